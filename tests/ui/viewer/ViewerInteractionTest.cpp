#include "core/base/Error.h"
#include "tests/ui/viewer/SyntheticCase.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/SliceView.h"
#include "ui/viewer/SurfaceView.h"
#include "ui/viewer/ViewerModel.h"
#include "ui/viewer/ViewerPanel.h"

#include <Eigen/Geometry>
#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <cmath>
#include <memory>

using namespace rimlight;
using namespace rimlight::viewer;
using rimlight::test::centredGrid;
using rimlight::test::makeSyntheticCase;

namespace {

Eigen::Matrix3d obliqueDirection() {
    return (Eigen::AngleAxisd(0.35, Eigen::Vector3d::UnitX()) * Eigen::AngleAxisd(-0.25, Eigen::Vector3d::UnitZ()))
        .toRotationMatrix();
}

void sendWheel(QWidget& view, int eighthDegrees, Qt::KeyboardModifiers modifiers = Qt::NoModifier,
               QPointF point = QPointF(60, 60)) {
    QWheelEvent event(point, view.mapToGlobal(point), {}, QPoint(0, eighthDegrees), Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&view, &event);
}

void drag(QWidget& view, Qt::MouseButton button, QPoint from, QPoint by,
          Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::mousePress(&view, button, modifiers, from);
    QTest::mouseMove(&view, from + by / 2);
    QTest::mouseMove(&view, from + by);
    QTest::mouseRelease(&view, button, modifiers, from + by);
}

constexpr ViewKind kSliceKinds[] = {ViewKind::Axial, ViewKind::Sagittal, ViewKind::Coronal};

} // namespace

class ViewerInteractionTest : public QObject {
    Q_OBJECT

private:
    void show(const imaging::Geometry& geometry) {
        const auto synthetic = makeSyntheticCase(geometry);
        m_model->setVolume(synthetic.volume);
        m_model->setSegments({synthetic.tumour});
        m_model->goToSegment(0);
        QTRY_VERIFY_WITH_TIMEOUT(m_panel->isFullyDrawn(), 10000);
    }
    SliceView& view(ViewKind kind) { return *m_panel->sliceView(kind); }
    SliceView& axial() { return view(ViewKind::Axial); }

    std::unique_ptr<ViewerModel> m_model;
    std::unique_ptr<ViewerPanel> m_panel;

private Q_SLOTS:
    void init() {
        m_model = std::make_unique<ViewerModel>();
        m_panel = std::make_unique<ViewerPanel>(*m_model);
        m_panel->resize(900, 700);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        show(centredGrid({96, 80, 40}, {3.2, 3.2, 5.0}));
    }
    void cleanup() {
        m_panel.reset();
        m_model.reset();
    }

    void tellsHowToOpenAnImageWhileThereIsNone();
    void wheelScrollsOneVoxelTowardsTheHeadTheFrontAndTheLeft();
    void aFineWheelNeedsAWholeStep();
    void scrollingStopsAtTheEnds();
    void keysScrollAndJumpToTheEnds();
    void clickMovesTheCursorToThePositionUnderTheMouse_data();
    void clickMovesTheCursorToThePositionUnderTheMouse();
    void shiftAndMoveLinksTheCursor();
    void rightDragSetsWindowAndLevelForAllViews();
    void leftDragDoesWhatTheToolSays();
    void middleDragPans();
    void controlWheelZoomsAboutThePointer();
    void controlRightDragZooms();
    void numberKeysChooseTheWindowPresets();
    void ownWindowPresetsHaveTheirKeys();
    void aMouseProfileSaysWhatTheButtonsDo();
    void aScrollDragGoesThroughTheStackByTheHeightOfTheView();
    void theWheelZoomsOrTurnsRoundByTheProfile();
    void presetsLeaveAnImageWithoutHounsfieldUnitsAlone();
    void invertOutlineAndResetKeys();
    void doubleClickFillsThePanelAndRestoresIt();
    void manyMovesMakeFewRenderings();
    void movingTheCrosshairOnItsSliceRendersNoScene();
    void survivesMovingToAnotherWindow();
    void reportsWhenFullyDrawn();
    void refusesARegionOnAnotherGrid();
    void readsTheValueOfTheVoxelUnderThePosition();
    void keepsTheCursorOnTheNextImageOfTheSameGrid();
    void eachSetterEmitsOneChange();
};

