#include "core/dicom/StructureSet.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/dicom/DatasetItems.h"
#include "core/dicom/ObjectFile.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string_view>

namespace rimlight::dicom {

namespace fs = std::filesystem;

namespace {

constexpr const char* kOtherFileRemedy = "Choose another RTSTRUCT, or export the outlines again.";

/// Outlines of a whole body come to some ten megabytes of text.
constexpr std::uintmax_t kMaxFileBytes = std::uintmax_t{512} << 20U;
/// Patient coordinates beyond ten metres are damage.
constexpr double kMaxCoordinateMm = 1e4;
/// A hundred outlines of a whole body; a few lines of text could ask for any amount.
constexpr std::size_t kMaxMaskBytes = std::size_t{8} << 30U;

/// The text of an element whatever VR it came with: writers keep long coordinates as UN, since DS of an explicit file
/// ends at 64 KB.
std::string_view rawText(DcmItem& item, const DcmTagKey& key) {
    DcmElement* element = nullptr;
    if (item.findAndGetElement(key, element).bad() || element == nullptr)
        return {};
    std::string_view text;
    char* characters = nullptr;
    Uint8* bytes = nullptr;
    const std::size_t length = element->getLength();
    if (element->getString(characters).good() && characters != nullptr)
        text = std::string_view(characters);
    else if (element->getUint8Array(bytes).good() && bytes != nullptr)
        text = {reinterpret_cast<const char*>(bytes), length};
    while (!text.empty() && (text.back() == '\0' || text.back() == ' '))
        text.remove_suffix(1);
    return text;
}

/// Reads what belongs to one ROI; what is wrong is said with the numbers of ROI and contour, never with a name.
class ContourReader {
public:
    explicit ContourReader(std::string file) : m_file(std::move(file)) {}

    void addContours(DcmItem& roiContour, StructureRoi& roi) const {
        std::size_t number = 0;
        forEachItem(sequenceOf(roiContour, DCM_ContourSequence), [&](DcmItem& item) {
            ++number;
            const std::string type = textOf(item, DCM_ContourGeometricType);
            if (!type.empty() && type != "CLOSED_PLANAR" && type != "CLOSEDPLANAR_XOR") {
                ++roi.otherContours;
                return;
            }
            roi.contours.push_back(readContour(item, roi.number, number));
        });
    }

private:
    imaging::Contour readContour(DcmItem& item, int roi, std::size_t number) const {
        const auto fail = [&](const std::string& what) -> void {
            throw Error("contour " + std::to_string(number) + " of ROI " + std::to_string(roi) + " " + what, m_file,
                        kOtherFileRemedy);
        };
        const std::vector<double> numbers = parseCoordinates(rawText(item, DCM_ContourData), fail);
        if (numbers.size() % 3 != 0)
            fail("holds " + std::to_string(numbers.size()) + " coordinates, which is no multiple of three");
        const auto declared = wholeNumber(item, DCM_NumberOfContourPoints);
        if (declared && static_cast<std::size_t>(std::max(0, *declared)) != numbers.size() / 3)
            fail("announces " + std::to_string(*declared) + " points and holds " + std::to_string(numbers.size() / 3));
        imaging::Contour contour;
        contour.pointsMm.reserve(numbers.size() / 3);
        for (std::size_t n = 0; n < numbers.size(); n += 3)
            contour.pointsMm.emplace_back(numbers[n], numbers[n + 1], numbers[n + 2]);
        return contour;
    }

