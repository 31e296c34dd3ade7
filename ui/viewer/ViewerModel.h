#pragma once

#include "core/imaging/Mask.h"
#include "core/imaging/SlicePicture.h"
#include "core/imaging/Volume.h"
#include "core/regions/VoxelSet.h"
#include "ui/viewer/MouseProfile.h"

#include <QColor>
#include <QFlags>
#include <QObject>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace rimlight::viewer {

class SliceTool;

/// What the left button does in a slice view. Draw: what ViewerModel::sliceTool() does.
enum class Tool { Pointer, Window, Pan, Zoom, Draw };

/// A segment as the views draw it.
struct ShownSegment {
    std::string name;
    imaging::Rgb colour;
    regions::VoxelSet voxels;
    bool isVisible = true;
};

/// What would become a region: a threshold's, a proposal's. Drawn hatched, with a dashed outline.
struct ShownPreview {
    regions::VoxelSet voxels;
    imaging::Rgb colour;
};

/// A window for CT.
struct WindowPreset {
    QString name;
    imaging::Window window; ///< HU
    int key = 0;            ///< the digit 1 to 9 that sets it; 0: none

    bool operator==(const WindowPreset& other) const {
        return name == other.name && window.width == other.window.width && window.level == other.window.level &&
               key == other.key;
    }
};
/// Soft tissue, lung, liver, bone, brain: the keys 1 to 5.
std::vector<WindowPreset> defaultWindowPresets();

/// What the viewer shows: the one state that its views read, and that every action writes.
///
/// Each setter that changes something emits changed() once, with what changed. All of it belongs to the window's
/// thread.
class ViewerModel : public QObject {
    Q_OBJECT

public:
    enum class Change {
        Volume = 1,   ///< the image, and with it everything else
        Segments = 2, ///< how many there are, names, colours, which are shown or active; and voxels
        Cursor = 4,
        Window = 8,      ///< window, level, inverted
        Appearance = 16, ///< opacity, outline
        Tool = 32,
        Voxels = 64, ///< the segments' voxels and nothing else of them
        Preview = 128,
        Stroke = 256,  ///< a stroke began or ended
        Controls = 512 ///< what the mouse does, or the window presets
    };
    Q_DECLARE_FLAGS(Changes, Change)

    explicit ViewerModel(QObject* parent = nullptr);

    bool hasVolume() const { return !m_volume.isEmpty(); }
    const imaging::Volume& volume() const { return m_volume; }
    /// Shows another image. The segments go; on the same grid (another phase) the cursor stays, else it moves to the
    /// centre. The window becomes imaging::defaultWindow(), unless initialWindow is given (the DICOM header's).
    void setVolume(imaging::Volume volume, std::optional<imaging::Window> initialWindow = std::nullopt);
    void clear();

    const std::vector<ShownSegment>& segments() const { return m_segments; }
    /// Shows these segments, all visible, none active.
    /// @throws Error when a mask does not lie on the volume's grid
    void setSegments(std::vector<imaging::Segment> segments);
    /// Shows these segments; for an editor, at each step of a stroke. Change::Voxels where they differ from the present
    /// ones in voxels only, Change::Segments where in more, nothing where in nothing. Costs what the bricks that
    /// changed cost.
    /// @throws Error when a segment's grid has another size than the volume
    void setShownSegments(std::vector<ShownSegment> segments);
    bool isSegmentVisible(std::size_t number) const { return m_segments.at(number).isVisible; }
    void setSegmentVisible(std::size_t number, bool visible);
    /// The segment that is edited, drawn with a stronger outline.
    std::optional<std::size_t> activeSegment() const { return m_activeSegment; }
    /// A number that no segment has stands for none.
    void setActiveSegment(std::optional<std::size_t> number);
    /// Moves the cursor to the centre of the segment's box; nothing for an empty one.
    void goToSegment(std::size_t number);

