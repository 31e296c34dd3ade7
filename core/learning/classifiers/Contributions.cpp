#include "core/learning/classifiers/Contributions.h"

#include "core/base/Parallel.h"
#include "core/base/Random.h"
#include "core/learning/classifiers/TreeContributions.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace rimlight::learning {

namespace {

DesignMatrix zeros(std::size_t rows, std::size_t columns) {
    return {rows, columns, std::vector<double>(rows * columns, 0.0)};
}

std::vector<double> rowOf(const DesignMatrix& x, std::size_t row) {
    std::vector<double> values(x.columns);
    for (std::size_t c = 0; c < x.columns; ++c)
        values[c] = x.at(row, c);
    return values;
}

Contributions linearContributions(const LinearScore& score, const DesignMatrix& background, const DesignMatrix& cases) {
    Contributions result{"linear", score.intercept, zeros(cases.rows, cases.columns)};
    for (std::size_t c = 0; c < cases.columns; ++c) {
        const auto values = background.column(c);
        const double mean = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(background.rows);
        result.base += score.coefficients[c] * mean;
        for (std::size_t r = 0; r < cases.rows; ++r)
            result.values.column(c)[r] = score.coefficients[c] * (cases.at(r, c) - mean);
    }
    return result;
}

Contributions treeContributions(const TreeEnsemble& ensemble, const DesignMatrix& cases,
                                const ContributionOptions& options) {
    Contributions result{"tree", expectedScore(ensemble), zeros(cases.rows, cases.columns)};
    parallelFor(
        cases.rows,
        [&](std::size_t r) {
            std::vector<double> sums(cases.columns, 0.0);
            for (const Tree& tree : ensemble.trees) {
                options.progress.throwIfCancelled();
                addTreeContributions(tree, cases, r, sums);
            }
            for (std::size_t c = 0; c < cases.columns; ++c)
                result.values.column(c)[r] = sums[c] / ensemble.divisor;
        },
        options.maxThreads);
    return result;
}

/// The changes of the score while "from" turns into "to", feature after feature in the given order, added to sums.
class Turning {
public:
    Turning(const TrainedClassifier& classifier, const std::vector<double>& to, const Progress& progress)
        : m_classifier(classifier), m_to(to), m_progress(progress) {}

    void add(std::vector<double> values, double fromScore, double toScore, const std::vector<std::size_t>& order,
             std::vector<double>& sums) const {
        constexpr std::size_t kAtOnce = 256; // cases that are scored together
        const std::size_t features = order.size();
        double before = fromScore;
        for (std::size_t begin = 0; begin < features; begin += kAtOnce) {
            m_progress.throwIfCancelled();
            const std::size_t count = std::min(kAtOnce, features - begin);
            DesignMatrix steps = zeros(count, features);
            for (std::size_t c = 0; c < features; ++c)
                std::fill_n(steps.column(c).begin(), count, values[c]);
            for (std::size_t k = 0; k < count; ++k) {
                const std::size_t c = order[begin + k];
                values[c] = m_to[c];
                std::fill(steps.column(c).begin() + static_cast<std::ptrdiff_t>(k), steps.column(c).end(), m_to[c]);
            }
            auto scores = m_classifier.scores(steps);
            // The way ends at the case itself, whose score is known: sums are then exact.
            if (begin + count == features)
                scores.back() = toScore;
            for (std::size_t k = 0; k < count; ++k) {
                sums[order[begin + k]] += scores[k] - before;
                before = scores[k];
            }
        }
    }

private:
    const TrainedClassifier& m_classifier;
    const std::vector<double>& m_to;
    const Progress& m_progress;
};

std::vector<std::size_t> chosenBackground(std::size_t rows, const ContributionOptions& options) {
    std::vector<std::size_t> chosen(rows);
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
    if (rows <= options.backgroundCases)
        return chosen;
    Random random(subSeed(options.seed, 0));
    random.shuffle(std::span(chosen));
    chosen.resize(options.backgroundCases);
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

Contributions permutationContributions(const TrainedClassifier& classifier, const DesignMatrix& background,
                                       const DesignMatrix& cases, const ContributionOptions& options) {
    assert(options.backgroundCases > 0 && options.rounds > 0);
    const auto chosen = chosenBackground(background.rows, options);
    const auto backgroundScores = classifier.scores(background);
    const auto caseScores = classifier.scores(cases);
    Contributions result{"permutation", 0.0, zeros(cases.rows, cases.columns)};
    for (const std::size_t b : chosen)
        result.base += backgroundScores[b];
    result.base /= static_cast<double>(chosen.size());
    const auto walks = static_cast<double>(2 * options.rounds * chosen.size());
    parallelFor(
        cases.rows,
        [&](std::size_t r) {
            const auto to = rowOf(cases, r);
            const Turning turning(classifier, to, options.progress);
            std::vector<double> sums(cases.columns, 0.0);
            std::vector<std::size_t> order(cases.columns);
            for (std::size_t k = 0; k < chosen.size(); ++k) {
                const auto from = rowOf(background, chosen[k]);
                // The same orders for every case: equal cases get equal contributions.
                Random random(subSeed(subSeed(options.seed, 1), k));
                for (std::size_t round = 0; round < options.rounds; ++round) {
                    std::iota(order.begin(), order.end(), std::size_t{0});
                    random.shuffle(std::span(order));
                    turning.add(from, backgroundScores[chosen[k]], caseScores[r], order, sums);
                    std::reverse(order.begin(), order.end());
                    turning.add(from, backgroundScores[chosen[k]], caseScores[r], order, sums);
                }
            }
            for (std::size_t c = 0; c < cases.columns; ++c)
                result.values.column(c)[r] = sums[c] / walks;
        },
        options.maxThreads);
    return result;
}

} // namespace

Contributions contributions(const TrainedClassifier& classifier, const DesignMatrix& background,
                            const DesignMatrix& cases, const ContributionOptions& options) {
    assert(background.columns == classifier.columnCount() && cases.columns == classifier.columnCount());
    assert(background.rows > 0);
    if (const auto linear = classifier.linearScore())
        return linearContributions(*linear, background, cases);
    if (const TreeEnsemble* ensemble = classifier.trees())
        return treeContributions(*ensemble, cases, options);
    return permutationContributions(classifier, background, cases, options);
}

} // namespace rimlight::learning
