#pragma once

#include "ui/study/StudyState.h"

#include <QWidget>

class QComboBox;
class QPlainTextEdit;
class QTextBrowser;

namespace rimlight::studypage {

/// The protocol as it was run.
class ProtocolPanel : public QWidget {
    Q_OBJECT

public:
    explicit ProtocolPanel(StudyState* state, QWidget* parent = nullptr);

private:
    QPlainTextEdit* m_text;
};

/// The cards of the study's models: use, training, performance, limits.
class ModelCardsPanel : public QWidget {
    Q_OBJECT

public:
    explicit ModelCardsPanel(StudyState* state, QWidget* parent = nullptr);

private:
    void refresh();
    void showChosen();
    /// The main model's name in the list; empty when it is not known.
    QString mainCard() const;

    StudyState* m_state;
    QComboBox* m_models;
    QTextBrowser* m_card;
};

/// The names of the models that the study left, such as "radiomics-svm".
std::vector<std::string> modelNames(const study::StudyResults& results);

} // namespace rimlight::studypage
