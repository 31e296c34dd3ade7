#include "ui/study/OverviewPage.h"

#include "core/base/Text.h"
#include "ui/language/Language.h"
#include "ui/study/ShownRefresh.h"
#include "ui/study/StudyState.h"
#include "ui/theme/Theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace rimlight::studypage {

namespace {

constexpr int kWidestColumn = 620; ///< lines that are longer are hard to read

QLabel* label(const QString& text, const char* role = "body") {
    auto* made = new QLabel(text);
    made->setProperty(theme::kRoleProperty, role);
    made->setTextFormat(Qt::PlainText); // a file's words
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}

QString toText(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString aucText(const study::ModelHeadline& headline) {
    return headline.auc ? toText(formatFixed(*headline.auc, 2)) : QStringLiteral("–");
}

QString intervalText(const study::ModelHeadline& headline) {
    return headline.auc95 ? toText(formatFixed(headline.auc95->low, 2) + "–" + formatFixed(headline.auc95->high, 2))
                          : QStringLiteral("–");
}

/// Another role than it was made with.
void giveRole(QLabel* made, const char* role) {
    made->setProperty(theme::kRoleProperty, role);
    made->style()->unpolish(made);
    made->style()->polish(made);
}

QString progressText(const StepProgress& step) {
    if (step.state != StepProgress::State::Running)
        return step.state == StepProgress::State::Done ? OverviewPage::tr("done") : OverviewPage::tr("waiting");
    if (step.total == 0)
        return OverviewPage::tr("running");
    return OverviewPage::tr("%1 of %2").arg(step.done).arg(step.total) +
           (step.part.isEmpty() ? QString() : QStringLiteral(", ") + step.part);
}

QVBoxLayout* card(QVBoxLayout* column, const QString& title) {
    auto* frame = new QFrame;
    frame->setProperty(theme::kRoleProperty, "card");
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace3, theme::kSpace4, theme::kSpace3);
    layout->setSpacing(theme::kSpace2);
    if (!title.isEmpty())
        layout->addWidget(label(title, "section"));
    column->addWidget(frame);
    return layout;
}

} // namespace

