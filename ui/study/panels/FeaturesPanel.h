#pragma once

#include "core/tables/FeatureTable.h"
#include "ui/study/StudyState.h"

#include <QAbstractTableModel>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace rimlight::studypage {

class ResultTableFilter;

/// Features down, cases across: a study has many more of the former.
class FeatureTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setFeatures(std::shared_ptr<const tables::FeatureTable> features);
    QString featureOf(int row) const;
    QString caseOf(int column) const;
    std::optional<int> columnOf(const QString& caseId) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::shared_ptr<const tables::FeatureTable> m_features;
};

/// Every feature of every case, reading by reading, as the study measured or read them. They are read from the study's
/// database when the panel is first seen, away from the window's thread.
class FeaturesPanel : public QWidget {
    Q_OBJECT

public:
    /// The state outlives the panel.
    explicit FeaturesPanel(StudyState* state, QWidget* parent = nullptr);
    ~FeaturesPanel() override;

    bool isLoaded() const { return m_loaded; }

Q_SIGNALS:
    void loaded();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void load();
    void showCase(const QString& id);

    struct Loader;

    StudyState* m_state;
    std::unique_ptr<Loader> m_loader;
    FeatureTableModel* m_model;
    ResultTableFilter* m_filtered;
    QComboBox* m_reading;
    QLineEdit* m_filter;
    QTableView* m_table;
    QLabel* m_status;
    bool m_stale = true;
    bool m_loaded = false;
};

} // namespace rimlight::studypage
