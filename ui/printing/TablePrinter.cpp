#include "ui/printing/TablePrinter.h"

#include <QFontMetricsF>

#include <algorithm>

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

/// Widths by content; what is too much is taken from the widest column.
std::vector<double> columnWidths(const report::Table& table, double width, int points) {
    const QFontMetricsF metrics(paperFont(points));
    const QFontMetricsF headerMetrics(paperFont(points, true));
    std::vector<double> widths;
    double sum = 0.0;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        double widest = headerMetrics.horizontalAdvance(text(table.columns[c]));
        for (const auto& row : table.rows)
            widest = std::max(widest, metrics.horizontalAdvance(text(row[c])));
        widths.push_back(widest + 2.0 * kCellPadding + 2.0);
        sum += widths.back();
    }
    auto widest = std::max_element(widths.begin(), widths.end());
    if (sum > width)
        *widest = std::max(*widest - (sum - width), width / (2.0 * static_cast<double>(widths.size())));
    else
        widths.back() += width - sum;
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
        // The caption never stands alone at the foot of a page.
        m_pen.need(captionHeight + headerHeight() + 4.0 * rowHeight(0));
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

    double lineHeight(const std::vector<std::string>& cells, bool bold) const {
        double height = 0.0;
        for (std::size_t c = 0; c < cells.size(); ++c)
            height = std::max(height, PagePen::textHeight(m_widths[c] - 2.0 * kCellPadding, text(cells[c]),
                                                          paperFont(m_points, bold)));
        return height;
    }

    /// As many rows as fit on this page, in all groups; returns the first row that is left.
    std::size_t printPart(std::size_t first) {
        const double top = m_pen.y();
        const double room = m_pen.roomLeft() - headerHeight();
        // The last part is shared out evenly between the groups; a full page fills one after the other.
        double wanted = 0.0;
        for (std::size_t row = first; row < m_table.rows.size(); ++row)
            wanted += rowHeight(row);
        const double evenShare = wanted / static_cast<double>(m_groups) + rowHeight(first);
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

    double printLine(double x, double y, const std::vector<std::string>& cells, bool header, bool shaded) {
        const double height = header ? headerHeight() : lineHeight(cells, false) + 2.0 * kRowPadding;
        auto* painter = m_pen.painter();
        if (painter != nullptr && shaded)
            painter->fillRect(QRectF(x, y, m_groupWidth, height), m_style.shade);
        double cellX = x;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            m_pen.drawText(cellX + kCellPadding, y + kRowPadding, m_widths[c] - 2.0 * kCellPadding, text(cells[c]),
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
