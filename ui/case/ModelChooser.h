#pragma once

#include "core/study/case/ModelFit.h"
#include "ui/case/ModelShelf.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace rimlight::theme {
class Banner;
class EmptyState;
class KeyValueList;
class SectionHeader;
} // namespace rimlight::theme

namespace rimlight::casepage {

class CaseState;

/// Every model that there is, grouped by whether it fits the open case, with why not; below, what the marked one is.
class ModelChooser : public QWidget {
    Q_OBJECT

public:
    ModelChooser(CaseState* state, ModelShelf* shelf, QWidget* parent = nullptr);

    void focusList();

Q_SIGNALS:
    void modelChosen(const rimlight::learning::FittedModel& model);
    void fileRequested();
    void folderRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// Rebuilds what is seen; what isn't, when it is shown: a stroke of a brush changes the case many times a second.
    void refresh();
    void buildLayout(theme::SectionHeader* header);
    void rebuild();
    QTreeWidgetItem* addGroup(const QString& title);
    void addModel(QTreeWidgetItem* group, std::size_t number, const study::FitVerdict& verdict);
    void addDamaged(QTreeWidgetItem* group, std::size_t number);
    void showMarked();
    void use();
    void showCard();
    /// Null when none is marked.
    const study::LibraryModel* marked() const;

    CaseState* m_state;
    ModelShelf* m_shelf;
    theme::EmptyState* m_loading;
    QTreeWidget* m_list;
    QWidget* m_details;
    QLabel* m_name;
    theme::Banner* m_synthetic;
    theme::Banner* m_verdict;
    theme::KeyValueList* m_facts;
    QPushButton* m_use;
    QPushButton* m_card;
    bool m_isCurrent = false;
};

} // namespace rimlight::casepage
