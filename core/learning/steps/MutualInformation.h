#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rimlight::learning {

/// A column as states 0 .. count - 1.
struct States {
    std::vector<std::uint8_t> of; ///< per case
    std::size_t count = 1;        ///< at most 255
};

/// States of about equally many cases: the state is the number of inner quantiles (linear, R's type 7) that are not
/// above the value; equal quantiles count once. values: not empty, without missing ones.
States quantileStates(std::span<const double> values, std::size_t bins);

/// Three states: below mean - width SD, between, above mean + width SD (Peng, Long, Ding, IEEE TPAMI 2005;27:1226; SD
/// by n - 1).
States deviationStates(std::span<const double> values, double width);

/// I(a; b) in nats, from the counts of the states; equally many cases (assertion).
double mutualInformation(const States& a, const States& b);

} // namespace rimlight::learning
