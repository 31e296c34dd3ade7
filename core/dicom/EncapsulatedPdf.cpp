#include "core/dicom/EncapsulatedPdf.h"

#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/dicom/DatasetValues.h"
#include "core/dicom/DocumentObject.h"
#include "core/dicom/ReportContent.h"

#include <algorithm>

namespace rimlight::dicom {

namespace {

/// A value of even length, short of the one that means "unknown".
constexpr std::size_t kMaxPdfBytes = 0xfffffffeULL - 1;
constexpr int kSeriesNumbers = 3000; ///< where those of documents begin

void requirePdf(std::string_view pdf) {
    if (!pdf.starts_with("%PDF-"))
        throw Error("is no PDF", "The report", "Print it anew.");
    if (pdf.size() > kMaxPdfBytes)
        throw Error("takes more than the 4 GB that a DICOM file can hold", "The report", "Print fewer pages.");
}

/// Encapsulated Document and SC Equipment modules (PS3.3 C.24.2, C.8.6.1).
void putContent(DcmItem& dataset, std::string_view pdf, const std::string& title) {
    put(dataset, DCM_ConversionType, "WSD");
    put(dataset, DCM_AcquisitionDateTime, "");
    // It names no patient.
    put(dataset, DCM_BurnedInAnnotation, "NO");
    put(dataset, DCM_DocumentTitle, plainText(title, 64));
    putCode(dataset, DCM_ConceptNameCodeSequence, {"126000", "DCM", "Imaging Measurement Report"});
    put(dataset, DCM_VerificationFlag, "UNVERIFIED");
    put(dataset, DCM_MIMETypeOfEncapsulatedDocument, "application/pdf");
    dataset.putAndInsertUint32(DCM_EncapsulatedDocumentLength, static_cast<Uint32>(pdf.size()));
    std::vector<Uint8> bytes(pdf.begin(), pdf.end());
    if (bytes.size() % 2 != 0)
        bytes.push_back(0);
    dataset.putAndInsertUint8Array(DCM_EncapsulatedDocument, bytes.data(), static_cast<unsigned long>(bytes.size()));
}

} // namespace

void writeEncapsulatedPdf(std::string_view pdf, const std::string& title, const std::vector<const Series*>& sources,
                          const std::filesystem::path& file) {
    requirePdf(pdf);
    DerivedObject object;
    object.sopClassUid = UID_EncapsulatedPDFStorage;
    object.modality = "DOC";
    object.seriesDescription = kResearchSeries;
    object.seriesNumber = kSeriesNumbers + (sources.empty() ? 0 : std::clamp(sources.front()->number, 0, 99999));
    object.content = sha256Hex(pdf) + title;
    DcmFileFormat format;
    DcmDataset& dataset = *format.getDataset();
    putDocument(dataset, sources, datedNow(std::move(object)));
    for (const auto& instance : instancesOf(sources))
        putReference(dataset, DCM_SourceInstanceSequence, instance);
    putContent(dataset, pdf, title);
    saveDocument(format, file);
}

} // namespace rimlight::dicom
