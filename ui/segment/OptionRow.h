#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace rimlight::segment {

/// The options of a tool in one row, as they stand beside the tools.
class OptionRow : public QWidget {
    Q_OBJECT

public:
    explicit OptionRow(QWidget* parent = nullptr);

    /// A number with its word before it and its unit behind; as many decimals as the range asks for.
    QDoubleSpinBox* addNumber(const QString& word, const QString& unit, double low, double high, double value);
    QCheckBox* addCheck(const QString& word, bool isOn);
    QComboBox* addChoice(const QString& word, const QStringList& choices, int chosen);
    QPushButton* addButton(const QString& word, const QString& help);
    QLabel* addText(const QString& text);

private:
    QHBoxLayout* m_layout;
};

} // namespace rimlight::segment
