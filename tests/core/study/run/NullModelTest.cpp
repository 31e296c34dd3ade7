#include "core/study/run/NullModel.h"

#include "core/base/Random.h"
#include "tests/core/study/run/MadeUpStudy.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace rimlight;
using namespace rimlight::study;
using namespace rimlight::test;

namespace {

/// 30 cases, ten of them positive; two columns.
learning::LearningData thirtyCases() {
    learning::LearningData data;
    for (std::size_t i = 0; i < 30; ++i) {
        data.caseIds.push_back(std::to_string(i));
        data.positive.push_back(i % 3 == 0);
    }
    data.names = {"a", "b"};
    data.x = {30, 2, std::vector<double>(60, 1.0)};
    return data;
}

SignaturePlan planWithRadscore(const std::string& family) {
    SignaturePlan plan;
    plan.steps.push_back({"lasso", learning::pipelineStep("lasso", {{"family", family}}).values});
    plan.radscore.source = RadscorePlan::Source::Lasso;
    return plan;
}

} // namespace

TEST_CASE("Every classifier scores cases without features by the share of the classes", "[unit]") {
    const auto data = thirtyCases();
    for (const auto& kind : learning::classifierKinds()) {
        CAPTURE(kind.key);
        const ClassifierPlan plan{kind.key, kind.key, {}, {}, false};
        const double score = scoreWithoutFeatures(plan, data, {1, 1, {}});
        CHECK(std::isfinite(score));
        if (kind.key == "logistic-regression" || kind.key == "naive-bayes")
            CHECK(score == Approx(std::log(0.5)).epsilon(1e-6));
        if (kind.key == "random-forest")
            CHECK(score == Approx(1.0 / 3.0).margin(0.02));
        if (kind.key == "svm")
            CHECK(score < 0.0); // on the side of the more frequent class
    }
}

TEST_CASE("A Radscore of nothing is the intercept that its regression is left with", "[unit]") {
    auto data = thirtyCases();
    CHECK(radscoreWithoutFeatures(planWithRadscore("logistic"), data) == Approx(std::log(0.5)).epsilon(1e-14));
    CHECK(radscoreWithoutFeatures(planWithRadscore("gaussian"), data) == Approx(1.0 / 3.0).epsilon(1e-14));
    CHECK(radscoreWithoutFeatures(planWithRadscore("cox"), data) == 0.0);
    auto plan = planWithRadscore("logistic");
    plan.radscore.withIntercept = false;
    CHECK(radscoreWithoutFeatures(plan, data) == 0.0);
    for (std::size_t i = 0; i < data.positive.size(); ++i)
        data.weights.push_back(data.positive[i] ? 2.0 : 1.0); // of both classes the same
    CHECK(radscoreWithoutFeatures(planWithRadscore("logistic"), data) == Approx(0.0).margin(1e-14));
}

TEST_CASE("A Radscore of nothing is the regression's own intercept, whatever cases are invented behind it", "[unit]") {
    // Features without a word on the outcome, and the strictest LASSO there is: it selects none.
    auto cases = madeUpCases(8);
    Random random(1);
    for (auto& row : cases.features)
        for (double& value : row)
            value = random.normal();
    auto protocol = kMadeUpProtocol;
    protocol.erase(protocol.find("      - smote\n"), 14);
    const std::string lasso = "      - lasso: {family: logistic, folds: 5, lambda: lambda.min}\n";
    protocol.replace(protocol.find(lasso), lasso.size(),
                     "      - lasso: {family: logistic, folds: 5, lambda: lambda.1se}\n      - over-sampling\n");
    const MadeUpStudy made(cases, protocol);
    const auto data = made.data();
    const auto study = made.study();
    const auto plans = expandSignatures(study.protocol, data.all.names);
    const auto training = data.rowsOf(Part::Training);
    const auto signature = fitSignature({study.protocol, plans, data}, plans[0], training, 7);
    REQUIRE_FALSE(signature.selectsFeatures());
    CHECK_FALSE(signature.radscore);
    const double share = prevalenceOf(data, training);
    REQUIRE(share != 0.5);
    CHECK(signature.nullRadscore == Approx(std::log(share / (1.0 - share))).epsilon(1e-6));
}

TEST_CASE("Cases of a fold that selects nothing stand where its training cases stand on average", "[unit]") {
    auto cases = madeUpCases(7);
    for (auto& row : cases.features)
        for (double& value : row)
            value = 1.0; // nothing to select
    // Without SMOTE, whose invented cases make the classes equally large.
    auto protocol = kMadeUpProtocol;
    protocol.erase(protocol.find("      - smote\n"), 14);
    const MadeUpStudy made(cases, protocol);
    const auto study = made.study();
    const auto data = made.data();
    const auto plans = expandSignatures(study.protocol, data.all.names);
    const auto training = data.rowsOf(Part::Training);
    const SignatureContext context{study.protocol, plans, data};
    const auto scores = crossValidatedScores(context, plans[0], training, 7);
    REQUIRE(scores.radscores.size() == training.size());
    REQUIRE(plans[0].classifiers[0].key == "logistic-regression");
    const auto splits = crossValidationSplits(context, training, 7);
    REQUIRE(splits.size() == 1);
    const auto positive = data.positive(training);
    for (const auto& split : splits.front()) {
        const auto bad =
            std::count_if(split.training.begin(), split.training.end(), [&](auto i) { return positive[i]; });
        const double share = static_cast<double>(bad) / static_cast<double>(split.training.size());
        for (const std::size_t i : split.test) {
            CHECK(scores.radscores[i] == Approx(std::log(share / (1.0 - share))).epsilon(1e-9));
            CHECK(scores.classifiers[0].scores[i] == Approx(std::log(share / (1.0 - share))).epsilon(1e-6));
            CHECK(scores.classifiers[0].probabilities[i] == Approx(share).epsilon(1e-12));
            for (const auto& classifier : scores.classifiers)
                CHECK(classifier.scores[i] == classifier.scores[split.test.front()]);
        }
    }
}
