#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rimlight::learning {

// For the sources of core/learning alone: how model files, and classifiers in them, are read, which nobody vouches for.

using ModelJson = nlohmann::ordered_json;

/// Beyond this a number can't be a feature's, and products would overflow.
inline constexpr double kLargestModelNumber = 1e100;
/// Below this a divisor makes such numbers.
inline constexpr double kSmallestDivisor = 1.0 / kLargestModelNumber;

/// A place in the document, with the words for an error about it. It looks on; document and item must live. Every
/// reader throws Error when the field is missing, of another type, or beyond the bounds.
class ModelField {
public:
    ModelField(const ModelJson& node, std::string path, const std::string& item)
        : m_node(node), m_path(std::move(path)), m_item(item) {}

    [[noreturn]] void fail(const std::string& problem) const;

    ModelField member(const char* name) const;
    bool has(const char* name) const { return m_node.is_object() && m_node.contains(name); }
    /// The number of entries of a list, at most most.
    std::size_t size(std::size_t most) const;
    ModelField at(std::size_t i) const { return {m_node[i], m_path + "[" + std::to_string(i) + "]", m_item}; }

    double number() const; ///< finite, within +-1e100
    double numberWithin(double low, double high) const;
    double divisor() const; ///< positive, and not so small that a quotient would overflow
    std::uint64_t count(std::uint64_t most = std::numeric_limits<std::uint64_t>::max()) const;
    std::string text() const;
    std::string filledText() const;
    bool truth() const;
    /// The place of the text in the list of legal words.
    std::size_t choice(std::span<const std::string_view> words) const;

    std::vector<double> numbers(std::size_t most) const;
    std::vector<double> numbersWithin(double low, double high, std::size_t most) const;
    /// Exactly as many as said.
    std::vector<double> numbersExactly(std::size_t count) const;
    /// Whole numbers from low to high, exactly as many as said.
    std::vector<std::int32_t> wholesExactly(std::size_t count, std::int32_t low, std::int32_t high) const;
    std::vector<std::string> texts(std::size_t most) const;
    std::vector<bool> truths(std::size_t most) const;

    const ModelJson& node() const { return m_node; }
    const std::string& path() const { return m_path; }
    const std::string& item() const { return m_item; }

private:
    void requireSize(std::size_t count) const;

    const ModelJson& m_node;
    std::string m_path;
    const std::string& m_item;
};

/// The text as a document of bounded depth whose objects name no key twice. @throws Error
ModelJson parseModelDocument(std::string_view text, const std::string& item);

} // namespace rimlight::learning
