#pragma once

#include "core/imaging/Mask.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rimlight::imaging {

/// What the header of a .seg.nrrd tells of a segment: its voxels are those that hold labelValue in the layer.
struct SegNrrdEntry {
    std::string name; ///< the ID where the file gives no name; may be empty
    std::optional<Rgb> colour;
    double labelValue = 1.0; ///< a whole number; 0, the background's, leaves the segment empty
    int layer = 0;
};

/// True when the pairs name segments as 3D Slicer does: "Segment0_Name", "Segment0_ID" and so on.
bool nameSegments(const std::map<std::string, std::string>& keyValues);

/// The segments in the order of their numbers. A file of several layers without the key Layer has a segment per layer
/// (Slicer 4.10 and older), without LabelValue as 1.
/// @param layers components per voxel
/// @throws Error that names item for a layer that the file doesn't have, a label value that is no whole number, and for
/// a fractional label map
std::vector<SegNrrdEntry> segNrrdEntries(const std::map<std::string, std::string>& keyValues, int layers,
                                         const std::string& item);

/// Text as the value of a pair: on one line, backslashes doubled.
std::string segNrrdText(std::string_view text);

} // namespace rimlight::imaging
