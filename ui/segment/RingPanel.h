#pragma once

#include "core/regions/Ring.h"

#include <QList>
#include <QTimer>
#include <QWidget>

#include <memory>

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSlider;
class QVBoxLayout;

namespace rimlight::jobs {
class JobRunner;
}

namespace rimlight::viewer {
class ViewerModel;
}

namespace rimlight::segment {

class EditSession;

/// Peritumoral rings around the active segment, shown while their limits are moved, then made segments.
class RingPanel : public QWidget {
    Q_OBJECT

public:
    RingPanel(EditSession* session, viewer::ViewerModel* viewer, QWidget* parent = nullptr);
    ~RingPanel() override;

    /// True while rings are being worked out.
    bool isWorking() const;

Q_SIGNALS:
    /// The rings that are shown follow the settings again.
    void shown();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Row {
        QWidget* widget;
        QDoubleSpinBox* inner;
        QDoubleSpinBox* outer;
        QSlider* slider;
    };
    /// The body of an image is found once; only the worker looks inside.
    struct Body;

    void addRow(double innerMm, double outerMm);
    std::vector<regions::RingLimits> limits() const;
    void refreshTarget();
    void askForPreview();
    void preview();
    void showRings(const std::vector<regions::Ring>& rings);
    void make();

    EditSession* m_session;
    viewer::ViewerModel* m_viewer;
    jobs::JobRunner* m_runner;
    QTimer m_pause;
    QLabel* m_target;
    QVBoxLayout* m_rowPlace;
    QList<Row> m_rows;
    QCheckBox* m_insideBody;
    QCheckBox* m_onlyValues;
    QDoubleSpinBox* m_low;
    QDoubleSpinBox* m_high;
    QCheckBox* m_awayFromOthers;
    QDoubleSpinBox* m_margin;
    QLabel* m_notes;
    QPushButton* m_make;
    std::vector<regions::Ring> m_rings; ///< those that are shown
    std::shared_ptr<Body> m_body;
};

} // namespace rimlight::segment
