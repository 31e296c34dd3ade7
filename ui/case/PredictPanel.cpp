#include "ui/case/PredictPanel.h"

#include "core/study/case/ModelFit.h"
#include "ui/case/AnswerForm.h"
#include "ui/case/BreakableText.h"
#include "ui/case/CaseState.h"
#include "ui/case/Findings.h"
#include "ui/case/ModelChooser.h"
#include "ui/case/PredictionCard.h"
#include "ui/language/Language.h"
#include "ui/theme/Banner.h"
#include "ui/theme/IconLabel.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace rimlight::casepage {

namespace {

constexpr int kSignSide = 16;

QString toText(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

/// The phase that a reader may confirm of the open image; empty: there is nothing to confirm.
std::string phaseToConfirm(const CaseState& state, const study::ModelNeeds& needs) {
    if (needs.phases.size() != 1 || state.image() == nullptr)
        return {};
    const auto open = state.openPhase();
    const bool isKnown = open.isChosen || (open.isLikely && open.phase == needs.phases.front());
    return isKnown ? std::string() : needs.phases.front();
}

} // namespace

PredictPanel::PredictPanel(CaseState* state, ModelShelf* shelf, QWidget* parent)
    : QWidget(parent), m_state(state), m_pages(new QStackedWidget), m_chooser(new ModelChooser(state, shelf)),
      m_chosen(new QWidget), m_model(new QLabel), m_fitSign(new theme::IconLabel(QStringLiteral("check"), kSignSide)),
      m_change(new QPushButton(tr("Other model…"))), m_predict(new QPushButton(tr("Predict"))),
      m_steps(new theme::Banner(theme::Banner::Kind::Info)), m_stale(new theme::Banner(theme::Banner::Kind::Warning)),
      m_scroll(new QScrollArea), m_form(new AnswerForm(state)), m_hint(new QLabel), m_card(new PredictionCard) {
    auto* column = new QVBoxLayout(m_chosen);
    column->setContentsMargins(theme::kSpace3, theme::kSpace2, 0, theme::kSpace2);
    column->setSpacing(theme::kSpace2);
    column->addWidget(buildHead());
    column->addWidget(buildBody(), 1);
    m_pages->addWidget(m_chooser);
    m_pages->addWidget(m_chosen);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);

    connect(m_chooser, &ModelChooser::modelChosen, this, &PredictPanel::takeModel);
    connect(m_change, &QPushButton::clicked, this, &PredictPanel::chooseModel);
    connect(m_predict, &QPushButton::clicked, this, &PredictPanel::predictionRequested);
    connect(m_stale, &theme::Banner::actionRequested, this, &PredictPanel::predictionRequested);
    connect(m_steps, &theme::Banner::actionRequested, this, [this] {
        if (m_state->model())
            m_state->setOpenPhase(phaseToConfirm(*m_state, study::modelNeeds(*m_state->model())));
    });
    connect(m_state, &CaseState::modelChanged, this, &PredictPanel::refreshModel);
    for (const auto signal : {&CaseState::imageChanged, &CaseState::folderChanged, &CaseState::regionChanged,
                              &CaseState::phasesChanged, &CaseState::answersChanged})
        connect(m_state, signal, this, &PredictPanel::refreshSteps);
    connect(m_state, &CaseState::predictionChanged, this, &PredictPanel::refreshCard);
    connect(m_state, &CaseState::answersChanged, this, [this] {
        if (m_state->prediction())
            m_card->showFindings(findingsBeside(*m_state));
    });
    refreshModel();
    refreshCard();
}

QWidget* PredictPanel::buildHead() {
    m_model->setObjectName(QStringLiteral("modelName"));
    m_change->setObjectName(QStringLiteral("changeModel"));
    m_change->setToolTip(tr("Choose another model"));
    m_predict->setObjectName(QStringLiteral("predict"));
    m_predict->setProperty(theme::kRoleProperty, "primary");
    m_predict->setToolTip(tr("Ask the model about this case (Ctrl+P)"));
    m_model->setWordWrap(true);
    m_model->setTextFormat(Qt::PlainText); // the file's words
    auto* name = new QHBoxLayout;
    name->setSpacing(theme::kSpace2);
    name->addWidget(m_fitSign, 0, Qt::AlignTop);
    name->addWidget(m_model, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kSpace2);
    buttons->addWidget(m_predict, 1);
    buttons->addWidget(m_change);
    auto* head = new QWidget;
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, theme::kSpace3, 0);
    column->setSpacing(theme::kSpace2);
    column->addLayout(name);
    column->addLayout(buttons);
    return head;
}

