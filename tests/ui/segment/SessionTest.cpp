#include "core/regions/Brush.h"
#include "tests/support/TemporaryFolder.h"
#include "ui/segment/EditSession.h"
#include "ui/segment/PolylineSimplification.h"
#include "ui/segment/SegmentChanges.h"
#include "ui/viewer/ViewerModel.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace rimlight;
using segment::EditSession;

/// The outline's session without a window.
class SessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void firstStrokeMakesARegion();
    void amendingReplacesTheStepItMade();
    void importedSegmentsStandBehindTheOthersInFreeColours();
    void strokesAreShownWithoutBeingSteps();
    void unsavedStepsAreOfferedAgainWithTheirHistory();
    void savedStepsAreNot();
    void editingBeforeChoosingKeepsWhatIsOffered();
    void anotherWindowKeepsItsCopy();
    void everyChangeWorksOnARegionAndOnNone();
    void simplifiedRingsStayNearTheirPoints();

private:
    static imaging::Volume volume();
    static regions::VoxelSet ball(double x, double y, double z, double radiusMm);
    std::unique_ptr<EditSession> session(viewer::ViewerModel& viewer);
    std::filesystem::path journals() const { return m_folder->path() / "outlines"; }

    std::unique_ptr<test::TemporaryFolder> m_folder;
    viewer::ViewerModel m_viewer;
};

imaging::Volume SessionTest::volume() {
    imaging::Geometry geometry;
    geometry.size = {60, 50, 20};
    geometry.spacingMm = {1.0, 1.0, 2.5};
    std::vector<std::int16_t> voxels(geometry.voxelCount());
    std::size_t here = 0;
    for (int k = 0; k < geometry.size[2]; ++k)
        for (int j = 0; j < geometry.size[1]; ++j)
            for (int i = 0; i < geometry.size[0]; ++i, ++here)
                voxels[here] = std::hypot(i - 30.0, j - 25.0, 2.5 * (k - 10.0)) < 12.0 ? 120 : 10;
    return imaging::Volume::fromVoxels(geometry, voxels, imaging::Modality::CT, imaging::IntensityUnit::Hounsfield);
}

regions::VoxelSet SessionTest::ball(double x, double y, double z, double radiusMm) {
    regions::Brush brush;
    brush.radiusMm = radiusMm;
    brush.shape = regions::BrushShape::Ball;
    return regions::brushed(volume().geometry(), brush, {x, y, z}, {x, y, z});
}

std::unique_ptr<EditSession> SessionTest::session(viewer::ViewerModel& viewer) {
    viewer.setVolume(volume());
    auto made = std::make_unique<EditSession>(&viewer, journals());
    made->begin({}, "key");
    return made;
}

void SessionTest::init() {
    m_folder = std::make_unique<test::TemporaryFolder>();
}

void SessionTest::cleanup() {
    m_viewer.clear();
}

void SessionTest::firstStrokeMakesARegion() {
    const auto edit = session(m_viewer);
    QVERIFY(edit->active() == nullptr);
    QVERIFY(edit->edit("Brush", regions::EditAction::Add, ball(30, 25, 10, 5)));
    QCOMPARE(edit->active()->name, std::string("Region 1"));
    QCOMPARE(m_viewer.segments().size(), std::size_t{1});
    QVERIFY(m_viewer.segments().front().voxels == edit->active()->voxels);
    QCOMPARE(m_viewer.activeSegment(), std::optional<std::size_t>(0));
    QVERIFY(!edit->edit("Brush", regions::EditAction::Add, ball(30, 25, 10, 5))); // nothing new
}

