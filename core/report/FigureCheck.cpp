#include "core/base/Error.h"
#include "core/report/FigureFields.h"
#include "core/report/FigureJson.h"

#include <algorithm>
#include <cmath>

namespace rimlight::report {

namespace {

constexpr std::size_t kLongestList = 1'000'000;
/// Beyond it differences overflow and an axis can't be laid out; no measure of medicine comes near.
constexpr double kLargestNumber = 1e300;

[[noreturn]] void fail(const std::string& item, const std::string& problem) {
    throw Error("is no figure that can be drawn: " + problem, item, "Let the study write its figures anew.");
}

void require(bool holds, const std::string& item, const char* problem) {
    if (!holds)
        fail(item, problem);
}

/// What holds for every number and list of any figure.
class Visitor {
public:
    explicit Visitor(const std::string& item) : m_item(item) {}

    template <class T>
    void operator()(const char* name, const T& value) {
        check(name, value);
    }
    template <class T>
    void optional(const char* name, const T& value) {
        check(name, value);
    }

private:
    void check(const char* name, double value) {
        if (!std::isfinite(value) || std::abs(value) > kLargestNumber)
            fail(m_item, std::string("\"") + name + "\" holds a number that is not finite, or beyond 1e300");
    }
    void check(const char* name, const std::optional<double>& value) {
        if (value)
            check(name, *value);
    }
    template <class T>
    void check(const char* name, const T& value) {
        if constexpr (std::is_class_v<T> && !std::is_same_v<T, std::string>)
            visitFields(*this, value);
        else
            static_cast<void>(name), static_cast<void>(value);
    }
    template <class T>
    void check(const char* name, const std::vector<T>& values) {
        if (values.size() > kLongestList)
            fail(m_item, std::string("\"") + name + "\" is longer than a million");
        for (const auto& value : values)
            check(name, value);
    }

