#include "ui/study/wizard/RegionsStep.h"

#include "core/base/Text.h"
#include "ui/jobs/JobRunner.h"
#include "ui/language/Language.h"
#include "ui/study/wizard/TrialPicture.h"
#include "ui/theme/TextWidth.h"
#include "ui/theme/Theme.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace rimlight::studypage {

namespace {

constexpr int kLeftWidth = 380;
constexpr int kMakeDelayMs = 300;
constexpr double kWidestRingMm = 50.0;
constexpr int kMostSubregions = 8;

QDoubleSpinBox* millimetres(const char* name) {
    auto* box = new QDoubleSpinBox;
    box->setObjectName(QLatin1String(name));
    box->setRange(-kWidestRingMm, kWidestRingMm);
    box->setDecimals(1);
    box->setSuffix(RegionsStep::tr(" mm"));
    return box;
}

QSpinBox* count(const char* name) {
    auto* box = new QSpinBox;
    box->setObjectName(QLatin1String(name));
    box->setRange(2, kMostSubregions);
    return box;
}

QWidget* indented(QFormLayout* form) {
    auto* widget = new QWidget;
    form->setContentsMargins(theme::kSpace5, 0, 0, 0);
    form->setHorizontalSpacing(theme::kSpace3);
    widget->setLayout(form);
    return widget;
}

} // namespace

RegionsStep::RegionsStep(DraftState* draftState, QWidget* parent)
    : WizardStep(draftState, parent), m_runner(std::make_unique<jobs::JobRunner>()),
      m_ring(new QCheckBox(tr("A ring around the tumour"))), m_from(millimetres("ringFrom")),
      m_to(millimetres("ringTo")), m_subregions(new QCheckBox(tr("Subregions of the tumour (habitats)"))),
      m_smallest(count("smallestK")), m_largest(count("largestK")), m_note(new QLabel), m_sizes(new QLabel),
      m_picture(new TrialPicture(draftState)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace2, theme::kSpace4, theme::kSpace3);
    layout->setSpacing(theme::kSpace4);
    layout->addWidget(buildChoices());
    layout->addWidget(m_picture, 1);

    m_makeTimer.setSingleShot(true);
    m_makeTimer.setInterval(kMakeDelayMs);
    connect(&m_makeTimer, &QTimer::timeout, this, &RegionsStep::makeRegions);
    connect(m_picture, &TrialPicture::trialChanged, this, &RegionsStep::makeRegions);
    for (auto* box : {m_ring, m_subregions})
        connect(box, &QCheckBox::clicked, this, &RegionsStep::take);
    for (auto* box : {m_from, m_to})
        connect(box, &QDoubleSpinBox::valueChanged, this, &RegionsStep::take);
    for (auto* box : {m_smallest, m_largest})
        connect(box, &QSpinBox::valueChanged, this, &RegionsStep::take);
    connect(state(), &DraftState::changed, this, &RegionsStep::refresh);
    refresh();
}

RegionsStep::~RegionsStep() = default;

QWidget* RegionsStep::buildChoices() {
    auto* left = new QWidget;
    theme::setFixedTextWidth(left, kLeftWidth);
    auto* layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kSpace2);
    m_ring->setObjectName(QStringLiteral("useRing"));
    m_subregions->setObjectName(QStringLiteral("useSubregions"));
    auto* whole = new QCheckBox(tr("The whole tumour, as outlined"));
    whole->setChecked(true);
    whole->setEnabled(false);
    auto* ring = new QFormLayout;
    ring->addRow(tr("from"), m_from);
    ring->addRow(tr("to"), m_to);
    auto* subregions = new QFormLayout;
    subregions->addRow(tr("at least"), m_smallest);
    subregions->addRow(tr("at most"), m_largest);
    for (auto* label : {m_note, m_sizes}) {
        label->setProperty(theme::kRoleProperty, "secondary");
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_note->setText(tr("Distances run from the edge of the outline on the image's true grid; below zero is inside. "
                       "The number of subregions is one for the whole cohort, with the smallest BIC summed over the "
                       "training cases; they are numbered by rising mean."));
    layout->addWidget(whole);
    layout->addWidget(m_ring);
    layout->addWidget(indented(ring));
    layout->addWidget(m_subregions);
    layout->addWidget(indented(subregions));
    layout->addWidget(m_note);
    layout->addSpacing(theme::kSpace2);
    layout->addWidget(m_sizes);
    layout->addStretch(1);
    return left;
}

