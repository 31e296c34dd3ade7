#include "core/learning/Parameters.h"

#include "core/base/Error.h"
#include "core/base/Text.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <optional>

namespace rimlight::learning {

namespace {

/// The value as the type of the parameter; nothing when it can't be.
std::optional<ParameterValue> asTypeOf(const Parameter& parameter, const ParameterValue& value) {
    const bool isNumberOrWord = std::holds_alternative<NumberOrWord>(parameter.legal);
    if (isNumberOrWord && (std::holds_alternative<double>(value) || std::holds_alternative<std::string>(value)))
        return value;
    if (!isNumberOrWord && value.index() == parameter.defaultValue.index())
        return value;
    const auto* whole = std::get_if<std::int64_t>(&value);
    if (whole != nullptr && (isNumberOrWord || std::holds_alternative<double>(parameter.defaultValue)))
        return static_cast<double>(*whole);
    return std::nullopt;
}

bool contains(const std::vector<std::string>& words, const ParameterValue& value) {
    return std::find(words.begin(), words.end(), std::get<std::string>(value)) != words.end();
}

bool isWithin(const NumberRange& range, const ParameterValue& value) {
    const auto* whole = std::get_if<std::int64_t>(&value);
    const double number = whole != nullptr ? static_cast<double>(*whole) : std::get<double>(value);
    return std::isfinite(number) && number >= range.low && number <= range.high;
}

bool isLegal(const Parameter& parameter, const ParameterValue& value) {
    if (const auto* range = std::get_if<NumberRange>(&parameter.legal))
        return isWithin(*range, value);
    if (const auto* choices = std::get_if<Choices>(&parameter.legal))
        return contains(choices->values, value);
    if (const auto* either = std::get_if<NumberOrWord>(&parameter.legal))
        return std::holds_alternative<std::string>(value) ? contains(either->words, value)
                                                          : isWithin(either->range, value);
    return true;
}

std::string keysOf(const std::vector<Parameter>& parameters) {
    std::vector<std::string> keys;
    for (const auto& parameter : parameters)
        keys.push_back(parameter.key);
    return keys.empty() ? "It has no settings." : "Its settings are: " + join(keys, ", ") + '.';
}

} // namespace

std::string parameterText(const ParameterValue& value) {
    struct Text {
        std::string operator()(bool flag) const { return flag ? "yes" : "no"; }
        std::string operator()(std::int64_t whole) const { return std::to_string(whole); }
        std::string operator()(double number) const { return formatNumber(number); }
        std::string operator()(const std::string& text) const { return text; }
    };
    return std::visit(Text{}, value);
}

std::string legalText(const Parameter& parameter) {
    if (const auto* range = std::get_if<NumberRange>(&parameter.legal))
        return std::string(std::holds_alternative<std::int64_t>(parameter.defaultValue) ? "a whole number from "
                                                                                        : "a number from ") +
               formatNumber(range->low) + " to " + formatNumber(range->high);
    if (const auto* either = std::get_if<NumberOrWord>(&parameter.legal))
        return "a number from " + formatNumber(either->range.low) + " to " + formatNumber(either->range.high) +
               ", or one of " + join(either->words, ", ");
    if (const auto* choices = std::get_if<Choices>(&parameter.legal))
        return "one of " + join(choices->values, ", ");
    return std::holds_alternative<bool>(parameter.defaultValue) ? "yes or no" : "text";
}

ParameterValues::ParameterValues(const std::vector<Parameter>& parameters,
                                 const std::map<std::string, ParameterValue>& given, const std::string& item) {
    for (const auto& parameter : parameters)
        m_values[parameter.key] = parameter.defaultValue;
    for (const auto& [key, value] : given) {
        const auto parameter = std::find_if(parameters.begin(), parameters.end(),
                                            [&name = key](const auto& known) { return known.key == name; });
        if (parameter == parameters.end())
            throw Error("has no setting \"" + key + '"', item, keysOf(parameters));
        const auto typed = asTypeOf(*parameter, value);
        if (!typed || !isLegal(*parameter, *typed))
            throw Error('"' + key + "\" can't be " + parameterText(value), item,
                        "Give " + legalText(*parameter) + ": " + parameter->help);
        m_values[key] = *typed;
    }
}

const ParameterValue& ParameterValues::at(std::string_view key) const {
    const auto found = m_values.find(key);
    assert(found != m_values.end());
    return found->second;
}

bool ParameterValues::flag(std::string_view key) const {
    return std::get<bool>(at(key));
}

std::int64_t ParameterValues::whole(std::string_view key) const {
    return std::get<std::int64_t>(at(key));
}

double ParameterValues::number(std::string_view key) const {
    return std::get<double>(at(key));
}

const std::string& ParameterValues::text(std::string_view key) const {
    return std::get<std::string>(at(key));
}

bool ParameterValues::isText(std::string_view key) const {
    return std::holds_alternative<std::string>(at(key));
}

} // namespace rimlight::learning
