#include "core/learning/FormulaCompletion.h"

#include "core/base/Error.h"
#include "core/base/Random.h"
#include "core/learning/ModelCard.h"
#include "core/learning/Predict.h"
#include "core/statistics/Deviance.h"
#include "core/statistics/Roc.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace rimlight;
using namespace rimlight::learning;

namespace {

const std::vector<std::string> kNames = {"original_shape_SurfaceVolumeRatio", "original_firstorder_Median",
                                         "original_glszm_ZoneEntropy", "original_glcm_MCC", "unused"};

FittedModel published() {
    return readModel(test::sourceFolder() / "resources/models/published-wilms-vs-ccsk.json");
}

LocalCohort localCases(std::size_t count, bool withOutcome) {
    Random random(3);
    LocalCohort cohort;
    cohort.features.names = kNames;
    for (std::size_t r = 0; r < count; ++r) {
        cohort.features.caseIds.push_back("case " + std::to_string(r));
        const bool positive = r % 3 == 0;
        std::vector<tables::Cell> cells;
        for (std::size_t c = 0; c < kNames.size(); ++c)
            cells.emplace_back(10.0 * static_cast<double>(c + 1) + random.normal(positive ? -1.0 : 0.0, 2.0));
        cohort.features.rows.push_back(std::move(cells));
        if (withOutcome)
            cohort.positive.push_back(positive);
    }
    return cohort;
}

tables::FeatureRow caseOf(const LocalCohort& cohort, std::size_t row) {
    tables::FeatureRow features;
    for (std::size_t c = 0; c < kNames.size(); ++c)
        features.values.push_back({kNames[c], cohort.features.rows[row][c]});
    return features;
}

struct MeanAndSd {
    double mean = 0.0;
    double sd = 0.0;
};

MeanAndSd summaryOf(const LocalCohort& cohort, const std::string& name) {
    const auto column = cohort.features.columnOf(name).value();
    const auto n = static_cast<double>(cohort.features.rows.size());
    MeanAndSd summary;
    for (const auto& row : cohort.features.rows)
        summary.mean += std::get<double>(row[column]) / n;
    for (const auto& row : cohort.features.rows)
        summary.sd += std::pow(std::get<double>(row[column]) - summary.mean, 2) / n;
    summary.sd = std::sqrt(summary.sd);
    return summary;
}

} // namespace

TEST_CASE("The published Wilms formula shows its terms and says why it can't score", "[unit]") {
    const auto model = published();
    REQUIRE(model.formula() != nullptr);
    const auto& radscore = model.formula()->radscore;
    CHECK(radscore.intercept == -0.076);
    REQUIRE(radscore.terms.size() == 4);
    CHECK(radscore.terms[0].feature == "original_firstorder_Median");
    CHECK(radscore.terms[0].coefficient == -0.751);
    CHECK(radscore.terms[1].feature == "original_glcm_MCC");
    CHECK(radscore.terms[1].coefficient == -0.937);
    CHECK(radscore.terms[2].feature == "original_glszm_ZoneEntropy");
    CHECK(radscore.terms[2].coefficient == -0.759);
    CHECK(radscore.terms[3].feature == "original_shape_SurfaceVolumeRatio");
    CHECK(radscore.terms[3].coefficient == -1.462);
    CHECK_THROWS_WITH(predict(model, {}), Catch::Contains("cannot score a case") &&
                                              Catch::Contains("means and standard deviations") &&
                                              Catch::Contains("model complete"));
    CHECK(toJson(parseModel(toJson(model), "m.json")) == toJson(model));
    const auto text = toPlainText(modelCard(model));
    CHECK_THAT(text, Catch::Contains("not published") && Catch::Contains("-0.937"));
}

