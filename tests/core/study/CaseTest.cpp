#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/imaging/ImageFile.h"
#include "core/study/CaseFeatures.h"
#include "core/study/CasePrediction.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <set>

using namespace rimlight;
using namespace rimlight::study;

namespace {

imaging::Geometry grid() {
    imaging::Geometry geometry;
    geometry.size = {14, 12, 8};
    return geometry;
}

CaseImage noisyImage(int seed = 0) {
    std::vector<std::int16_t> voxels(grid().voxelCount());
    for (std::size_t i = 0; i < voxels.size(); ++i)
        voxels[i] = static_cast<std::int16_t>((i * 7919 + static_cast<std::size_t>(seed) * 104729) % 600);
    CaseImage image;
    image.volume = imaging::Volume::fromVoxels(grid(), std::move(voxels));
    image.window = imaging::defaultWindow(image.volume);
    return image;
}

imaging::Segment block() {
    std::vector<std::uint8_t> voxels(grid().voxelCount(), 0);
    for (int k = 2; k < 6; ++k)
        for (int j = 3; j < 9; ++j)
            for (int i = 3; i < 10; ++i)
                voxels[grid().offset(i, j, k)] = 1;
    return {"block", {}, imaging::Mask::fromDense(grid(), voxels)};
}

learning::FittedModel modelOn(const std::vector<std::string>& features) {
    learning::FittedModel model;
    model.name = "test";
    model.positiveLabel = "yes";
    model.negativeLabel = "no";
    for (const auto& feature : features)
        model.terms.push_back({feature, 10.0, 4.0, 0.5, -1e9, 1e9});
    model.trainingCases = {{1.0, true}, {-1.0, false}};
    model.performance.positives = 1;
    model.performance.negatives = 1;
    model.provenance.settingsYaml = radiomics::toYaml({});
    return model;
}

double featureOf(const CasePrediction& result, const std::string& name) {
    return std::get<double>(*result.extraction.features.find(name));
}

} // namespace

TEST_CASE("A prediction is the model's formula on the extracted features", "[unit]") {
    const auto image = noisyImage();
    const auto model = modelOn({"original_firstorder_Mean", "original_shape_Sphericity"});
    const auto result = predictCase(image, block(), model, {});
    const double radscore = 0.5 * (featureOf(result, "original_firstorder_Mean") - 10.0) / 4.0 +
                            0.5 * (featureOf(result, "original_shape_Sphericity") - 10.0) / 4.0;
    CHECK(result.prediction.radscore == Approx(radscore).epsilon(1e-12));
    CHECK(result.prediction.probability == Approx(1.0 / (1.0 + std::exp(-radscore))).epsilon(1e-12));
}

TEST_CASE("Clinical values take part under their own names", "[unit]") {
    const auto model = modelOn({"original_firstorder_Mean", "age"});
    tables::FeatureRow clinical;
    clinical.values = {{"age", 18.0}};
    const auto with = predictCase(noisyImage(), block(), model, clinical);
    CHECK(with.prediction.radscore ==
          Approx(0.5 * (featureOf(with, "original_firstorder_Mean") - 10.0) / 4.0 + 0.5 * (18.0 - 10.0) / 4.0));
    CHECK_THROWS_WITH(predictCase(noisyImage(), block(), model, {}), Catch::Contains("age"));
}

TEST_CASE("Each phase gives features under its own name", "[unit]") {
    const auto model = modelOn({"arterial|original_firstorder_Mean", "venous|original_firstorder_Mean"});
    const auto result =
        predictCase({{"venous", noisyImage(1), block()}, {"arterial", noisyImage(2), block()}}, model, {});
    CHECK(result.extraction.features.values.size() == 214);
    CHECK(featureOf(result, "arterial|original_firstorder_Mean") !=
          featureOf(result, "venous|original_firstorder_Mean"));
}

TEST_CASE("An unnamed image is taken for the model's only phase, and the card says so", "[unit]") {
    const auto model = modelOn({"arterial|original_firstorder_Mean"});
    const auto result = predictCase(noisyImage(), block(), model, {});
    CHECK(result.warnings.front().find("arterial") != std::string::npos);
}

TEST_CASE("Thick slices are a doubt", "[unit]") {
    const auto doubts = [](double betweenSlicesMm) {
        auto geometry = grid();
        geometry.spacingMm[2] = betweenSlicesMm;
        auto image = noisyImage();
        const auto voxels = image.volume.voxels<std::int16_t>();
        image.volume = imaging::Volume::fromVoxels(geometry, std::vector<std::int16_t>(voxels.begin(), voxels.end()));
        const auto region = imaging::Segment{"block", {}, imaging::Mask::fromDense(geometry, block().mask.toDense())};
        const auto result = predictCase(image, region, modelOn({"original_firstorder_Mean"}), {});
        return std::any_of(result.warnings.begin(), result.warnings.end(),
                           [](const auto& one) { return one.starts_with("Slices lie "); });
    };
    CHECK(doubts(7.5));
    CHECK_FALSE(doubts(5.0));
}

TEST_CASE("An image that may only be looked at is not measured", "[unit]") {
    auto image = noisyImage();
    image.blocked = "slice spacing varies (4.2 to 7.4 mm). Choose another series.";
    CHECK_THROWS_WITH(predictCase(image, block(), modelOn({"original_firstorder_Mean"}), {}),
                      Catch::Contains("4.2 to 7.4 mm"));
    CHECK_THROWS_WITH(measureCase(image, block(), {}), Catch::Contains("4.2 to 7.4 mm"));
}

