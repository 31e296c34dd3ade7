#include "core/imaging/ImageFile.h"
#include "core/regions/Agreement.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestData.h"
#include "tests/ui/shell/KidneyOutline.h"
#include "tests/ui/support/Pictures.h"
#include "ui/case/CasePage.h"
#include "ui/segment/DrawTool.h"
#include "ui/segment/EditSession.h"
#include "ui/segment/HabitatsPanel.h"
#include "ui/segment/OutlineStrip.h"
#include "ui/segment/ProposalTool.h"
#include "ui/segment/ReadersPanel.h"
#include "ui/segment/RingPanel.h"
#include "ui/shell/MainWindow.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/SliceView.h"
#include "ui/viewer/ViewerModel.h"
#include "ui/viewer/ViewerPanel.h"
#include "ui/viewer/VtkView.h"

#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <cmath>
#include <iostream>

using namespace rimlight;

namespace fs = std::filesystem;

/// Outlines a kidney of a real CT with real clicks in the real window. Each step leaves a picture to be looked at.
class OutlineWindowTest : public QObject {
    Q_OBJECT

public:
    explicit OutlineWindowTest(fs::path images) : m_images(std::move(images)) {}

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void contoursAndInterpolationGiveTheKidney();
    void growingFindsTheKidney();
    void thresholdAndBrushFindTheKidney();
    void assistedOutlineProposesTheKidney();
    void correctionsOfAProposalAreObeyedAndTakenBack();
    void tracingFillsAnEdge();
    void undoAndRedoGoThroughNamedSteps();
    void aLockedRegionIsNotChanged();
    void ringsFollowTheirLimits();
    void habitatsDivideTheRegion();
    void twoReadersAreCompared();
    void whatWasSavedOpensTheSame_data();
    void whatWasSavedOpensTheSame();
    void anOutlineOfAnotherGridIsResampledWhenAsked();
    void ringsAreLeftUnsaved();
    void anOutlineThatWasNotSavedIsOfferedAgain();

private:
    casepage::CasePage& page() { return *m_window->casePage(); }
    segment::EditSession& edit() { return *page().edit(); }
    viewer::SliceView& axial() { return *page().viewerPanel()->sliceView(viewer::ViewKind::Axial); }
    template <class Widget>
    Widget& find(const QString& name) {
        auto* widget = m_window->findChild<Widget*>(name);
        if (widget == nullptr)
            qFatal("no widget %s", qPrintable(name));
        return *widget;
    }
    void showTabOf(const QWidget* panel) {
        auto& tabs = find<QTabWidget>(QStringLiteral("regionTabs"));
        for (int tab = 0; tab < tabs.count(); ++tab)
            if (tabs.widget(tab)->isAncestorOf(panel))
                tabs.setCurrentIndex(tab);
        QVERIFY(panel->isVisible());
    }
    void click(const QString& name) {
        auto& button = find<QAbstractButton>(name);
        QTRY_VERIFY_WITH_TIMEOUT(button.isVisible() && button.isEnabled(), 5000);
        QTest::qWait(1); // new widgets get their places
        QTest::mouseClick(&button, Qt::LeftButton, Qt::NoModifier, QPoint(10, button.height() / 2));
    }
    void chooseTool(const QString& name) {
        if (!find<QAbstractButton>(QStringLiteral("draw-") + name).isChecked())
            click(QStringLiteral("draw-") + name);
    }
    void goTo(double i, double j, int k);
    QPoint onScreen(double i, double j, int k);
    void drag(const std::vector<QPoint>& way, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void drawContour(int k, const std::vector<Eigen::Vector2d>& points);
    segment::ProposalTool& proposing(const QString& tool);
    void acceptProposal(const QString& tool);
    void outlineByContours();
    double dice(const regions::VoxelSet& a, const regions::VoxelSet& b);
    void takePicture(const QString& name);

    const fs::path m_images;
    std::unique_ptr<shell::MainWindow> m_window;
};

void OutlineWindowTest::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QSettings().clear();
}

