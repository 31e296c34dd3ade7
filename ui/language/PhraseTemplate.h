#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rimlight::language {

/// Where a template lies in a text, and what fills its place holders.
struct PhraseMatch {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<std::string_view> filled; ///< of %1, %2, ..., in the order of the template
};

/// A sentence with place holders: "The outline holds %1 voxels". Its first letter may be written large or small.
class PhraseTemplate {
public:
    explicit PhraseTemplate(std::string_view source);

    /// The longest literal between place holders, by which a template is looked for; and where it stands among them.
    const std::string& anchor() const { return m_literals[m_anchor]; }
    bool anchorIsFirst() const { return m_anchor == 0; }
    /// Letters that stand in the template itself.
    std::size_t letters() const { return m_letters; }
    bool hasHoles() const { return m_literals.size() > 1; }
    /// Whether the place holder stands in quotation marks: there is a name.
    bool isQuoted(std::size_t hole) const {
        return hole + 1 < m_literals.size() && m_literals[hole].ends_with('"') && m_literals[hole + 1].starts_with('"');
    }
    bool beginsAndEndsWithWords() const { return !m_literals.front().empty() && !m_literals.back().empty(); }

    /// Matches the whole of a text; no place holder stays empty.
    std::optional<PhraseMatch> matchWhole(std::string_view text) const;
    /// Matches a part of the text, with the anchor at that place.
    std::optional<PhraseMatch> matchAround(std::string_view text, std::size_t anchorAt) const;

private:
    bool literalAt(std::size_t literal, std::string_view text, std::size_t at) const;
    std::size_t findLiteral(std::size_t literal, std::string_view text, std::size_t from) const;

    std::vector<std::string> m_literals; ///< one more than place holders; the outer ones may be empty
    std::size_t m_anchor = 0;
    std::size_t m_letters = 0;
};

/// Whether something may begin or end between these places: not within a word, a path or a name such as
/// "original_glcm_Contrast".
bool isBoundary(std::string_view text, std::size_t at);

/// A place holder of a translation: "%1", or "%=1" for a part that stays as it is, such as names of columns.
struct Place {
    std::size_t hole = 0;
    std::size_t length = 2;
    bool isVerbatim = false;
};

/// The one that begins there; nothing where the sign is no place holder's.
std::optional<Place> placeAt(std::string_view translation, std::size_t at);

/// Takes a place holder out of a translation; those behind it are counted anew.
/// @param hole its digit
std::string withoutHole(std::string translation, char hole);

} // namespace rimlight::language
