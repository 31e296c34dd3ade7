#include "tests/ui/viewer/SyntheticCase.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/SliceView.h"
#include "ui/viewer/SurfaceView.h"
#include "ui/viewer/ViewerModel.h"
#include "ui/viewer/ViewerPanel.h"

#include <Eigen/Geometry>
#include <QApplication>
#include <QTest>

#include <cmath>
#include <memory>

using namespace rimlight;
using namespace rimlight::viewer;
using rimlight::test::centredGrid;
using rimlight::test::makeSyntheticCase;

Q_DECLARE_METATYPE(Eigen::Matrix3d)

namespace {

constexpr ViewKind kSliceKinds[] = {ViewKind::Axial, ViewKind::Sagittal, ViewKind::Coronal};

Eigen::Matrix3d permuted(int a, int b, int c, const Eigen::Vector3d& signs) {
    Eigen::Matrix3d direction = Eigen::Matrix3d::Zero();
    direction(a, 0) = signs[0];
    direction(b, 1) = signs[1];
    direction(c, 2) = signs[2];
    return direction;
}

/// The pixels for which a colour counts: their centroid in widget coordinates, where pixel n reaches from n to n + 1,
/// and their box.
struct Spot {
    int count = 0;
    QPointF centroid;
    QRect box;
};

template <class Counts>
Spot findSpot(const QImage& picture, const QRect& within, Counts counts) {
    Spot spot;
    for (int y = within.top(); y <= within.bottom(); ++y)
        for (int x = within.left(); x <= within.right(); ++x)
            if (counts(picture.pixelColor(x, y))) {
                ++spot.count;
                spot.centroid += QPointF(x + 0.5, y + 0.5);
                spot.box |= QRect(x, y, 1, 1);
            }
    if (spot.count > 0)
        spot.centroid /= spot.count;
    return spot;
}

bool isOrange(const QColor& colour) {
    return colour.red() > 150 && colour.blue() < 60 && colour.green() > 80 && colour.green() < 190;
}
bool isBright(const QColor& colour) {
    return colour.red() > 127 && colour.green() > 127 && colour.blue() > 127;
}

QRect around(const QPointF& point, int radius) {
    return QRect(point.toPoint() - QPoint(radius, radius), QSize(2 * radius, 2 * radius));
}

} // namespace

/// Reads the pixels of the real window.
class ViewerPixelTest : public QObject {
    Q_OBJECT

private:
    /// A dark image with one block of 5 x 5 x 5 bright voxels around the voxel, which is also the mask.
    void showBlock(const imaging::Geometry& geometry, const imaging::Index& centre) {
        std::vector<std::int16_t> voxels(geometry.voxelCount(), 0);
        std::vector<std::uint8_t> inside(geometry.voxelCount(), 0);
        for (int k = -2; k <= 2; ++k)
            for (int j = -2; j <= 2; ++j)
                for (int i = -2; i <= 2; ++i) {
                    const auto voxel = geometry.offset(centre[0] + i, centre[1] + j, centre[2] + k);
                    voxels[voxel] = 1000;
                    inside[voxel] = 1;
                }
        m_model->setVolume(imaging::Volume::fromVoxels(geometry, std::move(voxels), imaging::Modality::CT,
                                                       imaging::IntensityUnit::Hounsfield),
                           imaging::Window{1000.0, 500.0});
        m_model->setSegments({{"block", imaging::segmentColour(0), imaging::Mask::fromDense(geometry, inside)}});
        m_model->setMaskOpacity(1.0);
    }
    QImage draw(ViewKind kind) {
        if (!QTest::qWaitFor([&] { return m_panel->isFullyDrawn(); }, 10000))
            return {};
        return m_panel->sliceView(kind)->picture();
    }
    SliceView& view(ViewKind kind) { return *m_panel->sliceView(kind); }

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

