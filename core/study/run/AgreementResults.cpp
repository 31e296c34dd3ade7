#include "core/study/run/AgreementResults.h"

#include "core/base/Text.h"
#include "core/statistics/Description.h"
#include "core/study/run/AgreementExtraction.h"
#include "core/study/run/AgreementFigures.h"
#include "core/study/run/AgreementIcc.h"

#include <algorithm>
#include <map>
#include <set>

namespace rimlight::study {

namespace {

constexpr const char* kAllFeatures = "all features";

/// What a feature's column tells, with the names that tables print.
struct NamedColumn {
    std::string phase;
    std::string region;
    std::string featureClass;
};

std::vector<NamedColumn> namedColumns(const Protocol& protocol, const std::vector<std::string>& names) {
    const std::string phase = protocol.measuredPhases.size() == 1 ? protocol.measuredPhases.front() : "";
    const std::string region = protocol.regions.size() == 1 ? protocol.regions.front().name : "whole";
    std::vector<NamedColumn> columns;
    for (const auto& name : names) {
        const auto column = parseFeatureColumn(name, protocol);
        columns.push_back({column.phase.empty() ? phase : column.phase, column.region.empty() ? region : column.region,
                           featureClassOf(column.feature, protocol)});
    }
    return columns;
}

/// Adds to the group of that name, in the order in which names come.
void addTo(std::vector<IccGroup>& groups, const std::string& name, double icc) {
    auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& one) { return one.name == name; });
    if (group == groups.end())
        group = groups.insert(group, {name, {}});
    group->iccs.push_back(icc);
}

/// "ICC(2,1), ...; 21 cases of the training part, as the step \"icc\" reads them"
std::string iccCaption(const FeatureAgreement& agreement) {
    return statistics::iccName(agreement.form) + ", " +
           (agreement.step ? "of the training cases, as the protocol's step \"icc\" reads them"
                           : "of all included cases that were read more than once");
}

tables::TextTable iccTable(const FeatureAgreement& agreement, const std::vector<NamedColumn>& columns) {
    tables::TextTable table;
    table.columns = {"feature", "phase",  "region",  "feature class", "readings compared",
                     "ICC",     "low 95", "high 95", "cases",         "missing because"};
    for (const auto& comparison : agreement.comparisons)
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const auto& [phase, region, featureClass] = columns[c];
            std::vector<std::string> row = {agreement.names[c], phase, region, featureClass, comparison.name};
            if (const auto* icc = std::get_if<statistics::Icc>(&comparison.outcomes[c]))
                row.insert(row.end(), {formatNumber(icc->value), formatNumber(icc->interval95.low),
                                       formatNumber(icc->interval95.high), std::to_string(icc->cases), ""});
            else
                row.insert(row.end(), {"", "", "", "", std::get<tables::Missing>(comparison.outcomes[c]).reason});
            table.rows.push_back(std::move(row));
        }
    return table;
}

/// A line of the summary: the features of a class in a region and phase.
struct SummaryLine {
    std::vector<std::string> names; ///< phase, region, class
    std::size_t features = 0;
    std::vector<double> iccs; ///< of those that have one
};

SummaryLine& lineOf(std::vector<SummaryLine>& lines, const std::vector<std::string>& names) {
    auto line = std::find_if(lines.begin(), lines.end(), [&](const auto& one) { return one.names == names; });
    if (line == lines.end())
        line = lines.insert(line, {names, 0, {}});
    return *line;
}

std::vector<SummaryLine> summaryLines(const ReadingComparison& comparison, const std::vector<NamedColumn>& columns) {
    std::vector<SummaryLine> lines;
    std::vector<SummaryLine> wholes;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const auto& [phase, region, featureClass] = columns[c];
        for (auto* line :
             {&lineOf(lines, {phase, region, featureClass}), &lineOf(wholes, {phase, region, kAllFeatures})}) {
            ++line->features;
            if (const auto* icc = std::get_if<statistics::Icc>(&comparison.outcomes[c]))
                line->iccs.push_back(icc->value);
        }
    }
    lines.insert(lines.end(), wholes.begin(), wholes.end());
    return lines;
}

tables::TextTable summaryTable(const FeatureAgreement& agreement, const std::vector<NamedColumn>& columns) {
    tables::TextTable table;
    table.columns = {"readings compared", "phase", "region", "feature class", "features", "without ICC"};
    for (std::size_t band = 0; band < IccBands{}.size(); ++band)
        table.columns.push_back("share with ICC " + bandText(band));
    table.columns.emplace_back("median ICC");
    for (const auto& comparison : agreement.comparisons)
        for (const auto& line : summaryLines(comparison, columns)) {
            std::vector<std::string> row = {comparison.name};
            row.insert(row.end(), line.names.begin(), line.names.end());
            row.push_back(std::to_string(line.features));
            row.push_back(std::to_string(line.features - line.iccs.size()));
            const auto described = statistics::describe(line.iccs);
            for (const std::size_t count : bandsOf(line.iccs))
                row.push_back(
                    described ? formatNumber(static_cast<double>(count) / static_cast<double>(line.iccs.size())) : "");
            row.push_back(described ? formatNumber(described->median) : "");
            table.rows.push_back(std::move(row));
        }
    return table;
}

