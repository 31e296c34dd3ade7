#include "core/learning/classifiers/SupportVectorMachine.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/learning/classifiers/PlattScaling.h"
#include "core/learning/classifiers/SvmTraining.h"
#include "tests/core/learning/classifiers/ClassifierCohorts.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <iostream>
#include <libsvm/svm.h>
#include <numeric>
#include <thread>

using namespace rimlight;
using namespace rimlight::learning;
using namespace rimlight::test;

namespace {

struct Difference {
    double largest = 0.0;
    int fits = 0;
};

/// From scikit-learn's decision values on a set, at its own tolerance and at 1e-6.
Difference differenceOn(const std::string& name, const LearningData& raw) {
    Difference difference;
    const OracleTable oracle("svm.csv", {"set", "kernel", "c", "gamma", "positiveWeight", "tolerance"});
    for (const auto& [key, expected] : oracle.groups()) {
        if (key[0] != name)
            continue;
        auto data = zScored(raw);
        const double weight = parseNumber(key[4]).value();
        if (weight != 1.0)
            data = positivesWeighted(std::move(data), weight);
        std::map<std::string, ParameterValue> given = {{"kernel", key[1]},
                                                       {"c", parseNumber(key[2]).value()},
                                                       {"gamma", key[3]},
                                                       {"tolerance", parseNumber(key[5]).value()}};
        if (const auto number = parseNumber(key[3]))
            given["gamma"] = *number;
        const auto scores = fitted("svm", data, given)->scores(data.x);
        REQUIRE(scores.size() == expected.size());
        double largest = 0.0;
        for (std::size_t r = 0; r < scores.size(); ++r)
            largest = std::max(largest, std::abs(scores[r] - expected[r]));
        INFO(join(key, " ") << ": " << largest);
        CHECK(largest < 1e-6);
        difference.largest = std::max(difference.largest, largest);
        ++difference.fits;
    }
    return difference;
}

std::vector<std::size_t> allRows(const LearningData& data) {
    std::vector<std::size_t> rows(data.x.rows);
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    return rows;
}

/// -(log likelihood) of Platt's targets at a scale.
double plattObjective(const PlattScale& scale, const std::vector<double>& decisions,
                      const std::vector<bool>& positive) {
    const auto positives = static_cast<double>(std::count(positive.begin(), positive.end(), true));
    const double negatives = static_cast<double>(positive.size()) - positives;
    double sum = 0.0;
    for (std::size_t i = 0; i < decisions.size(); ++i) {
        const double target = positive[i] ? (positives + 1.0) / (positives + 2.0) : 1.0 / (negatives + 2.0);
        const double p = scale.probability(decisions[i]);
        sum -= target * std::log(p) + (1.0 - target) * std::log(1.0 - p);
    }
    return sum;
}

} // namespace

TEST_CASE("Support vector machines have scikit-learn's decision values, both kernels, weighted or not", "[oracle]") {
    CHECK(differenceOn("birthwt", cohort("birthwt")).fits == 4);
    CHECK(differenceOn("iris", cohort("iris")).fits == 4);
}

TEST_CASE("Support vector machines have scikit-learn's decision values on 10 cases with 2000 features", "[oracle]") {
    CHECK(differenceOn("wide", cohort("wide")).fits == 4);
}

TEST_CASE("Support vector machines have scikit-learn's decision values on 264 real features", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "fae");
    CHECK(differenceOn("fae", faeCohort(folder)).fits == 6);
}

TEST_CASE("Our decision function is libsvm's own", "[oracle]") {
    const auto data = zScored(cohort("iris"));
    std::vector<svm_node> nodes;
    for (std::size_t r = 0; r < data.x.rows; ++r) {
        for (std::size_t c = 0; c < data.x.columns; ++c)
            nodes.push_back({static_cast<int>(c + 1), data.x.at(r, c)});
        nodes.push_back({-1, 0.0});
    }
    std::vector<svm_node*> starts;
    std::vector<double> labels;
    for (std::size_t r = 0; r < data.x.rows; ++r) {
        starts.push_back(&nodes[r * (data.x.columns + 1)]);
        labels.push_back(data.positive[r] ? 1.0 : 0.0); // iris has the negatives first, as we train
    }
    svm_problem problem{static_cast<int>(data.x.rows), labels.data(), starts.data()};
    svm_parameter parameter{};
    parameter.svm_type = C_SVC;
    parameter.kernel_type = RBF;
    parameter.gamma = 0.3;
    parameter.C = 5.0;
    parameter.eps = 1e-3;
    parameter.cache_size = 10.0;
    parameter.shrinking = 1;
    svm_set_print_string_function([](const char*) {});
    svm_model* model = svm_train(&problem, &parameter);
    const auto scores = fitted("svm", data, {{"c", 5.0}, {"gamma", 0.3}})->scores(data.x);
    for (std::size_t r = 0; r < data.x.rows; ++r) {
        double decision = 0.0;
        svm_predict_values(model, starts[r], &decision);
        CHECK(scores[r] == Approx(-decision).margin(1e-9)); // libsvm's is for the label that it met first
    }
    svm_free_and_destroy_model(&model);
}

