#include "core/learning/classifiers/LogisticRegressionClassifier.h"

#include "core/base/Error.h"
#include "core/learning/classifiers/ClassifierJson.h"
#include "core/learning/classifiers/TrainingCases.h"
#include "core/statistics/Deviance.h"

#include <Eigen/Cholesky>
#include <Eigen/Core>
#include <Eigen/QR>

#include <algorithm>
#include <cassert>
#include <cmath>

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

/// Features in other coordinates, x b = z g, in which Newton's equations are small and well-conditioned. The first
/// column of z is 1.
struct Design {
    MatrixXd z;
    VectorXd y;       ///< 0 or 1
    VectorXd weights; ///< of the losses: C times the case's, or the case's alone
    double ridge = 0.0;
};

Eigen::Map<const MatrixXd> featuresOf(const LearningData& data) {
    return {data.x.values.data(), static_cast<Index>(data.x.rows), static_cast<Index>(data.x.columns)};
}

Design emptyDesign(const LearningData& data, double lossFactor, double ridge) {
    Design design;
    const auto n = static_cast<Index>(data.x.rows);
    design.y.resize(n);
    design.weights.resize(n);
    const auto weights = caseWeights(data);
    for (Index i = 0; i < n; ++i) {
        design.y[i] = data.positive[static_cast<std::size_t>(i)] ? 1.0 : 0.0;
        design.weights[i] = lossFactor * weights[static_cast<std::size_t>(i)];
    }
    design.ridge = ridge;
    return design;
}

double objective(const Design& design, const VectorXd& g, const VectorXd& predictor) {
    double loss = 0.0;
    for (Index i = 0; i < predictor.size(); ++i)
        loss += design.weights[i] * (statistics::softplus(predictor[i]) - design.y[i] * predictor[i]);
    return loss + 0.5 * design.ridge * g.tail(g.size() - 1).squaredNorm();
}

/// Sum of curvature x z z', in blocks between which the user may cancel.
MatrixXd curvatureMatrix(const MatrixXd& z, const VectorXd& curvature, const Progress& progress) {
    constexpr Index kBlock = 256;
    MatrixXd sum = MatrixXd::Zero(z.cols(), z.cols());
    for (Index begin = 0; begin < z.rows(); begin += kBlock) {
        progress.throwIfCancelled();
        const Index rows = std::min(kBlock, z.rows() - begin);
        const MatrixXd block =
            (z.middleRows(begin, rows).array().colwise() * curvature.segment(begin, rows).array().sqrt()).matrix();
        sum.selfadjointView<Eigen::Lower>().rankUpdate(block.transpose());
    }
    return sum;
}

/// Solves matrix d = right with the diagonal scaled to 1 first, so that units don't matter.
VectorXd solved(MatrixXd matrix, const VectorXd& right) {
    const VectorXd scale = matrix.diagonal().array().max(1e-300).rsqrt().matrix();
    matrix = scale.asDiagonal() * matrix.triangularView<Eigen::Lower>().toDenseMatrix() * scale.asDiagonal();
    const Eigen::LDLT<MatrixXd, Eigen::Lower> factor(matrix);
    return (scale.array() * factor.solve((scale.array() * right.array()).matrix()).array()).matrix();
}

struct NewtonEnd {
    VectorXd g;
    bool converged = false;
};

/// Newton's method, its steps halved until the objective falls. Without a penalty the minimum may lie at infinity
/// (separation): then the steps don't shrink, and it doesn't converge.
NewtonEnd newton(const Design& design, const Progress& progress) {
    constexpr int kMostSteps = 100;
    constexpr int kMostHalvings = 50;
    constexpr double kTolerance = 1e-11; // of the log odds, relative
    const Index n = design.z.rows();
    NewtonEnd end;
    end.g = VectorXd::Zero(design.z.cols());
    const double prevalence = design.weights.dot(design.y) / design.weights.sum();
    end.g[0] = std::log(prevalence / (1.0 - prevalence)) / design.z(0, 0);
    VectorXd predictor = design.z * end.g;
    double value = objective(design, end.g, predictor);
    VectorXd residual(n);
    VectorXd curvature(n);
    for (int step = 0; step < kMostSteps && !end.converged; ++step) {
        progress.throwIfCancelled();
        for (Index i = 0; i < n; ++i) {
            const double p = statistics::logistic(predictor[i]);
            residual[i] = design.weights[i] * (design.y[i] - p);
            // Kept above 0 so that the equations have a solution; it steers the steps, not where they end.
            curvature[i] = std::max(design.weights[i] * p * (1.0 - p), 1e-14 * design.weights[i]);
        }
        VectorXd pull = design.z.transpose() * residual;
        pull.tail(pull.size() - 1) -= design.ridge * end.g.tail(pull.size() - 1);
        MatrixXd hessian = curvatureMatrix(design.z, curvature, progress);
        hessian.diagonal().tail(pull.size() - 1).array() += design.ridge;
        const VectorXd direction = solved(std::move(hessian), pull);
        const VectorXd turn = design.z * direction;
        const double largest = turn.cwiseAbs().maxCoeff();
        if (!std::isfinite(largest))
            return end;
        double length = 1.0;
        bool moved = false;
        for (int halving = 0; halving < kMostHalvings && !moved; ++halving, length *= 0.5) {
            const VectorXd tried = end.g + length * direction;
            const VectorXd triedPredictor = predictor + length * turn;
            const double triedValue = objective(design, tried, triedPredictor);
            // Near the minimum the objective changes by less than it can be computed to.
            if (triedValue <= value + 1e-14 * std::abs(value)) {
                end.g = tried;
                predictor = triedPredictor;
                value = triedValue;
                moved = true;
            }
        }
        end.converged = largest <= kTolerance * (1.0 + predictor.cwiseAbs().maxCoeff());
        if (!moved)
            break;
    }
    return end;
}

