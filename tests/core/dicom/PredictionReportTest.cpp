#include "core/dicom/PredictionReport.h"

#include "core/base/Error.h"
#include "core/dicom/SegmentationObject.h"
#include "core/dicom/StructureSet.h"
#include "tests/core/dicom/SegmentationExample.h"
#include "tests/core/dicom/WrittenDocument.h"
#include "tests/support/TemporaryFolder.h"

#include <catch2/catch.hpp>
#include <dcmtk/dcmsr/dsrdoc.h>

#include <iostream>
#include <set>
#include <sstream>

using namespace rimlight;
using namespace rimlight::dicom;
using test::itemIn;
using test::textIn;

namespace {

PredictionReport exampleReport() {
    PredictionReport report;
    report.question = "CCSK rather than Wilms tumour";
    report.answer = "CCSK rather than WT: 71 %";
    report.predictedClass = "CCSK";
    report.numbers = {{"PROBABILITY", "Probability of CCSK", 0.7134159265358979, 0.52, 0.85},
                      {"RADSCORE", "Radscore", 0.9123456789012345},
                      {"CUTOFF_RADSCORE", "Cut-off of the Radscore", -0.25}};
    report.features = {
        {"original_glcm_MCC", "texture, GLCM: maximal correlation coefficient", 0.83, 0.4},
        {"venous|peri|original_shape_SurfaceVolumeRatio", "shape: surface to volume ratio", 1e-12, -0.1}};
    report.warnings = {"The volume is larger than that of any training case.", "Second doubt \\ \x07 with odd letters"};
    report.modelName = "Wilms vs CCSK";
    report.modelSha256 = std::string(64, 'a');
    report.parameters = {"Extraction settings, SHA-256: " + std::string(64, 'b')};
    report.regionName = "Tumour";
    report.regionMl = 12.5;
    return report;
}

/// The content item of that code below the item, depth first; null without one.
DcmItem* findContent(DcmItem& item, const std::string& code) {
    for (long n = 0;; ++n) {
        DcmItem* child = nullptr;
        if (item.findAndGetSequenceItem(DCM_ContentSequence, child, n).bad())
            return nullptr;
        DcmItem* name = nullptr;
        if (child->findAndGetSequenceItem(DCM_ConceptNameCodeSequence, name, 0).good() &&
            (textIn(*name, DCM_CodeValue) == code || textIn(*name, DCM_LongCodeValue) == code))
            return child;
        if (auto* found = findContent(*child, code))
            return found;
    }
}

double numberIn(DcmItem& item) {
    Float64 value = 0.0;
    REQUIRE(itemIn(item, DCM_MeasuredValueSequence).findAndGetFloat64(DCM_FloatingPointValue, value).good());
    return value;
}

/// What DCMTK's own reader of reports makes of it: every relationship and value is checked there.
std::string readByDcmsr(DcmDataset& dataset) {
    DSRDocument document;
    const auto read = document.read(dataset);
    CAPTURE(read.text());
    REQUIRE(read.good());
    CHECK(document.isValid());
    std::ostringstream text;
    REQUIRE(document.print(text).good());
    return text.str();
}

} // namespace

