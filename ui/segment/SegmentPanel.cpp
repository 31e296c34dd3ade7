#include "ui/segment/SegmentPanel.h"

#include "core/base/Text.h"
#include "ui/segment/EditSession.h"
#include "ui/segment/FiguresLabel.h"
#include "ui/segment/InlineQuestion.h"
#include "ui/segment/SegmentIcons.h"
#include "ui/theme/Icon.h"
#include "ui/theme/TextWidth.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/ViewerModel.h"

#include <QColorDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSlider>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace rimlight::segment {

namespace {

constexpr int kIconColumnWidth = 28;
constexpr int kRowsShown = 6;

QString volumeText(double millilitres) {
    return QString::fromStdString(formatFixed(millilitres, millilitres < 10.0 ? 2 : 1)) + QStringLiteral(" ml");
}

QToolButton* iconButton(const QString& text, const QString& name) {
    auto* button = new QToolButton;
    button->setIcon(theme::icon(name));
    button->setAccessibleName(text);
    button->setObjectName(name);
    button->setProperty(theme::kRoleProperty, "icon");
    return button;
}

} // namespace

SegmentPanel::SegmentPanel(EditSession* session, viewer::ViewerModel* viewer, QWidget* parent)
    : QWidget(parent), m_session(session), m_viewer(viewer),
      m_recovery(new InlineQuestion(tr("Restore"), tr("Discard"))),
      m_otherGrid(new InlineQuestion(tr("Resample"), tr("Leave it"))), m_list(new QTreeWidget), m_hint(new QLabel),
      m_figures(new FiguresLabel(session)), m_new(new QPushButton(tr("New"))), m_import(new QPushButton(tr("Import…"))),
      m_save(new QPushButton(tr("Save…"))), m_undo(iconButton(tr("Undo"), QStringLiteral("undo"))),
      m_redo(iconButton(tr("Redo"), QStringLiteral("redo"))), m_opacityLabel(new QLabel),
      m_opacity(new QSlider(Qt::Horizontal)) {
    auto* title = new QLabel(tr("Regions"));
    title->setProperty(theme::kRoleProperty, "section");
    m_recovery->setObjectName(QStringLiteral("recovery"));
    m_recovery->yesButton()->setObjectName(QStringLiteral("restoreOutline"));
    m_recovery->noButton()->setObjectName(QStringLiteral("discardOutline"));
    m_otherGrid->setObjectName(QStringLiteral("otherGrid"));
    m_otherGrid->yesButton()->setObjectName(QStringLiteral("resampleOutline"));

    m_list->setObjectName(QStringLiteral("regionList"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setRootIsDecorated(false);
    m_list->setHeaderHidden(true);
    m_list->setColumnCount(4);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(Eye, QHeaderView::Fixed);
    m_list->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(Volume, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(Lock, QHeaderView::Fixed);
    m_list->header()->setMinimumSectionSize(kIconColumnWidth);
    m_list->setColumnWidth(Eye, kIconColumnWidth);
    m_list->setColumnWidth(Lock, kIconColumnWidth);
    m_hint->setProperty(theme::kRoleProperty, "secondary");
    m_hint->setWordWrap(true);
    m_new->setObjectName(QStringLiteral("newSegment"));
    m_import->setObjectName(QStringLiteral("importOutline"));
    m_save->setObjectName(QStringLiteral("saveOutline"));
    m_opacity->setObjectName(QStringLiteral("maskOpacity"));
    m_opacity->setRange(0, 100);
    m_opacity->setToolTip(tr("Opacity of the regions' filling"));
    m_opacityLabel->setProperty(theme::kRoleProperty, "secondary");
    theme::setMinimumTextWidth(m_opacityLabel, 88);

    auto* header = new QHBoxLayout;
    header->addWidget(title, 1);
    header->addWidget(m_new);
    header->addWidget(m_import);
    header->addWidget(m_save);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_opacityLabel);
    bottom->addWidget(m_opacity, 1);
    bottom->addWidget(m_undo);
    bottom->addWidget(m_redo);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace3, theme::kSpace3, theme::kSpace2);
    layout->setSpacing(theme::kSpace2);
    layout->addLayout(header);
    layout->addWidget(m_recovery);
    layout->addWidget(m_otherGrid);
    layout->addWidget(m_hint);
    layout->addWidget(m_list);
    layout->addWidget(m_figures);
    layout->addStretch(1);
    layout->addLayout(bottom);

    connect(m_new, &QPushButton::clicked, this, [this] {
        const auto number = m_session->document().present().segments.size() + 1;
        m_session->addSegment(tr("Region %1").arg(number), regions::VoxelSet(m_session->volume().geometry().size));
    });
    connect(m_import, &QPushButton::clicked, this, &SegmentPanel::importRequested);
    connect(m_save, &QPushButton::clicked, this, &SegmentPanel::saveRequested);
    connect(m_recovery, &InlineQuestion::accepted, m_session, &EditSession::restoreRecovery);
    connect(m_recovery, &InlineQuestion::refused, m_session, &EditSession::discardRecovery);
    connect(m_otherGrid, &InlineQuestion::refused, m_otherGrid, &QWidget::hide);
    connect(m_otherGrid, &InlineQuestion::accepted, this, [this] {
        m_otherGrid->hide();
        Q_EMIT resamplingAccepted();
    });
    connect(m_undo, &QToolButton::clicked, m_session, &EditSession::undo);
    connect(m_redo, &QToolButton::clicked, m_session, &EditSession::redo);
    connect(m_list, &QTreeWidget::itemClicked, this, &SegmentPanel::takeClick);
    connect(m_list, &QTreeWidget::itemChanged, this, &SegmentPanel::takeEdit);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* row) {
        if (!m_isRebuilding && row != nullptr)
            m_session->setActive(idOf(row));
    });
    connect(m_list, &QTreeWidget::itemDoubleClicked, this, [this](QTreeWidgetItem* row, int column) {
        if (column == Name)
            m_viewer->goToSegment(static_cast<std::size_t>(m_list->indexOfTopLevelItem(row)));
    });
    connect(m_list, &QTreeWidget::customContextMenuRequested, this, &SegmentPanel::showMenu);
    connect(m_opacity, &QSlider::valueChanged, this,
            [this](int percent) { m_viewer->setMaskOpacity(percent / 100.0); });
    connect(m_viewer, &viewer::ViewerModel::changed, this, &SegmentPanel::refreshOpacity);
    connect(m_session, &EditSession::changed, this, &SegmentPanel::rebuild);
    connect(m_session, &EditSession::recoveryChanged, this, &SegmentPanel::refreshRecovery);
    rebuild();
    refreshRecovery();
    refreshOpacity();
}

