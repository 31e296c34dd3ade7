#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace rimlight::studypage {

/// Brings a widget up to date when it is in view: at once, or when it next comes into view. What nobody looks at costs
/// the window's thread nothing.
class ShownRefresh : public QObject {
    Q_OBJECT

public:
    /// The widget owns it.
    ShownRefresh(QWidget* widget, std::function<void()> refresh);

    /// Something that the widget shows has changed.
    void request();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();

    QWidget* m_widget;
    std::function<void()> m_refresh;
    bool m_isStale = false;
};

} // namespace rimlight::studypage
