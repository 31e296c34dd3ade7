#pragma once

#include "ui/preferences/PreferencesSection.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace rimlight::preferences {

class ServerForm;

/// The PACS that images could be asked of, and what the program calls itself towards them.
class PacsSection : public PreferencesSection {
    Q_OBJECT

public:
    explicit PacsSection(PreferencesState* state, QWidget* parent = nullptr);

    void reset(Preferences& preferences) const override;
    void refresh() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void fitToText();
    void buildTable();
    void takeOwnTitle();
    /// Asks for a new server, or for another form of the one in that row.
    void ask(std::optional<int> row);
    void take(const PacsServer& server);
    void remove();
    void enableButtons();

    QLineEdit* m_ownTitle;
    QLabel* m_ownProblem;
    QTableWidget* m_table;
    QLabel* m_none;
    QPushButton* m_add;
    QPushButton* m_edit;
    QPushButton* m_remove;
    QPushButton* m_test;
    ServerForm* m_form;
    std::optional<int> m_asked; ///< row of the server in the form
};

} // namespace rimlight::preferences
