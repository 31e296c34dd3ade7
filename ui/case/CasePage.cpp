#include "ui/case/CasePage.h"

#include "core/study/case/ModelLibrary.h"
#include "ui/case/CaseExports.h"
#include "ui/case/CasePredictions.h"
#include "ui/case/CaseWork.h"
#include "ui/case/FeaturesPanel.h"
#include "ui/case/PredictPanel.h"
#include "ui/case/PredictionCard.h"
#include "ui/case/SeriesPanel.h"
#include "ui/case/ToolStrip.h"
#include "ui/segment/EditSession.h"
#include "ui/segment/HabitatsPanel.h"
#include "ui/segment/OutlineStrip.h"
#include "ui/segment/ReadersPanel.h"
#include "ui/segment/RingPanel.h"
#include "ui/segment/SegmentPanel.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/ViewerModel.h"
#include "ui/viewer/ViewerPanel.h"

#include <QFrame>
#include <QSplitter>
#include <QStandardPaths>
#include <QTabWidget>
#include <QVBoxLayout>

namespace rimlight::casepage {

namespace fs = std::filesystem;

namespace {

constexpr int kSeriesWidth = 208;
constexpr int kResultWidth = 400;

QFrame* sidePanel(int width) {
    auto* panel = new QFrame;
    panel->setProperty(theme::kRoleProperty, "panel");
    panel->setMinimumWidth(width);
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
      m_viewerPanel(new viewer::ViewerPanel(*m_viewerModel)), m_series(new SeriesPanel(m_state)),
      m_segments(new segment::SegmentPanel(m_edit, m_viewerModel)),
      m_outlineStrip(new segment::OutlineStrip(m_edit, m_viewerModel)), m_features(new FeaturesPanel(m_state)),
      m_predict(new PredictPanel(m_state)), m_rings(new segment::RingPanel(m_edit, m_viewerModel)),
      m_habitats(new segment::HabitatsPanel(m_edit, runner)), m_readers(new segment::ReadersPanel(m_edit)),
      m_tabs(new QTabWidget) {
    buildLayout();
    connectWork();
    connectRegionPanels();
    connectPanels();
}

void CasePage::buildLayout() {
    auto* left = sidePanel(kSeriesWidth);
    left->layout()->addWidget(m_series);

    m_tabs->setObjectName("caseTabs");
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_predict, tr("Predict"));
    m_tabs->addTab(m_features, tr("Features"));
    m_tabs->addTab(m_rings, tr("Rings"));
    m_tabs->addTab(m_habitats, tr("Habitats"));
    m_tabs->addTab(m_readers, tr("Readers"));
    auto* right = sidePanel(kResultWidth);
    right->layout()->addWidget(m_segments);
    right->layout()->addWidget(m_tabs);
    static_cast<QVBoxLayout*>(right->layout())->setStretch(1, 1);

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
    splitter->setSizes({kSeriesWidth, 1000, kResultWidth});
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
    connect(m_series, &SeriesPanel::folderRequested, m_files, &CaseFiles::chooseImageFolder);
    connect(m_series, &SeriesPanel::fileRequested, m_files, &CaseFiles::chooseImageFile);
    connect(m_features, &FeaturesPanel::extractionRequested, this, &CasePage::extractFeatures);
    connect(m_features, &FeaturesPanel::settingsFileRequested, m_files, &CaseFiles::chooseSettings);
    connect(m_features, &FeaturesPanel::exportRequested, m_exports, &CaseExports::chooseFeatures);
    connect(m_predictions, &CasePredictions::featuresReady, this, [this] { m_tabs->setCurrentWidget(m_features); });
    connect(m_predict, &PredictPanel::modelFileRequested, m_files, &CaseFiles::chooseModel);
    connect(m_predict, &PredictPanel::sampleModelRequested, this, [this] {
        m_work->attempt([this] { m_state->setModel(study::shippedModel("sample-wilms-vs-ccsk.json")); });
    });
    connect(m_predict, &PredictPanel::predictionRequested, this, &CasePage::predict);
    connect(m_predict->card(), &PredictionCard::reportRequested, m_exports, &CaseExports::chooseReport);
    connect(m_predict->card(), &PredictionCard::jsonRequested, m_exports, &CaseExports::chooseJson);
}

void CasePage::extractFeatures() {
    m_predictions->extractFeatures();
}

void CasePage::predict() {
    m_tabs->setCurrentWidget(m_predict);
    m_predictions->predict();
}

} // namespace rimlight::casepage
