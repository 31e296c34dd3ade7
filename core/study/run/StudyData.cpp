#include "core/study/run/StudyData.h"

#include "core/base/Error.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace rimlight::study {

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

double numberOf(const tables::Cell& cell) {
    const auto* number = std::get_if<double>(&cell);
    return number == nullptr ? kMissing : *number;
}

std::map<std::string, std::size_t> rowsById(const tables::FeatureTable& table) {
    std::map<std::string, std::size_t> rows;
    for (std::size_t r = 0; r < table.caseIds.size(); ++r)
        rows[table.caseIds[r]] = r;
    return rows;
}

/// The numbers of the given rows of a table.
tables::DesignMatrix numbersOf(const tables::FeatureTable& table, const std::vector<std::size_t>& rows) {
    tables::DesignMatrix x{rows.size(), table.names.size(), {}};
    x.values.reserve(rows.size() * table.names.size());
    for (std::size_t c = 0; c < table.names.size(); ++c)
        for (const std::size_t row : rows)
            x.values.push_back(numberOf(table.rows[row][c]));
    return x;
}

/// The same, freeing each row of the table.
tables::DesignMatrix takeNumbers(tables::FeatureTable& table, const std::vector<std::size_t>& rows) {
    tables::DesignMatrix x{rows.size(), table.names.size(), std::vector<double>(rows.size() * table.names.size())};
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const auto row = std::exchange(table.rows[rows[r]], {});
        for (std::size_t c = 0; c < row.size(); ++c)
            x.column(c)[r] = numberOf(row[c]);
    }
    return x;
}

/// The cases that stand in every reading.
std::vector<learning::RepeatedReadings> repeatedReadings(const CohortFeatures& features) {
    if (features.readings.size() < 2)
        return {};
    const auto& first = features.readings.front().table;
    std::vector<std::map<std::string, std::size_t>> rows;
    for (const auto& reading : features.readings)
        rows.push_back(rowsById(reading.table));
    learning::RepeatedReadings repeated;
    repeated.names = first.names;
    for (const auto& id : first.caseIds)
        if (std::all_of(rows.begin(), rows.end(), [&](const auto& known) { return known.contains(id); }))
            repeated.caseIds.push_back(id);
    for (std::size_t i = 0; i < features.readings.size(); ++i) {
        std::vector<std::size_t> picked;
        for (const auto& id : repeated.caseIds)
            picked.push_back(rows[i].at(id));
        repeated.readings.push_back(numbersOf(features.readings[i].table, picked));
    }
    if (repeated.caseIds.empty())
        return {};
    return {std::move(repeated)};
}

/// The levels of a category, in the protocol's order or as they sort.
std::vector<std::string> levelsOf(const Cohort& cohort, std::size_t variable) {
    if (!cohort.variables[variable].levels.empty())
        return cohort.variables[variable].levels;
    std::set<std::string> levels;
    for (const std::size_t i : cohort.included())
        if (const auto* word = std::get_if<std::string>(&cohort.cases[i].clinical[variable]))
            levels.insert(*word);
    return {levels.begin(), levels.end()};
}

void addPredictor(ClinicalPredictors& predictors, ClinicalPredictors::Column column, const Cohort& cohort,
                  const std::vector<std::size_t>& caseOf, const std::string& level) {
    predictors.x.rows = caseOf.size();
    ++predictors.x.columns;
    for (const std::size_t i : caseOf) {
        const auto& value = cohort.cases[i].clinical[column.variable];
        const auto* number = std::get_if<double>(&value);
        const auto* word = std::get_if<std::string>(&value);
        predictors.x.values.push_back(number != nullptr ? *number
                                      : word != nullptr ? (*word == level ? 1.0 : 0.0)
                                                        : kMissing);
    }
    predictors.columns.push_back(std::move(column));
}

ClinicalPredictors clinicalPredictors(const Cohort& cohort, const std::vector<std::size_t>& caseOf) {
    ClinicalPredictors predictors;
    for (std::size_t v = 0; v < cohort.variables.size(); ++v) {
        const auto& variable = cohort.variables[v];
        if (!variable.predictor)
            continue;
        if (variable.kind != ClinicalVariable::Kind::Category) {
            addPredictor(predictors, {variable.name, variable.title, v}, cohort, caseOf, "yes");
            continue;
        }
        const auto levels = levelsOf(cohort, v);
        for (std::size_t l = 1; l < levels.size(); ++l)
            addPredictor(predictors, {variable.name + ": " + levels[l], variable.title + ": " + levels[l], v}, cohort,
                         caseOf, levels[l]);
    }
    return predictors;
}

