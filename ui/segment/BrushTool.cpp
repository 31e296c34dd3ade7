#include "ui/segment/BrushTool.h"

#include "ui/segment/EditSession.h"
#include "ui/segment/OptionRow.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/SliceView.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace rimlight::segment {

namespace {

constexpr double kSmallestRadiusMm = 0.2;
constexpr double kLargestRadiusMm = 100.0;
constexpr double kStep = 1.15; ///< of the radius, for a notch of the wheel

} // namespace

BrushTool::BrushTool(Mode mode, EditSession* session, viewer::ViewerModel* viewer, QObject* parent)
    : DrawTool(session, viewer, parent), m_mode(mode) {
    m_brush.radiusMm = 5.0;
}

QString BrushTool::title() const {
    return m_mode == Mode::Paint ? tr("Brush") : tr("Eraser");
}

QString BrushTool::help() const {
    return m_mode == Mode::Paint ? tr("Left-drag paints the region; Ctrl erases; Shift+wheel sets the size (B)")
                                 : tr("Left-drag erases from the region; Ctrl paints; Shift+wheel sets the size (E)");
}

QString BrushTool::name() const {
    return m_mode == Mode::Paint ? QStringLiteral("brush") : QStringLiteral("eraser");
}

QWidget* BrushTool::makeOptions() {
    auto* row = new OptionRow;
    auto* radius = row->addNumber(tr("Radius"), tr(" mm"), kSmallestRadiusMm, kLargestRadiusMm, m_brush.radiusMm);
    radius->setObjectName(QStringLiteral("brushRadius"));
    auto* ball = row->addCheck(tr("3-D ball"), m_brush.shape == regions::BrushShape::Ball);
    ball->setObjectName(QStringLiteral("brushBall"));
    ball->setToolTip(tr("Paints through the slices, round in mm"));
    auto* range = row->addCheck(tr("Only values"), m_brush.values.has_value());
    range->setObjectName(QStringLiteral("brushRange"));
    range->setToolTip(tr("Paints only voxels whose value lies in this range"));
    auto* low = row->addNumber(QString(), QString(), -1e5, 1e5, m_range.low);
    auto* high = row->addNumber(tr("to"), QString(), -1e5, 1e5, m_range.high);
    const auto takeRange = [this, range, low, high] {
        m_range = {std::min(low->value(), high->value()), std::max(low->value(), high->value())};
        setRange(range->isChecked() ? std::optional(m_range) : std::nullopt);
        low->setEnabled(range->isChecked());
        high->setEnabled(range->isChecked());
    };
    takeRange();
    connect(radius, &QDoubleSpinBox::valueChanged, this, &BrushTool::setRadiusMm);
    connect(ball, &QCheckBox::toggled, this,
            [this](bool on) { setShape(on ? regions::BrushShape::Ball : regions::BrushShape::Disc); });
    connect(range, &QCheckBox::toggled, this, takeRange);
    connect(low, &QDoubleSpinBox::valueChanged, this, takeRange);
    connect(high, &QDoubleSpinBox::valueChanged, this, takeRange);
    connect(this, &BrushTool::brushChanged, radius, [this, radius] {
        const QSignalBlocker blocker(radius);
        radius->setValue(m_brush.radiusMm);
    });
    return row;
}

void BrushTool::setRadiusMm(double radius) {
    m_brush.radiusMm = std::clamp(radius, kSmallestRadiusMm, kLargestRadiusMm);
    Q_EMIT brushChanged();
    viewer().requestOverlays();
}

void BrushTool::setShape(regions::BrushShape shape) {
    m_brush.shape = shape;
}

void BrushTool::setRange(std::optional<regions::ValueRange> range) {
    m_brush.values = range;
}

bool BrushTool::press(viewer::SliceView&, const viewer::SlicePoint& point, QMouseEvent& event) {
    if (event.button() != Qt::LeftButton || m_stroke)
        return false;
    const auto* target = session().activeForEditing();
    if (target == nullptr)
        return true;
    const bool paints = (m_mode == Mode::Paint) != event.modifiers().testFlag(Qt::ControlModifier);
    m_stroke = Stroke{target->id, paints ? regions::EditAction::Add : regions::EditAction::Erase, point.index,
                      point.axis, regions::VoxelSet(target->voxels.gridSize())};
    viewer().setStrokeActive(true);
    extend(point);
    return true;
}

void BrushTool::extend(const viewer::SlicePoint& point) {
    auto brush = m_brush;
    brush.sliceAxis = m_stroke->axis;
    m_stroke->voxels =
        regions::united(m_stroke->voxels, regions::brushed(session().volume().geometry(), brush, m_stroke->last,
                                                           point.index, &session().volume()));
    m_stroke->last = point.index;
    session().showStroke(regions::edited(session().document(), m_stroke->segment, m_stroke->action, m_stroke->voxels,
                                         session().limits()));
}

bool BrushTool::move(viewer::SliceView& view, const viewer::SlicePoint& point, QMouseEvent&) {
    if (m_stroke && point.axis == m_stroke->axis)
        extend(point);
    else
        view.requestOverlay(); // the circle follows the mouse
    return m_stroke.has_value();
}

bool BrushTool::release(viewer::SliceView&, const viewer::SlicePoint&, QMouseEvent& event) {
    if (!m_stroke || event.button() != Qt::LeftButton)
        return false;
    const auto stroke = std::move(*m_stroke);
    m_stroke.reset();
    viewer().setStrokeActive(false);
    session().edit(stroke.action == regions::EditAction::Add ? tr("Brush") : tr("Eraser"), stroke.action,
                   stroke.voxels);
    return true;
}

bool BrushTool::wheel(viewer::SliceView&, const viewer::SlicePoint&, QWheelEvent& event) {
    if (!event.modifiers().testFlag(Qt::ShiftModifier))
        return false;
    // Some systems turn the wheel by 90 degrees while Shift is held.
    const int turn = event.angleDelta().y() != 0 ? event.angleDelta().y() : event.angleDelta().x();
    setRadiusMm(m_brush.radiusMm * std::pow(kStep, turn / 120.0));
    return true;
}

bool BrushTool::key(viewer::SliceView&, QKeyEvent& event) {
    if (event.key() == Qt::Key_Escape && m_stroke) {
        abandon();
        return true;
    }
    if (event.key() == Qt::Key_BracketLeft || event.key() == Qt::Key_BracketRight) {
        setRadiusMm(m_brush.radiusMm * (event.key() == Qt::Key_BracketRight ? kStep : 1.0 / kStep));
        return true;
    }
    return false;
}

void BrushTool::leave(viewer::SliceView& view) {
    view.requestOverlay();
}

void BrushTool::abandon() {
    if (!m_stroke)
        return;
    m_stroke.reset();
    viewer().setStrokeActive(false);
    session().showPresent();
}

void BrushTool::paint(const viewer::SliceView& view, QPainter& painter) {
    const auto hover = view.hoverPoint();
    if (!hover)
        return;
    const double radius = m_brush.radiusMm * view.pixelsPerMm();
    const QPointF centre = onWidget(view, hover->index);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    // Light with a dark edge, to be seen on any grey.
    painter.setPen(QPen(QColor(0, 0, 0, 160), 3.0));
    painter.drawEllipse(centre, radius, radius);
    painter.setPen(QPen(m_mode == Mode::Paint ? QColor(255, 255, 255) : theme::kOnImage.error, 1.25));
    painter.drawEllipse(centre, radius, radius);
}

} // namespace rimlight::segment