void SessionTest::amendingReplacesTheStepItMade() {
    const auto edit = session(m_viewer);
    edit->addSegment("tumour", ball(10, 10, 10, 3));
    const auto before = edit->document();
    const auto with = [&](double radius) {
        return regions::edited(before, edit->activeId(), regions::EditAction::Add, ball(30, 25, 10, radius));
    };
    const auto step = edit->amend(0, "Contour", with(8));
    const auto again = edit->amend(step, "Contour", with(4));
    QCOMPARE(edit->document().steps().size(), before.steps().size() + 1);
    QVERIFY(edit->active()->voxels == regions::united(ball(10, 10, 10, 3), ball(30, 25, 10, 4)));
    edit->undo();
    edit->amend(again, "Contour", with(6)); // that step is not the present one: a new one
    QCOMPARE(edit->document().steps().size(), before.steps().size() + 1);
    edit->undo();
    QVERIFY(edit->active()->voxels == ball(10, 10, 10, 3));
}

void SessionTest::importedSegmentsStandBehindTheOthersInFreeColours() {
    const auto edit = session(m_viewer);
    imaging::Segmentation first;
    first.geometry = volume().geometry();
    first.segments = {{"tumour", imaging::segmentColour(0), ball(30, 25, 10, 5).toMask(first.geometry)}};
    edit->addSegments("Import: reader1", first);
    edit->addSegments("Import: reader2", first);
    const auto& segments = edit->document().present().segments;
    QCOMPARE(segments.size(), std::size_t{2});
    QCOMPARE(segments[1].name, std::string("tumour (2)"));
    QVERIFY(segments[1].colour.red != segments[0].colour.red);
    QCOMPARE(edit->activeId(), segments[1].id);
    edit->undo();
    QCOMPARE(edit->document().present().segments.size(), std::size_t{1});
    QVERIFY(edit->active() != nullptr);
}

void SessionTest::strokesAreShownWithoutBeingSteps() {
    const auto edit = session(m_viewer);
    edit->addSegment("tumour", ball(30, 25, 10, 5));
    const auto steps = edit->document().steps().size();
    auto shown = edit->document().present();
    shown.segments[0].voxels = ball(30, 25, 10, 8);
    edit->showStroke(shown);
    QVERIFY(m_viewer.segments()[0].voxels == ball(30, 25, 10, 8));
    QCOMPARE(edit->document().steps().size(), steps);
    edit->showPresent();
    QVERIFY(m_viewer.segments()[0].voxels == ball(30, 25, 10, 5));
}

void SessionTest::unsavedStepsAreOfferedAgainWithTheirHistory() {
    {
        const auto edit = session(m_viewer);
        edit->edit("Brush", regions::EditAction::Add, ball(30, 25, 10, 5));
        edit->edit("Eraser", regions::EditAction::Erase, ball(30, 25, 10, 2));
        edit->setFlags(edit->activeId(), {false, true});
    }
    viewer::ViewerModel other;
    const auto edit = session(other);
    QVERIFY(edit->recovery().has_value());
    QVERIFY(edit->document().present().segments.empty());
    edit->restoreRecovery();
    QVERIFY(!edit->recovery());
    QCOMPARE(edit->document().undoName(), std::string_view("Eraser: Region 1"));
    QVERIFY(edit->document().flags(edit->activeId()).isLocked);
    edit->undo();
    QVERIFY(edit->active()->voxels == ball(30, 25, 10, 5));
}

void SessionTest::savedStepsAreNot() {
    {
        const auto edit = session(m_viewer);
        edit->edit("Brush", regions::EditAction::Add, ball(30, 25, 10, 5));
        edit->markSaved(edit->presentStep());
        QVERIFY(edit->document().canUndo()); // saving keeps the history
    }
    QVERIFY(std::filesystem::is_empty(journals()));
    {
        const auto edit = session(m_viewer);
        edit->edit("Brush", regions::EditAction::Add, ball(30, 25, 10, 5));
    }
    const auto edit = session(m_viewer);
    QVERIFY(edit->recovery().has_value());
    edit->discardRecovery();
    QVERIFY(std::filesystem::is_empty(journals()));
}

