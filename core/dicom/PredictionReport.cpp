#include "core/dicom/PredictionReport.h"

#include "core/base/Hash.h"
#include "core/base/Text.h"
#include "core/dicom/DatasetItems.h"
#include "core/dicom/DatasetValues.h"
#include "core/dicom/DocumentObject.h"
#include "core/dicom/ObjectFile.h"
#include "core/dicom/ReportContent.h"
#include "core/dicom/SyntheticObjects.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>

// TID 1500 asks for containers in this order: image library, measurements, qualitative evaluations. It may be extended:
// the notice stands before them all, since a reader begins at the top.

namespace rimlight::dicom {

namespace {

constexpr int kSeriesNumbers = 2000; ///< where those of reports begin
constexpr const char* kNotice = "RESEARCH USE ONLY. NOT FOR CLINICAL USE. Computed by a research program that is no "
                                "medical device, and verified by nobody.";

Code dicomCode(const char* value, const char* meaning) {
    return {value, "DCM", meaning};
}

Code ownCode(const std::string& value, const std::string& meaning) {
    return {value, kOwnScheme, meaning};
}

Code noUnits() {
    return {"1", "UCUM", "no units"};
}

Code procedureOf(imaging::Modality modality) {
    switch (modality) {
    case imaging::Modality::CT:
        return {"77477000", "SCT", "Computed tomography"};
    case imaging::Modality::MR:
        return {"113091000", "SCT", "Magnetic resonance imaging"};
    default:
        return {"363679005", "SCT", "Imaging"};
    }
}

Code modalityCode(imaging::Modality modality) {
    switch (modality) {
    case imaging::Modality::CT:
        return dicomCode("CT", "Computed Tomography");
    case imaging::Modality::MR:
        return dicomCode("MR", "Magnetic Resonance");
    case imaging::Modality::PT:
        return dicomCode("PT", "Positron emission tomography");
    default:
        return dicomCode("OT", "Other Modality");
    }
}

/// Anything that tells this report from others; the UIDs are made of it.
std::string contentOf(const PredictionReport& report) {
    std::string text = join({report.modelName, report.modelSha256, report.question, report.answer,
                             report.predictedClass, report.regionName, formatNumber(report.regionMl)},
                            "\n");
    const auto endOf = [](const std::optional<double>& end) { return end ? ' ' + formatNumber(*end) : " -"; };
    for (const auto& number : report.numbers)
        text += '\n' + number.code + ' ' + formatNumber(number.value) + endOf(number.low95) + endOf(number.high95);
    for (const auto& feature : report.features)
        text += '\n' + feature.name + ' ' + formatNumber(feature.value) + ' ' + formatNumber(feature.contribution);
    if (report.outline)
        text += '\n' + report.outline->sopInstanceUid + ' ' + std::to_string(report.outline->segment);
    return sha256Hex(text + '\n' + join(report.parameters, "\n") + '\n' + join(report.warnings, "\n"));
}

class ReportWriter {
public:
    ReportWriter(const PredictionReport& report, const DocumentSources& sources)
        : m_report(report), m_sources(sources), m_dataset(*m_format.getDataset()) {}

    void build() {
        putHeader();
        putRoot(m_dataset, dicomCode("126000", "Imaging Measurement Report"), "1500");
        addCode(m_dataset, kModifies, dicomCode("121049", "Language of Content Item and Descendants"),
                {"en", "RFC5646", "English"});
        addObserver();
        addCode(m_dataset, kModifies, dicomCode("121058", "Procedure reported"),
                procedureOf(m_sources.front()->modality));
        addText(m_dataset, kContains, dicomCode("121106", "Comment"), kNotice);
        addImageLibrary();
        addMeasurements();
        addEvaluations();
    }

