#pragma once

#include "core/report/Figure.h"
#include "core/statistics/evaluation/DecisionCurve.h"
#include "core/statistics/survival/KaplanMeier.h"
#include "core/statistics/survival/RankCutoff.h"
#include "core/statistics/survival/SurvivalCalibration.h"
#include "core/statistics/survival/TimeDependent.h"
#include "core/study/run/ResultFiles.h"
#include "core/study/run/SurvivalModels.h"

#include <string>
#include <utility>
#include <vector>

namespace rimlight::study {

struct KaplanMeierFigure {
    struct Curve {
        std::string name;
        bool isHigh = false;
        statistics::KaplanMeierCurve curve;
    };
    std::string title;
    std::vector<Curve> curves;
    std::vector<std::string> notes;
};

/// Curves with log-log intervals, ticks of censored cases, and the numbers at risk.
report::Figure kaplanMeierFigure(const KaplanMeierFigure& figure, const SurvivalPlan& plan);
/// The log-rank statistic of every cut-off.
report::Figure rankCutoffFigure(const statistics::RankCutoff& cutoff, const std::string& score);

/// AUC(t), Brier(t), and calibration and decision curves at the protocol's times, of several models on one part.
class TimeFigures {
public:
    TimeFigures(const SurvivalPlan& plan, std::string part);

    const std::vector<double>& times() const { return m_times; }
    void add(const SurvivalModel& model, const std::vector<statistics::AucAt>& aucs,
             const std::vector<statistics::BrierAt>& briers);
    /// time: one of times()
    void addAt(const SurvivalModel& model, double time, const std::vector<statistics::SurvivalCalibrationGroup>& groups,
               const statistics::DecisionCurve& curve);
    /// @param ending what the figures' names end in: "-test"
    void addTo(ResultFiles& files, const std::string& ending) const;

private:
    struct AtTime {
        double time = 0.0;
        report::LineChart calibration;
        report::LineChart decision;
    };

    std::string m_unit;
    std::vector<double> m_times;
    report::LineChart m_auc;
    report::LineChart m_brier;
    std::vector<AtTime> m_at;
};

} // namespace rimlight::study