    const std::string& m_item;
};

void checkOrder(const std::optional<double>& low, const std::optional<double>& high, const std::string& item) {
    require(!low || !high || *low <= *high, item, "\"low\" is above \"high\"");
}

bool onAxis(const Axis& axis, double value) {
    return axis.scale == AxisScale::Linear || value > 0.0;
}

void checkOnAxis(const Axis& axis, const std::vector<double>& values, const std::string& item) {
    require(std::all_of(values.begin(), values.end(), [&](double value) { return onAxis(axis, value); }), item,
            "a logarithmic axis has a value that is not positive");
}

void checkAxis(const Axis& axis, const std::string& item) {
    if (axis.low && axis.high)
        require(*axis.low < *axis.high, item, "\"low\" of an axis is not below its \"high\"");
    for (const auto& end : {axis.low, axis.high})
        require(!end || onAxis(axis, *end), item, "a logarithmic axis has an end that is not positive");
    for (const auto& tick : axis.ticks)
        require(onAxis(axis, tick.at), item, "a logarithmic axis has a tick that is not positive");
}

/// Whose the values are, where the figure says so.
void checkCases(const std::vector<std::string>& caseIds, const std::vector<double>& values, const std::string& item) {
    require(caseIds.empty() || caseIds.size() == values.size(), item, "there is not one case for each value");
}

void checkSeries(const LineSeries& series, const Axis& x, const Axis& y, const std::string& item) {
    require(series.x.size() == series.y.size(), item, "\"x\" and \"y\" of a series are not equally long");
    require(series.low.size() == series.high.size() && (series.low.empty() || series.low.size() == series.y.size()),
            item, "\"low\" and \"high\" of a series are not as long as \"y\"");
    for (std::size_t i = 0; i < series.low.size(); ++i)
        checkOrder(series.low[i], series.high[i], item);
    checkOnAxis(x, series.x, item);
    checkOnAxis(y, series.y, item);
    checkOnAxis(y, series.low, item);
}

void checkReferences(const std::vector<ReferenceLine>& lines, const Axis& x, const Axis& y, const std::string& item) {
    for (const auto& line : lines)
        require(onAxis(line.direction == Direction::Vertical ? x : y, line.at), item,
                "a line lies where a logarithmic axis has no place");
}

void checkParts(const LineChart& chart, const std::string& item) {
    checkAxis(chart.x, item);
    checkAxis(chart.y, item);
    for (const auto& series : chart.series)
        checkSeries(series, chart.x, chart.y, item);
    checkReferences(chart.references, chart.x, chart.y, item);
    for (const auto& tick : chart.topTicks)
        require(onAxis(chart.x, tick.at), item, "a logarithmic axis has a tick that is not positive");
    for (const auto& one : chart.below)
        checkOnAxis(chart.x, one.values, item);
}

void checkParts(const StepChart& chart, const std::string& item) {
    checkAxis(chart.x, item);
    checkAxis(chart.y, item);
    for (const auto& curve : chart.curves) {
        require(curve.times.size() == curve.values.size(), item,
                "\"times\" and \"values\" of a curve are not equally long");
        require(std::is_sorted(curve.times.begin(), curve.times.end()), item, "\"times\" of a curve do not rise");
        require(curve.times.empty() || curve.times.back() <= curve.lastTime, item,
                "a curve goes on after its \"lastTime\"");
        require(curve.low.size() == curve.high.size() && (curve.low.empty() || curve.low.size() == curve.values.size()),
                item, "\"low\" and \"high\" of a curve are not as long as \"values\"");
        for (std::size_t i = 0; i < curve.low.size(); ++i)
            checkOrder(curve.low[i], curve.high[i], item);
        require(std::is_sorted(curve.followUp.begin(), curve.followUp.end()), item,
                "\"followUp\" of a curve does not rise");
        require(curve.atRisk.size() == chart.riskTimes.size(), item, "\"atRisk\" is not as long as \"riskTimes\"");
        checkOnAxis(chart.x, curve.times, item);
        checkOnAxis(chart.x, curve.censored, item);
        checkOnAxis(chart.y, curve.values, item);
        checkOnAxis(chart.y, curve.low, item);
    }
}

void checkParts(const BarChart& chart, const std::string& item) {
    for (const auto& bar : chart.bars) {
        require(bar.low.has_value() == bar.high.has_value(), item, "a bar has one end of an interval");
        checkOrder(bar.low, bar.high, item);
    }
}

void checkParts(const Heatmap& map, const std::string& item) {
    require(map.values.size() == map.rowLabels.size() * map.columnLabels.size(), item,
            "\"values\" is not rows times columns");
    checkOrder(map.low, map.high, item);
}

void checkParts(const ConfusionMatrix& matrix, const std::string& item) {
    require(matrix.counts.size() == matrix.classes.size(), item, "\"counts\" has not a row per class");
    for (const auto& row : matrix.counts)
        require(row.size() == matrix.classes.size(), item, "\"counts\" has not a column per class");
}

void checkParts(const ForestPlot& plot, const std::string& item) {
    const bool positive = plot.scale == AxisScale::Logarithmic;
    require(!positive || plot.reference > 0.0, item, "\"reference\" is not positive");
    for (const auto& row : plot.rows) {
        require(row.cells.empty() || row.cells.size() == plot.cellColumns.size(), item,
                "\"cells\" is not as long as \"cellColumns\"");
        require(row.estimate || (!row.low && !row.high), item, "an interval has no estimate");
        checkOrder(row.low, row.estimate, item);
        checkOrder(row.estimate, row.high, item);
        require(!positive || ((!row.estimate || *row.estimate > 0.0) && (!row.low || *row.low > 0.0)), item,
                "a logarithmic axis has a value that is not positive");
    }
}

void checkParts(const NomogramFigure& nomogram, const std::string& item) {
    require(nomogram.mostPoints > 0.0, item, "\"mostPoints\" is not positive");
    require(nomogram.leastTotal < nomogram.mostTotal, item, "\"leastTotal\" is not below \"mostTotal\"");
    for (const auto* scales : {&nomogram.variables, &nomogram.outcomes})
        for (const auto& scale : *scales)
            require(std::is_sorted(scale.marks.begin(), scale.marks.end(),
                                   [](const auto& a, const auto& b) { return a.position < b.position; }),
                    item, "\"marks\" of a scale are not in order of position");
}

void checkParts(const FlowChart& chart, const std::string& item) {
    for (std::size_t r = 0; r < chart.rows.size(); ++r)
        for (const auto& box : chart.rows[r])
            for (const std::size_t next : box.next)
                require(r + 1 < chart.rows.size() && next < chart.rows[r + 1].size(), item,
                        "an arrow goes to no box of the next row");
}

void checkParts(const ScatterChart& chart, const std::string& item) {
    checkAxis(chart.x, item);
    checkAxis(chart.y, item);
    for (const auto& group : chart.groups) {
        require(group.x.size() == group.y.size(), item, "\"x\" and \"y\" of a group are not equally long");
        checkCases(group.caseIds, group.x, item);
        checkOnAxis(chart.x, group.x, item);
        checkOnAxis(chart.y, group.y, item);
    }
    for (const auto& series : chart.lines)
        checkSeries(series, chart.x, chart.y, item);
    checkReferences(chart.references, chart.x, chart.y, item);
}

void checkParts(const MarkedCurve& curve, const std::string& item) {
    require(curve.points.empty() || curve.marked < curve.points.size(), item, "\"marked\" is no point");
}

void checkParts(const GroupChart& chart, const std::string& item) {
    for (const auto& group : chart.groups)
        checkCases(group.caseIds, group.values, item);
}

void checkParts(const RadscoreStrip& strip, const std::string& item) {
    checkCases(strip.positiveCases, strip.positiveScores, item);
    checkCases(strip.negativeCases, strip.negativeScores, item);
}

// Nothing beyond what holds for every number.
void checkParts(const Waterfall&, const std::string&) {}
void checkParts(const ContributionBars&, const std::string&) {}

} // namespace

void checkFigure(const Figure& figure, const std::string& item) {
    std::visit(
        [&](const auto& one) {
            Visitor visitor(item);
            visitFields(visitor, one);
            checkParts(one, item);
        },
        figure);
}

} // namespace rimlight::report
