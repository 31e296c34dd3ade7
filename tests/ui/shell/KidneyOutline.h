#pragma once

#include <Eigen/Core>

#include <map>
#include <utility>
#include <vector>

namespace rimlight::test {

/// The left kidney of abdomen-ct as outlined by eye on six of its slices: continuous (i, j) by slice k.
const std::map<int, std::vector<Eigen::Vector2d>>& kidneyContours();

/// Its longest diameter on slice 15, from border to border.
const std::pair<Eigen::Vector2d, Eigen::Vector2d>& kidneyDiameter();

} // namespace rimlight::test
