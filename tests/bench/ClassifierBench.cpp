// Fits every classifier with its defaults, and searches its default grid in five folds, on 200 cases x 25 features (as
// many as selection leaves) and 1000 x 100. peers/sklearn_classifiers.py does the same with scikit-learn and LightGBM
// on the same tables and folds:
//
//   rimlight-bench-classifiers FOLDER [--threads N]      writes FOLDER/ROWSxCOLUMNS.csv, then prints times

#include "core/base/Random.h"
#include "core/base/Text.h"
#include "core/learning/CrossValidation.h"
#include "core/learning/classifiers/ParameterSearch.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <string_view>

namespace {

using namespace rimlight;
using namespace rimlight::learning;

constexpr std::size_t kFolds = 5;

/// A third of the cases positive; the first five features tell.
LearningData madeUp(std::size_t cases, std::size_t features) {
    Random random(5);
    LearningData data;
    data.x = {cases, features, std::vector<double>(cases * features)};
    for (std::size_t r = 0; r < cases; ++r) {
        data.positive.push_back(r % 3 == 0);
        for (std::size_t c = 0; c < features; ++c)
            data.x.column(c)[r] = random.normal() + (data.positive[r] && c < 5 ? 0.6 : 0.0);
    }
    for (std::size_t c = 0; c < features; ++c)
        data.names.push_back("x" + std::to_string(c));
    return data;
}

/// fold, outcome, features.
void write(const LearningData& data, const std::vector<std::size_t>& foldOf, const std::filesystem::path& path) {
    std::ofstream file(path);
    file << "fold,positive," << join(data.names, ",") << '\n';
    for (std::size_t r = 0; r < data.x.rows; ++r) {
        file << foldOf[r] << ',' << (data.positive[r] ? 1 : 0);
        for (std::size_t c = 0; c < data.x.columns; ++c)
            file << ',' << formatNumber(data.x.at(r, c));
        file << '\n';
    }
}

double seconds(const std::function<void()>& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

void run(const std::filesystem::path& folder, std::size_t cases, std::size_t features, unsigned threads) {
    const LearningData data = madeUp(cases, features);
    const auto foldOf = stratifiedFolds(data.positive, kFolds, 1);
    write(data, foldOf, folder / (std::to_string(cases) + "x" + std::to_string(features) + ".csv"));
    for (const auto& kind : classifierKinds()) {
        const ParameterValues values(kind.parameters, {}, kind.title);
        const double fit = seconds([&] { kind.fit(data, values, {1, threads, {}}); });
        SearchQuestion question;
        question.kind = &kind;
        question.grid = kind.defaultGrid;
        ParameterSearch search;
        const double searched = seconds([&] {
            search = searchParameters(question, foldOf, foldsOf(data, foldOf), {1, threads, {}});
        });
        std::printf("%zu x %zu  %-20s fit %8.1f ms   search of %zu x %zu fits %8.2f s   AUC %.3f\n", cases, features,
                    kind.key.c_str(), 1e3 * fit, search.points.size(), kFolds, searched,
                    search.points[search.best].mean.value_or(0.0));
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fputs("rimlight-bench-classifiers FOLDER [--threads N]\n", stderr);
        return 2;
    }
    unsigned threads = 0;
    for (int i = 2; i + 1 < argc; ++i)
        if (std::string_view(argv[i]) == "--threads")
            threads = static_cast<unsigned>(std::atoi(argv[i + 1]));
    run(argv[1], 200, 25, threads);
    run(argv[1], 1000, 100, threads);
    return 0;
}
