#pragma once

#include "core/base/Error.h"
#include "ui/case/CaseState.h"

#include <QWidget>

#include <filesystem>
#include <functional>
#include <optional>

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

class FeaturesPanel;
class PredictPanel;
class SeriesPanel;

/// What to open in one go.
struct OpenRequest {
    std::filesystem::path image;
    std::optional<std::filesystem::path> mask;
    std::optional<std::filesystem::path> modelFile;
    std::optional<learning::FittedModel> model; ///< one that is in memory, such as the sample model
    std::optional<std::string> segment;
    std::optional<std::filesystem::path> settingsFile = {}; ///< PyRadiomics parameter file
};

/// The clinician's page: series on the left, the views, and on the right the regions, features and prediction.
///
/// Every long step is a job of the runner; results come back on the window's thread.
class CasePage : public QWidget {
    Q_OBJECT

public:
    CasePage(jobs::JobRunner* runner, QWidget* parent = nullptr);

    CaseState* state() { return m_state; }
    viewer::ViewerModel* viewerModel() { return m_viewerModel; }
    segment::EditSession* edit() { return m_edit; }
    segment::OutlineStrip* outlineStrip() { return m_outlineStrip; }
    viewer::ViewerPanel* viewerPanel() { return m_viewerPanel; }

    /// Opens the image, then the mask and the model when given; with both a prediction follows.
    void openCase(const OpenRequest& request);
    /// A file or folder that was dropped or chosen: an image, or, when an image is open, an outline.
    void openDropped(const std::filesystem::path& path);
    void openSampleCase();
    void importOutline(const std::filesystem::path& path);
    /// Writes all regions in the format of the path's ending; undo goes on working.
    void saveOutline(const std::filesystem::path& path);
    void openModel(const std::filesystem::path& path);
    void loadSettings(const std::filesystem::path& path);
    void extractFeatures();
    void predict();
    void exportFeatures(const std::filesystem::path& path);
    void exportPrediction(const std::filesystem::path& path);
    void printReport(const std::filesystem::path& path);

    void chooseImageFolder();
    void chooseImageFile();
    void chooseOutline();
    /// To the file that was saved last, or to one that is asked for.
    void save();
    void saveAs();
    void chooseModel();

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
    void connectPanels();
    void showSeries(std::size_t number);
    void takeImage(study::CaseImage image, const std::filesystem::path& source, imaging::Segmentation segmentation);
    void chooseSegment(const std::optional<std::string>& name);
    void importOutline(const std::filesystem::path& path, bool resample);
    /// Runs what may throw an Error on this thread, and shows the sentence.
    void attempt(const std::function<void()>& action);

    template <class Result>
    void start(const QString& title, std::function<Result(const Progress&)> task, std::function<void(Result)> done);

    jobs::JobRunner* m_runner;
    viewer::ViewerModel* m_viewerModel;
    segment::EditSession* m_edit;
    CaseState* m_state;
    viewer::ViewerPanel* m_viewerPanel;
    SeriesPanel* m_series;
    segment::SegmentPanel* m_segments;
    segment::OutlineStrip* m_outlineStrip;
    FeaturesPanel* m_features;
    PredictPanel* m_predict;
    segment::RingPanel* m_rings;
    segment::HabitatsPanel* m_habitats;
    segment::ReadersPanel* m_readers;
    QTabWidget* m_tabs;
    std::filesystem::path m_lastFolder;
    std::filesystem::path m_otherGridOutline; ///< asked about, whether it is to be resampled
    std::filesystem::path m_savedOutline;     ///< where this case's outline was saved last
};

} // namespace rimlight::casepage
