#include "tests/bench/WatchedApplication.h"

#include <QAbstractEventDispatcher>
#include <QEvent>
#include <QMetaEnum>
#include <QThread>

#include <algorithm>
#include <ctime>

namespace rimlight::bench {

namespace {

constexpr double kWorthKeepingMs = 1.0;

double threadMs() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) * 1e-6;
}

/// The receiver may be gone when the event is over.
QString describe(const QObject* receiver, const QEvent* event) {
    const auto* name = QMetaEnum::fromType<QEvent::Type>().valueToKey(event->type());
    QString text = QStringLiteral("%1 to %2")
                       .arg(name != nullptr ? QLatin1String(name) : QLatin1String("event"),
                            QLatin1String(receiver->metaObject()->className()));
    return receiver->objectName().isEmpty() ? text : text + QStringLiteral(" \"%1\"").arg(receiver->objectName());
}

} // namespace

WatchedApplication::WatchedApplication(int& argc, char** argv) : QApplication(argc, argv) {
    m_clock.start();
}

bool WatchedApplication::draw(QObject* receiver, QEvent* event) {
    const double begin = nowMs();
    const double busyBegin = threadMs();
    m_isDrawing = true;
    const bool result = QApplication::notify(receiver, event);
    m_isDrawing = false;
    m_lastDrawnMs = nowMs();
    m_turn.drawingMs += m_lastDrawnMs - begin;
    m_turn.busyMs -= threadMs() - busyBegin;
    return result;
}

bool WatchedApplication::notify(QObject* receiver, QEvent* event) {
    if (QThread::currentThread() != thread() || m_isDrawing)
        return QApplication::notify(receiver, event);
    // An UpdateRequest paints what is dirty and brings it to the screen; layouts have events of their own.
    const bool draws = event->type() == QEvent::Paint || event->type() == QEvent::UpdateRequest;
    const double begin = nowMs();
    if (m_depth == 0) {
        m_turn = {};
        m_turn.busyMs = -threadMs();
        m_withinMs = kWorthKeepingMs;
    }
    const double drawnBefore = m_turn.drawingMs;
    const QString words = describe(receiver, event);
    ++m_depth;
    const bool result = draws ? draw(receiver, event) : QApplication::notify(receiver, event);
    --m_depth;
    const double ms = nowMs() - begin - (m_turn.drawingMs - drawnBefore);
    if (m_depth == 1 && ms > m_withinMs) {
        m_withinMs = ms;
        m_turn.within = QStringLiteral("%1 (%2 ms)").arg(words, QString::number(ms, 'f', 1));
    }
    if (m_depth > 0)
        return result;
    m_turn.ms = ms;
    m_turn.busyMs += threadMs();
    m_turn.event = words;
    m_turn.during = m_activity;
    if (ms >= kWorthKeepingMs || m_turn.drawingMs >= kWorthKeepingMs)
        m_turns.push_back(m_turn);
    return result;
}

std::vector<Turn> WatchedApplication::longest(std::size_t count) const {
    auto turns = m_turns;
    std::sort(turns.begin(), turns.end(), [](const Turn& a, const Turn& b) { return a.ms > b.ms; });
    turns.resize(std::min(count, turns.size()));
    return turns;
}

double WatchedApplication::longestMs(const QString& activity) const {
    double ms = 0.0;
    for (const auto& turn : m_turns)
        if (turn.during == activity)
            ms = std::max(ms, turn.ms);
    return ms;
}

double WatchedApplication::longestDrawingMs(const QString& activity) const {
    double ms = 0.0;
    for (const auto& turn : m_turns)
        if (turn.during == activity)
            ms = std::max(ms, turn.drawingMs);
    return ms;
}

void WatchedApplication::settle() const {
    constexpr int kQuietRounds = 3;
    for (int quiet = 0; quiet < kQuietRounds;)
        quiet = QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents) ? 0 : quiet + 1;
}

} // namespace rimlight::bench