void ViewerInteractionTest::tellsHowToOpenAnImageWhileThereIsNone() {
    auto* message = m_panel->findChild<QLabel*>("emptyState");
    QVERIFY(!message->isVisible());
    m_model->clear();
    QVERIFY(message->isVisible());
    QVERIFY(message->text().contains("Ctrl+O"));
    QVERIFY(m_panel->isFullyDrawn());
}

void ViewerInteractionTest::wheelScrollsOneVoxelTowardsTheHeadTheFrontAndTheLeft() {
    // By the patient axis (LPS) on which the views advance.
    const std::pair<ViewKind, Eigen::Vector3d> steps[] = {
        {ViewKind::Axial, {0, 0, 5.0}}, {ViewKind::Sagittal, {3.2, 0, 0}}, {ViewKind::Coronal, {0, -3.2, 0}}};
    for (const auto& [kind, stepMm] : steps) {
        const Eigen::Vector3d before = m_model->cursorMm();
        sendWheel(view(kind), 120);
        QVERIFY((m_model->cursorMm() - before - stepMm).norm() < 1e-9);
        sendWheel(view(kind), -240);
        QVERIFY((m_model->cursorMm() - before + stepMm).norm() < 1e-9);
    }
}

void ViewerInteractionTest::aFineWheelNeedsAWholeStep() {
    const int slice = axial().slice();
    for (int i = 0; i < 7; ++i)
        sendWheel(axial(), 15);
    QCOMPARE(axial().slice(), slice);
    sendWheel(axial(), 15);
    QCOMPARE(axial().slice(), slice + 1);
}

void ViewerInteractionTest::scrollingStopsAtTheEnds() {
    for (int i = 0; i < 60; ++i)
        sendWheel(axial(), 120);
    QCOMPARE(axial().slice(), 39);
    for (int i = 0; i < 60; ++i)
        sendWheel(axial(), -120);
    QCOMPARE(axial().slice(), 0);
}

void ViewerInteractionTest::keysScrollAndJumpToTheEnds() {
    const int slice = axial().slice();
    QTest::keyClick(&axial(), Qt::Key_PageUp);
    QCOMPARE(axial().slice(), slice + 1);
    QTest::keyClick(&axial(), Qt::Key_Down);
    QTest::keyClick(&axial(), Qt::Key_PageDown);
    QCOMPARE(axial().slice(), slice - 1);
    QTest::keyClick(&axial(), Qt::Key_Home);
    QCOMPARE(axial().slice(), 39);
    QTest::keyClick(&axial(), Qt::Key_End);
    QCOMPARE(axial().slice(), 0);
}

void ViewerInteractionTest::clickMovesTheCursorToThePositionUnderTheMouse_data() {
    QTest::addColumn<bool>("oblique");
    QTest::newRow("straight") << false;
    QTest::newRow("oblique") << true;
}

void ViewerInteractionTest::clickMovesTheCursorToThePositionUnderTheMouse() {
    QFETCH(bool, oblique);
    const auto geometry =
        centredGrid({96, 80, 40}, {3.2, 3.2, 5.0}, oblique ? obliqueDirection() : Eigen::Matrix3d::Identity().eval());
    show(geometry);
    // From each view to the centre of a voxel that lies on its slice: at most half a pixel away in the plane, exactly
    // on the slice, and the other two views then show that voxel's slices.
    const imaging::Index voxel{30, 52, 11};
    for (const auto kind : kSliceKinds) {
        m_model->setCursorMm(geometry.toPatient({50, 40, 20}));
        const int normal = view(kind).frame().forward.axis;
        m_model->setCursorVoxel(normal, voxel[static_cast<std::size_t>(normal)]);
        const Eigen::Vector3d target = geometry.toPatient({30, 52, 11});
        const QPoint point = view(kind).widgetPosition(target).toPoint();
        QTest::mouseClick(&view(kind), Qt::LeftButton, {}, point);
        const double halfPixelMm = std::sqrt(0.5) / view(kind).pixelsPerMm();
        QVERIFY((m_model->cursorMm() - target).norm() <= halfPixelMm + 1e-9);
        QCOMPARE(m_model->cursorVoxel(), voxel);
        for (const auto other : kSliceKinds)
            QCOMPARE(view(other).slice(), voxel[static_cast<std::size_t>(view(other).frame().forward.axis)]);
        // And back: the crosshair stands where the click was.
        QVERIFY(QLineF(view(kind).widgetPosition(m_model->cursorMm()), point).length() < 1e-6);
    }
}

