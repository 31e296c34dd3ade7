#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QPushButton;

namespace rimlight::theme {
class FlowLayout;
}

namespace rimlight::segment {

/// The options of a tool in one row, as they stand beside the tools; in more where that is too narrow.
class OptionRow : public QWidget {
    Q_OBJECT

public:
    explicit OptionRow(QWidget* parent = nullptr);

    /// A number with its word before it and its unit behind; as many decimals as the range asks for.
    QDoubleSpinBox* addNumber(const QString& word, const QString& unit, double low, double high, double value);
    QCheckBox* addCheck(const QString& word, bool isOn);
    QComboBox* addChoice(const QString& word, const QStringList& choices, int chosen);
    QPushButton* addButton(const QString& word, const QString& help);

private:
    void add(const QString& word, QWidget* control);

    theme::FlowLayout* m_layout;
};

} // namespace rimlight::segment
