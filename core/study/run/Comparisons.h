#pragma once

#include "core/learning/steps/Step.h"
#include "core/statistics/ComparisonTable.h"
#include "core/study/protocol/Protocol.h"
#include "core/study/run/StudyData.h"

#include <string>
#include <vector>

namespace rimlight::study {

/// The protocol's rule as the statistics know it.
statistics::TestRule testRule(const ComparisonPlan& plan);

/// The names of the parts that have cases, training first.
std::vector<std::string> partsInOrder(const StudyData& data);

/// name, coefficient, standard error, z, p, odds ratio with its interval; the intercept first.
tables::TextTable oddsRatioTable(const learning::OddsRatioTable& model);

} // namespace rimlight::study