    void imageMaskAndCrosshairMeetOnEveryGrid_data();
    void imageMaskAndCrosshairMeetOnEveryGrid();
    void leftIsOnTheRightWhateverTheGrid_data();
    void leftIsOnTheRightWhateverTheGrid();
    void lettersNameTheDirectionsOfAnObliqueGrid();
    void drawsEveryVoxelType_data();
    void drawsEveryVoxelType();
    void windowAndInversionMapGreysAsWritten();
    void maskIsHiddenBeyondItsBoxAndByTheKey();
    void outlineRunsAlongTheVoxelsEdges();
    void surfaceStandsWhereTheTumourIs();
    void marksASyntheticImage();
    void grabsAllFourViews();
};

void ViewerPixelTest::imageMaskAndCrosshairMeetOnEveryGrid_data() {
    QTest::addColumn<Eigen::Matrix3d>("direction");
    for (int bits = 0; bits < 8; ++bits) {
        const Eigen::Vector3d signs((bits & 1) ? -1 : 1, (bits & 2) ? -1 : 1, (bits & 4) ? -1 : 1);
        QTest::newRow(qPrintable(QString("axial grid, flips %1").arg(bits))) << permuted(0, 1, 2, signs);
    }
    QTest::newRow("coronal grid") << permuted(0, 2, 1, {1, -1, 1});
    QTest::newRow("sagittal grid") << permuted(1, 2, 0, {1, -1, 1});
    QTest::newRow("oblique") << (Eigen::AngleAxisd(0.5, Eigen::Vector3d(1, 2, 3).normalized())).toRotationMatrix();
}

void ViewerPixelTest::imageMaskAndCrosshairMeetOnEveryGrid() {
    QFETCH(Eigen::Matrix3d, direction);
    const auto geometry = centredGrid({40, 36, 24}, {2.0, 2.5, 4.0}, direction);
    const imaging::Index centre{11, 23, 7};
    showBlock(geometry, centre);
    const Eigen::Vector3d centreMm = geometry.toPatient({11, 23, 7});
    m_model->setCursorMm(centreMm);
    for (const auto kind : kSliceKinds) {
        const QPointF at = view(kind).widgetPosition(centreMm);
        const QRect region = around(at, 60);
        const auto sizePx = [&](const GridAxis& axis) {
            return 5 * geometry.spacingMm[axis.axis] * view(kind).pixelsPerMm();
        };

        // The image alone: linear interpolation puts the half-grey line on the voxels' edges.
        m_model->setOutlineShown(false);
        const Spot image = findSpot(draw(kind), region, isBright);
        QVERIFY2(image.count > 0, "no bright pixels");
        QVERIFY2(QLineF(image.centroid, at).length() < 0.75, "the image is shifted");
        QVERIFY(std::abs(image.box.width() - sizePx(view(kind).frame().right)) <= 2.0);
        QVERIFY(std::abs(image.box.height() - sizePx(view(kind).frame().down)) <= 2.0);

        m_model->setOutlineShown(true);
        const QImage withMask = draw(kind);
        const Spot mask = findSpot(withMask, region, isOrange);
        QVERIFY2(QLineF(mask.centroid, at).length() < 0.75, "the mask is shifted");
        QVERIFY(std::abs(mask.box.width() - sizePx(view(kind).frame().right)) <= 3.0);
        QVERIFY(std::abs(mask.box.height() - sizePx(view(kind).frame().down)) <= 3.0);

        // The crosshair's lines far from the centre and from all text.
        const auto isLine = [](const QColor& colour) { return colour.blue() > colour.red() + 60; };
        const auto besides = [](double position, int length) {
            return static_cast<int>(position) + (position < length / 2.0 ? 70 : -70);
        };
        const int y = besides(at.y(), withMask.height());
        const int x = besides(at.x(), withMask.width());
        const Spot column = findSpot(withMask, QRect(0, y, withMask.width(), 1), isLine);
        const Spot row = findSpot(withMask, QRect(x, 0, 1, withMask.height()), isLine);
        QVERIFY(std::abs(column.centroid.x() - at.x()) <= 0.75);
        QVERIFY(std::abs(row.centroid.y() - at.y()) <= 0.75);
    }
}

