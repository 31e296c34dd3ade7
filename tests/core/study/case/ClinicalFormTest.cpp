#include "core/study/case/ClinicalForm.h"

#include "core/study/case/ModelLibrary.h"
#include "tests/core/study/case/FormModel.h"

#include <catch2/catch.hpp>

using namespace rimlight;
using namespace rimlight::study;
using learning::AnswerKind;

namespace {

double valueOf(const TypedClinical& typed, const std::string& column) {
    const auto* cell = typed.row.find(column);
    REQUIRE(cell != nullptr);
    return std::get<double>(*cell);
}

std::map<std::string, std::string> usual() {
    return {{"age", "61"}, {"stage", "III"}, {"cysts", "yes"}, {"marker", "2.5"}};
}

} // namespace

TEST_CASE("The form asks for every clinical value of the model, a category once", "[unit]") {
    const auto fields = clinicalForm(test::formModel());
    REQUIRE(fields.size() == 4);
    CHECK(fields[0].title == "Age");
    CHECK(fields[0].unit == "years");
    CHECK_FALSE(fields[0].required);
    CHECK(fields[0].help == "Training cases: 40 to 80 years. Left empty it counts as 60, as a missing value among the "
                            "training cases did.");
    CHECK(fields[1].kind == AnswerKind::Category);
    CHECK(fields[1].columns == std::vector<std::string>{"stage: II", "stage: III"});
    CHECK(fields[1].levels == std::vector<std::string>{"I", "II", "III"});
    CHECK(fields[2].kind == AnswerKind::YesNo);
    CHECK(fields[2].help == "Left empty it counts as no, as a missing value among the training cases did.");
    CHECK(fields[3].title == "marker"); // of which the file says nothing
    CHECK(fields[3].required);
}

TEST_CASE("What is typed reaches the model as its training cases did", "[unit]") {
    const auto fields = clinicalForm(test::formModel());
    const auto typed = clinicalRow(fields, usual());
    CHECK(typed.problems.empty());
    CHECK(typed.doubts.empty());
    CHECK(valueOf(typed, "age") == 61.0);
    CHECK(valueOf(typed, "stage: II") == 0.0);
    CHECK(valueOf(typed, "stage: III") == 1.0);
    CHECK(valueOf(typed, "cysts") == 1.0);
    auto reference = usual();
    reference["stage"] = "I";
    reference["cysts"] = "否";
    const auto first = clinicalRow(fields, reference);
    CHECK(valueOf(first, "stage: II") == 0.0);
    CHECK(valueOf(first, "stage: III") == 0.0);
    CHECK(valueOf(first, "cysts") == 0.0);
    const auto one = learning::predict(test::formModel(), typed.row).survival->linearPredictor;
    const auto other = learning::predict(test::formModel(), first.row).survival->linearPredictor;
    CHECK(one - other == Approx(0.9 + 0.3)); // of stage III and cysts
}

TEST_CASE("An empty field counts as in training where the model says so, and is asked for where it does not",
          "[unit]") {
    const auto fields = clinicalForm(test::formModel());
    const auto typed = clinicalRow(fields, {{"marker", " 2 "}});
    CHECK(typed.problems.empty());
    CHECK(std::holds_alternative<tables::Missing>(*typed.row.find("age")));
    const auto prediction = learning::predict(test::formModel(), typed.row);
    CHECK(prediction.filled.size() == 4);
    CHECK(clinicalRow(fields, {}).problems.at("marker") == "marker is needed by the model.");
}

TEST_CASE("Every illegal value has a sentence of its own", "[unit]") {
    const auto fields = clinicalForm(test::formModel());
    const auto problem = [&](const std::string& name, const std::string& text) {
        auto values = usual();
        values[name] = text;
        const auto typed = clinicalRow(fields, values);
        CHECK(typed.problems.size() == 1);
        return typed.problems.at(name);
    };
    CHECK(problem("age", "old") == "Age: \"old\" is no number.");
    CHECK(problem("age", "61,5") == "Age: \"61,5\" is no number; write a point, not a comma.");
    CHECK(problem("age", "-1") == "Age: -1 years can't be; it lies within 0 to 130.");
    CHECK(problem("age", "nan") == "Age: \"nan\" is no number.");
    CHECK(problem("stage", "IV") == "Stage: \"IV\" is none of I, II, III.");
    CHECK(problem("cysts", "perhaps") == "Dilated cysts: \"perhaps\" is neither yes nor no.");
    auto several = usual();
    several["age"] = "x";
    several["stage"] = "x";
    CHECK(clinicalRow(fields, several).problems.size() == 2);
}

TEST_CASE("A value beyond the training cases is a doubt, not an error", "[unit]") {
    const auto fields = clinicalForm(test::formModel());
    auto values = usual();
    values["age"] = "95";
    const auto typed = clinicalRow(fields, values);
    CHECK(typed.problems.empty());
    CHECK(typed.doubts.at("age") == "Age: 95 is above every training case (40 to 80).");
    CHECK(valueOf(typed, "age") == 95.0);
}

TEST_CASE("A model of images alone has an empty form", "[unit]") {
    CHECK(clinicalForm(shippedModel("sample-ccrcc-t-stage.json")).empty());
}
