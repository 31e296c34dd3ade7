#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What the charts of a study show, as data: no pixels, no colours, no fonts. All numbers are finite; what does not
/// exist is std::nullopt. Text is UTF-8. checkFigure() (FigureJson.h) says whether the parts of a figure fit together.
namespace rimlight::report {

/// What a line, bar or dot stands for; the colours of each are the theme's, and the same thing has the same colour in
/// all figures of a study.
enum class Role : std::uint8_t {
    Series, ///< none of the others: the n-th of its figure
    Positive,
    Negative,
    Training,
    CrossValidation,
    Test,
    External,
    HighRisk,
    LowRisk,
    Reference, ///< chance, ideal, nobody treated
    Highlight, ///< what the figure is about: this case, the chosen point
    Muted
};

enum class AxisScale : std::uint8_t { Linear, Logarithmic };

struct Tick {
    double at = 0.0;
    std::string label;
};

struct Axis {
    std::string label; ///< with the unit: "Time (months)"
    AxisScale scale = AxisScale::Linear;
    std::optional<double> low = std::nullopt; ///< nothing: as the data ask for
    std::optional<double> high = std::nullopt;
    std::vector<Tick> ticks = {}; ///< empty: the chart chooses
};

enum class LineStyle : std::uint8_t { Solid, Dashed, Dotted, Points, LineAndPoints };
/// How low and high of a series are shown.
enum class Spread : std::uint8_t { Band, ErrorBars };

struct LineSeries {
    std::string name; ///< as the legend shows it: "Test, AUC 0.82 (0.68-0.96)"; empty: not in the legend
    Role role = Role::Series;
    LineStyle style = LineStyle::Solid;
    std::vector<double> x;
    std::vector<double> y;
    std::vector<double> low = {}; ///< empty, or as long as y
    std::vector<double> high = {};
    Spread spread = Spread::Band;
    std::string subject = {}; ///< the feature that the line shows, where the legend does not name it; may be empty
};

enum class Direction : std::uint8_t { Horizontal, Vertical };

/// A thin line across the whole plot.
struct ReferenceLine {
    Direction direction = Direction::Vertical;
    double at = 0.0;
    std::string label; ///< "lambda.1se"; may be empty
};

/// How values are spread, as a histogram below the plot on the same horizontal axis.
struct Distribution {
    std::string name;
    Role role = Role::Series;
    std::vector<double> values;
};

/// Curves over a common axis: ROC, calibration, decision and clinical impact curves, AUC(t), Brier(t), LASSO path and
/// cross-validation.
struct LineChart {
    std::string title;
    Axis x;
    Axis y;
    std::vector<LineSeries> series;
    std::vector<ReferenceLine> references = {};
    std::vector<Tick> topTicks = {};     ///< on the upper edge: how many features a lambda leaves
    std::vector<std::string> notes = {}; ///< lines of text inside the plot
    std::vector<Distribution> below = {};
    bool square = false; ///< both axes equally long on paper: ROC, calibration
};

/// A curve that holds y[i] from x[i] to x[i + 1]; it begins with the first point, ends at lastTime.
struct StepCurve {
    std::string name; ///< "High risk (n = 41)"
    Role role = Role::Series;
    std::vector<double> times; ///< rising
    std::vector<double> values;
    std::vector<double> low = {}; ///< empty, or as long as values
    std::vector<double> high = {};
    std::vector<double> censored = {}; ///< times of the ticks
    double lastTime = 0.0;
    std::vector<std::size_t> atRisk = {}; ///< one per riskTimes of the chart
    std::vector<double> followUp = {};    ///< the time of each case, rising; empty when not known
};

/// Kaplan-Meier curves with what is left at risk below.
struct StepChart {
    std::string title;
    Axis x;
    Axis y;
    std::vector<StepCurve> curves;
    std::vector<double> riskTimes = {};  ///< empty: no table below
    std::vector<std::string> notes = {}; ///< "log-rank p = 0.003"
};

/// Signed horizontal bars, from the top: the weights of a signature, importances.
struct BarChart {
    struct Bar {
        std::string label;
        double value = 0.0;
        Role role = Role::Series;
        std::optional<double> low = std::nullopt; ///< of an interval; both or none
        std::optional<double> high = std::nullopt;
    };
    std::string title;
    std::string valueLabel;
    std::vector<Bar> bars;
};

/// One upright bar per case, in the order of the values, coloured by the class that is known.
struct Waterfall {
    struct Bar {
        std::string caseId;
        double value = 0.0;
        bool positive = false;
    };
    std::string title;
    std::string valueLabel; ///< "Radscore"
    std::string positiveLabel;
    std::string negativeLabel;
    std::vector<Bar> bars;
    std::optional<double> cutoff = std::nullopt;
};

enum class GroupShape : std::uint8_t { Box, Violin };

/// Values by group as boxes or violins, side by side.
struct GroupChart {
    struct Group {
        std::string name;
        Role role = Role::Series;
        std::vector<double> values;
        std::vector<std::string> caseIds = {}; ///< empty when not known, or as long as values
    };
    std::string title;
    std::string valueLabel;
    GroupShape shape = GroupShape::Box;
    std::vector<Group> groups;
    std::vector<std::string> notes = {}; ///< "p < 0.001 (Mann-Whitney)"
};

enum class HeatScale : std::uint8_t {
    Diverging, ///< symmetric about zero: correlation
    Sequential
};

/// A matrix of coloured cells with names.
struct Heatmap {
    std::string title;
    std::string valueLabel; ///< "Pearson r"
    std::vector<std::string> rowLabels;
    std::vector<std::string> columnLabels;
    std::vector<std::optional<double>> values; ///< row by row
    HeatScale scale = HeatScale::Diverging;
    std::optional<double> low = std::nullopt; ///< of the colours; nothing: as the values ask for
    std::optional<double> high = std::nullopt;
    bool showValues = false;
};

/// Cases by their true and their predicted class.
struct ConfusionMatrix {
    std::string title;
    std::vector<std::string> classes;
    std::vector<std::vector<std::size_t>> counts; ///< [true][predicted]
};

/// Ratios with their intervals, one per row, and what the table beside them says.
struct ForestPlot {
    struct Row {
        std::string label;
        std::optional<double> estimate = std::nullopt; ///< nothing: a heading, or a reference level
        std::optional<double> low = std::nullopt;      ///< nothing with an estimate: open to that side
        std::optional<double> high = std::nullopt;
        std::vector<std::string> cells = {}; ///< as many as cellColumns
        bool heading = false;
    };
    std::string title;
    std::string measure; ///< "Odds ratio (95 % CI)"
    AxisScale scale = AxisScale::Logarithmic;
    double reference = 1.0;
    std::vector<std::string> cellColumns; ///< "OR (95 % CI)", "p"
    std::vector<Row> rows;
};

/// A nomogram: from a value up to its points, from the sum of the points down to a probability. Every scale is a list
/// of ticks that say where they lie: on the scale of points for a variable, on that of total points for an outcome.
struct NomogramFigure {
    struct Mark {
        double position = 0.0; ///< points, or total points
        double value = 0.0;    ///< of the variable or outcome; a category's number
        std::string label;
    };
    struct Scale {
        std::string label;
        std::vector<Mark> marks; ///< by position
    };
    std::string title;
    double mostPoints = 100.0;
    std::vector<Scale> variables;
    double leastTotal = 0.0; ///< of the scale of total points
    double mostTotal = 100.0;
    std::vector<Scale> outcomes; ///< "12-month progression-free survival"
};

/// How the cases of a study became those of its parts: rows of boxes from the top, arrows between them, and beside a
/// box what was left out below it.
struct FlowChart {
    struct Exclusion {
        std::string reason;
        std::size_t count = 0;
    };
    struct Box {
        std::string text;
        std::size_t count = 0;
        std::vector<Exclusion> excluded = {}; ///< between this box and the next
        std::vector<std::size_t> next = {};   ///< which boxes of the next row arrows go to
    };
    std::string title;
    std::vector<std::vector<Box>> rows;
};

/// Dots in groups, with lines through them where wanted.
struct ScatterChart {
    struct Group {
        std::string name;
        Role role = Role::Series;
        std::vector<double> x;
        std::vector<double> y;
        std::vector<std::string> caseIds = {}; ///< empty when not known, or as long as x
    };
    std::string title;
    Axis x;
    Axis y;
    std::vector<Group> groups;
    std::vector<LineSeries> lines = {};
    std::vector<ReferenceLine> references = {};
    std::vector<std::string> notes = {};
};

/// Two classes' training Radscores as densities, the cut-off, and one case.
struct RadscoreStrip {
    std::string positiveLabel;
    std::string negativeLabel;
    std::vector<double> positiveScores;
    std::vector<double> negativeScores;
    double cutoff = 0.0;
    double radscore = 0.0;
    std::string scale = "Radscore";              ///< what all these numbers are: "Probability of CCSK"
    std::vector<std::string> positiveCases = {}; ///< ids; empty when not known, or as long as positiveScores
    std::vector<std::string> negativeCases = {};
};

/// Signed bars left and right of zero, longest first.
struct ContributionBars {
    struct Bar {
        std::string label;      ///< plain words
        std::string formalName; ///< "original_glcm_MCC"
        double value = 0.0;     ///< contribution to the Radscore
        std::string detail;     ///< "z = -1.2"
    };
    std::string positiveLabel;
    std::string negativeLabel;
    std::vector<Bar> bars;
};

/// A value for each of a few whole numbers, joined by lines, with one of them marked: the BIC over the number of
/// habitats.
struct MarkedCurve {
    struct Point {
        int x = 0;
        double y = 0.0;
    };
    std::string xLabel;
    std::string yLabel;
    std::vector<Point> points; ///< by x; finite
    std::size_t marked = 0;    ///< which point
    std::string markedLabel;   ///< "K = 3"
};

using Figure = std::variant<RadscoreStrip, ContributionBars, MarkedCurve, LineChart, StepChart, BarChart, Waterfall,
                            GroupChart, Heatmap, ConfusionMatrix, ForestPlot, NomogramFigure, FlowChart, ScatterChart>;

} // namespace rimlight::report
