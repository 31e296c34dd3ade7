#pragma once

#include <Eigen/Core>

#include <map>
#include <vector>

namespace rimlight::test {

/// The left kidney of abdomen-ct as outlined by eye on six of its slices: continuous (i, j) by slice k.
const std::map<int, std::vector<Eigen::Vector2d>>& kidneyContours();

} // namespace rimlight::test
