#include "core/tables/TypedTable.h"

#include "core/base/Error.h"

#include <catch2/catch.hpp>

using namespace rimlight;
using namespace rimlight::tables;

namespace {

const char* const kClinical = "Case,age,stage,lymph,bleeding,male,seen,note,crp,nothing\n"
                              "K1,4,T1,0,yes,1,2020-01-31,came late,1.5,\n"
                              "K2,7,T2,3,no,0,2021-02-28T10:30,,NA,NA\n"
                              "K3,2,T1,0,Yes,1,2019-12-01,moved away,2.25,\n"
                              "K4,,T1,12,NO,1,,none,1e-3,n/a\n"
                              "K5,3,T2,1,,0,2020-02-29,second opinion,7,\n";

TypedTable clinical(const std::map<std::string, ColumnType>& given = {}) {
    return typedTable(parseCsv(kClinical, "clinical.csv"), given, "clinical.csv");
}

const TypedColumn& column(const TypedTable& table, const std::string& name) {
    return table.columns[table.columnOf(name)];
}

ColumnType guessOf(const std::string& csv, const std::string& name) {
    return column(typedTable(parseCsv(csv, "t"), {}, "t"), name).type;
}

} // namespace

TEST_CASE("Types of columns are guessed from their values", "[unit]") {
    const auto table = clinical();
    std::vector<std::string> types;
    for (const auto& one : table.columns)
        types.push_back(columnTypeName(one.type));
    CHECK(types == std::vector<std::string>{"id", "whole number", "category", "whole number", "yes/no", "yes/no",
                                            "date", "text", "number", "text"});
    CHECK(column(table, "age").missing == 1);
    CHECK(column(table, "note").missing == 2); // "none" says that there is none
    CHECK(column(table, "nothing").missing == 5);
    CHECK(column(table, "nothing").note == "No case has a value.");
    CHECK(column(table, "stage").levels[0].value == "T1");
    CHECK(column(table, "stage").levels[0].count == 3);
    CHECK(column(table, "lymph").most == 12.0);
    CHECK(column(table, "lymph").mean == Approx(3.2).epsilon(1e-15));
    CHECK(column(table, "seen").first == "2019-12-01");
}

TEST_CASE("A first column of numbers is the id only when it is called so", "[unit]") {
    CHECK(guessOf("Patient ID,x\n1,2\n2,2\n", "Patient ID") == ColumnType::Id);
    CHECK(guessOf("age,x\n1,2\n2,2\n", "age") == ColumnType::WholeNumber);
    CHECK(guessOf("x,Case\n1.5,a\n2,b\n", "Case") == ColumnType::Text); // not the first
    const auto table = typedTable(parseCsv("Case,x\na,1\na,2\n", "t"), {}, "t");
    CHECK(table.columns[0].type != ColumnType::Id);
    CHECK_THAT(table.columns[0].note, Catch::Contains("not every case has one of its own"));
}

TEST_CASE("A text with many values or without repeats is no category", "[unit]") {
    std::string many = "Case,x\n";
    for (int i = 0; i < 60; ++i)
        many += "c" + std::to_string(i) + ",v" + std::to_string(i % 21) + "\n";
    CHECK(guessOf(many, "x") == ColumnType::Text);
    CHECK(guessOf("Case,x\na,p\nb,q\nc,p\n", "x") == ColumnType::Text);
    CHECK(guessOf("Case,x\na,p\nb,q\nc,p\nd,p\n", "x") == ColumnType::Category);
}

TEST_CASE("What looks odd in a column is said", "[unit]") {
    const auto table = typedTable(parseCsv("Case,crp,site,same\na,1,left,5\nb,2,Left,5\nc,<0.1,left,5\nd,4,right,5\n"
                                           "e,5,left,5\nf,6,left,5\n",
                                           "t"),
                                  {}, "t");
    CHECK(column(table, "crp").type == ColumnType::Text);
    CHECK(column(table, "crp").note == "Numbers but for \"<0.1\" in line 4.");
    CHECK_THAT(column(table, "site").note, Catch::Contains("differ by capitals alone"));
    CHECK(column(table, "same").note == "All values are the same.");
}