void ViewerInteractionTest::shiftAndMoveLinksTheCursor() {
    const Eigen::Vector3d before = m_model->cursorMm();
    const auto moveTo = [&](QPointF point, Qt::KeyboardModifiers modifiers) {
        QMouseEvent event(QEvent::MouseMove, point, axial().mapToGlobal(point), Qt::NoButton, Qt::NoButton, modifiers);
        QApplication::sendEvent(&axial(), &event);
    };
    moveTo({200, 150}, Qt::NoModifier);
    QCOMPARE(m_model->cursorMm(), before);
    moveTo({200, 150}, Qt::ShiftModifier);
    QVERIFY((m_model->cursorMm() - axial().patientPosition({200, 150})).norm() < 1e-9);
}

void ViewerInteractionTest::rightDragSetsWindowAndLevelForAllViews() {
    QCOMPARE(m_model->window().width, 400.0);
    // At a width of 400 one pixel stands for 2 HU; upwards raises the level.
    drag(axial(), Qt::RightButton, {100, 100}, {20, -30});
    QCOMPARE(m_model->window().width, 440.0);
    QCOMPARE(m_model->window().level, 100.0);
    drag(axial(), Qt::RightButton, {100, 100}, {-1000, 0});
    QCOMPARE(m_model->window().width, 1.0);
}

void ViewerInteractionTest::leftDragDoesWhatTheToolSays() {
    const Eigen::Vector3d cursor = m_model->cursorMm();
    m_model->setTool(Tool::Window);
    drag(axial(), Qt::LeftButton, {100, 100}, {10, 0});
    QCOMPARE(m_model->window().width, 420.0);
    m_model->setTool(Tool::Pan);
    const QPointF at = axial().widgetPosition(cursor);
    drag(axial(), Qt::LeftButton, {100, 100}, {14, -6});
    QCOMPARE(axial().widgetPosition(cursor), at + QPointF(14, -6));
    m_model->setTool(Tool::Zoom);
    const double scale = axial().pixelsPerMm();
    drag(axial(), Qt::LeftButton, {100, 100}, {0, -20});
    QVERIFY(axial().pixelsPerMm() > 1.1 * scale);
    QCOMPARE(m_model->cursorMm(), cursor);
}

void ViewerInteractionTest::middleDragPans() {
    const QPointF before = axial().widgetPosition(m_model->cursorMm());
    drag(axial(), Qt::MiddleButton, {100, 100}, {30, 12});
    QCOMPARE(axial().widgetPosition(m_model->cursorMm()), before + QPointF(30, 12));
}

void ViewerInteractionTest::controlWheelZoomsAboutThePointer() {
    const QPointF pointer(250, 90);
    const Eigen::Vector3d under = axial().patientPosition(pointer);
    const double scale = axial().pixelsPerMm();
    const int slice = axial().slice();
    sendWheel(axial(), 240, Qt::ControlModifier, pointer);
    QVERIFY(axial().pixelsPerMm() > 1.2 * scale);
    QVERIFY(QLineF(axial().widgetPosition(under), pointer).length() < 1e-6);
    QCOMPARE(axial().slice(), slice);
}

void ViewerInteractionTest::controlRightDragZooms() {
    const double scale = axial().pixelsPerMm();
    drag(axial(), Qt::RightButton, {100, 100}, {0, -50}, Qt::ControlModifier);
    QVERIFY(axial().pixelsPerMm() > 1.5 * scale);
    QCOMPARE(m_model->window().width, 400.0);
}

