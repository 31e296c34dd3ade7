#pragma once

#include "core/dicom/DocumentObject.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <string>

/// The content items of a structured report (PS3.3 C.17.3), one function per value type.
namespace rimlight::dicom {

/// The description of every series of documents that are written here.
inline constexpr const char* kResearchSeries = "RESEARCH prediction - NOT FOR CLINICAL USE";

/// Our own codes; those of the standard have the scheme "DCM".
inline constexpr const char* kOwnScheme = "99RIMLIGHT";

struct Code {
    std::string value; ///< of any length: beyond 16 characters it is a Long Code Value
    std::string scheme;
    std::string meaning;
};
/// As the only item of a sequence that is made, or a further one.
void putCode(DcmItem& item, const DcmTagKey& sequence, const Code& code);

// How an item belongs to its parent.
inline constexpr const char* kContains = "CONTAINS";
inline constexpr const char* kHasContext = "HAS OBS CONTEXT";
inline constexpr const char* kHasAcquisition = "HAS ACQ CONTEXT";
inline constexpr const char* kModifies = "HAS CONCEPT MOD";
inline constexpr const char* kHasProperties = "HAS PROPERTIES";

/// A container below the parent. @param templateId of DICOM's mapping resource: "1501"; empty: of none
DcmItem& addContainer(DcmItem& parent, const Code& name, const std::string& templateId = {});
/// The same of the document's root, which has no relationship.
void putRoot(DcmItem& dataset, const Code& name, const std::string& templateId);

/// Control characters other than line ends become blanks.
DcmItem& addText(DcmItem& parent, const char* relationship, const Code& name, const std::string& text);
DcmItem& addCode(DcmItem& parent, const char* relationship, const Code& name, const Code& value);
DcmItem& addUid(DcmItem& parent, const char* relationship, const Code& name, const std::string& uid);
/// A number as a decimal string, and to the last bit beside it. @param unit in UCUM
DcmItem& addNumber(DcmItem& parent, const char* relationship, const Code& name, double value, const Code& unit);
DcmItem& addImage(DcmItem& parent, const InstanceReference& image);
/// An instance under a name. @param segment of a SEG; 0: of none, an object that is no image
DcmItem& addObject(DcmItem& parent, const Code& name, const InstanceReference& instance, int segment);

} // namespace rimlight::dicom
