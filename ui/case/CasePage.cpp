#include "ui/case/CasePage.h"

#include "core/regions/tools/SegmentFigures.h"
#include "ui/case/AnswerForm.h"
#include "ui/case/CaseExports.h"
#include "ui/case/CasePredictions.h"
#include "ui/case/CaseWork.h"
#include "ui/case/ComparisonPanel.h"
#include "ui/case/FeaturesPanel.h"
#include "ui/case/FindingsPanel.h"
#include "ui/case/HistoryPanel.h"
#include "ui/case/ModelChooser.h"
#include "ui/case/ModelShelf.h"
#include "ui/case/PredictPanel.h"
#include "ui/case/PredictionCard.h"
#include "ui/case/SeriesPanel.h"
#include "ui/case/ToolStrip.h"
#include "ui/jobs/JobRunner.h"
#include "ui/segment/EditSession.h"
#include "ui/segment/HabitatsPanel.h"
#include "ui/segment/OutlineStrip.h"
#include "ui/segment/ReadersPanel.h"
#include "ui/segment/RingPanel.h"
#include "ui/segment/SegmentPanel.h"
#include "ui/theme/ColumnScroll.h"
#include "ui/theme/FileQuestions.h"
#include "ui/theme/TextWidth.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/ViewerModel.h"
#include "ui/viewer/ViewerPanel.h"

#include <QApplication>
#include <QFrame>
#include <QSplitter>
#include <QStandardPaths>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace rimlight::casepage {

namespace fs = std::filesystem;

namespace {

constexpr int kSeriesWidth = 208;
constexpr int kResultWidth = 400;
constexpr int kLeastSeriesWidth = 184;
constexpr int kLeastResultWidth = 344;
constexpr int kRegionsHeight = 300;
constexpr int kResultsHeight = 640;
constexpr int kMeasurePauseMs = 300;

QFrame* sidePanel(int width) {
    auto* panel = new QFrame;
    panel->setProperty(theme::kRoleProperty, "panel");
    theme::setMinimumTextWidth(panel, width);
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return panel;
}

fs::path dataFolder(const char* name) {
    return fs::path(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation).toStdString()) / name;
}

} // namespace

CasePage::CasePage(jobs::JobRunner* runner, QWidget* parent)
    : QWidget(parent), m_work(new CaseWork(runner, this)), m_viewerModel(new viewer::ViewerModel(this)),
      m_edit(new segment::EditSession(m_viewerModel, dataFolder("outlines"), this)),
      m_state(new CaseState(m_edit, this)), m_files(new CaseFiles(m_state, m_viewerModel, m_work, this)),
      m_predictions(new CasePredictions(m_state, m_work, dataFolder("history"), this)),
      m_exports(new CaseExports(m_state, m_predictions, m_work, this)),
      m_shelf(new ModelShelf(dataFolder("models"), this)), m_viewerPanel(new viewer::ViewerPanel(*m_viewerModel)),
      m_series(new SeriesPanel(m_state)), m_segments(new segment::SegmentPanel(m_edit, m_viewerModel)),
      m_outlineStrip(new segment::OutlineStrip(m_edit, m_viewerModel)), m_findings(new FindingsPanel(m_state)),
      m_predict(new PredictPanel(m_state, m_shelf)), m_comparison(new ComparisonPanel(m_state, m_shelf)),
      m_history(new HistoryPanel(m_state, m_predictions)), m_features(new FeaturesPanel(m_state)),
      m_rings(new segment::RingPanel(m_edit, m_viewerModel)), m_habitats(new segment::HabitatsPanel(m_edit, runner)),
      m_readers(new segment::ReadersPanel(m_edit)), m_regionTabs(new QTabWidget), m_tabs(new QTabWidget),
      m_measuring(new jobs::JobRunner(jobs::JobRunner::Mode::Threaded, this)) {
    buildLayout();
    connectWork();
    connectRegionPanels();
    connectPanels();
    connectResults();
    followAttention();
}

