#pragma once

#include "core/statistics/survival/Cox.h"

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace rimlight::learning {

/// A measured variable of a linear model: coefficient * value.
struct NomogramNumber {
    double coefficient = 0.0;
    double low = 0.0; ///< of the training cases
    double high = 0.0;
    /// What the axis shows when the variable takes a few values only (rms: up to ten); empty: round values from low to
    /// high.
    std::vector<double> values = {};
};

/// A variable with categories, which each add their coefficient; that of the reference is 0.
struct NomogramLevels {
    std::vector<std::string> names;
    std::vector<double> coefficients;
};

struct NomogramVariable {
    std::string name;  ///< unique
    std::string label; ///< on the axis; empty: the name
    std::string unit;  ///< "mm"; may be empty
    std::variant<NomogramNumber, NomogramLevels> kind;
};

/// The last axis reads the probability of the positive class, 1 / (1 + exp(-linear predictor)).
struct LogisticOutcome {
    std::string title; ///< "Probability of T3-4"
};

/// An axis per time reads exp(-H exp(linear predictor)), or one less it.
struct SurvivalOutcome {
    struct At {
        double time = 0.0;
        double cumulativeHazard = 0.0; ///< H, of a case whose linear predictor is 0
        std::string title;             ///< "12-month survival"
    };
    std::vector<At> times;
    bool asRisk = false; ///< read the probability of the event by the time, not of none
};

struct NomogramModel {
    double intercept = 0.0; ///< of a Cox model: - sum of coefficient * mean
    std::vector<NomogramVariable> variables;
    double lowestPredictor = 0.0; ///< linear predictors of the training cases, intercept included
    double highestPredictor = 0.0;
    std::variant<LogisticOutcome, SurvivalOutcome> outcome = LogisticOutcome{};
    /// Where the axes of the outcome have ticks, inside (0, 1); empty: at round values.
    std::vector<double> probabilityTicks = {};
};

struct NomogramTick {
    double points = 0.0; ///< where it stands: on the axis of a variable its points, on the others total points
    double value = 0.0;  ///< of a category: its place in the list
    std::string text;
};

struct NomogramAxis {
    std::string title;
    std::string unit;
    std::vector<NomogramTick> ticks; ///< as the values rise
};

/// A model as a drawing that people read with a ruler: points per variable, their sum, what the sum means. Numbers
/// only. As nomogram() of R's rms 6.5-0: the variable whose axis covers the widest effect has 100 points there, and the
/// least favourable end of each axis 0.
struct Nomogram {
    NomogramModel model;
    double pointsPerUnit = 0.0;        ///< of the linear predictor
    double predictorAtZero = 0.0;      ///< linear predictor at 0 total points
    std::vector<double> lowestEffects; ///< per variable: coefficient * value where it has 0 points
    NomogramAxis points;               ///< 0 to 100
    std::vector<NomogramAxis> variables;
    NomogramAxis totalPoints;
    NomogramAxis linearPredictor;
    std::vector<NomogramAxis> outcomes; ///< one per time, or the probability
};

/// @throws Error when there is no variable, none has an effect, a name comes twice, a number isn't finite, a range is
/// empty, categories and coefficients don't match, or there is no time
Nomogram drawNomogram(const NomogramModel& model);

/// A number, or the name of a category.
using NomogramValue = std::variant<double, std::string>;

/// What a case reads off.
struct NomogramReading {
    std::vector<double> points; ///< per variable; below 0 or above the axis for a value beyond the training cases
    double totalPoints = 0.0;
    double linearPredictor = 0.0;
    std::vector<double> outcomes; ///< probabilities, as the axes
    /// Sentences about values beyond the range of the training cases.
    std::vector<std::string> warnings;
};

/// One value per variable, in their order (assertion).
/// @throws Error for a number that isn't finite, a text in the place of a number, or a category that the model doesn't
/// know (listing those that it does)
NomogramReading readNomogram(const Nomogram& nomogram, std::span<const NomogramValue> values);

/// The intercept that goes with a Cox model's coefficients.
double nomogramIntercept(const statistics::CoxFit& fit);
/// @param timeUnit "months": titles say "12-month survival"
/// @throws Error for a time beyond the longest follow-up
SurvivalOutcome survivalOutcome(const statistics::CoxFit& fit, std::span<const double> times,
                                const std::string& timeUnit, bool asRisk = false);

} // namespace rimlight::learning