void OutlineWindowTest::init() {
    if (!QString::fromLatin1(QTest::currentTestFunction()).contains(QStringLiteral("OfferedAgain"))) {
        std::error_code code;
        fs::remove_all(fs::path(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation).toStdString()) /
                           "outlines",
                       code);
    }
    m_window = std::make_unique<shell::MainWindow>();
    m_window->resize(1600, 1000);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QApplication::setActiveWindow(m_window.get()); // no window manager does it, and shortcuts ask for it
    QSignalSpy settled(&page(), &casepage::CasePage::settled);
    m_window->open({m_images, {}, {}, {}, {}});
    QVERIFY(settled.wait(60000));
    goTo(336, 292, 14);
    axial().setFocus();
    // Large enough that a pixel of the image is a few of the screen.
    page().viewerPanel()->maximise(viewer::ViewKind::Axial);
    QTRY_VERIFY_WITH_TIMEOUT(page().viewerPanel()->isFullyDrawn(), 20000);
    axial().zoomBy(2.5, onScreen(336, 292, 14));
    axial().panBy(QPointF(axial().rect().center()) - QPointF(onScreen(336, 292, 14)));
    QTRY_VERIFY_WITH_TIMEOUT(page().viewerPanel()->isFullyDrawn(), 20000);
}

void OutlineWindowTest::cleanup() {
    m_window.reset();
}

void OutlineWindowTest::goTo(double i, double j, int k) {
    page().viewerModel()->setCursorMm(edit().volume().geometry().toPatient({i, j, double(k)}));
    QApplication::processEvents();
}

QPoint OutlineWindowTest::onScreen(double i, double j, int k) {
    return axial().widgetPosition(edit().volume().geometry().toPatient({i, j, double(k)})).toPoint();
}

void OutlineWindowTest::drag(const std::vector<QPoint>& way, Qt::KeyboardModifiers modifiers) {
    QTest::mousePress(&axial(), Qt::LeftButton, modifiers, way.front());
    for (const auto& point : way) {
        // QTest::mouseMove() tells no buttons: the event is made as the window system makes it.
        QMouseEvent event(QEvent::MouseMove, point, axial().mapToGlobal(point), Qt::NoButton, Qt::LeftButton,
                          modifiers);
        QApplication::sendEvent(&axial(), &event);
    }
    QTest::mouseRelease(&axial(), Qt::LeftButton, modifiers, way.back());
}

void OutlineWindowTest::drawContour(int k, const std::vector<Eigen::Vector2d>& points) {
    goTo(336, 292, k);
    std::vector<QPoint> way;
    for (std::size_t p = 0; p <= points.size(); ++p) {
        const Eigen::Vector2d from = points[p % points.size()];
        const Eigen::Vector2d to = points[(p + 1) % points.size()];
        for (double along = 0.0; along < 1.0 && p < points.size(); along += 0.1)
            way.push_back(onScreen(from[0] + along * (to[0] - from[0]), from[1] + along * (to[1] - from[1]), k));
    }
    drag(way);
}

segment::ProposalTool& OutlineWindowTest::proposing(const QString& tool) {
    for (auto* one : page().outlineStrip()->tools())
        if (one->name() == tool)
            return *qobject_cast<segment::ProposalTool*>(one);
    qFatal("no tool %s", qPrintable(tool));
}

void OutlineWindowTest::acceptProposal(const QString& tool) {
    auto& proposer = proposing(tool);
    QTRY_VERIFY_WITH_TIMEOUT(!proposer.isWorking(), 20000);
    QVERIFY(proposer.hasProposal());
    takePicture(tool + QStringLiteral("-proposal"));
    click(tool + QStringLiteral("Accept"));
    QVERIFY(!proposer.hasProposal());
}

void OutlineWindowTest::outlineByContours() {
    chooseTool(QStringLiteral("contour"));
    for (const auto& [k, points] : test::kidneyContours())
        drawContour(k, points);
    chooseTool(QStringLiteral("change"));
    auto& kind = find<QComboBox>(QStringLiteral("changeKind"));
    kind.setCurrentIndex(kind.findText(QStringLiteral("Fill slices between")));
    acceptProposal(QStringLiteral("change"));
}

