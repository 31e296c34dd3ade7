#pragma once

#include "core/imaging/Mask.h"
#include "core/regions/VoxelSet.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rimlight::regions {

/// A segment while it is edited. Its id stays the same through renaming, reordering and undo.
struct EditSegment {
    int id = 0;
    std::string name;
    imaging::Rgb colour;
    VoxelSet voxels;
};

/// All segments at one moment: what undo brings back. Cheap to copy.
struct EditState {
    std::vector<EditSegment> segments; ///< they may overlap

    /// Null when there is none of that id.
    const EditSegment* find(int id) const;
    EditSegment* find(int id);
};

/// True when both hold the same segments in the same order, with the same names, colours and voxels.
bool sameContent(const EditState& a, const EditState& b);

/// How a segment is treated; not part of what undo brings back.
struct SegmentFlags {
    bool isVisible = true;
    bool isLocked = false; ///< no command changes its voxels

    bool operator==(const SegmentFlags&) const = default;
};

/// One step of the history.
struct EditStep {
    std::string name;         ///< what was done, in words: "Brush: tumour"
    EditState state;          ///< after it
    std::size_t bytes = 0;    ///< what keeping it costs beside the step before
    std::uint64_t number = 0; ///< rises with every step that was ever made; never used twice
};

/// The segments of an image while they are edited, with a named history.
///
/// Saving does not end the history: it only marks the step that was saved. The oldest steps are forgotten when the
/// history holds more than its limit of bytes; the present one never is.
class EditDocument {
public:
    static constexpr std::size_t kHistoryBytes = std::size_t{256} << 20;

    EditDocument() = default;
    /// Begins with these segments as the step "Opened", which counts as saved.
    EditDocument(imaging::Geometry geometry, EditState opened, std::size_t historyBytes = kHistoryBytes);

    const imaging::Geometry& geometry() const { return m_geometry; }
    const EditState& present() const { return m_steps[m_present].state; }
    /// An id that no segment of the history has had.
    int nextId() const { return m_nextId; }

    /// Makes next the present, as a step of this name; what was undone is dropped. False, and nothing happens, when
    /// next is the same as the present.
    bool apply(std::string name, EditState next);
    bool canUndo() const { return m_present > 0; }
    bool canRedo() const { return m_present + 1 < m_steps.size(); }
    /// What undo() would take back and redo() bring back; empty when there is nothing.
    std::string_view undoName() const;
    std::string_view redoName() const;
    void undo();
    void redo();
    /// Goes to any step of steps().
    void goTo(std::size_t step);
    const std::vector<EditStep>& steps() const { return m_steps; }
    std::size_t presentStep() const { return m_present; }
    /// Bytes of all steps together.
    std::size_t historyBytes() const;
    void setHistoryLimit(std::size_t bytes);

    /// The step that was saved last; nothing when it was forgotten or dropped.
    std::optional<std::size_t> savedStep() const;
    bool isModified() const { return m_saved != static_cast<std::ptrdiff_t>(m_present); }
    void markSaved() { setSavedStep(m_present); }
    /// A step of steps(), or none of them.
    void setSavedStep(std::optional<std::size_t> step) { m_saved = step ? static_cast<std::ptrdiff_t>(*step) : -1; }

    SegmentFlags flags(int id) const;
    /// Of those segments whose flags were set.
    const std::map<int, SegmentFlags>& allFlags() const { return m_flags; }
    void setFlags(int id, const SegmentFlags& flags) { m_flags[id] = flags; }

private:
    void forgetOldest();

    imaging::Geometry m_geometry;
    std::vector<EditStep> m_steps{EditStep{}};
    std::size_t m_present = 0;
    std::uint64_t m_nextNumber = 1;
    std::ptrdiff_t m_saved = 0; ///< below 0 when the saved step was forgotten or dropped
    std::size_t m_historyLimit = kHistoryBytes;
    int m_nextId = 1;
    std::map<int, SegmentFlags> m_flags;
};

/// The segments as an editing state, numbered from 1, and back. @throws Error when a mask lies on another grid
EditState toEditState(const imaging::Segmentation& segmentation);
imaging::Segmentation toSegmentation(const EditState& state, const imaging::Geometry& geometry);

/// name, or "name (2)" and so on when a segment has it already.
std::string freeName(const EditState& state, const std::string& name);

} // namespace rimlight::regions
