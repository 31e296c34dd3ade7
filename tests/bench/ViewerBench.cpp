// How long the window takes from an event to the frame on the screen, on a 512 x 512 x 500 CT with a mask of 10 cm, the
// panel at 1600 x 1000. Run under software OpenGL:
//   LIBGL_ALWAYS_SOFTWARE=1 QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1920x1200x24" bin/rimlight-bench-viewer
// It isn't a Google Benchmark: each time needs a turn of the event loop, and the 95th percentile counts. Exit code 1
// when a limit is missed.

#include "tests/support/TemporaryFolder.h"
#include "tests/ui/viewer/SyntheticCase.h"
#include "ui/segment/BrushTool.h"
#include "ui/segment/EditSession.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/SliceView.h"
#include "ui/viewer/SurfaceView.h"
#include "ui/viewer/ViewerModel.h"
#include "ui/viewer/ViewerPanel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

using namespace rimlight;
using namespace rimlight::viewer;

namespace {

/// The voxels within a radius, in voxels, of a continuous index.
void writeBall(regions::VoxelWriter& writer, const Eigen::Vector3d& centre, double radius, bool inside) {
    const int reach = static_cast<int>(radius) + 1;
    const int j0 = static_cast<int>(std::lround(centre[1]));
    const int k0 = static_cast<int>(std::lround(centre[2]));
    for (int k = k0 - reach; k <= k0 + reach; ++k)
        for (int j = j0 - reach; j <= j0 + reach; ++j) {
            const double rest = radius * radius - std::pow(k - centre[2], 2) - std::pow(j - centre[1], 2);
            if (rest >= 0.0)
                writer.setRow(static_cast<int>(std::ceil(centre[0] - std::sqrt(rest))),
                              static_cast<int>(std::floor(centre[0] + std::sqrt(rest))) + 1, j, k, inside);
        }
}

constexpr double kBrushMm = 14.0;

struct Limits {
    double medianMs;
    double p95Ms;
};

/// Runs until the panel shows the present state; Qt flushes the window in the same turn of the event loop.
void waitDrawn(ViewerPanel& panel, const SliceView& view) {
    bool painted = false;
    const auto connection = QObject::connect(&view, &VtkView::painted, [&] { painted = true; });
    while (!painted || !panel.isFullyDrawn())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    QObject::disconnect(connection);
}

/// Runs until nothing is left to be drawn; nothing may have changed.
void waitSettled(ViewerPanel& panel) {
    while (!panel.isFullyDrawn())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
}

/// Runs until the three slice views show the present state; the surface may lag.
void waitSlicesDrawn(ViewerPanel& panel) {
    const auto isDrawn = [&] {
        return panel.sliceView(ViewKind::Axial)->isDrawn() && panel.sliceView(ViewKind::Sagittal)->isDrawn() &&
               panel.sliceView(ViewKind::Coronal)->isDrawn();
    };
    while (!isDrawn())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
}

/// The resident memory of this program.
double residentMb() {
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word)
        if (double kb = 0.0; word == "VmRSS:" && status >> kb)
            return kb / 1024.0;
    return 0.0;
}

bool report(const char* name, std::vector<double> ms, const Limits& limits) {
    std::sort(ms.begin(), ms.end());
    const double median = ms[ms.size() / 2];
    const double p95 = ms[ms.size() * 95 / 100];
    const bool ok = median <= limits.medianMs && p95 <= limits.p95Ms;
    std::printf("%-38s n %3zu  median %5.1f ms (limit %3.0f)  p95 %5.1f ms (limit %3.0f)  %s\n", name, ms.size(),
                median, limits.medianMs, p95, limits.p95Ms, ok ? "ok" : "MISSED");
    std::fflush(stdout);
    return ok;
}

void scroll(SliceView& view, int eighthDegrees) {
    const QPointF centre(view.width() / 2.0, view.height() / 2.0);
    QWheelEvent event(centre, view.mapToGlobal(centre), {}, QPoint(0, eighthDegrees), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&view, &event);
}

