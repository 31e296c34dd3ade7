#include "core/dicom/DerivedObject.h"

#include "core/base/Error.h"
#include "core/dicom/DatasetItems.h"
#include "core/dicom/DatasetValues.h"
#include "core/dicom/NestingCheck.h"
#include "core/dicom/SyntheticObjects.h"

#include <dcmtk/dcmdata/dcistrmb.h>

#include <array>
#include <ctime>
#include <fstream>
#include <vector>

namespace rimlight::dicom {

namespace fs = std::filesystem;

namespace {

/// Patient, study and the description of the pixels stand far ahead of this in any real file.
constexpr std::size_t kMaxHeaderBytes = std::size_t{64} << 20U;

std::vector<char> headOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::error_code code;
    const auto bytes = fs::file_size(file, code);
    if (!stream || code)
        throw Error("the image that tells the patient can't be read", file.string(),
                    "Give the program access to the images, or open the series anew.");
    std::vector<char> head(static_cast<std::size_t>(std::min<std::uintmax_t>(bytes, kMaxHeaderBytes)));
    stream.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(stream.gcount()));
    return head;
}

void readHead(const fs::path& file, DcmFileFormat& format) {
    const std::vector<char> head = headOf(file);
    constexpr const char* kRemedy = "Save the outlines as NRRD, which holds no patient, or convert the images.";
    switch (nestingOf({head.data(), head.size()})) {
    case Nesting::Shallow:
        break;
    case Nesting::TooDeep:
        throw Error("its sequences lie too deep within each other", file.string(), kRemedy);
    case Nesting::Deflated:
        throw Error("is deflated, so the patient is not read from it", file.string(), kRemedy);
    }
    OFLog::configure(OFLogger::OFF_LOG_LEVEL);
    DcmInputBufferStream stream;
    stream.setBuffer(head.data(), static_cast<offile_off_t>(head.size()));
    stream.setEos();
    const DcmTagKey afterPixelDescription(0x0029, 0x0000);
    format.transferInit();
    const OFCondition read =
        format.readUntilTag(stream, EXS_Unknown, EGL_noChange, DCM_MaxReadLength, afterPixelDescription);
    format.transferEnd();
    if (read.bad() && read != EC_EndOfStream)
        throw Error("its DICOM header is damaged", file.string(), kRemedy);
}

/// Text that its file's character set does not explain is taken for Latin 1, as viewers do.
void convertToUtf8(DcmDataset& dataset) {
    if (dataset.convertToUTF8().good())
        return;
    put(dataset, DCM_SpecificCharacterSet, "ISO_IR 100");
    static_cast<void>(dataset.convertToUTF8());
}

/// Patient, Patient Study and General Study modules (PS3.3 C.7.1.1, C.7.2.1, C.7.2.2), and that the patient's identity
/// was removed. Values of type 2 are there even when they are empty.
void copyPatientAndStudy(DcmItem& dataset, DcmDataset& image) {
    const std::array required = {DCM_StudyDate,   DCM_StudyTime, DCM_AccessionNumber,  DCM_ReferringPhysicianName,
                                 DCM_PatientName, DCM_PatientID, DCM_PatientBirthDate, DCM_PatientSex,
                                 DCM_StudyID};
    const std::array optional = {DCM_StudyDescription,
                                 DCM_IssuerOfPatientID,
                                 DCM_PatientBirthTime,
                                 DCM_PatientAge,
                                 DCM_PatientSize,
                                 DCM_PatientWeight,
                                 DCM_PatientIdentityRemoved,
                                 DCM_DeidentificationMethod,
                                 DCM_DeidentificationMethodCodeSequence};
    for (const DcmTagKey& key : required)
        if (image.findAndInsertCopyOfElement(key, &dataset).bad())
            put(dataset, key, "");
    for (const DcmTagKey& key : optional)
        static_cast<void>(image.findAndInsertCopyOfElement(key, &dataset));
}

/// Pixels that were drawn on images of lossy compression say so (PS3.3 C.8.20.2).
void copyLossyCompression(DcmItem& dataset, DcmDataset& image) {
    const bool isLossy = textOf(image, DCM_LossyImageCompression) == "01";
    put(dataset, DCM_LossyImageCompression, isLossy ? "01" : "00");
    for (const DcmTagKey& key : {DCM_LossyImageCompressionRatio, DCM_LossyImageCompressionMethod})
        if (isLossy)
            static_cast<void>(image.findAndInsertCopyOfElement(key, &dataset));
}

/// The header of the series' first file.
void readFirstImage(const Series& source, DcmFileFormat& format) {
    if (source.slices.empty())
        throw Error("holds no image", source.label(), "Choose the series that the outlines were drawn on.");
    const fs::path& file = source.slices.front().file;
    readHead(file, format);
    DcmDataset& image = *format.getDataset();
    if (textOf(image, DCM_SeriesInstanceUID) != source.seriesInstanceUid)
        throw Error("is no longer an image of the series that was opened", file.string(), "Open the series anew.");
    convertToUtf8(image);
}

std::string localTime(const char* pattern) {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    ::localtime_r(&now, &parts);
    std::array<char, 16> text{};
    std::strftime(text.data(), text.size(), pattern, &parts);
    return text.data();
}

} // namespace

DerivedObject datedNow(DerivedObject object) {
    object.date = localTime("%Y%m%d");
    object.time = localTime("%H%M%S");
    return object;
}

std::string frameOfReferenceOf(const Series& source) {
    return source.frameOfReferenceUid.empty() ? uidFromWords(source.seriesInstanceUid + " frame of reference")
                                              : source.frameOfReferenceUid;
}

void putDerivedObject(DcmItem& dataset, const Series& source, const DerivedObject& object) {
    const std::string words =
        source.seriesInstanceUid + " " + object.modality + " " + object.date + object.time + " " + object.content;
    DcmFileFormat first;
    readFirstImage(source, first);
    copyPatientAndStudy(dataset, *first.getDataset());
    if (object.isImage)
        copyLossyCompression(dataset, *first.getDataset());
    put(dataset, DCM_StudyInstanceUID, source.studyInstanceUid);
    put(dataset, DCM_SpecificCharacterSet, "ISO_IR 192");
    put(dataset, DCM_InstanceCreationDate, object.date);
    put(dataset, DCM_InstanceCreationTime, object.time);
    put(dataset, DCM_SOPClassUID, object.sopClassUid);
    put(dataset, DCM_SOPInstanceUID, uidFromWords(words));
    put(dataset, DCM_SeriesDate, object.date);
    put(dataset, DCM_SeriesTime, object.time);
    put(dataset, DCM_Modality, object.modality);
    put(dataset, DCM_Manufacturer, "Rimlight");
    put(dataset, DCM_ManufacturerModelName, "Rimlight");
    put(dataset, DCM_SoftwareVersions, RIMLIGHT_VERSION);
    put(dataset, DCM_SeriesDescription, plainText(object.seriesDescription, 64));
    put(dataset, DCM_SeriesInstanceUID, uidFromWords(words + " series"));
    put(dataset, DCM_SeriesNumber, std::to_string(object.seriesNumber));
    put(dataset, DCM_InstanceNumber, "1");
    put(dataset, DCM_FrameOfReferenceUID, frameOfReferenceOf(source));
    put(dataset, DCM_PositionReferenceIndicator, "");
}

} // namespace rimlight::dicom
