#include "core/base/Text.h"
#include "core/study/protocol/ProtocolFile.h"
#include "core/study/report/Checklists.h"
#include "core/study/report/MethodWords.h"
#include "core/study/report/PrintedTable.h"
#include "core/study/report/ReportSections.h"
#include "core/study/report/ReportWords.h"

#include <catch2/catch.hpp>

#include <set>

using namespace rimlight;
using namespace rimlight::study;
using Catch::Contains;

namespace {

ReportInput inputOf(const ShippedProtocol& shipped) {
    ReportInput input;
    input.protocol = parseProtocol(shipped.yaml, shipped.key);
    input.variables = input.protocol->clinical;
    input.results.protocolKey = shipped.key;
    input.results.protocolTitle = input.protocol->title;
    input.results.question = input.protocol->question;
    input.results.positiveLabel = input.protocol->outcome.positiveLabel;
    input.results.negativeLabel = input.protocol->outcome.negativeLabel;
    input.results.assumed = input.protocol->assumed;
    input.results.program = "Rimlight";
    for (const auto& step : input.protocol->notRun)
        input.results.notRun.emplace_back(step.name, step.sentence);
    input.cases = 100;
    input.parts = {{"training", 70, 20}, {"test", 30, 10}};
    return input;
}

std::string paragraphs(const std::vector<report::Block>& blocks) {
    std::string text;
    for (const auto& block : blocks) {
        if (const auto* paragraph = std::get_if<report::Paragraph>(&block))
            text += paragraph->text + '\n';
        if (const auto* table = std::get_if<report::Table>(&block))
            for (const auto& row : table->rows)
                text += join(row, " | ") + '\n';
    }
    return text;
}

std::vector<std::string> numbersOf(const std::vector<ChecklistItem>& items) {
    std::vector<std::string> numbers;
    for (const auto& item : items)
        numbers.push_back(item.number);
    return numbers;
}

} // namespace

TEST_CASE("Methods tell every step, classifier and open point of every shipped protocol", "[unit]") {
    for (const auto& shipped : shippedProtocols()) {
        INFO(shipped.key);
        const auto input = inputOf(shipped);
        ReportDraft draft;
        addMethods(input, draft);
        const auto text = paragraphs(std::move(draft).finish());
        for (const auto& signature : input.protocol->signatures) {
            for (const auto& step : signature.steps)
                CHECK_THAT(text, Contains(stepSentence(step)));
            for (const auto& classifier : signature.classifiers)
                CHECK_THAT(lowerCase(text), Contains(lowerCase(classifierTitle(classifier))));
        }
        for (const auto& assumed : input.protocol->assumed)
            CHECK_THAT(text, Contains(assumed));
        for (const auto& step : input.protocol->notRun)
            CHECK_THAT(text, Contains(step.name));
        CHECK_THAT(text, !Contains("??"));
        CHECK_THAT(text, !Contains(" ."));
    }
}

TEST_CASE("Methods of a study whose protocol can't be read say so", "[unit]") {
    ReportInput input;
    ReportDraft draft;
    addMethods(input, draft);
    bool isSaid = false;
    for (const auto& block : std::move(draft).finish())
        if (const auto* warning = std::get_if<report::Warning>(&block))
            isSaid = warning->text.find("cannot be read") != std::string::npos;
    CHECK(isSaid);
}

TEST_CASE("Features are counted as PyRadiomics counts them", "[unit]") {
    // 107 of the original image; a wavelet has eight sub-bands without the 14 of shape.
    const auto counts = featureCounts(parseProtocol(shippedProtocols()[2].yaml, "").extraction.recipe);
    CHECK(counts.total == 107 + 8 * 93);
    REQUIRE(counts.imageTypes.size() == 2);
    CHECK(counts.imageTypes[1].first == "Wavelet");
    CHECK(counts.imageTypes[1].second[0] == 0);
    CHECK(counts.imageTypes[1].second[1] == 8 * 18);
}

TEST_CASE("TRIPOD+AI has its items 1 to 27c", "[unit]") {
    CHECK(numbersOf(tripodItems()) ==
          std::vector<std::string>{"1",   "2",   "3a",  "3b",  "3c",  "4",   "5a",  "5b",  "6a",  "6b",  "6c",
                                   "7",   "8a",  "8b",  "8c",  "9a",  "9b",  "9c",  "10",  "11",  "12a", "12b",
                                   "12c", "12d", "12e", "12f", "12g", "13",  "14",  "15",  "16",  "17",  "18a",
                                   "18b", "18c", "18d", "18e", "18f", "19",  "20a", "20b", "20c", "21",  "22",
                                   "23a", "23b", "24",  "25",  "26",  "27a", "27b", "27c"});
}

TEST_CASE("CLEAR has its 58 items", "[unit]") {
    std::vector<std::string> expected;
    for (int i = 1; i <= 58; ++i)
        expected.push_back(std::to_string(i));
    CHECK(numbersOf(clearItems()) == expected);
}

