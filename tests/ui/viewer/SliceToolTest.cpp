// What a drawing tool is told of the mouse and the keys in the slice views, and what the views keep.

#include "ui/viewer/SliceTool.h"

#include "core/base/Error.h"
#include "tests/ui/viewer/SyntheticCase.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/SliceView.h"
#include "ui/viewer/SurfaceView.h"
#include "ui/viewer/ViewerModel.h"
#include "ui/viewer/ViewerPanel.h"

#include <Eigen/Geometry>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <memory>
#include <vector>

using namespace rimlight;
using namespace rimlight::viewer;
using rimlight::test::centredGrid;
using rimlight::test::makeSyntheticCase;

Q_DECLARE_METATYPE(Eigen::Matrix3d)

namespace {

constexpr ViewKind kSliceKinds[] = {ViewKind::Axial, ViewKind::Sagittal, ViewKind::Coronal};

/// Notes what it is told, and takes what it was asked to.
class NotingTool : public SliceTool {
public:
    struct Note {
        QString what;
        const SliceView* view;
        SlicePoint point;
        Qt::MouseButtons buttons;
        Qt::KeyboardModifiers modifiers;
    };

    bool press(SliceView& view, const SlicePoint& point, QMouseEvent& event) override {
        note("press", view, point, event);
        return takes.testFlag(event.button());
    }
    bool move(SliceView& view, const SlicePoint& point, QMouseEvent& event) override {
        note("move", view, point, event);
        return false;
    }
    bool release(SliceView& view, const SlicePoint& point, QMouseEvent& event) override {
        note("release", view, point, event);
        return true;
    }
    bool doubleClick(SliceView& view, const SlicePoint& point, QMouseEvent& event) override {
        note("doubleClick", view, point, event);
        return takesDoubleClick;
    }
    bool wheel(SliceView& view, const SlicePoint& point, QWheelEvent& event) override {
        notes.push_back({"wheel", &view, point, event.buttons(), event.modifiers()});
        return takesWheel;
    }
    bool key(SliceView& view, QKeyEvent& event) override {
        notes.push_back({"key", &view, {}, {}, event.modifiers()});
        return event.key() == takesKey;
    }
    void leave(SliceView& view) override { notes.push_back({"leave", &view, {}, {}, {}}); }
    void abandon() override { ++abandoned; }
    void paint(const SliceView& view, QPainter& painter) override {
        painter.fillRect(0, 0, view.width(), 12, Qt::magenta);
    }
    QCursor cursor() const override { return Qt::BlankCursor; }

    int countOf(const QString& what) const {
        return static_cast<int>(
            std::count_if(notes.begin(), notes.end(), [&](const Note& each) { return each.what == what; }));
    }

    std::vector<Note> notes;
    int abandoned = 0;
    Qt::MouseButtons takes = Qt::LeftButton;
    bool takesDoubleClick = false;
    bool takesWheel = false;
    int takesKey = 0;

private:
    void note(const char* what, SliceView& view, const SlicePoint& point, const QMouseEvent& event) {
        notes.push_back({what, &view, point, event.buttons(), event.modifiers()});
    }
};

void sendMouse(QWidget& view, QEvent::Type type, QPointF point, Qt::MouseButton button, Qt::MouseButtons buttons,
               Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QMouseEvent event(type, point, view.mapToGlobal(point), button, buttons, modifiers);
    QApplication::sendEvent(&view, &event);
}

/// As the window system sends it; QTest::mouseDClick() leaves out all but the third event.
void doubleClick(QWidget& view) {
    const QPointF at(100, 100);
    sendMouse(view, QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton);
    sendMouse(view, QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton);
    sendMouse(view, QEvent::MouseButtonDblClick, at, Qt::LeftButton, Qt::LeftButton);
    sendMouse(view, QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton);
}

void sendWheel(QWidget& view, int eighthDegrees, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    const QPointF point(60, 60);
    QWheelEvent event(point, view.mapToGlobal(point), {}, QPoint(0, eighthDegrees), Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&view, &event);
}

} // namespace

