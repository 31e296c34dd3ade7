#include "core/report/FigureTable.h"

#include "core/base/Text.h"
#include "core/report/FigureJson.h"
#include "tests/core/report/SampleFigures.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace rimlight;
using namespace rimlight::report;
using Json = nlohmann::ordered_json;

namespace {

/// How often each number stands in the figure's JSON, apart from the ends and ticks of its axes and from places in
/// lists, which the table says in words.
void collect(const Json& json, std::map<double, int>& numbers) {
    if (json.is_number()) {
        ++numbers[json.get<double>()];
        return;
    }
    for (const auto& [key, value] : json.items()) {
        const bool isAxis = value.is_object() && value.contains("scale") && value.contains("ticks");
        const std::set<std::string> told = {"next", "marked", "formatVersion"};
        if (json.is_object() && (isAxis || told.contains(key)))
            continue;
        if (json.is_object() && json.contains("columnLabels") && (key == "low" || key == "high"))
            continue;
        if (value.is_structured() || value.is_number())
            collect(value, numbers);
    }
}

std::map<double, int> numbersOf(const tables::TextTable& table) {
    std::map<double, int> numbers;
    for (const auto& row : table.rows)
        for (const auto& cell : row)
            if (const auto number = parseNumber(cell))
                ++numbers[*number];
    return numbers;
}

std::size_t rowsWith(const tables::TextTable& table, const std::string& column, const std::string& words) {
    const auto at = table.columnOf(column);
    REQUIRE(at.has_value());
    return static_cast<std::size_t>(
        std::count_if(table.rows.begin(), table.rows.end(), [&](const auto& row) { return row[*at] == words; }));
}

std::vector<Figure> manyFigures() {
    auto figures = test::sampleFigures();
    for (const Figure& figure :
         {Figure(test::sampleRoc()), Figure(test::sampleLassoPath()), Figure(test::sampleLassoError()),
          Figure(test::sampleGroups(GroupShape::Box)), Figure(test::sampleHeatmap(12))})
        figures.push_back(figure);
    return figures;
}

} // namespace

TEST_CASE("A figure's table has every number of the figure to its last bit", "[unit]") {
    for (const auto& figure : manyFigures()) {
        CAPTURE(figureKind(figure));
        const auto table = numbersOf(figureTable(figure));
        std::map<double, int> numbers;
        collect(Json::parse(toJson(figure)), numbers);
        REQUIRE(!numbers.empty());
        for (const auto& [number, times] : numbers) {
            CAPTURE(formatNumber(number));
            const auto found = table.find(number);
            REQUIRE(found != table.end());
            // The times of the table at risk stand once in the figure and once per curve in the table.
            CHECK(found->second >= times);
        }
    }
}

TEST_CASE("A figure's table is one that comes back from CSV", "[unit]") {
    for (const auto& figure : manyFigures()) {
        CAPTURE(figureKind(figure));
        const auto table = figureTable(figure);
        const auto again = tables::parseCsv(tables::toCsv(table), "t");
        CHECK(again.columns == table.columns);
        CHECK(again.rows == table.rows);
    }
}

TEST_CASE("A figure that holds nothing has a table of named columns", "[unit]") {
    const std::vector<Figure> figures = {LineChart{},      StepChart{},       BarChart{},        Waterfall{},
                                         GroupChart{},     Heatmap{},         ConfusionMatrix{}, ForestPlot{},
                                         NomogramFigure{}, FlowChart{},       ScatterChart{},    RadscoreStrip{},
                                         MarkedCurve{},    ContributionBars{}};
    REQUIRE(figures.size() == std::variant_size_v<Figure>);
    for (const auto& figure : figures) {
        const auto table = figureTable(figure);
        std::set<std::string> names(table.columns.begin(), table.columns.end());
        CHECK(names.size() == table.columns.size());
        CHECK(!names.contains(""));
    }
}

TEST_CASE("Columns are named by the axes, and differ where the axes are called the same", "[unit]") {
    CHECK(figureTable(test::sampleRoc()).columns ==
          std::vector<std::string>{"part", "name", "1 - specificity", "Sensitivity", "low", "high"});
    LineChart same;
    same.x.label = "part";
    same.y.label = "part";
    CHECK(figureTable(same).columns == std::vector<std::string>{"part", "name", "part (x)", "part (y)", "low", "high"});
    same.x.label = " ";
    same.y.label = "x";
    CHECK(figureTable(same).columns == std::vector<std::string>{"part", "name", "x", "x (y)", "low", "high"});
}

TEST_CASE("A table tells the parts of its figure apart", "[unit]") {
    const auto survival = test::sampleKaplanMeier();
    const auto table = figureTable(survival);
    CHECK(rowsWith(table, "part", "curve") == survival.curves[0].times.size() + survival.curves[1].times.size());
    CHECK(rowsWith(table, "part", "at risk") == 12);
    CHECK(rowsWith(table, "part", "follow-up of a case") == 80);

    const auto path = figureTable(test::sampleLassoPath());
    CHECK(rowsWith(path, "name", "original_glcm_Feature3") == 60);
    CHECK(rowsWith(path, "part", "upper axis") == 4);
    CHECK(rowsWith(path, "part", "vertical line") == 1);

    const auto groups = figureTable(test::sampleGroups(GroupShape::Box));
    CHECK(rowsWith(groups, "case", "case 61") == 1);
    CHECK(rowsWith(groups, "case", "") == 24);

    const auto forest = figureTable(test::sampleForest());
    CHECK(rowsWith(forest, "heading", "Radiomics") == 1);
    CHECK(rowsWith(forest, "name", "Metastasis") == 1);
    CHECK(rowsWith(forest, "OR (95 % CI)", "6.07 (1.80-inf)") == 1);

    const auto flow = figureTable(test::sampleFlow());
    CHECK(rowsWith(flow, "left out below it", "artefacts") == 1);
    CHECK(rowsWith(flow, "goes on to", "Training; Test") == 1);
}
