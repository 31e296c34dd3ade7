#include "ui/printing/PdfReport.h"

#include "core/base/AtomicFile.h"
#include "ui/language/ReportWords.h"
#include "ui/printing/BlockPrinter.h"

#include <QBuffer>
#include <QPageSize>

#include <string_view>

namespace rimlight::printing {

namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

void printTitle(PagePen& pen, const report::Report& report) {
    const PaperStyle style;
    constexpr int kTitlePoints = 17;
    constexpr int kLargeTitlePoints = 26;
    constexpr double kAboveLargeTitle = 60.0;
    constexpr double kBelowLargeTitle = 36.0;
    if (report.titlePage)
        pen.advance(kAboveLargeTitle);
    const QFont font = paperFont(report.titlePage ? kLargeTitlePoints : kTitlePoints, true);
    pen.advance(pen.drawText(pen.left(), pen.y(), pen.width(), text(report.title), font, style.text) + 2.0);
    if (!report.subtitle.empty())
        pen.advance(pen.drawText(pen.left(), pen.y(), pen.width(), text(report.subtitle),
                                 paperFont(report.titlePage ? 13 : 11), style.secondary));
    pen.advance(report.titlePage ? kBelowLargeTitle : 12.0);
}

struct Pages {
    int count = 0;
    HeadingPages headings;
};

/// Prints everything. known: of an earlier pass
Pages printPages(const report::Report& report, QPdfWriter* writer, QPainter* painter, const Pages& known) {
    PagePen pen(writer, painter, text(report.title), text(report.notice), text(report.footer), known.count);
    printTitle(pen, report);
    BlockPrinter printer(pen, report, known.headings);
    auto headings = printer.print();
    return {pen.pageNumber(), std::move(headings)};
}

} // namespace

void printReport(const report::Report& english, const std::filesystem::path& pdf) {
    requireWritable(pdf);
    const auto report = language::translated(english);
    const auto pages = printPages(report, nullptr, nullptr, {});
    // Into memory first: QPdfWriter does not tell when the disk is full, and would leave half a file.
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF());
        writer.setResolution(72); // one unit is one point
        writer.setTitle(text(report.title));
        writer.setCreator(text(report.footer));
        QPainter painter(&writer);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform |
                               QPainter::LosslessImageRendering);
        printPages(report, &writer, &painter, pages);
    }
    writeFileAtomically(pdf, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

} // namespace rimlight::printing
