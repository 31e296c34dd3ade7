#include "core/tables/TableJson.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace rimlight::tables;
using Json = nlohmann::ordered_json;

TEST_CASE("A JSON table has an object per case with numbers in full and reasons beside nulls", "[unit]") {
    JsonCase a;
    a.caseId = "a \"1\"";
    a.columns = {{"age", "4"}, {"diagnosis", "Wilms\nleft"}};
    a.features.values = {{"z", 1.0 / 3.0}, {"y", Missing{"flat region"}}, {"x", -40.0}};
    JsonCase b;
    b.caseId = "b";
    b.error = "Mask: the outline is empty.";
    const auto json = Json::parse(toJson(std::vector<JsonCase>{a, b}));
    REQUIRE(json.size() == 2);
    CHECK(json[0]["case"] == "a \"1\"");
    CHECK(json[0]["columns"].dump() == R"({"age":"4","diagnosis":"Wilms\nleft"})");
    CHECK(json[0]["features"]["z"].get<double>() == 1.0 / 3.0);
    CHECK(json[0]["features"].begin().key() == "z"); // the order of extraction
    CHECK(json[0]["features"]["y"].is_null());
    CHECK(json[0]["missing"].dump() == R"({"y":"flat region"})");
    CHECK(json[0]["error"].is_null());
    CHECK(json[1]["features"].empty());
    CHECK(json[1]["missing"].empty());
    CHECK(json[1]["error"] == "Mask: the outline is empty.");
}

TEST_CASE("A JSON table of no case is an empty array, and bytes that are no UTF-8 do not break one", "[unit]") {
    CHECK(Json::parse(toJson({})).empty());
    JsonCase odd;
    odd.caseId = "\xFF";
    CHECK(Json::parse(toJson(std::vector<JsonCase>{odd}))[0]["case"] == "\xEF\xBF\xBD");
}
