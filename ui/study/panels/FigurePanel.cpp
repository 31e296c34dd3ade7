#include "ui/study/panels/FigurePanel.h"

#include "core/base/Error.h"
#include "ui/charts/FigureView.h"
#include "ui/language/Language.h"
#include "ui/printing/FigureFile.h"
#include "ui/study/ShownRefresh.h"
#include "ui/theme/ElidedComboBox.h"
#include "ui/theme/FileQuestions.h"
#include "ui/theme/Theme.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rimlight::studypage {

namespace {

constexpr int kNarrowest = 260;
constexpr int kNarrowing = 20;

/// Curves of models by titles that fit the legend.
report::Figure withShortTitles(report::Figure figure, const std::map<std::string, std::string>& titles) {
    if (auto* chart = std::get_if<report::LineChart>(&figure))
        for (auto& series : chart->series) {
            const auto key = charts::seriesKey(QString::fromStdString(series.name)).toStdString();
            if (const auto title = titles.find(key); title != titles.end())
                series.name = title->second + series.name.substr(key.size());
        }
    return figure;
}

} // namespace

FigurePanel::FigurePanel(StudyState* state, ResultChoice choice, QWidget* parent)
    : QWidget(parent), m_state(state), m_choice(std::move(choice)), m_choices(new theme::ElidedComboBox),
      m_view(new charts::FigureView), m_scroll(new QScrollArea), m_failure(new QLabel) {
    m_choices->setObjectName(QStringLiteral("figureChoice"));
    m_choices->setAccessibleName(tr("Which of the figures"));
    m_failure->setProperty(theme::kRoleProperty, "error");
    m_failure->setTextFormat(Qt::PlainText);
    m_failure->setWordWrap(true);
    m_failure->hide();
    auto* content = new QWidget;
    auto* contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(0, 0, theme::kSpace2, 0);
    contentLayout->addWidget(m_view, 0, Qt::AlignTop);
    contentLayout->addStretch(1);
    content->setAutoFillBackground(false);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->viewport()->installEventFilter(this);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace2, theme::kSpace1, theme::kSpace2);
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(m_choices);
    layout->addWidget(m_failure);
    layout->addWidget(m_scroll, 1);

    connect(m_choices, &QComboBox::currentIndexChanged, this, &FigurePanel::showChosen);
    auto* refresh = new ShownRefresh(this, [this] { refreshChoices(); });
    connect(m_state, &StudyState::contentsChanged, refresh, &ShownRefresh::request);
    connect(m_view, &charts::FigureView::caseClicked, m_state, &StudyState::setCase);
    connect(m_view, &charts::FigureView::featureClicked, m_state, &StudyState::setFeature);
    connect(m_view, &charts::FigureView::saveRequested, this, &FigurePanel::saveFigure);
    connect(m_view, &charts::FigureView::hiddenSeriesChanged, this, [this] { m_isSeriesChosen = true; });
    connect(m_state, &StudyState::caseChanged, m_view, &charts::FigureView::setMarkedCase);
    refreshChoices();
}

void FigurePanel::refreshChoices() {
    const auto before = m_choices->currentIndex() >= 0 && !m_items.empty()
                            ? m_items[static_cast<std::size_t>(m_choices->currentIndex())].name
                            : std::string();
    const auto* results = m_state->results();
    m_items = results == nullptr ? std::vector<study::ResultItem>() : chosenItems(m_choice, *results);
    const QSignalBlocker blocker(m_choices);
    m_choices->clear();
    for (const auto& caption : shortCaptions(m_items))
        m_choices->addItem(caption);
    m_choices->setVisible(m_items.size() > 1);
    std::size_t chosen = firstToShow(m_items);
    for (std::size_t i = 0; i < m_items.size(); ++i)
        if (m_items[i].name == before)
            chosen = i;
    m_choices->setCurrentIndex(static_cast<int>(chosen));
    showChosen();
}

void FigurePanel::showChosen() {
    const auto index = static_cast<std::size_t>(std::max(0, m_choices->currentIndex()));
    const bool isThere = index < m_items.size();
    const auto* figure = isThere ? m_state->contents()->figure(m_items[index].name) : nullptr;
    m_failure->setText(isThere && figure == nullptr
                           ? language::words(m_state->contents()->failureOf(m_choice.kind, m_items[index].name))
                           : QString());
    m_failure->setVisible(!m_failure->text().isEmpty());
    m_scroll->setVisible(figure != nullptr);
    if (figure == nullptr)
        return;
    const auto shown = withShortTitles(*figure, m_state->contents()->modelTitles);
    m_view->setFigure(shown);
    showMainFirst(shown);
    fitFigure();
    m_view->setMarkedCase(m_state->caseId());
}

void FigurePanel::showMainFirst(const report::Figure& figure) {
    const auto* chart = std::get_if<report::LineChart>(&figure);
    if (!m_choice.mainFirst || m_isSeriesChosen || chart == nullptr)
        return;
    QStringList others;
    bool hasMain = false;
    for (const auto& series : chart->series) {
        hasMain = hasMain || series.role == report::Role::Highlight;
        if (series.role == report::Role::Series)
            others << charts::seriesKey(QString::fromStdString(series.name));
    }
    m_view->setHiddenSeries(hasMain ? others : QStringList());
}

bool FigurePanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize)
        fitFigure();
    return QWidget::eventFilter(watched, event);
}

void FigurePanel::fitFigure() {
    const int room = m_scroll->viewport()->width() - theme::kSpace2;
    const int height = m_scroll->viewport()->height();
    if (room <= 0 || !m_view->figure())
        return;
    m_view->setRoom(height);
    // Below the narrowest a figure is hard to read: then it scrolls. Heights are asked for as seldom as can be: those
    // of figures with many names take their time.
    const auto fits = [&](int steps) { return m_view->heightForWidth(room - steps * kNarrowing) <= height; };
    int tooWide = -1;
    int narrow = std::max(0, (room - kNarrowest + kNarrowing - 1) / kNarrowing);
    if (!fits(narrow)) {
        m_view->setFixedWidth(room);
        return;
    }
    while (narrow - tooWide > 1) {
        const int middle = (narrow + tooWide) / 2;
        (fits(middle) ? narrow : tooWide) = middle;
    }
    m_view->setFixedWidth(room - narrow * kNarrowing);
}

void FigurePanel::saveFigure() {
    if (!m_view->figure())
        return;
    const theme::FileQuestion question{tr("Save the figure"), printing::figureFileFilter(),
                                       printing::figureFileName(*m_view->figure()), "figures"};
    theme::askWhereToSave(this, question, [this](const std::filesystem::path& path) {
        try {
            printing::writeFigure(*m_view->figure(), path);
        } catch (const Error& error) {
            Q_EMIT m_state->failed(error);
        }
    });
}

} // namespace rimlight::studypage
