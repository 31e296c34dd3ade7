#include "core/learning/classifiers/TrainingCases.h"

#include "core/base/Error.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace rimlight::learning {

namespace {

/// Beyond this a number can't be a feature's; sums of squares stay below what a file may hold.
constexpr double kLargestNumber = 1e40;

std::string columnName(const LearningData& data, std::size_t column) {
    return column < data.names.size() ? '"' + data.names[column] + '"' : "number " + std::to_string(column + 1);
}

} // namespace

void requireLearnable(const LearningData& data, const std::string& item) {
    assert(data.x.values.size() == data.x.rows * data.x.columns);
    assert(data.weights.empty() || data.weights.size() == data.x.rows);
    if (data.positive.size() != data.x.rows || data.x.rows == 0)
        throw Error("has no cases with a yes-or-no outcome to learn from", item, "Choose a binary outcome.");
    for (std::size_t i = 0; i < data.weights.size(); ++i)
        if (!std::isfinite(data.weights[i]) || data.weights[i] < 0.0)
            throw Error("can't count a case with a weight that is negative or missing", item,
                        "Give weights of 0 or more.");
    for (const bool wanted : {true, false}) {
        double weight = 0.0;
        for (std::size_t i = 0; i < data.x.rows; ++i)
            if (data.positive[i] == wanted)
                weight += data.weights.empty() ? 1.0 : data.weights[i];
        if (!(weight > 0.0))
            throw Error(std::string("has no ") + (wanted ? "positive" : "negative") + " case to learn from", item,
                        "Check the outcome, or take fewer folds, so that each training part holds both classes.");
    }
    for (std::size_t c = 0; c < data.x.columns; ++c)
        for (const double value : data.x.column(c)) {
            if (std::isnan(value))
                throw Error("can't learn from missing values, as in feature " + columnName(data, c), item,
                            "Add the step \"impute\" before it.");
            if (std::abs(value) > kLargestNumber)
                throw Error("can't learn from a value as large as those of feature " + columnName(data, c), item,
                            "Leave the feature out, or take its logarithm.");
        }
}

bool everyCaseCounts(const LearningData& data) {
    return std::find(data.weights.begin(), data.weights.end(), 0.0) == data.weights.end();
}

LearningData casesWithWeight(const LearningData& data) {
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < data.x.rows; ++i)
        if (data.weights.empty() || data.weights[i] > 0.0)
            rows.push_back(i);
    return rowsOf(data, rows);
}

std::vector<double> caseWeights(const LearningData& data) {
    return data.weights.empty() ? std::vector<double>(data.x.rows, 1.0) : data.weights;
}

double weightedPrevalence(const LearningData& data) {
    double positive = 0.0;
    double all = 0.0;
    for (std::size_t i = 0; i < data.x.rows; ++i) {
        const double weight = data.weights.empty() ? 1.0 : data.weights[i];
        positive += data.positive[i] ? weight : 0.0;
        all += weight;
    }
    return positive / all;
}

} // namespace rimlight::learning
