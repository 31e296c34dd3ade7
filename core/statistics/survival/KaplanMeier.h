#pragma once

#include "core/statistics/Interval.h"
#include "core/statistics/survival/SurvivalTimes.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace rimlight::statistics {

/// How the 95 % interval of a survival probability S is formed: on the scale of log(-log S) (Kalbfleisch and Prentice;
/// the one that papers print), of log S, or of S itself, cut to [0, 1].
enum class SurvivalScale { LogLog, Log, Plain };

/// What is known at one of the observed times.
struct KaplanMeierStep {
    double time = 0.0;
    std::size_t atRisk = 0;   ///< cases followed at least until this time
    std::size_t events = 0;   ///< at this time
    std::size_t censored = 0; ///< at this time
    double survival = 1.0;    ///< probability of no event up to and including this time
    /// Of survival, by Greenwood's formula; nothing once survival is 0.
    std::optional<double> standardError = 0.0;
    /// Nothing once survival is 0, and on the scale log-log also before the first event.
    std::optional<Interval> interval95;
};

/// Kaplan and Meier, J Am Stat Assoc 1958;53:457; as survfit of R's survival 3.5-3.
struct KaplanMeierCurve {
    std::size_t cases = 0;
    std::size_t events = 0;
    SurvivalScale scale = SurvivalScale::LogLog;
    std::vector<KaplanMeierStep> steps; ///< one per distinct time, by rising time
};

/// @throws Error as requireSurvivalTimes(). No events at all is a curve that stays at 1.
KaplanMeierCurve kaplanMeier(const SurvivalTimes& outcome, SurvivalScale scale = SurvivalScale::LogLog);

/// The curve of the follow-up: the event is being censored (Schemper and Smith, Control Clin Trials 1996;17:343). Its
/// median is the median follow-up.
KaplanMeierCurve reverseKaplanMeier(const SurvivalTimes& outcome, SurvivalScale scale = SurvivalScale::LogLog);

/// A time by which a share of the cases had the event; what the curve or its limits never reach is nothing.
struct SurvivalQuantile {
    std::optional<double> time;
    std::optional<double> low; ///< 95 % (Brookmeyer and Crowley, Biometrics 1982;38:29)
    std::optional<double> high;
};

/// The time at which the survival falls to 1 - share; the middle of the stretch when the curve is flat there. As
/// quantile.survfit of survival 3.5-3, tolerance 1.5e-8. share inside (0, 1) (assertion).
SurvivalQuantile survivalQuantile(const KaplanMeierCurve& curve, double share);
inline SurvivalQuantile medianSurvival(const KaplanMeierCurve& curve) {
    return survivalQuantile(curve, 0.5);
}

/// The curve at any time.
struct SurvivalAt {
    double time = 0.0;
    std::size_t atRisk = 0;   ///< followed at least until then
    std::size_t events = 0;   ///< up to and including this time
    std::size_t censored = 0; ///< up to and including this time
    /// Nothing beyond the last observed time, where nobody is known, unless it was 0 by then; else as in
    /// KaplanMeierStep.
    std::optional<double> survival;
    std::optional<double> standardError;
    std::optional<Interval> interval95;
};

/// One per time, in the given order: the lines under a figure ("number at risk") and "survival at 12 months".
std::vector<SurvivalAt> survivalAt(const KaplanMeierCurve& curve, std::span<const double> times);

/// Mean time without the event up to a limit: the area under the curve.
struct RestrictedMean {
    double limit = 0.0;
    double mean = 0.0;
    double standardError = 0.0; ///< Greenwood's; as print(survfit, rmean = limit)
};

/// Beyond the last observed time the curve goes on flat. limit is positive (assertion).
RestrictedMean restrictedMean(const KaplanMeierCurve& curve, double limit);

} // namespace rimlight::statistics
