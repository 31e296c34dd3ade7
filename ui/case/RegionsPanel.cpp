#include "ui/case/RegionsPanel.h"

#include "core/base/Text.h"
#include "ui/case/CaseState.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/ViewerModel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPixmap>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace rimlight::casepage {

namespace {

QIcon colourIcon(const imaging::Rgb& colour) {
    QPixmap square(12, 12);
    square.fill(QColor(colour.red, colour.green, colour.blue));
    return QIcon(square);
}

QString volumeText(double millilitres) {
    return QString::fromStdString(formatFixed(millilitres, millilitres < 10.0 ? 2 : 1)) + QStringLiteral(" ml");
}

} // namespace

RegionsPanel::RegionsPanel(CaseState* state, viewer::ViewerModel* viewer, QWidget* parent)
    : QWidget(parent), m_state(state), m_viewer(viewer), m_list(new QListWidget), m_hint(new QLabel),
      m_import(new QPushButton(tr("Import outline…"))), m_opacityLabel(new QLabel),
      m_opacity(new QSlider(Qt::Horizontal)) {
    auto* title = new QLabel(tr("Regions"));
    title->setProperty(theme::kRoleProperty, "section");
    m_list->setObjectName("regionList");
    m_list->setFrameShape(QFrame::NoFrame);
    m_hint->setProperty(theme::kRoleProperty, "secondary");
    m_hint->setWordWrap(true);
    m_import->setObjectName("importOutline");
    m_opacity->setObjectName("maskOpacity");
    m_opacity->setRange(0, 100);
    m_opacity->setToolTip(tr("Opacity of the region's filling"));
    m_opacityLabel->setProperty(theme::kRoleProperty, "secondary");
    m_opacityLabel->setMinimumWidth(88);

    auto* header = new QHBoxLayout;
    header->addWidget(title, 1);
    header->addWidget(m_import);
    auto* opacityRow = new QHBoxLayout;
    opacityRow->addWidget(m_opacityLabel);
    opacityRow->addWidget(m_opacity, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace3, theme::kSpace3, theme::kSpace2);
    layout->setSpacing(theme::kSpace2);
    layout->addLayout(header);
    layout->addWidget(m_hint);
    layout->addWidget(m_list);
    layout->addLayout(opacityRow);

    connect(m_import, &QPushButton::clicked, this, &RegionsPanel::importRequested);
    connect(m_list, &QListWidget::itemChanged, this, &RegionsPanel::takeTick);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            m_state->chooseRegion(static_cast<std::size_t>(row));
    });
    connect(m_list, &QListWidget::itemDoubleClicked, this,
            [this](QListWidgetItem* item) { m_viewer->goToSegment(static_cast<std::size_t>(m_list->row(item))); });
    connect(m_opacity, &QSlider::valueChanged, this,
            [this](int percent) { m_viewer->setMaskOpacity(percent / 100.0); });
    connect(m_viewer, &viewer::ViewerModel::changed, this, &RegionsPanel::refreshOpacity);
    connect(m_state, &CaseState::segmentationChanged, this, &RegionsPanel::rebuild);
    connect(m_state, &CaseState::imageChanged, this, &RegionsPanel::rebuild);
    rebuild();
    refreshOpacity();
}

void RegionsPanel::rebuild() {
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const auto& segment : m_state->segmentation().segments) {
        auto* item = new QListWidgetItem(
            colourIcon(segment.colour),
            QString::fromStdString(segment.name) + QStringLiteral("   ") + volumeText(segment.mask.volumeMl()), m_list);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
        item->setToolTip(tr("%1 voxels. Double-click goes there.").arg(segment.mask.voxelCount()));
    }
    const bool any = m_list->count() > 0;
    if (any)
        m_list->setCurrentRow(static_cast<int>(m_state->regionNumber()));
    constexpr int kRowsShown = 5;
    const int rows = std::min(m_list->count(), kRowsShown);
    m_list->setFixedHeight(any ? rows * m_list->sizeHintForRow(0) + theme::kSpace1 : 0);
    m_list->setVisible(any);
    m_opacity->setEnabled(any);
    m_import->setEnabled(m_state->image() != nullptr);
    m_hint->setVisible(!any);
    m_hint->setText(m_state->image() == nullptr
                        ? tr("Open an image first (Ctrl+O).")
                        : tr("No outline yet. Import an RTSTRUCT, NIfTI, NRRD or MHA, or drop it on the window."));
}

void RegionsPanel::takeTick(QListWidgetItem* item) {
    const auto number = static_cast<std::size_t>(m_list->row(item));
    if (number < m_viewer->segments().size())
        m_viewer->setSegmentVisible(number, item->checkState() == Qt::Checked);
}

void RegionsPanel::refreshOpacity() {
    const QSignalBlocker blocker(m_opacity);
    const int percent = static_cast<int>(std::lround(m_viewer->maskOpacity() * 100.0));
    m_opacity->setValue(percent);
    m_opacityLabel->setText(tr("Opacity %1 %").arg(percent));
}

} // namespace rimlight::casepage
