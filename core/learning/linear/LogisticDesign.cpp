#include "core/learning/linear/LogisticDesign.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/statistics/Deviance.h"

#include <Eigen/Cholesky>
#include <Eigen/QR>

#include <algorithm>
#include <cmath>

namespace rimlight::learning {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// In standard deviations of the columns. Newton's steps shorten quadratically, so that the error after the last one is
/// rounding; Firth's shorten geometrically.
constexpr double kLastNewtonStep = 1e-9;
constexpr double kLastFirthStep = 1e-12;

Index toIndex(std::size_t i) {
    return static_cast<Index>(i);
}

Error unusable(const std::string& problem, const std::string& item, const std::string& remedy) {
    return {problem, item, remedy};
}

void standardise(LogisticDesign& design, const DesignMatrix& x, const std::vector<std::string>& names) {
    // A spread below this share of the values themselves is rounding.
    constexpr double kRounding = 1e-12;
    const double total = design.weights.sum();
    for (std::size_t c = 0; c < x.columns; ++c) {
        const auto column = x.column(c);
        const Eigen::Map<const VectorXd> values(column.data(), toIndex(column.size()));
        if (!values.allFinite())
            throw unusable("has a value that is missing or not finite", names[c], "Impute or leave it out before.");
        const double mean = design.weights.dot(values) / total;
        const VectorXd centred = (values.array() - mean).matrix();
        const double deviation = std::sqrt(design.weights.dot(centred.cwiseAbs2()) / total);
        const bool isConstant = !(deviation > kRounding * values.cwiseAbs().maxCoeff());
        design.mean[toIndex(c)] = mean;
        design.deviation[toIndex(c)] = isConstant ? 0.0 : deviation;
        design.z.col(toIndex(c) + 1).setZero();
        if (!isConstant)
            design.z.col(toIndex(c) + 1) = centred / deviation;
    }
}

/// Where the maximum is sought, with what follows from it.
struct Point {
    VectorXd b;
    VectorXd probability;
    double logLikelihood = 0.0;
    double objective = 0.0;
};

VectorXd curvatures(const LogisticDesign& design, const VectorXd& probability) {
    // Steers the steps only.
    constexpr double kLeast = 1e-300;
    return design.weights.array() * (probability.array() * (1.0 - probability.array())).max(kLeast);
}

MatrixXd rootedDesign(const LogisticDesign& design, const VectorXd& probability) {
    return curvatures(design, probability).cwiseSqrt().asDiagonal() * design.z;
}

Point pointAt(const LogisticDesign& design, LogisticMethod method, const VectorXd& b) {
    Point point;
    point.b = b;
    const VectorXd predictor = design.z * b + design.offset;
    point.probability.resize(design.cases());
    for (Index i = 0; i < design.cases(); ++i) {
        point.probability[i] = statistics::logistic(predictor[i]);
        // softplus of the sign that loses nothing where the case is almost certain
        point.logLikelihood -=
            design.weights[i] * statistics::softplus(design.y[i] > 0.5 ? -predictor[i] : predictor[i]);
    }
    point.objective = point.logLikelihood - 0.5 * design.ridge.dot(b.cwiseAbs2());
    if (method == LogisticMethod::Firth) {
        const Eigen::HouseholderQR<MatrixXd> qr(rootedDesign(design, point.probability));
        point.objective += qr.matrixQR().diagonal().cwiseAbs().array().log().sum();
    }
    return point;
}

/// Lower triangle of z' W z + ridge, in blocks of cases between which the user may cancel.
MatrixXd ridgeHessian(const LogisticDesign& design, const VectorXd& probability, const Progress& progress) {
    constexpr Index kBlock = 256;
    const VectorXd roots = curvatures(design, probability).cwiseSqrt();
    MatrixXd hessian = MatrixXd::Zero(design.z.cols(), design.z.cols());
    for (Index begin = 0; begin < design.cases(); begin += kBlock) {
        progress.throwIfCancelled();
        const Index rows = std::min(kBlock, design.cases() - begin);
        const MatrixXd block = roots.segment(begin, rows).asDiagonal() * design.z.middleRows(begin, rows);
        hessian.selfadjointView<Eigen::Lower>().rankUpdate(block.transpose());
    }
    hessian.diagonal() += design.ridge;
    return hessian;
}

/// Newton's (for Firth Fisher's) step; the held entry stays 0.
VectorXd stepFrom(const LogisticDesign& design, LogisticMethod method, const Point& point,
                  const std::optional<HeldCoefficient>& held, const Progress& progress) {
    VectorXd residual = design.weights.cwiseProduct(design.y - point.probability);
    const MatrixXd rooted = method == LogisticMethod::Ridge ? MatrixXd() : rootedDesign(design, point.probability);
    if (method == LogisticMethod::Firth) {
        const Eigen::HouseholderQR<MatrixXd> qr(rooted);
        const MatrixXd q = qr.householderQ() * MatrixXd::Identity(rooted.rows(), rooted.cols());
        residual.array() += q.rowwise().squaredNorm().array() * (0.5 - point.probability.array());
    }
    VectorXd slope = design.z.transpose() * residual - design.ridge.cwiseProduct(point.b);
    std::vector<Index> free;
    for (Index j = 0; j < point.b.size(); ++j)
        if (!held || held->place != j)
            free.push_back(j);
    VectorXd step = VectorXd::Zero(point.b.size());
    if (free.empty())
        return step;
    const VectorXd right = slope(free);
    VectorXd solution;
    if (method == LogisticMethod::Ridge) {
        const MatrixXd hessian = ridgeHessian(design, point.probability, progress);
        solution = Eigen::LDLT<MatrixXd, Eigen::Lower>(hessian(free, free)).solve(right);
    } else {
        const MatrixXd columns = rooted(Eigen::all, free);
        const Eigen::HouseholderQR<MatrixXd> qr(columns);
        const auto upper = qr.matrixQR().topRows(columns.cols()).template triangularView<Eigen::Upper>();
        solution = upper.solve(upper.transpose().solve(right));
    }
    for (std::size_t k = 0; k < free.size(); ++k)
        step[free[k]] = solution[toIndex(k)];
    return step;
}

/// Whether no case of positive weight moves to the wrong side along the direction, and some move to the right one: then
/// the likelihood rises for ever.
bool separates(const LogisticDesign& design, const VectorXd& direction) {
    // Cases on the boundary move by what rounding and the coefficients that still settle leave.
    constexpr double kOnBoundary = 1e-7;
    const VectorXd moves = design.z * direction;
    double wrong = 0.0;
    double right = 0.0;
    for (Index i = 0; i < moves.size(); ++i) {
        if (design.weights[i] == 0.0)
            continue;
        const double move = design.y[i] > 0.5 ? moves[i] : -moves[i];
        wrong = std::max(wrong, -move);
        right = std::max(right, move);
    }
    return right > 0.0 && wrong <= kOnBoundary * right;
}

} // namespace

