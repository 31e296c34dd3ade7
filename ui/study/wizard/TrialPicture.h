#pragma once

#include "core/imaging/Mask.h"
#include "core/study/project/CaseTrial.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QStackedWidget;

namespace rimlight::jobs {
class JobRunner;
}

namespace rimlight::viewer {
class SliceView;
class ViewerModel;
} // namespace rimlight::viewer

namespace rimlight::studypage {

class DraftState;

/// One case of the draft, opened in the background, with a list to choose another: what settings are tried on.
class TrialPicture : public QWidget {
    Q_OBJECT

public:
    /// The state outlives it.
    explicit TrialPicture(DraftState* state, QWidget* parent = nullptr);
    ~TrialPicture() override;

    /// Opens the first case when none is open yet.
    void begin();
    /// Null until a case is open.
    std::shared_ptr<const study::CaseTrial> trial() const { return m_trial; }
    /// Draws the regions over the image; they lie on its grid.
    void showRegions(const imaging::Segmentation& regions);
    /// In the place of the picture.
    void showMessage(const QString& words);

Q_SIGNALS:
    void trialChanged();

private:
    void refreshCases();
    void open();

    DraftState* m_state;
    std::unique_ptr<jobs::JobRunner> m_runner;
    std::shared_ptr<const study::CaseTrial> m_trial;
    viewer::ViewerModel* m_model;
    viewer::SliceView* m_view = nullptr; ///< null without OpenGL
    QComboBox* m_cases;
    QStackedWidget* m_pages;
    QLabel* m_message;
    bool m_hasBegun = false;
};

} // namespace rimlight::studypage
