#include "tests/core/radiomics/ibsi/ReferenceTable.h"

#include "core/base/Text.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>

namespace rimlight::test {

namespace {

/// "morph" of "morph_volume"; all that is not a family's prefix is diagnostic.
std::string familyOf(const std::string& tag) {
    const std::string prefix = tag.substr(0, tag.find('_'));
    constexpr std::array<const char*, 11> kPrefixes = {"morph", "loc", "stat", "ih",  "ivh", "cm",
                                                       "rlm",   "szm", "dzm",  "ngt", "ngl"};
    const bool known = std::find(kPrefixes.begin(), kPrefixes.end(), prefix) != kPrefixes.end();
    return known && tag.rfind("morph_mask", 0) != 0 ? prefix : "diagnostics";
}

/// Digits from the first that isn't 0, of the part before an exponent.
int significantDigits(const std::string& text) {
    std::string mantissa = text.substr(0, text.find_first_of("eE"));
    // The zeros at the end of a whole number only hold its places: 1490 has three digits.
    if (mantissa.find('.') == std::string::npos)
        mantissa.erase(mantissa.find_last_not_of('0') + 1);
    int digits = 0;
    for (const char c : mantissa)
        if (std::isdigit(static_cast<unsigned char>(c)) != 0 && (digits > 0 || c != '0'))
            ++digits;
    return digits;
}

} // namespace

std::vector<ReferenceRow> readReference(const std::filesystem::path& csv) {
    std::ifstream file(csv);
    REQUIRE(file.good());
    std::string line;
    std::getline(file, line);
    REQUIRE(std::string(trimmed(line)) == "reference value;tolerance;tag");
    std::vector<ReferenceRow> rows;
    while (std::getline(file, line)) {
        const auto cells = split(trimmed(line), ';');
        REQUIRE(cells.size() == 3);
        rows.push_back({cells[2], cells[0], cells[1].empty() ? 0.0 : parseNumber(cells[1]).value()});
    }
    return rows;
}

bool isTexture(const std::string& tag) {
    constexpr std::array<const char*, 6> kTexture = {"cm", "rlm", "szm", "dzm", "ngt", "ngl"};
    return std::find(kTexture.begin(), kTexture.end(), familyOf(tag)) != kTexture.end();
}

bool conforms(double value, const ReferenceRow& row) {
    const double reference = parseNumber(row.valueText).value();
    const int digits = std::max(3, significantDigits(row.valueText));
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*e", digits - 1, value);
    const double rounded = parseNumber(text.data()).value();
    // Decimal numbers in binary: a difference equal to the tolerance must not fail by its last bit.
    return std::abs(rounded - reference) <= row.tolerance + 1e-9 * std::abs(reference);
}

Counts& Counts::operator+=(const Counts& other) {
    passed += other.passed;
    failed += other.failed;
    notDefined += other.notDefined;
    return *this;
}

Counts compareWithReference(const std::string& name, const radiomics::ibsi::IbsiExtraction& extraction,
                            const std::vector<ReferenceRow>& rows) {
    std::map<std::string, Counts> families;
    for (const auto& row : rows) {
        auto& counts = families[familyOf(row.tag)];
        const auto* feature = extraction.find(row.tag);
        INFO(name << ": " << row.tag);
        CHECK(feature != nullptr);
        if (row.valueText.empty()) {
            ++counts.notDefined;
            continue;
        }
        const auto* value = feature == nullptr ? nullptr : std::get_if<double>(&feature->value);
        const bool passed = value != nullptr && conforms(*value, row);
        INFO("ours " << (value == nullptr ? "missing" : formatNumber(*value)) << ", IBSI " << row.valueText << " +- "
                     << row.tolerance);
        CHECK(passed);
        ++(passed ? counts.passed : counts.failed);
    }
    Counts all;
    for (const auto& [family, counts] : families) {
        std::cout << name << ", " << family << ": " << counts.passed << " passed, " << counts.failed << " failed, "
                  << counts.notDefined << " not defined\n";
        all += counts;
    }
    return all;
}

} // namespace rimlight::test
