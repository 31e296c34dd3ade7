#pragma once

#include <QImage>
#include <QWidget>

#include <array>

class QGridLayout;
class QLabel;
class QStackedLayout;

namespace rimlight::viewer {

class SliceView;
class SurfaceView;
class ViewerModel;
class VtkView;

enum class ViewKind { Axial, Sagittal, Coronal, Surface };

/// The four views of one model: axial and sagittal above coronal and 3-D. A double click makes one fill the panel and
/// again restores the four.
///
/// Without a volume it says how to open one; without OpenGL it says what is missing. The keys r, i, g and 1 to 9 work
/// while the panel or a view in it has the focus.
class ViewerPanel : public QWidget {
    Q_OBJECT

public:
    /// The model outlives the panel.
    explicit ViewerPanel(ViewerModel& model, QWidget* parent = nullptr);

    /// False when the display offers no OpenGL 3.2: there are no views then, but all else works.
    bool hasViews() const { return m_axial != nullptr; }
    /// Null without OpenGL.
    SliceView* sliceView(ViewKind kind) const;
    SurfaceView* surfaceView() const { return m_surface; }

    bool isMaximised() const { return m_maximised != nullptr; }
    void maximise(ViewKind kind);
    void restoreGrid();
    /// Zoom, pan and rotation of all views, and the window.
    void resetViews();

    /// True when every visible view shows the present state, surfaces included.
    bool isFullyDrawn() const;
    /// The panel as it is on the screen; meant for when isFullyDrawn().
    QImage picture();

Q_SIGNALS:
    /// isFullyDrawn() became true after a frame.
    void fullyDrawn();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makeViews();
    /// Keys of a drawing tool while no slice view has the focus.
    bool offerToTool(QKeyEvent& event);
    void showMaximised(VtkView* view);
    void noticeDrawn();
    std::array<VtkView*, 4> views() const;

    ViewerModel& m_model;
    QStackedLayout* m_pages = nullptr;
    QGridLayout* m_grid = nullptr;
    SliceView* m_axial = nullptr;
    SliceView* m_sagittal = nullptr;
    SliceView* m_coronal = nullptr;
    SurfaceView* m_surface = nullptr;
    VtkView* m_maximised = nullptr;
};

} // namespace rimlight::viewer
