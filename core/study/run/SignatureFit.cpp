#include "core/study/run/SignatureFit.h"

#include "core/base/Error.h"
#include "core/base/Parallel.h"
#include "core/base/Random.h"
#include "core/base/Text.h"
#include "core/statistics/Roc.h"
#include "core/study/run/NullModel.h"

#include <algorithm>
#include <cassert>
#include <cctype>
#include <map>
#include <set>

namespace rimlight::study {

using learning::LearningData;

namespace {

// Numbers of the sub-seeds of a signature.
constexpr std::uint64_t kPipelineSeed = 1;
constexpr std::uint64_t kFoldSeed = 2;
constexpr std::uint64_t kClassifierSeed = 100;

constexpr const char* kBestOf = "best of ";

bool isDropped(const SignatureContext& context, const std::string& step) {
    return std::find(context.droppedSteps.begin(), context.droppedSteps.end(), step) != context.droppedSteps.end();
}

/// The protocol's steps; missing values are filled first where it doesn't say how.
std::vector<learning::PipelineStep> pipelineSteps(const SignatureContext& context, const SignaturePlan& plan) {
    std::vector<learning::PipelineStep> steps;
    const bool fills =
        std::any_of(plan.steps.begin(), plan.steps.end(), [](const StepPlan& step) { return step.key == "impute"; });
    if (!fills)
        steps.push_back(learning::pipelineStep("impute"));
    for (std::size_t i = 0; i < plan.steps.size(); ++i)
        if (!isDropped(context, plan.steps[i].key))
            steps.push_back({plan.steps[i].key, plan.steps[i].values, i + 1});
    return steps;
}

bool wants(const std::vector<std::string>& wanted, const std::string& name) {
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), name) != wanted.end();
}

/// The features that a signature reads.
std::vector<std::string> columnsFor(const SignatureContext& context, const SignaturePlan& plan) {
    std::vector<std::string> columns;
    for (const auto& name : context.data.all.names) {
        const auto column = parseFeatureColumn(name, context.protocol);
        const std::string region = column.region.empty() ? "whole" : column.region;
        if ((column.phase.empty() || wants(plan.phases, column.phase)) && wants(plan.regions, region))
            columns.push_back(name);
    }
    if (columns.empty())
        throw Error("reads " + (plan.regions.empty() ? std::string("features") : join(plan.regions, ", ")) +
                        (plan.phases.empty() ? "" : " in " + join(plan.phases, ", ")) +
                        ", of which the feature table has none",
                    "signature \"" + plan.name + '"',
                    "Give a table with these columns, called as in \"arterial|whole|original_glcm_MCC\", or images.");
    return columns;
}

std::vector<std::size_t> indicesOf(const LearningData& data, const std::vector<std::string>& names) {
    std::map<std::string, std::size_t> indices;
    for (std::size_t c = 0; c < data.names.size(); ++c)
        indices[data.names[c]] = c;
    std::vector<std::size_t> picked;
    picked.reserve(names.size());
    for (const auto& name : names)
        picked.push_back(indices.at(name));
    return picked;
}

LearningData trainingData(const StudyData& data, const std::vector<std::string>& columns,
                          std::span<const std::size_t> rows) {
    return learning::partOf(data.all, rows, indicesOf(data.all, columns));
}

std::optional<Radscore> radscoreOf(const RadscorePlan& plan, const learning::FittedPipeline& pipeline) {
    if (plan.source != RadscorePlan::Source::Lasso && plan.source != RadscorePlan::Source::Stepwise)
        return std::nullopt;
    for (auto step = pipeline.rbegin(); step != pipeline.rend(); ++step) {
        if (const auto* path = std::get_if<learning::PenalisedDetail>(&step->detail);
            path != nullptr && plan.source == RadscorePlan::Source::Lasso) {
            Radscore radscore;
            radscore.intercept = plan.withIntercept ? path->intercepts[path->chosen] : 0.0;
            const auto& coefficients = path->coefficients[path->chosen];
            for (std::size_t c = 0; c < coefficients.size(); ++c)
                if (coefficients[c] != 0.0) {
                    radscore.names.push_back(path->names[c]);
                    radscore.coefficients.push_back(coefficients[c]);
                }
            return radscore;
        }
        if (const auto* stepwise = std::get_if<learning::StepwiseDetail>(&step->detail);
            stepwise != nullptr && plan.source == RadscorePlan::Source::Stepwise) {
            Radscore radscore;
            radscore.intercept = plan.withIntercept ? stepwise->model.intercept : 0.0;
            for (const auto& row : stepwise->model.rows) {
                radscore.names.push_back(row.name);
                radscore.coefficients.push_back(row.coefficient);
            }
            return radscore;
        }
    }
    return std::nullopt;
}