TEST_CASE("A given type is taken, or refused with the cells that do not have it", "[unit]") {
    const auto table = clinical({{"lymph", ColumnType::Category}, {"male", ColumnType::Number}});
    CHECK(column(table, "lymph").type == ColumnType::Category);
    CHECK_FALSE(column(table, "lymph").guessed);
    CHECK(column(table, "age").guessed);
    CHECK_THROWS_WITH(
        clinical({{"stage", ColumnType::Number}}),
        Catch::Contains("column \"stage\" is not of the type number: \"T1\" in line 2, \"T2\" in line 3"));
    CHECK_THROWS_WITH(clinical({{"age", ColumnType::Id}}),
                      Catch::Contains("does not name each case: 1 empty cell, 0 repeated values"));
    CHECK_THROWS_WITH(clinical({{"Stage", ColumnType::Text}}),
                      Catch::Contains("has no column \"Stage\"") && Catch::Contains("Did you mean \"stage\"?"));
    CHECK(columnTypeOf("whole number", "t") == ColumnType::WholeNumber);
    CHECK_THROWS_WITH(columnTypeOf("integer", "t"), Catch::Contains("id, number, whole number, yes/no, category"));
}

TEST_CASE("Values are taken by type, missing ones apart", "[unit]") {
    const auto table = clinical();
    CHECK(numbersOf(table, "age") == std::vector<std::optional<double>>{4.0, 7.0, 2.0, std::nullopt, 3.0});
    CHECK(numbersOf(table, "bleeding") == std::vector<std::optional<double>>{1.0, 0.0, 1.0, 0.0, std::nullopt});
    CHECK(textsOf(table, "note")[1] == std::nullopt);
    CHECK(textsOf(table, "note")[2] == "moved away");
    CHECK_THROWS_WITH(numbersOf(table, "stage"), Catch::Contains("it is of the type category"));
}

TEST_CASE("The summary has a row for each column", "[unit]") {
    const auto rows = summary(clinical());
    REQUIRE(rows.rows.size() == 10);
    CHECK(rows.rows[1] == std::vector<std::string>{"age", "whole number", "yes", "1", "4", "2 to 7, mean 4", ""});
    CHECK(rows.rows[2][5] == "T1 (3), T2 (2)");
    CHECK(rows.rows[6][5] == "2019-12-01 to 2021-02-28T10:30");
}

TEST_CASE("Dates are those of the calendar", "[unit]") {
    for (const char* text : {"2020-02-29", "0000-01-01", "2020-02-29T23:59:59", "2020-02-29 07:30"})
        CHECK(isIsoDate(text));
    for (const char* text : {"2021-02-29", "2020-2-9", "29.02.2020", "2020-13-01", "2020-02-29T24:00", "2020-02-29x",
                             "2020-02-29T10:60", "2020-02-29T10:30:61", "", "2020", "2020-02-29T10-30"})
        CHECK_FALSE(isIsoDate(text));
}

TEST_CASE("Large numbers do not spoil the mean", "[unit]") {
    const auto table = typedTable(parseCsv("Case,x\na,1.5e308\nb,1.5e308\n", "t"), {}, "t");
    CHECK(column(table, "x").mean == 1.5e308);
}

TEST_CASE("Rows that are taken keep their lines", "[unit]") {
    const auto table = parseCsv("Case,x\na,1\nb,2\nc,3\n", "t");
    const std::vector<std::size_t> wanted = {2, 0};
    const auto some = rowsOf(table, wanted);
    CHECK(some.rows == std::vector<std::vector<std::string>>{{"c", "3"}, {"a", "1"}});
    CHECK(some.lineOf(0) == 4);
}

TEST_CASE("A table without cases has columns without values", "[unit]") {
    const auto table = typedTable(parseCsv("Case,x\n", "t"), {}, "t");
    CHECK(column(table, "x").type == ColumnType::Text);
    CHECK(column(table, "x").missing == 0);
    CHECK(summary(table).rows.size() == 2);
}
