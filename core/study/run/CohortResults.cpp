#include "core/study/run/CohortResults.h"

#include "core/base/Text.h"
#include "core/statistics/ComparisonTable.h"
#include "core/study/run/Comparisons.h"

#include <algorithm>
#include <limits>

namespace rimlight::study {

namespace {

tables::TextTable caseTable(const Cohort& cohort) {
    tables::TextTable table;
    table.columns = {"Case", "part", "positive", "centre", "excluded because"};
    for (const auto& one : cohort.cases)
        table.rows.push_back({one.id, one.included() && one.part ? partText(*one.part) : "",
                              one.included() ? (one.positive ? "1" : "0") : "", one.centre, one.excludedBecause});
    return table;
}

/// Reasons with their number of cases, the most frequent first.
std::vector<report::FlowChart::Exclusion> exclusions(const Cohort& cohort) {
    std::vector<report::FlowChart::Exclusion> reasons;
    for (const auto& one : cohort.cases) {
        if (one.included())
            continue;
        const auto known = std::find_if(reasons.begin(), reasons.end(),
                                        [&](const auto& reason) { return reason.reason == one.excludedBecause; });
        if (known == reasons.end())
            reasons.push_back({one.excludedBecause, 1});
        else
            ++known->count;
    }
    std::stable_sort(reasons.begin(), reasons.end(), [](const auto& a, const auto& b) { return a.count > b.count; });
    return reasons;
}

tables::TextTable flowTable(const report::FlowChart& chart) {
    tables::TextTable table;
    table.columns = {"what", "cases"};
    for (const auto& row : chart.rows)
        for (const auto& box : row) {
            table.rows.push_back({box.text, std::to_string(box.count)});
            for (const auto& exclusion : box.excluded)
                table.rows.push_back({"left out: " + exclusion.reason, std::to_string(exclusion.count)});
        }
    return table;
}

statistics::ComparedColumn columnOf(const Cohort& cohort, const std::vector<std::size_t>& cases, std::size_t variable) {
    const auto& plan = cohort.variables[variable];
    const std::string title = plan.unit.empty() ? plan.title : plan.title + " (" + plan.unit + ")";
    if (plan.kind == ClinicalVariable::Kind::Number) {
        statistics::ContinuousColumn column{title, {}};
        for (const std::size_t i : cases) {
            const auto* number = std::get_if<double>(&cohort.cases[i].clinical[variable]);
            column.values.push_back(number != nullptr ? *number : std::numeric_limits<double>::quiet_NaN());
        }
        return column;
    }
    statistics::CategoricalColumn column{title, {}, plan.levels};
    if (plan.kind == ClinicalVariable::Kind::YesNo)
        column.levels = {"no", "yes"};
    for (const std::size_t i : cases) {
        const auto* word = std::get_if<std::string>(&cohort.cases[i].clinical[variable]);
        column.values.push_back(word != nullptr ? *word : "");
    }
    return column;
}

void addComparison(const std::string& name, const std::string& caption, const statistics::ComparisonTable& table,
                   ResultFiles& files) {
    files.add(name, caption + ". " + statistics::ruleText(table.rule), statistics::printedTable(table));
    files.add(name + "-numbers", caption + ": every number", statistics::descriptionNumbers(table));
    files.add(name + "-tests", caption + ": every test", statistics::testNumbers(table));
}

void addTableOne(const StudyFile& study, const Cohort& cohort, unsigned maxThreads, ResultFiles& files,
                 const Progress& progress) {
    if (cohort.variables.empty())
        return;
    const auto& outcome = study.protocol.outcome;
    const auto cases = cohort.included();
    std::vector<statistics::ComparedColumn> columns;
    for (std::size_t v = 0; v < cohort.variables.size(); ++v)
        columns.push_back(columnOf(cohort, cases, v));
    statistics::Grouping parts;
    statistics::Grouping classes;
    classes.groups = {outcome.negativeLabel, outcome.positiveLabel};
    for (const std::size_t i : cases) {
        parts.labels.push_back(partText(*cohort.cases[i].part));
        classes.labels.push_back(cohort.cases[i].positive ? outcome.positiveLabel : outcome.negativeLabel);
    }
    for (const Part part : {Part::Training, Part::Test, Part::External})
        if (!cohort.of(part).empty())
            parts.groups.push_back(partText(part));
    const auto compared =
        statistics::compareCohort(columns, parts, classes, testRule(study.protocol.comparison), maxThreads, progress);
    if (parts.groups.size() > 1)
        addComparison("table1-parts", "Table 1, part by part", compared.betweenParts, files);
    for (const auto& part : compared.betweenClasses)
        addComparison("table1-" + fileNamePart(part.part), "Table 1, classes in the " + part.part + " part", part.table,
                      files);
}

void addSubregions(const CohortFeatures& features, ResultFiles& files) {
    if (!features.subregions)
        return;
    const auto& chosen = *features.subregions;
    tables::TextTable table;
    table.columns = {"subregions", "BIC summed over the training cases", "chosen"};
    report::MarkedCurve curve;
    curve.xLabel = "Subregions";
    curve.yLabel = "BIC, summed over the training cases";
    for (const auto& entry : chosen.curve) {
        table.rows.push_back({std::to_string(entry.k), formatNumber(entry.bicSum), entry.k == chosen.k ? "yes" : ""});
        if (entry.k == chosen.k)
            curve.marked = curve.points.size();
        curve.points.push_back({entry.k, entry.bicSum});
    }
    curve.markedLabel = "K = " + std::to_string(chosen.k);
    files.add("subregions", "One number of subregions for the cohort", table);
    files.add("subregions", report::Figure(curve));
}

} // namespace

report::FlowChart flowChart(const StudyFile& study, const Cohort& cohort) {
    const auto& outcome = study.protocol.outcome;
    report::FlowChart chart;
    chart.title = "Cases of the study";
    chart.rows.push_back({{"Cases of the cohort", cohort.cases.size(), exclusions(cohort), {0}}});
    chart.rows.push_back({{"Included", cohort.included().size(), {}, {}}});
    std::vector<report::FlowChart::Box> parts;
    for (const Part part : {Part::Training, Part::Test, Part::External}) {
        const auto cases = cohort.of(part);
        if (cases.empty())
            continue;
        const auto positives =
            std::count_if(cases.begin(), cases.end(), [&](std::size_t i) { return cohort.cases[i].positive; });
        std::string name = partText(part);
        name[0] = static_cast<char>(name[0] - 'a' + 'A');
        chart.rows[1][0].next.push_back(parts.size());
        parts.push_back({name + ": " + std::to_string(positives) + " " + outcome.positiveLabel + ", " +
                             std::to_string(static_cast<std::ptrdiff_t>(cases.size()) - positives) + " " +
                             outcome.negativeLabel,
                         cases.size(),
                         {},
                         {}});
    }
    chart.rows.push_back(std::move(parts));
    return chart;
}

void cohortResults(const StudyFile& study, const Cohort& cohort, const CohortFeatures& features, unsigned maxThreads,
                   ResultFiles& files, const Progress& progress) {
    files.add("cases", "Every case with its part, or why it was left out", caseTable(cohort));
    const auto flow = flowChart(study, cohort);
    files.add("flow", "Cases of the study", flowTable(flow));
    files.add("flow", report::Figure(flow));
    addTableOne(study, cohort, maxThreads, files, progress);
    addSubregions(features, files);
}

} // namespace rimlight::study
