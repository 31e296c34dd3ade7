#include "core/study/run/Comparisons.h"

#include "core/base/Text.h"

namespace rimlight::study {

statistics::TestRule testRule(const ComparisonPlan& plan) {
    statistics::TestRule rule;
    switch (plan.continuous) {
    case ComparisonPlan::Continuous::ByTests:
        rule.continuous = statistics::ContinuousTest::ByAssumptions;
        break;
    case ComparisonPlan::Continuous::StudentT:
        rule.continuous = statistics::ContinuousTest::StudentT;
        break;
    case ComparisonPlan::Continuous::WelchT:
        rule.continuous = statistics::ContinuousTest::WelchT;
        break;
    case ComparisonPlan::Continuous::MannWhitney:
        rule.continuous = statistics::ContinuousTest::MannWhitney;
        break;
    }
    rule.unequalVariance = plan.whenVariancesDiffer == ComparisonPlan::Unequal::Welch
                               ? statistics::UnequalVariance::WelchT
                               : statistics::UnequalVariance::MannWhitney;
    rule.alpha = plan.alpha;
    return rule;
}

std::vector<std::string> partsInOrder(const StudyData& data) {
    std::vector<std::string> names;
    for (const Part part : {Part::Training, Part::Test, Part::External})
        if (!data.rowsOf(part).empty())
            names.push_back(partText(part));
    return names;
}

tables::TextTable oddsRatioTable(const learning::OddsRatioTable& model) {
    tables::TextTable table;
    table.columns = {"term", "coefficient", "standard error", "z", "p", "odds ratio", "low 95", "high 95"};
    table.rows.push_back({"(intercept)", formatNumber(model.intercept), "", "", "", "", "", ""});
    for (const auto& row : model.rows)
        table.rows.push_back({row.name, formatNumber(row.coefficient), formatNumber(row.standardError),
                              formatNumber(row.z), formatNumber(row.p), formatNumber(row.oddsRatio),
                              formatNumber(row.low), formatNumber(row.high)});
    return table;
}

} // namespace rimlight::study