void ViewerInteractionTest::numberKeysChooseTheWindowPresets() {
    const std::pair<double, double> presets[] = {{400, 40}, {1500, -600}, {150, 90}, {2500, 480}, {80, 40}};
    for (int i = 4; i >= 0; --i) {
        QTest::keyClick(&axial(), static_cast<Qt::Key>(Qt::Key_1 + i));
        QCOMPARE(m_model->window().width, presets[i].first);
        QCOMPARE(m_model->window().level, presets[i].second);
    }
}

void ViewerInteractionTest::ownWindowPresetsHaveTheirKeys() {
    m_model->setWindowPresets({{"Kidney", {300, 60}, 7}, {"Wide", {3000, 0}, 0}});
    QTest::keyClick(&axial(), Qt::Key_7);
    QCOMPARE(m_model->window().width, 300.0);
    // A digit that no preset has does nothing, nor does one that had a preset before.
    QTest::keyClick(&axial(), Qt::Key_1);
    QCOMPARE(m_model->window().width, 300.0);
    m_model->applyPresetOfKey(0);
    QCOMPARE(m_model->window().width, 300.0);
    m_model->applyPreset(1);
    QCOMPARE(m_model->window().width, 3000.0);
}

void ViewerInteractionTest::aMouseProfileSaysWhatTheButtonsDo() {
    MouseProfile profile;
    profile.right = MouseAction::Zoom;
    profile.middle = MouseAction::Window;
    profile.controlRight = MouseAction::Pan;
    m_model->setMouseProfile(profile);
    const double scale = axial().pixelsPerMm();
    drag(axial(), Qt::RightButton, {100, 100}, {0, -50});
    QVERIFY(axial().pixelsPerMm() > 1.5 * scale);
    QCOMPARE(m_model->window().width, 400.0);
    drag(axial(), Qt::MiddleButton, {100, 100}, {20, 0});
    QCOMPARE(m_model->window().width, 440.0);
    const QPointF before = axial().widgetPosition(m_model->cursorMm());
    drag(axial(), Qt::RightButton, {100, 100}, {30, 12}, Qt::ControlModifier);
    QCOMPARE(axial().widgetPosition(m_model->cursorMm()), before + QPointF(30, 12));
}

void ViewerInteractionTest::aScrollDragGoesThroughTheStackByTheHeightOfTheView() {
    MouseProfile profile;
    profile.right = MouseAction::Scroll;
    m_model->setMouseProfile(profile);
    const double pixelsPerSlice = axial().height() / static_cast<double>(axial().sliceCount());
    QVERIFY(pixelsPerSlice > 1.0 && pixelsPerSlice < 16.0);
    const int before = axial().slice();
    const int slices = 6;
    const int down = static_cast<int>(std::ceil(slices * pixelsPerSlice));
    drag(axial(), Qt::RightButton, {100, 100}, {0, down});
    QCOMPARE(axial().slice(), before - slices); // down: feetwards, as the wheel
    drag(axial(), Qt::RightButton, {100, 150}, {0, -down});
    QCOMPARE(axial().slice(), before);
    QCOMPARE(m_model->window().width, 400.0);
}

void ViewerInteractionTest::theWheelZoomsOrTurnsRoundByTheProfile() {
    MouseProfile profile;
    profile.wheelDirection = WheelDirection::UpIsFeetwards;
    m_model->setMouseProfile(profile);
    const int before = axial().slice();
    sendWheel(axial(), 120);
    QCOMPARE(axial().slice(), before - 1);
    profile.wheel = WheelAction::Zoom;
    m_model->setMouseProfile(profile);
    const double scale = axial().pixelsPerMm();
    sendWheel(axial(), 240);
    QVERIFY(axial().pixelsPerMm() > 1.2 * scale);
    QCOMPARE(axial().slice(), before - 1);
    sendWheel(axial(), -120, Qt::ControlModifier);
    QCOMPARE(axial().slice(), before);
}

