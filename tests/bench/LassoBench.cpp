// LASSO paths with 10-fold cross-validation on 200 cases x 1,874 features that are correlated as radiomic features are:
// logistic and Cox. Beside the time stands how far the path is from the Karush-Kuhn-Tucker conditions, for a path that
// is less exact is easily faster. peers/run_lasso.sh runs this and peers/glmnet_bench.R on the same tables:
//
//   rimlight-bench-lasso --write FOLDER      the tables, as raw doubles
//   rimlight-bench-lasso [--threads N] [--repeats N] [--large]
//
// --large: a path and 10 folds on 10,000 cases x 2,000 features instead, with the peak of memory.

#include "core/base/Random.h"
#include "core/learning/linear/PenalisedCrossValidation.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <numeric>
#include <string>
#include <string_view>
#include <sys/resource.h>
#include <vector>

namespace {

using namespace rimlight;
using namespace rimlight::learning;

constexpr std::size_t kFolds = 10;

struct Cohort {
    DesignMatrix x;
    std::vector<bool> positive;
    statistics::SurvivalTimes survival;
    std::vector<double> fold;
};

/// Features come in families: the same property in several filtered images.
Cohort madeUp(std::size_t cases, std::size_t features, std::uint64_t seed) {
    constexpr std::size_t kProperties = 93;
    constexpr std::size_t kClasses = 7;
    constexpr double kScales[] = {1e-3, 1.0, 50.0, 1e4};
    Random random(seed);
    const auto noise = [&](std::size_t count) {
        std::vector<double> values(count * cases);
        for (double& value : values)
            value = random.normal();
        return values;
    };
    const auto shared = noise(kClasses);
    const auto properties = noise(kProperties);
    Cohort cohort;
    cohort.x = {cases, features, {}};
    std::vector<double> predictor(cases, -0.7);
    for (std::size_t c = 0; c < features; ++c) {
        const std::size_t property = c % kProperties;
        const double own = 0.05 + 0.75 * random.uniform();
        const double scale = kScales[property % std::size(kScales)];
        const double effect = c % 230 == 17 ? 0.5 * (random.uniform() < 0.5 ? -1.0 : 1.0) : 0.0;
        for (std::size_t r = 0; r < cases; ++r) {
            const double z = 0.6 * shared[(property % kClasses) * cases + r] + 0.6 * properties[property * cases + r] +
                             own * random.normal();
            cohort.x.values.push_back(scale * (z + 3.0));
            predictor[r] += effect * z;
        }
    }
    for (std::size_t r = 0; r < cases; ++r) {
        cohort.positive.push_back(random.uniform() < 1.0 / (1.0 + std::exp(-predictor[r])));
        // Months, in whole days: some are tied.
        const double event = -std::log(1.0 - random.uniform()) * 900.0 * std::exp(-0.7 * predictor[r]);
        const double censored = 100.0 + 2400.0 * random.uniform();
        cohort.survival.time.push_back(std::ceil(std::min(event, censored)));
        cohort.survival.event.push_back(event <= censored);
    }
    for (std::size_t r = 0; r < cases; ++r)
        cohort.fold.push_back(static_cast<double>(r % kFolds));
    random.shuffle(std::span(cohort.fold));
    return cohort;
}

void writeDoubles(const std::filesystem::path& path, const std::vector<double>& values) {
    std::ofstream out(path, std::ios::binary);
    for (const double value : values)
        out.write(reinterpret_cast<const char*>(&value), sizeof value);
}

void write(const Cohort& cohort, const std::filesystem::path& folder) {
    writeDoubles(folder / "x.bin", cohort.x.values);
    writeDoubles(folder / "positive.bin", {cohort.positive.begin(), cohort.positive.end()});
    writeDoubles(folder / "time.bin", cohort.survival.time);
    writeDoubles(folder / "event.bin", {cohort.survival.event.begin(), cohort.survival.event.end()});
    writeDoubles(folder / "fold.bin", cohort.fold);
}

/// Falling slope of the loss by each case's predictor, written anew and plainly.
std::vector<double> residuals(const Cohort& cohort, Family family, const std::vector<double>& predictor) {
    const std::size_t n = predictor.size();
    std::vector<double> residual(n);
    for (std::size_t i = 0; i < n; ++i)
        residual[i] = (cohort.positive[i] ? 1.0 : 0.0) -
                      (family == Family::Gaussian ? predictor[i] : 1.0 / (1.0 + std::exp(-predictor[i])));
    if (family != Family::Cox)
        return residual;
    const auto& [time, event] = cohort.survival;
    for (std::size_t i = 0; i < n; ++i)
        residual[i] = event[i] ? 1.0 : 0.0;
    for (std::size_t d = 0; d < n; ++d) {
        if (!event[d])
            continue;
        double sum = 0.0;
        for (std::size_t i = 0; i < n; ++i)
            sum += time[i] >= time[d] ? std::exp(predictor[i]) : 0.0;
        for (std::size_t i = 0; i < n; ++i)
            residual[i] -= time[i] >= time[d] ? std::exp(predictor[i]) / sum : 0.0;
    }
    return residual;
}

/// The largest violation of the conditions along the path.
double violation(const Cohort& cohort, const PenalisedPath& path) {
    const auto n = static_cast<double>(cohort.x.rows);
    double worst = 0.0;
    for (std::size_t k = 0; k < path.steps.size(); ++k) {
        std::vector<double> predictor;
        for (std::size_t r = 0; r < cohort.x.rows; ++r)
            predictor.push_back(path.linearPredictor(cohort.x, r, k));
        const auto residual = residuals(cohort, path.family, predictor);
        const auto& step = path.steps[k];
        worst = std::max(worst, std::abs(std::accumulate(residual.begin(), residual.end(), 0.0)) / n);
        for (std::size_t c = 0; c < cohort.x.columns; ++c) {
            double slope = 0.0;
            for (std::size_t r = 0; r < cohort.x.rows; ++r)
                slope += (cohort.x.at(r, c) - path.scales[c].mean) / path.scales[c].standardDeviation * residual[r] / n;
            const double b = step.coefficients[c];
            worst = std::max(worst, b != 0.0 ? std::abs(slope - std::copysign(step.lambda, b))
                                             : std::abs(slope) - step.lambda);
        }
    }
    return worst;
}

double seconds(std::chrono::steady_clock::time_point from) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - from).count();
}

double peakMegabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

void measure(const char* name, const Cohort& cohort, const PenalisedOutcome& outcome, unsigned threads, int repeats) {
    const std::vector<std::size_t> folds(cohort.fold.begin(), cohort.fold.end());
    std::vector<double> times;
    PenalisedFit fit;
    for (int repeat = 0; repeat < repeats; ++repeat) {
        const auto begin = std::chrono::steady_clock::now();
        fit = crossValidatePenalised(cohort.x, outcome, folds, {.end = PathEnd::LastLambda}, threads);
        times.push_back(seconds(begin));
    }
    std::sort(times.begin(), times.end());
    const auto& last = fit.path.steps.back();
    const auto used =
        std::count_if(last.coefficients.begin(), last.coefficients.end(), [](double b) { return b != 0.0; });
    std::printf("%s: %.3f s (median of %d, %u threads), %zu lambdas, %ld features at the last, lambda.min %zu, "
                "deviance ratio %.4f, violation %.1e\n",
                name, times[times.size() / 2], repeats, threads, fit.path.steps.size(), used, fit.curve.minimum,
                last.devianceRatio, cohort.x.rows <= 1000 ? violation(cohort, fit.path) : -1.0);
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string_view> words(argv + 1, argv + argc);
    const auto option = [&](std::string_view name, int otherwise) {
        const auto found = std::find(words.begin(), words.end(), name);
        return found == words.end() || found + 1 == words.end() ? otherwise : std::stoi(std::string(*(found + 1)));
    };
    const bool isLarge = std::find(words.begin(), words.end(), "--large") != words.end();
    const Cohort cohort = isLarge ? madeUp(10000, 2000, 12) : madeUp(200, 1874, 5);
    if (words.size() > 1 && words.front() == "--write") {
        write(cohort, words[1]);
        return 0;
    }
    const auto threads = static_cast<unsigned>(option("--threads", 2));
    const int repeats = option("--repeats", isLarge ? 1 : 5);
    measure("logistic", cohort, logisticOutcome(cohort.positive), threads, repeats);
    measure("cox", cohort, coxOutcome(cohort.survival), threads, repeats);
    std::vector<double> numbers(cohort.positive.begin(), cohort.positive.end());
    measure("gaussian", cohort, gaussianOutcome(numbers), threads, repeats);
    std::printf("peak %.0f MB\n", peakMegabytes());
    return 0;
}
