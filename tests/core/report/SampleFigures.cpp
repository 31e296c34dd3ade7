#include "tests/core/report/SampleFigures.h"

#include "core/base/Random.h"

#include <algorithm>
#include <cmath>
#include <string>

using namespace rimlight::report;

namespace rimlight::test {

namespace {

double logistic(double x) {
    return 1.0 / (1.0 + std::exp(-x));
}

std::vector<double> normals(std::uint64_t seed, std::size_t count, double mean, double sd) {
    Random random(seed);
    std::vector<double> values;
    for (std::size_t i = 0; i < count; ++i)
        values.push_back(random.normal(mean, sd));
    return values;
}

/// A step curve from (0, 0) to (1, 1) as a ROC has it, the better the larger the strength.
LineSeries rocSeries(std::uint64_t seed, const std::string& name, Role role, double strength) {
    LineSeries series{name, role, LineStyle::Solid, {0.0}, {0.0}};
    Random random(seed);
    std::vector<std::pair<double, bool>> scores;
    for (int i = 0; i < 40; ++i)
        scores.emplace_back(random.normal(i % 3 == 0 ? strength : 0.0, 1.0), i % 3 == 0);
    std::sort(scores.rbegin(), scores.rend());
    double positives = 0.0;
    double negatives = 0.0;
    for (const auto& [score, positive] : scores) {
        (positive ? positives : negatives) += 1.0;
        series.x.push_back(negatives / 26.0);
        series.y.push_back(positives / 14.0);
    }
    return series;
}

StepCurve survivalCurve(std::uint64_t seed, const std::string& name, Role role, double hazard) {
    StepCurve curve{name, role, {0.0}, {1.0}, {1.0}, {1.0}};
    Random random(seed);
    double time = 0.0;
    double left = 40.0;
    while (time < 55.0 && left > 2.0) {
        time += -std::log(1.0 - random.uniform()) / (hazard * left);
        if (time >= 60.0)
            break;
        if (random.uniform() < 0.35) {
            curve.censored.push_back(time);
        } else {
            const double survival = curve.values.back() * (1.0 - 1.0 / left);
            curve.times.push_back(time);
            curve.values.push_back(survival);
            curve.low.push_back(std::max(0.0, survival - 0.12));
            curve.high.push_back(std::min(1.0, survival + 0.1));
        }
        left -= 1.0;
    }
    curve.lastTime = 60.0;
    curve.followUp = curve.times;
    curve.followUp.erase(curve.followUp.begin()); // nobody's time: the curve begins there
    curve.followUp.insert(curve.followUp.end(), curve.censored.begin(), curve.censored.end());
    curve.followUp.resize(40, 60.0);
    std::sort(curve.followUp.begin(), curve.followUp.end());
    curve.atRisk = {40, 31, 22, 13, 6, 2};
    return curve;
}

} // namespace

LineChart sampleRoc() {
    LineChart chart;
    chart.title = "ROC of the radiomics model";
    chart.x = {"1 - specificity", AxisScale::Linear, 0.0, 1.0};
    chart.y = {"Sensitivity", AxisScale::Linear, 0.0, 1.0};
    chart.series = {rocSeries(1, "Training, AUC 0.91 (0.85-0.97)", Role::Training, 1.9),
                    rocSeries(2, "Cross-validation, AUC 0.86 (0.78-0.94)", Role::CrossValidation, 1.5),
                    rocSeries(3, "Test, AUC 0.82 (0.68-0.96)", Role::Test, 1.2),
                    {"", Role::Reference, LineStyle::Dashed, {0.0, 1.0}, {0.0, 1.0}}};
    chart.square = true;
    return chart;
}

LineChart sampleCalibration() {
    LineChart chart;
    chart.title = "Calibration, test";
    chart.x = {"Predicted probability", AxisScale::Linear, 0.0, 1.0};
    chart.y = {"Observed proportion", AxisScale::Linear, 0.0, 1.0};
    LineSeries curve{"Smooth", Role::Test, LineStyle::Solid, {}, {}, {}, {}, Spread::Band};
    for (int i = 2; i <= 48; ++i) {
        const double p = i / 50.0;
        const double seen = std::clamp(logistic(-0.2 + 0.8 * std::log(p / (1.0 - p))), 0.0, 1.0);
        curve.x.push_back(p);
        curve.y.push_back(seen);
        curve.low.push_back(std::max(0.0, seen - 0.09));
        curve.high.push_back(std::min(1.0, seen + 0.09));
    }
    LineSeries bins{
        "Fifths of the cases", Role::Test, LineStyle::Points, {0.1, 0.3, 0.5, 0.7, 0.9}, {0.14, 0.25, 0.52, 0.6, 0.86}};
    bins.low = {0.05, 0.14, 0.37, 0.45, 0.7};
    bins.high = {0.3, 0.4, 0.66, 0.74, 0.95};
    bins.spread = Spread::ErrorBars;
    chart.series = {curve, bins, {"Ideal", Role::Reference, LineStyle::Dashed, {0.0, 1.0}, {0.0, 1.0}}};
    chart.notes = {"Slope 0.80 (0.55-1.05)", "Intercept -0.20 (-0.61-0.21)", "Brier 0.172"};
    auto predictions = normals(4, 60, 0.45, 0.22);
    for (double& p : predictions)
        p = std::clamp(p, 0.01, 0.99);
    chart.below = {{"Predictions", Role::Test, predictions}};
    chart.square = true;
    return chart;
}

LineChart sampleDecisionCurve() {
    LineChart chart;
    chart.title = "Decision curve, test";
    chart.x = {"Threshold probability", AxisScale::Linear, 0.0, 0.8};
    chart.y = {"Net benefit", AxisScale::Linear, -0.1, 0.4};
    LineSeries model{"Radiomics", Role::Series, LineStyle::Solid, {}, {}};
    LineSeries clinical{"Clinical", Role::Series, LineStyle::Solid, {}, {}};
    LineSeries all{"Treat all", Role::Reference, LineStyle::Solid, {}, {}};
    for (int i = 0; i <= 80; ++i) {
        const double t = i / 100.0;
        model.x.push_back(t);
        model.y.push_back(0.35 * (1.0 - t * t * 1.2));
        clinical.x.push_back(t);
        clinical.y.push_back(0.35 - 0.36 * t);
        all.x.push_back(t);
        all.y.push_back(0.35 - 0.65 * t / (1.0 - t));
    }
    chart.series = {model, clinical, all, {"Treat none", Role::Muted, LineStyle::Dashed, {0.0, 0.8}, {0.0, 0.0}}};
    return chart;
}

LineChart sampleLassoPath() {
    LineChart chart;
    chart.title = "LASSO path";
    chart.x = {"lambda", AxisScale::Logarithmic};
    chart.y = {"Coefficient"};
    for (int f = 0; f < 12; ++f) {
        LineSeries series{"", Role::Series, LineStyle::Solid, {}, {}};
        series.subject = "original_glcm_Feature" + std::to_string(f + 1);
        for (int i = 0; i < 60; ++i) {
            const double lambda = 0.3 * std::pow(0.93, i);
            series.x.push_back(lambda);
            series.y.push_back(std::max(0.0, 0.3 - lambda - 0.02 * f) * (f % 2 == 0 ? 1.0 : -1.2) * (1.5 - f * 0.1));
        }
        chart.series.push_back(series);
    }
    chart.references = {{Direction::Vertical, 0.03, "lambda.min"}};
    chart.topTicks = {{0.25, "2"}, {0.1, "7"}, {0.03, "9"}, {0.01, "12"}};
    return chart;
}

LineChart sampleLassoError() {
    LineChart chart;
    chart.title = "LASSO, 10-fold cross-validation";
    chart.x = {"lambda", AxisScale::Logarithmic};
    chart.y = {"Binomial deviance"};
    LineSeries series{"Mean and standard error", Role::Highlight, LineStyle::Points, {}, {}};
    series.spread = Spread::ErrorBars;
    for (int i = 0; i < 60; ++i) {
        const double lambda = 0.3 * std::pow(0.93, i);
        const double u = std::log(lambda / 0.03);
        series.x.push_back(lambda);
        series.y.push_back(0.9 + 0.06 * u * u);
        series.low.push_back(series.y.back() - 0.05);
        series.high.push_back(series.y.back() + 0.05);
    }
    chart.series = {series};
    chart.references = {{Direction::Vertical, 0.03, "min"}, {Direction::Vertical, 0.07, "1se"}};
    chart.topTicks = {{0.25, "2"}, {0.1, "7"}, {0.03, "9"}, {0.01, "12"}};
    return chart;
}

StepChart sampleKaplanMeier() {
    StepChart chart;
    chart.title = "Overall survival by Radscore";
    chart.x = {"Time (months)", AxisScale::Linear, 0.0, 60.0};
    chart.y = {"Survival", AxisScale::Linear, 0.0, 1.0};
    chart.curves = {survivalCurve(11, "Low risk (n = 40)", Role::LowRisk, 0.006),
                    survivalCurve(12, "High risk (n = 40)", Role::HighRisk, 0.022)};
    chart.riskTimes = {0.0, 12.0, 24.0, 36.0, 48.0, 60.0};
    chart.notes = {"log-rank p = 0.003"};
    return chart;
}

BarChart sampleWeights() {
    BarChart chart;
    chart.title = "Weights of the signature";
    chart.valueLabel = "Coefficient per standard deviation";
    chart.bars = {{"original_shape_SurfaceVolumeRatio", -1.462, Role::Negative},
                  {"original_glcm_MCC", -0.937, Role::Negative},
                  {"wavelet-LLH_glszm_ZoneEntropy", 0.759, Role::Positive},
                  {"original_firstorder_Median", 0.251, Role::Positive, -0.1, 0.602}};
    return chart;
}

Waterfall sampleWaterfall() {
    Waterfall chart{"Radscore of each case, training", "Radscore", "CCSK", "WT", {}, 0.12};
    auto scores = normals(21, 60, -0.2, 1.1);
    std::sort(scores.begin(), scores.end());
    Random random(22);
    for (std::size_t i = 0; i < scores.size(); ++i)
        chart.bars.push_back(
            {"case " + std::to_string(i + 1), scores[i], random.uniform() < logistic(2.0 * scores[i])});
    return chart;
}

GroupChart sampleGroups(GroupShape shape) {
    GroupChart chart{"Radscore by class, test", "Radscore", shape, {}, {"p < 0.001 (Mann-Whitney)"}};
    chart.groups = {{"WT (n = 60)", Role::Negative, normals(31, 60, -0.8, 0.7)},
                    {"CCSK (n = 24)", Role::Positive, normals(32, 24, 0.9, 0.9)}};
    chart.groups[0].values.push_back(2.6);
    for (std::size_t i = 0; i < chart.groups[0].values.size(); ++i)
        chart.groups[0].caseIds.push_back("case " + std::to_string(i + 1));
    return chart;
}

Heatmap sampleHeatmap(std::size_t size) {
    Heatmap map;
    map.title = "Correlation of the features, training";
    map.valueLabel = "Pearson r";
    for (std::size_t i = 0; i < size; ++i)
        map.rowLabels.push_back("original_glcm_Feature" + std::to_string(i + 1));
    map.columnLabels = map.rowLabels;
    for (std::size_t r = 0; r < size; ++r)
        for (std::size_t c = 0; c < size; ++c)
            map.values.emplace_back(r == c ? 1.0 : std::cos(static_cast<double>(r + c)) * 0.9);
    map.values[1] = std::nullopt;
    map.low = -1.0;
    map.high = 1.0;
    map.showValues = size <= 10;
    return map;
}

ConfusionMatrix sampleConfusion() {
    return {"Confusion matrix, test", {"No risk", "Risk"}, {{4, 2}, {1, 9}}};
}

ForestPlot sampleForest() {
    ForestPlot plot;
    plot.title = "Multivariate logistic regression";
    plot.measure = "Odds ratio (95 % CI)";
    plot.cellColumns = {"OR (95 % CI)", "p"};
    plot.rows = {{"Clinical", {}, {}, {}, {}, true},
                 {"Age, per year", 1.04, 0.97, 1.12, {"1.04 (0.97-1.12)", "0.27"}},
                 {"Sex, male", 0.71, 0.32, 1.57, {"0.71 (0.32-1.57)", "0.40"}},
                 {"Metastasis", 6.07, 1.8, std::nullopt, {"6.07 (1.80-inf)", "0.004"}},
                 {"Radiomics", {}, {}, {}, {}, true},
                 {"Radscore", 2.71, 1.61, 4.58, {"2.71 (1.61-4.58)", "< 0.001"}}};
    return plot;
}

NomogramFigure sampleNomogram() {
    NomogramFigure nomogram;
    nomogram.title = "Progression-free survival";
    nomogram.variables = {{"Radscore", {{0, -2, "-2"}, {25, -1, "-1"}, {50, 0, "0"}, {75, 1, "1"}, {100, 2, "2"}}},
                          {"Age (years)", {{0, 0, "0"}, {9, 5, "5"}, {18, 10, "10"}, {27, 15, "15"}}},
                          {"Metastasis", {{0, 0, "no"}, {41, 1, "yes"}}}};
    nomogram.mostTotal = 180;
    nomogram.outcomes = {
        {"6-month survival", {{20, 0.95, "0.95"}, {60, 0.9, "0.9"}, {105, 0.7, "0.7"}, {140, 0.4, "0.4"}}},
        {"12-month survival", {{10, 0.9, "0.9"}, {52, 0.7, "0.7"}, {80, 0.5, "0.5"}, {120, 0.2, "0.2"}}}};
    return nomogram;
}

FlowChart sampleFlow() {
    FlowChart chart;
    chart.title = "Cases of the study";
    FlowChart::Box all{"Children with a renal tumour, 2010 to 2020", 163};
    all.excluded = {{"no corticomedullary phase", 31}, {"earlier treatment", 12}, {"artefacts", 4}};
    all.next = {0};
    FlowChart::Box included{"Included", 116};
    included.next = {0, 1};
    chart.rows = {{all}, {included}, {{"Training", 81}, {"Test", 35}}};
    return chart;
}

ScatterChart sampleScatter() {
    ScatterChart chart;
    chart.title = "Radscore and module eigengene";
    chart.x = {"Radscore"};
    chart.y = {"Module eigengene"};
    const auto x = normals(41, 50, 0.0, 1.0);
    const auto noise = normals(42, 50, 0.0, 0.5);
    ScatterChart::Group group{"Training", Role::Training, x, {}};
    for (std::size_t i = 0; i < x.size(); ++i)
        group.y.push_back(0.6 * x[i] + noise[i]);
    for (std::size_t i = 0; i < x.size(); ++i)
        group.caseIds.push_back("case " + std::to_string(i + 1));
    chart.groups = {group};
    chart.lines = {{"", Role::Reference, LineStyle::Solid, {-2.5, 2.5}, {-1.5, 1.5}, {-1.9, 1.2}, {-1.1, 1.8}}};
    chart.references = {{Direction::Horizontal, 0.0, ""}};
    chart.notes = {"rho = 0.68, p < 0.001 (Spearman)"};
    return chart;
}

std::vector<Figure> sampleFigures() {
    RadscoreStrip strip{"CCSK", "WT", {0.2, 0.8, 1.1}, {-2.0, -1.5, -0.0}, 0.1, 0.92, "Probability of CCSK"};
    strip.positiveCases = {"case 1", "case 2", "case 3"};
    ContributionBars bars{"CCSK", "WT", {{"texture", "original_glcm_MCC", 1.0 / 3.0, "z = -1.2"}}};
    MarkedCurve curve{"number of habitats K", "BIC", {{2, 900.0}, {3, 1e-300}, {4, 250.0}}, 1, "K = 3"};
    // A field that each sample leaves at its default is filled here.
    auto roc = sampleCalibration();
    roc.topTicks = {{0.5, "half"}};
    roc.references = {{Direction::Horizontal, 0.5, "0.5"}};
    roc.x.ticks = {{0.0, "0"}, {1.0, "1"}};
    return {strip,
            bars,
            curve,
            roc,
            sampleKaplanMeier(),
            sampleWeights(),
            sampleWaterfall(),
            sampleGroups(GroupShape::Violin),
            sampleHeatmap(4),
            sampleConfusion(),
            sampleForest(),
            sampleNomogram(),
            sampleFlow(),
            sampleScatter()};
}

} // namespace rimlight::test
