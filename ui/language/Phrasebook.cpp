#include "ui/language/Phrasebook.h"

#include "ui/language/Sentences.h"

#include <algorithm>
#include <array>
#include <optional>

namespace rimlight::language {

namespace {

constexpr std::size_t kAnchorLetters = 3;
constexpr std::size_t kMostCached = 20000;
constexpr std::size_t kMostTried = 4; ///< of the templates that match a sentence
constexpr int kDeepest = 8;
/// A template with fewer letters of its own says too little to be believed where other readings are left.
constexpr std::size_t kFewLetters = 3;
/// One with so many is believed whatever it is filled with.
constexpr std::size_t kManyLetters = 15;

bool isSmallLetter(char c) {
    return c >= 'a' && c <= 'z';
}

std::string withSmallFirst(std::string_view text) {
    std::string result(text);
    if (!result.empty() && result.front() >= 'A' && result.front() <= 'Z')
        result.front() = static_cast<char>(result.front() - 'A' + 'a');
    return result;
}

/// Whether two letters stand side by side: all else holds no word.
bool hasWord(std::string_view text) {
    const auto letter = [](char c) { return isSmallLetter(c) || (c >= 'A' && c <= 'Z'); };
    for (std::size_t i = 1; i < text.size(); ++i)
        if (letter(text[i - 1]) && letter(text[i]))
            return true;
    return false;
}

/// Where a sentence may be divided, and what stands there in the other language.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kDivisions = {
    std::pair{". ", "。"}, {", because ", "，因为"}, {"; ", "；"}, {": ", "："}};

/// Where the sign stands first, outside of brackets.
std::size_t findSign(std::string_view text, std::string_view sign) {
    int brackets = 0;
    for (std::size_t i = 0; i + sign.size() <= text.size(); ++i) {
        if (brackets == 0 && text.substr(i, sign.size()) == sign)
            return i;
        brackets += text[i] == '(' ? 1 : text[i] == ')' && brackets > 0 ? -1 : 0;
    }
    return std::string_view::npos;
}

bool endsSentencePart(std::string_view text) {
    return std::any_of(kDivisions.begin(), kDivisions.end(),
                       [&](const auto& one) { return findSign(text, one.first) != std::string_view::npos; });
}

/// Whether three words with small letters follow each other: a sentence that nobody translated.
bool holdsSentence(std::string_view text) {
    constexpr int kWords = 3;
    constexpr std::size_t kLetters = 2;
    int words = 0;
    std::size_t letters = 0;
    for (const char c : text) {
        letters = isSmallLetter(c) ? letters + 1 : 0;
        if (letters == kLetters)
            ++words;
        if (words >= kWords)
            return true;
        if (letters == 0 && c != ' ')
            words = 0;
    }
    return false;
}

std::size_t smallLetters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), isSmallLetter));
}

/// Full-width signs need no blank beside them.
std::string withoutBlanksAtSigns(std::string text) {
    constexpr std::array<std::string_view, 10> kSigns = {"。", "，", "：", "；", "（", "）", "、", "“", "”", "？"};
    for (const auto sign : kSigns)
        for (auto at = text.find(sign); at != std::string::npos; at = text.find(sign, at + sign.size())) {
            if (at + sign.size() < text.size() && text[at + sign.size()] == ' ')
                text.erase(at + sign.size(), 1);
            if (at > 0 && text[at - 1] == ' ')
                text.erase(--at, 1);
        }
    return text;
}

