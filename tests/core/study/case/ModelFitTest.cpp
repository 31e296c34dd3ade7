#include "core/study/case/ModelFit.h"

#include "core/study/case/ModelLibrary.h"
#include "tests/core/study/case/FormModel.h"

#include <catch2/catch.hpp>

using namespace rimlight;
using namespace rimlight::study;
using imaging::Modality;

namespace {

OfferedSeries ct(const std::string& description = "", const std::string& label = "Series 2 (CT, 60 slices)") {
    return {label, Modality::CT, description, ""};
}

learning::FittedModel wilms() {
    return shippedModel("sample-wilms-vs-ccsk.json");
}
learning::FittedModel stage() {
    return shippedModel("sample-ccrcc-t-stage.json");
}

/// The stage model as if it read two phases.
learning::FittedModel twoPhases() {
    auto model = stage();
    model.caseRecipe->phases = {"arterial", "venous"};
    return model;
}

} // namespace

TEST_CASE("A case with the model's modality, phase and an outline fits", "[unit]") {
    const auto verdict = fits(wilms(), {{ct("SYNTHETIC corticomedullary phase")}, {"tumour"}});
    CHECK(verdict.fitness == Fitness::Fits);
    CHECK(verdict.steps.empty());
    CHECK(verdict.notes.empty());
    CHECK(shortText(verdict) == "Fits this case.");
}

TEST_CASE("What is left to do is told in its order", "[unit]") {
    const auto verdict = fits(wilms(), {{ct("Abdomen")}, {}});
    CHECK(verdict.fitness == Fitness::FitsAfterSteps);
    CHECK(verdict.steps == std::vector<std::string>{"Confirm that the series is of the corticomedullary phase.",
                                                    "Outline the tumour, or import an outline."});
    CHECK(fits(wilms(), {{}, {}}).steps.front() == "Open the case's images.");
}

TEST_CASE("A model of another modality does not fit, and says which it reads", "[unit]") {
    const OfferedSeries mr{"Series 3 (MR, 20 slices)", Modality::MR, "AX T2", ""};
    const auto verdict = fits(wilms(), {{mr}, {"tumour"}});
    CHECK(verdict.fitness == Fitness::DoesNotFit);
    CHECK(shortText(verdict) == "The model reads CT; this is an MR.");
    auto magnetic = wilms();
    magnetic.caseRecipe->modality = "MR";
    CHECK(shortText(fits(magnetic, {{ct()}, {}})) == "The model reads MR; this is a CT.");
    // A file whose modality nobody knows is not refused.
    CHECK(fits(wilms(), {{{"a.nii.gz", Modality::Other, "", ""}}, {"tumour"}}).fitness == Fitness::FitsAfterSteps);
}

TEST_CASE("A series of another phase asks to make sure, and another series that is right is named", "[unit]") {
    const auto other = fits(wilms(), {{ct("delayed")}, {"tumour"}});
    CHECK(other.steps == std::vector<std::string>{"Make sure that the series is of the corticomedullary phase: its "
                                                  "description says \"delayed\"."});
    const auto behind =
        fits(wilms(), {{ct("delayed"), ct("corticomedullary", "Series 3 (CT, 60 slices)")}, {"tumour"}});
    CHECK(behind.steps ==
          std::vector<std::string>{"Open Series 3 (CT, 60 slices), which looks like the corticomedullary phase."});
}

TEST_CASE("A model of two phases needs two series", "[unit]") {
    const auto one = fits(twoPhases(), {{ct("arterial")}, {"tumour"}});
    CHECK(one.fitness == Fitness::DoesNotFit);
    CHECK(one.reasons.front() == "It reads 2 phases (arterial, venous); this case has 1 series that it could read.");
    CHECK(fits(twoPhases(), {{ct("arterial"), ct("venous")}, {"tumour"}}).fitness == Fitness::Fits);
    const auto unknown = fits(twoPhases(), {{ct("arterial"), ct("5.0 B20f")}, {"tumour"}});
    CHECK(unknown.steps == std::vector<std::string>{"Choose the series of the venous phase."});
}

TEST_CASE("Rings and subregions need one outline, unless the file doesn't tell how they are made", "[unit]") {
    const auto needs = modelNeeds(stage());
    CHECK(needs.modality == "CT");
    CHECK(needs.phases == std::vector<std::string>{"parenchymal"});
    CHECK(needs.settingsHash.size() == 64);
    bool hasRing = false;
    for (const auto& region : needs.regions) {
        CHECK(region.isMade);
        hasRing = hasRing || (region.name == "peri" && region.how == "ring 0-3 mm around the outline");
    }
    CHECK(hasRing);
    CHECK(fits(stage(), {{ct("parenchymal")}, {"tumour"}}).fitness == Fitness::Fits);
    auto old = stage();
    old.caseRecipe.reset();
    const auto verdict = fits(old, {{ct()}, {"tumour"}});
    CHECK(verdict.fitness == Fitness::FitsAfterSteps);
    CHECK(verdict.steps.front().find("the model's file doesn't tell how it is made") != std::string::npos);
    CHECK(fits(old, {{ct()}, {"tumour", "peri", "sub1", "sub2", "sub3"}}).fitness == Fitness::Fits);
}

TEST_CASE("A form to fill in, and where a case was scanned, are steps", "[unit]") {
    const auto verdict = fits(test::formModel(), {});
    CHECK(verdict.steps == std::vector<std::string>{"Fill in: Age (years), Stage, Dilated cysts, marker."});
    auto behindCombat = wilms();
    std::get<learning::TrainedModel>(behindCombat.kind).batches = {"A", "B"};
    CHECK(fits(behindCombat, {{ct("corticomedullary")}, {"tumour"}}).steps ==
          std::vector<std::string>{"Say where the case was scanned: A, B."});
}

TEST_CASE("A published formula fits no case, and a series that may not be measured is told", "[unit]") {
    const auto formula = fits(shippedModel("published-wilms-vs-ccsk.json"), {{ct()}, {"tumour"}});
    CHECK(formula.fitness == Fitness::DoesNotFit);
    CHECK_THAT(shortText(formula), Catch::Contains("means and standard deviations"));
    auto uneven = ct();
    uneven.blocked = "slice spacing varies";
    CHECK(shortText(fits(wilms(), {{uneven}, {}})) ==
          "Series 2 (CT, 60 slices) may be looked at, but not measured: slice spacing varies.");
    auto unmeasured = wilms();
    unmeasured.provenance.settingsYaml.clear();
    CHECK(fits(unmeasured, {{ct("corticomedullary")}, {"tumour"}}).notes.size() == 1);
}
