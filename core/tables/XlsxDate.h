#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rimlight::tables {

/// Which day the number 1 of a workbook is: 1900-01-01, or 1904-01-02 with those of old Macintoshes.
enum class DateSystem : std::uint8_t { From1900, From1904 };

/// Whether a format of numbers shows dates or times: "yyyy-mm-dd", "[$-409]d-mmm-yy", "h:mm". A span of hours
/// ("[h]:mm") is a number. ECMA-376 part 1, 18.8.30-31.
bool isDateFormat(std::string_view code);
/// The same of the formats that a workbook knows by number alone.
bool isDateFormat(unsigned builtIn);

/// A number of days as ISO 8601: "2021-03-04", "2021-03-04T13:45:30" with a part of a day, "13:45:30" below one day.
/// Rounded to seconds. Excel's 1900 is a leap year (as Lotus' was): its 29 February, 60, and numbers before the first
/// day or after 9999 stay numbers.
std::string dateText(double days, DateSystem system);

/// A number as it stands in a table: digits alone when it is whole and below 2^53, so that a case's number stays as it
/// is written, else the shortest text that reads back as the same double.
std::string cellText(double value);

} // namespace rimlight::tables
