#include "core/statistics/survival/RiskSets.h"

namespace rimlight::statistics {

RiskSets riskSetsOf(const tables::DesignMatrix& x, const SurvivalTimes& outcome, const std::vector<double>& weights,
                    const std::vector<double>& offset, Ties ties) {
    RiskSets sets;
    const auto times = tiedTimes(outcome.time);
    sets.sorted = timeOrder(times, outcome.event);
    sets.columns = x.columns;
    sets.ties = ties;
    sets.x.resize(x.rows * x.columns);
    for (std::size_t k = 0; k < x.rows; ++k) {
        const std::size_t i = sets.sorted.order[k];
        for (std::size_t c = 0; c < x.columns; ++c)
            sets.x[k * x.columns + c] = x.at(i, c);
        sets.weights.push_back(weights.empty() ? 1.0 : weights[i]);
        sets.offset.push_back(offset.empty() ? 0.0 : offset[i]);
        sets.event.push_back(outcome.event[i]);
    }
    return sets;
}

} // namespace rimlight::statistics
