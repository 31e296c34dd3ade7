#include "core/dicom/ReportContent.h"

#include "core/dicom/DatasetValues.h"

namespace rimlight::dicom {

namespace {

constexpr std::size_t kLongestCodeValue = 16; ///< characters of SH

DcmItem& addItem(DcmItem& parent, const char* relationship, const char* valueType) {
    DcmItem& item = newItem(parent, DCM_ContentSequence);
    put(item, DCM_RelationshipType, relationship);
    put(item, DCM_ValueType, valueType);
    return item;
}

DcmItem& addNamed(DcmItem& parent, const char* relationship, const char* valueType, const Code& name) {
    DcmItem& item = addItem(parent, relationship, valueType);
    putCode(item, DCM_ConceptNameCodeSequence, name);
    return item;
}

void putContainer(DcmItem& item, const std::string& templateId) {
    put(item, DCM_ContinuityOfContent, "SEPARATE");
    if (templateId.empty())
        return;
    DcmItem& ofTemplate = newItem(item, DCM_ContentTemplateSequence);
    put(ofTemplate, DCM_MappingResource, "DCMR");
    put(ofTemplate, DCM_TemplateIdentifier, templateId);
}

std::string textValue(const std::string& text) {
    std::string value;
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        value += (code < 0x20U && c != '\n' && c != '\r') || code == 0x7fU ? ' ' : c;
    }
    // A text of nothing would be a missing value.
    return value.empty() ? "-" : value;
}

} // namespace

void putCode(DcmItem& item, const DcmTagKey& sequence, const Code& code) {
    DcmItem& made = newItem(item, sequence);
    const auto value = plainText(code.value, std::string::npos);
    put(made, value.size() > kLongestCodeValue ? DCM_LongCodeValue : DCM_CodeValue, value);
    put(made, DCM_CodingSchemeDesignator, code.scheme);
    const auto meaning = plainText(code.meaning, 64);
    put(made, DCM_CodeMeaning, meaning.empty() ? value : meaning);
}

DcmItem& addContainer(DcmItem& parent, const Code& name, const std::string& templateId) {
    DcmItem& item = addNamed(parent, kContains, "CONTAINER", name);
    putContainer(item, templateId);
    return item;
}

void putRoot(DcmItem& dataset, const Code& name, const std::string& templateId) {
    put(dataset, DCM_ValueType, "CONTAINER");
    putCode(dataset, DCM_ConceptNameCodeSequence, name);
    putContainer(dataset, templateId);
}

DcmItem& addText(DcmItem& parent, const char* relationship, const Code& name, const std::string& text) {
    DcmItem& item = addNamed(parent, relationship, "TEXT", name);
    put(item, DCM_TextValue, textValue(text));
    return item;
}

DcmItem& addCode(DcmItem& parent, const char* relationship, const Code& name, const Code& value) {
    DcmItem& item = addNamed(parent, relationship, "CODE", name);
    putCode(item, DCM_ConceptCodeSequence, value);
    return item;
}

DcmItem& addUid(DcmItem& parent, const char* relationship, const Code& name, const std::string& uid) {
    DcmItem& item = addNamed(parent, relationship, "UIDREF", name);
    put(item, DCM_UID, uid);
    return item;
}

DcmItem& addNumber(DcmItem& parent, const char* relationship, const Code& name, double value, const Code& unit) {
    DcmItem& item = addNamed(parent, relationship, "NUM", name);
    DcmItem& measured = newItem(item, DCM_MeasuredValueSequence);
    put(measured, DCM_NumericValue, decimalString(value));
    measured.putAndInsertFloat64(DCM_FloatingPointValue, value);
    putCode(measured, DCM_MeasurementUnitsCodeSequence, unit);
    return item;
}

DcmItem& addImage(DcmItem& parent, const InstanceReference& image) {
    DcmItem& item = addItem(parent, kContains, "IMAGE");
    putReference(item, DCM_ReferencedSOPSequence, image);
    return item;
}

DcmItem& addObject(DcmItem& parent, const Code& name, const InstanceReference& instance, int segment) {
    DcmItem& item = addNamed(parent, kContains, segment > 0 ? "IMAGE" : "COMPOSITE", name);
    DcmItem& reference = putReference(item, DCM_ReferencedSOPSequence, instance);
    if (segment > 0)
        putNumber(reference, DCM_ReferencedSegmentNumber, segment);
    return item;
}

} // namespace rimlight::dicom
