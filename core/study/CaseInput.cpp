#include "core/study/CaseInput.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/dicom/StructureSet.h"
#include "core/imaging/ImageFile.h"

#include <algorithm>

namespace rimlight::study {

namespace fs = std::filesystem;

namespace {

std::string seriesList(const std::vector<dicom::Series>& all) {
    constexpr std::size_t kShown = 6;
    std::vector<std::string> labels;
    for (const auto& series : all)
        if (labels.size() < kShown)
            labels.push_back(series.label());
    return join(labels, ", ") + (all.size() > kShown ? ", ..." : "");
}

/// The one series to open: the only one, or the only one that is a stack beside single pictures such as a localiser.
const dicom::Series& chooseSeries(const dicom::FolderScan& scan, const fs::path& folder) {
    if (scan.series.empty()) {
        if (!scan.unreadable.empty())
            throw Error("holds no image that can be read; " + scan.unreadable.front(), folder.string(),
                        "Choose another folder.");
        throw Error("holds DICOM files but no image", folder.string(), "Choose the folder of the images.");
    }
    if (scan.series.size() == 1)
        return scan.series.front();
    const auto isStack = [](const dicom::Series& series) { return series.slices.size() > 1; };
    if (std::count_if(scan.series.begin(), scan.series.end(), isStack) == 1)
        return *std::find_if(scan.series.begin(), scan.series.end(), isStack);
    throw Error("holds " + std::to_string(scan.series.size()) + " series (" + seriesList(scan.series) + ")",
                folder.string(), "Give the folder of one series.");
}

void throwIfMissing(const fs::path& path) {
    std::error_code code;
    if (!fs::exists(path, code))
        throw Error("does not exist", path.string(), "Check the path.");
}

void refuseOtherGrid(const imaging::Geometry& mask, const imaging::Geometry& image, const fs::path& path) {
    const std::string difference = mask.differenceTo(image);
    if (!difference.empty())
        throw Error("the outline lies on another grid than the image (" + difference + ")", path.string(),
                    "Choose the outline that was drawn on this image.");
}

imaging::Segmentation openStructureSet(const fs::path& file, const CaseImage& image, std::vector<std::string>* notes) {
    auto structures = dicom::readStructureSet(file);
    if (image.series) {
        const auto& drawnOn = structures.referencedSeriesUids;
        const bool sameSeries =
            std::find(drawnOn.begin(), drawnOn.end(), image.series->seriesInstanceUid) != drawnOn.end();
        const bool sameFrame = dicom::liesInFrame(structures, image.series->frameOfReferenceUid);
        if (!sameSeries && !sameFrame)
            throw Error("the outlines were drawn on another image (another series and frame of reference)",
                        file.string(), "Choose the outlines of this image.");
        if (!sameSeries && !drawnOn.empty() && notes != nullptr)
            notes->push_back("The outlines were drawn on another series of the same frame of reference.");
        structures = dicom::inFrame(std::move(structures), image.series->frameOfReferenceUid, notes);
    } else if (notes != nullptr) {
        notes->push_back("The image file does not say which series it came from: the outlines were placed by their "
                         "coordinates alone.");
    }
    return dicom::rasterise(structures, image.volume.geometry(), notes);
}

struct OutlinedSeries {
    std::size_t series = 0;
    fs::path structureSet;
};

/// The first series of the folder that one of its structure sets was drawn on.
std::optional<OutlinedSeries> findOutlinedSeries(const dicom::FolderScan& scan) {
    for (const auto& file : scan.structureSets) {
        dicom::StructureSet structures;
        try {
            structures = dicom::readStructureSet(file);
        } catch (const Error&) {
            continue; // a damaged outline does not keep the images from being seen; importing it says what is wrong
        }
        const auto& drawnOn = structures.referencedSeriesUids;
        for (std::size_t i = 0; i < scan.series.size(); ++i)
            if (std::find(drawnOn.begin(), drawnOn.end(), scan.series[i].seriesInstanceUid) != drawnOn.end())
                return OutlinedSeries{i, file};
    }
    return std::nullopt;
}

void refuseEmpty(const imaging::Segmentation& segmentation, const fs::path& path) {
    const bool anyVoxel = std::any_of(segmentation.segments.begin(), segmentation.segments.end(),
                                      [](const imaging::Segment& segment) { return !segment.mask.isEmpty(); });
    if (!anyVoxel)
        throw Error("the outline is empty", path.string(),
                    "Choose an outline with at least one voxel inside the image.");
}

} // namespace

CaseImage openImage(const fs::path& path, const Progress& progress) {
    throwIfMissing(path);
    if (fs::is_directory(path) || !imaging::isImageFileName(path)) {
        const auto scan = dicom::scanFolder(path, progress.part(0.0, 0.3));
        return openSeries(chooseSeries(scan, path), progress.part(0.3, 1.0));
    }
    CaseImage image;
    image.volume = imaging::readVolume(path, progress);
    image.window = imaging::defaultWindow(image.volume);
    return image;
}

CaseImage openSeries(const dicom::Series& series, const Progress& progress) {
    CaseImage image;
    image.series = series;
    image.volume = dicom::loadSeries(series, progress);
    for (const auto& problem : series.problems) {
        image.notes.push_back(series.label() + ": " + problem.text + ". " + problem.remedy);
        if (problem.severity == dicom::SeriesProblem::Severity::BlocksQuantification && !image.blocked)
            image.blocked = image.notes.back();
    }
    image.window = series.window.value_or(imaging::defaultWindow(image.volume));
    if (series.synthetic)
        image.volume.markSynthetic();
    return image;
}

OpenedFolder openFolder(const fs::path& folder, const Progress& progress) {
    throwIfMissing(folder);
    OpenedFolder opened;
    opened.scan = dicom::scanFolder(folder, progress.part(0.0, 0.3));
    if (opened.scan.series.empty())
        chooseSeries(opened.scan, folder); // throws with the reason
    const auto& all = opened.scan.series;
    auto chosen = std::max_element(all.begin(), all.end(), [](const dicom::Series& a, const dicom::Series& b) {
        return a.slices.size() < b.slices.size();
    });
    const auto outlined = findOutlinedSeries(opened.scan);
    if (outlined)
        chosen = all.begin() + static_cast<std::ptrdiff_t>(outlined->series);
    opened.image = openSeries(*chosen, progress.part(0.3, 0.95));
    if (outlined)
        opened.segmentation = openStructureSet(outlined->structureSet, opened.image, &opened.image.notes);
    return opened;
}

imaging::Segmentation openMask(const fs::path& path, const CaseImage& image, const Progress& progress,
                               std::vector<std::string>* notes, MaskGrid grid, int channel) {
    throwIfMissing(path);
    imaging::Segmentation segmentation;
    if (fs::is_directory(path)) {
        const auto scan = dicom::scanFolder(path, progress);
        if (scan.structureSets.size() != 1)
            throw Error(scan.structureSets.empty()
                            ? "holds no RTSTRUCT"
                            : "holds " + std::to_string(scan.structureSets.size()) + " RTSTRUCT files",
                        path.string(), "Give the file of the outlines itself.");
        segmentation = openStructureSet(scan.structureSets.front(), image, notes);
    } else if (imaging::isImageFileName(path)) {
        return checkedLabels(imaging::readLabels(path, progress, channel), path, image, grid);
    } else {
        segmentation = openStructureSet(path, image, notes);
    }
    refuseEmpty(segmentation, path);
    return segmentation;
}

imaging::Segmentation checkedLabels(imaging::Segmentation labels, const fs::path& path, const CaseImage& image,
                                    MaskGrid grid) {
    if (grid == MaskGrid::MustBeTheImages)
        refuseOtherGrid(labels.geometry, image.volume.geometry(), path);
    refuseEmpty(labels, path);
    return labels;
}

const imaging::Segment& chooseSegment(const imaging::Segmentation& segmentation,
                                      const std::optional<std::string>& name) {
    std::vector<std::string> names;
    for (const auto& segment : segmentation.segments)
        names.push_back("\"" + segment.name + "\"");
    const auto& segments = segmentation.segments;
    if (segments.empty())
        throw Error("holds no segment", "The outline", "Choose another outline.");
    if (!name) {
        if (segments.size() == 1)
            return segments.front();
        throw Error("holds " + std::to_string(segments.size()) + " segments (" + join(names, ", ") + ")", "The outline",
                    "Say which one with --segment NAME.");
    }
    const auto found = std::find_if(segments.begin(), segments.end(),
                                    [&](const imaging::Segment& segment) { return segment.name == *name; });
    if (found == segments.end())
        throw Error("has no segment \"" + *name + "\"; it holds " + join(names, ", "), "The outline",
                    "Choose one of these.");
    return *found;
}

} // namespace rimlight::study