StepStatus RegionsStep::status() const {
    if (!state()->protocol())
        return {};
    const auto choices = study::regionChoices(*state()->protocol());
    QStringList names{tr("tumour")};
    if (choices.ring)
        names << tr("ring");
    if (choices.subregions)
        names << tr("subregions");
    return {StepStatus::State::Done, names.join(QStringLiteral(", "))};
}

void RegionsStep::enter() {
    m_picture->begin();
}

void RegionsStep::refresh() {
    if (!state()->protocol())
        return;
    const auto choices = study::regionChoices(*state()->protocol());
    const QSignalBlocker blockers[] = {QSignalBlocker(m_from), QSignalBlocker(m_to), QSignalBlocker(m_smallest),
                                       QSignalBlocker(m_largest)};
    m_ring->setChecked(choices.ring);
    m_from->setValue(choices.ringFromMm);
    m_to->setValue(choices.ringToMm);
    m_subregions->setChecked(choices.subregions);
    m_smallest->setValue(choices.smallestK);
    m_largest->setValue(choices.largestK);
    m_from->setEnabled(choices.ring);
    m_to->setEnabled(choices.ring);
    m_smallest->setEnabled(choices.subregions);
    m_largest->setEnabled(choices.subregions);
    const bool hasImages = draft().source != study::CaseSource::Features;
    setEnabled(hasImages);
    m_makeTimer.start();
}

void RegionsStep::take() {
    study::RegionChoices choices;
    choices.ring = m_ring->isChecked();
    choices.ringFromMm = m_from->value();
    choices.ringToMm = std::max(m_to->value(), m_from->value() + m_to->singleStep());
    choices.subregions = m_subregions->isChecked();
    choices.smallestK = m_smallest->value();
    choices.largestK = std::max(m_largest->value(), m_smallest->value());
    if (!state()->protocol() || choices == study::regionChoices(*state()->protocol()))
        return;
    try {
        const auto text = study::withRegions(draft().protocolText, choices);
        state()->edit(tr("regions"), [&](study::StudyDraft& draft) {
            draft.protocolText = text;
            draft.isProtocolChanged = true;
        });
    } catch (const Error& error) {
        Q_EMIT state()->failed(error);
        refresh();
    }
}

void RegionsStep::makeRegions() {
    const auto trial = m_picture->trial();
    if (!trial || !state()->protocol())
        return;
    const auto choices = study::regionChoices(*state()->protocol());
    m_sizes->setText(tr("Making the regions"));
    m_runner->cancelAll();
    m_runner->run(
        tr("Making the regions"),
        [trial, choices, seed = state()->protocol()->seed](const Progress& progress) {
            return study::trialRegions(*trial, choices, seed, progress);
        },
        this, [this](const imaging::Segmentation& regions) { showRegions(regions); },
        [this](const Error& error) { m_sizes->setText(language::words(error)); });
}

void RegionsStep::showRegions(const imaging::Segmentation& regions) {
    QStringList lines;
    for (const auto& segment : regions.segments)
        lines << tr("%1: %2 ml")
                     .arg(QString::fromStdString(segment.name),
                          QString::fromStdString(formatFixed(segment.mask.volumeMl(), 1)));
    m_sizes->setText(lines.join(QLatin1Char('\n')));
    auto shown = regions;
    // Subregions divide the tumour: its own colour would lie over theirs.
    if (state()->protocol() && study::regionChoices(*state()->protocol()).subregions)
        shown.segments.erase(shown.segments.begin());
    m_picture->showRegions(shown);
}

} // namespace rimlight::studypage
