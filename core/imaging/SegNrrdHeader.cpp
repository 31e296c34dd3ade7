#include "core/imaging/SegNrrdHeader.h"

#include "core/base/Error.h"
#include "core/base/Text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace rimlight::imaging {

namespace {

using Keys = std::map<std::string, std::string>;

constexpr std::string_view kPrefix = "Segment";

/// Segment number and the rest of "Segment12_Name".
std::optional<std::pair<int, std::string_view>> segmentKey(std::string_view key) {
    if (!key.starts_with(kPrefix))
        return std::nullopt;
    key.remove_prefix(kPrefix.size());
    const std::size_t digits = std::min(key.find('_'), key.size());
    constexpr std::size_t kMostDigits = 7;
    int number = 0;
    const auto [end, failure] = std::from_chars(key.data(), key.data() + digits, number);
    if (digits == 0 || digits == key.size() || digits > kMostDigits || failure != std::errc() ||
        end != key.data() + digits || number < 0)
        return std::nullopt;
    return std::pair(number, key.substr(digits + 1));
}

/// "0.5 0.68 1" as a colour; nothing for anything else.
std::optional<Rgb> colourOf(const std::string& text) {
    std::array<std::uint8_t, 3> channels{};
    std::size_t count = 0;
    for (const auto& word : split(text, ' ')) {
        if (trimmed(word).empty())
            continue;
        const auto value = parseNumber(word);
        if (!value || !(*value >= 0.0 && *value <= 1.0) || count == channels.size())
            return std::nullopt;
        channels[count++] = static_cast<std::uint8_t>(std::lround(*value * 255.0));
    }
    return count == channels.size() ? std::optional(Rgb{channels[0], channels[1], channels[2]}) : std::nullopt;
}

/// A name on one line, without the blanks around it.
std::string onOneLine(std::string_view text) {
    std::string line(text);
    std::replace_if(
        line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; }, ' ');
    return std::string(trimmed(line));
}

double wholeNumber(const std::string& text, int segment, const char* key, const std::string& item) {
    const auto value = parseNumber(text);
    if (!value || *value != std::floor(*value) || std::abs(*value) > 0x1.0p53)
        throw Error("its header is damaged: " + std::string(key) + " of segment " + std::to_string(segment) +
                        " is no whole number",
                    item, "Export it again.");
    return *value;
}

void refuseFractional(const Keys& keys, const std::string& item) {
    for (const char* key : {"Segmentation_MasterRepresentation", "Segmentation_SourceRepresentation"})
        if (const auto found = keys.find(key);
            found != keys.end() && lowerCase(found->second).find("fractional") != std::string::npos)
            throw Error("holds a fractional label map", item,
                        "Make 'Binary labelmap' its source representation in 3D Slicer, and save it again.");
}

} // namespace

bool nameSegments(const Keys& keyValues) {
    return std::any_of(keyValues.lower_bound(std::string(kPrefix)), keyValues.end(),
                       [](const auto& pair) { return segmentKey(pair.first).has_value(); });
}

std::vector<SegNrrdEntry> segNrrdEntries(const Keys& keyValues, int layers, const std::string& item) {
    refuseFractional(keyValues, item);
    std::map<int, std::map<std::string_view, std::string_view>> bySegment;
    for (const auto& [key, value] : keyValues)
        if (const auto parts = segmentKey(key))
            bySegment[parts->first][parts->second] = value;
    std::vector<SegNrrdEntry> entries;
    for (const auto& [number, keys] : bySegment) {
        const auto valueOf = [&keys = keys](std::string_view key) {
            const auto found = keys.find(key);
            return found == keys.end() ? std::optional<std::string>() : std::string(found->second);
        };
        SegNrrdEntry entry;
        entry.name = onOneLine(valueOf("Name").value_or(""));
        if (entry.name.empty())
            entry.name = onOneLine(valueOf("ID").value_or(""));
        for (const char* key : {"Color", "DefaultColor"}) // the latter before Slicer 4.7
            if (const auto colour = valueOf(key); colour && !entry.colour)
                entry.colour = colourOf(*colour);
        if (const auto label = valueOf("LabelValue"))
            entry.labelValue = wholeNumber(*label, number, "LabelValue", item);
        const auto layer = valueOf("Layer");
        const double place = layer ? wholeNumber(*layer, number, "Layer", item) : layers > 1 ? number : 0;
        if (place < 0.0 || place >= layers)
            throw Error("segment " + std::to_string(number) + " lies in layer " + formatNumber(place) +
                            ", counted from 0, and the file has " + std::to_string(layers),
                        item, "Export it again.");
        entry.layer = static_cast<int>(place);
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::string segNrrdText(std::string_view text) {
    std::string escaped;
    for (const char c : onOneLine(text))
        escaped += c == '\\' ? std::string("\\\\") : std::string(1, c);
    return escaped;
}

} // namespace rimlight::imaging
