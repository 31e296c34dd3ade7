#include "ui/segment/ChangeTool.h"

#include "ui/segment/EditSession.h"
#include "ui/segment/OptionRow.h"
#include "ui/segment/SegmentChanges.h"
#include "ui/viewer/SliceFrame.h"
#include "ui/viewer/ViewerModel.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>

#include <algorithm>

namespace rimlight::segment {

namespace {

/// Fills the choice with the segments beside the active one.
void listOthers(QComboBox& choice, const EditSession& session) {
    const QSignalBlocker blocker(&choice);
    const auto before = choice.currentData();
    choice.clear();
    for (const auto& segment : session.document().present().segments)
        if (segment.id != session.activeId())
            choice.addItem(QString::fromStdString(segment.name), segment.id);
    choice.setCurrentIndex(std::max(0, choice.findData(before)));
}

} // namespace

ChangeTool::ChangeTool(EditSession* session, viewer::ViewerModel* viewer, QObject* parent)
    : ProposalTool(session, viewer, parent) {}

QString ChangeTool::help() const {
    return tr("Smooth, fill, grow, join: changes of the whole region, shown before they are accepted");
}

const SegmentChange& ChangeTool::change() const {
    return segmentChanges()[m_change];
}

double ChangeTool::amount() const {
    const auto set = m_amounts.find(m_change);
    if (set != m_amounts.end())
        return set->second;
    return change().amount ? change().amount->initial : 0.0;
}

void ChangeTool::begin() {
    refresh();
}

QString ChangeTool::stepTitle() const {
    const auto* target = session().active();
    return target == nullptr ? change().title : tr("%1: %2").arg(change().title, QString::fromStdString(target->name));
}

void ChangeTool::choose(const QString& key) {
    const auto& all = segmentChanges();
    const auto found = std::find_if(all.begin(), all.end(), [&](const SegmentChange& one) { return one.key == key; });
    if (found == all.end())
        return;
    m_change = static_cast<std::size_t>(found - all.begin());
    Q_EMIT chosen();
    refresh();
}

QWidget* ChangeTool::makeOptions() {
    auto* row = new OptionRow;
    QStringList titles;
    for (const auto& one : segmentChanges())
        titles << one.title;
    auto* choice = row->addChoice(QString(), titles, static_cast<int>(m_change));
    choice->setObjectName(QStringLiteral("changeKind"));
    for (int n = 0; n < choice->count(); ++n)
        choice->setItemData(n, segmentChanges()[static_cast<std::size_t>(n)].help, Qt::ToolTipRole);
    auto* number = row->addNumber(QString(), QString(), 0.0, 1000.0, 0.0);
    number->setObjectName(QStringLiteral("changeAmount"));
    auto* other = row->addChoice(QString(), {}, 0);
    other->setObjectName(QStringLiteral("changeOther"));
    auto* slices = row->addChoice(QString(), {tr("axial"), tr("sagittal"), tr("coronal")}, static_cast<int>(m_slices));
    slices->setObjectName(QStringLiteral("changeSlices"));
    addAnswers(*row);
    const auto showChange = [this, number, other, slices, choice] {
        const QSignalBlocker blockNumber(number);
        const QSignalBlocker blockChoice(choice);
        choice->setCurrentIndex(static_cast<int>(m_change));
        choice->setToolTip(change().help);
        number->setVisible(change().amount.has_value());
        other->setVisible(change().asksForSegment);
        slices->setVisible(change().asksForAxis);
        if (change().amount) {
            number->setRange(change().amount->low, change().amount->high);
            number->setSuffix(change().amount->unit);
            number->setValue(amount());
        }
        listOthers(*other, session());
        m_other = other->count() > 0 ? std::optional(other->currentData().toInt()) : std::nullopt;
    };
    showChange();
    connect(choice, &QComboBox::currentIndexChanged, this, [this, showChange](int chosen) {
        m_change = static_cast<std::size_t>(chosen);
        showChange();
        refresh();
    });
    connect(this, &ChangeTool::chosen, row, showChange);
    connect(number, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        m_amounts[m_change] = value;
        refresh();
    });
    connect(other, &QComboBox::currentIndexChanged, this, [this, other] {
        m_other = other->count() > 0 ? std::optional(other->currentData().toInt()) : std::nullopt;
        refresh();
    });
    connect(slices, &QComboBox::currentIndexChanged, this, [this](int chosen) {
        m_slices = static_cast<Slices>(chosen);
        refresh();
    });
    connect(&session(), &EditSession::changed, row, showChange);
    return row;
}

bool ChangeTool::press(viewer::SliceView&, const viewer::SlicePoint&, QMouseEvent&) {
    return false; // the left button moves the cursor, as with the pointer
}

void ChangeTool::refresh() {
    const auto* target = session().active();
    if (!session().hasImage() || target == nullptr || target->voxels.isEmpty()) {
        Q_EMIT hint(tr("Outline a region first."));
        return;
    }
    if (session().document().flags(target->id).isLocked) {
        Q_EMIT hint(tr("“%1” is locked.").arg(QString::fromStdString(target->name)));
        return;
    }
    ChangeInput input;
    input.volume = session().volume();
    input.document = session().document();
    input.segment = target->id;
    input.other = m_other;
    input.amount = amount();
    const auto orientation = static_cast<viewer::Orientation>(m_slices);
    input.sliceAxis = viewer::sliceFrame(input.volume.geometry(), orientation).forward.axis;
    input.slice = viewer().cursorVoxel()[static_cast<std::size_t>(input.sliceAxis)];
    propose([input, make = change().make](const Progress& progress) -> Outcome {
        auto next = make(input, progress);
        const double mlPerVoxel = input.volume.geometry().voxelVolumeMm3() / 1000.0;
        const auto ml = [&](const regions::EditState& state) {
            return static_cast<double>(state.find(input.segment)->voxels.voxelCount()) * mlPerVoxel;
        };
        if (regions::sameContent(next, input.document.present()))
            return {regions::VoxelSet(input.volume.geometry().size), tr("This changes nothing."), {}};
        return {next.find(input.segment)->voxels,
                tr("%1 ml becomes %2 ml").arg(ml(input.document.present()), 0, 'f', 1).arg(ml(next), 0, 'f', 1),
                [next](const regions::EditDocument&) { return next; }};
    });
}

} // namespace rimlight::segment
