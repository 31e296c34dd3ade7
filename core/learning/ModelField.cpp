#include "core/learning/ModelField.h"

#include "core/base/Error.h"
#include "core/base/Text.h"

#include <cmath>
#include <set>

namespace rimlight::learning {

namespace {

constexpr const char* kFitAgain = "Fit the model again, or get an unchanged copy of the file.";
constexpr int kDeepest = 16;
constexpr std::size_t kLongestText = std::size_t{1} << 20;

} // namespace

void ModelField::fail(const std::string& problem) const {
    throw Error("field " + (m_path.empty() ? "(whole)" : m_path) + " " + problem, m_item, kFitAgain);
}

ModelField ModelField::member(const char* name) const {
    if (!m_node.is_object())
        fail("is not an object");
    const auto found = m_node.find(name);
    const std::string path = m_path.empty() ? name : m_path + "." + name;
    if (found == m_node.end())
        throw Error("field " + path + " is missing", m_item, kFitAgain);
    return {*found, path, m_item};
}

std::size_t ModelField::size(std::size_t most) const {
    if (!m_node.is_array())
        fail("is not a list");
    if (m_node.size() > most)
        fail("has " + std::to_string(m_node.size()) + " entries, more than " + std::to_string(most));
    return m_node.size();
}

double ModelField::number() const {
    if (!m_node.is_number())
        fail("is not a number");
    const auto value = m_node.get<double>();
    if (!(std::abs(value) <= kLargestModelNumber))
        fail("is too large (" + formatNumber(value) + ")");
    return value;
}

double ModelField::numberWithin(double low, double high) const {
    const double value = number();
    if (value < low || value > high)
        fail("is " + formatNumber(value) + ", not within " + formatNumber(low) + " to " + formatNumber(high));
    return value;
}

double ModelField::divisor() const {
    const double value = number();
    if (value < kSmallestDivisor)
        fail("is not positive (" + formatNumber(value) + ")");
    return value;
}

std::uint64_t ModelField::count(std::uint64_t most) const {
    if (!m_node.is_number_unsigned())
        fail("is not a whole number of 0 or more");
    const auto value = m_node.get<std::uint64_t>();
    if (value > most)
        fail("is " + std::to_string(value) + ", more than " + std::to_string(most));
    return value;
}

std::string ModelField::text() const {
    if (!m_node.is_string())
        fail("is not a text");
    auto value = m_node.get<std::string>();
    if (value.size() > kLongestText)
        fail("is too long");
    return value;
}

std::string ModelField::filledText() const {
    auto value = text();
    if (trimmed(value).empty())
        fail("is empty");
    return value;
}

bool ModelField::truth() const {
    if (!m_node.is_boolean())
        fail("is neither true nor false");
    return m_node.get<bool>();
}

std::size_t ModelField::choice(std::span<const std::string_view> words) const {
    const auto value = text();
    std::string legal;
    std::size_t place = 0;
    for (const auto word : words) {
        if (value == word)
            return place;
        legal += (place++ == 0 ? "" : ", ") + std::string(word);
    }
    fail("is none of " + legal);
}

std::vector<double> ModelField::numbers(std::size_t most) const {
    return numbersWithin(-kLargestModelNumber, kLargestModelNumber, most);
}

std::vector<double> ModelField::numbersWithin(double low, double high, std::size_t most) const {
    std::vector<double> values(size(most));
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto& entry = m_node[i];
        values[i] = entry.is_number() ? entry.get<double>() : NAN;
        if (!(values[i] >= low && values[i] <= high))
            at(i).numberWithin(low, high); // which finds the words
    }
    return values;
}

void ModelField::requireSize(std::size_t count) const {
    if (size(count) != count)
        fail("has " + std::to_string(m_node.size()) + " entries, not " + std::to_string(count));
}

std::vector<double> ModelField::numbersExactly(std::size_t count) const {
    requireSize(count);
    return numbers(count);
}

std::vector<std::int32_t> ModelField::wholesExactly(std::size_t count, std::int32_t low, std::int32_t high) const {
    requireSize(count);
    std::vector<std::int32_t> values(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto& entry = m_node[i];
        // An unsigned number beyond the signed range would turn negative.
        const bool isWhole =
            entry.is_number_integer() && (!entry.is_number_unsigned() || entry.get<std::uint64_t>() <= 0x7fffffffU);
        const std::int64_t value = isWhole ? entry.get<std::int64_t>() : std::int64_t{0};
        if (!isWhole || value < low || value > high)
            at(i).fail("is not a whole number from " + std::to_string(low) + " to " + std::to_string(high));
        values[i] = static_cast<std::int32_t>(value);
    }
    return values;
}

std::vector<std::string> ModelField::texts(std::size_t most) const {
    std::vector<std::string> values(size(most));
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = at(i).text();
    return values;
}

std::vector<bool> ModelField::truths(std::size_t most) const {
    std::vector<bool> values(size(most));
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = at(i).truth();
    return values;
}

ModelJson parseModelDocument(std::string_view text, const std::string& item) {
    std::vector<std::set<std::string>> keys;
    const auto watch = [&](int depth, ModelJson::parse_event_t event, ModelJson& value) {
        if (depth > kDeepest)
            throw Error("is nested too deeply for a model", item, "Check that it is the right file.");
        if (event == ModelJson::parse_event_t::object_start) {
            keys.emplace_back();
        } else if (event == ModelJson::parse_event_t::object_end) {
            keys.pop_back();
        } else if (event == ModelJson::parse_event_t::key) {
            const auto key = value.get<std::string>();
            if (!keys.back().insert(key).second)
                throw Error("has the field " + key + " twice in one object", item, kFitAgain);
        }
        return true;
    };
    try {
        return ModelJson::parse(text, watch);
    } catch (const ModelJson::parse_error& error) {
        throw Error("is not JSON (error at byte " + std::to_string(error.byte) + ")", item,
                    "Check that it is a model file and complete.");
    } catch (const ModelJson::exception&) {
        throw Error("holds a number that is too large", item, kFitAgain);
    }
}

} // namespace rimlight::learning
