#include "ui/study/wizard/WizardPage.h"

#include "core/study/protocol/ProtocolFile.h"
#include "ui/study/wizard/ColumnsStep.h"
#include "ui/study/wizard/DraftState.h"
#include "ui/study/wizard/FeaturesStep.h"
#include "ui/study/wizard/FormsStep.h"
#include "ui/study/wizard/ImagesStep.h"
#include "ui/study/wizard/LeftOutStep.h"
#include "ui/study/wizard/ModelsStep.h"
#include "ui/study/wizard/ProtocolStep.h"
#include "ui/study/wizard/RegionsStep.h"
#include "ui/study/wizard/SummaryStep.h"
#include "ui/theme/Icon.h"
#include "ui/theme/TextWidth.h"
#include "ui/theme/Theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rimlight::studypage {

namespace {

constexpr int kListWidth = 230;
constexpr int kRowHeight = 44;
constexpr int kKeyRole = Qt::UserRole;

std::vector<WizardStepSpec> stepSpecs() {
    return {
        {"protocol", WizardPage::tr("Protocol"), "study",
         WizardPage::tr("What shall be measured, learnt and judged. Take one of the published protocols, or a copy."),
         [](DraftState* state) -> WizardStep* { return new ProtocolStep(state); }},
        {"images", WizardPage::tr("Cases and images"), "layers",
         WizardPage::tr("Where the images and outlines lie, and which is which."),
         [](DraftState* state) -> WizardStep* { return new ImagesStep(state); }},
        {"columns", WizardPage::tr("Outcome and values"), "table",
         WizardPage::tr("Which columns hold the outcome, the centre and the clinical values."),
         [](DraftState* state) -> WizardStep* { return new ColumnsStep(state); }},
        {"forms", WizardPage::tr("Readers' forms"), "edit",
         WizardPage::tr("Findings that readers fill in, with what they settled on where they differ."),
         [](DraftState* state) -> WizardStep* { return new FormsStep(state); }},
        {"left-out", WizardPage::tr("Left out"), "flow",
         WizardPage::tr("Who is left out and why, and how the others are divided."),
         [](DraftState* state) -> WizardStep* { return new LeftOutStep(state); }},
        {"regions", WizardPage::tr("Regions"), "ring",
         WizardPage::tr("What features are read from: the tumour, a ring around it, its subregions."),
         [](DraftState* state) -> WizardStep* { return new RegionsStep(state); }},
        {"features", WizardPage::tr("Features"), "features",
         WizardPage::tr("Grey levels, voxel size and image types, tried on one case."),
         [](DraftState* state) -> WizardStep* { return new FeaturesStep(state); }},
        {"models", WizardPage::tr("Selection and models"), "selection",
         WizardPage::tr("Steps of the selection, classifiers, and how they are judged."),
         [](DraftState* state) -> WizardStep* { return new ModelsStep(state); }},
        {"summary", WizardPage::tr("Summary"), "check",
         WizardPage::tr("What will be computed, and what a colleague would say before."),
         [](DraftState* state) -> WizardStep* { return new SummaryStep(state); }},
    };
}

} // namespace

