#include "core/base/Random.h"
#include "core/learning/Splits.h"
#include "tests/core/learning/steps/StepTestData.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace rimlight;
using namespace rimlight::learning;
using namespace rimlight::learning::test;

namespace {

/// Cases with everything that a step may look at, a second reading of each included.
struct Cohort {
    LearningData data;
    RepeatedReadings readings;
};

Cohort cohort() {
    Cohort cohort{madeUpCases(80, 14), {}};
    auto& data = cohort.data;
    Random random(12);
    data.survival.emplace();
    data.covariates = {80, 1, {}};
    for (std::size_t row = 0; row < 80; ++row) {
        data.batch.push_back(row % 5 < 2 ? "A" : "B");
        data.survival->time.push_back(0.5 + random.uniform());
        data.survival->event.push_back(random.uniform() < 0.6);
        data.covariates.values.push_back(random.normal(60.0, 8.0));
    }
    cohort.readings = {data.caseIds, data.names, {data.x, data.x}};
    for (double& value : cohort.readings.readings[1].values)
        value += random.normal(0.0, 1.5);
    return cohort;
}

/// Whatever the held-out cases are, nobody may have looked.
Cohort poisoned(Cohort cohort, const std::vector<std::size_t>& heldOut) {
    auto& data = cohort.data;
    for (const std::size_t row : heldOut) {
        for (std::size_t c = 0; c < data.x.columns; ++c) {
            data.x.column(c)[row] = row % 2 == 0 ? 1e9 : std::numeric_limits<double>::quiet_NaN();
            for (auto& reading : cohort.readings.readings)
                reading.column(c)[row] = -1e6 * static_cast<double>(row);
        }
        data.positive[row] = !data.positive[row];
        data.survival->time[row] = 1e6;
        data.survival->event[row] = !data.survival->event[row];
        data.batch[row] = "poison";
        data.covariates.column(0)[row] = -1e9;
    }
    return cohort;
}

PipelineResult fitted(const Cohort& cohort, const std::vector<std::size_t>& training,
                      const std::vector<PipelineStep>& steps, std::uint64_t seed = 3) {
    StepContext context;
    context.seed = seed;
    context.readings = &cohort.readings;
    return fitPipeline(steps, rowsOf(cohort.data, training), context);
}

std::string fingerprint(const FittedPipeline& pipeline) {
    std::string text;
    for (const auto& step : pipeline)
        text += test::fingerprint(step) + '\n';
    return text;
}

/// Every kind of step once, those that leave few columns behind those that judge.
std::vector<PipelineStep> everyStep() {
    std::vector<PipelineStep> steps;
    for (const std::string key :
         {"impute", "combat", "icc", "variance", "robust", "min-max", "z-score", "redundancy", "univariate", "mrmr",
          "smote", "over-sampling", "under-sampling", "class-weights", "elastic-net", "lasso", "stepwise"})
        steps.push_back(pipelineStep(key, key == "univariate" ? Settings{{"p", 1.0}} : Settings{}, steps.size()));
    return steps;
}

} // namespace

TEST_CASE("Held-out cases, whatever they hold, change no fitted number of any step", "[unit]") {
    const auto healthy = cohort();
    const auto split = ratioSplit(splitRows(healthy.data), 0.7, 1);
    const auto sick = poisoned(healthy, split.test);
    const auto first = fitted(healthy, split.training, everyStep());
    const auto second = fitted(sick, split.training, everyStep());
    CHECK(first.fitted.size() == 17);
    CHECK_FALSE(first.fitted.back().kept.empty());
    CHECK(fingerprint(first.fitted) == fingerprint(second.fitted));
    CHECK(test::fingerprint(first.training) == test::fingerprint(second.training));
    // The poison would have been noticed: a training case with it changes the numbers.
    auto touched = healthy;
    touched.data.x.values[split.training.front()] += 1.0;
    touched.readings.readings[0].values[split.training.front()] += 1.0;
    CHECK(fingerprint(fitted(touched, split.training, everyStep()).fitted) != fingerprint(first.fitted));
}

TEST_CASE("Each kind of step alone looks at training cases alone", "[unit]") {
    const auto healthy = cohort();
    const auto split = ratioSplit(splitRows(healthy.data), 0.7, 1);
    const auto sick = poisoned(healthy, split.test);
    std::size_t kinds = 0;
    for (const auto& kind : stepKinds()) {
        const std::vector<PipelineStep> steps = {pipelineStep(kind.key)};
        INFO(kind.key);
        CHECK(fingerprint(fitted(healthy, split.training, steps).fitted) ==
              fingerprint(fitted(sick, split.training, steps).fitted));
        ++kinds;
    }
    CHECK(kinds == stepKinds().size());
}

TEST_CASE("Dropping a step changes none of the others' draws", "[unit]") {
    const auto healthy = cohort();
    std::vector<std::size_t> rows(80);
    for (std::size_t i = 0; i < 80; ++i)
        rows[i] = i;
    const std::vector<PipelineStep> whole = {pipelineStep("variance", {}, 0), pipelineStep("z-score", {}, 1),
                                             pipelineStep("over-sampling", {}, 2)};
    const std::vector<PipelineStep> without = {whole[1], whole[2]};
    const auto a = fitted(healthy, rows, whole).training;
    const auto b = fitted(healthy, rows, without).training;
    CHECK(test::fingerprint(a) == test::fingerprint(b));
    const std::vector<PipelineStep> renumbered = {whole[1], pipelineStep("over-sampling", {}, 1)};
    CHECK(test::fingerprint(fitted(healthy, rows, renumbered).training) != test::fingerprint(b));
    CHECK(test::fingerprint(fitted(healthy, rows, whole, 4).training) != test::fingerprint(a));
}

TEST_CASE("A whole pipeline is the same on 1, 2 and 8 threads", "[unit]") {
    const auto healthy = cohort();
    StepContext context;
    context.readings = &healthy.readings;
    context.maxThreads = 1;
    const auto one = fitPipeline(everyStep(), healthy.data, context);
    for (const unsigned threads : {2U, 8U}) {
        context.maxThreads = threads;
        const auto more = fitPipeline(everyStep(), healthy.data, context);
        CHECK(fingerprint(more.fitted) == fingerprint(one.fitted));
        CHECK(test::fingerprint(more.training) == test::fingerprint(one.training));
    }
}
