#include "core/learning/steps/Resampling.h"

#include "core/learning/steps/StepFit.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace rimlight::learning {

namespace {

constexpr const char* kSynthetic = "synthetic ";

template <class Values>
void extend(Values& values, const Values& more) {
    values.insert(values.end(), more.begin(), more.end());
}

DesignMatrix below(const DesignMatrix& above, const DesignMatrix& more) {
    assert(above.columns == more.columns);
    DesignMatrix whole{above.rows + more.rows, above.columns, {}};
    whole.values.reserve(whole.rows * whole.columns);
    for (std::size_t c = 0; c < above.columns; ++c)
        for (const auto* part : {&above, &more}) {
            const auto column = part->column(c);
            whole.values.insert(whole.values.end(), column.begin(), column.end());
        }
    return whole;
}

} // namespace

ClassRows classRows(const LearningData& data, const std::string& key) {
    requireBothClasses(data, key);
    ClassRows rows;
    for (std::size_t row = 0; row < data.caseCount(); ++row)
        (data.positive[row] ? rows.smaller : rows.larger).push_back(row);
    if (rows.smaller.size() > rows.larger.size()) {
        std::swap(rows.smaller, rows.larger);
        rows.smallerIsPositive = false;
    }
    return rows;
}

std::size_t casesMissing(const ClassRows& rows, double ratio) {
    const double wanted = std::floor(ratio * static_cast<double>(rows.larger.size()) + 1e-9);
    return static_cast<std::size_t>(std::max(0.0, wanted - static_cast<double>(rows.smaller.size())));
}

void append(LearningData& data, const LearningData& cases) {
    extend(data.caseIds, cases.caseIds);
    data.x = below(data.x, cases.x);
    extend(data.positive, cases.positive);
    assert(data.survival.has_value() == cases.survival.has_value());
    if (data.survival) {
        extend(data.survival->time, cases.survival->time);
        extend(data.survival->event, cases.survival->event);
    }
    extend(data.weights, cases.weights);
    extend(data.batch, cases.batch);
    if (data.covariates.columns > 0)
        data.covariates = below(data.covariates, cases.covariates);
}

std::vector<std::string> syntheticIds(const LearningData& data, std::size_t count) {
    auto number = static_cast<std::size_t>(std::count_if(
        data.caseIds.begin(), data.caseIds.end(), [](const std::string& id) { return id.starts_with(kSynthetic); }));
    std::vector<std::string> ids;
    ids.reserve(count);
    while (ids.size() < count)
        ids.push_back(kSynthetic + std::to_string(++number));
    return ids;
}

} // namespace rimlight::learning