QWidget* PredictPanel::buildBody() {
    m_steps->setObjectName(QStringLiteral("modelSteps"));
    m_steps->setDismissible(false);
    m_stale->setObjectName(QStringLiteral("staleAnswer"));
    m_stale->setText(tr("An answer or a phase was changed since this result."));
    m_stale->setAction(tr("Predict again"));
    m_stale->setDismissible(false);
    m_hint->setObjectName(QStringLiteral("cardEmpty"));
    m_hint->setProperty(theme::kRoleProperty, "secondary");
    m_hint->setWordWrap(true);
    m_card->setObjectName(QStringLiteral("predictionCard"));
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, theme::kSpace3, 0);
    column->setSpacing(theme::kSpace3);
    column->addWidget(m_steps);
    column->addWidget(m_form);
    column->addWidget(m_stale);
    column->addWidget(m_hint);
    column->addWidget(m_card);
    column->addStretch(1);
    m_scroll->setObjectName(QStringLiteral("predictScroll"));
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false); // the panel shows through
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    return m_scroll;
}

void PredictPanel::chooseModel() {
    m_pages->setCurrentWidget(m_chooser);
    m_chooser->focusList();
}

QString PredictPanel::guideAnchor() const {
    if (m_pages->currentWidget() == m_chooser)
        return QStringLiteral("choose-a-model");
    if (m_state->prediction())
        return QStringLiteral("the-result");
    return m_form->isEmpty() ? QStringLiteral("prediction") : QStringLiteral("what-a-model-asks-for");
}

void PredictPanel::takeModel(const learning::FittedModel& model) {
    m_state->setModel(model);
    m_predict->setFocus();
}

void PredictPanel::showMissing() {
    m_form->showMissing();
    m_scroll->ensureWidgetVisible(m_form);
}

void PredictPanel::refreshModel() {
    const auto& model = m_state->model();
    m_pages->setCurrentWidget(model ? m_chosen : static_cast<QWidget*>(m_chooser));
    if (!model)
        return;
    m_model->setText(breakable(language::name(model->name)));
    m_model->setToolTip(Qt::convertFromPlainText(language::name(model->question)));
    const auto needs = study::modelNeeds(*model);
    m_form->setFields(needs.clinical, needs.batches);
    refreshSteps();
}

void PredictPanel::refreshSteps() {
    if (!m_state->model())
        return;
    auto offer = m_state->offer();
    offer.isFormShown = true;
    const auto verdict = study::fits(*m_state->model(), offer);
    const bool fits = verdict.fitness != study::Fitness::DoesNotFit;
    QStringList words;
    for (const auto& sentence : fits ? verdict.steps : verdict.reasons)
        words << language::words(sentence);
    m_steps->setKind(fits ? theme::Banner::Kind::Info : theme::Banner::Kind::Warning);
    m_steps->setText(words.join(QLatin1Char('\n')));
    m_steps->setVisible(!words.isEmpty());
    const auto phase = fits ? phaseToConfirm(*m_state, study::modelNeeds(*m_state->model())) : std::string();
    m_steps->setAction(phase.empty() ? QString() : tr("It is %1").arg(toText(phase)));
    m_fitSign->setIcon(fits ? QStringLiteral("check") : QStringLiteral("warning"),
                       fits ? theme::Ink::Success : theme::Ink::Warning);
    m_predict->setEnabled(fits && m_state->hasRegion());
    m_hint->setText(m_state->hasRegion() ? tr("Press Predict: the answer comes within seconds.")
                                         : tr("Outline the tumour, or import an outline; then press Predict."));
}

void PredictPanel::refreshCard() {
    const auto& prediction = m_state->prediction();
    m_card->setVisible(prediction.has_value());
    m_hint->setVisible(!prediction);
    m_stale->setVisible(m_state->isPredictionStale());
    if (!prediction || m_state->isPredictionStale())
        return;
    m_card->showPrediction(*prediction);
    m_card->showFindings(findingsBeside(*m_state));
    // Its place is known when it was laid out.
    QTimer::singleShot(0, this, [this] { m_scroll->verticalScrollBar()->setValue(m_card->y() - theme::kSpace2); });
}

} // namespace rimlight::casepage