void ViewerPixelTest::leftIsOnTheRightWhateverTheGrid_data() {
    imageMaskAndCrosshairMeetOnEveryGrid_data();
}

void ViewerPixelTest::leftIsOnTheRightWhateverTheGrid() {
    QFETCH(Eigen::Matrix3d, direction);
    const auto geometry = centredGrid({64, 64, 64}, {2.0, 2.0, 2.0}, direction);
    const struct {
        ViewKind kind;
        Eigen::Vector3d right, down;
        QChar rightLetter, downLetter;
    } expected[] = {{ViewKind::Axial, {1, 0, 0}, {0, 1, 0}, 'L', 'P'},
                    {ViewKind::Sagittal, {0, 1, 0}, {0, 0, -1}, 'P', 'I'},
                    {ViewKind::Coronal, {1, 0, 0}, {0, 0, -1}, 'L', 'I'}};
    for (const auto& [kind, right, down, rightLetter, downLetter] : expected) {
        // A block 40 mm along the patient's direction appears on that side of the view.
        for (const auto& [towards, horizontal] : {std::pair{right, true}, std::pair{down, false}}) {
            const Eigen::Vector3d index = geometry.toIndex(40.0 * towards);
            const imaging::Index voxel{static_cast<int>(std::lround(index[0])), static_cast<int>(std::lround(index[1])),
                                       static_cast<int>(std::lround(index[2]))};
            showBlock(geometry, voxel);
            m_model->goToSegment(0);
            const QImage picture = draw(kind);
            const QRect inner = picture.rect().adjusted(60, 60, -60, -60);
            const Spot spot = findSpot(picture, inner, isOrange);
            QVERIFY(spot.count > 20);
            QVERIFY(horizontal ? spot.centroid.x() > picture.width() / 2.0 + 20
                               : spot.centroid.y() > picture.height() / 2.0 + 20);
        }
        QCOMPARE(orientationLetters(patientDirection(geometry, view(kind).frame().right)).at(0), rightLetter);
        QCOMPARE(orientationLetters(patientDirection(geometry, view(kind).frame().down)).at(0), downLetter);
    }
}

void ViewerPixelTest::lettersNameTheDirectionsOfAnObliqueGrid() {
    QCOMPARE(orientationLetters({1, 0, 0}), QString("L"));
    QCOMPARE(orientationLetters({-1, 0, 0}), QString("R"));
    QCOMPARE(orientationLetters({0, 1, 0}), QString("P"));
    QCOMPARE(orientationLetters({0, -1, 0}), QString("A"));
    QCOMPARE(orientationLetters({0, 0, 1}), QString("S"));
    QCOMPARE(orientationLetters({0, 0, -1}), QString("I"));
    QCOMPARE(orientationLetters(Eigen::Vector3d(0.4, -0.9, 0).normalized()), QString("AL"));
    QCOMPARE(orientationLetters(Eigen::Vector3d(-0.3, 0.5, -0.8).normalized()), QString("IPR"));
    QCOMPARE(orientationLetters(Eigen::Vector3d(0.1, 0.99, 0).normalized()), QString("P"));
}

void ViewerPixelTest::drawsEveryVoxelType_data() {
    QTest::addColumn<int>("type");
    for (int type = 0; type < 6; ++type)
        QTest::newRow(qPrintable(QString::number(type))) << type;
}

void ViewerPixelTest::drawsEveryVoxelType() {
    QFETCH(int, type);
    // 200 in the half towards the patient's left, 50 in the other.
    const auto geometry = centredGrid({32, 32, 8}, {4, 4, 4});
    const auto volume = imaging::withScalarType(static_cast<imaging::ScalarType>(type), [&]<class T>(T) {
        std::vector<T> voxels(geometry.voxelCount());
        for (std::size_t i = 0; i < voxels.size(); ++i)
            voxels[i] = static_cast<T>(i % 32 < 16 ? 50 : 200);
        return imaging::Volume::fromVoxels(geometry, std::move(voxels));
    });
    m_model->setVolume(volume, imaging::Window{255.0, 127.5});
    const QImage picture = draw(ViewKind::Axial);
    const auto greyAt = [&](double x) {
        return picture.pixelColor(view(ViewKind::Axial).widgetPosition({x, 20, 0}).toPoint()).red();
    };
    QVERIFY(std::abs(greyAt(-30) - 50) <= 1);
    QVERIFY(std::abs(greyAt(30) - 200) <= 1);
}

