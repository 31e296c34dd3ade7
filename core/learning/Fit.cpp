#include "core/learning/Fit.h"

#include "core/base/Error.h"
#include "core/base/Parallel.h"
#include "core/learning/Predict.h"
#include "core/learning/linear/PenalisedCrossValidation.h"
#include "core/statistics/Roc.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numeric>
#include <optional>
#include <span>

namespace rimlight::learning {

namespace {

constexpr std::size_t kFewestFolds = 3;

struct ClassCounts {
    std::size_t positives = 0;
    std::size_t negatives = 0;
    std::size_t rarer() const { return std::min(positives, negatives); }
};

ClassCounts countClasses(const std::vector<bool>& positive, std::span<const std::size_t> rows) {
    ClassCounts counts;
    for (const std::size_t r : rows)
        ++(positive[r] ? counts.positives : counts.negatives);
    return counts;
}

/// The features that the fit may choose from.
struct Candidates {
    std::vector<std::string> names;
    DesignMatrix x;
};

std::string listed(const std::vector<std::string>& names) {
    constexpr std::size_t kMost = 20;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), kMost); ++i)
        text += (i > 0 ? ", " : "") + names[i];
    if (names.size() > kMost)
        text += " and " + std::to_string(names.size() - kMost) + " more";
    return text;
}

/// The column's z-scores; empty when it is constant.
std::vector<double> zScores(std::span<const double> column) {
    DesignMatrix one{column.size(), 1, {column.begin(), column.end()}};
    const ColumnScale scale = columnScales(one).front();
    if (scale.standardDeviation == 0.0)
        return {};
    for (double& value : one.values)
        value = (value - scale.mean) / scale.standardDeviation;
    return one.values;
}

/// Sums of squares stay finite, and a model file takes the values.
bool isTooLarge(std::span<const double> column) {
    constexpr double kLargest = 1e100;
    return std::any_of(column.begin(), column.end(), [](double value) { return !(std::abs(value) <= kLargest); });
}

bool isMultiple(const std::vector<double>& a, const std::vector<double>& b) {
    // Columns that differ by more than rounding differ by more than this.
    constexpr double kRounding = 1e-10;
    const double correlation = std::inner_product(a.begin(), a.end(), b.begin(), 0.0) / static_cast<double>(a.size());
    return std::abs(correlation) > 1.0 - kRounding;
}

Candidates candidatesOf(const tables::FeatureTable& table, std::vector<std::string>& warnings) {
    Candidates candidates;
    candidates.x.rows = table.caseCount();
    std::vector<std::string> missing;
    std::vector<std::string> constant;
    std::vector<std::string> tooLarge;
    std::vector<std::string> repeated;
    std::vector<std::vector<double>> kept;
    for (std::size_t c = 0; c < table.names.size(); ++c) {
        std::vector<double> column;
        std::string reason;
        for (const auto& row : table.rows) {
            if (const auto* number = std::get_if<double>(&row[c]))
                column.push_back(*number);
            else if (reason.empty())
                reason = std::get<tables::Missing>(row[c]).reason;
        }
        if (column.size() < table.caseCount()) {
            missing.push_back(table.names[c] + " (" + std::to_string(table.caseCount() - column.size()) +
                              (table.caseCount() - column.size() == 1 ? " case: " : " cases: ") + reason + ")");
            continue;
        }
        if (isTooLarge(column)) {
            tooLarge.push_back(table.names[c]);
            continue;
        }
        auto z = zScores(column);
        if (z.empty()) {
            constant.push_back(table.names[c]);
            continue;
        }
        const auto original = std::find_if(kept.begin(), kept.end(), [&](const auto& k) { return isMultiple(k, z); });
        if (original != kept.end()) {
            repeated.push_back(table.names[c] + " (of " +
                               candidates.names[static_cast<std::size_t>(original - kept.begin())] + ")");
            continue;
        }
        kept.push_back(std::move(z));
        candidates.names.push_back(table.names[c]);
        candidates.x.values.insert(candidates.x.values.end(), column.begin(), column.end());
    }
    candidates.x.columns = candidates.names.size();
    const auto warn = [&](const std::vector<std::string>& names, const std::string& reason) {
        if (!names.empty())
            warnings.push_back("Left out, for " + reason + ": " + listed(names) + ".");
    };
    warn(missing, "values are missing");
    warn(constant, "the values are the same in all cases");
    warn(tooLarge, "the values are too large");
    warn(repeated, "they are a multiple of another feature");
    return candidates;
}

