#include "ui/study/wizard/TrialPicture.h"

#include "core/base/Error.h"
#include "ui/jobs/JobRunner.h"
#include "ui/language/Language.h"
#include "ui/study/wizard/DraftState.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/SliceView.h"
#include "ui/viewer/ViewerModel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rimlight::studypage {

TrialPicture::TrialPicture(DraftState* state, QWidget* parent)
    : QWidget(parent), m_state(state), m_runner(std::make_unique<jobs::JobRunner>()),
      m_model(new viewer::ViewerModel(this)), m_cases(new QComboBox), m_pages(new QStackedWidget),
      m_message(new QLabel) {
    m_cases->setObjectName(QStringLiteral("trialCase"));
    m_cases->setAccessibleName(tr("Case that settings are tried on"));
    m_message->setProperty(theme::kRoleProperty, "secondary");
    m_message->setTextFormat(Qt::PlainText);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setMargin(theme::kSpace5);
    m_pages->addWidget(m_message);
    if (viewer::VtkView::isOpenGlAvailable()) {
        m_view = new viewer::SliceView(*m_model, viewer::Orientation::Axial);
        m_pages->addWidget(m_view);
    }
    auto* head = new QHBoxLayout;
    head->setSpacing(theme::kSpace2);
    auto* words = new QLabel(tr("Tried on"));
    words->setProperty(theme::kRoleProperty, "secondary");
    head->addWidget(words);
    head->addWidget(m_cases, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kSpace2);
    layout->addLayout(head);
    layout->addWidget(m_pages, 1);
    connect(m_cases, &QComboBox::activated, this, &TrialPicture::open);
    connect(m_state, &DraftState::looked, this, &TrialPicture::refreshCases);
    showMessage(tr("Choose the cases first: settings are tried on one of them here."));
    refreshCases();
}

TrialPicture::~TrialPicture() = default;

void TrialPicture::begin() {
    m_hasBegun = true;
    if (!m_trial)
        open();
}

void TrialPicture::refreshCases() {
    const auto* preview = m_state->cohort();
    const QString before = m_cases->currentText();
    const QSignalBlocker blocker(m_cases);
    m_cases->clear();
    if (preview != nullptr && preview->cohort)
        for (const std::size_t i : preview->cohort->included()) {
            const auto& one = preview->cohort->cases[i];
            if (!one.images.empty() && !one.readings.empty())
                m_cases->addItem(QString::fromStdString(one.id));
        }
    m_cases->setCurrentIndex(std::max(0, m_cases->findText(before)));
    if (m_hasBegun && (!m_trial || m_cases->currentText() != before))
        open();
}

void TrialPicture::open() {
    const auto* preview = m_state->cohort();
    if (preview == nullptr || !preview->cohort || m_cases->currentText().isEmpty())
        return;
    const auto id = m_cases->currentText().toStdString();
    const auto& cases = preview->cohort->cases;
    const auto one = std::find_if(cases.begin(), cases.end(), [&](const auto& each) { return each.id == id; });
    if (one == cases.end())
        return;
    m_trial.reset();
    showMessage(tr("Reading %1").arg(m_cases->currentText()));
    m_runner->cancelAll();
    m_runner->run(
        tr("Reading the case"),
        [one = *one](const Progress& progress) {
            return std::make_shared<const study::CaseTrial>(study::openTrial(one, progress));
        },
        this,
        [this](const std::shared_ptr<const study::CaseTrial>& trial) {
            m_trial = trial;
            m_model->setVolume(trial->image.volume, trial->image.window);
            m_model->setSegments({trial->outline});
            m_model->goToSegment(0);
            if (m_view != nullptr)
                m_pages->setCurrentWidget(m_view);
            else
                showMessage(tr("Pictures need OpenGL 3.2."));
            Q_EMIT trialChanged();
        },
        [this](const Error& error) { showMessage(language::words(error)); });
}

void TrialPicture::showRegions(const imaging::Segmentation& regions) {
    m_model->setSegments(regions.segments);
    if (m_view != nullptr)
        m_pages->setCurrentWidget(m_view);
}

void TrialPicture::showMessage(const QString& words) {
    m_message->setText(words);
    m_pages->setCurrentWidget(m_message);
}

} // namespace rimlight::studypage
