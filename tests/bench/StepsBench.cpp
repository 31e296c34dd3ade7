// Steps that look at many columns: 4,000 features of 300 cases, correlated as radiomic features are, and a pipeline on
// 10,000 cases x 2,000 features with the peak of memory. peers/peer_steps.py does the first on the same table:
//
//   rimlight-bench-steps --write FOLDER      the table, as raw doubles
//   rimlight-bench-steps [--threads N] [--repeats N]
//   rimlight-bench-steps --large [--threads N]

#include "core/base/Random.h"
#include "core/learning/steps/Pipeline.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <sys/resource.h>
#include <vector>

namespace {

using namespace rimlight;
using namespace rimlight::learning;

/// Features come in families: the same property in several filtered images. A third of the cases is positive.
LearningData madeUp(std::size_t cases, std::size_t features) {
    constexpr std::size_t kProperties = 93;
    Random random(11);
    std::vector<double> properties(kProperties * cases);
    for (double& value : properties)
        value = random.normal();
    LearningData data;
    data.x = {cases, features, {}};
    data.x.values.reserve(cases * features);
    for (std::size_t row = 0; row < cases; ++row) {
        data.caseIds.push_back("case " + std::to_string(row + 1));
        data.positive.push_back(row % 3 == 0);
        data.batch.push_back(row % 2 == 0 ? "A" : "B");
    }
    for (std::size_t c = 0; c < features; ++c) {
        data.names.push_back("feature " + std::to_string(c + 1));
        const std::size_t property = c % kProperties;
        const double own = 0.05 + 0.75 * random.uniform();
        const double effect = property % 10 == 0 ? 0.8 : 0.0;
        for (std::size_t row = 0; row < cases; ++row)
            data.x.values.push_back(properties[property * cases + row] + own * random.normal() +
                                    (data.positive[row] ? effect : 0.0));
    }
    return data;
}

double seconds(std::chrono::steady_clock::time_point since) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - since).count();
}

struct Options {
    unsigned threads = 0;
    int repeats = 3;
    bool large = false;
    std::filesystem::path folder;
};

Options optionsOf(int count, char** words) {
    Options options;
    for (int i = 1; i < count; ++i) {
        const std::string_view word = words[i];
        if (word == "--large")
            options.large = true;
        else if (i + 1 < count && word == "--threads")
            options.threads = static_cast<unsigned>(std::stoul(words[++i]));
        else if (i + 1 < count && word == "--repeats")
            options.repeats = std::stoi(words[++i]);
        else if (i + 1 < count && word == "--write")
            options.folder = words[++i];
    }
    return options;
}

void write(const LearningData& data, const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    std::ofstream file(folder / "steps.bin", std::ios::binary);
    for (const double value : data.x.values)
        file.write(reinterpret_cast<const char*>(&value), sizeof value);
}

void measure(const LearningData& data, const std::string& key, const std::map<std::string, ParameterValue>& settings,
             const Options& options) {
    StepContext context;
    context.maxThreads = options.threads;
    const auto step = pipelineStep(key, settings);
    double best = 1e300;
    std::size_t kept = 0;
    for (int repeat = 0; repeat < options.repeats; ++repeat) {
        const auto start = std::chrono::steady_clock::now();
        kept = fitPipeline({step}, data, context).fitted.front().kept.size();
        best = std::min(best, seconds(start));
    }
    std::string text = key;
    for (const auto& [name, value] : settings)
        text += ' ' + parameterText(value);
    std::printf("%-32s %8.3f s   %zu columns kept\n", text.c_str(), best, kept);
}

void measureLarge(const Options& options) {
    const auto data = madeUp(10000, 2000);
    StepContext context;
    context.maxThreads = options.threads;
    const auto start = std::chrono::steady_clock::now();
    const auto result =
        fitPipeline({pipelineStep("impute", {}, 0), pipelineStep("combat", {}, 1), pipelineStep("z-score", {}, 2),
                     pipelineStep("redundancy", {{"method", std::string("spearman")}}, 3), pipelineStep("mrmr", {}, 4)},
                    data, context);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("10,000 x 2,000: impute, ComBat, z-score, Spearman, mRMR  %.2f s, peak %.0f MB, %zu columns kept\n",
                seconds(start), static_cast<double>(usage.ru_maxrss) / 1024.0, result.fitted.back().kept.size());
}

} // namespace

int main(int count, char** words) {
    const auto options = optionsOf(count, words);
    if (options.large) {
        measureLarge(options);
        return 0;
    }
    const auto data = madeUp(300, 4000);
    if (!options.folder.empty()) {
        write(data, options.folder);
        return 0;
    }
    measure(data, "redundancy", {{"method", std::string("pearson")}, {"drop", std::string("later")}}, options);
    measure(data, "redundancy", {{"method", std::string("spearman")}, {"drop", std::string("later")}}, options);
    measure(data, "redundancy", {{"method", std::string("spearman")}, {"drop", std::string("weaker")}}, options);
    measure(data, "mrmr", {{"scheme", std::string("FCQ")}}, options);
    measure(data, "mrmr", {{"scheme", std::string("MIQ")}}, options);
    measure(data, "univariate", {{"test", std::string("t")}}, options);
    measure(data, "univariate", {{"test", std::string("mann-whitney")}}, options);
    measure(data, "combat", {}, options);
    measure(data, "smote", {}, options);
    return 0;
}
