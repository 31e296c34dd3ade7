#pragma once

#include "core/study/case/PredictionHistory.h"

#include <QWidget>

#include <optional>
#include <string>

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
    /// Shows nothing of another case meanwhile.
    void read();
    void showHistory(study::CaseHistory history);
    void showMarked();
    /// Null when none is marked.
    const study::HistoryEntry* marked() const;

    CaseState* m_state;
    CasePredictions* m_predictions;
    study::CaseHistory m_history;
    std::optional<std::string> m_shownKey; ///< of the case whose history it is; nothing before the first
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