    void save(const std::filesystem::path& file) { saveDocument(m_format, file); }

private:
    void putHeader() {
        DerivedObject object;
        object.sopClassUid = UID_ComprehensiveSRStorage;
        object.modality = "SR";
        object.seriesDescription = kResearchSeries;
        object.seriesNumber =
            kSeriesNumbers + (m_sources.empty() ? 0 : std::clamp(m_sources.front()->number, 0, 99999));
        object.content = contentOf(m_report);
        putDocument(m_dataset, m_sources, datedNow(std::move(object)));
        m_dataset.insertEmptyElement(DCM_ReferencedPerformedProcedureStepSequence);
        m_dataset.insertEmptyElement(DCM_PerformedProcedureCodeSequence);
        put(m_dataset, DCM_CompletionFlag, "COMPLETE");
        put(m_dataset, DCM_VerificationFlag, "UNVERIFIED");
        DcmItem& scheme = newItem(m_dataset, DCM_CodingSchemeIdentificationSequence);
        put(scheme, DCM_CodingSchemeDesignator, kOwnScheme);
        put(scheme, DCM_CodingSchemeName, "Rimlight: feature names and parts of predictions");
        auto evidence = instancesOf(m_sources);
        if (const auto& outline = m_report.outline)
            evidence.push_back(instanceOf(*outline));
        putEvidence(m_dataset, evidence);
    }

    static InstanceReference instanceOf(const OutlineSource& outline) {
        return {outline.studyInstanceUid, outline.seriesInstanceUid, outline.sopClassUid, outline.sopInstanceUid};
    }

    /// The program as the observer (TID 1004).
    void addObserver() {
        const std::string version = RIMLIGHT_VERSION;
        addCode(m_dataset, kHasContext, dicomCode("121005", "Observer Type"), dicomCode("121007", "Device"));
        addUid(m_dataset, kHasContext, dicomCode("121012", "Device Observer UID"), uidFromWords("Rimlight " + version));
        addText(m_dataset, kHasContext, dicomCode("121013", "Device Observer Name"), "Rimlight");
        addText(m_dataset, kHasContext, dicomCode("121014", "Device Observer Manufacturer"), "Rimlight");
        addText(m_dataset, kHasContext, dicomCode("121015", "Device Observer Model Name"), "Rimlight " + version);
    }

    /// TID 1600, a group per series.
    void addImageLibrary() {
        DcmItem& library = addContainer(m_dataset, dicomCode("111028", "Image Library"), "1600");
        for (const Series* source : m_sources) {
            DcmItem& group = addContainer(library, dicomCode("126200", "Image Library Group"));
            addCode(group, kHasAcquisition, dicomCode("121139", "Modality"), modalityCode(source->modality));
            if (!source->frameOfReferenceUid.empty())
                addUid(group, kHasAcquisition, dicomCode("112227", "Frame of Reference UID"),
                       source->frameOfReferenceUid);
            for (const auto& image : instancesOf({source}))
                addImage(group, image);
        }
    }

    void addMeasurements() {
        const auto& outline = m_report.outline;
        const bool bySegment = outline && outline->segment > 0;
        DcmItem& all = addContainer(m_dataset, dicomCode("126010", "Imaging Measurements"));
        DcmItem& group = addContainer(all, dicomCode("125007", "Measurement Group"), bySegment ? "1411" : "1501");
        addText(group, kHasContext, dicomCode("112039", "Tracking Identifier"), m_report.regionName);
        addUid(group, kHasContext, dicomCode("112040", "Tracking Unique Identifier"),
               uidFromWords(contentOf(m_report) + " region of " + m_sources.front()->seriesInstanceUid));
        addAlgorithm(group);
        if (bySegment) {
            addObject(group, dicomCode("121191", "Referenced Segment"), instanceOf(*outline), outline->segment);
            addUid(group, kContains, dicomCode("121232", "Source series for segmentation"),
                   m_sources.front()->seriesInstanceUid);
        } else if (outline) {
            addObject(group, ownCode("OUTLINE", "Outline of the region"), instanceOf(*outline), 0);
        }
        addNumber(group, kContains, {"118565006", "SCT", "Volume"}, m_report.regionMl, {"mL", "UCUM", "milliliter"});
        for (const auto& number : m_report.numbers)
            addReported(group, number);
        for (const auto& feature : m_report.features)
            addFeature(group, feature);
    }

    /// TID 4019.
    void addAlgorithm(DcmItem& group) const {
        addText(group, kModifies, dicomCode("111001", "Algorithm Name"), m_report.modelName);
        addText(group, kModifies, dicomCode("111003", "Algorithm Version"), "SHA-256 " + m_report.modelSha256);
        for (const auto& parameter : m_report.parameters)
            addText(group, kModifies, dicomCode("111002", "Algorithm Parameters"), parameter);
    }

