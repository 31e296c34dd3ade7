#include "core/tables/Outcome.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/tables/CaseList.h"

#include <algorithm>
#include <array>
#include <map>

namespace rimlight::tables {

namespace {

constexpr std::array<const char*, 4> kUnitNames = {"days", "weeks", "months", "years"};
constexpr std::array<double, 4> kUnitDays = {1.0, 7.0, 365.25 / 12.0, 365.25};

bool isSame(std::string_view a, std::string_view b) {
    if (a == b)
        return true;
    const auto x = parseNumber(a);
    const auto y = parseNumber(b);
    return x && y && *x == *y;
}

/// "case K-17 (line 5)" for each row.
std::string casesText(const TypedTable& table, const std::string& idColumn, const std::vector<std::size_t>& rows) {
    const std::size_t id = table.columnOf(idColumn);
    std::vector<std::string> names;
    for (const std::size_t r : rows)
        names.push_back(std::string(trimmed(table.text.rows[r][id])) + " (line " +
                        std::to_string(table.text.lineOf(r)) + ")");
    return (rows.size() == 1 ? "case " : "cases ") + listed(names);
}

/// "\"T1\" (12 cases), \"T2\" (1 case)"
std::string valuesText(const std::vector<std::optional<std::string>>& values) {
    std::map<std::string, std::size_t> counts;
    for (const auto& value : values)
        if (value)
            ++counts[*value];
    std::vector<std::string> texts;
    for (const auto& [value, count] : counts)
        texts.push_back("\"" + value + "\" (" + counted(count, "case") + ")");
    return texts.empty() ? "none" : listed(texts);
}

/// The values of a column that each case must have.
std::vector<std::string> completeTexts(const TypedTable& table, const std::string& idColumn, const std::string& column,
                                       const char* what) {
    std::vector<std::string> texts;
    std::vector<std::size_t> empty;
    const auto values = textsOf(table, column);
    for (std::size_t r = 0; r < values.size(); ++r) {
        if (!values[r])
            empty.push_back(r);
        texts.push_back(values[r].value_or(""));
    }
    if (!empty.empty())
        throw Error("column \"" + column + "\" has no " + what + " for " + casesText(table, idColumn, empty),
                    table.item, "Complete it, or leave these cases out of the study.");
    return texts;
}

/// Words of the event and of its absence.
struct EventWords {
    const char* event;
    const char* censored;
};

constexpr std::array<EventWords, 12> kEventWords = {{{"1", "0"},
                                                     {"yes", "no"},
                                                     {"y", "n"},
                                                     {"true", "false"},
                                                     {"dead", "alive"},
                                                     {"deceased", "alive"},
                                                     {"died", "alive"},
                                                     {"deceased", "living"},
                                                     {"event", "censored"},
                                                     {"event", "no event"},
                                                     {"progressed", "censored"},
                                                     {"relapse", "no relapse"}}};

std::optional<bool> knownEvent(const std::string& text, const EventWords& words) {
    const std::string word = lowerCase(text);
    if (isSame(word, words.event))
        return true;
    return isSame(word, words.censored) ? std::optional(false) : std::nullopt;
}

/// The words that all values are of; nothing when none fit.
const EventWords* wordsOf(const std::vector<std::string>& values) {
    for (const auto& words : kEventWords)
        if (std::all_of(values.begin(), values.end(),
                        [&](const auto& value) { return knownEvent(value, words).has_value(); }))
            return &words;
    return nullptr;
}

std::vector<std::optional<std::string>> present(const std::vector<std::string>& values) {
    return {values.begin(), values.end()};
}

std::vector<double> timesOf(const TypedTable& table, const std::string& idColumn, const std::string& column) {
    const auto texts = completeTexts(table, idColumn, column, "time");
    std::vector<double> times;
    std::vector<std::size_t> odd;
    std::vector<std::size_t> negative;
    for (std::size_t r = 0; r < texts.size(); ++r) {
        const auto number = parseNumber(texts[r]);
        times.push_back(number.value_or(0.0));
        if (!number)
            odd.push_back(r);
        else if (*number < 0.0)
            negative.push_back(r);
    }
    if (!odd.empty())
        throw Error("column \"" + column + "\" has a time that is no number for " + casesText(table, idColumn, odd),
                    table.item, "Write the time as a number in one unit for all cases.");
    if (!negative.empty())
        throw Error("column \"" + column + "\" has a negative time for " + casesText(table, idColumn, negative),
                    table.item, "Correct it: the end of the observation lies before its beginning.");
    return times;
}

} // namespace

BinaryOutcome binaryOutcome(const TypedTable& table, const std::string& idColumn, const BinaryOutcomeColumns& columns) {
    const auto texts = completeTexts(table, idColumn, columns.column, "value");
    const auto among = [](const std::string& text, const std::vector<std::string>& values) {
        return std::any_of(values.begin(), values.end(), [&](const auto& value) { return isSame(text, value); });
    };
    const std::string name = "column \"" + columns.column + "\"";
    const std::string found = "Its values are " + valuesText(present(texts)) + ".";
    BinaryOutcome outcome{columns.column, std::string(trimmed(columns.positive)), {}, {}};
    std::vector<std::string> others;
    std::vector<std::size_t> unknown;
    for (std::size_t r = 0; r < texts.size(); ++r) {
        const bool positive = isSame(texts[r], outcome.positiveLabel);
        outcome.positive.push_back(positive);
        if (!positive && !columns.negative.empty() && !among(texts[r], columns.negative))
            unknown.push_back(r);
        if (!positive && !among(texts[r], others))
            others.push_back(texts[r]);
    }
    const auto positives = static_cast<std::size_t>(std::count(outcome.positive.begin(), outcome.positive.end(), true));
    if (positives == 0)
        throw Error(name + " has no case with the positive value \"" + outcome.positiveLabel + "\"", table.item, found);
    if (positives == texts.size())
        throw Error(name + " has one value only, \"" + outcome.positiveLabel + "\"", table.item,
                    "Both classes are needed to tell them apart; choose another column, or other cases.");
    if (!unknown.empty())
        throw Error(name + " has neither the positive nor a negative value for " + casesText(table, idColumn, unknown),
                    table.item, found + " Name them all, or leave these cases out.");
    if (columns.negative.empty() && others.size() > 1)
        throw Error(name + " has " + std::to_string(others.size() + 1) + " values, not two", table.item,
                    found + " Say which are negative, or leave the other cases out.");
    std::sort(others.begin(), others.end());
    outcome.negativeLabel = join(others, " or ");
    return outcome;
}

std::string timeUnitName(TimeUnit unit) {
    return kUnitNames.at(static_cast<std::size_t>(unit));
}

TimeUnit timeUnitOf(const std::string& name, const std::string& item) {
    const auto found = std::find(kUnitNames.begin(), kUnitNames.end(), name);
    if (found == kUnitNames.end())
        throw Error("\"" + name + "\" is no unit of time", item, "Write days, weeks, months or years.");
    return static_cast<TimeUnit>(found - kUnitNames.begin());
}

double convertedTime(double time, TimeUnit from, TimeUnit to) {
    if (from == to)
        return time;
    return time * kUnitDays.at(static_cast<std::size_t>(from)) / kUnitDays.at(static_cast<std::size_t>(to));
}

SurvivalOutcome survivalOutcome(const TypedTable& table, const std::string& idColumn, const SurvivalColumns& columns) {
    SurvivalOutcome outcome;
    outcome.unit = columns.unit;
    outcome.time = timesOf(table, idColumn, columns.time);
    const auto texts = completeTexts(table, idColumn, columns.event, "event");
    const std::string name = "column \"" + columns.event + "\"";
    const std::string found = "Its values are " + valuesText(present(texts)) + ".";
    const std::string wanted(trimmed(columns.eventValue));
    const auto* words = wordsOf(texts);
    if (wanted.empty() && words == nullptr)
        throw Error(name + " does not say which value is the event", table.item, found + " Name that of the event.");
    for (const auto& text : texts)
        outcome.event.push_back(wanted.empty() ? *knownEvent(text, *words) : isSame(text, wanted));
    outcome.eventLabel = wanted.empty() ? words->event : wanted;
    if (std::count(outcome.event.begin(), outcome.event.end(), true) == 0)
        throw Error(name + " has no case with the event" + (wanted.empty() ? "" : " \"" + wanted + "\""), table.item,
                    found + " Without an event there is nothing to learn from.");
    std::vector<std::string> censored;
    for (std::size_t r = 0; r < texts.size(); ++r)
        if (!outcome.event[r] && std::find(censored.begin(), censored.end(), texts[r]) == censored.end())
            censored.push_back(texts[r]);
    std::sort(censored.begin(), censored.end());
    if (!wanted.empty() && censored.size() > 1)
        outcome.notes.push_back("Each of " + listed(censored) + " counts as censored in column \"" + columns.event +
                                "\".");
    const auto zeros = static_cast<std::size_t>(std::count(outcome.time.begin(), outcome.time.end(), 0.0));
    if (zeros > 0)
        outcome.notes.push_back(counted(zeros, "case") + " with the time 0 in column \"" + columns.time + "\".");
    return outcome;
}

} // namespace rimlight::tables
