#include "core/learning/steps/Pipeline.h"

#include "core/base/Random.h"
#include "core/learning/steps/StepFit.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace rimlight::learning {

PipelineStep pipelineStep(const std::string& key, const std::map<std::string, ParameterValue>& settings,
                          std::size_t place) {
    return {key, ParameterValues(stepKind(key).parameters, settings, "Step \"" + key + '"'), place};
}

PipelineResult fitPipeline(const std::vector<PipelineStep>& steps, const LearningData& training,
                           const StepContext& context) {
    PipelineResult result;
    if (steps.empty())
        result.training = training;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        context.progress.throwIfCancelled();
        const auto& kind = stepKind(steps[i].key);
        const auto count = static_cast<double>(steps.size());
        StepContext own = context;
        own.seed = subSeed(context.seed, steps[i].place);
        own.progress = context.progress.part(static_cast<double>(i) / count, static_cast<double>(i + 1) / count);
        own.progress.report(0.0, kind.title);
        auto step = kind.fit(i == 0 ? training : result.training, steps[i].values, own);
        result.fitted.push_back(std::move(step.fitted));
        result.training = std::move(step.training);
    }
    return result;
}

LearningData applyPipeline(const FittedPipeline& pipeline, const LearningData& data) {
    if (pipeline.empty())
        return data;
    const auto& last = pipeline.back().kept;
    const std::unordered_set<std::string> needed(last.begin(), last.end());
    LearningData after;
    for (std::size_t i = 0; i < pipeline.size(); ++i) {
        std::vector<std::string> columns;
        for (const auto& name : pipeline[i].kept)
            if (needed.contains(name))
                columns.push_back(name);
        after = applyTo(columns, pipeline[i], i == 0 ? data : after);
    }
    return after;
}

std::optional<std::vector<ColumnMap>> affineOf(const FittedPipeline& pipeline,
                                               const std::vector<std::string>& rawColumns) {
    const auto& kept = pipeline.empty() ? rawColumns : pipeline.back().kept;
    std::vector<ColumnMap> maps;
    std::unordered_map<std::string, std::size_t> places;
    for (const auto& column : kept) {
        places.emplace(column, maps.size());
        maps.push_back({column});
    }
    for (const auto& step : pipeline) {
        if (step.combat && std::any_of(step.combat->columns.begin(), step.combat->columns.end(),
                                       [&](const std::string& column) { return places.contains(column); }))
            return std::nullopt;
        for (const auto& next : step.maps) {
            const auto place = places.find(next.column);
            if (place == places.end())
                continue;
            auto& map = maps[place->second];
            // ((v - a) / b - c) / d = (v - (a + b c)) / (b d); a fill is told in units of the raw column.
            if (!map.fill && next.fill)
                map.fill = *next.fill * map.scale + map.shift;
            map.shift += map.scale * next.shift;
            map.scale *= next.scale;
        }
    }
    return maps;
}

} // namespace rimlight::learning
