#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/study/project/CaseFolder.h"
#include "core/study/project/ColumnNeeds.h"
#include "core/study/protocol/ProtocolFile.h"
#include "tests/support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace rimlight;
using namespace rimlight::study;

namespace fs = std::filesystem;

namespace {

Protocol shipped(const std::string& key) {
    return parseProtocol(protocolText(key, "."), key);
}

void touch(const fs::path& path) {
    fs::create_directories(path.parent_path());
    writeFileAtomically(path, "x");
}

const ColumnNeed* needOf(const std::vector<ColumnNeed>& needs, const std::string& column) {
    const auto found =
        std::find_if(needs.begin(), needs.end(), [&](const auto& need) { return need.column == column; });
    return found == needs.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("A protocol names each column that it needs once, with its use", "[unit]") {
    const auto needs = neededColumns(shipped("mediastinal-pfs"), true);
    CHECK(needs.front().use == ColumnUse::CaseId);
    REQUIRE(needOf(needs, "arterial") != nullptr);
    CHECK(needOf(needs, "arterial")->use == ColumnUse::Image);
    CHECK(needOf(needs, "arterial")->required);
    CHECK(needOf(needs, "reader1")->required);
    CHECK_FALSE(needOf(needs, "reader2")->required);
    CHECK(needOf(needs, "location_reader2")->use == ColumnUse::ReaderForm);
    CHECK(needOf(needs, "location_reader2")->of == "Location");
    CHECK(needOf(needs, "sex")->use == ColumnUse::Clinical);
    CHECK(needOf(needs, "pfs_months")->use == ColumnUse::Time);
    for (const auto& need : needs)
        CHECK(std::count_if(needs.begin(), needs.end(), [&](const auto& one) { return one.column == need.column; }) ==
              1);
    CHECK(needOf(neededColumns(shipped("mediastinal-pfs"), false), "arterial") == nullptr);
}

TEST_CASE("Columns are matched by name, by spelling, and by usual other words", "[unit]") {
    const auto needs = neededColumns(shipped("mediastinal-pfs"), true);
    const auto matches = matchColumns(
        needs, {"Patient ID", "Arterial", "reader1", "Gender", "PFS months", "progression", "Age_Months", "colour"});
    CHECK(matches.at("case") == "Patient ID");
    CHECK(matches.at("arterial") == "Arterial");
    CHECK(matches.at("reader1") == "reader1");
    CHECK(matches.at("sex") == "Gender");
    CHECK(matches.at("pfs_months") == "PFS months");
    CHECK(matches.at("age_months") == "Age_Months");
    CHECK_FALSE(matches.contains("venous"));
    for (const auto& [column, match] : matches)
        CHECK(match != "colour");
}

TEST_CASE("An exact name is never given to a guess", "[unit]") {
    const auto matches = matchColumns(neededColumns(shipped("mediastinal-pfs"), true), {"id", "case"});
    CHECK(matches.at("case") == "case");
}

TEST_CASE("A folder with a folder for each case is read as cases and names", "[unit]") {
    const test::TemporaryFolder folder;
    for (const char* id : {"case-10", "case-2", "case-1"}) {
        touch(folder.path() / id / "arterial.nii.gz");
        touch(folder.path() / id / "reader1.nii.gz");
    }
    touch(folder.path() / "case-2" / "venous.nii.gz");
    touch(folder.path() / "case-2" / "notes.txt");
    touch(folder.path() / ".hidden" / "arterial.nii.gz");
    const auto found = scanCaseFolder(folder.path());
    REQUIRE(found.cases.size() == 3);
    CHECK(found.cases[0].id == "case-1");
    CHECK(found.cases[1].id == "case-2");
    CHECK(found.cases[2].id == "case-10");
    CHECK(found.names == std::vector<std::string>{"arterial.nii.gz", "reader1.nii.gz", "venous.nii.gz"});
    CHECK(found.countOf("venous.nii.gz") == 1);
}

TEST_CASE("Names that begin with the case, and slices in folders, are told alike", "[unit]") {
    const test::TemporaryFolder folder;
    for (const char* id : {"P1", "P2"}) {
        for (int slice = 0; slice < 4; ++slice)
            touch(folder.path() / id / "CT arterial" / ("IM" + std::to_string(slice) + ".dcm"));
        touch(folder.path() / id / (std::string(id) + "_mask.nii.gz"));
    }
    const auto found = scanCaseFolder(folder.path());
    CHECK(found.names == std::vector<std::string>{"CT arterial", "mask.nii.gz"});
}

TEST_CASE("Files side by side are cases by what their names begin with", "[unit]") {
    const test::TemporaryFolder folder;
    for (const char* name : {"P1_ct.nii.gz", "P1_mask.nii.gz", "P2_ct.nii.gz", "readme.txt"})
        touch(folder.path() / name);
    const auto found = scanCaseFolder(folder.path());
    REQUIRE(found.cases.size() == 2);
    CHECK(found.names == std::vector<std::string>{"ct.nii.gz", "mask.nii.gz"});
    CHECK_FALSE(found.cases[1].files.contains("mask.nii.gz"));
}

TEST_CASE("A folder without images is refused with what to choose", "[unit]") {
    const test::TemporaryFolder folder;
    touch(folder.path() / "case" / "letter.docx");
    CHECK_THROWS_WITH(scanCaseFolder(folder.path()), Catch::Contains("holds no images"));
    CHECK_THROWS_AS(scanCaseFolder(folder.path() / "gone"), Error);
}

TEST_CASE("Names are matched to phases and readings, guesses being for what can't be missing", "[unit]") {
    const test::TemporaryFolder folder;
    for (const char* id : {"A", "B"})
        for (const char* name : {"MR_T1_image.nii.gz", "MR_T1_mask.nii.gz", "reader2.nii.gz"})
            touch(folder.path() / id / name);
    const auto found = scanCaseFolder(folder.path());
    const std::vector<ColumnNeed> needs = {{"case", ColumnUse::CaseId, "", true},
                                           {"t2", ColumnUse::Image, "t2", true},
                                           {"reader1", ColumnUse::Outline, "reader 1", true},
                                           {"reader2", ColumnUse::Outline, "reader 2", false},
                                           {"reader3", ColumnUse::Outline, "reader 3", false}};
    const auto matches = matchNames(needs, found);
    CHECK(matches.at("t2") == "MR_T1_image.nii.gz");
    CHECK(matches.at("reader1") == "MR_T1_mask.nii.gz");
    CHECK(matches.at("reader2") == "reader2.nii.gz");
    CHECK_FALSE(matches.contains("reader3"));
    const auto table = caseTable(found, "case", matches, folder.path() / "study");
    CHECK(table.columns == std::vector<std::string>{"case", "reader1", "reader2", "t2"});
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0][3] == "../A/MR_T1_image.nii.gz");
}
