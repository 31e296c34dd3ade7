#include "core/study/PredictionObjects.h"

#include "core/base/Error.h"
#include "core/dicom/SyntheticObjects.h"
#include "tests/core/dicom/WrittenDocument.h"
#include "tests/support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <functional>
#include <map>

using namespace rimlight;
using namespace rimlight::study;
using test::itemIn;
using test::textIn;

namespace {

constexpr const char* kPatient = "SYNTHETIC^SECRET NAME";

imaging::Geometry grid() {
    imaging::Geometry geometry;
    geometry.size = {14, 12, 8};
    return geometry;
}

/// A DICOM image of noise, as it is opened.
CaseImage dicomImage(const std::filesystem::path& folder) {
    std::vector<std::int16_t> voxels(grid().voxelCount());
    for (std::size_t i = 0; i < voxels.size(); ++i)
        voxels[i] = static_cast<std::int16_t>((i * 7919) % 600);
    dicom::SeriesWriteOptions options;
    options.identity = {"SYNTHETIC-0007", kPatient, "F", "004Y"};
    options.studyInstanceUid = dicom::uidFromWords("study");
    options.frameOfReferenceUid = dicom::uidFromWords("frame");
    options.seriesInstanceUid = dicom::uidFromWords("series " + folder.string());
    dicom::writeSyntheticSeries(imaging::Volume::fromVoxels(grid(), std::move(voxels)), folder, options);
    return openImage(folder);
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
    model.question = "yes rather than no";
    model.positiveLabel = "yes";
    model.negativeLabel = "no";
    for (const auto& feature : features)
        model.terms.push_back({feature, 10.0, 4.0, 0.01, -1e9, 1e9});
    model.trainingCases = {{1.0, true}, {-1.0, false}};
    model.performance.positives = 1;
    model.performance.negatives = 1;
    model.provenance.settingsYaml = radiomics::toYaml({});
    return model;
}

/// Every number of a report below the item, by its code.
void collectNumbers(DcmItem& item, std::map<std::string, double>& numbers) {
    for (long n = 0;; ++n) {
        DcmItem* child = nullptr;
        if (item.findAndGetSequenceItem(DCM_ContentSequence, child, n).bad())
            return;
        if (textIn(*child, DCM_ValueType) == "NUM") {
            auto& name = itemIn(*child, DCM_ConceptNameCodeSequence);
            Float64 value = 0.0;
            REQUIRE(itemIn(*child, DCM_MeasuredValueSequence).findAndGetFloat64(DCM_FloatingPointValue, value).good());
            numbers[textIn(name, DCM_CodeValue) + textIn(name, DCM_LongCodeValue)] = value;
        }
        collectNumbers(*child, numbers);
    }
}

/// The values below the first number of that code, by their codes; empty when there is no such number.
std::map<std::string, double> valuesBelow(DcmItem& item, const std::string& code) {
    for (long n = 0;; ++n) {
        DcmItem* child = nullptr;
        if (item.findAndGetSequenceItem(DCM_ContentSequence, child, n).bad())
            return {};
        std::map<std::string, double> values;
        if (textIn(*child, DCM_ValueType) == "NUM" &&
            textIn(itemIn(*child, DCM_ConceptNameCodeSequence), DCM_CodeValue) == code) {
            collectNumbers(*child, values);
            return values;
        }
        if (values = valuesBelow(*child, code); !values.empty())
            return values;
    }
}

using Ends = std::map<std::string, double>;

/// The report of a result, as it is read back.
struct WrittenReport {
    test::TemporaryFolder folder;
    DcmFileFormat format;

    explicit WrittenReport(const std::function<void(learning::Prediction&)>& change) {
        const auto image = dicomImage(folder / "ct");
        auto result = predictCase(image, block(), modelOn({"original_firstorder_Mean"}), {});
        change(result.prediction);
        writePredictionSr(result, image, folder / "sr.dcm");
        test::loadDocument(folder / "sr.dcm", format);
    }
    Ends below(const std::string& code) { return valuesBelow(*format.getDataset(), code); }
    Ends numbers() {
        Ends all;
        collectNumbers(*format.getDataset(), all);
        return all;
    }
};

} // namespace

TEST_CASE("The report tells what became of training cases with such a score, with its interval", "[unit]") {
    WrittenReport calibrated([](auto& prediction) {
        prediction.calibrated = learning::CalibratedProbability{2.0 / 3.0, {0.58, 0.82}};
    });
    CHECK(calibrated.numbers().at("CALIBRATED") == 2.0 / 3.0);
    CHECK(calibrated.below("CALIBRATED") == Ends{{"LOW_95", 0.58}, {"HIGH_95", 0.82}});
    // The model's own probability is another number: the interval isn't its.
    CHECK(calibrated.below("PROBABILITY").empty());
    WrittenReport without([](auto&) {});
    CHECK(without.numbers().contains("PROBABILITY"));
    CHECK_FALSE(without.numbers().contains("CALIBRATED"));
    CHECK_FALSE(without.numbers().contains("LOW_95"));
}

