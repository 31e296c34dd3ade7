#pragma once

#include "core/study/project/CaseFolder.h"
#include "ui/study/wizard/WizardStep.h"

#include <QAbstractTableModel>

#include <memory>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QSortFilterProxyModel;
class QTableView;

namespace rimlight::studypage {

/// Cases down, images and outlines across: there, missing, not named.
class FilePreviewModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kCompleteRole = Qt::UserRole; ///< bool

    using QAbstractTableModel::QAbstractTableModel;
    void setPreview(const study::FilePreview* preview);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    study::FilePreview m_preview;
};

/// Where the cases come from: a table, a folder or feature tables; which column or file name is which image or outline;
/// and what is missing of each case.
class ImagesStep : public WizardStep {
    Q_OBJECT

public:
    explicit ImagesStep(DraftState* state, QWidget* parent = nullptr);
    ~ImagesStep() override;

    StepStatus status() const override;

private:
    QWidget* buildSource();
    QWidget* buildPreview();
    void refresh();
    void refreshPlaces();
    void refreshMatches();
    void refreshPreview();
    void chooseSource(study::CaseSource source);
    void addTables();
    void chooseFolder();
    void addFeatures();
    void takeTables(const std::vector<std::filesystem::path>& paths);
    void scan();
    void setMatch(const study::ColumnNeed& need, const QString& choice);

    struct Scanner;

    std::unique_ptr<Scanner> m_scanner;
    std::unique_ptr<study::CaseFolder> m_folder; ///< of the image folder as it was looked at; null: not yet
    std::filesystem::path m_scanned;
    QButtonGroup* m_source;
    QLabel* m_places;
    QFormLayout* m_matches;
    QLabel* m_notes;
    FilePreviewModel* m_model;
    QSortFilterProxyModel* m_filtered;
    QTableView* m_table;
    QLabel* m_summary;
    QCheckBox* m_onlyIncomplete;
};

} // namespace rimlight::studypage
