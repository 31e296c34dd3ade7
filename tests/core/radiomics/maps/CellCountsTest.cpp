#include "core/radiomics/maps/CellCounts.h"

#include "core/base/Random.h"

#include <catch2/catch.hpp>

#include <map>

using namespace rimlight;
using radiomics::CellCounts;

namespace {

std::map<std::uint32_t, double> contentOf(const CellCounts& counts) {
    std::map<std::uint32_t, double> content;
    for (const auto& [key, weight] : counts.cells())
        CHECK(content.emplace(key, weight).second);
    return content;
}

} // namespace

TEST_CASE("Counts of cells stay those of a map through thousands of additions and removals", "[unit]") {
    constexpr std::size_t kMostCells = 40;
    Random random(3);
    CellCounts counts(kMostCells);
    std::map<std::uint32_t, double> expected;
    std::vector<std::uint32_t> held;
    for (int step = 0; step < 20000; ++step) {
        // Keys that fall into few places of the table, so that runs of neighbours form, wrap and close.
        const bool grows = held.empty() || (held.size() < kMostCells && random.uniform() < 0.5);
        if (grows) {
            held.push_back(static_cast<std::uint32_t>(random.below(60)) * 1024U);
            counts.add(held.back());
            expected[held.back()] += 1.0;
        } else {
            const auto which = static_cast<std::size_t>(random.below(held.size()));
            counts.remove(held[which]);
            if (--expected[held[which]] == 0.0)
                expected.erase(held[which]);
            held[which] = held.back();
            held.pop_back();
        }
        if (step % 7 == 0)
            REQUIRE(contentOf(counts) == expected);
        if (step % 1000 == 999) {
            counts.clear();
            expected.clear();
            held.clear();
            REQUIRE(counts.isEmpty());
        }
    }
}

TEST_CASE("Weights are divided by their sum, however small", "[unit]") {
    CellCounts counts(3);
    counts.add(7, 1e-200);
    counts.add(9, 2e-200);
    counts.add(7, 1e-200);
    counts.normalise();
    CHECK(contentOf(counts) == std::map<std::uint32_t, double>{{7, 0.5}, {9, 0.5}});
}
