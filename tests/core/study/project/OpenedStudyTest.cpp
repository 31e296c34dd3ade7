#include "core/study/project/OpenedStudy.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "tests/core/study/run/MadeUpStudy.h"

#include <catch2/catch.hpp>

using namespace rimlight;
using namespace rimlight::study;
using test::madeUpCases;
using test::MadeUpStudy;
namespace fs = std::filesystem;

TEST_CASE("Results lie beside the study's file", "[unit]") {
    CHECK(resultsFolderOf("a/study.yaml") == fs::path("a/results"));
    CHECK(resultsFolderOf("a/trial.yaml") == fs::path("a/trial-results"));
}

TEST_CASE("A study is found by its file, its folder and its results", "[unit]") {
    const MadeUpStudy made(madeUpCases(1));
    const auto file = made.writeStudyFile();
    const StudyPlace place{file, made.folder() / "results"};
    CHECK(findStudy(file) == place);
    CHECK(findStudy(made.folder()) == place);
    made.run("results");
    CHECK(findStudy(made.folder() / "results") == place);
    CHECK(isStudy(file));
    CHECK(isStudy(made.folder()));
    fs::rename(made.folder() / "results", made.folder() / "elsewhere");
    CHECK(findStudy(made.folder() / "elsewhere") == StudyPlace{{}, made.folder() / "elsewhere"});
}

TEST_CASE("What is no study is not taken for one", "[unit]") {
    const MadeUpStudy made(madeUpCases(1));
    CHECK_FALSE(isStudy(made.folder()));
    CHECK_FALSE(isStudy(made.folder() / "made-up.yaml"));
    CHECK_FALSE(isStudy(made.folder() / "cohort.csv"));
    CHECK_FALSE(isStudy(made.folder() / "gone"));
    CHECK_THROWS_WITH(findStudy(made.folder() / "cohort.csv"), Catch::Contains("no study"));
    CHECK_THROWS_WITH(findStudy(made.folder() / "gone"), Catch::Contains("moved"));
    made.writeStudyFile("one.yaml");
    CHECK(isStudy(made.folder()));
    made.writeStudyFile("two.yaml");
    CHECK_FALSE(isStudy(made.folder())); // which of the two?
}

TEST_CASE("A study that was never run opens with its cohort", "[unit]") {
    const MadeUpStudy made(madeUpCases(1));
    const auto opened = openStudy(made.writeStudyFile());
    CHECK(opened.problems.empty());
    CHECK(opened.title() == "Made-up");
    REQUIRE(opened.cohort.has_value());
    CHECK_FALSE(opened.results.has_value());
    const auto id = madeUpCases(1).ids.front();
    REQUIRE(opened.findCase(id) != nullptr);
    CHECK(opened.findCase(id)->id == id);
    CHECK(opened.findCase("nobody") == nullptr);
}

TEST_CASE("A study that was run opens with its results", "[unit]") {
    const MadeUpStudy made(madeUpCases(1));
    const auto file = made.writeStudyFile();
    made.run("results");
    const auto opened = openStudy(file);
    CHECK(opened.problems.empty());
    REQUIRE(opened.results.has_value());
    CHECK(opened.results->finished);
}

TEST_CASE("A study whose table or images are gone opens as far as it goes", "[unit]") {
    const MadeUpStudy made(madeUpCases(1));
    const auto file = made.writeStudyFile();
    made.run("results");
    fs::remove(made.folder() / "cohort.csv");
    const auto opened = openStudy(file);
    CHECK(opened.study.has_value());
    CHECK_FALSE(opened.cohort.has_value());
    REQUIRE(opened.results.has_value());
    REQUIRE(opened.problems.size() == 1);
    CHECK_THAT(opened.problems.front(), Catch::Contains("cohort.csv"));
}

TEST_CASE("Results whose study's file is elsewhere can be read all the same", "[unit]") {
    const MadeUpStudy made(madeUpCases(1));
    made.run("alone");
    const auto opened = openStudy(made.folder() / "alone");
    CHECK_FALSE(opened.study.has_value());
    REQUIRE(opened.results.has_value());
    REQUIRE(opened.problems.size() == 1);
    CHECK_THAT(opened.problems.front(), Catch::Contains("not beside its results"));
}

TEST_CASE("A study with a damaged file and no results is refused with the reason", "[unit]") {
    const MadeUpStudy made(madeUpCases(1));
    writeFileAtomically(made.folder() / "study.yaml", "study: Broken\nprotocol: no-such-protocol\n");
    CHECK_THROWS_WITH(openStudy(made.folder() / "study.yaml"), Catch::Contains("no-such-protocol"));
}