TEST_CASE("The risks of a Cox model stand in the report with their intervals", "[unit]") {
    const auto followed = [](bool hasIntervals) {
        return [=](learning::Prediction& prediction) {
            learning::SurvivalPrediction survival;
            survival.event = "death";
            survival.timeUnit = "months";
            survival.times = {12.0, 24.0};
            survival.risk = {0.125, 0.375};
            survival.survival = {0.875, 0.625};
            if (hasIntervals)
                survival.risk95 = {{0.0625, 0.25}, {0.1875, 0.5}};
            prediction.survival = survival;
            prediction.hasClasses = false;
        };
    };
    WrittenReport known(followed(true));
    CHECK(known.numbers().at("RISK_2") == 0.375);
    CHECK(known.below("RISK_1") == Ends{{"LOW_95", 0.0625}, {"HIGH_95", 0.25}});
    CHECK(known.below("RISK_2") == Ends{{"LOW_95", 0.1875}, {"HIGH_95", 0.5}});
    WrittenReport unknown(followed(false));
    CHECK(unknown.numbers().at("RISK_2") == 0.375);
    CHECK(unknown.below("RISK_2").empty());
}

TEST_CASE("A prediction's report for a PACS holds its numbers to the last bit, and the patient", "[unit]") {
    const test::TemporaryFolder folder;
    const auto image = dicomImage(folder / "ct");
    const auto model = modelOn({"original_firstorder_Mean", "original_shape_Sphericity"});
    const auto result = predictCase(image, block(), model, {});
    writePredictionSr(result, image, folder / "sr.dcm");
    DcmFileFormat format;
    test::loadDocument(folder / "sr.dcm", format);
    CHECK(textIn(*format.getDataset(), DCM_PatientName) == kPatient);
    CHECK(textIn(*format.getDataset(), DCM_StudyInstanceUID) == image.series->studyInstanceUid);
    std::map<std::string, double> numbers;
    collectNumbers(*format.getDataset(), numbers);
    CHECK(numbers.at("PROBABILITY") == result.prediction.probability);
    CHECK(numbers.at("RADSCORE") == result.prediction.radscore);
    CHECK(numbers.at("CUTOFF_RADSCORE") == result.prediction.cutoffRadscore);
    for (const auto& one : result.prediction.contributions)
        CHECK(numbers.at(one.feature) == one.value);
    CHECK(numbers.size() == 4 + 1 + 2 + 1); // numbers, volume, features, and the last contribution under its one code
    // What else is written of it names nobody.
    CHECK(toJson(result).find("SECRET") == std::string::npos);
    CHECK(toJson(result).find("SYNTHETIC-0007") == std::string::npos);
}

TEST_CASE("An image of several regions is one series of the report", "[unit]") {
    const test::TemporaryFolder folder;
    const auto image = dicomImage(folder / "ct");
    const auto result = predictCase(image, block(), modelOn({"original_firstorder_Mean"}), {});
    writePredictionSr(result, PredictionSources{{&image, &image}, folder / "no such outline.dcm"}, folder / "sr.dcm");
    DcmFileFormat format;
    test::loadDocument(folder / "sr.dcm", format);
    auto& evidence = itemIn(*format.getDataset(), DCM_CurrentRequestedProcedureEvidenceSequence);
    DcmItem* second = nullptr;
    CHECK(evidence.findAndGetSequenceItem(DCM_ReferencedSeriesSequence, second, 1).bad());
    const auto other = dicomImage(folder / "other");
    writePredictionSr(result, PredictionSources{{&image, &other}}, folder / "sr.dcm");
    DcmFileFormat ofTwo;
    test::loadDocument(folder / "sr.dcm", ofTwo);
    itemIn(itemIn(*ofTwo.getDataset(), DCM_CurrentRequestedProcedureEvidenceSequence), DCM_ReferencedSeriesSequence, 1);
}

TEST_CASE("The printed report is filed as it is", "[unit]") {
    const test::TemporaryFolder folder;
    const auto image = dicomImage(folder / "ct");
    const std::string pdf = "%PDF-1.4\n%%EOF\n";
    writePredictionPdfObject(pdf, image, folder / "pdf.dcm");
    DcmFileFormat format;
    test::loadDocument(folder / "pdf.dcm", format);
    const Uint8* bytes = nullptr;
    unsigned long count = 0;
    REQUIRE(format.getDataset()->findAndGetUint8Array(DCM_EncapsulatedDocument, bytes, &count).good());
    CHECK(std::string(bytes, bytes + pdf.size()) == pdf);
    CHECK(textIn(*format.getDataset(), DCM_PatientName) == kPatient);
}

TEST_CASE("Without a DICOM image there is nothing to file a prediction under", "[unit]") {
    const test::TemporaryFolder folder;
    auto image = dicomImage(folder / "ct");
    const auto result = predictCase(image, block(), modelOn({"original_firstorder_Mean"}), {});
    const auto withSeries = image;
    image.series.reset();
    CHECK_THROWS_WITH(writePredictionSr(result, image, folder / "sr.dcm"),
                      Catch::Contains("did not come from DICOM") && Catch::Contains("DICOM folder"));
    CHECK_THROWS_AS(writePredictionPdfObject("%PDF-1.4\n", image, folder / "pdf.dcm"), Error);
    CHECK_THROWS_AS(requireDicomSources({{&withSeries, &image}}), Error);
    CHECK_THROWS_AS(requireDicomSources({}), Error);
    CHECK_FALSE(std::filesystem::exists(folder / "sr.dcm"));
    CHECK_FALSE(std::filesystem::exists(folder / "pdf.dcm"));
}
