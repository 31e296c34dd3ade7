#include "ui/segment/SegmentChanges.h"

#include "core/base/Error.h"
#include "core/regions/DistanceMap.h"
#include "core/regions/tools/HoleFilling.h"
#include "core/regions/tools/Islands.h"
#include "core/regions/tools/SeedGrowth.h"
#include "core/regions/tools/SliceCopy.h"
#include "core/regions/tools/SliceInterpolation.h"
#include "core/regions/tools/Smoothing.h"

#include <QCoreApplication>

#include <utility>

namespace rimlight::segment {

namespace {

using imaging::Mask;
using regions::EditState;
using regions::VoxelSet;

QString tr(const char* text) {
    return QCoreApplication::translate("rimlight::segment", text);
}

EditState withVoxels(const ChangeInput& input, VoxelSet voxels) {
    EditState next = input.document.present();
    if (auto* segment = next.find(input.segment))
        segment->voxels = std::move(voxels);
    return next;
}

/// A change that makes one mask of another.
SegmentChange maskChange(QString key, QString title, QString help, std::optional<ChangeAmount> amount,
                         std::function<Mask(const Mask&, const ChangeInput&, const Progress&)> change,
                         bool asksForAxis = false) {
    return {std::move(key),
            std::move(title),
            std::move(help),
            std::move(amount),
            false,
            asksForAxis,
            [change = std::move(change)](const ChangeInput& input, const Progress& progress) {
                const auto* segment = input.document.present().find(input.segment);
                if (segment == nullptr)
                    return input.document.present();
                const auto before = segment->voxels.toMask(input.volume.geometry());
                return withVoxels(input, VoxelSet(change(before, input, progress)));
            }};
}

/// A change by another segment.
SegmentChange joinChange(QString key, QString title, QString help, VoxelSet (*join)(const VoxelSet&, const VoxelSet&)) {
    return {std::move(key),
            std::move(title),
            std::move(help),
            std::nullopt,
            true,
            false,
            [join](const ChangeInput& input, const Progress&) {
                const auto* segment = input.document.present().find(input.segment);
                const auto* other = input.other ? input.document.present().find(*input.other) : nullptr;
                if (segment == nullptr)
                    return input.document.present();
                if (other == nullptr)
                    throw Error("there is no second segment", "The change", "Make or import another segment first.");
                return withVoxels(input, join(segment->voxels, other->voxels));
            }};
}

EditState splitIntoSegments(const ChangeInput& input, const Progress&) {
    const auto* segment = input.document.present().find(input.segment);
    if (segment == nullptr)
        return input.document.present();
    const auto parts =
        regions::splitIntoIslands(segment->voxels.toMask(input.volume.geometry()), regions::Connectivity::Corners, 20);
    EditState next = input.document.present();
    int id = input.document.nextId();
    for (std::size_t part = 0; part < parts.size(); ++part) {
        if (part == 0) {
            next.find(input.segment)->voxels = VoxelSet(parts[0]);
            continue;
        }
        const auto name = regions::freeName(next, segment->name + " part " + std::to_string(part + 1));
        next.segments.push_back(
            {id, name, imaging::segmentColour(static_cast<std::size_t>(id - 1)), VoxelSet(parts[part])});
        ++id;
    }
    return next;
}

/// The visible segments are seeds, and the image is shared out among them; locked ones keep their voxels.
EditState growFromSeeds(const ChangeInput& input, const Progress& progress) {
    EditState next = input.document.present();
    std::vector<int> ids;
    std::vector<Mask> seeds;
    for (const auto& segment : next.segments)
        if (input.document.flags(segment.id).isVisible && !segment.voxels.isEmpty()) {
            ids.push_back(segment.id);
            seeds.push_back(segment.voxels.toMask(input.volume.geometry()));
        }
    if (seeds.size() < 2)
        throw Error("there is one region of seeds only", "Growing from seeds",
                    "Brush some of the tumour into one region and some of its surroundings into another.");
    const auto grown = regions::grownFromSeeds(input.volume, seeds, regions::seedGrowthBox(seeds), {}, progress);
    for (std::size_t s = 0; s < ids.size(); ++s)
        if (!input.document.flags(ids[s]).isLocked)
            next.find(ids[s])->voxels = VoxelSet(grown[s]);
    return next;
}

std::vector<SegmentChange> makeChanges() {
    const auto mm = [](double initial, double high) { return ChangeAmount{tr("by"), tr(" mm"), 0.1, high, initial}; };
    std::vector<SegmentChange> changes;
    changes.push_back(maskChange(
        "interpolate", tr("Fill slices between"), tr("Draws the slices between outlined ones, by their shape"),
        std::nullopt,
        [](const Mask& mask, const ChangeInput& input, const Progress& progress) {
            return regions::interpolatedBetweenSlices(mask, input.sliceAxis, progress);
        },
        true));
    changes.push_back({"seeds", tr("Grow from seeds"),
                       tr("Shares the image out among all visible regions: brush some tumour into one and some "
                          "surroundings into another first"),
                       std::nullopt, false, false, growFromSeeds});
    changes.push_back(maskChange("smooth", tr("Smooth"), tr("Median: removes steps and single voxels, keeps the size"),
                                 mm(3.0, 30.0),
                                 [](const Mask& mask, const ChangeInput& input, const Progress& progress) {
                                     return regions::medianSmoothed(mask, input.amount, progress);
                                 }));
    changes.push_back(maskChange("gaussian", tr("Smooth (Gaussian)"), tr("Blurs and cuts at one half; rounds corners"),
                                 mm(2.0, 30.0),
                                 [](const Mask& mask, const ChangeInput& input, const Progress& progress) {
                                     return regions::gaussianSmoothed(mask, input.amount, progress);
                                 }));
    changes.push_back(maskChange("open", tr("Remove spikes"),
                                 tr("Opening: removes what no ball of this radius fits into"), mm(2.0, 30.0),
                                 [](const Mask& mask, const ChangeInput& input, const Progress& progress) {
                                     return regions::opened(mask, input.amount, progress);
                                 }));
    changes.push_back(maskChange("close", tr("Close gaps"),
                                 tr("Closing: fills notches that a ball of this radius cannot reach"), mm(2.0, 30.0),
                                 [](const Mask& mask, const ChangeInput& input, const Progress& progress) {
                                     return regions::closed(mask, input.amount, progress);
                                 }));
    changes.push_back(maskChange("holes", tr("Fill holes"), tr("Fills cavities that are closed on all sides"),
                                 std::nullopt, [](const Mask& mask, const ChangeInput&, const Progress& progress) {
                                     return regions::holesFilled(mask, progress);
                                 }));
    changes.push_back(maskChange(
        "holesPerSlice", tr("Fill holes per slice"), tr("Fills what is closed on the slice"), std::nullopt,
        [](const Mask& mask, const ChangeInput& input, const Progress& progress) {
            return regions::holesFilledPerSlice(mask, input.sliceAxis, progress);
        },
        true));
    changes.push_back(maskChange("largest", tr("Keep the largest part"), tr("Removes all parts but the largest"),
                                 std::nullopt, [](const Mask& mask, const ChangeInput&, const Progress&) {
                                     return regions::largestIsland(mask, regions::Connectivity::Corners);
                                 }));
    changes.push_back(maskChange("small", tr("Remove small parts"), tr("Removes parts smaller than this"),
                                 ChangeAmount{tr("below"), tr(" ml"), 0.0, 1000.0, 0.5},
                                 [](const Mask& mask, const ChangeInput& input, const Progress&) {
                                     return regions::withoutSmallIslands(
                                         mask, regions::Connectivity::Corners,
                                         regions::voxelsForMl(mask.geometry(), input.amount));
                                 }));
    changes.push_back({"split", tr("Split into segments"), tr("Each part becomes a segment of its own"), std::nullopt,
                       false, false, splitIntoSegments});
    changes.push_back(maskChange("grow", tr("Grow"), tr("Adds all voxels within this distance"), mm(2.0, 100.0),
                                 [](const Mask& mask, const ChangeInput& input, const Progress& progress) {
                                     return regions::grown(mask, input.amount, 0, progress);
                                 }));
    changes.push_back(maskChange("shrink", tr("Shrink"), tr("Removes all voxels within this distance of the outside"),
                                 mm(2.0, 100.0),
                                 [](const Mask& mask, const ChangeInput& input, const Progress& progress) {
                                     return regions::shrunk(mask, input.amount, 0, progress);
                                 }));
    const auto copySlice = [](int steps) {
        return [steps](const Mask& mask, const ChangeInput& input, const Progress&) {
            return regions::copiedToSlice(mask, {input.sliceAxis, input.slice}, steps, regions::SliceCopy::Replace);
        };
    };
    changes.push_back(maskChange("copyUp", tr("Copy to next slice"), tr("Copies this slice's outline one slice on"),
                                 std::nullopt, copySlice(1), true));
    changes.push_back(maskChange("copyDown", tr("Copy to previous slice"),
                                 tr("Copies this slice's outline one slice back"), std::nullopt, copySlice(-1), true));
    changes.push_back(joinChange("unite", tr("Unite with"), tr("Adds the other segment's voxels"), regions::united));
    changes.push_back(joinChange("intersect", tr("Keep inside"), tr("Keeps only what lies inside the other segment"),
                                 regions::intersected));
    changes.push_back(
        joinChange("subtract", tr("Cut away"), tr("Removes what lies inside the other segment"), regions::without));
    changes.push_back({"invert", tr("Invert"), tr("What was outside becomes the region"), std::nullopt, false, false,
                       [](const ChangeInput& input, const Progress&) {
                           const auto* segment = input.document.present().find(input.segment);
                           return segment == nullptr ? input.document.present()
                                                     : withVoxels(input, regions::inverted(segment->voxels));
                       }});
    return changes;
}

} // namespace

const std::vector<SegmentChange>& segmentChanges() {
    static const std::vector<SegmentChange> kChanges = makeChanges();
    return kChanges;
}

} // namespace rimlight::segment
