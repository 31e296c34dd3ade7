#include "core/tables/TableJson.h"

#include "core/base/Text.h"

#include <nlohmann/json.hpp>

namespace rimlight::tables {

namespace {

std::string quoted(const std::string& text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// "name": {members}, each member on its own line. Written by hand: the order is the extraction's, and an ordered map
/// of nlohmann_json searches itself at each insertion.
class ObjectText {
public:
    void add(const std::string& name, const std::string& value) {
        m_text += (m_text.empty() ? "\n" : ",\n") + std::string("      ") + quoted(name) + ": " + value;
    }
    std::string text() const { return m_text.empty() ? "{}" : "{" + m_text + "\n    }"; }

private:
    std::string m_text;
};

std::string caseText(const JsonCase& one) {
    ObjectText columns;
    for (const auto& [name, value] : one.columns)
        columns.add(name, quoted(value));
    ObjectText features;
    ObjectText missing;
    for (const auto& [name, cell] : one.features.values) {
        if (const auto* number = std::get_if<double>(&cell)) {
            features.add(name, formatNumber(*number));
            continue;
        }
        features.add(name, "null");
        missing.add(name, quoted(std::get<Missing>(cell).reason));
    }
    return "  {\n    \"case\": " + quoted(one.caseId) + ",\n    \"columns\": " + columns.text() +
           ",\n    \"features\": " + features.text() + ",\n    \"missing\": " + missing.text() +
           ",\n    \"error\": " + (one.error.empty() ? "null" : quoted(one.error)) + "\n  }";
}

} // namespace

std::string toJson(std::span<const JsonCase> cases) {
    std::string text = "[";
    for (std::size_t i = 0; i < cases.size(); ++i)
        text += (i > 0 ? ",\n" : "\n") + caseText(cases[i]);
    return text + "\n]\n";
}

} // namespace rimlight::tables
