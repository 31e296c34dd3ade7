#include "core/study/MaskOutput.h"

#include "core/base/Text.h"
#include "core/dicom/SegmentationObject.h"
#include "core/dicom/StructureSet.h"
#include "core/imaging/ImageFile.h"
#include "core/imaging/SegNrrd.h"

#include <algorithm>

namespace rimlight::study {

namespace fs = std::filesystem;

namespace {

/// The series that a SEG or RTSTRUCT refers to.
const dicom::Series& seriesOf(const imaging::Segmentation& segmentation, const CaseImage* image, const fs::path& path) {
    if (image == nullptr || !image->series)
        throw Error("a SEG or RTSTRUCT refers to the DICOM series that it was drawn on, and there is none",
                    path.string(), "Open the DICOM images (--image), or write .seg.nrrd or .nii.gz.");
    const std::string difference = segmentation.geometry.differenceTo(image->series->geometry);
    if (!difference.empty())
        throw Error("the outline lies on another grid than the image (" + difference + ")", path.string(),
                    "Have it resampled to the image's grid first.");
    return *image->series;
}

void noteWhatIsLost(const imaging::Segmentation& segmentation, OutlineFormat format, std::vector<std::string>* notes) {
    if (notes == nullptr || format == OutlineFormat::SegNrrd || format == OutlineFormat::SegmentationObject)
        return;
    for (const auto& segment : segmentation.segments)
        if (segment.mask.isEmpty())
            notes->push_back("The segment \"" + segment.name + "\" is empty, and will be missing when the file is read.");
    const auto isLabelled = [n = 0](const imaging::Segment& segment) mutable {
        return segment.name == std::to_string(++n);
    };
    if (format == OutlineFormat::LabelImage && !std::ranges::all_of(segmentation.segments, isLabelled))
        notes->push_back("A label image keeps no names and colours: segments are numbered in their order.");
}

} // namespace

OutlineFormat outlineFormatOf(const fs::path& path, std::optional<OutlineFormat> dicomKind) {
    const std::string name = lowerCase(path.filename().string());
    const bool isDicomName = name.ends_with(".dcm");
    if (dicomKind && !isDicomName)
        throw Error("does not end in .dcm, as a SEG or RTSTRUCT does", path.string(),
                    "Correct the name, or leave out --as.");
    if (isDicomName) {
        std::optional<OutlineFormat> named;
        if (name.ends_with(".rtstruct.dcm") || name.ends_with(".rtss.dcm"))
            named = OutlineFormat::StructureSet;
        else if (name.ends_with(".seg.dcm"))
            named = OutlineFormat::SegmentationObject;
        if (dicomKind && named && dicomKind != named)
            throw Error("its name says one kind of DICOM object, --as the other", path.string(),
                        "Correct the name, or leave out --as.");
        return dicomKind.value_or(named.value_or(OutlineFormat::SegmentationObject));
    }
    if (imaging::isSegNrrdName(path))
        return OutlineFormat::SegNrrd;
    if (imaging::isImageFileName(path))
        return OutlineFormat::LabelImage;
    throw Error("is no name of a file of outlines", path.string(),
                "Use a name that ends in .seg.nrrd, .nii.gz, .nii, .nrrd, .mha, .seg.dcm or .rtstruct.dcm.");
}

void writeMask(const imaging::Segmentation& segmentation, const CaseImage* image, const fs::path& path,
               OutlineFormat format, std::vector<std::string>* notes, const Progress& progress) {
    switch (format) {
    case OutlineFormat::LabelImage:
        imaging::writeLabels(segmentation, path);
        break;
    case OutlineFormat::SegNrrd:
        imaging::writeSegNrrd(segmentation, path, progress);
        break;
    case OutlineFormat::SegmentationObject:
        dicom::writeSegmentationObject(segmentation, seriesOf(segmentation, image, path), path, {}, progress);
        break;
    case OutlineFormat::StructureSet:
        dicom::writeStructureSet(segmentation, seriesOf(segmentation, image, path), path, progress);
        break;
    }
    noteWhatIsLost(segmentation, format, notes);
}

void writeMask(const imaging::Segmentation& segmentation, const CaseImage* image, const fs::path& path) {
    writeMask(segmentation, image, path, outlineFormatOf(path));
}

} // namespace rimlight::study
