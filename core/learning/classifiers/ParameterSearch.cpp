#include "core/learning/classifiers/ParameterSearch.h"

#include "core/base/Error.h"
#include "core/base/Parallel.h"
#include "core/base/Random.h"
#include "core/statistics/Roc.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace rimlight::learning {

namespace {

/// What one point gave in one fold.
struct Trial {
    std::vector<double> scores;
    std::vector<double> probabilities;
    std::string failure;
};

Trial tried(const ClassifierKind& kind, const ParameterValues& values, const FoldData& fold,
            const FitContext& context) {
    Trial trial;
    try {
        const auto classifier = kind.fit(fold.training, values, context);
        trial.scores = classifier->scores(fold.heldOut.x);
        trial.probabilities = classifier->probabilities(fold.heldOut.x);
        const auto isFinite = [](double value) { return std::isfinite(value); };
        if (!std::all_of(trial.scores.begin(), trial.scores.end(), isFinite) ||
            !std::all_of(trial.probabilities.begin(), trial.probabilities.end(), isFinite))
            trial.failure = "gives scores that are no finite numbers";
    } catch (const Error& error) {
        trial.failure = error.problem();
    }
    return trial;
}

FoldData loaded([[maybe_unused]] std::span<const std::size_t> foldOf, const FoldSource& source, std::size_t fold) {
    FoldData data = source(fold);
    assert(data.heldOut.x.rows == rowsOfFold(foldOf, fold).size());
    return data;
}

/// How many folds as large as this one may be held at the same time.
std::size_t foldsAtOnce(const FoldData& fold) {
    constexpr std::size_t kMostNumbers = std::size_t{256} << 17U; // 256 MB
    const std::size_t numbers = fold.training.x.values.size() + fold.heldOut.x.values.size();
    return std::max<std::size_t>(1, kMostNumbers / std::max<std::size_t>(1, numbers));
}

bool hasBothClasses(const std::vector<bool>& positive) {
    return std::find(positive.begin(), positive.end(), true) != positive.end() &&
           std::find(positive.begin(), positive.end(), false) != positive.end();
}

double meanLogLoss(const std::vector<double>& probabilities, const std::vector<bool>& positive) {
    constexpr double kLeast = 1e-15;
    double sum = 0.0;
    for (std::size_t i = 0; i < positive.size(); ++i) {
        const double p = std::clamp(probabilities[i], kLeast, 1.0 - kLeast);
        sum -= positive[i] ? std::log(p) : std::log1p(-p);
    }
    return sum / static_cast<double>(positive.size());
}

std::optional<double> measured(SearchMeasure measure, const Trial& trial, const std::vector<bool>& positive) {
    if (measure == SearchMeasure::LogLoss)
        return meanLogLoss(trial.probabilities, positive);
    if (!hasBothClasses(positive))
        return std::nullopt;
    return statistics::aucWithInterval(trial.scores, positive).value;
}

/// The AUC over the cases of all folds together; nothing when they hold one class only.
std::optional<double> pooledAuc(const std::vector<Trial>& ofFold, const std::vector<std::vector<bool>>& outcomes) {
    Trial all;
    std::vector<bool> positive;
    for (std::size_t f = 0; f < outcomes.size(); ++f) {
        all.scores.insert(all.scores.end(), ofFold[f].scores.begin(), ofFold[f].scores.end());
        positive.insert(positive.end(), outcomes[f].begin(), outcomes[f].end());
    }
    return measured(SearchMeasure::Auc, all, positive);
}

/// outcomes: of the held-out cases of each fold.
SearchedPoint summarised(SearchMeasure measure, const std::vector<Trial>& ofFold,
                         const std::vector<std::vector<bool>>& outcomes) {
    SearchedPoint point;
    std::vector<double> values;
    for (std::size_t f = 0; f < outcomes.size(); ++f) {
        if (!ofFold[f].failure.empty()) {
            point.failure = ofFold[f].failure;
            point.ofFold.emplace_back();
            continue;
        }
        point.ofFold.push_back(measured(measure, ofFold[f], outcomes[f]));
        if (point.ofFold.back())
            values.push_back(*point.ofFold.back());
    }
    if (!point.failure.empty())
        return point;
    if (values.empty()) {
        point.mean = pooledAuc(ofFold, outcomes);
        if (!point.mean)
            point.failure = "the held-out cases are all of one class";
        return point;
    }
    const auto n = static_cast<double>(values.size());
    double sum = 0.0;
    for (const double value : values)
        sum += value;
    point.mean = sum / n;
    if (values.size() < 2)
        return point;
    double squares = 0.0;
    for (const double value : values)
        squares += (value - *point.mean) * (value - *point.mean);
    point.standardDeviation = std::sqrt(squares / (n - 1.0));
    return point;
}

} // namespace

