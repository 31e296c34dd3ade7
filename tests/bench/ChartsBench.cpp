// How long large figures take to be painted into a view of 760 pixels, and to be read under the mouse.
//   QT_QPA_PLATFORM=offscreen bin/rimlight-bench-charts
// It isn't a Google Benchmark: a view paints its figure once and keeps the picture. Exit code 1 when a limit is missed.

#include "core/base/Random.h"
#include "tests/core/report/SampleFigures.h"
#include "ui/charts/FigureView.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

using namespace rimlight;

namespace {

constexpr double kPaintLimitMs = 100.0;
constexpr double kReadLimitMs = 8.0; // half a frame at 60 Hz

struct Measured {
    double paintMs = 0.0;
    double readMs = 0.0;
};

double elapsedMs(const QElapsedTimer& timer) {
    return static_cast<double>(timer.nsecsElapsed()) * 1e-6;
}

/// The medians of nine.
Measured measure(const report::Figure& figure) {
    constexpr int kRounds = 9;
    std::vector<double> paints;
    std::vector<double> reads;
    for (int i = 0; i < kRounds; ++i) {
        charts::FigureView view;
        view.resize(760, 200);
        view.setFigure(figure);
        view.resize(760, view.heightForWidth(760));
        QElapsedTimer timer;
        timer.start();
        view.readings(); // paints
        paints.push_back(elapsedMs(timer));
        const QPointF at(300.0 + i, 120.0);
        QMouseEvent move(QEvent::MouseMove, at, at, Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        timer.restart();
        QApplication::sendEvent(&view, &move);
        view.grab();
        reads.push_back(elapsedMs(timer));
    }
    std::sort(paints.begin(), paints.end());
    std::sort(reads.begin(), reads.end());
    return {paints[kRounds / 2], reads[kRounds / 2]};
}

report::Waterfall manyBars() {
    report::Waterfall chart{"", "Radscore", "CCSK", "WT", {}, 0.0};
    for (int i = 0; i < 5000; ++i)
        chart.bars.push_back({"case-" + std::to_string(i), -2.0 + i / 1250.0, i % 3 == 0});
    return chart;
}

report::ScatterChart manyDots() {
    report::ScatterChart chart;
    Random random(1);
    report::ScatterChart::Group group{"", report::Role::Series, {}, {}};
    for (int i = 0; i < 100'000; ++i) {
        group.x.push_back(random.normal());
        group.y.push_back(random.normal());
    }
    chart.groups = {group};
    return chart;
}

report::LineChart longCurves() {
    report::LineChart chart;
    for (int c = 1; c <= 5; ++c) {
        report::LineSeries line{"curve " + std::to_string(c), report::Role::Series, report::LineStyle::Solid, {}, {}};
        for (int i = 0; i < 20'000; ++i) {
            line.x.push_back(i);
            line.y.push_back(std::sin(0.001 * c * i));
        }
        chart.series.push_back(std::move(line));
    }
    return chart;
}

report::RadscoreStrip manyScores() {
    report::RadscoreStrip strip;
    Random random(2);
    for (int i = 0; i < 5000; ++i) {
        strip.positiveScores.push_back(random.normal(1.0, 1.0));
        strip.negativeScores.push_back(random.normal());
    }
    return strip;
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const std::vector<std::pair<const char*, report::Figure>> figures = {
        {"waterfall of 5,000 cases", manyBars()},
        {"100,000 dots", manyDots()},
        {"correlation of 200 features", test::sampleHeatmap(200)},
        {"correlation of 500 features", test::sampleHeatmap(500)},
        {"5 curves of 20,000 points", longCurves()},
        {"strip of 10,000 cases", manyScores()}};
    bool holds = true;
    for (const auto& [name, figure] : figures) {
        const auto measured = measure(figure);
        holds = holds && measured.paintMs < kPaintLimitMs && measured.readMs < kReadLimitMs;
        std::printf("%-28s paint %6.1f ms   read %5.2f ms\n", name, measured.paintMs, measured.readMs);
    }
    return holds ? 0 : 1;
}
