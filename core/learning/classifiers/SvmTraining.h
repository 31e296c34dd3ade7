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

/// C-SVC by libsvm 3.24 (Chang, Lin, ACM TIST 2011;2:27) on the given rows of x, which hold both classes (assertion).
/// They go to libsvm in scikit-learn's order, negatives first, so that even an early end of its iteration is the same.
/// May be called from several threads at a time. A cancelled training leaves what libsvm had allocated, a few numbers
/// per case. @throws Cancelled
SvmSolution trainSvm(const DesignMatrix& x, const std::vector<bool>& positive, std::span<const std::size_t> rows,
                     const SvmSettings& settings, const Progress& progress);

} // namespace rimlight::learning
