#include "core/learning/classifiers/SupportVectorMachine.h"

#include "core/base/Error.h"
#include "core/base/Parallel.h"
#include "core/learning/CrossValidation.h"
#include "core/learning/classifiers/ClassifierJson.h"
#include "core/learning/classifiers/CrossValidatedScores.h"
#include "core/learning/classifiers/PlattScaling.h"
#include "core/learning/classifiers/SvmTraining.h"
#include "core/learning/classifiers/TrainingCases.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numeric>
#include <optional>

namespace rimlight::learning {

namespace {

const std::string kKey = "svm";
const std::string kTitle = "Support vector machine";

/// The decision function, without libsvm.
struct RbfDecision {
    double gamma = 1.0;
    DesignMatrix vectors; ///< support vectors x columns
    std::vector<double> coefficients;
    double rho = 0.0;

    std::vector<double> values(const DesignMatrix& x) const {
        std::vector<double> decisions;
        std::vector<double> squares(vectors.rows);
        for (std::size_t r = 0; r < x.rows; ++r) {
            std::fill(squares.begin(), squares.end(), 0.0);
            for (std::size_t c = 0; c < x.columns; ++c) {
                const double value = x.at(r, c);
                const auto column = vectors.column(c);
                for (std::size_t v = 0; v < vectors.rows; ++v)
                    squares[v] += (value - column[v]) * (value - column[v]);
            }
            double sum = 0.0;
            for (std::size_t v = 0; v < vectors.rows; ++v)
                sum += coefficients[v] * std::exp(-gamma * squares[v]);
            decisions.push_back(sum - rho);
        }
        return decisions;
    }
};

std::vector<double> linearValues(const LinearScore& score, const DesignMatrix& x) {
    std::vector<double> decisions(x.rows, score.intercept);
    for (std::size_t c = 0; c < x.columns; ++c)
        for (std::size_t r = 0; r < x.rows; ++r)
            decisions[r] += score.coefficients[c] * x.at(r, c);
    return decisions;
}

/// One of the two decisions, with the scale of its probabilities.
class SvmModel final : public TrainedClassifier {
public:
    SvmModel(LinearScore linear, PlattScale scale)
        : m_columns(linear.coefficients.size()), m_linear(std::move(linear)), m_scale(scale) {}
    SvmModel(RbfDecision rbf, PlattScale scale)
        : m_columns(rbf.vectors.columns), m_rbf(std::move(rbf)), m_scale(scale) {}

    const std::string& kind() const override { return kKey; }
    std::size_t columnCount() const override { return m_columns; }
    std::optional<LinearScore> linearScore() const override { return m_linear; }

    std::vector<double> scores(const DesignMatrix& x) const override {
        assert(x.columns == m_columns);
        return m_linear ? linearValues(*m_linear, x) : m_rbf.values(x);
    }

    std::vector<double> probabilities(const DesignMatrix& x) const override {
        auto values = scores(x);
        for (double& value : values)
            value = m_scale.probability(value);
        return values;
    }

