#include "core/statistics/CategoricalTests.h"

#include "core/statistics/Distributions.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace rimlight::statistics {

namespace {

struct Margins {
    std::vector<std::size_t> rows;
    std::vector<std::size_t> columns;
};

Margins marginsOf(const ContingencyTable& table) {
    assert(table.counts.size() == table.rows * table.columns);
    Margins margins{std::vector<std::size_t>(table.rows, 0), std::vector<std::size_t>(table.columns, 0)};
    for (std::size_t r = 0; r < table.rows; ++r) {
        for (std::size_t c = 0; c < table.columns; ++c) {
            margins.rows[r] += table.at(r, c);
            margins.columns[c] += table.at(r, c);
        }
    }
    return margins;
}

} // namespace

std::size_t ContingencyTable::total() const {
    return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
}

ContingencyTable withoutEmptyMargins(const ContingencyTable& table) {
    const auto margins = marginsOf(table);
    const auto filled = [](const std::vector<std::size_t>& sums) {
        return static_cast<std::size_t>(std::count_if(sums.begin(), sums.end(), [](std::size_t s) { return s > 0; }));
    };
    ContingencyTable result;
    result.rows = filled(margins.rows);
    result.columns = filled(margins.columns);
    for (std::size_t r = 0; r < table.rows; ++r)
        for (std::size_t c = 0; c < table.columns; ++c)
            if (margins.rows[r] > 0 && margins.columns[c] > 0)
                result.counts.push_back(table.at(r, c));
    return result;
}

std::vector<double> expectedCounts(const ContingencyTable& table) {
    const auto margins = marginsOf(table);
    const auto total = static_cast<double>(table.total());
    assert(total > 0.0);
    std::vector<double> expected;
    expected.reserve(table.counts.size());
    for (const std::size_t row : margins.rows)
        for (const std::size_t column : margins.columns)
            expected.push_back(static_cast<double>(row) * static_cast<double>(column) / total);
    return expected;
}

TestOutcome chiSquareTest(const ContingencyTable& full, YatesCorrection yates) {
    const auto table = withoutEmptyMargins(full);
    if (table.rows < 2)
        return tables::Missing{"fewer than two rows hold cases"};
    if (table.columns < 2)
        return tables::Missing{"fewer than two columns hold cases"};
    const auto expected = expectedCounts(table);
    std::vector<double> distances(expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        distances[i] = std::abs(static_cast<double>(table.counts[i]) - expected[i]);
    double correction = 0.0;
    if (yates == YatesCorrection::Yes && table.rows == 2 && table.columns == 2)
        correction = std::min(0.5, *std::min_element(distances.begin(), distances.end()));
    double statistic = 0.0;
    for (std::size_t i = 0; i < expected.size(); ++i)
        statistic += (distances[i] - correction) * (distances[i] - correction) / expected[i];
    TestResult result;
    result.kind = TestKind::ChiSquare;
    result.statistic = statistic;
    result.degreesOfFreedom = static_cast<double>((table.rows - 1) * (table.columns - 1));
    result.p = chiSquareUpper(statistic, *result.degreesOfFreedom);
    result.continuityCorrected = correction > 0.0;
    return result;
}

TestOutcome mcNemarTest(const ContingencyTable& table, ContinuityCorrection correction) {
    assert(table.rows == table.columns && table.counts.size() == table.rows * table.rows);
    double statistic = 0.0;
    double pairs = 0.0;
    bool symmetric = true;
    const bool corrected = correction == ContinuityCorrection::Yes && table.rows == 2;
    for (std::size_t r = 0; r < table.rows; ++r) {
        for (std::size_t c = r + 1; c < table.columns; ++c) {
            const auto above = static_cast<double>(table.at(r, c));
            const auto below = static_cast<double>(table.at(c, r));
            if (above + below == 0.0)
                continue;
            ++pairs;
            symmetric = symmetric && above == below;
            const double difference = std::abs(above - below);
            const double distance = corrected && difference > 0.0 ? difference - 1.0 : difference;
            statistic += distance * distance / (above + below);
        }
    }
    if (pairs == 0.0)
        return tables::Missing{"no case changes its category"};
    TestResult result;
    result.kind = TestKind::McNemar;
    result.statistic = statistic;
    result.degreesOfFreedom = pairs;
    result.p = chiSquareUpper(statistic, pairs);
    result.continuityCorrected = corrected && !symmetric;
    return result;
}

} // namespace rimlight::statistics
