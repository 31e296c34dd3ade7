#include "ui/preferences/AppearanceSection.h"

#include "ui/preferences/PaletteStrip.h"
#include "ui/preferences/SettingsForm.h"
#include "ui/theme/Theme.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QVBoxLayout>

namespace rimlight::preferences {

AppearanceSection::AppearanceSection(PreferencesState* preferencesState, QWidget* parent)
    : PreferencesSection(preferencesState, parent), m_schemes(new QButtonGroup(this)), m_size(new QComboBox) {
    struct Choice {
        theme::Scheme scheme;
        QString text;
        const char* name;
    };
    auto* choices = new QWidget;
    choices->setAccessibleName(tr("Theme"));
    auto* line = new QHBoxLayout(choices);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::kSpace4);
    for (const auto& choice : {Choice{theme::Scheme::Dark, tr("Dark"), "themeDark"},
                               {theme::Scheme::Light, tr("Light"), "themeLight"},
                               {theme::Scheme::System, tr("As the desktop"), "themeSystem"}}) {
        auto* button = new QRadioButton(choice.text);
        button->setObjectName(QLatin1String(choice.name));
        m_schemes->addButton(button, static_cast<int>(choice.scheme));
        line->addWidget(button);
        connect(button, &QRadioButton::clicked, this, [this, scheme = choice.scheme] {
            state()->change([scheme](Preferences& edited) { edited.scheme = scheme; });
        });
    }
    m_size->setObjectName(QStringLiteral("textSize"));
    for (const int percent : kTextPercents)
        m_size->addItem(tr("%1 %").arg(percent), percent);
    connect(m_size, &QComboBox::activated, this, [this] {
        state()->change([this](Preferences& edited) { edited.textPercent = m_size->currentData().toInt(); });
    });

    auto* form = new SettingsForm;
    form->addRow(tr("Theme"), choices,
                 tr("Dark suits a dim reading room, light a bright office. Images keep their black ground in both."));
    form->addRow(tr("Size of text"), m_size,
                 tr("Of words, numbers and the controls around them, on top of what the desktop's own scale does."));
    form->addRow(tr("Regions and charts"), new PaletteStrip,
                 tr("Seven colours by Okabe and Ito that stay apart with every kind of colour blindness. The same "
                    "region has the same colour in the views, the charts and the report."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(form);
    layout->addStretch(1);
}

void AppearanceSection::reset(Preferences& preferences) const {
    const Preferences plain;
    preferences.scheme = plain.scheme;
    preferences.textPercent = plain.textPercent;
}

void AppearanceSection::refresh() {
    m_schemes->button(static_cast<int>(values().scheme))->setChecked(true);
    m_size->setCurrentIndex(m_size->findData(values().textPercent));
}

} // namespace rimlight::preferences
