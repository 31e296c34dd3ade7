#include "core/learning/ModelCard.h"

#include "tests/core/learning/ModelCohorts.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

using namespace rimlight;
using namespace rimlight::learning;

TEST_CASE("The card of a study's model tells use, training, features, performance, limits and what is missing",
          "[unit]") {
    const auto model = test::madeUpModel("random-forest");
    const auto text = toPlainText(modelCard(model));
    for (const char* words :
         {"Test model", "Research use only. Not for clinical use", "T3-4 rather than T1-2",
          "Random forest on the features.",
          "T3-4 from a probability of 0.375 on; the cut-off is largest Youden index on the training cases.",
          "arterial, whole", "mRMR chose 5 of 7 features.", "cross-validation", "0.700 to 0.900", "One centre.",
          "No validation on cases of another centre.", "Protocol: ccrcc-t-stage, version 1", "Seed: 7"})
        CHECK_THAT(text, Catch::Contains(words));
    CHECK_THAT(text, !Catch::Contains("No performance on cases that took no part"));
    CHECK_THAT(text, !Catch::Contains("SYNTHETIC"));
}

TEST_CASE("A card says what a model lacks", "[unit]") {
    auto model = test::madeUpModel("logistic-regression");
    auto trained = *model.trained();
    trained.performance.clear();
    trained.mahalanobis.reset();
    model.kind = trained;
    model.provenance.settingsYaml.clear();
    model.provenance.syntheticData = true;
    const auto text = toPlainText(modelCard(model));
    for (const char* words :
         {"Nothing was computed here.", "No performance on cases that took no part in training.", "No calibration",
          "No extraction settings", "No check of the features together", "SYNTHETIC cases"})
        CHECK_THAT(text, Catch::Contains(words));
}

TEST_CASE("The card of the sample signature tells its terms and that its cases are synthetic", "[unit]") {
    const auto model = readModel(test::sourceFolder() / "tests/core/learning/files/signature-v1.json");
    const auto text = toPlainText(modelCard(model));
    CHECK_THAT(text, Catch::Contains("SYNTHETIC") && Catch::Contains("original_glcm_Imc1") &&
                         Catch::Contains("-0.668318") && Catch::Contains("lambda.1se"));
}

TEST_CASE("A card in Markdown can't be broken by a model's words", "[unit]") {
    auto model = test::madeUpModel("logistic-regression");
    model.name = "A | B <script> *x*";
    model.question = "one\ntwo";
    const auto text = toMarkdown(modelCard(model));
    CHECK_THAT(text, Catch::StartsWith("# A \\| B \\<script> \\*x\\*\n"));
    CHECK_THAT(text, Catch::Contains("Question: one two."));
    CHECK_THAT(text, Catch::Contains("| arterial\\|whole\\|original\\_glcm\\_MCC |"));
}

TEST_CASE("The card changes no number of the model", "[unit]") {
    const auto model = test::madeUpModel("naive-bayes");
    const auto before = toJson(model);
    CHECK_FALSE(toMarkdown(modelCard(model)).empty());
    CHECK(toJson(model) == before);
}
