#include "ui/segment/GrowTool.h"

#include "core/regions/tools/RegionGrowing.h"
#include "ui/segment/EditSession.h"
#include "ui/segment/OptionRow.h"
#include "ui/viewer/SliceView.h"
#include "ui/viewer/ViewerModel.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace rimlight::segment {

QString GrowTool::help() const {
    return tr("Click a place: what hangs together with it and looks like it is proposed (W)");
}

void GrowTool::begin() {
    Q_EMIT hint(tr("Click inside; Shift+click adds a seed."));
}

QWidget* GrowTool::makeOptions() {
    auto* row = new OptionRow;
    auto* rule = row->addChoice(tr("By"), {tr("likeness"), tr("values")}, static_cast<int>(m_rule));
    rule->setObjectName(QStringLiteral("growRule"));
    auto* reach = row->addNumber(tr("±"), QString(), 0.1, 1e5, m_reach);
    reach->setObjectName(QStringLiteral("growReach"));
    auto* radius = row->addNumber(tr("within"), tr(" mm"), 1.0, 1000.0, m_radiusMm);
    radius->setObjectName(QStringLiteral("growRadius"));
    addAnswers(*row);
    const auto showRule = [this, reach] {
        const QSignalBlocker blocker(reach);
        const bool isByLikeness = m_rule == Rule::Likeness;
        reach->setDecimals(isByLikeness ? 1 : 0);
        reach->setSingleStep(isByLikeness ? 0.1 : 5.0);
        reach->setSuffix(isByLikeness ? tr(" SD") : QString());
        reach->setValue(isByLikeness ? m_multiplier : m_reach);
    };
    showRule();
    connect(rule, &QComboBox::currentIndexChanged, this, [this, showRule](int chosen) {
        m_rule = static_cast<Rule>(chosen);
        showRule();
        refresh();
    });
    connect(reach, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        (m_rule == Rule::Likeness ? m_multiplier : m_reach) = value;
        refresh();
    });
    connect(radius, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        m_radiusMm = value;
        refresh();
    });
    return row;
}

bool GrowTool::press(viewer::SliceView&, const viewer::SlicePoint& point, QMouseEvent& event) {
    if (event.button() != Qt::LeftButton)
        return false;
    const imaging::Index voxel{static_cast<int>(std::lround(point.index[0])),
                               static_cast<int>(std::lround(point.index[1])),
                               static_cast<int>(std::lround(point.index[2]))};
    if (!session().volume().geometry().contains(voxel[0], voxel[1], voxel[2]))
        return true;
    if (!event.modifiers().testFlag(Qt::ShiftModifier))
        m_seeds.clear();
    m_seeds.push_back(voxel);
    refresh();
    return true;
}

void GrowTool::refresh() {
    if (m_seeds.empty() || !session().hasImage())
        return;
    viewer().requestOverlays();
    propose([volume = session().volume(), seeds = m_seeds, rule = m_rule, multiplier = m_multiplier, reach = m_reach,
             radius = m_radiusMm](const Progress& progress) -> Outcome {
        if (rule == Rule::Likeness) {
            regions::ConfidenceSettings settings;
            settings.multiplier = multiplier;
            settings.maxRadiusMm = radius;
            const auto grown = regions::grownByConfidence(volume, seeds, settings, progress);
            return {regions::VoxelSet(grown.mask), tr("%1 ml, values %2 to %3")
                                                       .arg(grown.mask.volumeMl(), 0, 'f', 1)
                                                       .arg(grown.range.low, 0, 'f', 0)
                                                       .arg(grown.range.high, 0, 'f', 0)};
        }
        regions::ValueRange range{volume.at(seeds[0][0], seeds[0][1], seeds[0][2]),
                                  volume.at(seeds[0][0], seeds[0][1], seeds[0][2])};
        for (const auto& seed : seeds) {
            range.low = std::min(range.low, volume.at(seed[0], seed[1], seed[2]));
            range.high = std::max(range.high, volume.at(seed[0], seed[1], seed[2]));
        }
        range = {range.low - reach, range.high + reach};
        const auto grown = regions::grownByIntensity(volume, seeds, range, radius, progress);
        return {regions::VoxelSet(grown), tr("%1 ml").arg(grown.volumeMl(), 0, 'f', 1)};
    });
}

void GrowTool::paint(const viewer::SliceView& view, QPainter& painter) {
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& seed : m_seeds) {
        if (seed[static_cast<std::size_t>(view.frame().forward.axis)] != view.slice())
            continue;
        const QPointF point = onWidget(view, {double(seed[0]), double(seed[1]), double(seed[2])});
        painter.setPen(QPen(QColor(0, 0, 0, 200), 1.0));
        painter.setBrush(QColor(255, 255, 255));
        painter.drawEllipse(point, 3.5, 3.5);
    }
}

} // namespace rimlight::segment
