#include "core/base/Error.h"
#include "core/learning/steps/StepFit.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <unordered_map>

namespace rimlight::learning {

namespace {

using Places = std::unordered_map<std::string, std::size_t>;

Places placesOf(const std::vector<std::string>& names) {
    Places places;
    places.reserve(names.size());
    for (std::size_t i = 0; i < names.size(); ++i)
        places.emplace(names[i], i);
    return places;
}

void applyMap(const ColumnMap& map, std::span<double> column) {
    for (double& value : column) {
        if (std::isnan(value) && map.fill)
            value = *map.fill;
        value = (value - map.shift) / map.scale;
    }
}

/// For each case the row of its batch in the fit.
std::vector<std::size_t> batchesOf(const CombatFit& fit, const LearningData& data, const std::string& item) {
    if (data.batch.size() != data.caseCount())
        throw Error("it isn't known where the cases were scanned", item,
                    "Name the column with the batch of each case.");
    if (data.covariates.columns != fit.covariateEffects.rows)
        throw Error("it was fitted with " + std::to_string(fit.covariateEffects.rows) + " covariates, the cases have " +
                        std::to_string(data.covariates.columns),
                    item, "Give every case the covariates of the training cases.");
    const Places places = placesOf(fit.batches);
    std::vector<std::size_t> rows;
    for (const auto& batch : data.batch) {
        const auto place = places.find(batch);
        if (place == places.end())
            throw Error("no training case is of batch \"" + batch + '"', item,
                        "Leave its cases out, put cases of that batch into the training part, or leave the step out.");
        rows.push_back(place->second);
    }
    return rows;
}

/// Takes a column's batch effects away: location and scale around what the covariates explain.
void removeBatches(const CombatFit& fit, std::size_t fitted, const LearningData& data,
                   const std::vector<std::size_t>& batches, std::span<double> column) {
    const double sd = fit.pooledSd[fitted];
    for (std::size_t row = 0; row < column.size(); ++row) {
        const double shift = fit.shift.at(batches[row], fitted);
        const double scale = fit.scale.at(batches[row], fitted);
        if (shift == 0.0 && scale == 1.0)
            continue; // the reference batch stays to the last bit
        double expected = fit.grandMean[fitted];
        for (std::size_t k = 0; k < data.covariates.columns; ++k)
            expected += fit.covariateEffects.at(k, fitted) * data.covariates.at(row, k);
        column[row] = ((column[row] - expected) / sd - shift) / scale * sd + expected;
    }
}

} // namespace

LearningData apply(const FittedStep& step, const LearningData& data) {
    return applyTo(step.kept, step, data);
}

LearningData applyTo(const std::vector<std::string>& columns, const FittedStep& step, const LearningData& data) {
    const std::string item = itemOf(step.key);
    const Places places = placesOf(data.names);
    std::vector<std::size_t> kept;
    kept.reserve(columns.size());
    for (const auto& name : columns) {
        const auto place = places.find(name);
        if (place == places.end())
            throw Error("the cases have no column \"" + name + '"', item,
                        "Extract the features with the settings of the training cases.");
        kept.push_back(place->second);
    }
    LearningData after = columnsOf(data, kept);
    const Places keptPlaces = placesOf(columns);
    for (const auto& map : step.maps)
        if (const auto place = keptPlaces.find(map.column); place != keptPlaces.end())
            applyMap(map, after.x.column(place->second));
    if (step.combat && !step.combat->columns.empty()) {
        const auto batches = batchesOf(*step.combat, data, item);
        for (std::size_t c = 0; c < step.combat->columns.size(); ++c)
            if (const auto place = keptPlaces.find(step.combat->columns[c]); place != keptPlaces.end())
                removeBatches(*step.combat, c, data, batches, after.x.column(place->second));
    }
    return after;
}

} // namespace rimlight::learning
