#include "core/base/Random.h"

#include <cassert>
#include <cmath>

namespace rimlight {

std::uint64_t subSeed(std::uint64_t seed, std::uint64_t number) {
    const auto mixed = [](std::uint64_t z) {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    };
    // Mixed before the number is added: else seed + golden ratio, number 0 would be seed, number 1.
    return mixed(mixed(seed) + 0x9e3779b97f4a7c15ULL * (number + 1));
}

double Random::normal() {
    if (m_hasSpare) {
        m_hasSpare = false;
        return m_spare;
    }
    double u = 0.0;
    double v = 0.0;
    double s = 0.0;
    do {
        u = uniform(-1.0, 1.0);
        v = uniform(-1.0, 1.0);
        s = u * u + v * v;
    } while (s >= 1.0 || s == 0.0);
    const double scale = std::sqrt(-2.0 * std::log(s) / s);
    m_spare = v * scale;
    m_hasSpare = true;
    return u * scale;
}

std::uint64_t Random::below(std::uint64_t bound) {
    assert(bound > 0);
    const std::uint64_t rejected = (0 - bound) % bound; // 2^64 mod bound
    std::uint64_t draw = m_engine();
    while (draw < rejected)
        draw = m_engine();
    return draw % bound;
}

} // namespace rimlight
