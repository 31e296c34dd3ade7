// How quick the window is with a study of 300 cases x 4,372 features, and whether anything holds its thread up. Under
// software OpenGL:
//   LIBGL_ALWAYS_SOFTWARE=1 QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1920x1200x24" bin/rimlight-bench-window
//   FOLDER
// The studies are made in the folder at the first start, and stay there. It isn't a Google Benchmark: each time needs
// turns of the event loop. Exit code 1 when a limit is missed.

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "tests/bench/LargeStudy.h"
#include "tests/bench/WatchedApplication.h"
#include "ui/shell/MainWindow.h"
#include "ui/study/DashboardPage.h"
#include "ui/study/StepList.h"
#include "ui/study/StudyPage.h"
#include "ui/study/StudyRunner.h"
#include "ui/study/StudyState.h"
#include "ui/study/panels/FeaturesPanel.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/VtkView.h"

#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QSurfaceFormat>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

using namespace rimlight;
using namespace rimlight::bench;

namespace fs = std::filesystem;

namespace {

constexpr double kStartLimitMs = 1500.0;
constexpr double kOpenLimitMs = 2000.0;
constexpr double kPanelsLimitMs = 100.0;
constexpr double kReportLimitMs = 20'000.0;
constexpr double kBlockLimitMs = 50.0;
constexpr int kLongMs = 600'000;
constexpr int kRounds = 5;

constexpr const char* kStartArgument = "--started-at"; ///< of the child whose first frame is waited for
const QString kOpening = QStringLiteral("opening");
const QString kPanels = QStringLiteral("visiting panels");
const QString kAgain = QStringLiteral("reading it again");
const QString kReport = QStringLiteral("writing a report");
const QString kCases = QStringLiteral("looking at cases");
const QString kRun = QStringLiteral("running a study");

/// By the clock that every program of the machine shares.
double machineMs() {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// The most memory that this program had resident.
double peakMb() {
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word)
        if (double kb = 0.0; word == "VmHWM:" && status >> kb)
            return kb / 1024.0;
    return 0.0;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

bool tell(const std::string& what, double ms, double limitMs) {
    const bool holds = ms < limitMs;
    std::printf("%-46s %8.1f ms   (limit %6.0f)  %s\n", what.c_str(), ms, limitMs, holds ? "ok" : "MISSED");
    std::fflush(stdout);
    return holds;
}

/// Works until the condition holds or the time is over.
template <class Condition>
bool waitFor(Condition&& condition, int ms = kLongMs) {
    return QTest::qWaitFor(std::forward<Condition>(condition), ms);
}

/// The bench as a child: does what the program does at its start, tells when its window was drawn.
int drawFirstFrame(WatchedApplication& application, double startedAtMs) {
    theme::applyTheme(application, theme::Scheme::Dark);
    shell::MainWindow window;
    window.show();
    if (!QTest::qWaitForWindowExposed(&window))
        return 2;
    application.settle();
    const double sinceDrawn = application.nowMs() - application.lastDrawnMs();
    std::printf("%.1f\n", machineMs() - sinceDrawn - startedAtMs);
    return 0;
}

/// Milliseconds until the child's window is drawn; negative when that fails.
double startOnce() {
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(),
                {QLatin1String(kStartArgument), QString::number(machineMs(), 'f', 3)});
    const bool ended = child.waitForFinished() && child.exitCode() == 0;
    return ended ? child.readAllStandardOutput().trimmed().toDouble() : -1.0;
}

/// The program itself, from its start to its end: its window is drawn, pictured and saved meanwhile.
double screenshotOnce(const fs::path& folder) {
    const double begin = machineMs();
    const int code =
        QProcess::execute(QCoreApplication::applicationDirPath() + QStringLiteral("/rimlight"),
                          {QStringLiteral("--screenshot"), QString::fromStdString((folder / "window.png").string())});
    return code == 0 ? machineMs() - begin : -1.0;
}

bool measureStart(const fs::path& folder) {
    std::vector<double> starts;
    std::vector<double> runs;
    for (int i = 0; i < kRounds; ++i) {
        starts.push_back(startOnce());
        runs.push_back(screenshotOnce(folder));
    }
    const bool holds = tell("window drawn after the program's start", median(starts), kStartLimitMs);
    std::printf("%-46s %8.1f ms\n", "  rimlight --screenshot, from start to end", median(runs));
    return holds && median(starts) > 0.0 && median(runs) > 0.0;
}

/// The window over the large study, driven as a user would.
class Session {
public:
    explicit Session(WatchedApplication& application) : m_application(application) {
        m_window.show();
        m_isShown = QTest::qWaitForWindowExposed(&m_window);
        m_application.settle();
    }

    bool isShown() const { return m_isShown; }
    studypage::StudyPage& page() { return *m_window.studyPage(); }

    /// Milliseconds from the call to the last that was drawn of it.
    template <class Action>
    double timeDrawn(Action&& action) {
        const double begin = m_application.nowMs();
        action();
        m_application.settle();
        return m_application.lastDrawnMs() - begin;
    }