TEST_CASE("Local means and SDs make the published formula score, by hand", "[unit]") {
    const auto cohort = localCases(60, true);
    auto completed = completeFormula(published(), cohort);
    completed = parseModel(toJson(completed), "m.json");
    REQUIRE(completed.trained() != nullptr);
    const auto prediction = predict(completed, caseOf(cohort, 7));
    double radscore = -0.076;
    const auto add = [&](const std::string& name, double coefficient) {
        const auto summary = summaryOf(cohort, name);
        const double value = std::get<double>(cohort.features.rows[7][cohort.features.columnOf(name).value()]);
        radscore += coefficient * ((value - summary.mean) / summary.sd);
    };
    add("original_firstorder_Median", -0.751);
    add("original_glcm_MCC", -0.937);
    add("original_glszm_ZoneEntropy", -0.759);
    add("original_shape_SurfaceVolumeRatio", -1.462);
    CHECK(prediction.radscore == Approx(radscore).epsilon(1e-12));
    CHECK(prediction.probability == statistics::logistic(prediction.radscore));
    CHECK(prediction.radscoreDecides);
    const auto& trained = *completed.trained();
    CHECK(trained.cutoff.probability == statistics::youdenCutoff(trained.training.probabilities, cohort.positive));
    CHECK(trained.performance.front().auc ==
          statistics::aucWithInterval(trained.training.scores, cohort.positive).value);
}

TEST_CASE("A completed formula says so in name, provenance and card", "[unit]") {
    const auto completed = completeFormula(published(), localCases(20, false));
    CHECK_THAT(completed.name, Catch::Contains("completed with 20 local cases"));
    CHECK_THAT(completed.provenance.note,
               Catch::Contains("Coefficients as published") && Catch::Contains("Not the paper's model"));
    CHECK(completed.trained()->cutoff.probability == 0.5);
    const auto text = toPlainText(modelCard(completed));
    CHECK_THAT(text, Catch::Contains("for want of local outcomes; not the paper's cut-off"));
    CHECK_THAT(text, Catch::Contains("The paper's means and standard deviations are not known"));
    CHECK_THAT(text, Catch::Contains("With only 20 local cases means and standard deviations are uncertain."));
    CHECK_THAT(text, Catch::Contains("20 cases of unknown outcome."));
}

TEST_CASE("A completed formula refuses a case without a value rather than fill it in", "[unit]") {
    const auto cohort = localCases(40, false);
    auto row = caseOf(cohort, 0);
    row.values[0].value = tables::Missing{"flat region"};
    CHECK_THROWS_WITH(predict(completeFormula(published(), cohort), row), Catch::Contains("(flat region)"));
}

TEST_CASE("A table that can't complete a formula is refused with what it lacks", "[unit]") {
    auto cohort = localCases(40, true);
    cohort.features.names[1] = "other";
    cohort.features.names[3] = "another";
    CHECK_THROWS_WITH(completeFormula(published(), cohort),
                      Catch::Contains("original_firstorder_Median, original_glcm_MCC"));
    cohort = localCases(40, true);
    for (std::size_t r = 0; r < 31; ++r)
        cohort.features.rows[r][2] = tables::Missing{"flat region"};
    CHECK_THROWS_WITH(completeFormula(published(), cohort), Catch::Contains("in 9 cases of the table, fewer than 10"));
    for (auto& row : cohort.features.rows)
        row[2] = 4.0;
    CHECK_THROWS_WITH(completeFormula(published(), cohort), Catch::Contains("the same in all cases"));
    CHECK_THROWS_WITH(completeFormula(completeFormula(published(), localCases(40, true)), localCases(40, true)),
                      Catch::Contains("is no published formula"));
}

TEST_CASE("Cases that lack a feature are left out and counted", "[unit]") {
    auto cohort = localCases(40, true);
    cohort.features.rows[5][0] = tables::Missing{"flat region"};
    const auto completed = completeFormula(published(), cohort);
    CHECK(completed.trained()->training.scores.size() == 39);
    CHECK(completed.trained()->training.positive.size() == 39);
    CHECK_THAT(toPlainText(modelCard(completed)), Catch::Contains("1 cases of the local table lacked a feature"));
}
