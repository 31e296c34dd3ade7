#pragma once

#include <QWidget>

class QFormLayout;
class QLabel;
class QPushButton;

namespace rimlight::casepage {

class CaseState;
class PredictionCard;

/// Chooses a model, asks for the clinical values that it needs, and shows the prediction card.
class PredictPanel : public QWidget {
    Q_OBJECT

public:
    explicit PredictPanel(CaseState* state, QWidget* parent = nullptr);

    PredictionCard* card() const { return m_card; }

Q_SIGNALS:
    void modelFileRequested();
    void sampleModelRequested();
    void predictionRequested();

private:
    void refreshModel();
    void refreshButton();

    CaseState* m_state;
    QLabel* m_model;
    QPushButton* m_predict;
    QPushButton* m_sample;
    QFormLayout* m_clinicalForm;
    PredictionCard* m_card;
};

} // namespace rimlight::casepage
