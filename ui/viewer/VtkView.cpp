#include "ui/viewer/VtkView.h"

#include "ui/theme/Theme.h"

#include <QEvent>
#include <QFocusEvent>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QPainter>
#include <vtkCallbackCommand.h>
#include <vtkCommand.h>
#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkNew.h>
#include <vtkOpenGLFramebufferObject.h>
#include <vtkOpenGLState.h>

#include <utility>

// vtk_glew.h is not included: GLEW's and Qt's OpenGL headers exclude each other.

namespace rimlight::viewer {

struct VtkView::Vtk {
    vtkNew<vtkGenericOpenGLRenderWindow> window;
    vtkNew<vtkCallbackCommand> callback;
    std::unique_ptr<QOffscreenSurface> surface;
    std::unique_ptr<QOpenGLContext> context;

    bool isCurrent() const {
        const auto* current = QOpenGLContext::currentContext();
        return context && current == context.get() && current->surface() == surface.get();
    }

    static void answer(vtkObject*, unsigned long event, void* clientData, void* callData) {
        auto* self = static_cast<Vtk*>(clientData);
        switch (event) {
        case vtkCommand::WindowMakeCurrentEvent:
            if (self->context != nullptr && !self->isCurrent())
                self->context->makeCurrent(self->surface.get());
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
    format.setAlphaBufferSize(8);
    format.setDepthBufferSize(24);
    format.setStencilBufferSize(8);
    format.setSamples(0);
    return format;
}

bool VtkView::isOpenGlAvailable() {
    QOpenGLContext context;
    context.setFormat(defaultFormat());
    if (!context.create() || context.isOpenGLES() || context.format().version() < qMakePair(3, 2))
        return false;
    QOffscreenSurface surface;
    surface.setFormat(context.format());
    surface.create();
    return surface.isValid() && context.makeCurrent(&surface);
}

VtkView::VtkView(QWidget* parent) : QWidget(parent), m_vtk(std::make_unique<Vtk>()) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    auto& window = *m_vtk->window;
    window.SetMultiSamples(0);
    window.SetReadyForRendering(false);
    // The picture is read from VTK's own framebuffer.
    window.SetFrameBlitModeToNoBlit();
    window.SwapBuffersOff();
    window.SetOwnContext(0);
    m_vtk->callback->SetClientData(m_vtk.get());
    m_vtk->callback->SetCallback(&Vtk::answer);
    for (const unsigned long event : {vtkCommand::WindowMakeCurrentEvent, vtkCommand::WindowIsCurrentEvent,
                                      vtkCommand::WindowIsDirectEvent, vtkCommand::WindowSupportsOpenGLEvent})
        window.AddObserver(event, m_vtk->callback);
}

VtkView::~VtkView() {
    if (m_vtk->window->GetReadyForRendering() && m_vtk->context->makeCurrent(m_vtk->surface.get())) {
        m_vtk->window->Finalize();
        m_vtk->context->doneCurrent();
    }
    m_vtk->window->RemoveObserver(m_vtk->callback);
}

vtkGenericOpenGLRenderWindow* VtkView::renderWindow() const {
    return m_vtk->window;
}

void VtkView::requestRender() {
    m_sceneStale = true;
    requestOverlay();
}

void VtkView::requestOverlay(const QRect& area) {
    m_drawn = false;
    update(area);
}

bool VtkView::initialiseGl() {
    auto& vtk = *m_vtk;
    vtk.context = std::make_unique<QOpenGLContext>();
    vtk.context->setFormat(defaultFormat());
    vtk.surface = std::make_unique<QOffscreenSurface>();
    if (!vtk.context->create())
        return false;
    vtk.surface->setFormat(vtk.context->format());
    vtk.surface->create();
    if (!vtk.context->makeCurrent(vtk.surface.get()))
        return false;
    vtk.window->SetReadyForRendering(true);
    vtk.window->SetForceMaximumHardwareLineWidth(1);
    vtk.window->GetState()->Reset();
    vtk.window->GetState()->vtkglDepthFunc(GL_LEQUAL);
    vtk.window->OpenGLInitContext();
    // Setting the context up resets the mode.
    vtk.window->SetFrameBlitModeToNoBlit();
    return true;
}

void VtkView::resizeEvent(QResizeEvent* event) {
    m_sceneStale = true;
    m_drawn = false;
    QWidget::resizeEvent(event);
}

void VtkView::renderScene() {
    if (!m_vtk->context && !initialiseGl())
        return;
    auto& window = *m_vtk->window;
    if (!window.GetReadyForRendering() || !m_vtk->context->makeCurrent(m_vtk->surface.get()))
        return;
    const QSize pixels = (QSizeF(size()) * devicePixelRatioF()).toSize().expandedTo({1, 1});
    window.SetSize(pixels.width(), pixels.height());
    window.SetScreenSize(pixels.width(), pixels.height());
    prepareScene();
    window.Render();

    QImage picture(pixels, QImage::Format_RGB32);
    auto* framebuffer = window.GetRenderFramebuffer();
    framebuffer->Bind(vtkOpenGLFramebufferObject::GetReadMode());
    framebuffer->ActivateReadBuffer(0);
    auto* gl = m_vtk->context->functions();
    gl->glPixelStorei(GL_PACK_ALIGNMENT, 4);
    gl->glReadPixels(0, 0, pixels.width(), pixels.height(), GL_BGRA, GL_UNSIGNED_BYTE, picture.bits());
    // OpenGL counts the rows from below.
    m_scenePicture = std::move(picture).mirrored(false, true);
    m_scenePicture.setDevicePixelRatio(devicePixelRatioF());
    m_sceneStale = false;
    ++m_renderCount;
}

void VtkView::paintEvent(QPaintEvent*) {
    if (m_sceneStale)
        renderScene();
    {
        QPainter painter(this);
        if (m_scenePicture.isNull())
            painter.fillRect(rect(), theme::tokens().imageGround);
        else
            painter.drawImage(QPointF(0, 0), m_scenePicture);
        painter.setFont(theme::font(theme::TextSize::Secondary));
        paintOverlay(painter);
        if (m_focusShown)
            paintFocus(painter);
    }
    ++m_frameCount;
    m_drawn = true;
    Q_EMIT painted();
}

void VtkView::paintFocus(QPainter& painter) const {
    constexpr int kFrame = 2;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme::kOnImage.accent, kFrame, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(rect().adjusted(kFrame / 2, kFrame / 2, -kFrame / 2, -kFrame / 2));
}

void VtkView::focusInEvent(QFocusEvent* event) {
    const auto reason = event->reason();
    m_focusShown =
        reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    if (m_focusShown)
        requestOverlay();
}

void VtkView::focusOutEvent(QFocusEvent*) {
    if (std::exchange(m_focusShown, false))
        requestOverlay();
}

bool VtkView::event(QEvent* event) {
    if (event->type() == QEvent::ScreenChangeInternal)
        requestRender();
    return QWidget::event(event);
}

} // namespace rimlight::viewer
