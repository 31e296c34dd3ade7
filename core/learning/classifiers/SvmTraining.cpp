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

/// Rows in libsvm's form lie one behind the other, each ended by index -1.
struct Nodes {
    std::vector<svm_node> all;
    std::size_t perRow = 0;
};

/// For a kernel that is known: entry 0 is the row's number from 1, entry j the kernel with row j.
template <class Kernel>
Nodes kernelNodes(std::size_t rows, const Kernel& kernel) {
    Nodes nodes{{}, rows + 2};
    nodes.all.reserve(rows * nodes.perRow);
    for (std::size_t i = 0; i < rows; ++i) {
        nodes.all.push_back({0, static_cast<double>(i + 1)});
        for (std::size_t j = 0; j < rows; ++j)
            nodes.all.push_back({static_cast<int>(j + 1), kernel(i, j)});
        nodes.all.push_back({-1, 0.0});
    }
    return nodes;
}

Nodes featureNodes(const DesignMatrix& x, const std::vector<std::size_t>& rows) {
    Nodes nodes{{}, x.columns + 1};
    nodes.all.reserve(rows.size() * nodes.perRow);
    for (const std::size_t row : rows) {
        for (std::size_t c = 0; c < x.columns; ++c)
            nodes.all.push_back({static_cast<int>(c + 1), x.at(row, c)});
        nodes.all.push_back({-1, 0.0});
    }
    return nodes;
}

} // namespace

SvmProblem::SvmProblem(const DesignMatrix& x, const std::vector<bool>& positive, const SvmSettings& settings)
    : m_x(x), m_positive(positive), m_settings(settings) {
    if (x.rows > kMostPrecomputed)
        return;
    const auto n = static_cast<Index>(x.rows);
    const Eigen::Map<const MatrixXd> cases(x.values.data(), n, static_cast<Index>(x.columns));
    m_kernel.assign(x.rows * x.rows, 0.0);
    Eigen::Map<MatrixXd> all(m_kernel.data(), n, n);
    if (x.columns > 0) // Eigen 3.4 divides by the number of columns
        all.selfadjointView<Eigen::Lower>().rankUpdate(cases);
    const Eigen::VectorXd squares = all.diagonal();
    for (Index j = 0; j < n; ++j)
        for (Index i = j; i < n; ++i) {
            if (settings.kernel == SvmKernel::Rbf)
                all(i, j) = std::exp(-settings.gamma * (squares[i] + squares[j] - 2.0 * all(i, j)));
            all(j, i) = all(i, j);
        }
}

double SvmProblem::kernel(std::size_t a, std::size_t b) const {
    if (!m_kernel.empty())
        return m_kernel[a * m_x.rows + b];
    double sum = 0.0;
    for (std::size_t c = 0; c < m_x.columns; ++c) {
        const double p = m_x.at(a, c);
        const double q = m_x.at(b, c);
        sum += m_settings.kernel == SvmKernel::Rbf ? (p - q) * (p - q) : p * q;
    }
    return m_settings.kernel == SvmKernel::Rbf ? std::exp(-m_settings.gamma * sum) : sum;
}

std::vector<double> SvmProblem::decisions(const SvmSolution& solution, std::span<const std::size_t> rows) const {
    std::vector<double> values;
    for (const std::size_t row : rows) {
        double sum = -solution.rho;
        for (std::size_t v = 0; v < solution.supportRows.size(); ++v)
            sum += solution.coefficients[v] * kernel(row, solution.supportRows[v]);
        values.push_back(sum);
    }
    return values;
}

SvmSolution SvmProblem::train(std::span<const std::size_t> rows, const Progress& progress) const {
    std::vector<std::size_t> order;
    for (const bool wanted : {false, true})
        for (const std::size_t row : rows)
            if (m_positive[row] == wanted)
                order.push_back(row);
    assert(!order.empty() && !m_positive[order.front()] && m_positive[order.back()]);
    const bool isPrecomputed = !m_kernel.empty();
    auto nodes = isPrecomputed ? kernelNodes(order.size(),
                                             [&](std::size_t i, std::size_t j) { return kernel(order[i], order[j]); })
                               : featureNodes(m_x, order);
    std::vector<svm_node*> starts;
    std::vector<double> labels;
    for (std::size_t i = 0; i < order.size(); ++i) {
        starts.push_back(nodes.all.data() + i * nodes.perRow);
        labels.push_back(m_positive[order[i]] ? 1.0 : 0.0);
    }
    const svm_problem problem{static_cast<int>(order.size()), labels.data(), starts.data()};
    std::array<int, 2> weightLabels = {0, 1};
    std::array<double, 2> weights = {m_settings.negativeWeight, m_settings.positiveWeight};
    svm_parameter parameter{};
    parameter.svm_type = C_SVC;
    parameter.kernel_type = isPrecomputed ? PRECOMPUTED : m_settings.kernel == SvmKernel::Rbf ? RBF : LINEAR;
    parameter.gamma = m_settings.gamma;
    parameter.cache_size = 100.0;
    parameter.eps = m_settings.tolerance;
    parameter.C = m_settings.c;
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
