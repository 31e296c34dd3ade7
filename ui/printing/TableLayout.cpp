#include "ui/printing/TableLayout.h"

#include <QFontMetricsF>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <set>

namespace rimlight::printing {

namespace {

constexpr int kTextPoints = 8;
constexpr int kSmallPoints = 7;
constexpr std::size_t kRowsForTwoGroups = 24;
// Points; a longer word is broken where it must be. Tables of few columns have more room for one.
constexpr double kLongestWord = 130.0;
constexpr double kLongestOfFewColumns = 300.0;
constexpr std::size_t kFewColumns = 4;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

/// What a column asks for: room for its longest word, and for its longest cell.
struct Demand {
    double least = 0.0;
    double most = 0.0;
    bool isNumeric = false;
};

void ask(Demand& demand, const std::string& cell, const QFontMetricsF& metrics) {
    for (const auto& line : text(cell).split(QLatin1Char('\n'))) {
        demand.most = std::max(demand.most, metrics.horizontalAdvance(line));
        for (const auto& word : line.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            demand.least = std::max(demand.least, metrics.horizontalAdvance(word));
    }
}

std::vector<Demand> demands(const report::Table& table, const TableLayout& layout) {
    const QFontMetricsF metrics(layout.font(false));
    const QFontMetricsF bold(layout.font(true));
    const std::set<std::size_t> headings(table.headings.begin(), table.headings.end());
    std::vector<Demand> found(table.columns.size());
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        ask(found[c], table.columns[c], bold);
        for (std::size_t r = 0; r < table.rows.size(); ++r)
            if (!headings.contains(r))
                ask(found[c], table.rows[r][c], metrics);
        const double padding = 2.0 * kCellPadding + 2.0;
        const double longest = table.columns.size() <= kFewColumns ? kLongestOfFewColumns : kLongestWord;
        found[c].least = std::min(found[c].least, longest) + padding;
        found[c].most += padding;
        found[c].isNumeric = c < table.numeric.size() && table.numeric[c];
    }
    return found;
}

double sum(const std::vector<Demand>& all, double Demand::*of) {
    return std::accumulate(all.begin(), all.end(), 0.0, [&](double s, const Demand& one) { return s + one.*of; });
}

/// How the room beyond the longest words is shared: columns that ask for little first, or all by what they ask for.
enum class Share : std::uint8_t { LittleFirst, Evenly };

std::vector<double> sharedWidths(const std::vector<Demand>& all, double width, Share share) {
    const double least = sum(all, &Demand::least);
    const auto more = [&](std::size_t c) { return all[c].most - all[c].least; };
    std::vector<double> widths(all.size());
    std::vector<std::size_t> order(all.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return more(a) < more(b); });
    const double wanted = sum(all, &Demand::most) - least;
    double left = width - least;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::size_t c = order[i];
        const double equal = left / static_cast<double>(order.size() - i);
        const double extra =
            share == Share::LittleFirst ? std::min(more(c), equal) : more(c) / wanted * (width - least);
        widths[c] = all[c].least + extra;
        left -= extra;
    }
    return widths;
}

/// Roughly how many lines the rows have at those widths.
double linesOf(const std::vector<std::vector<double>>& advances, const std::vector<double>& widths) {
    constexpr double kRagged = 1.1; // lines end at words
    double lines = 0.0;
    for (const auto& row : advances) {
        double most = 1.0;
        for (std::size_t c = 0; c < row.size(); ++c)
            if (const double room = widths[c] - 2.0 * kCellPadding; row[c] > room)
                most = std::max(most, std::ceil(kRagged * row[c] / room));
        lines += most;
    }
    return lines;
}

/// Where not even the longest words find room: a broken number can't be read, a broken name can.
std::vector<double> narrowWidths(const std::vector<Demand>& all, double width) {
    double numbers = 0.0;
    for (const auto& one : all)
        numbers += one.isNumeric ? one.least : 0.0;
    const double words = sum(all, &Demand::least) - numbers;
    const bool keepsNumbers = words > 0.0 && numbers <= width / 2.0;
    std::vector<double> widths;
    for (const auto& one : all)
        if (keepsNumbers)
            widths.push_back(one.isNumeric ? one.least : one.least * (width - numbers) / words);
        else
            widths.push_back(one.least * width / (words + numbers));
    return widths;
}

/// advances: of each cell of those columns, row by row.
std::vector<double> widthsOf(const std::vector<Demand>& all, const std::vector<std::vector<double>>& advances,
                             double width) {
    const double most = sum(all, &Demand::most);
    const double least = sum(all, &Demand::least);
    if (most <= width) {
        std::vector<double> widths;
        for (const auto& one : all)
            widths.push_back(one.most);
        return widths;
    }
    if (least >= width)
        return narrowWidths(all, width);
    const auto little = sharedWidths(all, width, Share::LittleFirst);
    const auto even = sharedWidths(all, width, Share::Evenly);
    return linesOf(advances, even) < linesOf(advances, little) ? even : little;
}