void move(SliceView& view, const QPointF& point, Qt::MouseButton button) {
    QMouseEvent event(QEvent::MouseMove, point, view.mapToGlobal(point), Qt::NoButton, button, Qt::NoModifier);
    QApplication::sendEvent(&view, &event);
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    theme::applyTheme(application, theme::Scheme::Dark);
    const auto synthetic = test::makeSyntheticCase(test::centredGrid({512, 512, 500}, {0.7, 0.7, 0.8}));

    ViewerModel model;
    ViewerPanel panel(model);
    panel.resize(1600, 1000);
    panel.show();
    if (!panel.hasViews() || !QTest::qWaitForWindowExposed(&panel)) {
        std::fprintf(stderr, "no OpenGL 3.2 here\n");
        return 2;
    }
    QElapsedTimer timer;
    timer.start();
    model.setVolume(synthetic.volume);
    const auto& geometry = synthetic.volume.geometry();
    ShownSegment tumour{"tumour", imaging::segmentColour(0), regions::VoxelSet(geometry.size), true};
    regions::VoxelWriter writer(tumour.voxels);
    constexpr double kTumourRadiusVoxels = 50.0 / 0.7;
    writeBall(writer, geometry.toIndex(test::kTumourCentreMm), kTumourRadiusVoxels, true);
    tumour.voxels = writer.take();
    model.setShownSegments({tumour});
    model.setActiveSegment(0);
    model.goToSegment(0);
    SliceView& axial = *panel.sliceView(ViewKind::Axial);
    waitDrawn(panel, axial);
    std::printf("all four views drawn after %lld ms, surface included\n", static_cast<long long>(timer.elapsed()));

    bool ok = true;
    for (const auto kind : {ViewKind::Axial, ViewKind::Sagittal, ViewKind::Coronal}) {
        SliceView& view = *panel.sliceView(kind);
        std::vector<double> ms;
        for (int i = 0; i < 100; ++i) {
            timer.restart();
            scroll(view, i < 50 ? 120 : -120);
            waitDrawn(panel, view);
            ms.push_back(static_cast<double>(timer.nsecsElapsed()) * 1e-6);
        }
        ok &= report(("scroll " + view.objectName().toLower()).toUtf8().constData(), ms, {25.0, 35.0});
    }
    {
        std::vector<double> ms;
        QPointF point(axial.width() / 2.0, axial.height() / 2.0);
        QTest::mousePress(&axial, Qt::LeftButton, {}, point.toPoint());
        waitDrawn(panel, axial);
        for (int i = 0; i < 60; ++i) {
            point += i < 30 ? QPointF(3, 2) : QPointF(-3, -2);
            timer.restart();
            move(axial, point, Qt::LeftButton);
            waitDrawn(panel, axial);
            ms.push_back(static_cast<double>(timer.nsecsElapsed()) * 1e-6);
        }
        QTest::mouseRelease(&axial, Qt::LeftButton, {}, point.toPoint());
        ok &= report("crosshair over three views", ms, {45.0, 60.0});
    }
    {
        std::vector<double> ms;
        QPointF point(axial.width() / 2.0, axial.height() / 2.0);
        QTest::mousePress(&axial, Qt::RightButton, {}, point.toPoint());
        for (int i = 0; i < 60; ++i) {
            point += i < 30 ? QPointF(2, 1) : QPointF(-2, -1);
            timer.restart();
            move(axial, point, Qt::RightButton);
            waitDrawn(panel, axial);
            ms.push_back(static_cast<double>(timer.nsecsElapsed()) * 1e-6);
        }
        QTest::mouseRelease(&axial, Qt::RightButton, {}, point.toPoint());
        report("window/level over three views", ms, {45.0, 60.0});
    }
    {
        const test::TemporaryFolder journals;
        segment::EditSession session(&model, journals.path());
        regions::EditState opened;
        regions::EditSegment segment;
        segment.id = 1;
        segment.name = tumour.name;
        segment.colour = tumour.colour;
        segment.voxels = tumour.voxels;
        opened.segments = {segment};
        session.begin(opened, "bench");
        waitSettled(panel);
        segment::BrushTool eraser(segment::BrushTool::Mode::Erase, &session, &model, nullptr);
        eraser.setShape(regions::BrushShape::Ball);
        eraser.setRadiusMm(kBrushMm);
        model.setSliceTool(&eraser);
        const QPointF centre = axial.widgetPosition(model.cursorMm());
        // A spiral, so that each step of the stroke takes new voxels away, around the cursor in all three views.
        const auto pointOf = [&](int i) { return centre + 0.6 * i * QPointF(std::cos(0.3 * i), std::sin(0.3 * i)); };
        std::vector<double> ms;
        QTest::mousePress(&axial, Qt::LeftButton, {}, pointOf(0).toPoint());
        waitSlicesDrawn(panel);
        int scenes = 0;
        for (const auto kind : {ViewKind::Axial, ViewKind::Sagittal, ViewKind::Coronal})
            scenes -= panel.sliceView(kind)->renderCount();
        for (int i = 1; i <= 100; ++i) {
            timer.restart();
            move(axial, pointOf(i), Qt::LeftButton);
            waitSlicesDrawn(panel);
            ms.push_back(static_cast<double>(timer.nsecsElapsed()) * 1e-6);
        }
        QTest::mouseRelease(&axial, Qt::LeftButton, {}, pointOf(100).toPoint());
        for (const auto kind : {ViewKind::Axial, ViewKind::Sagittal, ViewKind::Coronal})
            scenes += panel.sliceView(kind)->renderCount();
        ok &= report("brush stroke over three views", ms, {45.0, 60.0});
        std::printf("%d scenes rendered meanwhile\n", scenes);
        waitSettled(panel);

        segment::BrushTool brush(segment::BrushTool::Mode::Paint, &session, &model, nullptr);
        brush.setShape(regions::BrushShape::Ball);
        brush.setRadiusMm(kBrushMm);
        const auto stroke = [&](segment::BrushTool& tool, int i) {
            model.setSliceTool(&tool);
            QTest::mousePress(&axial, Qt::LeftButton, {}, pointOf(i).toPoint());
            for (int m = 1; m < 4; ++m)
                move(axial, pointOf(i + m), Qt::LeftButton);
            QTest::mouseRelease(&axial, Qt::LeftButton, {}, pointOf(i + 3).toPoint());
        };
        ms.clear();
        for (int i = 0; i < 7; ++i) {
            timer.restart();
            stroke(brush, 4 * i);
            waitSettled(panel);
            ms.push_back(static_cast<double>(timer.nsecsElapsed()) * 1e-6);
        }
        ok &= report("surface after a stroke, pause included", ms, {1000.0, 1500.0});

        const double beforeMb = residentMb();
        const auto stepsBefore = session.document().steps().size();
        for (int i = 0; i < 100; ++i) {
            stroke(i % 2 == 0 ? eraser : brush, i % 100);
            waitSlicesDrawn(panel);
        }
        const auto made = session.document().steps().size() - stepsBefore;
        const double growthMb = residentMb() - beforeMb;
        std::printf(
            "%zu strokes of a 3-D brush: %.0f MB more resident (limit 100), surface and copy on disk included\n", made,
            growthMb);
        ok &= growthMb <= 100.0 && made > 90;
        ms.clear();
        for (std::size_t i = 0; i < made; ++i) {
            timer.restart();
            session.undo();
            waitSlicesDrawn(panel);
            ms.push_back(static_cast<double>(timer.nsecsElapsed()) * 1e-6);
        }
        ok &= report("undo, drawn in three views", ms, {50.0, 60.0});
        model.setSliceTool(nullptr);
    }
    return ok ? 0 : 1;
}