void CasePage::buildLayout() {
    auto* left = sidePanel(kLeastSeriesWidth);
    left->layout()->addWidget(m_series);

    m_regionTabs->setObjectName("regionTabs");
    const auto addScrolled = [](QTabWidget* tabs, QWidget* panel, const QString& title) {
        tabs->addTab(new theme::ColumnScroll(panel), title);
    };
    addScrolled(m_regionTabs, m_segments, tr("Regions"));
    addScrolled(m_regionTabs, m_findings, tr("Findings"));
    addScrolled(m_regionTabs, m_rings, tr("Rings"));
    addScrolled(m_regionTabs, m_habitats, tr("Habitats"));
    addScrolled(m_regionTabs, m_readers, tr("Readers"));
    m_tabs->setObjectName("caseTabs");
    m_tabs->addTab(m_predict, tr("Predict"));
    addScrolled(m_tabs, m_comparison, tr("Compare"));
    addScrolled(m_tabs, m_history, tr("History"));
    m_tabs->addTab(m_features, tr("Features"));
    auto* halves = new QSplitter(Qt::Vertical);
    halves->setHandleWidth(1);
    halves->setChildrenCollapsible(false);
    for (auto* tabs : {m_regionTabs, m_tabs}) {
        tabs->setDocumentMode(true);
        halves->addWidget(tabs);
    }
    halves->setStretchFactor(1, 1);
    halves->setSizes({kRegionsHeight, kResultsHeight});
    auto* right = sidePanel(kLeastResultWidth);
    right->layout()->addWidget(halves);

    auto* centre = new QWidget;
    auto* centreLayout = new QVBoxLayout(centre);
    centreLayout->setContentsMargins(0, 0, 0, 0);
    centreLayout->setSpacing(0);
    centreLayout->addWidget(new ToolStrip(m_viewerModel));
    centreLayout->addWidget(m_outlineStrip);
    centreLayout->addWidget(m_viewerPanel, 1);

    auto* splitter = new QSplitter;
    splitter->setHandleWidth(1);
    splitter->addWidget(left);
    splitter->addWidget(centre);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({theme::scaled(kSeriesWidth), 1000, theme::scaled(kResultWidth)});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
}

void CasePage::connectWork() {
    connect(m_work, &CaseWork::failed, this, &CasePage::failed);
    connect(m_work, &CaseWork::jobFailed, this, &CasePage::jobFailed);
    connect(m_work, &CaseWork::cancelled, this, &CasePage::cancelled);
    connect(m_work, &CaseWork::notified, this, &CasePage::notified);
    connect(m_work, &CaseWork::settled, this, &CasePage::settled);
    connect(m_edit, &segment::EditSession::failed, this, &CasePage::failed);
    connect(m_edit, &segment::EditSession::notified, this, &CasePage::notified);
    connect(m_files, &CaseFiles::caseOpened, this, &CasePage::caseOpened);
    connect(m_files, &CaseFiles::predictionDue, this, &CasePage::predict);
    connect(m_files, &CaseFiles::otherGridFound, m_segments, &segment::SegmentPanel::askToResample);
}

void CasePage::connectRegionPanels() {
    connect(m_segments, &segment::SegmentPanel::importRequested, m_files, &CaseFiles::chooseOutline);
    connect(m_segments, &segment::SegmentPanel::saveRequested, m_files, &CaseFiles::saveAs);
    connect(m_segments, &segment::SegmentPanel::resamplingAccepted, m_files, &CaseFiles::importResampled);
    connect(m_readers, &segment::ReadersPanel::importRequested, m_files, &CaseFiles::chooseOutline);
    connect(m_state, &CaseState::folderChanged, this, [this] {
        auto others = m_state->series();
        if (const auto shown = m_state->openSeries())
            others.erase(others.begin() + static_cast<std::ptrdiff_t>(*shown));
        m_habitats->setOtherSeries(std::move(others));
    });
}

void CasePage::connectPanels() {
    connect(m_series, &SeriesPanel::seriesRequested, m_files, &CaseFiles::showSeries);
    connect(m_features, &FeaturesPanel::extractionRequested, this, &CasePage::extractFeatures);
    connect(m_features, &FeaturesPanel::settingsFileRequested, m_files, &CaseFiles::chooseSettings);
    connect(m_features, &FeaturesPanel::exportRequested, m_exports, &CaseExports::chooseFeatures);
    connect(m_predictions, &CasePredictions::featuresReady, this, [this] { m_tabs->setCurrentWidget(m_features); });
    connect(m_series, &SeriesPanel::folderRequested, m_files, &CaseFiles::chooseImageFolder);
    connect(m_series, &SeriesPanel::fileRequested, m_files, &CaseFiles::chooseImageFile);
    m_measurePause.setSingleShot(true);
    m_measurePause.setInterval(kMeasurePauseMs);
    connect(&m_measurePause, &QTimer::timeout, this, &CasePage::measureRegion);
    connect(m_state, &CaseState::regionChanged, this, [this] { m_measurePause.start(); });
}

