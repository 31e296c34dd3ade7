#include "core/base/Text.h"
#include "core/learning/steps/Quantiles.h"
#include "core/learning/steps/StepFit.h"
#include "core/learning/steps/StepKinds.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rimlight::learning {

namespace {

constexpr const char* kKey = "impute";
constexpr const char* kTitle = "Impute missing values";

/// The value that occurs most often, the smallest among equals (as scikit-learn 1.9.1).
double mostFrequent(const std::vector<double>& sorted) {
    double best = sorted.front();
    std::size_t most = 0;
    for (std::size_t begin = 0; begin < sorted.size();) {
        std::size_t end = begin;
        while (end < sorted.size() && sorted[end] == sorted[begin])
            ++end;
        if (end - begin > most) {
            most = end - begin;
            best = sorted[begin];
        }
        begin = end;
    }
    return best;
}

double fillOf(std::vector<double> present, const std::string& method) {
    if (method == "mean")
        return std::accumulate(present.begin(), present.end(), 0.0) / static_cast<double>(present.size());
    std::sort(present.begin(), present.end());
    return method == "median" ? sortedQuantile(present, 0.5) : mostFrequent(present);
}

StepResult fit(const LearningData& training, const ParameterValues& values, const StepContext& context) {
    FittedStep fitted = unfitted(kKey, kTitle, training);
    const double most = values.number("most_missing");
    std::size_t filled = 0;
    for (std::size_t c = 0; c < training.x.columns; ++c) {
        context.progress.throwIfCancelled();
        const auto present = presentValues(training.x.column(c));
        const std::size_t missing = training.caseCount() - present.size();
        const double share =
            training.caseCount() == 0 ? 0.0 : static_cast<double>(missing) / static_cast<double>(training.caseCount());
        ColumnVerdict verdict{training.names[c], true, "", {{"missing", static_cast<double>(missing)}}};
        if (present.empty())
            verdict = {training.names[c], false, "missing in every training case", verdict.numbers};
        else if (share > most)
            verdict = {training.names[c], false,
                       "missing in " + std::to_string(missing) + " of " + std::to_string(training.caseCount()) +
                           " training cases, more than " + formatSignificant(100.0 * most, 3) + " %",
                       verdict.numbers};
        if (verdict.kept) {
            const double fill = fillOf(present, values.text("method"));
            fitted.maps.push_back({training.names[c], fill});
            verdict.numbers.emplace_back("fill", fill);
            if (missing > 0)
                verdict.reason = counted(missing, "missing value") + " replaced by the " + values.text("method");
            filled += missing;
        }
        fitted.verdicts.push_back(std::move(verdict));
    }
    keepByVerdicts(fitted);
    if (filled > 0)
        fitted.notes.push_back(counted(filled, "missing value") + " of the training cases replaced by the column's " +
                               values.text("method") + '.');
    return appliedTo(training, std::move(fitted));
}

} // namespace

StepKind imputeStep() {
    return {
        kKey,
        kTitle,
        "Replaces a missing value by the column's median, mean or most frequent value among the training cases, and "
        "leaves out columns that miss too many.",
        {{"method", "Replace by", "What a missing value becomes.", std::string("median"),
          Choices{{"median", "mean", "most frequent"}}},
         {"most_missing", "Largest missing share",
          "A column with a larger share of missing training values is left out.", 0.5, NumberRange{0.0, 1.0}}},
        fit};
}

} // namespace rimlight::learning
