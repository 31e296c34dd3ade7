#include "core/learning/classifiers/LogisticRegressionClassifier.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/learning/classifiers/ClassifierJson.h"
#include "core/learning/classifiers/TrainingCases.h"
#include "core/learning/linear/LogisticRegression.h"
#include "core/statistics/Deviance.h"

#include <Eigen/Core>
#include <Eigen/QR>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <optional>

namespace rimlight::learning {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

const std::string kKey = "logistic-regression";
const std::string kTitle = "Logistic regression";

class LogisticModel final : public TrainedClassifier {
public:
    LogisticModel(double intercept, std::vector<double> coefficients) : m_score{intercept, std::move(coefficients)} {}

    const std::string& kind() const override { return kKey; }
    std::size_t columnCount() const override { return m_score.coefficients.size(); }
    std::optional<LinearScore> linearScore() const override { return m_score; }

    std::vector<double> scores(const DesignMatrix& x) const override {
        assert(x.columns == columnCount());
        std::vector<double> scores(x.rows, m_score.intercept);
        for (std::size_t c = 0; c < x.columns; ++c) {
            const auto column = x.column(c);
            for (std::size_t r = 0; r < x.rows; ++r)
                scores[r] += m_score.coefficients[c] * column[r];
        }
        return scores;
    }

    std::vector<double> probabilities(const DesignMatrix& x) const override {
        auto values = scores(x);
        for (double& value : values)
            value = statistics::logistic(value);
        return values;
    }

