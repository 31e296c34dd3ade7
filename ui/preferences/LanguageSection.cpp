#include "ui/preferences/LanguageSection.h"

#include "ui/preferences/SettingsForm.h"
#include "ui/theme/Banner.h"
#include "ui/theme/Theme.h"

#include <QButtonGroup>
#include <QLocale>
#include <QRadioButton>
#include <QVBoxLayout>

namespace rimlight::preferences {

namespace {

constexpr const char* kEnglish = "English";
constexpr const char* kChinese = "简体中文";

/// Which of the two languages the desktop's is shown in.
QString desktopLanguage() {
    const QLocale desktop = QLocale::system();
    const bool isSimplified =
        desktop.language() == QLocale::Chinese && desktop.script() != QLocale::TraditionalHanScript;
    return QString::fromUtf8(isSimplified ? kChinese : kEnglish);
}

} // namespace

LanguageSection::LanguageSection(PreferencesState* preferencesState, QWidget* parent)
    : PreferencesSection(preferencesState, parent), m_atStart(preferencesState->values().language),
      m_languages(new QButtonGroup(this)), m_restart(new theme::Banner(theme::Banner::Kind::Info)) {
    struct Choice {
        Language language;
        QString text;
        const char* name;
    };
    auto* choices = new QWidget;
    choices->setAccessibleName(tr("Language"));
    auto* lines = new QVBoxLayout(choices);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(theme::kSpace1);
    // Each language by its own name: who can't read the present one finds it.
    for (const auto& choice :
         {Choice{Language::System, tr("As the desktop (%1)").arg(desktopLanguage()), "languageSystem"},
          {Language::English, QString::fromUtf8(kEnglish), "languageEnglish"},
          {Language::SimplifiedChinese, QString::fromUtf8(kChinese), "languageChinese"}}) {
        auto* button = new QRadioButton(choice.text);
        button->setObjectName(QLatin1String(choice.name));
        m_languages->addButton(button, static_cast<int>(choice.language));
        lines->addWidget(button);
        connect(button, &QRadioButton::clicked, this, [this, language = choice.language] {
            state()->change([language](Preferences& edited) { edited.language = language; });
        });
    }
    m_restart->setObjectName(QStringLiteral("languageRestart"));
    m_restart->setDismissible(false);
    m_restart->setText(tr("The language changes when Rimlight is started again."));

    auto* form = new SettingsForm;
    form->addRow(
        tr("Language"), choices,
        tr("Of menus, pages and messages. Names of features, protocols and columns stay as they are in files."));
    form->addWide(m_restart);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(form);
    layout->addStretch(1);
}

void LanguageSection::reset(Preferences& preferences) const {
    preferences.language = Preferences().language;
}

void LanguageSection::refresh() {
    m_languages->button(static_cast<int>(values().language))->setChecked(true);
    m_restart->setVisible(values().language != m_atStart);
}

} // namespace rimlight::preferences
