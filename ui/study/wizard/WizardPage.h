#pragma once

#include "core/base/Error.h"

#include <QWidget>

#include <filesystem>
#include <vector>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace rimlight::studypage {

class DraftState;
class WizardStep;

/// The making of a study, step by step: any step can be visited at any time, and each says what is still missing.
class WizardPage : public QWidget {
    Q_OBJECT

public:
    explicit WizardPage(QWidget* parent = nullptr);
    ~WizardPage() override;

    DraftState* state() { return m_state; }

    /// A new study, in a folder that is made when it has a title.
    void beginNew();
    /// Goes on with a draft, where it was left.
    void resume(const std::filesystem::path& folder);
    void showStep(const QString& key);
    WizardStep* step(const QString& key) const;
    /// The key of the step in view.
    QString shownStep() const;

Q_SIGNALS:
    void failed(const rimlight::Error& error);
    /// The study's file is written; run says whether it shall begin at once.
    void finished(const QString& studyFile, bool run);
    /// The wizard was left; the draft is kept.
    void closed();

private:
    void buildLayout();
    void showCurrent(int row);
    void refresh();
    void finish(bool run);

    DraftState* m_state;
    QListWidget* m_list;
    QStackedWidget* m_pages;
    QLabel* m_title;
    QLabel* m_help;
    QPushButton* m_back;
    QPushButton* m_next;
    QPushButton* m_create;
    QPushButton* m_createAndRun;
    std::vector<WizardStep*> m_steps;
};

} // namespace rimlight::studypage
