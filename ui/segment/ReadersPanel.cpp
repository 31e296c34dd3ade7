#include "ui/segment/ReadersPanel.h"

#include "core/regions/Consensus.h"
#include "ui/jobs/JobRunner.h"
#include "ui/language/Language.h"
#include "ui/segment/EditSession.h"
#include "ui/theme/Theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace rimlight::segment {

namespace {

constexpr imaging::Rgb kOnlyFirst{0xe6, 0x9f, 0x00};
constexpr imaging::Rgb kOnlySecond{0x56, 0xb4, 0xe9};
constexpr imaging::Rgb kBoth{0xe7, 0xea, 0xee};

constexpr std::array kRules = {regions::ConsensusRule::Union, regions::ConsensusRule::Intersection,
                               regions::ConsensusRule::Majority, regions::ConsensusRule::Staple};

QString number(double value, int decimals) {
    return QString::number(value, 'f', decimals);
}

QString dashOr(const std::optional<double>& value, int decimals, const QString& unit = {}) {
    return value ? number(*value, decimals) + unit : QStringLiteral("–");
}

} // namespace

ReadersPanel::ReadersPanel(EditSession* session, QWidget* parent)
    : QWidget(parent), m_session(session), m_runner(new jobs::JobRunner(jobs::JobRunner::Mode::Threaded, this)),
      m_hint(new QLabel), m_body(new QWidget), m_first(new QComboBox), m_second(new QComboBox),
      m_table(new QTableWidget(0, 2)), m_difference(new QPushButton(tr("Show where they differ"))),
      m_legend(new QLabel), m_rule(new QComboBox), m_consensus(new QPushButton(tr("Make one of both"))) {
    m_hint->setWordWrap(true);
    m_hint->setProperty(theme::kRoleProperty, "secondary");
    auto* import = new QPushButton(tr("Import second outline…"));
    import->setObjectName(QStringLiteral("importSecond"));
    m_first->setObjectName(QStringLiteral("firstReader"));
    m_second->setObjectName(QStringLiteral("secondReader"));
    m_table->setObjectName(QStringLiteral("agreementTable"));
    m_table->horizontalHeader()->hide();
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_difference->setObjectName(QStringLiteral("showDifference"));
    m_difference->setCheckable(true);
    m_legend->setTextFormat(Qt::RichText);
    m_legend->setProperty(theme::kRoleProperty, "secondary");
    m_rule->setObjectName(QStringLiteral("consensusRule"));
    for (const auto rule : kRules)
        m_rule->addItem(language::words(regions::consensusText(rule)));
    m_consensus->setObjectName(QStringLiteral("makeConsensus"));
    m_consensus->setProperty(theme::kRoleProperty, "primary");

    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("First"), m_first);
    form->addRow(tr("Second"), m_second);
    auto* consensus = new QHBoxLayout;
    consensus->addWidget(new QLabel(tr("By")));
    consensus->addWidget(m_rule, 1);
    consensus->addWidget(m_consensus);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(theme::kSpace2);
    body->addLayout(form);
    body->addWidget(m_table);
    body->addWidget(m_difference);
    body->addWidget(m_legend);
    body->addLayout(consensus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace3, theme::kSpace3, theme::kSpace3);
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(m_hint);
    layout->addWidget(m_body);
    layout->addWidget(import);
    layout->addStretch(1);

    connect(import, &QPushButton::clicked, this, &ReadersPanel::importRequested);
    connect(m_first, &QComboBox::currentIndexChanged, this, &ReadersPanel::compare);
    connect(m_second, &QComboBox::currentIndexChanged, this, &ReadersPanel::compare);
    connect(m_difference, &QPushButton::toggled, this, &ReadersPanel::showDifference);
    connect(m_consensus, &QPushButton::clicked, this, &ReadersPanel::makeConsensus);
    connect(m_session, &EditSession::changed, this, [this] {
        m_difference->setChecked(false);
        refreshChoices();
    });
    refreshChoices();
}

ReadersPanel::~ReadersPanel() = default;

int ReadersPanel::idOf(const QComboBox* choice) const {
    return choice->currentData().toInt();
}

void ReadersPanel::refreshChoices() {
    const auto& segments = m_session->document().present().segments;
    const std::array before{idOf(m_first), idOf(m_second)};
    const std::array choices{m_first, m_second};
    for (std::size_t c = 0; c < choices.size(); ++c) {
        const QSignalBlocker blocker(choices[c]);
        choices[c]->clear();
        for (const auto& segment : segments)
            choices[c]->addItem(QString::fromStdString(segment.name), segment.id);
        const int known = choices[c]->findData(before[c]);
        choices[c]->setCurrentIndex(known >= 0 ? known
                                               : std::min(static_cast<int>(c), static_cast<int>(segments.size()) - 1));
    }
    // An outline is compared with another one as soon as there is one.
    if (m_second->currentIndex() == m_first->currentIndex() && segments.size() > 1) {
        const QSignalBlocker blocker(m_second);
        m_second->setCurrentIndex(m_first->currentIndex() == 0 ? static_cast<int>(segments.size()) - 1 : 0);
    }
    const bool canCompare = segments.size() > 1;
    m_body->setVisible(canCompare);
    m_hint->setText(canCompare ? tr("How well two outlines of one structure agree")
                               : tr("Draw or import a second outline of the same structure to compare the readers."));
    compare();
}

void ReadersPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    compare();
}

void ReadersPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_difference->setChecked(false);
}

