#pragma once

#include "core/tables/FeatureTable.h"

#include <QWidget>

#include <optional>
#include <vector>

class QFormLayout;
class QLabel;
class QLineEdit;
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
    /// The clinical values as typed. @throws Error naming the first that is no number
    tables::FeatureRow clinicalValues() const;

Q_SIGNALS:
    void modelFileRequested();
    void sampleModelRequested();
    void predictionRequested();

private:
    struct ClinicalField {
        std::string name;
        QLineEdit* edit = nullptr;
    };

    void refreshModel();
    void refreshButton();

    CaseState* m_state;
    QLabel* m_model;
    QPushButton* m_predict;
    QPushButton* m_sample;
    QFormLayout* m_clinicalForm;
    std::vector<ClinicalField> m_clinical;
    PredictionCard* m_card;
};

} // namespace rimlight::casepage
