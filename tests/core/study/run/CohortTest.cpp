#include "core/study/run/Cohort.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Text.h"
#include "tests/support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace rimlight;
using namespace rimlight::study;

namespace {

const std::string kProtocol = R"(protocol: small
title: A small one
cohort: {case: id, centre: site, exclude: why}
outcome: {column: outcome, positive: bad, negative: good}
survival: {time: months, event: died, event_value: "yes"}
clinical:
  - {name: age}
  - {name: cyst, type: yes/no}
  - {name: ratio, mean_of: [a1, a2], over_mean_of: [b1, b2]}
  - {name: sign, type: yes/no, consensus_of: [r1, r2, r3], consensus: settled}
  - {name: absent}
split: {training: 0.5, external: {column: site, values: [B]}}
)";

const std::string kHeader = "id,site,why,outcome,months,died,age,cyst,a1,a2,b1,b2,r1,r2,r3,settled\n";

/// A study over the table in a folder of its own.
class SmallStudy {
public:
    SmallStudy(const std::string& rows, const std::string& more = "") {
        writeFileAtomically(m_folder / "small.yaml", kProtocol);
        writeFileAtomically(m_folder / "cohort.csv", kHeader + rows);
        study =
            parseStudy("study: Mine\nprotocol: small.yaml\ncohort: cohort.csv\n" + more, "study.yaml", m_folder.path());
    }

    Cohort read() const { return readCohort(study, false); }
    Cohort split() const {
        auto cohort = read();
        splitCohort(cohort, study);
        return cohort;
    }

private:
    test::TemporaryFolder m_folder;

public:
    StudyFile study;
};

const std::string kRows = "c1,A,,bad,12,yes,4,yes,10,20,5,5,yes,yes,no,no\n"
                          "c2,A,,good,30,no,,no,8,,4,,no,no,no,\n"
                          "c3,A,artefact,bad,3,yes,5,no,1,1,1,1,yes,no,,\n"
                          "c4,A,,,3,yes,5,no,1,1,1,1,yes,no,,\n"
                          "c5,A,,bad,5,no,7,1,1,1,1,1,yes,no,,yes\n"
                          "c6,A,,good,6,no,7,0,1,1,1,1,yes,no,,\n"
                          "c7,A,,bad,6,no,7,0,1,1,1,1,yes,yes,yes,\n"
                          "c8,A,,good,6,no,7,0,1,1,1,1,yes,yes,yes,\n"
                          "c9,B,,good,6,no,7,0,1,1,1,1,yes,yes,yes,\n"
                          "c10,A,,bad,6,no,7,0,1,1,1,1,yes,yes,yes,\n"
                          "c11,A,,good,6,no,7,0,1,1,1,1,yes,yes,yes,\n";

void checkRefused(const std::string& rows, const std::string& words) {
    CAPTURE(rows);
    const SmallStudy small(rows);
    CHECK_THROWS_AS(small.read(), Error);
    CHECK_THROWS_WITH(small.read(), Catch::Contains(words));
}

} // namespace

TEST_CASE("Cases are left out with their reason", "[unit]") {
    const auto cohort = SmallStudy(kRows, "exclude: {c6: by hand}\n").read();
    REQUIRE(cohort.cases.size() == 11);
    CHECK(cohort.cases[2].excludedBecause == "artefact");
    CHECK(cohort.cases[3].excludedBecause == "no outcome");
    CHECK(cohort.cases[5].excludedBecause == "by hand");
    CHECK(cohort.included().size() == 8);
    CHECK_THROWS_WITH(SmallStudy(kRows, "exclude: {c99: by hand}\n").read(), Catch::Contains("c99"));
}