class SliceToolTest : public QObject {
    Q_OBJECT

private:
    SliceView& view(ViewKind kind) { return *m_panel->sliceView(kind); }
    SliceView& axial() { return view(ViewKind::Axial); }
    void show(const imaging::Geometry& geometry) {
        m_model->setVolume(makeSyntheticCase(geometry).volume);
        QTRY_VERIFY_WITH_TIMEOUT(m_panel->isFullyDrawn(), 10000);
    }

    NotingTool m_tool; ///< outlives the model
    std::unique_ptr<ViewerModel> m_model;
    std::unique_ptr<ViewerPanel> m_panel;

private Q_SLOTS:
    void init() {
        m_tool = {};
        m_model = std::make_unique<ViewerModel>();
        m_panel = std::make_unique<ViewerPanel>(*m_model);
        m_panel->resize(900, 700);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        show(centredGrid({96, 80, 40}, {3.2, 3.2, 5.0}));
        m_model->setSliceTool(&m_tool);
    }
    void cleanup() {
        m_panel.reset();
        m_model.reset();
    }

    void learnsTheContinuousIndexUnderTheMouse_data();
    void learnsTheContinuousIndexUnderTheMouse();
    void hoverPointFollowsTheMouseAndTheSlice();
    void aTakenPressSendsMovesAndTheReleaseToTheTool();
    void whatTheToolLeavesTheViewDoes();
    void modifiersReachTheTool();
    void wheelAndKeysComeToTheToolFirst();
    void escapeComesToTheToolFirst();
    void quickDabsDontFillThePanel();
    void aReplacedToolHearsNoMore();
    void theNextImageAbandonsTheStroke();
    void aToolThatTakesItselfAwayIsLeftAlone();
    void paintsOverEverythingAndSetsTheCursorsShape();
    void keysFollowTheMouseToTheViewThatIsDrawnIn();
    void toolAndSliceToolAgree();
    void changesAreToldByWhatTheyCost();
    void refusesSegmentsAndPreviewsOfAnotherGrid();
};

void SliceToolTest::learnsTheContinuousIndexUnderTheMouse_data() {
    QTest::addColumn<Eigen::Matrix3d>("direction");
    QTest::newRow("straight") << Eigen::Matrix3d::Identity().eval();
    QTest::newRow("flipped") << Eigen::Matrix3d(Eigen::Vector3d(-1, 1, -1).asDiagonal());
    QTest::newRow("oblique") << Eigen::AngleAxisd(0.5, Eigen::Vector3d(1, 2, 3).normalized()).toRotationMatrix();
    Eigen::Matrix3d sagittal = Eigen::Matrix3d::Zero();
    sagittal(1, 0) = 1;
    sagittal(2, 1) = -1;
    sagittal(0, 2) = 1;
    QTest::newRow("sagittal grid") << sagittal;
}

void SliceToolTest::learnsTheContinuousIndexUnderTheMouse() {
    QFETCH(Eigen::Matrix3d, direction);
    const auto geometry = centredGrid({60, 50, 40}, {1.7, 2.3, 4.1}, direction);
    show(geometry);
    m_model->setCursorMm(geometry.toPatient({31, 22, 13}));
    for (const auto kind : kSliceKinds)
        for (const double zoom : {1.0, 2.5, 6.0}) {
            view(kind).zoomBy(zoom, {70, 90});
            view(kind).panBy({3.5, -8.25});
            const auto& frame = view(kind).frame();
            for (const Eigen::Vector3d& index : {Eigen::Vector3d(30.25, 21.8, 12.6), Eigen::Vector3d(2, 3, 4)}) {
                const QPointF at = view(kind).widgetPointOfIndex(index[frame.right.axis], index[frame.down.axis]);
                m_tool.notes.clear();
                sendMouse(view(kind), QEvent::MouseMove, at, Qt::NoButton, Qt::NoButton);
                QCOMPARE(m_tool.notes.size(), std::size_t{1});
                const auto& note = m_tool.notes[0];
                Eigen::Vector3d expected = index;
                expected[frame.forward.axis] = view(kind).slice();
                QCOMPARE(note.view, &view(kind));
                QVERIFY((note.point.index - expected).norm() < 1e-6);
                QVERIFY((note.point.patientMm - geometry.toPatient(expected)).norm() < 1e-5);
                QCOMPARE(note.point.axis, frame.forward.axis);
                QCOMPARE(note.point.slice, view(kind).slice());
                QCOMPARE(note.point.rightIndex, note.point.index[frame.right.axis]);
                QCOMPARE(note.point.downIndex, note.point.index[frame.down.axis]);
                QVERIFY(QLineF(view(kind).widgetPosition(note.point.patientMm), at).length() < 1e-6);
            }
        }
}

