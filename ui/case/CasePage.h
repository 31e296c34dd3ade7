#pragma once

#include "core/base/Error.h"
#include "ui/case/CaseFiles.h"
#include "ui/case/CaseState.h"

#include <QTimer>
#include <QWidget>

#include <filesystem>

class QTabWidget;

namespace rimlight::jobs {
class JobRunner;
}

namespace rimlight::segment {
class EditSession;
class HabitatsPanel;
class OutlineStrip;
class ReadersPanel;
class RingPanel;
class SegmentPanel;
} // namespace rimlight::segment

namespace rimlight::viewer {
class ViewerModel;
class ViewerPanel;
} // namespace rimlight::viewer

namespace rimlight::casepage {

class CaseExports;
class CasePredictions;
class CaseWork;
class ComparisonPanel;
class FeaturesPanel;
class FindingsPanel;
class HistoryPanel;
class ModelShelf;
class PredictPanel;
class SeriesPanel;

/// The clinician's page: series on the left, the views, and on the right the regions, features and prediction. It
/// places the panels and joins them to what does the work: CaseFiles, CasePredictions, CaseExports.
///
/// Every long step is a job of the runner; results come back on the window's thread.
class CasePage : public QWidget {
    Q_OBJECT

public:
    CasePage(jobs::JobRunner* runner, QWidget* parent = nullptr);

    CaseState* state() { return m_state; }
    CaseFiles* files() { return m_files; }
    CasePredictions* predictions() { return m_predictions; }
    CaseExports* exports() { return m_exports; }
    viewer::ViewerModel* viewerModel() { return m_viewerModel; }
    segment::EditSession* edit() { return m_edit; }
    ModelShelf* shelf() { return m_shelf; }
    segment::OutlineStrip* outlineStrip() { return m_outlineStrip; }
    viewer::ViewerPanel* viewerPanel() { return m_viewerPanel; }

    void extractFeatures();
    void predict();
    /// Shows every model, to choose another.
    void chooseModel();
    /// The chapter of the user guide about the part that the user turned to last.
    QString guideAnchor() const;

Q_SIGNALS:
    /// What the user asked for could not be begun or finished.
    void failed(const rimlight::Error& error);
    /// The same from a job; the job bar shows those by itself.
    void jobFailed(const rimlight::Error& error);
    void cancelled();
    /// A sentence about something finished: "Report written".
    void notified(const QString& sentence);
    /// Nothing is running or waiting any more.
    void settled();
    void caseOpened(const QString& path);

private:
    void buildLayout();
    void connectWork();
    void connectPanels();
    void connectRegionPanels();
    void connectResults();
    void followAttention();
    void measureRegion();

    CaseWork* m_work;
    viewer::ViewerModel* m_viewerModel;
    segment::EditSession* m_edit;
    CaseState* m_state;
    CaseFiles* m_files;
    CasePredictions* m_predictions;
    CaseExports* m_exports;
    ModelShelf* m_shelf;
    viewer::ViewerPanel* m_viewerPanel;
    SeriesPanel* m_series;
    segment::SegmentPanel* m_segments;
    segment::OutlineStrip* m_outlineStrip;
    FindingsPanel* m_findings;
    PredictPanel* m_predict;
    ComparisonPanel* m_comparison;
    HistoryPanel* m_history;
    FeaturesPanel* m_features;
    segment::RingPanel* m_rings;
    segment::HabitatsPanel* m_habitats;
    segment::ReadersPanel* m_readers;
    QTabWidget* m_regionTabs;            ///< the outline, what is made of it, and what was read
    QTabWidget* m_tabs;                  ///< what models and features say
    const QWidget* m_turnedTo = nullptr; ///< the part that was last clicked or reached by the keyboard
    jobs::JobRunner* m_measuring;        ///< its own: measuring follows every stroke
    QTimer m_measurePause;
};

} // namespace rimlight::casepage