/// A path with the step that cross-validation chose.
struct ChosenFit {
    PenalisedPath path;
    std::size_t step = 0;

    const PenalisedStep& solution() const { return path.steps[step]; }
};

ChosenFit fitWithChosenLambda(const DesignMatrix& x, const std::vector<bool>& positive,
                              const std::vector<std::size_t>& rows, std::size_t folds, const FitOptions& options,
                              std::uint64_t seed, const Progress& progress) {
    std::vector<bool> classes;
    std::vector<double> weights(x.rows, 0.0);
    for (const std::size_t r : rows) {
        classes.push_back(positive[r]);
        weights[r] = 1.0;
    }
    const auto foldOfRows = stratifiedFolds(classes, folds, seed);
    std::vector<std::size_t> foldOf(x.rows, 0);
    for (std::size_t i = 0; i < rows.size(); ++i)
        foldOf[rows[i]] = foldOfRows[i];
    auto [path, curve] = crossValidatePenalised(x, logisticOutcome(positive, std::move(weights)), foldOf, {},
                                                options.maxThreads, progress);
    ChosenFit fit;
    fit.path = std::move(path);
    fit.step = options.lambdaRule == LambdaRule::Minimum ? curve.minimum : curve.oneStandardError;
    return fit;
}

/// The AUC of Radscores that each come from a model which never saw its case: lambda and scaling are chosen anew,
/// with folds of their own, inside each outer training part.
std::optional<statistics::Auc> crossValidatedAuc(const DesignMatrix& x, const std::vector<bool>& positive,
                                                 std::size_t folds, const FitOptions& options,
                                                 const Progress& progress) {
    // Any other number than those of the folds that choose lambda.
    constexpr std::uint64_t kOuterSeed = 0x9E3779B97F4A7C15ULL;
    const auto foldOf = stratifiedFolds(positive, folds, options.seed ^ kOuterSeed);
    std::vector<std::vector<std::size_t>> training(folds);
    for (std::size_t i = 0; i < positive.size(); ++i)
        for (std::size_t fold = 0; fold < folds; ++fold)
            if (foldOf[i] != fold)
                training[fold].push_back(i);
    for (const auto& rows : training)
        if (countClasses(positive, rows).rarer() < kFewestFolds)
            return std::nullopt;
    FitOptions inner = options;
    inner.maxThreads = 1;
    std::vector<double> radscores(positive.size());
    std::atomic<std::size_t> done{0};
    parallelFor(
        folds,
        [&](std::size_t fold) {
            const auto& rows = training[fold];
            const std::size_t innerFolds = std::min(folds, countClasses(positive, rows).rarer());
            const ChosenFit fit =
                fitWithChosenLambda(x, positive, rows, innerFolds, inner, options.seed + 1 + fold, progress);
            for (std::size_t i = 0; i < positive.size(); ++i)
                if (foldOf[i] == fold)
                    radscores[i] = fit.path.linearPredictor(x, i, fit.step);
            progress.report(static_cast<double>(++done) / static_cast<double>(folds), "Cross-validating the model");
        },
        options.maxThreads);
    return statistics::aucWithInterval(radscores, positive);
}

std::vector<ModelTerm> termsOf(const ChosenFit& fit, const Candidates& candidates) {
    std::vector<ModelTerm> terms;
    for (std::size_t c = 0; c < candidates.names.size(); ++c) {
        const double coefficient = fit.solution().coefficients[c];
        if (coefficient == 0.0)
            continue;
        const auto column = candidates.x.column(c);
        const auto [minimum, maximum] = std::minmax_element(column.begin(), column.end());
        terms.push_back({candidates.names[c], fit.path.scales[c].mean, fit.path.scales[c].standardDeviation,
                         coefficient, *minimum, *maximum});
    }
    return terms;
}