double OutlineWindowTest::dice(const regions::VoxelSet& a, const regions::VoxelSet& b) {
    const auto& geometry = edit().volume().geometry();
    const auto agreement = regions::agreementOf(a.toMask(geometry), b.toMask(geometry));
    return agreement.dice.value_or(0.0);
}

void OutlineWindowTest::takePicture(const QString& name) {
    QTRY_VERIFY_WITH_TIMEOUT(page().viewerPanel()->isFullyDrawn(), 20000);
    QVERIFY(m_window->grab().save(test::pictureFile(QStringLiteral("outline-%1.png").arg(name))));
}

void OutlineWindowTest::contoursAndInterpolationGiveTheKidney() {
    chooseTool(QStringLiteral("contour"));
    drawContour(12, test::kidneyContours().at(12));
    const auto& steps = edit().document().steps();
    QCOMPARE(steps.size(), std::size_t{3}); // opened, new region, contour
    QCOMPARE(QString::fromStdString(steps.back().name), QStringLiteral("Contour: Region 1"));
    takePicture(QStringLiteral("contour"));
    const auto before = edit().active()->voxels.voxelCount();
    // A point of the closed contour is dragged: the same step, another area.
    const auto corner = test::kidneyContours().at(12).front();
    drag({onScreen(corner[0], corner[1], 12), onScreen(corner[0], corner[1] - 6, 12)});
    QCOMPARE(edit().document().steps().size(), std::size_t{3});
    QVERIFY(edit().active()->voxels.voxelCount() != before);
    QTest::keyClick(&axial(), Qt::Key_Escape);
    edit().undo();
    outlineByContours();
    const auto box = edit().active()->voxels.box();
    QCOMPARE(box.begin[2], 6);
    QCOMPARE(box.size[2], 16);
    const double ml = static_cast<double>(edit().active()->voxels.voxelCount()) *
                      edit().volume().geometry().voxelVolumeMm3() / 1000.0;
    QVERIFY2(ml > 120.0 && ml < 260.0, qPrintable(QString::number(ml)));
    takePicture(QStringLiteral("kidney-by-contours"));
    page().viewerPanel()->restoreGrid();
    takePicture(QStringLiteral("kidney-four-views"));
}

void OutlineWindowTest::growingFindsTheKidney() {
    outlineByContours();
    const auto manual = edit().active()->voxels;
    click(QStringLiteral("newSegment"));
    chooseTool(QStringLiteral("grow"));
    auto& rule = find<QComboBox>(QStringLiteral("growRule"));
    rule.setCurrentIndex(1);
    find<QDoubleSpinBox>(QStringLiteral("growReach")).setValue(70);
    find<QDoubleSpinBox>(QStringLiteral("growRadius")).setValue(60);
    goTo(336, 292, 12);
    QTest::mouseClick(&axial(), Qt::LeftButton, Qt::NoModifier, onScreen(350, 300, 12));
    acceptProposal(QStringLiteral("grow"));
    const double agreement = dice(manual, edit().active()->voxels);
    std::cout << "Dice of growing against contours: " << agreement << '\n';
    QVERIFY2(agreement > 0.8, qPrintable(QString::number(agreement)));
}

