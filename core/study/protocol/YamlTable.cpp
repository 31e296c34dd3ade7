#include "core/study/protocol/YamlTable.h"

#include "core/base/Text.h"

#include <algorithm>
#include <set>

namespace rimlight::study {

using radiomics::YamlPlace;

YamlTable::YamlTable(const std::string& item, std::string key, const YAML::Node& node, const std::string& what)
    : m_item(item), m_key(std::move(key)), m_node(node) {
    if (!m_node.IsMap())
        fail("is not " + what, "Write it as a table, one \"key: value\" per line.");
    std::set<std::string> seen;
    for (const auto& entry : m_node) {
        const std::string name = entry.first.IsScalar() ? entry.first.Scalar() : "?";
        if (!seen.insert(name).second)
            YamlPlace{m_item, name, entry.first}.fail("stands here twice", "Remove one of them.");
    }
}

void YamlTable::fail(const std::string& problem, const std::string& remedy) const {
    YamlPlace{m_item, m_key, m_node}.fail(problem, remedy);
}

std::optional<YamlPlace> YamlTable::find(const std::string& key) {
    if (std::find(m_known.begin(), m_known.end(), key) == m_known.end())
        m_known.push_back(key);
    // A const node, for the operator would add the key.
    const YAML::Node& node = m_node;
    const YAML::Node value = node[key];
    if (!value || value.IsNull())
        return std::nullopt;
    return YamlPlace{m_item, key, value};
}

YamlPlace YamlTable::require(const std::string& key, const std::string& expected) {
    auto place = find(key);
    if (!place)
        fail("has no \"" + key + '"', "Add the line \"" + key + ": ...\" with " + expected + ".");
    return *place;
}

std::string YamlTable::text(const std::string& key, const std::string& expected) {
    return require(key, expected).text(expected);
}

std::string YamlTable::textOr(const std::string& key, const std::string& fallback) {
    const auto place = find(key);
    return place ? place->text("text") : fallback;
}

double YamlTable::numberOr(const std::string& key, double low, double high, double fallback) {
    const auto place = find(key);
    if (!place)
        return fallback;
    const double value = place->number();
    if (value < low || value > high)
        place->fail("is " + place->node.Scalar(),
                    "Write a number from " + formatNumber(low) + " to " + formatNumber(high) + ".");
    return value;
}

int YamlTable::wholeOr(const std::string& key, int low, int high, int fallback) {
    const auto place = find(key);
    return place ? place->integer(low, high) : fallback;
}

bool YamlTable::flagOr(const std::string& key, bool fallback) {
    const auto place = find(key);
    return place ? place->boolean() : fallback;
}

std::string YamlTable::wordOr(const std::string& key, const std::vector<std::string>& allowed,
                              const std::string& fallback) {
    const auto place = find(key);
    return place ? place->oneOf(allowed) : fallback;
}

std::vector<std::string> YamlTable::textsOr(const std::string& key, const std::vector<std::string>& fallback) {
    const auto place = find(key);
    return place ? textsOf(*place) : fallback;
}

void YamlTable::finish() const {
    for (const auto& entry : m_node) {
        const std::string name = entry.first.IsScalar() ? entry.first.Scalar() : "?";
        if (std::find(m_known.begin(), m_known.end(), name) == m_known.end())
            YamlPlace{m_item, name, entry.first}.fail("is not a key of \"" + m_key + '"',
                                                      "Its keys are: " + join(m_known, ", ") + ".");
    }
}

std::vector<std::string> textsOf(const YamlPlace& place) {
    if (place.node.IsScalar())
        return {place.node.Scalar()};
    std::vector<std::string> texts;
    forEachEntry(place, [&](const YamlPlace& entry) { texts.push_back(entry.text("text")); });
    return texts;
}

void forEachEntry(const YamlPlace& place, const std::function<void(const YamlPlace&)>& f) {
    if (!place.node.IsSequence())
        place.fail("is not a list", "Write it as in [a, b], or with \"- \" before each entry.");
    for (std::size_t i = 0; i < place.node.size(); ++i)
        f(YamlPlace{place.item, place.key, place.node[i]});
}

} // namespace rimlight::study
