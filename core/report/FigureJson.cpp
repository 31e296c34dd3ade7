#include "core/report/FigureJson.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/report/FigureFields.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <type_traits>
#include <unordered_set>

namespace rimlight::report {

namespace {

using Json = nlohmann::json;

constexpr const char* kFormat = "rimlight-figure";
constexpr int kFormatVersion = 1;
constexpr const char* kRemedy = "Let the study write its figures anew.";
constexpr std::size_t kDeepest = 32; ///< nesting of a figure is 7 at most

std::string jsonText(std::string_view text) {
    return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string numberText(double value) {
    assert(std::isfinite(value));
    // "-0" would be read back as the whole number 0.
    return value == 0.0 && std::signbit(value) ? "-0.0" : formatNumber(value);
}

template <class T>
constexpr bool kIsScalar = std::is_arithmetic_v<T> || std::is_enum_v<T> || std::is_same_v<T, std::string> ||
                           std::is_same_v<T, std::optional<double>>;

/// Writes a value; objects and lists of objects with a line per field, lists of numbers on one line.
class Writer {
public:
    template <class T>
    void operator()(const char* name, const T& value) {
        key(name);
        write(value);
    }

    template <class T>
    void optional(const char* name, const T& value) {
        if (!value.empty())
            (*this)(name, value);
    }

    template <class T>
    void object(const T& value) {
        m_text += '{';
        m_indent += 2;
        m_first = true;
        visitFields(*this, value);
        closeObject();
    }

    void key(const char* name) {
        m_text += m_first ? "\n" : ",\n";
        m_text.append(m_indent, ' ');
        m_text += jsonText(name) + ": ";
        m_first = false;
    }

    void openObject() {
        m_text += '{';
        m_indent += 2;
        m_first = true;
    }

    void closeObject() {
        m_indent -= 2;
        m_text += '\n';
        m_text.append(m_indent, ' ');
        m_text += '}';
        m_first = false;
    }

    void write(const std::string& value) { m_text += jsonText(value); }
    void write(bool value) { m_text += value ? "true" : "false"; }
    void write(double value) { m_text += numberText(value); }
    void write(int value) { m_text += std::to_string(value); }
    void write(std::size_t value) { m_text += std::to_string(value); }
    void write(const std::optional<double>& value) { m_text += value ? numberText(*value) : "null"; }

    template <class T>
    void write(const T& value) {
        if constexpr (std::is_enum_v<T>)
            m_text += jsonText(EnumWords<T>::kWords.at(static_cast<std::size_t>(value)));
        else
            object(value);
    }

    template <class T>
    void write(const std::vector<T>& values) {
        m_text += '[';
        m_indent += 2;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (i > 0)
                m_text += kIsScalar<T> ? ", " : ",";
            if (!kIsScalar<T>) {
                m_text += '\n';
                m_text.append(m_indent, ' ');
            }
            write(values[i]);
        }
        m_indent -= 2;
        if (!kIsScalar<T> && !values.empty()) {
            m_text += '\n';
            m_text.append(m_indent, ' ');
        }
        m_text += ']';
    }

    std::string text() const { return m_text + "\n"; }

private:
    std::string m_text;
    std::size_t m_indent = 0;
    bool m_first = true;
};

/// Fills a value from JSON; every field must be there unless it is optional, be of its type, and nothing else may be.
class Reader {
public:
    Reader(const Json& json, std::string place, const std::string& item)
        : m_json(json), m_place(std::move(place)), m_item(item) {
        if (!json.is_object())
            fail(m_place, "is no object");
    }

    template <class T>
    void operator()(const char* name, T& value) {
        const auto found = m_json.find(name);
        const std::string place = m_place.empty() ? name : m_place + "." + name;
        if (found == m_json.end())
            fail(place, "is missing");
        ++m_fields;
        read(*found, place, value);
    }

    template <class T>
    void optional(const char* name, T& value) {
        if (m_json.find(name) != m_json.end())
            (*this)(name, value);
        else
            value.clear();
    }

    /// @throws Error when the object has more fields than were read, besides the extra ones that the caller knows
    void finish(std::size_t extra = 0) const {
        if (m_json.size() != m_fields + extra)
            fail(m_place, "has a field that this kind of figure does not know");
    }

private:
    [[noreturn]] void fail(const std::string& place, const std::string& problem) const {
        throw Error("is no figure: " + (place.empty() ? "it" : "\"" + place + "\"") + " " + problem, m_item, kRemedy);
    }

