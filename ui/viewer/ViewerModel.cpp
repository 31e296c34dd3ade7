#include "ui/viewer/ViewerModel.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "ui/viewer/SliceTool.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rimlight::viewer {

namespace {

int axisSize(const imaging::Geometry& geometry, Eigen::Index axis) {
    return geometry.size[static_cast<std::size_t>(axis)];
}

/// The nearest position whose voxel exists.
Eigen::Vector3d clampedIndex(const imaging::Geometry& geometry, Eigen::Vector3d index) {
    for (Eigen::Index axis = 0; axis < 3; ++axis)
        index[axis] = std::clamp(index[axis], 0.0, static_cast<double>(axisSize(geometry, axis) - 1));
    return index;
}

bool sameColour(const imaging::Rgb& a, const imaging::Rgb& b) {
    return a.red == b.red && a.green == b.green && a.blue == b.blue;
}

std::string sizeText(const imaging::Index& size) {
    return std::to_string(size[0]) + " x " + std::to_string(size[1]) + " x " + std::to_string(size[2]);
}

} // namespace

std::vector<WindowPreset> defaultWindowPresets() {
    return {{ViewerModel::tr("Soft tissue"), {400.0, 40.0}, 1},
            {ViewerModel::tr("Lung"), {1500.0, -600.0}, 2},
            {ViewerModel::tr("Liver"), {150.0, 90.0}, 3},
            {ViewerModel::tr("Bone"), {2500.0, 480.0}, 4},
            {ViewerModel::tr("Brain"), {80.0, 40.0}, 5}};
}

ViewerModel::ViewerModel(QObject* parent) : QObject(parent) {}

void ViewerModel::setVolume(imaging::Volume volume, std::optional<imaging::Window> initialWindow) {
    const bool sameGrid = hasVolume() && !volume.isEmpty() && volume.geometry().sameGrid(m_volume.geometry());
    m_volume = std::move(volume);
    m_segments.clear();
    m_activeSegment.reset();
    m_preview.reset();
    m_strokeActive = false;
    if (m_sliceTool != nullptr)
        m_sliceTool->abandon();
    m_inverted = false;
    if (hasVolume()) {
        if (!sameGrid)
            m_cursorMm = m_volume.geometry().centreMm();
        m_initialWindow = initialWindow ? *initialWindow : imaging::defaultWindow(m_volume);
    } else {
        m_cursorMm.setZero();
        m_initialWindow = {};
    }
    m_window = m_initialWindow;
    Q_EMIT changed(Change::Volume | Change::Segments | Change::Preview | Change::Cursor | Change::Window);
}

void ViewerModel::clear() {
    setVolume({});
}

void ViewerModel::setSegments(std::vector<imaging::Segment> segments) {
    for (const auto& segment : segments)
        if (const auto difference = segment.mask.geometry().differenceTo(m_volume.geometry()); !difference.empty())
            throw Error("the region lies on another grid than the image: " + difference,
                        "Region \"" + segment.name + "\"", "Resample the mask onto the image first.");
    m_segments.clear();
    for (auto& segment : segments)
        m_segments.push_back({std::move(segment.name), segment.colour, regions::VoxelSet(segment.mask), true});
    m_activeSegment.reset();
    Q_EMIT changed(Change::Segments);
}

void ViewerModel::requireGridSize(const regions::VoxelSet& voxels, const std::string& item) const {
    const auto& size = m_volume.geometry().size;
    if (const auto& other = voxels.gridSize(); other != size)
        throw Error("the region lies on a grid of " + sizeText(other) + " voxels, the image on one of " +
                        sizeText(size),
                    item, "Resample the mask onto the image first.");
}