constexpr const char* kRadscoreColumn = "Radscore";

/// The cases as a classifier sees them: their selected features, or their Radscore alone.
LearningData seenBy(const ClassifierPlan& plan, const std::optional<Radscore>& radscore, const LearningData& data) {
    if (!plan.onRadscore)
        return data;
    assert(radscore);
    LearningData seen = data;
    seen.names = {kRadscoreColumn};
    seen.x = {data.x.rows, 1, radscore->of(data)};
    return seen;
}

learning::SplitRows splitRowsOf(const StudyData& data, std::span<const std::size_t> rows) {
    learning::SplitRows splitRows{rows.size(), {}, {}};
    for (const std::size_t row : rows) {
        splitRows.patients.push_back(data.patients[row]);
        splitRows.strata.push_back(data.all.positive[row] ? 1 : 0);
    }
    return splitRows;
}

/// The protocol's, but no more than cases of the rarer class.
std::size_t foldCountOf(const SignatureContext& context, std::span<const std::size_t> rows) {
    const auto positive = context.data.positive(rows);
    const auto rarer = std::min(std::count(positive.begin(), positive.end(), true),
                                std::count(positive.begin(), positive.end(), false));
    return static_cast<std::size_t>(std::max(2, std::min(context.protocol.evaluation.folds, static_cast<int>(rarer))));
}

bool canFit(const ClassifierPlan& plan, const FittedSignature& signature) {
    return signature.selectsFeatures() &&
           (!plan.onRadscore || (signature.radscore && !signature.radscore->names.empty()));
}

/// The inner folds of a parameter search: everything that comes before the classifier is learnt again in each.
class InnerFolds {
public:
    InnerFolds(const SignatureContext& context, const SignaturePlan& plan, const std::vector<std::string>& columns,
               std::span<const std::size_t> rows, std::uint64_t seed)
        : m_context(context), m_plan(plan), m_columns(columns), m_rows(rows), m_seed(seed) {}

    const std::vector<std::size_t>& foldOf() {
        if (m_folds.empty())
            make();
        return m_foldOf;
    }

    /// The fold as the classifier sees it. foldOf() comes first.
    learning::FoldData fold(std::size_t number, const ClassifierPlan& plan) const {
        const auto& fold = m_folds[number];
        if (fold.training.x.columns == 0 || (plan.onRadscore && !hasTerms(fold.radscore)))
            return {withoutFeatures(fold.training), withoutFeatures(fold.heldOut)};
        return {seenBy(plan, fold.radscore, fold.training), seenBy(plan, fold.radscore, fold.heldOut)};
    }

private:
    struct Fold {
        LearningData training;
        LearningData heldOut;
        std::optional<Radscore> radscore;
    };

    static bool hasTerms(const std::optional<Radscore>& radscore) { return radscore && !radscore->names.empty(); }

    /// Of a fold in which nothing was selected: one column that says nothing.
    static LearningData withoutFeatures(LearningData data) {
        data.names = {"nothing selected"};
        data.x = {data.x.rows, 1, std::vector<double>(data.x.rows, 0.0)};
        return data;
    }

    void make() {
        const auto whole = trainingData(m_context.data, m_columns, m_rows);
        const auto splits = learning::foldSplits(splitRowsOf(m_context.data, m_rows), foldCountOf(m_context, m_rows),
                                                 subSeed(m_seed, kFoldSeed));
        m_foldOf.resize(m_rows.size());
        for (std::size_t f = 0; f < splits.size(); ++f)
            for (const std::size_t row : splits[f].test)
                m_foldOf[row] = f;
        m_folds.resize(splits.size());
        const auto steps = pipelineSteps(m_context, m_plan);
        parallelFor(
            splits.size(),
            [&](std::size_t f) {
                const learning::StepContext stepContext{subSeed(m_seed, kPipelineSeed), 1, m_context.data.readings(),
                                                        m_context.progress};
                auto fitted = learning::fitPipeline(steps, learning::rowsOf(whole, splits[f].training), stepContext);
                m_folds[f].heldOut = learning::applyPipeline(fitted.fitted, learning::rowsOf(whole, splits[f].test));
                m_folds[f].training = std::move(fitted.training);
                if (!fitted.fitted.back().kept.empty())
                    m_folds[f].radscore = radscoreOf(m_plan.radscore, fitted.fitted);
            },
            m_context.maxThreads);
    }

