#pragma once

#include <Eigen/Core>

#include <filesystem>
#include <functional>

class DcmDataset;

namespace rimlight::test {

/// Writes a CT slice of 4 x 3 pixels, 0.5 mm between columns and 0.75 mm between rows, 2 mm thick, whose pixels are
/// 100 * number + 0 ... 11 with an intercept of -1024. change may alter anything before it is saved.
void writeSmallSlice(const std::filesystem::path& file, int number, const Eigen::Vector3d& positionMm,
                     const std::function<void(DcmDataset&)>& change = {});

} // namespace rimlight::test
