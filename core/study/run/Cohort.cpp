#include "core/study/run/Cohort.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/study/LineProblems.h"
#include "core/study/run/ClinicalValues.h"
#include "core/study/run/TellingVariables.h"
#include "core/tables/Join.h"
#include "core/tables/TableFile.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace rimlight::study {

namespace fs = std::filesystem;

namespace {

/// A file's name without its folder, for messages: folders may be called after patients.
std::string fileName(const fs::path& path) {
    return path.filename().string();
}

std::string inQuotes(const std::string& text) {
    return '"' + text + '"';
}

bool sameValue(const std::string& a, const std::string& b) {
    const auto x = parseNumber(a);
    const auto y = parseNumber(b);
    return x && y ? *x == *y : trimmed(a) == trimmed(b);
}

bool isOneOf(const std::string& cell, const std::vector<std::string>& values) {
    return std::any_of(values.begin(), values.end(), [&](const auto& value) { return sameValue(cell, value); });
}

/// The cohort's table with what is needed to read it.
class CohortReader {
public:
    CohortReader(const StudyFile& study, const tables::TextTable& table, bool needsImages)
        : m_study(study), m_protocol(study.protocol), m_table(table), m_needsImages(needsImages),
          m_item(fileName(study.tables.front())) {}

    Cohort read() {
        requireColumns();
        keepKnownVariables();
        std::map<std::string, std::size_t> lineOf;
        for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
            CohortCase one = readCase(row);
            if (one.id.empty())
                m_problems.add(one.line, "no case id in column " + inQuotes(m_protocol.caseColumn));
            else if (const auto [found, isNew] = lineOf.try_emplace(one.id, one.line); !isNew)
                m_problems.add(one.line, "the case id " + inQuotes(one.id) + " stands in line " +
                                             std::to_string(found->second) + " too");
            m_cohort.cases.push_back(std::move(one));
        }
        m_problems.throwIfAny(m_item, "Correct the table.");
        requireExclusions(lineOf);
        requireClasses();
        return std::move(m_cohort);
    }

private:
    std::size_t columnOf(const std::string& name) const { return *m_table.columnOf(name); }

    std::string cell(std::size_t row, const std::string& column) const {
        return column.empty() ? "" : std::string(trimmed(m_table.rows[row][columnOf(column)]));
    }

    void requireColumns() {
        std::vector<std::string> missing;
        const auto need = [&](const std::string& column) {
            if (!column.empty() && !m_table.columnOf(column) &&
                std::find(missing.begin(), missing.end(), column) == missing.end())
                missing.push_back(column);
        };
        need(m_protocol.caseColumn);
        need(m_protocol.outcome.column);
        need(m_protocol.patientColumn);
        need(m_protocol.split.externalColumn);
        need(m_protocol.split.partColumn);
        if (m_protocol.survival) {
            need(m_protocol.survival->timeColumn);
            need(m_protocol.survival->eventColumn);
        }
        if (m_needsImages) {
            for (const auto& phase : m_protocol.measuredPhases)
                need(columnOfPhase(phase));
            if (!m_protocol.readings.empty())
                need(m_protocol.readings.front().second);
        }
        if (!missing.empty())
            throw Error("has no column " + join(missing, ", "), m_item,
                        "Add it, or name your own column under \"columns\" in the study's file. The table's columns "
                        "are: " +
                            join(m_table.columns, ", ") + '.');
    }

    std::string columnOfPhase(const std::string& phase) const {
        for (const auto& [name, column] : m_protocol.phases)
            if (name == phase)
                return column;
        return phase;
    }

    /// Whether the column is the outcome's, or tells the follow-up.
    bool tellsOutcome(const std::string& column) const {
        const auto& survival = m_protocol.survival;
        return column == m_protocol.outcome.column ||
               (survival && (column == survival->timeColumn || column == survival->eventColumn));
    }

