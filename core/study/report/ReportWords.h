#pragma once

#include "core/statistics/Interval.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rimlight::study {

/// "a", "a and b", "a, b and c"
std::string listText(const std::vector<std::string>& parts);
/// With a capital, or without one, at the front; the rest stays.
std::string capitalised(std::string text);
std::string uncapitalised(std::string text);
/// The text with a full stop at its end, unless there is a mark already; empty stays empty.
std::string sentence(std::string text);

/// "0.003", "< 0.001", "> 0.999"
std::string pText(double p);
/// "p = 0.003", "p < 0.001"
std::string pWords(double p);
/// A number as a paper prints it: three significant digits, thousands in full, very large and very small ones as a
/// power of ten.
std::string numberText(double value);
/// "0.84 (0.70 to 0.97)" with so many decimals.
std::string intervalText(double value, const std::optional<statistics::Interval>& interval, int decimals);
/// "39 of 56 (70 %)"
std::string shareText(std::size_t part, std::size_t whole);
/// "1,000"
std::string countText(std::size_t count);
/// "one case", "12 cases"
std::string casesText(std::size_t count);
/// The name of a part of the cases, as judgedText() has it, in a sentence: "in the training part", "in
/// cross-validation", "in the test part", "in external validation".
std::string inPart(const std::string& part);

/// "Signature: Whole tumour"; "Radiomics signature" stays.
std::string signatureHeading(const std::string& title);

/// The column's name as a header: "low 95" -> "Lower 95 %".
std::string headerText(const std::string& column);

} // namespace rimlight::study
