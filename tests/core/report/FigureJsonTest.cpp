#include "core/report/FigureJson.h"

#include "core/base/Error.h"
#include "core/base/Random.h"
#include "tests/core/report/SampleFigures.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <cmath>
#include <functional>
#include <limits>

using namespace rimlight;
using namespace rimlight::report;
using Json = nlohmann::ordered_json;

namespace {

std::string changed(const Figure& figure, const std::function<void(Json&)>& change) {
    auto json = Json::parse(toJson(figure));
    change(json);
    return json.dump();
}

std::string problemOf(const std::string& text) {
    try {
        figureFromJson(text, "figure.json");
    } catch (const Error& error) {
        return error.problem();
    }
    return "none";
}

} // namespace

TEST_CASE("A figure of each kind comes back from JSON as it was", "[unit]") {
    const auto figures = test::sampleFigures();
    REQUIRE(figures.size() == std::variant_size_v<Figure>);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        REQUIRE(figures[i].index() == i);
        CAPTURE(figureKind(figures[i]));
        const auto text = toJson(figures[i]);
        const auto again = figureFromJson(text, "t");
        CHECK(again.index() == i);
        CHECK(toJson(again) == text);
        const auto json = Json::parse(text);
        CHECK(json["format"] == "rimlight-figure");
        CHECK(json["formatVersion"] == 1);
        CHECK(json["kind"] == figureKind(figures[i]));
    }
}

TEST_CASE("Each number of a figure keeps its last bit, and its sign when it is zero", "[unit]") {
    Random random(7);
    BarChart chart;
    for (int i = 0; i < 2000; ++i)
        chart.bars.push_back({"", random.normal() * std::pow(10.0, random.uniform(-290.0, 290.0))});
    chart.bars.push_back({"", -0.0});
    chart.bars.push_back({"", 12345678901234567890.0});
    chart.bars.push_back({"", std::numeric_limits<double>::denorm_min()});
    const auto again = std::get<BarChart>(figureFromJson(toJson(chart), "t"));
    REQUIRE(again.bars.size() == chart.bars.size());
    for (std::size_t i = 0; i < chart.bars.size(); ++i) {
        CHECK(again.bars[i].value == chart.bars[i].value);
        CHECK(std::signbit(again.bars[i].value) == std::signbit(chart.bars[i].value));
    }
}

TEST_CASE("What a figure leaves open is null and stays open", "[unit]") {
    const auto text = toJson(test::sampleForest());
    CHECK(Json::parse(text)["rows"][3]["high"].is_null());
    const auto again = std::get<ForestPlot>(figureFromJson(text, "t"));
    CHECK_FALSE(again.rows[3].high.has_value());
    CHECK(again.rows[3].low == 1.8);
    CHECK(again.rows[0].heading);
}

TEST_CASE("Text of a figure may be any language, and bytes that are no UTF-8 do not break one", "[unit]") {
    auto matrix = test::sampleConfusion();
    matrix.title = "Größe \"肿瘤\"\n";
    CHECK(std::get<ConfusionMatrix>(figureFromJson(toJson(matrix), "t")).title == matrix.title);
    matrix.title = "\xFF";
    CHECK(figureTitle(figureFromJson(toJson(matrix), "t")) == "\xEF\xBF\xBD");
}

TEST_CASE("A figure's JSON is laid out with a line per field and lists of numbers on one line", "[unit]") {
    CHECK(toJson(test::sampleConfusion()) == R"({
  "format": "rimlight-figure",
  "formatVersion": 1,
  "kind": "confusion matrix",
  "title": "Confusion matrix, test",
  "classes": ["No risk", "Risk"],
  "counts": [
    [4, 2],
    [1, 9]
  ]
}
)");
}

