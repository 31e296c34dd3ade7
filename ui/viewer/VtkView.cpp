#include "ui/viewer/VtkView.h"

#include "ui/theme/Theme.h"

#include <QEvent>
#include <QGuiApplication>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLExtraFunctions>
#include <QOpenGLPaintDevice>
#include <QPainter>
#include <vtkCallbackCommand.h>
#include <vtkCommand.h>
#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkNew.h>
#include <vtkOpenGLState.h>

#include <algorithm>
#include <cmath>

// vtk_glew.h is not included: GLEW's and Qt's OpenGL headers exclude each other.

namespace rimlight::viewer {

struct VtkView::Vtk {
    vtkNew<vtkGenericOpenGLRenderWindow> window;
    vtkNew<vtkCallbackCommand> callback;
    QOpenGLContext* context = nullptr;
    QSurface* surface = nullptr;
    QMetaObject::Connection contextDies;

    bool isCurrent() const {
        const auto* current = QOpenGLContext::currentContext();
        return context != nullptr && current == context && current->surface() == surface;
    }

    static void answer(vtkObject*, unsigned long event, void* clientData, void* callData) {
        auto* self = static_cast<Vtk*>(clientData);
        switch (event) {
        case vtkCommand::WindowMakeCurrentEvent:
            // Not QOpenGLWidget::makeCurrent(): that binds Qt's framebuffer too, behind VTK's cached state, and the
            // views turn black.
            if (self->context != nullptr && !self->isCurrent())
                self->context->makeCurrent(self->surface);
            break;
        case vtkCommand::WindowIsCurrentEvent:
            *static_cast<bool*>(callData) = self->isCurrent();
            break;
        case vtkCommand::WindowIsDirectEvent:
        case vtkCommand::WindowSupportsOpenGLEvent:
            *static_cast<int*>(callData) = 1;
            break;
        default:
            break;
        }
    }
};

QSurfaceFormat VtkView::defaultFormat() {
    QSurfaceFormat format;
    format.setRenderableType(QSurfaceFormat::OpenGL);
    format.setVersion(3, 2);
    format.setProfile(QSurfaceFormat::CoreProfile);
    format.setSwapBehavior(QSurfaceFormat::DoubleBuffer);
    format.setRedBufferSize(8);
    format.setGreenBufferSize(8);
    format.setBlueBufferSize(8);
    // Subclasses draw opaque grounds; there is no alpha to compose with.
    format.setAlphaBufferSize(0);
    format.setDepthBufferSize(24);
    format.setStencilBufferSize(8);
    format.setSamples(0);
    return format;
}

bool VtkView::isOpenGlAvailable() {
    // Qt's platforms that cannot mix OpenGL and widgets, though some hand out a context.
    const QString platform = QGuiApplication::platformName();
    for (const char* without : {"offscreen", "minimal", "vnc", "linuxfb"})
        if (platform == QLatin1String(without))
            return false;
    QOpenGLContext context;
    context.setFormat(defaultFormat());
    if (!context.create() || context.isOpenGLES() || context.format().version() < qMakePair(3, 2))
        return false;
    QOffscreenSurface surface;
    surface.setFormat(context.format());
    surface.create();
    return surface.isValid() && context.makeCurrent(&surface);
}

VtkView::VtkView(QWidget* parent) : QOpenGLWidget(parent), m_vtk(std::make_unique<Vtk>()) {
    setFormat(defaultFormat());
    setUpdateBehavior(QOpenGLWidget::NoPartialUpdate);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    auto& window = *m_vtk->window;
    window.SetMultiSamples(0);
    window.SetReadyForRendering(false);
    // The blit into Qt's framebuffer is ours. SwapBuffers stays on: without it VTK never resolves its own framebuffer.
    window.SetFrameBlitModeToNoBlit();
    window.SetOwnContext(0);
    m_vtk->callback->SetClientData(m_vtk.get());
    m_vtk->callback->SetCallback(&Vtk::answer);
    for (const unsigned long event : {vtkCommand::WindowMakeCurrentEvent, vtkCommand::WindowIsCurrentEvent,
                                      vtkCommand::WindowIsDirectEvent, vtkCommand::WindowSupportsOpenGLEvent})
        window.AddObserver(event, m_vtk->callback);
}

VtkView::~VtkView() {
    releaseGl();
    m_vtk->window->RemoveObserver(m_vtk->callback);
}

vtkGenericOpenGLRenderWindow* VtkView::renderWindow() const {
    return m_vtk->window;
}

void VtkView::requestRender() {
    m_sceneStale = true;
    requestOverlay();
}

void VtkView::requestOverlay() {
    m_drawn = false;
    update();
}

void VtkView::releaseGl() {
    if (!m_glReady)
        return;
    m_glReady = false;
    makeCurrent();
    m_vtk->window->Finalize();
    m_vtk->window->SetReadyForRendering(false);
    doneCurrent();
    disconnect(m_vtk->contextDies);
    m_vtk->context = nullptr;
    m_vtk->surface = nullptr;
}

void VtkView::initializeGL() {
    // Called again after the view moved to another top-level window: Qt makes a new context there.
    ++m_initialiseCount;
    auto& window = *m_vtk->window;
    m_vtk->context = context();
    m_vtk->surface = context()->surface();
    m_vtk->contextDies =
        connect(context(), &QOpenGLContext::aboutToBeDestroyed, this, &VtkView::releaseGl, Qt::DirectConnection);
    window.SetReadyForRendering(true);
    window.SetForceMaximumHardwareLineWidth(1);
    window.GetState()->Reset();
    window.GetState()->vtkglDepthFunc(GL_LEQUAL);
    window.OpenGLInitContext();
    // Setting the context up resets the mode.
    window.SetFrameBlitModeToNoBlit();
    m_glReady = true;
    m_sceneStale = true;
    followSize();
}

void VtkView::followSize() {
    const double scale = devicePixelRatioF();
    const int deviceWidth = std::max(1, static_cast<int>(std::lround(width() * scale)));
    const int deviceHeight = std::max(1, static_cast<int>(std::lround(height() * scale)));
    m_vtk->window->SetSize(deviceWidth, deviceHeight);
    m_vtk->window->SetScreenSize(deviceWidth, deviceHeight);
}

void VtkView::resizeGL(int, int) {
    followSize();
    m_sceneStale = true;
    m_drawn = false;
}

void VtkView::paintGL() {
    if (!m_glReady)
        return;
    if (m_sceneStale)
        renderScene();
    copyScene();
    {
        // Not QPainter(this): while the widget is grabbed, Qt redirects that one to the grabbed picture.
        QOpenGLPaintDevice device(size() * devicePixelRatioF());
        device.setDevicePixelRatio(devicePixelRatioF());
        QPainter painter(&device);
        painter.setFont(theme::font(theme::TextSize::Secondary));
        paintOverlay(painter);
    }
    // The painter left its own state; VTK's cache must not believe in the older one.
    m_vtk->window->GetState()->Reset();
    ++m_frameCount;
    m_drawn = true;
    Q_EMIT painted();
}

void VtkView::renderScene() {
    auto* state = m_vtk->window->GetState();
    // Qt's compositor and painter changed OpenGL behind VTK's cache, and leave GL_LESS where VTK expects GL_LEQUAL.
    state->Reset();
    state->Push();
    state->vtkglDepthFunc(GL_LEQUAL);
    prepareScene();
    m_vtk->window->Render();
    state->Pop();
    m_sceneStale = false;
    ++m_renderCount;
}

void VtkView::copyScene() {
    makeCurrent();
    auto& window = *m_vtk->window;
    auto* gl = context()->extraFunctions();
    auto* state = window.GetState();
    state->Reset();
    const int* size = window.GetSize();
    state->vtkglBindFramebuffer(GL_DRAW_FRAMEBUFFER, defaultFramebufferObject());
    const GLenum attachment = GL_COLOR_ATTACHMENT0;
    gl->glDrawBuffers(1, &attachment);
    state->vtkglDisable(GL_SCISSOR_TEST);
    state->vtkglViewport(0, 0, size[0], size[1]);
    window.BlitDisplayFramebuffer(0, 0, 0, size[0], size[1], 0, 0, size[0], size[1], GL_COLOR_BUFFER_BIT, GL_NEAREST);
    state->Reset();
}

bool VtkView::event(QEvent* event) {
    if (event->type() == QEvent::ScreenChangeInternal && m_glReady) {
        followSize();
        requestRender();
    }
    return QOpenGLWidget::event(event);
}

} // namespace rimlight::viewer
