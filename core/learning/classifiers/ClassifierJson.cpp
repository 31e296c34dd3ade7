#include "core/learning/classifiers/ClassifierJson.h"

#include "core/base/Error.h"
#include "core/base/Text.h"

#include <cmath>
#include <set>
#include <utility>

namespace rimlight::learning {

namespace {

constexpr const char* kFitAgain = "Fit the model again, or get an unchanged copy of the file.";
constexpr double kLargestNumber = 1e100;
constexpr int kDeepest = 16;
constexpr std::size_t kLongestText = 1000;
constexpr std::size_t kVersion = 1;

} // namespace

ClassifierField::ClassifierField(const ClassifierJson& node, std::string path, std::string item)
    : m_node(node), m_path(std::move(path)), m_item(std::move(item)) {}

void ClassifierField::fail(const std::string& problem) const {
    throw Error("field " + (m_path.empty() ? "(whole)" : m_path) + " of the classifier " + problem, m_item, kFitAgain);
}

ClassifierField ClassifierField::member(const char* name) const {
    if (!m_node.is_object())
        fail("is not an object");
    const auto found = m_node.find(name);
    const std::string path = m_path.empty() ? name : m_path + "." + name;
    if (found == m_node.end())
        throw Error("field " + path + " of the classifier is missing", m_item, kFitAgain);
    return {*found, path, m_item};
}

ClassifierField ClassifierField::at(std::size_t index) const {
    return {m_node[index], m_path + "[" + std::to_string(index) + "]", m_item};
}

std::size_t ClassifierField::size(std::size_t most) const {
    if (!m_node.is_array())
        fail("is not a list");
    if (m_node.size() > most)
        fail("has " + std::to_string(m_node.size()) + " entries, more than " + std::to_string(most));
    return m_node.size();
}

double ClassifierField::number() const {
    if (!m_node.is_number())
        fail("is not a number");
    const auto value = m_node.get<double>();
    if (!(std::abs(value) <= kLargestNumber))
        fail("is too large (" + formatNumber(value) + ")");
    return value;
}

double ClassifierField::numberWithin(double low, double high) const {
    const double value = number();
    if (value < low || value > high)
        fail("is " + formatNumber(value) + ", not within " + formatNumber(low) + " to " + formatNumber(high));
    return value;
}

std::size_t ClassifierField::count(std::size_t most) const {
    if (!m_node.is_number_unsigned())
        fail("is not a whole number of 0 or more");
    const auto value = m_node.get<std::uint64_t>();
    if (value > most)
        fail("is " + std::to_string(value) + ", more than " + std::to_string(most));
    return static_cast<std::size_t>(value);
}

std::string ClassifierField::text() const {
    if (!m_node.is_string())
        fail("is not a text");
    auto value = m_node.get<std::string>();
    if (value.size() > kLongestText)
        fail("is too long");
    return value;
}

std::vector<double> ClassifierField::numbers(std::size_t count) const {
    if (size(count) != count)
        fail("has " + std::to_string(m_node.size()) + " entries, not " + std::to_string(count));
    std::vector<double> values;
    values.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto& entry = m_node[i];
        const double value = entry.is_number() ? entry.get<double>() : NAN;
        if (!(std::abs(value) <= kLargestNumber))
            at(i).fail("is not a number, or too large");
        values.push_back(value);
    }
    return values;
}

std::vector<std::int32_t> ClassifierField::wholes(std::size_t count, std::int32_t low, std::int32_t high) const {
    if (size(count) != count)
        fail("has " + std::to_string(m_node.size()) + " entries, not " + std::to_string(count));
    std::vector<std::int32_t> values;
    values.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto& entry = m_node[i];
        // An unsigned number beyond the signed range would turn negative.
        const bool isWhole =
            entry.is_number_integer() && (!entry.is_number_unsigned() || entry.get<std::uint64_t>() <= 0x7fffffffU);
        const std::int64_t value = isWhole ? entry.get<std::int64_t>() : std::int64_t{0};
        if (!isWhole || value < low || value > high)
            at(i).fail("is not a whole number from " + std::to_string(low) + " to " + std::to_string(high));
        values.push_back(static_cast<std::int32_t>(value));
    }
    return values;
}

ClassifierJson classifierHeader(const std::string& kind, std::size_t columns) {
    return {{"classifier", kind}, {"version", kVersion}, {"columns", columns}};
}

std::string classifierText(const ClassifierJson& json) {
    return json.dump();
}

ClassifierJson parseClassifier(std::string_view text, const std::string& kind, const std::string& item) {
    std::vector<std::set<std::string>> keys;
    const auto watch = [&](int depth, ClassifierJson::parse_event_t event, ClassifierJson& value) {
        if (depth > kDeepest)
            throw Error("is nested too deeply for a classifier", item, "Check that it is the right file.");
        if (event == ClassifierJson::parse_event_t::object_start)
            keys.emplace_back();
        else if (event == ClassifierJson::parse_event_t::object_end)
            keys.pop_back();
        else if (event == ClassifierJson::parse_event_t::key && !keys.back().insert(value.get<std::string>()).second)
            throw Error("has a field twice in one object", item, kFitAgain);
        return true;
    };
    ClassifierJson json;
    try {
        json = ClassifierJson::parse(text, watch);
    } catch (const ClassifierJson::parse_error& error) {
        throw Error("is not JSON (error at byte " + std::to_string(error.byte) + ")", item,
                    "Check that it is a model file and complete.");
    } catch (const ClassifierJson::exception&) {
        throw Error("holds a number that is too large", item, kFitAgain);
    }
    const ClassifierField root(json, "", item);
    const auto found = root.member("classifier");
    if (!kind.empty() && found.text() != kind)
        found.fail("is not \"" + kind + '"');
    root.member("version").numberWithin(kVersion, kVersion);
    return json;
}

} // namespace rimlight::learning
