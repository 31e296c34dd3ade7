#include "ui/printing/BlockPrinter.h"

#include "ui/charts/FigurePainter.h"
#include "ui/printing/TablePrinter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QImage>

#include <algorithm>
#include <array>
#include <utility>

namespace rimlight::printing {

namespace {

constexpr double kFewLines = 44.0;
constexpr double kPictures = 190.0;
constexpr double kWidestFigure = 430.0; ///< points
constexpr double kFigureGap = 18.0;
constexpr int kTextPoints = 10;
constexpr int kCaptionPoints = 8;
constexpr int kCodePoints = 8;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QImage toQImage(const report::Image& image) {
    return QImage(image.rgb.data(), image.width, image.height, static_cast<qsizetype>(image.width) * 3,
                  QImage::Format_RGB888);
}

QFont headingFont(const report::Heading& heading) {
    constexpr std::array<int, 3> kPoints = {14, 11, 10};
    // Without numbers there is one kind of heading.
    const auto level = heading.number.empty() ? 0 : std::clamp(heading.level, 1, 3) - 1;
    return paperFont(kPoints.at(static_cast<std::size_t>(level)), true);
}

QString headingText(const report::Heading& heading) {
    return heading.number.empty() ? text(heading.text) : text(heading.number + "  " + heading.text);
}

QString captionOf(const report::FigureBlock& figure) {
    return figure.label.empty() ? text(figure.caption) : text(figure.label + ". " + figure.caption);
}

double figureHeight(const report::FigureBlock& figure, double width) {
    return charts::figureHeight(figure.figure, width, charts::printStyle());
}

double captionHeight(const report::FigureBlock& figure, double width) {
    return PagePen::textHeight(width, captionOf(figure), paperFont(kCaptionPoints));
}

double neededHeight(const report::FigureBlock& figure, double pageWidth) {
    return figureHeight(figure, std::min(pageWidth, kWidestFigure)) + captionHeight(figure, pageWidth) + 16.0;
}

/// How wide figures side by side are.
double rowFigureWidth(double pageWidth) {
    return (pageWidth - kFigureGap) / 2.0;
}

double pairHeight(const report::FigureRow& row, std::size_t first, double width) {
    double height = 0.0;
    for (std::size_t i = first; i < std::min(first + 2, row.figures.size()); ++i)
        height = std::max(height, figureHeight(row.figures[i], width) + captionHeight(row.figures[i], width));
    return height + 4.0;
}

} // namespace

BlockPrinter::BlockPrinter(PagePen& pen, const report::Report& report, const HeadingPages& pages)
    : m_pen(pen), m_report(report), m_pages(pages) {}

HeadingPages BlockPrinter::print() {
    for (std::size_t i = 0; i < m_report.blocks.size(); ++i) {
        const auto& block = m_report.blocks[i];
        // What fits fills the page before a figure that doesn't; headings and other figures keep their order.
        const bool waits = m_report.titlePage && mayWait(block);
        if (!m_waiting.empty() && !waits && !fitsBefore(block))
            printWaiting();
        if (waits)
            m_waiting.push_back(i);
        else
            visit(i);
    }
    printWaiting();
    return m_found;
}

void BlockPrinter::visit(std::size_t block) {
    m_block = block;
    if (!std::holds_alternative<report::Table>(m_report.blocks[block]))
        m_pen.setLandscape(false);
    std::visit(*this, m_report.blocks[block]);
}

void BlockPrinter::printWaiting() {
    const auto waiting = std::exchange(m_waiting, {});
    for (const std::size_t block : waiting)
        visit(block);
}

/// Whether it is a figure without room on this page, or behind one.
bool BlockPrinter::mayWait(const report::Block& block) const {
    if (m_pen.isLandscape() || m_pen.atTop())
        return false;
    const bool isFigure =
        std::holds_alternative<report::FigureBlock>(block) || std::holds_alternative<report::FigureRow>(block);
    if (isFigure && !m_waiting.empty())
        return true;
    if (const auto* figure = std::get_if<report::FigureBlock>(&block))
        return neededHeight(*figure, m_pen.width()) > m_pen.roomLeft();
    if (const auto* row = std::get_if<report::FigureRow>(&block))
        return pairHeight(*row, 0, rowFigureWidth(m_pen.width())) > m_pen.roomLeft();
    return false;
}

/// Whether a block may be printed before the figures that wait: it is none, and fits on what is left of the page.
bool BlockPrinter::fitsBefore(const report::Block& block) const {
    const double room = m_pen.roomLeft();
    if (const auto* table = std::get_if<report::Table>(&block))
        return tableHeight(*table) <= room;
    if (const auto* paragraph = std::get_if<report::Paragraph>(&block))
        return PagePen::textHeight(m_pen.width(), text(paragraph->text), paperFont(kTextPoints)) + 8.0 <= room;
    if (const auto* code = std::get_if<report::Code>(&block))
        return PagePen::textHeight(m_pen.width(), text(code->text), monoFont(kCodePoints)) + 10.0 <= room;
    return false;
}

/// What must stand below a heading on its page: a whole figure, a small table, or the beginning of something longer.
double BlockPrinter::leadHeight(std::size_t next) const {
    if (next >= m_report.blocks.size())
        return 0.0;
    const auto& block = m_report.blocks[next];
    const double width = m_pen.width();
    if (const auto* heading = std::get_if<report::Heading>(&block))
        return spaceAbove(*heading) + headingHeight(*heading) + leadHeight(next + 1);
    if (const auto* figure = std::get_if<report::FigureBlock>(&block))
        return neededHeight(*figure, width);
    if (const auto* row = std::get_if<report::FigureRow>(&block))
        return pairHeight(*row, 0, rowFigureWidth(width));
    if (const auto* table = std::get_if<report::Table>(&block)) {
        constexpr double kHeading = 40.0;
        return tableNeed(*table, m_pen.roomLeft() - kHeading, m_pen.pageRoom());
    }
    return std::holds_alternative<report::Images>(block) ? kPictures : kFewLines;
}

double BlockPrinter::headingHeight(const report::Heading& heading) const {
    return PagePen::textHeight(m_pen.width(), headingText(heading), headingFont(heading)) + 6.0;
}

double BlockPrinter::spaceAbove(const report::Heading& heading) const {
    constexpr double kAbove = 8.0;
    constexpr double kAboveChapter = 16.0;
    return heading.level == 1 && !heading.number.empty() ? kAboveChapter : kAbove;
}

void BlockPrinter::operator()(const report::Heading& heading) {
    const double height = headingHeight(heading);
    if (!m_pen.atTop())
        m_pen.advance(spaceAbove(heading));
    m_pen.need(height + leadHeight(m_block + 1));
    m_pen.drawText(m_pen.left(), m_pen.y(), m_pen.width(), headingText(heading), headingFont(heading), m_style.text);
    m_pen.advance(height);
    m_found.push_back(m_pen.pageNumber());
}

void BlockPrinter::operator()(const report::Paragraph& paragraph) {
    constexpr double kItemIndent = 12.0;
    const QString words = text(paragraph.text);
    if (words.startsWith(QLatin1String("- "))) {
        const double height = PagePen::textHeight(m_pen.width() - kItemIndent, words.mid(2), paperFont(kTextPoints));
        m_pen.need(std::min(height, kFewLines));
        m_pen.drawText(m_pen.left(), m_pen.y(), kItemIndent, QStringLiteral("-"), paperFont(kTextPoints), m_style.text);
        m_pen.flowText(kItemIndent, words.mid(2), paperFont(kTextPoints), m_style.text);
        m_pen.advance(4.0);
        return;
    }
    m_pen.flowText(0.0, words, paperFont(kTextPoints), m_style.text);
    m_pen.advance(8.0);
}

void BlockPrinter::operator()(const report::Statement& statement) {
    const QFont large = paperFont(22, true);
    const double height = PagePen::textHeight(m_pen.width(), text(statement.text), large);
    const double detail = PagePen::textHeight(m_pen.width(), text(statement.detail), paperFont(11));
    if (!m_pen.atTop())
        m_pen.advance(6.0);
    m_pen.need(height + detail + 16.0);
    m_pen.drawText(m_pen.left(), m_pen.y(), m_pen.width(), text(statement.text), large, m_style.text);
    m_pen.advance(height + 3.0);
    m_pen.drawText(m_pen.left(), m_pen.y(), m_pen.width(), text(statement.detail), paperFont(11), m_style.secondary);
    m_pen.advance(detail + 12.0);
}

void BlockPrinter::operator()(const report::Warning& warning) {
    constexpr double kIndent = 10.0;
    m_pen.flowText(kIndent, text(warning.text), paperFont(kTextPoints), m_style.warning, true);
    m_pen.advance(6.0);
}

void BlockPrinter::operator()(const report::Table& table) {
    printTable(m_pen, table);
}

void BlockPrinter::operator()(const report::Facts& facts) {
    constexpr double kNameShare = 0.28;
    constexpr int kFactPoints = 9;
    if (!facts.caption.empty()) {
        m_pen.need(kFewLines);
        m_pen.flowText(0.0, text(facts.caption), paperFont(kFactPoints, true), m_style.text);
        m_pen.advance(3.0);
    }
    const double nameWidth = kNameShare * m_pen.width();
    for (const auto& [what, value] : facts.rows) {
        const double valueWidth = m_pen.width() - nameWidth;
        const double height = std::max(PagePen::textHeight(nameWidth - 8.0, text(what), paperFont(kFactPoints)),
                                       PagePen::textHeight(valueWidth, text(value), paperFont(kFactPoints)));
        m_pen.need(height);
        m_pen.drawText(m_pen.left(), m_pen.y(), nameWidth - 8.0, text(what), paperFont(kFactPoints), m_style.secondary);
        m_pen.drawText(m_pen.left() + nameWidth, m_pen.y(), valueWidth, text(value), paperFont(kFactPoints),
                       m_style.text);
        m_pen.advance(height + 4.0);
    }
    m_pen.advance(8.0);
}

void BlockPrinter::operator()(const report::FigureBlock& block) {
    const double width = std::min(m_pen.width(), kWidestFigure);
    const double height = figureHeight(block, width);
    const double caption = captionHeight(block, m_pen.width());
    m_pen.need(neededHeight(block, m_pen.width()));
    if (auto* painter = m_pen.painter())
        charts::paintFigure(*painter, QRectF(m_pen.left(), m_pen.y(), width, height), block.figure,
                            charts::printStyle());
    m_pen.advance(height + 4.0);
    m_pen.drawText(m_pen.left(), m_pen.y(), m_pen.width(), captionOf(block), paperFont(kCaptionPoints),
                   m_style.secondary);
    m_pen.advance(caption + 12.0);
}

void BlockPrinter::operator()(const report::FigureRow& row) {
    const double width = rowFigureWidth(m_pen.width());
    for (std::size_t first = 0; first < row.figures.size(); first += 2) {
        const double height = pairHeight(row, first, width);
        m_pen.need(height);
        for (std::size_t i = first; i < std::min(first + 2, row.figures.size()); ++i) {
            const double x = m_pen.left() + static_cast<double>(i - first) * (width + kFigureGap);
            const double own = figureHeight(row.figures[i], width);
            if (auto* painter = m_pen.painter())
                charts::paintFigure(*painter, QRectF(x, m_pen.y(), width, own), row.figures[i].figure,
                                    charts::printStyle());
            m_pen.drawText(x, m_pen.y() + own + 4.0, width, captionOf(row.figures[i]), paperFont(kCaptionPoints),
                           m_style.secondary);
        }
        m_pen.advance(height + 12.0);
    }
}

void BlockPrinter::operator()(const report::Images& images) {
    constexpr double kGap = 8.0;
    constexpr double kHighest = 170.0; // three square ones fill the width; two are no larger
    if (images.images.empty())
        return;
    // One height for all, so that they fill the width together.
    double aspects = 0.0;
    for (const auto& image : images.images)
        aspects += static_cast<double>(image.width) / image.height;
    const double gaps = kGap * static_cast<double>(images.images.size() - 1);
    const double height = std::min((m_pen.width() - gaps) / aspects, kHighest);
    const auto widthOf = [&](const report::Image& image) { return height * image.width / image.height; };
    double captions = 11.0;
    for (const auto& image : images.images)
        captions =
            std::max(captions, PagePen::textHeight(widthOf(image), text(image.caption), paperFont(kCaptionPoints)));
    captions += 3.0;
    m_pen.need(height + captions + 12.0);
    double x = m_pen.left();
    for (const auto& image : images.images) {
        const double width = widthOf(image);
        if (auto* painter = m_pen.painter())
            painter->drawImage(QRectF(x, m_pen.y(), width, height), toQImage(image));
        m_pen.drawText(x, m_pen.y() + height + 3.0, width, text(image.caption), paperFont(kCaptionPoints),
                       m_style.secondary);
        x += width + kGap;
    }
    m_pen.advance(height + captions + 12.0);
}

void BlockPrinter::operator()(const report::Code& code) {
    constexpr double kIndent = 10.0;
    for (const auto& line : text(code.text).split(QLatin1Char('\n'))) {
        // An empty line has a height all the same.
        m_pen.flowText(kIndent, line.isEmpty() ? QStringLiteral(" ") : line, monoFont(kCodePoints), m_style.text);
    }
    m_pen.advance(10.0);
}

void BlockPrinter::printContentsLine(const report::Heading& heading, int page) {
    constexpr double kNumberWidth = 34.0;
    constexpr double kPageWidth = 30.0;
    constexpr int kPoints = 9;
    const bool isChapter = heading.level == 1;
    const QFont font = paperFont(kPoints, isChapter);
    const double indent = isChapter ? 0.0 : 12.0;
    if (isChapter && !m_pen.atTop())
        m_pen.advance(4.0);
    const double wordsWidth = m_pen.width() - indent - kNumberWidth - kPageWidth;
    const double height = PagePen::textHeight(wordsWidth, text(heading.text), font);
    m_pen.need(height);
    m_pen.drawText(m_pen.left() + indent, m_pen.y(), kNumberWidth, text(heading.number), font, m_style.text);
    m_pen.drawText(m_pen.left() + indent + kNumberWidth, m_pen.y(), wordsWidth, text(heading.text), font, m_style.text);
    m_pen.drawText(m_pen.left() + m_pen.width() - kPageWidth, m_pen.y(), kPageWidth, QString::number(page), font,
                   m_style.secondary, Qt::AlignRight);
    m_pen.advance(height + 2.0);
}

void BlockPrinter::operator()(const report::Contents& /*contents*/) {
    const report::Heading title{QCoreApplication::translate("rimlight::printing", "Contents").toStdString()};
    m_pen.advance(
        m_pen.drawText(m_pen.left(), m_pen.y(), m_pen.width(), text(title.text), headingFont(title), m_style.text) +
        6.0);
    std::size_t number = 0;
    for (const auto& block : m_report.blocks)
        if (const auto* heading = std::get_if<report::Heading>(&block)) {
            const int page = number < m_pages.size() ? m_pages[number] : 0;
            ++number;
            if (heading->level < 3 && !heading->number.empty())
                printContentsLine(*heading, page);
        }
    m_pen.advance(8.0);
}

void BlockPrinter::operator()(const report::PageBreak& /*pageBreak*/) {
    if (!m_pen.atTop())
        m_pen.newPage();
}

} // namespace rimlight::printing
