#include "core/statistics/RankCounts.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <vector>

namespace rimlight::statistics {

namespace {

/// choose(98, 49) needs 85 bits.
__extension__ using Wide = unsigned __int128;

Wide choose(std::size_t n, std::size_t k) {
    Wide result = 1;
    for (std::size_t i = 1; i <= k; ++i)
        result = result * (n - k + i) / i;
    return result;
}

} // namespace

double mannWhitneyLower(std::size_t u, std::size_t firstSize, std::size_t secondSize) {
    assert(firstSize < 50 && secondSize < 50);
    const std::size_t few = std::min(firstSize, secondSize);
    const std::size_t many = std::max(firstSize, secondSize);
    if (u >= few * many)
        return 1.0;
    // Arrangements with U = k are the coefficients of the Gaussian binomial, the product of
    // (1 - q^(many + i)) / (1 - q^i): whole numbers all the way, of which those up to u are enough.
    std::vector<Wide> counts(u + 1, 0);
    counts[0] = 1;
    for (std::size_t i = 1; i <= few; ++i) {
        for (std::size_t k = u; k >= many + i; --k)
            counts[k] -= counts[k - many - i];
        for (std::size_t k = i; k <= u; ++k)
            counts[k] += counts[k - i];
    }
    Wide sum = 0;
    for (const Wide count : counts)
        sum += count;
    return static_cast<double>(sum) / static_cast<double>(choose(few + many, few));
}

double signedRankLower(std::size_t v, std::size_t pairs) {
    assert(pairs < 50);
    std::vector<std::uint64_t> counts(v + 1, 0);
    counts[0] = 1;
    for (std::size_t rank = 1; rank <= pairs; ++rank)
        for (std::size_t k = v; k >= rank; --k)
            counts[k] += counts[k - rank];
    std::uint64_t sum = 0;
    for (const std::uint64_t count : counts)
        sum += count;
    return std::ldexp(static_cast<double>(sum), -static_cast<int>(pairs));
}

double spearmanLower(std::size_t s, std::size_t pairs) {
    assert(pairs <= 9);
    // counts[taken * sums + k]: orders of the first ranks that use the ranks in "taken" and have the sum k.
    const std::size_t sums = pairs * (pairs * pairs - 1) / 3 + 1;
    std::vector<std::uint32_t> counts((std::size_t{1} << pairs) * sums, 0);
    counts[0] = 1;
    double all = 1.0;
    for (std::size_t i = 2; i <= pairs; ++i)
        all *= static_cast<double>(i);
    for (std::size_t taken = 0; taken + 1 < (std::size_t{1} << pairs); ++taken) {
        const auto row = static_cast<std::size_t>(std::popcount(taken));
        for (std::size_t rank = 0; rank < pairs; ++rank) {
            if ((taken >> rank & 1U) != 0)
                continue;
            const std::size_t distance = rank > row ? rank - row : row - rank;
            const std::size_t next = taken | std::size_t{1} << rank;
            for (std::size_t k = 0; k + distance * distance < sums; ++k)
                counts[next * sums + k + distance * distance] += counts[taken * sums + k];
        }
    }
    const std::uint32_t* final = counts.data() + ((std::size_t{1} << pairs) - 1) * sums;
    double sum = 0.0;
    for (std::size_t k = 0; k <= std::min(s, sums - 1); ++k)
        sum += final[k];
    return sum / all;
}

} // namespace rimlight::statistics
