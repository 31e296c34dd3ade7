#include "core/tables/Join.h"

#include "core/base/Error.h"

#include <catch2/catch.hpp>

using namespace rimlight;
using namespace rimlight::tables;

namespace {

JoinPart part(const std::string& csv, const std::string& item, const std::string& idColumn = {}) {
    return {parseCsv(csv, item), idColumn, item};
}

std::string messageOf(const std::vector<JoinPart>& parts, Unmatched unmatched = Unmatched::LeaveOut) {
    try {
        joinTables(parts, unmatched);
    } catch (const Error& error) {
        return error.what();
    }
    return "none";
}

using Rows = std::vector<std::vector<std::string>>;

} // namespace

TEST_CASE("Tables are joined by case id in the first one's order", "[unit]") {
    const auto joined = joinTables({part("Case,x\nb,1\na,2\n", "f.csv"), part("age,id\n4,a\n5,b\n", "c.csv", "id"),
                                    part("Case,y\na,7\nb,8\n", "g.csv")},
                                   Unmatched::Refuse);
    CHECK(joined.table.columns == std::vector<std::string>{"Case", "x", "age", "y"});
    CHECK(joined.table.rows == Rows{{"b", "1", "5", "8"}, {"a", "2", "4", "7"}});
    CHECK(joined.notes.empty());
    CHECK(joined.table.lines.empty());
}

TEST_CASE("One table alone is joined to itself, with its lines", "[unit]") {
    const auto joined = joinTables({part("x,Case\n1,b\n2,a\n", "f.csv", "Case")}, Unmatched::Refuse);
    CHECK(joined.table.columns == std::vector<std::string>{"Case", "x"});
    CHECK(joined.table.lines == std::vector<std::size_t>{2, 3});
}

TEST_CASE("Cases that a table lacks are refused, left out or kept by choice", "[unit]") {
    const std::vector<JoinPart> parts = {part("Case,x\na,1\nb,2\nc,3\n", "f.csv"),
                                         part("Case,y\nd,7\nb,8\na,9\n", "c.csv")};
    CHECK_THAT(messageOf(parts, Unmatched::Refuse),
               Catch::Contains("do not have the same cases: f.csv lacks 1 case (d); c.csv lacks 1 case (c)"));
    const auto out = joinTables(parts, Unmatched::LeaveOut);
    CHECK(out.table.rows == Rows{{"a", "1", "9"}, {"b", "2", "8"}});
    CHECK(out.notes == std::vector<std::string>{"f.csv lacks 1 case (d); they are left out.",
                                                "c.csv lacks 1 case (c); they are left out."});
    const auto kept = joinTables(parts, Unmatched::Keep);
    CHECK(kept.table.rows == Rows{{"a", "1", "9"}, {"b", "2", "8"}, {"c", "3", ""}, {"d", "", "7"}});
    REQUIRE(kept.unmatched.size() == 2);
    CHECK(kept.unmatched[0].ids == std::vector<std::string>{"d"});
    CHECK(kept.unmatched[1].ids == std::vector<std::string>{"c"});
}

TEST_CASE("Of many unmatched cases the first ten are listed and all are counted", "[unit]") {
    std::string csv = "Case,y\na,0\n";
    for (int i = 1; i <= 25; ++i)
        csv += "n" + std::to_string(i) + ",1\n";
    const auto message = messageOf({part("Case,x\na,1\n", "f.csv"), part(csv, "c.csv")}, Unmatched::Refuse);
    CHECK_THAT(message, Catch::Contains("f.csv lacks 25 cases (n1, n2, n3, n4, n5, n6, n7, n8, n9, n10 and 15 more)"));
    CHECK_THAT(message, !Catch::Contains("n11"));
}