/// The training Radscores, computed as predict() computes that of a new case.
std::vector<double> trainingRadscores(const FittedModel& model, const Candidates& candidates) {
    std::vector<std::size_t> columns;
    for (const auto& term : model.terms)
        columns.push_back(static_cast<std::size_t>(
            std::find(candidates.names.begin(), candidates.names.end(), term.feature) - candidates.names.begin()));
    std::vector<double> radscores;
    for (std::size_t r = 0; r < candidates.x.rows; ++r) {
        std::vector<double> values;
        values.reserve(columns.size());
        for (const std::size_t c : columns)
            values.push_back(candidates.x.column(c)[r]);
        radscores.push_back(radscoreOf(model, values));
    }
    return radscores;
}

void warnOfFit(const FittedModel& model, std::vector<std::string>& warnings) {
    // Peduzzi et al., J Clin Epidemiol 1996;49:1373.
    constexpr std::size_t kCasesPerFeature = 10;
    const std::size_t rarer = std::min(model.performance.positives, model.performance.negatives);
    if (model.terms.empty())
        warnings.emplace_back("The LASSO selected no feature: cross-validation found no feature that helps to tell the "
                              "classes apart, and the model will refuse to predict.");
    else if (rarer < kCasesPerFeature * model.terms.size())
        warnings.push_back("Few cases: " + std::to_string(rarer) + " of the rarer class for " +
                           std::to_string(model.terms.size()) + (model.terms.size() == 1 ? " feature" : " features") +
                           "; 10 per feature are the usual minimum.");
    if (!model.performance.crossValidatedAuc)
        warnings.emplace_back("Too few cases of the rarer class for folds within folds: there is no cross-validated "
                              "AUC, and the apparent one is optimistic.");
}

} // namespace

FitResult fitSignature(const tables::FeatureTable& table, const std::vector<bool>& positive, const FitOptions& options,
                       const Progress& progress) {
    if (table.caseCount() != positive.size())
        throw Error("has " + std::to_string(table.caseCount()) + " cases and " + std::to_string(positive.size()) +
                        " outcomes",
                    "The training table", "Give one outcome per case.");
    if (options.folds < static_cast<int>(kFewestFolds))
        throw Error(std::to_string(options.folds) + " folds are too few", "Cross-validation", "Use 3 or more.");
    std::vector<std::size_t> rows(positive.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    const ClassCounts counts = countClasses(positive, rows);
    if (counts.rarer() < kFewestFolds)
        throw Error("has " + std::to_string(counts.positives) + " positive and " + std::to_string(counts.negatives) +
                        " negative cases, where each class needs 3",
                    "The training table", "Add cases.");
    FitResult result;
    const Candidates candidates = candidatesOf(table, result.warnings);
    if (candidates.names.empty())
        throw Error("has no feature that is complete and differs between the cases", "The training table",
                    result.warnings.empty() ? "Add feature columns." : result.warnings.front());
    const auto wantedFolds = static_cast<std::size_t>(options.folds);
    const std::size_t folds = std::min(wantedFolds, counts.rarer());
    if (folds < wantedFolds)
        result.warnings.push_back("Cross-validation has " + std::to_string(folds) + " folds instead of " +
                                  std::to_string(wantedFolds) + ", one per case of the rarer class.");

    const ChosenFit fit = fitWithChosenLambda(candidates.x, positive, rows, folds, options, options.seed, progress);
    FittedModel& model = result.model;
    model.intercept = fit.solution().intercept;
    model.terms = termsOf(fit, candidates);
    const auto radscores = trainingRadscores(model, candidates);
    for (std::size_t i = 0; i < radscores.size(); ++i)
        model.trainingCases.push_back({radscores[i], positive[i]});
    model.cutoffRadscore = statistics::youdenCutoff(radscores, positive);

    TrainingPerformance& performance = model.performance;
    performance.positives = counts.positives;
    performance.negatives = counts.negatives;
    performance.apparentAuc = statistics::aucWithInterval(radscores, positive).value;
    performance.lambda = fit.solution().lambda;
    performance.lambdaRule = options.lambdaRule == LambdaRule::Minimum ? "lambda.min" : "lambda.1se";
    performance.folds = static_cast<int>(folds);
    performance.seed = options.seed;
    if (const auto auc = crossValidatedAuc(candidates.x, positive, folds, options, progress.part(0.1, 1.0))) {
        performance.crossValidatedAuc = auc->value;
        performance.crossValidatedAucInterval = auc->interval95;
    }
    warnOfFit(model, result.warnings);
    progress.report(1.0, "Model fitted");
    return result;
}

} // namespace rimlight::learning
