#include "core/learning/classifiers/ParameterSearch.h"

#include "core/base/Error.h"
#include "core/base/Random.h"
#include "core/learning/CrossValidation.h"
#include "core/statistics/Roc.h"
#include "tests/core/learning/classifiers/ClassifierCohorts.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <cmath>
#include <numeric>
#include <stop_token>

using namespace rimlight;
using namespace rimlight::learning;
using namespace rimlight::test;

namespace {

SearchQuestion question(const std::string& kind, ParameterGrid grid, SearchMeasure measure = SearchMeasure::Auc) {
    SearchQuestion asked;
    asked.kind = &classifierKind(kind);
    asked.grid = std::move(grid);
    asked.measure = measure;
    return asked;
}

std::vector<std::size_t> foldsFor(const LearningData& data, std::size_t folds = 5) {
    return stratifiedFolds(data.positive, folds, 3);
}

} // namespace

TEST_CASE("Out-of-fold scores are those of a classifier that was fitted without the fold", "[unit]") {
    const auto data = clouds(60, 3, 3);
    const auto foldOf = foldsFor(data);
    const auto& kind = classifierKind("svm");
    const ParameterValues values(kind.parameters, {}, kind.title);
    const auto result = crossValidatedScores(kind, values, foldOf, foldsOf(data, foldOf), {9, 0, {}});
    CHECK(result.foldOf == foldOf);
    for (std::size_t fold = 0; fold < 5; ++fold) {
        std::vector<std::size_t> others;
        for (std::size_t r = 0; r < 60; ++r)
            if (foldOf[r] != fold)
                others.push_back(r);
        const auto rows = rowsOfFold(foldOf, fold);
        const auto model = kind.fit(rowsOf(data, others), values, {subSeed(9, fold), 0, {}});
        const auto scores = model->scores(rowsOf(data, rows).x);
        const auto probabilities = model->probabilities(rowsOf(data, rows).x);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            CHECK(result.scores[rows[i]] == scores[i]);
            CHECK(result.probabilities[rows[i]] == probabilities[i]);
        }
    }
}

TEST_CASE("A case's own values have no part in the classifier that scores it", "[unit]") {
    const auto data = clouds(60, 3, 3);
    const auto foldOf = foldsFor(data);
    auto poisoned = data;
    const std::size_t victim = 17;
    for (std::size_t c = 0; c < 3; ++c)
        poisoned.x.column(c)[victim] = 1e9;
    poisoned.positive[victim] = !poisoned.positive[victim];
    const auto& kind = classifierKind("random-forest");
    const ParameterValues values(kind.parameters, {{"trees", std::int64_t{20}}}, kind.title);
    const auto clean = crossValidatedScores(kind, values, foldOf, foldsOf(data, foldOf), {});
    const auto dirty = crossValidatedScores(kind, values, foldOf, foldsOf(poisoned, foldOf), {});
    bool othersChanged = false;
    for (std::size_t r = 0; r < 60; ++r) {
        if (foldOf[r] == foldOf[victim] && r != victim)
            CHECK(clean.scores[r] == dirty.scores[r]);
        othersChanged = othersChanged || (foldOf[r] != foldOf[victim] && clean.scores[r] != dirty.scores[r]);
    }
    CHECK(othersChanged);
}

TEST_CASE("A grid is all combinations, the last key changing fastest", "[unit]") {
    const auto points = gridPoints({{"a", {1.0, 2.0}}, {"b", {true, false}}});
    REQUIRE(points.size() == 4);
    CHECK(points[0].at("a") == ParameterValue(1.0));
    CHECK(points[0].at("b") == ParameterValue(true));
    CHECK(points[1].at("b") == ParameterValue(false));
    CHECK(points[2].at("a") == ParameterValue(2.0));
    CHECK(gridPoints({}).size() == 1);
    CHECK_THROWS_WITH(gridPoints({{"a", {}}}), Catch::Contains("no value"));
}

TEST_CASE("The search takes the point with the largest mean AUC and tells all of them", "[unit]") {
    const auto data = zScored(cohort("birthwt"));
    const auto foldOf = foldsFor(data);
    const auto source = foldsOf(data, foldOf);
    const auto search = searchParameters(
        question("svm", {{"c", {0.01, 1.0, 100.0}}, {"gamma", {std::string("scale"), 0.01}}}), foldOf, source, {});
    REQUIRE(search.points.size() == 6);
    for (const auto& point : search.points) {
        auto given = point.given;
        const auto& kind = classifierKind("svm");
        const auto scores =
            crossValidatedScores(kind, ParameterValues(kind.parameters, given, kind.title), foldOf, source, {});
        double sum = 0.0;
        for (std::size_t fold = 0; fold < 5; ++fold) {
            std::vector<double> part;
            std::vector<bool> positive;
            for (const std::size_t r : rowsOfFold(foldOf, fold)) {
                part.push_back(scores.scores[r]);
                positive.push_back(data.positive[r]);
            }
            const double auc = statistics::aucWithInterval(part, positive).value;
            CHECK(point.ofFold[fold] == auc);
            sum += auc;
        }
        CHECK(*point.mean == Approx(sum / 5.0).epsilon(1e-14));
        CHECK(point.standardDeviation.has_value());
        CHECK(*point.mean <= *search.points[search.best].mean + 1e-12);
    }
    CHECK(search.values.number("c") == std::get<double>(search.points[search.best].given.at("c")));
    CHECK(search.values.text("kernel") == "rbf");
}