    void keepKnownVariables() {
        std::vector<std::string> leftOut;
        for (const auto& variable : m_protocol.clinical) {
            std::vector<std::string> missing;
            std::vector<std::string> telling;
            for (const auto& column : study::columnsOf(variable)) {
                if (!m_table.columnOf(column))
                    missing.push_back(column);
                if (tellsOutcome(column))
                    telling.push_back(column);
            }
            if (tellsOutcome(variable.consensusColumn))
                telling.push_back(variable.consensusColumn);
            if (variable.predictor && !telling.empty()) {
                m_cohort.notes.push_back(variable.title + " was left out: its column " + join(telling, ", ") +
                                         " tells the outcome.");
                continue;
            }
            if (!missing.empty()) {
                leftOut.push_back(variable.title + " (" + join(missing, ", ") + ")");
                continue;
            }
            m_cohort.variables.push_back(variable);
            auto& kept = m_cohort.variables.back();
            if (!kept.consensusColumn.empty() && !m_table.columnOf(kept.consensusColumn))
                kept.consensusColumn.clear();
        }
        if (!leftOut.empty())
            m_cohort.notes.push_back("Left out, since the table has no such column: " + join(leftOut, "; ") + '.');
        for (const auto& [name, column] : m_protocol.readings)
            if (m_needsImages && m_table.columnOf(column))
                m_cohort.readings.push_back(name);
    }

    CohortCase readCase(std::size_t row) {
        CohortCase one;
        one.line = m_table.lineOf(row);
        one.id = cell(row, m_protocol.caseColumn);
        one.patient = m_protocol.patientColumn.empty() ? one.id : cell(row, m_protocol.patientColumn);
        if (!m_protocol.centreColumn.empty() && m_table.columnOf(m_protocol.centreColumn))
            one.centre = cell(row, m_protocol.centreColumn);
        if (!m_protocol.excludeColumn.empty() && m_table.columnOf(m_protocol.excludeColumn))
            one.excludedBecause = cell(row, m_protocol.excludeColumn);
        if (const auto found = m_study.exclude.find(one.id); found != m_study.exclude.end())
            one.excludedBecause = found->second;
        one.externalWord = cell(row, m_protocol.split.externalColumn);
        one.partWord = cell(row, m_protocol.split.partColumn);
        readOutcome(one, row);
        if (m_needsImages)
            readPaths(one, row);
        for (const auto& variable : m_cohort.variables)
            one.clinical.push_back(clinicalValue(variable, m_table, row, m_problems));
        return one;
    }

    void leaveOut(CohortCase& one, const std::string& reason) {
        if (one.excludedBecause.empty())
            one.excludedBecause = reason;
    }

    void readOutcome(CohortCase& one, std::size_t row) {
        const auto& outcome = m_protocol.outcome;
        const std::string value = cell(row, outcome.column);
        if (tables::isMissingText(value)) {
            leaveOut(one, "no outcome");
        } else {
            one.positive = isOneOf(value, outcome.positiveValues);
            if (!one.positive && !outcome.negativeValues.empty() && !isOneOf(value, outcome.negativeValues))
                leaveOut(one, "outcome " + inQuotes(value));
            if (one.included())
                m_outcomeValues.insert(value);
        }
        if (m_protocol.survival)
            readFollowUp(one, row);
    }

    void readFollowUp(CohortCase& one, std::size_t row) {
        const auto& plan = *m_protocol.survival;
        const std::string time = cell(row, plan.timeColumn);
        const std::string event = cell(row, plan.eventColumn);
        if (tables::isMissingText(time) || tables::isMissingText(event)) {
            leaveOut(one, "no follow-up");
            return;
        }
        const auto number = parseNumber(time);
        if (!number)
            m_problems.add(one.line, inQuotes(time) + " in column " + inQuotes(plan.timeColumn) + " is not a number");
        else if (*number < 0.0)
            m_problems.add(one.line, "the time " + time + " in column " + inQuotes(plan.timeColumn) + " is negative");
        one.followUp = FollowUp{number.value_or(0.0), sameValue(event, plan.eventValue)};
        m_eventValues.insert(event);
    }

    void readPaths(CohortCase& one, std::size_t row) {
        for (const auto& phase : m_protocol.measuredPhases) {
            const std::string path = cell(row, columnOfPhase(phase));
            if (path.empty())
                leaveOut(one, "no image of the phase " + inQuotes(phase));
            one.images.push_back(path.empty() ? fs::path() : m_study.tables.front().parent_path() / path);
        }
        for (const auto& [name, column] : m_protocol.readings) {
            if (!m_table.columnOf(column))
                continue;
            const std::string path = cell(row, column);
            if (path.empty() && one.readings.empty())
                leaveOut(one, "no outline");
            one.readings.push_back(path.empty() ? fs::path() : m_study.tables.front().parent_path() / path);
        }
    }

