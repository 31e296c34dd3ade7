#include "ui/printing/FigureFile.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/report/FigureJson.h"
#include "core/report/FigureTable.h"
#include "tests/core/report/SampleFigures.h"
#include "tests/support/PdfText.h"
#include "tests/support/TemporaryFolder.h"

#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace rimlight;

namespace {

QByteArray bytesOf(const std::filesystem::path& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A heatmap with an empty cell and a matrix with translucent cells among them: what paint engines like to rasterise.
std::vector<report::Figure> figures() {
    auto all = test::sampleFigures();
    all.emplace_back(test::sampleRoc());
    all.emplace_back(test::sampleGroups(report::GroupShape::Box));
    all.emplace_back(test::sampleHeatmap(40));
    report::ScatterChart many = test::sampleScatter();
    many.groups[0].caseIds.clear();
    for (int i = 0; i < 3000; ++i) {
        many.groups[0].x.push_back(std::sin(i));
        many.groups[0].y.push_back(std::cos(i * 0.7));
    }
    all.emplace_back(many);
    return all;
}

} // namespace

class FigureFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesAPngOfThreeHundredDotsPerInch();
    void writesDrawingsWithoutPixels();
    void writesLargeHeatmapsAsPictures();
    void writesPdfsThatCanBeSearched();
    void writesNoTextBelowSevenPoints();
    void writesTheData();
    void refusesOtherEndings();
    void leavesNothingWhereItCannotWrite();
    void namesFilesByTheTitle();
};

void FigureFileTest::writesAPngOfThreeHundredDotsPerInch() {
    const test::TemporaryFolder folder;
    printing::writeFigure(test::sampleRoc(), folder / "roc.png");
    const QImage image(QString::fromStdString((folder / "roc.png").string()));
    // Six inches and a margin of ten points on both sides.
    QCOMPARE(image.width(), static_cast<int>(std::ceil(452.0 / 72.0 * 300.0)));
    QCOMPARE(image.dotsPerMeterX(), 11811);
    for (const QPoint& corner : {QPoint(0, 0), QPoint(image.width() - 1, image.height() - 1)})
        QCOMPARE(image.pixelColor(corner), QColor(Qt::white));
    int inked = 0;
    for (int y = 0; y < image.height(); y += 3)
        for (int x = 0; x < image.width(); x += 3)
            inked += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
    QVERIFY(inked > 1000);
}

void FigureFileTest::writesDrawingsWithoutPixels() {
    const test::TemporaryFolder folder;
    for (const auto& figure : figures()) {
        printing::writeFigure(figure, folder / "figure.svg");
        const auto svg = bytesOf(folder / "figure.svg");
        QVERIFY2(svg.contains("<svg") && svg.contains("<text"), report::figureKind(figure).c_str());
        QVERIFY2(!svg.contains("<image") && !svg.contains("base64"), report::figureKind(figure).c_str());
        printing::writeFigure(figure, folder / "figure.pdf");
        const auto pdf = bytesOf(folder / "figure.pdf");
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY2(!pdf.contains("/Subtype /Image"), report::figureKind(figure).c_str());
    }
}

void FigureFileTest::writesLargeHeatmapsAsPictures() {
    const test::TemporaryFolder folder;
    auto map = test::sampleHeatmap(200);
    map.values[1].reset();
    printing::writeFigure(map, folder / "map.svg");
    const auto svg = bytesOf(folder / "map.svg");
    QCOMPARE(svg.count("<image"), 1);
    constexpr qsizetype kMostBytes = 1'000'000; // as rectangles ten times that
    QVERIFY2(svg.size() < kMostBytes, qPrintable(QString::number(svg.size())));
}

void FigureFileTest::writesPdfsThatCanBeSearched() {
    const test::TemporaryFolder folder;
    printing::writeFigure(test::sampleKaplanMeier(), folder / "km.PDF");
    const auto pages = test::pdfPages(folder / "km.PDF");
    QCOMPARE(pages.size(), std::size_t{1});
    for (const char* words : {"Overall survival by Radscore", "log-rank p = 0.003", "Time (months)", "At risk"})
        QVERIFY2(pages[0].find(words) != std::string::npos, words);
}

void FigureFileTest::writesNoTextBelowSevenPoints() {
    const test::TemporaryFolder folder;
    static const QRegularExpression size(QStringLiteral("font-size=\"([0-9.]+)\""));
    for (const auto& figure : figures()) {
        printing::writeFigure(figure, folder / "figure.svg");
        auto found = size.globalMatch(QString::fromUtf8(bytesOf(folder / "figure.svg")));
        QVERIFY(found.hasNext());
        while (found.hasNext())
            QVERIFY2(found.next().captured(1).toDouble() >= 7.0, report::figureKind(figure).c_str());
    }
}

void FigureFileTest::writesTheData() {
    const test::TemporaryFolder folder;
    printing::writeFigure(test::sampleWeights(), folder / "weights.csv");
    const auto table = tables::readCsv(folder / "weights.csv");
    QCOMPARE(table.rows.size(), std::size_t{4});
    QVERIFY(table.rows == report::figureTable(test::sampleWeights()).rows);
}

void FigureFileTest::refusesOtherEndings() {
    const test::TemporaryFolder folder;
    for (const char* name : {"figure.jpg", "figure"}) {
        try {
            printing::writeFigure(test::sampleRoc(), folder / name);
            QFAIL("was written");
        } catch (const Error& error) {
            QCOMPARE(error.remedy(), std::string("Choose a name that ends in .png, .svg, .pdf or .csv."));
        }
        QVERIFY(!std::filesystem::exists(folder / name));
    }
}

void FigureFileTest::leavesNothingWhereItCannotWrite() {
    const test::TemporaryFolder folder;
    for (const char* name : {"figure.png", "figure.svg", "figure.pdf", "figure.csv"})
        QVERIFY_EXCEPTION_THROWN(printing::writeFigure(test::sampleRoc(), folder / "missing" / name), Error);
    QVERIFY(std::filesystem::is_empty(folder.path()));
}

void FigureFileTest::namesFilesByTheTitle() {
    report::LineChart chart;
    chart.title = " ROC curves: Wilms/CCSK, 95 % (肿瘤)";
    QCOMPARE(printing::figureFileName(chart), QStringLiteral("roc-curves-wilms-ccsk-95-肿瘤"));
    chart.title = "../../..";
    QCOMPARE(printing::figureFileName(chart), QStringLiteral("figure"));
    chart.title.clear();
    QCOMPARE(printing::figureFileName(chart), QStringLiteral("line-chart"));
    QVERIFY(printing::figureFileFilter().startsWith(QStringLiteral("Picture, 300 dpi (*.png);;")));
}

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    FigureFileTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "FigureFileTest.moc"