void ViewerInteractionTest::presetsLeaveAnImageWithoutHounsfieldUnitsAlone() {
    const auto geometry = centredGrid({8, 8, 8}, {5, 5, 5});
    m_model->setVolume(imaging::Volume::fromVoxels(geometry, std::vector<float>(512, 0.25F), imaging::Modality::MR),
                       imaging::Window{0.5, 0.25});
    QTest::keyClick(m_panel.get(), Qt::Key_2);
    QCOMPARE(m_model->window().width, 0.5);
    QCOMPARE(m_model->valueText(geometry.centreMm()), QString("0.25"));
}

void ViewerInteractionTest::invertOutlineAndResetKeys() {
    QTest::keyClick(&axial(), Qt::Key_I);
    QVERIFY(m_model->isInverted());
    QTest::keyClick(&axial(), Qt::Key_G);
    QVERIFY(!m_model->isOutlineShown());
    QTest::keyClick(&axial(), Qt::Key_G);
    QVERIFY(m_model->isOutlineShown());
    const double scale = axial().pixelsPerMm();
    axial().zoomBy(3.0, {10, 10});
    m_model->applyPreset(3);
    QTest::keyClick(&axial(), Qt::Key_R);
    QCOMPARE(axial().pixelsPerMm(), scale);
    QCOMPARE(m_model->window().width, 400.0);
    QVERIFY(!m_model->isInverted());
}

void ViewerInteractionTest::doubleClickFillsThePanelAndRestoresIt() {
    QWidget* const all[] = {&axial(), &view(ViewKind::Sagittal), &view(ViewKind::Coronal), m_panel->surfaceView()};
    for (QWidget* each : all) {
        QTest::mouseDClick(each, Qt::LeftButton, {}, QPoint(50, 50));
        QVERIFY(m_panel->isMaximised());
        for (QWidget* other : all)
            QCOMPARE(other->isVisible(), other == each);
        QTRY_COMPARE(each->size(), m_panel->size());
        QTest::mouseDClick(each, Qt::LeftButton, {}, QPoint(50, 50));
        for (QWidget* other : all)
            QVERIFY(other->isVisible());
        QTRY_VERIFY(each->width() < m_panel->width() / 2 + 1);
    }
}

void ViewerInteractionTest::manyMovesMakeFewRenderings() {
    const int before = axial().renderCount();
    QTest::mousePress(&axial(), Qt::RightButton, {}, {100, 100});
    for (int i = 0; i < 30; ++i) {
        const QPointF point(100 + i, 100);
        QMouseEvent event(QEvent::MouseMove, point, axial().mapToGlobal(point), Qt::NoButton, Qt::RightButton,
                          Qt::NoModifier);
        QApplication::sendEvent(&axial(), &event);
    }
    QTest::mouseRelease(&axial(), Qt::RightButton, {}, {130, 100});
    QTRY_VERIFY(m_panel->isFullyDrawn());
    QVERIFY(axial().renderCount() > before);
    QVERIFY(axial().renderCount() - before <= 3);
}

void ViewerInteractionTest::movingTheCrosshairOnItsSliceRendersNoScene() {
    const int scenes = axial().renderCount();
    const int frames = axial().frameCount();
    m_model->setCursorMm(m_model->cursorMm() + Eigen::Vector3d(20, 0, 0));
    QTRY_VERIFY(m_panel->isFullyDrawn());
    QVERIFY(axial().frameCount() > frames);
    QCOMPARE(axial().renderCount(), scenes);
}

void ViewerInteractionTest::survivesMovingToAnotherWindow() {
    // A dock that floats does this.
    const QImage before = axial().picture();
    {
        QWidget window;
        auto* layout = new QVBoxLayout(&window);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_panel.get());
        window.resize(900, 700);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QTRY_VERIFY(m_panel->isFullyDrawn());
        QCOMPARE(axial().picture(), before);
        m_panel->setParent(nullptr);
    }
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    m_panel->resize(900, 700);
    QTRY_COMPARE(axial().picture(), before);
}