    const SignatureContext& m_context;
    const SignaturePlan& m_plan;
    const std::vector<std::string>& m_columns;
    std::span<const std::size_t> m_rows;
    std::uint64_t m_seed;
    std::vector<std::size_t> m_foldOf;
    std::vector<Fold> m_folds;
};

bool isPlainLogistic(const ClassifierPlan& plan, const learning::ParameterValues& values) {
    return plan.key == "logistic-regression" && values.text("penalty") == "none";
}

FittedClassifier fitClassifier(const SignatureContext& context, const ClassifierPlan& plan,
                               const FittedSignature& signature, const LearningData& training, InnerFolds& inner,
                               std::uint64_t seed) {
    FittedClassifier fitted;
    fitted.plan = plan;
    const learning::FitContext fitContext{seed, context.maxThreads, context.progress};
    if (!canFit(plan, signature)) {
        fitted.nullScore = scoreWithoutFeatures(plan, training, fitContext);
        return fitted;
    }
    const auto& kind = learning::classifierKind(plan.key);
    fitted.values = learning::ParameterValues(kind.parameters, plan.fixed, kind.key);
    if (!plan.grid.empty()) {
        const learning::SearchQuestion question{&kind, plan.fixed, plan.grid, learning::SearchMeasure::Auc};
        const auto& foldOf = inner.foldOf();
        fitted.search = learning::searchParameters(
            question, foldOf, [&](std::size_t fold) { return inner.fold(fold, plan); }, fitContext);
        fitted.values = fitted.search->values;
    }
    const auto seen = seenBy(plan, signature.radscore, training);
    try {
        fitted.model = kind.fit(seen, fitted.values, fitContext);
    } catch (const Error& error) {
        if (!isPlainLogistic(plan, fitted.values))
            throw;
        // Papers' plain regressions have no answer where the classes are separated, a study's run must have one.
        auto given = plan.fixed;
        given["penalty"] = std::string("firth");
        fitted.values = learning::ParameterValues(kind.parameters, given, kind.key);
        fitted.model = kind.fit(seen, fitted.values, fitContext);
        fitted.note = "Plain logistic regression has no answer here (" + error.problem() +
                      "): Firth's penalised likelihood took its place.";
    }
    return fitted;
}

double meanAuc(const StudyData& data, std::span<const std::size_t> rows, const ClassifierScores& scores) {
    return statistics::aucWithInterval(scores.scores, data.positive(rows)).value;
}

const SignaturePlan& signatureCalled(const SignatureContext& context, const std::string& name,
                                     const SignaturePlan& mix) {
    const auto found = std::find_if(context.signatures.begin(), context.signatures.end(),
                                    [&](const auto& one) { return one.name == name; });
    if (found == context.signatures.end())
        throw Error("mixes \"" + name + "\", which is no signature of the protocol", "signature \"" + mix.name + '"',
                    "Correct \"mix_of\".");
    return *found;
}

/// Of the signatures whose name is the family's and a number, the one with the largest cross-validated AUC in the rows.
std::string bestOf(const SignatureContext& context, const std::string& family, const SignaturePlan& mix,
                   std::span<const std::size_t> rows) {
    std::string best;
    double bestAuc = -1.0;
    for (const auto& one : context.signatures) {
        const bool belongs = one.name.size() > family.size() && one.name.starts_with(family) &&
                             std::all_of(one.name.begin() + static_cast<std::ptrdiff_t>(family.size()), one.name.end(),
                                         [](unsigned char c) { return std::isdigit(c) != 0; });
        if (!belongs)
            continue;
        auto judged = one;
        std::erase_if(judged.classifiers,
                      [&](const auto& classifier) { return classifier.name != one.mainClassifier; });
        const auto scores = crossValidatedScores(context, judged, rows, signatureSeed(context.protocol, one.name));
        const double auc = meanAuc(context.data, rows, scores.classifiers.front());
        if (auc > bestAuc) {
            bestAuc = auc;
            best = one.name;
        }
    }
    if (best.empty())
        throw Error("mixes the best of \"" + family + "\", of which there is none", "signature \"" + mix.name + '"',
                    "Correct \"mix_of\", or the regions.");
    return best;
}

