#pragma once

#include "ui/study/StudyState.h"

#include <QWidget>

#include <memory>

class QFormLayout;
class QLabel;
class QPushButton;

namespace rimlight::studypage {

/// What made the results: program, protocol, seed, the hashes of inputs and files; and whether the files are still what
/// the study wrote.
class ProvenancePanel : public QWidget {
    Q_OBJECT

public:
    /// The state outlives the panel.
    explicit ProvenancePanel(StudyState* state, QWidget* parent = nullptr);
    ~ProvenancePanel() override;

Q_SIGNALS:
    void verified();

private:
    void refresh();
    void verify();

    struct Checker;

    StudyState* m_state;
    std::unique_ptr<Checker> m_checker;
    QFormLayout* m_facts;
    QPushButton* m_verify;
    QLabel* m_verdict;
};

} // namespace rimlight::studypage
