#pragma once

#include "core/learning/FittedModel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace rimlight::theme {
class Banner;
class IconLabel;
} // namespace rimlight::theme

namespace rimlight::casepage {

class AnswerForm;
class CaseState;
class ModelChooser;
class ModelShelf;
class PredictionCard;

/// Chooses a model, asks for what it needs to know, and shows its answer.
class PredictPanel : public QWidget {
    Q_OBJECT

public:
    PredictPanel(CaseState* state, ModelShelf* shelf, QWidget* parent = nullptr);

    PredictionCard* card() const { return m_card; }
    AnswerForm* form() const { return m_form; }
    ModelChooser* chooser() const { return m_chooser; }
    void chooseModel();
    /// The chapter of the user guide about what it shows.
    QString guideAnchor() const;
    /// Says which answers are in the way of a prediction.
    void showMissing();

Q_SIGNALS:
    void predictionRequested();

private:
    QWidget* buildHead();
    QWidget* buildBody();
    void takeModel(const learning::FittedModel& model);
    void refreshModel();
    void refreshSteps();
    void refreshCard();

    CaseState* m_state;
    QStackedWidget* m_pages;
    ModelChooser* m_chooser;
    QWidget* m_chosen;
    QLabel* m_model;
    theme::IconLabel* m_fitSign;
    QPushButton* m_change;
    QPushButton* m_predict;
    theme::Banner* m_steps;
    theme::Banner* m_stale;
    QScrollArea* m_scroll;
    AnswerForm* m_form;
    QLabel* m_hint;
    PredictionCard* m_card;
};

} // namespace rimlight::casepage
