#include "core/learning/classifiers/MultilayerPerceptron.h"

#include "core/base/Random.h"
#include "core/learning/classifiers/NetworkTraining.h"
#include "tests/core/learning/classifiers/ClassifierCohorts.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace rimlight;
using namespace rimlight::learning;
using namespace rimlight::test;

namespace {

NetworkCases casesOf(const LearningData& data) {
    NetworkCases cases;
    cases.inputs = data.x;
    for (std::size_t r = 0; r < data.x.rows; ++r) {
        cases.targets.push_back(data.positive[r] ? 1.0 : 0.0);
        cases.weights.push_back(data.weights.empty() ? 1.0 : data.weights[r]);
    }
    return cases;
}

/// Four corners of a square, opposite ones alike, each with ten cases around it.
LearningData corners() {
    Random random(4);
    LearningData data;
    data.names = {"x", "y"};
    data.x = {40, 2, std::vector<double>(80)};
    for (std::size_t r = 0; r < 40; ++r) {
        const bool right = r % 2 == 1;
        const bool up = r / 2 % 2 == 1;
        data.x.column(0)[r] = (right ? 1.0 : -1.0) + 0.1 * random.normal();
        data.x.column(1)[r] = (up ? 1.0 : -1.0) + 0.1 * random.normal();
        data.positive.push_back(right != up);
    }
    return data;
}

} // namespace

TEST_CASE("The gradient of a network is the slope of its loss, for each activation and depth", "[unit]") {
    const auto data = oddlyWeighted(clouds(25, 4, 3));
    const auto cases = casesOf(data);
    for (const auto activation : {Activation::Relu, Activation::Tanh, Activation::Logistic})
        for (const auto& widths : {std::vector<std::size_t>{4, 5, 1}, std::vector<std::size_t>{4, 6, 3, 1}}) {
            const NetworkShape shape{widths, activation};
            auto parameters = glorotStart(shape, 8);
            REQUIRE(parameters.size() == shape.parameterCount());
            std::vector<double> gradient(parameters.size());
            std::vector<double> ignored(parameters.size());
            networkLoss(shape, parameters, cases, 0.7, gradient);
            for (std::size_t i = 0; i < parameters.size(); ++i) {
                constexpr double kStep = 1e-6;
                const double at = parameters[i];
                parameters[i] = at + kStep;
                const double above = networkLoss(shape, parameters, cases, 0.7, ignored);
                parameters[i] = at - kStep;
                const double below = networkLoss(shape, parameters, cases, 0.7, ignored);
                parameters[i] = at;
                CHECK(gradient[i] == Approx((above - below) / (2.0 * kStep)).margin(1e-8));
            }
        }
}

TEST_CASE("A network's output is the sum that it stands for", "[unit]") {
    const NetworkShape shape{{2, 2, 1}, Activation::Tanh};
    // Weights column by column, then biases; then the output's.
    const std::vector<double> parameters = {0.5, -1.0, 2.0, 0.25, 0.1, -0.2, 1.5, -0.5, 0.3};
    const double first = std::tanh(0.5 * 3.0 - 1.0 * 4.0 + 0.1);
    const double second = std::tanh(2.0 * 3.0 + 0.25 * 4.0 - 0.2);
    CHECK(networkOutput(shape, parameters, {1, 2, {3.0, 4.0}})[0] ==
          Approx(1.5 * first - 0.5 * second + 0.3).epsilon(1e-14));
}

TEST_CASE("Networks of either solver learn what no straight line can tell", "[unit]") {
    const auto data = corners();
    for (const char* solver : {"adam", "lbfgs"}) {
        const auto model = fitted("mlp", data,
                                  {{"solver", std::string(solver)},
                                   {"hidden_1", std::int64_t{12}},
                                   {"rate", 0.02},
                                   {"rounds", std::int64_t{500}}});
        CHECK(aucOf(*model, data) == 1.0);
    }
    CHECK(aucOf(*fitted("logistic-regression", data), data) < 0.8);
}

TEST_CASE("L-BFGS ends where the gradient is nothing", "[unit]") {
    const auto data = zScored(cohort("birthwt"));
    const auto cases = casesOf(data);
    const NetworkShape shape{{data.x.columns, 6, 1}, Activation::Tanh};
    NetworkSettings settings;
    settings.solver = NetworkSolver::Lbfgs;
    settings.alpha = 5.0;
    settings.rounds = 3000;
    settings.tolerance = 1e-7;
    const auto parameters = trainNetwork(shape, cases, settings, {});
    std::vector<double> gradient(parameters.size());
    networkLoss(shape, parameters, cases, settings.alpha, gradient);
    for (const double slope : gradient)
        CHECK(std::abs(slope) <= 1e-7);
}

TEST_CASE("A network of the same seed is the same to the last bit", "[unit]") {
    const auto data = clouds(90, 5, 3);
    const auto one = fitted("mlp", data, {{"rounds", std::int64_t{20}}}, 5, 1)->json();
    CHECK(one == fitted("mlp", data, {{"rounds", std::int64_t{20}}}, 5, 8)->json());
    CHECK(one != fitted("mlp", data, {{"rounds", std::int64_t{20}}}, 6, 1)->json());
}

TEST_CASE("The units of the features don't matter to a network", "[unit]") {
    auto data = clouds(90, 3, 3);
    const auto expected = fitted("mlp", data, {{"rounds", std::int64_t{20}}})->scores(data.x);
    for (double& value : data.x.column(1))
        value = 1e9 + 1e6 * value;
    const auto scores = fitted("mlp", data, {{"rounds", std::int64_t{20}}})->scores(data.x);
    for (std::size_t r = 0; r < scores.size(); ++r)
        CHECK(scores[r] == Approx(expected[r]).margin(1e-6));
}

TEST_CASE("Early stopping keeps a network from learning noise by heart", "[unit]") {
    auto data = clouds(120, 60, 3);
    const auto fresh = clouds(400, 60, 4);
    const auto logLoss = [&](bool stops) {
        const auto model = fitted("mlp", data, {{"early_stopping", stops}, {"rate", 0.01}});
        const auto p = model->probabilities(fresh.x);
        double sum = 0.0;
        for (std::size_t r = 0; r < p.size(); ++r)
            sum -= std::log(std::max(1e-12, fresh.positive[r] ? p[r] : 1.0 - p[r]));
        return sum / static_cast<double>(p.size());
    };
    CHECK(logLoss(true) < logLoss(false));
}

TEST_CASE("All weights doubled change no network; a class's weight does", "[unit]") {
    const auto data = clouds(90, 3, 3);
    auto doubled = data;
    doubled.weights.assign(90, 2.0);
    const std::map<std::string, ParameterValue> few = {{"rounds", std::int64_t{30}}};
    CHECK(fitted("mlp", data, few)->json() == fitted("mlp", doubled, few)->json());
    const auto plain = fitted("mlp", data, few)->probabilities(data.x);
    const auto raised = fitted("mlp", positivesWeighted(data, 5.0), few)->probabilities(data.x);
    double difference = 0.0;
    for (std::size_t r = 0; r < plain.size(); ++r)
        difference += raised[r] - plain[r];
    CHECK(difference / 90.0 > 0.05);
}
