#include "core/learning/classifiers/SvmTraining.h"

#include <Eigen/Core>

#include <array>
#include <cassert>
#include <cmath>
#include <libsvm/svm.h>
#include <memory>
#include <mutex>

namespace rimlight::learning {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;

/// Up to so many cases the kernel is computed before, all pairs, in a fraction of libsvm's time (64 MB).
constexpr std::size_t kMostPrecomputed = 2000;

/// Whom the training on this thread asks whether it is still wanted.
thread_local const Progress* t_progress = nullptr;

/// libsvm prints a dot now and then: the one moment in which it can be stopped. It is built with exceptions.
void onPrint(const char*) {
    if (t_progress != nullptr)
        t_progress->throwIfCancelled();
}

/// While it lives, libsvm's dots on this thread ask progress.
class Listening {
public:
    explicit Listening(const Progress& progress) {
        static std::once_flag once;
        std::call_once(once, [] { svm_set_print_string_function(onPrint); });
        t_progress = &progress;
    }
    ~Listening() { t_progress = nullptr; }
    Listening(const Listening&) = delete;
    Listening& operator=(const Listening&) = delete;
};

struct FreeModel {
    void operator()(svm_model* model) const { svm_free_and_destroy_model(&model); }
};

MatrixXd kernelOf(const MatrixXd& cases, const SvmSettings& settings) {
    MatrixXd kernel = cases * cases.transpose();
    if (settings.kernel == SvmKernel::Linear)
        return kernel;
    const Eigen::VectorXd squares = kernel.diagonal();
    for (Index j = 0; j < kernel.cols(); ++j)
        for (Index i = 0; i < kernel.rows(); ++i)
            kernel(i, j) = std::exp(-settings.gamma * (squares[i] + squares[j] - 2.0 * kernel(i, j)));
    return kernel;
}

/// Rows in libsvm's form: entries (index, value), ended by index -1. Precomputed: entry 0 is the row's number from 1,
/// entry j the kernel with row j.
std::vector<svm_node> nodesOf(const MatrixXd& values, bool precomputed) {
    const Index entries = values.cols() + (precomputed ? 2 : 1);
    std::vector<svm_node> nodes;
    nodes.reserve(static_cast<std::size_t>(values.rows() * entries));
    for (Index i = 0; i < values.rows(); ++i) {
        if (precomputed)
            nodes.push_back({0, static_cast<double>(i + 1)});
        for (Index j = 0; j < values.cols(); ++j)
            nodes.push_back({static_cast<int>(j + 1), values(i, j)});
        nodes.push_back({-1, 0.0});
    }
    return nodes;
}

} // namespace

SvmSolution trainSvm(const DesignMatrix& x, const std::vector<bool>& positive, std::span<const std::size_t> rows,
                     const SvmSettings& settings, const Progress& progress) {
    std::vector<std::size_t> order;
    for (const bool wanted : {false, true})
        for (const std::size_t row : rows)
            if (positive[row] == wanted)
                order.push_back(row);
    assert(!order.empty() && !positive[order.front()] && positive[order.back()]);
    MatrixXd cases(static_cast<Index>(order.size()), static_cast<Index>(x.columns));
    for (std::size_t c = 0; c < x.columns; ++c)
        for (std::size_t i = 0; i < order.size(); ++i)
            cases(static_cast<Index>(i), static_cast<Index>(c)) = x.at(order[i], c);
    const bool precomputed = order.size() <= kMostPrecomputed;
    auto nodes = precomputed ? nodesOf(kernelOf(cases, settings), true) : nodesOf(cases, false);
    cases.resize(0, 0);
    const std::size_t entries = nodes.size() / order.size();
    std::vector<svm_node*> starts;
    std::vector<double> labels;
    for (std::size_t i = 0; i < order.size(); ++i) {
        starts.push_back(nodes.data() + i * entries);
        labels.push_back(positive[order[i]] ? 1.0 : 0.0);
    }
    const svm_problem problem{static_cast<int>(order.size()), labels.data(), starts.data()};
    std::array<int, 2> weightLabels = {0, 1};
    std::array<double, 2> weights = {settings.negativeWeight, settings.positiveWeight};
    svm_parameter parameter{};
    parameter.svm_type = C_SVC;
    parameter.kernel_type = precomputed ? PRECOMPUTED : settings.kernel == SvmKernel::Rbf ? RBF : LINEAR;
    parameter.gamma = settings.gamma;
    parameter.cache_size = 100.0;
    parameter.eps = settings.tolerance;
    parameter.C = settings.c;
    parameter.nr_weight = 2;
    parameter.weight_label = weightLabels.data();
    parameter.weight = weights.data();
    parameter.shrinking = 1;
    progress.throwIfCancelled();
    const Listening listening(progress);
    const std::unique_ptr<svm_model, FreeModel> model(svm_train(&problem, &parameter));

    // libsvm's decision is for the label that it met first, the negative one.
    SvmSolution solution;
    solution.rho = -model->rho[0];
    for (int i = 0; i < model->l; ++i) {
        solution.supportRows.push_back(order[static_cast<std::size_t>(model->sv_indices[i] - 1)]);
        solution.coefficients.push_back(-model->sv_coef[0][i]);
    }
    return solution;
}

} // namespace rimlight::learning
