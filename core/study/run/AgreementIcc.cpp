#include "core/study/run/AgreementIcc.h"

#include "core/base/Text.h"
#include "core/radiomics/FeatureClass.h"

#include <algorithm>
#include <limits>
#include <map>

namespace rimlight::study {

namespace {

constexpr std::size_t kFewestCases = 2;

using RowsById = std::map<std::string, std::size_t>;

RowsById rowsById(const tables::FeatureTable& table) {
    RowsById rows;
    for (std::size_t r = 0; r < table.caseIds.size(); ++r)
        rows[table.caseIds[r]] = r;
    return rows;
}

IccStep iccStepFrom(const learning::ParameterValues& values) {
    const auto& symbol = values.text("form");
    const auto form = std::find_if(std::begin(statistics::kIccForms), std::end(statistics::kIccForms),
                                   [&](statistics::IccForm one) { return statistics::iccSymbol(one) == symbol; });
    return {*form, values.number("cutoff"), values.text("bound") == "lower"};
}

/// The cases of the first reading that stand in all of the readings, in its order.
std::vector<std::string> sharedCases(const std::vector<std::string>& candidates, const std::vector<RowsById>& rows,
                                     const std::vector<std::size_t>& readings) {
    std::vector<std::string> shared;
    for (const auto& id : candidates)
        if (std::all_of(readings.begin(), readings.end(), [&](std::size_t i) { return rows[i].contains(id); }))
            shared.push_back(id);
    return shared;
}

tables::DesignMatrix numbersOf(const tables::FeatureTable& table, const RowsById& rowOf,
                               const std::vector<std::string>& caseIds) {
    tables::DesignMatrix x{caseIds.size(), table.names.size(), {}};
    x.values.reserve(x.rows * x.columns);
    for (std::size_t c = 0; c < x.columns; ++c)
        for (const auto& id : caseIds) {
            const auto* number = std::get_if<double>(&table.rows[rowOf.at(id)][c]);
            x.values.push_back(number != nullptr ? *number : std::numeric_limits<double>::quiet_NaN());
        }
    return x;
}

/// Each later reading with the first, then all.
std::vector<std::vector<std::size_t>> comparedReadings(std::size_t count) {
    std::vector<std::vector<std::size_t>> compared;
    std::vector<std::size_t> all = {0};
    for (std::size_t i = 1; i < count; ++i) {
        compared.push_back({0, i});
        all.push_back(i);
    }
    if (count > 2)
        compared.push_back(all);
    return compared;
}

} // namespace

std::optional<IccStep> iccStepOf(const Protocol& protocol) {
    std::optional<IccStep> first;
    for (const auto& signature : protocol.signatures)
        for (const auto& step : signature.steps) {
            if (step.key != "icc")
                continue;
            if (signature.name == protocol.mainSignature)
                return iccStepFrom(step.values);
            if (!first)
                first = iccStepFrom(step.values);
        }
    return first;
}

FeatureAgreement featureAgreement(const StudyFile& study, const Cohort& cohort, const CohortFeatures& features,
                                  unsigned maxThreads, const Progress& progress) {
    FeatureAgreement agreement;
    agreement.step = iccStepOf(study.protocol);
    if (agreement.step)
        agreement.form = agreement.step->form;
    std::map<std::string, bool> taken; // id of an included case; whether it is compared
    for (const std::size_t i : cohort.included())
        taken[cohort.cases[i].id] = !agreement.step || cohort.cases[i].part == Part::Training;
    std::vector<RowsById> rows;
    for (const auto& reading : features.readings)
        rows.push_back(rowsById(reading.table));
    const auto& first = features.readings.front().table;
    agreement.names = first.names;
    std::vector<std::string> candidates;
    for (const auto& id : first.caseIds)
        if (const auto known = taken.find(id); known != taken.end() && known->second)
            candidates.push_back(id);
    const auto compared = comparedReadings(features.readings.size());
    // The step looks at the cases that were read by all; where they are too few, it is skipped.
    if (agreement.step && !compared.empty()) {
        const auto readByAll = sharedCases(candidates, rows, compared.back());
        if (readByAll.size() >= kFewestCases)
            candidates = readByAll;
    }
    for (const auto& readings : compared) {
        ReadingComparison comparison{"", readings, sharedCases(candidates, rows, readings), {}};
        if (comparison.caseIds.size() < kFewestCases)
            continue;
        std::vector<std::string> names;
        std::vector<tables::DesignMatrix> values;
        for (const std::size_t i : readings) {
            names.push_back(features.readings[i].name);
            values.push_back(numbersOf(features.readings[i].table, rows[i], comparison.caseIds));
        }
        comparison.name = join(names, ", ");
        comparison.outcomes = statistics::iccOfColumns(values, agreement.form, maxThreads, progress);
        agreement.comparisons.push_back(std::move(comparison));
    }
    return agreement;
}

std::string featureClassOf(const std::string& feature, const Protocol& protocol) {
    const auto words = split(feature, '_');
    if (std::holds_alternative<radiomics::ibsi::IbsiSettings>(protocol.extraction.recipe))
        return words.size() > 1 ? words.front() : "other";
    const auto& classes = radiomics::featureClasses();
    const bool isKnown = words.size() > 2 && std::any_of(classes.begin(), classes.end(),
                                                         [&](const auto& one) { return one.key == words[1]; });
    return isKnown ? words[1] : "other";
}

} // namespace rimlight::study
