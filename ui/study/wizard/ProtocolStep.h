#pragma once

#include "ui/study/wizard/WizardStep.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace rimlight::studypage {

/// The study's name and folder, and the protocol: one of the published ones, told in words, or a copy that is changed
/// as text.
class ProtocolStep : public WizardStep {
    Q_OBJECT

public:
    explicit ProtocolStep(DraftState* state, QWidget* parent = nullptr);

    StepStatus status() const override;
    void enter() override;

private:
    QWidget* buildHead();
    QWidget* buildBody();
    void refresh();
    void refreshWords();
    void chooseShipped(int row);
    void openFile();
    void takeText();
    /// A folder of its own below the documents, called after the title.
    std::filesystem::path suggestedFolder(const QString& title) const;

    QLineEdit* m_title;
    QLineEdit* m_folder;
    QListWidget* m_list;
    QStackedWidget* m_views;
    QVBoxLayout* m_words;
    QPlainTextEdit* m_text;
    QLabel* m_problem;
    QPushButton* m_asText;
    QTimer m_textTimer;
    bool m_isFolderChosen = false;
    bool m_isNamed = false; ///< by hand
};

/// Words under headings, as protocolWords() gives them, into a column.
void showProtocolWords(QVBoxLayout* column, const study::Protocol& protocol);

} // namespace rimlight::studypage