TEST_CASE("When no case matches the message says what makes the ids differ", "[unit]") {
    const auto f = part("Case,x\n1,1\n2,2\n", "f.csv");
    CHECK_THAT(messageOf({f, part("Case,y\n001,7\n002,8\n", "c.csv")}),
               Catch::Contains("have no case in common") &&
                   Catch::Contains("2 cases would match but for leading zeros: \"1\" is \"001\" in c.csv."));
    CHECK_THAT(messageOf({f, part("Case,y\n1.0,7\n2.0,8\n", "c.csv")}),
               Catch::Contains("2 cases would match but for \".0\" at the end: \"1\" is \"1.0\" in c.csv."));
    CHECK_THAT(messageOf({f, part("Case,y\n1 ,7\n\xC2\xA0"
                                  "2,8\n",
                                  "c.csv")}),
               Catch::Contains("2 cases would match but for blanks"));
    CHECK_THAT(messageOf({part("Case,x\nK-a,1\n", "f.csv"), part("Case,y\nk-A,7\n", "c.csv")}),
               Catch::Contains("1 case would match but for capitals: \"K-a\" is \"k-A\" in c.csv."));
    const auto unlike = messageOf({f, part("Case,y\np,7\n", "c.csv")});
    CHECK_THAT(unlike, Catch::Contains("f.csv lacks 1 case (p); c.csv lacks 2 cases (1, 2)"));
    CHECK_THAT(unlike, !Catch::Contains("would match"));
    // Zeros alone are an id, and a dot at the front is none of Excel's.
    CHECK_THAT(messageOf({part("Case,x\n0,1\n", "f.csv"), part("Case,y\n000,1\n.0,2\n", "c.csv")}),
               Catch::Contains("1 case would match but for leading zeros: \"0\" is \"000\""));
}

TEST_CASE("Hints come too when some cases match", "[unit]") {
    const auto joined =
        joinTables({part("Case,x\na,1\n7,2\n", "f.csv"), part("Case,y\na,1\n007,2\n", "c.csv")}, Unmatched::LeaveOut);
    CHECK(joined.notes.back() == "1 case would match but for leading zeros: \"7\" is \"007\" in c.csv.");
}

TEST_CASE("A table without an id for each case, or with one twice, is refused with the lines", "[unit]") {
    const auto f = part("Case,x\na,1\nb,2\n", "f.csv");
    CHECK_THAT(messageOf({f, part("Case,y\na,1\n,2\nNA,3\n", "c.csv")}),
               Catch::Contains("c.csv: column \"Case\" has no case id in line 3, line 4"));
    CHECK_THAT(messageOf({f, part("Case,y\na,1\nb,2\na,3\n", "c.csv")}),
               Catch::Contains("has case ids that are not of one case: a (lines 2 and 4)"));
    CHECK_THAT(messageOf({f, part("Case,y\na,1\n", "c.csv", "id")}),
               Catch::Contains("c.csv: has no column \"id\"") && Catch::Contains("Case, y"));
}

TEST_CASE("A column that two tables share is refused unless a prefix tells them apart", "[unit]") {
    auto f = part("Case,x\na,1\n", "f.csv");
    auto g = part("Case,x\na,2\n", "g.csv");
    CHECK_THAT(messageOf({f, g}), Catch::Contains("g.csv: has the column \"x\", as f.csv has"));
    f.prefix = "arterial|";
    g.prefix = "venous|";
    const auto joined = joinTables({f, g}, Unmatched::Refuse);
    CHECK(joined.table.columns == std::vector<std::string>{"Case", "arterial|x", "venous|x"});
}

TEST_CASE("A table without cases joins to none", "[unit]") {
    const std::vector<JoinPart> parts = {part("Case,x\na,1\n", "f.csv"), part("Case,y\n", "c.csv")};
    CHECK(joinTables(parts, Unmatched::LeaveOut).table.rows.empty());
    CHECK(joinTables(parts, Unmatched::Keep).table.rows.size() == 1);
    CHECK_THAT(messageOf(parts, Unmatched::Refuse), Catch::Contains("c.csv lacks 1 case (a)"));
}
