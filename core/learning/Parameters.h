#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rimlight::learning {

using ParameterValue = std::variant<bool, std::int64_t, double, std::string>;

/// "0.9", "25", "yes", "lambda.min": as it stands in a protocol.
std::string parameterText(const ParameterValue& value);

/// Legal whole or real numbers, both ends included.
struct NumberRange {
    double low = 0.0;
    double high = 0.0;
};
/// Legal words.
struct Choices {
    std::vector<std::string> values;
};
/// A number within a range, both ends included, or one of some words: 0.01 or "scale". A value is a double or a text.
struct NumberOrWord {
    NumberRange range;
    std::vector<std::string> words;
};
/// yes or no; or any text, the name of a column say.
struct Any {};

/// One setting of a step or a classifier. The list of them drives validation, dialogs, help and documentation. The type
/// of the default is the type of the value: a whole number is taken where a real one is asked for.
struct Parameter {
    std::string key;   ///< "cutoff"
    std::string title; ///< "Largest |r|"
    std::string help;  ///< one sentence, with the unit
    ParameterValue defaultValue;
    std::variant<Any, NumberRange, Choices, NumberOrWord> legal = Any{};
};

/// "a number from 0 to 1", "one of lambda.min, lambda.1se", "yes or no"
std::string legalText(const Parameter& parameter);

/// A value for each parameter of a list.
class ParameterValues {
public:
    ParameterValues() = default;
    /// The defaults, with the given values in their place.
    /// @throws Error for an unknown key or a value that is not legal, listing those that are; item names the step
    ParameterValues(const std::vector<Parameter>& parameters, const std::map<std::string, ParameterValue>& given,
                    const std::string& item);

    // Asking for a key or type that the list doesn't have is our mistake (assertion).
    bool flag(std::string_view key) const;
    std::int64_t whole(std::string_view key) const;
    double number(std::string_view key) const;
    const std::string& text(std::string_view key) const;
    bool isText(std::string_view key) const; ///< of NumberOrWord: text(), else number()

    const std::map<std::string, ParameterValue, std::less<>>& all() const { return m_values; }

private:
    const ParameterValue& at(std::string_view key) const;
    std::map<std::string, ParameterValue, std::less<>> m_values;
};

} // namespace rimlight::learning
