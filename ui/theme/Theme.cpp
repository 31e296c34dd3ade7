#include "ui/theme/Theme.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QPalette>
#include <QStyleFactory>

#include <cassert>
#include <utility>

// Q_INIT_RESOURCE declares a function of the global namespace.
static void initThemeResources() {
    Q_INIT_RESOURCE(themes);
}

namespace rimlight::theme {

namespace {

/// The first of the families that is installed: Debian always has DejaVu; the others are narrower and preferred.
QString interfaceFamily() {
    const QStringList installed = QFontDatabase::families();
    for (const char* family : {"Inter", "Noto Sans", "Roboto", "Open Sans", "DejaVu Sans"})
        if (installed.contains(QLatin1String(family)))
            return QLatin1String(family);
    return QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
}

QPalette darkPalette() {
    QPalette palette;
    palette.setColor(QPalette::Window, kWindow);
    palette.setColor(QPalette::WindowText, kText);
    palette.setColor(QPalette::Base, kPanel);
    palette.setColor(QPalette::AlternateBase, kRaised);
    palette.setColor(QPalette::Text, kText);
    palette.setColor(QPalette::PlaceholderText, kSecondaryText);
    palette.setColor(QPalette::Button, kRaised);
    palette.setColor(QPalette::ButtonText, kText);
    palette.setColor(QPalette::BrightText, kError);
    palette.setColor(QPalette::ToolTipBase, kRaised);
    palette.setColor(QPalette::ToolTipText, kText);
    palette.setColor(QPalette::Highlight, kAccent);
    palette.setColor(QPalette::HighlightedText, kWindow);
    palette.setColor(QPalette::Link, kAccent);
    palette.setColor(QPalette::Light, kLine);
    palette.setColor(QPalette::Midlight, kLine);
    palette.setColor(QPalette::Mid, kLine);
    palette.setColor(QPalette::Dark, kWindow);
    palette.setColor(QPalette::Shadow, Qt::black);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x6b, 0x75, 0x80));
    return palette;
}

} // namespace

QFont font(TextSize size, QFont::Weight weight) {
    static const QString family = interfaceFamily();
    QFont result(family);
    result.setPixelSize(static_cast<int>(size));
    result.setWeight(weight);
    return result;
}

QString styleSheet() {
    initThemeResources();
    QFile file(QStringLiteral(":/themes/rimlight.qss"));
    const bool opened = file.open(QIODevice::ReadOnly);
    assert(opened);
    static_cast<void>(opened);
    QString sheet = QString::fromUtf8(file.readAll());
    const std::pair<const char*, QColor> tokens[] = {
        {"@window", kWindow}, {"@panel", kPanel},     {"@raised", kRaised},
        {"@line", kLine},     {"@text", kText},       {"@secondary", kSecondaryText},
        {"@accent", kAccent}, {"@warning", kWarning}, {"@error", kError}};
    for (const auto& [name, colour] : tokens)
        sheet.replace(QLatin1String(name), colour.name());
    return sheet;
}

void applyDarkTheme(QApplication& application) {
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    application.setPalette(darkPalette());
    application.setFont(font(TextSize::Body));
    application.setStyleSheet(styleSheet());
}

} // namespace rimlight::theme