TEST_CASE("A written report says what the model said, with every digit", "[unit]") {
    const test::TemporaryFolder folder;
    const auto series = test::writeSeriesOn(test::obliqueGrid(), folder / "series");
    const auto report = exampleReport();
    writePredictionReport(report, {&series}, folder / "report.dcm");

    DcmFileFormat format;
    test::loadDocument(folder / "report.dcm", format);
    DcmDataset& dataset = *format.getDataset();
    CHECK(textIn(dataset, DCM_SOPClassUID) == "1.2.840.10008.5.1.4.1.1.88.33");
    CHECK(textIn(dataset, DCM_Modality) == "SR");
    CHECK(textIn(dataset, DCM_CompletionFlag) == "COMPLETE");
    CHECK(textIn(dataset, DCM_VerificationFlag) == "UNVERIFIED");
    CHECK(textIn(dataset, DCM_SeriesDescription) == "RESEARCH prediction - NOT FOR CLINICAL USE");
    CHECK(textIn(itemIn(dataset, DCM_ContentTemplateSequence), DCM_TemplateIdentifier) == "1500");
    CHECK(textIn(dataset, DCM_StudyInstanceUID) == series.studyInstanceUid);
    CHECK_FALSE(dataset.tagExists(DCM_FrameOfReferenceUID));

    auto* probability = findContent(dataset, "PROBABILITY");
    REQUIRE(probability != nullptr);
    CHECK(numberIn(*probability) == report.numbers[0].value);
    CHECK(numberIn(*findContent(*probability, "LOW_95")) == 0.52);
    CHECK(numberIn(*findContent(*probability, "HIGH_95")) == 0.85);
    for (const auto& feature : report.features) {
        CAPTURE(feature.name);
        auto* item = findContent(dataset, feature.name);
        REQUIRE(item != nullptr);
        CHECK(numberIn(*item) == feature.value);
        CHECK(numberIn(*findContent(*item, "CONTRIBUTION")) == feature.contribution);
    }
    CHECK(textIn(*findContent(dataset, "111001"), DCM_TextValue) == "Wilms vs CCSK");
    CHECK(textIn(*findContent(dataset, "111003"), DCM_TextValue) == "SHA-256 " + report.modelSha256);
    CHECK_THAT(textIn(*findContent(dataset, "121106"), DCM_TextValue), Catch::StartsWith("RESEARCH USE ONLY"));
    CHECK(textIn(*findContent(dataset, "CLASS"), DCM_TextValue) == "CCSK");

    const auto text = readByDcmsr(dataset);
    CHECK_THAT(text, Catch::Contains("Second doubt \\   with odd letters"));
    CHECK_THAT(text, Catch::Contains("maximal correlation coefficient"));
    if (const auto errors = test::dicomErrorsOf(folder / "report.dcm"))
        CHECK_THAT(*errors, Catch::Equals(""));
}

TEST_CASE("A report names the images and the segment that it rests on, and lists them as its evidence", "[unit]") {
    const test::TemporaryFolder folder;
    const auto grid = test::obliqueGrid();
    const auto series = test::writeSeriesOn(grid, folder / "series");
    const auto segmentation = test::exampleSegmentation(grid);
    writeSegmentationObject(segmentation, series, folder / "seg.dcm");
    writeStructureSet(segmentation, series, folder / "rs.dcm");
    auto report = exampleReport();
    for (const char* name : {"seg.dcm", "rs.dcm"}) {
        CAPTURE(name);
        const bool isSeg = std::string(name) == "seg.dcm";
        report.outline = outlineSourceOf(folder / name, segmentation.segments[1].name);
        REQUIRE(report.outline);
        CHECK(report.outline->segment == (isSeg ? 2 : 0));
        writePredictionReport(report, {&series}, folder / "report.dcm");
        DcmFileFormat format;
        test::loadDocument(folder / "report.dcm", format);
        DcmDataset& dataset = *format.getDataset();
        auto* outline = findContent(dataset, isSeg ? "121191" : "OUTLINE");
        REQUIRE(outline != nullptr);
        auto& reference = itemIn(*outline, DCM_ReferencedSOPSequence);
        CHECK(textIn(reference, DCM_ReferencedSOPInstanceUID) == report.outline->sopInstanceUid);
        CHECK(textIn(reference, DCM_ReferencedSegmentNumber) == (isSeg ? "2" : ""));
        auto& evidence = itemIn(dataset, DCM_CurrentRequestedProcedureEvidenceSequence);
        CHECK(textIn(evidence, DCM_StudyInstanceUID) == series.studyInstanceUid);
        auto& images = itemIn(evidence, DCM_ReferencedSeriesSequence, 0);
        CHECK(textIn(images, DCM_SeriesInstanceUID) == series.seriesInstanceUid);
        CHECK(textIn(itemIn(images, DCM_ReferencedSOPSequence, 6), DCM_ReferencedSOPInstanceUID) ==
              series.slices[6].sopInstanceUid);
        CHECK(textIn(itemIn(evidence, DCM_ReferencedSeriesSequence, 1), DCM_SeriesInstanceUID) ==
              report.outline->seriesInstanceUid);
        readByDcmsr(dataset);
        if (const auto errors = test::dicomErrorsOf(folder / "report.dcm"))
            CHECK_THAT(*errors, Catch::Equals(""));
    }
    CHECK_FALSE(outlineSourceOf(folder / "seg.dcm", "no such segment"));
    CHECK_FALSE(outlineSourceOf(folder / "none.dcm", ""));
    CHECK_FALSE(outlineSourceOf(series.slices.front().file, ""));
}

