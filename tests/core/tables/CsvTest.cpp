#include "core/tables/Csv.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "tests/support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <limits>

using namespace rimlight;
using namespace rimlight::tables;

namespace {

TextTable parsed(std::string_view text) {
    return parseCsv(text, "cases.csv");
}

} // namespace

TEST_CASE("Quotes, embedded commas and line breaks are read as RFC 4180 says", "[unit]") {
    const auto table = parsed("Case,note\r\n1,\"a, \"\"b\"\"\r\nc\"\r\n2,plain\r\n");
    CHECK(table.columns == std::vector<std::string>{"Case", "note"});
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0][1] == "a, \"b\"\r\nc");
    CHECK(table.rows[1] == std::vector<std::string>{"2", "plain"});
    CHECK(table.lineOf(1) == 4);
}

TEST_CASE("A byte order mark and a missing last line break make no difference", "[unit]") {
    const auto table = parsed("\xEF\xBB\xBF"
                              "Case,x\na,1");
    CHECK(table.columns.front() == "Case");
    CHECK(table.rows == std::vector<std::vector<std::string>>{{"a", "1"}});
}

TEST_CASE("Empty lines at the end are ignored, and empty cells are kept", "[unit]") {
    CHECK(parsed("a,b\n,\n\n\r\n").rows == std::vector<std::vector<std::string>>{{"", ""}});
    CHECK(parsed("a\nx\n\"\"\n\n").rows == std::vector<std::vector<std::string>>{{"x"}, {""}});
}

TEST_CASE("A nameless first column, as pandas writes its index, is the case column", "[unit]") {
    CHECK(parsed(",label\nN10,0\n").columns == std::vector<std::string>{"Case", "label"});
    CHECK_THROWS_WITH(parsed(",Case\nN10,0\n"), Catch::Contains("two columns named \"Case\""));
}

TEST_CASE("A table that is not sound says what is wrong and on which line", "[unit]") {
    CHECK_THROWS_WITH(parsed(""), Catch::Contains("cases.csv: is empty"));
    CHECK_THROWS_WITH(parsed(" \n\n"), Catch::Contains("is empty"));
    CHECK_THROWS_WITH(parsed("a,b\n\"1\n\",2\n3\n"), Catch::Contains("line 4 has 1 cells where the first line has 2"));
    CHECK_THROWS_WITH(parsed("a,b\n1,2\n\n3,4\n"), Catch::Contains("line 3 has 1 cells"));
    CHECK_THROWS_WITH(parsed("a,b,a\n"), Catch::Contains("two columns named \"a\""));
    CHECK_THROWS_WITH(parsed("a, ,c\n"), Catch::Contains("column 2 has no name"));
    CHECK_THROWS_WITH(parsed("a,b\n1,\"2\n3,4\n"), Catch::Contains("never closed (line 2, column 2)"));
    CHECK_THROWS_WITH(parsed("a,b\n\"1\"x,2\n"), Catch::Contains("text after a closing quote (line 2, column 1)"));
    CHECK_THROWS_WITH(parsed("a;b\n1,5;2\n"),
                      Catch::Contains("separated by semicolons") && Catch::Contains("CSV UTF-8"));
    CHECK_THROWS_WITH(parsed("a\tb\n1\t2\n"), Catch::Contains("separated by tabs"));
    CHECK_THROWS_WITH(parsed("a,b\n1,M\xFCller\n"), Catch::Contains("not UTF-8 text (line 2)"));
    CHECK_THROWS_WITH(parsed(std::string_view("a,b\n1,\0\n", 8)), Catch::Contains("not UTF-8 text (line 2)"));
    CHECK_THROWS_AS(readCsv("/nowhere/cases.csv"), Error);
}