std::string_view withoutOuterBlanks(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

bool isAscii(char c) {
    return (static_cast<unsigned char>(c) & 0x80U) == 0;
}

/// A Chinese character, by a byte of its UTF-8; full-width signs are none.
bool beginsIdeograph(std::string_view text) {
    return !text.empty() && static_cast<unsigned char>(text.front()) >= 0xe4U &&
           static_cast<unsigned char>(text.front()) <= 0xe9U;
}

bool endsWithIdeograph(std::string_view text) {
    constexpr std::size_t kBytes = 3;
    return text.size() >= kBytes && beginsIdeograph(text.substr(text.size() - kBytes));
}

/// Puts a part behind others, with a blank between an ideograph and a Latin letter or digit, and none between
/// ideographs.
void append(std::string& text, std::string_view part) {
    const std::string_view before = std::string_view(text).substr(0, text.size() - (text.ends_with(' ') ? 1 : 0));
    if (endsWithIdeograph(before) && text.size() > before.size() && beginsIdeograph(part))
        text.pop_back();
    else if (endsWithIdeograph(text) && part.starts_with(' ') && beginsIdeograph(part.substr(1)))
        part.remove_prefix(1);
    const auto isWord = [](char c) {
        return isAscii(c) && (isSmallLetter(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
    };
    if (!text.empty() && !part.empty() &&
        ((endsWithIdeograph(text) && isWord(part.front())) || (isWord(text.back()) && beginsIdeograph(part))))
        text += ' ';
    text += part;
}

bool isCapital(char c) {
    return c >= 'A' && c <= 'Z';
}

/// "%1The table lists ..." begins with sentences that may not be there, "%1: weights" with a name that a heading above
/// has told.
std::optional<Phrase> withoutFirstHole(const Phrase& phrase) {
    const std::string_view source = phrase.source;
    if (!source.starts_with("%1"))
        return std::nullopt;
    constexpr std::string_view kColon = "%1: ";
    constexpr std::string_view kTranslatedColon = "%1：";
    if (source.starts_with(kColon) && phrase.translation.starts_with(kTranslatedColon))
        return Phrase{withoutHole(std::string(source.substr(kColon.size())), '1'),
                      withoutHole(phrase.translation.substr(kTranslatedColon.size()), '1')};
    const auto begin = source.find_first_not_of(' ', 2);
    if (begin == std::string_view::npos || !isCapital(source[begin]))
        return std::nullopt;
    return Phrase{withoutHole(std::string(source.substr(begin)), '1'), withoutHole(phrase.translation, '1')};
}

/// "... of each model%2" ends with a remark that may not be there.
std::optional<Phrase> withoutLastHole(const Phrase& phrase) {
    const std::string_view source = phrase.source;
    constexpr std::size_t kHole = 2;
    if (source.size() <= kHole || source[source.size() - kHole] != '%' || source.back() < '1' || source.back() > '9')
        return std::nullopt;
    const char before = source[source.size() - kHole - 1];
    if (!isSmallLetter(before) && before != ')' && before != '.')
        return std::nullopt;
    Phrase shorter{std::string(source.substr(0, source.size() - kHole)),
                   withoutHole(phrase.translation, source.back())};
    constexpr std::string_view kStop = "。";
    if (before == '.') {
        shorter.source.pop_back();
        if (shorter.translation.ends_with(kStop))
            shorter.translation.resize(shorter.translation.size() - kStop.size());
    }
    return shorter;
}

bool hasOddBrackets(std::string_view text) {
    return std::count(text.begin(), text.end(), '(') != std::count(text.begin(), text.end(), ')');
}

bool isClean(const PhraseMatch& match) {
    return std::none_of(match.filled.begin(), match.filled.end(),
                        [](auto part) { return endsSentencePart(part) || hasOddBrackets(part); });
}

} // namespace

Phrasebook::Phrasebook(const std::vector<Phrase>& phrases) {
    for (const auto& phrase : phrases) {
        keep(phrase);
        if (const auto shorter = withoutFirstHole(phrase))
            keep(*shorter);
        if (const auto shorter = withoutLastHole(phrase))
            keep(*shorter);
    }
}

void Phrasebook::keep(const Phrase& phrase) {
    PhraseTemplate source(phrase.source);
    if (!source.hasHoles()) {
        m_exact.insert_or_assign(phrase.source, phrase.translation);
        m_exact.emplace(withSmallFirst(phrase.source), phrase.translation);
    }
    // One word is no sentence: only alone does it mean what the book says.
    const bool isWord = !source.hasHoles() && phrase.source.find(' ') == std::string::npos;
    if (isWord || source.anchor().size() < kAnchorLetters || phrase.source == phrase.translation)
        return;
    const std::string key = source.anchor().substr(0, kAnchorLetters);
    m_anchors[key].push_back(m_templates.size());
    if (source.anchorIsFirst()) {
        std::string other = withSmallFirst(key);
        if (other == key && isSmallLetter(key.front()))
            other.front() = static_cast<char>(key.front() - 'a' + 'A');
        if (other != key)
            m_anchors[other].push_back(m_templates.size());
    }
    m_templates.push_back({std::move(source), phrase.translation});
}

std::string Phrasebook::translated(const std::string& english) const {
    {
        const std::scoped_lock lock(m_mutex);
        const auto known = m_cache.find(english);
        if (known != m_cache.end())
            return known->second;
    }
    Reading reading;
    std::string result;
    std::size_t begin = 0;
    for (std::size_t end = 0; end != std::string::npos; begin = end + 1) {
        end = english.find('\n', begin);
        result += line(std::string_view(english).substr(begin, end == std::string::npos ? end : end - begin), reading);
        if (end != std::string::npos)
            result += '\n';
    }
    const std::scoped_lock lock(m_mutex);
    if (m_cache.size() >= kMostCached)
        m_cache.clear();
    m_cache.emplace(english, result);
    return result;
}

std::string Phrasebook::translatedName(const std::string& english) const {
    const auto* known = exact(english);
    return known == nullptr ? english : *known;
}

std::string Phrasebook::line(std::string_view english, Reading& reading) const {
    if (!hasWord(english))
        return std::string(english);
    // A heading or an item of a list.
    const auto marks = english.starts_with('#') || english.starts_with("- ") ? english.find_first_not_of("#- ") : 0;
    if (marks > 0)
        return std::string(english.substr(0, marks)) + line(english.substr(marks), reading);
    std::string result;
    std::size_t rest = 0; // of the line, behind what is translated
    for (const auto& part : sentencesOf(english)) {
        const auto begin = static_cast<std::size_t>(part.text.data() - english.data());
        const std::string words = sentence(part.text, reading);
        const bool same = words == part.text;
        result += english.substr(rest, begin - rest);
        result += words;
        rest = begin + part.text.size();
        if (part.hasStop && !same) {
            result += "。";
            ++rest;
        }
    }
    result += english.substr(rest);
    return result == english ? result : withoutBlanksAtSigns(std::move(result));
}

std::string Phrasebook::sentence(std::string_view english, Reading& reading) const {
    if (!hasWord(english) || reading.depth > kDeepest)
        return std::string(english);
    if (const auto* known = exact(english))
        return *known;
    const std::string key(english);
    const auto known = reading.sentences.find(key);
    if (known != reading.sentences.end())
        return known->second;
    ++reading.depth;
    auto result = compound(english, reading);
    --reading.depth;
    reading.sentences.emplace(key, result);
    return result;
}

std::string Phrasebook::compound(std::string_view english, Reading& reading) const {
    std::vector<Found> clean;
    std::vector<Found> others;
    std::vector<Found> weak;
    for (auto& one : wholeMatches(english)) {
        const bool isWeak = one.phrase->source.letters() < kFewLetters;
        (isWeak ? weak : isClean(one.match) ? clean : others).push_back(std::move(one));
    }
    Best best;
    fillAll(clean, reading, best);
    if (best.letters != std::string::npos && !holdsSentence(best.text))
        return best.text;
    divide(english, reading, best);
    fillAll(others, reading, best);
    std::string result;
    if (listed(english, reading, result))
        best.offer(std::move(result));
    if (around(english, reading, result))
        best.offer(std::move(result));
    if (best.letters == std::string::npos)
        fillAll(weak, reading, best);
    return best.letters == std::string::npos ? std::string(english) : best.text;
}

void Phrasebook::Best::offer(std::string words) {
    const auto left = smallLetters(words);
    if (letters != std::string::npos && left >= letters)
        return;
    letters = left;
    text = std::move(words);
}

void Phrasebook::fillAll(const std::vector<Found>& matches, Reading& reading, Best& best) const {
    for (std::size_t i = 0; i < std::min(matches.size(), kMostTried); ++i) {
        auto words = filled(matches[i], reading);
        // A sentence that nobody translated is no part of a short one: "It can't score a" of "%1 case".
        if (matches[i].phrase->source.letters() >= kManyLetters || !holdsSentence(words))
            best.offer(std::move(words));
    }
}

const std::string* Phrasebook::exact(std::string_view english) const {
    auto known = m_exact.find(std::string(english));
    if (known == m_exact.end())
        known = m_exact.find(withSmallFirst(english));
    return known == m_exact.end() ? nullptr : &known->second;
}

std::vector<std::pair<const Phrasebook::Known*, std::size_t>> Phrasebook::anchored(std::string_view english) const {
    std::vector<std::pair<const Known*, std::size_t>> found;
    std::string key;
    for (std::size_t at = 0; at + kAnchorLetters <= english.size(); ++at) {
        key.assign(english.substr(at, kAnchorLetters));
        const auto known = m_anchors.find(key);
        if (known != m_anchors.end())
            for (const std::size_t index : known->second)
                found.emplace_back(&m_templates[index], at);
    }
    return found;
}

std::vector<Phrasebook::Found> Phrasebook::wholeMatches(std::string_view english) const {
    std::vector<Found> matches;
    for (const auto& [known, at] : anchored(english)) {
        const auto* phrase = known;
        if (std::any_of(matches.begin(), matches.end(), [&](const Found& one) { return one.phrase == phrase; }))
            continue;
        if (auto match = phrase->source.matchWhole(english))
            matches.push_back({phrase, std::move(*match)});
    }
    std::stable_sort(matches.begin(), matches.end(), [](const Found& one, const Found& other) {
        return one.phrase->source.letters() > other.phrase->source.letters();
    });
    return matches;
}

std::string Phrasebook::filled(const Found& found, Reading& reading) const {
    const std::string_view translation = found.phrase->translation;
    std::string result;
    std::size_t done = 0;
    for (std::size_t at = translation.find('%'); at != std::string_view::npos; at = translation.find('%', at + 1)) {
        const auto place = placeAt(translation, at);
        if (!place || place->hole >= found.match.filled.size())
            continue;
        append(result, translation.substr(done, at - done));
        const auto part = found.match.filled[place->hole];
        const auto words = withoutOuterBlanks(part);
        if (words.empty() || place->isVerbatim)
            append(result, part);
        else
            append(result, found.phrase->source.isQuoted(place->hole) ? translatedName(std::string(words))
                                                                      : sentence(words, reading));
        done = at + place->length;
    }
    append(result, translation.substr(done));
    return result;
}

bool Phrasebook::isKnown(std::string_view english, Reading& reading) const {
    if (!hasWord(english))
        return true;
    const auto words = sentence(english, reading);
    return words != english && !holdsSentence(words);
}

/// At the first of each sign that ends a part of a sentence, when something is known on either side.
void Phrasebook::divide(std::string_view english, Reading& reading, Best& best) const {
    for (const auto& [sign, translation] : kDivisions) {
        const auto at = findSign(english, sign);
        if (at == std::string_view::npos || at == 0)
            continue;
        const auto left = english.substr(0, at);
        const auto right = withoutOuterBlanks(english.substr(at + sign.size()));
        if (right.empty() || (!hasWord(left) && !hasWord(right)))
            continue;
        auto first = sentence(left, reading);
        const auto second = sentence(right, reading);
        if (first == left && second == right)
            continue;
        append(first += translation, second);
        best.offer(std::move(first));
    }
}

/// "a, b and c", when each is known or has no words.
bool Phrasebook::listed(std::string_view english, Reading& reading, std::string& result) const {
    constexpr std::string_view kAnd = " and ";
    std::string_view rest = english;
    std::string_view lastItem;
    const auto conjunction = rest.rfind(kAnd);
    if (conjunction != std::string_view::npos) {
        lastItem = rest.substr(conjunction + kAnd.size());
        rest = rest.substr(0, conjunction);
    }
    std::vector<std::string_view> items;
    for (auto at = findSign(rest, ", "); at != std::string_view::npos; at = findSign(rest, ", ")) {
        items.push_back(rest.substr(0, at));
        rest = rest.substr(at + 2);
    }
    items.push_back(rest);
    if (items.size() + (lastItem.empty() ? 0 : 1) < 2)
        return false;
    const auto known = [&](std::string_view item) {
        return item.find(' ') == std::string_view::npos || isKnown(item, reading);
    };
    if (!std::all_of(items.begin(), items.end(), known) || (!lastItem.empty() && !known(lastItem)))
        return false;
    result.clear();
    for (const auto item : items)
        result += (result.empty() ? "" : lastItem.empty() ? "，" : "、") + sentence(item, reading);
    if (!lastItem.empty())
        append(result += "和", sentence(lastItem, reading));
    return true;
}

/// Around the template with the most letters that lies in the text, unless a sentence beside it would stay.
bool Phrasebook::around(std::string_view english, Reading& reading, std::string& result) const {
    Found best;
    std::size_t most = kFewLetters;
    for (const auto& [phrase, at] : anchored(english)) {
        if (phrase->source.letters() <= most)
            continue;
        auto match = phrase->source.matchAround(english, at);
        if (!match || !isClean(*match))
            continue;
        most = phrase->source.letters();
        best = {phrase, std::move(*match)};
    }
    if (best.phrase == nullptr)
        return false;
    const auto beside = [&](std::string_view part) {
        const auto words = withoutOuterBlanks(part);
        if (words.empty())
            return std::string(part);
        const auto before = static_cast<std::size_t>(words.data() - part.data());
        return std::string(part.substr(0, before)) + sentence(words, reading) +
               std::string(part.substr(before + words.size()));
    };
    const std::string before = beside(english.substr(0, best.match.begin));
    const std::string after = beside(english.substr(best.match.end));
    if (holdsSentence(before) || holdsSentence(after))
        return false;
    result = before + filled(best, reading) + after;
    return true;
}

} // namespace rimlight::language
