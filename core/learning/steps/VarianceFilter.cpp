#include "core/base/Text.h"
#include "core/learning/steps/Quantiles.h"
#include "core/learning/steps/StepFit.h"
#include "core/learning/steps/StepKinds.h"

#include <numeric>

namespace rimlight::learning {

namespace {

constexpr const char* kKey = "variance";
constexpr const char* kTitle = "Variance filter";

/// By n, as scikit-learn's VarianceThreshold.
double varianceOf(std::span<const double> values) {
    const auto n = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double squares = 0.0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return squares / n;
}

StepResult fit(const LearningData& training, const ParameterValues& values, const StepContext& context) {
    FittedStep fitted = unfitted(kKey, kTitle, training);
    const double threshold = values.number("threshold");
    for (std::size_t c = 0; c < training.x.columns; ++c) {
        context.progress.throwIfCancelled();
        const auto present = presentValues(training.x.column(c));
        // Rounding is no variance.
        const double variance = isConstant(present) ? 0.0 : varianceOf(present);
        ColumnVerdict verdict{training.names[c], variance > threshold, "", {{"variance", variance}}};
        if (!verdict.kept)
            verdict.reason = variance == 0.0 ? "constant in the training cases"
                                             : "variance " + formatSignificant(variance, 3) + ", not above " +
                                                   formatSignificant(threshold, 3);
        fitted.verdicts.push_back(std::move(verdict));
    }
    keepByVerdicts(fitted);
    return appliedTo(training, std::move(fitted));
}

} // namespace

StepKind varianceStep() {
    return {kKey,
            kTitle,
            "Leaves out columns whose variance among the training cases (by n) is not above a threshold. Before "
            "scaling: after it all variances are equal.",
            {{"threshold", "Threshold", "A column needs a larger variance, in its own unit squared.", 0.0,
              NumberRange{0.0, 1e300}}},
            fit};
}

} // namespace rimlight::learning
