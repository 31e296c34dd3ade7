#include "ui/printing/FigureFile.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/report/FigureJson.h"
#include "core/report/FigureTable.h"
#include "ui/charts/FigurePicture.h"
#include "ui/language/ReportWords.h"
#include "ui/printing/SvgFigure.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>

#include <cassert>

namespace rimlight::printing {

namespace {

constexpr double kPrintDotsPerInch = 300.0;
constexpr const char* kNotice = "Research use only. Not for clinical use.";

std::string titleOf(const report::Figure& figure) {
    const auto title = report::figureTitle(figure);
    return title.empty() ? report::figureKind(figure) : title;
}

QByteArray pngOf(const report::Figure& figure) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const bool written = charts::figurePicture(figure, kPrintDotsPerInch).save(&buffer, "PNG");
    assert(written);
    static_cast<void>(written);
    return bytes;
}

QByteArray pdfOf(const report::Figure& figure) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(charts::paperSize(figure), QPageSize::Point, {}, QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        writer.setResolution(72); // one unit is one point
        writer.setTitle(QString::fromStdString(titleOf(figure)));
        writer.setCreator(QStringLiteral("Rimlight. ") + QLatin1String(kNotice));
        QPainter painter(&writer);
        charts::paintOnPaper(painter, figure);
    }
    return bytes;
}

} // namespace

void writeFigure(const report::Figure& english, const std::filesystem::path& path) {
    const std::string ending = lowerCase(path.extension().string());
    if (ending == ".csv")
        return tables::writeCsv(report::figureTable(english), path);
    if (ending == ".svg")
        return printFigure(english, titleOf(english), path, charts::kPaperWidthPoints);
    if (ending != ".png" && ending != ".pdf")
        throw Error(ending.empty() ? "has no ending that says how to write the figure"
                                   : "has the ending \"" + ending + "\", which no figure is written with",
                    path.string(), "Choose a name that ends in .png, .svg, .pdf or .csv.");
    requireWritable(path);
    const auto figure = language::translated(english);
    const QByteArray bytes = ending == ".png" ? pngOf(figure) : pdfOf(figure);
    writeFileAtomically(path, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

QString figureFileFilter() {
    const auto words = [](const char* text) {
        return QCoreApplication::translate("rimlight::printing::FigureFile", text);
    };
    return words(QT_TRANSLATE_NOOP("rimlight::printing::FigureFile", "Picture, 300 dpi (*.png)")) +
           QStringLiteral(";;") + words(QT_TRANSLATE_NOOP("rimlight::printing::FigureFile", "Drawing (*.svg)")) +
           QStringLiteral(";;") + words(QT_TRANSLATE_NOOP("rimlight::printing::FigureFile", "Page (*.pdf)")) +
           QStringLiteral(";;") + words(QT_TRANSLATE_NOOP("rimlight::printing::FigureFile", "Data (*.csv)"));
}

QString figureFileName(const report::Figure& figure) {
    constexpr qsizetype kLongest = 80;
    static const QRegularExpression other(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QString name = QString::fromStdString(titleOf(figure)).toLower().replace(other, QStringLiteral("-"));
    name = name.left(kLongest);
    while (name.endsWith(QLatin1Char('-')))
        name.chop(1);
    while (name.startsWith(QLatin1Char('-')))
        name.remove(0, 1);
    return name.isEmpty() ? QStringLiteral("figure") : name;
}

} // namespace rimlight::printing
