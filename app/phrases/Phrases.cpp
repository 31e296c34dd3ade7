#include "app/phrases/Phrases.h"

#include "app/phrases/JoinedText.h"
#include "ui/language/Sentences.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

namespace rimlight::phrases {

namespace fs = std::filesystem;

namespace {

/// %1, %2, ... in their order.
std::string numbered(std::string_view text) {
    std::string result;
    char next = '1';
    for (std::size_t i = 0; i < text.size(); ++i) {
        result += text[i];
        if (text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9') {
            result += next++;
            ++i;
        }
    }
    return result;
}

bool isStatement(const std::string& text) {
    static const std::regex pattern("(SELECT|INSERT|CREATE|UPDATE|DELETE|PRAGMA|BEGIN|DROP|ALTER) .*");
    return std::regex_match(text, pattern);
}

/// A reference to the literature, or a pattern for names of columns.
bool isReference(const std::string& text) {
    static const std::regex pages(".* (19|20)[0-9]{2};[0-9]+:[0-9]+-[0-9]+");
    return text.find("doi:10.") != std::string::npos || text.front() == '*' || text.back() == '*' ||
           std::regex_match(text, pages);
}

/// Whether somebody reads it: two words, one with a capital, or one beside a place holder ("%1 cases").
bool isPhrase(const std::string& text) {
    static const std::regex hole("%[1-9]");
    static const std::regex twoWords(".*[A-Za-z][A-Za-z']+.* .*[A-Za-z][A-Za-z']+.*");
    static const std::regex oneWithCapital("[# .,:;()%-]*[A-Z][a-z]{2,}[# .,:;()%-]*");
    static const std::regex oneBesideHole("# [a-z]{3,}|[a-z]{3,} #|[a-z]{3,} # [a-z]{3,}|# [a-z]{3,} #");
    const std::string words = std::regex_replace(text, hole, "#");
    return !isStatement(text) && !isReference(text) &&
           (std::regex_match(words, twoWords) || std::regex_match(words, oneWithCapital) ||
            std::regex_match(words, oneBesideHole));
}

/// Programs for samples say nothing to a reader of the window; what they put into files is data.
bool isRead(const std::string& file) {
    const auto name = fs::path(file).filename().string();
    const bool makesSamples = name.starts_with("Sample") || name.starts_with("Synthetic");
    const bool writesForPrograms =
        name == "PredictionReport.cpp" || name == "ReportContent.cpp" || name == "SegmentationHeader.cpp";
    const bool saysNothing = file.starts_with("ui/theme/") || file.starts_with("ui/language/");
    return !saysNothing && !makesSamples && !writesForPrograms && !name.ends_with("Schema.cpp");
}

std::string textOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

} // namespace

std::vector<std::string> phrasesOf(std::string_view source) {
    std::vector<std::string> found;
    for (const auto& joined : joinedTexts(tokensOf(source)))
        for (const auto& text : spelledOut(joined))
            for (std::size_t begin = 0, end = 0; end != std::string::npos; begin = end + 1) {
                end = text.find('\n', begin);
                const auto line = std::string_view(text).substr(begin, end == std::string::npos ? end : end - begin);
                for (const auto& sentence : language::sentencesOf(line)) {
                    std::string words = numbered(sentence.text);
                    if (isPhrase(words))
                        found.push_back(std::move(words));
                }
            }
    return found;
}

std::vector<Phrase> phrasesBelow(const fs::path& root) {
    std::vector<std::string> files;
    for (const char* top : {"core", "ui"})
        for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
            const auto ending = entry.path().extension();
            const auto file = fs::relative(entry.path(), root).generic_string();
            if ((ending == ".h" || ending == ".cpp") && isRead(file))
                files.push_back(file);
        }
    std::sort(files.begin(), files.end());
    std::set<std::string> known;
    std::vector<Phrase> phrases;
    for (const auto& file : files)
        for (auto& text : phrasesOf(textOf(root / file)))
            if (known.insert(text).second)
                phrases.push_back({std::move(text), file});
    return phrases;
}

} // namespace rimlight::phrases
