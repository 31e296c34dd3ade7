#include "core/tables/ColumnNames.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/tables/Csv.h"

#include <unordered_set>

namespace rimlight::tables {

namespace {

/// The length of the well-formed UTF-8 sequence that begins at text[0]; 0 when there is none (Unicode 15, table 3-7).
std::size_t utf8Length(std::string_view text) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned>(static_cast<unsigned char>(text[i])) : 0U;
    };
    const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return continues(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const bool overlong = lead == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = lead == 0xED && byte(1) > 0x9F;
        return continues(1) && continues(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const bool overlong = lead == 0xF0 && byte(1) < 0x90;
        const bool beyond = lead == 0xF4 && byte(1) > 0x8F;
        return continues(1) && continues(2) && continues(3) && !overlong && !beyond ? 4 : 0;
    }
    return 0;
}

} // namespace

std::optional<std::size_t> utf8Fault(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = utf8Length(text.substr(i));
        if (length == 0 || text[i] == '\0')
            return i;
        i += length;
    }
    return std::nullopt;
}

std::vector<std::string> checkedColumnNames(std::vector<std::string> names, std::size_t line, const std::string& item) {
    if (names.size() > 1 && trimmed(names.front()).empty())
        names.front() = kCaseColumn;
    std::unordered_set<std::string_view> seen;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (trimmed(names[i]).empty())
            throw Error("column " + std::to_string(i + 1) + " has no name (line " + std::to_string(line) + ")", item,
                        "Name every column in the first line.");
        if (!seen.insert(names[i]).second)
            throw Error("has two columns named \"" + names[i] + "\"", item, "Give every column a name of its own.");
    }
    return names;
}

} // namespace rimlight::tables
