#include "core/study/case/PhaseGuess.h"

#include "core/base/Text.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace rimlight::study {

namespace {

constexpr double kNamed = 0.95;    ///< the phase's own name
constexpr double kSynonym = 0.9;   ///< another word for it
constexpr double kRelated = 0.45;  ///< a phase at nearly the same time
constexpr double kAmbiguous = 0.5; ///< factor when words speak for several

/// A moment or sequence with the words that stand for it. Words of letters must stand alone; Chinese ones may stand
/// anywhere.
struct Concept {
    std::string_view key;
    std::array<std::string_view, 17> words;
    std::string_view related; ///< key of the concept that it is at times mixed up with
};

constexpr std::array<Concept, 16> kConcepts = {{
    {"precontrast",
     {"precontrast", "pre-contrast", "pre contrast", "pre", "plain", "unenhanced", "non-contrast", "noncontrast",
      "without contrast", "without iv contrast", "w o contrast", "native", "nect", "ncct", "nc", "平扫", "c-"},
     ""},
    {"corticomedullary",
     {"corticomedullary", "cortico-medullary", "cortical", "cmp", "皮髓质期", "皮髓期", "皮质期"},
     "arterial"},
    {"arterial",
     {"arterial", "artery", "art", "ap", "a-phase", "a phase", "c+a", "late arterial", "动脉期", "动脉", "动脉晚期"},
     "corticomedullary"},
    {"venous",
     {"venous", "portal", "portovenous", "pvp", "pv", "p-v", "vp", "ven", "vein", "v phase", "c+v", "静脉期",
      "门静脉期", "门脉期", "静脉"},
     "parenchymal"},
    {"parenchymal",
     {"parenchymal", "parenchyma", "nephrographic", "nephrogram", "np", "nephro", "实质期", "肾实质期", "髓质期"},
     "venous"},
    {"delayed",
     {"delayed", "delay", "late", "excretory", "urographic", "equilibrium", "延迟期", "延时期", "排泄期", "分泌期",
      "平衡期"},
     ""},
    {"t1c",
     {"t1c", "t1+c", "t1ce", "t1gd", "t1 gd", "ce-t1", "ce t1", "t1 post", "t1 postcontrast", "t1 c+", "t1w c+",
      "t1增强", "增强t1", "增强扫描"},
     "t1"},
    {"t1", {"t1", "t1w", "t1wi", "t1-weighted", "t1加权"}, "t1c"},
    {"t2", {"t2", "t2w", "t2wi", "t2-weighted", "t2 fs", "t2加权"}, ""},
    {"flair", {"flair", "tirm", "dark fluid", "水抑制"}, "t2"},
    {"adc", {"adc", "apparent diffusion", "表观扩散", "表观弥散"}, "dwi"},
    {"dwi", {"dwi", "diffusion", "trace", "b800", "b1000", "弥散", "扩散"}, "adc"},
    {"pet", {"pet", "fdg", "suv"}, ""},
    {"lung", {"lung", "肺窗"}, ""},
    {"swi", {"swi", "susceptibility", "磁敏感"}, ""},
    {"dce", {"dce", "dynamic", "perfusion", "动态增强", "灌注"}, ""},
}};

/// Words that make a T1 image one with contrast, wherever they stand.
constexpr std::array<std::string_view, 12> kContrastWords = {
    "gd", "gad", "gado", "gadolinium", "post", "postcontrast", "km", "ce", "c+", "+c", "contrast", "增强"};

/// A concept that speaks for nothing where another is named: the FLAIR of "T2 FLAIR" is no T2.
struct Narrower {
    std::string_view key;
    std::string_view by;
};
constexpr std::array<Narrower, 4> kNarrower = {{{"t2", "flair"}, {"dwi", "adc"}, {"t1", "t1c"}, {"precontrast", "t1"}}};

bool isWordByte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
}

bool isAscii(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Whether the word stands in the text, in lower case; a word of ASCII letters alone, not inside another. A "+" or "-"
/// behind it belongs to it: "t1" is not in "t1+c".
bool holds(std::string_view text, std::string_view word) {
    if (word.empty())
        return false;
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        if (!isAscii(word))
            return true;
        const auto end = at + word.size();
        const bool begins = at == 0 || !isWordByte(text[at - 1]) || !isWordByte(word.front());
        const bool ends =
            end >= text.size() || (!isWordByte(text[end]) && text[end] != '+') || !isWordByte(word.back());
        if (begins && ends)
            return true;
    }
    return false;
}

