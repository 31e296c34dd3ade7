#pragma once

#include "ui/study/Dashboards.h"

#include <QByteArray>
#include <QMainWindow>
#include <QStringList>

#include <vector>

class QDockWidget;
class QMenu;

namespace rimlight::studypage {

/// The panels of a dashboard as docks that can be moved, stacked, torn off and closed; the arrangement is kept from one
/// start to the next.
class DashboardPage : public QMainWindow {
    Q_OBJECT

public:
    /// Spec and state outlive the page.
    DashboardPage(const DashboardSpec& spec, StudyState* state, QWidget* parent = nullptr);
    /// Keeps the arrangement for the next start.
    ~DashboardPage() override;

    const DashboardSpec& spec() const { return m_spec; }
    const std::vector<QDockWidget*>& docks() const { return m_docks; }

    /// Every panel back where it was at first.
    void resetLayout();
    /// Fills the menu with the panels, checked where they are shown.
    void fillMenu(QMenu* menu);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    /// Notices panels that are closed by their own button.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void arrange();
    /// Gives the panels of a column the heights that their shares ask for, and all columns the same width.
    void shareRoom();
    /// As the dashboard names them.
    std::vector<std::vector<QDockWidget*>> columns() const;
    void refreshPanels();
    void setClosed(QDockWidget* dock, bool closed);

    const DashboardSpec& m_spec;
    StudyState* m_state;
    std::vector<QDockWidget*> m_docks; ///< column by column
    QStringList m_closed;              ///< names of those that the user closed
    QByteArray m_kept;                 ///< the arrangement as the settings have it
    QByteArray m_arrangement;          ///< as it was when the page was last left
};

} // namespace rimlight::studypage
