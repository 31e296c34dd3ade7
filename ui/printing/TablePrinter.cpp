#include "ui/printing/TablePrinter.h"

#include "ui/printing/TableLayout.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <limits>
#include <set>

namespace rimlight::printing {

namespace {

constexpr double kRowPadding = 1.5;
constexpr int kCaptionPoints = 11;
constexpr int kNumberedCaptionPoints = 9;
constexpr int kNotePoints = 7;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

/// The text, cut short where it would be higher than half a page.
QString fitted(QString words, double width, const QFont& font) {
    constexpr double kHighestCell = 300.0;
    if (PagePen::textHeight(width, words, font) <= kHighestCell)
        return words;
    const QString ending = QStringLiteral(" ...");
    qsizetype fits = 0;
    for (qsizetype tooMany = words.size(); tooMany - fits > 1;) {
        const qsizetype middle = (fits + tooMany) / 2;
        (PagePen::textHeight(width, words.left(middle) + ending, font) <= kHighestCell ? fits : tooMany) = middle;
    }
    return words.left(fits) + ending;
}

QFont captionFont(const report::Table& table) {
    return paperFont(table.label.empty() ? kCaptionPoints : kNumberedCaptionPoints, true);
}

QString captionOf(const report::Table& table) {
    return table.label.empty() ? text(table.caption) : text(table.label + ". " + table.caption);
}

/// One part of a table: some of its columns, all of its rows.
class PartPrinter {
public:
    /// @param below what stands below the table on its last page
    PartPrinter(const report::Table& table, const TableLayout& layout, const TableLayout::Part& part, double below)
        : m_table(table), m_layout(layout), m_part(part), m_below(below),
          m_headings(table.headings.begin(), table.headings.end()) {
        m_heights.reserve(table.rows.size());
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            m_heights.push_back(measuredHeight(row));
    }

    double headerHeight() const { return cellsHeight(m_table.columns, true) + 2.0 * kRowPadding + 2.0; }
    double rowHeight(std::size_t row) const { return row < m_heights.size() ? m_heights[row] : 0.0; }
    /// Of all rows from that one on, in all groups.
    double rowsHeight(std::size_t first) const {
        double height = 0.0;
        for (std::size_t row = first; row < m_heights.size(); ++row)
            height += m_heights[row];
        return height / static_cast<double>(m_layout.groups);
    }
    double beginningHeight() const {
        constexpr double kFewRows = 60.0;
        return headerHeight() + rowHeight(0) + std::min(rowHeight(1) + rowHeight(2) + rowHeight(3), kFewRows);
    }

    /// As many rows as fit on this page, in all groups; returns the first row that is left.
    std::size_t printPage(PagePen& pen, std::size_t first) const {
        const double top = pen.y();
        const double room = pen.roomLeft() - headerHeight() - m_below;
        // The last page is shared out evenly between the groups; a full page fills one after the other.
        const double evenShare = rowsHeight(first) + rowHeight(first);
        const double groupRoom = m_layout.groups > 1 ? std::min(room, evenShare) : room;
        std::size_t row = first;
        double lowest = top;
        for (std::size_t group = 0; group < m_layout.groups && row < m_table.rows.size(); ++group) {
            const double x = pen.left() + static_cast<double>(group) * (m_layout.groupWidth() + kGroupGap);
            double y = top + printHeader(pen, x, top);
            const double end = y + groupRoom;
            bool shaded = false;
            do {
                shaded = !m_headings.contains(row) && shaded;
                printRow(pen, x, y, row, shaded);
                y += rowHeight(row);
                shaded = !m_headings.contains(row) && !shaded;
                ++row;
            } while (row < m_table.rows.size() && y + heightWithNext(row) <= end);
            lowest = std::max(lowest, y);
        }
        pen.advance(lowest - top);
        return row;
    }

private:
    bool isNumeric(std::size_t column) const { return column < m_table.numeric.size() && m_table.numeric[column]; }

    /// A heading is never the last row of a page.
    double heightWithNext(std::size_t row) const {
        return rowHeight(row) + (m_headings.contains(row) ? rowHeight(row + 1) : 0.0);
    }

    double measuredHeight(std::size_t row) const {
        constexpr double kAboveHeading = 3.0;
        if (m_headings.contains(row))
            return PagePen::textHeight(m_layout.groupWidth() - 2.0 * kCellPadding, text(m_table.rows[row].front()),
                                       m_layout.font(true)) +
                   2.0 * kRowPadding + kAboveHeading;
        return cellsHeight(m_table.rows[row], false) + 2.0 * kRowPadding;
    }

    double cellsHeight(const std::vector<std::string>& cells, bool bold) const {
        double height = 0.0;
        for (std::size_t i = 0; i < m_part.columns.size(); ++i)
            height = std::max(height, PagePen::textHeight(cellWidth(i), cellText(cells, i, bold), m_layout.font(bold)));
        return height;
    }

    double cellWidth(std::size_t i) const { return m_part.widths[i] - 2.0 * kCellPadding; }
    QString cellText(const std::vector<std::string>& cells, std::size_t i, bool bold) const {
        return fitted(text(cells[m_part.columns[i]]), cellWidth(i), m_layout.font(bold));
    }

    void printCells(PagePen& pen, double x, double y, const std::vector<std::string>& cells, bool header) const {
        const PaperStyle style;
        double cellX = x;
        for (std::size_t i = 0; i < m_part.columns.size(); ++i) {
            pen.drawText(cellX + kCellPadding, y + kRowPadding, cellWidth(i), cellText(cells, i, header),
                         m_layout.font(header), header ? style.secondary : style.text,
                         isNumeric(m_part.columns[i]) ? Qt::AlignRight : Qt::AlignLeft);
            cellX += m_part.widths[i];
        }
    }

