#include "ui/theme/Icon.h"

#include "tests/ui/support/Pictures.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTest>
#include <QToolButton>

#include <vector>

using namespace rimlight;
using theme::Ink;
using theme::Scheme;

namespace {

/// What the pages ask for.
const QStringList kNeeded =
    QStringLiteral(
        "home case study pacs preferences help open-folder open-file import save export report pdf json copy undo redo "
        "run pause resume stop cancel close check dot warning error info search filter sort add remove edit trash "
        "duplicate eye eye-off lock unlock chevron-left chevron-right chevron-up chevron-down maximise restore "
        "layout-single layout-grid layout-row dock pin pointer window-level pan zoom reset invert crosshair ruler "
        "angle "
        "roi brush eraser contour threshold grow trace assist wand ring habitats layers link camera table chart-line "
        "chart-bar chart-scatter roc calibration decision survival nomogram radscore heatmap flow agreement selection "
        "sensitivity compare provenance cohort features folder file clock refresh language theme keyboard mouse server "
        "shield memory user users tumour kidney history drag more external-link book")
        .split(' ');

constexpr double kBox = 24.0;

QString sourceOf(const QString& name) {
    QFile file(QStringLiteral(":/icons/ui/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// How many pixels hold more than a trace of ink, and the colour of the fullest of them.
struct InkCount {
    int pixels = 0;
    QColor fullest;
};

InkCount inkOf(const QImage& picture) {
    InkCount count;
    int most = -1;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x) {
            const QColor colour = picture.pixelColor(x, y);
            count.pixels += colour.alpha() > 8 ? 1 : 0;
            if (colour.alpha() > most) {
                most = colour.alpha();
                count.fullest = QColor(colour.red(), colour.green(), colour.blue());
            }
        }
    return count;
}

QColor colourOf(const QIcon& icon, QIcon::Mode mode = QIcon::Normal, QIcon::State state = QIcon::Off) {
    return inkOf(icon.pixmap(QSize(24, 24), 2.0, mode, state).toImage()).fullest;
}

/// Every icon at four sizes with its name.
QImage contactSheet(double density) {
    constexpr int kColumns = 6;
    constexpr int kCellWidth = 230;
    constexpr int kCellHeight = 44;
    const auto names = theme::iconNames();
    const int rows = static_cast<int>((names.size() + kColumns - 1) / kColumns);
    QImage sheet(QSize(kColumns * kCellWidth, rows * kCellHeight) * density, QImage::Format_ARGB32_Premultiplied);
    sheet.setDevicePixelRatio(density);
    sheet.fill(theme::tokens().panel);
    QPainter painter(&sheet);
    painter.setPen(theme::tokens().secondaryText);
    painter.setFont(theme::font(theme::TextSize::ChartLabel));
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QPoint corner(static_cast<int>(i % kColumns) * kCellWidth, static_cast<int>(i / kColumns) * kCellHeight);
        int x = corner.x() + 8;
        for (const int side : {16, 20, 24, 32}) {
            theme::icon(names[i]).paint(&painter, QRect(x, corner.y() + (kCellHeight - side) / 2, side, side));
            x += side + 8;
        }
        painter.drawText(QRect(x, corner.y(), corner.x() + kCellWidth - x, kCellHeight), Qt::AlignVCenter, names[i]);
    }
    return sheet;
}

} // namespace

class IconTest : public QObject {
    Q_OBJECT

private:
    static void everyIcon() {
        QTest::addColumn<QString>("name");
        for (const auto& name : theme::iconNames())
            QTest::newRow(qPrintable(name)) << name;
    }

private Q_SLOTS:
    void cleanup();
    void thereIsAnIconForEveryNeed();
    void everyIconIsDrawnAndStaysInItsBox_data() { everyIcon(); }
    void everyIconIsDrawnAndStaysInItsBox();
    void everyIconIsOfTheFamily_data() { everyIcon(); }
    void everyIconIsOfTheFamily();
    void takesItsColourFromItsStateAndTheScheme();
    void isMadeForTheScreensDensity();
    void aButtonFollowsTheTheme();
    void theStyleSheetNamesOnlyIconsThatExist();
    void saveTheContactSheet();
};

void IconTest::cleanup() {
    theme::applyTheme(*qApp, Scheme::Dark);
}

void IconTest::thereIsAnIconForEveryNeed() {
    const auto names = theme::iconNames();
    for (const auto& name : kNeeded)
        QVERIFY2(names.contains(name), qPrintable(name));
    for (const auto& name : names)
        QVERIFY2(kNeeded.contains(name), qPrintable(name));
}

void IconTest::everyIconIsDrawnAndStaysInItsBox() {
    QFETCH(QString, name);
    QSvgRenderer renderer(QStringLiteral(":/icons/ui/%1.svg").arg(name));
    QVERIFY(renderer.isValid());
    QCOMPARE(renderer.viewBoxF(), QRectF(0.0, 0.0, kBox, kBox));
    // With room around the box, so that what leaves it shows.
    constexpr double kRoom = 8.0;
    constexpr int kScale = 8;
    const QRectF wide(-kRoom, -kRoom, kBox + 2.0 * kRoom, kBox + 2.0 * kRoom);
    renderer.setViewBox(wide);
    QImage picture((wide.size() * kScale).toSize(), QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    renderer.render(&painter);
    painter.end();
    const QRect box(static_cast<int>(kRoom) * kScale, static_cast<int>(kRoom) * kScale, static_cast<int>(kBox) * kScale,
                    static_cast<int>(kBox) * kScale);
    const int all = inkOf(picture).pixels;
    QVERIFY2(all > 20 * kScale * kScale, "too little ink");
    QCOMPARE(inkOf(picture.copy(box)).pixels, all);
    QVERIFY(inkOf(theme::icon(name).pixmap(QSize(16, 16), 1.0).toImage()).pixels > 8);
}

void IconTest::everyIconIsOfTheFamily() {
    QFETCH(QString, name);
    const QString source = sourceOf(name);
    QVERIFY(source.contains("viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.75\" "
                            "stroke-linecap=\"round\" stroke-linejoin=\"round\""));
    const auto colour = QRegularExpression("(fill|stroke)=\"(?!none|currentColor)[^\"]*\"").match(source);
    QVERIFY2(!colour.hasMatch(), qPrintable(colour.captured()));
}

void IconTest::takesItsColourFromItsStateAndTheScheme() {
    const QIcon plain = theme::icon("stop");
    const QIcon problem = theme::icon("stop", Ink::Error);
    for (const Scheme scheme : {Scheme::Dark, Scheme::Light, Scheme::Dark}) {
        theme::applyTheme(*qApp, scheme);
        const auto& colours = theme::tokensOf(scheme);
        QCOMPARE(colourOf(plain), colours.text);
        QCOMPARE(colourOf(plain, QIcon::Disabled), colours.disabledText);
        QCOMPARE(colourOf(plain, QIcon::Selected), colours.accent);
        QCOMPARE(colourOf(plain, QIcon::Normal, QIcon::On), colours.accent);
        QCOMPARE(colourOf(problem), colours.error);
        QCOMPARE(colourOf(problem, QIcon::Normal, QIcon::On), colours.error);
    }
}

void IconTest::isMadeForTheScreensDensity() {
    const QIcon icon = theme::icon("ruler");
    for (const double density : {1.0, 1.5, 2.0}) {
        const QPixmap picture = icon.pixmap(QSize(16, 16), density);
        QCOMPARE(picture.size(), QSize(16, 16) * density);
        const QImage exact = icon.pixmap(QSize(16, 16) * density, 1.0).toImage();
        QImage made = picture.toImage();
        made.setDevicePixelRatio(1.0);
        QCOMPARE(made, exact);
    }
}

void IconTest::aButtonFollowsTheTheme() {
    QToolButton button;
    button.setIcon(theme::icon("stop"));
    button.setIconSize({24, 24});
    button.setProperty(theme::kRoleProperty, "quiet");
    const auto hasInk = [&button](const QColor& colour) {
        const QImage picture = button.grab().toImage();
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                if (picture.pixelColor(x, y) == colour)
                    return true;
        return false;
    };
    QVERIFY(hasInk(theme::tokensOf(Scheme::Dark).text));
    theme::applyTheme(*qApp, Scheme::Light);
    QVERIFY(hasInk(theme::tokensOf(Scheme::Light).text));
    QVERIFY(!hasInk(theme::tokensOf(Scheme::Dark).text));
    button.setEnabled(false);
    QVERIFY(hasInk(theme::tokensOf(Scheme::Light).disabledText));
}

void IconTest::theStyleSheetNamesOnlyIconsThatExist() {
    const QRegularExpression pattern("url\\(([^)]*)\\)");
    const auto names = theme::iconNames();
    const QString sheet = theme::styleSheet(Scheme::Dark);
    int count = 0;
    for (auto found = pattern.globalMatch(sheet); found.hasNext(); ++count) {
        const auto url = found.next().captured(1);
        if (url.startsWith("NAME"))
            continue; // the comment
        const auto parts = url.split('.');
        QVERIFY2(parts.size() == 3 && names.contains(parts[0]) && parts[2] == "themed", qPrintable(url));
        QVERIFY2(!QIcon(url).pixmap(QSize(16, 16), 1.0).isNull(), qPrintable(url));
    }
    QVERIFY(count > 10);
}

void IconTest::saveTheContactSheet() {
    for (const auto& [scheme, name] : {std::pair(Scheme::Dark, "dark"), std::pair(Scheme::Light, "light")}) {
        theme::applyTheme(*qApp, scheme);
        QVERIFY(contactSheet(1.0).save(test::pictureFile(QStringLiteral("icons-%1.png").arg(name))));
        QVERIFY(contactSheet(2.0).save(test::pictureFile(QStringLiteral("icons-%1-2x.png").arg(name))));
    }
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    theme::applyTheme(application, Scheme::Dark);
    IconTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "IconTest.moc"
