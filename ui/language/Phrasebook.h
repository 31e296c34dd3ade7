#pragma once

#include "ui/language/PhraseTemplate.h"

#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rimlight::language {

/// An English sentence of core with place holders, without its final full stop, and what it is in another language:
/// "The outline holds %1 voxels", "轮廓包含 %1 个体素".
struct Phrase {
    std::string source;
    std::string translation;
};

/// Translates what core says. Core writes English alone, into results and files, and puts its sentences together from
/// parts; here a sentence is taken for the template that it was made of, and its translation filled with the same
/// parts. These are translated too, when they are words of core. What no template fits stays as it is: names of
/// features, cases and files, and numbers.
///
/// A text is taken apart into lines, and these into sentences. Of the templates that fit one, that is taken which
/// leaves the fewest letters untranslated, and of equals the one with the most letters of its own. A sentence that no
/// template fits as a whole is divided at a colon or semicolon, then as a list, and at last around the longest template
/// that lies in it.
///
/// May be used on several threads at once.
class Phrasebook {
public:
    explicit Phrasebook(const std::vector<Phrase>& phrases);

    /// The text in the other language; itself where nothing is known of it.
    std::string translated(const std::string& english) const;
    /// The same of a name, which is in the book as it is or not at all.
    std::string translatedName(const std::string& english) const;

private:
    struct Known {
        PhraseTemplate source;
        std::string translation;
    };
    struct Found {
        const Known* phrase = nullptr;
        PhraseMatch match;
    };
    /// What was found out while one text is translated, and how deep its parts lie in each other.
    struct Reading {
        std::unordered_map<std::string, std::string> sentences;
        int depth = 0;
    };

    /// The reading that leaves the fewest letters as they were.
    struct Best {
        std::string text;
        std::size_t letters = std::string::npos; ///< that are left; npos: there is no reading

        void offer(std::string words);
    };

    void keep(const Phrase& phrase);
    std::string line(std::string_view english, Reading& reading) const;
    std::string sentence(std::string_view english, Reading& reading) const;
    std::string compound(std::string_view english, Reading& reading) const;
    void divide(std::string_view english, Reading& reading, Best& best) const;
    void fillAll(const std::vector<Found>& matches, Reading& reading, Best& best) const;
    bool listed(std::string_view english, Reading& reading, std::string& result) const;
    bool around(std::string_view english, Reading& reading, std::string& result) const;
    bool isKnown(std::string_view english, Reading& reading) const;
    std::string filled(const Found& found, Reading& reading) const;

    const std::string* exact(std::string_view english) const;
    /// Templates whose anchor stands in the text, with where it does.
    std::vector<std::pair<const Known*, std::size_t>> anchored(std::string_view english) const;
    /// Templates that match all of it, those with the most letters of their own first.
    std::vector<Found> wholeMatches(std::string_view english) const;

    std::vector<Known> m_templates;
    std::unordered_map<std::string, std::string> m_exact;                ///< as it is, and with a small first letter
    std::unordered_map<std::string, std::vector<std::size_t>> m_anchors; ///< by the first letters of the anchor
    mutable std::mutex m_mutex;
    mutable std::unordered_map<std::string, std::string> m_cache; ///< guarded by m_mutex
};

} // namespace rimlight::language