LogisticDesign logisticDesign(const DesignMatrix& x, const std::vector<std::string>& names,
                              const std::vector<bool>& positive, const LogisticOptions& options) {
    const Index n = toIndex(x.rows);
    const Index p = toIndex(x.columns);
    LogisticDesign design;
    design.z.resize(n, p + 1);
    design.z.col(0).setOnes();
    design.y.resize(n);
    design.weights = VectorXd::Ones(n);
    design.offset = VectorXd::Zero(n);
    design.mean.resize(p);
    design.deviation.resize(p);
    for (Index i = 0; i < n; ++i) {
        const auto r = static_cast<std::size_t>(i);
        design.y[i] = positive[r] ? 1.0 : 0.0;
        if (!options.weights.empty())
            design.weights[i] = options.weights[r];
        if (!options.offset.empty())
            design.offset[i] = options.offset[r];
    }
    const std::string item = "The logistic regression";
    if (!design.weights.allFinite() || (design.weights.array() < 0.0).any())
        throw unusable("has a negative weight", item, "Weights are 0 or larger.");
    if (!design.offset.allFinite())
        throw unusable("has an offset that is not finite", item, "Give a number for each case.");
    const double positives = design.weights.dot(design.y);
    if (!(positives > 0.0) || !(design.weights.sum() - positives > 0.0))
        throw unusable("has cases of one class only", item, "Give cases of both classes.");
    standardise(design, x, names);
    design.ridge = VectorXd::Zero(p + 1);
    if (options.method == LogisticMethod::Ridge) {
        if (!(options.c > 0.0) || !std::isfinite(options.c))
            throw unusable("has C = " + formatNumber(options.c), item, "C is larger than 0.");
        // C times the losses less half the squares is largest where the losses less the squares over 2 C are.
        for (Index j = 0; j < p; ++j)
            design.ridge[j + 1] =
                design.deviation[j] > 0.0 ? 1.0 / (options.c * design.deviation[j] * design.deviation[j]) : 1.0;
    }
    return design;
}

LogisticDesign columnsOf(const LogisticDesign& design, const std::vector<std::size_t>& columns) {
    LogisticDesign part;
    part.y = design.y;
    part.weights = design.weights;
    part.offset = design.offset;
    const Index size = toIndex(columns.size());
    part.z.resize(design.cases(), size + 1);
    part.z.col(0).setOnes();
    part.mean.resize(size);
    part.deviation.resize(size);
    part.ridge = VectorXd::Zero(size + 1);
    for (Index k = 0; k < size; ++k) {
        const Index c = toIndex(columns[static_cast<std::size_t>(k)]);
        part.z.col(k + 1) = design.z.col(c + 1);
        part.mean[k] = design.mean[c];
        part.deviation[k] = design.deviation[c];
        part.ridge[k + 1] = design.ridge[c + 1];
    }
    return part;
}

