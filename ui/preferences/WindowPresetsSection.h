#pragma once

#include "ui/preferences/PreferencesSection.h"

class QLabel;
class QPushButton;
class QTableWidget;
class QTableWidgetItem;

namespace rimlight::preferences {

/// The windows for CT that the viewer's menu and its digits offer, edited in their table.
class WindowPresetsSection : public PreferencesSection {
    Q_OBJECT

public:
    explicit WindowPresetsSection(PreferencesState* state, QWidget* parent = nullptr);

    ~WindowPresetsSection() override;

    void reset(Preferences& preferences) const override;
    void refresh() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    using Presets = std::vector<viewer::WindowPreset>;

    Presets presets() const;
    void setPresets(Presets presets, int chosenRow);
    void setText(int row, int column, const QString& text);
    /// Takes what was typed in a cell; what can't be is refused with the reason, and the cell has its former text.
    void takeCell(const QTableWidgetItem& item);
    /// Puts the text into the preset; what is wrong with it as a sentence.
    QString takeText(viewer::WindowPreset& preset, int column, const QString& text) const;
    void add();
    void remove();
    void move(int by);
    void enableButtons();
    void fitToText();

    QTableWidget* m_table;
    QPushButton* m_remove;
    QPushButton* m_up;
    QPushButton* m_down;
    QLabel* m_problem;
    bool m_isRefreshing = false;
};

} // namespace rimlight::preferences
