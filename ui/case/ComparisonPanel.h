#pragma once

#include "ui/case/ModelShelf.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QTableWidget;
class QListWidget;

namespace rimlight::theme {
class EmptyState;
class SectionHeader;
} // namespace rimlight::theme

namespace rimlight::casepage {

class CaseState;

/// Asks several models about the case, and sets their answers side by side.
class ComparisonPanel : public QWidget {
    Q_OBJECT

public:
    ComparisonPanel(CaseState* state, ModelShelf* shelf, QWidget* parent = nullptr);

Q_SIGNALS:
    void comparisonRequested(const std::vector<rimlight::learning::FittedModel>& models);
    /// One of the answers is to be looked at in full. @param number in CaseState::comparison()
    void answerRequested(std::size_t number);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildLayout();
    void refresh();
    void rebuildModels();
    void refreshButton();
    void showComparison();
    void compare();

    CaseState* m_state;
    ModelShelf* m_shelf;
    theme::SectionHeader* m_title;
    theme::EmptyState* m_empty;
    QListWidget* m_models;
    QPushButton* m_compare;
    QTableWidget* m_table;
    QLabel* m_agreement;
    QLabel* m_refused;
    bool m_isCurrent = false;
};

} // namespace rimlight::casepage
