#pragma once

#include "ui/preferences/KeptData.h"
#include "ui/preferences/PreferencesSection.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace rimlight::theme {
class ElidedLabel;
}

namespace rimlight::preferences {

class PrivacySection;

/// What a reader sets to taste: sections at the left, one at a time beside them. Each change holds at once and can be
/// taken back.
class PreferencesPage : public QWidget {
    Q_OBJECT

public:
    /// The state outlives the page.
    explicit PreferencesPage(PreferencesState* state, QWidget* parent = nullptr);

    ~PreferencesPage() override;

    /// What the program keeps, for the section about privacy. Once.
    void setKept(const std::vector<KeptData>& kept);
    /// By its key: "appearance", "language", "mouse", "windows", "computing", "pacs", "privacy".
    void showSection(const QString& key);
    /// The chapter of the user guide about the section in view.
    QString guideAnchor() const;

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildList();
    QWidget* buildContents();
    void buildSections();
    void showCurrent();
    void refresh();
    /// Hides the sections that say nothing of it.
    void search(const QString& text);
    void fitToText();
    PreferencesSection* current() const;

    PreferencesState* m_state;
    QWidget* m_left = nullptr;
    QLineEdit* m_search;
    QListWidget* m_list;
    QLabel* m_nothingFound;
    QStackedWidget* m_pages;
    QLabel* m_title;
    theme::ElidedLabel* m_help;
    QPushButton* m_undo;
    QPushButton* m_reset;
    std::vector<PreferencesSection*> m_sections; ///< in the list's order
    PrivacySection* m_privacy = nullptr;
};

} // namespace rimlight::preferences
