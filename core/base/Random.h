#pragma once

#include <cstdint>
#include <random>
#include <span>
#include <utility>

namespace rimlight {

/// The seed of part "number" of a work that has one seed, so that parts draw independently of each other and of how many
/// there are (SplitMix64's finaliser; Steele, Lea, Flood, OOPSLA 2014).
std::uint64_t subSeed(std::uint64_t seed, std::uint64_t number);

/// Seeded random numbers that are the same with every compiler and library: the engine is the standard's own
/// mt19937_64, and the distributions, which the standard leaves open, are ours.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_engine(seed) {}

    /// Uniform in [0, 1), 53 bits.
    double uniform() { return static_cast<double>(m_engine() >> 11) * 0x1.0p-53; }
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    /// Standard normal deviate (Marsaglia's polar method).
    double normal();
    double normal(double mean, double sd) { return mean + sd * normal(); }
    /// Uniform in 0 .. bound - 1, without modulo bias. bound > 0.
    std::uint64_t below(std::uint64_t bound);

    /// Fisher-Yates.
    template <class T>
    void shuffle(std::span<T> items) {
        for (std::size_t i = items.size(); i > 1; --i)
            std::swap(items[i - 1], items[below(i)]);
    }

private:
    std::mt19937_64 m_engine;
    double m_spare = 0.0;
    bool m_hasSpare = false;
};

} // namespace rimlight