    double open(const fs::path& file, const QString& activity = kOpening) {
        m_application.setActivity(activity);
        return timeDrawn([&] {
            QSignalSpy settled(&page(), &studypage::StudyPage::settled);
            m_window.openStudy(file);
            settled.wait(kLongMs);
        });
    }

    /// The rows of the pages that have something to show; the overview, which is there at once, is none of them.
    std::vector<int> dashboards() {
        std::vector<int> rows;
        for (int row = 1; row < page().stepList()->count(); ++row)
            if (!page().stepList()->item(row)->isHidden())
                rows.push_back(row);
        return rows;
    }

    double click(int row) {
        auto* steps = page().stepList();
        const auto place = steps->visualItemRect(steps->item(row)).center();
        return timeDrawn([&] { QTest::mouseClick(steps->viewport(), Qt::LeftButton, Qt::NoModifier, place); });
    }

    /// The table of the page that is shown is read in the background: waits for it. Negative: it has none.
    double waitForFeatures() {
        auto* panel = page().findChild<studypage::FeaturesPanel*>();
        if (panel == nullptr || !panel->isVisible())
            return -1.0;
        return timeDrawn([&] { waitFor([&] { return panel->isLoaded(); }); });
    }

    /// Sorts and filters it, as clicks on its header and keys in its filter do.
    bool measureFeatureTable() {
        auto* panel = page().findChild<studypage::FeaturesPanel*>();
        auto* table = panel->findChild<QTableView*>();
        auto* filter = panel->findChild<QLineEdit*>();
        bool holds = true;
        for (const auto& [words, column] : {std::pair{"  sorted by name", 0}, {"  sorted by a case", 1}})
            holds &= tell(words, timeDrawn([&, by = column] { table->sortByColumn(by, Qt::DescendingOrder); }),
                          kPanelsLimitMs);
        holds &= tell("  filtered", timeDrawn([&] { QTest::keyClicks(filter, QStringLiteral("F1")); }), kPanelsLimitMs);
        holds &= tell("  not filtered any more", timeDrawn([&] { filter->clear(); }), kPanelsLimitMs);
        return holds;
    }

    double writeReport(const fs::path& path) {
        m_application.setActivity(kReport);
        QSignalSpy written(&page(), &studypage::StudyPage::reportWritten);
        const double begin = m_application.nowMs();
        page().writeReport(path);
        return written.wait(kLongMs) ? m_application.nowMs() - begin : -1.0;
    }

    /// Clicks Run and walks through the pages until the run is over; returns how long it took.
    double run() {
        constexpr int kPauseMs = 1500;
        m_application.setActivity(kRun);
        QSignalSpy finished(page().studyRunner(), &studypage::StudyRunner::finished);
        const double begin = m_application.nowMs();
        QTest::mouseClick(m_window.findChild<QPushButton*>(QStringLiteral("runStudy")), Qt::LeftButton);
        for (std::size_t next = 0; finished.isEmpty() && page().studyRunner()->isRunning(); ++next) {
            const auto shown = dashboards();
            click(next % 2 == 0 || shown.empty() ? 0 : shown[next / 2 % shown.size()]);
            waitFor([&] { return !finished.isEmpty(); }, kPauseMs);
        }
        const double ms = finished.isEmpty() ? -1.0 : m_application.nowMs() - begin;
        waitFor([&] { return page().state()->results() != nullptr && page().state()->results()->finished; });
        m_application.settle();
        return ms;
    }

