#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rimlight::learning {

// For the sources of this folder alone: how classifiers are written, and read from files that nobody vouches for.

using ClassifierJson = nlohmann::ordered_json;

/// A place in a classifier's document, with the words for an error about it. It looks on; the document must live.
/// Every reader throws Error when the field is missing, of another type, or beyond the bounds.
class ClassifierField {
public:
    ClassifierField(const ClassifierJson& node, std::string path, std::string item);

    [[noreturn]] void fail(const std::string& problem) const;

    ClassifierField member(const char* name) const;
    ClassifierField at(std::size_t index) const;
    /// The number of entries of a list, at most most.
    std::size_t size(std::size_t most) const;

    double number() const; ///< finite, within +-1e100
    double numberWithin(double low, double high) const;
    std::size_t count(std::size_t most) const;
    std::string text() const;
    /// Finite numbers within +-1e100, exactly as many as said.
    std::vector<double> numbers(std::size_t count) const;
    /// Whole numbers from low to high, exactly as many as said.
    std::vector<std::int32_t> wholes(std::size_t count, std::int32_t low, std::int32_t high) const;

private:
    const ClassifierJson& m_node;
    std::string m_path;
    std::string m_item;
};

/// No classifier of ours has more columns than this; a damaged file is told by it.
inline constexpr std::size_t kMostClassifierColumns = 10'000'000;

/// An object that begins with the kind and the number of columns, to be filled.
ClassifierJson classifierHeader(const std::string& kind, std::size_t columns);
/// Compact text; doubles read back as the same doubles.
std::string classifierText(const ClassifierJson& json);

/// @throws Error when it isn't JSON, is nested more than 16 deep, names a key twice or isn't of the kind (any kind when
/// kind is empty)
ClassifierJson parseClassifier(std::string_view text, const std::string& kind, const std::string& item);

} // namespace rimlight::learning
