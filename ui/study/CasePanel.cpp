#include "ui/study/CasePanel.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/study/CaseInput.h"
#include "ui/jobs/JobRunner.h"
#include "ui/language/Language.h"
#include "ui/study/StudyState.h"
#include "ui/theme/Icon.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/SliceView.h"
#include "ui/viewer/ViewerModel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rimlight::studypage {

namespace fs = std::filesystem;

namespace {

constexpr int kPictureHeight = 300;

QString toText(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString valueText(const study::ClinicalValue& value, const std::string& unit) {
    if (const auto* number = std::get_if<double>(&value))
        return toText(formatSignificant(*number, 4) + (unit.empty() ? "" : " " + unit));
    if (const auto* word = std::get_if<std::string>(&value))
        return toText(*word);
    return QStringLiteral("–");
}

/// What the preview shows.
struct Preview {
    study::CaseImage image;
    std::optional<imaging::Segmentation> outlines;
};

Preview readPreview(const fs::path& image, const fs::path& outline, const Progress& progress) {
    constexpr double kImageShare = 0.7;
    Preview preview;
    preview.image = study::openImage(image, progress.part(0.0, kImageShare));
    if (!outline.empty())
        preview.outlines = study::openMask(outline, preview.image, progress.part(kImageShare, 1.0));
    return preview;
}

} // namespace

CasePanel::CasePanel(StudyState* state, jobs::JobRunner* runner, QWidget* parent)
    : QFrame(parent), m_state(state), m_runner(runner), m_model(new viewer::ViewerModel(this)), m_id(new QLabel),
      m_facts(new QFormLayout), m_phase(new QComboBox), m_picture(new QStackedWidget), m_message(new QLabel),
      m_open(new QPushButton(tr("Open in the viewer"))) {
    setProperty(theme::kRoleProperty, "panel");
    setObjectName(QStringLiteral("studyCase"));
    m_id->setObjectName(QStringLiteral("caseId"));
    m_id->setProperty(theme::kRoleProperty, "section");
    m_id->setTextFormat(Qt::PlainText);
    m_message->setProperty(theme::kRoleProperty, "secondary");
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setMargin(theme::kSpace4);
    m_phase->setAccessibleName(tr("Phase"));
    m_open->setObjectName(QStringLiteral("openCase"));
    m_picture->addWidget(m_message);
    if (viewer::VtkView::isOpenGlAvailable()) {
        m_view = new viewer::SliceView(*m_model, viewer::Orientation::Axial);
        m_picture->addWidget(m_view);
    }
    m_picture->setMinimumHeight(kPictureHeight);

    auto* facts = new QWidget;
    m_facts->setHorizontalSpacing(theme::kSpace3);
    m_facts->setVerticalSpacing(theme::kSpace1);
    m_facts->setContentsMargins(0, 0, theme::kSpace2, 0);
    facts->setLayout(m_facts);
    auto* scroll = new QScrollArea;
    scroll->setWidget(facts);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    facts->setAutoFillBackground(false);

    auto* close = new QToolButton;
    close->setObjectName(QStringLiteral("closeCase"));
    close->setIcon(theme::icon(QStringLiteral("close")));
    close->setProperty(theme::kRoleProperty, "quiet");
    close->setToolTip(tr("Look at no case"));
    auto* head = new QHBoxLayout;
    head->addWidget(m_id, 1);
    head->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace3, theme::kSpace3, theme::kSpace3);
    layout->setSpacing(theme::kSpace2);
    layout->addLayout(head);
    layout->addWidget(m_phase);
    layout->addWidget(m_picture, 1);
    layout->addWidget(m_open);
    layout->addWidget(scroll, 1);
    connect(close, &QToolButton::clicked, this, [this] { m_state->setCase({}); });
    connect(m_state, &StudyState::contentsChanged, this, &CasePanel::refresh);
    connect(m_state, &StudyState::caseChanged, this, &CasePanel::refresh);
    connect(m_phase, &QComboBox::currentIndexChanged, this, &CasePanel::loadImage);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT m_state->openCaseRequested(m_state->caseId()); });
    refresh();
}

const study::CohortCase* CasePanel::shownCase() const {
    const auto* contents = m_state->contents();
    return contents == nullptr ? nullptr : contents->opened.findCase(m_state->caseId().toStdString());
}

void CasePanel::refresh() {
    const bool isChosen = m_state->contents() != nullptr && !m_state->caseId().isEmpty();
    // Without a case its room is the panels'.
    setVisible(isChosen);
    if (!isChosen) {
        m_id->clear();
        m_model->clear();
        return;
    }
    const bool isSame = m_id->text() == m_state->caseId();
    m_id->setText(m_state->caseId());
    refreshFacts();
    if (!isSame)
        refreshImages();
}