TEST_CASE("Repeated measurements are averaged and readers' answers settled", "[unit]") {
    const auto cohort = SmallStudy(kRows).read();
    REQUIRE(cohort.variables.size() == 4);
    CHECK(std::get<double>(cohort.cases[0].clinical[2]) == 3.0);
    CHECK(std::get<double>(cohort.cases[1].clinical[2]) == 2.0);       // the means of what is there
    CHECK(std::get<std::string>(cohort.cases[0].clinical[3]) == "no"); // split: what they settled on
    CHECK(std::get<std::string>(cohort.cases[1].clinical[3]) == "no");
    CHECK(std::get<std::string>(cohort.cases[4].clinical[3]) == "yes");
    CHECK(std::holds_alternative<std::monostate>(cohort.cases[5].clinical[3])); // split, not settled
    CHECK(std::holds_alternative<std::monostate>(cohort.cases[1].clinical[0]));
    CHECK(std::get<std::string>(cohort.cases[4].clinical[1]) == "yes"); // written as 1
    REQUIRE(cohort.notes.size() == 1);
    CHECK_THAT(cohort.notes[0], Catch::Contains("absent"));
}

TEST_CASE("What tells the outcome is no clinical predictor", "[unit]") {
    const auto answers =
        SmallStudy(kRows, "outcome: {column: cyst, positive: [\"yes\", \"1\"], negative: [\"no\", \"0\"]}\n"
                          "columns: {age: months}\n")
            .read();
    REQUIRE(answers.variables.size() == 2);
    CHECK(answers.variables[0].name == "ratio");
    CHECK(answers.variables[1].name == "sign");
    REQUIRE(answers.notes.size() == 3);
    CHECK(answers.notes[0] == "age was left out: its column months tells the outcome.");
    CHECK(answers.notes[1] == "cyst was left out: its column cyst tells the outcome.");
}

TEST_CASE("What readers settled on is no clinical predictor when it is the outcome", "[unit]") {
    const auto settled =
        SmallStudy("c1,A,,bad,12,yes,4,yes,1,1,1,1,yes,no,,yes\nc2,A,,good,3,no,4,no,1,1,1,1,yes,no,,no\n",
                   "outcome: {column: settled, positive: \"yes\"}\n")
            .read();
    REQUIRE(settled.variables.size() == 3);
    CHECK(settled.variables[2].name == "ratio");
    CHECK(settled.notes[0] == "sign was left out: its column settled tells the outcome.");
}

TEST_CASE("A clinical predictor that alone tells the classes apart is named", "[unit]") {
    // Ten cases; age and cyst are the outcome under other names but where the row says otherwise.
    const auto notesWith = [](const std::string& ageOfLast, const std::string& cystOfLast, std::size_t cases = 10) {
        std::string rows;
        for (std::size_t i = 0; i < cases; ++i) {
            const bool isBad = i % 2 == 0;
            const bool isLast = i + 1 == cases;
            const std::string age = isLast ? ageOfLast : std::to_string(isBad ? 50 + i : 10 + i);
            const std::string cyst = isLast ? cystOfLast : std::string(isBad ? "yes" : "no");
            rows += join({"c" + std::to_string(i), "A", "", isBad ? "bad" : "good", "12", "yes", age, cyst,
                          "1,1,1,1,yes,yes,yes,\n"},
                         ",");
        }
        return SmallStudy(rows).read().notes;
    };
    const std::string sentence = " alone tells the classes apart in all cases. Leave it out if it is the outcome under "
                                 "another name, or is known only after the outcome.";
    const auto both = notesWith("19", "no");
    REQUIRE(both.size() == 3);
    CHECK(both[1] == "age" + sentence);
    CHECK(both[2] == "cyst" + sentence);
    CHECK(notesWith("50", "no").size() == 2); // as old as one of the others
    CHECK(notesWith("99", "yes").size() == 1);
    CHECK(notesWith("", "no").size() == 1 + 1); // four good ones with an age are too few to judge by
    CHECK(notesWith("19", "no", 9).size() == 1);
}