TEST_CASE("Every item of a checklist is answered or says what is to be written", "[unit]") {
    for (const auto* items : {&tripodItems(), &clearItems()})
        for (const auto& input : {inputOf(shippedProtocols()[0]), ReportInput{}})
            for (const auto& item : *items) {
                INFO(item.number);
                const auto answer = item.answer(input);
                CHECK_FALSE(item.topic.empty());
                CHECK(answer.words.size() > 3);
                if (answer.state == ItemState::Open)
                    CHECK_THAT(answer.words, Contains("by the authors"));
            }
}

TEST_CASE("Text points to tables and figures before and after it", "[unit]") {
    ReportDraft draft;
    draft.section(1, "first", "First");
    draft.say("Look" + see({"table:b", "figure:x", "table:a", "table:gone"}) + ". " + refer("section:second") + ", " +
              labelOf("table:gone") + see({"table:gone"}) + '!');
    draft.table("a", {"A", {"c"}, {{"1"}}, {}});
    draft.table("b", {"B", {"c"}, {{"1"}}, {}});
    draft.figure("x", {report::MarkedCurve{}, "X"});
    draft.section(2, "second", "Second");
    draft.appendix("more", "More");
    const auto blocks = std::move(draft).finish();
    CHECK(std::get<report::Paragraph>(blocks[1]).text == "Look (Tables 1 and 2; Figure 1). Section 1.1, -!");
    CHECK(std::get<report::Heading>(blocks[5]).number == "1.1");
    CHECK(std::get<report::Heading>(blocks[6]).number == "A");
}

TEST_CASE("Three numbers in a row are a range, and 2.10 comes after 2.9", "[unit]") {
    ReportDraft draft;
    draft.say(see({"figure:3", "figure:1", "figure:2", "figure:5"}) + see({"section:j", "section:i"}));
    for (const char* key : {"1", "2", "3", "4", "5"})
        draft.figure(key, {report::MarkedCurve{}, key});
    draft.section(1, "a", "A");
    for (const char* key : {"b", "c", "d", "e", "f", "g", "h", "h2", "i", "j"})
        draft.section(2, key, key);
    const auto blocks = std::move(draft).finish();
    CHECK(std::get<report::Paragraph>(blocks[0]).text == " (Figures 1 to 3 and 5) (Sections 1.9 and 1.10)");
}

TEST_CASE("Numbers are printed with sensible digits", "[unit]") {
    CHECK(pText(0.0031) == "0.003");
    CHECK(pText(1e-9) == "< 0.001");
    CHECK(pText(0.99995) == "> 0.999");
    CHECK(pWords(0.2) == "p = 0.200");
    CHECK(pWords(1e-9) == "p < 0.001");
    CHECK(numberText(0.0) == "0");
    CHECK(numberText(39.0) == "39");
    CHECK(numberText(0.8361) == "0.836");
    CHECK(numberText(12.345) == "12.3");
    CHECK(numberText(2.82e19) == "2.8\u00d710\u00b9\u2079");
    CHECK(numberText(-9.96e-5) == "-1.0\u00d710\u207b\u2074");
    CHECK(countText(1234567) == "1,234,567");
    CHECK(countText(999) == "999");
    CHECK(listText({"a", "b", "c"}) == "a, b and c");
    CHECK(uncapitalised("LASSO") == "LASSO");
    CHECK(uncapitalised("Random forest") == "random forest");
}

TEST_CASE("A printed table joins values with their intervals and drops empty columns", "[unit]") {
    ReportInput input;
    input.results.positiveLabel = "CCSK";
    input.results.negativeLabel = "WT";
    const tables::TextTable table{
        {"part", "positive", "value", "low 95", "high 95", "p", "note"},
        {{"test", "1", "0.857142", "0.6446", "1", "0.0001", ""}, {"training", "0", "0.5", "", "", "0.04", ""}}};
    const auto printed = printedTable(input, table, "Caption");
    CHECK(printed.columns == std::vector<std::string>{"Part", "Positive", "Value (95 % CI)", "p"});
    CHECK(printed.rows[0] == std::vector<std::string>{"Test", "CCSK", "0.857 (0.645 to 1.000)", "< 0.001"});
    CHECK(printed.rows[1] == std::vector<std::string>{"Training", "WT", "0.500", "0.040"});
    CHECK(printed.numeric == std::vector<bool>{false, false, true, true});
}

TEST_CASE("Rows stand below the value of their first column", "[unit]") {
    const auto grouped = groupedByFirst({"", {"part", "x"}, {{"a", "1"}, {"a", "2"}, {"b", "3"}}, {false, true}});
    CHECK(grouped.columns == std::vector<std::string>{"x"});
    CHECK(grouped.headings == std::vector<std::size_t>{0, 3});
    CHECK(grouped.rows == std::vector<std::vector<std::string>>{{"a"}, {"1"}, {"2"}, {"b"}, {"3"}});
}
