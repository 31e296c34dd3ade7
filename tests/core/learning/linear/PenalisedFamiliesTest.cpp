// Every family and alpha against glmnet 4.1-6 (tests/oracle/learning/make_penalised.R), on real and on awkward tables.

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/learning/linear/PenalisedCrossValidation.h"
#include "tests/core/learning/linear/OracleTables.h"
#include "tests/core/learning/linear/PenalisedProblems.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

using namespace rimlight;
using namespace rimlight::learning;
using namespace rimlight::test;

namespace {

/// What the residuals, the loss and the unit of the ridge's part are, written plainly and apart from the product's.
struct Loss {
    double value = 0.0;
    std::vector<double> slope; ///< falling, by each predictor
};

std::vector<double> shares(const PenalisedOutcome& outcome) {
    std::vector<double> w = outcome.weights;
    if (w.empty())
        w.assign(outcome.values.size(), 1.0);
    const double total = std::accumulate(w.begin(), w.end(), 0.0);
    for (double& weight : w)
        weight /= total;
    return w;
}

Loss lossAt(const PenalisedOutcome& outcome, const std::vector<double>& predictor) {
    const auto w = shares(outcome);
    const auto& y = outcome.values;
    const std::size_t n = y.size();
    Loss loss{0.0, std::vector<double>(n, 0.0)};
    for (std::size_t i = 0; i < n; ++i) {
        if (outcome.family == Family::Gaussian) {
            loss.slope[i] = w[i] * (y[i] - predictor[i]);
            loss.value += 0.5 * w[i] * (y[i] - predictor[i]) * (y[i] - predictor[i]);
        } else if (outcome.family == Family::Logistic) {
            const double toOther = (y[i] == 1.0 ? -1.0 : 1.0) * predictor[i];
            loss.value +=
                w[i] * (toOther > 0.0 ? toOther + std::log1p(std::exp(-toOther)) : std::log1p(std::exp(toOther)));
            loss.slope[i] = w[i] * (y[i] - 1.0 / (1.0 + std::exp(-predictor[i])));
        } else if (outcome.events[i]) {
            double sum = 0.0;
            for (std::size_t j = 0; j < n; ++j)
                sum += y[j] >= y[i] ? w[j] * std::exp(predictor[j]) : 0.0;
            loss.value -= w[i] * (predictor[i] - std::log(sum));
            loss.slope[i] += w[i];
            for (std::size_t j = 0; j < n; ++j)
                loss.slope[j] -= y[j] >= y[i] ? w[i] * w[j] * std::exp(predictor[j]) / sum : 0.0;
        }
    }
    return loss;
}

double outcomeUnit(const PenalisedOutcome& outcome) {
    if (outcome.family != Family::Gaussian)
        return 1.0;
    const auto w = shares(outcome);
    const double mean = std::inner_product(w.begin(), w.end(), outcome.values.begin(), 0.0);
    double squares = 0.0;
    for (std::size_t i = 0; i < w.size(); ++i)
        squares += w[i] * (outcome.values[i] - mean) * (outcome.values[i] - mean);
    return std::sqrt(squares);
}

struct Check {
    double objective = 0.0;
    double violation = 0.0; ///< of the Karush-Kuhn-Tucker conditions
};

Check checkStep(const Problem& problem, const PenalisedPath& path, std::size_t k) {
    const auto& step = path.steps[k];
    const double unit = outcomeUnit(problem.outcome);
    std::vector<double> predictor;
    for (std::size_t r = 0; r < problem.x.rows; ++r)
        predictor.push_back(path.linearPredictor(problem.x, r, k));
    const Loss loss = lossAt(problem.outcome, predictor);
    Check check;
    check.objective = loss.value;
    check.violation = std::abs(std::accumulate(loss.slope.begin(), loss.slope.end(), 0.0));
    for (std::size_t c = 0; c < problem.x.columns; ++c) {
        const double b = step.coefficients[c];
        const auto [mean, deviation] = path.scales[c];
        check.objective += step.lambda * (problem.alpha * std::abs(b) + (1.0 - problem.alpha) / 2.0 / unit * b * b);
        if (deviation == 0.0) {
            check.violation = std::max(check.violation, std::abs(b));
            continue;
        }
        double slope = -step.lambda * (1.0 - problem.alpha) / unit * b;
        for (std::size_t r = 0; r < problem.x.rows; ++r)
            slope += (problem.x.at(r, c) - mean) / deviation * loss.slope[r];
        const double l1 = step.lambda * problem.alpha;
        check.violation =
            std::max(check.violation, b != 0.0 ? std::abs(slope - std::copysign(l1, b)) : std::abs(slope) - l1);
    }
    // Slopes of a Gaussian outcome are in its units.
    check.violation /= unit;
    return check;
}

struct OracleStep {
    double lambda = 0.0;
    std::map<std::string, double> values;
};

std::map<std::size_t, OracleStep> oracleSteps(const std::string& name) {
    std::map<std::size_t, OracleStep> steps;
    for (const auto& row : tables::readCsv(learningOracles() / "penalised_path.csv").rows) {
        if (row[0] != name)
            continue;
        auto& step = steps[static_cast<std::size_t>(parseNumber(row[1]).value())];
        step.lambda = parseNumber(row[2]).value();
        step.values[row[3]] = parseNumber(row[4]).value();
    }
    return steps;
}

enum class Solution : std::uint8_t { Unique, Shared };

/// glmnet's Cox code, unlike its others, takes the exponent 1/99 of its sequence in single precision: its lambdas are
/// off by up to 9e-9 of themselves.
double lambdaCorrection(const Problem& problem, std::size_t step) {
    if (problem.outcome.family != Family::Cox)
        return 1.0;
    const double ratio = problem.lambdaRatio.value_or(problem.x.rows < problem.x.columns ? 1e-2 : 1e-4);
    return std::pow(ratio, static_cast<double>(step) * (1.0 / 99.0 - static_cast<double>(1.0F / 99.0F)));
}

/// The steps of glmnet's path that the oracle holds, each from the one before; and the whole sequence of lambdas.
void checkPath(const std::string& name, const Problem& problem, Solution solution = Solution::Unique) {
    INFO(name);
    const auto oracle = oracleSteps(name);
    REQUIRE(!oracle.empty());
    PenalisedSettings settings;
    settings.alpha = problem.alpha;
    settings.lambdaRatio = problem.lambdaRatio;
    settings.end = PathEnd::LastLambda;
    const auto sequence = lambdaSequence(problem.x, problem.outcome, settings);
    for (const auto& [step, expected] : oracle) {
        CHECK(std::abs(sequence.at(step) / (expected.lambda * lambdaCorrection(problem, step)) - 1.0) < 1e-10);
        settings.lambdas.push_back(expected.lambda);
    }
    const auto path = penalisedPath(problem.x, problem.outcome, settings);
    const double unit = outcomeUnit(problem.outcome);
    std::size_t k = 0;
    for (const auto& [step, expected] : oracle) {
        auto values = expected.values;
        const auto check = checkStep(problem, path, k);
        INFO("step " << step << ", violation " << check.violation);
        CHECK(check.violation < 1e-9);
        const double reached = values["(objective)"];
        CHECK(check.objective <= reached + 1e-14 * std::abs(reached));
        const auto& found = path.steps[k++];
        if (solution == Solution::Shared)
            continue;
        double difference = std::abs(found.intercept - values["(intercept)"]);
        for (std::size_t c = 0; c < problem.names.size(); ++c)
            difference = std::max(difference, std::abs(found.coefficients[c] - values[problem.names[c]]));
        INFO("largest difference of a coefficient: " << difference);
        CHECK(difference < 1e-6 * std::max(1.0, unit));
    }
}

void checkCurve(const std::string& name, const Problem& problem, std::size_t folds) {
    INFO(name);
    std::vector<double> lambdas, means, errors, minimum, oneError;
    for (const auto& row : tables::readCsv(learningOracles() / "penalised_curve.csv").rows) {
        if (row[0] != name)
            continue;
        lambdas.push_back(parseNumber(row[1]).value());
        means.push_back(parseNumber(row[2]).value());
        errors.push_back(parseNumber(row[3]).value());
        minimum.push_back(parseNumber(row[4]).value());
        oneError.push_back(parseNumber(row[5]).value());
    }
    REQUIRE(!lambdas.empty());
    PenalisedSettings settings;
    settings.alpha = problem.alpha;
    settings.lambdas = lambdas;
    settings.end = PathEnd::LastLambda;
    std::vector<std::size_t> foldOf;
    for (std::size_t r = 0; r < problem.x.rows; ++r)
        foldOf.push_back(r % folds);
    const auto fit = crossValidatePenalised(problem.x, problem.outcome, foldOf, settings);
    double meanDifference = 0.0;
    double errorDifference = 0.0;
    for (std::size_t k = 0; k < lambdas.size(); ++k) {
        meanDifference = std::max(meanDifference, std::abs(fit.curve.meanError[k] / means[k] - 1.0));
        errorDifference = std::max(errorDifference, std::abs(fit.curve.standardError[k] / errors[k] - 1.0));
    }
    INFO("relative differences " << meanDifference << " of the mean, " << errorDifference << " of its error");
    CHECK(meanDifference < 1e-6);
    CHECK(errorDifference < 1e-6);
    CHECK(minimum.at(fit.curve.minimum) == 1.0);
    CHECK(oneError.at(fit.curve.oneStandardError) == 1.0);
}

} // namespace

