#pragma once

#include <QOpenGLWidget>
#include <QSurfaceFormat>

#include <memory>

class QPainter;
class vtkGenericOpenGLRenderWindow;

namespace rimlight::viewer {

/// A VTK render window inside Qt 6: VTK draws into its own framebuffer, which is blitted into the widget's; Qt paints
/// the overlay on top.
///
/// Nothing renders at once: a request marks the view, and all marks until the next frame make one rendering. VTK's
/// interactor takes no part; subclasses handle Qt's events.
class VtkView : public QOpenGLWidget {
    Q_OBJECT

public:
    explicit VtkView(QWidget* parent = nullptr);
    ~VtkView() override;

    /// OpenGL 3.2 core without multisampling; QSurfaceFormat::setDefaultFormat() before the QApplication, so that all
    /// widgets of the window share it.
    static QSurfaceFormat defaultFormat();
    /// True when the display offers that OpenGL. Without it the widget must not be made: some platforms crash.
    static bool isOpenGlAvailable();

    /// The scene changed: VTK renders in the next frame.
    void requestRender();
    /// Only the overlay changed: the next frame takes VTK's last picture.
    void requestOverlay();
    /// True when what is on the screen is the present state.
    bool isDrawn() const { return m_drawn; }
    /// For tests and benchmarks: frames painted, scenes rendered by VTK, and how often OpenGL was set up.
    int frameCount() const { return m_frameCount; }
    int renderCount() const { return m_renderCount; }
    int initialiseCount() const { return m_initialiseCount; }

Q_SIGNALS:
    /// One frame was painted.
    void painted();

protected:
    vtkGenericOpenGLRenderWindow* renderWindow() const;
    /// Brings VTK's scene up to date with the state; OpenGL is current.
    virtual void prepareScene() {}
    virtual void paintOverlay(QPainter& painter) = 0;

    void initializeGL() override;
    void resizeGL(int width, int height) override;
    void paintGL() override;
    bool event(QEvent* event) override;

private:
    struct Vtk;

    void releaseGl();
    void followSize();
    void renderScene();
    void copyScene();

    std::unique_ptr<Vtk> m_vtk;
    bool m_glReady = false;
    bool m_drawn = false;
    bool m_sceneStale = true;
    int m_frameCount = 0;
    int m_renderCount = 0;
    int m_initialiseCount = 0;
};

} // namespace rimlight::viewer
