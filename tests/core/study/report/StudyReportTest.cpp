#include "core/study/report/StudyReport.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Text.h"
#include "tests/core/study/run/MadeUpStudy.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <stop_token>

using namespace rimlight;
using namespace rimlight::study;
using Catch::Contains;
using test::madeUpCases;
using test::MadeUpStudy;
namespace fs = std::filesystem;

namespace {

constexpr const char* kDay = "2026-11-22";

/// All words of a report, a line for each piece.
class Words {
public:
    explicit Words(const report::Report& report) {
        for (const auto& block : report.blocks)
            std::visit(*this, block);
    }
    std::string text;
    std::size_t figures = 0;
    std::size_t emptyHeadings = 0;

    void operator()(const report::Heading& heading) { add(heading.text); }
    void operator()(const report::Paragraph& paragraph) { add(paragraph.text); }
    void operator()(const report::Statement& statement) { add(statement.text + ' ' + statement.detail); }
    void operator()(const report::Warning& warning) { add(warning.text); }
    void operator()(const report::Table& table) {
        add(table.label + ": " + table.caption);
        add(join(table.columns, " | "));
        for (const auto& row : table.rows)
            add(join(row, " | "));
        add(table.note);
    }
    void operator()(const report::Facts& facts) {
        for (const auto& [what, value] : facts.rows)
            add(what + ": " + value);
    }
    void operator()(const report::FigureBlock& figure) {
        ++figures;
        add(figure.label + ": " + figure.caption);
    }
    void operator()(const report::FigureRow& row) {
        for (const auto& figure : row.figures)
            (*this)(figure);
    }
    void operator()(const report::Images&) {}
    void operator()(const report::Code& code) { add(code.text); }
    void operator()(const report::Contents&) {}
    void operator()(const report::PageBreak&) {}

private:
    void add(const std::string& words) { text += words + '\n'; }
};

/// A study that was run, opened.
struct RunStudy {
    explicit RunStudy(const std::string& protocol = test::kMadeUpProtocol) : made(madeUpCases(1), protocol) {
        file = made.writeStudyFile();
        made.run("results");
    }
    OpenedStudy open() const { return openStudy(file); }
    MadeUpStudy made;
    fs::path file;
};

std::string protocolWith(const std::string& from, const std::string& to) {
    std::string text = test::kMadeUpProtocol;
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::size_t countOf(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

} // namespace

TEST_CASE("A study's report shows or names everything that the study left", "[unit]") {
    const RunStudy run;
    const auto opened = run.open();
    const auto report = studyReport(opened, kDay);
    const Words words(report);
    CHECK(report.title == "Made-up");
    CHECK(report.titlePage);
    CHECK_THAT(report.footer, Contains(kDay));
    const auto& items = opened.results->items;
    const auto figures =
        std::count_if(items.begin(), items.end(), [](const auto& item) { return item.kind == ResultKind::Figure; });
    CHECK(words.figures == static_cast<std::size_t>(figures));
    for (const auto& item : items) {
        if (item.kind != ResultKind::Table)
            continue;
        INFO(item.name);
        // In the list of files with its number here, else in a sentence.
        const std::string path = "tables/" + item.name + ".csv";
        const bool isPrinted = words.text.find(path + " | Table ") != std::string::npos;
        const bool isNamed = words.text.find(path + " | - |") != std::string::npos && countOf(words.text, path) > 1;
        CHECK((isPrinted || isNamed));
    }
    for (const auto& [path, sum] : opened.results->sums)
        if (path.ends_with(".csv"))
            CHECK_THAT(words.text, Contains(sum));
}

TEST_CASE("The report's AUCs are those of the results", "[unit]") {
    const RunStudy run;
    const auto opened = run.open();
    const Words words(studyReport(opened, kDay));
    std::size_t found = 0;
    for (const auto& headline : opened.results->headlines) {
        if (headline.model != opened.results->mainModel || !headline.auc)
            continue;
        ++found;
        CHECK_THAT(words.text, Contains(formatFixed(*headline.auc, 3) + " (" + formatFixed(headline.auc95->low, 3) +
                                        " to " + formatFixed(headline.auc95->high, 3) + ")"));
    }
    CHECK(found == 4); // training, cross-validation, test, external
}

TEST_CASE("The report counts cases as the study's table does", "[unit]") {
    const RunStudy run;
    const auto opened = run.open();
    const Words words(studyReport(opened, kDay));
    const auto flow = resultTable(*opened.results, "flow");
    REQUIRE(flow.rows.front()[0] == "Cases of the cohort");
    CHECK_THAT(words.text, Contains("Of " + flow.rows.front()[1] + " cases in the cohort"));
    for (const char* part : {"training", "test"}) {
        const auto* headline = &opened.results->headlines.front();
        for (const auto& one : opened.results->headlines)
            if (one.part == part)
                headline = &one;
        CHECK_THAT(words.text,
                   Contains(std::to_string(headline->positives) + " of " + std::to_string(headline->cases)));
    }
}

TEST_CASE("A study's report has no open places, double blanks or paths", "[unit]") {
    const RunStudy run;
    const Words words(studyReport(run.open(), kDay));
    for (const char* fault : {"??", "()", "( ", " .", "..", "nan", "Section ,", "the results lists"}) {
        const auto at = words.text.find(fault);
        INFO(fault << ": " << (at == std::string::npos ? "" : words.text.substr(at < 60 ? 0 : at - 60, 120)));
        CHECK(at == std::string::npos);
    }
    CHECK_THAT(words.text, !Contains(run.made.folder().string()));
    CHECK(std::none_of(words.text.begin(), words.text.end(), [](char c) { return c != '\n' && c >= 0 && c < ' '; }));
    CHECK_THAT(words.text, Contains("Radiomics, logistic regression"));
    CHECK_THAT(words.text, !Contains("| radiomics/svm"));
}

TEST_CASE("Every section of a study's report says something", "[unit]") {
    const RunStudy run;
    const auto report = studyReport(run.open(), kDay);
    for (std::size_t i = 0; i < report.blocks.size(); ++i) {
        const auto* heading = std::get_if<report::Heading>(&report.blocks[i]);
        if (heading == nullptr)
            continue;
        INFO(heading->number << ' ' << heading->text);
        REQUIRE(i + 1 < report.blocks.size());
        const auto* next = std::get_if<report::Heading>(&report.blocks[i + 1]);
        CHECK((next == nullptr || next->level > heading->level));
    }
}

TEST_CASE("The same study gives the same report", "[unit]") {
    const RunStudy run;
    CHECK(Words(studyReport(run.open(), kDay)).text == Words(studyReport(run.open(), kDay)).text);
}

TEST_CASE("A report stands for itself without the study's file", "[unit]") {
    const RunStudy run;
    fs::rename(run.made.folder() / "results", run.made.folder() / "elsewhere");
    const auto opened = openStudy(run.made.folder() / "elsewhere");
    REQUIRE_FALSE(opened.study.has_value());
    CHECK_THAT(Words(studyReport(opened, kDay)).text, Contains("SMOTE"));
}

TEST_CASE("A figure or table that is damaged or gone is named in its place", "[unit]") {
    const RunStudy run;
    writeFileAtomically(run.made.folder() / "results/figures/roc-models-test.json", "{}");
    fs::remove(run.made.folder() / "results/tables/comparisons.csv");
    const Words words(studyReport(run.open(), kDay));
    CHECK_THAT(words.text, Contains("(figures/roc-models-test.json) cannot be shown"));
    CHECK_THAT(words.text, Contains("(tables/comparisons.csv) cannot be shown"));
    CHECK_THAT(words.text, Contains("2 files of the results are missing or damaged"));
    CHECK_THAT(words.text, !Contains(run.made.folder().string()));
}

TEST_CASE("A study that was never run has no report", "[unit]") {
    const MadeUpStudy made(madeUpCases(1));
    CHECK_THROWS_WITH(studyReport(openStudy(made.writeStudyFile()), kDay), Contains("Run the study first"));
}

TEST_CASE("A study whose results were moved meanwhile has no report", "[unit]") {
    const RunStudy run;
    const auto opened = run.open();
    fs::rename(run.made.folder() / "results", run.made.folder() / "elsewhere");
    CHECK_THROWS_WITH(studyReport(opened, kDay), Contains("not there any more") && Contains("moved"));
}

TEST_CASE("Making a report can be cancelled", "[unit]") {
    const RunStudy run;
    std::stop_source stop;
    const Progress progress([&](double, std::string_view) { stop.request_stop(); }, stop.get_token());
    CHECK_THROWS_AS(studyReport(run.open(), kDay, progress), Cancelled);
}

TEST_CASE("Words of a study that look like marks or markup stay words", "[unit]") {
    const RunStudy run(protocolWith("positive: bad, negative: good",
                                    "positive: bad, negative: good, positive_label: \"<script>alert(1)</script>\", "
                                    "negative_label: \"\\x01table:flow\\x04 & co\""));
    const Words words(studyReport(run.open(), kDay));
    CHECK_THAT(words.text, Contains("<script>alert(1)</script>")); // the printers escape
    CHECK(std::none_of(words.text.begin(), words.text.end(), [](char c) { return c != '\n' && c >= 0 && c < ' '; }));
}
