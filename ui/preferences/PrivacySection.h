#pragma once

#include "ui/preferences/KeptData.h"
#include "ui/preferences/PreferencesSection.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace rimlight::theme {
class Banner;
}

namespace rimlight::preferences {

/// What the program keeps on this computer, where, and how it goes.
class PrivacySection : public PreferencesSection {
    Q_OBJECT

public:
    explicit PrivacySection(PreferencesState* state, QWidget* parent = nullptr);

    /// Once, before the section is shown.
    void setKept(const std::vector<KeptData>& kept);

    void reset(Preferences& preferences) const override;
    void refresh() override;

private:
    struct Row {
        KeptData kept;
        QLabel* amount;
        QPushButton* clear;
    };
    void addRow(const KeptData& kept);
    void ask(std::size_t number);
    void clear(std::size_t number);

    QCheckBox* m_recents;
    theme::Banner* m_question;
    QVBoxLayout* m_list;
    std::vector<Row> m_rows;
    std::optional<std::size_t> m_asked;
};

} // namespace rimlight::preferences