TEST_CASE("Logistic LASSO and elastic net of birth weights agree with glmnet", "[oracle]") {
    checkPath("birthwt logistic 1", births(Family::Logistic, 1.0));
    checkPath("birthwt logistic 0.5", births(Family::Logistic, 0.5));
}

TEST_CASE("Gaussian LASSO and elastic net of birth weights agree with glmnet", "[oracle]") {
    checkPath("birthwt gaussian 1", births(Family::Gaussian, 1.0));
    checkPath("birthwt gaussian 0.5", births(Family::Gaussian, 0.5));
}

TEST_CASE("Cox LASSO and elastic net of lung cancer and cirrhosis agree with glmnet", "[oracle]") {
    checkPath("lung cox 1", lung(1.0));
    checkPath("lung cox 0.5", lung(0.5));
    checkPath("pbc cox 1", pbc(1.0));
    checkPath("pbc cox 0.5", pbc(0.5));
}

TEST_CASE("Many tied times count by Breslow's approximation, as in glmnet", "[oracle]") {
    auto problem = lung(1.0);
    for (double& time : problem.outcome.values)
        time = std::ceil(time / 91.0);
    checkPath("lung cox ties", problem);
    checkCurve("lung cox ties", problem, 5);
}

TEST_CASE("Weighted cases count as in glmnet, in every family", "[oracle]") {
    for (auto [name, problem] : {std::pair{"birthwt logistic weighted", births(Family::Logistic, 0.5)},
                                 std::pair{"birthwt gaussian weighted", births(Family::Gaussian, 0.5)},
                                 std::pair{"lung cox weighted", lung(1.0)}}) {
        problem.outcome.weights = madeUpWeights(problem.x.rows);
        checkPath(name, problem);
        checkCurve(name, problem, 5);
    }
}

