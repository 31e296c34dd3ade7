#include "core/learning/classifiers/NaiveBayes.h"

#include "core/learning/classifiers/ClassifierJson.h"
#include "core/learning/classifiers/TrainingCases.h"
#include "core/statistics/Deviance.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace rimlight::learning {

namespace {

const std::string kKey = "naive-bayes";
const std::string kTitle = "Naive Bayes";

/// Normal distributions of the columns within one class. A variance of 0 is that of a column which tells nothing.
struct ClassDistribution {
    std::vector<double> mean;
    std::vector<double> variance;
};

class NaiveBayesModel final : public TrainedClassifier {
public:
    NaiveBayesModel(double priorLogOdds, ClassDistribution negative, ClassDistribution positive)
        : m_priorLogOdds(priorLogOdds), m_negative(std::move(negative)), m_positive(std::move(positive)) {}

    const std::string& kind() const override { return kKey; }
    std::size_t columnCount() const override { return m_negative.mean.size(); }

    std::vector<double> scores(const DesignMatrix& x) const override {
        assert(x.columns == columnCount());
        std::vector<double> scores(x.rows, m_priorLogOdds);
        for (std::size_t c = 0; c < x.columns; ++c) {
            const double variance0 = m_negative.variance[c];
            const double variance1 = m_positive.variance[c];
            if (variance0 == 0.0 || variance1 == 0.0)
                continue;
            const double offset = 0.5 * std::log(variance0 / variance1);
            const auto column = x.column(c);
            for (std::size_t r = 0; r < x.rows; ++r) {
                const double d0 = column[r] - m_negative.mean[c];
                const double d1 = column[r] - m_positive.mean[c];
                scores[r] += offset + 0.5 * (d0 * d0 / variance0 - d1 * d1 / variance1);
            }
        }
        return scores;
    }

    std::vector<double> probabilities(const DesignMatrix& x) const override {
        auto values = scores(x);
        for (double& value : values)
            value = statistics::logistic(value);
        return values;
    }

    std::string json() const override {
        auto json = classifierHeader(kKey, columnCount());
        json["priorLogOdds"] = m_priorLogOdds;
        json["negativeMean"] = m_negative.mean;
        json["negativeVariance"] = m_negative.variance;
        json["positiveMean"] = m_positive.mean;
        json["positiveVariance"] = m_positive.variance;
        return classifierText(json);
    }

private:
    double m_priorLogOdds = 0.0;
    ClassDistribution m_negative;
    ClassDistribution m_positive;
};

/// The largest variance of a column over all cases, each counting 1, as scikit-learn has it.
double largestVariance(const DesignMatrix& x) {
    const auto n = static_cast<double>(x.rows);
    double largest = 0.0;
    for (std::size_t c = 0; c < x.columns; ++c) {
        const auto column = x.column(c);
        double sum = 0.0;
        for (const double value : column)
            sum += value;
        double squares = 0.0;
        for (const double value : column)
            squares += (value - sum / n) * (value - sum / n);
        largest = std::max(largest, squares / n);
    }
    return largest;
}

ClassDistribution distributionOf(const LearningData& data, const std::vector<double>& weights, bool positive,
                                 double smoothing) {
    ClassDistribution distribution;
    for (std::size_t c = 0; c < data.x.columns; ++c) {
        const auto column = data.x.column(c);
        double total = 0.0;
        double sum = 0.0;
        for (std::size_t r = 0; r < data.x.rows; ++r)
            if (data.positive[r] == positive) {
                total += weights[r];
                sum += weights[r] * column[r];
            }
        const double mean = sum / total;
        double squares = 0.0;
        for (std::size_t r = 0; r < data.x.rows; ++r)
            if (data.positive[r] == positive)
                squares += weights[r] * (column[r] - mean) * (column[r] - mean);
        distribution.mean.push_back(mean);
        distribution.variance.push_back(squares / total + smoothing);
    }
    return distribution;
}

ClassifierPointer fit(const LearningData& data, const ParameterValues& values, const FitContext& context) {
    requireLearnable(data, kTitle);
    context.progress.throwIfCancelled();
    const auto weights = caseWeights(data);
    const double smoothing = values.number("smoothing") * largestVariance(data.x);
    const double prevalence = weightedPrevalence(data);
    return std::make_shared<NaiveBayesModel>(std::log(prevalence / (1.0 - prevalence)),
                                             distributionOf(data, weights, false, smoothing),
                                             distributionOf(data, weights, true, smoothing));
}

ClassDistribution readDistribution(const ModelField& root, const char* mean, const char* variance,
                                   std::size_t columns) {
    ClassDistribution distribution{root.member(mean).numbersExactly(columns),
                                   root.member(variance).numbersExactly(columns)};
    for (std::size_t c = 0; c < columns; ++c)
        if (distribution.variance[c] != 0.0 && distribution.variance[c] < 1e-300)
            root.member(variance).at(c).fail("is not a variance");
    return distribution;
}

ClassifierPointer read(const std::string& text, const std::string& item) {
    const auto json = parseClassifier(text, kKey, item);
    const ModelField root = classifierRoot(json, item);
    const auto columns = root.member("columns").count(kMostClassifierColumns);
    return std::make_shared<NaiveBayesModel>(root.member("priorLogOdds").number(),
                                             readDistribution(root, "negativeMean", "negativeVariance", columns),
                                             readDistribution(root, "positiveMean", "positiveVariance", columns));
}

} // namespace

ClassifierKind naiveBayesKind() {
    ClassifierKind kind;
    kind.key = kKey;
    kind.title = kTitle;
    kind.help = "Each feature is normal within each class, independently of the others (scikit-learn's GaussianNB).";
    kind.parameters = {
        {"smoothing", "Smoothing",
         "Share of the largest variance of a feature that is added to all variances, as scikit-learn's var_smoothing.",
         1e-9, NumberRange{0.0, 1e3}},
    };
    kind.defaultGrid = {{"smoothing", {1e-9, 1e-6, 1e-3, 1e-1}}};
    kind.fit = fit;
    kind.read = read;
    return kind;
}

} // namespace rimlight::learning
