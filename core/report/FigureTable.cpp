#include "core/report/FigureTable.h"

#include "core/base/Text.h"

#include <algorithm>
#include <utility>

namespace rimlight::report {

namespace {

using tables::TextTable;

std::string numberText(const std::optional<double>& value) {
    return value ? formatNumber(*value) : std::string();
}

std::string countText(std::size_t count) {
    return std::to_string(count);
}

/// A cell of a row: the column's place and the text.
using Cell = std::pair<std::size_t, std::string>;

void addRow(TextTable& table, const std::vector<Cell>& cells) {
    std::vector<std::string> row(table.columns.size());
    for (const auto& [column, words] : cells)
        row[column] = words;
    table.rows.push_back(std::move(row));
}

/// Columns must differ from each other and have a name: figures may lack labels, or have the same on both axes.
std::vector<std::string> named(const std::vector<std::pair<std::string, std::string>>& wanted) {
    std::vector<std::string> names;
    for (const auto& [label, otherwise] : wanted) {
        std::string name = trimmed(label).empty() ? otherwise : label;
        const auto isTaken = [&](const std::string& one) {
            return std::find(names.begin(), names.end(), one) != names.end();
        };
        if (isTaken(name))
            name += " (" + otherwise + ")";
        while (isTaken(name))
            name += "'";
        names.push_back(std::move(name));
    }
    return names;
}

/// Part, name and the two axes, as curves and dots share them.
enum XyColumn : std::size_t { kPart, kName, kX, kY, kLow, kHigh, kXyColumns };

void addSeries(TextTable& table, const LineSeries& series) {
    const std::string& name = series.name.empty() ? series.subject : series.name;
    for (std::size_t i = 0; i < series.x.size(); ++i) {
        std::vector<Cell> cells = {
            {kPart, "curve"}, {kName, name}, {kX, numberText(series.x[i])}, {kY, numberText(series.y[i])}};
        if (!series.low.empty()) {
            cells.emplace_back(kLow, numberText(series.low[i]));
            cells.emplace_back(kHigh, numberText(series.high[i]));
        }
        addRow(table, cells);
    }
}

void addReferences(TextTable& table, const std::vector<ReferenceLine>& lines) {
    for (const auto& line : lines) {
        const bool upright = line.direction == Direction::Vertical;
        addRow(table, {{kPart, upright ? "vertical line" : "horizontal line"},
                       {kName, line.label},
                       {upright ? kX : kY, numberText(line.at)}});
    }
}

TextTable tableOf(const LineChart& chart) {
    TextTable table{
        named({{"", "part"}, {"", "name"}, {chart.x.label, "x"}, {chart.y.label, "y"}, {"", "low"}, {"", "high"}}), {}};
    for (const auto& series : chart.series)
        addSeries(table, series);
    addReferences(table, chart.references);
    for (const auto& tick : chart.topTicks)
        addRow(table, {{kPart, "upper axis"}, {kName, tick.label}, {kX, numberText(tick.at)}});
    for (const auto& one : chart.below)
        for (const double value : one.values)
            addRow(table, {{kPart, "distribution"}, {kName, one.name}, {kX, numberText(value)}});
    return table;
}

TextTable tableOf(const ScatterChart& chart) {
    constexpr std::size_t kCase = kXyColumns;
    TextTable table{named({{"", "part"},
                           {"", "name"},
                           {chart.x.label, "x"},
                           {chart.y.label, "y"},
                           {"", "low"},
                           {"", "high"},
                           {"", "case"}}),
                    {}};
    for (const auto& group : chart.groups)
        for (std::size_t i = 0; i < group.x.size(); ++i)
            addRow(table, {{kPart, "dot"},
                           {kName, group.name},
                           {kX, numberText(group.x[i])},
                           {kY, numberText(group.y[i])},
                           {kCase, group.caseIds.empty() ? "" : group.caseIds[i]}});
    for (const auto& line : chart.lines)
        addSeries(table, line);
    addReferences(table, chart.references);
    return table;
}

TextTable tableOf(const StepChart& chart) {
    constexpr std::size_t kAtRisk = kXyColumns;
    TextTable table{named({{"", "part"},
                           {"", "name"},
                           {chart.x.label, "time"},
                           {chart.y.label, "value"},
                           {"", "low"},
                           {"", "high"},
                           {"", "at risk"}}),
                    {}};
    for (const auto& curve : chart.curves) {
        for (std::size_t i = 0; i < curve.times.size(); ++i) {
            std::vector<Cell> cells = {{kPart, "curve"},
                                       {kName, curve.name},
                                       {kX, numberText(curve.times[i])},
                                       {kY, numberText(curve.values[i])}};
            if (!curve.low.empty()) {
                cells.emplace_back(kLow, numberText(curve.low[i]));
                cells.emplace_back(kHigh, numberText(curve.high[i]));
            }
            addRow(table, cells);
        }
        addRow(table, {{kPart, "end of the curve"}, {kName, curve.name}, {kX, numberText(curve.lastTime)}});
        for (const double time : curve.censored)
            addRow(table, {{kPart, "censored"}, {kName, curve.name}, {kX, numberText(time)}});
        for (std::size_t k = 0; k < curve.atRisk.size(); ++k)
            addRow(table, {{kPart, "at risk"},
                           {kName, curve.name},
                           {kX, numberText(chart.riskTimes[k])},
                           {kAtRisk, countText(curve.atRisk[k])}});
        for (const double time : curve.followUp)
            addRow(table, {{kPart, "follow-up of a case"}, {kName, curve.name}, {kX, numberText(time)}});
    }
    return table;
}

TextTable tableOf(const BarChart& chart) {
    TextTable table{named({{"", "name"}, {chart.valueLabel, "value"}, {"", "low"}, {"", "high"}}), {}};
    for (const auto& bar : chart.bars)
        table.rows.push_back({bar.label, numberText(bar.value), numberText(bar.low), numberText(bar.high)});
    return table;
}

TextTable tableOf(const Waterfall& chart) {
    TextTable table{named({{"", "part"}, {"", "case"}, {"", "class"}, {chart.valueLabel, "value"}}), {}};
    for (const auto& bar : chart.bars)
        table.rows.push_back(
            {"case", bar.caseId, bar.positive ? chart.positiveLabel : chart.negativeLabel, numberText(bar.value)});
    if (chart.cutoff)
        table.rows.push_back({"cut-off", "", "", numberText(chart.cutoff)});
    return table;
}

TextTable tableOf(const GroupChart& chart) {
    TextTable table{named({{"", "group"}, {"", "case"}, {chart.valueLabel, "value"}}), {}};
    for (const auto& group : chart.groups)
        for (std::size_t i = 0; i < group.values.size(); ++i)
            table.rows.push_back(
                {group.name, group.caseIds.empty() ? "" : group.caseIds[i], numberText(group.values[i])});
    return table;
}

TextTable tableOf(const Heatmap& map) {
    TextTable table{named({{"", "row"}, {"", "column"}, {map.valueLabel, "value"}}), {}};
    const std::size_t columns = map.columnLabels.size();
    for (std::size_t r = 0; r < map.rowLabels.size(); ++r)
        for (std::size_t c = 0; c < columns; ++c)
            table.rows.push_back({map.rowLabels[r], map.columnLabels[c], numberText(map.values[r * columns + c])});
    return table;
}

TextTable tableOf(const ConfusionMatrix& matrix) {
    TextTable table{{"true class", "predicted class", "cases"}, {}};
    for (std::size_t t = 0; t < matrix.classes.size(); ++t)
        for (std::size_t p = 0; p < matrix.classes.size(); ++p)
            table.rows.push_back({matrix.classes[t], matrix.classes[p], countText(matrix.counts[t][p])});
    return table;
}

/// Headings are a column of their own, and the line of no effect a row.
TextTable tableOf(const ForestPlot& plot) {
    std::vector<std::pair<std::string, std::string>> columns = {
        {"", "heading"}, {"", "name"}, {plot.measure, "estimate"}, {"", "low"}, {"", "high"}};
    for (const auto& column : plot.cellColumns)
        columns.emplace_back(column, "text");
    TextTable table{named(columns), {}};
    std::string heading;
    for (const auto& row : plot.rows) {
        if (row.heading)
            heading = row.label;
        if (row.heading && !row.estimate && row.cells.empty())
            continue;
        std::vector<std::string> cells = {heading, row.label, numberText(row.estimate), numberText(row.low),
                                          numberText(row.high)};
        cells.insert(cells.end(), row.cells.begin(), row.cells.end());
        cells.resize(table.columns.size());
        table.rows.push_back(std::move(cells));
    }
    addRow(table, {{1, "line of no effect"}, {2, numberText(plot.reference)}});
    return table;
}

void addScale(TextTable& table, const std::string& part, const NomogramFigure::Scale& scale) {
    for (const auto& mark : scale.marks)
        table.rows.push_back({part, scale.label, mark.label, numberText(mark.value), numberText(mark.position)});
}

TextTable tableOf(const NomogramFigure& nomogram) {
    TextTable table{{"part", "scale", "label", "value", "points"}, {}};
    table.rows.push_back({"points", "most points", "", "", numberText(nomogram.mostPoints)});
    for (const auto& scale : nomogram.variables)
        addScale(table, "variable", scale);
    table.rows.push_back({"total points", "least", "", "", numberText(nomogram.leastTotal)});
    table.rows.push_back({"total points", "most", "", "", numberText(nomogram.mostTotal)});
    for (const auto& scale : nomogram.outcomes)
        addScale(table, "outcome", scale);
    return table;
}

TextTable tableOf(const FlowChart& chart) {
    TextTable table{{"row", "box", "left out below it", "cases", "goes on to"}, {}};
    for (std::size_t r = 0; r < chart.rows.size(); ++r)
        for (const auto& box : chart.rows[r]) {
            std::vector<std::string> next;
            for (const std::size_t target : box.next)
                next.push_back(chart.rows[r + 1][target].text);
            table.rows.push_back({countText(r + 1), box.text, "", countText(box.count), join(next, "; ")});
            for (const auto& exclusion : box.excluded)
                table.rows.push_back({countText(r + 1), box.text, exclusion.reason, countText(exclusion.count), ""});
        }
    return table;
}

TextTable tableOf(const RadscoreStrip& strip) {
    TextTable table{named({{"", "part"}, {"", "case"}, {"", "class"}, {strip.scale, "score"}}), {}};
    const auto addClass = [&](const std::string& label, const std::vector<double>& scores,
                              const std::vector<std::string>& cases) {
        for (std::size_t i = 0; i < scores.size(); ++i)
            table.rows.push_back({"training case", cases.empty() ? "" : cases[i], label, numberText(scores[i])});
    };
    addClass(strip.positiveLabel, strip.positiveScores, strip.positiveCases);
    addClass(strip.negativeLabel, strip.negativeScores, strip.negativeCases);
    table.rows.push_back({"cut-off", "", "", numberText(strip.cutoff)});
    table.rows.push_back({"this case", "", "", numberText(strip.radscore)});
    return table;
}

TextTable tableOf(const ContributionBars& bars) {
    TextTable table{{"name", "feature", "contribution", "detail"}, {}};
    for (const auto& bar : bars.bars)
        table.rows.push_back({bar.label, bar.formalName, numberText(bar.value), bar.detail});
    return table;
}

TextTable tableOf(const MarkedCurve& curve) {
    TextTable table{named({{curve.xLabel, "x"}, {curve.yLabel, "y"}, {"", "marked"}}), {}};
    for (std::size_t i = 0; i < curve.points.size(); ++i)
        table.rows.push_back({std::to_string(curve.points[i].x), numberText(curve.points[i].y),
                              i == curve.marked ? curve.markedLabel : ""});
    return table;
}

} // namespace

TextTable figureTable(const Figure& figure) {
    return std::visit([](const auto& one) { return tableOf(one); }, figure);
}

} // namespace rimlight::report
