#pragma once

#include <QString>

#include <vector>

/// The pages of the guide, as Markdown: the files of docs/ that travel inside the program, and those that are made when
/// they are asked for.
namespace rimlight::guide {

inline constexpr const char* kGuide = "user-guide.md";
inline constexpr const char* kTerms = "terms.md"; ///< made: the glossary
inline constexpr const char* kAbout = "about.md"; ///< made: versions and licences
inline constexpr const char* kLicence = "LICENSE";

/// A place in the guide: a page, and a heading of it (empty: its beginning).
struct Place {
    QString page;
    QString anchor = {};

    bool operator==(const Place&) const = default;
};

struct Heading {
    int level = 1;
    QString title;
    QString anchor; ///< as GitHub makes it: "studies-on-the-command-line"
    int line = 0;
};

/// Markdown of a page in the window's language, English where it has not been translated; empty when there is none of
/// that name.
QString pageText(const QString& page);

/// A page with its headings, whose anchors are English in every language.
struct PageText {
    QString markdown;
    std::vector<Heading> headings;
};
PageText readPage(const QString& page);
/// The text from a heading to the next of any level; without an anchor, the whole page.
QString sectionOf(const PageText& page, const QString& anchor);

/// The headings of a text in their order; what stands in code blocks is none.
std::vector<Heading> headingsOf(const QString& markdown);
QString anchorOf(const QString& title);

/// Where a link on a page leads, when it stays within the guide; no page when it doesn't.
Place placeOf(const QString& link, const QString& page);

} // namespace rimlight::guide
