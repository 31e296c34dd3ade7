#include "core/base/Error.h"
#include "core/base/Parallel.h"
#include "core/base/Random.h"
#include "core/learning/steps/Resampling.h"
#include "core/learning/steps/StepFit.h"
#include "core/learning/steps/StepKinds.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rimlight::learning {

namespace {

constexpr const char* kKey = "smote";
constexpr const char* kTitle = "SMOTE";

/// Case by case, so that a distance runs along memory.
std::vector<double> byCase(const DesignMatrix& x) {
    std::vector<double> values(x.values.size());
    for (std::size_t c = 0; c < x.columns; ++c)
        for (std::size_t row = 0; row < x.rows; ++row)
            values[row * x.columns + c] = x.at(row, c);
    return values;
}

/// For each case its nearest others, the nearest first and the earlier among equally near.
std::vector<std::vector<std::size_t>> nearestOf(const DesignMatrix& x, std::size_t count, const StepContext& context) {
    const auto values = byCase(x);
    std::vector<std::vector<std::size_t>> nearest(x.rows);
    parallelFor(
        x.rows,
        [&](std::size_t row) {
            context.progress.throwIfCancelled();
            std::vector<std::pair<double, std::size_t>> distances;
            distances.reserve(x.rows - 1);
            for (std::size_t other = 0; other < x.rows; ++other) {
                if (other == row)
                    continue;
                double squares = 0.0;
                for (std::size_t c = 0; c < x.columns; ++c) {
                    const double difference = values[row * x.columns + c] - values[other * x.columns + c];
                    squares += difference * difference;
                }
                distances.emplace_back(squares, other);
            }
            std::partial_sort(distances.begin(), distances.begin() + static_cast<std::ptrdiff_t>(count),
                              distances.end());
            for (std::size_t k = 0; k < count; ++k)
                nearest[row].push_back(distances[k].second);
        },
        context.maxThreads);
    return nearest;
}

/// Whether distances are a matter of a few columns: spreads that differ more than a hundredfold.
bool isUnscaled(const DesignMatrix& x) {
    double least = std::numeric_limits<double>::infinity();
    double most = 0.0;
    for (std::size_t c = 0; c < x.columns; ++c) {
        const auto [low, high] = std::ranges::minmax(x.column(c));
        if (high > low) {
            least = std::min(least, high - low);
            most = std::max(most, high - low);
        }
    }
    return most > 100.0 * least;
}

/// From base the share of the way to the other.
struct Between {
    std::size_t base = 0;
    std::size_t other = 0;
    double share = 0.0;

    double operator()(double from, double to) const { return from + share * (to - from); }
};

DesignMatrix between(const DesignMatrix& x, const std::vector<Between>& places) {
    DesignMatrix made{places.size(), x.columns, {}};
    made.values.reserve(places.size() * x.columns);
    for (std::size_t c = 0; c < x.columns; ++c)
        for (const auto& place : places)
            made.values.push_back(place(x.at(place.base, c), x.at(place.other, c)));
    return made;
}

LearningData casesBetween(const LearningData& data, const std::vector<Between>& places, bool positive) {
    LearningData made;
    made.caseIds = syntheticIds(data, places.size());
    made.names = data.names;
    made.x = between(data.x, places);
    made.positive.assign(places.size(), positive);
    for (const auto& place : places) {
        if (!data.weights.empty())
            made.weights.push_back(place(data.weights[place.base], data.weights[place.other]));
        if (!data.batch.empty())
            made.batch.push_back(data.batch[place.base]);
    }
    if (data.covariates.columns > 0)
        made.covariates = between(data.covariates, places);
    return made;
}

StepResult fit(const LearningData& training, const ParameterValues& values, const StepContext& context) {
    StepResult result{unfitted(kKey, kTitle, training), training};
    auto& notes = result.fitted.notes;
    if (training.x.columns == 0)
        return result;
    requireComplete(training, kKey);
    const ClassRows rows = classRows(training, kKey);
    const std::size_t missing = casesMissing(rows, values.number("ratio"));
    if (missing == 0) {
        notes.emplace_back("The classes are as even as asked for: no case was made.");
        return result;
    }
    if (rows.smaller.size() < 2)
        throw Error("the " + rows.smallerName() + " class has a single training case, which has no neighbour",
                    itemOf(kKey), "Choose over-sampling, or add cases of that class.");
    const auto wanted = static_cast<std::size_t>(values.whole("neighbours"));
    const std::size_t neighbours = std::min(wanted, rows.smaller.size() - 1);
    if (neighbours < wanted)
        notes.push_back("Only " + std::to_string(neighbours) + " of " + counted(wanted, "neighbour") +
                        " were used: the " + rows.smallerName() + " class has " + std::to_string(rows.smaller.size()) +
                        " training cases.");
    if (isUnscaled(training.x))
        notes.emplace_back("The columns' ranges differ more than a hundredfold, so that few of them decide which cases "
                           "are neighbours; put a step that scales before it.");

    const auto nearest = nearestOf(rowsOf(training, rows.smaller).x, neighbours, context);
    Random random(context.seed);
    std::vector<Between> places;
    for (std::size_t k = 0; k < missing; ++k) {
        const auto base = static_cast<std::size_t>(random.below(rows.smaller.size()));
        const auto other = nearest[base][static_cast<std::size_t>(random.below(neighbours))];
        places.push_back({rows.smaller[base], rows.smaller[other], random.uniform()});
    }
    if (training.survival) {
        result.training.survival.reset();
        notes.emplace_back("Survival times are not invented: the cases after this step have none.");
    }
    append(result.training, casesBetween(training, places, rows.smallerIsPositive));
    notes.push_back(counted(missing, "synthetic case") + " of the " + rows.smallerName() + " class made from " +
                    std::to_string(rows.smaller.size()) + ", for " + std::to_string(rows.larger.size()) +
                    " of the other class.");
    return result;
}

} // namespace

StepKind smoteStep() {
    return {kKey,
            kTitle,
            "Makes training cases of the smaller class, each on the line between a case and one of its nearest "
            "neighbours of that class (Chawla et al., J Artif Intell Res 2002;16:321). Other cases than training ones "
            "are not touched.",
            {{"neighbours", "Neighbours", "How many nearest cases are to choose from.", std::int64_t{5},
              NumberRange{1, 1000}},
             {"ratio", "Ratio", "How large the smaller class becomes, as a share of the larger.", 1.0,
              NumberRange{0.01, 1.0}}},
            fit};
}

} // namespace rimlight::learning
