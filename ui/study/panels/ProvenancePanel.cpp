#include "ui/study/panels/ProvenancePanel.h"

#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/base/Text.h"
#include "ui/jobs/JobRunner.h"
#include "ui/language/Language.h"
#include "ui/theme/Theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rimlight::studypage {

/// Checks apart from the jobs that the window shows.
struct ProvenancePanel::Checker {
    jobs::JobRunner runner;
};

ProvenancePanel::ProvenancePanel(StudyState* state, QWidget* parent)
    : QWidget(parent), m_state(state), m_checker(std::make_unique<Checker>()), m_facts(new QFormLayout),
      m_verify(new QPushButton(tr("Check every file"))), m_verdict(new QLabel) {
    m_verify->setObjectName(QStringLiteral("verifyResults"));
    m_verify->setToolTip(tr("Compares the SHA-256 of each table, figure and model with what the study wrote"));
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setHorizontalSpacing(theme::kSpace4);
    m_facts->setVerticalSpacing(theme::kSpace2);
    // A checksum is one long word: it scrolls sideways in the place of widening the window.
    auto* content = new QWidget;
    auto* scroll = new QScrollArea;
    scroll->setWidget(content);
    content->setAutoFillBackground(false); // the panel shows through
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* room = new QVBoxLayout(this);
    room->setContentsMargins(0, 0, 0, 0);
    room->addWidget(scroll);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace3, theme::kSpace4, theme::kSpace3);
    layout->setSpacing(theme::kSpace3);
    layout->addLayout(m_facts);
    layout->addWidget(m_verify, 0, Qt::AlignLeft);
    layout->addWidget(m_verdict);
    layout->addStretch(1);
    connect(m_verify, &QPushButton::clicked, this, &ProvenancePanel::verify);
    connect(m_state, &StudyState::contentsChanged, this, &ProvenancePanel::refresh);
    refresh();
}

ProvenancePanel::~ProvenancePanel() = default;

void ProvenancePanel::refresh() {
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    m_verdict->clear();
    const auto* results = m_state->results();
    m_verify->setEnabled(results != nullptr && !results->sums.empty());
    if (results == nullptr)
        return;
    const auto add = [this](const QString& name, const std::string& value) {
        auto* title = new QLabel(name);
        title->setProperty(theme::kRoleProperty, "secondary");
        auto* label = new QLabel(value.empty() ? QStringLiteral("–") : QString::fromStdString(value));
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_facts->addRow(title, label);
    };
    add(tr("Program"), results->program);
    add(tr("Protocol"), results->protocolKey + ", version " + std::to_string(results->protocolVersion));
    add(tr("After"), results->source);
    add(tr("Seed"), std::to_string(results->seed));
    add(tr("SHA-256 of the protocol"), results->protocolText.empty() ? "" : sha256Hex(results->protocolText));
    add(tr("Files"), std::to_string(results->sums.size()));
    add(tr("Folder"), results->folder.string());
}

void ProvenancePanel::verify() {
    m_verify->setEnabled(false);
    m_verdict->setText(tr("Checking the files"));
    m_checker->runner.run(
        tr("Checking the files"),
        [contents = m_state->sharedContents()](const Progress& progress) {
            return study::verifyResults(*contents->opened.results, progress);
        },
        this,
        [this](const std::vector<std::string>& differences) {
            m_verify->setEnabled(true);
            m_verdict->setText(differences.empty() ? tr("Every file is what the study wrote.")
                                                   : language::words(join(differences, "\n")));
            Q_EMIT verified();
        },
        [this](const Error& error) {
            m_verify->setEnabled(true);
            m_verdict->setText(language::words(error));
        });
}

} // namespace rimlight::studypage