void SliceToolTest::hoverPointFollowsTheMouseAndTheSlice() {
    QVERIFY(!axial().hoverPoint());
    sendMouse(axial(), QEvent::MouseMove, {100, 120}, Qt::NoButton, Qt::NoButton);
    const auto before = axial().hoverPoint();
    QVERIFY(before.has_value());
    QVERIFY((before->patientMm - axial().patientPosition({100, 120})).norm() < 1e-9);
    sendWheel(axial(), 120);
    QCOMPARE(axial().hoverPoint()->slice, before->slice + 1);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&axial(), &leave);
    QVERIFY(!axial().hoverPoint());
    QCOMPARE(m_tool.countOf("leave"), 1);
}

void SliceToolTest::aTakenPressSendsMovesAndTheReleaseToTheTool() {
    const Eigen::Vector3d cursor = m_model->cursorMm();
    sendMouse(axial(), QEvent::MouseButtonPress, {100, 100}, Qt::LeftButton, Qt::LeftButton);
    sendMouse(axial(), QEvent::MouseMove, {110, 105}, Qt::NoButton, Qt::LeftButton);
    sendMouse(axial(), QEvent::MouseMove, {-40, 105}, Qt::NoButton, Qt::LeftButton); // outside the view
    sendMouse(axial(), QEvent::MouseButtonRelease, {-40, 105}, Qt::LeftButton, Qt::NoButton);
    QCOMPARE(m_tool.countOf("press"), 1);
    QCOMPARE(m_tool.countOf("move"), 2);
    QCOMPARE(m_tool.countOf("release"), 1);
    QVERIFY(m_tool.notes[2].point.rightIndex < m_tool.notes[1].point.rightIndex);
    QCOMPARE(m_tool.notes[1].buttons, Qt::MouseButtons(Qt::LeftButton));
    QCOMPARE(m_model->cursorMm(), cursor);
    // Afterwards it only hovers.
    sendMouse(axial(), QEvent::MouseMove, {120, 105}, Qt::NoButton, Qt::NoButton);
    QCOMPARE(m_tool.notes.back().buttons, Qt::MouseButtons(Qt::NoButton));
    // Shift would move the cursor for the pointer, and does so while hovering with a tool that leaves it.
    sendMouse(axial(), QEvent::MouseMove, {120, 105}, Qt::NoButton, Qt::NoButton, Qt::ShiftModifier);
    QVERIFY(m_model->cursorMm() != cursor);
}

void SliceToolTest::whatTheToolLeavesTheViewDoes() {
    const auto drag = [&](Qt::MouseButton button, QPointF by) {
        sendMouse(axial(), QEvent::MouseButtonPress, {100, 100}, button, button);
        sendMouse(axial(), QEvent::MouseMove, QPointF(100, 100) + by, Qt::NoButton, button);
        sendMouse(axial(), QEvent::MouseButtonRelease, QPointF(100, 100) + by, button, Qt::NoButton);
    };
    const Eigen::Vector3d cursor = m_model->cursorMm();
    const QPointF at = axial().widgetPosition(cursor);
    drag(Qt::MiddleButton, {30, 12});
    QCOMPARE(axial().widgetPosition(cursor), at + QPointF(30, 12));
    drag(Qt::RightButton, {20, -30});
    QCOMPARE(m_model->window().width, 440.0);
    QCOMPARE(m_tool.countOf("press"), 2); // it was asked
    QCOMPARE(m_tool.countOf("move"), 0);
    QCOMPARE(m_tool.countOf("release"), 0);
    m_tool.takes = Qt::RightButton;
    drag(Qt::LeftButton, {10, 0});
    QVERIFY((m_model->cursorMm() - axial().patientPosition({110, 100})).norm() < 1e-9);
    drag(Qt::RightButton, {20, -30});
    QCOMPARE(m_model->window().width, 440.0);
    QCOMPARE(m_tool.countOf("release"), 1);
}

