#pragma once

#include <QWidget>

#include <array>
#include <string>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace rimlight::casepage {

class CaseState;

/// The reader's findings of the case, typed in: the largest diameter (also as the outline has it), CTmax and renal
/// vein, dilated cysts. They stand beside every answer, and fill the forms of models that ask for them.
class FindingsPanel : public QWidget {
    Q_OBJECT

public:
    static constexpr std::size_t kMeasurements = 3; ///< of each density, whose mean counts

    explicit FindingsPanel(CaseState* state, QWidget* parent = nullptr);

    /// What the outline measures; 0: nothing.
    void setDiameterMm(double millimetres);

private:
    using Densities = std::array<QLineEdit*, kMeasurements>;

    QLineEdit* addNumber(const std::string& key, const QString& name);
    Densities addDensities(int row, const QString& title, const std::string& key);
    void addMeasure(int row, const QString& what);
    void refresh();
    void takeRatio();

    CaseState* m_state;
    QGridLayout* m_grid;
    QLineEdit* m_diameter;
    QPushButton* m_fromOutline;
    Densities m_tumour;
    Densities m_vein;
    QLabel* m_ratio;
    QComboBox* m_cysts;
    double m_diameterMm = 0.0;
};

} // namespace rimlight::casepage
