#include "app/gui/ScreenshotRun.h"
#include "core/base/Error.h"
#include "core/study/project/OpenedStudy.h"
#include "ui/case/CasePage.h"
#include "ui/language/Language.h"
#include "ui/preferences/PreferencesStore.h"
#include "ui/shell/MainWindow.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/VtkView.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QPainter>
#include <QSettings>
#include <QSplashScreen>
#include <QSurfaceFormat>
#include <QTimer>

#include <cstdio>
#include <optional>
#include <utility>

namespace {

using namespace rimlight;

constexpr int kUserError = 2;
constexpr int kSplashMs = 1500;

QPixmap splashPicture() {
    QPixmap picture(480, 200);
    picture.fill(theme::tokens().panel);
    QPainter painter(&picture);
    painter.setPen(theme::tokens().text);
    painter.setFont(theme::font(theme::TextSize::Headline));
    painter.drawText(QRect(24, 40, 432, 40), Qt::AlignLeft,
                     QStringLiteral("Rimlight %1").arg(QStringLiteral(RIMLIGHT_VERSION)));
    painter.setFont(theme::font(theme::TextSize::Body));
    painter.setPen(theme::tokens().secondaryText);
    painter.drawText(QRect(24, 84, 432, 24), Qt::AlignLeft, QObject::tr("Radiomics workstation"));
    painter.setPen(theme::tokens().warning);
    painter.drawText(QRect(24, 152, 432, 24), Qt::AlignLeft, QObject::tr("Research use only. Not for clinical use."));
    return picture;
}

std::optional<theme::Scheme> schemeNamed(const QString& name) {
    for (const auto& [known, scheme] :
         {std::pair("dark", theme::Scheme::Dark), std::pair("light", theme::Scheme::Light),
          std::pair("system", theme::Scheme::System)})
        if (name == QLatin1String(known))
            return scheme;
    return std::nullopt;
}

/// What --language says, or else the settings. Read before the other options, whose help is in that language.
QString chosenLanguage(const QStringList& arguments) {
    QCommandLineParser parser;
    const QCommandLineOption option("language", {}, "LANGUAGE");
    parser.addOption(option);
    parser.parse(arguments);
    return parser.isSet(option) ? parser.value(option) : QSettings().value(language::kSetting).toString();
}

} // namespace

int main(int argc, char** argv) {
    QSurfaceFormat::setDefaultFormat(viewer::VtkView::defaultFormat());
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Rimlight"));
    QApplication::setOrganizationName(QStringLiteral("Rimlight"));
    QApplication::setApplicationVersion(QStringLiteral(RIMLIGHT_VERSION));
    language::install(application, chosenLanguage(application.arguments()));

    QCommandLineParser parser;
    parser.setApplicationDescription(QObject::tr("Radiomics workstation. Research use only."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption openOption("open", QObject::tr("Image to open: a DICOM folder, NIfTI, NRRD or MHA."),
                                        "IMAGE");
    const QCommandLineOption maskOption("mask", QObject::tr("Outline to put on it."), "MASK");
    const QCommandLineOption segmentOption("segment", QObject::tr("Segment of the outline to measure."), "NAME");
    const QCommandLineOption modelOption("model", QObject::tr("Model to predict with."), "MODEL");
    const QCommandLineOption settingsOption("settings", QObject::tr("PyRadiomics parameter file for the features."),
                                            "YAML");
    const QCommandLineOption featuresOption("features", QObject::tr("Extract the features too, and write them as CSV."),
                                            "CSV");
    const QCommandLineOption screenshotOption(
        "screenshot", QObject::tr("Save a picture of the window when all is drawn, and quit."), "PNG");
    const QCommandLineOption themeOption(
        "theme", QObject::tr("Colours of the window: dark, light or system; without, those of the preferences."),
        "THEME");
    const QCommandLineOption languageOption("language", QObject::tr("Language of the window: en, zh_CN or system."),
                                            "LANGUAGE");
    parser.addOptions({themeOption, languageOption, openOption, maskOption, segmentOption, modelOption, settingsOption,
                       featuresOption, screenshotOption});
    parser.addPositionalArgument("IMAGE", QObject::tr("The same as --open IMAGE; or a study, by its file or results."),
                                 "[IMAGE|STUDY]");
    parser.process(application);
    QSettings settings;
    const auto preferences = preferences::readPreferences(settings).values;
    const auto scheme =
        parser.isSet(themeOption) ? schemeNamed(parser.value(themeOption)) : std::optional(preferences.scheme);
    if (!scheme) {
        std::fputs("rimlight: --theme takes dark, light or system.\n", stderr);
        return kUserError;
    }
    if (parser.isSet(languageOption) && !language::isLanguage(parser.value(languageOption))) {
        std::fputs("rimlight: --language takes en, zh_CN or system.\n", stderr);
        return kUserError;
    }
    theme::applyTheme(application, *scheme, preferences.textPercent / 100.0);

    casepage::OpenRequest request;
    const auto text = [&](const QCommandLineOption& option) -> std::optional<std::string> {
        return parser.isSet(option) ? std::optional(parser.value(option).toStdString()) : std::nullopt;
    };
    request.image = text(openOption).value_or(parser.positionalArguments().value(0).toStdString());
    request.mask = text(maskOption);
    request.modelFile = text(modelOption);
    request.segment = text(segmentOption);
    request.settingsFile = text(settingsOption);
    const bool quitsByItself = parser.isSet(screenshotOption);
    if (request.image.empty() &&
        (request.mask || request.modelFile || request.settingsFile || parser.isSet(featuresOption))) {
        std::fputs("rimlight: --mask, --model, --settings and --features need an image. Give one with --open IMAGE.\n",
                   stderr);
        return kUserError;
    }

    shell::MainWindow window;
    if (quitsByItself) {
        gui::ScreenshotRun run(&window, {parser.value(screenshotOption), parser.value(featuresOption)});
        window.show();
        run.begin(request);
        return QApplication::exec();
    }
    QSplashScreen splash(splashPicture());
    splash.show();
    window.show();
    QTimer::singleShot(kSplashMs, &splash, [&] { splash.finish(&window); });
    if (study::isStudy(request.image))
        window.openStudy(request.image);
    else if (!request.image.empty())
        window.open(request);
    return QApplication::exec();
}
