#include "core/tables/Outcome.h"

#include "core/base/Error.h"

#include <catch2/catch.hpp>

using namespace rimlight;
using namespace rimlight::tables;

namespace {

TypedTable table(const std::string& csv) {
    return typedTable(parseCsv(csv, "clinical.csv"), {}, "clinical.csv");
}

using Flags = std::vector<bool>;

} // namespace

TEST_CASE("A binary outcome is a column and its positive value", "[unit]") {
    const auto t = table("Case,d\na,WT\nb,CCSK\nc,WT\n");
    const auto outcome = binaryOutcome(t, "Case", {"d", "CCSK"});
    CHECK(outcome.positive == Flags{false, true, false});
    CHECK(outcome.positiveLabel == "CCSK");
    CHECK(outcome.negativeLabel == "WT");
    // A workbook may have turned 1 into 1.0.
    CHECK(binaryOutcome(table("Case,d\na,1.0\nb,0\n"), "Case", {"d", "1"}).positive == Flags{true, false});
}

TEST_CASE("An outcome with more than two values needs its negative ones named", "[unit]") {
    const auto t = table("Case,stage\na,T1\nb,T2\nc,T3\nd,T3\n");
    CHECK_THROWS_WITH(binaryOutcome(t, "Case", {"stage", "T3"}),
                      Catch::Contains("column \"stage\" has 3 values, not two") &&
                          Catch::Contains("\"T1\" (1 case), \"T2\" (1 case), \"T3\" (2 cases)"));
    const auto outcome = binaryOutcome(t, "Case", {"stage", "T3", {"T2", "T1"}});
    CHECK(outcome.positive == Flags{false, false, true, true});
    CHECK(outcome.negativeLabel == "T1 or T2");
    CHECK_THROWS_WITH(binaryOutcome(t, "Case", {"stage", "T3", {"T1"}}),
                      Catch::Contains("neither the positive nor a negative value for case b (line 3)"));
}

TEST_CASE("A positive value that does not occur, or one class alone, is refused with the legal values", "[unit]") {
    const auto t = table("Case,d,one\na,WT,x\nb,CCSK,x\n");
    CHECK_THROWS_WITH(binaryOutcome(t, "Case", {"d", "ccsk"}),
                      Catch::Contains("no case with the positive value \"ccsk\"") &&
                          Catch::Contains("\"CCSK\" (1 case), \"WT\" (1 case)"));
    CHECK_THROWS_WITH(binaryOutcome(t, "Case", {"one", "x"}), Catch::Contains("has one value only, \"x\""));
    CHECK_THROWS_WITH(binaryOutcome(t, "Case", {"diagnosis", "x"}), Catch::Contains("no column \"diagnosis\""));
}

TEST_CASE("Cases without an outcome are listed with their lines", "[unit]") {
    const auto t = table("Case,d\na,WT\nb,\nc,CCSK\nd,NA\n");
    CHECK_THROWS_WITH(binaryOutcome(t, "Case", {"d", "CCSK"}),
                      Catch::Contains("column \"d\" has no value for cases b (line 3), d (line 5)"));
}

TEST_CASE("Survival is a time and an event in any of the usual words", "[unit]") {
    for (const auto& [event, censored] : std::vector<std::pair<std::string, std::string>>{{"1", "0"},
                                                                                          {"yes", "no"},
                                                                                          {"Dead", "alive"},
                                                                                          {"TRUE", "FALSE"},
                                                                                          {"deceased", "Living"},
                                                                                          {"event", "censored"},
                                                                                          {"1.0", "0"}}) {
        CAPTURE(event);
        const auto t = table("Case,months,status\na,12.5," + event + "\nb,60," + censored + "\nc,0," + event + "\n");
        const auto outcome = survivalOutcome(t, "Case", {"months", "status", TimeUnit::Months});
        CHECK(outcome.time == std::vector<double>{12.5, 60.0, 0.0});
        CHECK(outcome.event == Flags{true, false, true});
        CHECK(outcome.notes == std::vector<std::string>{"1 case with the time 0 in column \"months\"."});
    }
}

TEST_CASE("Values that do not say which is the event need it named", "[unit]") {
    const auto t = table("Case,t,status\na,1,1\nb,2,2\nc,3,2\n"); // as in R's survival::lung
    CHECK_THROWS_WITH(survivalOutcome(t, "Case", {"t", "status"}),
                      Catch::Contains("column \"status\" does not say which value is the event") &&
                          Catch::Contains("\"1\" (1 case), \"2\" (2 cases)"));
    const auto outcome = survivalOutcome(t, "Case", {"t", "status", TimeUnit::Days, "2"});
    CHECK(outcome.event == Flags{false, true, true});
    CHECK(outcome.eventLabel == "2");
    CHECK(outcome.notes.empty());
    CHECK_THROWS_WITH(survivalOutcome(t, "Case", {"t", "status", TimeUnit::Days, "3"}),
                      Catch::Contains("no case with the event \"3\"") && Catch::Contains("\"1\" (1 case)"));
}

TEST_CASE("With a named event the other values are censored, and several are told", "[unit]") {
    const auto t = table("Case,t,s\na,1,disease\nb,2,other cause\nc,3,alive\n");
    const auto outcome = survivalOutcome(t, "Case", {"t", "s", TimeUnit::Years, "disease"});
    CHECK(outcome.event == Flags{true, false, false});
    CHECK(outcome.notes == std::vector<std::string>{"Each of alive, other cause counts as censored in column \"s\"."});
}

TEST_CASE("A survival table in which nobody has the event is refused", "[unit]") {
    CHECK_THROWS_WITH(survivalOutcome(table("Case,t,s\na,1,0\nb,2,0\n"), "Case", {"t", "s"}),
                      Catch::Contains("no case with the event"));
}

TEST_CASE("Negative, missing and odd times are listed with case and line", "[unit]") {
    CHECK_THROWS_WITH(survivalOutcome(table("Case,t,s\na,-1,1\nb,2,0\nc,-0.5,0\n"), "Case", {"t", "s"}),
                      Catch::Contains("a negative time for cases a (line 2), c (line 4)"));
    CHECK_THROWS_WITH(survivalOutcome(table("Case,t,s\na,1,1\nb,,0\n"), "Case", {"t", "s"}),
                      Catch::Contains("has no time for case b (line 3)"));
    CHECK_THROWS_WITH(survivalOutcome(table("Case,t,s\na,1,1\nb,2 y,0\n"), "Case", {"t", "s"}),
                      Catch::Contains("a time that is no number for case b (line 3)"));
    CHECK_THROWS_WITH(survivalOutcome(table("Case,t,s\na,1,1\nb,2,\n"), "Case", {"t", "s"}),
                      Catch::Contains("has no event for case b (line 3)"));
}

TEST_CASE("Times are turned from one unit into another", "[unit]") {
    CHECK(convertedTime(12.0, TimeUnit::Months, TimeUnit::Years) == Approx(1.0).epsilon(1e-15));
    CHECK(convertedTime(2.0, TimeUnit::Weeks, TimeUnit::Days) == 14.0);
    CHECK(convertedTime(0.1, TimeUnit::Days, TimeUnit::Days) == 0.1);
    CHECK(timeUnitOf("months", "t") == TimeUnit::Months);
    CHECK(timeUnitName(TimeUnit::Weeks) == "weeks");
    CHECK_THROWS_WITH(timeUnitOf("month", "t"), Catch::Contains("Write days, weeks, months or years."));
}
