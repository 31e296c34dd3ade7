#include "core/regions/EditCommands.h"

#include <algorithm>
#include <utility>

namespace rimlight::regions {

namespace {

/// Of the voxels, those that the limits let a tool reach.
VoxelSet reachable(const EditState& state, VoxelSet voxels, const EditLimits& limits) {
    if (limits.within)
        if (const auto* segment = state.find(*limits.within))
            voxels = intersected(voxels, segment->voxels);
    if (limits.outside)
        if (const auto* segment = state.find(*limits.outside))
            voxels = without(voxels, segment->voxels);
    return voxels;
}

} // namespace

EditState edited(const EditDocument& document, int segment, EditAction action, const VoxelSet& voxels,
                 const EditLimits& limits) {
    EditState next = document.present();
    auto* target = next.find(segment);
    if (target == nullptr || document.flags(segment).isLocked)
        return next;
    const VoxelSet before = target->voxels;
    switch (action) {
    case EditAction::Add:
        target->voxels = united(before, reachable(next, without(voxels, before), limits));
        break;
    case EditAction::Erase:
        target->voxels = without(before, reachable(next, intersected(before, voxels), limits));
        break;
    case EditAction::Replace: {
        const auto added = reachable(next, without(voxels, before), limits);
        const auto removed = reachable(next, without(before, voxels), limits);
        target->voxels = without(united(before, added), removed);
        break;
    }
    }
    if (limits.takeFromOthers) {
        const auto added = without(target->voxels, before);
        for (auto& other : next.segments)
            if (other.id != segment && !document.flags(other.id).isLocked)
                other.voxels = without(other.voxels, added);
    }
    return next;
}

EditState withSegment(const EditDocument& document, const std::string& name, const VoxelSet& voxels,
                      std::optional<imaging::Rgb> colour) {
    EditState next = document.present();
    const int id = document.nextId();
    next.segments.push_back(
        {id, freeName(next, name), colour.value_or(imaging::segmentColour(static_cast<std::size_t>(id - 1))), voxels});
    return next;
}

EditState withoutSegment(const EditState& state, int segment) {
    EditState next = state;
    std::erase_if(next.segments, [segment](const EditSegment& one) { return one.id == segment; });
    return next;
}

EditState renamed(const EditState& state, int segment, const std::string& name) {
    EditState next = withoutSegment(state, segment);
    const std::string free = freeName(next, name);
    next = state;
    if (auto* target = next.find(segment))
        target->name = free;
    return next;
}

EditState recoloured(const EditState& state, int segment, const imaging::Rgb& colour) {
    EditState next = state;
    if (auto* target = next.find(segment))
        target->colour = colour;
    return next;
}

EditState moved(const EditState& state, int segment, int place) {
    const auto* target = state.find(segment);
    if (target == nullptr)
        return state;
    EditState next = withoutSegment(state, segment);
    const int last = static_cast<int>(next.segments.size());
    next.segments.insert(next.segments.begin() + std::clamp(place, 0, last), *target);
    return next;
}

} // namespace rimlight::regions