/// The ending of a comparison's figures: none of the one that stands for all.
std::string endingOf(const std::string& name, bool isFirst) {
    return isFirst ? "" : "-" + fileNamePart(name);
}

void addIccFigures(const FeatureAgreement& agreement, const std::vector<NamedColumn>& columns, ResultFiles& files) {
    const std::size_t most = agreement.comparisons.back().readings.size();
    const std::size_t main = most > 2 ? agreement.comparisons.size() - 1 : 0;
    std::set<std::pair<std::string, std::string>> places;
    for (const auto& column : columns)
        places.insert({column.phase, column.region});
    for (std::size_t i = 0; i < agreement.comparisons.size(); ++i) {
        const auto& comparison = agreement.comparisons[i];
        std::vector<IccGroup> classes;
        std::vector<IccGroup> regions;
        IccGroup all{kAllFeatures, {}};
        for (std::size_t c = 0; c < columns.size(); ++c)
            if (const auto* icc = std::get_if<statistics::Icc>(&comparison.outcomes[c])) {
                addTo(classes, columns[c].featureClass, icc->value);
                if (places.size() > 1)
                    addTo(regions, columns[c].phase + (columns[c].phase.empty() ? "" : ", ") + columns[c].region,
                          icc->value);
                all.iccs.push_back(icc->value);
            }
        if (all.iccs.empty())
            continue;
        const auto ending = endingOf(comparison.name, i == main);
        files.add("agreement-icc" + ending, iccCurveFigure(agreement, comparison));
        files.add("agreement-distribution" + ending, iccGroupsFigure(agreement, comparison, classes));
        auto groups = classes;
        groups.insert(groups.end(), regions.begin(), regions.end());
        groups.push_back(all);
        files.add("agreement-classes" + ending, iccBandsFigure(agreement, comparison, groups));
    }
}

void addFeatureAgreement(const StudyFile& study, const FeatureAgreement& agreement, ResultFiles& files) {
    if (agreement.comparisons.empty())
        return;
    const auto columns = namedColumns(study.protocol, agreement.names);
    files.add("agreement-icc", "Agreement of the readings on each feature: " + iccCaption(agreement),
              iccTable(agreement, columns));
    files.add("agreement-summary",
              "Agreement by class of features: " + iccCaption(agreement) +
                  ". Shares are of the features that have an ICC; below 0.5 it is called poor, from there moderate, "
                  "from 0.75 good, from 0.9 excellent (Koo and Li 2016)",
              summaryTable(agreement, columns));
    addIccFigures(agreement, columns, files);
}

/// The cohort's included cases by their ids.
std::map<std::string, const CohortCase*> includedById(const Cohort& cohort) {
    std::map<std::string, const CohortCase*> cases;
    for (const std::size_t i : cohort.included())
        cases[cohort.cases[i].id] = &cohort.cases[i];
    return cases;
}

/// One line per included case that was read twice, reading by reading.
tables::TextTable outlineTable(const Cohort& cohort, const std::vector<OutlineReading>& outlines) {
    tables::TextTable table;
    table.columns = {"Case", "part", "reading"};
    const auto measures = outlineMeasures();
    table.columns.insert(table.columns.end(), measures.begin(), measures.end());
    table.columns.emplace_back("missing because");
    for (const auto& reading : outlines) {
        std::map<std::string, std::size_t> rowOf;
        for (std::size_t r = 0; r < reading.measures.caseIds.size(); ++r)
            rowOf[reading.measures.caseIds[r]] = r;
        for (const std::size_t i : cohort.included()) {
            const auto& one = cohort.cases[i];
            const auto row = rowOf.find(one.id);
            const auto failure = reading.failed.find(one.id);
            if (row == rowOf.end() && failure == reading.failed.end())
                continue;
            std::vector<std::string> cells = {one.id, one.part ? partText(*one.part) : "", reading.name};
            std::string reason = failure != reading.failed.end() ? failure->second : "";
            for (std::size_t m = 0; m < measures.size(); ++m) {
                if (row == rowOf.end()) {
                    cells.emplace_back();
                    continue;
                }
                const auto& cell = reading.measures.rows[row->second][m];
                cells.push_back(cellText(cell));
                if (const auto* missing = std::get_if<tables::Missing>(&cell))
                    reason = missing->reason;
            }
            cells.push_back(reason);
            table.rows.push_back(std::move(cells));
        }
    }
    return table;
}