/// The features that a mix starts from, and which signatures chose them.
void chooseMix(const SignatureContext& context, const SignaturePlan& plan, std::span<const std::size_t> rows,
               FittedSignature& signature) {
    std::set<std::string> chosen;
    for (const auto& component : plan.mixOf) {
        const bool isBest = component.starts_with(kBestOf);
        const std::string name =
            isBest ? bestOf(context, component.substr(std::string(kBestOf).size()), plan, rows) : component;
        const auto& one = signatureCalled(context, name, plan);
        if (!one.mixOf.empty())
            throw Error("mixes \"" + name + "\", which is a mix itself", "signature \"" + plan.name + '"',
                        "Name signatures that read features.");
        signature.mixOf.push_back(name);
        const auto columns = columnsFor(context, one);
        const auto seed = signatureSeed(context.protocol, name);
        const learning::StepContext stepContext{subSeed(seed, kPipelineSeed), context.maxThreads,
                                                context.data.readings(), context.progress};
        const auto fitted =
            learning::fitPipeline(pipelineSteps(context, one), trainingData(context.data, columns, rows), stepContext);
        const auto& kept = fitted.fitted.back().kept;
        chosen.insert(kept.begin(), kept.end());
    }
    for (const auto& name : context.data.all.names)
        if (chosen.contains(name))
            signature.rawColumns.push_back(name);
}

/// failures: one per fold, empty where there was none. @throws Error when all folds failed
std::vector<std::string> notesOf(const std::vector<std::string>& failures, const SignaturePlan& plan) {
    const auto count = std::count_if(failures.begin(), failures.end(), [](const auto& one) { return !one.empty(); });
    if (count == 0)
        return {};
    const auto first = std::find_if(failures.begin(), failures.end(), [](const auto& one) { return !one.empty(); });
    if (count == static_cast<std::ptrdiff_t>(failures.size()))
        throw Error("can't be learnt in any fold of the training cases: " + *first, "signature \"" + plan.name + '"',
                    "Take fewer folds, or other steps.");
    return {plan.title + ": " + std::to_string(count) + " of " + std::to_string(failures.size()) +
            " folds of the cross-validation allowed no model (" + *first + "); of their cases it says nothing."};
}

} // namespace

std::vector<double> Radscore::of(const LearningData& data) const {
    std::vector<double> scores(data.x.rows, intercept);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto column = data.columnOf(names[i]);
        if (!column)
            throw Error("is part of the Radscore, but a later step removed it", names[i],
                        "Take the Radscore from the last step that selects features.");
        const auto values = data.x.column(*column);
        for (std::size_t r = 0; r < scores.size(); ++r)
            scores[r] += coefficients[i] * values[r];
    }
    return scores;
}

FittedSignature fitSignature(const SignatureContext& context, const SignaturePlan& plan,
                             std::span<const std::size_t> rows, std::uint64_t seed) {
    FittedSignature signature;
    signature.prevalence = prevalenceOf(context.data, rows);
    if (plan.mixOf.empty())
        signature.rawColumns = columnsFor(context, plan);
    else
        chooseMix(context, plan, rows, signature);
    if (signature.rawColumns.empty()) {
        auto nothing = withoutModels(context, plan, rows);
        nothing.mixOf = std::move(signature.mixOf);
        return nothing;
    }
    const learning::StepContext stepContext{subSeed(seed, kPipelineSeed), context.maxThreads, context.data.readings(),
                                            context.progress};
    auto fitted = learning::fitPipeline(pipelineSteps(context, plan),
                                        trainingData(context.data, signature.rawColumns, rows), stepContext);
    signature.pipeline = std::move(fitted.fitted);
    signature.selected = signature.pipeline.back().kept;
    // Steps may invent or weigh cases behind the regression: what it is left with itself comes first.
    const auto radscore = radscoreOf(plan.radscore, signature.pipeline);
    signature.nullRadscore = radscore ? radscore->intercept : radscoreWithoutFeatures(plan, fitted.training);
    if (signature.selectsFeatures())
        signature.radscore = radscore;
    InnerFolds inner(context, plan, signature.rawColumns, rows, seed);
    for (std::size_t i = 0; i < plan.classifiers.size(); ++i) {
        const auto& classifier = plan.classifiers[i];
        try {
            signature.classifiers.push_back(fitClassifier(context, classifier, signature, fitted.training, inner,
                                                          subSeed(seed, kClassifierSeed + i)));
        } catch (const Error& error) {
            if (classifier.name == plan.mainClassifier)
                throw;
            signature.classifiers.push_back(withoutModel(context, classifier, fitted.training, error.what()));
        }
    }
    return signature;
}

