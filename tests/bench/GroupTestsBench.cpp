// Reader agreement, correlations and group comparisons of as many features as a study has.

#include "core/base/Random.h"
#include "core/statistics/ComparisonTable.h"
#include "core/statistics/Correlation.h"
#include "core/statistics/Icc.h"

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

using namespace rimlight;
using namespace rimlight::statistics;

namespace {

tables::DesignMatrix normalMatrix(std::size_t rows, std::size_t columns, std::uint64_t seed) {
    Random random(seed);
    tables::DesignMatrix x{rows, columns, std::vector<double>(rows * columns)};
    for (double& value : x.values)
        value = random.normal();
    return x;
}

/// ICC(2,1) of 1,874 features, 30 cases read twice.
void readerAgreement(benchmark::State& state) {
    std::vector<tables::DesignMatrix> readings(2, normalMatrix(30, 1874, 1));
    const auto noise = normalMatrix(30, 1874, 2);
    for (std::size_t i = 0; i < noise.values.size(); ++i)
        readings[1].values[i] += 0.3 * noise.values[i];
    for (auto _ : state)
        benchmark::DoNotOptimize(iccOfColumns(readings, IccForm::TwoWayRandomSingle));
}

/// Every pair of 1,874 features of 260 cases.
void correlations(benchmark::State& state, CorrelationKind kind) {
    const auto x = normalMatrix(260, 1874, 3);
    for (auto _ : state)
        benchmark::DoNotOptimize(correlationMatrix(x, kind));
}

/// 1,874 features of 90 cases between two classes, where half of the tests count arrangements.
void groupComparisons(benchmark::State& state, ContinuousTest test) {
    const auto x = normalMatrix(90, 1874, 4);
    std::vector<ComparedColumn> columns;
    for (std::size_t c = 0; c < x.columns; ++c)
        columns.emplace_back(
            ContinuousColumn{"feature " + std::to_string(c), {x.column(c).begin(), x.column(c).end()}});
    Grouping grouping;
    for (std::size_t i = 0; i < x.rows; ++i)
        grouping.labels.push_back(i % 2 == 0 ? "0" : "1");
    TestRule rule;
    rule.continuous = test;
    for (auto _ : state)
        benchmark::DoNotOptimize(compareColumns(columns, grouping, rule));
}

BENCHMARK(readerAgreement)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(correlations, pearson, CorrelationKind::Pearson)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(correlations, spearman, CorrelationKind::Spearman)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(groupComparisons, byAssumptions, ContinuousTest::ByAssumptions)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(groupComparisons, mannWhitney, ContinuousTest::MannWhitney)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