/// The values of a measure in the included cases that have it.
std::vector<double> valuesOf(const OutlineReading& reading, const std::map<std::string, const CohortCase*>& included,
                             std::size_t measure) {
    std::vector<double> values;
    for (std::size_t r = 0; r < reading.measures.caseIds.size(); ++r)
        if (included.contains(reading.measures.caseIds[r]))
            if (const auto* number = std::get_if<double>(&reading.measures.rows[r][measure]))
                values.push_back(*number);
    return values;
}

tables::TextTable outlineSummary(const Cohort& cohort, const std::vector<OutlineReading>& outlines) {
    tables::TextTable table;
    table.columns = {"reading",
                     "measure",
                     "cases",
                     "median",
                     "quartile 1",
                     "quartile 3",
                     "minimum",
                     "maximum",
                     "mean",
                     "standard deviation",
                     "limit of agreement, low",
                     "limit of agreement, high"};
    const auto included = includedById(cohort);
    const auto measures = outlineMeasures();
    for (const auto& reading : outlines)
        for (std::size_t m = 0; m < measures.size(); ++m) {
            const auto values = valuesOf(reading, included, m);
            const auto described = statistics::describe(values);
            if (!described)
                continue;
            const auto limits = measures[m] == kVolumeDifferencePercent ? limitsOfAgreement(values) : std::nullopt;
            table.rows.push_back({reading.name, measures[m], std::to_string(values.size()),
                                  formatNumber(described->median), formatNumber(described->quartile1),
                                  formatNumber(described->quartile3), formatNumber(described->minimum),
                                  formatNumber(described->maximum), formatNumber(described->mean),
                                  described->standardDeviation ? formatNumber(*described->standardDeviation) : "",
                                  limits ? formatNumber(limits->low) : "", limits ? formatNumber(limits->high) : ""});
        }
    return table;
}

/// The included cases of which every number is there.
OutlinePair pairOf(const Cohort& cohort, const OutlineReading& reading, const std::string& first) {
    OutlinePair pair{first, reading.name, {}, {}, {}, {}};
    const auto included = includedById(cohort);
    const auto& measures = reading.measures;
    for (std::size_t r = 0; r < measures.caseIds.size(); ++r) {
        const auto number = [&](const char* name) {
            return std::get_if<double>(&measures.rows[r][*measures.columnOf(name)]);
        };
        const auto* dice = number(kDice);
        const auto* firstMl = number(kFirstVolumeMl);
        const auto* secondMl = number(kSecondVolumeMl);
        const auto* difference = number(kVolumeDifferencePercent);
        const bool isThere = dice != nullptr && firstMl != nullptr && secondMl != nullptr && difference != nullptr;
        if (!isThere || !included.contains(measures.caseIds[r]))
            continue;
        pair.caseIds.push_back(measures.caseIds[r]);
        pair.dice.push_back(*dice);
        pair.meanVolumesMl.push_back((*firstMl + *secondMl) / 2.0);
        pair.differencesPercent.push_back(*difference);
    }
    return pair;
}

void addOutlineAgreement(const Cohort& cohort, const CohortFeatures& features, ResultFiles& files) {
    const auto table = outlineTable(cohort, features.outlines);
    if (table.rows.empty())
        return;
    const auto& first = features.readings.front().name;
    files.add("agreement-outlines",
              "Agreement of the outlines of each case that was read more than once, with " + first +
                  " as the first; the difference of the volumes is second - first, of the mean of the two",
              table);
    files.add("agreement-outlines-summary",
              "Agreement of the outlines with those of " + first +
                  "; limits of agreement are the mean difference -/+ 1.96 standard deviations (Bland and Altman 1986)",
              outlineSummary(cohort, features.outlines));
    std::vector<OutlinePair> pairs;
    for (const auto& reading : features.outlines)
        if (auto pair = pairOf(cohort, reading, first); !pair.caseIds.empty())
            pairs.push_back(std::move(pair));
    if (pairs.empty())
        return;
    files.add("agreement-dice", diceFigure(pairs));
    for (std::size_t i = 0; i < pairs.size(); ++i)
        files.add("agreement-volumes" + endingOf(pairs[i].second, i == 0), volumesFigure(pairs[i]));
}

} // namespace

bool comparesReadings(const StudyFile& study) {
    return study.features.empty() && !study.protocol.phases.empty() && study.protocol.readings.size() > 1;
}

bool hasRepeatedCases(const CohortFeatures& features) {
    const auto& first = features.readings.front().table.caseIds;
    const std::set<std::string> known(first.begin(), first.end());
    for (std::size_t i = 1; i < features.readings.size(); ++i)
        for (const auto& id : features.readings[i].table.caseIds)
            if (known.contains(id))
                return true;
    return !features.outlines.empty();
}

void agreementResults(const StudyFile& study, const Cohort& cohort, const CohortFeatures& features, unsigned maxThreads,
                      ResultFiles& files, const Progress& progress) {
    addFeatureAgreement(study, featureAgreement(study, cohort, features, maxThreads, progress), files);
    addOutlineAgreement(cohort, features, files);
}

} // namespace rimlight::study