void ViewerModel::setShownSegments(std::vector<ShownSegment> segments) {
    for (const auto& segment : segments)
        requireGridSize(segment.voxels, "Region \"" + segment.name + "\"");
    const auto sameButVoxels = [](const ShownSegment& a, const ShownSegment& b) {
        return a.name == b.name && sameColour(a.colour, b.colour) && a.isVisible == b.isVisible;
    };
    const auto same = [&](const ShownSegment& a, const ShownSegment& b) {
        return sameButVoxels(a, b) && a.voxels == b.voxels;
    };
    const auto agree = [&](const auto& how) {
        return std::equal(m_segments.begin(), m_segments.end(), segments.begin(), segments.end(), how);
    };
    if (agree(same))
        return;
    const bool onlyVoxels = agree(sameButVoxels);
    m_segments = std::move(segments);
    if (m_activeSegment && *m_activeSegment >= m_segments.size())
        m_activeSegment.reset();
    Q_EMIT changed(onlyVoxels ? Change::Voxels : Change::Segments);
}

void ViewerModel::setSegmentVisible(std::size_t number, bool visible) {
    if (m_segments.at(number).isVisible == visible)
        return;
    m_segments[number].isVisible = visible;
    Q_EMIT changed(Change::Segments);
}

void ViewerModel::setActiveSegment(std::optional<std::size_t> number) {
    if (number && *number >= m_segments.size())
        number.reset();
    if (number == m_activeSegment)
        return;
    m_activeSegment = number;
    Q_EMIT changed(Change::Segments);
}

void ViewerModel::setPreview(std::optional<regions::VoxelSet> voxels, imaging::Rgb colour) {
    if (!voxels && !m_preview)
        return;
    if (voxels)
        requireGridSize(*voxels, "The preview");
    if (voxels)
        m_preview = ShownPreview{std::move(*voxels), colour};
    else
        m_preview.reset();
    Q_EMIT changed(Change::Preview);
}

void ViewerModel::goToSegment(std::size_t number) {
    const auto box = m_segments.at(number).voxels.box();
    if (box.isEmpty())
        return;
    Eigen::Vector3d index;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const int middle = box.begin[axis] + (box.size[axis] - 1) / 2; // a voxel, not a border between two
        index[static_cast<Eigen::Index>(axis)] = middle;
    }
    setCursorMm(m_volume.geometry().toPatient(index));
}

void ViewerModel::setCursorMm(const Eigen::Vector3d& positionMm) {
    if (!hasVolume())
        return;
    const auto& geometry = m_volume.geometry();
    const Eigen::Vector3d index = geometry.toIndex(positionMm);
    const Eigen::Vector3d inside = clampedIndex(geometry, index);
    // A position inside is kept as it came, free of the rounding of the way there and back.
    const Eigen::Vector3d wanted = inside == index ? positionMm : geometry.toPatient(inside);
    if (wanted == m_cursorMm)
        return;
    m_cursorMm = wanted;
    Q_EMIT changed(Change::Cursor);
}

Eigen::Vector3d ViewerModel::cursorIndex() const {
    return hasVolume() ? clampedIndex(m_volume.geometry(), m_volume.geometry().toIndex(m_cursorMm))
                       : Eigen::Vector3d::Zero().eval();
}

imaging::Index ViewerModel::cursorVoxel() const {
    const Eigen::Vector3d index = cursorIndex();
    return {static_cast<int>(std::lround(index[0])), static_cast<int>(std::lround(index[1])),
            static_cast<int>(std::lround(index[2]))};
}

void ViewerModel::setCursorVoxel(int axis, int index) {
    if (!hasVolume())
        return;
    Eigen::Vector3d position = cursorIndex();
    position[axis] = index;
    setCursorMm(m_volume.geometry().toPatient(clampedIndex(m_volume.geometry(), position)));
}

void ViewerModel::setWindow(const imaging::Window& window) {
    imaging::Window wanted = window;
    const double smallest = m_volume.unit() == imaging::IntensityUnit::Hounsfield
                                ? 1.0
                                : std::max(1e-3 * std::abs(m_initialWindow.width), 1e-12);
    wanted.width = std::max(wanted.width, smallest);
    if (wanted.width == m_window.width && wanted.level == m_window.level)
        return;
    m_window = wanted;
    Q_EMIT changed(Change::Window);
}

void ViewerModel::applyPreset(std::size_t number) {
    if (hasVolume() && m_volume.unit() == imaging::IntensityUnit::Hounsfield)
        setWindow(m_windowPresets.at(number).window);
}