TEST_CASE("A figure that lacks a field, has one too many or one of another type is refused by name", "[unit]") {
    const auto roc = test::sampleRoc();
    CHECK(problemOf(changed(roc, [](Json& j) { j.erase("square"); })) == "is no figure: \"square\" is missing");
    CHECK(problemOf(changed(roc, [](Json& j) { j["colour"] = "red"; })) ==
          "is no figure: it has a field that this kind of figure does not know");
    CHECK(problemOf(changed(roc, [](Json& j) { j["x"]["colour"] = "red"; })) ==
          "is no figure: \"x\" has a field that this kind of figure does not know");
    CHECK(problemOf(changed(roc, [](Json& j) { j["series"][1]["y"][2] = "0.5"; })) ==
          "is no figure: \"series[1].y[2]\" is no number");
    CHECK(problemOf(changed(roc, [](Json& j) { j["series"] = nullptr; })) == "is no figure: \"series\" is no list");
    CHECK(problemOf(changed(roc, [](Json& j) { j["title"] = 3; })) == "is no figure: \"title\" is no text");
    CHECK(problemOf(changed(roc, [](Json& j) { j["square"] = 1; })) ==
          "is no figure: \"square\" is neither true nor false");
    CHECK_THAT(problemOf(changed(roc, [](Json& j) { j["series"][0]["role"] = "red"; })),
               Catch::Contains("\"series[0].role\" is none of: series, positive, negative, training"));
    const auto matrix = test::sampleConfusion();
    CHECK(problemOf(changed(matrix, [](Json& j) { j["counts"][0][0] = -1; })) ==
          "is no figure: \"counts[0][0]\" is no whole number from 0 on");
    const auto curve = test::sampleFigures()[2];
    for (const Json& number : {Json(3e9), Json(3000000000), Json(-3000000000), Json(std::uint64_t(-1)), Json(1.5)})
        CHECK(problemOf(changed(curve, [&](Json& j) { j["points"][0]["x"] = number; })) ==
              "is no figure: \"points[0].x\" is no whole number in range");
}

TEST_CASE("A figure tells its cases, and one that was written without them opens without", "[unit]") {
    const auto scatter = test::sampleScatter();
    const auto again = std::get<ScatterChart>(figureFromJson(toJson(scatter), "t"));
    CHECK(again.groups[0].caseIds == scatter.groups[0].caseIds);
    const auto without = changed(scatter, [](Json& j) { j["groups"][0].erase("caseIds"); });
    const auto older = std::get<ScatterChart>(figureFromJson(without, "t"));
    CHECK(older.groups[0].caseIds.empty());
    // What is not known is not written, so that a figure without cases has the bytes that it always had.
    CHECK_THAT(toJson(older), !Catch::Contains("caseIds"));
    const auto path = std::get<LineChart>(figureFromJson(toJson(test::sampleLassoPath()), "t"));
    CHECK(path.series[1].subject == "original_glcm_Feature2");
    CHECK_THAT(toJson(test::sampleRoc()), !Catch::Contains("subject"));
}

TEST_CASE("A figure with more or fewer cases than values is refused", "[unit]") {
    CHECK_THAT(problemOf(changed(test::sampleScatter(), [](Json& j) { j["groups"][0]["caseIds"].push_back("x"); })),
               Catch::Contains("not one case for each value"));
    CHECK_THAT(
        problemOf(changed(test::sampleGroups(GroupShape::Box), [](Json& j) { j["groups"][0]["caseIds"].erase(0); })),
        Catch::Contains("not one case for each value"));
    CHECK_THAT(problemOf(changed(test::sampleFigures()[0], [](Json& j) { j["negativeCases"] = {"a"}; })),
               Catch::Contains("not one case for each value"));
}

