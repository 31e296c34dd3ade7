// Evaluation of one model on 300 cases: 1,000 resamples of the area alone, and everything that evaluateBinary() gives;
// the DeLong test on 100,000 cases.

#include "core/base/Random.h"
#include "core/statistics/evaluation/BinaryEvaluation.h"
#include "core/statistics/evaluation/DeLong.h"
#include "core/statistics/evaluation/DecisionCurve.h"

#include <benchmark/benchmark.h>

#include <cmath>

using namespace rimlight;
using namespace rimlight::statistics;

namespace {

struct Cases {
    std::vector<double> p1;
    std::vector<double> p2;
    std::vector<bool> positive;
};

Cases cases(std::size_t count) {
    Random random(1);
    Cases made;
    for (std::size_t i = 0; i < count; ++i) {
        const double x = random.normal();
        made.p1.push_back(1.0 / (1.0 + std::exp(-x)));
        made.p2.push_back(1.0 / (1.0 + std::exp(-x - random.normal())));
        made.positive.push_back(random.uniform() < made.p1.back());
    }
    return made;
}

void resampledArea(benchmark::State& state) {
    const auto made = cases(300);
    BootstrapOptions options;
    options.maxThreads = static_cast<unsigned>(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(bootstrapAuc(made.p1, made.positive, options));
}

void wholeEvaluation(benchmark::State& state) {
    const auto made = cases(300);
    BinaryEvaluationOptions options;
    options.bootstrap.maxThreads = static_cast<unsigned>(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(evaluateBinary(made.p1, made.p1, made.positive, options));
}

void decisionCurveWithIntervals(benchmark::State& state) {
    const auto made = cases(300);
    DecisionCurveOptions options;
    options.bootstrap = BootstrapOptions{};
    options.bootstrap->maxThreads = 1;
    for (auto _ : state)
        benchmark::DoNotOptimize(decisionCurve(made.p1, made.positive, options));
}

void delongTest(benchmark::State& state) {
    const auto made = cases(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(compareCorrelatedAucs(made.p1, made.p2, made.positive));
}

} // namespace

BENCHMARK(resampledArea)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(wholeEvaluation)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(decisionCurveWithIntervals)->Unit(benchmark::kMillisecond);
BENCHMARK(delongTest)->Arg(300)->Arg(100000)->Unit(benchmark::kMicrosecond);
BENCHMARK_MAIN();
