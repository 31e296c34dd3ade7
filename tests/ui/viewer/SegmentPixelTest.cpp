// What is painted of segments and previews, read from the real window's pixels.

#include "core/base/Random.h"
#include "tests/ui/support/Pictures.h"
#include "tests/ui/viewer/SyntheticCase.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/SliceView.h"
#include "ui/viewer/SurfaceView.h"
#include "ui/viewer/ViewerModel.h"
#include "ui/viewer/ViewerPanel.h"

#include <Eigen/Geometry>
#include <QApplication>
#include <QPaintEvent>
#include <QSignalSpy>
#include <QTest>

#include <array>
#include <cmath>
#include <memory>

using namespace rimlight;
using namespace rimlight::viewer;
using rimlight::test::centredGrid;
using rimlight::test::makeSyntheticCase;

Q_DECLARE_METATYPE(Eigen::Matrix3d)

namespace {

constexpr ViewKind kSliceKinds[] = {ViewKind::Axial, ViewKind::Sagittal, ViewKind::Coronal};
constexpr imaging::Rgb kOrange{230, 159, 0};
constexpr imaging::Rgb kSky{86, 180, 233};
constexpr imaging::Rgb kPurple{204, 121, 167};

QRgb rgb(const imaging::Rgb& colour) {
    return qRgb(colour.red, colour.green, colour.blue);
}

Eigen::Matrix3d permuted(int a, int b, int c, const Eigen::Vector3d& signs) {
    Eigen::Matrix3d direction = Eigen::Matrix3d::Zero();
    direction(a, 0) = signs[0];
    direction(b, 1) = signs[1];
    direction(c, 2) = signs[2];
    return direction;
}

imaging::Volume darkVolume(const imaging::Geometry& geometry) {
    return imaging::Volume::fromVoxels(geometry, std::vector<std::int16_t>(geometry.voxelCount(), 0),
                                       imaging::Modality::CT, imaging::IntensityUnit::Hounsfield);
}

regions::VoxelSet box(const imaging::Index& gridSize, const imaging::Index& begin, const imaging::Index& size) {
    regions::VoxelWriter writer{regions::VoxelSet(gridSize)};
    for (int k = begin[2]; k < begin[2] + size[2]; ++k)
        for (int j = begin[1]; j < begin[1] + size[1]; ++j)
            writer.setRow(begin[0], begin[0] + size[0], j, k, true);
    return writer.take();
}

regions::VoxelSet ball(const imaging::Geometry& geometry, const Eigen::Vector3d& centreMm, double radiusMm) {
    regions::VoxelWriter writer{regions::VoxelSet(geometry.size)};
    for (int k = 0; k < geometry.size[2]; ++k)
        for (int j = 0; j < geometry.size[1]; ++j)
            for (int i = 0; i < geometry.size[0]; ++i)
                if ((geometry.toPatient({1.0 * i, 1.0 * j, 1.0 * k}) - centreMm).norm() < radiusMm)
                    writer.set(i, j, k, true);
    return writer.take();
}

template <class Counts>
int count(const QImage& picture, const QRect& within, Counts counts) {
    int found = 0;
    for (int y = within.top(); y <= within.bottom(); ++y)
        for (int x = within.left(); x <= within.right(); ++x)
            found += counts(picture.pixel(x, y)) ? 1 : 0;
    return found;
}

int count(const QImage& picture, const QRect& within, const imaging::Rgb& colour) {
    return count(picture, within, [&](QRgb pixel) { return (pixel | 0xff000000U) == rgb(colour); });
}

/// How far the point is from the nearest edge between two voxels, in voxels; negative for none within half of one.
double toVoxelEdge(double index) {
    return 0.5 - std::abs(index - std::round(index));
}

/// Keeps the rectangles that a widget is asked to paint.
class PaintWatch : public QObject {
public:
    QRect painted;

protected:
    bool eventFilter(QObject* object, QEvent* event) override {
        if (event->type() == QEvent::Paint)
            painted |= static_cast<QPaintEvent*>(event)->region().boundingRect();
        return QObject::eventFilter(object, event);
    }
};

} // namespace

