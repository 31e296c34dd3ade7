#include "core/tables/XlsxDate.h"

#include "core/base/Text.h"

#include <chrono>
#include <cmath>
#include <cstdio>

namespace rimlight::tables {

namespace {

constexpr std::int64_t kSecondsPerDay = 86'400;

std::string twoDigits(std::int64_t value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

std::string timeText(std::int64_t seconds) {
    return twoDigits(seconds / 3600) + ":" + twoDigits(seconds / 60 % 60) + ":" + twoDigits(seconds % 60);
}

} // namespace

bool isDateFormat(std::string_view code) {
    bool found = false;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = code[i];
        if (c == '"') {
            i = code.find('"', i + 1);
        } else if (c == '[') {
            const std::size_t close = code.find(']', i);
            const std::string inside = lowerCase(code.substr(i + 1, close == code.npos ? close : close - i - 1));
            // [h], [mm], [ss]: a span, which no calendar knows.
            if (!inside.empty() && inside.find_first_not_of(inside.front()) == inside.npos &&
                (inside.front() == 'h' || inside.front() == 'm' || inside.front() == 's'))
                return false;
            i = close;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i; // the next character is shown, or as wide as a blank, or repeated
        } else if (std::string_view("dmhysDMHYS").find(c) != std::string_view::npos) {
            found = true;
        }
        if (i == code.npos)
            break;
    }
    return found;
}

bool isDateFormat(unsigned builtIn) {
    return (builtIn >= 14 && builtIn <= 22) || (builtIn >= 27 && builtIn <= 36) || builtIn == 45 || builtIn == 47 ||
           (builtIn >= 50 && builtIn <= 58);
}

std::string cellText(double value) {
    constexpr double kExact = 9007199254740992.0; // 2^53
    if (value == std::trunc(value) && std::abs(value) < kExact)
        return std::to_string(static_cast<std::int64_t>(value));
    return formatNumber(value);
}

std::string dateText(double days, DateSystem system) {
    using namespace std::chrono;
    constexpr double kBeyond = 2'958'466.0; // 10000-01-01 of the system of 1900
    if (!(days >= 0.0) || days >= kBeyond)
        return cellText(days);
    const auto seconds = static_cast<std::int64_t>(std::llround(days * static_cast<double>(kSecondsPerDay)));
    const std::int64_t day = seconds / kSecondsPerDay;
    const std::int64_t rest = seconds % kSecondsPerDay;
    if (day == 0 && system == DateSystem::From1900)
        return timeText(rest);
    if (day == 60 && system == DateSystem::From1900)
        return cellText(days);
    const sys_days origin = system == DateSystem::From1904 ? sys_days(year(1904) / 1 / 1)
                            : day < 60                     ? sys_days(year(1899) / 12 / 31)
                                                           : sys_days(year(1899) / 12 / 30);
    const year_month_day date(origin + std::chrono::days(day));
    if (static_cast<int>(date.year()) > 9999)
        return cellText(days);
    const std::string text = std::to_string(static_cast<int>(date.year())) + "-" +
                             twoDigits(static_cast<unsigned>(date.month())) + "-" +
                             twoDigits(static_cast<unsigned>(date.day()));
    return rest == 0 ? text : text + "T" + timeText(rest);
}

} // namespace rimlight::tables