void CasePanel::refreshFacts() {
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    const auto add = [this](const QString& name, const QString& value) {
        auto* label = new QLabel(value);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto* title = new QLabel(name);
        title->setTextFormat(Qt::PlainText);
        title->setWordWrap(true);
        title->setProperty(theme::kRoleProperty, "secondary");
        m_facts->addRow(title, label);
    };
    const auto id = m_state->caseId().toStdString();
    const auto& opened = m_state->contents()->opened;
    if (const auto* results = m_state->results()) {
        const auto stored =
            std::find_if(results->cases.begin(), results->cases.end(), [&](const auto& one) { return one.id == id; });
        if (stored != results->cases.end() && !stored->excluded.empty())
            add(tr("Left out"), language::words(stored->excluded));
        else if (stored != results->cases.end())
            add(tr("Part"), language::words(stored->part));
    }
    if (const auto* one = shownCase()) {
        const auto& outcome = opened.study->protocol.outcome;
        if (one->included())
            add(tr("Outcome"), toText(one->positive ? outcome.positiveLabel : outcome.negativeLabel));
        if (!one->centre.empty())
            add(tr("Centre"), toText(one->centre));
        if (one->followUp)
            add(tr("Followed"), tr("%1 %2, %3")
                                    .arg(toText(formatSignificant(one->followUp->time, 3)),
                                         toText(opened.study->protocol.survival->unit),
                                         one->followUp->event ? tr("event") : tr("censored")));
        for (std::size_t v = 0; v < one->clinical.size(); ++v) {
            const auto& variable = opened.cohort->variables[v];
            add(toText(variable.title.empty() ? variable.name : variable.title),
                valueText(one->clinical[v], variable.unit));
        }
    }
    addPredictions(add);
}

void CasePanel::addPredictions(const std::function<void(const QString&, const QString&)>& add) const {
    const auto* predictions = m_state->contents()->table("predictions");
    const auto caseColumn = predictions == nullptr ? std::nullopt : predictions->columnOf(tables::kCaseColumn);
    if (!caseColumn)
        return;
    const auto id = m_state->caseId().toStdString();
    const auto row = std::find_if(predictions->rows.begin(), predictions->rows.end(),
                                  [&](const auto& one) { return one[*caseColumn] == id; });
    if (row == predictions->rows.end())
        return;
    const auto& main = m_state->results()->mainModel;
    for (const auto& [ending, title] :
         {std::pair{" probability", tr("Probability")}, {" cross-validated probability", tr("In cross-validation")}}) {
        const auto column = predictions->columnOf(main + ending);
        if (const auto number = column ? parseNumber((*row)[*column]) : std::nullopt)
            add(title, toText(formatFixed(*number, 2)));
    }
}

void CasePanel::refreshImages() {
    const auto* one = shownCase();
    const QSignalBlocker blocker(m_phase);
    m_phase->clear();
    m_open->setEnabled(false);
    m_model->clear();
    if (one == nullptr || one->images.empty()) {
        m_phase->hide();
        showMessage(m_state->contents()->opened.study ? tr("This study starts from feature tables: it knows no images.")
                                                      : tr("Images are shown when the study's own file is open."));
        return;
    }
    const auto& phases = m_state->contents()->opened.study->protocol.measuredPhases;
    for (const auto& phase : phases)
        m_phase->addItem(toText(phase));
    m_phase->setVisible(phases.size() > 1);
    loadImage();
}

void CasePanel::loadImage() {
    const auto* one = shownCase();
    const auto phase = static_cast<std::size_t>(std::max(0, m_phase->currentIndex()));
    if (one == nullptr || phase >= one->images.size() || one->images[phase].empty()) {
        showMessage(tr("The case has no image of this phase."));
        return;
    }
    m_open->setEnabled(true);
    if (m_view == nullptr) {
        showMessage(tr("Pictures need OpenGL 3.2."));
        return;
    }
    showMessage(tr("Reading the image"));
    const auto outline = one->readings.empty() ? fs::path() : one->readings.front();
    const quint64 request = ++m_request;
    m_runner->run(
        tr("Reading %1").arg(m_state->caseId()),
        [image = one->images[phase], outline](const Progress& progress) {
            return readPreview(image, outline, progress);
        },
        this,
        [this, request](Preview preview) {
            if (request != m_request)
                return;
            m_model->setVolume(preview.image.volume, preview.image.window);
            if (preview.outlines && !preview.outlines->segments.empty()) {
                m_model->setSegments(preview.outlines->segments);
                m_model->goToSegment(0);
            }
            m_picture->setCurrentWidget(m_view);
        },
        [this, request](const Error& error) {
            if (request == m_request)
                showMessage(language::words(error));
        });
}

void CasePanel::showMessage(const QString& words) {
    m_message->setText(words);
    m_picture->setCurrentWidget(m_message);
}

} // namespace rimlight::studypage
