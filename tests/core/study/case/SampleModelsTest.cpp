#include "core/base/Text.h"
#include "core/study/case/ModelFit.h"
#include "core/study/case/ModelLibrary.h"
#include "core/study/case/PredictionHistory.h"
#include "core/study/case/SampleCases.h"
#include "core/tables/Csv.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace rimlight;
using namespace rimlight::study;

namespace {

struct Recorded {
    double score = 0.0;
    double probability = 0.0;
};

/// What make-sample-models.sh wrote of a model and its sample case.
Recorded recorded(const std::string& modelFile) {
    for (const auto& row : tables::readCsv(test::sourceFolder() / "resources/models/sample-predictions.csv").rows)
        if (row[0] + ".json" == modelFile)
            return {parseNumber(row[1]).value(), parseNumber(row[2]).value()};
    FAIL("nothing is recorded of " << modelFile);
    return {};
}

} // namespace

TEST_CASE("Each sample model fits its sample case from one outline, and says what was recorded", "[unit]") {
    const test::TemporaryFolder folder;
    REQUIRE(sampleCases().size() == 2);
    for (const auto& sample : sampleCases()) {
        CAPTURE(sample.title);
        const auto model = shippedModel(sample.modelFile);
        const auto files = makeSampleCase(sample, folder.path());
        PhaseInput input{sample.phase, openImage(files.images), {}};
        input.region = chooseSegment(openMask(files.outline, input.image), {});
        REQUIRE(input.image.series);
        const auto& series = *input.image.series;
        const auto verdict =
            fits(model, {{{series.label(), series.modality, series.description, ""}}, {input.region.name}});
        CHECK(shortText(verdict) == "Fits this case.");
        const auto result = predictCase({input}, model, {});
        const auto expected = recorded(sample.modelFile);
        CHECK(result.prediction.score == expected.score);
        CHECK(result.prediction.probability == expected.probability);
        CHECK(std::holds_alternative<learning::CalibratedProbability>(result.prediction.calibrated));
        CHECK_THAT(answerWords(model, result.prediction).headline, Catch::Matches(".* \\(\\S+-\\S+\\)"));
        CHECK(result.syntheticImage);
        REQUIRE(result.sizeAlone.size() == 2);
        CHECK(result.sizeAlone[0].name == "Volume");
        CHECK(result.sizeAlone[1].name == "Maximum diameter");

        const auto entry = historyEntry(result);
        CHECK(entry.label == result.prediction.label);
        CHECK(entry.interval95);
        CHECK(entry.headline == answerWords(model, result.prediction).headline);

        const auto report = caseReport(result, input.image, input.region,
                                       {{result}, {{"Age", "4"}}, {{"2026-11-22 19:21", "An old result", "A model"}}});
        const auto hasHeading = [&](const std::string& text) {
            return std::any_of(report.blocks.begin(), report.blocks.end(), [&](const auto& block) {
                const auto* heading = std::get_if<report::Heading>(&block);
                return heading != nullptr && heading->text == text;
            });
        };
        CHECK(hasHeading("Other models on this case"));
        CHECK(hasHeading("Earlier results of this case"));
        CHECK(std::any_of(report.blocks.begin(), report.blocks.end(), [](const auto& block) {
            const auto* table = std::get_if<report::Table>(&block);
            return table != nullptr && table->rows.size() == 1 && table->rows[0][1] == "An old result";
        }));
    }
}

TEST_CASE("A sample case that is there is not made again", "[unit]") {
    const test::TemporaryFolder folder;
    const auto sample = sampleCases().back();
    const auto files = makeSampleCase(sample, folder.path());
    const auto made = std::filesystem::last_write_time(files.outline);
    CHECK(makeSampleCase(sample, folder.path()).outline == files.outline);
    CHECK(std::filesystem::last_write_time(files.outline) == made);
}

TEST_CASE("The T stage model reads a subregion and a ring, both made of the outline", "[unit]") {
    const auto needs = modelNeeds(shippedModel("sample-ccrcc-t-stage.json"));
    REQUIRE(needs.regions.size() == 2);
    CHECK(needs.regions[0].name == "sub2");
    CHECK(needs.regions[0].how == "part 2 of 3 by intensity, the lowest first");
    CHECK(needs.regions[1].name == "peri");
    CHECK(needs.regions[1].how == "ring 0-3 mm around the outline");
    for (const auto& region : needs.regions)
        CHECK(region.isMade);
}
