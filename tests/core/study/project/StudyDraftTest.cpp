#include "core/study/project/StudyDraft.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/study/SampleCohort.h"
#include "core/study/project/CaseFolder.h"
#include "core/study/project/CohortPreview.h"
#include "core/study/project/OpenedStudy.h"
#include "core/study/project/ProtocolWords.h"
#include "core/study/project/StudyWarnings.h"
#include "core/study/protocol/ProtocolFile.h"
#include "tests/core/study/run/MadeUpStudy.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace rimlight;
using namespace rimlight::study;
using test::madeUpCases;
using test::MadeUpStudy;

namespace fs = std::filesystem;

namespace {

/// A draft of a study that starts from made-up feature tables.
StudyDraft featureDraft(const MadeUpStudy& made) {
    StudyDraft draft;
    draft.folder = made.folder() / "new";
    draft.title = "From features: \"quoted\" & # more";
    draft.protocolText = readTextFile(made.folder() / "made-up.yaml");
    draft.source = CaseSource::Features;
    draft.tables = {made.folder() / "cohort.csv"};
    draft.featureTables = {made.folder() / "features.csv"};
    return draft;
}

bool tells(const std::vector<std::string>& sentences, const std::string& words) {
    return std::any_of(sentences.begin(), sentences.end(),
                       [&](const auto& one) { return one.find(words) != std::string::npos; });
}

} // namespace

TEST_CASE("A draft comes back as it was saved, whatever is in it", "[unit]") {
    const test::TemporaryFolder folder;
    StudyDraft draft;
    draft.folder = folder / "study";
    draft.title = "Größe: \"x\"\n- y";
    draft.protocolKey = "wilms-vs-ccsk";
    draft.protocolText = protocolText("wilms-vs-ccsk", ".");
    draft.source = CaseSource::Folder;
    draft.imageFolder = folder / "images";
    draft.fileNames = {{"arterial", "a.nii.gz"}};
    draft.tables = {folder / "a.csv", folder / "b.xlsx"};
    draft.columns = {{"case", "Patient ID"}};
    draft.positiveValues = {"1", "yes"};
    draft.exclude = {{"case-1", "artefact"}};
    draft.forms = {{"case-1", {{"location_reader1", "L"}}}};
    draft.seed = 7;
    draft.synthetic = true;
    draft.page = "regions";
    CHECK_FALSE(isDraft(draft.folder));
    saveDraft(draft);
    CHECK(isDraft(draft.folder));
    CHECK(readDraft(draft.folder) == draft);
    draft.seed.reset();
    saveDraft(draft);
    CHECK(readDraft(draft.folder) == draft);
}

TEST_CASE("A folder that holds another study is not taken for a draft's", "[unit]") {
    const test::TemporaryFolder folder;
    writeFileAtomically(folder / "study.yaml", "study: Somebody else's\n");
    StudyDraft draft;
    draft.folder = folder.path();
    CHECK_THROWS_WITH(saveDraft(draft), Catch::Contains("another study"));
    CHECK(readTextFile(folder / "study.yaml") == "study: Somebody else's\n");
}

TEST_CASE("Damaged drafts and those of a newer version are refused", "[unit]") {
    const test::TemporaryFolder folder;
    for (const char* text : {"", "{", "[]", "{\"format\": \"rimlight-study-draft\"}",
                             "{\"format\": \"rimlight-study-draft\", \"title\": 7}"}) {
        CAPTURE(text);
        writeFileAtomically(folder / kDraftFile, text);
        CHECK_THROWS_AS(readDraft(folder.path()), Error);
    }
    writeFileAtomically(folder / kDraftFile, "{\"format\": \"rimlight-study-draft\", \"formatVersion\": 9}");
    CHECK_THROWS_WITH(readDraft(folder.path()), Catch::Contains("newer version"));
}

