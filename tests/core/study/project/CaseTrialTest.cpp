#include "core/study/project/CaseTrial.h"

#include "core/base/Error.h"
#include "core/study/SampleCohort.h"
#include "core/study/project/OpenedStudy.h"
#include "core/study/protocol/ProtocolFile.h"
#include "tests/support/TemporaryFolder.h"

#include <catch2/catch.hpp>

using namespace rimlight;
using namespace rimlight::study;

namespace {

/// The first case of a small synthetic cohort, as a study would see it.
CohortCase sampleCase(const test::TemporaryFolder& folder) {
    SampleOptions options;
    options.cases = 1;
    options.compact = true;
    writeSampleCohort(folder.path() / "cohort", options);
    CohortCase one;
    one.id = "case-0001";
    one.images = {folder.path() / "cohort" / "case-0001" / "corticomedullary.nii.gz"};
    one.readings = {folder.path() / "cohort" / "case-0001" / "reader1.nii.gz"};
    return one;
}

} // namespace

TEST_CASE("Regions are tried on one case: the outline, its ring and its subregions", "[unit]") {
    const test::TemporaryFolder folder;
    const auto trial = openTrial(sampleCase(folder));
    RegionChoices choices;
    CHECK(trialRegions(trial, choices, 1).segments.size() == 1);
    choices.ring = true;
    choices.subregions = true;
    choices.smallestK = choices.largestK = 2;
    const auto regions = trialRegions(trial, choices, 1);
    REQUIRE(regions.segments.size() == 4);
    const auto voxels = [&](std::size_t i) { return regions.segments[i].mask.voxelCount(); };
    CHECK(voxels(2) + voxels(3) == voxels(0)); // the subregions divide the outline
    CHECK(voxels(1) > 0);
}

TEST_CASE("Extraction settings are tried on one case", "[unit]") {
    const test::TemporaryFolder folder;
    const auto trial = openTrial(sampleCase(folder));
    auto yaml = protocolText("wilms-vs-ccsk", ".");
    auto choices = *extractionChoices(parseProtocol(yaml, "p"));
    choices.binCount.reset();
    choices.imageTypes = {"Original"};
    choices.binWidth = 50.0;
    const auto coarse = tryFeatures(trial, parseProtocol(withExtraction(yaml, choices), "p"));
    choices.binWidth = 10.0;
    const auto fine = tryFeatures(trial, parseProtocol(withExtraction(yaml, choices), "p"));
    CHECK(fine.greyLevels > 3 * coarse.greyLevels);
    CHECK(fine.voxels == coarse.voxels);
    CHECK(fine.features == coarse.features);
    CHECK(fine.seconds > 0.0);
}

TEST_CASE("The time for a cohort counts readings, phases and regions", "[unit]") {
    const auto protocol = parseProtocol(protocolText("ccrcc-t-stage", "."), "p");
    FeatureTrial trial;
    trial.seconds = 2.0;
    Cohort cohort;
    for (int i = 0; i < 10; ++i) {
        CohortCase one;
        one.id = std::to_string(i);
        one.readings = {"a", i < 5 ? "b" : ""};
        cohort.cases.push_back(one);
    }
    // 15 readings x 1 phase x (whole + ring + 4 subregions)
    CHECK(estimatedSeconds(trial, protocol, cohort, 2) == Approx(2.0 * 15.0 * 6.0 / 2.0));
}

TEST_CASE("A case without image or outline can't be tried", "[unit]") {
    CohortCase one;
    one.id = "case-7";
    CHECK_THROWS_WITH(openTrial(one), Catch::Contains("case-7"));
}
