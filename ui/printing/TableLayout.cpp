#include "ui/printing/TableLayout.h"

#include <QFontMetricsF>
#include <QStringList>

#include <algorithm>
#include <numeric>
#include <set>

namespace rimlight::printing {

namespace {

constexpr int kTextPoints = 8;
constexpr int kSmallPoints = 7;
constexpr std::size_t kRowsForTwoGroups = 24;
constexpr double kLongestWord = 130.0; ///< points; a longer one is broken where it must be

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

/// What a column asks for: room for its longest word, and for its longest cell.
struct Demand {
    double least = 0.0;
    double most = 0.0;
};

void ask(Demand& demand, const std::string& cell, const QFontMetricsF& metrics) {
    const QString words = text(cell);
    demand.most = std::max(demand.most, metrics.horizontalAdvance(words));
    for (const auto& word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        demand.least = std::max(demand.least, metrics.horizontalAdvance(word));
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
        found[c].least = std::min(found[c].least, kLongestWord) + padding;
        found[c].most += padding;
    }
    return found;
}

double sum(const std::vector<Demand>& all, double Demand::*of) {
    return std::accumulate(all.begin(), all.end(), 0.0, [&](double s, const Demand& one) { return s + one.*of; });
}

/// Numbers with their columns at their longest cell or between least and most; what is to spare goes to the words.
std::vector<double> widthsOf(const std::vector<Demand>& all, double width, bool lastIsNumeric) {
    const double most = sum(all, &Demand::most);
    const double least = sum(all, &Demand::least);
    std::vector<double> widths;
    if (most <= width) {
        for (const auto& one : all)
            widths.push_back(one.most);
        (lastIsNumeric ? widths.front() : widths.back()) += width - most;
        return widths;
    }
    if (least >= width) {
        for (const auto& one : all)
            widths.push_back(one.least * width / least);
        return widths;
    }
    // Columns that ask for little more than their longest word get it first.
    widths.resize(all.size());
    std::vector<std::size_t> order(all.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto more = [&](std::size_t c) { return all[c].most - all[c].least; };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return more(a) < more(b); });
    double left = width - least;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const double share = left / static_cast<double>(order.size() - i);
        const double extra = std::min(more(order[i]), share);
        widths[order[i]] = all[order[i]].least + extra;
        left -= extra;
    }
    return widths;
}

bool isNumeric(const report::Table& table, std::size_t column) {
    return column < table.numeric.size() && table.numeric[column];
}

TableLayout::Part partOf(const report::Table& table, const std::vector<Demand>& all, std::vector<std::size_t> columns,
                         double width) {
    std::vector<Demand> chosen;
    for (const std::size_t c : columns)
        chosen.push_back(all[c]);
    TableLayout::Part part{std::move(columns), {}};
    part.widths = widthsOf(chosen, width, isNumeric(table, part.columns.back()));
    return part;
}

/// As few parts as hold all columns at their least width.
void splitColumns(const report::Table& table, const std::vector<Demand>& all, TableLayout& layout) {
    std::vector<std::size_t> columns = {0};
    double used = all[0].least;
    for (std::size_t c = 1; c < all.size(); ++c) {
        if (columns.size() > 1 && used + all[c].least > layout.groupWidth()) {
            layout.parts.push_back(partOf(table, all, columns, layout.groupWidth()));
            columns = {0};
            used = all[0].least;
        }
        columns.push_back(c);
        used += all[c].least;
    }
    layout.parts.push_back(partOf(table, all, columns, layout.groupWidth()));
}

} // namespace

TableLayout layOutTable(const report::Table& table) {
    TableLayout layout;
    if (table.columns.size() == 2 && table.rows.size() > kRowsForTwoGroups && table.label.empty()) {
        layout.groups = 2;
        layout.points = kSmallPoints;
        layout.parts.push_back(partOf(table, demands(table, layout), {0, 1}, layout.groupWidth()));
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
    std::vector<std::size_t> columns(table.columns.size());
    std::iota(columns.begin(), columns.end(), std::size_t{0});
    layout.parts.push_back(partOf(table, all, columns, layout.pageWidth()));
    return layout;
}

} // namespace rimlight::printing
