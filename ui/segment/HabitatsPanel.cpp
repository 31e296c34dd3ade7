#include "ui/segment/HabitatsPanel.h"

#include "core/study/CaseInput.h"
#include "core/study/HabitatFigure.h"
#include "ui/charts/FigureView.h"
#include "ui/jobs/JobRunner.h"
#include "ui/language/Language.h"
#include "ui/segment/EditSession.h"
#include "ui/segment/SegmentIcons.h"
#include "ui/theme/FlowLayout.h"
#include "ui/theme/TextWidth.h"
#include "ui/theme/Theme.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace rimlight::segment {

namespace {

QSpinBox* wholeBox(int low, int high, int value, const QString& name) {
    auto* box = new QSpinBox;
    box->setRange(low, high);
    box->setValue(value);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    theme::setFixedTextWidth(box, 56);
    box->setObjectName(name);
    return box;
}

} // namespace

HabitatsPanel::HabitatsPanel(EditSession* session, jobs::JobRunner* runner, QWidget* parent)
    : QWidget(parent), m_session(session), m_runner(runner), m_target(new QLabel),
      m_phasesTitle(new QLabel(tr("Further phases"))), m_phases(new QListWidget),
      m_resample(new QCheckBox(tr("Interpolate phases of another grid"))),
      m_smallest(wholeBox(1, regions::kMostHabitats, 2, QStringLiteral("habitatsFrom"))),
      m_largest(wholeBox(1, regions::kMostHabitats, 4, QStringLiteral("habitatsTo"))),
      m_starts(wholeBox(1, 100, 5, QStringLiteral("habitatStarts"))),
      m_seed(wholeBox(0, 1000000, 1, QStringLiteral("habitatSeed"))), m_find(new QPushButton(tr("Find habitats"))),
      m_notes(new QLabel), m_curve(new charts::FigureView), m_table(new QTableWidget(0, 3)),
      m_make(new QPushButton(tr("Make regions of them"))) {
    for (auto* label : {m_target, m_phasesTitle, m_notes}) {
        label->setWordWrap(true);
        label->setProperty(theme::kRoleProperty, "secondary");
    }
    m_phases->setObjectName(QStringLiteral("habitatPhases"));
    m_phases->setFrameShape(QFrame::NoFrame);
    m_find->setObjectName(QStringLiteral("findHabitats"));
    m_find->setProperty(theme::kRoleProperty, "primary");
    m_make->setObjectName(QStringLiteral("makeHabitats"));
    m_table->setObjectName(QStringLiteral("habitatTable"));
    m_table->setHorizontalHeaderLabels({tr("Habitat"), tr("Share"), tr("Mean ± SD")});
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_starts->setToolTip(tr("For each number of habitats; the best fit wins"));
    m_seed->setToolTip(tr("The same seed gives the same habitats"));

    auto* numbers = new theme::FlowLayout;
    numbers->setSpacing(theme::kSpace2);
    for (auto [word, box] : {std::pair{tr("From"), m_smallest}, std::pair{tr("to"), m_largest},
                             std::pair{tr("starts"), m_starts}, std::pair{tr("seed"), m_seed}}) {
        auto* pair = new QWidget;
        auto* line = new QHBoxLayout(pair);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(theme::kSpace2);
        line->addWidget(new QLabel(word));
        line->addWidget(box);
        numbers->addWidget(pair);
    }
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_make);
    buttons->addWidget(m_find);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace3, theme::kSpace3, theme::kSpace3);
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(m_target);
    layout->addWidget(m_phasesTitle);
    layout->addWidget(m_phases);
    layout->addWidget(m_resample);
    layout->addLayout(numbers);
    layout->addLayout(buttons);
    layout->addWidget(m_notes);
    layout->addWidget(m_curve);
    layout->addWidget(m_table);
    layout->addStretch(1);

    connect(m_find, &QPushButton::clicked, this, &HabitatsPanel::find);
    connect(m_make, &QPushButton::clicked, this, &HabitatsPanel::makeSegments);
    connect(m_session, &EditSession::activeChanged, this, &HabitatsPanel::forget);
    setOtherSeries({});
    forget();
}

HabitatsPanel::~HabitatsPanel() = default;

void HabitatsPanel::setOtherSeries(std::vector<dicom::Series> series) {
    m_series = std::move(series);
    m_phases->clear();
    for (const auto& one : m_series) {
        auto* item = new QListWidgetItem(QString::fromStdString(one.label()), m_phases);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    const bool any = !m_series.empty();
    m_phasesTitle->setVisible(any);
    m_phases->setVisible(any);
    m_resample->setVisible(any);
    m_phases->setFixedHeight(
        any ? std::min(4, m_phases->count()) * std::max(theme::scaled(24), m_phases->sizeHintForRow(0)) + 4 : 0);
}

void HabitatsPanel::refresh() {
    const auto* active = m_session->active();
    const bool hasRegion = active != nullptr && !active->voxels.isEmpty();
    m_target->setText(
        hasRegion
            ? tr("Divides “%1” by its values, without looking at places").arg(QString::fromStdString(active->name))
            : tr("Outline or import a region first."));
    m_find->setEnabled(hasRegion);
    const bool has = m_habitats.has_value();
    m_curve->setVisible(has && m_habitats->curve && m_habitats->curve->fits.size() > 1);
    m_table->setVisible(has);
    m_make->setVisible(has);
}

void HabitatsPanel::forget() {
    const auto* active = m_session->active();
    const bool isSame = m_habitats && active != nullptr && active->id == m_region && active->voxels == m_ofVoxels;
    if (!isSame) {
        m_habitats.reset();
        m_notes->clear();
    }
    refresh();
}

void HabitatsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
    showOnImage();
}

void HabitatsPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (m_habitats)
        m_session->showPresent();
}

void HabitatsPanel::find() {
    const auto* active = m_session->active();
    if (active == nullptr)
        return;
    regions::HabitatSettings settings;
    settings.smallestK = std::min(m_smallest->value(), m_largest->value());
    settings.largestK = std::max(m_smallest->value(), m_largest->value());
    settings.starts = m_starts->value();
    settings.seed = static_cast<std::uint64_t>(m_seed->value());
    std::vector<dicom::Series> further;
    for (int row = 0; row < m_phases->count(); ++row)
        if (m_phases->item(row)->checkState() == Qt::Checked)
            further.push_back(m_series[static_cast<std::size_t>(row)]);
    const auto grids = m_resample->isChecked() ? regions::PhaseGrids::Interpolate : regions::PhaseGrids::MustMatch;
    m_region = active->id;
    m_ofVoxels = active->voxels;
    m_find->setEnabled(false);
    m_runner->run(
        tr("Finding habitats"),
        [volume = m_session->volume(), voxels = active->voxels, further, settings, grids](const Progress& progress) {
            std::vector<imaging::Volume> phases{volume};
            for (const auto& series : further)
                phases.push_back(study::openSeries(series, progress.part(0.0, 0.3)).volume);
            return study::findHabitats(phases, voxels.toMask(volume.geometry()), settings, grids,
                                       progress.part(further.empty() ? 0.0 : 0.3, 1.0));
        },
        this, [this](study::CaseHabitats habitats) { show(std::move(habitats)); },
        [this](const Error& error) {
            m_habitats.reset();
            refresh();
            m_notes->setText(language::words(error));
        },
        [this] { refresh(); });
}

void HabitatsPanel::show(study::CaseHabitats habitats) {
    m_habitats = std::move(habitats);
    forget(); // when the region changed meanwhile
    if (!m_habitats)
        return;
    if (m_habitats->curve)
        m_curve->setFigure(study::bicFigure(*m_habitats->curve));
    QStringList notes;
    for (const auto& note : m_habitats->notes)
        notes << language::words(note);
    m_notes->setText(notes.join(QLatin1Char('\n')));
    const auto& segments = m_habitats->map.segmentation.segments;
    m_table->setRowCount(static_cast<int>(segments.size()));
    for (std::size_t h = 0; h < segments.size(); ++h) {
        const int row = static_cast<int>(h);
        auto* name = new QTableWidgetItem(colourIcon(segments[h].colour), QString::fromStdString(segments[h].name));
        auto* share = new QTableWidgetItem(tr("%1 % (%2 ml)")
                                               .arg(100.0 * m_habitats->map.shares[h], 0, 'f', 0)
                                               .arg(segments[h].mask.volumeMl(), 0, 'f', 1));
        QStringList means;
        const auto& mixture = m_habitats->mixture;
        for (int phase = 0; phase < mixture.phaseCount(); ++phase) {
            const double mean = mixture.means(static_cast<Eigen::Index>(h), phase);
            const int decimals = std::abs(mean) < 10.0 ? 2 : 0;
            means << tr("%1 ± %2")
                         .arg(mean, 0, 'f', decimals)
                         .arg(mixture.sd(static_cast<int>(h), phase), 0, 'f', decimals);
        }
        auto* mean = new QTableWidgetItem(means.join(QStringLiteral("; ")));
        for (auto* item : {share, mean})
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setItem(row, 0, name);
        m_table->setItem(row, 1, share);
        m_table->setItem(row, 2, mean);
        m_table->setRowHeight(row, theme::scaled(24));
    }
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + theme::scaled(24) * m_table->rowCount() +
                            4);
    refresh();
    showOnImage();
    Q_EMIT found();
}

void HabitatsPanel::showOnImage() {
    if (!m_habitats || !isVisible())
        return;
    regions::EditState state;
    int id = m_session->document().nextId();
    for (const auto& segment : m_habitats->map.segmentation.segments)
        state.segments.push_back({id++, segment.name, segment.colour, regions::VoxelSet(segment.mask)});
    m_session->showStroke(state);
}

void HabitatsPanel::makeSegments() {
    const auto* active = m_session->active();
    if (!m_habitats || active == nullptr)
        return;
    auto segmentation = m_habitats->map.segmentation;
    for (auto& segment : segmentation.segments)
        segment.name = active->name + " " + segment.name;
    std::erase_if(segmentation.segments, [](const imaging::Segment& segment) { return segment.mask.isEmpty(); });
    const int before = m_session->activeId();
    m_session->addSegments(tr("Habitats: %1").arg(QString::fromStdString(active->name)), segmentation);
    m_session->setActive(before);
}

} // namespace rimlight::segment
