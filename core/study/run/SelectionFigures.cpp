#include "core/study/run/SelectionFigures.h"

#include "core/base/Text.h"
#include "core/statistics/Correlation.h"
#include "core/statistics/GroupComparison.h"
#include "core/statistics/Roc.h"
#include "core/study/run/Comparisons.h"
#include "core/study/run/ResultFiles.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace rimlight::study {

namespace {

using report::LineChart;
using report::LineSeries;
using report::Role;

constexpr std::size_t kMostHeatmapFeatures = 200;

std::size_t featuresAt(const learning::PenalisedDetail& path, std::size_t step) {
    return static_cast<std::size_t>(std::count_if(path.coefficients[step].begin(), path.coefficients[step].end(),
                                                  [](double coefficient) { return coefficient != 0.0; }));
}

report::Axis lambdaAxis() {
    return {"lambda", report::AxisScale::Logarithmic};
}

void addLambdaMarks(LineChart& chart, const learning::PenalisedDetail& path) {
    chart.references.push_back({report::Direction::Vertical, path.lambdas[path.minimum], "lambda.min"});
    if (path.oneStandardError != path.minimum)
        chart.references.push_back({report::Direction::Vertical, path.lambdas[path.oneStandardError], "lambda.1se"});
    constexpr std::size_t kTicks = 10;
    const std::size_t every = std::max<std::size_t>(1, path.lambdas.size() / kTicks);
    for (std::size_t i = 0; i < path.lambdas.size(); i += every)
        chart.topTicks.push_back({path.lambdas[i], std::to_string(featuresAt(path, i))});
}

std::string capitalised(std::string text) {
    if (!text.empty())
        text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return text;
}

/// So many of the names, evenly spread.
std::vector<std::size_t> evenSample(std::size_t count, std::size_t most) {
    std::vector<std::size_t> picked;
    const std::size_t taken = std::min(count, most);
    for (std::size_t i = 0; i < taken; ++i)
        picked.push_back(i * count / taken);
    return picked;
}

report::Heatmap heatmap(const learning::LearningData& cases, const std::string& title, unsigned maxThreads) {
    const auto matrix = statistics::correlationMatrix(cases.x, statistics::CorrelationKind::Pearson, maxThreads);
    report::Heatmap map;
    map.title = title;
    map.valueLabel = "Pearson r";
    map.rowLabels = cases.names;
    map.columnLabels = cases.names;
    map.low = -1.0;
    map.high = 1.0;
    for (std::size_t a = 0; a < matrix.columns; ++a)
        for (std::size_t b = 0; b < matrix.columns; ++b) {
            const bool exists = !matrix.constant[a] && !matrix.constant[b];
            map.values.push_back(exists ? std::optional(matrix.at(a, b)) : std::nullopt);
        }
    return map;
}

/// The columns that the first step that judges features began with.
std::vector<std::string> beforeSelection(const FittedSignature& signature) {
    for (const auto& step : signature.pipeline)
        if (step.key == "redundancy" || std::holds_alternative<learning::PenalisedDetail>(step.detail)) {
            std::vector<std::string> names;
            for (const auto& verdict : step.verdicts)
                names.push_back(verdict.column);
            if (!names.empty())
                return names;
        }
    return signature.rawColumns;
}

learning::LearningData casesWith(const StudyData& data, const std::vector<std::string>& names,
                                 std::span<const std::size_t> rows) {
    std::vector<std::size_t> columns;
    for (const auto& name : names)
        if (const auto column = data.all.columnOf(name))
            columns.push_back(*column);
    return learning::rowsOf(learning::columnsOf(data.all, columns), rows);
}

} // namespace

report::Figure lassoCurveFigure(const learning::PenalisedDetail& path, const std::string& title) {
    LineChart chart;
    chart.title = title + ": choice of lambda (" + std::to_string(path.folds) + "-fold cross-validation)";
    chart.x = lambdaAxis();
    chart.y = {capitalised(path.measure)};
    LineSeries series{"", Role::Highlight, report::LineStyle::Points, path.lambdas, path.meanError};
    series.spread = report::Spread::ErrorBars;
    for (std::size_t i = 0; i < path.lambdas.size(); ++i) {
        series.low.push_back(path.meanError[i] - path.standardError[i]);
        series.high.push_back(path.meanError[i] + path.standardError[i]);
    }
    chart.series.push_back(std::move(series));
    addLambdaMarks(chart, path);
    return chart;
}

report::Figure lassoPathFigure(const learning::PenalisedDetail& path, const std::string& title) {
    LineChart chart;
    chart.title = title + ": coefficients";
    chart.x = lambdaAxis();
    chart.y = {"Coefficient"};
    for (std::size_t c = 0; c < path.names.size(); ++c) {
        LineSeries line;
        line.subject = path.names[c];
        line.role = path.coefficients[path.chosen][c] != 0.0 ? Role::Series : Role::Muted;
        bool used = false;
        for (std::size_t i = 0; i < path.lambdas.size(); ++i) {
            line.x.push_back(path.lambdas[i]);
            line.y.push_back(path.coefficients[i][c]);
            used = used || path.coefficients[i][c] != 0.0;
        }
        if (used)
            chart.series.push_back(std::move(line));
    }
    addLambdaMarks(chart, path);
    return chart;
}

