#include "core/study/project/SampleStudy.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/study/project/OpenedStudy.h"
#include "tests/support/TemporaryFolder.h"

#include <catch2/catch.hpp>

using namespace rimlight;
using namespace rimlight::study;

TEST_CASE("The sample study opens without a problem, is called synthetic, and is made once", "[unit]") {
    const test::TemporaryFolder folder;
    const auto file = makeSampleStudy(folder / "sample");
    const auto opened = openStudy(file);
    CHECK(opened.problems.empty());
    REQUIRE(opened.study.has_value());
    CHECK(opened.study->synthetic);
    CHECK_THAT(opened.title(), Catch::Contains("SYNTHETIC"));
    REQUIRE(opened.cohort.has_value());
    CHECK(opened.cohort->cases.size() == 60);
    const auto before = std::filesystem::last_write_time(file);
    CHECK(makeSampleStudy(folder / "sample") == file);
    CHECK(std::filesystem::last_write_time(file) == before);
}

TEST_CASE("A folder with another study is no place for the sample study", "[unit]") {
    const test::TemporaryFolder folder;
    writeFileAtomically(folder / "study.yaml", "study: Mine\n");
    CHECK_THROWS_WITH(makeSampleStudy(folder.path()), Catch::Contains("another study"));
}