TEST_CASE("A draft from feature tables becomes a study that opens", "[unit]") {
    const MadeUpStudy made(madeUpCases(1));
    const auto draft = featureDraft(made);
    const auto file = writeStudy(draft);
    const auto opened = openStudy(file);
    CHECK(opened.problems.empty());
    REQUIRE(opened.study.has_value());
    CHECK(opened.study->title == draft.title);
    REQUIRE(opened.cohort.has_value());
    CHECK(opened.cohort->cases.size() == madeUpCases(1).ids.size());
    CHECK(opened.study->features.size() == 1);
}

TEST_CASE("Renamed columns, outcome, exclusions and forms reach the study", "[unit]") {
    const MadeUpStudy made(madeUpCases(1));
    auto table = readTextFile(made.folder() / "cohort.csv");
    table.replace(0, table.find('\n'), "Patient,Dx,Hospital,months,died,age,sign");
    writeFileAtomically(made.folder() / "other.csv", table);
    auto draft = featureDraft(made);
    draft.tables = {made.folder() / "other.csv"};
    draft.columns = {{"id", "Patient"}, {"outcome", "Dx"}, {"site", "Hospital"}};
    draft.positiveValues = {"good"};
    draft.negativeValues = {"bad"};
    draft.positiveLabel = "well";
    draft.exclude = {{"case-3", "a reason: with colon"}};
    auto features = readTextFile(made.folder() / "features.csv");
    features.replace(0, 2, "Patient");
    writeFileAtomically(made.folder() / "other-features.csv", features);
    draft.featureTables = {made.folder() / "other-features.csv"};
    const auto opened = openStudy(writeStudy(draft));
    REQUIRE(opened.problems.empty());
    CHECK(opened.study->protocol.outcome.positiveLabel == "well");
    const auto* left = opened.findCase("case-3");
    REQUIRE(left != nullptr);
    CHECK_THAT(left->excludedBecause, Catch::Contains("a reason: with colon"));
    const auto before = openStudy(made.writeStudyFile());
    for (const auto& one : opened.cohort->cases)
        if (one.included())
            CHECK(one.positive != before.findCase(one.id)->positive);
}

TEST_CASE("A draft from an image folder becomes a study with a table of its own", "[unit]") {
    const test::TemporaryFolder folder;
    SampleOptions options;
    options.cases = 3;
    options.compact = true;
    writeSampleCohort(folder / "images", options);
    // The table that the sample brings tells outcome and clinical values alone.
    auto cohort = tables::readCsv(folder / "images" / "cohort.csv");
    StudyDraft draft;
    draft.folder = folder / "study";
    draft.title = "Folder";
    draft.protocolKey = "wilms-vs-ccsk";
    draft.protocolText = protocolText("wilms-vs-ccsk", ".");
    draft.source = CaseSource::Folder;
    draft.imageFolder = folder / "images";
    const auto protocol = parseProtocol(draft.protocolText, "p");
    const auto needs = neededColumns(protocol, true);
    tables::TextTable clinical;
    for (const auto& column : cohort.columns) {
        const auto need =
            std::find_if(needs.begin(), needs.end(), [&](const auto& one) { return one.column == column; });
        const bool isFile = need != needs.end() && (need->use == ColumnUse::Image || need->use == ColumnUse::Outline);
        if (!isFile)
            clinical.columns.push_back(column);
    }
    for (const auto& row : cohort.rows) {
        std::vector<std::string> cells;
        for (const auto& column : clinical.columns)
            cells.push_back(row[*cohort.columnOf(column)]);
        clinical.rows.push_back(cells);
    }
    tables::writeCsv(clinical, folder / "clinical.csv");
    draft.tables = {folder / "clinical.csv"};
    draft.fileNames = matchNames(needs, scanCaseFolder(draft.imageFolder));
    const auto joined = joinDraftTables(draft);
    CHECK(joined.problems.empty());
    CHECK(joined.table.rows.size() == 3);
    const auto files = previewFiles(draft, protocol, joined);
    CHECK(files.cases.size() == 3);
    CHECK(files.completeCases == 3);
    fs::remove(folder / "images" / "case-0002" / "reader1.nii.gz");
    const auto fewer = previewFiles(draft, protocol, joinDraftTables(draft));
    CHECK(fewer.completeCases == 2);
    CHECK_FALSE(fewer.cases[1].isComplete);
    writeStudy(draft);
    CHECK(fs::exists(draft.folder / "cases.csv"));
}