void CasePage::connectResults() {
    auto* chooser = m_predict->chooser();
    connect(chooser, &ModelChooser::fileRequested, m_files, &CaseFiles::chooseModel);
    connect(chooser, &ModelChooser::folderRequested, this, [this] {
        theme::askForFolder(this, {tr("Folder of models"), {}, {}, "models"},
                            [this](const fs::path& folder) { m_shelf->addFolder(folder); });
    });
    connect(m_files, &CaseFiles::modelOpened, this, [this](const fs::path& file) {
        m_shelf->addModel(*m_state->model(), file);
        m_tabs->setCurrentWidget(m_predict);
    });
    connect(m_predict, &PredictPanel::predictionRequested, this, &CasePage::predict);
    connect(m_predictions, &CasePredictions::answersNeeded, m_predict, &PredictPanel::showMissing);
    connect(m_comparison, &ComparisonPanel::comparisonRequested, m_predictions, &CasePredictions::compare);
    connect(m_comparison, &ComparisonPanel::answerRequested, this, [this](std::size_t number) {
        // A copy: another model forgets nothing of the comparison, but its prediction.
        auto result = m_state->comparison().results.at(number);
        m_state->setModel(result.model);
        m_state->setPrediction(std::move(result));
        m_tabs->setCurrentWidget(m_predict);
    });
    connect(m_history, &HistoryPanel::jsonRequested, m_exports, &CaseExports::chooseEarlierJson);
    auto* card = m_predict->card();
    connect(card, &PredictionCard::reportRequested, m_exports, &CaseExports::chooseReport);
    connect(card, &PredictionCard::jsonRequested, m_exports, &CaseExports::chooseJson);
    connect(card, &PredictionCard::srRequested, m_exports, &CaseExports::chooseSr);
    connect(card, &PredictionCard::pdfObjectRequested, m_exports, &CaseExports::choosePdfObject);
    connect(m_state, &CaseState::imageChanged, card,
            [this, card] { card->setDicomRefusal(m_exports->dicomRefusal()); });
}

/// A click on a tab gives it no focus: both are watched.
void CasePage::followAttention() {
    for (auto* tabs : {m_regionTabs, m_tabs})
        for (const auto signal : {&QTabWidget::currentChanged, &QTabWidget::tabBarClicked})
            connect(tabs, signal, this, [this, tabs] { m_turnedTo = tabs; });
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget*, const QWidget* now) {
        for (const QWidget* part :
             std::initializer_list<const QWidget*>{m_series, m_outlineStrip, m_viewerPanel, m_regionTabs, m_tabs})
            if (now != nullptr && (part == now || part->isAncestorOf(now)))
                m_turnedTo = part;
    });
}

QString CasePage::guideAnchor() const {
    const auto panelOf = [](const QTabWidget* tabs) -> const QWidget* {
        const auto* scrolled = qobject_cast<const theme::ColumnScroll*>(tabs->currentWidget());
        return scrolled != nullptr ? scrolled->widget() : tabs->currentWidget();
    };
    const QWidget* part = m_turnedTo;
    if (part == m_regionTabs || part == m_tabs)
        part = panelOf(part == m_tabs ? m_tabs : m_regionTabs);
    if (part == m_predict)
        return m_predict->guideAnchor();
    const std::pair<const QWidget*, const char*> chapters[] = {
        {m_segments, "outline"},  {m_findings, "findings"},        {m_rings, "rings"},
        {m_habitats, "habitats"}, {m_readers, "two-readers"},      {m_comparison, "compare-models"},
        {m_history, "history"},   {m_features, "features"},        {m_outlineStrip, "outline"},
        {m_viewerPanel, "look"},  {m_series, "phase-of-a-series"},
    };
    const bool needsImage = part == m_viewerPanel || part == m_series;
    const auto* found = std::find_if(std::begin(chapters), std::end(chapters),
                                     [part](const auto& chapter) { return chapter.first == part; });
    if (found == std::end(chapters) || (needsImage && m_state->image() == nullptr))
        return QStringLiteral("open-a-case");
    return QLatin1String(found->second);
}

/// The outline's diameter, to be offered where one is asked for.
void CasePage::measureRegion() {
    m_measuring->cancelAll();
    const auto show = [this](double millimetres) {
        m_findings->setDiameterMm(millimetres);
        m_predict->form()->setDiameterMm(millimetres);
    };
    const auto region = m_state->region();
    if (!region) {
        show(0.0);
        return;
    }
    m_measuring->run(
        tr("Measuring"), [mask = region->mask](const Progress&) { return regions::measured(mask); }, this,
        [show](const regions::SegmentFigures& figures) { show(figures.longest ? figures.longest->mm : 0.0); });
}

void CasePage::extractFeatures() {
    m_predictions->extractFeatures();
}

void CasePage::chooseModel() {
    m_tabs->setCurrentWidget(m_predict);
    m_predict->chooseModel();
}

void CasePage::predict() {
    m_tabs->setCurrentWidget(m_predict);
    m_predictions->predict();
}

} // namespace rimlight::casepage