void SliceToolTest::modifiersReachTheTool() {
    const auto modifiers = Qt::AltModifier | Qt::ControlModifier | Qt::ShiftModifier;
    sendMouse(axial(), QEvent::MouseButtonPress, {100, 100}, Qt::LeftButton, Qt::LeftButton, modifiers);
    sendMouse(axial(), QEvent::MouseButtonRelease, {100, 100}, Qt::LeftButton, Qt::NoButton, modifiers);
    m_tool.takesWheel = true;
    sendWheel(axial(), 120, modifiers);
    QCOMPARE(m_tool.notes.size(), std::size_t{3});
    for (const auto& note : m_tool.notes)
        QCOMPARE(note.modifiers, Qt::KeyboardModifiers(modifiers));
}

void SliceToolTest::wheelAndKeysComeToTheToolFirst() {
    const int slice = axial().slice();
    sendWheel(axial(), 120);
    QTest::keyClick(&axial(), Qt::Key_PageUp);
    QCOMPARE(axial().slice(), slice + 2);
    QCOMPARE(m_tool.countOf("wheel"), 1);
    const double scale = axial().pixelsPerMm();
    sendWheel(axial(), 120, Qt::ControlModifier);
    QVERIFY(axial().pixelsPerMm() > scale);
    m_tool.takesWheel = true;
    m_tool.takesKey = Qt::Key_PageUp;
    sendWheel(axial(), 120);
    QTest::keyClick(&axial(), Qt::Key_PageUp);
    QCOMPARE(axial().slice(), slice + 2);
    QTest::keyClick(&axial(), Qt::Key_I); // the panel's
    QVERIFY(m_model->isInverted());
    m_tool.takesKey = Qt::Key_I;
    QTest::keyClick(&axial(), Qt::Key_I);
    QVERIFY(m_model->isInverted());
}

void SliceToolTest::escapeComesToTheToolFirst() {
    m_panel->maximise(ViewKind::Coronal);
    m_tool.takesKey = Qt::Key_Escape;
    QTest::keyClick(&view(ViewKind::Coronal), Qt::Key_Escape);
    QVERIFY(m_panel->isMaximised());
    // Also while the focus is not in a slice view.
    m_panel->setFocus();
    QTest::keyClick(m_panel.get(), Qt::Key_Escape);
    QVERIFY(m_panel->isMaximised());
    QCOMPARE(m_tool.countOf("key"), 2);
    QCOMPARE(m_tool.notes.back().view, &view(ViewKind::Coronal));
    m_tool.takesKey = 0;
    QTest::keyClick(&view(ViewKind::Coronal), Qt::Key_Escape);
    QVERIFY(!m_panel->isMaximised());
}

void SliceToolTest::quickDabsDontFillThePanel() {
    doubleClick(axial());
    QVERIFY(!m_panel->isMaximised());
    QCOMPARE(m_tool.countOf("doubleClick"), 1);
    QCOMPARE(m_tool.countOf("press"), 2);
    QCOMPARE(m_tool.countOf("release"), 2);
    m_tool.takesDoubleClick = true;
    doubleClick(axial());
    QVERIFY(!m_panel->isMaximised());
    QCOMPARE(m_tool.countOf("press"), 3); // of the first click
    m_tool.takesDoubleClick = false;
    m_tool.takes = Qt::NoButton;
    doubleClick(axial());
    QVERIFY(m_panel->isMaximised());
}