TEST_CASE("The prediction's JSON holds the numbers at full precision and no path", "[unit]") {
    const auto result = predictCase(noisyImage(), block(), modelOn({"original_firstorder_Mean"}), {});
    const auto json = nlohmann::json::parse(toJson(result));
    CHECK(json["radscore"].get<double>() == result.prediction.radscore);
    CHECK(json["probability"].get<double>() == result.prediction.probability);
    CHECK(json["features"].size() == 107);
    CHECK(json["features"]["original_glcm_MCC"].get<double>() == featureOf(result, "original_glcm_MCC"));
    CHECK(json["notice"] == "Research use only. Not for clinical use.");
    CHECK(json["provenance"]["imageSha256"].get<std::string>().size() == 64);
    CHECK(json.dump().find('/') == std::string::npos);
}

TEST_CASE("The report tells answer, doubts, features, settings and provenance", "[unit]") {
    auto image = noisyImage();
    image.volume.markSynthetic();
    const auto region = block();
    const auto result = predictCase(image, region, modelOn({"original_firstorder_Mean"}), {});
    const auto report = caseReport(result, image, region);
    CHECK(report.notice == "Research use only. Not for clinical use.");
    std::set<std::string> captions;
    std::size_t warnings = 0;
    std::size_t pictures = 0;
    for (const auto& one : report.blocks) {
        if (const auto* table = std::get_if<report::Table>(&one))
            captions.insert(table->caption.substr(0, 10));
        warnings += std::holds_alternative<report::Warning>(one) ? 1 : 0;
        if (const auto* images = std::get_if<report::Images>(&one))
            pictures += images->images.size();
    }
    CHECK(captions == std::set<std::string>{"Numbers", "What the R", "All featur", "Extraction", "Provenance"});
    CHECK(warnings == result.warnings.size() + 1); // the synthetic image has a banner of its own
    CHECK(pictures == 3);
}

TEST_CASE("Every feature has a name in plain words, and no two share one", "[unit]") {
    radiomics::ExtractionSettings settings;
    settings.featureClasses = {{"shape", {}}, {"shape2D", {}}, {"firstorder", {}}, {"glcm", {}},
                               {"gldm", {}},  {"glrlm", {}},   {"glszm", {}},      {"ngtdm", {}}};
    std::set<std::string> plain;
    const auto names = radiomics::featureNames(settings);
    for (const auto& name : names) {
        const auto words = plainFeatureName(name);
        CAPTURE(name, words);
        CHECK(words.find('_') == std::string::npos);
        CHECK(words.find("gray") == std::string::npos);
        CHECK(plain.insert(words).second);
    }
    CHECK(plain.size() == 116);
    CHECK(plainFeatureName("original_glcm_MCC") == "texture, GLCM: maximal correlation coefficient");
    CHECK(plainFeatureName("arterial|original_glszm_GrayLevelNonUniformityNormalized") ==
          "texture, GLSZM: grey level non-uniformity, normalised (arterial)");
    CHECK(plainFeatureName("age") == "age");
}

TEST_CASE("A table grows by a case of the same settings only", "[unit]") {
    const test::TemporaryFolder folder;
    const auto file = folder / "t.csv";
    const auto first = measureCase(noisyImage(1), block(), {});
    tables::writeCsv(toTextTable(first, "a", {{"outcome", "x"}}), file);
    const auto grown =
        withRowAppended(file, toTextTable(measureCase(noisyImage(2), block(), {}), "b", {{"outcome", "y"}}));
    CHECK(grown.rows.size() == 2);
    CHECK_THROWS_AS(withRowAppended(file, toTextTable(first, "a", {{"outcome", "x"}})), Error);
    CHECK_THROWS_AS(withRowAppended(file, toTextTable(first, "c")), Error);
    radiomics::ExtractionSettings other;
    other.binWidth = 10.0;
    CHECK_THROWS_AS(
        withRowAppended(file, toTextTable(measureCase(noisyImage(3), block(), other), "c", {{"outcome", "x"}})), Error);
    CHECK_THROWS_AS(toTextTable(first, "a", {{"original_glcm_MCC", "1"}}), Error);
}

TEST_CASE("A segment is chosen by name, or when it is the only one", "[unit]") {
    imaging::Segmentation segmentation{grid(), {block()}};
    CHECK(chooseSegment(segmentation, std::nullopt).name == "block");
    segmentation.segments.push_back(block());
    segmentation.segments.back().name = "ring";
    CHECK(chooseSegment(segmentation, "ring").name == "ring");
    CHECK_THROWS_WITH(chooseSegment(segmentation, std::nullopt), Catch::Contains("block") && Catch::Contains("ring"));
    CHECK_THROWS_WITH(chooseSegment(segmentation, "absent"), Catch::Contains("absent"));
}

TEST_CASE("A folder of several series opens the one that its outlines were drawn on", "[unit]") {
    RIMLIGHT_NEEDS_DATA(sts, "sts/dicom/STS_008");
    const auto opened = openFolder(sts);
    CHECK(opened.scan.series.size() == 2);
    REQUIRE(opened.segmentation);
    CHECK(opened.segmentation->segments.front().mask.voxelCount() == 8862);
    CHECK_THROWS_WITH(openImage(sts), Catch::Contains("2 series"));
}

TEST_CASE("Outlines of another frame of reference are refused", "[unit]") {
    RIMLIGHT_NEEDS_DATA(sts, "sts/dicom");
    const auto image = openImage(sts / "STS_008/CT/image");
    CHECK_THROWS_WITH(openMask(sts / "STS_025/CT/mask", image), Catch::Contains("another image"));
}