OverviewPage::OverviewPage(StudyState* state, StudyRunner* runner, QWidget* parent)
    : QScrollArea(parent), m_state(state), m_runner(runner) {
    setObjectName(QStringLiteral("studyOverview"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    auto* refresh = new ShownRefresh(this, [this] { rebuild(); });
    connect(m_state, &StudyState::contentsChanged, refresh, &ShownRefresh::request);
    for (const auto signal : {&StudyRunner::started, &StudyRunner::finished, &StudyRunner::cancelled})
        connect(m_runner, signal, refresh, &ShownRefresh::request);
    connect(m_runner, &StudyRunner::failed, refresh, &ShownRefresh::request);
    connect(m_runner, &StudyRunner::progressed, this, [this, refresh] {
        if (!isVisible() || m_failedShown != m_runner->failedCases().size())
            refresh->request();
        else
            showProgress();
    });
    rebuild();
}

bool OverviewPage::isRunHere() const {
    return m_state->contents() != nullptr && !m_runner->steps().empty() &&
           m_runner->results() == m_state->contents()->opened.place.results;
}

void OverviewPage::rebuild() {
    m_progress.clear();
    m_failedShown = m_runner->failedCases().size();
    auto* content = new QWidget;
    content->setAutoFillBackground(false);
    auto* columns = new QHBoxLayout(content);
    columns->setContentsMargins(theme::kSpace4, theme::kSpace4, theme::kSpace4, theme::kSpace4);
    columns->setSpacing(theme::kSpace4);
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    for (auto* column : {left, right}) {
        column->setSpacing(theme::kSpace3);
        columns->addLayout(column, 1);
    }
    if (m_state->contents() != nullptr) {
        addProblems(left);
        addQuestion(left);
        addHeadlines(left);
        addSteps(right);
        addFailedCases(right);
        if (const auto* results = m_state->results()) {
            addSentences(left, tr("Findings"), results->findings);
            addSentences(right, tr("Notes"), results->notes);
            std::vector<std::string> notRun;
            for (const auto& [name, because] : results->notRun)
                notRun.push_back(name + ": " + because);
            addSentences(right, tr("Not run"), notRun);
            addSentences(right, tr("Assumed where the paper leaves it open"), results->assumed);
        }
    }
    left->addStretch(1);
    right->addStretch(1);
    const int scrolled = verticalScrollBar()->value();
    setWidget(content);
    verticalScrollBar()->setValue(scrolled);
}

void OverviewPage::addProblems(QVBoxLayout* column) {
    for (const auto& problem : m_state->contents()->opened.problems) {
        auto* frame = new QFrame;
        frame->setProperty(theme::kRoleProperty, "banner-warning");
        auto* layout = new QHBoxLayout(frame);
        layout->setContentsMargins(theme::kSpace3, theme::kSpace2, theme::kSpace3, theme::kSpace2);
        layout->addWidget(label(language::words(problem)), 1);
        column->addWidget(frame);
    }
}

void OverviewPage::addQuestion(QVBoxLayout* column) {
    const auto& opened = m_state->contents()->opened;
    const bool synthetic = (opened.results && opened.results->synthetic) || (opened.study && opened.study->synthetic);
    auto* layout = card(column, {});
    const auto question = opened.results && !opened.results->question.empty() ? opened.results->question
                          : opened.study                                      ? opened.study->protocol.question
                                                                              : std::string();
    const auto title = opened.results && !opened.results->protocolTitle.empty() ? opened.results->protocolTitle
                       : opened.study                                           ? opened.study->protocol.title
                                                                                : std::string();
    const auto source = opened.results && !opened.results->source.empty() ? opened.results->source
                        : opened.study                                    ? opened.study->protocol.source
                                                                          : std::string();
    if (!question.empty())
        layout->addWidget(label(language::name(question), "section"));
    layout->addWidget(label(language::name(title), question.empty() ? "section" : "body"));
    if (!source.empty())
        layout->addWidget(label(tr("After: %1").arg(toText(source)), "secondary"));
    if (synthetic)
        layout->addWidget(label(
            tr("The cases are SYNTHETIC, made by a program: the results are no evidence about patients."), "warning"));
    layout->addWidget(label(tr("Research use only. Not for clinical use."), "warning"));
}

void OverviewPage::addHeadlines(QVBoxLayout* column) {
    const auto* results = m_state->results();
    if (results == nullptr || results->headlines.empty())
        return;
    auto* layout = card(column, tr("The main model"));
    const auto& titles = m_state->contents()->modelTitles;
    const auto title = titles.find(results->mainModel);
    layout->addWidget(label(language::words(title == titles.end() ? results->mainModel : title->second), "secondary"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::kSpace5);
    grid->setVerticalSpacing(theme::kSpace1);
    int row = 0;
    const auto add = [&](int line, int place, const QString& words, const char* role, Qt::Alignment alignment) {
        auto* made = label(words, role);
        made->setWordWrap(false);
        made->setAlignment(alignment | Qt::AlignVCenter);
        grid->addWidget(made, line, place);
    };
    for (const auto& [place, words] :
         {std::pair{0, tr("Part")}, {1, tr("AUC")}, {2, tr("95 % interval")}, {3, tr("Cases (positive)")}})
        add(0, place, words, "secondary", place == 0 ? Qt::AlignLeft : Qt::AlignRight);
    for (const auto& headline : results->headlines) {
        if (headline.model != results->mainModel)
            continue;
        ++row;
        auto part = language::words(headline.part);
        part[0] = part[0].toUpper();
        add(row, 0, part + (headline.part == "training" ? tr(" (flatters)") : QString()), "body", Qt::AlignLeft);
        add(row, 1, aucText(headline), headline.part == "training" ? "secondary" : "headline", Qt::AlignRight);
        add(row, 2, intervalText(headline), "body", Qt::AlignRight);
        add(row, 3, tr("%1 (%2)").arg(headline.cases).arg(headline.positives), "body", Qt::AlignRight);
    }
    grid->setColumnStretch(0, 1);
    layout->addLayout(grid);
}

void OverviewPage::addSentences(QVBoxLayout* column, const QString& title, const std::vector<std::string>& sentences) {
    if (sentences.empty())
        return;
    auto* layout = card(column, title);
    for (const auto& sentence : sentences)
        layout->addWidget(label(language::words(sentence)));
}

void OverviewPage::addSteps(QVBoxLayout* column) {
    if (!isRunHere())
        return;
    auto* layout = card(column, tr("The run"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::kSpace3);
    grid->setVerticalSpacing(theme::kSpace1);
    int row = 0;
    for (const auto& step : m_runner->steps()) {
        ProgressLine line{label(language::words(study::stepTitle(step.step))), label({}), {}};
        grid->addWidget(line.title, row, 0);
        grid->addWidget(line.progress, row++, 1);
        m_progress.push_back(line);
    }
    showProgress();
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    layout->addLayout(grid);
}

void OverviewPage::showProgress() {
    const auto& steps = m_runner->steps();
    for (std::size_t i = 0; i < std::min(steps.size(), m_progress.size()); ++i) {
        auto& line = m_progress[i];
        line.progress->setText(progressText(steps[i]));
        if (line.state == steps[i].state)
            continue;
        line.state = steps[i].state;
        giveRole(line.title, line.state == StepProgress::State::Waiting ? "secondary" : "body");
        giveRole(line.progress, line.state == StepProgress::State::Running ? "body" : "secondary");
    }
}

void OverviewPage::addFailedCases(QVBoxLayout* column) {
    if (!isRunHere() || m_runner->failedCases().empty())
        return;
    auto* layout = card(column, tr("Cases that could not be measured"));
    for (const auto& failed : m_runner->failedCases()) {
        auto* line = new QHBoxLayout;
        line->setSpacing(theme::kSpace2);
        line->addWidget(label(tr("%1 (%2): %3").arg(failed.id, failed.reading, failed.reason)), 1);
        auto* open = new QPushButton(tr("Open"));
        open->setObjectName(QStringLiteral("openFailed-%1").arg(failed.id));
        connect(open, &QPushButton::clicked, this, [this, id = failed.id] {
            m_state->setCase(id);
            Q_EMIT m_state->openCaseRequested(id);
        });
        line->addWidget(open, 0, Qt::AlignTop);
        layout->addLayout(line);
    }
}

} // namespace rimlight::studypage
