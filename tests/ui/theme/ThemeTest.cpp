#include "ui/theme/Theme.h"

#include "ui/theme/TextWidth.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <utility>
#include <vector>

using namespace rimlight;
using theme::Scheme;

Q_DECLARE_METATYPE(rimlight::theme::Scheme)

namespace {

/// Paints by hand, as the charts and the cards do.
class Painted : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), theme::tokens().accent);
    }
};

/// The hue of a colour in Oklab (B. Ottosson, 2020), in degrees.
double oklabHue(const QColor& colour) {
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    const double r = linear(colour.redF());
    const double g = linear(colour.greenF());
    const double b = linear(colour.blueF());
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return std::atan2(0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
                      1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s) *
           180.0 / 3.14159265358979;
}

QColor middleOf(QWidget& widget) {
    const QImage picture = widget.grab().toImage();
    return picture.pixelColor(picture.width() / 2, picture.height() / 2);
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT

private:
    static void bothSchemes() {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("dark") << Scheme::Dark;
        QTest::newRow("light") << Scheme::Light;
    }

private Q_SLOTS:
    void cleanup();
    void contrastIsThatOfTheGuidelines();
    void textStandsOutFromEveryGround_data() { bothSchemes(); }
    void textStandsOutFromEveryGround();
    void seriesStandOutAndKeepTheirHue_data() { bothSchemes(); }
    void seriesStandOutAndKeepTheirHue();
    void theStyleSheetKnowsEveryNameAndHoldsNoColourOfItsOwn_data() { bothSchemes(); }
    void theStyleSheetKnowsEveryNameAndHoldsNoColourOfItsOwn();
    void isDarkUntilATheme();
    void anOpenWindowFollowsTheTheme();
    void textAndItsControlsGrowTogether();
    void takesTheDesktopsScheme();
};

void ThemeTest::cleanup() {
    theme::applyTheme(*qApp, Scheme::Dark);
}

