#include "core/study/FeatureBlob.h"

#include "core/base/Error.h"

#include <nlohmann/json.hpp>

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <unordered_map>

namespace rimlight::study {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kBytes = sizeof(double);

void append(std::string& bytes, double value) {
    const auto bits = std::bit_cast<std::uint64_t>(value);
    for (std::size_t i = 0; i < kBytes; ++i)
        bytes += static_cast<char>(bits >> (8 * i) & 0xFF);
}

double numberAt(const std::string& bytes, std::size_t index) {
    std::uint64_t bits = 0;
    for (std::size_t i = kBytes; i-- > 0;)
        bits = bits << 8 | static_cast<unsigned char>(bytes[index * kBytes + i]);
    return std::bit_cast<double>(bits);
}

std::string dumped(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace

FeatureBlob featureBlob(const tables::FeatureRow& row, const std::vector<std::string>& names,
                        const std::string& caseId) {
    std::unordered_map<std::string_view, const tables::Cell*> cells;
    for (const auto& [name, cell] : row.values)
        cells.emplace(name, &cell);
    FeatureBlob blob;
    Json reasons = Json::array();
    std::size_t found = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto cell = cells.find(names[i]);
        found += cell != cells.end() ? 1 : 0;
        const auto* number = cell != cells.end() ? std::get_if<double>(cell->second) : nullptr;
        append(blob.numbers, number != nullptr ? *number : std::numeric_limits<double>::quiet_NaN());
        if (number == nullptr)
            reasons.push_back(Json::array(
                {i, cell != cells.end() ? std::get<tables::Missing>(*cell->second).reason : "not extracted"}));
    }
    if (found != cells.size())
        throw Error("has a feature that its table lacks", "Case " + caseId,
                    "Extract all cases with the same settings.");
    blob.reasons = dumped(reasons);
    return blob;
}

std::optional<tables::FeatureRow> featureRow(const FeatureBlob& blob, const std::vector<std::string>& names) {
    if (blob.numbers.size() != names.size() * kBytes)
        return std::nullopt;
    tables::FeatureRow row;
    std::size_t missing = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const double number = numberAt(blob.numbers, i);
        missing += std::isfinite(number) ? 0 : 1;
        row.values.push_back({names[i], number});
    }
    try {
        for (const Json& entry : Json::parse(blob.reasons)) {
            auto& value = row.values.at(entry.at(0).get<std::size_t>()).value;
            if (!std::holds_alternative<double>(value) || std::isfinite(std::get<double>(value)))
                return std::nullopt;
            value = tables::Missing{entry.at(1).get<std::string>()};
            --missing;
        }
    } catch (const Json::exception&) {
        return std::nullopt;
    } catch (const std::out_of_range&) {
        return std::nullopt;
    }
    return missing == 0 ? std::optional(std::move(row)) : std::nullopt;
}

std::string namesText(const std::vector<std::string>& names) {
    return dumped(names);
}

std::vector<std::string> namesFromText(const std::string& text) {
    const Json json = Json::parse(text, nullptr, false);
    std::vector<std::string> names;
    if (json.is_array())
        for (const Json& name : json)
            names.push_back(name.is_string() ? name.get<std::string>() : std::string());
    return names;
}

} // namespace rimlight::study