void SessionTest::editingBeforeChoosingKeepsWhatIsOffered() {
    {
        const auto edit = session(m_viewer);
        edit->edit("Brush", regions::EditAction::Add, ball(30, 25, 10, 5));
    }
    {
        const auto edit = session(m_viewer);
        edit->edit("Brush", regions::EditAction::Add, ball(10, 10, 10, 3));
        edit->markSaved(edit->presentStep());
    }
    const auto edit = session(m_viewer);
    QVERIFY(edit->recovery().has_value());
    edit->restoreRecovery();
    QVERIFY(edit->active()->voxels == ball(30, 25, 10, 5));
}

void SessionTest::anotherWindowKeepsItsCopy() {
    const auto first = session(m_viewer);
    first->edit("Brush", regions::EditAction::Add, ball(30, 25, 10, 5));
    viewer::ViewerModel other;
    other.setVolume(volume());
    EditSession second(&other, journals());
    QSignalSpy failed(&second, &EditSession::failed);
    second.begin({}, "key");
    QCOMPARE(failed.count(), 1);
    QVERIFY(!second.recovery());
    second.edit("Brush", regions::EditAction::Add, ball(10, 10, 10, 5)); // works on, without a copy
    QVERIFY(second.active()->voxels == ball(10, 10, 10, 5));
    QCOMPARE(failed.count(), 1);
}

void SessionTest::everyChangeWorksOnARegionAndOnNone() {
    const auto edit = session(m_viewer);
    edit->addSegment("other", ball(36, 25, 10, 5));
    const int other = edit->activeId();
    edit->addSegment("empty", regions::VoxelSet(volume().geometry().size));
    const int empty = edit->activeId();
    edit->addSegment("tumour",
                     regions::united(regions::united(ball(30, 25, 10, 8), ball(42, 25, 10, 6)), ball(8, 8, 10, 3)));
    const int tumour = edit->activeId();
    for (const auto& change : segment::segmentChanges())
        for (const int id : {tumour, empty}) {
            segment::ChangeInput input;
            input.volume = edit->volume();
            input.document = edit->document();
            input.segment = id;
            input.other = other;
            input.amount = change.amount ? change.amount->initial : 0.0;
            input.slice = 10;
            const auto next = change.make(input, {});
            QVERIFY2(next.find(id) != nullptr, qPrintable(change.key));
            const bool isIdle = change.key == "interpolate" || change.key == "holes" || change.key == "holesPerSlice";
            if (id == tumour)
                QVERIFY2(regions::sameContent(next, input.document.present()) == isIdle, qPrintable(change.key));
        }
}

void SessionTest::simplifiedRingsStayNearTheirPoints() {
    regions::PixelContour circle;
    for (int n = 0; n < 400; ++n)
        circle.emplace_back(30.0 + 20.0 * std::cos(n * M_PI / 200.0), 25.0 + 20.0 * std::sin(n * M_PI / 200.0));
    const auto simple = segment::simplifiedRing(circle, 0.35);
    QVERIFY(simple.size() > 10 && simple.size() < 60);
    const auto nearest = [&](const Eigen::Vector2d& point) {
        double least = 1e9;
        for (std::size_t p = 0; p < simple.size(); ++p) {
            const Eigen::Vector2d way = simple[(p + 1) % simple.size()] - simple[p];
            const double along = std::clamp((point - simple[p]).dot(way) / way.squaredNorm(), 0.0, 1.0);
            least = std::min(least, (point - simple[p] - along * way).norm());
        }
        return least;
    };
    for (const auto& point : circle)
        QVERIFY(nearest(point) <= 0.3501);
    const regions::PixelContour thereAndBack{{0, 0}, {1, 0}, {2, 0}, {3, 0}, {2, 0}, {1, 0}};
    QVERIFY(segment::simplifiedRing(thereAndBack, 0.35).size() >= 3);
}

QTEST_GUILESS_MAIN(SessionTest)

#include "SessionTest.moc"
