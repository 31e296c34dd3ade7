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
std::optional<double> pooledAuc(const std::vector<Trial>& ofFold, const std::vector<FoldData>& folds) {
    Trial all;
    std::vector<bool> positive;
    for (std::size_t f = 0; f < folds.size(); ++f) {
        all.scores.insert(all.scores.end(), ofFold[f].scores.begin(), ofFold[f].scores.end());
        positive.insert(positive.end(), folds[f].heldOut.positive.begin(), folds[f].heldOut.positive.end());
    }
    return measured(SearchMeasure::Auc, all, positive);
}

SearchedPoint summarised(SearchMeasure measure, const std::vector<Trial>& ofFold, const std::vector<FoldData>& folds) {
    SearchedPoint point;
    std::vector<double> values;
    for (std::size_t f = 0; f < folds.size(); ++f) {
        if (!ofFold[f].failure.empty()) {
            point.failure = ofFold[f].failure;
            point.ofFold.emplace_back();
            continue;
        }
        point.ofFold.push_back(measured(measure, ofFold[f], folds[f].heldOut.positive));
        if (point.ofFold.back())
            values.push_back(*point.ofFold.back());
    }
    if (!point.failure.empty())
        return point;
    if (values.empty()) {
        point.mean = pooledAuc(ofFold, folds);
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

    std::vector<FoldData> folds(foldCount(foldOf));
    parallelFor(
        folds.size(),
        [&](std::size_t fold) {
            context.progress.throwIfCancelled();
            folds[fold] = source(fold);
            assert(folds[fold].heldOut.x.rows == rowsOfFold(foldOf, fold).size());
        },
        context.maxThreads);

    std::vector<std::vector<Trial>> trials(points.size(), std::vector<Trial>(folds.size()));
    parallelFor(
        points.size() * folds.size(),
        [&](std::size_t i) {
            context.progress.throwIfCancelled();
            const std::size_t fold = i % folds.size();
            Trial& trial = trials[i / folds.size()][fold];
            FitContext part = context;
            part.seed = subSeed(context.seed, fold);
            try {
                const auto classifier = kind.fit(folds[fold].training, values[i / folds.size()], part);
                trial.scores = classifier->scores(folds[fold].heldOut.x);
                trial.probabilities = classifier->probabilities(folds[fold].heldOut.x);
            } catch (const Error& error) {
                trial.failure = error.problem();
                if (trial.failure.empty())
                    trial.failure = error.what();
            }
        },
        context.maxThreads);

    constexpr double kTie = 1e-12;
    ParameterSearch search;
    search.measure = question.measure;
    std::optional<std::size_t> best;
    const double sign = question.measure == SearchMeasure::Auc ? 1.0 : -1.0;
    for (std::size_t p = 0; p < points.size(); ++p) {
        search.points.push_back(summarised(question.measure, trials[p], folds));
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