void SliceToolTest::aReplacedToolHearsNoMore() {
    sendMouse(axial(), QEvent::MouseButtonPress, {100, 100}, Qt::LeftButton, Qt::LeftButton);
    m_model->setStrokeActive(true);
    NotingTool other;
    m_model->setSliceTool(&other);
    QCOMPARE(m_tool.abandoned, 1);
    QVERIFY(!m_model->isStrokeActive());
    const auto heard = m_tool.notes.size();
    sendMouse(axial(), QEvent::MouseMove, {120, 100}, Qt::NoButton, Qt::LeftButton);
    sendMouse(axial(), QEvent::MouseButtonRelease, {120, 100}, Qt::LeftButton, Qt::NoButton);
    QCOMPARE(m_tool.notes.size(), heard);
    QVERIFY(other.notes.empty()); // the press was another's
    sendMouse(axial(), QEvent::MouseButtonPress, {100, 100}, Qt::LeftButton, Qt::LeftButton);
    QCOMPARE(other.countOf("press"), 1);
    m_model->setTool(Tool::Pan);
    QCOMPARE(other.abandoned, 1);
    QVERIFY(m_model->sliceTool() == nullptr);
    m_model->setSliceTool(nullptr);
    QCOMPARE(m_model->tool(), Tool::Pan);
}

void SliceToolTest::theNextImageAbandonsTheStroke() {
    sendMouse(axial(), QEvent::MouseButtonPress, {100, 100}, Qt::LeftButton, Qt::LeftButton);
    m_model->setStrokeActive(true);
    m_model->setVolume(makeSyntheticCase(centredGrid({32, 32, 32}, {8, 8, 8})).volume);
    QCOMPARE(m_tool.abandoned, 1);
    QVERIFY(!m_model->isStrokeActive());
    sendMouse(axial(), QEvent::MouseButtonRelease, {100, 100}, Qt::LeftButton, Qt::NoButton);
    QCOMPARE(m_tool.countOf("release"), 0);
    m_model->clear();
    m_tool.notes.clear();
    sendMouse(axial(), QEvent::MouseButtonPress, {100, 100}, Qt::LeftButton, Qt::LeftButton);
    sendWheel(axial(), 120);
    QTest::keyClick(&axial(), Qt::Key_A);
    QVERIFY(m_tool.notes.empty()); // there is no point to tell
}

void SliceToolTest::aToolThatTakesItselfAwayIsLeftAlone() {
    class OneShot : public SliceTool {
    public:
        bool press(SliceView& view, const SlicePoint&, QMouseEvent&) override {
            view.model().setSliceTool(nullptr);
            return true;
        }
    };
    auto tool = std::make_unique<OneShot>();
    m_model->setSliceTool(tool.get());
    const Eigen::Vector3d cursor = m_model->cursorMm();
    sendMouse(axial(), QEvent::MouseButtonPress, {100, 100}, Qt::LeftButton, Qt::LeftButton);
    tool.reset();
    sendMouse(axial(), QEvent::MouseMove, {120, 100}, Qt::NoButton, Qt::LeftButton);
    sendMouse(axial(), QEvent::MouseButtonRelease, {120, 100}, Qt::LeftButton, Qt::NoButton);
    QCOMPARE(m_model->tool(), Tool::Pointer);
    QCOMPARE(m_model->cursorMm(), cursor);
}

void SliceToolTest::paintsOverEverythingAndSetsTheCursorsShape() {
    for (const auto kind : kSliceKinds) {
        QCOMPARE(view(kind).cursor().shape(), Qt::BlankCursor);
        const QImage picture = view(kind).picture();
        for (int x = 0; x < picture.width(); ++x)
            QCOMPARE(picture.pixel(x, 11), qRgb(255, 0, 255));
    }
    const int frames = view(ViewKind::Sagittal).frameCount();
    const int scenes = view(ViewKind::Sagittal).renderCount();
    m_model->requestOverlays();
    QTRY_VERIFY(view(ViewKind::Sagittal).frameCount() > frames);
    QCOMPARE(view(ViewKind::Sagittal).renderCount(), scenes);
    m_model->setSliceTool(nullptr);
    QVERIFY(axial().cursor().shape() != Qt::BlankCursor);
    QVERIFY(axial().picture().pixel(3, 11) != qRgb(255, 0, 255));
}