TEST_CASE("A report of nothing but a name is whole, too", "[unit]") {
    const test::TemporaryFolder folder;
    const auto series = test::writeSeriesOn(test::obliqueGrid(), folder / "series");
    PredictionReport report;
    report.modelName = "m";
    writePredictionReport(report, {&series}, folder / "report.dcm");
    DcmFileFormat format;
    test::loadDocument(folder / "report.dcm", format);
    readByDcmsr(*format.getDataset());
}

TEST_CASE("dciodvfy has nothing against a report of nothing but a name", "[oracle]") {
    const test::TemporaryFolder folder;
    const auto series = test::writeSeriesOn(test::obliqueGrid(), folder / "series");
    PredictionReport report;
    report.modelName = "m";
    writePredictionReport(report, {&series}, folder / "report.dcm");
    const auto errors = test::dicomErrorsOf(folder / "report.dcm");
    if (!errors) {
        std::cout << "SKIPPED: dciodvfy (dicom3tools) is not installed\n";
        return;
    }
    CHECK_THAT(*errors, Catch::Equals(""));
}

TEST_CASE("Labels in Chinese stand in a report as they were written", "[unit]") {
    const test::TemporaryFolder folder;
    const auto series = test::writeSeriesOn(test::obliqueGrid(), folder / "series");
    for (const auto& slice : series.slices)
        test::changeObject(slice.file, [](DcmDataset& dataset) {
            dataset.putAndInsertString(DCM_SpecificCharacterSet, "GB18030");
            dataset.putAndInsertString(DCM_PatientName, "Wang^XiaoDong=\xcd\xf5^\xd0\xa1\xb6\xab");
        });
    auto report = exampleReport();
    report.predictedClass = "\xe8\x82\xbe\xe6\xaf\x8d\xe7\xbb\x86\xe8\x83\x9e\xe7\x98\xa4";
    writePredictionReport(report, {&series}, folder / "report.dcm");
    DcmFileFormat format;
    test::loadDocument(folder / "report.dcm", format);
    DcmDataset& dataset = *format.getDataset();
    CHECK(textIn(dataset, DCM_SpecificCharacterSet) == "ISO_IR 192");
    CHECK(textIn(dataset, DCM_PatientName) == "Wang^XiaoDong=\xe7\x8e\x8b^\xe5\xb0\x8f\xe4\xb8\x9c");
    CHECK(textIn(*findContent(dataset, "CLASS"), DCM_TextValue) == report.predictedClass);
}

