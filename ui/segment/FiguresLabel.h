#pragma once

#include "core/regions/tools/SegmentFigures.h"

#include <QLabel>
#include <QTimer>

#include <optional>

namespace rimlight::jobs {
class JobRunner;
}

namespace rimlight::segment {

class EditSession;

/// Volume, diameters and values of the active segment, measured again when it changes, away from the window's thread.
class FiguresLabel : public QLabel {
    Q_OBJECT

public:
    explicit FiguresLabel(EditSession* session, QWidget* parent = nullptr);
    ~FiguresLabel() override;

    /// Of the active segment as it is; nothing while they are being measured.
    const std::optional<regions::SegmentFigures>& figures() const { return m_figures; }

Q_SIGNALS:
    void measured();

private:
    void measure();
    void showFigures();

    EditSession* m_session;
    jobs::JobRunner* m_runner;
    QTimer m_pause; ///< a rest between strokes before it measures
    std::optional<regions::SegmentFigures> m_figures;
};

} // namespace rimlight::segment