void requireIndependence(const LogisticDesign& design, const std::vector<std::string>& names) {
    // A column that the earlier ones explain but for this share of its spread is their sum.
    constexpr double kDependent = 1e-9;
    std::vector<std::string> constant;
    std::vector<std::string> dependent;
    for (std::size_t c = 0; c < names.size(); ++c)
        if (design.deviation[toIndex(c)] == 0.0)
            constant.push_back(names[c]);
    if (!constant.empty())
        throw unusable("is the same in all cases", join(constant, ", "), "Leave it out of the model.");
    const auto used = (design.weights.array() > 0.0).count();
    if (toIndex(names.size()) + 1 > used)
        throw unusable("has " + std::to_string(names.size()) + " columns for " + std::to_string(used) + " cases",
                       "The logistic regression", "Select fewer columns first, or fit a ridge.");
    const MatrixXd weighted = design.weights.cwiseSqrt().asDiagonal() * design.z;
    const Eigen::HouseholderQR<MatrixXd> qr(weighted);
    for (std::size_t c = 0; c < names.size(); ++c)
        if (std::abs(qr.matrixQR()(toIndex(c) + 1, toIndex(c) + 1)) < kDependent * std::sqrt(design.weights.sum()))
            dependent.push_back(names[c]);
    if (!dependent.empty())
        throw unusable("is a multiple or a sum of other columns of the model", join(dependent, ", "),
                       "Leave it out of the model.");
}

LogisticMaximum maximise(const LogisticDesign& design, LogisticMethod method, const VectorXd& start,
                         std::optional<HeldCoefficient> held, const Progress& progress) {
    constexpr int kMostSteps = 1000;
    constexpr int kMostHalvings = 40;
    constexpr double kLongestStep = 5.0; // at first; where nearly dependent columns put the maximum far away, it grows
    double longest = kLongestStep;
    VectorXd b = start;
    if (held)
        b[held->place] = held->value;
    Point now = pointAt(design, method, b);
    LogisticMaximum maximum;
    bool hasEnded = false;
    while (!hasEnded && maximum.iterations < kMostSteps) {
        progress.throwIfCancelled();
        VectorXd step = stepFrom(design, method, now, held, progress);
        const double size = step.cwiseAbs().maxCoeff();
        if (!std::isfinite(size))
            break;
        const double tolerance = (method == LogisticMethod::Firth ? kLastFirthStep : kLastNewtonStep) *
                                 std::max(1.0, now.b.cwiseAbs().maxCoeff());
        if (method == LogisticMethod::MaximumLikelihood) {
            if (size > tolerance && separates(design, step))
                maximum.separation = step;
            else if (separates(design, now.b))
                maximum.separation = now.b;
            if (maximum.separation.size() > 0)
                break;
        }
        const bool isCut = size > longest;
        if (isCut)
            step *= longest / size;
        ++maximum.iterations;
        hasEnded = size <= tolerance;
        // The last steps change the objective by less than it can be computed to.
        const double least = now.objective - 1e-13 * std::abs(now.objective);
        bool isHigher = false;
        int halvings = 0;
        for (; halvings < kMostHalvings && !isHigher; ++halvings, step *= 0.5) {
            Point next = pointAt(design, method, now.b + step);
            isHigher = next.objective >= least;
            if (isHigher)
                now = std::move(next);
        }
        longest = isCut && halvings == 1 ? 2.0 * longest : kLongestStep;
        if (!isHigher)
            break;
    }
    if (!hasEnded && maximum.separation.size() == 0)
        throw unusable("did not converge", "The logistic regression",
                       "Scale or leave out columns of extreme values, or fit a ridge.");
    maximum.b = now.b;
    maximum.logLikelihood = now.logLikelihood;
    maximum.objective = now.objective;
    return maximum;
}

VectorXd probabilitiesAt(const LogisticDesign& design, const VectorXd& b) {
    const VectorXd predictor = design.z * b + design.offset;
    return predictor.unaryExpr([](double value) { return statistics::logistic(value); });
}

MatrixXd inverseInformation(const LogisticDesign& design, const VectorXd& b) {
    const MatrixXd rooted = rootedDesign(design, probabilitiesAt(design, b));
    const Eigen::HouseholderQR<MatrixXd> qr(rooted);
    const MatrixXd upper = qr.matrixQR().topRows(rooted.cols()).triangularView<Eigen::Upper>();
    const MatrixXd inverse =
        upper.triangularView<Eigen::Upper>().solve(MatrixXd::Identity(rooted.cols(), rooted.cols()));
    return inverse * inverse.transpose();
}

} // namespace rimlight::learning
