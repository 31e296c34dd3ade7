#include "core/study/run/PerformanceResults.h"

#include "core/base/Parallel.h"
#include "core/base/Random.h"
#include "core/base/Text.h"
#include "core/statistics/Roc.h"
#include "core/statistics/evaluation/DecisionCurve.h"
#include "core/study/run/PerformanceFigures.h"

#include <algorithm>
#include <map>

namespace rimlight::study {

namespace {

using statistics::BinaryEvaluation;
using statistics::IntervalCell;

constexpr std::uint64_t kBootstrapSeed = 20;

std::string lowText(const IntervalCell& interval) {
    const auto* known = std::get_if<statistics::Interval>(&interval);
    return known == nullptr ? "" : formatNumber(known->low);
}

std::string highText(const IntervalCell& interval) {
    const auto* known = std::get_if<statistics::Interval>(&interval);
    return known == nullptr ? "" : formatNumber(known->high);
}

std::string whyMissing(const tables::Cell& cell) {
    const auto* missing = std::get_if<tables::Missing>(&cell);
    return missing == nullptr ? "" : missing->reason;
}

/// A model on a part.
struct Judged {
    const StudyModel* model = nullptr;
    JudgedOn part = JudgedOn::Training;
    JudgedCases cases;
    BinaryEvaluation evaluation;
};

class LongTable {
public:
    LongTable() {
        m_table.columns = {"model", "part", "cases", "positive", "figure", "value", "low 95", "high 95", "note"};
    }
    void add(const Judged& judged, const std::string& figure, const tables::Cell& value, const IntervalCell& interval) {
        const auto& evaluation = judged.evaluation;
        m_table.rows.push_back({judged.model->key, judgedText(judged.part),
                                std::to_string(evaluation.positives + evaluation.negatives),
                                std::to_string(evaluation.positives), figure, cellText(value), lowText(interval),
                                highText(interval), whyMissing(value)});
    }
    void add(const Judged& judged, const std::string& figure, const tables::Cell& value) {
        add(judged, figure, value, tables::Missing{"none"});
    }
    const tables::TextTable& table() const { return m_table; }

private:
    tables::TextTable m_table;
};

tables::TextTable performanceTable(const std::vector<Judged>& all) {
    LongTable table;
    for (const auto& judged : all) {
        const auto& evaluation = judged.evaluation;
        table.add(judged, "AUC", evaluation.auc.value, evaluation.auc.interval95);
        table.add(judged, "AUC (bootstrap interval)", evaluation.auc.value, evaluation.aucBootstrap95);
        table.add(judged, "cut-off", judged.model->cutoff);
        for (const auto& metric : evaluation.confusion.metrics)
            table.add(judged, statistics::titleOf(metric.metric), metric.value, metric.interval95());
        if (!evaluation.probability)
            continue;
        const auto& probability = *evaluation.probability;
        table.add(judged, "Brier score", probability.brier.value, probability.brier.interval95);
        table.add(judged, "scaled Brier score", probability.scaledBrier);
        const auto& calibration = probability.calibration;
        table.add(judged, "calibration in the large", calibration.inTheLarge.value, calibration.inTheLarge.interval95);
        table.add(judged, "calibration intercept", calibration.intercept.value, calibration.intercept.interval95);
        table.add(judged, "calibration slope", calibration.slope.value, calibration.slope.interval95);
        table.add(judged, "integrated calibration index", calibration.ici);
        if (const auto* test = std::get_if<statistics::HosmerLemeshowTest>(&probability.hosmerLemeshow)) {
            table.add(judged, "Hosmer-Lemeshow chi-square", test->chiSquare);
            table.add(judged, "Hosmer-Lemeshow p", test->p);
        } else {
            const auto& missing = std::get<tables::Missing>(probability.hosmerLemeshow);
            table.add(judged, "Hosmer-Lemeshow p", missing);
        }
    }
    return table.table();
}

std::string withInterval(const tables::Cell& value, const IntervalCell& interval) {
    const auto* number = std::get_if<double>(&value);
    if (number == nullptr)
        return "-";
    const auto* known = std::get_if<statistics::Interval>(&interval);
    const std::string text = formatFixed(*number, 3);
    return known == nullptr ? text : text + " (" + formatFixed(known->low, 3) + "-" + formatFixed(known->high, 3) + ")";
}

tables::TextTable printedTable(const std::vector<Judged>& all) {
    tables::TextTable table;
    table.columns = {"Model", "Part", "Cases (positive)", "AUC (95 % CI)"};
    for (const auto metric : statistics::confusionMetrics())
        table.columns.push_back(statistics::titleOf(metric));
    table.columns.emplace_back("Brier score");
    for (const auto& judged : all) {
        const auto& evaluation = judged.evaluation;
        std::vector<std::string> row = {judged.model->title, judgedText(judged.part),
                                        std::to_string(evaluation.positives + evaluation.negatives) + " (" +
                                            std::to_string(evaluation.positives) + ")",
                                        withInterval(evaluation.auc.value, evaluation.auc.interval95)};
        for (const auto& metric : evaluation.confusion.metrics)
            row.push_back(withInterval(metric.value, metric.interval95()));
        row.push_back(evaluation.probability
                          ? withInterval(evaluation.probability->brier.value, evaluation.probability->brier.interval95)
                          : "-");
        table.rows.push_back(std::move(row));
    }
    return table;
}

tables::TextTable calibrationTable(const std::vector<Judged>& all) {
    tables::TextTable table;
    table.columns = {"model", "part", "group", "cases", "mean predicted", "observed", "low 95", "high 95"};
    for (const auto& judged : all) {
        if (!judged.evaluation.probability)
            continue;
        std::size_t number = 0;
        for (const auto& group : judged.evaluation.probability->groupedCurve)
            table.rows.push_back({judged.model->key, judgedText(judged.part), std::to_string(++number),
                                  std::to_string(group.cases), formatNumber(group.meanPredicted),
                                  formatNumber(group.observed), formatNumber(group.observed95.low),
                                  formatNumber(group.observed95.high)});
    }
    return table;
}

tables::TextTable predictionTable(const PerformanceContext& context, std::span<const StudyModel> models) {
    const auto& data = context.data;
    tables::TextTable table;
    table.columns = {"Case", "part", "positive"};
    for (const auto& model : models) {
        table.columns.push_back(model.key + " score");
        table.columns.push_back(model.key + " probability");
        table.columns.push_back(model.key + " cross-validated score");
        table.columns.push_back(model.key + " cross-validated probability");
    }
    std::vector<std::size_t> trainingPlace(data.part.size(), 0);
    const auto training = data.rowsOf(Part::Training);
    for (std::size_t i = 0; i < training.size(); ++i)
        trainingPlace[training[i]] = i;
    for (std::size_t r = 0; r < data.part.size(); ++r) {
        std::vector<std::string> row = {data.all.caseIds[r], partText(data.part[r]), data.all.positive[r] ? "1" : "0"};
        for (const auto& model : models) {
            row.push_back(formatNumber(model.scores[r]));
            row.push_back(formatNumber(model.probabilities[r]));
            for (const auto* values : {&model.crossValidatedScores, &model.crossValidatedProbabilities})
                row.push_back(data.part[r] == Part::Training ? formatNumber((*values)[trainingPlace[r]]) : "");
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::vector<double> thresholds(const EvaluationPlan& plan) {
    std::vector<double> values;
    for (int percent = 0; percent < 100; ++percent) {
        const double threshold = percent / 100.0;
        if (threshold >= plan.lowestThreshold && threshold <= plan.highestThreshold)
            values.push_back(threshold);
    }
    return values;
}

/// Decision curves of the models that figures show, on one part.
tables::TextTable decisionTable(const PerformanceContext& context, std::span<const Judged* const> shown,
                                std::vector<statistics::DecisionCurve>& curves) {
    tables::TextTable table;
    table.columns = {"model",     "part",         "threshold",           "net benefit",
                     "treat all", "standardised", "high risk per 1,000", "with event per 1,000"};
    for (const auto* judged : shown) {
        statistics::DecisionCurveOptions options;
        options.thresholds = thresholds(context.protocol.evaluation);
        curves.push_back(statistics::decisionCurve(judged->cases.probabilities, judged->cases.positive, options));
        for (const auto& point : curves.back().points)
            table.rows.push_back({judged->model->key, judgedText(judged->part), formatNumber(point.threshold),
                                  cellText(point.netBenefit.value), cellText(point.treatAll),
                                  cellText(point.standardised.value), cellText(point.highRiskPerThousand.value),
                                  cellText(point.withEventPerThousand.value)});
    }
    return table;
}

void addFigures(const PerformanceContext& context, const std::vector<Judged>& all, ResultFiles& files) {
    tables::TextTable decisions;
    for (const JudgedOn part : judgedParts(context.data)) {
        const std::string name = fileNamePart(judgedText(part));
        std::map<std::string, std::vector<FigureModel>> ofSignature;
        std::vector<FigureModel> compared;
        std::vector<const Judged*> shown;
        for (const auto& judged : all) {
            if (judged.part != part || !judged.cases.hasBothClasses())
                continue;
            const FigureModel one{judged.model, &judged.cases, &judged.evaluation};
            if (judged.model->kind == ModelKind::Signature)
                ofSignature[judged.model->signature].push_back(one);
            if (judged.model->isMain || judged.model->kind != ModelKind::Signature) {
                compared.push_back(one);
                shown.push_back(&judged);
            }
            if (judged.model->isMain)
                files.add("confusion-" + name, confusionFigure(one, context.protocol, judgedText(part)));
        }
        if (compared.empty())
            continue;
        for (const auto& [signature, models] : ofSignature)
            files.add("roc-" + fileNamePart(signature) + '-' + name,
                      rocFigure(models, signature + ", " + judgedText(part)));
        files.add("roc-models-" + name, rocFigure(compared, judgedText(part)));
        files.add("calibration-" + name, calibrationFigure(compared, judgedText(part)));
        std::vector<statistics::DecisionCurve> curves;
        const auto table = decisionTable(context, shown, curves);
        decisions.columns = table.columns;
        decisions.rows.insert(decisions.rows.end(), table.rows.begin(), table.rows.end());
        files.add("decision-" + name, decisionFigure(compared, curves, judgedText(part)));
        for (std::size_t i = 0; i < compared.size(); ++i)
            if (compared[i].model->isMain)
                files.add("impact-" + name, impactFigure(compared[i], curves[i], judgedText(part)));
    }
    if (!decisions.rows.empty())
        files.add("decision-curves", "Net benefit and clinical impact by threshold probability", decisions);
}

} // namespace

std::vector<Headline> performanceResults(const PerformanceContext& context, std::span<const StudyModel> models,
                                         ResultFiles& files) {
    std::vector<Judged> all;
    for (const auto& model : models)
        for (const JudgedOn part : judgedParts(context.data))
            all.push_back({&model, part, judgedCases(model, context.data, part), {}});
    parallelFor(
        all.size(),
        [&](std::size_t i) {
            auto& judged = all[i];
            statistics::BinaryEvaluationOptions options;
            options.cutoff = judged.model->cutoff;
            options.cutoffOf = statistics::CutoffOf::Probability;
            options.kind = judged.part == JudgedOn::Training ? statistics::ValidationKind::Training
                                                             : statistics::ValidationKind::External;
            options.bootstrap.replicates = static_cast<std::size_t>(context.protocol.evaluation.bootstraps);
            options.bootstrap.seed = subSeed(context.protocol.seed, kBootstrapSeed);
            options.bootstrap.maxThreads = 1;
            options.bootstrap.progress = context.progress;
            judged.evaluation = statistics::evaluateBinary(judged.cases.scores, judged.cases.probabilities,
                                                           judged.cases.positive, options);
        },
        context.maxThreads);
    files.add("performance", "Every model on every part, with 95 % intervals", performanceTable(all));
    files.add("performance-printed", "Every model on every part", printedTable(all));
    files.add("calibration", "Observed share by groups of predicted probability", calibrationTable(all));
    files.add("predictions", "What every model says of every case", predictionTable(context, models));
    addFigures(context, all, files);
    std::vector<Headline> headlines;
    headlines.reserve(all.size());
    for (const auto& judged : all)
        headlines.push_back({judged.model->key, judged.part, judged.cases.rows.size(), judged.evaluation.positives,
                             judged.evaluation.auc.value, judged.evaluation.auc.interval95});
    return headlines;
}

} // namespace rimlight::study
