#include "core/learning/ModelScore.h"

#include "core/base/Random.h"
#include "core/statistics/Deviance.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace rimlight::learning {

namespace {

constexpr std::size_t kBackgroundCases = 50;
constexpr std::uint64_t kBackgroundSeed = 7301; ///< number of the sub-seed

std::size_t placeOf(const TrainedModel& model, const std::string& feature) {
    const auto found = std::find_if(model.features.begin(), model.features.end(),
                                    [&](const ModelFeature& one) { return one.name == feature; });
    assert(found != model.features.end());
    return static_cast<std::size_t>(found - model.features.begin());
}

/// The Radscore as a classifier's input, or as the score itself.
class RadscoreClassifier final : public TrainedClassifier {
public:
    RadscoreClassifier(const TrainedModel& model, ClassifierPointer inner)
        : m_model(model), m_inner(std::move(inner)) {}

    const std::string& kind() const override { return m_kind; }
    std::size_t columnCount() const override { return m_model.features.size(); }

    std::vector<double> scores(const DesignMatrix& x) const override {
        auto radscores = radscoresOf(m_model, x);
        return m_inner ? m_inner->scores({x.rows, 1, std::move(radscores)}) : radscores;
    }

    std::vector<double> probabilities(const DesignMatrix& x) const override {
        auto radscores = radscoresOf(m_model, x);
        if (m_inner)
            return m_inner->probabilities({x.rows, 1, std::move(radscores)});
        for (double& value : radscores)
            value = statistics::logistic(value);
        return radscores;
    }

    std::optional<LinearScore> linearScore() const override {
        LinearScore outer{0.0, {1.0}};
        if (m_inner) {
            const auto linear = m_inner->linearScore();
            if (!linear)
                return std::nullopt;
            outer = *linear;
        }
        const auto& radscore = *m_model.radscore;
        LinearScore score{outer.intercept + outer.coefficients[0] * radscore.intercept,
                          std::vector<double>(columnCount(), 0.0)};
        for (const auto& term : radscore.terms)
            score.coefficients[placeOf(m_model, term.feature)] += outer.coefficients[0] * term.coefficient;
        return score;
    }

    std::string json() const override { return {}; }

private:
    const TrainedModel& m_model;
    ClassifierPointer m_inner; ///< null: the Radscore is the score
    std::string m_kind = "radscore";
};

} // namespace

std::vector<double> radscoresOf(const TrainedModel& model, const DesignMatrix& features) {
    assert(model.radscore);
    std::vector<double> scores(features.rows, model.radscore->intercept);
    for (const auto& term : model.radscore->terms) {
        const auto values = features.column(placeOf(model, term.feature));
        for (std::size_t r = 0; r < scores.size(); ++r)
            scores[r] += term.coefficient * values[r];
    }
    return scores;
}

DesignMatrix classifierColumns(const TrainedModel& model, const DesignMatrix& features) {
    if (!model.classifier->onRadscore)
        return features;
    return {features.rows, 1, radscoresOf(model, features)};
}

std::optional<ScoreAndProbability> classScoresOf(const TrainedModel& model, const DesignMatrix& features) {
    if (model.classifier) {
        const auto columns = classifierColumns(model, features);
        return ScoreAndProbability{model.classifier->classifier->scores(columns),
                                   model.classifier->classifier->probabilities(columns)};
    }
    if (!model.radscore)
        return std::nullopt;
    ScoreAndProbability answer;
    answer.scores = radscoresOf(model, features);
    for (const double score : answer.scores)
        answer.probabilities.push_back(statistics::logistic(score));
    return answer;
}

ClassifierPointer scoreOnFeatures(const TrainedModel& model) {
    if (model.classifier && !model.classifier->onRadscore)
        return model.classifier->classifier;
    if (!model.radscore)
        return nullptr;
    return std::make_shared<RadscoreClassifier>(model, model.classifier ? model.classifier->classifier : nullptr);
}

DesignMatrix backgroundOf(const TrainedModel& model, const DesignMatrix& features, std::uint64_t seed) {
    const auto score = scoreOnFeatures(model);
    const bool meanIsEnough = !score || score->linearScore() || score->trees() != nullptr;
    DesignMatrix background{meanIsEnough ? 1 : std::min(features.rows, kBackgroundCases), features.columns, {}};
    std::vector<std::size_t> rows(features.rows);
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    if (!meanIsEnough && features.rows > kBackgroundCases) {
        Random random(subSeed(seed, kBackgroundSeed));
        random.shuffle(std::span(rows));
        rows.resize(kBackgroundCases);
        std::sort(rows.begin(), rows.end());
    }
    for (std::size_t c = 0; c < features.columns; ++c) {
        const auto column = features.column(c);
        if (meanIsEnough)
            background.values.push_back(std::accumulate(column.begin(), column.end(), 0.0) /
                                        static_cast<double>(features.rows));
        else
            for (const std::size_t row : rows)
                background.values.push_back(column[row]);
    }
    return background;
}

} // namespace rimlight::learning
