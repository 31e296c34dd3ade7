#include "ui/language/PhraseTemplate.h"

#include <algorithm>

namespace rimlight::language {

namespace {

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Letters, digits, what joins them to names and paths, and all that is not ASCII.
bool isPartOfName(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '/' || c == '\\' ||
           (static_cast<unsigned char>(c) & 0x80U) != 0;
}

char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isHole(std::string_view source, std::size_t at) {
    return source[at] == '%' && at + 1 < source.size() && source[at + 1] >= '1' && source[at + 1] <= '9';
}

} // namespace

bool isBoundary(std::string_view text, std::size_t at) {
    return at == 0 || at >= text.size() || !isPartOfName(text[at - 1]) || !isPartOfName(text[at]);
}

PhraseTemplate::PhraseTemplate(std::string_view source) : m_literals(1) {
    for (std::size_t i = 0; i < source.size(); ++i) {
        if (isHole(source, i)) {
            m_literals.emplace_back();
            ++i;
            continue;
        }
        m_literals.back() += source[i];
        m_letters += isLetter(source[i]) ? 1 : 0;
    }
    for (std::size_t i = 1; i < m_literals.size(); ++i)
        if (m_literals[i].size() > m_literals[m_anchor].size())
            m_anchor = i;
}

bool PhraseTemplate::literalAt(std::size_t literal, std::string_view text, std::size_t at) const {
    const auto& words = m_literals[literal];
    if (words.empty())
        return true;
    if (at + words.size() > text.size())
        return false;
    const bool anyCase = literal == 0;
    if (anyCase ? small(text[at]) != small(words.front()) : text[at] != words.front())
        return false;
    if (text.substr(at + 1, words.size() - 1) != std::string_view(words).substr(1))
        return false;
    const auto isJoint = [](char c) { return c == '-' || c == '/' || c == '\\' || !isPartOfName(c); };
    return (isJoint(words.front()) || isBoundary(text, at)) &&
           (isJoint(words.back()) || isBoundary(text, at + words.size()));
}

std::size_t PhraseTemplate::findLiteral(std::size_t literal, std::string_view text, std::size_t from) const {
    for (std::size_t at = text.find(m_literals[literal], from); at != std::string_view::npos;
         at = text.find(m_literals[literal], at + 1))
        if (literalAt(literal, text, at))
            return at;
    return std::string_view::npos;
}

std::optional<PhraseMatch> PhraseTemplate::matchWhole(std::string_view text) const {
    if (!literalAt(0, text, 0) || m_literals.front().size() > text.size())
        return std::nullopt;
    PhraseMatch match{0, text.size(), {}};
    std::size_t at = m_literals.front().size();
    if (!hasHoles())
        return at == text.size() ? std::optional(match) : std::nullopt;
    for (std::size_t i = 1; i < m_literals.size(); ++i) {
        const bool isLast = i + 1 == m_literals.size();
        if (isLast && text.size() < m_literals[i].size() + at + 1)
            return std::nullopt;
        const std::size_t next = isLast ? text.size() - m_literals[i].size() : findLiteral(i, text, at + 1);
        if (next == std::string_view::npos || next <= at || !literalAt(i, text, next))
            return std::nullopt;
        match.filled.push_back(text.substr(at, next - at));
        at = next + m_literals[i].size();
    }
    return match;
}

std::optional<PhraseMatch> PhraseTemplate::matchAround(std::string_view text, std::size_t anchorAt) const {
    if (!beginsAndEndsWithWords() || !literalAt(m_anchor, text, anchorAt))
        return std::nullopt;
    PhraseMatch match{anchorAt, anchorAt + anchor().size(), {}};
    for (std::size_t i = m_anchor; i-- > 0;) {
        // The nearest place before: what fills a hole is short.
        std::size_t at = match.begin;
        bool found = false;
        while (!found && at > m_literals[i].size()) {
            --at;
            found = at >= m_literals[i].size() && literalAt(i, text, at - m_literals[i].size());
        }
        if (!found)
            return std::nullopt;
        match.filled.insert(match.filled.begin(), text.substr(at, match.begin - at));
        match.begin = at - m_literals[i].size();
    }
    for (std::size_t i = m_anchor + 1; i < m_literals.size(); ++i) {
        const auto at = findLiteral(i, text, match.end + 1);
        if (at == std::string_view::npos)
            return std::nullopt;
        match.filled.push_back(text.substr(match.end, at - match.end));
        match.end = at + m_literals[i].size();
    }
    return match;
}

std::optional<Place> placeAt(std::string_view translation, std::size_t at) {
    Place place;
    place.isVerbatim = translation.substr(at).starts_with("%=");
    place.length = place.isVerbatim ? 3 : 2;
    if (at + place.length > translation.size())
        return std::nullopt;
    const char number = translation[at + place.length - 1];
    if (number < '1' || number > '9')
        return std::nullopt;
    place.hole = static_cast<std::size_t>(number - '1');
    return place;
}

std::string withoutHole(std::string translation, char hole) {
    for (auto at = translation.find('%'); at != std::string::npos; at = translation.find('%', at)) {
        const auto place = placeAt(translation, at);
        if (place && place->hole == static_cast<std::size_t>(hole - '1')) {
            translation.erase(at, place->length);
            continue;
        }
        if (place && place->hole > static_cast<std::size_t>(hole - '1'))
            --translation[at + place->length - 1];
        ++at;
    }
    return translation;
}

} // namespace rimlight::language
