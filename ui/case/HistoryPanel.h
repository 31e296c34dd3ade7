#pragma once

#include "core/study/case/PredictionHistory.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace rimlight::theme {
class Banner;
class EmptyState;
class KeyValueList;
class SectionHeader;
} // namespace rimlight::theme

namespace rimlight::casepage {

class CasePredictions;
class CaseState;

/// The case's earlier results, the newest first; below, the marked one and what sets it apart from the case as it is.
class HistoryPanel : public QWidget {
    Q_OBJECT

public:
    HistoryPanel(CaseState* state, CasePredictions* predictions, QWidget* parent = nullptr);

Q_SIGNALS:
    /// @param json of the result, as it was written then
    void jsonRequested(const std::string& json);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildLayout();
    void refresh();
    void rebuild();
    void showMarked();
    /// Null when none is marked.
    const study::HistoryEntry* marked() const;

    CaseState* m_state;
    CasePredictions* m_predictions;
    study::CaseHistory m_history;
    theme::SectionHeader* m_title;
    theme::EmptyState* m_empty;
    theme::Banner* m_damaged;
    QTreeWidget* m_list;
    QWidget* m_details;
    QLabel* m_headline;
    theme::Banner* m_differences;
    theme::KeyValueList* m_facts;
    QPushButton* m_json;
    bool m_isCurrent = false;
};

} // namespace rimlight::casepage
