// The mouse and the keys of a slice view.

#include "ui/viewer/SliceView.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace rimlight::viewer {

void SliceView::takeTool() {
    if (m_drag == Drag::Tool)
        m_drag = Drag::Orphan;
    if (const auto* tool = m_model.sliceTool(); tool != nullptr)
        setCursor(tool->cursor());
    else
        unsetCursor();
}

SliceView::Drag SliceView::dragOf(MouseAction action) {
    switch (action) {
    case MouseAction::Window:
        return Drag::Window;
    case MouseAction::Pan:
        return Drag::Pan;
    case MouseAction::Zoom:
        return Drag::Zoom;
    case MouseAction::Scroll:
        return Drag::Scroll;
    }
    return Drag::None;
}

SliceView::Drag SliceView::dragOf(const QMouseEvent& event) const {
    const auto& profile = m_model.mouseProfile();
    switch (event.button()) {
    case Qt::MiddleButton:
        return dragOf(profile.middle);
    case Qt::RightButton:
        if (event.modifiers().testFlag(Qt::ControlModifier))
            return dragOf(profile.controlRight);
        return dragOf(event.modifiers().testFlag(Qt::ShiftModifier) ? profile.shiftRight : profile.right);
    case Qt::LeftButton:
        break;
    default:
        return Drag::None;
    }
    switch (m_model.tool()) {
    case Tool::Window:
        return Drag::Window;
    case Tool::Pan:
        return Drag::Pan;
    case Tool::Zoom:
        return Drag::Zoom;
    case Tool::Pointer:
    case Tool::Draw:
        break;
    }
    return Drag::Cursor;
}

void SliceView::scrollBy(double pixels) {
    // Of a short stack no slice takes more than a hand's small movement.
    constexpr double kMostPixelsPerSlice = 16.0;
    const double pixelsPerSlice =
        std::clamp(height() / static_cast<double>(std::max(1, sliceCount())), 1.0, kMostPixelsPerSlice);
    m_scrollRest -= pixels / pixelsPerSlice;
    const double whole = std::trunc(m_scrollRest);
    m_scrollRest -= whole;
    if (whole != 0.0)
        stepSlices(static_cast<int>(whole));
}

bool SliceView::pressTool(QMouseEvent& event) {
    auto* tool = m_model.sliceTool();
    if (tool == nullptr)
        return false;
    const bool stroke = m_drag == Drag::Tool;
    const bool taken = tool->press(*this, slicePoint(event.position()), event);
    // The tool may have taken itself away.
    if (taken)
        m_drag = m_model.sliceTool() == tool ? Drag::Tool : Drag::Orphan;
    // A second button during the tool's stroke is nobody else's.
    return taken || stroke;
}

void SliceView::mousePressEvent(QMouseEvent* event) {
    if (m_drag == Drag::Orphan && event->buttons() == event->button())
        m_drag = Drag::None; // its release went elsewhere
    if (!m_model.hasVolume() || (m_drag != Drag::None && m_drag != Drag::Tool))
        return;
    m_hover = event->position();
    if (pressTool(*event))
        return;
    m_drag = dragOf(*event);
    m_dragButton = event->button();
    m_lastPoint = event->position();
    m_scrollRest = 0.0;
    // Half a screen of dragging about doubles the width, for HU and for arbitrary units alike.
    m_windowStep = m_model.window().width / 200.0;
    if (m_drag == Drag::Cursor)
        m_model.setCursorMm(patientPosition(event->position()));
}