    template <class Fail>
    static std::vector<double> parseCoordinates(std::string_view text, const Fail& fail) {
        std::vector<double> numbers;
        if (text.empty())
            return numbers;
        numbers.reserve(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\\')) + 1);
        for (std::size_t begin = 0; begin <= text.size();) {
            const std::size_t end = std::min(text.find('\\', begin), text.size());
            const auto value = parseNumber(text.substr(begin, end - begin));
            if (!value)
                fail("has a coordinate that is no number");
            else if (!(std::abs(*value) <= kMaxCoordinateMm))
                fail("has a coordinate beyond ten metres");
            else
                numbers.push_back(*value);
            begin = end + 1;
        }
        return numbers;
    }

    std::string m_file;
};

std::optional<imaging::Rgb> colourOf(DcmItem& roiContour) {
    std::array<std::uint8_t, 3> channels{};
    for (unsigned long n = 0; n < 3; ++n) {
        OFString text;
        if (roiContour.findAndGetOFString(DCM_ROIDisplayColor, text, n).bad())
            return std::nullopt;
        const auto value = wholeNumber({text.c_str(), text.length()});
        if (!value || *value < 0 || *value > 255)
            return std::nullopt;
        channels[n] = static_cast<std::uint8_t>(*value);
    }
    return imaging::Rgb{channels[0], channels[1], channels[2]};
}

void readReferences(DcmDataset& dataset, StructureSet& structures) {
    forEachItem(sequenceOf(dataset, DCM_ReferencedFrameOfReferenceSequence), [&](DcmItem& frame) {
        if (structures.frameOfReferenceUid.empty())
            structures.frameOfReferenceUid = textOf(frame, DCM_FrameOfReferenceUID);
        forEachItem(sequenceOf(frame, DCM_RTReferencedStudySequence), [&](DcmItem& study) {
            forEachItem(sequenceOf(study, DCM_RTReferencedSeriesSequence), [&](DcmItem& series) {
                const std::string uid = textOf(series, DCM_SeriesInstanceUID);
                auto& known = structures.referencedSeriesUids;
                if (!uid.empty() && std::find(known.begin(), known.end(), uid) == known.end())
                    known.push_back(uid);
            });
        });
    });
    forEachItem(sequenceOf(dataset, DCM_StructureSetROISequence), [&](DcmItem& item) {
        if (structures.frameOfReferenceUid.empty())
            structures.frameOfReferenceUid = textOf(item, DCM_ReferencedFrameOfReferenceUID);
    });
    if (structures.frameOfReferenceUid.empty())
        structures.frameOfReferenceUid = textOf(dataset, DCM_FrameOfReferenceUID);
}

std::string segmentName(const StructureRoi& roi) {
    return roi.name.empty() ? "ROI " + std::to_string(roi.number) : roi.name;
}

/// Gives out each name once.
class FreeNames {
public:
    /// The name, or the name with the first free number after it.
    std::string take(const std::string& name) {
        std::string free = name;
        int& next = m_nextNumber.emplace(name, 2).first->second;
        while (!m_taken.insert(free).second)
            free = name + " (" + std::to_string(next++) + ")";
        return free;
    }

private:
    std::set<std::string> m_taken;
    std::map<std::string, int> m_nextNumber;
};

/// What the reader ought to know of how an ROI came onto the grid.
std::vector<std::string> notesOn(const imaging::RasteriseResult& result, std::size_t contours) {
    std::vector<std::string> notes;
    const auto note = [&](std::size_t count, std::size_t total, const std::string& text) {
        if (count > 0)
            notes.push_back(std::to_string(count) + " of " + std::to_string(total) + " " + text);
    };
    note(result.contoursOutside, contours, "outlines lie outside the image and were left out.");
    note(result.contoursTilted, contours, "outlines are not parallel to the slices and were left out.");
    note(result.contoursTooShort, contours, "outlines have fewer than three different points and were left out.");
    note(result.contoursRepeated, contours, "outlines are there twice and were taken once.");
    note(result.contoursFarther, contours,
         "outlines were left out: they were drawn between the slices, and others lie nearer to these.");
    note(result.contoursBetween, contours, "outlines were drawn between the slices and went to the nearest one.");
    note(result.contoursClipped, contours, "outlines reach beyond the image and were cut off there.");
    note(result.slicesBare, result.slicesWithin,
         "slices from its first outline to its last have none and stay empty there.");
    return notes;
}

} // namespace

StructureSet readStructureSet(const fs::path& file) {
    DcmFileFormat format;
    static_cast<void>(loadObject(file, {"an RTSTRUCT", kOtherFileRemedy, kMaxFileBytes}, format));
    DcmDataset& dataset = *format.getDataset();
    if (textOf(dataset, DCM_SOPClassUID) != UID_RTStructureSetStorage)
        throw Error("is no RTSTRUCT", file.string(), "Choose a DICOM structure set.");
    // Names in a character set that the system can't convert stay as their bytes.
    static_cast<void>(dataset.convertToUTF8());

    StructureSet structures;
    readReferences(dataset, structures);
    std::map<int, std::size_t> roiOfNumber;
    forEachItem(sequenceOf(dataset, DCM_StructureSetROISequence), [&](DcmItem& item) {
        StructureRoi roi;
        const auto number = wholeNumber(item, DCM_ROINumber);
        if (!number)
            throw Error("an ROI has no number", file.string(), kOtherFileRemedy);
        roi.number = *number;
        roi.name = textOf(item, DCM_ROIName);
        roi.frameOfReferenceUid = textOf(item, DCM_ReferencedFrameOfReferenceUID);
        roi.colour = imaging::segmentColour(structures.rois.size());
        if (!roiOfNumber.emplace(roi.number, structures.rois.size()).second)
            throw Error("two ROIs have the number " + std::to_string(roi.number), file.string(), kOtherFileRemedy);
        structures.rois.push_back(std::move(roi));
    });
    if (structures.rois.empty())
        throw Error("holds no ROI", file.string(), kOtherFileRemedy);

    const ContourReader reader(file.string());
    forEachItem(sequenceOf(dataset, DCM_ROIContourSequence), [&](DcmItem& item) {
        const auto number = wholeNumber(item, DCM_ReferencedROINumber);
        const auto found = number ? roiOfNumber.find(*number) : roiOfNumber.end();
        if (found == roiOfNumber.end())
            throw Error("contours belong to an ROI that the file does not list", file.string(), kOtherFileRemedy);
        StructureRoi& roi = structures.rois[found->second];
        roi.colour = colourOf(item).value_or(roi.colour);
        reader.addContours(item, roi);
    });
    return structures;
}

bool liesInFrame(const StructureSet& structures, const std::string& frameOfReferenceUid) {
    const auto& rois = structures.rois;
    const auto isHere = [&](const StructureRoi& roi) { return roi.frameOfReferenceUid == frameOfReferenceUid; };
    return structures.frameOfReferenceUid.empty() || structures.frameOfReferenceUid == frameOfReferenceUid ||
           std::any_of(rois.begin(), rois.end(), isHere);
}

StructureSet inFrame(StructureSet structures, const std::string& frameOfReferenceUid, std::vector<std::string>* notes) {
    auto& rois = structures.rois;
    const auto isElsewhere = [&](const StructureRoi& roi) {
        return !roi.frameOfReferenceUid.empty() && roi.frameOfReferenceUid != frameOfReferenceUid;
    };
    if (std::all_of(rois.begin(), rois.end(), isElsewhere))
        return structures;
    if (notes != nullptr)
        for (const StructureRoi& roi : rois)
            if (isElsewhere(roi))
                notes->push_back("ROI \"" + segmentName(roi) +
                                 "\" lies in another frame of reference than the image and was left out.");
    rois.erase(std::remove_if(rois.begin(), rois.end(), isElsewhere), rois.end());
    return structures;
}

imaging::Segmentation rasterise(const StructureSet& structures, const imaging::Geometry& geometry,
                                std::vector<std::string>* notes) {
    const auto note = [&](const std::string& text) {
        if (notes != nullptr)
            notes->push_back(text);
    };
    imaging::Segmentation segmentation;
    segmentation.geometry = geometry;
    std::size_t tilted = 0;
    FreeNames names;
    std::size_t bytes = 0;
    const auto quoted = [](const std::string& name) { return "\"" + name + "\""; };
    for (const StructureRoi& roi : structures.rois) {
        const std::string ownName = segmentName(roi);
        const std::string name = names.take(ownName);
        if (name != ownName)
            note("Two ROIs have the name " + quoted(ownName) + "; ROI " + std::to_string(roi.number) + " is called " +
                 quoted(name) + " here.");
        if (roi.contours.empty()) {
            note("ROI \"" + name + "\" has no closed outline and was left out.");
            continue;
        }
        auto result = imaging::rasterise(roi.contours, geometry);
        tilted += result.contoursTilted;
        const std::string about = "ROI " + quoted(name) + ": ";
        for (const std::string& text : notesOn(result, roi.contours.size()))
            note(std::string(about).append(text));
        if (result.mask.isEmpty()) {
            note("ROI \"" + name + "\" covers no voxel and was left out.");
            continue;
        }
        bytes += result.mask.box().voxelCount();
        if (bytes > kMaxMaskBytes)
            throw Error("its outlines would take more than " + std::to_string(kMaxMaskBytes >> 30U) + " GB of memory",
                        "The structure set", "Export fewer of its ROIs.");
        segmentation.segments.push_back({name, roi.colour, std::move(result.mask)});
    }
    if (segmentation.segments.empty()) {
        if (tilted > 0)
            throw Error("no outline is parallel to the slices of the image; they were drawn on another image",
                        "The structure set", "Choose the series that they were drawn on.");
        throw Error("no outline lies on the image; they were drawn on another image", "The structure set",
                    "Choose the series that they were drawn on.");
    }
    return segmentation;
}

} // namespace rimlight::dicom
