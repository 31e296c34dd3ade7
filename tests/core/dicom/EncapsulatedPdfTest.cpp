#include "core/dicom/EncapsulatedPdf.h"

#include "core/base/Error.h"
#include "tests/core/dicom/SegmentationExample.h"
#include "tests/core/dicom/WrittenDocument.h"
#include "tests/support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <set>

using namespace rimlight;
using namespace rimlight::dicom;
using test::itemIn;
using test::textIn;

namespace {

/// The smallest that begins and ends as a PDF; of odd length.
const std::string kPdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

/// Both files of a series of made-up images get other values.
void changeAll(const Series& series, const std::function<void(DcmDataset&)>& change) {
    for (const auto& slice : series.slices)
        test::changeObject(slice.file, change);
}

} // namespace

TEST_CASE("A written PDF object holds the same bytes, the patient and every source image", "[unit]") {
    const test::TemporaryFolder folder;
    const auto series = test::writeSeriesOn(test::obliqueGrid(), folder / "series");
    REQUIRE(kPdf.size() % 2 == 1);
    writeEncapsulatedPdf(kPdf, "Radiomics prediction report", {&series}, folder / "report.dcm");

    DcmFileFormat format;
    test::loadDocument(folder / "report.dcm", format);
    DcmDataset& dataset = *format.getDataset();
    const Uint8* bytes = nullptr;
    unsigned long count = 0;
    REQUIRE(dataset.findAndGetUint8Array(DCM_EncapsulatedDocument, bytes, &count).good());
    CHECK(count == kPdf.size() + 1);
    CHECK(std::string(bytes, bytes + kPdf.size()) == kPdf);
    CHECK(bytes[kPdf.size()] == 0);
    Uint32 length = 0;
    CHECK(dataset.findAndGetUint32(DCM_EncapsulatedDocumentLength, length).good());
    CHECK(length == kPdf.size());
    CHECK(textIn(dataset, DCM_SOPClassUID) == "1.2.840.10008.5.1.4.1.1.104.1");
    CHECK(textIn(dataset, DCM_Modality) == "DOC");
    CHECK(textIn(dataset, DCM_MIMETypeOfEncapsulatedDocument) == "application/pdf");
    CHECK(textIn(dataset, DCM_DocumentTitle) == "Radiomics prediction report");
    CHECK(textIn(dataset, DCM_SeriesDescription) == "RESEARCH prediction - NOT FOR CLINICAL USE");
    CHECK(textIn(dataset, DCM_VerificationFlag) == "UNVERIFIED");
    CHECK(textIn(dataset, DCM_BurnedInAnnotation) == "NO");
    CHECK(textIn(dataset, DCM_StudyInstanceUID) == series.studyInstanceUid);
    CHECK(textIn(dataset, DCM_SeriesInstanceUID) != series.seriesInstanceUid);
    CHECK_FALSE(dataset.tagExists(DCM_FrameOfReferenceUID));

    DcmFileFormat source;
    test::loadDocument(series.slices.front().file, source);
    for (const DcmTagKey& key : {DCM_PatientName, DCM_PatientID, DCM_PatientSex, DCM_StudyDate, DCM_StudyID})
        CHECK(textIn(dataset, key) == textIn(*source.getDataset(), key));
    std::set<std::string> images;
    for (std::size_t n = 0; n < series.slices.size(); ++n)
        images.insert(
            textIn(itemIn(dataset, DCM_SourceInstanceSequence, static_cast<long>(n)), DCM_ReferencedSOPInstanceUID));
    CHECK(images.size() == series.slices.size());
    CHECK(images.contains(series.slices.back().sopInstanceUid));
    if (const auto errors = test::dicomErrorsOf(folder / "report.dcm"))
        CHECK_THAT(*errors, Catch::Equals(""));
}