    void read(const Json& json, const std::string& place, std::string& value) const {
        if (!json.is_string())
            fail(place, "is no text");
        value = json.get<std::string>();
    }
    void read(const Json& json, const std::string& place, bool& value) const {
        if (!json.is_boolean())
            fail(place, "is neither true nor false");
        value = json.get<bool>();
    }
    void read(const Json& json, const std::string& place, double& value) const {
        if (!json.is_number())
            fail(place, "is no number");
        value = json.get<double>();
    }
    void read(const Json& json, const std::string& place, std::optional<double>& value) const {
        value.reset();
        if (!json.is_null())
            read(json, place, value.emplace());
    }
    void read(const Json& json, const std::string& place, int& value) const {
        constexpr std::int64_t kMost = std::numeric_limits<int>::max();
        if (!json.is_number_integer() || (json.is_number_unsigned() && json.get<std::uint64_t>() > kMost) ||
            json.get<std::int64_t>() > kMost || json.get<std::int64_t>() < -kMost)
            fail(place, "is no whole number in range");
        value = json.get<int>();
    }
    void read(const Json& json, const std::string& place, std::size_t& value) const {
        if (!json.is_number_unsigned())
            fail(place, "is no whole number from 0 on");
        value = json.get<std::size_t>();
    }

    template <class T>
    void read(const Json& json, const std::string& place, T& value) const {
        if constexpr (std::is_enum_v<T>) {
            const auto& words = EnumWords<T>::kWords;
            const auto found =
                json.is_string() ? std::find(words.begin(), words.end(), json.get<std::string>()) : words.end();
            if (found == words.end())
                fail(place, "is none of: " + join(std::vector<std::string>(words.begin(), words.end()), ", "));
            value = static_cast<T>(found - words.begin());
        } else {
            Reader inner(json, place, m_item);
            visitFields(inner, value);
            inner.finish();
        }
    }

    template <class T>
    void read(const Json& json, const std::string& place, std::vector<T>& values) const {
        if (!json.is_array())
            fail(place, "is no list");
        values.resize(json.size());
        for (std::size_t i = 0; i < json.size(); ++i)
            read(json[i], place + "[" + std::to_string(i) + "]", values[i]);
    }

    const Json& m_json;
    std::string m_place;
    const std::string& m_item;
    std::size_t m_fields = 0;
};

Json parsed(std::string_view text, const std::string& item) {
    try {
        // A figure that names a field twice says two things.
        std::vector<std::unordered_set<std::string>> keys;
        return Json::parse(text, [&](int depth, Json::parse_event_t event, Json& value) {
            if (static_cast<std::size_t>(depth) > kDeepest)
                throw Error("is no figure: it is nested too deeply", item, kRemedy);
            if (event == Json::parse_event_t::object_start)
                keys.emplace_back();
            else if (event == Json::parse_event_t::object_end)
                keys.pop_back();
            else if (event == Json::parse_event_t::key && !keys.back().insert(value.get<std::string>()).second)
                throw Error("is no figure: it has the field \"" + value.get<std::string>().substr(0, 40) + "\" twice",
                            item, kRemedy);
            return true;
        });
    } catch (const Json::exception&) {
        throw Error("is no figure: it is no JSON, or was cut short", item, kRemedy);
    }
}

template <std::size_t I = 0>
Figure emptyFigure(std::size_t kind) {
    if constexpr (I + 1 < std::variant_size_v<Figure>)
        return kind == I ? Figure(std::in_place_index<I>) : emptyFigure<I + 1>(kind);
    else
        return Figure(std::in_place_index<I>);
}

std::string textAt(const Json& json, const char* key) {
    const auto found = json.is_object() ? json.find(key) : json.end();
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

} // namespace

std::string toJson(const Figure& figure) {
    Writer writer;
    writer.openObject();
    writer("format", std::string(kFormat));
    writer("formatVersion", kFormatVersion);
    writer("kind", figureKind(figure));
    std::visit([&](const auto& one) { visitFields(writer, one); }, figure);
    writer.closeObject();
    return writer.text();
}

Figure figureFromJson(std::string_view text, const std::string& item) {
    const Json json = parsed(text, item);
    if (textAt(json, "format") != kFormat)
        throw Error("is no figure: \"format\" is not " + std::string(kFormat), item, "Choose a figure of a study.");
    const auto version = json.find("formatVersion");
    if (version == json.end() || !version->is_number_integer() || *version != kFormatVersion)
        throw Error("is a figure of another format than version " + std::to_string(kFormatVersion), item,
                    "Open it with the version of Rimlight that wrote it, or a newer one.");
    const auto kind = std::find(kFigureKinds.begin(), kFigureKinds.end(), textAt(json, "kind"));
    if (kind == kFigureKinds.end())
        throw Error("is a figure of no kind that this version knows", item, "Update Rimlight.");
    auto figure = emptyFigure(static_cast<std::size_t>(kind - kFigureKinds.begin()));
    std::visit(
        [&](auto& one) {
            Reader reader(json, "", item);
            visitFields(reader, one);
            reader.finish(3);
        },
        figure);
    checkFigure(figure, item);
    return figure;
}

std::string figureKind(const Figure& figure) {
    return std::string(kFigureKinds.at(figure.index()));
}

std::string figureTitle(const Figure& figure) {
    return std::visit(
        [](const auto& one) -> std::string {
            if constexpr (requires { one.title; })
                return one.title;
            else
                return {};
        },
        figure);
}

} // namespace rimlight::report
