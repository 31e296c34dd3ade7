#pragma once

#include "core/imaging/Geometry.h"

#include <QString>

namespace rimlight::viewer {

enum class Orientation { Axial, Sagittal, Coronal };
/// "Axial", "Sagittal", "Coronal".
QString orientationName(Orientation orientation);

/// One axis of the voxel grid, with the sense in which the screen uses it.
struct GridAxis {
    int axis = 0;          ///< 0, 1, 2 for i, j, k
    bool reversed = false; ///< the screen's direction runs against the index

    int sign() const { return reversed ? -1 : 1; }
};

/// How a slice view shows a grid: along the grid's own axes, those nearest to the patient's, so that one step is one
/// voxel and nothing is resampled.
///
/// On the screen the patient's left is on the right and the front on top (axial), the head on top (sagittal, coronal),
/// and the front on the left (sagittal), however the axes are permuted, flipped or mirrored.
struct SliceFrame {
    GridAxis right;   ///< along the screen's rows
    GridAxis down;    ///< along the screen's columns
    GridAxis forward; ///< towards the head (axial), the front (coronal), the patient's left (sagittal)
};

SliceFrame sliceFrame(const imaging::Geometry& geometry, Orientation orientation);

/// The patient's direction of a grid axis as the screen uses it; a unit vector, LPS.
Eigen::Vector3d patientDirection(const imaging::Geometry& geometry, const GridAxis& axis);

/// The letters of a direction in the patient: L, R, A, P, S, I, the nearest first, and further ones where the direction
/// leans more than 10 degrees towards them: "A", "AL", "PIR".
QString orientationLetters(const Eigen::Vector3d& direction);

} // namespace rimlight::viewer
