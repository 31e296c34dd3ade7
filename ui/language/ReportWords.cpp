#include "ui/language/ReportWords.h"

#include "ui/language/Language.h"

#include <variant>

namespace rimlight::language {

namespace {

void say(std::string& text) {
    if (!text.empty())
        text = words(text).toStdString();
}

void say(std::vector<std::string>& texts) {
    for (auto& text : texts)
        say(text);
}

/// A name that may be a feature, a case or a column: those have no blank.
void sayLabel(std::string& label) {
    if (label.find(' ') != std::string::npos)
        say(label);
}

void say(std::vector<report::Tick>& ticks) {
    for (auto& tick : ticks)
        say(tick.label);
}

void say(report::Axis& axis) {
    say(axis.label);
    say(axis.ticks);
}

void say(std::vector<report::LineSeries>& series) {
    for (auto& one : series)
        sayLabel(one.name);
}

void say(std::vector<report::ReferenceLine>& lines) {
    for (auto& line : lines)
        say(line.label);
}

/// One function per kind of figure; classes, cases and features keep their names.
struct FigureWords {
    void operator()(report::RadscoreStrip& strip) const { say(strip.scale); }
    void operator()(report::ContributionBars& figure) const {
        for (auto& bar : figure.bars) {
            say(bar.label);
            say(bar.detail);
        }
    }
    void operator()(report::MarkedCurve& curve) const {
        say(curve.xLabel);
        say(curve.yLabel);
    }
    void operator()(report::LineChart& chart) const {
        say(chart.title);
        say(chart.x);
        say(chart.y);
        say(chart.series);
        for (auto& series : chart.series)
            if (series.subject.empty())
                say(series.name);
        say(chart.references);
        say(chart.notes);
        for (auto& distribution : chart.below)
            say(distribution.name);
    }
    void operator()(report::StepChart& chart) const {
        say(chart.title);
        say(chart.x);
        say(chart.y);
        for (auto& curve : chart.curves)
            say(curve.name);
        say(chart.notes);
    }
    void operator()(report::BarChart& chart) const {
        say(chart.title);
        say(chart.valueLabel);
        for (auto& bar : chart.bars)
            sayLabel(bar.label);
    }
    void operator()(report::Waterfall& chart) const {
        say(chart.title);
        say(chart.valueLabel);
    }
    void operator()(report::GroupChart& chart) const {
        say(chart.title);
        say(chart.valueLabel);
        for (auto& group : chart.groups)
            sayLabel(group.name); // a class, it may be
        say(chart.notes);
    }
    void operator()(report::Heatmap& map) const {
        say(map.title);
        say(map.valueLabel);
        for (auto& label : map.rowLabels)
            sayLabel(label);
        for (auto& label : map.columnLabels)
            sayLabel(label);
    }
    void operator()(report::ConfusionMatrix& matrix) const { say(matrix.title); }
    void operator()(report::ForestPlot& plot) const {
        say(plot.title);
        say(plot.measure);
        say(plot.cellColumns);
        for (auto& row : plot.rows) {
            row.heading ? say(row.label) : sayLabel(row.label);
            say(row.cells);
        }
    }
    void operator()(report::NomogramFigure& nomogram) const {
        say(nomogram.title);
        // The names of variables tell which value a case has.
        for (auto& outcome : nomogram.outcomes)
            say(outcome.label);
    }
    void operator()(report::FlowChart& chart) const {
        say(chart.title);
        for (auto& row : chart.rows)
            for (auto& box : row) {
                say(box.text);
                for (auto& exclusion : box.excluded)
                    say(exclusion.reason);
            }
    }
    void operator()(report::ScatterChart& chart) const {
        say(chart.title);
        say(chart.x);
        say(chart.y);
        for (auto& group : chart.groups)
            say(group.name);
        say(chart.lines);
        say(chart.references);
        say(chart.notes);
    }
};

/// One function per kind of block; the text of files stays as it stands there.
struct BlockWords {
    void operator()(report::Heading& heading) const { say(heading.text); }
    void operator()(report::Paragraph& paragraph) const {
        constexpr std::size_t kMark = 2;
        const bool isItem = paragraph.text.starts_with("- ");
        std::string text = isItem ? paragraph.text.substr(kMark) : paragraph.text;
        say(text);
        paragraph.text = isItem ? "- " + text : text;
    }
    void operator()(report::Statement& statement) const {
        say(statement.text);
        say(statement.detail);
    }
    void operator()(report::Warning& warning) const { say(warning.text); }
    void operator()(report::Table& table) const {
        say(table.caption);
        say(table.columns);
        for (auto& row : table.rows)
            say(row);
        say(table.label);
        say(table.note);
    }
    void operator()(report::Facts& facts) const {
        say(facts.caption);
        for (auto& [what, value] : facts.rows) {
            say(what);
            say(value);
        }
    }
    void operator()(report::FigureBlock& figure) const {
        std::visit(FigureWords(), figure.figure);
        say(figure.caption);
        say(figure.label);
    }
    void operator()(report::FigureRow& row) const {
        for (auto& figure : row.figures)
            (*this)(figure);
    }
    void operator()(report::Images& images) const {
        for (auto& image : images.images)
            say(image.caption);
    }
    void operator()(report::Code& /*code*/) const {}
    void operator()(report::Contents& /*contents*/) const {}
    void operator()(report::PageBreak& /*pageBreak*/) const {}
};

} // namespace

report::Figure translated(report::Figure figure) {
    std::visit(FigureWords(), figure);
    return figure;
}

report::Report translated(report::Report report) {
    say(report.title);
    report.subtitle = name(report.subtitle).toStdString();
    say(report.notice);
    for (auto& block : report.blocks)
        std::visit(BlockWords(), block);
    return report;
}

} // namespace rimlight::language
