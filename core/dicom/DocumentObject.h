#pragma once

#include "core/dicom/DerivedObject.h"
#include "core/dicom/Series.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// What documents about images share: reports and encapsulated files. They hold no pixels and lie nowhere in the
/// patient.
namespace rimlight::dicom {

/// The series that a document is about. The first tells patient and study.
using DocumentSources = std::vector<const Series*>;

/// An instance that a document refers to.
struct InstanceReference {
    std::string studyInstanceUid;
    std::string seriesInstanceUid;
    std::string sopClassUid;
    std::string sopInstanceUid;
};

/// Every file of the series once, in the order of the slices.
std::vector<InstanceReference> instancesOf(const DocumentSources& sources);

/// Fills in what any document carries: patient, study, a series of its own, equipment, SOP class and instance.
/// @throws Error when there is no series, when the series are of different patients, or as putDerivedObject()
void putDocument(DcmItem& dataset, const DocumentSources& sources, const DerivedObject& object);

/// SOP class and instance as an item of the sequence.
DcmItem& putReference(DcmItem& item, const DcmTagKey& sequence, const InstanceReference& instance);

/// The instances as studies, series and instances within each other (PS3.3 10.3.14): what a report rests on.
void putEvidence(DcmItem& dataset, const std::vector<InstanceReference>& instances);

/// Writes the object as a whole or not at all. @throws Error
void saveDocument(DcmFileFormat& format, const std::filesystem::path& file);

} // namespace rimlight::dicom