const char* nameOf(SearchMeasure measure) {
    return measure == SearchMeasure::Auc ? "area under the ROC curve" : "log loss";
}

std::vector<std::map<std::string, ParameterValue>> gridPoints(const ParameterGrid& grid) {
    std::vector<std::map<std::string, ParameterValue>> points = {{}};
    for (const auto& [key, values] : grid) {
        if (values.empty())
            throw Error("has no value to try for \"" + key + '"', "the grid", "Give at least one, or leave it out.");
        std::vector<std::map<std::string, ParameterValue>> longer;
        for (const auto& point : points)
            for (const auto& value : values) {
                longer.push_back(point);
                longer.back()[key] = value;
            }
        points = std::move(longer);
    }
    return points;
}

ParameterSearch searchParameters(const SearchQuestion& question, std::span<const std::size_t> foldOf,
                                 const FoldSource& source, const FitContext& context) {
    const ClassifierKind& kind = *question.kind;
    const auto points = gridPoints(question.grid);
    std::vector<ParameterValues> values;
    for (const auto& point : points) {
        auto given = question.fixed;
        for (const auto& [key, value] : point)
            given[key] = value;
        values.emplace_back(kind.parameters, given, kind.title);
    }

    const std::size_t folds = foldCount(foldOf);
    std::vector<std::vector<bool>> outcomes(folds);
    std::vector<std::vector<Trial>> trials(points.size(), std::vector<Trial>(folds));
    for (std::size_t begin = 0, count = 1; begin < folds; begin += count) {
        // The first fold tells how many fit into memory together.
        std::vector<FoldData> data = {loaded(foldOf, source, begin)};
        count = std::min(folds - begin, foldsAtOnce(data.front()));
        data.resize(count);
        parallelFor(
            count - 1,
            [&](std::size_t i) {
                context.progress.throwIfCancelled();
                data[i + 1] = loaded(foldOf, source, begin + i + 1);
            },
            context.maxThreads);
        parallelFor(
            points.size() * count,
            [&](std::size_t i) {
                context.progress.throwIfCancelled();
                const std::size_t fold = begin + i % count;
                FitContext part = context;
                part.seed = subSeed(context.seed, fold);
                trials[i / count][fold] = tried(kind, values[i / count], data[i % count], part);
            },
            context.maxThreads);
        for (std::size_t i = 0; i < count; ++i)
            outcomes[begin + i] = std::move(data[i].heldOut.positive);
    }

    constexpr double kTie = 1e-12;
    ParameterSearch search;
    search.measure = question.measure;
    std::optional<std::size_t> best;
    const double sign = question.measure == SearchMeasure::Auc ? 1.0 : -1.0;
    for (std::size_t p = 0; p < points.size(); ++p) {
        search.points.push_back(summarised(question.measure, trials[p], outcomes));
        search.points[p].given = points[p];
        if (search.points[p].mean && (!best || sign * (*search.points[p].mean - *search.points[*best].mean) > kTie))
            best = p;
    }
    if (!best)
        throw Error("can't be fitted with any of the parameters tried: it " + search.points.front().failure, kind.title,
                    "Take fewer folds, other values, or another classifier.");
    search.best = *best;
    search.values = values[*best];
    return search;
}

} // namespace rimlight::learning
