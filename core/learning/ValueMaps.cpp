#include "core/learning/ValueMaps.h"

#include "core/base/Error.h"

#include <algorithm>

namespace rimlight::learning {

namespace {

bool isUnscaled(const ValueMap& map) {
    return map.shift == 0.0 && map.scale == 1.0;
}

void addMap(std::vector<ValueMap>& stages, const ColumnMap& next) {
    const bool fills = next.fill.has_value();
    // (v - 0) / 1 is v, so that a stage that only fills takes the next one's shift and scale.
    const bool joins = !stages.empty() && isUnscaled(stages.back()) && !(fills && stages.back().batchEffects);
    if (!joins)
        stages.emplace_back();
    auto& stage = stages.back();
    if (fills && !stage.fill)
        stage.fill = next.fill;
    stage.shift = next.shift;
    stage.scale = next.scale;
}

void addBatchEffects(std::vector<ValueMap>& stages, const CombatFit& combat, std::size_t column) {
    if (stages.empty() || !isUnscaled(stages.back()) || stages.back().batchEffects)
        stages.emplace_back();
    BatchEffects effects;
    effects.grandMean = combat.grandMean[column];
    effects.pooledSd = combat.pooledSd[column];
    for (std::size_t b = 0; b < combat.batches.size(); ++b) {
        effects.shift.push_back(combat.shift.at(b, column));
        effects.scale.push_back(combat.scale.at(b, column));
    }
    for (std::size_t k = 0; k < combat.covariateEffects.rows; ++k)
        effects.effects.push_back(combat.covariateEffects.at(k, column));
    stages.back().batchEffects = std::move(effects);
}

/// As apply() of the step does it.
double withoutBatch(const BatchEffects& effects, double value, const BatchPlace& place) {
    const double shift = effects.shift[place.batch];
    const double scale = effects.scale[place.batch];
    if (shift == 0.0 && scale == 1.0)
        return value; // the reference batch stays to the last bit
    double expected = effects.grandMean;
    for (std::size_t k = 0; k < effects.effects.size(); ++k)
        expected += effects.effects[k] * place.covariates[k];
    return ((value - expected) / effects.pooledSd - shift) / scale * effects.pooledSd + expected;
}

} // namespace

std::vector<ValueMap> valueMapsOf(const FittedPipeline& pipeline, const std::string& column) {
    std::vector<ValueMap> stages;
    for (const auto& step : pipeline) {
        const auto map = std::find_if(step.maps.begin(), step.maps.end(),
                                      [&](const ColumnMap& one) { return one.column == column; });
        if (map != step.maps.end())
            addMap(stages, *map);
        if (!step.combat)
            continue;
        const auto& columns = step.combat->columns;
        const auto place = std::find(columns.begin(), columns.end(), column);
        if (place != columns.end())
            addBatchEffects(stages, *step.combat, static_cast<std::size_t>(place - columns.begin()));
    }
    return stages;
}

std::vector<std::string> batchesOf(const FittedPipeline& pipeline, std::span<const std::string> columns) {
    std::vector<std::string> batches;
    for (const auto& step : pipeline) {
        if (!step.combat || std::none_of(columns.begin(), columns.end(), [&](const std::string& column) {
                const auto& fitted = step.combat->columns;
                return std::find(fitted.begin(), fitted.end(), column) != fitted.end();
            }))
            continue;
        if (!batches.empty() && batches != step.combat->batches)
            throw Error("removes batches twice, which are not the same", "Step \"" + step.key + '"',
                        "Remove batches once in the protocol.");
        batches = step.combat->batches;
    }
    return batches;
}

std::optional<double> mapValue(const std::vector<ValueMap>& maps, std::optional<double> value,
                               const BatchPlace& place) {
    for (const auto& map : maps) {
        if (!value)
            value = map.fill;
        if (!value)
            continue;
        if (map.batchEffects)
            value = withoutBatch(*map.batchEffects, *value, place);
        value = (*value - map.shift) / map.scale;
    }
    return value;
}

std::optional<double> rawFillOf(const std::vector<ValueMap>& maps) {
    double shift = 0.0;
    double scale = 1.0;
    for (const auto& map : maps) {
        if (map.fill)
            return *map.fill * scale + shift;
        if (map.batchEffects)
            return std::nullopt;
        shift += scale * map.shift;
        scale *= map.scale;
    }
    return std::nullopt;
}

} // namespace rimlight::learning
