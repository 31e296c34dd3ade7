#include "ui/segment/AssistTool.h"

#include "core/regions/assist/AssistedOutline.h"
#include "ui/language/Language.h"
#include "ui/segment/EditSession.h"
#include "ui/segment/OptionRow.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/SliceView.h"
#include "ui/viewer/ViewerModel.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace rimlight::segment {

namespace {

/// A stroke shorter than this was a click.
constexpr double kClickPx = 6.0;

} // namespace

QString AssistTool::help() const {
    return tr("Drag along the tumour's longest diameter: a 3-D outline is proposed (A)");
}

void AssistTool::begin() {
    Q_EMIT hint(tr("Drag along the longest diameter, or click inside the tumour."));
}

QWidget* AssistTool::makeOptions() {
    auto* row = new OptionRow;
    addAnswers(*row);
    return row;
}

bool AssistTool::press(viewer::SliceView&, const viewer::SlicePoint& point, QMouseEvent& event) {
    if (event.button() != Qt::LeftButton)
        return false;
    if (!m_strokeMm.empty() && event.modifiers().testFlag(Qt::ControlModifier)) {
        m_corrections.push_back({point.patientMm, false});
        refresh();
        return true;
    }
    m_strokeBegin = m_strokeEnd = point.patientMm;
    return true;
}

bool AssistTool::move(viewer::SliceView& view, const viewer::SlicePoint& point, QMouseEvent&) {
    if (!m_strokeBegin)
        return false;
    m_strokeEnd = point.patientMm;
    view.requestOverlay();
    return true;
}

bool AssistTool::release(viewer::SliceView& view, const viewer::SlicePoint& point, QMouseEvent& event) {
    if (event.button() != Qt::LeftButton || !m_strokeBegin)
        return false;
    const Eigen::Vector3d begin = *m_strokeBegin;
    m_strokeBegin.reset();
    const QPointF way = view.widgetPosition(point.patientMm) - view.widgetPosition(begin);
    const bool isClick = std::hypot(way.x(), way.y()) < kClickPx;
    if (isClick && !m_strokeMm.empty()) {
        m_corrections.push_back({begin, true});
    } else {
        m_corrections.clear();
        m_strokeMm = {begin};
        if (!isClick)
            m_strokeMm.push_back(point.patientMm);
    }
    refresh();
    return true;
}

bool AssistTool::key(viewer::SliceView& view, QKeyEvent& event) {
    if (event.key() != Qt::Key_Backspace || m_strokeMm.empty())
        return ProposalTool::key(view, event);
    if (m_corrections.empty()) {
        refuse();
    } else {
        m_corrections.pop_back();
        refresh();
    }
    return true;
}

void AssistTool::refresh() {
    viewer().requestOverlays();
    regions::OutlineHint hint;
    hint.strokeMm = m_strokeMm;
    for (const auto& correction : m_corrections)
        (correction.isInside ? hint.insideMm : hint.outsideMm).push_back(correction.patientMm);
    std::vector<imaging::Mask> locked;
    for (const auto& segment : session().document().present().segments)
        if (segment.id != session().activeId() && session().document().flags(segment.id).isLocked &&
            !segment.voxels.isEmpty())
            locked.push_back(segment.voxels.toMask(session().volume().geometry()));
    if (!locked.empty())
        hint.avoid = imaging::unionOf(locked);
    propose([volume = session().volume(), hint](const Progress& progress) -> Outcome {
        const auto proposal = regions::proposeOutline(volume, hint, progress);
        auto sentence = tr("%1 ml proposed.").arg(proposal.mask.volumeMl(), 0, 'f', 1);
        for (const auto& note : proposal.notes)
            sentence += QLatin1Char(' ') + language::words(note);
        sentence += tr(" Click what is missing, Ctrl+click what is too much.");
        return {regions::VoxelSet(proposal.mask), sentence};
    });
}

void AssistTool::forgetHints() {
    m_strokeMm.clear();
    m_corrections.clear();
    m_strokeBegin.reset();
}

void AssistTool::paint(const viewer::SliceView& view, QPainter& painter) {
    painter.setRenderHint(QPainter::Antialiasing);
    const auto isOnSlice = [&](const Eigen::Vector3d& position) {
        const int axis = view.frame().forward.axis;
        return std::lround(session().volume().geometry().toIndex(position)[axis]) == view.slice();
    };
    const auto line = [&](const Eigen::Vector3d& from, const Eigen::Vector3d& to) {
        painter.setPen(QPen(QColor(0, 0, 0, 160), 4.0, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(view.widgetPosition(from), view.widgetPosition(to));
        painter.setPen(QPen(QColor(255, 255, 255), 1.5, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(view.widgetPosition(from), view.widgetPosition(to));
    };
    if (m_strokeBegin && isOnSlice(*m_strokeBegin))
        line(*m_strokeBegin, m_strokeEnd);
    else if (m_strokeMm.size() > 1 && isOnSlice(m_strokeMm.front()))
        line(m_strokeMm.front(), m_strokeMm.back());
    painter.setPen(QPen(QColor(0, 0, 0, 200), 1.0));
    for (const auto& correction : m_corrections)
        if (isOnSlice(correction.patientMm)) {
            painter.setBrush(correction.isInside ? QColor(255, 255, 255) : theme::kOnImage.error);
            painter.drawEllipse(view.widgetPosition(correction.patientMm), 4.0, 4.0);
        }
}

} // namespace rimlight::segment
