#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rimlight {

/// The shortest decimal text that reads back as the same double, in the C locale; "nan" and "inf" for those.
std::string formatNumber(double value);
/// Fixed decimals in the C locale: formatFixed(0.7149, 2) is "0.71".
std::string formatFixed(double value, int decimals);
/// Significant digits in the C locale, for people: formatSignificant(12.3456, 3) is "12.3".
std::string formatSignificant(double value, int digits);
/// The whole of text (blanks around it apart) as a number in the C locale; nothing otherwise. "nan" and "inf" are no
/// numbers.
std::optional<double> parseNumber(std::string_view text);

std::string_view trimmed(std::string_view text);
std::string lowerCase(std::string_view text);
std::vector<std::string> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);

} // namespace rimlight
