#include "core/study/MaskInput.h"

#include "core/base/Text.h"
#include "core/imaging/ImageFile.h"
#include "core/imaging/SegNrrd.h"
#include "core/imaging/SegmentNames.h"

#include <algorithm>
#include <cmath>

namespace rimlight::study {

namespace fs = std::filesystem;

namespace {

void note(std::vector<std::string>* notes, const std::string& text) {
    if (notes != nullptr)
        notes->push_back(text);
}

/// "Series 4 (CT, 41 slices)" when it is known, else "series 1.2.3".
std::string seriesText(const std::vector<std::string>& uids, const std::vector<dicom::Series>* known) {
    if (uids.empty())
        return "an unnamed series";
    std::string text = "series " + uids.front();
    if (known != nullptr)
        for (const auto& series : *known)
            if (series.seriesInstanceUid == uids.front())
                text = series.label();
    return text + (uids.size() > 1 ? " and " + std::to_string(uids.size() - 1) + " more" : "");
}

/// Refuses outlines of another image, and notes those of another series in the image's frame of reference.
/// @param isInFrame whether they lie in the frame of reference of an image that has one
void checkDrawnOn(const std::vector<std::string>& seriesUids, bool isInFrame, const CaseImage& image,
                  const fs::path& file, const MaskChoices& choices, std::vector<std::string>* notes) {
    if (!image.series) {
        note(notes, "The image file does not say which series it came from: the outlines were placed by their "
                    "coordinates alone.");
        return;
    }
    if (std::ranges::find(seriesUids, image.series->seriesInstanceUid) != seriesUids.end())
        return;
    if (!isInFrame)
        throw Error("the outlines were drawn on another image (" + seriesText(seriesUids, choices.knownSeries) +
                        ", another frame of reference)",
                    file.string(), "Choose the outlines of this image, or open that series.");
    if (!seriesUids.empty())
        note(notes, "The outlines were drawn on another series of the same frame of reference (" +
                        seriesText(seriesUids, choices.knownSeries) + ").");
}

bool isEmpty(const imaging::Segmentation& segmentation) {
    return std::ranges::all_of(segmentation.segments,
                               [](const imaging::Segment& segment) { return segment.mask.isEmpty(); });
}

void refuseEmpty(const imaging::Segmentation& segmentation, const fs::path& path) {
    if (isEmpty(segmentation))
        throw Error("the outline is empty", path.string(),
                    "Choose an outline with at least one voxel inside the image.");
}

imaging::GridOverlap overlapOfAll(const imaging::Segmentation& segmentation, const imaging::Geometry& grid) {
    std::vector<imaging::Mask> masks;
    for (const auto& segment : segmentation.segments)
        if (!segment.mask.isEmpty())
            masks.push_back(segment.mask);
    return imaging::overlapOf(imaging::unionOf(masks), grid);
}

/// "87 % of its 34.2 ml lie inside the image"; shares next to none and all are not rounded to them.
std::string overlapText(const imaging::GridOverlap& overlap) {
    const std::string whole = formatSignificant(overlap.volumeMl, 3) + " ml";
    if (overlap.voxelsInside == 0)
        return "none of its " + whole + " lies inside the image";
    if (overlap.voxelsInside == overlap.voxels)
        return "all of its " + whole + " lie inside the image";
    const double percent = 100.0 * overlap.coveredShare();
    const std::string share = percent < 1.0    ? "less than 1"
                              : percent > 99.0 ? "more than 99"
                                               : std::to_string(std::lround(percent));
    return share + " % of its " + whole + " lie inside the image";
}

[[noreturn]] void refuseOtherGrid(const imaging::Geometry& mask, const imaging::Geometry& image,
                                  const imaging::GridOverlap& overlap, const fs::path& path) {
    const bool isElsewhere = overlap.voxelsInside == 0;
    throw OtherGridError(Error("the outline lies on another grid than the image (" + mask.differenceTo(image) + "); " +
                                   overlapText(overlap),
                               path.string(),
                               isElsewhere ? "Choose the outline that was drawn on this image."
                                           : "Choose the outline that was drawn on this image, or have it resampled to "
                                             "the image's grid (rimlight-cli mask --resample)."),
                         overlap);
}

std::string percentChange(double before, double after) {
    const double percent = 100.0 * (after - before) / before;
    return (percent < 0.0 ? "" : "+") + formatFixed(percent, 1) + " %";
}

/// Each segment by itself; what that changes is said in notes.
imaging::Segmentation movedToGrid(const imaging::Segmentation& segmentation, const imaging::Geometry& grid,
                                  const imaging::GridOverlap& overlap, const MaskChoices& choices,
                                  std::vector<std::string>* notes, const Progress& progress) {
    imaging::Segmentation moved{grid, {}};
    const auto count = static_cast<double>(segmentation.segments.size());
    for (const auto& segment : segmentation.segments) {
        progress.throwIfCancelled();
        progress.report(static_cast<double>(moved.segments.size()) / count, "Placing the outlines");
        moved.segments.push_back({segment.name, segment.colour,
                                  overlap.match
                                      ? imaging::placedOn(segment.mask, grid, *overlap.match)
                                      : imaging::resampledOnto(segment.mask, grid, choices.interpolation, progress)});
        if (segment.mask.isEmpty())
            continue;
        const double before = segment.mask.volumeMl();
        const double after = moved.segments.back().mask.volumeMl();
        note(notes, "\"" + segment.name + "\" was " +
                        (overlap.match ? "cut off at the image's border" : "resampled onto the image's grid") + ": " +
                        formatSignificant(before, 4) + " ml became " + formatSignificant(after, 4) + " ml (" +
                        percentChange(before, after) + ").");
    }
    return moved;
}

/// Whether a file may hold a part of the image's grid only, as 3D Slicer and SEG do. A label image that does is more
/// likely another image's, whose header lost its place.
enum class Extent : std::uint8_t { Whole, MayBePart };

/// Outlines on a grid of their own, for the image.
imaging::Segmentation onImageGrid(imaging::Segmentation segmentation, Extent extent, const fs::path& path,
                                  const CaseImage& image, const MaskChoices& choices, std::vector<std::string>* notes,
                                  const Progress& progress) {
    refuseEmpty(segmentation, path);
    const auto& grid = image.volume.geometry();
    if (choices.grid == MaskGrid::LeftToExtraction || segmentation.geometry.sameGrid(grid))
        return segmentation;
    const auto overlap = overlapOfAll(segmentation, grid);
    const bool isWhole = overlap.isPart && segmentation.geometry.voxelCount() == grid.voxelCount();
    const bool keepsAll = overlap.match && overlap.voxelsInside == overlap.voxels;
    const bool isAsked = choices.grid == MaskGrid::Resample && overlap.voxelsInside > 0;
    if (!isAsked && !isWhole && !(keepsAll && extent == Extent::MayBePart))
        refuseOtherGrid(segmentation.geometry, grid, overlap, path);
    auto moved = movedToGrid(segmentation, grid, overlap, choices, keepsAll ? nullptr : notes, progress);
    if (isEmpty(moved))
        throw Error("no voxel of the outline is left on the image's grid, whose voxels are larger", path.string(),
                    "Choose the outline that was drawn on this image.");
    return moved;
}

imaging::Segmentation place(dicom::StructureSet structures, const fs::path& file, const CaseImage& image,
                            const MaskChoices& choices, std::vector<std::string>* notes) {
    const std::string frame = image.series ? image.series->frameOfReferenceUid : "";
    checkDrawnOn(structures.referencedSeriesUids, dicom::liesInFrame(structures, frame), image, file, choices, notes);
    if (image.series)
        structures = dicom::inFrame(std::move(structures), frame, notes);
    auto segmentation = dicom::rasterise(structures, image.volume.geometry(), notes);
    refuseEmpty(segmentation, file);
    return segmentation;
}

/// The segments of a SEG on its own grid.
imaging::Segmentation segmentsOf(dicom::SegmentationObject object, std::vector<std::string>* notes) {
    for (const auto& text : object.notes)
        note(notes, text);
    imaging::makeNamesDistinct(object.segmentation, notes);
    return std::move(object.segmentation);
}

imaging::Segmentation place(dicom::SegmentationObject object, const fs::path& file, const CaseImage& image,
                            const MaskChoices& choices, std::vector<std::string>* notes, const Progress& progress) {
    const bool isInFrame = object.frameOfReferenceUid.empty() ||
                           (image.series && object.frameOfReferenceUid == image.series->frameOfReferenceUid);
    checkDrawnOn(object.referencedSeriesUids, isInFrame, image, file, choices, notes);
    return onImageGrid(segmentsOf(std::move(object), notes), Extent::MayBePart, file, image, choices, notes, progress);
}

imaging::Segmentation openDicomOutline(const fs::path& file, const CaseImage& image, const MaskChoices& choices,
                                       std::vector<std::string>* notes, const Progress& progress) {
    if (!dicom::isSegmentationObject(file))
        return place(dicom::readStructureSet(file), file, image, choices, notes);
    return place(dicom::readSegmentationObject(file, progress.part(0.0, 0.7)), file, image, choices, notes,
                 progress.part(0.7, 1.0));
}

/// The one RTSTRUCT or SEG of a folder.
fs::path outlineOfFolder(const fs::path& folder, const Progress& progress) {
    const auto scan = dicom::scanFolder(folder, progress);
    std::vector<fs::path> files = scan.structureSets;
    files.insert(files.end(), scan.segmentations.begin(), scan.segmentations.end());
    if (files.size() != 1)
        throw Error(files.empty() ? "holds no RTSTRUCT and no SEG"
                                  : "holds " + std::to_string(files.size()) + " RTSTRUCT or SEG files",
                    folder.string(), "Give the file of the outlines itself.");
    return files.front();
}

bool isSlicers(const fs::path& path, int channel) {
    return channel == 0 && (imaging::isSegNrrdName(path) || imaging::isSegNrrd(path));
}

std::string namesOf(const imaging::Segmentation& segmentation) {
    std::vector<std::string> names;
    for (const auto& segment : segmentation.segments)
        names.push_back("\"" + segment.name + "\"");
    return join(names, ", ");
}

Error noSuchSegment(const imaging::Segmentation& segmentation, const std::string& name) {
    return Error("has no segment \"" + name + "\"; it holds " + namesOf(segmentation), "The outline",
                 "Choose one of these.");
}

} // namespace

void requireExisting(const fs::path& path) {
    std::error_code code;
    if (!fs::exists(path, code))
        throw Error("does not exist", path.string(), "Check the path.");
}

std::optional<FolderOutline> findFolderOutline(const dicom::FolderScan& scan, const Progress& progress) {
    const auto seriesOf = [&](const std::vector<std::string>& drawnOn) {
        return static_cast<std::size_t>(
            std::ranges::find_if(scan.series,
                                 [&](const dicom::Series& series) {
                                     return std::ranges::find(drawnOn, series.seriesInstanceUid) != drawnOn.end();
                                 }) -
            scan.series.begin());
    };
    const auto firstOf = [&](const std::vector<fs::path>& files, auto read) -> std::optional<FolderOutline> {
        for (const auto& file : files)
            try {
                auto outline = read(file);
                if (const auto series = seriesOf(outline.referencedSeriesUids); series < scan.series.size())
                    return FolderOutline{file, series, std::move(outline)};
            } catch (const Error&) {
                continue;
            }
        return std::nullopt;
    };
    if (auto found = firstOf(scan.structureSets, [](const fs::path& file) { return dicom::readStructureSet(file); }))
        return found;
    return firstOf(scan.segmentations,
                   [&](const fs::path& file) { return dicom::readSegmentationObject(file, progress); });
}

std::optional<imaging::Segmentation> openFolderOutline(FolderOutline outline, const dicom::FolderScan& scan,
                                                       CaseImage& image, const Progress& progress) {
    const std::size_t others = scan.structureSets.size() + scan.segmentations.size() - 1;
    if (others > 0)
        image.notes.push_back("The folder holds " + std::to_string(others) + " more RTSTRUCT or SEG " +
                              (others == 1 ? "file" : "files") + ", which can be imported.");
    MaskChoices choices;
    choices.knownSeries = &scan.series;
    try {
        if (auto* structures = std::get_if<dicom::StructureSet>(&outline.outline))
            return place(std::move(*structures), outline.file, image, choices, &image.notes);
        return place(std::move(std::get<dicom::SegmentationObject>(outline.outline)), outline.file, image, choices,
                     &image.notes, progress);
    } catch (const Error& error) {
        image.notes.push_back(std::string("The folder's outlines are not shown: ") + error.what());
        return std::nullopt;
    }
}

bool isLabelFile(const fs::path& path, int channel) {
    return imaging::isImageFileName(path) && (channel != 0 || !imaging::isSegNrrd(path));
}

imaging::Segmentation openMask(const fs::path& path, const CaseImage& image, const Progress& progress,
                               std::vector<std::string>* notes, const MaskChoices& choices) {
    requireExisting(path);
    if (fs::is_directory(path))
        return openDicomOutline(outlineOfFolder(path, progress.part(0.0, 0.5)), image, choices, notes,
                                progress.part(0.5, 1.0));
    if (isSlicers(path, choices.channel))
        return onImageGrid(imaging::readSegNrrd(path, progress.part(0.0, 0.7), notes), Extent::MayBePart, path, image,
                           choices, notes, progress.part(0.7, 1.0));
    if (imaging::isImageFileName(path))
        return checkedLabels(imaging::readLabels(path, progress.part(0.0, 0.7), choices.channel), path, image, choices,
                             notes, progress.part(0.7, 1.0));
    return openDicomOutline(path, image, choices, notes, progress);
}

imaging::Segmentation openMaskAlone(const fs::path& path, const Progress& progress, std::vector<std::string>* notes) {
    requireExisting(path);
    const bool isFolder = fs::is_directory(path);
    imaging::Segmentation segmentation;
    if (!isFolder && imaging::isImageFileName(path)) {
        segmentation =
            isSlicers(path, 0) ? imaging::readSegNrrd(path, progress, notes) : imaging::readLabels(path, progress);
    } else {
        const fs::path file = isFolder ? outlineOfFolder(path, progress.part(0.0, 0.5)) : path;
        if (!dicom::isSegmentationObject(file)) {
            dicom::readStructureSet(file); // throws for what is neither
            throw Error("its outlines are polygons, which need the image that they were drawn on", file.string(),
                        "Give it with --image.");
        }
        segmentation = segmentsOf(dicom::readSegmentationObject(file, progress.part(0.5, 1.0)), notes);
    }
    return segmentation;
}

imaging::Segmentation checkedLabels(imaging::Segmentation labels, const fs::path& path, const CaseImage& image,
                                    const MaskChoices& choices, std::vector<std::string>* notes,
                                    const Progress& progress) {
    return onImageGrid(std::move(labels), Extent::Whole, path, image, choices, notes, progress);
}

const imaging::Segment& chooseSegment(const imaging::Segmentation& segmentation,
                                      const std::optional<std::string>& name) {
    const auto& segments = segmentation.segments;
    if (segments.empty())
        throw Error("holds no segment", "The outline", "Choose another outline.");
    if (!name) {
        if (segments.size() == 1)
            return segments.front();
        throw Error("holds " + std::to_string(segments.size()) + " segments (" + namesOf(segmentation) + ")",
                    "The outline", "Say which one with --segment NAME.");
    }
    const auto found = std::ranges::find(segments, *name, &imaging::Segment::name);
    if (found == segments.end())
        throw noSuchSegment(segmentation, *name);
    return *found;
}

imaging::Segmentation chooseSegments(const imaging::Segmentation& segmentation,
                                     const std::vector<std::string>& wanted) {
    if (wanted.empty())
        return segmentation;
    const auto& segments = segmentation.segments;
    imaging::Segmentation chosen{segmentation.geometry, {}};
    std::vector<bool> isChosen(segments.size(), false);
    for (const auto& name : wanted) {
        auto place =
            static_cast<std::size_t>(std::ranges::find(segments, name, &imaging::Segment::name) - segments.begin());
        if (place == segments.size()) {
            const double number = parseNumber(name).value_or(0.0);
            if (!(number >= 1.0 && number <= static_cast<double>(segments.size()) && number == std::floor(number)))
                throw noSuchSegment(segmentation, name);
            place = static_cast<std::size_t>(number) - 1;
        }
        if (!isChosen[place])
            chosen.segments.push_back(segments[place]);
        isChosen[place] = true;
    }
    return chosen;
}

} // namespace rimlight::study