void SliceToolTest::keysFollowTheMouseToTheViewThatIsDrawnIn() {
    m_panel->activateWindow();
    m_panel->surfaceView()->setFocus();
    QTRY_VERIFY(m_panel->surfaceView()->hasFocus());
    const auto enter = [](QWidget& widget) {
        QEnterEvent event({50, 50}, {50, 50}, widget.mapToGlobal(QPointF(50, 50)));
        QApplication::sendEvent(&widget, &event);
    };
    enter(view(ViewKind::Coronal));
    QVERIFY(view(ViewKind::Coronal).hasFocus());
    m_model->setSliceTool(nullptr);
    enter(axial());
    QVERIFY(!axial().hasFocus());
}

void SliceToolTest::toolAndSliceToolAgree() {
    QSignalSpy changed(m_model.get(), &ViewerModel::changed);
    QCOMPARE(m_model->tool(), Tool::Draw);
    m_model->setTool(Tool::Draw);
    m_model->setSliceTool(&m_tool);
    QCOMPARE(changed.count(), 0);
    m_model->setSliceTool(nullptr);
    QCOMPARE(m_model->tool(), Tool::Pointer);
    QCOMPARE(changed.count(), 1);
    m_model->setTool(Tool::Draw); // there is nothing to draw with
    QCOMPARE(m_model->tool(), Tool::Pointer);
}

void SliceToolTest::changesAreToldByWhatTheyCost() {
    using Change = ViewerModel::Change;
    const auto& size = m_model->volume().geometry().size;
    regions::VoxelWriter writer{regions::VoxelSet(size)};
    writer.setRow(3, 9, 4, 5, true);
    const auto voxels = writer.take();
    std::vector<ViewerModel::Changes> told;
    connect(m_model.get(), &ViewerModel::changed, this, [&](ViewerModel::Changes what) { told.push_back(what); });
    const auto last = [&] { return told.empty() ? ViewerModel::Changes() : std::exchange(told, {}).back(); };
    std::vector<ShownSegment> segments = {{"a", {1, 2, 3}, regions::VoxelSet(size), true}};
    m_model->setShownSegments(segments);
    QCOMPARE(last(), ViewerModel::Changes(Change::Segments));
    segments[0].voxels = voxels;
    m_model->setShownSegments(segments);
    QCOMPARE(last(), ViewerModel::Changes(Change::Voxels));
    m_model->setShownSegments(segments);
    QCOMPARE(last(), ViewerModel::Changes());
    segments[0].colour.red = 9;
    m_model->setShownSegments(segments);
    QCOMPARE(last(), ViewerModel::Changes(Change::Segments));
    m_model->setActiveSegment(0);
    QCOMPARE(last(), ViewerModel::Changes(Change::Segments));
    m_model->setActiveSegment(7);
    QVERIFY(!m_model->activeSegment());
    last();
    m_model->setActiveSegment(0);
    m_model->setShownSegments({});
    QVERIFY(!m_model->activeSegment());
    last();
    m_model->setPreview(std::nullopt);
    QCOMPARE(last(), ViewerModel::Changes());
    m_model->setPreview(voxels);
    QCOMPARE(last(), ViewerModel::Changes(Change::Preview));
    m_model->setPreview(std::nullopt);
    QCOMPARE(last(), ViewerModel::Changes(Change::Preview));
    m_model->setStrokeActive(true);
    m_model->setStrokeActive(true);
    QCOMPARE(told.size(), std::size_t{1});
    QCOMPARE(last(), ViewerModel::Changes(Change::Stroke));
}

void SliceToolTest::refusesSegmentsAndPreviewsOfAnotherGrid() {
    const auto check = [&](const auto& set, const std::string& item) {
        try {
            set();
            QFAIL("no Error");
        } catch (const Error& error) {
            QVERIFY(error.item().find(item) != std::string::npos);
            QVERIFY(error.problem().find("48 x 40 x 20") != std::string::npos);
            QVERIFY(error.problem().find("96 x 80 x 40") != std::string::npos);
        }
    };
    const regions::VoxelSet other({48, 40, 20});
    check([&] { m_model->setShownSegments({{"kidney", {}, other, true}}); }, "kidney");
    check([&] { m_model->setPreview(other); }, "preview");
    QVERIFY(m_model->segments().empty());
    QVERIFY(!m_model->preview());
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    theme::applyTheme(application, theme::Scheme::Dark);
    SliceToolTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "SliceToolTest.moc"
