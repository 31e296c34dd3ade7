#include "core/dicom/DocumentObject.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/dicom/DatasetItems.h"
#include "core/dicom/DatasetValues.h"

#include <algorithm>
#include <set>

namespace rimlight::dicom {

namespace {

constexpr const char* kRemedy = "Write the prediction as JSON or PDF, which name no patient, or convert the images.";

/// As putDerivedObject(), with a remedy for documents.
void putCommon(DcmItem& dataset, const Series& source, const DerivedObject& object) {
    try {
        putDerivedObject(dataset, source, object);
    } catch (const Error& error) {
        throw Error(error.problem(), error.item(), kRemedy);
    }
}

/// The name without the blanks, carets and equals signs that fill it up.
std::string nameOf(DcmItem& dataset) {
    auto name = textOf(dataset, DCM_PatientName);
    name.erase(name.find_last_not_of("^= ") + 1);
    return name;
}

/// The number decides, else the name. What one of two files doesn't tell is no difference.
bool isSamePatient(DcmItem& a, DcmItem& b) {
    const auto agree = [&](const DcmTagKey& key) {
        const auto inA = textOf(a, key);
        const auto inB = textOf(b, key);
        return inA.empty() || inB.empty() || inA == inB;
    };
    const bool hasNumbers = !textOf(a, DCM_PatientID).empty() && !textOf(b, DCM_PatientID).empty();
    return agree(DCM_PatientID) && agree(DCM_IssuerOfPatientID) && agree(DCM_PatientBirthDate) &&
           (hasNumbers || nameOf(a) == nameOf(b));
}

/// A document files what it says under one patient. @throws Error naming the series, not the patients
void requireOnePatient(DcmItem& dataset, const DocumentSources& sources, const DerivedObject& object) {
    for (const Series* source : sources) {
        DcmItem other;
        putCommon(other, *source, object);
        if (!isSamePatient(dataset, other))
            throw Error("is of another patient than " + sources.front()->label(), source->label(),
                        "Give images of one patient.");
    }
}

} // namespace

std::vector<InstanceReference> instancesOf(const DocumentSources& sources) {
    std::vector<InstanceReference> instances;
    std::set<std::string> known;
    for (const Series* source : sources)
        for (const Slice& slice : source->slices)
            if (!slice.sopInstanceUid.empty() && known.insert(slice.sopInstanceUid).second)
                instances.push_back(
                    {source->studyInstanceUid, source->seriesInstanceUid, slice.sopClassUid, slice.sopInstanceUid});
    return instances;
}

void putDocument(DcmItem& dataset, const DocumentSources& sources, const DerivedObject& object) {
    if (sources.empty())
        throw Error("there is no DICOM series to file it under", "The document", "Give the image as a DICOM folder.");
    putCommon(dataset, *sources.front(), object);
    requireOnePatient(dataset, sources, object);
    for (const DcmTagKey& key : {DCM_FrameOfReferenceUID, DCM_PositionReferenceIndicator})
        static_cast<void>(dataset.findAndDeleteElement(key));
    put(dataset, DCM_ContentDate, object.date);
    put(dataset, DCM_ContentTime, object.time);
}

DcmItem& putReference(DcmItem& item, const DcmTagKey& sequence, const InstanceReference& instance) {
    DcmItem& reference = newItem(item, sequence);
    put(reference, DCM_ReferencedSOPClassUID, instance.sopClassUid);
    put(reference, DCM_ReferencedSOPInstanceUID, instance.sopInstanceUid);
    return reference;
}

void putEvidence(DcmItem& dataset, const std::vector<InstanceReference>& instances) {
    std::vector<std::string> studies;
    for (const auto& instance : instances)
        if (std::find(studies.begin(), studies.end(), instance.studyInstanceUid) == studies.end())
            studies.push_back(instance.studyInstanceUid);
    for (const auto& study : studies) {
        DcmItem& studyItem = newItem(dataset, DCM_CurrentRequestedProcedureEvidenceSequence);
        put(studyItem, DCM_StudyInstanceUID, study);
        std::vector<std::string> written;
        for (const auto& first : instances) {
            const bool isNew = first.studyInstanceUid == study &&
                               std::find(written.begin(), written.end(), first.seriesInstanceUid) == written.end();
            if (!isNew)
                continue;
            written.push_back(first.seriesInstanceUid);
            DcmItem& series = newItem(studyItem, DCM_ReferencedSeriesSequence);
            put(series, DCM_SeriesInstanceUID, first.seriesInstanceUid);
            for (const auto& instance : instances)
                if (instance.seriesInstanceUid == first.seriesInstanceUid && instance.studyInstanceUid == study)
                    putReference(series, DCM_ReferencedSOPSequence, instance);
        }
    }
}

void saveDocument(DcmFileFormat& format, const std::filesystem::path& file) {
    writeFileAtomically(file, [&](const std::filesystem::path& temporary) {
        if (format.saveFile(temporary.c_str(), EXS_LittleEndianExplicit).bad())
            throw Error("cannot be written", file.string(),
                        "Choose a folder that you may write to, with enough space.");
    });
}

} // namespace rimlight::dicom
