#include "tests/support/Program.h"
#include "tests/support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace rimlight;

namespace fs = std::filesystem;

TEST_CASE("sample writes a compact cohort for a protocol", "[unit]") {
    const test::TemporaryFolder folder;
    const auto made = test::runProgram("rimlight-cli", {"sample", folder / "cohort", "--protocol",
                                                        "neuroblastoma-surgical-risk", "--compact", "--cases", "1"});
    CAPTURE(made.err);
    CHECK(made.exitCode == 0);
    CHECK_THAT(made.out, Catch::Contains("1 SYNTHETIC case"));
    CHECK(fs::exists(folder.path() / "cohort/case-0001/t2.nii.gz"));
    CHECK(fs::exists(folder.path() / "cohort/cohort.csv"));
}

TEST_CASE("sample refuses a protocol that there isn't, names those that there are, and makes no folder", "[unit]") {
    const test::TemporaryFolder folder;
    const auto refused = test::runProgram("rimlight-cli", {"sample", folder / "cohort", "--protocol", "t-stage"});
    CHECK(refused.exitCode == 2);
    CHECK_THAT(refused.err, Catch::Contains("no sample cohort \"t-stage\"") && Catch::Contains("ccrcc-t-stage"));
    CHECK_FALSE(fs::exists(folder.path() / "cohort"));
}

TEST_CASE("The help of sample names the protocols", "[unit]") {
    const auto help = test::runProgram("rimlight-cli", {"sample", "--help"});
    CHECK(help.exitCode == 0);
    for (const char* key : {"wilms-vs-ccsk", "ccrcc-t-stage", "mediastinal-pfs", "neuroblastoma-surgical-risk"})
        CHECK_THAT(help.out, Catch::Contains(key));
}