    double printHeader(PagePen& pen, double x, double y) const {
        const double height = headerHeight();
        printCells(pen, x, y, m_table.columns, true);
        if (auto* painter = pen.painter()) {
            painter->setPen(QPen(PaperStyle().line, 0.75));
            painter->drawLine(QPointF(x, y + height - 1.0), QPointF(x + m_part.width, y + height - 1.0));
        }
        return height;
    }

    void printRow(PagePen& pen, double x, double y, std::size_t row, bool shaded) const {
        const PaperStyle style;
        if (m_headings.contains(row)) {
            const double height = rowHeight(row);
            const double words =
                PagePen::textHeight(m_layout.groupWidth(), text(m_table.rows[row].front()), m_layout.font(true));
            pen.drawText(x + kCellPadding, y + height - words - kRowPadding, m_layout.groupWidth() - 2.0 * kCellPadding,
                         text(m_table.rows[row].front()), m_layout.font(true), style.text);
            return;
        }
        if (auto* painter = pen.painter(); painter != nullptr && shaded)
            painter->fillRect(QRectF(x, y, m_part.width, rowHeight(row)), style.shade);
        printCells(pen, x, y, m_table.rows[row], false);
    }

    const report::Table& m_table;
    const TableLayout& m_layout;
    const TableLayout::Part& m_part;
    double m_below;
    std::set<std::size_t> m_headings;
    std::vector<double> m_heights;
};

double captionHeight(const report::Table& table, double width) {
    return PagePen::textHeight(width, captionOf(table), captionFont(table)) + 4.0;
}

double noteHeight(const report::Table& table, double width) {
    return table.note.empty() ? 0.0 : PagePen::textHeight(width, text(table.note), paperFont(kNotePoints)) + 3.0;
}

/// See tableNeed().
double needOf(const PartPrinter& part, double around, double roomLeft, double pageRoom) {
    constexpr double kSmallTable = 0.45; // of a page: never torn
    constexpr double kSmallRest = 0.4;
    constexpr double kWholePage = 0.95;
    const double whole = around + part.headerHeight() + part.rowsHeight(0);
    const bool isKept =
        whole < kSmallTable * pageRoom || (whole < kWholePage * pageRoom && roomLeft < kSmallRest * pageRoom);
    return isKept ? whole : around + part.beginningHeight();
}

void printContinued(PagePen& pen, const report::Table& table) {
    if (table.label.empty())
        return;
    const PaperStyle style;
    const QString words = QCoreApplication::translate("rimlight::printing", "%1, continued").arg(text(table.label));
    pen.advance(pen.drawText(pen.left(), pen.y(), pen.width(), words, paperFont(kNumberedCaptionPoints, true),
                             style.secondary) +
                4.0);
}

void printPart(PagePen& pen, const report::Table& table, const PartPrinter& part) {
    std::size_t row = 0;
    while (row < table.rows.size()) {
        row = part.printPage(pen, row);
        if (row < table.rows.size()) {
            pen.newPage();
            printContinued(pen, table);
        }
    }
}

} // namespace

double tableNeed(const report::Table& table, double roomLeft, double pageRoom) {
    if (table.rows.empty() || table.columns.empty())
        return 0.0;
    const auto layout = layOutTable(table);
    if (layout.landscape)
        return 0.0;
    const PartPrinter part(table, layout, layout.parts.front(), noteHeight(table, layout.pageWidth()));
    return needOf(part, captionHeight(table, layout.pageWidth()) + noteHeight(table, layout.pageWidth()), roomLeft,
                  pageRoom);
}

double tableHeight(const report::Table& table) {
    if (table.rows.empty() || table.columns.empty())
        return 0.0;
    const auto layout = layOutTable(table);
    if (layout.landscape)
        return std::numeric_limits<double>::max();
    constexpr double kBelow = 20.0;
    double height = captionHeight(table, layout.pageWidth()) + noteHeight(table, layout.pageWidth()) + kBelow;
    for (const auto& one : layout.parts) {
        const PartPrinter part(table, layout, one, 0.0);
        height += part.headerHeight() + part.rowsHeight(0);
    }
    return height;
}

void printTable(PagePen& pen, const report::Table& table) {
    if (table.rows.empty() || table.columns.empty())
        return;
    const PaperStyle style;
    const auto layout = layOutTable(table);
    pen.setLandscape(layout.landscape);
    const double around = captionHeight(table, pen.width()) + noteHeight(table, pen.width());
    for (std::size_t p = 0; p < layout.parts.size(); ++p) {
        const PartPrinter part(table, layout, layout.parts[p], noteHeight(table, pen.width()));
        pen.need(needOf(part, around, pen.roomLeft(), pen.pageRoom()));
        if (p > 0)
            printContinued(pen, table);
        else if (!table.caption.empty() || !table.label.empty())
            pen.advance(
                pen.drawText(pen.left(), pen.y(), pen.width(), captionOf(table), captionFont(table), style.text) + 4.0);
        printPart(pen, table, part);
        pen.advance(p + 1 < layout.parts.size() ? 10.0 : 2.0);
    }
    if (!table.note.empty())
        pen.advance(pen.drawText(pen.left(), pen.y() + 1.0, pen.width(), text(table.note), paperFont(kNotePoints),
                                 style.secondary) +
                    1.0);
    pen.advance(table.label.empty() ? 10.0 : 14.0);
}

} // namespace rimlight::printing