    const std::optional<ShownPreview>& preview() const { return m_preview; }
    /// Shown over the segments, also while the outlines are hidden; without voxels none is.
    /// @throws Error when its grid has another size than the volume
    void setPreview(std::optional<regions::VoxelSet> voxels, imaging::Rgb colour = {});

    /// The linked cursor in the patient, LPS mm; always inside the grid.
    const Eigen::Vector3d& cursorMm() const { return m_cursorMm; }
    void setCursorMm(const Eigen::Vector3d& positionMm);
    /// The cursor as a continuous index of the volume.
    Eigen::Vector3d cursorIndex() const;
    /// The voxel that holds the cursor.
    imaging::Index cursorVoxel() const;
    /// Moves the cursor along one axis of the grid, by whole voxels; from between two voxels, to their centres.
    void setCursorVoxel(int axis, int index);

    const imaging::Window& window() const { return m_window; }
    /// Widths below the smallest sensible one (1 HU) are raised to it.
    void setWindow(const imaging::Window& window);
    void resetWindow() { setWindow(m_initialWindow); }
    const std::vector<WindowPreset>& windowPresets() const { return m_windowPresets; }
    void setWindowPresets(std::vector<WindowPreset> presets);
    /// A preset by its place among windowPresets(); nothing happens for an image that is not in HU.
    void applyPreset(std::size_t number);
    /// The first preset of that digit, if there is one.
    void applyPresetOfKey(int key);
    bool isInverted() const { return m_inverted; }
    void setInverted(bool inverted);

    const MouseProfile& mouseProfile() const { return m_mouseProfile; }
    void setMouseProfile(const MouseProfile& profile);

    /// Of the masks' filling: 0 to 1.
    double maskOpacity() const { return m_maskOpacity; }
    void setMaskOpacity(double opacity);
    /// Whether masks are drawn at all, outline and filling: the key g.
    bool isOutlineShown() const { return m_outlineShown; }
    void setOutlineShown(bool shown);

    Tool tool() const { return m_tool; }
    /// Takes a drawing tool away. Draw without a drawing tool is the pointer.
    void setTool(Tool tool);
    /// The tool that takes the slice views' events; null unless tool() is Draw.
    SliceTool* sliceTool() const { return m_sliceTool; }
    /// The tool outlives its being set. Null: back to the pointer if a tool drew.
    void setSliceTool(SliceTool* tool);
    /// Between a stroke's first point and its last: no surface is made meanwhile. A tool that is replaced ends it.
    bool isStrokeActive() const { return m_strokeActive; }
    void setStrokeActive(bool active);
    /// All slice views paint again what tools paint.
    void requestOverlays() { Q_EMIT overlaysRequested(); }

    /// The value of the voxel that holds the position; nothing outside the grid.
    std::optional<double> valueAt(const Eigen::Vector3d& positionMm) const;
    /// "62 HU", "1.53" or "–" outside.
    QString valueText(const Eigen::Vector3d& positionMm) const;

Q_SIGNALS:
    void changed(rimlight::viewer::ViewerModel::Changes what);
    void overlaysRequested();

private:
    void requireGridSize(const regions::VoxelSet& voxels, const std::string& item) const;
    /// Sets tool and drawing tool; the former drawing tool learns it.
    void chooseTool(Tool tool, SliceTool* sliceTool);

    imaging::Volume m_volume;
    std::vector<ShownSegment> m_segments;
    std::optional<std::size_t> m_activeSegment;
    std::optional<ShownPreview> m_preview;
    Eigen::Vector3d m_cursorMm = Eigen::Vector3d::Zero();
    imaging::Window m_window;
    imaging::Window m_initialWindow;
    bool m_inverted = false;
    std::vector<WindowPreset> m_windowPresets = defaultWindowPresets();
    MouseProfile m_mouseProfile;
    double m_maskOpacity = 0.25;
    bool m_outlineShown = true;
    Tool m_tool = Tool::Pointer;
    SliceTool* m_sliceTool = nullptr;
    bool m_strokeActive = false;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(ViewerModel::Changes)

} // namespace rimlight::viewer