void ThemeTest::contrastIsThatOfTheGuidelines() {
    // WCAG 2.1: black on white is 21 : 1, and #767676 is the lightest grey that reaches 4.5 : 1 on white.
    QCOMPARE(theme::contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(theme::contrastRatio(Qt::white, Qt::white), 1.0);
    QVERIFY(theme::contrastRatio(QColor("#767676"), Qt::white) >= 4.5);
    QVERIFY(theme::contrastRatio(QColor("#777777"), Qt::white) < 4.5);
}

void ThemeTest::textStandsOutFromEveryGround() {
    QFETCH(Scheme, scheme);
    const auto& colours = theme::tokensOf(scheme);
    const std::vector<std::pair<const char*, QColor>> inks = {
        {"text", colours.text},     {"secondary", colours.secondaryText},
        {"accent", colours.accent}, {"warning", colours.warning},
        {"error", colours.error},   {"success", colours.success}};
    const std::vector<std::pair<const char*, QColor>> grounds = {{"window", colours.window},
                                                                 {"panel", colours.panel},
                                                                 {"raised", colours.raised},
                                                                 {"hover", colours.hover},
                                                                 {"selection", colours.selection}};
    for (const auto& [groundName, ground] : grounds) {
        for (const auto& [name, ink] : inks)
            QVERIFY2(theme::contrastRatio(ink, ground) >= 4.5,
                     qPrintable(QStringLiteral("%1 on %2").arg(name, groundName)));
        QVERIFY2(theme::contrastRatio(colours.disabledText, ground) >= 2.5, groundName);
    }
    QVERIFY(theme::contrastRatio(colours.onAccent, colours.accent) >= 4.5);
    QVERIFY(theme::contrastRatio(colours.onAccent, colours.accentHover) >= 4.5);
}

void ThemeTest::seriesStandOutAndKeepTheirHue() {
    QFETCH(Scheme, scheme);
    const auto& colours = theme::tokensOf(scheme);
    const std::array<const char*, 7> okabeIto = {"#e69f00", "#56b4e9", "#009e73", "#f0e442",
                                                 "#0072b2", "#d55e00", "#cc79a7"};
    for (std::size_t i = 0; i < colours.series.size(); ++i) {
        for (const auto& ground : {colours.window, colours.panel, colours.raised})
            QVERIFY2(theme::contrastRatio(colours.series[i], ground) >= 3.0, okabeIto[i]);
        double turn = std::abs(oklabHue(colours.series[i]) - oklabHue(QColor(okabeIto[i])));
        turn = std::min(turn, 360.0 - turn);
        QVERIFY2(turn < 3.0, okabeIto[i]);
    }
}

void ThemeTest::theStyleSheetKnowsEveryNameAndHoldsNoColourOfItsOwn() {
    QFETCH(Scheme, scheme);
    const QString filled = theme::styleSheet(scheme);
    const auto unknown = QRegularExpression("@[A-Za-z]+").match(filled);
    QVERIFY2(!unknown.hasMatch(), qPrintable(unknown.captured()));
    QFile sheet(":/themes/rimlight.qss");
    QVERIFY(sheet.open(QIODevice::ReadOnly));
    const auto literal = QRegularExpression("#[0-9a-fA-F]{3,8}\\b|rgba?\\(").match(QString::fromUtf8(sheet.readAll()));
    QVERIFY2(!literal.hasMatch(), qPrintable(literal.captured()));
}

void ThemeTest::isDarkUntilATheme() {
    const QVariant worn = qApp->property(theme::kSchemeProperty);
    qApp->setProperty(theme::kSchemeProperty, QVariant());
    const Scheme before = theme::schemeInUse();
    qApp->setProperty(theme::kSchemeProperty, worn);
    QCOMPARE(before, Scheme::Dark);
}

void ThemeTest::anOpenWindowFollowsTheTheme() {
    theme::applyTheme(*qApp, Scheme::Dark);
    Painted painted;
    painted.resize(40, 40);
    painted.show();
    QLabel section("Section");
    section.setProperty(theme::kRoleProperty, "section");
    section.show();
    QVERIFY(QTest::qWaitForWindowExposed(&painted));
    QCOMPARE(middleOf(painted), theme::tokensOf(Scheme::Dark).accent);
    theme::applyTheme(*qApp, Scheme::Light);
    QCOMPARE(middleOf(painted), theme::tokensOf(Scheme::Light).accent);
    QCOMPARE(section.palette().color(QPalette::WindowText), theme::tokensOf(Scheme::Light).text);
    QCOMPARE(QApplication::palette().color(QPalette::Window), theme::tokensOf(Scheme::Light).window);
    theme::applyTheme(*qApp, Scheme::Dark);
    QCOMPARE(middleOf(painted), theme::tokensOf(Scheme::Dark).accent);
}

void ThemeTest::textAndItsControlsGrowTogether() {
    theme::applyTheme(*qApp, Scheme::Dark);
    QPushButton button("Open");
    QLabel title("Study");
    title.setProperty(theme::kRoleProperty, "section");
    for (QWidget* widget : {static_cast<QWidget*>(&button), static_cast<QWidget*>(&title)}) {
        widget->show();
        widget->ensurePolished();
    }
    const int height = button.sizeHint().height();
    QCOMPARE(height, 28);
    theme::applyTheme(*qApp, Scheme::Dark, 2.0);
    QCOMPARE(theme::textScale(), 2.0);
    QCOMPARE(theme::scaled(100), 200);
    QCOMPARE(theme::font(theme::TextSize::Body).pixelSize(), 26);
    QCOMPARE(title.fontInfo().pixelSize(), 32);
    QCOMPARE(button.fontInfo().pixelSize(), 26);
    QCOMPARE(button.sizeHint().height(), 2 * 26 + 2); // the border stays thin
    QLabel narrow, least;
    theme::setFixedTextWidth(&narrow, 50);
    theme::setMinimumTextWidth(&least, 70);
    QCOMPARE(narrow.width(), 100);
    theme::applyTheme(*qApp, Scheme::Dark);
    QCOMPARE(narrow.width(), 50);
    QCOMPARE(least.minimumWidth(), 70);
    QCOMPARE(button.sizeHint().height(), height);
    QCOMPARE(theme::textScale(), 1.0);
}

void ThemeTest::takesTheDesktopsScheme() {
    // Qt's offscreen platform has a light palette.
    theme::applyTheme(*qApp, Scheme::System);
    QCOMPARE(theme::schemeInUse(), Scheme::Light);
    QCOMPARE(theme::tokens().window, theme::tokensOf(Scheme::Light).window);
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    theme::applyTheme(application, Scheme::Dark);
    ThemeTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "ThemeTest.moc"