LearningData casesBefore(const FittedSignature& signature, const StudyData& data, std::span<const std::size_t> rows) {
    return trainingData(data, signature.selected, rows);
}

LearningData casesAfter(const FittedSignature& signature, const StudyData& data, std::span<const std::size_t> rows) {
    return learning::applyPipeline(signature.pipeline, casesBefore(signature, data, rows));
}

SignatureScores scoresOf(const FittedSignature& signature, const StudyData& data, std::span<const std::size_t> rows) {
    SignatureScores scores;
    const auto constant = [&](const FittedClassifier& classifier) {
        return ClassifierScores{std::vector<double>(rows.size(), classifier.nullScore),
                                std::vector<double>(rows.size(), signature.prevalence)};
    };
    if (!signature.selectsFeatures()) {
        for (const auto& classifier : signature.classifiers)
            scores.classifiers.push_back(constant(classifier));
        return scores;
    }
    const auto cases = casesAfter(signature, data, rows);
    if (signature.radscore)
        scores.radscores = signature.radscore->of(cases);
    for (const auto& classifier : signature.classifiers) {
        if (!classifier.model) {
            scores.classifiers.push_back(constant(classifier));
            continue;
        }
        const auto seen = seenBy(classifier.plan, signature.radscore, cases);
        scores.classifiers.push_back({classifier.model->scores(seen.x), classifier.model->probabilities(seen.x)});
    }
    return scores;
}

std::vector<std::vector<learning::Split>> crossValidationSplits(const SignatureContext& context,
                                                                std::span<const std::size_t> rows, std::uint64_t seed) {
    return learning::repeatedFoldSplits(splitRowsOf(context.data, rows), foldCountOf(context, rows),
                                        static_cast<std::size_t>(context.protocol.evaluation.repeats),
                                        subSeed(seed, kFoldSeed));
}

SignatureScores crossValidatedScores(const SignatureContext& context, const SignaturePlan& plan,
                                     std::span<const std::size_t> rows, std::uint64_t seed) {
    const auto splits = crossValidationSplits(context, rows, seed);
    const std::size_t repeats = splits.size();
    const std::size_t folds = splits.front().size();

    std::vector<SignatureScores> heldOut(repeats * folds);
    std::vector<std::string> failures(heldOut.size());
    parallelFor(
        heldOut.size(),
        [&](std::size_t task) {
            context.progress.throwIfCancelled();
            const auto& split = splits[task / folds][task % folds];
            std::vector<std::size_t> training;
            std::vector<std::size_t> test;
            for (const std::size_t i : split.training)
                training.push_back(rows[i]);
            for (const std::size_t i : split.test)
                test.push_back(rows[i]);
            FittedSignature signature;
            try {
                signature = fitSignature(context, plan, training, seed);
                heldOut[task] = scoresOf(signature, context.data, test);
            } catch (const Error& error) {
                signature = withoutModels(context, plan, training);
                heldOut[task] = scoresOf(signature, context.data, test);
                failures[task] = error.what();
            }
            if (heldOut[task].radscores.empty())
                heldOut[task].radscores.assign(test.size(), signature.nullRadscore);
        },
        context.maxThreads);

    SignatureScores sum;
    sum.notes = notesOf(failures, plan);
    const ClassifierScores zero{std::vector<double>(rows.size(), 0.0), std::vector<double>(rows.size(), 0.0)};
    sum.classifiers.assign(plan.classifiers.size(), zero);
    const double share = 1.0 / static_cast<double>(repeats);
    for (std::size_t task = 0; task < heldOut.size(); ++task) {
        const auto& test = splits[task / folds][task % folds].test;
        for (std::size_t c = 0; c < sum.classifiers.size(); ++c)
            for (std::size_t i = 0; i < test.size(); ++i) {
                sum.classifiers[c].scores[test[i]] += share * heldOut[task].classifiers[c].scores[i];
                sum.classifiers[c].probabilities[test[i]] += share * heldOut[task].classifiers[c].probabilities[i];
            }
    }
    if (plan.radscore.source == RadscorePlan::Source::Lasso || plan.radscore.source == RadscorePlan::Source::Stepwise) {
        sum.radscores.assign(rows.size(), 0.0);
        for (std::size_t task = 0; task < heldOut.size(); ++task)
            for (std::size_t i = 0; i < heldOut[task].radscores.size(); ++i)
                sum.radscores[splits[task / folds][task % folds].test[i]] += share * heldOut[task].radscores[i];
    }
    return sum;
}

} // namespace rimlight::study
