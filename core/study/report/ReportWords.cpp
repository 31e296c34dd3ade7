#include "core/study/report/ReportWords.h"

#include "core/base/Text.h"

#include <array>
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

/// "-16" with small raised digits.
std::string raised(int power) {
    static const std::array<const char*, 10> digits = {"\u2070", "\u00b9", "\u00b2", "\u00b3", "\u2074",
                                                       "\u2075", "\u2076", "\u2077", "\u2078", "\u2079"};
    std::string text;
    for (const char c : std::to_string(power))
        text += c == '-' ? "\u207b" : digits.at(static_cast<std::size_t>(c - '0'));
    return text;
}

/// Two digits and a power of ten.
std::string withPower(double value) {
    auto power = static_cast<int>(std::floor(std::log10(std::abs(value))));
    std::string digits = formatFixed(value / std::pow(10.0, power), 1);
    if (digits == "10.0" || digits == "-10.0")
        digits = formatFixed(value / std::pow(10.0, ++power), 1);
    return digits + "\u00d710" + raised(power);
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
        return value == 0.0 ? "0" : withPower(value);
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

std::string countText(std::size_t count) {
    std::string text = std::to_string(count);
    constexpr std::size_t kGroup = 3;
    for (std::size_t i = text.size(); i > kGroup;) {
        i -= kGroup;
        text.insert(i, ",");
    }
    return text;
}

std::string casesText(std::size_t count) {
    return count == 1 ? "one case" : countText(count) + " cases";
}

std::string inPart(const std::string& part) {
    if (part == "training" || part == "test")
        return "in the " + part + " part";
    return "in " + part;
}

std::string signatureHeading(const std::string& title) {
    return lowerCase(title).find("signature") == std::string::npos ? "Signature: " + title : title;
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