void ViewerInteractionTest::reportsWhenFullyDrawn() {
    QSignalSpy drawn(m_panel.get(), &ViewerPanel::fullyDrawn);
    m_model->applyPreset(1);
    QVERIFY(!m_panel->isFullyDrawn());
    QTRY_VERIFY(drawn.count() > 0);
    QVERIFY(m_panel->isFullyDrawn());
    const auto synthetic = makeSyntheticCase(m_model->volume().geometry());
    m_model->setSegments({});
    m_model->setSegments({synthetic.tumour});
    QVERIFY(m_panel->surfaceView()->isMeshing());
    QVERIFY(!m_panel->isFullyDrawn());
    drawn.clear();
    QTRY_VERIFY(drawn.count() > 0);
    QVERIFY(!m_panel->surfaceView()->isMeshing());
}

void ViewerInteractionTest::refusesARegionOnAnotherGrid() {
    const auto other = makeSyntheticCase(centredGrid({48, 40, 20}, {6.4, 6.4, 10.0}));
    try {
        m_model->setSegments({other.tumour});
        QFAIL("no Error");
    } catch (const Error& error) {
        QVERIFY(error.item().find("tumour") != std::string::npos);
        QVERIFY(error.problem().find("48 x 40 x 20") != std::string::npos);
    }
    QCOMPARE(m_model->segments().size(), std::size_t{1});
}

void ViewerInteractionTest::readsTheValueOfTheVoxelUnderThePosition() {
    const auto geometry = centredGrid({6, 5, 4}, {2.0, 3.0, 4.0}, obliqueDirection());
    std::vector<std::int16_t> voxels(120);
    for (std::size_t i = 0; i < voxels.size(); ++i)
        voxels[i] = static_cast<std::int16_t>(i * 7 - 300);
    m_model->setVolume(
        imaging::Volume::fromVoxels(geometry, voxels, imaging::Modality::CT, imaging::IntensityUnit::Hounsfield));
    for (int k = 0; k < 4; ++k)
        for (int j = 0; j < 5; ++j)
            for (int i = 0; i < 6; ++i)
                for (const double off : {-0.49, 0.0, 0.49}) {
                    const Eigen::Vector3d position = geometry.toPatient({i + off, j - off, k + off});
                    QCOMPARE(*m_model->valueAt(position), static_cast<double>(voxels[geometry.offset(i, j, k)]));
                }
    QVERIFY(!m_model->valueAt(geometry.toPatient({-0.51, 0, 0})));
    QVERIFY(!m_model->valueAt(geometry.toPatient({0, 0, 3.51})));
    QCOMPARE(m_model->valueText(geometry.toPatient({1, 0, 0})), QString("-293 HU"));
    QCOMPARE(m_model->valueText(geometry.toPatient({9, 0, 0})), QString("–"));
}

void ViewerInteractionTest::keepsTheCursorOnTheNextImageOfTheSameGrid() {
    const auto geometry = m_model->volume().geometry();
    m_model->setCursorMm({20, -30, 40});
    m_model->setVolume(makeSyntheticCase(geometry).volume);
    QCOMPARE(m_model->cursorMm(), Eigen::Vector3d(20, -30, 40));
    m_model->setVolume(makeSyntheticCase(centredGrid({32, 32, 32}, {8, 8, 8})).volume);
    QCOMPARE(m_model->cursorMm(), Eigen::Vector3d(0, 0, 0));
}

void ViewerInteractionTest::eachSetterEmitsOneChange() {
    QSignalSpy changed(m_model.get(), &ViewerModel::changed);
    m_model->setWindow({200, 10});
    m_model->setWindow({200, 10});
    m_model->setMaskOpacity(0.5);
    m_model->setMaskOpacity(0.5);
    m_model->setCursorMm({1, 2, 3});
    m_model->setCursorMm({1, 2, 3});
    m_model->setSegmentVisible(0, false);
    m_model->setSegmentVisible(0, false);
    QCOMPARE(changed.count(), 4);
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    theme::applyTheme(application, theme::Scheme::Dark);
    ViewerInteractionTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "ViewerInteractionTest.moc"
