#pragma once

#include "ui/case/CaseState.h"

#include <QObject>

#include <filesystem>
#include <optional>
#include <string>

class QWidget;

namespace rimlight::viewer {
class ViewerModel;
}

namespace rimlight::casepage {

class CaseWork;

/// What to open in one go.
struct OpenRequest {
    std::filesystem::path image;
    std::optional<std::filesystem::path> mask;
    std::optional<std::filesystem::path> modelFile;
    std::optional<learning::FittedModel> model; ///< one that is in memory, such as a shipped one
    std::optional<std::string> segment;
    std::optional<std::filesystem::path> settingsFile = {}; ///< PyRadiomics parameter file
};

/// Brings the case in, and its outline in and out: what is asked for in files and folders. Questions belong to the
/// window of `asker`.
class CaseFiles : public QObject {
    Q_OBJECT

public:
    CaseFiles(CaseState* state, viewer::ViewerModel* viewer, CaseWork* work, QWidget* asker);

    /// Opens the image, then the mask and the model when given.
    void open(const OpenRequest& request);
    /// A file or folder that was dropped or chosen: an image, or, when an image is open, an outline.
    void openDropped(const std::filesystem::path& path);
    /// Makes the case below the program's own folder when it is asked for first. @param number of study::sampleCases()
    void openSample(std::size_t number);
    void showSeries(std::size_t number);

    enum class OtherGrid { Ask, Resample };
    void importOutline(const std::filesystem::path& path, OtherGrid otherGrid = OtherGrid::Ask);
    /// After otherGridFound(): the same outline, resampled onto the image.
    void importResampled();
    /// Writes all regions in the format of the path's ending; undo goes on working.
    void saveOutline(const std::filesystem::path& path);
    void openModel(const std::filesystem::path& path);
    void loadSettings(const std::filesystem::path& path);

    void chooseImageFolder();
    void chooseImageFile();
    void chooseOutline();
    /// To the file that was saved last, or to one that is asked for.
    void save();
    void saveAs();
    void chooseModel();
    void chooseSettings();

Q_SIGNALS:
    void caseOpened(const QString& path);
    /// The case was opened with an outline and a model: a prediction is due.
    void predictionDue();
    /// A model was read from a file, and is the state's.
    void modelOpened(const std::filesystem::path& file);
    /// An outline lies on another grid: the text says what resampling it would mean.
    void otherGridFound(const QString& text);

private:
    void takeImage(study::CaseImage image, const std::filesystem::path& source, imaging::Segmentation segmentation);
    void chooseSegment(const std::optional<std::string>& name);

    CaseState* m_state;
    viewer::ViewerModel* m_viewer;
    CaseWork* m_work;
    QWidget* m_asker;
    std::filesystem::path m_otherGridOutline; ///< asked about, whether it is to be resampled
    std::filesystem::path m_savedOutline;     ///< where this case's outline was saved last
};

} // namespace rimlight::casepage
