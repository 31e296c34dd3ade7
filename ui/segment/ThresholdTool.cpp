#include "ui/segment/ThresholdTool.h"

#include "core/regions/tools/Threshold.h"
#include "ui/segment/EditSession.h"
#include "ui/segment/OptionRow.h"
#include "ui/viewer/SliceView.h"
#include "ui/viewer/ViewerModel.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace rimlight::segment {

namespace {

/// Mean plus and minus two standard deviations of the pixels within two of a voxel on its slice.
regions::ValueRange rangeAround(const imaging::Volume& volume, const viewer::SlicePoint& point) {
    constexpr int kReach = 2;
    const auto& geometry = volume.geometry();
    double sum = 0.0;
    double squares = 0.0;
    int count = 0;
    imaging::Index centre{};
    for (std::size_t axis = 0; axis < 3; ++axis)
        centre[axis] = static_cast<int>(std::lround(point.index[static_cast<Eigen::Index>(axis)]));
    for (int a = -kReach; a <= kReach; ++a)
        for (int b = -kReach; b <= kReach; ++b) {
            auto voxel = centre;
            voxel[point.axis == 0 ? 1 : 0] += a;
            voxel[point.axis == 2 ? 1 : 2] += b;
            if (!geometry.contains(voxel[0], voxel[1], voxel[2]))
                continue;
            const double value = volume.at(voxel[0], voxel[1], voxel[2]);
            if (!std::isfinite(value))
                continue;
            sum += value;
            squares += value * value;
            ++count;
        }
    if (count == 0)
        return {1.0, 0.0};
    const double mean = sum / count;
    const double sd = std::sqrt(std::max(0.0, squares / count - mean * mean));
    return {mean - 2.0 * sd, mean + 2.0 * sd};
}

} // namespace

QString ThresholdTool::help() const {
    return tr("Finds the voxels of a range of values; a click takes the range from there (T)");
}

void ThresholdTool::begin() {
    if (!m_hasRange && session().hasImage()) {
        const auto& window = viewer().window();
        m_range = {std::round(window.level), std::round(window.level + window.width / 2.0)};
        m_hasRange = true;
        Q_EMIT rangeChanged();
    }
    Q_EMIT hint(tr("Set the range, or click a typical place; then accept."));
    refresh();
}

QWidget* ThresholdTool::makeOptions() {
    auto* row = new OptionRow;
    auto* low = row->addNumber(tr("From"), QString(), -1e5, 1e5, m_range.low);
    low->setObjectName(QStringLiteral("thresholdLow"));
    auto* high = row->addNumber(tr("to"), QString(), -1e5, 1e5, m_range.high);
    high->setObjectName(QStringLiteral("thresholdHigh"));
    auto* scope = row->addChoice(tr("in"), {tr("the image"), tr("the region")}, static_cast<int>(m_scope));
    scope->setObjectName(QStringLiteral("thresholdScope"));
    scope->setToolTip(tr("In the region: what is accepted takes the region's place"));
    addAnswers(*row);
    connect(low, &QDoubleSpinBox::valueChanged, this, [this](double value) { setRange({value, m_range.high}); });
    connect(high, &QDoubleSpinBox::valueChanged, this, [this](double value) { setRange({m_range.low, value}); });
    connect(scope, &QComboBox::currentIndexChanged, this, [this](int chosen) {
        m_scope = static_cast<Scope>(chosen);
        refresh();
    });
    connect(this, &ThresholdTool::rangeChanged, low, [this, low, high] {
        const QSignalBlocker first(low);
        const QSignalBlocker second(high);
        low->setValue(m_range.low);
        high->setValue(m_range.high);
    });
    return row;
}

void ThresholdTool::setRange(const regions::ValueRange& range) {
    m_range = range;
    m_hasRange = true;
    Q_EMIT rangeChanged();
    refresh();
}

regions::EditAction ThresholdTool::acceptAction() const {
    return m_scope == Scope::ActiveSegment ? regions::EditAction::Replace : regions::EditAction::Add;
}

bool ThresholdTool::press(viewer::SliceView&, const viewer::SlicePoint& point, QMouseEvent& event) {
    if (event.button() != Qt::LeftButton)
        return false;
    auto range = rangeAround(session().volume(), point);
    if (range.low <= range.high)
        setRange({std::floor(range.low), std::ceil(range.high)});
    return true;
}

void ThresholdTool::refresh() {
    if (!session().hasImage())
        return;
    const auto* target = session().active();
    const bool isInRegion = m_scope == Scope::ActiveSegment && target != nullptr;
    propose([volume = session().volume(), range = m_range,
             region = isInRegion ? target->voxels : regions::VoxelSet()](const Progress& progress) -> Outcome {
        if (region.isEmpty())
            return {regions::VoxelSet(regions::thresholded(volume, range, progress)), {}};
        return {regions::VoxelSet(regions::thresholded(volume, range, region.toMask(volume.geometry()), progress)), {}};
    });
}

} // namespace rimlight::segment