    std::string json() const override {
        auto json = classifierHeader(kKey, columnCount());
        json["intercept"] = m_score.intercept;
        json["coefficients"] = m_score.coefficients;
        return classifierText(json);
    }

private:
    LinearScore m_score;
};

Eigen::Map<const MatrixXd> featuresOf(const DesignMatrix& x) {
    return {x.values.data(), static_cast<Index>(x.rows), static_cast<Index>(x.columns)};
}

/// Column names for messages.
std::vector<std::string> namesOf(const LearningData& data) {
    if (data.names.size() == data.x.columns)
        return data.names;
    std::vector<std::string> names;
    for (std::size_t c = 0; c < data.x.columns; ++c)
        names.push_back("column " + std::to_string(c + 1));
    return names;
}

/// With more features than cases the coefficients lie in the span of the cases: x' = q r with orthonormal q, b = q g,
/// and |b| = |g|, so that g is the same ridge on r'.
std::shared_ptr<const LogisticModel> fitRidge(const LearningData& data, const LogisticOptions& options) {
    if (data.x.columns <= data.x.rows) {
        const auto fit = fitLogistic(data.x, namesOf(data), data.positive, options);
        return std::make_shared<LogisticModel>(fit.intercept, fit.coefficients);
    }
    options.progress.throwIfCancelled();
    const auto x = featuresOf(data.x);
    const Index n = x.rows();
    const Eigen::HouseholderQR<MatrixXd> factor(x.transpose());
    DesignMatrix turned{data.x.rows, data.x.rows, std::vector<double>(data.x.rows * data.x.rows, 0.0)};
    Eigen::Map<MatrixXd>(turned.values.data(), n, n).triangularView<Eigen::Lower>() =
        factor.matrixQR().topRows(n).transpose();
    const auto fit =
        fitLogistic(turned, std::vector<std::string>(turned.columns, "turned column"), data.positive, options);
    VectorXd b = VectorXd::Zero(x.cols());
    b.head(n) = Eigen::Map<const VectorXd>(fit.coefficients.data(), n);
    b.applyOnTheLeft(factor.householderQ());
    return std::make_shared<LogisticModel>(fit.intercept, std::vector<double>(b.begin(), b.end()));
}

/// The columns, in order, that aren't constant or a combination of those before (to 1e-7 of their spread, as R 4.2's
/// glm has it); fewer than there are cases.
std::vector<std::size_t> independentColumns(const DesignMatrix& columns, const Progress& progress) {
    constexpr double kDependent = 1e-7;
    const auto x = featuresOf(columns);
    const Index n = x.rows();
    MatrixXd basis(n, std::min(n, x.cols() + 1));
    basis.col(0).setConstant(1.0 / std::sqrt(static_cast<double>(n)));
    std::vector<std::size_t> kept;
    for (Index j = 0; j < x.cols() && static_cast<Index>(kept.size()) + 1 < n; ++j) {
        progress.throwIfCancelled();
        const auto used = static_cast<Index>(kept.size()) + 1;
        VectorXd rest = (x.col(j).array() - x.col(j).mean()).matrix();
        const double spread = rest.norm();
        const double rounding = 1e-12 * x.col(j).cwiseAbs().maxCoeff() * std::sqrt(static_cast<double>(n));
        for (int pass = 0; pass < 2; ++pass) // twice is enough (Kahan)
            rest -= basis.leftCols(used) * (basis.leftCols(used).transpose() * rest);
        if (!(rest.norm() > std::max(kDependent * spread, rounding)))
            continue;
        basis.col(used) = rest.normalized();
        kept.push_back(static_cast<std::size_t>(j));
    }
    return kept;
}

/// Maximum likelihood or Firth: columns that add nothing to those before get no coefficient.
std::shared_ptr<const LogisticModel> fitIndependent(const LearningData& data, LogisticOptions options) {
    const auto kept = independentColumns(data.x, options.progress);
    const auto part = columnsOf(data, kept);
    options.onSeparation = OnSeparation::Tell;
    const auto fit = fitLogistic(part.x, namesOf(part), part.positive, options);
    if (!fit.separated.empty()) {
        constexpr std::size_t kMostNamed = 5;
        std::vector<std::string> names;
        for (const std::size_t c : fit.separated)
            names.push_back(fit.names[c]);
        if (names.size() > kMostNamed) {
            names.resize(kMostNamed);
            names.emplace_back("...");
        }
        throw Error("finds no coefficients, since these features separate the classes: " + join(names, ", "), kTitle,
                    "Choose the penalty \"l2\" or \"firth\", or fewer features.");
    }
    std::vector<double> coefficients(data.x.columns, 0.0);
    for (std::size_t k = 0; k < kept.size(); ++k)
        coefficients[kept[k]] = fit.coefficients[k];
    return std::make_shared<LogisticModel>(fit.intercept, std::move(coefficients));
}

ClassifierPointer fit(const LearningData& data, const ParameterValues& values, const FitContext& context) {
    requireLearnable(data, kTitle);
    std::optional<LearningData> part;
    const LearningData& counted = everyCaseCounts(data) ? data : part.emplace(casesWithWeight(data));
    LogisticOptions options;
    options.weights = counted.weights;
    options.progress = context.progress;
    options.c = values.number("c");
    const std::string& penalty = values.text("penalty");
    if (penalty == "l2") {
        options.method = LogisticMethod::Ridge;
        return fitRidge(counted, options);
    }
    options.method = penalty == "firth" ? LogisticMethod::Firth : LogisticMethod::MaximumLikelihood;
    return fitIndependent(counted, options);
}

ClassifierPointer read(const std::string& text, const std::string& item) {
    const auto json = parseClassifier(text, kKey, item);
    const ModelField root = classifierRoot(json, item);
    const auto columns = root.member("columns").count(kMostClassifierColumns);
    return std::make_shared<LogisticModel>(root.member("intercept").number(),
                                           root.member("coefficients").numbersExactly(columns));
}

} // namespace

ClassifierKind logisticRegressionKind() {
    ClassifierKind kind;
    kind.key = kKey;
    kind.title = kTitle;
    kind.help = "Log odds that are linear in the features, fitted by maximum likelihood, with scikit-learn's penalty "
                "1/2 |b|^2 + C x sum of losses, with Firth's, or without one.";
    kind.parameters = {
        {"penalty", "Penalty",
         "l2 keeps coefficients small; none is plain maximum likelihood; firth is finite for separated classes too.",
         std::string("l2"), Choices{{"l2", "none", "firth"}}},
        {"c", "C", "Weight of the losses against the penalty l2, as in scikit-learn: smaller is stricter.", 1.0,
         NumberRange{1e-8, 1e8}},
    };
    kind.defaultGrid = {{"c", {0.01, 0.1, 1.0, 10.0}}};
    kind.fit = fit;
    kind.read = read;
    return kind;
}

} // namespace rimlight::learning