    static void addReported(DcmItem& group, const ReportedNumber& number) {
        DcmItem& item = addNumber(group, kContains, ownCode(number.code, number.meaning), number.value, noUnits());
        if (number.low95)
            addNumber(item, kHasProperties, ownCode("LOW_95", "Lower end of the 95 % interval"), *number.low95,
                      noUnits());
        if (number.high95)
            addNumber(item, kHasProperties, ownCode("HIGH_95", "Upper end of the 95 % interval"), *number.high95,
                      noUnits());
    }

    void addFeature(DcmItem& group, const ReportedFeature& feature) const {
        DcmItem& item = addNumber(group, kContains, ownCode(feature.name, feature.plainName), feature.value, noUnits());
        addNumber(item, kHasProperties, ownCode("CONTRIBUTION", "Contribution to the " + m_report.scoreName),
                  feature.contribution, noUnits());
    }

    void addEvaluations() {
        DcmItem& evaluations = addContainer(m_dataset, {"C0034375", "UMLS", "Qualitative Evaluations"});
        const auto add = [&](const char* code, const char* meaning, const std::string& text) {
            if (!text.empty())
                addText(evaluations, kContains, ownCode(code, meaning), text);
        };
        add("QUESTION", "Question", m_report.question);
        add("ANSWER", "Answer of the model", m_report.answer);
        add("CLASS", "Class by the cut-off", m_report.predictedClass);
        for (const auto& warning : m_report.warnings)
            add("DOUBT", "Reason for doubt", warning);
        add("NOTICE", "Notice", kNotice);
    }

    const PredictionReport& m_report;
    const DocumentSources& m_sources;
    DcmFileFormat m_format;
    DcmDataset& m_dataset;
};

/// The number of the segment with the label; of an empty label the only one's.
std::optional<int> segmentNumber(DcmDataset& dataset, const std::string& label) {
    std::vector<int> numbers;
    forEachItem(sequenceOf(dataset, DCM_SegmentSequence), [&](DcmItem& segment) {
        const auto number = wholeNumber(segment, DCM_SegmentNumber);
        if (number && *number > 0 && (label.empty() || textOf(segment, DCM_SegmentLabel) == label))
            numbers.push_back(*number);
    });
    return numbers.size() == 1 ? std::optional(numbers.front()) : std::nullopt;
}

/// True when the file has DICOM's preamble: others are not read at all.
bool beginsAsDicom(const std::filesystem::path& file) {
    constexpr std::streamoff kPreamble = 128;
    std::error_code code;
    if (!std::filesystem::is_regular_file(file, code))
        return false;
    std::ifstream stream(file, std::ios::binary);
    std::array<char, 4> magic{};
    stream.seekg(kPreamble);
    stream.read(magic.data(), magic.size());
    return stream.good() && std::string_view(magic.data(), magic.size()) == "DICM";
}

} // namespace

std::optional<OutlineSource> outlineSourceOf(const std::filesystem::path& file, const std::string& segment) {
    constexpr std::uintmax_t kMostBytes = std::uintmax_t{2} << 30U;
    if (!beginsAsDicom(file))
        return std::nullopt;
    DcmFileFormat format;
    loadObject(file, {"an outline", "Choose another file, or export it again.", kMostBytes}, format);
    DcmDataset& dataset = *format.getDataset();
    static_cast<void>(dataset.convertToUTF8());
    OutlineSource source{textOf(dataset, DCM_StudyInstanceUID), textOf(dataset, DCM_SeriesInstanceUID),
                         textOf(dataset, DCM_SOPClassUID), textOf(dataset, DCM_SOPInstanceUID), 0};
    const bool isNamed =
        !source.studyInstanceUid.empty() && !source.seriesInstanceUid.empty() && !source.sopInstanceUid.empty();
    const bool isSegmentation = source.sopClassUid == UID_SegmentationStorage;
    if (!isNamed || (!isSegmentation && source.sopClassUid != UID_RTStructureSetStorage))
        return std::nullopt;
    if (!isSegmentation)
        return source;
    const auto number = segmentNumber(dataset, segment);
    if (!number)
        return std::nullopt;
    source.segment = *number;
    return source;
}

void writePredictionReport(const PredictionReport& report, const std::vector<const Series*>& sources,
                           const std::filesystem::path& file) {
    ReportWriter writer(report, sources);
    writer.build();
    writer.save(file);
}

} // namespace rimlight::dicom