void OutlineWindowTest::thresholdAndBrushFindTheKidney() {
    outlineByContours();
    const auto manual = edit().active()->voxels;
    click(QStringLiteral("newSegment"));
    chooseTool(QStringLiteral("brush"));
    auto& radius = find<QDoubleSpinBox>(QStringLiteral("brushRadius"));
    radius.setValue(30.0);
    click(QStringLiteral("brushBall"));
    goTo(336, 292, 14);
    QTest::mouseClick(&axial(), Qt::LeftButton, Qt::NoModifier, onScreen(336, 292, 14));
    const auto painted = edit().active()->voxels;
    QVERIFY(painted.voxelCount() > 1000);
    takePicture(QStringLiteral("brush"));
    goTo(336, 292, 9);
    QTest::mouseClick(&axial(), Qt::LeftButton, Qt::NoModifier, onScreen(325, 275, 9));
    goTo(336, 292, 19);
    QTest::mouseClick(&axial(), Qt::LeftButton, Qt::NoModifier, onScreen(325, 305, 19));
    QVERIFY(edit().active()->voxels.voxelCount() > painted.voxelCount());
    chooseTool(QStringLiteral("threshold"));
    find<QComboBox>(QStringLiteral("thresholdScope")).setCurrentIndex(1);
    find<QDoubleSpinBox>(QStringLiteral("thresholdLow")).setValue(135);
    find<QDoubleSpinBox>(QStringLiteral("thresholdHigh")).setValue(400);
    acceptProposal(QStringLiteral("threshold"));
    chooseTool(QStringLiteral("change"));
    auto& kind = find<QComboBox>(QStringLiteral("changeKind"));
    for (const auto* change : {"Keep the largest part", "Close gaps"}) {
        kind.setCurrentIndex(kind.findText(QLatin1String(change)));
        acceptProposal(QStringLiteral("change"));
    }
    const double agreement = dice(manual, edit().active()->voxels);
    std::cout << "Dice of brush and threshold against contours: " << agreement << '\n';
    QVERIFY2(agreement > 0.8, qPrintable(QString::number(agreement)));
}

void OutlineWindowTest::assistedOutlineProposesTheKidney() {
    outlineByContours();
    const auto manual = edit().active()->voxels;
    click(QStringLiteral("newSegment"));
    chooseTool(QStringLiteral("assist"));
    goTo(336, 292, 15);
    const auto& [from, to] = test::kidneyDiameter();
    drag({onScreen(from[0], from[1], 15), onScreen(0.5 * (from[0] + to[0]), 0.5 * (from[1] + to[1]), 15),
          onScreen(to[0], to[1], 15)});
    auto& assist = proposing(QStringLiteral("assist"));
    QTRY_VERIFY_WITH_TIMEOUT(!assist.isWorking(), 20000);
    QVERIFY(assist.hasProposal());
    const double first = dice(manual, page().viewerModel()->preview()->voxels);
    QTest::mouseClick(&axial(), Qt::LeftButton, Qt::NoModifier, onScreen(322, 267, 15)); // the kidney's front lip
    acceptProposal(QStringLiteral("assist"));
    const double corrected = dice(manual, edit().active()->voxels);
    std::cout << "Dice of the assisted outline against contours: " << first << ", with one correction " << corrected
              << '\n';
    QVERIFY2(first > 0.85, qPrintable(QString::number(first)));
    QVERIFY2(corrected > first, qPrintable(QString::number(corrected)));
    page().viewerPanel()->restoreGrid();
    takePicture(QStringLiteral("assist"));
    edit().undo();
    QVERIFY(edit().active()->voxels.isEmpty());
    edit().redo();
    QVERIFY(!edit().active()->voxels.isEmpty());
}

void OutlineWindowTest::correctionsOfAProposalAreObeyedAndTakenBack() {
    chooseTool(QStringLiteral("assist"));
    goTo(336, 292, 15);
    auto& assist = proposing(QStringLiteral("assist"));
    const auto proposed = [&] {
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!assist.isWorking(), 20000); }();
        const auto& preview = page().viewerModel()->preview();
        return preview ? preview->voxels : regions::VoxelSet();
    };
    QTest::mouseClick(&axial(), Qt::LeftButton, Qt::NoModifier, onScreen(336, 300, 15));
    const auto first = proposed();
    QVERIFY(first.contains(336, 300, 15));
    QVERIFY(find<QLabel>(QStringLiteral("toolHint")).text().contains(QStringLiteral("one click")));
    takePicture(QStringLiteral("assist-click"));
    // The renal vein is too much, and of the cortex a rim is missing.
    QVERIFY(first.contains(308, 272, 15));
    QTest::mouseClick(&axial(), Qt::LeftButton, Qt::ControlModifier, onScreen(308, 272, 15));
    const auto less = proposed();
    QVERIFY(less.contains(336, 300, 15));
    QVERIFY(!less.contains(308, 272, 15));
    QVERIFY(less.voxelCount() < first.voxelCount());
    QTest::mouseClick(&axial(), Qt::LeftButton, Qt::NoModifier, onScreen(376, 300, 15));
    QVERIFY(proposed().contains(376, 300, 15));
    takePicture(QStringLiteral("assist-corrected"));
    QTest::keyClick(&axial(), Qt::Key_Backspace);
    QVERIFY(proposed() == less);
    QTest::keyClick(&axial(), Qt::Key_Backspace);
    QVERIFY(proposed() == first);
    QTest::keyClick(&axial(), Qt::Key_Escape);
    QVERIFY(!assist.hasProposal());
    QVERIFY(edit().active() == nullptr || edit().active()->voxels.isEmpty());
}

