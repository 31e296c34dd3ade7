#include "core/learning/FitInput.h"

#include "core/base/Error.h"

#include <catch2/catch.hpp>

using namespace rimlight;
using namespace rimlight::learning;

namespace {

FitInput inputFrom(std::string_view csv, const std::string& outcome = "class", const std::string& positive = "CCSK") {
    return fitInputFromTable(tables::parseCsv(csv, "cases.csv"), outcome, positive, "cases.csv");
}

} // namespace

TEST_CASE("A table is sorted into case ids, outcome and features", "[unit]") {
    const auto input = inputFrom("Case,class,x,site,diagnostics_Versions,y\n"
                                 "a,WT,1,Lyon,3,0.5\n"
                                 "b,CCSK,2,Lyon,3,\n");
    CHECK(input.features.caseIds == std::vector<std::string>{"a", "b"});
    CHECK(input.features.names == std::vector<std::string>{"x", "y"});
    CHECK(std::holds_alternative<tables::Missing>(input.features.rows[1][1]));
    CHECK(input.positive == std::vector<bool>{false, true});
    CHECK(input.positiveLabel == "CCSK");
    CHECK(input.negativeLabel == "WT");
    REQUIRE(input.warnings.size() == 2);
    CHECK_THAT(input.warnings[0], Catch::Contains("hold text: \"site\""));
    CHECK_THAT(input.warnings[1], Catch::Contains("\"diagnostics_Versions\""));
}

TEST_CASE("Rows without an outcome are left out, and the warning says how many", "[unit]") {
    const auto input = inputFrom("Case,class,x\na,WT,1\nb,,2\nc,CCSK,3\nd,NA,4\n");
    CHECK(input.features.caseIds == std::vector<std::string>{"a", "c"});
    REQUIRE(input.warnings.size() == 1);
    CHECK(input.warnings[0] == "2 rows have no value in the column \"class\" and were left out.");
}

TEST_CASE("Outcomes that are numbers compare as numbers, and keep the table's text as labels", "[unit]") {
    const auto input = inputFrom(",label,x\na,1.0,1\nb,0.0,2\nc,1,3\n", "label", "1");
    CHECK(input.positive == std::vector<bool>{true, false, true});
    CHECK(input.positiveLabel == "1.0");
    CHECK(input.negativeLabel == "0.0");
}

TEST_CASE("The case id is a unique column with such a name, else the first unique text, else the line", "[unit]") {
    CHECK(inputFrom("x,Patient_ID,class\n5,101,WT\n6,102,CCSK\n").features.caseIds ==
          std::vector<std::string>{"101", "102"});
    CHECK(inputFrom("x,file,class\n5,one.nii,WT\n6,two.nii,CCSK\n").features.caseIds ==
          std::vector<std::string>{"one.nii", "two.nii"});
    CHECK(inputFrom("x,class\n5,WT\n6,CCSK\n").features.caseIds == std::vector<std::string>{"line 2", "line 3"});
}

TEST_CASE("A patient number that repeats becomes no feature", "[unit]") {
    const auto input = inputFrom("patient,x,class\n1,5,WT\n1,6,CCSK\n");
    CHECK(input.features.names == std::vector<std::string>{"x"});
    REQUIRE(input.warnings.size() == 1);
    CHECK_THAT(input.warnings[0], Catch::Contains("\"patient\""));
}

TEST_CASE("A table that can't be fitted says why and what can be chosen", "[unit]") {
    CHECK_THROWS_WITH(inputFrom("Case,kind,x\na,WT,1\n"),
                      Catch::Contains("no column \"class\"") && Catch::Contains("\"Case\", \"kind\", \"x\""));
    CHECK_THROWS_WITH(inputFrom("Case,class,x\na,WT,1\nb,CCSK,1\nc,RCC,2\n"),
                      Catch::Contains("3 different values") && Catch::Contains("\"WT\", \"CCSK\", \"RCC\""));
    CHECK_THROWS_WITH(inputFrom("Case,class,x\na,WT,1\n"), Catch::Contains("1 different value"));
    CHECK_THROWS_WITH(inputFrom("Case,class,x\na,,1\n"), Catch::Contains("0 different values"));
    CHECK_THROWS_WITH(inputFrom("Case,class,x\na,WT,1\nb,CCSK,2\n", "class", "ccsk"),
                      Catch::Contains("no value \"ccsk\"") && Catch::Contains("\"WT\", \"CCSK\""));
    CHECK_THROWS_WITH(inputFrom("Case,class,x\na,WT,p\nb,CCSK,q\n"), Catch::Contains("no column of numbers"));
}
