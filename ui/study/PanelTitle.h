#pragma once

#include <QWidget>

class QDockWidget;

namespace rimlight::studypage {

/// The head of a panel: its name, a button that explains what it shows, and those that tear it off and close it. By the
/// rest of it the panel is dragged.
class PanelTitle : public QWidget {
    Q_OBJECT

public:
    /// The hint is rich text. The dock owns the head.
    PanelTitle(QDockWidget* dock, const QString& hint);
};

} // namespace rimlight::studypage
