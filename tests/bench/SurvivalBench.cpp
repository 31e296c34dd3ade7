// Survival analysis beside R on the same made-up cohorts: Cox regression on 10,000 cases x 10 columns, the test of
// proportional hazards, C, AUC(t) and Brier(t) of 300 cases at 24 times, the cut-off by maximally selected ranks.
// Median of the repeats. peers/survival_bench.R times survival, riskRegression and maxstat on the tables:
//
//   rimlight-bench-survival --write FOLDER
//   rimlight-bench-survival [--repeats N]

#include "core/base/Random.h"
#include "core/statistics/survival/Concordance.h"
#include "core/statistics/survival/ProportionalHazards.h"
#include "core/statistics/survival/RankCutoff.h"
#include "core/statistics/survival/TimeDependent.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace rimlight;
using namespace rimlight::statistics;

struct Cohort {
    tables::DesignMatrix x;
    SurvivalTimes outcome;
    std::vector<std::string> names;
};

Cohort madeUp(std::size_t cases, std::size_t columns, std::uint64_t seed) {
    Random random(seed);
    Cohort cohort;
    cohort.x.rows = cases;
    cohort.x.columns = columns;
    for (std::size_t c = 0; c < columns; ++c) {
        cohort.names.push_back("x" + std::to_string(c));
        for (std::size_t r = 0; r < cases; ++r)
            cohort.x.values.push_back(random.normal());
    }
    for (std::size_t r = 0; r < cases; ++r) {
        double predictor = 0.0;
        for (std::size_t c = 0; c < columns; ++c)
            predictor += (c % 2 == 0 ? 0.2 : -0.1) * cohort.x.at(r, c);
        // Months, in tenths: many are tied.
        const double event = -30.0 * std::exp(-predictor) * std::log1p(-random.uniform());
        const double end = random.uniform(6.0, 60.0);
        cohort.outcome.time.push_back(std::ceil(10.0 * std::min(event, end)) / 10.0);
        cohort.outcome.event.push_back(event <= end);
    }
    return cohort;
}

void write(const Cohort& cohort, const std::filesystem::path& path) {
    std::ofstream file(path);
    file.precision(17);
    file << "time,event";
    for (const auto& name : cohort.names)
        file << ',' << name;
    file << '\n';
    for (std::size_t r = 0; r < cohort.x.rows; ++r) {
        file << cohort.outcome.time[r] << ',' << (cohort.outcome.event[r] ? 1 : 0);
        for (std::size_t c = 0; c < cohort.x.columns; ++c)
            file << ',' << cohort.x.at(r, c);
        file << '\n';
    }
}

void measure(const char* name, int repeats, const std::function<double()>& work) {
    std::vector<double> times;
    double answer = 0.0;
    for (int repeat = 0; repeat < repeats; ++repeat) {
        const auto begin = std::chrono::steady_clock::now();
        answer = work();
        times.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    std::sort(times.begin(), times.end());
    std::printf("%s: %.2f ms, answer %.10g\n", name, 1e3 * times[times.size() / 2], answer);
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string_view> words(argv + 1, argv + argc);
    const auto large = madeUp(10000, 10, 1);
    const auto small = madeUp(300, 3, 2);
    if (words.size() > 1 && words.front() == "--write") {
        std::filesystem::create_directories(words[1]);
        write(large, std::filesystem::path(words[1]) / "large.csv");
        write(small, std::filesystem::path(words[1]) / "small.csv");
        return 0;
    }
    const auto option = std::find(words.begin(), words.end(), "--repeats");
    const int repeats = option == words.end() || option + 1 == words.end() ? 5 : std::stoi(std::string(*(option + 1)));
    const auto fit = fitCox(large.x, large.names, large.outcome);
    measure("Cox, 10,000 x 10", repeats, [&] { return fitCox(large.x, large.names, large.outcome).logLikelihood; });
    measure("proportional hazards, 10,000 x 10", repeats,
            [&] { return testProportionalHazards(fit, large.x, large.outcome).global.test.statistic; });
    const auto predictors = linearPredictors(fit, large.x);
    measure("Harrell's C, 10,000", repeats, [&] { return concordance(predictors, large.outcome)->estimate.value; });

    const auto smallFit = fitCox(small.x, small.names, small.outcome);
    const auto smallPredictors = linearPredictors(smallFit, small.x);
    std::vector<double> times;
    for (int month = 1; month <= 24; ++month)
        times.push_back(month);
    auto risks = predictedSurvival(smallFit.baseline, smallPredictors, times);
    for (double& risk : risks.values)
        risk = 1.0 - risk;
    measure("AUC(t) with intervals, 300 at 24 times", repeats,
            [&] { return timeDependentAuc(risks, small.outcome, times).back().auc->standardError; });
    measure("Brier(t) with intervals, 300 at 24 times", repeats,
            [&] { return brierScores(risks, small.outcome, times).back().brier.standardError; });
    measure("maximally selected ranks, 300", repeats, [&] { return rankCutoff(smallPredictors, small.outcome).p; });
    return 0;
}
