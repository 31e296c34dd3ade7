#include "core/learning/nomogram/Nomogram.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/learning/nomogram/PrettyTicks.h"
#include "core/statistics/Deviance.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <set>

namespace rimlight::learning {

namespace {

constexpr const char* kItem = "nomogram";
constexpr double kMostPoints = 100.0;

std::string labelOf(const NomogramVariable& variable) {
    return variable.label.empty() ? variable.name : variable.label;
}

[[noreturn]] void refuse(const NomogramVariable& variable, const std::string& problem, const std::string& remedy) {
    throw Error(problem, "nomogram, variable " + variable.name, remedy);
}

bool areFinite(std::span<const double> values) {
    return std::all_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); });
}

void require(const NomogramVariable& variable) {
    if (const auto* number = std::get_if<NomogramNumber>(&variable.kind)) {
        if (!areFinite(std::vector<double>{number->coefficient, number->low, number->high}) ||
            !areFinite(number->values))
            refuse(variable, "a number is not finite", "Fit the model again.");
        if (number->values.empty() ? !(number->low < number->high) : number->values.size() < 2)
            refuse(variable, "the training cases have one value only", "Leave the variable out.");
        return;
    }
    const auto& levels = std::get<NomogramLevels>(variable.kind);
    if (levels.names.size() < 2 || levels.names.size() != levels.coefficients.size())
        refuse(variable,
               "there are " + std::to_string(levels.names.size()) + " categories and " +
                   std::to_string(levels.coefficients.size()) + " coefficients",
               "Give each of at least two categories one, 0 for the reference.");
    if (!areFinite(levels.coefficients))
        refuse(variable, "a coefficient is not finite", "Fit the model again.");
    if (std::set<std::string>(levels.names.begin(), levels.names.end()).size() < levels.names.size())
        refuse(variable, "a category comes twice", "Give each its own name.");
}

void require(const NomogramModel& model) {
    if (model.variables.empty())
        throw Error("the model has no variable", kItem, "Choose at least one.");
    std::set<std::string> names;
    for (const auto& variable : model.variables) {
        if (!names.insert(variable.name).second)
            refuse(variable, "the name comes twice", "Give each variable its own name.");
        require(variable);
    }
    if (!areFinite(std::vector<double>{model.intercept, model.lowestPredictor, model.highestPredictor}) ||
        model.lowestPredictor > model.highestPredictor)
        throw Error("the intercept or the range of linear predictors is not in order", kItem, "Fit the model again.");
    for (const double tick : model.probabilityTicks)
        if (!(tick > 0.0 && tick < 1.0))
            throw Error("a tick of the probability is not between 0 and 1", kItem,
                        "Choose ticks such as 0.1, 0.5, 0.9.");
    if (const auto* survival = std::get_if<SurvivalOutcome>(&model.outcome)) {
        if (survival->times.empty())
            throw Error("there is no time to read the survival at", kItem, "Name at least one.");
        for (const auto& at : survival->times)
            if (!std::isfinite(at.cumulativeHazard) || at.cumulativeHazard <= 0.0)
                throw Error("nothing is known of the survival at time " + formatSignificant(at.time, 6), kItem,
                            "Choose a time after the first event and within the follow-up.");
    }
}

/// What an axis shows: values, their texts and what each adds to the linear predictor.
struct Shown {
    std::vector<double> values;
    std::vector<std::string> texts;
    std::vector<double> effects;
};

Shown shownOf(const NomogramVariable& variable) {
    Shown shown;
    if (const auto* levels = std::get_if<NomogramLevels>(&variable.kind)) {
        for (std::size_t k = 0; k < levels->names.size(); ++k)
            shown.values.push_back(static_cast<double>(k));
        shown.texts = levels->names;
        shown.effects = levels->coefficients;
        return shown;
    }
    const auto& number = std::get<NomogramNumber>(variable.kind);
    shown.values = number.values.empty() ? prettyTicks(number.low, number.high) : number.values;
    std::sort(shown.values.begin(), shown.values.end());
    for (const double value : shown.values) {
        shown.texts.push_back(formatSignificant(value, 7));
        shown.effects.push_back(number.coefficient * value);
    }
    return shown;
}

