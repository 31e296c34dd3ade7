#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What the statistics of a study mean, each in a sentence with its source: the one place that the hints of tables and
/// panels, the guide and the report's readers take it from.
namespace rimlight::report {

/// A statistic, or what a column holds.
struct Term {
    std::string_view name;
    std::string_view explanation; ///< one sentence
    /// Authors, journal, year, volume, pages, DOI; empty for what has none: a count, the name of a model.
    std::string_view source = {};
    /// How it is called in tables, beside its name: '*' stands for any text, "TABLE|COLUMN" holds in tables of that
    /// name alone. Capital letters don't matter.
    std::vector<std::string_view> labels = {};
};

/// Terms of one side of a study.
struct TermFamily {
    std::string_view title;
    std::vector<Term> terms;
};

/// All of them, in the order of a study. Adding a term is one entry in its family's file.
const std::vector<TermFamily>& glossary();

/// The term that a column, or a row's name, stands for; labels without '*' come before those with, and those of the
/// table before general ones. Null when there is none.
/// @param table the name of the table's file without its ending; empty: only general labels count
const Term* findTerm(std::string_view label, std::string_view table = {});

/// The glossary as a chapter in Markdown: families as headings, terms in alphabetical order with their sources as
/// links.
std::string glossaryMarkdown();

/// The address of the source's DOI, and the source without it; no address where it has none.
struct SourceParts {
    std::string text;
    std::string address;
};
SourceParts sourceParts(std::string_view source);

// One each, in its own file.
TermFamily cohortTerms();
TermFamily testTerms();
TermFamily agreementTerms();
TermFamily selectionTerms();
TermFamily discriminationTerms();
TermFamily calibrationTerms();
TermFamily benefitTerms();
TermFamily regressionTerms();
TermFamily survivalTerms();

} // namespace rimlight::report