void ViewerModel::applyPresetOfKey(int key) {
    const auto found = std::find_if(m_windowPresets.begin(), m_windowPresets.end(),
                                    [key](const WindowPreset& preset) { return preset.key == key; });
    if (key != 0 && found != m_windowPresets.end())
        applyPreset(static_cast<std::size_t>(found - m_windowPresets.begin()));
}

void ViewerModel::setWindowPresets(std::vector<WindowPreset> presets) {
    if (presets == m_windowPresets)
        return;
    m_windowPresets = std::move(presets);
    Q_EMIT changed(Change::Controls);
}

void ViewerModel::setMouseProfile(const MouseProfile& profile) {
    if (profile == m_mouseProfile)
        return;
    m_mouseProfile = profile;
    Q_EMIT changed(Change::Controls);
}

void ViewerModel::setInverted(bool inverted) {
    if (inverted == m_inverted)
        return;
    m_inverted = inverted;
    Q_EMIT changed(Change::Window);
}

void ViewerModel::setMaskOpacity(double opacity) {
    opacity = std::clamp(opacity, 0.0, 1.0);
    if (opacity == m_maskOpacity)
        return;
    m_maskOpacity = opacity;
    Q_EMIT changed(Change::Appearance);
}

void ViewerModel::setOutlineShown(bool shown) {
    if (shown == m_outlineShown)
        return;
    m_outlineShown = shown;
    Q_EMIT changed(Change::Appearance);
}

void ViewerModel::setTool(Tool tool) {
    if (tool == Tool::Draw && m_sliceTool == nullptr)
        tool = Tool::Pointer;
    chooseTool(tool, tool == Tool::Draw ? m_sliceTool : nullptr);
}

void ViewerModel::setSliceTool(SliceTool* tool) {
    if (tool != nullptr)
        chooseTool(Tool::Draw, tool);
    else if (m_sliceTool != nullptr)
        chooseTool(Tool::Pointer, nullptr);
}

void ViewerModel::chooseTool(Tool tool, SliceTool* sliceTool) {
    if (tool == m_tool && sliceTool == m_sliceTool)
        return;
    if (m_sliceTool != nullptr && m_sliceTool != sliceTool) {
        m_sliceTool->abandon();
        setStrokeActive(false);
    }
    m_tool = tool;
    m_sliceTool = sliceTool;
    Q_EMIT changed(Change::Tool);
}

void ViewerModel::setStrokeActive(bool active) {
    if (active == m_strokeActive)
        return;
    m_strokeActive = active;
    Q_EMIT changed(Change::Stroke);
}

std::optional<double> ViewerModel::valueAt(const Eigen::Vector3d& positionMm) const {
    if (!hasVolume())
        return std::nullopt;
    const auto& geometry = m_volume.geometry();
    const Eigen::Vector3d index = geometry.toIndex(positionMm);
    imaging::Index voxel{};
    for (Eigen::Index axis = 0; axis < 3; ++axis) {
        // A voxel reaches half a step to each side of its centre; the hair of tolerance is for rounding only.
        if (!(index[axis] >= -0.5 - 1e-6 && index[axis] <= axisSize(geometry, axis) - 0.5 + 1e-6))
            return std::nullopt;
        voxel[static_cast<std::size_t>(axis)] =
            std::clamp(static_cast<int>(std::floor(index[axis] + 0.5)), 0, axisSize(geometry, axis) - 1);
    }
    return m_volume.at(voxel[0], voxel[1], voxel[2]);
}

QString ViewerModel::valueText(const Eigen::Vector3d& positionMm) const {
    const auto value = valueAt(positionMm);
    if (!value)
        return QStringLiteral("–");
    const bool whole = *value == std::round(*value) && std::abs(*value) < 1e9;
    const auto number = QString::fromStdString(whole ? formatFixed(*value, 0) : formatSignificant(*value, 4));
    const auto unit = QString::fromStdString(imaging::unitText(m_volume.unit()));
    return unit.isEmpty() ? number : number + QLatin1Char(' ') + unit;
}

} // namespace rimlight::viewer