void OutlineWindowTest::tracingFillsAnEdge() {
    chooseTool(QStringLiteral("trace"));
    goTo(336, 292, 9);
    const auto edge = onScreen(298, 270, 9); // the kidney's edge towards the psoas
    QMouseEvent hover(QEvent::MouseMove, edge, axial().mapToGlobal(edge), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(&axial(), &hover);
    takePicture(QStringLiteral("trace"));
    QTest::mouseClick(&axial(), Qt::LeftButton, Qt::NoModifier, edge);
    QVERIFY(edit().active() != nullptr);
    QVERIFY(!edit().active()->voxels.isEmpty());
    QCOMPARE(edit().active()->voxels.box().size[2], 1);
}

void OutlineWindowTest::undoAndRedoGoThroughNamedSteps() {
    chooseTool(QStringLiteral("brush"));
    drag({onScreen(330, 290, 14), onScreen(340, 290, 14), onScreen(350, 295, 14)});
    const auto first = edit().active()->voxels;
    QCOMPARE(QString::fromStdString(std::string(edit().document().undoName())), QStringLiteral("Brush: Region 1"));
    drag({onScreen(330, 310, 14), onScreen(345, 310, 14)});
    const auto second = edit().active()->voxels;
    drag({onScreen(330, 290, 14), onScreen(335, 290, 14)}, Qt::ControlModifier);
    QCOMPARE(QString::fromStdString(std::string(edit().document().undoName())), QStringLiteral("Eraser: Region 1"));
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(edit().active()->voxels == second);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(edit().active()->voxels == first);
    QTest::keyClick(m_window.get(), Qt::Key_Y, Qt::ControlModifier);
    QVERIFY(edit().active()->voxels == second);
}

void OutlineWindowTest::aLockedRegionIsNotChanged() {
    chooseTool(QStringLiteral("brush"));
    drag({onScreen(330, 290, 14), onScreen(340, 290, 14)});
    const auto before = edit().active()->voxels;
    auto& list = find<QTreeWidget>(QStringLiteral("regionList"));
    const auto lock = list.visualRect(list.indexFromItem(list.topLevelItem(0), 3)).center();
    QTest::mouseClick(list.viewport(), Qt::LeftButton, Qt::NoModifier, lock);
    QVERIFY(edit().document().flags(edit().activeId()).isLocked);
    QSignalSpy said(&page(), &casepage::CasePage::notified);
    drag({onScreen(330, 320, 14), onScreen(340, 320, 14)});
    QVERIFY(edit().active()->voxels == before);
    QCOMPARE(said.count(), 1);
    QVERIFY(said.front().front().toString().contains(QStringLiteral("locked")));
}

void OutlineWindowTest::ringsFollowTheirLimits() {
    outlineByContours();
    page().viewerPanel()->restoreGrid();
    auto* panel = m_window->findChild<segment::RingPanel*>();
    QSignalSpy shown(panel, &segment::RingPanel::shown);
    showTabOf(panel);
    QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty() && !panel->isWorking(), 20000);
    const auto narrow = page().viewerModel()->preview()->voxels.voxelCount();
    find<QDoubleSpinBox>(QStringLiteral("ringOuter1")).setValue(6.0);
    QTRY_VERIFY_WITH_TIMEOUT(shown.count() > 1 && !panel->isWorking(), 20000);
    QVERIFY(page().viewerModel()->preview()->voxels.voxelCount() > narrow);
    find<QDoubleSpinBox>(QStringLiteral("ringOuter1")).setValue(3.0);
    QTRY_VERIFY_WITH_TIMEOUT(shown.count() > 2 && !panel->isWorking(), 20000);
    takePicture(QStringLiteral("ring-preview"));
    click(QStringLiteral("makeRings"));
    const auto& segments = edit().document().present().segments;
    QCOMPARE(QString::fromStdString(segments.back().name), QStringLiteral("Region 1 ring 0-3 mm"));
    QCOMPARE(segments.back().voxels.voxelCount(), narrow);
    QVERIFY(regions::intersected(segments.back().voxels, segments.front().voxels).isEmpty());
    takePicture(QStringLiteral("ring"));
}

