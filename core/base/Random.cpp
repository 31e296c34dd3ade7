#include "core/base/Random.h"

#include <cassert>
#include <cmath>

namespace rimlight {

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
