#include "core/report/glossary/Glossary.h"

#include "core/base/Text.h"

#include <algorithm>
#include <cstdint>

namespace rimlight::report {

namespace {

constexpr std::string_view kDoi = ", doi:";

/// Whether the text is what the pattern says, '*' being any text, by the usual search with one step back.
bool matches(std::string_view pattern, std::string_view text) {
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = std::string_view::npos;
    std::size_t resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

/// How exactly a label speaks of a column.
enum class Rank : std::uint8_t { None, GeneralPattern, TablePattern, General, Table };

Rank rankOf(std::string_view label, const std::string& column, std::string_view table) {
    const auto bar = label.find('|');
    const bool isForTable = bar != std::string_view::npos;
    if (isForTable && !matches(label.substr(0, bar), table))
        return Rank::None;
    const auto pattern = lowerCase(isForTable ? label.substr(bar + 1) : label);
    if (!matches(pattern, column))
        return Rank::None;
    const bool isExact = pattern.find('*') == std::string::npos;
    if (isForTable)
        return isExact ? Rank::Table : Rank::TablePattern;
    return isExact ? Rank::General : Rank::GeneralPattern;
}

Rank rankOf(const Term& term, const std::string& column, std::string_view table) {
    auto best = rankOf(term.name, column, table);
    for (const auto label : term.labels)
        best = std::max(best, rankOf(label, column, table));
    return best;
}

std::string markdownOf(const Term& term) {
    std::string text = "**" + std::string(term.name) + "** – " + std::string(term.explanation);
    const auto [source, address] = sourceParts(term.source);
    if (!address.empty())
        text += " [" + source + "](" + address + ")";
    else if (!source.empty())
        text += " " + source;
    return text + "\n\n";
}

} // namespace

const std::vector<TermFamily>& glossary() {
    static const std::vector<TermFamily> kFamilies = {testTerms(),           agreementTerms(),   selectionTerms(),
                                                      discriminationTerms(), calibrationTerms(), benefitTerms(),
                                                      regressionTerms(),     survivalTerms(),    cohortTerms()};
    return kFamilies;
}

const Term* findTerm(std::string_view label, std::string_view table) {
    const auto column = lowerCase(label);
    const Term* found = nullptr;
    auto best = Rank::None;
    for (const auto& family : glossary())
        for (const auto& term : family.terms)
            if (const auto rank = rankOf(term, column, table); rank > best) {
                best = rank;
                found = &term;
            }
    return found;
}

SourceParts sourceParts(std::string_view source) {
    const auto doi = source.find(kDoi);
    if (doi == std::string_view::npos)
        return {std::string(source), {}};
    std::string address = "https://doi.org/";
    // Older identifiers hold characters that end an address in Markdown and HTML.
    for (const char c : source.substr(doi + kDoi.size()))
        switch (c) {
        case '<':
            address += "%3C";
            break;
        case '>':
            address += "%3E";
            break;
        case '(':
            address += "%28";
            break;
        case ')':
            address += "%29";
            break;
        default:
            address += c;
        }
    return {std::string(source.substr(0, doi)), address};
}

std::string glossaryMarkdown() {
    std::string text = "# Terms and their sources\n"
                       "What each statistic of a study means. The same sentences stand in the hints of table headings "
                       "and panels.\n\n";
    for (const auto& family : glossary()) {
        text += "## " + std::string(family.title) + "\n";
        auto terms = family.terms;
        std::stable_sort(terms.begin(), terms.end(),
                         [](const auto& a, const auto& b) { return lowerCase(a.name) < lowerCase(b.name); });
        for (const auto& term : terms)
            text += markdownOf(term);
    }
    return text;
}

} // namespace rimlight::report