void ReadersPanel::compare() {
    m_runner->cancelAll();
    m_agreement.reset();
    const auto& present = m_session->document().present();
    const auto* first = present.find(idOf(m_first));
    const auto* second = present.find(idOf(m_second));
    const bool canCompare = first != nullptr && second != nullptr && first->id != second->id;
    m_difference->setEnabled(canCompare);
    m_consensus->setEnabled(canCompare);
    if (!isVisible() || !canCompare) {
        showFigures();
        return;
    }
    m_runner->run(
        tr("Comparing"),
        [a = first->voxels, b = second->voxels, geometry = m_session->document().geometry()](const Progress& progress) {
            return regions::agreementOf(a.toMask(geometry), b.toMask(geometry), {}, progress);
        },
        this,
        [this](regions::Agreement agreement) {
            m_agreement = std::move(agreement);
            showFigures();
            Q_EMIT compared();
        },
        [this](const Error& error) { m_hint->setText(language::words(error)); });
}

void ReadersPanel::showFigures() {
    std::vector<std::array<QString, 3>> rows;
    if (m_agreement) {
        const auto& a = *m_agreement;
        const auto surface = [&](double regions::SurfaceAgreement::*figure, int decimals, const QString& unit) {
            return a.surfaces ? number((*a.surfaces).*figure, decimals) + unit : QStringLiteral("–");
        };
        using Surface = regions::SurfaceAgreement;
        rows = {{tr("Dice"), dashOr(a.dice, 3), {}},
                {tr("Jaccard"), dashOr(a.jaccard, 3), {}},
                {tr("Hausdorff 95"), surface(&Surface::hausdorff95Mm, 1, tr(" mm")),
                 tr("95th percentile of the distances of both surfaces")},
                {tr("Hausdorff"), surface(&Surface::hausdorffMm, 1, tr(" mm")), tr("Largest distance of the surfaces")},
                {tr("Mean surface distance"), surface(&Surface::meanSurfaceDistanceMm, 2, tr(" mm")), {}},
                {tr("Surface Dice at 2 mm"), surface(&Surface::surfaceDice, 3, {}), {}},
                {tr("Volumes"), tr("%1 and %2 ml").arg(number(a.volumeAMl, 1), number(a.volumeBMl, 1)), {}},
                {tr("Volume difference"),
                 tr("%1 ml (%2)").arg(number(a.volumeDifferenceMl, 1), dashOr(a.volumeDifferencePercent, 1, tr(" %"))),
                 tr("Second minus first; per cent of their mean")}};
    }
    m_table->setRowCount(static_cast<int>(rows.size()));
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const int row = static_cast<int>(r);
        auto* name = new QTableWidgetItem(rows[r][0]);
        auto* value = new QTableWidgetItem(rows[r][1]);
        value->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        const auto reason = m_agreement ? language::words(m_agreement->missing) : QString();
        name->setToolTip(rows[r][2]);
        value->setToolTip(reason.isEmpty() ? rows[r][2] : reason);
        m_table->setItem(row, 0, name);
        m_table->setItem(row, 1, value);
        m_table->setRowHeight(row, theme::scaled(24));
    }
    m_table->setFixedHeight(theme::scaled(24) * static_cast<int>(rows.size()) + 2);
}

void ReadersPanel::showDifference(bool on) {
    const auto& present = m_session->document().present();
    const auto* first = present.find(idOf(m_first));
    const auto* second = present.find(idOf(m_second));
    m_legend->clear();
    if (!on || first == nullptr || second == nullptr) {
        m_session->showPresent();
        return;
    }
    const int id = m_session->document().nextId();
    regions::EditState shown;
    shown.segments = {{id, tr("only %1").arg(QString::fromStdString(first->name)).toStdString(), kOnlyFirst,
                       regions::without(first->voxels, second->voxels)},
                      {id + 1, tr("only %1").arg(QString::fromStdString(second->name)).toStdString(), kOnlySecond,
                       regions::without(second->voxels, first->voxels)},
                      {id + 2, tr("both").toStdString(), kBoth, regions::intersected(first->voxels, second->voxels)}};
    m_session->showStroke(shown);
    const auto swatch = [](const imaging::Rgb& colour, const std::string& name) {
        return QStringLiteral("<span style='color:%1'>■</span> %2")
            .arg(QColor(colour.red, colour.green, colour.blue).name(), QString::fromStdString(name).toHtmlEscaped());
    };
    m_legend->setText(swatch(kOnlyFirst, shown.segments[0].name) + QStringLiteral("&nbsp;&nbsp; ") +
                      swatch(kOnlySecond, shown.segments[1].name) + QStringLiteral("&nbsp;&nbsp; ") +
                      swatch(kBoth, shown.segments[2].name));
}

void ReadersPanel::makeConsensus() {
    const auto& present = m_session->document().present();
    const auto* first = present.find(idOf(m_first));
    const auto* second = present.find(idOf(m_second));
    if (first == nullptr || second == nullptr)
        return;
    const auto rule = kRules[static_cast<std::size_t>(m_rule->currentIndex())];
    const auto name = tr("consensus (%1)").arg(m_rule->currentText());
    m_runner->run(
        tr("Consensus"),
        [a = first->voxels, b = second->voxels, geometry = m_session->document().geometry(), rule](const Progress&) {
            const std::array masks{a.toMask(geometry), b.toMask(geometry)};
            return regions::VoxelSet(regions::consensusOf(rule, masks));
        },
        this, [this, name](const regions::VoxelSet& voxels) { m_session->addSegment(name, voxels); },
        [this](const Error& error) { m_hint->setText(language::words(error)); });
}

} // namespace rimlight::segment