void OutlineWindowTest::habitatsDivideTheRegion() {
    outlineByContours();
    page().viewerPanel()->restoreGrid();
    auto* panel = m_window->findChild<segment::HabitatsPanel*>();
    showTabOf(panel);
    find<QSpinBox>(QStringLiteral("habitatsTo")).setValue(2);
    QSignalSpy found(panel, &segment::HabitatsPanel::found);
    click(QStringLiteral("findHabitats"));
    QVERIFY(found.wait(60000));
    QCOMPARE(panel->habitats()->map.segmentation.segments.size(), std::size_t{2});
    takePicture(QStringLiteral("habitats"));
    const auto whole = edit().active()->voxels;
    click(QStringLiteral("makeHabitats"));
    const auto& segments = edit().document().present().segments;
    QCOMPARE(segments.size(), std::size_t{3});
    QVERIFY(regions::united(segments[1].voxels, segments[2].voxels) == whole);
    QVERIFY(regions::intersected(segments[1].voxels, segments[2].voxels).isEmpty());
}

void OutlineWindowTest::twoReadersAreCompared() {
    outlineByContours();
    const auto first = edit().active()->voxels;
    click(QStringLiteral("newSegment"));
    chooseTool(QStringLiteral("grow"));
    find<QComboBox>(QStringLiteral("growRule")).setCurrentIndex(1);
    find<QDoubleSpinBox>(QStringLiteral("growReach")).setValue(70);
    goTo(336, 292, 12);
    QTest::mouseClick(&axial(), Qt::LeftButton, Qt::NoModifier, onScreen(350, 300, 12));
    acceptProposal(QStringLiteral("grow"));
    const auto second = edit().active()->voxels;
    page().viewerPanel()->restoreGrid();
    auto* panel = m_window->findChild<segment::ReadersPanel*>();
    QSignalSpy compared(panel, &segment::ReadersPanel::compared);
    showTabOf(panel);
    QTRY_VERIFY_WITH_TIMEOUT(!compared.isEmpty() && panel->agreement().has_value(), 20000);
    QCOMPARE(panel->agreement()->dice.value(), dice(first, second));
    click(QStringLiteral("showDifference"));
    takePicture(QStringLiteral("readers"));
    QCOMPARE(page().viewerModel()->segments().size(), std::size_t{3});
    QVERIFY(page().viewerModel()->segments()[0].voxels == regions::without(first, second));
    auto& rule = find<QComboBox>(QStringLiteral("consensusRule"));
    rule.setCurrentIndex(rule.findText(QStringLiteral("intersection")));
    click(QStringLiteral("makeConsensus"));
    QTRY_COMPARE_WITH_TIMEOUT(edit().document().present().segments.size(), std::size_t{3}, 20000);
    QVERIFY(edit().active()->voxels == regions::intersected(first, second));
}

