#include "core/learning/steps/StepFit.h"

#include "core/base/Error.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace rimlight::learning {

FittedStep unfitted(const std::string& key, const std::string& title, const LearningData& data) {
    FittedStep fitted;
    fitted.key = key;
    fitted.title = title;
    fitted.kept = data.names;
    return fitted;
}

std::string itemOf(const std::string& key) {
    return "Step \"" + key + '"';
}

StepResult appliedTo(const LearningData& training, FittedStep fitted) {
    LearningData after = apply(fitted, training);
    return {std::move(fitted), std::move(after)};
}

void keepByVerdicts(FittedStep& fitted) {
    fitted.kept.clear();
    for (const auto& verdict : fitted.verdicts)
        if (verdict.kept)
            fitted.kept.push_back(verdict.column);
}

std::vector<std::string> namesWhere(const LearningData& data, const std::vector<bool>& flags) {
    assert(flags.size() == data.names.size());
    std::vector<std::string> names;
    for (std::size_t c = 0; c < flags.size(); ++c)
        if (flags[c])
            names.push_back(data.names[c]);
    return names;
}

void requireComplete(const LearningData& data, const std::string& key) {
    std::size_t columns = 0;
    std::string first;
    for (std::size_t c = 0; c < data.x.columns; ++c) {
        const auto column = data.x.column(c);
        if (std::none_of(column.begin(), column.end(), [](double value) { return std::isnan(value); }))
            continue;
        if (columns++ == 0)
            first = data.names[c];
    }
    if (columns > 0)
        throw Error("values are missing in " + counted(columns, "column") + ", the first is " + first, itemOf(key),
                    "Put the step \"impute\" before it.");
}

void requireBothClasses(const LearningData& data, const std::string& key) {
    if (data.positive.empty())
        throw Error("there is no yes/no outcome", itemOf(key),
                    "Give the study a binary outcome, or leave the step out.");
    const auto positives = std::count(data.positive.begin(), data.positive.end(), true);
    if (positives == 0 || static_cast<std::size_t>(positives) == data.positive.size())
        throw Error("all training cases have the same outcome", itemOf(key),
                    "Add cases of the other class, or check the outcome column.");
}

std::string counted(std::size_t count, const std::string& what) {
    return std::to_string(count) + ' ' + what + (count == 1 ? "" : "s");
}

} // namespace rimlight::learning
