#include "ui/case/PredictPanel.h"

#include "ui/case/CaseState.h"
#include "ui/case/PredictionCard.h"
#include "ui/theme/Theme.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rimlight::casepage {

PredictPanel::PredictPanel(CaseState* state, QWidget* parent)
    : QWidget(parent), m_state(state), m_model(new QLabel), m_predict(new QPushButton(tr("Predict"))),
      m_sample(new QPushButton(tr("Sample model"))), m_clinicalForm(new QFormLayout), m_card(new PredictionCard) {
    auto* choose = new QPushButton(tr("Model…"));
    choose->setObjectName("chooseModel");
    choose->setToolTip(tr("Open a model file (JSON)"));
    m_sample->setObjectName("sampleModel");
    m_sample->setToolTip(tr("Wilms vs CCSK, trained on SYNTHETIC cases: for trying the program only"));
    m_predict->setObjectName("predict");
    m_predict->setProperty(theme::kRoleProperty, "primary");
    m_model->setObjectName("modelName");
    m_model->setProperty(theme::kRoleProperty, "secondary");
    m_model->setWordWrap(true);
    m_model->setTextFormat(Qt::PlainText); // the file's words
    m_card->setObjectName("predictionCard");

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kSpace2);
    buttons->addWidget(m_predict, 1);
    buttons->addWidget(choose);
    buttons->addWidget(m_sample);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace3, theme::kSpace3, theme::kSpace3);
    layout->setSpacing(theme::kSpace2);
    layout->addLayout(buttons);
    layout->addWidget(m_model);
    layout->addLayout(m_clinicalForm);
    layout->addWidget(m_card, 1);

    connect(choose, &QPushButton::clicked, this, &PredictPanel::modelFileRequested);
    connect(m_sample, &QPushButton::clicked, this, &PredictPanel::sampleModelRequested);
    connect(m_predict, &QPushButton::clicked, this, &PredictPanel::predictionRequested);
    connect(m_state, &CaseState::modelChanged, this, &PredictPanel::refreshModel);
    connect(m_state, &CaseState::regionChanged, this, &PredictPanel::refreshButton);
    connect(m_state, &CaseState::predictionChanged, this, [this] {
        if (m_state->prediction())
            m_card->showPrediction(*m_state->prediction());
        else
            m_card->showEmpty();
    });
    refreshModel();
}

void PredictPanel::refreshModel() {
    while (m_clinicalForm->rowCount() > 0)
        m_clinicalForm->removeRow(0);
    const auto& model = m_state->model();
    m_sample->setVisible(!model);
    if (!model) {
        m_model->setText(tr("No model yet: open one, or try the sample model."));
    } else {
        m_model->setText(tr("%1: %2 (trained on %3 cases)")
                             .arg(QString::fromStdString(model->name), QString::fromStdString(model->question))
                             .arg(learning::trainingCaseCount(*model)));
        for (const auto& field : study::clinicalForm(*model)) {
            auto* edit = new QLineEdit;
            edit->setObjectName(QString::fromStdString("clinical-" + field.name));
            edit->setPlaceholderText(tr("number"));
            m_clinicalForm->addRow(QString::fromStdString(field.title), edit);
            connect(edit, &QLineEdit::textChanged, m_state,
                    [state = m_state, key = answerKey(field.name, field.unit)](const QString& text) {
                        state->setAnswer(key, text.toStdString());
                    });
        }
    }
    refreshButton();
}

void PredictPanel::refreshButton() {
    m_predict->setEnabled(m_state->model().has_value() && m_state->hasRegion());
}

} // namespace rimlight::casepage
