#include "ui/language/Sentences.h"

#include <algorithm>
#include <array>

namespace rimlight::language {

namespace {

std::string_view withoutBlanks(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

bool endsWithAbbreviation(std::string_view text) {
    constexpr std::array<std::string_view, 8> kKnown = {"et al", " vs", "e.g", "i.e", " cf", " ca", " No", ".."};
    return std::any_of(kKnown.begin(), kKnown.end(), [&](auto known) { return text.ends_with(known); });
}

bool beginsSentence(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '%' || c == '"' || c == '(';
}

bool isFullStop(std::string_view line, std::size_t at) {
    if (line[at] != '.' || endsWithAbbreviation(line.substr(0, at)))
        return false;
    const auto next = line.find_first_not_of(' ', at + 1);
    if (next == std::string_view::npos)
        return at > 0 && line[at - 1] != '.';
    return next > at + 1 && beginsSentence(line[next]);
}

} // namespace

std::vector<Sentence> sentencesOf(std::string_view line) {
    std::vector<Sentence> found;
    std::size_t begin = 0;
    const auto keep = [&](std::size_t end, bool hasStop) {
        const auto text = withoutBlanks(line.substr(begin, end - begin));
        if (!text.empty())
            found.push_back({text, hasStop});
    };
    for (std::size_t i = 0; i < line.size(); ++i)
        if (isFullStop(line, i)) {
            keep(i, true);
            begin = i + 1;
        }
    keep(line.size(), false);
    return found;
}

} // namespace rimlight::language
