#pragma once

#include "core/base/Error.h"

#include <QObject>
#include <QString>

namespace rimlight::casepage {
struct OpenRequest;
}

namespace rimlight::shell {
class MainWindow;
}

namespace rimlight::gui {

/// What a run without hands leaves behind.
struct RunOutputs {
    QString screenshot;
    QString featuresCsv; ///< "" for none
};

/// Opens a case in the real window, waits until everything is computed and drawn, saves a picture of the window, and
/// quits: with 0, or with 2 and a sentence on standard error.
class ScreenshotRun : public QObject {
    Q_OBJECT

public:
    ScreenshotRun(shell::MainWindow* window, RunOutputs outputs);

    void begin(const casepage::OpenRequest& request);

private:
    void settle();
    void saveWhenDrawn();
    void fail(const Error& error);

    shell::MainWindow* m_window;
    RunOutputs m_outputs;
    bool m_featuresAsked = false;
    bool m_finished = false;
};

} // namespace rimlight::gui
