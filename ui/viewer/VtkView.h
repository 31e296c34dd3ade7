#pragma once

#include <QImage>
#include <QSurfaceFormat>
#include <QWidget>

#include <memory>

class QPainter;
class vtkGenericOpenGLRenderWindow;

namespace rimlight::viewer {

/// A VTK render window inside Qt 6: VTK draws off screen, in an OpenGL context of the view's own; its picture is read
/// back and painted like any other, with the overlay on top. docs/adr tells why this and not a QOpenGLWidget.
///
/// Nothing renders at once: a request marks the view, and all marks until the next frame make one rendering. VTK's
/// interactor takes no part; subclasses handle Qt's events.
class VtkView : public QWidget {
    Q_OBJECT

public:
    explicit VtkView(QWidget* parent = nullptr);
    ~VtkView() override;

    /// OpenGL 3.2 core without multisampling.
    static QSurfaceFormat defaultFormat();
    /// True when the display offers that OpenGL; without it a view stays black.
    static bool isOpenGlAvailable();

    /// The scene changed: VTK renders in the next frame.
    void requestRender();
    /// Only the overlay changed: the next frame takes VTK's last picture.
    void requestOverlay() { requestOverlay(rect()); }
    /// Only the overlay within a rectangle of the widget changed.
    void requestOverlay(const QRect& area);
    /// True when what is on the screen is the present state.
    bool isDrawn() const { return m_drawn; }
    /// For tests and benchmarks: frames painted, and scenes rendered by VTK.
    int frameCount() const { return m_frameCount; }
    int renderCount() const { return m_renderCount; }

    /// What the view shows, drawn first if need be.
    QImage picture() { return grab().toImage(); }

Q_SIGNALS:
    /// One frame was painted.
    void painted();

protected:
    vtkGenericOpenGLRenderWindow* renderWindow() const;
    /// Brings VTK's scene up to date with the state.
    virtual void prepareScene() {}
    virtual void paintOverlay(QPainter& painter) = 0;

    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Vtk;

    bool initialiseGl();
    void renderScene();
    void paintFocus(QPainter& painter) const;

    std::unique_ptr<Vtk> m_vtk;
    QImage m_scenePicture; ///< VTK's last one, in device pixels; null before the first
    bool m_drawn = false;
    bool m_sceneStale = true;
    bool m_focusShown = false; ///< it came by the keyboard: a mouse shows by itself where it is
    int m_frameCount = 0;
    int m_renderCount = 0;
};

} // namespace rimlight::viewer