TEST_CASE("Names in UTF-8, GB18030, ISO 2022 and Latin 1 come through unharmed", "[unit]") {
    const test::TemporaryFolder folder;
    const auto series = test::writeSeriesOn(test::obliqueGrid(), folder / "series");
    // "Wang^XiaoDong=王^小东" and "Müller^Jörg"
    const std::string chinese = "Wang^XiaoDong=\xe7\x8e\x8b^\xe5\xb0\x8f\xe4\xb8\x9c";
    struct Name {
        const char* characterSet;
        std::string stored;
        std::string expected;
    };
    for (const auto& [characterSet, stored, expected] :
         {Name{"ISO_IR 192", chinese, chinese}, Name{"GB18030", "Wang^XiaoDong=\xcd\xf5^\xd0\xa1\xb6\xab", chinese},
          Name{"\\ISO 2022 IR 58", "Wang^XiaoDong=\x1b$)A\xcd\xf5^\x1b$)A\xd0\xa1\xb6\xab", chinese},
          Name{"ISO_IR 100", "M\xfcller^J\xf6rg", "M\xc3\xbcller^J\xc3\xb6rg"}}) {
        CAPTURE(characterSet);
        changeAll(series, [&, set = std::string(characterSet), name = stored](DcmDataset& dataset) {
            dataset.putAndInsertString(DCM_SpecificCharacterSet, set.c_str());
            dataset.putAndInsertString(DCM_PatientName, name.c_str());
        });
        writeEncapsulatedPdf(kPdf, "Report", {&series}, folder / "report.dcm");
        DcmFileFormat format;
        test::loadDocument(folder / "report.dcm", format);
        CHECK(textIn(*format.getDataset(), DCM_PatientName) == expected);
        CHECK(textIn(*format.getDataset(), DCM_SpecificCharacterSet) == "ISO_IR 192");
    }
}

TEST_CASE("A source that lacks every patient and study value gives a whole PDF object", "[unit]") {
    const test::TemporaryFolder folder;
    const auto series = test::writeSeriesOn(test::obliqueGrid(), folder / "series");
    changeAll(series, [](DcmDataset& dataset) {
        for (const DcmTagKey& key : {DCM_PatientName, DCM_PatientID, DCM_PatientSex, DCM_PatientBirthDate, DCM_StudyID,
                                     DCM_StudyDate, DCM_StudyTime, DCM_AccessionNumber, DCM_SpecificCharacterSet})
            static_cast<void>(dataset.findAndDeleteElement(key));
    });
    writeEncapsulatedPdf(kPdf, "Title \\ with\na line end", {&series}, folder / "report.dcm");
    DcmFileFormat format;
    test::loadDocument(folder / "report.dcm", format);
    DcmDataset& dataset = *format.getDataset();
    for (const DcmTagKey& key : {DCM_PatientName, DCM_PatientID, DCM_StudyDate, DCM_StudyID})
        CHECK(dataset.tagExists(key));
    CHECK(textIn(dataset, DCM_DocumentTitle) == "Title / with a line end");
    if (const auto errors = test::dicomErrorsOf(folder / "report.dcm"))
        CHECK_THAT(*errors, Catch::Equals(""));
}

TEST_CASE("What can't be filed under one patient is refused, and no file is left", "[unit]") {
    const test::TemporaryFolder folder;
    const auto grid = test::obliqueGrid();
    const auto series = test::writeSeriesOn(grid, folder / "a");
    auto other = test::writeSeriesOn(grid, folder / "b");
    const auto target = folder / "report.dcm";
    writeEncapsulatedPdf(kPdf, "Report", {&series, &other}, folder / "both.dcm");
    CHECK(std::filesystem::exists(folder / "both.dcm"));

    changeAll(other, [](DcmDataset& dataset) { dataset.putAndInsertString(DCM_PatientID, "SOMEBODY-ELSE"); });
    const auto failure = [&](const std::vector<const Series*>& sources, const std::string& pdf = kPdf) -> std::string {
        try {
            writeEncapsulatedPdf(pdf, "Report", sources, target);
        } catch (const Error& error) {
            return error.what();
        }
        return "none";
    };
    CHECK_THAT(failure({&series, &other}), Catch::Contains("is of another patient than Series"));
    CHECK_THAT(failure({&series, &other}), !Catch::Contains("SOMEBODY"));
    CHECK_THAT(failure({}), Catch::Contains("no DICOM series"));
    CHECK_THAT(failure({&series}, "no document"), Catch::Contains("is no PDF"));
    other.slices.front().file = folder / "gone.dcm";
    CHECK_THAT(failure({&other}), Catch::Contains("can't be read") && Catch::Contains("Write the prediction as JSON"));
    CHECK_FALSE(std::filesystem::exists(target));
}
