#pragma once

#include "core/base/Progress.h"
#include "core/statistics/Roc.h"
#include "core/statistics/survival/InfluenceEstimate.h"
#include "core/statistics/survival/SurvivalTimes.h"
#include "core/tables/DesignMatrix.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace rimlight::statistics {

/// Prediction of events by a time t, with weights for those who were censored before: a case with the event at T <= t
/// counts 1 / G(T-), one followed beyond t counts 1 / G(t), one censored by t counts 0; G is the Kaplan-Meier
/// probability of not being censored (Graf, Stat Med 1999;18:2529). Errors are by influence functions, in which G
/// counts as estimated. All as Score() of R's riskRegression 2022.11.28 with cens.model = "km".

/// AUC(t), cumulative cases against dynamic controls (Blanche, Stat Med 2013;32:5381): how probably a case with the
/// event by t has a higher marker than one without; a tie counts half.
struct AucAt {
    double time = 0.0;
    std::size_t cases = 0;                ///< with the event by then
    std::size_t controls = 0;             ///< followed for longer
    std::optional<InfluenceEstimate> auc; ///< nothing when there is no case or no control
};

/// markers: a row per case and a column per time, or one column for all times; finite (assertions). A higher one is to
/// mean an earlier event.
/// @throws Error as requireSurvivalTimes(), and for a time that is negative or beyond the longest follow-up; Cancelled
std::vector<AucAt> timeDependentAuc(const tables::DesignMatrix& markers, const SurvivalTimes& outcome,
                                    std::span<const double> times, const Progress& progress = {});

/// One point per distinct marker, from "nobody is positive" on, as rocPoints(); empty when there is no case or no
/// control. Errors as timeDependentAuc().
std::vector<RocPoint> timeDependentRoc(std::span<const double> marker, const SurvivalTimes& outcome, double time);

/// The cut-off with the largest sensitivity + specificity - 1 at that time, chosen as youdenCutoff() does; nothing when
/// there is no case or no control.
std::optional<double> timeDependentYouden(std::span<const double> marker, const SurvivalTimes& outcome, double time);

/// Brier(t): the mean square of (event by t, yes or no) less the predicted risk of it.
struct BrierAt {
    double time = 0.0;
    InfluenceEstimate brier;
    double null = 0.0; ///< Brier of the same risk for all: 1 - Kaplan-Meier
    /// Index of prediction accuracy, 1 - brier / null (Kattan and Gerds, Diagn Progn Res 2018;2:7); nothing when null
    /// is 0.
    std::optional<double> accuracy;
};

/// risks: predicted probability of the event by each time; a row per case, a column per time.
/// @throws Error as timeDependentAuc(), and for a risk outside [0, 1]
std::vector<BrierAt> brierScores(const tables::DesignMatrix& risks, const SurvivalTimes& outcome,
                                 std::span<const double> times, const Progress& progress = {});

/// Mean of Brier(t) from 0 to "until": each value holds until the next time, and it is 0 before the first, as Score()
/// of riskRegression and ibs() of pec 2022.05.04 have it. Times rise, positive, as long as brier; until is not beyond
/// the last, and positive (assertions).
double integratedBrier(std::span<const double> times, std::span<const double> brier, double until);

} // namespace rimlight::statistics