/// Lower case, with what separates words in names of series as blanks.
std::string plain(std::string_view text) {
    auto words = lowerCase(text);
    std::replace_if(
        words.begin(), words.end(), [](char c) { return c == '_' || c == '/' || c == '.' || c == ','; }, ' ');
    return words;
}

/// The word of the concept that the text holds, the longest; empty: none.
std::string_view wordIn(const std::string& text, const Concept& meaning) {
    std::string_view longest;
    for (const auto word : meaning.words)
        if (word.size() > longest.size() && holds(text, word))
            longest = word;
    return longest;
}

/// The concept that a phase's name stands for.
const Concept* conceptOf(const std::string& phase) {
    const auto name = plain(phase);
    const Concept* best = nullptr;
    std::size_t length = 0;
    for (const auto& one : kConcepts)
        if (const auto word = wordIn(name, one); word.size() > length) {
            best = &one;
            length = word.size();
        }
    return best;
}

/// A concept that the description names, by its longest word.
struct Named {
    const Concept* meaning = nullptr;
    std::string_view word;
};

/// Those whose word is no part of another's: "t1" of "t1 gd", "髓质期" of "皮髓质期".
std::vector<Named> conceptsIn(const std::string& description) {
    std::vector<Named> all;
    for (const auto& one : kConcepts)
        if (const auto word = wordIn(description, one); !word.empty())
            all.push_back({&one, word});
    std::vector<Named> named;
    std::copy_if(all.begin(), all.end(), std::back_inserter(named), [&](const Named& one) {
        return std::none_of(all.begin(), all.end(), [&](const Named& other) {
            return other.word.size() > one.word.size() && other.word.find(one.word) != std::string_view::npos;
        });
    });
    return named;
}

bool isNamed(const std::vector<Named>& named, std::string_view key) {
    return std::any_of(named.begin(), named.end(), [&](const Named& one) { return one.meaning->key == key; });
}

/// The concepts that the description stands for as a whole.
std::vector<Named> meantBy(const std::string& description) {
    auto named = conceptsIn(description);
    if (isNamed(named, "t1") && !isNamed(named, "t1c") && !isNamed(named, "precontrast")) {
        const auto* enhanced = conceptOf("t1c");
        for (const auto word : kContrastWords)
            if (!isNamed(named, "t1c") && holds(description, word))
                named.push_back({enhanced, word});
    }
    const auto all = named;
    std::erase_if(named, [&](const Named& one) {
        return std::any_of(kNarrower.begin(), kNarrower.end(), [&](const Narrower& narrower) {
            return one.meaning->key == narrower.key && isNamed(all, narrower.by);
        });
    });
    return named;
}

struct Evidence {
    double certainty = 0.0;
    std::string word;
};

/// What the description, and the concepts in it, say for the phase.
Evidence evidenceFor(const std::string& phase, const std::string& description, const std::vector<Named>& named) {
    const auto name = plain(phase);
    const auto* wanted = conceptOf(phase);
    const auto find = [&](const auto& key) {
        const auto found =
            std::find_if(named.begin(), named.end(), [&](const Named& one) { return one.meaning->key == key; });
        return found == named.end() ? std::string() : std::string(found->word);
    };
    if (wanted == nullptr)
        return holds(description, name) ? Evidence{kNamed, name} : Evidence{};
    if (const auto word = find(wanted->key); !word.empty())
        return {holds(description, name) ? kNamed : kSynonym, word};
    if (const auto word = find(wanted->related); !word.empty())
        return {kRelated, word};
    return {};
}

} // namespace

std::vector<PhaseGuess> guessPhase(std::string_view description, const std::vector<std::string>& phases) {
    const auto text = plain(description);
    const auto named = meantBy(text);
    const double factor = named.size() > 1 ? kAmbiguous : 1.0;
    std::vector<PhaseGuess> guesses;
    for (const auto& phase : phases)
        if (const auto found = evidenceFor(phase, text, named); found.certainty > 0.0)
            guesses.push_back({phase, factor * found.certainty, "its description says \"" + found.word + '"'});
    std::stable_sort(guesses.begin(), guesses.end(),
                     [](const auto& a, const auto& b) { return a.certainty > b.certainty; });
    return guesses;
}

std::vector<PhaseGuess> guessPhase(const dicom::Series& series, const std::vector<std::string>& phases) {
    return guessPhase(series.description, phases);
}

} // namespace rimlight::study