bool isNumeric(const report::Table& table, std::size_t column) {
    return column < table.numeric.size() && table.numeric[column];
}

std::vector<std::vector<double>> advancesOf(const report::Table& table, const TableLayout& layout,
                                            const std::vector<std::size_t>& columns) {
    const QFontMetricsF metrics(layout.font(false));
    const std::set<std::size_t> headings(table.headings.begin(), table.headings.end());
    std::vector<std::vector<double>> advances;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        if (headings.contains(r))
            continue;
        advances.emplace_back();
        for (const std::size_t c : columns)
            advances.back().push_back(metrics.horizontalAdvance(text(table.rows[r][c])));
    }
    return advances;
}

TableLayout::Part partOf(const report::Table& table, const TableLayout& layout, const std::vector<Demand>& all,
                         std::vector<std::size_t> columns) {
    std::vector<Demand> chosen;
    for (const std::size_t c : columns)
        chosen.push_back(all[c]);
    const double width = layout.groupWidth();
    TableLayout::Part part{std::move(columns), {}, 0.0};
    part.widths = widthsOf(chosen, advancesOf(table, layout, part.columns), width);
    // What is to spare goes to the words, so that numbers stand together; a table of numbers alone keeps its width.
    const double spare = width - std::accumulate(part.widths.begin(), part.widths.end(), 0.0);
    if (spare > 0.0 && !isNumeric(table, part.columns.back()))
        part.widths.back() += spare;
    else if (spare > 0.0 && !isNumeric(table, part.columns.front()))
        part.widths.front() += spare;
    part.width = std::accumulate(part.widths.begin(), part.widths.end(), 0.0);
    return part;
}

TableLayout::Part wholePart(const report::Table& table, const TableLayout& layout) {
    std::vector<std::size_t> columns(table.columns.size());
    std::iota(columns.begin(), columns.end(), std::size_t{0});
    return partOf(table, layout, demands(table, layout), columns);
}

/// Of a layout of one part.
double linesOf(const report::Table& table, const TableLayout& layout) {
    const auto& part = layout.parts.front();
    return linesOf(advancesOf(table, layout, part.columns), part.widths);
}

/// As few parts as hold all columns at their least width.
void splitColumns(const report::Table& table, const std::vector<Demand>& all, TableLayout& layout) {
    std::vector<std::size_t> columns = {0};
    double used = all[0].least;
    for (std::size_t c = 1; c < all.size(); ++c) {
        if (columns.size() > 1 && used + all[c].least > layout.groupWidth()) {
            layout.parts.push_back(partOf(table, layout, all, columns));
            columns = {0};
            used = all[0].least;
        }
        columns.push_back(c);
        used += all[c].least;
    }
    layout.parts.push_back(partOf(table, layout, all, columns));
}

} // namespace

TableLayout layOutTable(const report::Table& table) {
    TableLayout layout;
    if (table.columns.size() == 2 && table.rows.size() > kRowsForTwoGroups && table.label.empty()) {
        layout.groups = 2;
        layout.points = kSmallPoints;
        layout.parts.push_back(partOf(table, layout, demands(table, layout), {0, 1}));
        return layout;
    }
    struct Way {
        bool landscape;
        bool narrow;
        int points;
    };
    for (const auto& way :
         {Way{false, false, kTextPoints}, Way{false, true, kTextPoints}, Way{false, true, kSmallPoints},
          Way{true, true, kTextPoints}, Way{true, true, kSmallPoints}}) {
        layout.landscape = way.landscape;
        layout.narrow = way.narrow;
        layout.points = way.points;
        if (sum(demands(table, layout), &Demand::least) <= layout.pageWidth())
            break;
    }
    const auto all = demands(table, layout);
    if (sum(all, &Demand::least) > layout.pageWidth() && table.columns.size() > 2) {
        splitColumns(table, all, layout);
        return layout;
    }
    layout.parts.push_back(wholePart(table, layout));
    if (!layout.landscape && !layout.narrow) {
        // Narrow letters, where they save many lines.
        constexpr double kWorthIt = 0.85;
        TableLayout narrow = layout;
        narrow.narrow = true;
        narrow.parts = {wholePart(table, narrow)};
        if (linesOf(table, narrow) < kWorthIt * linesOf(table, layout))
            return narrow;
    }
    return layout;
}

} // namespace rimlight::printing
