#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/learning/steps/StepFit.h"
#include "core/learning/steps/StepKinds.h"
#include "core/statistics/Icc.h"

#include <algorithm>
#include <map>
#include <set>

namespace rimlight::learning {

namespace {

constexpr const char* kKey = "icc";
constexpr const char* kTitle = "Reader agreement";

std::vector<std::string> formNames() {
    std::vector<std::string> names;
    for (const auto form : statistics::kIccForms)
        names.push_back(statistics::iccSymbol(form));
    return names;
}

statistics::IccForm formOf(const std::string& symbol) {
    return *std::find_if(std::begin(statistics::kIccForms), std::end(statistics::kIccForms),
                         [&](statistics::IccForm form) { return statistics::iccSymbol(form) == symbol; });
}

/// The readings of training cases and columns: a matrix per reading.
struct Readings {
    std::size_t cases = 0;
    std::map<std::string, std::size_t> columns;
    std::vector<DesignMatrix> values;
};

Readings readingsOf(const RepeatedReadings& all, const LearningData& training) {
    const std::set<std::string> ids(training.caseIds.begin(), training.caseIds.end());
    const std::set<std::string> names(training.names.begin(), training.names.end());
    std::vector<std::size_t> rows;
    std::vector<std::size_t> columns;
    for (std::size_t row = 0; row < all.caseIds.size(); ++row)
        if (ids.contains(all.caseIds[row]))
            rows.push_back(row);
    Readings readings;
    readings.cases = rows.size();
    for (std::size_t c = 0; c < all.names.size(); ++c)
        if (names.contains(all.names[c])) {
            readings.columns.emplace(all.names[c], columns.size());
            columns.push_back(c);
        }
    for (const auto& reading : all.readings) {
        DesignMatrix part{rows.size(), columns.size(), {}};
        for (const std::size_t c : columns)
            for (const std::size_t row : rows)
                part.values.push_back(reading.at(row, c));
        readings.values.push_back(std::move(part));
    }
    return readings;
}

/// What a column must pass.
struct Bar {
    bool byLowerBound = false;
    double cutoff = 0.0;
};

ColumnVerdict verdictOn(const std::string& column, const statistics::IccOutcome& outcome, const Bar& bar) {
    if (const auto* missing = std::get_if<tables::Missing>(&outcome))
        return {column, false, "no ICC: " + missing->reason, {}};
    const auto& icc = std::get<statistics::Icc>(outcome);
    const double judged = bar.byLowerBound ? icc.interval95.low : icc.value;
    ColumnVerdict verdict{column,
                          judged > bar.cutoff,
                          "",
                          {{statistics::iccSymbol(icc.form), icc.value},
                           {"low", icc.interval95.low},
                           {"high", icc.interval95.high},
                           {"cases", static_cast<double>(icc.cases)}}};
    if (!verdict.kept)
        verdict.reason = statistics::iccSymbol(icc.form) + " = " + formatFixed(icc.value, 3) + " (95 % CI " +
                         formatFixed(icc.interval95.low, 3) + " to " + formatFixed(icc.interval95.high, 3) +
                         (bar.byLowerBound ? "), lower bound not above " : "), not above ") + formatNumber(bar.cutoff);
    return verdict;
}

/// The readings that are compared: all at once, or each later one with the first.
std::vector<std::vector<DesignMatrix>> comparedReadings(const Readings& readings, bool withFirst) {
    if (!withFirst)
        return {readings.values};
    std::vector<std::vector<DesignMatrix>> pairs;
    for (std::size_t i = 1; i < readings.values.size(); ++i)
        pairs.push_back({readings.values.front(), readings.values[i]});
    return pairs;
}

/// Of several comparisons all must pass; the first that fails tells why.
ColumnVerdict joined(const std::vector<ColumnVerdict>& verdicts) {
    ColumnVerdict joint = verdicts.front();
    for (std::size_t i = 1; i < verdicts.size(); ++i) {
        for (const auto& [name, value] : verdicts[i].numbers)
            joint.numbers.emplace_back(name + ", reading " + std::to_string(i + 2), value);
        if (joint.kept && !verdicts[i].kept) {
            joint.kept = false;
            joint.reason = "reading " + std::to_string(i + 2) + ": " + verdicts[i].reason;
        }
    }
    return joint;
}

/// Without readings the step says nothing about the columns, or stops, as the protocol wants.
StepResult withoutReadings(const LearningData& training, FittedStep fitted, bool stop, const std::string& why) {
    if (stop)
        throw Error(why, itemOf(kKey), "Give the second readings, or let the step be skipped without them.");
    fitted.notes.push_back("Skipped: " + why + ", so that no column's agreement is known.");
    return appliedTo(training, std::move(fitted));
}

StepResult fit(const LearningData& training, const ParameterValues& values, const StepContext& context) {
    FittedStep fitted = unfitted(kKey, kTitle, training);
    const bool stop = values.text("without_readings") == "stop";
    if (context.readings == nullptr || context.readings->readings.size() < 2)
        return withoutReadings(training, std::move(fitted), stop, "no case was read twice");
    const Readings readings = readingsOf(*context.readings, training);
    if (readings.cases < 2)
        return withoutReadings(training, std::move(fitted), stop, "fewer than two training cases were read twice");
    const auto form = formOf(values.text("form"));
    const bool withFirst = values.text("compare") == "each with the first";
    const Bar bar{values.text("bound") == "lower", values.number("cutoff")};
    std::vector<std::vector<statistics::IccOutcome>> outcomes;
    for (const auto& compared : comparedReadings(readings, withFirst))
        outcomes.push_back(statistics::iccOfColumns(compared, form, context.maxThreads, context.progress));
    const bool keepUnread = values.text("unread") == "keep";
    std::size_t unread = 0;
    for (const auto& name : training.names) {
        const auto place = readings.columns.find(name);
        if (place != readings.columns.end()) {
            std::vector<ColumnVerdict> verdicts;
            for (const auto& outcome : outcomes)
                verdicts.push_back(verdictOn(name, outcome[place->second], bar));
            fitted.verdicts.push_back(joined(verdicts));
            continue;
        }
        fitted.verdicts.push_back({name, keepUnread, "not read twice", {}});
        ++unread;
    }
    keepByVerdicts(fitted);
    fitted.notes.push_back(statistics::iccName(form) + ", from " + counted(readings.values.size(), "reading") + " of " +
                           counted(readings.cases, "training case") +
                           (withFirst && outcomes.size() > 1 ? ", each later one with the first." : "."));
    if (unread > 0)
        fitted.notes.push_back(counted(unread, "column") + (keepUnread ? " kept" : " left out") +
                               " without having been read twice.");
    return appliedTo(training, std::move(fitted));
}

} // namespace

StepKind iccStep() {
    return {kKey,
            kTitle,
            "Keeps columns on which repeated readings of the training cases agree: whose intraclass correlation "
            "(Shrout, Fleiss, Psychol Bull 1979;86:420) is above a cut-off.",
            {{"form", "Form", "Which ICC is computed.", std::string("ICC(2,1)"), Choices{formNames()}},
             {"cutoff", "Cut-off", "A column needs a larger ICC.", 0.75, NumberRange{-1.0, 1.0}},
             {"bound", "Judged by", "The estimate, or the lower end of its 95 % interval.", std::string("estimate"),
              Choices{{"estimate", "lower"}}},
             {"compare", "Compared",
              "All readings at once, or each later one with the first; then each pair must agree (intra- and "
              "inter-observer).",
              std::string("all at once"), Choices{{"all at once", "each with the first"}}},
             {"unread", "Columns without readings", "What becomes of columns that the readings lack: age, say.",
              std::string("keep"), Choices{{"keep", "drop"}}},
             {"without_readings", "Without readings",
              "What happens when no training case was read twice: the step is skipped with a note, or the study stops.",
              std::string("skip"), Choices{{"skip", "stop"}}}},
            fit};
}

} // namespace rimlight::learning