TEST_CASE("The search by log loss takes the smallest", "[unit]") {
    const auto data = zScored(cohort("birthwt"));
    const auto foldOf = foldsFor(data);
    const auto search =
        searchParameters(question("logistic-regression", {{"c", {1e-6, 0.1, 1e4}}}, SearchMeasure::LogLoss), foldOf,
                         foldsOf(data, foldOf), {});
    for (const auto& point : search.points)
        CHECK(*search.points[search.best].mean <= *point.mean);
    CHECK(search.best == 1);
    // So strict a penalty leaves the prevalence alone.
    const double p = 59.0 / 189.0;
    CHECK(*search.points[0].mean == Approx(-p * std::log(p) - (1.0 - p) * std::log(1.0 - p)).margin(1e-3));
}

TEST_CASE("Among equals the first point of the grid is taken", "[unit]") {
    const auto data = clouds(60, 3, 3);
    const auto foldOf = foldsFor(data);
    const auto search = searchParameters(question("naive-bayes", {{"smoothing", {1e-3, 1e-9, 1e-9, 1e-3}}}), foldOf,
                                         foldsOf(data, foldOf), {});
    CHECK(search.points[0].mean == search.points[3].mean);
    CHECK(search.best < 2);
}

TEST_CASE("Steps are fitted anew in each fold, once for all points", "[unit]") {
    const auto data = clouds(60, 3, 3);
    const auto foldOf = foldsFor(data);
    std::atomic<int> calls{0};
    const auto plain = foldsOf(data, foldOf);
    const FoldSource scaled = [&](std::size_t fold) {
        ++calls;
        auto parts = plain(fold);
        parts.heldOut = zScored(parts.heldOut, parts.training);
        parts.training = zScored(parts.training);
        return parts;
    };
    const auto search = searchParameters(question("svm", {{"c", {0.1, 1.0, 10.0}}}), foldOf, scaled, {});
    CHECK(calls == 5);
    CHECK(search.points.size() == 3);
}

TEST_CASE("A search gives the same on one, two and eight threads", "[unit]") {
    const auto data = clouds(60, 3, 3);
    const auto foldOf = foldsFor(data);
    const auto asked = question("random-forest", {{"trees", {std::int64_t{10}, std::int64_t{30}}}});
    const auto one = searchParameters(asked, foldOf, foldsOf(data, foldOf), {4, 1, {}});
    for (const unsigned threads : {2U, 8U}) {
        const auto more = searchParameters(asked, foldOf, foldsOf(data, foldOf), {4, threads, {}});
        CHECK(more.best == one.best);
        for (std::size_t p = 0; p < one.points.size(); ++p)
            CHECK(more.points[p].ofFold == one.points[p].ofFold);
    }
}

TEST_CASE("Leave-one-out folds are ranked together", "[unit]") {
    const auto data = clouds(24, 2, 3);
    std::vector<std::size_t> foldOf(24);
    std::iota(foldOf.begin(), foldOf.end(), std::size_t{0});
    const auto search = searchParameters(question("logistic-regression", {}), foldOf, foldsOf(data, foldOf), {});
    CHECK_FALSE(search.points[0].ofFold[0].has_value());
    const auto& kind = classifierKind("logistic-regression");
    const auto scores =
        crossValidatedScores(kind, ParameterValues(kind.parameters, {}, kind.title), foldOf, foldsOf(data, foldOf), {});
    CHECK(search.points[0].mean == statistics::aucWithInterval(scores.scores, data.positive).value);
}

TEST_CASE("A point that can't be fitted is told and passed over; none at all is an error", "[unit]") {
    auto data = clouds(60, 1, 3);
    for (std::size_t r = 0; r < 60; ++r)
        data.x.column(0)[r] = data.positive[r] ? 2.0 + static_cast<double>(r) : -static_cast<double>(r);
    const auto foldOf = foldsFor(data);
    const auto source = foldsOf(data, foldOf);
    const auto search = searchParameters(
        question("logistic-regression", {{"penalty", {std::string("none"), std::string("l2")}}}), foldOf, source, {});
    CHECK(search.best == 1);
    CHECK_FALSE(search.points[0].mean.has_value());
    CHECK_THAT(search.points[0].failure, Catch::Contains("separate"));
    CHECK_THROWS_WITH(
        searchParameters(question("logistic-regression", {{"penalty", {std::string("none")}}}), foldOf, source, {}),
        Catch::Contains("separate"));
    CHECK_THROWS_WITH(searchParameters(question("svm", {{"colour", {1.0}}}), foldOf, source, {}),
                      Catch::Contains("colour"));
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(searchParameters(question("svm", {}), foldOf, source, {1, 0, Progress({}, stop.get_token())}),
                    Cancelled);
}
