#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"
#include "core/study/SyntheticTissue.h"

#include <span>
#include <vector>

namespace rimlight::study {

/// How another reading of the border differs from the true one.
struct SyntheticReading {
    Point shift = Point::Zero(); ///< in mm
    float biasMm = 0.0F;         ///< wider all around
    float unevenMm = 0.0F;       ///< standard deviation of what varies along the border
    float place = 0.0F;          ///< in the noise: readings with different ones vary independently
};

/// An invented body with a tumour. Positions are in mm from the middle of the body: x to the left, y to the back, z to
/// the head.
class SyntheticScene {
public:
    virtual ~SyntheticScene() = default;

    /// What does not change within a thick slice: air, couch, wall, and the fat or lung of the cavity.
    struct Ground {
        Plane plane;
        std::vector<float> cavityMm; ///< distance into the body's cavity, of each pixel
    };
    virtual Ground ground(const PlaneGrid& grid, float z) const = 0;

    /// Paints all organs of one thin slice over its ground, and says how much of each pixel each reading calls tumour;
    /// the first reading is the tumour as it is. There are at most kMostReadings.
    virtual void paint(Plane& plane, std::span<const float> cavityMm, float z,
                       std::vector<std::vector<float>>& readings) const = 0;

    static constexpr std::size_t kMostReadings = 4;
};

/// Which part of a scene is scanned, and on which grid.
struct SyntheticField {
    PlaneGrid plane;
    int slices = 1;
    double sliceMm = 5.0;
    double middleHeightMm = 0.0;             ///< of the stack, in the scene's coordinates
    int thinSlices = 2;                      ///< whose mean is a thick one: partial volume between slices
    Eigen::Vector3d originMm{0.0, 0.0, 0.0}; ///< in the patient, of the first voxel's centre

    imaging::Geometry geometry() const;
    /// Height of a thin slice in the scene's coordinates.
    float heightOf(int slice, int thin) const;
};

/// A scene without noise.
struct PaintedScene {
    imaging::Geometry geometry;
    std::vector<Signals> signals; ///< of each voxel
    std::vector<imaging::Mask> readings;
};

/// Paints the slices of the field on several threads; the result doesn't depend on them (0: one per core).
/// @throws Cancelled
PaintedScene paintScene(const SyntheticScene& scene, const SyntheticField& field, std::size_t readings,
                        const Progress& progress, unsigned maxThreads = 0);

} // namespace rimlight::study
