#include "core/radiomics/YamlPlace.h"

#include "core/base/Error.h"
#include "core/base/Text.h"

#include <algorithm>

namespace rimlight::radiomics {

namespace {

/// yaml-cpp's tag of a scalar in quotes: text, whatever it looks like.
bool isQuoted(const YAML::Node& node) {
    return node.Tag() == "!";
}

} // namespace

void YamlPlace::fail(const std::string& problem, const std::string& remedy) const {
    throw Error("\"" + key + "\" (line " + std::to_string(node.Mark().line + 1) + ") " + problem, item, remedy);
}

std::string YamlPlace::text(const std::string& expected) const {
    if (!node.IsScalar())
        fail("is not " + expected, "Write " + expected + ".");
    return node.Scalar();
}

double YamlPlace::number() const {
    const auto value = parseNumber(text("a number"));
    if (!value || isQuoted(node))
        fail("is not a number: " + node.Scalar(), "Write a number such as 25, without quotes.");
    return *value;
}

double YamlPlace::positiveNumber() const {
    const double value = number();
    if (value <= 0.0)
        fail("is " + node.Scalar() + ", but must be above 0", "Write a number above 0.");
    return value;
}

double YamlPlace::numberFrom(double least) const {
    const double value = number();
    if (value < least)
        fail("is " + node.Scalar() + ", but must not be below " + formatNumber(least),
             "Write " + formatNumber(least) + " or more.");
    return value;
}

int YamlPlace::integer(int least, int most) const {
    const double value = number();
    const bool whole = node.Scalar().find_first_not_of("+-0123456789") == std::string::npos;
    if (!whole || value < least || value > most)
        fail("is " + node.Scalar() + ", but must be a whole number from " + std::to_string(least) + " to " +
                 std::to_string(most),
             "Write such a number.");
    return static_cast<int>(value);
}

bool YamlPlace::boolean() const {
    const std::string word = lowerCase(text("true or false"));
    const bool isTrue = word == "true" || word == "yes" || word == "on";
    if ((!isTrue && word != "false" && word != "no" && word != "off") || isQuoted(node))
        fail("is not true or false: " + node.Scalar(), "Write true or false.");
    return isTrue;
}

std::vector<double> YamlPlace::numbers() const {
    if (node.IsScalar())
        return {number()};
    if (!node.IsSequence())
        fail("is not a list of numbers", "Write it as in [1, 1, 1].");
    std::vector<double> values;
    for (std::size_t i = 0; i < node.size(); ++i)
        values.push_back(YamlPlace{item, key, node[i]}.number());
    return values;
}

std::vector<int> YamlPlace::integers(int least, int most) const {
    if (node.IsScalar())
        return {integer(least, most)};
    if (!node.IsSequence())
        fail("is not a list of whole numbers", "Write it as in [1, 2].");
    std::vector<int> values;
    for (std::size_t i = 0; i < node.size(); ++i)
        values.push_back(YamlPlace{item, key, node[i]}.integer(least, most));
    return values;
}

std::string YamlPlace::oneOf(const std::vector<std::string>& allowed) const {
    std::string word = text("a word");
    if (std::find(allowed.begin(), allowed.end(), word) == allowed.end())
        fail("is \"" + word + "\"", "Choose one of: " + join(allowed, ", ") + ".");
    return word;
}

YAML::Node parseYaml(std::string_view text, const std::string& item) {
    try {
        return YAML::Load(std::string(text));
    } catch (const YAML::Exception& error) {
        throw Error("is not valid YAML (line " + std::to_string(error.mark.line + 1) + ")", item, "Correct the file.");
    }
}

} // namespace rimlight::radiomics
