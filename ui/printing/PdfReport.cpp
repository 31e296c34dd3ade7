#include "ui/printing/PdfReport.h"

#include "core/base/AtomicFile.h"
#include "ui/charts/FigurePainter.h"
#include "ui/printing/Page.h"
#include "ui/printing/TablePrinter.h"

#include <QBuffer>
#include <QImage>
#include <QPageSize>

#include <algorithm>
#include <string_view>

namespace rimlight::printing {

namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QImage toQImage(const report::Image& image) {
    return QImage(image.rgb.data(), image.width, image.height, static_cast<qsizetype>(image.width) * 3,
                  QImage::Format_RGB888);
}

/// What must stand below a heading on its page: a whole figure, or the beginning of something longer.
double leadHeight(const report::Block& block, double width) {
    constexpr double kFewLines = 60.0;
    constexpr double kTableBeginning = 110.0;
    constexpr double kPictures = 190.0;
    if (const auto* figure = std::get_if<report::FigureBlock>(&block))
        return charts::figureHeight(figure->figure, width, charts::printStyle()) + kFewLines;
    if (std::holds_alternative<report::Table>(block))
        return kTableBeginning;
    return std::holds_alternative<report::Images>(block) ? kPictures : kFewLines;
}

/// One function per kind of block; each moves the pen to where the next block begins.
class BlockPrinter {
public:
    explicit BlockPrinter(PagePen& pen) : m_pen(pen) {}

    /// Tells how much of the next block a heading needs below it.
    void setLead(double height) { m_lead = height; }

    void operator()(const report::Heading& heading) {
        const double height = PagePen::textHeight(m_pen.width(), text(heading.text), paperFont(14, true));
        if (!m_pen.atTop())
            m_pen.advance(8.0);
        m_pen.need(height + m_lead);
        m_pen.drawText(m_pen.left(), m_pen.y(), m_pen.width(), text(heading.text), paperFont(14, true), m_style.text);
        m_pen.advance(height + 6.0);
    }

    void operator()(const report::Paragraph& paragraph) {
        m_pen.flowText(0.0, text(paragraph.text), paperFont(10), m_style.text);
        m_pen.advance(8.0);
    }

    void operator()(const report::Statement& statement) {
        const QFont large = paperFont(22, true);
        const double height = PagePen::textHeight(m_pen.width(), text(statement.text), large);
        const double detail = PagePen::textHeight(m_pen.width(), text(statement.detail), paperFont(11));
        if (!m_pen.atTop())
            m_pen.advance(6.0);
        m_pen.need(height + detail + 16.0);
        m_pen.drawText(m_pen.left(), m_pen.y(), m_pen.width(), text(statement.text), large, m_style.text);
        m_pen.advance(height + 3.0);
        m_pen.drawText(m_pen.left(), m_pen.y(), m_pen.width(), text(statement.detail), paperFont(11),
                       m_style.secondary);
        m_pen.advance(detail + 12.0);
    }

    void operator()(const report::Warning& warning) {
        constexpr double kIndent = 10.0;
        m_pen.flowText(kIndent, text(warning.text), paperFont(10), m_style.warning, true);
        m_pen.advance(6.0);
    }

    void operator()(const report::Table& table) { printTable(m_pen, table); }

    void operator()(const report::FigureBlock& block) {
        constexpr double kWidestPoints = 430.0;
        const auto style = charts::printStyle();
        const double width = std::min(m_pen.width(), kWidestPoints);
        const double height = charts::figureHeight(block.figure, width, style);
        const double caption = PagePen::textHeight(m_pen.width(), text(block.caption), paperFont(8));
        m_pen.need(height + caption + 16.0);
        if (auto* painter = m_pen.painter())
            charts::paintFigure(*painter, QRectF(m_pen.left(), m_pen.y(), width, height), block.figure, style);
        m_pen.advance(height + 4.0);
        m_pen.drawText(m_pen.left(), m_pen.y(), m_pen.width(), text(block.caption), paperFont(8), m_style.secondary);
        m_pen.advance(caption + 12.0);
    }

    void operator()(const report::Images& images) {
        constexpr double kGap = 8.0;
        constexpr double kHighest = 240.0;
        if (images.images.empty())
            return;
        // One height for all, so that they fill the width together.
        double aspects = 0.0;
        for (const auto& image : images.images)
            aspects += static_cast<double>(image.width) / image.height;
        const double gaps = kGap * static_cast<double>(images.images.size() - 1);
        const double height = std::min((m_pen.width() - gaps) / aspects, kHighest);
        constexpr double kCaption = 14.0;
        m_pen.need(height + kCaption + 12.0);
        double x = m_pen.left();
        for (const auto& image : images.images) {
            const double width = height * image.width / image.height;
            if (auto* painter = m_pen.painter())
                painter->drawImage(QRectF(x, m_pen.y(), width, height), toQImage(image));
            m_pen.drawText(x, m_pen.y() + height + 3.0, width, text(image.caption), paperFont(8), m_style.secondary);
            x += width + kGap;
        }
        m_pen.advance(height + kCaption + 12.0);
    }

    void operator()(const report::PageBreak&) {
        if (!m_pen.atTop())
            m_pen.newPage();
    }

private:
    PagePen& m_pen;
    PaperStyle m_style;
    double m_lead = 0.0;
};

/// Prints everything; returns the number of pages.
int printPages(const report::Report& report, QPdfWriter* writer, QPainter* painter, int pageCount) {
    PagePen pen(writer, painter, text(report.title), text(report.notice), text(report.footer), pageCount);
    const PaperStyle style;
    const QFont titleFont = paperFont(17, true);
    pen.advance(pen.drawText(pen.left(), pen.y(), pen.width(), text(report.title), titleFont, style.text) + 2.0);
    if (!report.subtitle.empty())
        pen.advance(
            pen.drawText(pen.left(), pen.y(), pen.width(), text(report.subtitle), paperFont(11), style.secondary));
    pen.advance(12.0);
    BlockPrinter printer(pen);
    for (std::size_t i = 0; i < report.blocks.size(); ++i) {
        printer.setLead(i + 1 < report.blocks.size() ? leadHeight(report.blocks[i + 1], pen.width()) : 0.0);
        std::visit([&](const auto& block) { printer(block); }, report.blocks[i]);
    }
    return pen.pageNumber();
}

} // namespace

void printReport(const report::Report& report, const std::filesystem::path& pdf) {
    requireWritable(pdf);
    const int pageCount = printPages(report, nullptr, nullptr, 0);
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
        printPages(report, &writer, &painter, pageCount);
    }
    writeFileAtomically(pdf, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

} // namespace rimlight::printing