void SegmentPanel::askToResample(const QString& text) {
    m_otherGrid->ask(text);
}

void SegmentPanel::refreshRecovery() {
    const auto& recovery = m_session->recovery();
    if (!recovery) {
        m_recovery->setVisible(false);
        return;
    }
    const auto steps = recovery->document.presentStep();
    const auto count = steps == 1 ? tr("one step") : tr("%1 steps").arg(steps);
    m_recovery->ask(tr("An outline of this case was not saved: %1, the last on %2.")
                        .arg(count, QLocale().toString(recovery->when, QLocale::ShortFormat)) +
                    (recovery->isComplete ? QString() : tr(" The last stroke was cut off and is left out.")));
}

int SegmentPanel::idOf(const QTreeWidgetItem* row) const {
    return row->data(Name, Qt::UserRole).toInt();
}

void SegmentPanel::fillRow(QTreeWidgetItem* row, std::size_t number) {
    const auto& segment = m_session->document().present().segments[number];
    const auto flags = m_session->document().flags(segment.id);
    const auto voxels = segment.voxels.voxelCount();
    row->setData(Name, Qt::UserRole, segment.id);
    row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable);
    row->setIcon(Eye, eyeIcon(flags.isVisible));
    row->setToolTip(Eye, flags.isVisible ? tr("Hide") : tr("Show"));
    row->setIcon(Name, colourIcon(segment.colour));
    row->setText(Name, QString::fromStdString(segment.name));
    row->setToolTip(Name, tr("%1: %2 voxels. Double-click goes there, F2 renames.")
                              .arg(QString::fromStdString(segment.name))
                              .arg(voxels));
    row->setText(Volume,
                 volumeText(static_cast<double>(voxels) * m_session->document().geometry().voxelVolumeMm3() / 1000.0));
    row->setTextAlignment(Volume, Qt::AlignRight | Qt::AlignVCenter);
    row->setIcon(Lock, lockIcon(flags.isLocked));
    row->setToolTip(Lock, flags.isLocked ? tr("Unlock") : tr("Lock: no tool changes it"));
}

void SegmentPanel::rebuild() {
    m_isRebuilding = true;
    const auto& segments = m_session->document().present().segments;
    while (m_list->topLevelItemCount() > static_cast<int>(segments.size()))
        delete m_list->takeTopLevelItem(m_list->topLevelItemCount() - 1);
    while (m_list->topLevelItemCount() < static_cast<int>(segments.size()))
        m_list->addTopLevelItem(new QTreeWidgetItem);
    for (std::size_t n = 0; n < segments.size(); ++n) {
        auto* row = m_list->topLevelItem(static_cast<int>(n));
        fillRow(row, n);
        if (segments[n].id == m_session->activeId())
            m_list->setCurrentItem(row);
    }
    m_isRebuilding = false;
    const bool any = !segments.empty();
    const int rows = std::min(m_list->topLevelItemCount(), kRowsShown);
    m_list->setFixedHeight(any ? rows * std::max(28, m_list->sizeHintForRow(0)) + theme::kSpace1 : 0);
    m_list->setVisible(any);
    m_figures->setVisible(any);
    m_opacity->setEnabled(any);
    m_new->setEnabled(m_session->hasImage());
    m_import->setEnabled(m_session->hasImage());
    m_save->setEnabled(any);
    m_hint->setVisible(!any);
    m_hint->setText(!m_session->hasImage()
                        ? tr("Open an image first (Ctrl+O).")
                        : tr("No region yet. Outline one with the tools over the views, or import an RTSTRUCT, SEG, "
                             "NIfTI, NRRD or MHA; it can be dropped on the window."));
    refreshHistory();
}

