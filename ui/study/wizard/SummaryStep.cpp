#include "ui/study/wizard/SummaryStep.h"

#include "core/study/project/StudyWarnings.h"
#include "ui/jobs/JobRunner.h"
#include "ui/language/Language.h"
#include "ui/study/wizard/ProtocolStep.h"
#include "ui/theme/Banner.h"
#include "ui/theme/Theme.h"

#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

namespace rimlight::studypage {

namespace {

constexpr std::size_t kCasesLookedAt = 20;
constexpr int kRightWidth = 480;

QScrollArea* scrolled(QWidget* content) {
    content->setAutoFillBackground(false);
    auto* scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

} // namespace

/// Reads headers apart from the jobs that the window shows.
struct SummaryStep::Reader {
    jobs::JobRunner runner;
    study::SliceThickness thickness;
    std::string folder; ///< of the draft that it was read for
};

SummaryStep::SummaryStep(DraftState* draftState, QWidget* parent)
    : WizardStep(draftState, parent), m_reader(std::make_unique<Reader>()), m_words(nullptr), m_warnings(nullptr) {
    auto* words = new QWidget;
    m_words = new QVBoxLayout(words);
    m_words->setContentsMargins(theme::kSpace4, theme::kSpace3, theme::kSpace4, theme::kSpace3);
    m_words->setSpacing(theme::kSpace1);
    auto* warnings = new QWidget;
    m_warnings = new QVBoxLayout(warnings);
    m_warnings->setContentsMargins(0, 0, theme::kSpace2, 0);
    m_warnings->setSpacing(theme::kSpace2);
    auto* left = new QFrame;
    left->setProperty(theme::kRoleProperty, "well");
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->addWidget(scrolled(words));
    auto* right = new QWidget;
    auto* rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(theme::kSpace4, 0, 0, 0);
    auto* heading = new QLabel(tr("Before you begin"));
    heading->setProperty(theme::kRoleProperty, "section");
    rightLayout->addWidget(heading);
    rightLayout->addWidget(scrolled(warnings), 1);
    auto* splitter = new QSplitter;
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({2 * kRightWidth, kRightWidth});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace2, theme::kSpace4, theme::kSpace3);
    layout->addWidget(splitter);
    connect(state(), &DraftState::changed, this, &SummaryStep::refresh);
    connect(state(), &DraftState::looked, this, &SummaryStep::refresh);
    refresh();
}

SummaryStep::~SummaryStep() = default;

StepStatus SummaryStep::status() const {
    const auto* preview = state()->cohort();
    const bool isReady = preview != nullptr && preview->problem.empty() && !draft().title.empty();
    return {isReady ? StepStatus::State::Done : StepStatus::State::Open, isReady ? tr("ready") : QString()};
}

void SummaryStep::enter() {
    lookAtSlices();
}

void SummaryStep::refresh() {
    if (state()->protocol())
        showProtocolWords(m_words, *state()->protocol());
    refreshWarnings();
}

void SummaryStep::refreshWarnings() {
    clear(m_warnings);
    const auto add = [this](theme::Banner::Kind kind, const QString& text) {
        auto* banner = new theme::Banner(kind, text);
        banner->setDismissible(false);
        m_warnings->addWidget(banner);
    };
    const auto* preview = state()->cohort();
    if (draft().title.empty())
        add(theme::Banner::Kind::Error, tr("The study has no name yet: give it one on the first page."));
    if (preview == nullptr)
        add(theme::Banner::Kind::Error, tr("There are no cases yet."));
    else if (!preview->problem.empty())
        add(theme::Banner::Kind::Error, language::words(preview->problem));
    else if (state()->protocol()) {
        for (const auto& warning : study::studyWarnings(*state()->protocol(), *preview->cohort, m_reader->thickness))
            add(theme::Banner::Kind::Warning, language::words(warning));
        for (const auto& note : preview->cohort->notes)
            add(theme::Banner::Kind::Info, language::words(note));
    }
    auto* notice = new QLabel(tr("Research use only. Not for clinical use."));
    notice->setProperty(theme::kRoleProperty, "warning");
    m_warnings->addWidget(notice);
    m_warnings->addStretch(1);
}

void SummaryStep::lookAtSlices() {
    const auto* preview = state()->cohort();
    if (preview == nullptr || !preview->cohort || draft().source == study::CaseSource::Features)
        return;
    m_reader->runner.cancelAll();
    m_reader->runner.run(
        tr("Looking at the images"),
        [cohort = *preview->cohort](const Progress& progress) {
            return study::sliceThickness(cohort, kCasesLookedAt, progress);
        },
        this,
        [this](const study::SliceThickness& thickness) {
            m_reader->thickness = thickness;
            refreshWarnings();
        });
}

} // namespace rimlight::studypage