TEST_CASE("Other numbers make another instance, and there is no report on two patients", "[unit]") {
    const test::TemporaryFolder folder;
    const auto grid = test::obliqueGrid();
    const auto series = test::writeSeriesOn(grid, folder / "a");
    const auto other = test::writeSeriesOn(grid, folder / "b");
    auto report = exampleReport();
    writePredictionReport(report, {&series}, folder / "first.dcm");
    report.numbers[0].value = 0.5;
    writePredictionReport(report, {&series}, folder / "second.dcm");
    DcmFileFormat first;
    DcmFileFormat second;
    test::loadDocument(folder / "first.dcm", first);
    test::loadDocument(folder / "second.dcm", second);
    CHECK(textIn(*first.getDataset(), DCM_SOPInstanceUID) != textIn(*second.getDataset(), DCM_SOPInstanceUID));
    for (const auto& slice : other.slices)
        test::changeObject(slice.file, [](DcmDataset& dataset) { dataset.putAndInsertString(DCM_PatientID, "ELSE"); });
    CHECK_THROWS_AS(writePredictionReport(report, {&series, &other}, folder / "none.dcm"), Error);
    CHECK_THROWS_AS(writePredictionReport(report, {}, folder / "none.dcm"), Error);
    CHECK_FALSE(std::filesystem::exists(folder / "none.dcm"));
}

TEST_CASE("A report of another interval, class or contribution is another instance", "[unit]") {
    const test::TemporaryFolder folder;
    const auto series = test::writeSeriesOn(test::obliqueGrid(), folder / "a");
    std::set<std::string> instances;
    const auto write = [&](const PredictionReport& report) {
        writePredictionReport(report, {&series}, folder / "report.dcm");
        DcmFileFormat format;
        test::loadDocument(folder / "report.dcm", format);
        instances.insert(textIn(*format.getDataset(), DCM_SOPInstanceUID));
    };
    write(exampleReport());
    auto interval = exampleReport();
    interval.numbers[0].high95 = 0.86;
    write(interval);
    auto unbounded = exampleReport();
    unbounded.numbers[0].low95.reset();
    write(unbounded);
    auto label = exampleReport();
    label.predictedClass = "WT";
    write(label);
    auto contribution = exampleReport();
    contribution.features[0].contribution = 0.5;
    write(contribution);
    CHECK(instances.size() == 5);
}

TEST_CASE("Every number of a report has a unit of UCUM, and the observer is the program", "[unit]") {
    const test::TemporaryFolder folder;
    const auto series = test::writeSeriesOn(test::obliqueGrid(), folder / "series");
    writePredictionReport(exampleReport(), {&series}, folder / "report.dcm");
    DcmFileFormat format;
    test::loadDocument(folder / "report.dcm", format);
    DcmDataset& dataset = *format.getDataset();
    const auto unitOf = [&](const char* code) {
        auto* item = findContent(dataset, code);
        REQUIRE(item != nullptr);
        auto& unit = itemIn(itemIn(*item, DCM_MeasuredValueSequence), DCM_MeasurementUnitsCodeSequence);
        CHECK(textIn(unit, DCM_CodingSchemeDesignator) == "UCUM");
        return textIn(unit, DCM_CodeValue);
    };
    for (const char* code : {"PROBABILITY", "LOW_95", "HIGH_95", "RADSCORE", "CUTOFF_RADSCORE", "CONTRIBUTION"})
        CHECK(unitOf(code) == "1");
    CHECK(unitOf("118565006") == "mL");
    CHECK(numberIn(*findContent(dataset, "118565006")) == 12.5);
    auto* observer = findContent(dataset, "121005");
    REQUIRE(observer != nullptr);
    CHECK(textIn(itemIn(*observer, DCM_ConceptCodeSequence), DCM_CodeValue) == "121007");
    CHECK(textIn(*findContent(dataset, "121013"), DCM_TextValue) == "Rimlight");

    DcmFileFormat source;
    test::loadDocument(series.slices.front().file, source);
    REQUIRE(source.getDataset()->convertToUTF8().good());
    for (const DcmTagKey& key : {DCM_PatientName, DCM_PatientID, DCM_PatientBirthDate, DCM_PatientSex,
                                 DCM_StudyInstanceUID, DCM_StudyDate, DCM_StudyID, DCM_AccessionNumber})
        CHECK(textIn(dataset, key) == textIn(*source.getDataset(), key));
    CHECK(textIn(dataset, DCM_SeriesInstanceUID) != series.seriesInstanceUid);
}
