#include "core/study/run/SurvivalResults.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/statistics/Roc.h"
#include "core/statistics/survival/Concordance.h"
#include "core/statistics/survival/KaplanMeier.h"
#include "core/statistics/survival/LogRank.h"
#include "core/statistics/survival/ProportionalHazards.h"
#include "core/statistics/survival/RankCutoff.h"
#include "core/study/run/SurvivalFigures.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rimlight::study {

namespace {

using statistics::Interval;

std::string optionalText(const std::optional<double>& value) {
    return value ? formatNumber(*value) : "";
}

std::string lowText(const std::optional<Interval>& interval) {
    return interval ? formatNumber(interval->low) : "";
}

std::string highText(const std::optional<Interval>& interval) {
    return interval ? formatNumber(interval->high) : "";
}

std::vector<Part> partsOf(const StudyData& data) {
    std::vector<Part> parts;
    for (const Part part : {Part::Training, Part::Test, Part::External})
        if (!data.rowsOf(part).empty())
            parts.push_back(part);
    return parts;
}

std::vector<double> pick(const std::vector<double>& values, std::span<const std::size_t> rows) {
    std::vector<double> picked;
    for (const std::size_t row : rows)
        picked.push_back(values[row]);
    return picked;
}

tables::TextTable followUpTable(const SurvivalContext& context) {
    tables::TextTable table;
    table.columns = {"part",           "cases",           "events", "median follow-up", "first quartile",
                     "third quartile", "median survival", "low 95", "high 95"};
    for (const Part part : partsOf(context.data)) {
        const auto times = followUpOf(context.data, context.data.rowsOf(part));
        const auto reverse = statistics::reverseKaplanMeier(times);
        const auto median = statistics::medianSurvival(statistics::kaplanMeier(times));
        table.rows.push_back({partText(part), std::to_string(times.size()),
                              std::to_string(statistics::eventCount(times)),
                              optionalText(statistics::survivalQuantile(reverse, 0.5).time),
                              optionalText(statistics::survivalQuantile(reverse, 0.25).time),
                              optionalText(statistics::survivalQuantile(reverse, 0.75).time), optionalText(median.time),
                              optionalText(median.low), optionalText(median.high)});
    }
    return table;
}

/// The cut-offs that the training cases give.
struct Cutoffs {
    double youden = 0.0; ///< of the binary outcome
    std::optional<statistics::RankCutoff> rank;
};

Cutoffs findCutoffs(const SurvivalContext& context, const FollowedScore& score, std::vector<std::string>& notes) {
    const auto training = context.data.rowsOf(Part::Training);
    const auto scores = pick(score.scores, training);
    Cutoffs cutoffs;
    cutoffs.youden = statistics::youdenCutoff(scores, context.data.positive(training));
    try {
        statistics::RankCutoffOptions options;
        options.maxThreads = context.maxThreads;
        options.progress = context.progress;
        cutoffs.rank = statistics::rankCutoff(scores, followUpOf(context.data, training), options);
    } catch (const Error& error) {
        notes.push_back("No cut-off by maximally selected ranks: " + std::string(error.what()));
    }
    return cutoffs;
}

tables::TextTable cutoffTable(const Cutoffs& cutoffs) {
    tables::TextTable table;
    table.columns = {"rule", "cut-off (high when score >= it)", "statistic", "corrected p"};
    table.rows.push_back({"Youden index of the binary outcome, training", formatNumber(cutoffs.youden), "", ""});
    if (cutoffs.rank)
        table.rows.push_back({"maximally selected log-rank statistic, training (Lausen 1994)",
                              formatNumber(cutoffs.rank->cutoff), formatNumber(cutoffs.rank->statistic),
                              formatNumber(cutoffs.rank->p)});
    return table;
}

/// What the tables of survival are made of, case by case. Risks stand at the protocol's times, as far as the training
/// cases were followed.
tables::TextTable caseTable(const SurvivalContext& context, const FollowedScore& score,
                            const std::vector<SurvivalModel>& models, double cutoff) {
    const auto& data = context.data;
    std::vector<std::size_t> rows(data.part.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    const auto followUp = followUpOf(data, rows);
    tables::TextTable table;
    table.columns = {"Case", "part", "time", "event", score.title, "group"};
    for (const std::size_t r : rows)
        table.rows.push_back({data.all.caseIds[r], partText(data.part[r]), formatNumber(followUp.time[r]),
                              followUp.event[r] ? "1" : "0", formatNumber(score.scores[r]),
                              score.scores[r] >= cutoff ? "high" : "low"});
    for (const auto& model : models) {
        std::vector<double> times = context.protocol.survival->readAt;
        std::erase_if(times, [&](double time) { return time >= model.fit.baseline.lastTime; });
        table.columns.push_back(model.key + " linear predictor");
        for (const double time : times)
            table.columns.push_back(model.key + " risk at " + formatNumber(time));
        const auto risks = risksAt(model, rows, times);
        for (const std::size_t r : rows) {
            table.rows[r].push_back(formatNumber(model.predictors[r]));
            for (std::size_t t = 0; t < times.size(); ++t)
                table.rows[r].push_back(formatNumber(risks.at(r, t)));
        }
    }
    return table;
}

/// Kaplan-Meier curves of both groups in every part, under one cut-off.
class GroupTables {
public:
    GroupTables() {
        groups.columns = {"part",
                          "group",
                          "cases",
                          "events",
                          "median survival",
                          "low 95",
                          "high 95",
                          "log-rank chi-square",
                          "log-rank p",
                          "hazard ratio high : low",
                          "HR low 95",
                          "HR high 95"};
        at.columns = {"part", "group", "time", "at risk", "survival", "low 95", "high 95"};
        curves.columns = {"part", "group", "time", "at risk", "events", "censored", "survival", "low 95", "high 95"};
    }

    void add(const SurvivalContext& context, const FollowedScore& score, double cutoff, Part part, ResultFiles& files) {
        const auto rows = context.data.rowsOf(part);
        const auto all = followUpOf(context.data, rows);
        std::vector<std::size_t> high;
        std::vector<std::size_t> low;
        std::vector<std::size_t> group;
        for (const std::size_t row : rows) {
            const bool isHigh = score.scores[row] >= cutoff;
            (isHigh ? high : low).push_back(row);
            group.push_back(isHigh ? 1 : 0);
        }
        std::optional<statistics::LogRankTest> test;
        std::optional<statistics::HazardRatio> ratio;
        if (!high.empty() && !low.empty() && statistics::eventCount(all) > 0) {
            test = statistics::logRankTest(all, group);
            ratio = hazardRatio(group, all);
        }
        KaplanMeierFigure figure{score.title + ": " + context.protocol.survival->name + ", " + partText(part), {}, {}};
        const auto addGroup = [&](const std::string& name, const std::vector<std::size_t>& members) {
            if (members.empty())
                return;
            const auto times = followUpOf(context.data, members);
            const auto curve = statistics::kaplanMeier(times);
            addCurve(context, partText(part), name, curve);
            const auto median = statistics::medianSurvival(curve);
            std::vector<std::string> row = {partText(part),
                                            name,
                                            std::to_string(curve.cases),
                                            std::to_string(curve.events),
                                            optionalText(median.time),
                                            optionalText(median.low),
                                            optionalText(median.high),
                                            "",
                                            "",
                                            "",
                                            "",
                                            ""};
            if (name == "high" && test) {
                row[7] = formatNumber(test->chiSquare);
                row[8] = formatNumber(test->p);
            }
            if (name == "high" && ratio && !ratio->separated) {
                row[9] = formatNumber(ratio->ratio);
                row[10] = formatNumber(ratio->interval95.low);
                row[11] = formatNumber(ratio->interval95.high);
            }
            groups.rows.push_back(std::move(row));
            figure.curves.push_back({name == "high" ? "High" : "Low", name == "high", curve});
        };
        addGroup("low", low);
        addGroup("high", high);
        if (test)
            figure.notes.push_back(test->p < 0.001 ? "log-rank p < 0.001" : "log-rank p = " + formatFixed(test->p, 3));
        if (ratio && !ratio->separated)
            figure.notes.push_back("HR " + ratioText(ratio->ratio, ratio->interval95.low, ratio->interval95.high));
        files.add("km-" + fileNamePart(partText(part)), kaplanMeierFigure(figure, *context.protocol.survival));
    }

    tables::TextTable groups;
    tables::TextTable at;
    tables::TextTable curves;

private:
    static std::optional<statistics::HazardRatio> hazardRatio(const std::vector<std::size_t>& group,
                                                              const statistics::SurvivalTimes& all) {
        tables::DesignMatrix x{group.size(), 1, {}};
        for (const std::size_t one : group)
            x.values.push_back(static_cast<double>(one));
        try {
            return statistics::hazardRatios(statistics::fitCox(x, {"high"}, all)).front();
        } catch (const Error&) {
            return std::nullopt;
        }
    }

    void addCurve(const SurvivalContext& context, const std::string& part, const std::string& group,
                  const statistics::KaplanMeierCurve& curve) {
        for (const auto& step : curve.steps)
            curves.rows.push_back({part, group, formatNumber(step.time), std::to_string(step.atRisk),
                                   std::to_string(step.events), std::to_string(step.censored),
                                   formatNumber(step.survival), lowText(step.interval95), highText(step.interval95)});
        for (const auto& one : statistics::survivalAt(curve, context.protocol.survival->readAt))
            at.rows.push_back({part, group, formatNumber(one.time), std::to_string(one.atRisk),
                               optionalText(one.survival), lowText(one.interval95), highText(one.interval95)});
    }
};

void addCoxTables(const SurvivalContext& context, const std::vector<SurvivalModel>& models, ResultFiles& files,
                  std::vector<std::string>& notes) {
    tables::TextTable ratios;
    ratios.columns = {"model", "term", "coefficient", "standard error", "z", "p", "hazard ratio", "low 95", "high 95"};
    tables::TextTable hazards;
    hazards.columns = {"model", "term", "chi-square", "degrees of freedom", "p"};
    const auto training = context.data.rowsOf(Part::Training);
    const auto times = followUpOf(context.data, training);
    for (const auto& model : models) {
        for (const auto& row : statistics::hazardRatios(model.fit))
            ratios.rows.push_back({model.key, row.name, formatNumber(row.coefficient), formatNumber(row.standardError),
                                   formatNumber(row.z), formatNumber(row.p), formatNumber(row.ratio),
                                   formatNumber(row.interval95.low), formatNumber(row.interval95.high)});
        tables::DesignMatrix x{training.size(), model.x.columns, {}};
        for (std::size_t c = 0; c < model.x.columns; ++c)
            for (const std::size_t row : training)
                x.values.push_back(model.x.at(row, c));
        try {
            const auto test = statistics::testProportionalHazards(model.fit, x, times);
            auto rows = test.terms;
            rows.push_back(test.global);
            for (const auto& row : rows)
                hazards.rows.push_back({model.key, row.name, formatNumber(row.test.statistic),
                                        std::to_string(row.test.degreesOfFreedom), formatNumber(row.test.p)});
            if (test.global.test.p < 0.05)
                notes.push_back(model.title + ": hazards are not proportional (global p = " +
                                formatSignificant(test.global.test.p, 2) + "); its hazard ratios are means over time.");
        } catch (const Error& error) {
            notes.push_back(model.title + ": proportional hazards were not tested: " + error.what());
        }
    }
    files.add("cox", "Cox models of the training cases (Efron's ties)", ratios);
    files.add("cox-proportional-hazards", "Test of proportional hazards (Grambsch and Therneau)", hazards);
}

std::string estimateLow(const statistics::InfluenceEstimate& estimate) {
    return formatNumber(estimate.interval95.low);
}

std::string estimateHigh(const statistics::InfluenceEstimate& estimate) {
    return formatNumber(estimate.interval95.high);
}

/// Times that AUC(t) and Brier(t) are read at in a part: the protocol's, and a grid up to the last of them.
std::vector<double> timeGrid(const SurvivalPlan& plan, const statistics::SurvivalTimes& times, double longestBaseline) {
    constexpr int kPoints = 24;
    double last = plan.readAt.empty() ? 0.0 : *std::max_element(plan.readAt.begin(), plan.readAt.end());
    const double longest = std::min(longestBaseline, *std::max_element(times.time.begin(), times.time.end()));
    if (last == 0.0)
        last = longest;
    std::vector<double> grid;
    for (int i = 1; i <= kPoints; ++i)
        grid.push_back(last * i / kPoints);
    grid.insert(grid.end(), plan.readAt.begin(), plan.readAt.end());
    std::sort(grid.begin(), grid.end());
    grid.erase(std::unique(grid.begin(), grid.end()), grid.end());
    std::erase_if(grid, [&](double time) { return time >= longest; });
    return grid;
}

class TimeTables {
public:
    TimeTables() {
        performance.columns = {"model", "part", "measure", "value", "low 95", "high 95"};
        overTime.columns = {"model",
                            "part",
                            "time",
                            "AUC(t)",
                            "AUC low 95",
                            "AUC high 95",
                            "Brier(t)",
                            "Brier low 95",
                            "Brier high 95",
                            "null Brier(t)",
                            "index of prediction accuracy"};
        calibration.columns = {"model",          "part",     "time",   "group",  "cases",
                               "mean predicted", "observed", "low 95", "high 95"};
        decision.columns = {"model", "part", "time", "threshold", "net benefit", "treat all"};
    }

    void add(const SurvivalContext& context, const std::vector<SurvivalModel>& models, Part part, ResultFiles& files) {
        const auto rows = context.data.rowsOf(part);
        const auto times = followUpOf(context.data, rows);
        if (statistics::eventCount(times) == 0 || models.empty())
            return;
        const auto& plan = *context.protocol.survival;
        const auto grid = timeGrid(plan, times, models.front().fit.baseline.lastTime);
        TimeFigures figures(plan, partText(part));
        for (const auto& model : models) {
            addConcordance(model, part, rows, times);
            if (grid.empty())
                continue;
            const auto risks = risksAt(model, rows, grid);
            const auto aucs = statistics::timeDependentAuc(risks, times, grid, context.progress);
            const auto briers = statistics::brierScores(risks, times, grid, context.progress);
            addOverTime(model, part, aucs, briers);
            figures.add(model, aucs, briers);
            std::vector<double> values;
            values.reserve(briers.size());
            for (const auto& brier : briers)
                values.push_back(brier.brier.value);
            performance.rows.push_back({model.key, partText(part),
                                        "integrated Brier score to " + formatNumber(grid.back()),
                                        formatNumber(statistics::integratedBrier(grid, values, grid.back())), "", ""});
            addAt(model, part, rows, times, figures);
        }
        figures.addTo(files, "-" + fileNamePart(partText(part)));
    }

    tables::TextTable performance;
    tables::TextTable overTime;
    tables::TextTable calibration;
    tables::TextTable decision;

private:
    void addConcordance(const SurvivalModel& model, Part part, const std::vector<std::size_t>& rows,
                        const statistics::SurvivalTimes& times) {
        const auto risk = pick(model.predictors, rows);
        for (const auto& [name, kind] : {std::pair{"Harrell's C", statistics::ConcordanceKind::Harrell},
                                         std::pair{"Uno's C", statistics::ConcordanceKind::Uno}})
            if (const auto c = statistics::concordance(risk, times, {kind, std::nullopt}))
                performance.rows.push_back({model.key, partText(part), name, formatNumber(c->estimate.value),
                                            estimateLow(c->estimate), estimateHigh(c->estimate)});
    }

    void addOverTime(const SurvivalModel& model, Part part, const std::vector<statistics::AucAt>& aucs,
                     const std::vector<statistics::BrierAt>& briers) {
        for (std::size_t i = 0; i < aucs.size(); ++i) {
            const auto& auc = aucs[i].auc;
            const auto& brier = briers[i];
            overTime.rows.push_back({model.key, partText(part), formatNumber(aucs[i].time),
                                     auc ? formatNumber(auc->value) : "", auc ? estimateLow(*auc) : "",
                                     auc ? estimateHigh(*auc) : "", formatNumber(brier.brier.value),
                                     estimateLow(brier.brier), estimateHigh(brier.brier), formatNumber(brier.null),
                                     optionalText(brier.accuracy)});
        }
    }

    /// Calibration and decision curves at the protocol's times.
    void addAt(const SurvivalModel& model, Part part, const std::vector<std::size_t>& rows,
               const statistics::SurvivalTimes& times, TimeFigures& figures) {
        constexpr std::size_t kGroups = 5;
        for (const double time : figures.times()) {
            if (time >= std::min(model.fit.baseline.lastTime, *std::max_element(times.time.begin(), times.time.end())))
                continue;
            const std::vector<double> at = {time};
            const auto risks = risksAt(model, rows, at);
            const auto groups = statistics::survivalCalibration(risks.column(0), times, time, kGroups);
            std::size_t number = 0;
            for (const auto& group : groups)
                calibration.rows.push_back({model.key, partText(part), formatNumber(time), std::to_string(++number),
                                            std::to_string(group.cases), formatNumber(group.meanPredicted),
                                            optionalText(group.observed), lowText(group.interval95),
                                            highText(group.interval95)});
            const auto curve = statistics::survivalDecisionCurve(risks.column(0), times, time, {});
            for (const auto& point : curve.points)
                decision.rows.push_back({model.key, partText(part), formatNumber(time), formatNumber(point.threshold),
                                         cellText(point.netBenefit.value), cellText(point.treatAll)});
            figures.addAt(model, time, groups, curve);
        }
    }
};

} // namespace

std::vector<SurvivalModel> survivalModels(const SurvivalContext& context, const FollowedScore& score,
                                          const std::vector<std::string>& clinical, std::vector<std::string>& notes) {
    std::vector<SurvivalModel> models;
    if (statistics::eventCount(followUpOf(context.data, context.data.rowsOf(Part::Training))) == 0)
        return models;
    const auto add = [&](const std::string& key, const std::string& title, const SurvivalColumns& columns) {
        if (auto model = fitSurvivalModel(context.data, key, title, columns, notes))
            models.push_back(std::move(*model));
    };
    const auto honest = context.data.withTrainingValues(score.scores, score.crossValidatedScores);
    add("radscore", score.title, survivalColumns(context.data, {}, honest, score.title));
    if (!clinical.empty()) {
        add("clinical", "Clinical model", survivalColumns(context.data, clinical, {}, ""));
        add("nomogram", "Clinical model and " + score.title,
            survivalColumns(context.data, clinical, honest, score.title));
    }
    return models;
}

std::vector<std::string> survivalResults(const SurvivalContext& context, const FollowedScore& score,
                                         const std::vector<SurvivalModel>& models, ResultFiles& files) {
    std::vector<std::string> notes;
    files.add("survival-follow-up", "Follow-up of every part", followUpTable(context));
    const auto training = followUpOf(context.data, context.data.rowsOf(Part::Training));
    if (statistics::eventCount(training) == 0) {
        notes.emplace_back("No training case had the event: survival was described, not modelled.");
        return notes;
    }
    const auto cutoffs = findCutoffs(context, score, notes);
    files.add("survival-cutoffs", "Cut-offs of " + score.title + ", found in the training cases", cutoffTable(cutoffs));
    if (cutoffs.rank)
        files.add("cutoff", rankCutoffFigure(*cutoffs.rank, score.title));
    files.add("survival-cases", "Follow-up, group and Cox models' predictions of every case",
              caseTable(context, score, models, cutoffs.youden));
    GroupTables groups;
    for (const Part part : partsOf(context.data))
        groups.add(context, score, cutoffs.youden, part, files);
    files.add("survival-groups", "High and low " + score.title + " (Youden cut-off): survival and log-rank test",
              groups.groups);
    files.add("survival-at", "Survival of both groups at the protocol's times", groups.at);
    files.add("survival-curves", "Kaplan-Meier curves with log-log intervals", groups.curves);
    addCoxTables(context, models, files, notes);
    TimeTables times;
    for (const Part part : partsOf(context.data))
        times.add(context, models, part, files);
    files.add("survival-performance", "C indices and integrated Brier score", times.performance);
    files.add("survival-over-time", "AUC(t) and Brier(t) with censoring weights", times.overTime);
    files.add("survival-calibration", "Predicted and observed risk by groups", times.calibration);
    files.add("survival-decision", "Net benefit at the protocol's times", times.decision);
    return notes;
}

} // namespace rimlight::study
