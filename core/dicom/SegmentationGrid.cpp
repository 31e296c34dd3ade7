#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/dicom/SegmentationHeader.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <cmath>

namespace rimlight::dicom {

namespace {

/// Planes nearer than this share a position; writers give positions to a hundredth of a millimetre or better.
constexpr double kSamePositionMm = 0.01;
/// How far a plane may lie from its place in the stack, since positions are rounded when they are written. The same
/// as for the slices of a series.
constexpr double kRoundingMm = 0.02;
constexpr double kRounding = 0.01;
constexpr int kMaxSlices = 65536;

struct Stack {
    double spacingMm = 1.0;
    int slices = 1;
};

/// The planes as an even stack with about this spacing; nothing when one of them lies between the slices.
/// @param depthsMm sorted, all different
std::optional<Stack> stackOf(const std::vector<double>& depthsMm, double aboutMm) {
    const double length = depthsMm.back() - depthsMm.front();
    const double steps = std::round(length / aboutMm);
    if (!(steps >= 1.0 && steps < kMaxSlices))
        return std::nullopt;
    const Stack stack{length / steps, static_cast<int>(steps) + 1};
    const double allowed = std::max(kRoundingMm, kRounding * stack.spacingMm);
    // A shortest distance of 2.99 becomes one of 3 over the whole stack; more is another stack.
    if (std::abs(stack.spacingMm - aboutMm) > std::max(allowed, 0.1 * aboutMm))
        return std::nullopt;
    double before = -1.0;
    for (const double depth : depthsMm) {
        const double place = std::round((depth - depthsMm.front()) / stack.spacingMm);
        if (std::abs(depth - depthsMm.front() - place * stack.spacingMm) > allowed || place <= before)
            return std::nullopt;
        before = place;
    }
    return stack;
}

std::string unevenText(const std::vector<double>& depthsMm) {
    double least = depthsMm[1] - depthsMm[0];
    double most = least;
    for (std::size_t n = 1; n < depthsMm.size(); ++n) {
        least = std::min(least, depthsMm[n] - depthsMm[n - 1]);
        most = std::max(most, depthsMm[n] - depthsMm[n - 1]);
    }
    return "its frames lie at uneven distances (" + formatFixed(least, 2) + " to " + formatFixed(most, 2) + " mm)";
}

/// Tries what the file says, then the shortest distance of two planes, then what that may be a multiple of: a sparse
/// SEG need not hold two neighbouring slices.
Stack evenStack(const std::vector<double>& depthsMm, const SegmentationHeader& header, const std::string& item) {
    if (depthsMm.size() == 1)
        return {header.spacingBetweenSlicesMm, 1};
    double shortest = depthsMm[1] - depthsMm[0];
    for (std::size_t n = 1; n < depthsMm.size(); ++n)
        shortest = std::min(shortest, depthsMm[n] - depthsMm[n - 1]);
    for (const double aboutMm : {header.spacingBetweenSlicesMm, shortest, header.sliceThicknessMm, shortest / 2.0,
                                 shortest / 3.0, shortest / 4.0})
        if (aboutMm > kSamePositionMm)
            if (const auto stack = stackOf(depthsMm, aboutMm))
                return *stack;
    throw Error(unevenText(depthsMm), item, "Choose a SEG that was drawn on evenly spaced slices.");
}

/// Frames that drift to one side from slice to slice, as those of a tilted gantry do, are told as sheared; frames that
/// jump aside are refused.
void checkShifts(const SegmentationHeader& header, const std::vector<double>& depthsMm, const Eigen::Vector3d& normal,
                 const std::string& item, std::vector<std::string>& notes) {
    const auto [low, high] = std::minmax_element(depthsMm.begin(), depthsMm.end());
    const auto& first = header.frames[static_cast<std::size_t>(low - depthsMm.begin())];
    const auto& last = header.frames[static_cast<std::size_t>(high - depthsMm.begin())];
    const double length = *high - *low;
    const auto asideOf = [&](const SegmentationFrame& frame) -> Eigen::Vector3d {
        const Eigen::Vector3d way = frame.positionMm - first.positionMm;
        return way - normal * way.dot(normal);
    };
    const Eigen::Vector3d drift = asideOf(last);
    const double allowedMm = 0.5 * std::min(header.betweenRowsMm, header.betweenColumnsMm);
    for (std::size_t n = 0; n < header.frames.size(); ++n) {
        const double share = length > 0.0 ? (depthsMm[n] - *low) / length : 0.0;
        if ((asideOf(header.frames[n]) - share * drift).norm() > allowedMm)
            throw Error("its frames are shifted against each other", item, kOtherSegmentationRemedy);
    }
    if (length > kSamePositionMm && drift.norm() > allowedMm)
        notes.push_back("The slices of the segmentation are sheared by " +
                        formatFixed(std::atan2(drift.norm(), length) / 0.017453292519943295, 1) +
                        " degrees against each other (gantry tilt).");
}

} // namespace

PlacedFrames placeFrames(const SegmentationHeader& header, const std::string& item) {
    PlacedFrames placed;
    const Eigen::Vector3d normal = header.rowDirection.cross(header.columnDirection);
    std::vector<double> depths;
    depths.reserve(header.frames.size());
    for (const SegmentationFrame& frame : header.frames)
        depths.push_back(normal.dot(frame.positionMm));
    checkShifts(header, depths, normal, item, placed.notes);

    std::vector<double> planes = depths;
    std::ranges::sort(planes);
    std::size_t kept = 1;
    for (std::size_t n = 1; n < planes.size(); ++n)
        if (planes[n] - planes[kept - 1] > kSamePositionMm)
            planes[kept++] = planes[n];
    planes.resize(kept);
    Stack stack = evenStack(planes, header, item);
    if (stack.spacingMm <= 0.0 && header.sliceThicknessMm > 0.0)
        stack.spacingMm = header.sliceThicknessMm;
    else if (stack.spacingMm <= 0.0) {
        stack.spacingMm = 1.0;
        placed.notes.emplace_back("The file does not tell the thickness of its single slice; 1 mm was taken.");
    }

    imaging::Geometry& geometry = placed.geometry;
    geometry.size = {header.columns, header.rows, stack.slices};
    geometry.spacingMm = {header.betweenColumnsMm, header.betweenRowsMm, stack.spacingMm};
    geometry.direction.col(0) = header.rowDirection;
    geometry.direction.col(1) = header.columnDirection;
    geometry.direction.col(2) = normal;
    const auto first = static_cast<std::size_t>(std::ranges::min_element(depths) - depths.begin());
    geometry.originMm = header.frames[first].positionMm;
    geometry.validate(item);
    for (const double depth : depths)
        placed.planes.push_back(
            std::clamp(static_cast<int>(std::lround((depth - planes.front()) / stack.spacingMm)), 0, stack.slices - 1));
    return placed;
}

} // namespace rimlight::dicom
