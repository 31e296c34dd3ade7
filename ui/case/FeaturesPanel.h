#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QSortFilterProxyModel;
class QStandardItemModel;

namespace rimlight::casepage {

class CaseState;

/// The features of the region: settings, a table with a filter, CSV export.
class FeaturesPanel : public QWidget {
    Q_OBJECT

public:
    explicit FeaturesPanel(CaseState* state, QWidget* parent = nullptr);

Q_SIGNALS:
    void extractionRequested();
    void settingsFileRequested();
    void exportRequested();

private:
    void refreshState();
    void refreshTable();

    CaseState* m_state;
    QLabel* m_settings;
    QPushButton* m_extract;
    QPushButton* m_export;
    QLabel* m_summary;
    QLineEdit* m_filter;
    QStandardItemModel* m_model;
    QSortFilterProxyModel* m_filtered;
    QTableView* m_table;
};

} // namespace rimlight::casepage