    std::string json() const override {
        auto json = classifierHeader(kKey, m_columns);
        json["kernel"] = m_linear ? "linear" : "rbf";
        if (m_linear) {
            // The support vectors themselves, cases' features, needn't leave the study.
            json["intercept"] = m_linear->intercept;
            json["weights"] = m_linear->coefficients;
        } else {
            json["gamma"] = m_rbf.gamma;
            json["rho"] = m_rbf.rho;
            json["coefficients"] = m_rbf.coefficients;
            json["supportVectors"] = m_rbf.vectors.values;
        }
        json["plattSlope"] = m_scale.slope;
        json["plattOffset"] = m_scale.offset;
        return classifierText(json);
    }

private:
    std::size_t m_columns = 0;
    std::optional<LinearScore> m_linear;
    RbfDecision m_rbf;
    PlattScale m_scale;
};

RbfDecision rbfDecision(const SvmSolution& solution, const DesignMatrix& x, double gamma) {
    RbfDecision decision{gamma, {solution.supportRows.size(), x.columns, {}}, solution.coefficients, solution.rho};
    decision.vectors.values.reserve(decision.vectors.rows * x.columns);
    for (std::size_t c = 0; c < x.columns; ++c)
        for (const std::size_t row : solution.supportRows)
            decision.vectors.values.push_back(x.at(row, c));
    return decision;
}

LinearScore linearDecision(const SvmSolution& solution, const DesignMatrix& x) {
    LinearScore score{-solution.rho, {}};
    for (std::size_t c = 0; c < x.columns; ++c) {
        double sum = 0.0;
        for (std::size_t v = 0; v < solution.supportRows.size(); ++v)
            sum += solution.coefficients[v] * x.at(solution.supportRows[v], c);
        score.coefficients.push_back(sum);
    }
    return score;
}

/// libsvm counts classes, not cases: the weight of each class, when its cases all have the same.
/// @throws Error when they don't
std::array<double, 2> classWeights(const LearningData& data) {
    std::array<double, 2> weights = {1.0, 1.0};
    for (const bool wanted : {false, true}) {
        double low = INFINITY;
        double high = 0.0;
        for (std::size_t i = 0; i < data.weights.size(); ++i)
            if (data.positive[i] == wanted && data.weights[i] > 0.0) {
                low = std::min(low, data.weights[i]);
                high = std::max(high, data.weights[i]);
            }
        if (high > low * (1.0 + 1e-9))
            throw Error("can't weigh the cases of one class differently", kTitle,
                        "Weigh whole classes, or choose another classifier.");
        if (high > 0.0)
            weights[wanted ? 1 : 0] = high;
    }
    return weights;
}

/// scikit-learn's "scale": 1 / (columns x variance of all values); its "auto": 1 / columns.
double gammaOf(const ParameterValues& values, const DesignMatrix& x) {
    if (!values.isText("gamma"))
        return values.number("gamma");
    const double columns = static_cast<double>(std::max<std::size_t>(x.columns, 1));
    if (values.text("gamma") == "auto" || x.values.empty())
        return 1.0 / columns;
    const auto n = static_cast<double>(x.values.size());
    const double mean = std::accumulate(x.values.begin(), x.values.end(), 0.0) / n;
    double squares = 0.0;
    for (const double value : x.values)
        squares += (value - mean) * (value - mean);
    return squares > 0.0 ? 1.0 / (columns * squares / n) : 1.0;
}

/// Decision values of all cases, each from a machine that was trained without its fold; of the whole machine when a
/// class has one case only.
std::vector<double> heldOutDecisions(const SvmProblem& problem, const LearningData& data, const FitContext& context) {
    constexpr std::size_t kFolds = 5;
    const auto positives = static_cast<std::size_t>(std::count(data.positive.begin(), data.positive.end(), true));
    const std::size_t folds = std::min({kFolds, positives, data.x.rows - positives});
    std::vector<std::size_t> all(data.x.rows);
    std::iota(all.begin(), all.end(), std::size_t{0});
    if (folds < 2)
        return problem.decisions(problem.train(all, context.progress), all);
    const auto foldOf = stratifiedFolds(data.positive, folds, context.seed);
    std::vector<double> decisions(data.x.rows);
    parallelFor(
        folds,
        [&](std::size_t fold) {
            std::vector<std::size_t> training;
            for (const std::size_t row : all)
                if (foldOf[row] != fold)
                    training.push_back(row);
            const auto heldOut = rowsOfFold(foldOf, fold);
            const auto values = problem.decisions(problem.train(training, context.progress), heldOut);
            for (std::size_t i = 0; i < heldOut.size(); ++i)
                decisions[heldOut[i]] = values[i];
        },
        context.maxThreads);
    return decisions;
}

ClassifierPointer fit(const LearningData& data, const ParameterValues& values, const FitContext& context) {
    requireLearnable(data, kTitle);
    const auto weights = classWeights(data);
    SvmSettings settings;
    settings.kernel = values.text("kernel") == "linear" ? SvmKernel::Linear : SvmKernel::Rbf;
    settings.c = values.number("c");
    settings.tolerance = values.number("tolerance");
    settings.negativeWeight = weights[0];
    settings.positiveWeight = weights[1];
    std::optional<LearningData> part;
    const LearningData& counted = everyCaseCounts(data) ? data : part.emplace(casesWithWeight(data));
    settings.gamma = gammaOf(values, counted.x);
    const SvmProblem problem(counted.x, counted.positive, settings);
    const auto scale = plattScale(heldOutDecisions(problem, counted, context), counted.positive);
    std::vector<std::size_t> all(counted.x.rows);
    std::iota(all.begin(), all.end(), std::size_t{0});
    const auto solution = problem.train(all, context.progress);
    if (settings.kernel == SvmKernel::Linear)
        return std::make_shared<SvmModel>(linearDecision(solution, counted.x), scale);
    return std::make_shared<SvmModel>(rbfDecision(solution, counted.x, settings.gamma), scale);
}

ClassifierPointer read(const std::string& text, const std::string& item) {
    constexpr std::size_t kMostVectors = 10'000'000;
    constexpr double kMost = 1e100;
    const auto json = parseClassifier(text, kKey, item);
    const ModelField root = classifierRoot(json, item);
    const auto columns = root.member("columns").count(kMostClassifierColumns);
    const PlattScale scale{root.member("plattSlope").numberWithin(-kMost, 0.0), root.member("plattOffset").number()};
    const auto kernel = root.member("kernel");
    if (kernel.text() == "linear")
        return std::make_shared<SvmModel>(
            LinearScore{root.member("intercept").number(), root.member("weights").numbersExactly(columns)}, scale);
    if (kernel.text() != "rbf")
        kernel.fail("is neither \"rbf\" nor \"linear\"");
    RbfDecision decision;
    decision.gamma = root.member("gamma").numberWithin(0.0, kMost);
    decision.rho = root.member("rho").number();
    const auto coefficients = root.member("coefficients");
    const auto vectors = coefficients.size(kMostVectors);
    decision.coefficients = coefficients.numbersExactly(vectors);
    decision.vectors = {vectors, columns, root.member("supportVectors").numbersExactly(vectors * columns)};
    return std::make_shared<SvmModel>(std::move(decision), scale);
}

} // namespace

ClassifierKind supportVectorMachineKind() {
    ClassifierKind kind;
    kind.key = kKey;
    kind.title = kTitle;
    kind.help = "libsvm's C-SVC; its score is the decision value, its probabilities are Platt's of five seeded folds. "
                "Features should be z-scored.";
    kind.parameters = {
        {"kernel", "Kernel", "rbf bends the border between the classes, linear keeps it straight.", std::string("rbf"),
         Choices{{"rbf", "linear"}}},
        {"c", "C", "Price of a case on the wrong side: larger fits closer.", 1.0, NumberRange{1e-6, 1e6}},
        {"gamma", "Gamma",
         "Of the rbf kernel exp(-gamma |x - y|^2); scale is 1 / (features x variance), auto 1 / features.",
         std::string("scale"), NumberOrWord{{1e-9, 1e6}, {"scale", "auto"}}},
        {"tolerance", "Tolerance", "Where libsvm's iteration ends.", 1e-3, NumberRange{1e-6, 1.0}},
    };
    kind.defaultGrid = {{"c", {0.1, 1.0, 10.0, 100.0}}, {"gamma", {std::string("scale"), 0.001, 0.01, 0.1}}};
    kind.fit = fit;
    kind.read = read;
    return kind;
}

} // namespace rimlight::learning
