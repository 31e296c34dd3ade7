#pragma once

#include "core/imaging/Mask.h"

#include <Eigen/Core>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

class DcmDataset;

namespace rimlight::dicom {

/// Label Map Segmentation Storage; DCMTK 3.6.7 has no name for it.
inline constexpr const char* kLabelMapSopClass = "1.2.840.10008.5.1.4.1.1.66.7";

inline constexpr const char* kOtherSegmentationRemedy = "Choose another SEG, or export it again.";

enum class SegmentationKind { Binary, Fractional, LabelMap };

/// One item of the Segment Sequence.
struct SegmentItem {
    int number = 0; ///< of a label map, the value of its pixels
    std::string label;
    std::optional<imaging::Rgb> colour;
    bool isBackground = false; ///< the file says so; label maps list it
};

struct SegmentationFrame {
    std::size_t segment = 0;                   ///< place in segments; 0 for label maps
    Eigen::Vector3d positionMm{0.0, 0.0, 0.0}; ///< centre of the first pixel
};

/// What a SEG says outside its pixels, checked; each list is as long as the file makes it.
struct SegmentationHeader {
    SegmentationKind kind = SegmentationKind::Binary;
    int rows = 0;
    int columns = 0;
    int bitsAllocated = 1;
    int maximumFraction = 0;
    bool fractionsAreProbabilities = false;
    std::optional<int> backgroundLabel; ///< Pixel Padding Value
    std::vector<SegmentItem> segments;
    std::vector<SegmentationFrame> frames;
    Eigen::Vector3d rowDirection{1.0, 0.0, 0.0};    ///< along a row; unit vector
    Eigen::Vector3d columnDirection{0.0, 1.0, 0.0}; ///< along a column; unit vector, perpendicular to the row
    double betweenColumnsMm = 1.0;
    double betweenRowsMm = 1.0;
    double sliceThicknessMm = 0.0;       ///< 0: not told
    double spacingBetweenSlicesMm = 0.0; ///< 0: not told
    std::string frameOfReferenceUid;
    std::vector<std::string> referencedSeriesUids;
};

/// Reads all that describes segments and frames. @throws Error naming item, when the data set is no SEG, its frames are
/// not placed in the patient, it refers to frames or segments that are not there, or frames differ in orientation or
/// pixel size
SegmentationHeader readSegmentationHeader(DcmDataset& dataset, const std::string& item);

/// The even stack that the frames lie on.
struct PlacedFrames {
    imaging::Geometry geometry;
    std::vector<int> planes; ///< for each frame, its plane of the grid
    std::vector<std::string> notes;
};

/// @throws Error naming item, when the frames lie at uneven distances, are shifted against each other, or span too many
/// slices
PlacedFrames placeFrames(const SegmentationHeader& header, const std::string& item);

} // namespace rimlight::dicom
