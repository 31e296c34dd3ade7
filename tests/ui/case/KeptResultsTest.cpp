#include "ui/case/KeptResults.h"

#include "core/base/AtomicFile.h"
#include "tests/support/TemporaryFolder.h"
#include "ui/case/CasePredictions.h"
#include "ui/case/CaseState.h"
#include "ui/case/CaseWork.h"
#include "ui/case/HistoryPanel.h"
#include "ui/theme/EmptyState.h"
#include "ui/viewer/ViewerModel.h"

#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace rimlight;
using casepage::KeptResults;

namespace fs = std::filesystem;

namespace {

study::HistoryEntry entry(const std::string& model) {
    study::HistoryEntry one;
    one.when = "2026-11-22T10:00:00Z";
    one.model = model;
    one.headline = "Answer of " + model;
    return one;
}

std::vector<std::string> modelsOf(const study::CaseHistory& history) {
    std::vector<std::string> models;
    for (const auto& one : history.entries)
        models.push_back(one.model);
    return models;
}

/// An image file; nothing stands at the path.
void open(casepage::CaseState& state, const fs::path& source) {
    study::CaseImage image;
    imaging::Geometry geometry;
    geometry.size = {8, 8, 8};
    image.volume = imaging::Volume::fromVoxels(geometry, std::vector<std::int16_t>(512, 30), imaging::Modality::CT,
                                               imaging::IntensityUnit::Hounsfield);
    state.setImage(std::move(image), source);
}

const std::string kKey(64, 'a');
const std::vector<std::string> kNewestFirst = {"third", "second", "first"};

} // namespace

class KeptResultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<test::TemporaryFolder>(); }
    void cleanup() { m_folder.reset(); }
    void keepsTheOrderAndReadsWhatWasKeptBefore();
    void writesWhatWaitsWhenItIsClosed();
    void tellsWhatCannotBeKeptAndKeepsTheNext();
    void showsNoResultsOfTheCaseBefore();

private:
    std::unique_ptr<test::TemporaryFolder> m_folder;
};

void KeptResultsTest::keepsTheOrderAndReadsWhatWasKeptBefore() {
    KeptResults results(m_folder->path());
    QSignalSpy kept(&results, &KeptResults::kept);
    std::optional<study::CaseHistory> read;
    for (const auto* model : {"first", "second", "third"})
        results.keep(kKey, entry(model));
    results.read(kKey, this, [&](const study::CaseHistory& history) { read = history; }, {});
    results.keep(kKey, entry("after it"));
    QVERIFY(!read); // nothing is read on this thread
    QTRY_COMPARE(kept.count(), 4);
    QVERIFY(read);
    QVERIFY(modelsOf(*read) == kNewestFirst);
}

void KeptResultsTest::writesWhatWaitsWhenItIsClosed() {
    {
        KeptResults results(m_folder->path());
        for (const auto* model : {"first", "second", "third"})
            results.keep(kKey, entry(model));
    }
    QVERIFY(modelsOf(study::PredictionHistory(m_folder->path()).read(kKey)) == kNewestFirst);
    // Closed while the first is at the worker: each stands there once.
    {
        KeptResults results(m_folder->path());
        results.keep(kKey, entry("fourth"));
        results.keep(kKey, entry("fifth"));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::MetaCall);
    }
    const auto models = modelsOf(study::PredictionHistory(m_folder->path()).read(kKey));
    QCOMPARE(int(models.size()), 5);
    QVERIFY(models[0] == "fifth" && models[1] == "fourth");
}

void KeptResultsTest::tellsWhatCannotBeKeptAndKeepsTheNext() {
    const auto folder = *m_folder / "history";
    writeFileAtomically(folder, std::string_view("no folder"));
    KeptResults results(folder);
    QSignalSpy kept(&results, &KeptResults::kept);
    std::vector<std::string> told;
    connect(&results, &KeptResults::failed, this, [&](const Error& error) { told.emplace_back(error.what()); });
    results.keep(kKey, entry("first"));
    QTRY_COMPARE(int(told.size()), 1);
    QVERIFY(QString::fromStdString(told.front()).contains("cannot be kept"));
    QCOMPARE(kept.count(), 0);
    fs::remove(folder);
    results.keep(kKey, entry("second"));
    QTRY_COMPARE(kept.count(), 1);
    QVERIFY(modelsOf(study::PredictionHistory(folder).read(kKey)) == std::vector<std::string>{"second"});
}

void KeptResultsTest::showsNoResultsOfTheCaseBefore() {
    viewer::ViewerModel viewer;
    segment::EditSession edit(&viewer, fs::path());
    casepage::CaseState state(&edit);
    jobs::JobRunner runner;
    casepage::CaseWork work(&runner);
    casepage::CasePredictions predictions(&state, &work, m_folder->path(), nullptr);
    casepage::HistoryPanel panel(&state, &predictions);
    const study::PredictionHistory history(m_folder->path());
    open(state, "/tmp/a.nii.gz");
    history.append(state.historyKey(), entry("of a"));
    open(state, "/tmp/b.nii.gz");
    history.append(state.historyKey(), entry("of b"));
    history.append(state.historyKey(), entry("of b again"));
    auto& list = *panel.findChild<QTreeWidget*>("historyList");
    const QSignalSpy inserted(list.model(), &QAbstractItemModel::rowsInserted);

    panel.show();
    QTRY_COMPARE(list.topLevelItemCount(), 2);
    // What was asked about the first is answered after the second was opened, and the other way round.
    open(state, "/tmp/a.nii.gz");
    QCOMPARE(list.topLevelItemCount(), 0);
    open(state, "/tmp/b.nii.gz");
    open(state, "/tmp/a.nii.gz");
    QTRY_COMPARE(list.topLevelItemCount(), 1);
    QVERIFY(list.topLevelItem(0)->text(0).contains("of a"));
    open(state, "/tmp/b.nii.gz");
    open(state, "/tmp/c.nii.gz");
    const auto before = inserted.count();
    QTRY_VERIFY(panel.findChild<theme::EmptyState*>()->isVisible());
    QCOMPARE(list.topLevelItemCount(), 0);
    QCOMPARE(inserted.count(), before);
}

QTEST_MAIN(KeptResultsTest)
#include "KeptResultsTest.moc"
