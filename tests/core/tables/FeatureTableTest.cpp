#include "core/tables/FeatureTable.h"

#include "core/base/Error.h"

#include <catch2/catch.hpp>

using namespace rimlight;
using namespace rimlight::tables;

TEST_CASE("A case is added by feature names, not by their order", "[unit]") {
    FeatureTable table;
    table.add("a", {{{"x", 1.0}, {"y", 2.0}}});
    table.add("b", {{{"y", 4.0}, {"x", 3.0}}});
    CHECK(table.names == std::vector<std::string>{"x", "y"});
    CHECK(std::get<double>(table.rows[1][0]) == 3.0);
    CHECK(std::get<double>(table.rows[1][1]) == 4.0);
    CHECK(table.columnOf("y") == 1U);
    CHECK_FALSE(table.columnOf("z").has_value());
}

TEST_CASE("A feature that a later case lacks is missing because it was not extracted", "[unit]") {
    FeatureTable table;
    table.add("a", {{{"x", 1.0}, {"y", 2.0}}});
    table.add("b", {{{"y", Missing{"flat region"}}}});
    CHECK(std::get<Missing>(table.rows[1][0]).reason == "not extracted");
    CHECK(std::get<Missing>(table.rows[1][1]).reason == "flat region");
}

TEST_CASE("A case with an unknown feature, a repeated feature or a known id is refused and not added", "[unit]") {
    FeatureTable table;
    table.add("a", {{{"x", 1.0}}});
    CHECK_THROWS_WITH(table.add("b", {{{"x", 1.0}, {"z", 2.0}}}), Catch::Contains("feature z, which the table lacks"));
    CHECK_THROWS_WITH(table.add("b", {{{"x", 1.0}, {"x", 2.0}}}), Catch::Contains("the feature x twice"));
    CHECK_THROWS_WITH(table.add("a", {{{"x", 1.0}}}), Catch::Contains("Case a: is in the table already"));
    CHECK(table.caseCount() == 1);
}

TEST_CASE("A feature is found by its name", "[unit]") {
    const FeatureRow row{{{"x", 1.0}}};
    REQUIRE(row.find("x") != nullptr);
    CHECK(row.find("y") == nullptr);
}