TEST_CASE("A text that is no figure, or one of another version, is refused", "[unit]") {
    const auto matrix = test::sampleConfusion();
    CHECK_THAT(problemOf(""), Catch::Contains("no JSON, or was cut short"));
    const auto whole = toJson(matrix);
    for (std::size_t length = 0; length + 2 < whole.size(); length += 7)
        CHECK(problemOf(whole.substr(0, length)) != "none");
    CHECK_THAT(problemOf("[]"), Catch::Contains("\"format\" is not rimlight-figure"));
    CHECK_THAT(problemOf("{\"format\": \"rimlight-model\"}"), Catch::Contains("\"format\" is not"));
    CHECK_THAT(problemOf(changed(matrix, [](Json& j) { j["formatVersion"] = 2; })), Catch::Contains("another format"));
    CHECK_THAT(problemOf(changed(matrix, [](Json& j) { j["kind"] = "pie chart"; })), Catch::Contains("no kind"));
    CHECK_THAT(problemOf("{\"title\": 1, \"title\": 2}"), Catch::Contains("the field \"title\" twice"));
    CHECK_THAT(problemOf(std::string(100'000, '[')), Catch::Contains("nested too deeply"));
}

TEST_CASE("A figure whose parts do not fit together is refused", "[unit]") {
    const auto roc = test::sampleCalibration();
    CHECK_THAT(problemOf(changed(roc, [](Json& j) { j["series"][0]["x"].push_back(1); })),
               Catch::Contains("\"x\" and \"y\" of a series"));
    CHECK_THAT(problemOf(changed(roc, [](Json& j) { j["series"][0]["low"].push_back(1); })),
               Catch::Contains("\"low\" and \"high\" of a series"));
    CHECK_THAT(problemOf(changed(roc, [](Json& j) { j["series"][0]["low"][3] = 2; })),
               Catch::Contains("\"low\" is above \"high\""));
    CHECK_THAT(problemOf(changed(roc, [](Json& j) { j["x"]["low"] = 1; })), Catch::Contains("not below its \"high\""));
    CHECK_THAT(problemOf(changed(roc, [](Json& j) { j["series"][0]["y"][3] = 1e305; })),
               Catch::Contains("\"y\" holds a number that is not finite, or beyond 1e300"));
    CHECK_THAT(problemOf(changed(roc, [](Json& j) { j["x"]["scale"] = "logarithmic"; })),
               Catch::Contains("logarithmic axis"));
    CHECK_THAT(problemOf(changed(test::sampleKaplanMeier(), [](Json& j) { j["curves"][0]["times"][1] = -1; })),
               Catch::Contains("do not rise"));
    CHECK_THAT(problemOf(changed(test::sampleKaplanMeier(), [](Json& j) { j["curves"][0]["atRisk"].clear(); })),
               Catch::Contains("\"atRisk\""));
    CHECK_THAT(problemOf(changed(test::sampleKaplanMeier(), [](Json& j) { j["curves"][0]["lastTime"] = 0; })),
               Catch::Contains("goes on after"));
    CHECK_THAT(problemOf(changed(test::sampleHeatmap(3), [](Json& j) { j["values"].push_back(1); })),
               Catch::Contains("rows times columns"));
    CHECK_THAT(problemOf(changed(test::sampleConfusion(), [](Json& j) { j["counts"][0].push_back(1); })),
               Catch::Contains("column per class"));
    CHECK_THAT(problemOf(changed(test::sampleForest(), [](Json& j) { j["rows"][1]["low"] = -1; })),
               Catch::Contains("not positive"));
    CHECK_THAT(problemOf(changed(test::sampleForest(), [](Json& j) { j["rows"][1]["high"] = 0.5; })),
               Catch::Contains("\"low\" is above \"high\""));
    CHECK_THAT(
        problemOf(changed(test::sampleNomogram(), [](Json& j) { j["variables"][0]["marks"][0]["position"] = 60; })),
        Catch::Contains("in order of position"));
    CHECK_THAT(problemOf(changed(test::sampleFlow(), [](Json& j) { j["rows"][2][0]["next"].push_back(0); })),
               Catch::Contains("arrow"));
    CHECK_THAT(problemOf(changed(test::sampleScatter(), [](Json& j) { j["groups"][0]["x"].push_back(0); })),
               Catch::Contains("of a group"));
    CHECK_THAT(problemOf(changed(test::sampleWeights(), [](Json& j) { j["bars"][0]["low"] = -2; })),
               Catch::Contains("one end of an interval"));
    CHECK_THAT(problemOf(changed(test::sampleFigures()[2], [](Json& j) { j["marked"] = 3; })),
               Catch::Contains("\"marked\" is no point"));
}

TEST_CASE("A figure with a byte changed is read or refused, never worse", "[unit]") {
    Random random(3);
    const auto figures = test::sampleFigures();
    int refused = 0;
    for (int round = 0; round < 3000; ++round) {
        auto text = toJson(figures[random.below(figures.size())]);
        for (std::uint64_t k = random.below(4) + 1; k > 0; --k)
            text[random.below(text.size())] = static_cast<char>(random.below(256));
        try {
            checkFigure(figureFromJson(text, "t"), "t");
        } catch (const Error&) {
            ++refused;
        }
    }
    CHECK(refused > 500);
}