WizardPage::WizardPage(QWidget* parent)
    : QWidget(parent), m_state(new DraftState(this)), m_list(new QListWidget), m_pages(new QStackedWidget),
      m_title(new QLabel), m_help(new QLabel), m_back(new QPushButton(tr("Back"))), m_next(new QPushButton(tr("Next"))),
      m_create(new QPushButton(tr("Create"))), m_createAndRun(new QPushButton(tr("Create and run"))) {
    buildLayout();
    connect(m_list, &QListWidget::currentRowChanged, this, &WizardPage::showCurrent);
    connect(m_back, &QPushButton::clicked, this, [this] { m_list->setCurrentRow(m_list->currentRow() - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { m_list->setCurrentRow(m_list->currentRow() + 1); });
    connect(m_create, &QPushButton::clicked, this, [this] { finish(false); });
    connect(m_createAndRun, &QPushButton::clicked, this, [this] { finish(true); });
    connect(m_state, &DraftState::changed, this, &WizardPage::refresh);
    connect(m_state, &DraftState::looked, this, &WizardPage::refresh);
    connect(m_state, &DraftState::failed, this, &WizardPage::failed);
    m_list->setCurrentRow(0);
    refresh();
}

WizardPage::~WizardPage() = default;

void WizardPage::buildLayout() {
    m_list->setObjectName(QStringLiteral("wizardSteps"));
    m_list->setAccessibleName(tr("Steps of the new study"));
    m_list->setFrameShape(QFrame::NoFrame);
    for (const auto& spec : stepSpecs()) {
        auto* item = new QListWidgetItem(theme::icon(QLatin1String(spec.icon)), spec.title, m_list);
        item->setData(kKeyRole, QLatin1String(spec.key));
        item->setToolTip(spec.help);
        auto* step = spec.make(m_state);
        step->setObjectName(QStringLiteral("step-%1").arg(QLatin1String(spec.key)));
        m_steps.push_back(step);
        // On a small screen or with large text it scrolls, in the place of widening the window.
        auto* scroll = new QScrollArea;
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidgetResizable(true);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->setWidget(step);
        m_pages->addWidget(scroll);
    }
    theme::setTextRowHeight(m_list, kRowHeight);
    auto* left = new QFrame;
    left->setProperty(theme::kRoleProperty, "panel");
    theme::setMinimumTextWidth(left, kListWidth);
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(theme::kSpace1, theme::kSpace2, theme::kSpace1, theme::kSpace2);
    auto* heading = new QLabel(tr("New study"));
    heading->setProperty(theme::kRoleProperty, "section");
    heading->setContentsMargins(theme::kSpace2, theme::kSpace1, 0, theme::kSpace2);
    leftLayout->addWidget(heading);
    leftLayout->addWidget(m_list, 1);
    auto* close = new QPushButton(tr("Close, go on later"));
    close->setObjectName(QStringLiteral("closeWizard"));
    close->setProperty(theme::kRoleProperty, "quiet");
    close->setToolTip(tr("What is filled in is kept: the study stands among the recent ones at Home"));
    connect(close, &QPushButton::clicked, this, [this] {
        m_state->save();
        Q_EMIT closed();
    });
    leftLayout->addWidget(close);

    m_title->setProperty(theme::kRoleProperty, "section");
    m_help->setProperty(theme::kRoleProperty, "secondary");
    m_help->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_back->setObjectName(QStringLiteral("wizardBack"));
    m_next->setObjectName(QStringLiteral("wizardNext"));
    m_next->setProperty(theme::kRoleProperty, "primary");
    m_create->setObjectName(QStringLiteral("createStudy"));
    m_createAndRun->setObjectName(QStringLiteral("createAndRun"));
    m_createAndRun->setProperty(theme::kRoleProperty, "primary");
    auto* head = new QHBoxLayout;
    head->setContentsMargins(theme::kSpace4, theme::kSpace3, theme::kSpace4, theme::kSpace2);
    head->setSpacing(theme::kSpace3);
    head->addWidget(m_title);
    head->addWidget(m_help, 1);
    auto* foot = new QFrame;
    foot->setProperty(theme::kRoleProperty, "panel");
    auto* footLayout = new QHBoxLayout(foot);
    footLayout->setContentsMargins(theme::kSpace4, theme::kSpace2, theme::kSpace4, theme::kSpace2);
    footLayout->setSpacing(theme::kSpace2);
    footLayout->addStretch(1);
    for (auto* button : {m_back, m_next, m_create, m_createAndRun})
        footLayout->addWidget(button);
    auto* centre = new QWidget;
    auto* centreLayout = new QVBoxLayout(centre);
    centreLayout->setContentsMargins(0, 0, 0, 0);
    centreLayout->setSpacing(0);
    centreLayout->addLayout(head);
    centreLayout->addWidget(m_pages, 1);
    centreLayout->addWidget(foot);
    auto* splitter = new QSplitter;
    splitter->setHandleWidth(1);
    splitter->addWidget(left);
    splitter->addWidget(centre);
    splitter->setStretchFactor(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);

    auto* undo = new QAction(this);
    undo->setShortcut(QKeySequence::Undo);
    auto* redo = new QAction(this);
    redo->setShortcuts({QKeySequence::Redo, QKeySequence(tr("Ctrl+Y"))});
    for (auto* action : {undo, redo}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    connect(undo, &QAction::triggered, m_state, &DraftState::undo);
    connect(redo, &QAction::triggered, m_state, &DraftState::redo);
}

void WizardPage::beginNew() {
    study::StudyDraft draft;
    const auto& first = study::shippedProtocols().front();
    draft.protocolKey = first.key;
    draft.protocolText = first.yaml;
    m_state->begin(std::move(draft));
    m_list->setCurrentRow(0);
    m_steps.front()->enter();
}

void WizardPage::resume(const std::filesystem::path& folder) {
    try {
        auto draft = study::readDraft(folder);
        const auto page = QString::fromStdString(draft.page);
        m_state->begin(std::move(draft));
        showStep(page);
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

void WizardPage::showStep(const QString& key) {
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->data(kKeyRole).toString() == key)
            m_list->setCurrentRow(row);
}

QString WizardPage::shownStep() const {
    const auto* item = m_list->currentItem();
    return item == nullptr ? QString() : item->data(kKeyRole).toString();
}

WizardStep* WizardPage::step(const QString& key) const {
    return findChild<WizardStep*>(QStringLiteral("step-") + key);
}

void WizardPage::showCurrent(int row) {
    if (row < 0)
        return;
    const auto* item = m_list->item(row);
    m_title->setText(stepSpecs()[static_cast<std::size_t>(row)].title);
    m_help->setText(item->toolTip());
    m_pages->setCurrentIndex(row);
    m_state->setPage(item->data(kKeyRole).toString().toStdString());
    m_steps[static_cast<std::size_t>(row)]->enter();
    refresh();
}

void WizardPage::refresh() {
    bool hasProblem = false;
    const auto specs = stepSpecs();
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const auto status = m_steps[i]->status();
        hasProblem = hasProblem || status.state != StepStatus::State::Done;
        auto* item = m_list->item(static_cast<int>(i));
        item->setText(status.detail.isEmpty() ? specs[i].title : specs[i].title + QLatin1Char('\n') + status.detail);
        item->setIcon(
            status.state == StepStatus::State::Problem ? theme::icon(QStringLiteral("warning"), theme::Ink::Warning)
            : status.state == StepStatus::State::Done  ? theme::icon(QStringLiteral("check"), theme::Ink::Success)
                                                       : theme::icon(QLatin1String(specs[i].icon)));
    }
    const int row = m_list->currentRow();
    const bool isLast = row == m_list->count() - 1;
    m_back->setEnabled(row > 0);
    m_next->setVisible(!isLast);
    m_create->setVisible(isLast);
    m_createAndRun->setVisible(isLast);
    const bool isReady = !m_state->draft().title.empty() && m_state->cohort() != nullptr &&
                         m_state->cohort()->problem.empty() && m_state->protocol().has_value() && !m_state->isLooking();
    m_create->setEnabled(!m_state->draft().title.empty() && m_state->protocol().has_value());
    m_createAndRun->setEnabled(isReady);
}

void WizardPage::finish(bool run) {
    try {
        const auto file = study::writeStudy(m_state->draft());
        Q_EMIT finished(QString::fromStdString(file.string()), run);
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

} // namespace rimlight::studypage