void OutlineWindowTest::whatWasSavedOpensTheSame_data() {
    QTest::addColumn<QString>("name");
    for (const auto* name : {"kidney.seg.dcm", "kidney.rtstruct.dcm", "kidney.seg.nrrd", "kidney.nii.gz"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void OutlineWindowTest::whatWasSavedOpensTheSame() {
    QFETCH(QString, name);
    const test::TemporaryFolder folder;
    const fs::path file = folder.path() / name.toStdString();
    outlineByContours();
    edit().apply(QStringLiteral("Rename"),
                 regions::renamed(edit().document().present(), edit().activeId(), "left kidney"));
    const auto drawn = edit().document().present();
    QVERIFY(edit().document().isModified());
    QSignalSpy settled(&page(), &casepage::CasePage::settled);
    page().files()->saveOutline(file);
    QVERIFY(settled.wait(60000));
    QVERIFY(!edit().document().isModified());
    QVERIFY(edit().document().canUndo());
    m_window->open({m_images, file, {}, {}, {}});
    QVERIFY(settled.wait(60000));
    const auto& opened = edit().document().present();
    QCOMPARE(opened.segments.size(), std::size_t{1});
    QVERIFY(opened.segments[0].voxels == drawn.segments[0].voxels);
    if (!name.endsWith(QStringLiteral(".nii.gz")))
        QCOMPARE(opened.segments[0].name, std::string("left kidney"));
}

void OutlineWindowTest::anOutlineOfAnotherGridIsResampledWhenAsked() {
    const test::TemporaryFolder folder;
    auto coarse = edit().volume().geometry();
    for (std::size_t axis = 0; axis < 2; ++axis) {
        coarse.size[axis] /= 2;
        coarse.spacingMm[static_cast<Eigen::Index>(axis)] *= 2.0;
    }
    std::vector<std::uint8_t> voxels(coarse.voxelCount(), 0);
    for (int k = 10; k < 18; ++k)
        for (int j = 130; j < 160; ++j)
            for (int i = 150; i < 180; ++i)
                voxels[coarse.offset(i, j, k)] = 1;
    imaging::writeMask(imaging::Mask::fromDense(coarse, voxels), folder.path() / "coarse.nrrd");
    QSignalSpy settled(&page(), &casepage::CasePage::settled);
    page().files()->importOutline(folder.path() / "coarse.nrrd");
    QVERIFY(settled.wait(60000));
    QVERIFY(edit().document().present().segments.empty());
    QVERIFY(find<QWidget>(QStringLiteral("otherGrid")).isVisible());
    takePicture(QStringLiteral("other-grid"));
    click(QStringLiteral("resampleOutline"));
    QVERIFY(settled.wait(60000));
    QCOMPARE(edit().document().present().segments.size(), std::size_t{1});
    const double ml = static_cast<double>(edit().active()->voxels.voxelCount()) *
                      edit().volume().geometry().voxelVolumeMm3() / 1000.0;
    QVERIFY2(std::abs(ml / (7200.0 * coarse.voxelVolumeMm3() / 1000.0) - 1.0) < 0.1, qPrintable(QString::number(ml)));
}

void OutlineWindowTest::ringsAreLeftUnsaved() {
    ringsFollowTheirLimits(); // and the window closes, as after a crash: the journal stays
}

void OutlineWindowTest::anOutlineThatWasNotSavedIsOfferedAgain() {
    // The window of the test before was left with unsaved rings, as a crash leaves it: its journal is on disk.
    QVERIFY(edit().recovery().has_value());
    QVERIFY(edit().document().present().segments.empty());
    QVERIFY(find<QWidget>(QStringLiteral("recovery")).isVisible());
    takePicture(QStringLiteral("recovery"));
    click(QStringLiteral("restoreOutline"));
    QCOMPARE(edit().document().present().segments.size(), std::size_t{2});
    QVERIFY(edit().document().canUndo());
    QVERIFY(edit().document().isModified());
    edit().undo();
    QCOMPARE(edit().document().present().segments.size(), std::size_t{1});
}

int main(int argc, char** argv) {
    const auto images = test::testData("abdomen-ct");
    if (!images)
        return 0;
    QSurfaceFormat::setDefaultFormat(viewer::VtkView::defaultFormat());
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("RimlightOutlineTest"));
    QApplication::setOrganizationName(QStringLiteral("RimlightTest"));
    theme::applyTheme(application, theme::Scheme::Dark);
    OutlineWindowTest test(*images);
    return QTest::qExec(&test, argc, argv);
}

#include "OutlineWindowTest.moc"
