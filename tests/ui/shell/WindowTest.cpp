#include "core/base/AtomicFile.h"
#include "core/imaging/ImageFile.h"
#include "core/study/CaseFeatures.h"
#include "core/study/SampleCohort.h"
#include "tests/support/TemporaryFolder.h"
#include "ui/case/CaseExports.h"
#include "ui/case/CasePage.h"
#include "ui/case/PredictionCard.h"
#include "ui/jobs/JobBar.h"
#include "ui/segment/EditSession.h"
#include "ui/shell/MainWindow.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/SliceView.h"
#include "ui/viewer/ViewerModel.h"
#include "ui/viewer/ViewerPanel.h"
#include "ui/viewer/VtkView.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFrame>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>
#include <QUrl>

using namespace rimlight;

namespace fs = std::filesystem;

/// Drives the real window with real events over one synthetic case.
class WindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void beginsAtHomeAndSaysResearchUseOnly();
    void opensADroppedFolderWithItsOutline();
    void importsADroppedOutline();
    void givesTheFeaturesOfTheCommandLine();
    void predictsWithTheSampleModelAndWritesTheReport();
    void cancelsWithinASecond();
    void showsWhatFailedAndKeepsTheCase();
    void asksBeforeResamplingAnOutlineOfAnotherGrid();

private:
    casepage::CasePage& page() { return *m_window->casePage(); }
    void drop(const fs::path& path);
    void openSample();
    template <class Widget>
    Widget& find(const char* name) {
        auto* widget = m_window->findChild<Widget*>(QString::fromLatin1(name));
        Q_ASSERT(widget != nullptr);
        return *widget;
    }

    std::unique_ptr<test::TemporaryFolder> m_folder;
    std::unique_ptr<shell::MainWindow> m_window;
    fs::path m_case;
};

void WindowTest::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QSettings().clear();
    m_folder = std::make_unique<test::TemporaryFolder>();
    study::SampleOptions options;
    options.cases = 1;
    study::writeSampleCohort(*m_folder / "cohort", options);
    m_case = *m_folder / "cohort" / "case-0001";
}

void WindowTest::init() {
    m_window = std::make_unique<shell::MainWindow>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void WindowTest::cleanup() {
    m_window.reset();
}

void WindowTest::drop(const fs::path& path) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(path.string()))});
    const QPoint middle = m_window->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &event);
}

void WindowTest::openSample() {
    QSignalSpy settled(&page(), &casepage::CasePage::settled);
    m_window->open({m_case / "corticomedullary", m_case / "reader1.rtstruct.dcm", {}, {}, {}});
    QVERIFY(settled.wait(60000));
    QVERIFY(page().state()->hasRegion());
}

void WindowTest::beginsAtHomeAndSaysResearchUseOnly() {
    bool said = false;
    for (const auto* label : m_window->findChildren<QLabel*>())
        said = said || (label->isVisible() && label->text().contains("Research use only"));
    QVERIFY(said);
    QVERIFY(find<QPushButton>("openSample").isVisible());
}

void WindowTest::opensADroppedFolderWithItsOutline() {
    QSignalSpy settled(&page(), &casepage::CasePage::settled);
    drop(m_case);
    QVERIFY(settled.wait(60000));
    QVERIFY(page().isVisible());
    QCOMPARE(find<QListWidget>("seriesList").count(), 2);
    QCOMPARE(find<QTreeWidget>("regionList").topLevelItemCount(), 1);
    QVERIFY(page().state()->image()->volume.isSynthetic());
    QTRY_VERIFY_WITH_TIMEOUT(page().viewerPanel()->isFullyDrawn(), 20000);
    // The outline's colour is on the screen, in the middle of the axial view where the cursor was put.
    const auto* view = page().viewerPanel()->sliceView(viewer::ViewKind::Axial);
    const QImage picture = page().viewerPanel()->picture().copy(view->geometry());
    int orange = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x) {
            const QColor colour = picture.pixelColor(x, y);
            orange += colour.red() > colour.blue() + 60 && colour.green() > colour.blue() + 20 ? 1 : 0;
        }
    QVERIFY2(orange > 500, qPrintable(QString::number(orange)));
}

void WindowTest::importsADroppedOutline() {
    openSample();
    const auto before = page().state()->region()->mask.voxelCount();
    QSignalSpy settled(&page(), &casepage::CasePage::settled);
    drop(m_case / "reader2.nii.gz");
    QVERIFY(settled.wait(60000));
    QVERIFY(page().state()->hasRegion());
    QVERIFY(page().state()->region()->mask.voxelCount() != before);
}