    /// Goes from case to case, whose images are read and shown beside the panels.
    void lookAtCases() {
        constexpr int kLookMs = 700;
        m_application.setActivity(kCases);
        const auto cases = page().state()->contents()->opened.cohort->cases; // the study may be read again meanwhile
        for (std::size_t i = 0; i < std::min<std::size_t>(kRounds, cases.size()); ++i) {
            page().state()->setCase(QString::fromStdString(cases[i].id));
            QTest::qWait(kLookMs);
        }
    }

private:
    WatchedApplication& m_application;
    shell::MainWindow m_window;
    bool m_isShown = false;
};

bool measureOpening(WatchedApplication& application, const fs::path& file) {
    std::vector<double> times;
    for (int i = 0; i < kRounds; ++i)
        times.push_back(Session(application).open(file));
    return tell("study opened and drawn", median(times), kOpenLimitMs);
}

bool measurePanels(Session& session, WatchedApplication& application) {
    application.setActivity(kPanels);
    bool holds = true;
    std::vector<std::string> names;
    std::vector<double> first;
    std::vector<std::vector<double>> again;
    for (const int row : session.dashboards()) {
        first.push_back(session.click(row));
        names.push_back(session.page().stepList()->chosen().toStdString());
        again.emplace_back();
        if (const double ms = session.waitForFeatures(); ms >= 0.0) {
            std::printf("%-46s %8.1f ms\n", "  the table of all features, in the background", ms);
            holds &= session.measureFeatureTable();
        }
    }
    for (int round = 0; round < kRounds; ++round)
        for (std::size_t i = 0; const int row : session.dashboards())
            again[i++].push_back(session.click(row));
    for (std::size_t i = 0; i < names.size(); ++i) {
        holds &= tell(names[i] + ", first visit", first[i], kPanelsLimitMs);
        holds &= tell(names[i] + ", again", median(again[i]), kPanelsLimitMs);
    }
    return holds;
}

std::size_t pagesOf(const fs::path& pdf) {
    const auto bytes = readTextFile(pdf, std::size_t{1} << 30U);
    std::size_t pages = 0;
    constexpr std::string_view kPage = "/Type /Page\n";
    for (auto at = bytes.find(kPage); at != std::string::npos; at = bytes.find(kPage, at + 1))
        ++pages;
    return pages;
}

bool measureReports(Session& session, const fs::path& folder) {
    bool holds = true;
    for (const char* name : {"report.pdf", "report.html", "report"}) {
        const fs::path path = folder / name;
        const double ms = session.writeReport(path);
        holds &= ms > 0.0 && tell(std::string(name), ms, kReportLimitMs);
        if (fs::is_regular_file(path))
            std::printf("  %.1f MB\n", static_cast<double>(fs::file_size(path)) * 1e-6);
    }
    std::printf("  %zu pages\n", pagesOf(folder / "report.pdf"));
    return holds;
}

bool tellTurns(const WatchedApplication& application) {
    constexpr std::size_t kShown = 10;
    bool holds = true;
    for (const auto& activity : {kOpening, kPanels, kAgain, kReport, kRun, kCases}) {
        holds &= tell("longest block while " + activity.toStdString(), application.longestMs(activity), kBlockLimitMs);
        std::printf("%-46s %8.1f ms\n", "  longest drawing", application.longestDrawingMs(activity));
    }
    std::printf("\nThe longest turns of the window's thread, drawing left out (of it on a processor):\n");
    for (const auto& turn : application.longest(kShown)) {
        std::printf("%7.1f ms (%.1f), %s: %s", turn.ms, turn.busyMs, qPrintable(turn.during), qPrintable(turn.event));
        if (!turn.within.isEmpty())
            std::printf(", within it %s", qPrintable(turn.within));
        std::printf("\n");
    }
    return holds;
}

/// The parts of the bench by name; all of them when none is named.
class Parts {
public:
    explicit Parts(std::vector<std::string> names) : m_names(std::move(names)) {}

    bool has(const char* name) const {
        return m_names.empty() || std::find(m_names.begin(), m_names.end(), name) != m_names.end();
    }

private:
    std::vector<std::string> m_names;
};

bool measureLargeStudy(WatchedApplication& application, const Parts& parts, const fs::path& folder) {
    bool holds = true;
    const auto study = largeStudy(folder / "large");
    if (parts.has("open"))
        holds &= measureOpening(application, study);
    Session session(application);
    if (!session.isShown())
        throw Error("cannot be shown", "The window", "Start the program under an X server.");
    session.open(study);
    if (parts.has("panels")) {
        holds &= measurePanels(session, application);
        holds &= tell("the same read again, every page made", session.open(study, kAgain), kOpenLimitMs);
    }
    if (parts.has("report"))
        holds &= measureReports(session, folder);
    std::printf("%-46s %8.0f MB\n", "peak memory with the large study", peakMb());
    return holds;
}

bool measure(WatchedApplication& application, const Parts& parts, const fs::path& folder) {
    QSettings().clear();
    bool holds = true;
    if (parts.has("start"))
        holds &= measureStart(folder);
    if (parts.has("open") || parts.has("panels") || parts.has("report"))
        holds &= measureLargeStudy(application, parts, folder);
    if (parts.has("run")) {
        const auto study = smallStudy(folder / "small");
        fs::remove_all(study.parent_path() / "results");
        Session session(application);
        session.open(study);
        std::printf("%-46s %8.1f s\n", "small study run in the window", session.run() * 1e-3);
        session.lookAtCases();
    }
    return tellTurns(application) && holds;
}

} // namespace

int main(int argc, char** argv) {
    QSurfaceFormat::setDefaultFormat(viewer::VtkView::defaultFormat());
    QStandardPaths::setTestModeEnabled(true);
    WatchedApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Rimlight"));
    QApplication::setApplicationName(QStringLiteral("window-bench"));
    if (argc == 3 && std::string_view(argv[1]) == kStartArgument)
        return drawFirstFrame(application, std::stod(argv[2]));
    if (argc < 2) {
        std::fputs("rimlight-bench-window FOLDER [start] [open] [panels] [report] [run]\n", stderr);
        return 2;
    }
    theme::applyTheme(application, theme::Scheme::Dark);
    try {
        return measure(application, Parts({argv + 2, argv + argc}), fs::absolute(argv[1])) ? 0 : 1;
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 2;
    }
}