TEST_CASE("Follow-up is a time with or without the event", "[unit]") {
    const auto cohort = SmallStudy(kRows).read();
    CHECK(cohort.cases[0].followUp->event);
    CHECK(cohort.cases[0].followUp->time == 12.0);
    CHECK_FALSE(cohort.cases[1].followUp->event);
}

TEST_CASE("External cases are a part of their own, the others are split within the classes", "[unit]") {
    const auto cohort = SmallStudy(kRows).split();
    CHECK(cohort.of(Part::External).size() == 1);
    CHECK(cohort.of(Part::Training).size() == 4);
    CHECK(cohort.of(Part::Test).size() == 4);
    const auto training = cohort.of(Part::Training);
    CHECK(std::count_if(training.begin(), training.end(), [&](auto i) { return cohort.cases[i].positive; }) == 2);
    const auto again = SmallStudy(kRows).split();
    for (std::size_t i = 0; i < cohort.cases.size(); ++i)
        CHECK(cohort.cases[i].part == again.cases[i].part);
}

TEST_CASE("A wrong cohort is refused with what is wrong, and where", "[unit]") {
    checkRefused("c1,A,,bad,1,yes,4,yes,1,1,1,1,,,,\nc1,A,,good,1,yes,4,yes,1,1,1,1,,,,\n",
                 "line 3: the case id \"c1\"");
    checkRefused("c1,A,,bad,1,yes,4,yes,1,1,1,1,,,,\nc2,A,,bad,1,yes,4,yes,1,1,1,1,,,,\n", "one class only");
    checkRefused("c1,A,,good,1,yes,4,yes,1,1,1,1,,,,\n", "never holds bad");
    checkRefused("c1,A,,bad,-1,yes,4,yes,1,1,1,1,,,,\nc2,A,,good,1,no,4,yes,1,1,1,1,,,,\n", "line 2: the time -1");
    checkRefused("c1,A,,bad,1,yes,old,yes,1,1,1,1,,,,\nc2,A,,good,1,no,4,maybe,1,1,1,1,,,,\n",
                 "line 2: \"old\" in column \"age\" is not a number; line 3: \"maybe\"");
    checkRefused("c1,A,,bad,1,yes,4,yes,1,1,0,0,,,,\nc2,A,,good,1,no,4,no,1,1,1,1,,,,\n", "divides by a mean of 0");
    checkRefused("c1,A,artefact,bad,1,yes,4,yes,1,1,1,1,,,,\n", "leaves no case");
}

TEST_CASE("An outcome of three values is refused unless the protocol says which are negative", "[unit]") {
    test::TemporaryFolder folder;
    auto protocol = kProtocol;
    protocol.replace(protocol.find(", negative: good"), 16, "");
    writeFileAtomically(folder / "small.yaml", protocol);
    writeFileAtomically(folder / "cohort.csv", kHeader + kRows + "c12,A,,ugly,6,no,7,0,1,1,1,1,yes,yes,yes,\n");
    const auto study = parseStudy("study: M\nprotocol: small.yaml\ncohort: cohort.csv\n", "s.yaml", folder.path());
    CHECK_THROWS_WITH(readCohort(study, false), Catch::Contains("holds 3 values: bad, good, ugly"));
    const auto cohort = SmallStudy(kRows + "c12,A,,ugly,6,no,7,0,1,1,1,1,yes,yes,yes,\n").read();
    CHECK(cohort.cases.back().excludedBecause == "outcome \"ugly\"");
}

TEST_CASE("Missing columns are named together with those that are there", "[unit]") {
    test::TemporaryFolder folder;
    writeFileAtomically(folder / "small.yaml", kProtocol);
    writeFileAtomically(folder / "cohort.csv", "id,outcome\nc1,bad\nc2,good\n");
    const auto study = parseStudy("study: M\nprotocol: small.yaml\ncohort: cohort.csv\n", "s.yaml", folder.path());
    CHECK_THROWS_WITH(readCohort(study, false),
                      Catch::Contains("has no column site, months, died") && Catch::Contains("id, outcome"));
}