void WindowTest::givesTheFeaturesOfTheCommandLine() {
    openSample();
    QSignalSpy settled(&page(), &casepage::CasePage::settled);
    QTest::mouseClick(&find<QPushButton>("extractFeatures"), Qt::LeftButton);
    QVERIFY(settled.wait(60000));
    QCOMPARE(find<QTableView>("featuresTable").model()->rowCount(), 107);
    const fs::path csv = *m_folder / "window.csv";
    page().exports()->writeFeatures(csv);
    const auto image = study::openImage(m_case / "corticomedullary");
    const auto segmentation = study::openMask(m_case / "reader1.rtstruct.dcm", image);
    const auto features = study::measureCase(image, segmentation.segments.front(), {});
    QCOMPARE(readTextFile(csv), tables::toCsv(study::toTextTable(features, "case")));
}

void WindowTest::predictsWithTheSampleModelAndWritesTheReport() {
    openSample();
    auto& models = find<QTreeWidget>("modelList");
    const auto flags = Qt::MatchContains | Qt::MatchRecursive;
    QTRY_VERIFY(!models.findItems("Wilms tumour or CCSK", flags).isEmpty());
    models.setCurrentItem(models.findItems("Wilms tumour or CCSK", flags).front());
    QTest::mouseClick(&find<QPushButton>("useModel"), Qt::LeftButton);
    QVERIFY(page().state()->model().has_value());
    QSignalSpy settled(&page(), &casepage::CasePage::settled);
    QTest::mouseClick(&find<QPushButton>("predict"), Qt::LeftButton);
    QVERIFY(settled.wait(60000));
    QVERIFY(page().state()->prediction().has_value());
    QString card;
    for (const auto* label : find<QWidget>("predictionCard").findChildren<QLabel*>())
        card += label->text() + '\n';
    QVERIFY2(card.contains("Research use only"), qPrintable(card));
    QVERIFY2(card.contains("SYNTHETIC", Qt::CaseInsensitive), qPrintable(card));
    QVERIFY2(card.contains(QString::fromStdString(page().state()->prediction()->prediction.label)), qPrintable(card));
    const fs::path pdf = *m_folder / "report.pdf";
    QSignalSpy written(&page(), &casepage::CasePage::settled);
    page().exports()->writeReport(pdf);
    QVERIFY(written.wait(60000));
    QVERIFY(fs::file_size(pdf) > 10000);
    const fs::path json = *m_folder / "prediction.json";
    page().exports()->writeJson(json);
    QVERIFY(readTextFile(json).find("\"radscore\"") != std::string::npos);
}

void WindowTest::cancelsWithinASecond() {
    openSample();
    QSignalSpy cancelled(&page(), &casepage::CasePage::cancelled);
    QSignalSpy settled(&page(), &casepage::CasePage::settled);
    page().files()->openDropped(m_case / "nephrographic");
    page().extractFeatures();
    QElapsedTimer timer;
    timer.start();
    // The bar shows one job at a time: the first click stops the opening, the second the extraction.
    while (settled.isEmpty() && timer.elapsed() < 10000) {
        QTest::qWait(20);
        auto* cancel = m_window->findChild<QPushButton*>("cancelJob");
        QVERIFY(cancel != nullptr);
        if (cancel->isVisible() && cancel->isEnabled())
            QTest::mouseClick(cancel, Qt::LeftButton);
    }
    QVERIFY(!cancelled.isEmpty());
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(page().state()->hasRegion());
}

void WindowTest::showsWhatFailedAndKeepsTheCase() {
    openSample();
    const fs::path broken = *m_folder / "broken.nii.gz";
    writeFileAtomically(broken, "not an image");
    drop(broken);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<jobs::JobBar*>()->isErrorShown(), 20000);
    auto* bar = m_window->findChild<jobs::JobBar*>();
    bar->dismissError();
    QVERIFY(!bar->isErrorShown());
    QVERIFY(page().state()->hasRegion());
    page().files()->openModel(*m_folder / "absent.json");
    QVERIFY(bar->isErrorShown());
}

void WindowTest::asksBeforeResamplingAnOutlineOfAnotherGrid() {
    openSample();
    imaging::Geometry other;
    other.size = {10, 10, 10};
    const fs::path mask = *m_folder / "other-mask.nii.gz";
    imaging::writeMask(imaging::Mask::fromDense(other, std::vector<std::uint8_t>(1000, 1)), mask);
    const auto before = page().edit()->document().present().segments.size();
    QSignalSpy settled(&page(), &casepage::CasePage::settled);
    drop(mask);
    QVERIFY(settled.wait(20000));
    // It is not placed, but what resampling it would mean is asked.
    QCOMPARE(page().edit()->document().present().segments.size(), before);
    auto& question = find<QFrame>("otherGrid");
    QVERIFY(question.isVisible());
    QString text;
    for (const auto* label : question.findChildren<QLabel*>())
        text += label->text();
    QVERIFY2(text.contains("another grid"), qPrintable(text));
}

int main(int argc, char** argv) {
    QSurfaceFormat::setDefaultFormat(viewer::VtkView::defaultFormat());
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("RimlightWindowTest"));
    QApplication::setOrganizationName(QStringLiteral("RimlightTest"));
    theme::applyTheme(application, theme::Scheme::Dark);
    WindowTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "WindowTest.moc"
