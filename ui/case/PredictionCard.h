#pragma once

#include "core/study/CasePrediction.h"
#include "core/study/case/NomogramReading.h"
#include "ui/theme/KeyValueList.h"

#include <QFrame>

#include <optional>
#include <vector>

class QAction;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace rimlight::charts {
class FigureView;
} // namespace rimlight::charts

namespace rimlight::casepage {

/// The answer for one case: class and probability with its interval, where it falls among the training cases, what
/// pushed it, its points on the nomogram, every reason for doubt, the findings beside it, and that it is for research
/// only.
class PredictionCard : public QFrame {
    Q_OBJECT

public:
    explicit PredictionCard(QWidget* parent = nullptr);

    void showPrediction(const study::CasePrediction& result);
    void showFindings(const std::vector<theme::KeyValueList::Row>& findings);
    /// @param refusal why no DICOM object can be written; empty: it can
    void setDicomRefusal(const QString& refusal);

Q_SIGNALS:
    void reportRequested();
    void jsonRequested();
    void srRequested();
    void pdfObjectRequested();

private:
    void buildLayout();
    QLayout* buildExports();
    void showScores(const study::CasePrediction& result, const study::AnswerWords& words);
    void showNomogram(const study::CasePrediction& result);
    void showDoubts(const std::vector<std::string>& warnings);
    void openNomogram();

    QLabel* m_headline;
    QLabel* m_certainty;
    QLabel* m_notice;
    QLabel* m_synthetic;
    QLabel* m_scores;
    charts::FigureView* m_strip;
    QLabel* m_pushedTitle;
    charts::FigureView* m_bars;
    QWidget* m_nomogramPart;
    theme::KeyValueList* m_points;
    std::optional<study::CaseNomogram> m_nomogram;
    QLabel* m_doubtsTitle;
    QVBoxLayout* m_doubts;
    theme::KeyValueList* m_findings;
    QLabel* m_size;
    QToolButton* m_dicom;
    QAction* m_sr;
    QAction* m_pdfObject;
};

} // namespace rimlight::casepage
