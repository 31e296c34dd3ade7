#include "ui/language/Language.h"

#include "ui/language/Phrasebook.h"
#include "ui/language/TranslationFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

/// In a static library the resources have to be asked for; outside of any namespace, as the macro demands.
static void initLanguageResources() {
    Q_INIT_RESOURCE(languages);
}

namespace rimlight::language {

namespace {

constexpr const char* kCore = "core";
constexpr const char* kNames = "core names";
constexpr const char* kLanguageProperty = "rimlightLanguage";

/// What core says, by its phrases.
class CoreTranslator : public QTranslator {
public:
    CoreTranslator(QObject* parent, const std::vector<Phrase>& phrases) : QTranslator(parent), m_book(phrases) {}

    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* sourceText, const char* /*disambiguation*/,
                      int /*n*/) const override {
        if (qstrcmp(context, kCore) == 0)
            return QString::fromStdString(m_book.translated(sourceText));
        return qstrcmp(context, kNames) == 0 ? QString::fromStdString(m_book.translatedName(sourceText)) : QString();
    }

private:
    Phrasebook m_book;
};

std::vector<Phrase> corePhrases(const QString& key) {
    QFile file(QStringLiteral(":/languages/core_%1.ts").arg(key));
    std::vector<Phrase> phrases;
    if (file.open(QIODevice::ReadOnly))
        for (const auto& entry : readTranslations(file))
            if (entry.isFinished)
                phrases.push_back({entry.source.toStdString(), entry.translation.toStdString()});
    return phrases;
}

QString keyOf(const QString& choice) {
    if (isLanguage(choice) && choice != QLatin1String("system"))
        return choice;
    const auto systems = QLocale::system().uiLanguages();
    for (const auto& one : systems) {
        const QLocale locale(one);
        if (locale.language() == QLocale::Chinese && locale.script() != QLocale::TraditionalHanScript)
            return QStringLiteral("zh_CN");
        if (locale.language() == QLocale::English)
            break;
    }
    return QStringLiteral("en");
}

void removeAll(QCoreApplication& application) {
    for (auto* translator : application.findChildren<QTranslator*>(QString(), Qt::FindDirectChildrenOnly))
        if (translator->objectName() == QLatin1String(kLanguageProperty)) {
            QCoreApplication::removeTranslator(translator);
            delete translator;
        }
}

} // namespace

std::vector<Language> languages() {
    return {{QStringLiteral("system"), QCoreApplication::translate("rimlight::language", "As the system")},
            {QStringLiteral("en"), QStringLiteral("English")},
            {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}};
}

bool isLanguage(const QString& key) {
    const auto all = languages();
    return std::any_of(all.begin(), all.end(), [&](const Language& one) { return one.key == key; });
}

void install(QCoreApplication& application, const QString& choice) {
    initLanguageResources();
    removeAll(application);
    const QString key = keyOf(choice);
    application.setProperty(kLanguageProperty, key);
    if (key == QLatin1String("en"))
        return;
    const auto add = [&](QTranslator* translator) {
        translator->setObjectName(QLatin1String(kLanguageProperty));
        QCoreApplication::installTranslator(translator);
    };
    const auto load = [&](const QString& file, const QString& folder) {
        auto* translator = new QTranslator(&application);
        // Without Qt's own file its dialogs stay English.
        if (translator->load(file, folder))
            add(translator);
        else
            delete translator;
    };
    load(QStringLiteral("qtbase_") + key, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(QStringLiteral("rimlight_") + key, QStringLiteral(":/languages"));
    add(new CoreTranslator(&application, corePhrases(key)));
}

QString inUse() {
    const auto* application = QCoreApplication::instance();
    const auto key = application == nullptr ? QString() : application->property(kLanguageProperty).toString();
    return key.isEmpty() ? QStringLiteral("en") : key;
}

QString words(const std::string& english) {
    return english.empty() ? QString() : QCoreApplication::translate(kCore, english.c_str());
}

QString name(const std::string& english) {
    return english.empty() ? QString() : QCoreApplication::translate(kNames, english.c_str());
}

QString words(const Error& error) {
    if (inUse() == QLatin1String("en"))
        return QString::fromStdString(error.what());
    // Put together as rimlight::Error does it.
    QString problem = words(error.problem());
    if (!error.item().empty())
        problem = QCoreApplication::translate("rimlight::language", "%1: %2").arg(words(error.item()), problem);
    QString sentence = QCoreApplication::translate("rimlight::language", "%1.").arg(problem);
    if (!error.remedy().empty())
        sentence = QCoreApplication::translate("rimlight::language", "%1 %2").arg(sentence, words(error.remedy()));
    return sentence;
}

} // namespace rimlight::language
