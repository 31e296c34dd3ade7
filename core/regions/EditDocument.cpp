#include "core/regions/EditDocument.h"

#include "core/base/Error.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace rimlight::regions {

namespace {

bool sameColour(const imaging::Rgb& a, const imaging::Rgb& b) {
    return a.red == b.red && a.green == b.green && a.blue == b.blue;
}

/// What the state's voxels cost beside those of the state before it.
std::size_t bytesBeside(const EditState& state, const EditState& before) {
    std::size_t bytes = 0;
    for (const auto& segment : state.segments) {
        const auto* old = before.find(segment.id);
        const std::array<const VoxelSet*, 1> others{old == nullptr ? nullptr : &old->voxels};
        bytes += sizeof(segment) + segment.voxels.bytesBeside(std::span(others).first(old == nullptr ? 0 : 1));
    }
    return bytes;
}

int largestId(const EditState& state) {
    int largest = 0;
    for (const auto& segment : state.segments)
        largest = std::max(largest, segment.id);
    return largest;
}

} // namespace

const EditSegment* EditState::find(int id) const {
    const auto found =
        std::find_if(segments.begin(), segments.end(), [id](const EditSegment& segment) { return segment.id == id; });
    return found == segments.end() ? nullptr : &*found;
}

EditSegment* EditState::find(int id) {
    return const_cast<EditSegment*>(std::as_const(*this).find(id));
}

bool sameContent(const EditState& a, const EditState& b) {
    return std::equal(a.segments.begin(), a.segments.end(), b.segments.begin(), b.segments.end(),
                      [](const EditSegment& one, const EditSegment& other) {
                          return one.id == other.id && one.name == other.name && sameColour(one.colour, other.colour) &&
                                 one.voxels == other.voxels;
                      });
}

EditDocument::EditDocument(imaging::Geometry geometry, EditState opened, std::size_t historyBytes)
    : m_geometry(std::move(geometry)), m_historyLimit(historyBytes), m_nextId(largestId(opened) + 1) {
    m_steps.front() = {"Opened", std::move(opened), 0, 0};
    m_steps.front().bytes = bytesBeside(m_steps.front().state, {});
}

bool EditDocument::apply(std::string name, EditState next) {
    if (sameContent(present(), next))
        return false;
    m_steps.resize(m_present + 1);
    if (m_saved > static_cast<std::ptrdiff_t>(m_present))
        m_saved = -1;
    const std::size_t bytes = bytesBeside(next, present());
    m_nextId = std::max(m_nextId, largestId(next) + 1);
    m_steps.push_back({std::move(name), std::move(next), bytes, m_nextNumber++});
    ++m_present;
    forgetOldest();
    return true;
}

std::string_view EditDocument::undoName() const {
    return canUndo() ? std::string_view(m_steps[m_present].name) : std::string_view();
}

std::string_view EditDocument::redoName() const {
    return canRedo() ? std::string_view(m_steps[m_present + 1].name) : std::string_view();
}

void EditDocument::undo() {
    if (canUndo())
        --m_present;
}

void EditDocument::redo() {
    if (canRedo())
        ++m_present;
}

void EditDocument::goTo(std::size_t step) {
    assert(step < m_steps.size());
    m_present = step;
}

std::size_t EditDocument::historyBytes() const {
    std::size_t bytes = 0;
    for (const auto& step : m_steps)
        bytes += step.bytes;
    return bytes;
}

void EditDocument::setHistoryLimit(std::size_t bytes) {
    m_historyLimit = bytes;
    forgetOldest();
}

void EditDocument::forgetOldest() {
    std::size_t bytes = historyBytes();
    while (m_present > 0 && bytes > m_historyLimit) {
        // The step after it keeps what it shared with the forgotten one.
        const std::size_t now = bytesBeside(m_steps[1].state, {});
        bytes -= m_steps[0].bytes + m_steps[1].bytes;
        bytes += now;
        m_steps[1].bytes = now;
        m_steps.erase(m_steps.begin());
        --m_present;
        --m_saved;
    }
    m_saved = std::max<std::ptrdiff_t>(m_saved, -1);
}

std::optional<std::size_t> EditDocument::savedStep() const {
    if (m_saved < 0)
        return std::nullopt;
    return static_cast<std::size_t>(m_saved);
}

SegmentFlags EditDocument::flags(int id) const {
    const auto found = m_flags.find(id);
    return found == m_flags.end() ? SegmentFlags{} : found->second;
}

EditState toEditState(const imaging::Segmentation& segmentation) {
    EditState state;
    for (const auto& segment : segmentation.segments) {
        if (const auto difference = segment.mask.geometry().differenceTo(segmentation.geometry); !difference.empty())
            throw Error("lies on another grid than the image (" + difference + ")", "Segment \"" + segment.name + "\"",
                        "Resample it onto the image first.");
        state.segments.push_back(
            {static_cast<int>(state.segments.size()) + 1, segment.name, segment.colour, VoxelSet(segment.mask)});
    }
    return state;
}

imaging::Segmentation toSegmentation(const EditState& state, const imaging::Geometry& geometry) {
    imaging::Segmentation segmentation;
    segmentation.geometry = geometry;
    for (const auto& segment : state.segments)
        segmentation.segments.push_back({segment.name, segment.colour, segment.voxels.toMask(geometry)});
    return segmentation;
}

std::string freeName(const EditState& state, const std::string& name) {
    const auto isTaken = [&](const std::string& wanted) {
        return std::any_of(state.segments.begin(), state.segments.end(),
                           [&](const EditSegment& segment) { return segment.name == wanted; });
    };
    if (!isTaken(name))
        return name;
    for (int number = 2;; ++number)
        if (const auto wanted = name + " (" + std::to_string(number) + ")"; !isTaken(wanted))
            return wanted;
}

} // namespace rimlight::regions
