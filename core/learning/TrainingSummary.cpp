#include "core/learning/TrainingSummary.h"

#include "core/learning/steps/Quantiles.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rimlight::learning {

TrainingValues trainingValuesOf(std::span<const double> column) {
    auto present = presentValues(column);
    TrainingValues values;
    values.missing = column.size() - present.size();
    if (present.empty())
        return values;
    const auto n = static_cast<double>(present.size());
    values.mean = std::accumulate(present.begin(), present.end(), 0.0) / n;
    double squares = 0.0;
    for (const double value : present)
        squares += (value - values.mean) * (value - values.mean);
    values.standardDeviation = std::sqrt(squares / n);
    std::sort(present.begin(), present.end());
    values.minimum = present.front();
    values.maximum = present.back();
    for (std::size_t q = 0; q < kTrainingQuantiles.size(); ++q)
        values.quantiles[q] = sortedQuantile(present, kTrainingQuantiles[q]);
    return values;
}

} // namespace rimlight::learning
