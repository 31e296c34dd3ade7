#include "tests/ui/case/CaseParts.h"
#include "ui/case/CaseState.h"
#include "ui/case/SeriesPanel.h"
#include "ui/case/SeriesRow.h"
#include "ui/theme/Banner.h"
#include "ui/theme/EmptyState.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/ViewerModel.h"

#include <QAction>
#include <QApplication>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace rimlight;
using casepage::SeriesPanel;

namespace {

/// As a folder's header tells of it; there are no files behind it.
dicom::Series series(int number, const std::string& description) {
    dicom::Series made;
    made.seriesInstanceUid = "1.2." + std::to_string(number);
    made.studyInstanceUid = "1.1";
    made.modality = imaging::Modality::CT;
    made.number = number;
    made.description = description;
    made.geometry.size = {8, 8, 8};
    made.slices.resize(8);
    return made;
}

} // namespace

class SeriesListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhatToOpenFirst();
    void offersTheGuessWithItsReason();
    void keepsThePhaseThatTheReaderChose();
    void marksSeriesThatMayNotBeMeasured();
    void asksForAnotherSeriesByKeyboard();

private:
    void open(std::vector<dicom::Series> all);
    QToolButton& phaseButton(int row) {
        auto* widget = list().itemWidget(list().item(row));
        return *widget->findChild<QToolButton*>("seriesPhase");
    }
    QListWidget& list() { return *m_panel->findChild<QListWidget*>("seriesList"); }

    viewer::ViewerModel m_viewer;
    std::unique_ptr<segment::EditSession> m_edit;
    std::unique_ptr<casepage::CaseState> m_state;
    std::unique_ptr<SeriesPanel> m_panel;
};

void SeriesListTest::init() {
    m_edit = std::make_unique<segment::EditSession>(&m_viewer, std::filesystem::path());
    m_state = std::make_unique<casepage::CaseState>(m_edit.get());
    m_panel = std::make_unique<SeriesPanel>(m_state.get());
    m_panel->resize(208, 600);
    m_panel->show();
}

void SeriesListTest::cleanup() {
    m_panel.reset();
    m_state.reset();
    m_edit.reset();
}

void SeriesListTest::open(std::vector<dicom::Series> all) {
    study::CaseImage image;
    imaging::Geometry geometry;
    geometry.size = {8, 8, 8};
    image.volume = imaging::Volume::fromVoxels(geometry, std::vector<std::int16_t>(512, 30), imaging::Modality::CT,
                                               imaging::IntensityUnit::Hounsfield);
    image.series = all.front();
    for (const auto& problem : all.front().problems)
        if (problem.severity == dicom::SeriesProblem::Severity::BlocksQuantification)
            image.blocked = problem.text;
    m_state->setImage(std::move(image), {});
    m_state->setFolder(std::move(all), {});
    QTest::qWait(1);
}

void SeriesListTest::saysWhatToOpenFirst() {
    QVERIFY(!list().isVisible());
    QSignalSpy folder(m_panel.get(), &SeriesPanel::folderRequested);
    QTest::mouseClick(m_panel->findChild<QPushButton*>("emptyPrimary"), Qt::LeftButton);
    QCOMPARE(folder.count(), 1);
    test::takePicture(*m_panel, "series-empty");
}

void SeriesListTest::offersTheGuessWithItsReason() {
    open({series(4, "Abdomen arterial 5.0"), series(5, "Topogram")});
    QCOMPARE(phaseButton(0).text(), QString("arterial?"));
    QVERIFY2(phaseButton(0).toolTip().contains("its description says \"arterial\""),
             qPrintable(phaseButton(0).toolTip()));
    QCOMPARE(phaseButton(1).text(), QString("Phase?"));
    QVERIFY(!m_state->openPhase().isChosen);
    test::takePicture(*m_panel, "series-guess");
}

void SeriesListTest::keepsThePhaseThatTheReaderChose() {
    open({series(4, "Abdomen arterial 5.0"), series(5, "Topogram")});
    auto* confirm = phaseButton(0).menu()->actions().front();
    QCOMPARE(confirm->text(), QString("Confirm: arterial"));
    confirm->trigger();
    QVERIFY(m_state->openPhase().isChosen);
    QCOMPARE(phaseButton(0).text(), QString("arterial"));
    // A model's offer counts it for more than the description.
    QCOMPARE(m_state->offer().series.front().description, std::string("arterial"));
    phaseButton(1).menu()->findChild<QAction*>("phase-venous")->trigger();
    QCOMPARE(m_state->phaseOfSeries(1).phase, std::string("venous"));
    phaseButton(1).menu()->actions().back()->trigger(); // not known
    QVERIFY(!m_state->phaseOfSeries(1).isChosen);
}

void SeriesListTest::marksSeriesThatMayNotBeMeasured() {
    auto blocked = series(4, "Abdomen arterial");
    blocked.problems = {{dicom::SeriesProblem::Severity::BlocksQuantification, "slice spacing varies (4.2 to 7.4 mm)",
                         "Choose another series."}};
    open({blocked, series(5, "Abdomen venous")});
    const auto* sign = list().itemWidget(list().item(0))->findChild<QWidget*>("seriesTrouble");
    QVERIFY(sign != nullptr);
    QVERIFY(sign->accessibleName().contains("slice spacing varies"));
    QVERIFY(list().itemWidget(list().item(1))->findChild<QWidget*>("seriesTrouble") == nullptr);
    const auto* banner = m_panel->findChild<theme::Banner*>("seriesBlocked");
    QVERIFY(banner->isVisible());
    QVERIFY(banner->text().contains("not measured: slice spacing varies"));
    test::takePicture(*m_panel, "series-blocked");
}

void SeriesListTest::asksForAnotherSeriesByKeyboard() {
    open({series(4, "Abdomen arterial"), series(5, "Abdomen venous")});
    QSignalSpy requested(m_panel.get(), &SeriesPanel::seriesRequested);
    m_panel->activateWindow();
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_Down);
    QTest::keyClick(&list(), Qt::Key_Return);
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.front().front().value<std::size_t>(), std::size_t{1});
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    theme::applyTheme(application, theme::Scheme::Dark);
    SeriesListTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "SeriesListTest.moc"
