#include "core/base/AtomicFile.h"
#include "core/learning/FittedModel.h"
#include "core/radiomics/Extractor.h"
#include "tests/core/dicom/WrittenDocument.h"
#include "tests/support/PdfText.h"
#include "tests/support/Program.h"
#include "tests/support/TemporaryFolder.h"

#include <catch2/catch.hpp>

using namespace rimlight;

namespace fs = std::filesystem;

namespace {

constexpr const char* kName = "Geheim^Vorname";
constexpr const char* kNumber = "PAT-4711";

/// A sample case whose DICOM files name a patient, and a model of two features, of one phase or two.
class NamedCase {
public:
    explicit NamedCase(const std::vector<std::string>& features) {
        const auto made =
            test::runProgram("rimlight-cli", {"sample", m_folder / "cohort", "--cases", "1", "--seed", "5"});
        REQUIRE(made.exitCode == 0);
        rename("corticomedullary", kNumber);
        rename("nephrographic", kNumber);
        learning::FittedModel model;
        model.name = "test";
        model.question = "yes rather than no";
        model.positiveLabel = "yes";
        model.negativeLabel = "no";
        for (const auto& feature : features)
            model.terms.push_back({feature, 50.0, 30.0, 0.5, -1e9, 1e9});
        model.trainingCases = {{1.0, true}, {-1.0, false}};
        model.performance.positives = 1;
        model.performance.negatives = 1;
        model.performance.folds = 2;
        model.performance.lambdaRule = "lambda.min";
        model.provenance.settingsYaml = radiomics::toYaml({});
        learning::writeModel(model, m_folder / "model.json");
    }

    void rename(const std::string& phase, const std::string& number) const {
        for (const auto& entry : fs::directory_iterator(base() / phase)) {
            DcmFileFormat format;
            test::loadDocument(entry.path(), format);
            format.getDataset()->putAndInsertString(DCM_PatientName, kName);
            format.getDataset()->putAndInsertString(DCM_PatientID, number.c_str());
            REQUIRE(format.saveFile(entry.path().c_str(), EXS_LittleEndianExplicit).good());
        }
    }

    test::ProgramResult predict(const std::vector<std::string>& more) const {
        std::vector<std::string> arguments = {"predict", m_folder / "model.json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return test::runProgram("rimlight-cli", arguments);
    }

    fs::path base() const { return fs::path(m_folder / "cohort") / "case-0001"; }
    std::string file(const std::string& name) const { return m_folder.path() / name; }
    std::string image() const { return base() / "corticomedullary"; }
    std::string mask() const { return base() / "reader1.nii.gz"; }

private:
    test::TemporaryFolder m_folder;
};

bool namesThePatient(const std::string& text) {
    return text.find("Geheim") != std::string::npos || text.find(kNumber) != std::string::npos;
}

} // namespace

TEST_CASE("The two objects for a PACS carry the patient, and nothing else that is written does", "[unit]") {
    const NamedCase one({"original_firstorder_Mean", "original_shape_Sphericity"});
    const auto result =
        one.predict({"--image", one.image(), "--mask", one.mask(), "--sr", one.file("sr.dcm"), "--pdf-dicom",
                     one.file("pdf.dcm"), "--json", one.file("p.json"), "--report", one.file("p.pdf")});
    CAPTURE(result.err);
    REQUIRE(result.exitCode == 0);
    CHECK_FALSE(namesThePatient(result.out + result.err));
    CHECK_FALSE(namesThePatient(readTextFile(one.file("p.json"))));
    std::string printed;
    for (const auto& page : test::pdfPages(one.file("p.pdf")))
        printed += page;
    CHECK_FALSE(namesThePatient(printed));
    const auto pdf = readTextFile(one.file("p.pdf"));
    CHECK_FALSE(namesThePatient(pdf));
    for (const char* name : {"sr.dcm", "pdf.dcm"}) {
        CAPTURE(name);
        DcmFileFormat format;
        test::loadDocument(one.file(name), format);
        CHECK(test::textIn(*format.getDataset(), DCM_PatientName) == kName);
        CHECK(test::textIn(*format.getDataset(), DCM_PatientID) == kNumber);
        if (const auto errors = test::dicomErrorsOf(one.file(name)))
            CHECK_THAT(*errors, Catch::Equals(""));
    }
    DcmFileFormat object;
    test::loadDocument(one.file("pdf.dcm"), object);
    const Uint8* bytes = nullptr;
    REQUIRE(object.getDataset()->findAndGetUint8Array(DCM_EncapsulatedDocument, bytes).good());
    CHECK(std::string(bytes, bytes + pdf.size()) == pdf);
}

TEST_CASE("A PDF object alone leaves no PDF beside it, and the answer is printed in words", "[unit]") {
    const NamedCase one({"original_firstorder_Mean"});
    const auto result = one.predict({"--image", one.image(), "--mask", one.mask(), "--pdf-dicom", one.file("pdf.dcm")});
    CAPTURE(result.err);
    REQUIRE(result.exitCode == 0);
    CHECK_THAT(result.out, Catch::Contains("Research use only"));
    CHECK(fs::exists(one.file("pdf.dcm")));
    for (const auto& entry : fs::directory_iterator(fs::path(one.file("pdf.dcm")).parent_path()))
        CHECK(entry.path().extension() != ".pdf");
}

TEST_CASE("Objects for a PACS need DICOM images of one patient", "[unit]") {
    const NamedCase one({"a|original_firstorder_Mean", "b|original_firstorder_Mean"});
    const auto refused = [&](const std::vector<std::string>& arguments, const std::string& words) {
        const auto result = one.predict(arguments);
        CHECK(result.exitCode == 2);
        CHECK_THAT(result.err, Catch::Contains(words));
        CHECK_FALSE(namesThePatient(result.err + result.out));
        CHECK_FALSE(fs::exists(one.file("sr.dcm")));
        CHECK_FALSE(fs::exists(one.file("pdf.dcm")));
    };
    refused({"--image", one.mask(), "--mask", one.mask(), "--sr", one.file("sr.dcm")}, "did not come from DICOM");
    refused({"--image", one.mask(), "--mask", one.mask(), "--pdf-dicom", one.file("pdf.dcm")}, "DICOM folder");
    refused(
        {"--image", one.image(), "--mask", one.mask(), "--sr", one.file("sr.dcm"), "--pdf-dicom", one.file("./sr.dcm")},
        "two outputs");
    refused({"--image", one.image(), "--mask", one.mask(), "--sr", one.file("nowhere/sr.dcm")}, "does not exist");

    const std::string second = one.base() / "nephrographic";
    const std::vector<std::string> both = {"--image", "a=" + one.image(), "--image", "b=" + second,
                                           "--mask",  "a=" + one.mask(),  "--mask",  "b=" + one.mask(),
                                           "--sr",    one.file("sr.dcm")};
    one.rename("nephrographic", "PAT-OTHER");
    refused(both, "is of another patient than");
    one.rename("nephrographic", kNumber);
    const auto result = one.predict(both);
    CAPTURE(result.err);
    CHECK(result.exitCode == 0);
    CHECK(fs::exists(one.file("sr.dcm")));
}
