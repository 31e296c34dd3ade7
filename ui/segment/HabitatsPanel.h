#pragma once

#include "core/dicom/Series.h"
#include "core/regions/VoxelSet.h"
#include "core/study/CaseHabitats.h"

#include <QWidget>

#include <memory>
#include <optional>

class QCheckBox;
class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace rimlight::charts {
class FigureView;
}

namespace rimlight::jobs {
class JobRunner;
}

namespace rimlight::segment {

class EditSession;

/// Divides the active segment into habitats by a Gaussian mixture over one or more phases, shows them in colours with
/// the BIC curve, and makes segments of them.
class HabitatsPanel : public QWidget {
    Q_OBJECT

public:
    /// @param runner runs the search, with its progress and Cancel in the job bar; outlives the panel
    HabitatsPanel(EditSession* session, jobs::JobRunner* runner, QWidget* parent = nullptr);
    ~HabitatsPanel() override;

    /// The series that can be further phases: those of the opened folder beside the one that is shown.
    void setOtherSeries(std::vector<dicom::Series> series);
    const std::optional<study::CaseHabitats>& habitats() const { return m_habitats; }

Q_SIGNALS:
    void found();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refresh();
    void find();
    void show(study::CaseHabitats habitats);
    void showOnImage();
    void forget();
    void makeSegments();

    EditSession* m_session;
    jobs::JobRunner* m_runner;
    std::vector<dicom::Series> m_series;
    QLabel* m_target;
    QLabel* m_phasesTitle;
    QListWidget* m_phases;
    QCheckBox* m_resample;
    QSpinBox* m_smallest;
    QSpinBox* m_largest;
    QSpinBox* m_starts;
    QSpinBox* m_seed;
    QPushButton* m_find;
    QLabel* m_notes;
    charts::FigureView* m_curve;
    QTableWidget* m_table;
    QPushButton* m_make;
    std::optional<study::CaseHabitats> m_habitats;
    int m_region = 0;             ///< whose habitats they are
    regions::VoxelSet m_ofVoxels; ///< as it was then
};

} // namespace rimlight::segment