    void requireExclusions(const std::map<std::string, std::size_t>& lineOf) const {
        std::vector<std::string> unknown;
        for (const auto& [id, reason] : m_study.exclude)
            if (!lineOf.contains(id))
                unknown.push_back(id);
        if (!unknown.empty())
            throw Error("has no case " + join(unknown, ", ") + ", which \"exclude\" names", m_item,
                        "Correct the ids under \"exclude\" in the study's file.");
    }

    void requireClasses() {
        const auto& outcome = m_protocol.outcome;
        const std::string column = "column " + inQuotes(outcome.column);
        const std::string values = join({m_outcomeValues.begin(), m_outcomeValues.end()}, ", ");
        const std::size_t all = m_cohort.included().size();
        std::size_t positives = 0;
        for (const std::size_t i : m_cohort.included())
            positives += m_cohort.cases[i].positive ? 1 : 0;
        if (all == 0)
            throw Error("leaves no case: all " + std::to_string(m_cohort.cases.size()) + " are excluded", m_item,
                        "Look at the reasons in its columns, and at \"exclude\".");
        if (positives == 0)
            throw Error(column + " never holds " + join(outcome.positiveValues, " or ") + "; it holds " + values,
                        m_item, "Say under \"outcome\" which value is the positive class.");
        if (positives == all)
            throw Error(column + " holds one class only: " + values, m_item, "A study needs cases of both classes.");
        if (outcome.negativeValues.empty() && m_outcomeValues.size() > outcome.positiveValues.size() + 1)
            throw Error(column + " holds " + std::to_string(m_outcomeValues.size()) + " values: " + values, m_item,
                        "Say under \"outcome\" which values are \"positive\" and which \"negative\"; cases with "
                        "others are left out.");
    }

    const StudyFile& m_study;
    const Protocol& m_protocol;
    const tables::TextTable& m_table;
    bool m_needsImages;
    std::string m_item;
    Cohort m_cohort;
    LineProblems m_problems;
    std::set<std::string> m_outcomeValues;
    std::set<std::string> m_eventValues;
};

} // namespace

std::string partText(Part part) {
    switch (part) {
    case Part::Training:
        return "training";
    case Part::Test:
        return "test";
    case Part::External:
        return "external validation";
    }
    return "";
}

std::vector<std::size_t> Cohort::included() const {
    std::vector<std::size_t> indices;
    for (std::size_t i = 0; i < cases.size(); ++i)
        if (cases[i].included())
            indices.push_back(i);
    return indices;
}

std::vector<std::size_t> Cohort::of(Part part) const {
    std::vector<std::size_t> indices;
    for (std::size_t i = 0; i < cases.size(); ++i)
        if (cases[i].included() && cases[i].part == part)
            indices.push_back(i);
    return indices;
}

namespace {

/// The study's tables as one, by case id.
tables::JoinResult joinedTables(const StudyFile& study) {
    std::vector<tables::JoinPart> parts;
    for (const auto& path : study.tables) {
        auto table = tables::readTable(path);
        const bool hasId = table.columnOf(study.protocol.caseColumn).has_value();
        parts.push_back({std::move(table), hasId ? study.protocol.caseColumn : "", fileName(path)});
    }
    if (parts.size() == 1) {
        // Wrong ids are told together with whatever else is wrong in their lines.
        return {std::move(parts.front().table), {}, {}};
    }
    return tables::joinTables(parts, tables::Unmatched::Keep);
}

} // namespace

Cohort readCohort(const StudyFile& study, bool needsImages) {
    const auto joined = joinedTables(study);
    auto cohort = CohortReader(study, joined.table, needsImages).read();
    for (const auto& notes : {notesOnTellingVariables(cohort), joined.notes})
        cohort.notes.insert(cohort.notes.end(), notes.begin(), notes.end());
    return cohort;
}

} // namespace rimlight::study
