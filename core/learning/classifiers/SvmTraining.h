#pragma once

#include "core/base/Progress.h"
#include "core/learning/LearningData.h"

#include <span>
#include <vector>

namespace rimlight::learning {

enum class SvmKernel { Rbf, Linear };

struct SvmSettings {
    SvmKernel kernel = SvmKernel::Rbf;
    double c = 1.0;
    double gamma = 1.0; ///< of the RBF kernel exp(-gamma |x - y|^2)
    double tolerance = 1e-3;
    double negativeWeight = 1.0; ///< times C for the cases of a class
    double positiveWeight = 1.0;
};

/// Decision value of a case: sum over support vectors of coefficient x kernel, less rho. Above 0: positive.
struct SvmSolution {
    std::vector<std::size_t> supportRows; ///< rows of x
    std::vector<double> coefficients;
    double rho = 0.0;
};

/// C-SVC by libsvm 3.24 (Chang, Lin, ACM TIST 2011;2:27) on some rows of x at a time; the kernel between all of them is
/// computed once when there are at most 2000. x and positive must outlive it. Its functions may be called from several
/// threads at a time.
class SvmProblem {
public:
    SvmProblem(const DesignMatrix& x, const std::vector<bool>& positive, const SvmSettings& settings);

    /// Trains on the rows, which hold both classes (assertion). They go to libsvm in scikit-learn's order, negatives
    /// first, so that even an early end of its iteration is the same. A cancelled training leaves behind what libsvm
    /// had allocated, a few numbers per case. @throws Cancelled
    SvmSolution train(std::span<const std::size_t> rows, const Progress& progress) const;
    /// Decision values of the rows.
    std::vector<double> decisions(const SvmSolution& solution, std::span<const std::size_t> rows) const;

private:
    double kernel(std::size_t a, std::size_t b) const;

    const DesignMatrix& m_x;
    const std::vector<bool>& m_positive;
    SvmSettings m_settings;
    std::vector<double> m_kernel; ///< of rows a and b at [a * rows + b]; empty: too many rows
};

} // namespace rimlight::learning
