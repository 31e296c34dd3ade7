#include "ui/printing/TablePrinter.h"

#include <QFontMetricsF>

#include <algorithm>
#include <numeric>

namespace rimlight::printing {

namespace {

constexpr int kTextPoints = 8;
constexpr int kGroupedTextPoints = 7;
constexpr double kCellPadding = 4.0;
constexpr double kRowPadding = 1.5;
constexpr double kGroupGap = 18.0;
constexpr std::size_t kRowsForTwoGroups = 24;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

bool isNumeric(const report::Table& table, std::size_t column) {
    return column < table.numeric.size() && table.numeric[column];
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

/// Widths by content. What is too much is taken from the widest columns; what is to spare goes to the words, so that
/// numbers stand together.
std::vector<double> columnWidths(const report::Table& table, double width, int points) {
    const QFontMetricsF metrics(paperFont(points));
    const QFontMetricsF headerMetrics(paperFont(points, true));
    std::vector<double> widths;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        double widest = headerMetrics.horizontalAdvance(text(table.columns[c]));
        for (const auto& row : table.rows)
            widest = std::max(widest, metrics.horizontalAdvance(text(row[c])));
        widths.push_back(widest + 2.0 * kCellPadding + 2.0);
    }
    // The widest that a column may be: an equal share of what the narrower ones leave.
    auto sorted = widths;
    std::sort(sorted.begin(), sorted.end());
    double left = width;
    double widest = sorted.back();
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const double share = left / static_cast<double>(sorted.size() - i);
        if (sorted[i] > share) {
            widest = share;
            break;
        }
        left -= sorted[i];
    }
    for (double& one : widths)
        one = std::min(one, widest);
    const double spare = width - std::accumulate(widths.begin(), widths.end(), 0.0);
    if (spare > 0.0)
        (isNumeric(table, widths.size() - 1) ? widths.front() : widths.back()) += spare;
    return widths;
}

class TablePrinter {
public:
    TablePrinter(PagePen& pen, const report::Table& table)
        : m_pen(pen), m_table(table),
          m_groups(table.columns.size() == 2 && table.rows.size() > kRowsForTwoGroups ? 2 : 1),
          m_groupWidth((pen.width() - kGroupGap * static_cast<double>(m_groups - 1)) / static_cast<double>(m_groups)),
          m_points(m_groups > 1 ? kGroupedTextPoints : kTextPoints),
          m_widths(columnWidths(table, m_groupWidth, m_points)) {}

    void print() {
        const double captionHeight =
            PagePen::textHeight(m_pen.width(), text(m_table.caption), paperFont(11, true)) + 4.0;
        // The caption never stands alone at the foot of a page, and a table that fits on a page is not torn for the
        // sake of a few rows.
        const double whole = captionHeight + headerHeight() + rowsHeight(0) / static_cast<double>(m_groups);
        constexpr double kSmallRest = 0.4; // of a page
        constexpr double kFewRows = 60.0;
        const bool keep = whole < 0.95 * m_pen.pageRoom() && m_pen.roomLeft() < kSmallRest * m_pen.pageRoom();
        const double firstRows = rowHeight(0) + std::min(rowHeight(1) + rowHeight(2) + rowHeight(3), kFewRows);
        m_pen.need(keep ? whole : captionHeight + headerHeight() + firstRows);
        m_pen.drawText(m_pen.left(), m_pen.y(), m_pen.width(), text(m_table.caption), paperFont(11, true),
                       m_style.text);
        m_pen.advance(captionHeight);
        std::size_t row = 0;
        while (row < m_table.rows.size()) {
            row = printPart(row);
            if (row < m_table.rows.size())
                m_pen.newPage();
        }
        m_pen.advance(12.0);
    }

private:
    double headerHeight() const { return lineHeight(m_table.columns, true) + 2.0 * kRowPadding + 2.0; }

    double rowHeight(std::size_t row) const {
        return row < m_table.rows.size() ? lineHeight(m_table.rows[row], false) + 2.0 * kRowPadding : 0.0;
    }

    /// Of all rows from that one on, one below the other.
    double rowsHeight(std::size_t first) const {
        double height = 0.0;
        for (std::size_t row = first; row < m_table.rows.size(); ++row)
            height += rowHeight(row);
        return height;
    }

    double lineHeight(const std::vector<std::string>& cells, bool bold) const {
        double height = 0.0;
        for (std::size_t c = 0; c < cells.size(); ++c)
            height = std::max(
                height, PagePen::textHeight(cellWidth(c), cellText(cells[c], c, bold), paperFont(m_points, bold)));
        return height;
    }

    /// As many rows as fit on this page, in all groups; returns the first row that is left.
    std::size_t printPart(std::size_t first) {
        const double top = m_pen.y();
        const double room = m_pen.roomLeft() - headerHeight();
        // The last part is shared out evenly between the groups; a full page fills one after the other.
        const double evenShare = rowsHeight(first) / static_cast<double>(m_groups) + rowHeight(first);
        const double groupRoom = m_groups > 1 ? std::min(room, evenShare) : room;
        std::size_t row = first;
        double lowest = top;
        for (std::size_t group = 0; group < m_groups && row < m_table.rows.size(); ++group) {
            const double x = m_pen.left() + static_cast<double>(group) * (m_groupWidth + kGroupGap);
            double y = top + printLine(x, top, m_table.columns, true, false);
            const double end = y + groupRoom;
            bool shaded = false;
            do {
                y += printLine(x, y, m_table.rows[row], false, shaded);
                shaded = !shaded;
                ++row;
            } while (row < m_table.rows.size() && y + rowHeight(row) <= end);
            lowest = std::max(lowest, y);
        }
        m_pen.advance(lowest - top);
        return row;
    }

    double cellWidth(std::size_t column) const { return m_widths[column] - 2.0 * kCellPadding; }
    QString cellText(const std::string& cell, std::size_t column, bool bold) const {
        return fitted(text(cell), cellWidth(column), paperFont(m_points, bold));
    }

    double printLine(double x, double y, const std::vector<std::string>& cells, bool header, bool shaded) {
        const double height = header ? headerHeight() : lineHeight(cells, false) + 2.0 * kRowPadding;
        auto* painter = m_pen.painter();
        if (painter != nullptr && shaded)
            painter->fillRect(QRectF(x, y, m_groupWidth, height), m_style.shade);
        double cellX = x;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            m_pen.drawText(cellX + kCellPadding, y + kRowPadding, cellWidth(c), cellText(cells[c], c, header),
                           paperFont(m_points, header), header ? m_style.secondary : m_style.text,
                           isNumeric(m_table, c) ? Qt::AlignRight : Qt::AlignLeft);
            cellX += m_widths[c];
        }
        if (painter != nullptr && header) {
            painter->setPen(QPen(m_style.line, 0.75));
            painter->drawLine(QPointF(x, y + height - 1.0), QPointF(x + m_groupWidth, y + height - 1.0));
        }
        return height;
    }

    PagePen& m_pen;
    const report::Table& m_table;
    PaperStyle m_style;
    std::size_t m_groups;
    double m_groupWidth;
    int m_points;
    std::vector<double> m_widths;
};

} // namespace

void printTable(PagePen& pen, const report::Table& table) {
    if (!table.rows.empty() && !table.columns.empty())
        TablePrinter(pen, table).print();
}

} // namespace rimlight::printing