TEST_CASE("A preview of the cohort tells the parts, or why there are none", "[unit]") {
    const MadeUpStudy made(madeUpCases(1));
    auto draft = featureDraft(made);
    const auto preview = previewCohort(draft);
    CHECK(preview.problem.empty());
    REQUIRE(preview.flow.has_value());
    CHECK(preview.flow->rows.front().front().count == madeUpCases(1).ids.size());
    draft.positiveValues = {"nobody"};
    const auto none = previewCohort(draft);
    CHECK_FALSE(none.problem.empty());
    CHECK_FALSE(none.flow.has_value());
}

TEST_CASE("Values of a column are counted, the most frequent first", "[unit]") {
    DraftTable joined;
    joined.table.columns = {"id", "x"};
    joined.table.rows = {{"1", "b"}, {"2", "a"}, {"3", "b"}, {"4", ""}, {"5", " b "}};
    const auto values = joined.valuesOf("x");
    REQUIRE(values.size() == 2);
    CHECK(values[0] == std::pair<std::string, std::size_t>("b", 3));
    CHECK(values[1] == std::pair<std::string, std::size_t>("a", 1));
    CHECK(joined.valuesOf("y").empty());
}

TEST_CASE("Every shipped protocol is told in words", "[unit]") {
    for (const auto& one : shippedProtocols()) {
        CAPTURE(one.key);
        const auto words = protocolWords(parseProtocol(one.yaml, one.key));
        CHECK(words.size() >= 4);
        for (const auto& part : words) {
            CHECK_FALSE(part.heading.empty());
            CHECK_FALSE(part.sentences.empty());
            for (const auto& sentence : part.sentences) {
                CAPTURE(sentence);
                CHECK(sentence.ends_with('.'));
                CHECK(sentence.find("  ") == std::string::npos);
                CHECK(sentence.find(": .") == std::string::npos);
            }
        }
    }
    const auto stage = parseProtocol(protocolText("ccrcc-t-stage", "."), "p");
    CHECK(regionWords(stage) == "the whole tumour, 2 to 4 subregions of it and a ring from 0 to 3 mm around it");
}

TEST_CASE("Warnings tell of few events, one centre, small test parts and unbalanced classes", "[unit]") {
    const auto protocol = parseProtocol(protocolText("mediastinal-pfs", "."), "p");
    Cohort cohort;
    for (int i = 0; i < 60; ++i) {
        CohortCase one;
        one.id = std::to_string(i);
        one.centre = "A";
        one.positive = i % 10 == 0;
        one.part = i < 40 ? Part::Training : Part::Test;
        one.readings.resize(2);
        cohort.cases.push_back(one);
    }
    const auto warnings = studyWarnings(protocol, cohort, {1.0, 5.0, 10});
    CHECK(tells(warnings, "4 training cases of the rarer class"));
    CHECK(tells(warnings, "not even one feature"));
    CHECK(tells(warnings, "unbalanced"));
    CHECK(tells(warnings, "one centre"));
    CHECK(tells(warnings, "The test part has 2 cases of the rarer class among 20"));
    CHECK(tells(warnings, "1 to 5 mm apart"));
    CHECK(tells(warnings, "No case was outlined twice"));
    CHECK(tells(warnings, "SMOTE"));

    Cohort good;
    for (int i = 0; i < 1000; ++i) {
        CohortCase one;
        one.id = std::to_string(i);
        one.centre = i % 2 == 0 ? "A" : "B";
        one.positive = i % 3 == 0;
        one.part = i % 4 == 0 ? Part::Test : i % 4 == 1 ? Part::External : Part::Training;
        one.readings = {"a", "b"};
        good.cases.push_back(one);
    }
    const auto few = studyWarnings(protocol, good, {1.0, 1.1, 10});
    CHECK(few.size() == 1); // SMOTE
}