report::Figure weightsFigure(const Radscore& radscore, const std::string& title) {
    report::BarChart chart;
    chart.title = title + ": weights";
    chart.valueLabel = "Coefficient of the z-score";
    std::vector<std::size_t> order(radscore.names.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::abs(radscore.coefficients[a]) > std::abs(radscore.coefficients[b]);
    });
    for (const std::size_t i : order)
        chart.bars.push_back({radscore.names[i], radscore.coefficients[i],
                              radscore.coefficients[i] > 0.0 ? Role::Positive : Role::Negative});
    return chart;
}

report::Figure oddsRatioFigure(const learning::OddsRatioTable& model, const std::string& title) {
    report::ForestPlot plot;
    plot.title = title + ": odds ratios";
    plot.measure = "Odds ratio (95 % CI)";
    plot.cellColumns = {"OR (95 % CI)", "p"};
    for (const auto& row : model.rows) {
        report::ForestPlot::Row line;
        line.label = row.name;
        if (row.oddsRatio > 0.0 && row.low > 0.0 && std::isfinite(row.high)) {
            line.estimate = row.oddsRatio;
            line.low = row.low;
            line.high = row.high;
        }
        line.cells = {ratioText(row.oddsRatio, row.low, row.high), row.p < 0.001 ? "<0.001" : formatFixed(row.p, 3)};
        plot.rows.push_back(std::move(line));
    }
    return plot;
}

std::vector<std::pair<std::string, report::Figure>>
heatmapFigures(const SignatureContext& context, const FittedSignature& signature, const std::string& title) {
    std::vector<std::pair<std::string, report::Figure>> figures;
    auto before = beforeSelection(signature);
    std::string size;
    if (before.size() > kMostHeatmapFeatures) {
        size = " (" + std::to_string(kMostHeatmapFeatures) + " of " + std::to_string(before.size()) + " features)";
        std::vector<std::string> sample;
        for (const std::size_t i : evenSample(before.size(), kMostHeatmapFeatures))
            sample.push_back(before[i]);
        before = std::move(sample);
    }
    for (const Part part : {Part::Training, Part::Test}) {
        const auto rows = context.data.rowsOf(part);
        if (rows.size() < 3)
            continue;
        const std::string where = partText(part);
        figures.emplace_back("before-" + where,
                             heatmap(casesWith(context.data, before, rows),
                                     title + ": correlation before selection, " + where + size, context.maxThreads));
        figures.emplace_back("after-" + where,
                             heatmap(casesWith(context.data, signature.selected, rows),
                                     title + ": correlation after selection, " + where, context.maxThreads));
    }
    return figures;
}

report::Figure radscoreFigure(const SignatureContext& context, const std::vector<std::size_t>& rows,
                              const std::vector<double>& radscores, const std::string& title, const std::string& part) {
    const auto& outcome = context.protocol.outcome;
    report::Waterfall figure;
    figure.title = title + ": Radscore per case, " + part;
    figure.valueLabel = "Radscore";
    figure.positiveLabel = outcome.positiveLabel;
    figure.negativeLabel = outcome.negativeLabel;
    for (const std::size_t row : rows)
        figure.bars.push_back({context.data.all.caseIds[row], radscores[row], context.data.all.positive[row]});
    std::stable_sort(figure.bars.begin(), figure.bars.end(),
                     [](const auto& a, const auto& b) { return a.value < b.value; });
    const auto training = context.data.rowsOf(Part::Training);
    std::vector<double> trainingScores;
    for (const std::size_t row : training)
        trainingScores.push_back(radscores[row]);
    figure.cutoff = statistics::youdenCutoff(trainingScores, context.data.positive(training));
    return figure;
}

report::Figure radscoreGroupsFigure(const SignatureContext& context, const std::vector<std::size_t>& rows,
                                    const std::vector<double>& radscores, const std::string& title,
                                    const std::string& part) {
    const auto& outcome = context.protocol.outcome;
    std::vector<std::vector<double>> values(2);
    std::vector<std::vector<std::string>> cases(2);
    for (const std::size_t row : rows) {
        const std::size_t group = context.data.all.positive[row] ? 1 : 0;
        values[group].push_back(radscores[row]);
        cases[group].push_back(context.data.all.caseIds[row]);
    }
    report::GroupChart chart;
    chart.title = title + ": Radscore by class, " + part;
    chart.valueLabel = "Radscore";
    const std::vector<std::string> names = {outcome.negativeLabel, outcome.positiveLabel};
    if (!values[0].empty())
        chart.groups.push_back({names[0], Role::Negative, values[0], cases[0]});
    if (!values[1].empty())
        chart.groups.push_back({names[1], Role::Positive, values[1], cases[1]});
    const auto chosen =
        statistics::compareGroups(statistics::Groups(values), names, testRule(context.protocol.comparison));
    if (const auto* test = std::get_if<statistics::TestResult>(&chosen.outcome))
        chart.notes.push_back((test->p < 0.001 ? "p < 0.001" : "p = " + formatFixed(test->p, 3)) + " (" +
                              statistics::testName(*test) + ")");
    return chart;
}

} // namespace rimlight::study
