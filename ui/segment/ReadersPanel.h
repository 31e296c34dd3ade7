#pragma once

#include "core/regions/Agreement.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace rimlight::jobs {
class JobRunner;
}

namespace rimlight::segment {

class EditSession;

/// Two readers' outlines: how well they agree, where they differ in colour, and one region made of both.
class ReadersPanel : public QWidget {
    Q_OBJECT

public:
    explicit ReadersPanel(EditSession* session, QWidget* parent = nullptr);
    ~ReadersPanel() override;

    /// Of the chosen two as they are; nothing while it is being worked out.
    const std::optional<regions::Agreement>& agreement() const { return m_agreement; }

Q_SIGNALS:
    void importRequested();
    void compared();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refreshChoices();
    void compare();
    void showFigures();
    void showDifference(bool on);
    void makeConsensus();
    int idOf(const QComboBox* choice) const;

    EditSession* m_session;
    jobs::JobRunner* m_runner;
    QLabel* m_hint;
    QWidget* m_body;
    QComboBox* m_first;
    QComboBox* m_second;
    QTableWidget* m_table;
    QPushButton* m_difference;
    QLabel* m_legend;
    QComboBox* m_rule;
    QPushButton* m_consensus;
    std::optional<regions::Agreement> m_agreement;
};

} // namespace rimlight::segment
