#pragma once

#include <QFrame>

#include <functional>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace rimlight::jobs {
class Job;
class JobRunner;
} // namespace rimlight::jobs

namespace rimlight::viewer {
class SliceView;
class ViewerModel;
} // namespace rimlight::viewer

namespace rimlight::study {
struct CohortCase;
}

namespace rimlight::studypage {

class StudyState;

/// The case that is looked at: its part, outcome and clinical values, what the main model says of it, and its image
/// with the outline.
class CasePanel : public QFrame {
    Q_OBJECT

public:
    /// State and runner outlive the panel.
    CasePanel(StudyState* state, jobs::JobRunner* runner, QWidget* parent = nullptr);

private:
    void refresh();
    void refreshFacts();
    /// What the main model says of the case.
    void addPredictions(const std::function<void(const QString& name, const QString& value)>& add) const;
    void refreshImages();
    /// Reads the chosen phase with its outline in the background, in the place of what is still being read.
    void loadImage();
    void showMessage(const QString& words);
    const study::CohortCase* shownCase() const;

    StudyState* m_state;
    jobs::JobRunner* m_runner;
    viewer::ViewerModel* m_model;
    viewer::SliceView* m_view = nullptr; ///< null without OpenGL
    QLabel* m_id;
    QFormLayout* m_facts;
    QComboBox* m_phase;
    QStackedWidget* m_picture;
    QLabel* m_message;
    QPushButton* m_open;
    quint64 m_request = 0; ///< of the image that was asked for last
};

} // namespace rimlight::studypage
