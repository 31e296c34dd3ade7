#pragma once

#include "core/study/CasePrediction.h"

#include <QScrollArea>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace rimlight::charts {
class FigureView;
}

namespace rimlight::casepage {

/// The answer for one case: class and probability, where it falls among the training cases, what pushed it, every
/// reason for doubt, and that it is for research only.
class PredictionCard : public QScrollArea {
    Q_OBJECT

public:
    explicit PredictionCard(QWidget* parent = nullptr);

    void showEmpty();
    void showPrediction(const study::CasePrediction& result);

Q_SIGNALS:
    void reportRequested();
    void jsonRequested();

private:
    void showDoubts(const std::vector<std::string>& warnings);

    QLabel* m_empty;
    QWidget* m_result;
    QLabel* m_headline;
    QLabel* m_scores;
    QLabel* m_synthetic;
    charts::FigureView* m_strip;
    charts::FigureView* m_bars;
    QLabel* m_doubtsTitle;
    QVBoxLayout* m_doubts;
};

} // namespace rimlight::casepage
