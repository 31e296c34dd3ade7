#include "ui/theme/Theme.h"

#include "ui/theme/Icon.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QHash>
#include <QPalette>
#include <QRegularExpression>
#include <QStyleFactory>

#include <cassert>
#include <utility>

// Q_INIT_RESOURCE declares a function of the global namespace.
static void initThemeResources() {
    Q_INIT_RESOURCE(themes);
}

namespace rimlight::theme {

namespace {

constexpr double kTint = 0.10; ///< of a banner's colour over the panel

/// The first of the families that is installed: Debian always has DejaVu; the others are narrower and preferred.
QString interfaceFamily() {
    const QStringList installed = QFontDatabase::families();
    for (const char* family : {"Inter", "Noto Sans", "Roboto", "Open Sans", "DejaVu Sans"})
        if (installed.contains(QLatin1String(family)))
            return QLatin1String(family);
    return QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
}

QPalette paletteOf(const Tokens& colours) {
    QPalette palette;
    const std::pair<QPalette::ColorRole, QColor> roles[] = {{QPalette::Window, colours.window},
                                                            {QPalette::WindowText, colours.text},
                                                            {QPalette::Base, colours.panel},
                                                            {QPalette::AlternateBase, colours.hover},
                                                            {QPalette::Text, colours.text},
                                                            {QPalette::PlaceholderText, colours.secondaryText},
                                                            {QPalette::Button, colours.raised},
                                                            {QPalette::ButtonText, colours.text},
                                                            {QPalette::BrightText, colours.error},
                                                            {QPalette::ToolTipBase, colours.raised},
                                                            {QPalette::ToolTipText, colours.text},
                                                            {QPalette::Highlight, colours.accent},
                                                            {QPalette::HighlightedText, colours.onAccent},
                                                            {QPalette::Link, colours.accent},
                                                            {QPalette::LinkVisited, colours.accent},
                                                            {QPalette::Light, colours.line},
                                                            {QPalette::Midlight, colours.line},
                                                            {QPalette::Mid, colours.line},
                                                            {QPalette::Dark, colours.window},
                                                            {QPalette::Shadow, Qt::black}};
    for (const auto& [role, colour] : roles)
        palette.setColor(role, colour);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colours.disabledText);
    return palette;
}

/// The colours by their names in the style sheet.
QHash<QString, QColor> namesOf(const Tokens& colours) {
    return {{"window", colours.window},
            {"panel", colours.panel},
            {"raised", colours.raised},
            {"line", colours.line},
            {"hover", colours.hover},
            {"selection", colours.selection},
            {"text", colours.text},
            {"secondary", colours.secondaryText},
            {"disabled", colours.disabledText},
            {"accent", colours.accent},
            {"accentHover", colours.accentHover},
            {"onAccent", colours.onAccent},
            {"warning", colours.warning},
            {"error", colours.error},
            {"success", colours.success},
            {"warningGround", blended(colours.warning, colours.panel, kTint)},
            {"errorGround", blended(colours.error, colours.panel, kTint)},
            {"infoGround", blended(colours.accent, colours.panel, kTint)}};
}

/// A sheet with colours in place of its @names. A name that no token has stays, and fails the test that looks for it.
QString filledIn(const QString& sheet, const Tokens& colours) {
    static const QRegularExpression pattern(QStringLiteral("@([A-Za-z]+)"));
    const auto names = namesOf(colours);
    QString result;
    qsizetype done = 0;
    for (auto found = pattern.globalMatch(sheet); found.hasNext();) {
        const auto name = found.next();
        result += QStringView(sheet).mid(done, name.capturedStart() - done);
        const auto colour = names.constFind(name.captured(1));
        result += colour == names.constEnd() ? name.captured() : colour->name();
        done = name.capturedEnd();
    }
    return result.append(QStringView(sheet).mid(done));
}

/// A sheet with its lengths of 3 pixels and more, those that text needs or that stand about it, made larger. A radius
/// is rounded down: one of more than half its side would be none.
QString withScale(const QString& sheet, double scale) {
    constexpr int kThickestLine = 2;
    static const QRegularExpression pattern(QStringLiteral("(radius: *)?\\b([0-9]+)px"));
    QString result;
    qsizetype done = 0;
    for (auto found = pattern.globalMatch(sheet); found.hasNext();) {
        const auto length = found.next();
        const int pixels = length.captured(2).toInt();
        const int larger = length.hasCaptured(1) ? static_cast<int>(pixels * scale) : qRound(pixels * scale);
        result += QStringView(sheet).mid(done, length.capturedStart(2) - done);
        result += QString::number(pixels > kThickestLine ? larger : pixels) + QLatin1String("px");
        done = length.capturedEnd();
    }
    return result.append(QStringView(sheet).mid(done));
}

/// What the desktop's own palette looks like; Dark and Light stay as they are.
Scheme resolved(QApplication& application, Scheme scheme) {
    if (scheme != Scheme::System)
        return scheme;
    application.setPalette(QPalette()); // back to the desktop's
    const QPalette palette = QApplication::palette();
    const bool isDark = palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    return isDark ? Scheme::Dark : Scheme::Light;
}

} // namespace

double textScale() {
    const auto* application = QCoreApplication::instance();
    const QVariant scale = application == nullptr ? QVariant() : application->property(kTextScaleProperty);
    return scale.isValid() ? scale.toDouble() : 1.0;
}

int scaled(int pixels) {
    return qRound(pixels * textScale());
}

QFont font(TextSize size, QFont::Weight weight) {
    static const QString family = interfaceFamily();
    QFont result(family);
    result.setPixelSize(scaled(static_cast<int>(size)));
    result.setWeight(weight);
    return result;
}

QString styleSheet(Scheme scheme, double scale) {
    initThemeResources();
    QFile file(QStringLiteral(":/themes/rimlight.qss"));
    const bool opened = file.open(QIODevice::ReadOnly);
    assert(opened);
    static_cast<void>(opened);
    return withScale(filledIn(QString::fromUtf8(file.readAll()), tokensOf(scheme)), scale);
}

void applyTheme(QApplication& application, Scheme scheme, double scale) {
    const bool isFirst = !application.property(kSchemeProperty).isValid();
    if (isFirst) {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        teachIconsToStyleSheets();
    }
    application.setProperty(kSchemeProperty, static_cast<int>(resolved(application, scheme)));
    application.setProperty(kTextScaleProperty, scale);
    QApplication::setPalette(paletteOf(tokens()));
    QApplication::setFont(font(TextSize::Body));
    application.setStyleSheet(styleSheet(schemeInUse(), scale));
}

} // namespace rimlight::theme
