#include "core/study/run/OptimismResults.h"

#include "core/base/Random.h"
#include "core/base/Text.h"
#include "core/statistics/evaluation/Optimism.h"

#include <algorithm>

namespace rimlight::study {

namespace {

constexpr std::uint64_t kOptimismSeed = 50;

void addRow(tables::TextTable& table, const std::string& name, const statistics::CorrectedIndexCell& cell) {
    const auto* index = std::get_if<statistics::CorrectedIndex>(&cell);
    if (index == nullptr) {
        table.rows.push_back({name, "", "", "", "", std::get<tables::Missing>(cell).reason});
        return;
    }
    table.rows.push_back({name, formatNumber(index->apparent), formatNumber(index->optimism()),
                          formatNumber(index->corrected()), std::to_string(index->resamples), ""});
}

report::Figure curveFigure(const statistics::OptimismCorrection& correction, const std::string& title) {
    report::LineChart chart;
    chart.title = "Calibration, bootstrap-corrected: " + title;
    chart.x = report::Axis{"Predicted probability"};
    chart.y = report::Axis{"Observed share"};
    chart.x.low = chart.y.low = 0.0;
    chart.x.high = chart.y.high = 1.0;
    chart.square = true;
    report::LineSeries apparent{"Apparent", report::Role::Muted, report::LineStyle::Dotted, {}, {}};
    report::LineSeries corrected{"Corrected", report::Role::Highlight, report::LineStyle::Solid, {}, {}};
    for (const auto& point : correction.curve) {
        apparent.x.push_back(point.predicted);
        apparent.y.push_back(std::clamp(point.apparent, 0.0, 1.0));
        if (const auto* value = std::get_if<double>(&point.corrected)) {
            corrected.x.push_back(point.predicted);
            corrected.y.push_back(std::clamp(*value, 0.0, 1.0));
        }
    }
    chart.series.push_back({"Ideal", report::Role::Reference, report::LineStyle::Dashed, {0.0, 1.0}, {0.0, 1.0}});
    chart.series.push_back(std::move(apparent));
    if (!corrected.x.empty())
        chart.series.push_back(std::move(corrected));
    return chart;
}

} // namespace

std::vector<std::string> optimismResults(const SignatureContext& context, const SignaturePlan& plan,
                                         const StudyModel& model, std::uint64_t seed, ResultFiles& files) {
    const auto training = context.data.rowsOf(Part::Training);
    const auto cases = judgedCases(model, context.data, JudgedOn::Training);
    auto simple = plan;
    std::erase_if(simple.classifiers, [&](const auto& one) { return one.name != plan.mainClassifier; });
    const statistics::Refit refit = [&](std::span<const std::size_t> resample) {
        std::vector<std::size_t> rows;
        for (const std::size_t i : resample)
            rows.push_back(training[i]);
        auto scores = scoresOf(fitSignature(context, simple, rows, seed), context.data, training).classifiers.front();
        return statistics::Predicted(std::move(scores.probabilities), std::move(scores.scores));
    };
    statistics::BootstrapOptions options;
    options.replicates = static_cast<std::size_t>(context.protocol.evaluation.optimismResamples);
    options.seed = subSeed(seed, kOptimismSeed);
    options.maxThreads = context.maxThreads;
    options.progress = context.progress;
    const auto correction =
        statistics::correctOptimism({cases.probabilities, cases.scores}, cases.positive, refit, options);
    tables::TextTable table;
    table.columns = {"index", "apparent", "optimism", "corrected", "resamples", "note"};
    addRow(table, "AUC", correction.auc);
    addRow(table, "Brier score", correction.brier);
    addRow(table, "R2 (Nagelkerke)", correction.r2);
    addRow(table, "calibration intercept", correction.intercept);
    addRow(table, "calibration slope", correction.slope);
    files.add("optimism", model.title + ": figures on its own training cases, less their optimism (bootstrap)", table);
    if (!correction.curve.empty())
        files.add("calibration-corrected", curveFigure(correction, model.title));
    if (correction.failed == 0)
        return {};
    return {"Bootstrap correction: " + std::to_string(correction.failed) +
            " resamples allowed no model (the first: " + correction.firstFailure + ")."};
}

} // namespace rimlight::study
