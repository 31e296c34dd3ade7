#include "core/report/glossary/Glossary.h"

#include "core/base/Text.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <set>
#include <string>

using namespace rimlight;
using namespace rimlight::report;
using Catch::Contains;

namespace {

std::vector<Term> allTerms() {
    std::vector<Term> all;
    for (const auto& family : glossary())
        all.insert(all.end(), family.terms.begin(), family.terms.end());
    return all;
}

std::string nameOf(const Term* term) {
    return term == nullptr ? "nothing" : std::string(term->name);
}

bool hasYear(std::string_view source) {
    std::size_t digits = 0;
    for (const char c : source) {
        digits = std::isdigit(static_cast<unsigned char>(c)) != 0 ? digits + 1 : 0;
        if (digits == 4)
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("Every term of the glossary is one sentence") {
    for (const auto& term : allTerms()) {
        INFO(term.name);
        const std::string text(term.explanation);
        CHECK(std::isupper(static_cast<unsigned char>(text.front())) +
                  std::isdigit(static_cast<unsigned char>(text.front())) !=
              0);
        CHECK(text.ends_with('.'));
        CHECK_THAT(text, !Contains(". "));
        CHECK_THAT(text, !Contains("  "));
        CHECK(text.size() < 240);
    }
}

TEST_CASE("Every source of the glossary tells author and year, and an address of digits where it has one") {
    std::size_t sources = 0;
    for (const auto& term : allTerms()) {
        if (term.source.empty())
            continue;
        INFO(term.name << ": " << term.source);
        ++sources;
        CHECK(hasYear(term.source));
        const auto [text, address] = sourceParts(term.source);
        CHECK_THAT(text, !Contains("doi"));
        if (!address.empty())
            CHECK_THAT(address, Catch::StartsWith("https://doi.org/10."));
        CHECK(address.find_first_of(" <>()") == std::string::npos);
    }
    CHECK(sources > 80);
}

TEST_CASE("No two terms of the glossary answer to the same label") {
    std::set<std::string> seen;
    for (const auto& term : allTerms()) {
        std::set<std::string> own{lowerCase(term.name)};
        for (const auto label : term.labels)
            own.insert(lowerCase(label));
        for (const auto& label : own) {
            INFO(term.name << ": " << label);
            CHECK(seen.insert(label).second);
        }
    }
}

TEST_CASE("A column finds its term by name, by label, by pattern, and by its table") {
    CHECK(nameOf(findTerm("Brier score")) == "Brier score");
    CHECK(nameOf(findTerm("brier SCORE")) == "Brier score");
    CHECK(nameOf(findTerm("PPV (precision)")) == "PPV");
    CHECK(nameOf(findTerm("share with ICC >= 0.9")) == "Shares of agreement");
    CHECK(nameOf(findTerm("radiomics/svm cross-validated score")) == "Score and probability");
    CHECK(nameOf(findTerm("p", "comparisons")) == "P-value");
    CHECK(nameOf(findTerm("p", "cox")) == "Wald test");
    CHECK(nameOf(findTerm("p", "cox-proportional-hazards")) == "Test of proportional hazards");
    CHECK(nameOf(findTerm("original_glcm_Correlation", "contributions-radiomics")) == "Contribution");
    CHECK(nameOf(findTerm("Case", "contributions-radiomics")) == "Case");
    CHECK(findTerm("original_glcm_Correlation", "predictions") == nullptr);
    CHECK(findTerm("", "predictions") == nullptr);
}

TEST_CASE("A DOI with angle brackets makes an address that ends where it should") {
    const auto* brier = findTerm("Brier score");
    REQUIRE(brier != nullptr);
    CHECK(sourceParts(brier->source).address ==
          "https://doi.org/10.1175/1520-0493%281950%29078%3C0001:VOFEIT%3E2.0.CO;2");
    CHECK(sourceParts("Tukey, Exploratory Data Analysis, Addison-Wesley 1977").address.empty());
}

TEST_CASE("The glossary's chapter holds every family and term with its source as a link") {
    const auto text = glossaryMarkdown();
    CHECK_THAT(text, Catch::StartsWith("# "));
    for (const auto& family : glossary())
        CHECK_THAT(text, Contains("## " + std::string(family.title)));
    for (const auto& term : allTerms())
        CHECK_THAT(text, Contains("**" + std::string(term.name) + "** – " + std::string(term.explanation)));
    CHECK_THAT(text, Contains("[Hanley and McNeil, Radiology 1982;143:29-36](https://doi.org/10.1148/"));
    CHECK(text.find("**Accuracy**") < text.find("**AUC**"));
}
