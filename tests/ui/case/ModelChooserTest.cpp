#include "ui/case/ModelChooser.h"

#include "core/base/AtomicFile.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/ui/case/CaseParts.h"
#include "ui/case/CaseState.h"
#include "ui/theme/Banner.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/ViewerModel.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QTreeWidget>

#include <memory>

using namespace rimlight;

/// The list of models before a small made-up image of one modality.
class ModelChooserTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void groupsByFitAndSaysWhyNot();
    void aModelThatDoesNotFitCanNotBeUsed();
    void choosesByKeyboard();
    void showsDamagedFilesWithWhatIsWrong();
    void showsTheModelsCardInItsOwnWindow();

private:
    void open(imaging::Modality modality);
    QTreeWidgetItem* itemWith(const QString& words);
    QString groupOf(const QString& words) { return itemWith(words)->parent()->text(0); }
    template <class Widget>
    Widget& find(const char* name) {
        auto* widget = m_chooser->findChild<Widget*>(QString::fromLatin1(name));
        if (widget == nullptr)
            qFatal("no widget %s", name);
        return *widget;
    }

    std::unique_ptr<test::TemporaryFolder> m_folder;
    viewer::ViewerModel m_viewer;
    std::unique_ptr<segment::EditSession> m_edit;
    std::unique_ptr<casepage::CaseState> m_state;
    std::unique_ptr<casepage::ModelShelf> m_shelf;
    std::unique_ptr<casepage::ModelChooser> m_chooser;
};

void ModelChooserTest::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QSettings().clear();
}

void ModelChooserTest::init() {
    m_folder = std::make_unique<test::TemporaryFolder>();
    writeFileAtomically(*m_folder / "damaged.json", R"({"format": "rimlight-model", "formatVersion": 1})");
    m_edit = std::make_unique<segment::EditSession>(&m_viewer, std::filesystem::path());
    m_state = std::make_unique<casepage::CaseState>(m_edit.get());
    m_shelf = std::make_unique<casepage::ModelShelf>(m_folder->path());
    m_chooser = std::make_unique<casepage::ModelChooser>(m_state.get(), m_shelf.get());
    m_chooser->resize(420, 640);
    m_chooser->show();
    QTRY_VERIFY_WITH_TIMEOUT(!m_shelf->models().empty(), 20000);
}

void ModelChooserTest::cleanup() {
    m_chooser.reset();
    m_shelf.reset();
    m_state.reset();
    m_edit.reset();
}

void ModelChooserTest::open(imaging::Modality modality) {
    imaging::Geometry geometry;
    geometry.size = {8, 8, 8};
    study::CaseImage image;
    image.volume = imaging::Volume::fromVoxels(geometry, std::vector<std::int16_t>(512, 30), modality,
                                               imaging::IntensityUnit::Hounsfield);
    m_viewer.setVolume(image.volume);
    m_state->setImage(std::move(image), {});
    m_edit->begin({}, {});
}

QTreeWidgetItem* ModelChooserTest::itemWith(const QString& words) {
    const auto items = find<QTreeWidget>("modelList").findItems(words, Qt::MatchContains | Qt::MatchRecursive);
    if (items.isEmpty())
        qFatal("no model %s", qPrintable(words));
    return items.front();
}

void ModelChooserTest::groupsByFitAndSaysWhyNot() {
    open(imaging::Modality::CT);
    QVERIFY(groupOf("Wilms tumour or CCSK").startsWith("Fits after a step"));
    QVERIFY(groupOf("Published").startsWith("Doesn't fit"));
    open(imaging::Modality::MR);
    QVERIFY(groupOf("Wilms tumour or CCSK").startsWith("Doesn't fit"));
    find<QTreeWidget>("modelList").setCurrentItem(itemWith("Wilms tumour or CCSK"));
    const auto verdict = find<theme::Banner>("modelVerdict").text();
    QVERIFY2(verdict.contains("The model reads CT; this is an MR."), qPrintable(verdict));
    test::takePicture(*m_chooser, "chooser-mr");
}

void ModelChooserTest::aModelThatDoesNotFitCanNotBeUsed() {
    open(imaging::Modality::MR);
    QSignalSpy chosen(m_chooser.get(), &casepage::ModelChooser::modelChosen);
    auto& list = find<QTreeWidget>("modelList");
    list.setCurrentItem(itemWith("Wilms tumour or CCSK"));
    QVERIFY(!find<QPushButton>("useModel").isEnabled());
    QTest::keyClick(&list, Qt::Key_Return);
    QCOMPARE(chosen.count(), 0);
}

void ModelChooserTest::choosesByKeyboard() {
    open(imaging::Modality::CT);
    QSignalSpy chosen(m_chooser.get(), &casepage::ModelChooser::modelChosen);
    auto& list = find<QTreeWidget>("modelList");
    m_chooser->activateWindow();
    m_chooser->focusList();
    const auto first = find<QLabel>("markedModel").text();
    QTest::keyClick(&list, Qt::Key_Down);
    QVERIFY(find<QLabel>("markedModel").text() != first);
    QTest::keyClick(&list, Qt::Key_Up);
    QCOMPARE(find<QLabel>("markedModel").text(), first);
    QTest::keyClick(&list, Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    test::takePicture(*m_chooser, "chooser-ct");
}

void ModelChooserTest::showsDamagedFilesWithWhatIsWrong() {
    open(imaging::Modality::CT);
    auto* damaged = itemWith("damaged.json");
    QVERIFY(damaged->parent()->text(0).startsWith("Doesn't fit"));
    find<QTreeWidget>("modelList").setCurrentItem(damaged);
    QVERIFY(!find<theme::Banner>("modelVerdict").text().isEmpty());
    QVERIFY(!find<QPushButton>("useModel").isEnabled());
    QVERIFY(!find<QPushButton>("modelCard").isEnabled());
}

void ModelChooserTest::showsTheModelsCardInItsOwnWindow() {
    open(imaging::Modality::CT);
    find<QTreeWidget>("modelList").setCurrentItem(itemWith("Wilms tumour or CCSK"));
    QTest::mouseClick(&find<QPushButton>("modelCard"), Qt::LeftButton);
    auto& window = find<QWidget>("modelCardWindow");
    QVERIFY(window.isVisible());
    test::takePicture(window, "model-card");
    window.close();
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("RimlightModelChooserTest"));
    QApplication::setOrganizationName(QStringLiteral("RimlightTest"));
    theme::applyTheme(application, theme::Scheme::Dark);
    ModelChooserTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "ModelChooserTest.moc"
