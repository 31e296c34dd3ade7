// How long the window takes from an event to the frame on the screen, on a 512 x 512 x 300 CT with a mask, the panel at
// 1600 x 1000. Run under software OpenGL:
//   LIBGL_ALWAYS_SOFTWARE=1 QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1920x1200x24" bin/rimlight-bench-viewer
// It isn't a Google Benchmark: each time needs a turn of the event loop, and the 95th percentile counts. Exit code 1
// when a limit is missed.

#include "tests/ui/viewer/SyntheticCase.h"
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
#include <cstdio>
#include <vector>

using namespace rimlight;
using namespace rimlight::viewer;

namespace {

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
    theme::applyDarkTheme(application);
    const auto synthetic = test::makeSyntheticCase(test::centredGrid({512, 512, 300}, {0.7, 0.7, 1.2}));

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
    model.setSegments({synthetic.tumour});
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
    return ok ? 0 : 1;
}