class SegmentPixelTest : public QObject {
    Q_OBJECT

private:
    SliceView& view(ViewKind kind) { return *m_panel->sliceView(kind); }
    bool waitDrawn() {
        return QTest::qWaitFor([&] { return m_panel->isFullyDrawn(); }, 10000);
    }
    bool waitSlicesDrawn() {
        return QTest::qWaitFor([&] {
            return std::all_of(std::begin(kSliceKinds), std::end(kSliceKinds),
                               [&](ViewKind kind) { return view(kind).isDrawn(); });
        });
    }
    void showSegments(const imaging::Geometry& geometry, std::vector<ShownSegment> segments) {
        m_model->setVolume(darkVolume(geometry), imaging::Window{100.0, 50.0});
        m_model->setShownSegments(std::move(segments));
    }
    int sceneCount() {
        int scenes = m_panel->surfaceView()->renderCount();
        for (const auto kind : kSliceKinds)
            scenes += view(kind).renderCount();
        return scenes;
    }
    void savePicture(const QString& name) { m_panel->picture().save(test::pictureFile(name + ".png")); }

    std::unique_ptr<ViewerModel> m_model;
    std::unique_ptr<ViewerPanel> m_panel;

private Q_SLOTS:
    void init() {
        m_model = std::make_unique<ViewerModel>();
        m_panel = std::make_unique<ViewerPanel>(*m_model);
        m_panel->resize(1001, 803);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    void cleanup() {
        m_panel.reset();
        m_model.reset();
    }

    void fillingCoversExactlyTheVoxelsOfTheSlice_data();
    void fillingCoversExactlyTheVoxelsOfTheSlice();
    void editedPartsLookLikeAFreshlyDrawnPicture();
    void aStrokeRendersNoScene();
    void anEditPaintsOnlyWhatItTouched();
    void anEditBesideTheSlicePaintsNothing();
    void anEditBeforeTheViewShrinksIsDrawnInTheSmallerOne();
    void overlappingFillingsMix();
    void outlinesThatCoincideAlternate();
    void denseOutlinesFadeAndSmoothOnesStay();
    void theActiveSegmentHasTheStrongerOutline();
    void aPreviewIsHatchedAndDashedUntilItGoes();
    void segmentsOfTheNextImageMayLieOnAnotherGrid();
    void theSurfaceWaitsForTheStrokesEndAndTheOldOneStays();
    void aSurfaceFollowsItsSegmentThroughReorderingAndRenaming();
};

void SegmentPixelTest::fillingCoversExactlyTheVoxelsOfTheSlice_data() {
    QTest::addColumn<Eigen::Matrix3d>("direction");
    for (int bits = 0; bits < 8; ++bits) {
        const Eigen::Vector3d signs((bits & 1) ? -1 : 1, (bits & 2) ? -1 : 1, (bits & 4) ? -1 : 1);
        QTest::newRow(qPrintable(QString("axial grid, flips %1").arg(bits))) << permuted(0, 1, 2, signs);
    }
    QTest::newRow("coronal grid") << permuted(0, 2, 1, {1, -1, 1});
    QTest::newRow("sagittal grid") << permuted(1, 2, 0, {1, -1, 1});
    QTest::newRow("oblique") << (Eigen::AngleAxisd(0.5, Eigen::Vector3d(1, 2, 3).normalized())).toRotationMatrix();
}

void SegmentPixelTest::fillingCoversExactlyTheVoxelsOfTheSlice() {
    QFETCH(Eigen::Matrix3d, direction);
    // Wider than a brick along i, so that its border lies within.
    const auto geometry = centredGrid({70, 36, 24}, {1.2, 2.5, 4.0}, direction);
    Random random(3);
    std::vector<std::uint8_t> inside(geometry.voxelCount());
    for (auto& voxel : inside)
        voxel = random.uniform() < 0.4 ? 1 : 0;
    const auto mask = imaging::Mask::fromDense(geometry, inside);
    showSegments(geometry, {{"noise", kOrange, regions::VoxelSet(mask), true}});
    m_model->setMaskOpacity(1.0);
    m_model->setCursorMm(geometry.toPatient({61, 17, 12}));
    for (const auto kind : kSliceKinds) {
        SliceView& shown = view(kind);
        for (const double zoom : {1.0, 3.7}) {
            shown.zoomBy(zoom, {300, 120});
            QVERIFY(waitSlicesDrawn());
            const QImage picture = shown.picture();
            const QPointF crosshair = shown.widgetPosition(m_model->cursorMm());
            const auto& frame = shown.frame();
            // The lines around the voxels cover 0.75 pixels to each side.
            const auto margin = [&](const GridAxis& axis) {
                return 1.5 / (geometry.spacingMm[axis.axis] * shown.pixelsPerMm());
            };
            int insideSeen = 0;
            int outsideSeen = 0;
            for (int y = 60; y < picture.height() - 60; ++y)
                for (int x = 60; x < picture.width() - 60; ++x) {
                    if (std::abs(x + 0.5 - crosshair.x()) < 2.0 || std::abs(y + 0.5 - crosshair.y()) < 2.0)
                        continue;
                    const auto point = shown.slicePoint(QPointF(x + 0.5, y + 0.5));
                    if (toVoxelEdge(point.rightIndex) < margin(frame.right) ||
                        toVoxelEdge(point.downIndex) < margin(frame.down))
                        continue;
                    const bool expected = mask.contains(static_cast<int>(std::lround(point.index[0])),
                                                        static_cast<int>(std::lround(point.index[1])),
                                                        static_cast<int>(std::lround(point.index[2])));
                    const QRgb wanted = expected ? rgb(kOrange) : qRgb(0, 0, 0);
                    if (picture.pixel(x, y) != wanted)
                        QFAIL(qPrintable(QString("pixel %1, %2 is %3").arg(x).arg(y).arg(picture.pixel(x, y), 0, 16)));
                    ++(expected ? insideSeen : outsideSeen);
                }
            QVERIFY(insideSeen > 2000);
            QVERIFY(outsideSeen > 2000);
        }
    }
}

void SegmentPixelTest::editedPartsLookLikeAFreshlyDrawnPicture() {
    const auto geometry = centredGrid({90, 70, 40}, {1.5, 2.1, 3.0}, permuted(0, 1, 2, {-1, 1, -1}));
    std::vector<ShownSegment> segments = {{"a", kOrange, ball(geometry, {0, 0, 0}, 30.0), true},
                                          {"b", kSky, ball(geometry, {25, 0, 0}, 30.0), true},
                                          {"hidden", kPurple, ball(geometry, {0, 30, 0}, 20.0), false}};
    showSegments(geometry, segments);
    m_model->setActiveSegment(0);
    view(ViewKind::Axial).zoomBy(1.7, {200, 200});
    Random random(9);
    const auto somewhere = [&](double reach) { return (random.uniform() - 0.5) * reach; };
    for (int step = 0; step < 25; ++step) {
        const auto dab = ball(geometry, {somewhere(80), somewhere(80), somewhere(20)}, 6.0 + 6.0 * random.uniform());
        auto& voxels = segments[random.uniform() < 0.5 ? 0 : 1].voxels;
        voxels = random.uniform() < 0.6 ? regions::united(voxels, dab) : regions::without(voxels, dab);
        m_model->setShownSegments(segments);
        if (step % 3 == 0)
            m_model->setPreview(dab, kPurple);
        if (step % 2 == 0)
            QVERIFY(waitSlicesDrawn());
    }
    QVERIFY(waitSlicesDrawn());
    std::array<QImage, 3> edited;
    for (std::size_t n = 0; n < edited.size(); ++n)
        edited[n] = view(kSliceKinds[n]).picture();
    // Hidden and shown again, all is read and drawn from the beginning.
    m_model->setOutlineShown(false);
    for (std::size_t n = 0; n < edited.size(); ++n)
        QVERIFY(view(kSliceKinds[n]).picture() != edited[n]);
    m_model->setOutlineShown(true);
    for (std::size_t n = 0; n < edited.size(); ++n)
        QCOMPARE(view(kSliceKinds[n]).picture(), edited[n]);
}

void SegmentPixelTest::aStrokeRendersNoScene() {
    const auto synthetic = makeSyntheticCase(centredGrid({96, 80, 40}, {3.2, 3.2, 5.0}));
    const auto& geometry = synthetic.volume.geometry();
    m_model->setVolume(synthetic.volume);
    m_model->setSegments({synthetic.tumour});
    m_model->goToSegment(0);
    QVERIFY(waitDrawn());
    const int scenes = sceneCount();
    const int frames = view(ViewKind::Coronal).frameCount();
    m_model->setStrokeActive(true);
    auto segments = m_model->segments();
    for (int step = 0; step < 20; ++step) {
        segments[0].voxels = regions::without(
            segments[0].voxels, ball(geometry, test::kTumourCentreMm + Eigen::Vector3d(step - 10, 0, 0), 8.0 + step));
        m_model->setShownSegments(segments);
        QVERIFY(waitSlicesDrawn());
    }
    QVERIFY(view(ViewKind::Coronal).frameCount() >= frames + 10);
    QCOMPARE(sceneCount(), scenes);
    m_model->setStrokeActive(false);
    QVERIFY(waitDrawn());
    QVERIFY(sceneCount() > scenes);
}

void SegmentPixelTest::anEditPaintsOnlyWhatItTouched() {
    const auto geometry = centredGrid({100, 100, 50}, {2.0, 2.0, 4.0});
    showSegments(geometry, {{"a", kOrange, ball(geometry, {0, 0, 0}, 60.0), true}});
    QVERIFY(waitDrawn());
    SliceView& axial = view(ViewKind::Axial);
    m_model->setCursorVoxel(2, 25);
    QVERIFY(waitDrawn());
    PaintWatch watch;
    axial.installEventFilter(&watch);
    auto segments = m_model->segments();
    regions::VoxelWriter writer(segments[0].voxels);
    writer.set(50, 50, 25, false);
    writer.set(52, 53, 25, false);
    segments[0].voxels = writer.take();
    m_model->setShownSegments(segments);
    QVERIFY(waitSlicesDrawn());
    const QPointF centre = axial.widgetPointOfIndex(51.0, 51.5);
    QVERIFY(watch.painted.contains(centre.toPoint()));
    const double voxelPx = 2.0 * axial.pixelsPerMm();
    // On each side an outline's 2.5 pixels at most, and the 4 within which it may have faded; and whole pixels.
    const double marginPx = 2 * (2.5 + 4) + 2;
    QVERIFY(watch.painted.width() <= 3 * voxelPx + marginPx);
    QVERIFY(watch.painted.height() <= 4 * voxelPx + marginPx);
}

void SegmentPixelTest::anEditBesideTheSlicePaintsNothing() {
    const auto geometry = centredGrid({100, 100, 50}, {2.0, 2.0, 4.0});
    showSegments(geometry, {{"a", kOrange, ball(geometry, {0, 0, 0}, 60.0), true}});
    m_model->setCursorVoxel(2, 25);
    QVERIFY(waitDrawn());
    const int frames = view(ViewKind::Axial).frameCount();
    auto segments = m_model->segments();
    regions::VoxelWriter writer(segments[0].voxels);
    writer.setRow(40, 60, 50, 30, false);
    segments[0].voxels = writer.take();
    m_model->setShownSegments(segments);
    QVERIFY(waitSlicesDrawn());
    QVERIFY(waitDrawn()); // the surface
    QCOMPARE(view(ViewKind::Axial).frameCount(), frames);
}

void SegmentPixelTest::anEditBeforeTheViewShrinksIsDrawnInTheSmallerOne() {
    const auto geometry = centredGrid({100, 100, 10}, {2.0, 2.0, 4.0});
    showSegments(geometry, {{"a", kOrange, box(geometry.size, {5, 5, 0}, {90, 90, 10}), true}});
    m_panel->maximise(ViewKind::Axial);
    QVERIFY(waitDrawn());
    auto segments = m_model->segments();
    segments[0].voxels = box(geometry.size, {5, 5, 0}, {50, 50, 10});
    m_model->setShownSegments(segments);
    m_panel->restoreGrid();
    m_panel->resize(420, 330);
    QVERIFY(waitDrawn());
    m_model->setCursorMm(geometry.toPatient({97, 97, 5}));
    const QImage edited = view(ViewKind::Axial).picture();
    m_model->setOutlineShown(false);
    QVERIFY(view(ViewKind::Axial).picture() != edited);
    m_model->setOutlineShown(true);
    QCOMPARE(view(ViewKind::Axial).picture(), edited);
}

void SegmentPixelTest::overlappingFillingsMix() {
    const auto geometry = centredGrid({60, 60, 10}, {2.0, 2.0, 4.0});
    const auto& size = geometry.size;
    showSegments(geometry, {{"a", kOrange, box(size, {10, 10, 0}, {24, 24, 10}), true},
                            {"b", kSky, box(size, {22, 10, 0}, {24, 24, 10}), true},
                            {"c", kPurple, box(size, {16, 22, 0}, {24, 24, 10}), true}});
    m_model->setMaskOpacity(0.5);
    m_model->setCursorMm(geometry.toPatient({55, 55, 5}));
    QVERIFY(waitDrawn());
    const QImage picture = view(ViewKind::Axial).picture();
    const auto colourAt = [&](int i, int j) {
        return QColor(picture.pixel(view(ViewKind::Axial).widgetPointOfIndex(i, j).toPoint()));
    };
    // Outside, each alone, each pair, all three; by the definition of laying one over the other.
    const std::pair<QColor, std::vector<imaging::Rgb>> places[] = {
        {colourAt(5, 5), {}},
        {colourAt(12, 12), {kOrange}},
        {colourAt(42, 12), {kSky}},
        {colourAt(30, 42), {kPurple}},
        {colourAt(28, 15), {kOrange, kSky}},
        {colourAt(18, 30), {kOrange, kPurple}},
        {colourAt(38, 30), {kSky, kPurple}},
        {colourAt(28, 28), {kOrange, kSky, kPurple}},
    };
    for (const auto& [colour, above] : places) {
        Eigen::Vector3d expected(0, 0, 0);
        for (const auto& each : above)
            expected = 0.5 * expected + 0.5 * Eigen::Vector3d(each.red, each.green, each.blue);
        QVERIFY((Eigen::Vector3d(colour.red(), colour.green(), colour.blue()) - expected).cwiseAbs().maxCoeff() <= 2.0);
    }
    savePicture("three-overlapping");
}

void SegmentPixelTest::outlinesThatCoincideAlternate() {
    const auto geometry = centredGrid({60, 60, 10}, {2.0, 2.0, 4.0});
    const auto same = ball(geometry, {0, 0, 0}, 40.0);
    m_model->setMaskOpacity(0.0);
    const auto isOf = [](const imaging::Rgb& colour) {
        return [colour](QRgb pixel) {
            return std::abs(qRed(pixel) - colour.red) + std::abs(qGreen(pixel) - colour.green) +
                       std::abs(qBlue(pixel) - colour.blue) <
                   60;
        };
    };
    const auto counts = [&](std::size_t readers) {
        const ShownSegment all[] = {{"a", kOrange, same, true}, {"b", kSky, same, true}, {"c", kPurple, same, true}};
        showSegments(geometry, {all, all + readers});
        m_model->setCursorMm(geometry.toPatient({55, 55, 5}));
        waitDrawn();
        const QImage picture = view(ViewKind::Axial).picture();
        const QRect inner = picture.rect().adjusted(60, 60, -60, -60);
        return std::array<int, 3>{count(picture, inner, isOf(kOrange)), count(picture, inner, isOf(kSky)),
                                  count(picture, inner, isOf(kPurple))};
    };
    const int alone = counts(1)[0];
    QVERIFY(alone > 300);
    const auto two = counts(2);
    for (const int n : {0, 1})
        QVERIFY(two[static_cast<std::size_t>(n)] > 0.3 * alone);
    const auto three = counts(3);
    for (const int n : {0, 1, 2})
        QVERIFY(three[static_cast<std::size_t>(n)] > 0.18 * alone);
}

void SegmentPixelTest::denseOutlinesFadeAndSmoothOnesStay() {
    // Every other voxel on the left, at less than three pixels a voxel; on the right a line of two voxels.
    const auto geometry = centredGrid({160, 160, 8}, {1.0, 1.0, 4.0});
    regions::VoxelWriter writer{regions::VoxelSet(geometry.size)};
    for (int j = 30; j < 130; ++j) {
        for (int i = 30 + j % 2; i < 70; i += 2)
            writer.set(i, j, 4, true);
        writer.setRow(110, 112, j, 4, true);
    }
    showSegments(geometry, {{"a", kOrange, writer.take(), true}});
    m_model->setMaskOpacity(0.0);
    m_model->setCursorMm(geometry.toPatient({150, 150, 4}));
    QVERIFY(waitDrawn());
    const SliceView& axial = view(ViewKind::Axial);
    QVERIFY(axial.pixelsPerMm() < 3.0);
    const QImage picture = view(ViewKind::Axial).picture();
    const auto meanRed = [&](QPointF topLeft, QPointF bottomRight) {
        const QRect area = QRectF(topLeft, bottomRight).toRect();
        double sum = 0.0;
        for (int y = area.top(); y <= area.bottom(); ++y)
            for (int x = area.left(); x <= area.right(); ++x)
                sum += qRed(picture.pixel(x, y));
        return sum / (area.width() * area.height());
    };
    QVERIFY(meanRed(axial.widgetPointOfIndex(35, 40), axial.widgetPointOfIndex(65, 120)) < 0.3 * kOrange.red);
    // Two lines of 1.5 pixels within five voxels.
    const double wanted = 2 * 1.5 / (5.0 * axial.pixelsPerMm()) * kOrange.red;
    const double lines = meanRed(axial.widgetPointOfIndex(108, 40), axial.widgetPointOfIndex(113, 120));
    QVERIFY(std::abs(lines - wanted) < 0.12 * wanted);
}

void SegmentPixelTest::theActiveSegmentHasTheStrongerOutline() {
    const auto geometry = centredGrid({60, 60, 10}, {2.0, 2.0, 4.0});
    showSegments(geometry, {{"a", kOrange, box(geometry.size, {20, 20, 0}, {20, 20, 10}), true}});
    m_model->setMaskOpacity(0.0);
    m_model->setCursorMm(geometry.toPatient({55, 55, 5}));
    const auto lit = [&] {
        waitDrawn();
        const QImage picture = view(ViewKind::Axial).picture();
        double sum = 0.0;
        const QRect inner = picture.rect().adjusted(60, 60, -60, -60);
        for (int y = inner.top(); y <= inner.bottom(); ++y)
            for (int x = inner.left(); x <= inner.right(); ++x)
                if (qBlue(picture.pixel(x, y)) < 40) // not the crosshair
                    sum += qRed(picture.pixel(x, y)) / 230.0;
        return sum;
    };
    // Lines of 1.5 and 2.5 pixels along four sides.
    const double sidePx = 20 * 2.0 * view(ViewKind::Axial).pixelsPerMm();
    QVERIFY(std::abs(lit() - 4 * 1.5 * sidePx) < 0.03 * 4 * 1.5 * sidePx);
    m_model->setActiveSegment(0);
    QVERIFY(std::abs(lit() - 4 * 2.5 * sidePx) < 0.03 * 4 * 2.5 * sidePx);
}

void SegmentPixelTest::aPreviewIsHatchedAndDashedUntilItGoes() {
    const auto geometry = centredGrid({60, 60, 20}, {2.0, 2.0, 4.0});
    showSegments(geometry, {});
    m_model->setCursorMm(geometry.toPatient({50, 50, 10}));
    QVERIFY(waitDrawn());
    SliceView& axial = view(ViewKind::Axial);
    const auto centre = axial.widgetPointOfIndex(30, 30).toPoint();
    const QRect inside(centre - QPoint(20, 20), QSize(41, 41));
    const auto isLit = [](QRgb pixel) { return qRed(pixel) > 60; };
    QCOMPARE(count(axial.picture(), inside, isLit), 0);
    m_model->setOutlineShown(false); // a preview shows nevertheless
    const int scenes = sceneCount();
    m_model->setPreview(box(geometry.size, {20, 20, 5}, {21, 21, 10}), kOrange);
    QVERIFY(waitSlicesDrawn());
    const int hatched = count(axial.picture(), inside, isLit);
    QVERIFY(hatched > 0.15 * 41 * 41);
    QVERIFY(hatched < 0.4 * 41 * 41);
    // Along its upper edge bright and dark take turns.
    const QPointF left = axial.widgetPointOfIndex(20, 19.5);
    const QPointF right = axial.widgetPointOfIndex(40, 19.5);
    const QImage picture = axial.picture();
    int turns = 0;
    for (int x = static_cast<int>(left.x()) + 1; x < static_cast<int>(right.x()); ++x)
        turns += isLit(picture.pixel(x, static_cast<int>(left.y()))) !=
                         isLit(picture.pixel(x - 1, static_cast<int>(left.y())))
                     ? 1
                     : 0;
    QVERIFY(turns >= (right.x() - left.x()) / 5.0 - 3);
    QCOMPARE(sceneCount(), scenes);
    m_model->setCursorVoxel(2, 15);
    QVERIFY(waitDrawn());
    QCOMPARE(count(axial.picture(), inside, isLit), 0);
    m_model->setCursorVoxel(2, 14);
    QVERIFY(waitDrawn());
    QCOMPARE(count(axial.picture(), inside, isLit), hatched);
    m_model->setPreview(std::nullopt);
    QVERIFY(waitDrawn());
    QCOMPARE(count(axial.picture(), inside, isLit), 0);
}

void SegmentPixelTest::segmentsOfTheNextImageMayLieOnAnotherGrid() {
    const auto first = centredGrid({60, 60, 20}, {2.0, 2.0, 4.0});
    showSegments(first, {{"a", kOrange, ball(first, {0, 0, 0}, 30.0), true}});
    m_model->setMaskOpacity(1.0);
    QVERIFY(waitDrawn());
    const auto second = centredGrid({30, 44, 80}, {3.0, 3.0, 1.0}, permuted(0, 1, 2, {1, -1, 1}));
    showSegments(second, {{"a", kOrange, ball(second, {0, 0, 0}, 30.0), true}});
    QVERIFY(waitDrawn());
    for (const auto kind : kSliceKinds) {
        const QImage picture = view(kind).picture();
        const double radiusPx = 30.0 * view(kind).pixelsPerMm();
        const double area = count(picture, picture.rect().adjusted(40, 60, -40, -60), kOrange);
        QVERIFY(std::abs(area - M_PI * radiusPx * radiusPx) < 0.1 * M_PI * radiusPx * radiusPx);
    }
}

void SegmentPixelTest::theSurfaceWaitsForTheStrokesEndAndTheOldOneStays() {
    const auto synthetic = makeSyntheticCase(centredGrid({96, 80, 40}, {3.2, 3.2, 5.0}));
    const auto& geometry = synthetic.volume.geometry();
    m_model->setVolume(synthetic.volume);
    m_model->setSegments({synthetic.tumour});
    QVERIFY(waitDrawn());
    SurfaceView& surface = *m_panel->surfaceView();
    QSignalSpy ready(&surface, &SurfaceView::surfacesReady);
    const QImage before = surface.picture();
    const auto edited = [&](double holeMm) {
        auto segments = m_model->segments();
        segments[0].voxels = regions::without(
            segments[0].voxels, ball(geometry, test::kTumourCentreMm + Eigen::Vector3d(0, -30, 0), holeMm));
        return segments;
    };
    m_model->setStrokeActive(true);
    m_model->setShownSegments(edited(15.0));
    QTest::qWait(600);
    QVERIFY(surface.isMeshing());
    QCOMPARE(ready.count(), 0);
    QCOMPARE(surface.picture(), before);
    // A second stroke soon after the first puts it off again.
    m_model->setStrokeActive(false);
    QTest::qWait(50);
    m_model->setStrokeActive(true);
    m_model->setShownSegments(edited(20.0));
    QTest::qWait(600);
    QCOMPARE(ready.count(), 0);
    QCOMPARE(surface.picture(), before);
    m_model->setStrokeActive(false);
    QVERIFY(QTest::qWaitFor([&] { return ready.count() == 1; }, 5000));
    QVERIFY(!surface.isMeshing());
    QVERIFY(surface.picture() != before);
    // Undone before the pause is over, nothing is made.
    const auto now = m_model->segments();
    m_model->setShownSegments(edited(24.0));
    QVERIFY(surface.isMeshing());
    m_model->setShownSegments(now);
    QVERIFY(!surface.isMeshing());
    QTest::qWait(400);
    QCOMPARE(ready.count(), 1);
}

void SegmentPixelTest::aSurfaceFollowsItsSegmentThroughReorderingAndRenaming() {
    const auto geometry = centredGrid({60, 60, 40}, {2.0, 2.0, 3.0});
    const ShownSegment a{"a", kOrange, ball(geometry, {-20, 0, 0}, 15.0), true};
    const ShownSegment b{"b", kSky, ball(geometry, {20, 0, 0}, 15.0), true};
    showSegments(geometry, {a, b});
    QVERIFY(waitDrawn());
    SurfaceView& surface = *m_panel->surfaceView();
    QSignalSpy ready(&surface, &SurfaceView::surfacesReady);
    const auto orange = [&] {
        return count(surface.picture(), surface.rect().adjusted(0, 0, 0, -60),
                     [](QRgb pixel) { return qRed(pixel) > 60 && qRed(pixel) > 2 * qBlue(pixel); });
    };
    const int seen = orange();
    QVERIFY(seen > 500);
    m_model->setShownSegments({b, {"renamed", kOrange, a.voxels, true}});
    QVERIFY(!surface.isMeshing());
    QCOMPARE(orange(), seen);
    m_model->setShownSegments({{"renamed", kOrange, a.voxels, true}});
    QVERIFY(!surface.isMeshing());
    QVERIFY(orange() >= seen);
    m_model->setShownSegments({{"renamed", kOrange, regions::VoxelSet(geometry.size), true}});
    QVERIFY(waitDrawn());
    QCOMPARE(orange(), 0);
    QCOMPARE(ready.count(), 1);
    // Two of one name each get their own.
    m_model->setShownSegments({{"same", kSky, b.voxels, true}, {"same", kOrange, a.voxels, true}});
    QVERIFY(waitDrawn());
    QVERIFY(!surface.isMeshing());
    QVERIFY(orange() > 500);
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    theme::applyTheme(application, theme::Scheme::Dark);
    SegmentPixelTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "SegmentPixelTest.moc"
