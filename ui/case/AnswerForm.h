#pragma once

#include "core/study/case/ClinicalForm.h"
#include "ui/case/CaseState.h"

#include <QWidget>

#include <map>
#include <string>
#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace rimlight::casepage {

/// The clinical values and reader's findings that a model asks for, and where the case was scanned when it removes
/// batch effects. What is wrong with an answer stands below it, at once; what is missing, when the model was asked in
/// vain. Answers are the state's: other models that ask for the same find them there.
class AnswerForm : public QWidget {
    Q_OBJECT

public:
    explicit AnswerForm(CaseState* state, QWidget* parent = nullptr);

    void setFields(const std::vector<study::ClinicalField>& fields, const std::vector<std::string>& batches);
    bool isEmpty() const { return m_lines.empty() && m_batch == nullptr; }
    /// Says what is missing, and takes the focus to the first answer that is in the way.
    void showMissing();
    /// What the outline measures, to be offered where a diameter is asked for; 0: nothing.
    void setDiameterMm(double millimetres);

private:
    struct Line {
        study::ClinicalField field;
        std::string key; ///< answerKey()
        QWidget* editor = nullptr;
        QLabel* message = nullptr;
        QPushButton* offer = nullptr; ///< of a length; else null
    };

    void clear();
    void addField(const study::ClinicalField& field);
    QWidget* makeEditor(const study::ClinicalField& field, const std::string& key);
    void addBatch(const std::vector<std::string>& batches);
    void refresh();
    void refreshMessage(const Line& line, const study::TypedClinical& typed);

    CaseState* m_state;
    QGridLayout* m_grid;
    std::vector<Line> m_lines;
    QComboBox* m_batch = nullptr; ///< null: the model asks for no batch
    QLabel* m_batchMessage = nullptr;
    double m_diameterMm = 0.0;
    bool m_showsMissing = false;
};

} // namespace rimlight::casepage
