#pragma once

#include "core/tables/TypedTable.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::tables {

/// Which column tells the class, and which of its values is the positive one.
struct BinaryOutcomeColumns {
    std::string column;
    std::string positive;
    /// The other values; empty: whatever else there is, which must be one value alone.
    std::vector<std::string> negative = {};
};

struct BinaryOutcome {
    std::string column;
    std::string positiveLabel;
    std::string negativeLabel;  ///< "T1 or T2" of several
    std::vector<bool> positive; ///< one per row
};

/// The classes of the cases. A value equals another as text without blanks around it, or as a number (1 and 1.0).
/// idColumn names cases in messages.
/// @throws Error when the positive value does not occur (listing those that do), when there is one class only, a third
/// value, or a case without a value (listing ids and lines)
BinaryOutcome binaryOutcome(const TypedTable& table, const std::string& idColumn, const BinaryOutcomeColumns& columns);

enum class TimeUnit : std::uint8_t { Days, Weeks, Months, Years };

/// "days", "weeks", "months", "years"
std::string timeUnitName(TimeUnit unit);
/// @throws Error listing the legal words
TimeUnit timeUnitOf(const std::string& name, const std::string& item);
/// A week has 7 days, a year 365.25, a month a twelfth of it.
double convertedTime(double time, TimeUnit from, TimeUnit to);

struct SurvivalColumns {
    std::string time;
    std::string event;
    TimeUnit unit = TimeUnit::Months;
    std::string eventValue = {}; ///< empty: 1/0, yes/no, true/false, dead/alive, event/censored and the like
};

struct SurvivalOutcome {
    std::vector<double> time; ///< one per row, 0 or more
    std::vector<bool> event;
    TimeUnit unit = TimeUnit::Months;
    std::string eventLabel; ///< "dead"
    std::vector<std::string> notes;
};

/// Times and events of the cases. With an event value any other value is a censored case.
/// @throws Error listing ids and lines for a time that is missing, negative or no number and for an event that is
/// missing; for values that do not say which is the event (listing them), an event value that does not occur, and when
/// no case has the event
SurvivalOutcome survivalOutcome(const TypedTable& table, const std::string& idColumn, const SurvivalColumns& columns);

} // namespace rimlight::tables