void SegmentPanel::refreshHistory() {
    const auto& document = m_session->document();
    const auto name = [](std::string_view text) {
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    };
    m_undo->setEnabled(document.canUndo());
    m_redo->setEnabled(document.canRedo());
    m_undo->setToolTip(document.canUndo() ? tr("Takes back “%1” (Ctrl+Z)").arg(name(document.undoName()))
                                          : tr("Nothing to take back"));
    m_redo->setToolTip(document.canRedo() ? tr("Brings back “%1” (Ctrl+Y)").arg(name(document.redoName()))
                                          : tr("Nothing to bring back"));
    m_save->setText(m_session->document().isModified() ? tr("Save…") : tr("Save as…"));
}

void SegmentPanel::takeClick(QTreeWidgetItem* row, int column) {
    const int id = idOf(row);
    auto flags = m_session->document().flags(id);
    if (column == Eye)
        flags.isVisible = !flags.isVisible;
    else if (column == Lock)
        flags.isLocked = !flags.isLocked;
    else
        return;
    m_session->setFlags(id, flags);
}

void SegmentPanel::takeEdit(QTreeWidgetItem* row, int column) {
    if (m_isRebuilding || column != Name)
        return;
    const auto name = row->text(Name).trimmed();
    const int id = idOf(row);
    if (name.isEmpty() || !m_session->apply(tr("Rename: %1").arg(name),
                                            regions::renamed(m_session->document().present(), id, name.toStdString())))
        rebuild();
}

void SegmentPanel::chooseColour(int id) {
    const auto* segment = m_session->document().present().find(id);
    if (segment == nullptr)
        return;
    const auto& now = segment->colour;
    const QColor colour =
        QColorDialog::getColor(QColor(now.red, now.green, now.blue), this, tr("Colour of the region"));
    if (colour.isValid())
        m_session->apply(
            tr("Colour: %1").arg(QString::fromStdString(segment->name)),
            regions::recoloured(m_session->document().present(), id,
                                {static_cast<std::uint8_t>(colour.red()), static_cast<std::uint8_t>(colour.green()),
                                 static_cast<std::uint8_t>(colour.blue())}));
}

void SegmentPanel::showMenu(const QPoint& position) {
    auto* row = m_list->itemAt(position);
    if (row == nullptr)
        return;
    const int id = idOf(row);
    const int place = m_list->indexOfTopLevelItem(row);
    const auto name = row->text(Name);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, auto action) {
        connect(menu->addAction(text), &QAction::triggered, this, action);
    };
    add(tr("Rename\tF2"), [this, row] { m_list->editItem(row, Name); });
    add(tr("Colour…"), [this, id] { chooseColour(id); });
    add(tr("Go there"), [this, place] { m_viewer->goToSegment(static_cast<std::size_t>(place)); });
    add(tr("Copy"), [this, id, name] {
        if (const auto* segment = m_session->document().present().find(id))
            m_session->addSegment(name, segment->voxels);
    });
    add(tr("Move up"), [this, id, place, name] {
        m_session->apply(tr("Order: %1").arg(name), regions::moved(m_session->document().present(), id, place - 1));
    });
    add(tr("Move down"), [this, id, place, name] {
        m_session->apply(tr("Order: %1").arg(name), regions::moved(m_session->document().present(), id, place + 1));
    });
    menu->addSeparator();
    add(tr("Clear"), [this, id, name] {
        auto next = m_session->document().present();
        if (auto* segment = next.find(id); segment != nullptr && !m_session->document().flags(id).isLocked)
            segment->voxels = regions::VoxelSet(segment->voxels.gridSize());
        m_session->apply(tr("Clear: %1").arg(name), std::move(next));
    });
    add(tr("Delete"), [this, id, name] {
        m_session->apply(tr("Delete: %1").arg(name), regions::withoutSegment(m_session->document().present(), id));
    });
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

void SegmentPanel::refreshOpacity() {
    const QSignalBlocker blocker(m_opacity);
    const int percent = static_cast<int>(std::lround(m_viewer->maskOpacity() * 100.0));
    m_opacity->setValue(percent);
    m_opacityLabel->setText(tr("Opacity %1 %").arg(percent));
}

} // namespace rimlight::segment