void ViewerPixelTest::windowAndInversionMapGreysAsWritten() {
    const auto geometry = centredGrid({32, 32, 8}, {4, 4, 4});
    m_model->setVolume(imaging::Volume::fromVoxels(geometry, std::vector<std::int16_t>(geometry.voxelCount(), 140),
                                                   imaging::Modality::CT, imaging::IntensityUnit::Hounsfield));
    const auto grey = [&] {
        const QImage picture = draw(ViewKind::Axial);
        return picture.pixelColor(view(ViewKind::Axial).widgetPosition({30, 20, 0}).toPoint()).red();
    };
    // 140 HU in [-160, 240] is three quarters of the ramp.
    QVERIFY(std::abs(grey() - 191) <= 1);
    m_model->setInverted(true);
    QVERIFY(std::abs(grey() - 64) <= 1);
    m_model->setInverted(false);
    m_model->applyPreset(1); // [-1350, 150]
    QVERIFY(std::abs(grey() - 253) <= 1);
}

void ViewerPixelTest::maskIsHiddenBeyondItsBoxAndByTheKey() {
    const auto geometry = centredGrid({40, 36, 24}, {2.0, 2.5, 4.0});
    showBlock(geometry, {20, 18, 12});
    m_model->goToSegment(0);
    const auto orange = [&] { return findSpot(draw(ViewKind::Axial), view(ViewKind::Axial).rect(), isOrange).count; };
    QVERIFY(orange() > 100);
    m_model->setCursorVoxel(2, 14);
    QVERIFY(orange() > 100);
    m_model->setCursorVoxel(2, 15);
    QCOMPARE(orange(), 0);
    m_model->setCursorVoxel(2, 12);
    QTest::keyClick(m_panel.get(), Qt::Key_G);
    QCOMPARE(orange(), 0);
    QTest::keyClick(m_panel.get(), Qt::Key_G);
    m_model->setSegmentVisible(0, false);
    QCOMPARE(orange(), 0);
}

void ViewerPixelTest::outlineRunsAlongTheVoxelsEdges() {
    const auto geometry = centredGrid({40, 36, 24}, {2.0, 2.5, 4.0});
    showBlock(geometry, {20, 18, 12});
    m_model->setMaskOpacity(0.0);
    m_model->setCursorMm(geometry.toPatient({10, 8, 12}));
    const QImage picture = draw(ViewKind::Axial);
    const Spot outline = findSpot(picture, view(ViewKind::Axial).rect(), isOrange);
    const QPointF topLeft = view(ViewKind::Axial).widgetPosition(geometry.toPatient({17.5, 15.5, 12}));
    const QPointF bottomRight = view(ViewKind::Axial).widgetPosition(geometry.toPatient({22.5, 20.5, 12}));
    QVERIFY(std::abs(outline.box.left() + 0.5 - topLeft.x()) <= 1.5);
    QVERIFY(std::abs(outline.box.top() + 0.5 - topLeft.y()) <= 1.5);
    QVERIFY(std::abs(outline.box.right() + 0.5 - bottomRight.x()) <= 1.5);
    QVERIFY(std::abs(outline.box.bottom() + 0.5 - bottomRight.y()) <= 1.5);
    // Nothing inside: it is a line, of one or two pixels.
    const Spot inside = findSpot(picture, outline.box.adjusted(3, 3, -3, -3), isOrange);
    QCOMPARE(inside.count, 0);
    const int perimeter = 2 * (outline.box.width() + outline.box.height());
    QVERIFY(outline.count >= perimeter * 0.9);
    QVERIFY(outline.count <= perimeter * 2.2);
}