/// The probability that an outcome axis shows, and the linear predictor that has it.
struct OutcomeScale {
    std::string title;
    std::optional<SurvivalOutcome::At> at; ///< nothing: logistic
    bool asRisk = false;

    double probability(double predictor) const {
        if (!at)
            return statistics::logistic(predictor);
        const double exponent = -at->cumulativeHazard * std::exp(predictor);
        return asRisk ? -std::expm1(exponent) : std::exp(exponent);
    }
    double predictor(double probability) const {
        if (!at)
            return std::log(probability) - std::log1p(-probability);
        return std::log(-(asRisk ? std::log1p(-probability) : std::log(probability)) / at->cumulativeHazard);
    }
};

std::vector<OutcomeScale> outcomeScales(const NomogramModel& model) {
    if (const auto* logistic = std::get_if<LogisticOutcome>(&model.outcome))
        return {{logistic->title, std::nullopt, false}};
    std::vector<OutcomeScale> scales;
    const auto& survival = std::get<SurvivalOutcome>(model.outcome);
    for (const auto& at : survival.times)
        scales.push_back({at.title, at, survival.asRisk});
    return scales;
}

NomogramAxis axisOf(const std::string& title, const std::vector<double>& values) {
    NomogramAxis axis = {title, "", {}};
    for (const double value : values)
        axis.ticks.push_back({value, value, formatSignificant(value, 7)});
    return axis;
}

double effectOf(const NomogramVariable& variable, const NomogramValue& value, NomogramReading& reading) {
    if (const auto* levels = std::get_if<NomogramLevels>(&variable.kind)) {
        const auto* name = std::get_if<std::string>(&value);
        const auto found = name ? std::find(levels->names.begin(), levels->names.end(), *name) : levels->names.end();
        if (found == levels->names.end())
            refuse(variable, "the model doesn't know this category",
                   "Choose one of " + join(levels->names, ", ") + ".");
        return levels->coefficients[static_cast<std::size_t>(found - levels->names.begin())];
    }
    const auto& number = std::get<NomogramNumber>(variable.kind);
    const auto* x = std::get_if<double>(&value);
    if (!x || !std::isfinite(*x))
        refuse(variable, "the value is not a number", "Give a number.");
    if (*x < number.low || *x > number.high)
        reading.warnings.push_back(labelOf(variable) + " " + formatSignificant(*x, 6) +
                                   " lies outside of the training cases' range, " + formatSignificant(number.low, 6) +
                                   " to " + formatSignificant(number.high, 6) + ".");
    return number.coefficient * *x;
}

/// "12-month survival", "2-year risk": a unit in the plural loses its s before a hyphen.
std::string titleOf(double time, std::string unit, bool asRisk) {
    if (unit.size() > 1 && unit.back() == 's')
        unit.pop_back();
    return formatSignificant(time, 6) + (unit.empty() ? "" : "-" + unit) + (asRisk ? " risk" : " survival");
}

} // namespace