TEST_CASE("A table written is the table read", "[unit]") {
    TextTable table;
    table.columns = {"Case", "a \"note\"", "formula"};
    table.rows = {{"1", "x,\ny", "=1+1"}, {"", "\xE8\x82\xBE", "@SUM(A1)"}};
    const test::TemporaryFolder folder;
    writeCsv(table, folder / "t.csv");
    const auto again = readCsv(folder / "t.csv");
    CHECK(again.columns == table.columns);
    CHECK(again.rows == table.rows);
    TextTable narrow;
    narrow.columns = {"only"};
    narrow.rows = {{""}, {"x"}, {""}};
    CHECK(parseCsv(toCsv(narrow), "t").rows == narrow.rows);
}

TEST_CASE("Text that Excel would run as a formula is written as it is", "[unit]") {
    TextTable table;
    table.columns = {"a", "b"};
    table.rows = {{"=1+1", "-2"}};
    CHECK(toCsv(table) == "a,b\n=1+1,-2\n");
}

TEST_CASE("Columns of numbers keep what is missing apart from what is no number", "[unit]") {
    const auto table = parsed("Case,x,y\na,1.5,NA\nb,,nan\nc, -2e3 ,7\n");
    const auto numbers = numericColumns(table, {"y", "x"}, "Case", "cases.csv");
    CHECK(numbers.caseIds == std::vector<std::string>{"a", "b", "c"});
    CHECK(std::get<Missing>(numbers.rows[0][0]).reason == "empty cell");
    CHECK(std::get<Missing>(numbers.rows[1][0]).reason == "empty cell");
    CHECK(std::get<double>(numbers.rows[2][1]) == -2000.0);
    CHECK(numericColumns(table, {"x"}, "", "cases.csv").caseIds.front() == "line 2");
}

TEST_CASE("A table that is freed while it is read gives the same numbers", "[unit]") {
    auto table = parseCsv("id,a,b\nx,1,2\ny,,4\n", "table");
    const auto kept = numericColumns(table, {"b", "a"}, "id", "table");
    const auto freed = numericColumns(std::move(table), {"b", "a"}, "id", "table");
    CHECK(freed.caseIds == kept.caseIds);
    CHECK(freed.rows == kept.rows);
}

TEST_CASE("A cell that is no number is named by column and line", "[unit]") {
    const auto item = "cases.csv";
    CHECK_THROWS_WITH(numericColumns(parsed("Case,x\n\"a\n\",1\nb,\"1,5\"\n"), {"x"}, "Case", item),
                      Catch::Contains("column \"x\", line 4: \"1,5\" is no number"));
    CHECK_THROWS_WITH(numericColumns(parsed("Case,x\na,inf\n"), {"x"}, "Case", item), Catch::Contains("\"inf\""));
    CHECK_THROWS_WITH(numericColumns(parsed("Case,x\na,1\na,2\n"), {"x"}, "Case", item),
                      Catch::Contains("repeats a case id in line 3"));
    CHECK_THROWS_WITH(numericColumns(parsed("Case,x\n,1\n"), {"x"}, "Case", item),
                      Catch::Contains("is empty in line 2"));
    CHECK_THROWS_WITH(numericColumns(parsed("Case,x\na,1\n"), {"z"}, "Case", item), Catch::Contains("no column \"z\""));
}

TEST_CASE("A feature table written has full precision and says why a value is missing", "[unit]") {
    FeatureTable table;
    table.add("a", {{{"x", 1.0 / 3.0}, {"y", Missing{"flat region"}}}});
    table.add("b", {{{"x", std::numeric_limits<double>::denorm_min()}, {"y", 1e300}}});
    const auto text = toTextTable(table);
    CHECK(text.columns == std::vector<std::string>{"Case", "x", "y", "Missing"});
    CHECK(text.rows[0][3] == "y: flat region");
    CHECK(text.rows[1][3].empty());
    const auto again = numericColumns(parseCsv(toCsv(text), "t"), {"x", "y"}, "Case", "t");
    CHECK(again.rows[1] == table.rows[1]);
    CHECK(again.rows[0][0] == table.rows[0][0]);
}

TEST_CASE("Without missing values there is no column Missing", "[unit]") {
    FeatureTable table;
    table.add("a", {{{"x", 1.0}}});
    CHECK(toTextTable(table).columns == std::vector<std::string>{"Case", "x"});
}