void ViewerPixelTest::surfaceStandsWhereTheTumourIs() {
    const auto synthetic = makeSyntheticCase(centredGrid({96, 80, 40}, {3.2, 3.2, 5.0}));
    m_model->setVolume(synthetic.volume);
    const auto orange = [&] {
        return findSpot(m_panel->surfaceView()->picture(), m_panel->surfaceView()->rect().adjusted(0, 0, 0, -30),
                        [](const QColor& c) { return c.red() > 60 && c.red() > 2 * c.blue() && c.green() < c.red(); });
    };
    QVERIFY(QTest::qWaitFor([&] { return m_panel->isFullyDrawn(); }));
    const int before = orange().count;
    m_model->setSegments({synthetic.tumour});
    QVERIFY(QTest::qWaitFor([&] { return m_panel->isFullyDrawn(); }, 10000));
    const Spot surface = orange();
    QVERIFY(surface.count > before + 500);
    // Turning it by a drag draws another picture.
    const QImage front = m_panel->surfaceView()->picture();
    QTest::mousePress(m_panel->surfaceView(), Qt::LeftButton, {}, {100, 100});
    QTest::mouseMove(m_panel->surfaceView(), {180, 120});
    QTest::mouseRelease(m_panel->surfaceView(), Qt::LeftButton, {}, {180, 120});
    QVERIFY(QTest::qWaitFor([&] { return m_panel->isFullyDrawn(); }));
    QVERIFY(m_panel->surfaceView()->picture() != front);
}

void ViewerPixelTest::marksASyntheticImage() {
    const auto geometry = centredGrid({32, 32, 16}, {8, 8, 8});
    auto volume = makeSyntheticCase(geometry).volume;
    const auto badgePixels = [&] {
        const QImage picture = draw(ViewKind::Axial);
        return findSpot(picture, QRect(picture.width() - 100, 0, 100, 30), isOrange).count;
    };
    m_model->setVolume(volume);
    QVERIFY(badgePixels() > 500);
    m_model->setVolume(imaging::Volume(geometry, volume.scalarType(), volume.buffer(), imaging::Modality::CT,
                                       imaging::IntensityUnit::Hounsfield));
    QCOMPARE(badgePixels(), 0);
}

void ViewerPixelTest::grabsAllFourViews() {
    const auto synthetic = makeSyntheticCase(centredGrid({256, 256, 60}, {1.3, 1.3, 5.0}));
    m_model->setVolume(synthetic.volume);
    m_model->setSegments({synthetic.tumour});
    m_model->goToSegment(0);
    QVERIFY(QTest::qWaitFor([&] { return m_panel->isFullyDrawn(); }, 10000));
    const QImage picture = m_panel->picture();
    QCOMPARE(picture.size(), m_panel->size());
    if (qEnvironmentVariableIsSet("RIMLIGHT_SCREENSHOT"))
        picture.save(qEnvironmentVariable("RIMLIGHT_SCREENSHOT"));
    for (const QWidget* each :
         {static_cast<QWidget*>(&view(ViewKind::Axial)), static_cast<QWidget*>(&view(ViewKind::Sagittal)),
          static_cast<QWidget*>(&view(ViewKind::Coronal)), static_cast<QWidget*>(m_panel->surfaceView())}) {
        const QRect place(each->mapTo(m_panel.get(), QPoint(0, 0)), each->size());
        QCOMPARE(picture.pixel(place.left() + 3, place.top() + place.height() / 4), qRgb(0, 0, 0));
        const auto orangeish = [](const QColor& c) { return c.red() > 80 && c.red() > 1.5 * c.blue(); };
        QVERIFY(findSpot(picture, place.adjusted(0, 40, 0, -40), orangeish).count > 300);
    }
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    theme::applyTheme(application, theme::Scheme::Dark);
    ViewerPixelTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "ViewerPixelTest.moc"