TEST_CASE("A case of weight 0 is not there", "[unit]") {
    for (const auto& whole : {births(Family::Logistic, 0.7), births(Family::Gaussian, 0.7), lung(0.7)}) {
        auto masked = whole;
        Problem fewer{whole.names, {0, whole.x.columns, {}}, {whole.outcome.family, {}, {}, {}}, 0.7};
        for (std::size_t r = 0; r < whole.x.rows; ++r) {
            const bool stays = r % 4 != 1;
            masked.outcome.weights.push_back(stays ? 1.0 : 0.0);
            if (!stays)
                continue;
            ++fewer.x.rows;
            fewer.outcome.values.push_back(whole.outcome.values[r]);
            if (whole.outcome.family == Family::Cox)
                fewer.outcome.events.push_back(whole.outcome.events[r]);
        }
        for (std::size_t c = 0; c < whole.x.columns; ++c)
            for (std::size_t r = 0; r < whole.x.rows; ++r)
                if (r % 4 != 1)
                    fewer.x.values.push_back(whole.x.at(r, c));
        // What the missing cases hold must not matter.
        for (std::size_t c = 0; c < whole.x.columns; ++c)
            for (std::size_t r = 1; r < whole.x.rows; r += 4)
                masked.x.column(c)[r] = 1e6 * static_cast<double>(r % 3);
        PenalisedSettings settings;
        settings.alpha = 0.7;
        const auto left = penalisedPath(masked.x, masked.outcome, settings);
        const auto right = penalisedPath(fewer.x, fewer.outcome, settings);
        REQUIRE(left.steps.size() == right.steps.size());
        double difference = 0.0;
        for (std::size_t k = 0; k < left.steps.size(); ++k)
            for (std::size_t c = 0; c < whole.x.columns; ++c)
                difference =
                    std::max(difference, std::abs(left.steps[k].coefficients[c] - right.steps[k].coefficients[c]));
        INFO("largest difference " << difference);
        CHECK(difference < 1e-8 * outcomeUnit(fewer.outcome));
    }
}

