#pragma once

#include "core/base/Random.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rimlight::study {

/// A seed of its own for each purpose and number (SplitMix64's finaliser, Steele et al. 2014).
std::uint64_t mixedSeed(std::uint64_t seed, std::uint64_t number);

/// A normal deviate, clamped.
double bounded(Random& random, double mean, double sd, double low, double high);

/// True with that probability.
bool happens(Random& random, double probability);

/// "yes" or "no".
std::string yesNo(bool value);

/// Deals the kinds of a block anew for each block of as many numbers: number n (from 0) gets one of them, and shares
/// are kept whatever the number of cases.
template <class T, std::size_t N>
T dealt(std::array<T, N> block, std::uint64_t seed, int number) {
    Random random(mixedSeed(seed, static_cast<std::uint64_t>(number) / N));
    random.shuffle(std::span<T>(block));
    return block[static_cast<std::size_t>(number) % N];
}

/// The reason to leave that case (from 1) out, empty for most: one of each 15 cases, the reasons in turn.
std::string exclusionReason(std::uint64_t seed, int number, const std::vector<std::string>& reasons);

/// True for one of each two cases up to that count that may be read twice.
/// @param excluded tells whether a case is left out; of two the other one is read then
template <class F>
bool isReadTwice(std::uint64_t seed, int number, int cases, const F& excluded) {
    if (number > cases || excluded(number))
        return false;
    const int other = number % 2 == 1 ? number + 1 : number - 1;
    if (excluded(other))
        return true;
    Random random(mixedSeed(seed ^ 0x7477696365ULL, static_cast<std::uint64_t>((number - 1) / 2)));
    return (random.uniform() < 0.5) == (number % 2 == 1);
}

/// A time to an event: exponential with that median at a linear predictor of 0 (Cox model, constant baseline hazard).
double eventTime(Random& random, double medianTime, double linearPredictor);

} // namespace rimlight::study
