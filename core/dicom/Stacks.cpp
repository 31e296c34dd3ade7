#include "core/base/Text.h"
#include "core/dicom/FileHeader.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <tuple>

namespace rimlight::dicom {

namespace fs = std::filesystem;

namespace {

/// Slices nearer than this share a position; scanners write positions to a hundredth of a millimetre or better.
constexpr double kSamePositionMm = 0.01;
/// Distances between slices that differ by less are the same: positions are rounded when they are written.
constexpr double kSpacingRoundingMm = 0.02;
constexpr double kSpacingRounding = 0.01;
constexpr double kRadiansPerDegree = 0.017453292519943295;

struct Plane {
    const FileHeader* file = nullptr;
    const FrameHeader* frame = nullptr;
    int frameIndex = 0;
    double depthMm = 0.0; ///< along the stack's normal
};

using Planes = std::vector<Plane>;

Eigen::Vector3d positionOf(const Plane& plane) {
    return Eigen::Vector3d::Map(plane.frame->positionMm.data());
}

Eigen::Vector3d rowDirection(const FrameHeader& frame) {
    return Eigen::Vector3d(frame.orientation[0], frame.orientation[1], frame.orientation[2]).normalized();
}

/// Perpendicular to the row, also where the header's decimals leave it a little askew.
Eigen::Vector3d columnDirection(const FrameHeader& frame) {
    const Eigen::Vector3d row = rowDirection(frame);
    const Eigen::Vector3d column(frame.orientation[3], frame.orientation[4], frame.orientation[5]);
    return (column - row * row.dot(column)).normalized();
}

Eigen::Vector3d normalOf(const FrameHeader& frame) {
    return rowDirection(frame).cross(columnDirection(frame));
}

/// What all planes of a stack have in common. Directions and spacings are compared to their third decimal.
auto groupKey(const FileHeader& file, const FrameHeader& frame, std::size_t multiFrameNumber) {
    std::array<long long, 8> shape{};
    for (std::size_t i = 0; i < 6; ++i)
        shape[i] = std::llround(frame.orientation[i] * 1e3);
    for (std::size_t i = 0; i < 2; ++i)
        shape[6 + i] = std::llround(std::clamp(frame.pixelSpacingMm[i], 0.0, 1e6) * 1e3);
    return std::tuple(file.seriesNumber, file.seriesInstanceUid, file.frameOfReferenceUid, file.rows, file.columns,
                      std::tuple(file.bitsAllocated, file.bitsStored, file.highBit, file.isSigned, file.isBigEndian),
                      file.photometric, frame.isPlaced, shape, multiFrameNumber, frame.stack);
}

void sortAlongNormal(Planes& planes) {
    const FrameHeader& first = *planes.front().frame;
    const Eigen::Vector3d normal = normalOf(first);
    for (Plane& plane : planes)
        plane.depthMm = first.isPlaced ? normal.dot(positionOf(plane)) : 0.0;
    std::ranges::stable_sort(planes, [&](const Plane& a, const Plane& b) {
        if (first.isPlaced && std::abs(a.depthMm - b.depthMm) > kSamePositionMm)
            return a.depthMm < b.depthMm;
        return std::tuple(a.file->instanceNumber, a.frameIndex) < std::tuple(b.file->instanceNumber, b.frameIndex);
    });
}

/// How many planes lie where the one before lies.
std::size_t duplicateCount(const Planes& sorted) {
    if (!sorted.front().frame->isPlaced)
        return 0;
    std::size_t count = 0;
    for (std::size_t i = 1; i < sorted.size(); ++i)
        count += sorted[i].depthMm - sorted[i - 1].depthMm <= kSamePositionMm ? 1U : 0U;
    return count;
}

/// Leaves out files that are copies of others: the same object under another name. Returns how many.
std::size_t dropCopies(Planes& sorted) {
    std::set<std::pair<std::string, int>> seen;
    return std::erase_if(sorted, [&](const Plane& plane) {
        return !plane.file->sopInstanceUid.empty() &&
               !seen.emplace(plane.file->sopInstanceUid, plane.frameIndex).second;
    });
}

/// The planes by one property, in the order of acquisition (which is not that of the words "10" and "9").
std::vector<Planes> partsBy(std::size_t which, const Planes& sorted) {
    std::map<std::string, Planes> byValue;
    for (const Plane& plane : sorted)
        byValue[plane.frame->distinctions[which]].push_back(plane);
    std::vector<Planes> parts;
    parts.reserve(byValue.size());
    for (auto& [value, part] : byValue)
        parts.push_back(std::move(part));
    std::ranges::stable_sort(parts, {}, [](const Planes& planes) {
        return std::tuple(planes.front().file->instanceNumber, planes.front().frameIndex);
    });
    return parts;
}

/// A series may hold several phases, echoes or repetitions at the same places: taken apart by the first property that
/// leaves stacks with one slice in every place, else by the first that leaves stacks of three slices and more without
/// two in one place. Nothing when none does.
std::vector<Planes> splitByDistinction(const Planes& sorted) {
    constexpr std::size_t kLeastOfIncomplete = 3;
    const std::size_t places = sorted.size() - duplicateCount(sorted);
    for (const bool complete : {true, false})
        for (std::size_t which = 0; which < kDistinctions; ++which) {
            auto parts = partsBy(which, sorted);
            const bool clean = parts.size() > 1 && std::ranges::all_of(parts, [&](const Planes& part) {
                                   return (complete ? part.size() == places : part.size() >= kLeastOfIncomplete) &&
                                          duplicateCount(part) == 0;
                               });
            if (clean)
                return parts;
        }
    return {};
}

void block(Series& series, std::string text, std::string remedy) {
    series.problems.push_back({SeriesProblem::Severity::BlocksQuantification, std::move(text), std::move(remedy)});
}

void note(Series& series, std::string text, std::string remedy) {
    series.problems.push_back({SeriesProblem::Severity::Note, std::move(text), std::move(remedy)});
}

/// "1.14 to 7.38 mm": from one position to the next, as the headers have them.
std::string distanceRange(const Planes& planes) {
    double least = std::numeric_limits<double>::infinity();
    double most = 0.0;
    for (std::size_t i = 1; i < planes.size(); ++i) {
        const double distance = (positionOf(planes[i]) - positionOf(planes[i - 1])).norm();
        least = std::min(least, distance);
        most = std::max(most, distance);
    }
    return formatFixed(least, 2) + " to " + formatFixed(most, 2) + " mm";
}

/// Checks the distances between the slices, and sets the grid's third spacing.
void measureSpacing(const Planes& planes, Series& series) {
    std::vector<double> steps;
    for (std::size_t i = 1; i < planes.size(); ++i)
        steps.push_back(planes[i].depthMm - planes[i - 1].depthMm);
    std::vector<double> ordered = steps;
    std::ranges::sort(ordered);
    const double median = ordered[ordered.size() / 2];
    const double allowed = std::max(kSpacingRoundingMm, kSpacingRounding * median);
    const auto isRegular = [&](double step) { return std::abs(step - median) <= allowed; };
    const double mean = (planes.back().depthMm - planes.front().depthMm) / static_cast<double>(steps.size());
    const bool even = std::ranges::all_of(steps, isRegular);
    series.geometry.spacingMm[2] = even ? mean : median;
    if (even)
        return;
    const std::string range = distanceRange(planes);
    long long missing = 0;
    const bool onlyGaps = std::ranges::all_of(steps, [&](double step) {
        const double multiple = std::round(step / median);
        missing += static_cast<long long>(multiple) - 1;
        return multiple >= 1.0 && std::abs(step - multiple * median) <= allowed * multiple;
    });
    if (onlyGaps)
        block(series,
              std::to_string(missing) + (missing == 1 ? " slice is" : " slices are") + " missing (spacing " + range +
                  ")",
              "Copy the whole series, or choose another.");
    else
        block(series, "slice spacing varies (" + range + ")", "Choose another series.");
}

/// Slices that are shifted against each other in their plane, as those of a tilted gantry are, form no regular grid.
void checkTilt(const Planes& planes, Series& series) {
    const Eigen::Vector3d way = positionOf(planes.back()) - positionOf(planes.front());
    const Eigen::Vector3d normal = normalOf(*planes.front().frame);
    const double along = std::abs(way.dot(normal));
    const double aside = (way - normal * way.dot(normal)).norm();
    const double allowedMm = 0.5 * std::min(series.geometry.spacingMm[0], series.geometry.spacingMm[1]);
    if (aside <= allowedMm)
        return;
    block(series,
          "slices are sheared by " + formatFixed(std::atan2(aside, along) / kRadiansPerDegree, 1) +
              " degrees against each other (gantry tilt)",
          "Choose a series without tilt, or straighten this one first.");
}

double firstPositive(std::initializer_list<double> candidates, double otherwise) {
    for (const double candidate : candidates)
        if (candidate > 0.0 && candidate < 1e6)
            return candidate;
    return otherwise;
}

void placeGrid(const Planes& planes, Series& series) {
    const FrameHeader& first = *planes.front().frame;
    const FileHeader& file = *planes.front().file;
    imaging::Geometry& geometry = series.geometry;
    geometry.size = {file.columns, file.rows, static_cast<int>(planes.size())};
    // Pixel Spacing: first between rows, that is along a column.
    geometry.spacingMm[0] = firstPositive({first.pixelSpacingMm[1]}, 1.0);
    geometry.spacingMm[1] = firstPositive({first.pixelSpacingMm[0]}, 1.0);
    geometry.spacingMm[2] = firstPositive({first.spacingBetweenSlicesMm, first.sliceThicknessMm}, 1.0);
    geometry.direction.col(0) = rowDirection(first);
    geometry.direction.col(1) = columnDirection(first);
    geometry.direction.col(2) = normalOf(first);
    geometry.originMm = positionOf(planes.front());
    if (!(first.pixelSpacingMm[0] > 0.0 && first.pixelSpacingMm[1] > 0.0))
        block(series, "its headers do not tell the size of a pixel", "Choose another series.");
    if (!first.isPlaced)
        block(series, "its headers do not tell where the slices lie", "Choose another series.");
    else if (planes.size() > 1) {
        measureSpacing(planes, series);
        checkTilt(planes, series);
    }
}

imaging::Modality modalityOf(const std::string& text) {
    if (text == "CT")
        return imaging::Modality::CT;
    if (text == "MR")
        return imaging::Modality::MR;
    return text == "PT" ? imaging::Modality::PT : imaging::Modality::Other;
}

Slice sliceOf(const Plane& plane, const std::vector<fs::path>& paths) {
    const FileHeader& file = *plane.file;
    Slice slice;
    slice.file = paths[file.number];
    slice.frame = plane.frameIndex;
    slice.sopInstanceUid = file.sopInstanceUid;
    slice.sopClassUid = file.sopClassUid;
    slice.positionMm = positionOf(plane);
    slice.rescaleSlope = plane.frame->rescaleSlope;
    slice.rescaleIntercept = plane.frame->rescaleIntercept;
    if (file.nativePixelOffset != 0)
        slice.nativePixelOffset = file.nativePixelOffset + static_cast<std::uint64_t>(plane.frameIndex) *
                                                               static_cast<std::uint64_t>(file.rows) *
                                                               static_cast<std::uint64_t>(file.columns) *
                                                               static_cast<std::uint64_t>(file.bitsAllocated / 8);
    return slice;
}

void addNotes(const Planes& planes, Series& series) {
    const FileHeader& file = *planes.front().file;
    if (file.isLocaliser)
        block(series, "is a localiser", "Choose the series that was planned on it.");
    if (planes.size() == 1)
        note(series, "has a single slice: features of depth mean nothing",
             "Choose a series with several slices where you can.");
    if (file.photometric == "MONOCHROME1")
        note(series, "low values are meant to be shown bright (MONOCHROME1)", "Invert the window for viewing.");
    if (series.modality == imaging::Modality::CT && series.unit != imaging::IntensityUnit::Hounsfield)
        note(series, "its headers do not say how to form Hounsfield units", "Treat its values as arbitrary.");
}

/// The planes are sorted and lie in different places.
Series seriesOf(const Planes& planes, const std::vector<fs::path>& paths) {
    const FileHeader& file = *planes.front().file;
    Series series;
    series.seriesInstanceUid = file.seriesInstanceUid;
    series.studyInstanceUid = file.studyInstanceUid;
    series.frameOfReferenceUid = file.frameOfReferenceUid;
    series.modality = modalityOf(file.modality);
    series.number = file.seriesNumber;
    series.description = file.description;
    series.synthetic = std::ranges::any_of(planes, [](const Plane& plane) { return plane.file->isSynthetic; });
    series.pixelFormat = {file.bitsAllocated, file.bitsStored, file.highBit, file.isSigned, file.isBigEndian};
    for (const Plane& plane : planes)
        series.slices.push_back(sliceOf(plane, paths));
    const bool rescaled = std::ranges::all_of(planes, [](const Plane& plane) { return plane.frame->hasRescale; });
    if (series.modality == imaging::Modality::CT && rescaled &&
        (file.rescaleType.empty() || file.rescaleType == "HU" || file.rescaleType == "HU_MOD"))
        series.unit = imaging::IntensityUnit::Hounsfield;
    const FrameHeader& middle = *planes[planes.size() / 2].frame;
    if (middle.windowWidth > 0.0)
        series.window = imaging::Window{middle.windowWidth, middle.windowCentre};
    if (middle.sliceThicknessMm > 0.0)
        series.sliceThicknessMm = middle.sliceThicknessMm;
    placeGrid(planes, series);
    addNotes(planes, series);
    return series;
}

/// What is left when no property tells duplicates apart: the first slice of each place, for looking only.
Series seriesWithDuplicates(const Planes& sorted, std::size_t duplicates, const std::vector<fs::path>& paths) {
    Planes kept;
    for (const Plane& plane : sorted)
        if (kept.empty() || plane.depthMm - kept.back().depthMm > kSamePositionMm)
            kept.push_back(plane);
    Series series = seriesOf(kept, paths);
    block(series,
          std::to_string(duplicates) + (duplicates == 1 ? " slice lies" : " slices lie") +
              " where another one lies, and nothing in the headers tells them apart",
          "Export the series again without the repeated slices.");
    return series;
}

} // namespace

std::vector<Series> stacksOf(const std::vector<FileHeader>& files, const std::vector<fs::path>& paths) {
    std::map<decltype(groupKey(files.front(), files.front().frames.front(), 0)), Planes> groups;
    for (const FileHeader& file : files) {
        // A multi-frame file is a stack, or several, of its own.
        const std::size_t multiFrameNumber = file.isMultiFrame ? file.number + 1 : 0;
        for (std::size_t i = 0; i < file.frames.size(); ++i)
            groups[groupKey(file, file.frames[i], multiFrameNumber)].push_back(
                {&file, &file.frames[i], static_cast<int>(i), 0.0});
    }
    std::vector<Series> result;
    for (auto& [key, planes] : groups) {
        const std::size_t begin = result.size();
        sortAlongNormal(planes);
        const std::size_t copies = dropCopies(planes);
        const std::size_t duplicates = duplicateCount(planes);
        const auto parts = duplicates == 0 ? std::vector<Planes>{planes} : splitByDistinction(planes);
        for (const Planes& part : parts)
            result.push_back(seriesOf(part, paths));
        if (parts.empty())
            result.push_back(seriesWithDuplicates(planes, duplicates, paths));
        if (copies > 0)
            for (std::size_t i = begin; i < result.size(); ++i)
                note(result[i],
                     std::to_string(copies) +
                         (copies == 1 ? " file is a copy of another" : " files are copies of others"),
                     "Nothing needs to be done: each slice was taken once.");
    }
    return result;
}

} // namespace rimlight::dicom
