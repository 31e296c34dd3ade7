#pragma once

#include "core/regions/EditDocument.h"

#include <optional>
#include <string>

namespace rimlight::regions {

/// What a tool may change. Locked segments are never changed.
struct EditLimits {
    std::optional<int> within = {};  ///< only voxels of this segment
    std::optional<int> outside = {}; ///< only voxels that this segment does not hold
    bool takeFromOthers = false;     ///< voxels that are added leave the other segments
};

enum class EditAction : std::uint8_t { Add, Erase, Replace };

/// The state after a tool's voxels were added to a segment, erased from it, or put in its place.
///
/// Replace keeps what limits don't let the tool reach. The state comes back as it was when the segment is locked in
/// document or is not there.
EditState edited(const EditDocument& document, int segment, EditAction action, const VoxelSet& voxels,
                 const EditLimits& limits = {});

/// The state with one more segment behind the others; an empty colour takes the palette's next one. The new segment has
/// document.nextId().
EditState withSegment(const EditDocument& document, const std::string& name, const VoxelSet& voxels,
                      std::optional<imaging::Rgb> colour = std::nullopt);
EditState withoutSegment(const EditState& state, int segment);
EditState renamed(const EditState& state, int segment, const std::string& name);
EditState recoloured(const EditState& state, int segment, const imaging::Rgb& colour);
/// The segment at another place of the order, counted from 0 and cut off at the ends.
EditState moved(const EditState& state, int segment, int place);

} // namespace rimlight::regions