void SliceView::mouseMoveEvent(QMouseEvent* event) {
    if (!m_model.hasVolume())
        return;
    const QPointF point = event->position();
    const QPointF step = point - m_lastPoint;
    m_hover = point;
    m_lastPoint = point;
    switch (m_drag) {
    case Drag::None:
    case Drag::Tool: {
        auto* tool = m_model.sliceTool();
        const bool taken = tool != nullptr && tool->move(*this, slicePoint(point), *event);
        if (!taken && m_drag == Drag::None && event->modifiers().testFlag(Qt::ShiftModifier))
            m_model.setCursorMm(patientPosition(point));
        requestOverlay(); // the readout, and what the tool shows under the mouse
        break;
    }
    case Drag::Cursor:
        m_model.setCursorMm(patientPosition(point));
        break;
    case Drag::Window:
        m_model.setWindow(
            {m_model.window().width + step.x() * m_windowStep, m_model.window().level - step.y() * m_windowStep});
        break;
    case Drag::Pan:
        panBy(step);
        break;
    case Drag::Zoom:
        zoomBy(std::exp(-0.01 * step.y()), QPointF(width() / 2.0, height() / 2.0));
        break;
    case Drag::Scroll:
        scrollBy(step.y());
        break;
    case Drag::Orphan:
        break;
    }
}

void SliceView::mouseReleaseEvent(QMouseEvent* event) {
    if (m_drag == Drag::Tool) {
        if (event->buttons() == Qt::NoButton)
            m_drag = Drag::None;
        if (auto* tool = m_model.sliceTool(); tool != nullptr)
            tool->release(*this, slicePoint(event->position()), *event);
    } else if (m_drag == Drag::Orphan ? event->buttons() == Qt::NoButton : event->button() == m_dragButton) {
        m_drag = Drag::None;
    }
}

void SliceView::mouseDoubleClickEvent(QMouseEvent* event) {
    auto* tool = m_model.sliceTool();
    if (tool != nullptr && m_model.hasVolume() &&
        (tool->doubleClick(*this, slicePoint(event->position()), *event) || pressTool(*event)))
        return;
    if (event->button() == Qt::LeftButton)
        Q_EMIT maximiseRequested();
    else
        mousePressEvent(event);
}

void SliceView::wheelEvent(QWheelEvent* event) {
    event->accept();
    if (!m_model.hasVolume())
        return;
    auto* tool = m_model.sliceTool();
    if (tool != nullptr && tool->wheel(*this, slicePoint(event->position()), *event))
        return;
    constexpr int kStep = 120;
    const auto& profile = m_model.mouseProfile();
    if (event->modifiers().testFlag(Qt::ControlModifier) == (profile.wheel == WheelAction::Scroll)) {
        zoomBy(std::pow(1.15, event->angleDelta().y() / static_cast<double>(kStep)), event->position());
        return;
    }
    m_wheelRest += event->angleDelta().y();
    const int steps = m_wheelRest / kStep;
    m_wheelRest -= steps * kStep;
    if (steps != 0)
        stepSlices(profile.wheelDirection == WheelDirection::UpIsHeadwards ? steps : -steps);
}

void SliceView::keyPressEvent(QKeyEvent* event) {
    constexpr int kToTheEnd = 1 << 20;
    auto* tool = m_model.sliceTool();
    if (tool != nullptr && m_model.hasVolume() && tool->key(*this, *event)) {
        event->accept();
        return;
    }
    switch (event->key()) {
    case Qt::Key_PageUp:
    case Qt::Key_Up:
    case Qt::Key_Right:
        stepSlices(1);
        break;
    case Qt::Key_PageDown:
    case Qt::Key_Down:
    case Qt::Key_Left:
        stepSlices(-1);
        break;
    case Qt::Key_Home:
        stepSlices(kToTheEnd);
        break;
    case Qt::Key_End:
        stepSlices(-kToTheEnd);
        break;
    default:
        event->ignore();
    }
}

void SliceView::enterEvent(QEnterEvent* event) {
    // A drawing tool's keys belong to the view that is drawn in, not to the one that was clicked last.
    if (m_model.sliceTool() != nullptr && qobject_cast<VtkView*>(QApplication::focusWidget()) != nullptr)
        setFocus(Qt::MouseFocusReason);
    VtkView::enterEvent(event);
}

void SliceView::leaveEvent(QEvent* event) {
    m_hover.reset();
    if (auto* tool = m_model.sliceTool(); tool != nullptr)
        tool->leave(*this);
    requestOverlay();
    VtkView::leaveEvent(event);
}

} // namespace rimlight::viewer