/// With more features than cases the penalised coefficients lie in the span of the cases: x' = q r, b = q g.
std::shared_ptr<const LogisticModel> fitPenalised(const LearningData& data, double c, const Progress& progress) {
    const auto x = featuresOf(data);
    Design design = emptyDesign(data, c, 1.0);
    const bool wide = x.cols() > x.rows();
    const Index n = x.rows();
    MatrixXd q;
    design.z.resize(n, 1 + (wide ? n : x.cols()));
    design.z.col(0).setOnes();
    if (wide) {
        const Eigen::HouseholderQR<MatrixXd> factor(x.transpose());
        q = factor.householderQ() * MatrixXd::Identity(x.cols(), n);
        design.z.rightCols(n) = MatrixXd(factor.matrixQR().topRows(n).triangularView<Eigen::Upper>()).transpose();
    } else {
        design.z.rightCols(x.cols()) = x;
    }
    const auto end = newton(design, progress);
    if (!end.converged)
        throw Error("did not converge: the features differ too much in size", kTitle,
                    "Add the step \"z-score\" before it, or choose a smaller C.");
    const VectorXd b = wide ? VectorXd(q * end.g.tail(n)) : VectorXd(end.g.tail(x.cols()));
    return std::make_shared<LogisticModel>(end.g[0], std::vector<double>(b.begin(), b.end()));
}

/// Columns in order, each made orthogonal to those before; one that is a combination of those before (to 1e-7, as R
/// 4.2's glm has it) gets no coefficient.
std::shared_ptr<const LogisticModel> fitUnpenalised(const LearningData& data, const Progress& progress) {
    constexpr double kDependent = 1e-7;
    const auto x = featuresOf(data);
    const Index n = x.rows();
    const Index most = std::min(n, x.cols() + 1);
    MatrixXd q(n, most);
    MatrixXd r = MatrixXd::Zero(most, most); // column j of the kept ones is q r(:, j)
    q.col(0).setConstant(1.0 / std::sqrt(static_cast<double>(n)));
    r(0, 0) = std::sqrt(static_cast<double>(n));
    std::vector<Index> kept = {-1};
    for (Index j = 0; j < x.cols() && static_cast<Index>(kept.size()) < n; ++j) {
        progress.throwIfCancelled();
        const auto used = static_cast<Index>(kept.size());
        VectorXd rest = x.col(j);
        VectorXd parts = VectorXd::Zero(used);
        for (int pass = 0; pass < 2; ++pass) { // twice is enough (Kahan)
            const VectorXd part = q.leftCols(used).transpose() * rest;
            rest -= q.leftCols(used) * part;
            parts += part;
        }
        const double length = rest.norm();
        if (!(length > kDependent * x.col(j).norm()))
            continue;
        q.col(used) = rest / length;
        r.col(used).head(used) = parts;
        r(used, used) = length;
        kept.push_back(j);
    }
    const auto used = static_cast<Index>(kept.size());
    Design design = emptyDesign(data, 1.0, 0.0);
    design.z = q.leftCols(used) * std::sqrt(static_cast<double>(n));
    const auto end = newton(design, progress);
    if (!end.converged)
        throw Error("finds no coefficients: the features separate the classes (perfectly, or for some of the cases)",
                    kTitle, "Choose the penalty \"l2\", Firth's method, or fewer features.");
    const VectorXd b =
        r.topLeftCorner(used, used).triangularView<Eigen::Upper>().solve(end.g * std::sqrt(static_cast<double>(n)));
    std::vector<double> coefficients(data.x.columns, 0.0);
    for (Index k = 1; k < used; ++k)
        coefficients[static_cast<std::size_t>(kept[static_cast<std::size_t>(k)])] = b[k];
    return std::make_shared<LogisticModel>(b[0], std::move(coefficients));
}

ClassifierPointer fit(const LearningData& data, const ParameterValues& values, const FitContext& context) {
    requireLearnable(data, kTitle);
    if (values.text("penalty") == "none")
        return fitUnpenalised(data, context.progress);
    return fitPenalised(data, values.number("c"), context.progress);
}

ClassifierPointer read(const std::string& text, const std::string& item) {
    const auto json = parseClassifier(text, kKey, item);
    const ClassifierField root(json, "", item);
    const auto columns = root.member("columns").count(kMostClassifierColumns);
    return std::make_shared<LogisticModel>(root.member("intercept").number(),
                                           root.member("coefficients").numbers(columns));
}

} // namespace

ClassifierKind logisticRegressionKind() {
    ClassifierKind kind;
    kind.key = kKey;
    kind.title = kTitle;
    kind.help = "Log odds that are linear in the features, fitted by maximum likelihood, with scikit-learn's penalty "
                "1/2 |b|^2 + C x sum of losses or without one.";
    kind.parameters = {
        {"penalty", "Penalty", "l2 keeps coefficients small; none is plain maximum likelihood.", std::string("l2"),
         Choices{{"l2", "none"}}},
        {"c", "C", "Weight of the losses against the penalty, as in scikit-learn: smaller is stricter.", 1.0,
         NumberRange{1e-8, 1e8}},
    };
    kind.defaultGrid = {{"c", {0.01, 0.1, 1.0, 10.0}}};
    kind.fit = fit;
    kind.read = read;
    return kind;
}

} // namespace rimlight::learning
