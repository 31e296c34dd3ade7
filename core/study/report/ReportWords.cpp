#include "core/study/report/ReportWords.h"

#include "core/base/Text.h"

#include <cmath>
#include <utility>

namespace rimlight::study {

namespace {

constexpr double kLeastP = 0.001;
constexpr double kLargestP = 0.999;
constexpr int kPDecimals = 3;

bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}

bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}

/// "1.23e+07" -> "1.23e7"
std::string withPower(double value) {
    constexpr int kDigits = 3;
    std::string text = formatSignificant(value, kDigits);
    const auto e = text.find('e');
    if (e == std::string::npos)
        return text;
    const auto power = parseNumber(text.substr(e + (text[e + 1] == '+' ? 2 : 1)));
    return text.substr(0, e) + " x 10^" + formatNumber(power.value_or(0.0));
}

} // namespace

std::string listText(const std::vector<std::string>& parts) {
    if (parts.size() < 2)
        return parts.empty() ? "" : parts.front();
    return join({parts.begin(), parts.end() - 1}, ", ") + " and " + parts.back();
}

std::string capitalised(std::string text) {
    if (!text.empty() && isLower(text[0]))
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string uncapitalised(std::string text) {
    // "LASSO", "ICC" and "T stage" keep their capitals.
    if (text.size() > 1 && isUpper(text[0]) && isLower(text[1]))
        text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

std::string sentence(std::string text) {
    if (!text.empty() && text.back() != '.' && text.back() != '!' && text.back() != '?')
        text += '.';
    return text;
}

std::string pText(double p) {
    if (p < kLeastP)
        return "< 0.001";
    return p > kLargestP ? "> 0.999" : formatFixed(p, kPDecimals);
}

std::string pWords(double p) {
    const auto text = pText(p);
    return text[0] == '<' || text[0] == '>' ? "p " + text : "p = " + text;
}

std::string numberText(double value) {
    constexpr double kLarge = 1e6;
    constexpr double kSmall = 1e-3;
    constexpr double kWhole = 1000.0;
    const double size = std::abs(value);
    if (value == std::round(value) && size < kLarge)
        return formatFixed(value, 0);
    if (size >= kLarge || size < kSmall)
        return withPower(value);
    if (size >= kWhole)
        return formatFixed(value, 0);
    constexpr double kOne = 1.0;
    constexpr double kTen = 10.0;
    constexpr double kHundred = 100.0;
    if (size < kOne)
        return formatFixed(value, 3);
    return formatFixed(value, size < kTen ? 2 : size < kHundred ? 1 : 0);
}

std::string intervalText(double value, const std::optional<statistics::Interval>& interval, int decimals) {
    std::string text = formatFixed(value, decimals);
    if (interval)
        text += " (" + formatFixed(interval->low, decimals) + " to " + formatFixed(interval->high, decimals) + ')';
    return text;
}

std::string shareText(std::size_t part, std::size_t whole) {
    constexpr double kPercent = 100.0;
    std::string text = std::to_string(part) + " of " + std::to_string(whole);
    if (whole > 0)
        text += " (" + formatFixed(kPercent * static_cast<double>(part) / static_cast<double>(whole), 0) + " %)";
    return text;
}

std::string casesText(std::size_t count) {
    return count == 1 ? "one case" : std::to_string(count) + " cases";
}

std::string inPart(const std::string& part) {
    if (part == "training" || part == "test")
        return "in the " + part + " part";
    return "in " + part;
}

std::string headerText(const std::string& column) {
    for (const char* symbol : {"p", "z", "df", "df 2"})
        if (column == symbol)
            return column;
    std::string text = column.substr(0, column.find(" (high when"));
    for (const auto& [from, to] : {std::pair{"low 95", "lower 95 %"}, std::pair{"high 95", "upper 95 %"}})
        if (const auto at = text.find(from); at != std::string::npos)
            text.replace(at, std::string_view(from).size(), to);
    return capitalised(text);
}

} // namespace rimlight::study