/// Volume and largest diameter of the whole region in the first phase, where they are among the features.
std::vector<SizeMeasure> sizeMeasures(const Protocol& protocol, const learning::LearningData& all) {
    static const std::vector<std::pair<std::string, std::vector<std::string>>> kMeasures = {
        {"Volume", {"original_shape_MeshVolume", "original_shape_VoxelVolume", "general_info_VoxelNum"}},
        {"Maximum diameter", {"original_shape_Maximum3DDiameter"}}};
    std::vector<SizeMeasure> sizes;
    for (const auto& [name, endings] : kMeasures) {
        for (const auto& ending : endings) {
            const auto found = std::find_if(all.names.begin(), all.names.end(), [&](const std::string& column) {
                const auto parsed = parseFeatureColumn(column, protocol);
                return parsed.feature.ends_with(ending) && (parsed.region.empty() || parsed.region == "whole");
            });
            if (found == all.names.end())
                continue;
            const auto column = all.x.column(static_cast<std::size_t>(found - all.names.begin()));
            if (std::any_of(column.begin(), column.end(), [](double value) { return value != value; }))
                continue;
            sizes.push_back({name, *found, {column.begin(), column.end()}});
            break;
        }
    }
    return sizes;
}

} // namespace

std::vector<std::size_t> StudyData::rowsOf(Part wanted) const {
    std::vector<std::size_t> rows;
    for (std::size_t r = 0; r < part.size(); ++r)
        if (part[r] == wanted)
            rows.push_back(r);
    return rows;
}

std::vector<std::size_t> StudyData::everyRow() const {
    std::vector<std::size_t> rows(part.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    return rows;
}

std::vector<double> StudyData::withTrainingValues(std::vector<double> values,
                                                  std::span<const double> ofTraining) const {
    std::size_t next = 0;
    for (const std::size_t row : rowsOf(Part::Training))
        values[row] = ofTraining[next++];
    return values;
}

std::vector<bool> StudyData::positive(std::span<const std::size_t> rows) const {
    std::vector<bool> positive;
    for (const std::size_t row : rows)
        positive.push_back(all.positive[row]);
    return positive;
}

void leaveOutUnmeasured(Cohort& cohort, const CohortFeatures& features) {
    const auto rows = rowsById(features.readings.front().table);
    for (const std::size_t i : cohort.included())
        if (!rows.contains(cohort.cases[i].id))
            cohort.cases[i].excludedBecause = "features could not be measured";
}

StudyData assemble(const StudyFile& study, const Cohort& cohort, CohortFeatures features) {
    auto& table = features.readings.front().table;
    const auto rows = rowsById(table);
    StudyData data;
    std::vector<std::size_t> picked;
    statistics::SurvivalTimes survival;
    for (const std::size_t i : cohort.included()) {
        const auto& one = cohort.cases[i];
        picked.push_back(rows.at(one.id));
        data.caseOf.push_back(i);
        data.part.push_back(*one.part);
        data.patients.push_back(one.patient);
        data.all.caseIds.push_back(one.id);
        data.all.positive.push_back(one.positive);
        if (study.protocol.survival) {
            survival.time.push_back(one.followUp->time);
            survival.event.push_back(one.followUp->event);
        }
        if (!study.protocol.centreColumn.empty())
            data.all.batch.push_back(one.centre);
    }
    const auto inTraining = data.positive(data.rowsOf(Part::Training));
    const auto positives = static_cast<std::size_t>(std::count(inTraining.begin(), inTraining.end(), true));
    if (positives < 2 || positives + 2 > inTraining.size())
        throw Error("has " + std::to_string(positives) + " positive and " +
                        std::to_string(inTraining.size() - positives) + " negative cases with features",
                    "the training part", "At least two of each are needed; look at why others were left out.");
    if (study.protocol.survival)
        data.all.survival = std::move(survival);
    data.repeated = repeatedReadings(features);
    if (!data.repeated.empty())
        for (const auto& reading : features.readings)
            data.readingNames.push_back(reading.name);
    data.all.names = table.names;
    data.all.x = takeNumbers(table, picked);
    data.clinical = clinicalPredictors(cohort, data.caseOf);
    data.sizes = sizeMeasures(study.protocol, data.all);
    return data;
}

} // namespace rimlight::study