TEST_CASE("A machine for more cases than are precomputed meets the conditions of the optimum", "[unit]") {

    auto data = clouds(2100, 3, 9);
    const auto rows = allRows(data);
    const SvmSettings settings{SvmKernel::Rbf, 1.0, 0.5, 1e-6, 1.0, 1.0};
    const auto solution = SvmProblem(data.x, data.positive, settings).train(rows, {});
    // The dual's conditions: free vectors have y f = 1, others are on the right side of it.
    std::vector<double> alpha(data.x.rows, 0.0);
    for (std::size_t v = 0; v < solution.supportRows.size(); ++v)
        alpha[solution.supportRows[v]] = solution.coefficients[v];
    double worst = 0.0;
    double sum = 0.0;
    for (std::size_t r = 0; r < data.x.rows; r += 7) {
        double f = -solution.rho;
        for (std::size_t v = 0; v < solution.supportRows.size(); ++v) {
            double square = 0.0;
            for (std::size_t c = 0; c < 3; ++c)
                square += std::pow(data.x.at(r, c) - data.x.at(solution.supportRows[v], c), 2);
            f += solution.coefficients[v] * std::exp(-0.5 * square);
        }
        const double margin = (data.positive[r] ? f : -f) - 1.0;
        const double a = std::abs(alpha[r]);
        if (a == 0.0)
            worst = std::max(worst, -margin);
        else if (a < 1.0)
            worst = std::max(worst, std::abs(margin));
        else
            worst = std::max(worst, margin);
    }
    for (const double a : alpha)
        sum += a;
    CHECK(worst < 1e-5);
    CHECK(std::abs(sum) < 1e-9);
}

TEST_CASE("Platt's scale minimises the cross entropy of Platt's targets", "[unit]") {
    const auto data = clouds(60, 1, 4);
    const std::vector<double> decisions(data.x.values);
    const auto scale = plattScale(decisions, data.positive);
    CHECK(scale.slope < 0.0);
    const double least = plattObjective(scale, decisions, data.positive);
    for (const double step : {1e-3, -1e-3}) {
        CHECK(plattObjective({scale.slope + step, scale.offset}, decisions, data.positive) > least);
        CHECK(plattObjective({scale.slope, scale.offset + step}, decisions, data.positive) > least);
    }
}

TEST_CASE("Platt's scale of separated decision values is finite", "[unit]") {
    const auto scale = plattScale(std::vector<double>{-1e3, -2.0, 3.0, 1e3}, {false, false, true, true});
    CHECK(scale.slope < 0.0);
    CHECK(scale.probability(1e3) > 0.7);
    CHECK(scale.probability(-1e3) < 0.3);
}

TEST_CASE("Decision values that rank the wrong way round give everyone the same probability", "[unit]") {
    const auto scale = plattScale(std::vector<double>{3.0, 2.0, 1.0, 0.0}, {false, false, true, true});
    CHECK(scale.slope == 0.0);
    CHECK(scale.probability(5.0) == Approx(0.5));
}

TEST_CASE("Probabilities of a support vector machine rise with the score and depend on the seed alone", "[unit]") {
    const auto data = clouds(90, 4, 2);
    const auto first = fitted("svm", data, {}, 7, 1);
    const auto second = fitted("svm", data, {}, 7, 8);
    CHECK(first->json() == second->json());
    CHECK(first->json() != fitted("svm", data, {}, 8)->json());
    CHECK(first->scores(data.x) == fitted("svm", data, {}, 8)->scores(data.x));
    const auto scores = first->scores(data.x);
    const auto probabilities = first->probabilities(data.x);
    for (std::size_t a = 0; a < scores.size(); ++a)
        for (std::size_t b = 0; b < scores.size(); ++b)
            if (scores[a] < scores[b])
                CHECK(probabilities[a] <= probabilities[b]);
}

TEST_CASE("Support vector machines are trained in several threads at a time", "[unit]") {
    const auto data = clouds(150, 4, 2);
    const auto expected = fitted("svm", data)->json();
    std::vector<std::string> found(6);
    std::vector<std::jthread> threads;
    for (auto& text : found)
        threads.emplace_back([&] { text = fitted("svm", data)->json(); });
    threads.clear();
    for (const auto& text : found)
        CHECK(text == expected);
}

TEST_CASE("Weights that differ within a class are refused by a support vector machine", "[unit]") {
    CHECK_THROWS_WITH(fitted("svm", oddlyWeighted(clouds(30, 2, 1))), Catch::Contains("one class differently"));
    auto zeros = clouds(30, 2, 1);
    zeros.weights.assign(30, 1.0);
    zeros.weights[4] = 0.0;
    std::vector<std::size_t> others = allRows(zeros);
    others.erase(others.begin() + 4);
    CHECK(fitted("svm", zeros)->scores(zeros.x) == fitted("svm", rowsOf(clouds(30, 2, 1), others))->scores(zeros.x));
}

TEST_CASE("A gamma that is neither a number nor a known word is refused", "[unit]") {
    CHECK_THROWS_WITH(fitted("svm", clouds(30, 2, 1), {{"gamma", std::string("large")}}),
                      Catch::Contains("scale, auto"));
    CHECK_THROWS_AS(fitted("svm", clouds(30, 2, 1), {{"gamma", -1.0}}), Error);
    CHECK_NOTHROW(fitted("svm", clouds(30, 2, 1), {{"gamma", std::int64_t{1}}}));
}
