#pragma once

#include "core/radiomics/YamlPlace.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rimlight::study {

/// A table "key: value" of a protocol or study file, read key by key. Every error names the line; a key that nobody
/// asked for is an error that lists those that are legal.
class YamlTable {
public:
    /// @param what the table is, for messages: "a step". @throws Error when the node is no table, or has a key twice
    YamlTable(const std::string& item, std::string key, const YAML::Node& node, const std::string& what);

    /// The value; nothing when the key isn't there or has no value.
    std::optional<radiomics::YamlPlace> find(const std::string& key);
    /// @throws Error when it isn't there
    radiomics::YamlPlace require(const std::string& key, const std::string& expected);

    std::string text(const std::string& key, const std::string& expected);
    std::string textOr(const std::string& key, const std::string& fallback);
    double numberOr(const std::string& key, double low, double high, double fallback);
    int wholeOr(const std::string& key, int low, int high, int fallback);
    bool flagOr(const std::string& key, bool fallback);
    std::string wordOr(const std::string& key, const std::vector<std::string>& allowed, const std::string& fallback);
    /// One text or a list of them.
    std::vector<std::string> textsOr(const std::string& key, const std::vector<std::string>& fallback);

    /// @throws Error for the first key that was not asked for
    void finish() const;

    const std::string& item() const { return m_item; }
    [[noreturn]] void fail(const std::string& problem, const std::string& remedy) const;
    int line() const { return m_node.Mark().line + 1; }

private:
    const std::string& m_item;
    std::string m_key;
    YAML::Node m_node;
    std::vector<std::string> m_known;
};

/// One text or a list of texts. @throws Error
std::vector<std::string> textsOf(const radiomics::YamlPlace& place);

/// Calls f for each entry of a list. @throws Error when it is no list
void forEachEntry(const radiomics::YamlPlace& place, const std::function<void(const radiomics::YamlPlace&)>& f);

} // namespace rimlight::study