TEST_CASE("A constant column stays out, and copies share without harm", "[oracle]") {
    for (const Family family : {Family::Gaussian, Family::Logistic}) {
        auto problem = births(family, 1.0);
        const std::vector<double> copy(problem.x.column(1).begin(), problem.x.column(1).end());
        problem.x.values.insert(problem.x.values.end(), problem.x.rows, 7.0);
        problem.x.values.insert(problem.x.values.end(), copy.begin(), copy.end());
        problem.x.columns += 2;
        problem.names.insert(problem.names.end(), {"constant", "lwt_copy"});
        checkPath(family == Family::Gaussian ? "copies gaussian" : "copies logistic", problem, Solution::Shared);
    }
}

TEST_CASE("Separated classes have the path that glmnet finds", "[oracle]") {
    const NamedColumns table({"penalised_tables.csv"}, "setosa");
    const std::vector<std::string> names = {"sepal_length", "sepal_width", "petal_length", "petal_width"};
    checkPath("setosa logistic", {names, table.matrix(names), logisticOutcome(table.flags("y")), 1.0});
}

TEST_CASE("10 cases with 2000 features have the paths that glmnet finds", "[oracle]") {
    checkPath("wide logistic",
              wide(logisticOutcome({false, false, true, false, true, true, false, true, false, true})));
    checkPath("wide gaussian", wide(gaussianOutcome({3.1, 2.2, 5.6, 1.9, 7.7, 6.4, 3.3, 8.2, 0.4, 9.5})));
    checkPath("wide cox", wide(coxOutcome({{5, 8, 8, 11, 3, 20, 17, 2, 9, 14},
                                           {true, true, false, true, true, false, true, true, false, true}})));
}

TEST_CASE("260 real cases have the Gaussian, elastic net and Cox paths that glmnet finds", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "fae");
    const auto fae = faeTable(folder);
    checkPath("fae gaussian 1", {fae.names, fae.x, gaussianOutcome(fae.label), 1.0});
    checkPath("fae gaussian 0.5", {fae.names, fae.x, gaussianOutcome(fae.label), 0.5});
    std::vector<bool> positive;
    for (const double label : fae.label)
        positive.push_back(label == 1.0);
    checkPath("fae logistic 0.5", {fae.names, fae.x, logisticOutcome(positive), 0.5});

    // Times that the table has none of: a column's ranks, with every third case censored.
    Problem cox{fae.names, {fae.x.rows, fae.x.columns - 1, {}}, {}, 1.0, 0.2};
    std::vector<double> last;
    for (std::size_t r = 0; r < fae.x.rows; ++r)
        last.push_back(fae.x.at(r, 6) + fae.label[r]);
    std::vector<std::size_t> order(fae.x.rows);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return last[a] < last[b]; });
    statistics::SurvivalTimes times{std::vector<double>(fae.x.rows), std::vector<bool>(fae.x.rows)};
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        times.time[order[rank]] = std::ceil(static_cast<double>(rank + 1) / 3.0);
        times.event[order[rank]] = (order[rank] + 1) % 3 != 0;
    }
    cox.names.erase(cox.names.begin() + 6);
    for (std::size_t c = 0; c < fae.x.columns; ++c)
        if (c != 6)
            cox.x.values.insert(cox.x.values.end(), fae.x.column(c).begin(), fae.x.column(c).end());
    cox.outcome = coxOutcome(times);
    checkPath("fae cox 1", cox);
}

TEST_CASE("Curves of every family agree with cv.glmnet", "[oracle]") {
    checkCurve("birthwt logistic 1", births(Family::Logistic, 1.0), 5);
    checkCurve("birthwt logistic 0.5", births(Family::Logistic, 0.5), 5);
    checkCurve("birthwt gaussian 1", births(Family::Gaussian, 1.0), 5);
    checkCurve("birthwt gaussian 0.5", births(Family::Gaussian, 0.5), 5);
    checkCurve("lung cox 1", lung(1.0), 5);
    checkCurve("lung cox 0.5", lung(0.5), 5);
    checkCurve("pbc cox 1", pbc(1.0), 10);
    RIMLIGHT_NEEDS_DATA(folder, "fae");
    const auto fae = faeTable(folder);
    checkCurve("fae gaussian 1", {fae.names, fae.x, gaussianOutcome(fae.label), 1.0}, 10);
}