Nomogram drawNomogram(const NomogramModel& model) {
    require(model);
    Nomogram nomogram;
    nomogram.model = model;
    std::vector<Shown> shown;
    double widest = 0.0;
    nomogram.predictorAtZero = model.intercept;
    for (const auto& variable : model.variables) {
        shown.push_back(shownOf(variable));
        const auto [least, most] = std::minmax_element(shown.back().effects.begin(), shown.back().effects.end());
        nomogram.lowestEffects.push_back(*least);
        nomogram.predictorAtZero += *least;
        widest = std::max(widest, *most - *least);
    }
    if (!(widest > 0.0))
        throw Error("no variable has an effect", kItem, "Choose a model whose coefficients are not all 0.");
    nomogram.pointsPerUnit = kMostPoints / widest;
    nomogram.points = axisOf("Points", prettyTicks(0.0, kMostPoints));
    for (std::size_t v = 0; v < shown.size(); ++v) {
        NomogramAxis axis = {labelOf(model.variables[v]), model.variables[v].unit, {}};
        for (std::size_t k = 0; k < shown[v].values.size(); ++k)
            axis.ticks.push_back({(shown[v].effects[k] - nomogram.lowestEffects[v]) * nomogram.pointsPerUnit,
                                  shown[v].values[k], shown[v].texts[k]});
        nomogram.variables.push_back(std::move(axis));
    }

    const auto predictors = prettyTicks(model.lowestPredictor, model.highestPredictor);
    const auto totalOf = [&](double predictor) {
        return (predictor - nomogram.predictorAtZero) * nomogram.pointsPerUnit;
    };
    const double most = model.variables.size() == 1 ? kMostPoints : std::max(kMostPoints, totalOf(predictors.back()));
    nomogram.totalPoints = axisOf("Total points", prettyTicks(0.0, most));
    nomogram.linearPredictor.title = "Linear predictor";
    for (const double predictor : predictors)
        nomogram.linearPredictor.ticks.push_back({totalOf(predictor), predictor, formatSignificant(predictor, 7)});

    for (const auto& scale : outcomeScales(model)) {
        NomogramAxis axis = {scale.title, "", {}};
        double low = scale.probability(predictors.front());
        double high = scale.probability(predictors.back());
        if (low > high)
            std::swap(low, high);
        auto ticks = model.probabilityTicks.empty() ? prettyTicks(low, high) : model.probabilityTicks;
        std::sort(ticks.begin(), ticks.end());
        for (const double tick : ticks)
            if (tick >= low && tick <= high && tick > 0.0 && tick < 1.0)
                axis.ticks.push_back({totalOf(scale.predictor(tick)), tick, formatSignificant(tick, 7)});
        nomogram.outcomes.push_back(std::move(axis));
    }
    return nomogram;
}

NomogramReading readNomogram(const Nomogram& nomogram, std::span<const NomogramValue> values) {
    const auto& model = nomogram.model;
    assert(values.size() == model.variables.size());
    NomogramReading reading;
    reading.linearPredictor = model.intercept;
    for (std::size_t v = 0; v < values.size(); ++v) {
        const double effect = effectOf(model.variables[v], values[v], reading);
        reading.points.push_back((effect - nomogram.lowestEffects[v]) * nomogram.pointsPerUnit);
        reading.totalPoints += reading.points.back();
        reading.linearPredictor += effect;
    }
    for (const auto& scale : outcomeScales(model))
        reading.outcomes.push_back(scale.probability(reading.linearPredictor));
    return reading;
}

double nomogramIntercept(const statistics::CoxFit& fit) {
    double intercept = 0.0;
    for (std::size_t c = 0; c < fit.coefficients.size(); ++c)
        intercept -= fit.coefficients[c] * fit.means[c];
    return intercept;
}

SurvivalOutcome survivalOutcome(const statistics::CoxFit& fit, std::span<const double> times,
                                const std::string& timeUnit, bool asRisk) {
    SurvivalOutcome outcome;
    outcome.asRisk = asRisk;
    for (const double time : times) {
        if (!(time >= 0.0) || time > fit.baseline.lastTime)
            throw Error("no case was followed until time " + formatSignificant(time, 6) +
                            "; the longest follow-up is " + formatSignificant(fit.baseline.lastTime, 6),
                        kItem, "Ask for an earlier time.");
        outcome.times.push_back({time, fit.baseline.at(time), titleOf(time, timeUnit, asRisk)});
    }
    return outcome;
}

} // namespace rimlight::learning
