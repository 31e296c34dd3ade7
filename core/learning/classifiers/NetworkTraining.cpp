#include "core/learning/classifiers/NetworkTraining.h"

#include "core/base/Random.h"
#include "core/statistics/Deviance.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <limits>
#include <numeric>

namespace rimlight::learning {

namespace {

using Numbers = std::vector<double>;

double dot(const Numbers& a, const Numbers& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

NetworkCases casesOf(const NetworkCases& all, std::span<const std::size_t> rows) {
    NetworkCases part;
    part.inputs = {rows.size(), all.inputs.columns, {}};
    part.inputs.values.reserve(rows.size() * all.inputs.columns);
    for (std::size_t c = 0; c < all.inputs.columns; ++c)
        for (const std::size_t row : rows)
            part.inputs.values.push_back(all.inputs.at(row, c));
    for (const std::size_t row : rows) {
        part.targets.push_back(all.targets[row]);
        part.weights.push_back(all.weights[row]);
    }
    return part;
}

/// Rows to learn from, and rows to watch: a tenth of each class (at least one case of it, where it has two).
struct Halves {
    std::vector<std::size_t> learning;
    std::vector<std::size_t> watched;
};

Halves heldOut(const NetworkCases& cases, bool wanted, Random& random) {
    Halves halves;
    for (const double target : {0.0, 1.0}) {
        std::vector<std::size_t> rows;
        for (std::size_t i = 0; i < cases.targets.size(); ++i)
            if (cases.targets[i] == target)
                rows.push_back(i);
        std::size_t count = 0;
        if (wanted && rows.size() > 1) {
            random.shuffle(std::span(rows));
            count = std::max<std::size_t>(1, rows.size() / 10);
        }
        const auto cut = rows.begin() + static_cast<std::ptrdiff_t>(count);
        halves.watched.insert(halves.watched.end(), rows.begin(), cut);
        halves.learning.insert(halves.learning.end(), cut, rows.end());
    }
    std::sort(halves.learning.begin(), halves.learning.end());
    return halves;
}

double logLoss(const NetworkShape& shape, const Numbers& parameters, const NetworkCases& cases) {
    const auto logits = networkOutput(shape, parameters, cases.inputs);
    double sum = 0.0;
    double weights = 0.0;
    for (std::size_t i = 0; i < logits.size(); ++i) {
        sum += cases.weights[i] * (statistics::softplus(logits[i]) - cases.targets[i] * logits[i]);
        weights += cases.weights[i];
    }
    return weights > 0.0 ? sum / weights : 0.0;
}

class Adam {
public:
    Adam(std::size_t count, double rate) : m_rate(rate), m_first(count, 0.0), m_second(count, 0.0) {}

    void step(const Numbers& gradient, Numbers& parameters) {
        constexpr double kFirst = 0.9;
        constexpr double kSecond = 0.999;
        constexpr double kLeast = 1e-8;
        ++m_steps;
        const double rate = m_rate * std::sqrt(1.0 - std::pow(kSecond, m_steps)) / (1.0 - std::pow(kFirst, m_steps));
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            m_first[i] = kFirst * m_first[i] + (1.0 - kFirst) * gradient[i];
            m_second[i] = kSecond * m_second[i] + (1.0 - kSecond) * gradient[i] * gradient[i];
            parameters[i] -= rate * m_first[i] / (std::sqrt(m_second[i]) + kLeast);
        }
    }

private:
    double m_rate;
    int m_steps = 0;
    Numbers m_first;
    Numbers m_second;
};

Numbers trainByAdam(const NetworkShape& shape, const NetworkCases& cases, const NetworkSettings& settings,
                    const Progress& progress) {
    constexpr int kPatience = 10;
    Random random(subSeed(settings.seed, 1));
    auto [learning, watchedRows] = heldOut(cases, settings.earlyStopping, random);
    const NetworkCases watched = casesOf(cases, watchedRows);
    Numbers parameters = glorotStart(shape, subSeed(settings.seed, 0));
    Numbers best = parameters;
    Numbers gradient(parameters.size());
    Adam adam(parameters.size(), settings.rate);
    double bestLoss = std::numeric_limits<double>::infinity();
    double leastWatched = bestLoss;
    int passesWithout = 0;
    for (int round = 0; round < settings.rounds && passesWithout <= kPatience; ++round) {
        random.shuffle(std::span(learning));
        double loss = 0.0;
        for (std::size_t begin = 0; begin < learning.size(); begin += settings.batch) {
            progress.throwIfCancelled();
            const std::size_t count = std::min(settings.batch, learning.size() - begin);
            const auto batch = casesOf(cases, std::span(learning).subspan(begin, count));
            loss += networkLoss(shape, parameters, batch, settings.alpha, gradient) * static_cast<double>(count);
            adam.step(gradient, parameters);
        }
        loss /= static_cast<double>(learning.size());
        if (settings.earlyStopping) {
            loss = logLoss(shape, parameters, watched);
            if (loss < leastWatched) {
                leastWatched = loss;
                best = parameters;
            }
        }
        passesWithout = loss > bestLoss - settings.tolerance ? passesWithout + 1 : 0;
        bestLoss = std::min(bestLoss, loss);
    }
    return settings.earlyStopping ? best : parameters;
}

/// A step of L-BFGS: the change of the parameters and of the gradient.
struct Change {
    Numbers parameters;
    Numbers gradient;
    double product = 0.0; ///< of the two, > 0
};

/// Minus the inverse Hessian times the gradient, by the two-loop recursion.
Numbers directionOf(const std::deque<Change>& changes, Numbers gradient) {
    Numbers alphas(changes.size());
    for (std::size_t k = changes.size(); k-- > 0;) {
        alphas[k] = dot(changes[k].parameters, gradient) / changes[k].product;
        for (std::size_t i = 0; i < gradient.size(); ++i)
            gradient[i] -= alphas[k] * changes[k].gradient[i];
    }
    if (!changes.empty()) {
        const auto& last = changes.back();
        const double scale = last.product / dot(last.gradient, last.gradient);
        for (double& value : gradient)
            value *= scale;
    }
    for (std::size_t k = 0; k < changes.size(); ++k) {
        const double beta = dot(changes[k].gradient, gradient) / changes[k].product;
        for (std::size_t i = 0; i < gradient.size(); ++i)
            gradient[i] += (alphas[k] - beta) * changes[k].parameters[i];
    }
    for (double& value : gradient)
        value = -value;
    return gradient;
}

double largestOf(const Numbers& values) {
    double largest = 0.0;
    for (const double value : values)
        largest = std::max(largest, std::abs(value));
    return largest;
}

Numbers trainByLbfgs(const NetworkShape& shape, const NetworkCases& cases, const NetworkSettings& settings,
                     const Progress& progress) {
    constexpr std::size_t kMemory = 10;
    constexpr int kMostTrials = 30;
    constexpr double kFall = 1e-4; // Wolfe's conditions
    constexpr double kSlope = 0.9;
    Numbers parameters = glorotStart(shape, subSeed(settings.seed, 0));
    Numbers gradient(parameters.size());
    double loss = networkLoss(shape, parameters, cases, settings.alpha, gradient);
    std::deque<Change> changes;
    for (int round = 0; round < settings.rounds && largestOf(gradient) > settings.tolerance; ++round) {
        Numbers direction = directionOf(changes, gradient);
        double slope = dot(direction, gradient);
        if (!(slope < 0.0)) {
            changes.clear();
            direction = directionOf(changes, gradient);
            slope = dot(direction, gradient);
        }
        // The first step is as long as 1; later ones bisect an interval that holds a point which meets both conditions.
        double length = changes.empty() ? std::min(1.0, 1.0 / std::sqrt(-slope)) : 1.0;
        double low = 0.0;
        double high = std::numeric_limits<double>::infinity();
        Numbers tried;
        Numbers triedGradient(parameters.size());
        double triedLoss = loss;
        bool found = false;
        for (int trial = 0; trial < kMostTrials && !found; ++trial) {
            progress.throwIfCancelled();
            tried = parameters;
            for (std::size_t i = 0; i < tried.size(); ++i)
                tried[i] += length * direction[i];
            triedLoss = networkLoss(shape, tried, cases, settings.alpha, triedGradient);
            if (!(triedLoss <= loss + kFall * length * slope))
                high = length;
            else if (dot(triedGradient, direction) < kSlope * slope)
                low = length;
            else
                found = true;
            if (!found)
                length = std::isinf(high) ? 2.0 * length : 0.5 * (low + high);
        }
        if (!found && !(triedLoss < loss))
            break;
        Change change{Numbers(parameters.size()), Numbers(parameters.size()), 0.0};
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            change.parameters[i] = tried[i] - parameters[i];
            change.gradient[i] = triedGradient[i] - gradient[i];
        }
        change.product = dot(change.parameters, change.gradient);
        if (change.product > 1e-300)
            changes.push_back(std::move(change));
        if (changes.size() > kMemory)
            changes.pop_front();
        parameters = std::move(tried);
        gradient = std::move(triedGradient);
        loss = triedLoss;
    }
    return parameters;
}

} // namespace

std::vector<double> trainNetwork(const NetworkShape& shape, const NetworkCases& cases, const NetworkSettings& settings,
                                 const Progress& progress) {
    return settings.solver == NetworkSolver::Adam ? trainByAdam(shape, cases, settings, progress)
                                                  : trainByLbfgs(shape, cases, settings, progress);
}

} // namespace rimlight::learning