TEST_CASE("An outlier a trillion times as large spoils the folds without it by nothing", "[unit]") {
    auto problem = births(Family::Logistic, 1.0);
    auto spoilt = problem;
    spoilt.x.column(1)[4] = 1e14;
    // The case is out in both.
    problem.outcome.weights.assign(problem.x.rows, 1.0);
    problem.outcome.weights[4] = 0.0;
    spoilt.outcome.weights = problem.outcome.weights;
    const auto expected = penalisedPath(problem.x, problem.outcome);
    const auto found = penalisedPath(spoilt.x, spoilt.outcome);
    for (std::size_t k = 0; k < expected.steps.size(); ++k)
        CHECK(std::abs(found.steps[k].coefficients[1] - expected.steps[k].coefficients[1]) < 1e-9);
}

TEST_CASE("Any number of threads gives the same curve to the last bit", "[unit]") {
    for (const auto& problem : {births(Family::Logistic, 1.0), births(Family::Gaussian, 0.5), pbc(1.0)}) {
        const auto foldOf = foldsFor(problem.outcome, 5, 3);
        PenalisedSettings settings;
        settings.alpha = problem.alpha;
        const auto one = crossValidatePenalised(problem.x, problem.outcome, foldOf, settings, 1);
        for (const unsigned threads : {2U, 8U}) {
            const auto more = crossValidatePenalised(problem.x, problem.outcome, foldOf, settings, threads);
            CHECK(more.curve.meanError == one.curve.meanError);
            CHECK(more.curve.standardError == one.curve.standardError);
            CHECK(more.path.steps.back().coefficients == one.path.steps.back().coefficients);
        }
    }
}

TEST_CASE("The formula in units of the columns predicts as the z-scores do", "[unit]") {
    for (const auto& problem : {births(Family::Gaussian, 0.5), pbc(1.0)}) {
        const auto path = penalisedPath(problem.x, problem.outcome);
        const std::size_t step = path.steps.size() / 2;
        const auto formula = path.onOriginalScale(step);
        for (std::size_t r = 0; r < problem.x.rows; r += 17) {
            double sum = formula.intercept;
            for (std::size_t c = 0; c < problem.x.columns; ++c)
                sum += formula.coefficients[c] * problem.x.at(r, c);
            CHECK(sum == Approx(path.linearPredictor(problem.x, r, step)).epsilon(1e-10));
        }
    }
}

TEST_CASE("An outcome that can't be predicted is refused with a reason", "[unit]") {
    const auto problem = births(Family::Logistic, 1.0);
    const std::size_t n = problem.x.rows;
    CHECK_THROWS_WITH(penalisedPath(problem.x, logisticOutcome(std::vector<bool>(n, true))),
                      Catch::Contains("one class only"));
    CHECK_THROWS_WITH(penalisedPath(problem.x, gaussianOutcome(std::vector<double>(n, 0.1))),
                      Catch::Contains("is the same in all cases"));
    CHECK_THROWS_WITH(penalisedPath(problem.x, coxOutcome({std::vector<double>(n, 3.0), std::vector<bool>(n, false)})),
                      Catch::Contains("has no event"));
    auto missing = problem.x;
    missing.column(2)[3] = std::nan("");
    CHECK_THROWS_WITH(penalisedPath(missing, problem.outcome), Catch::Contains("has a missing value"));
    auto negative = problem.outcome;
    negative.weights.assign(n, 1.0);
    negative.weights[3] = -1.0;
    CHECK_THROWS_WITH(penalisedPath(problem.x, negative), Catch::Contains("has a negative weight"));
    // Two positive cases, both in one fold: without it there is one class.
    std::vector<bool> rare(n, false);
    rare[0] = rare[5] = true;
    std::vector<std::size_t> foldOf;
    for (std::size_t r = 0; r < n; ++r)
        foldOf.push_back(r % 5);
    CHECK_THROWS_AS(crossValidatePenalised(problem.x, logisticOutcome(rare), foldOf), Error);
}

TEST_CASE("Folds share out the events of a survival outcome and shuffle numbers", "[unit]") {
    const auto problem = lung(1.0);
    const auto foldOf = foldsFor(problem.outcome, 7, 2);
    std::vector<int> events(7, 0);
    for (std::size_t r = 0; r < foldOf.size(); ++r)
        events[foldOf[r]] += problem.outcome.events[r] ? 1 : 0;
    CHECK(*std::max_element(events.begin(), events.end()) - *std::min_element(events.begin(), events.end()) <= 1);
    const auto numbers = foldsFor(births(Family::Gaussian, 1.0).outcome, 7, 2);
    CHECK(*std::max_element(numbers.begin(), numbers.end()) == 6);
    CHECK(numbers != foldsFor(births(Family::Gaussian, 1.0).outcome, 7, 3));
}
