#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QString>

#include <vector>

namespace rimlight::bench {

/// What the window's thread did without a break: an event that came to it, with all that it caused.
struct Turn {
    double ms = 0.0;        ///< by the clock on the wall, what was drawn left out
    double busyMs = 0.0;    ///< of it the thread's own time on a processor
    double drawingMs = 0.0; ///< beside that
    QString event;          ///< "MetaCall to rimlight::jobs::JobRunner"
    QString within;         ///< the longest of the events that it sent on; empty: none of a millisecond
    QString during;         ///< what the program was asked for at the time
};

/// An application that measures how long each event keeps the window's thread.
class WatchedApplication : public QApplication {
public:
    WatchedApplication(int& argc, char** argv);

    bool notify(QObject* receiver, QEvent* event) override;

    /// From here on turns belong to this.
    void setActivity(const QString& activity) { m_activity = activity; }
    /// The longest turns so far, the longest first.
    std::vector<Turn> longest(std::size_t count) const;
    /// The longest during an activity, in milliseconds.
    double longestMs(const QString& activity) const;
    /// The longest that something was drawn without a break.
    double longestDrawingMs(const QString& activity) const;

    double nowMs() const { return static_cast<double>(m_clock.nsecsElapsed()) * 1e-6; }
    /// When something was drawn last, by nowMs(); negative: never.
    double lastDrawnMs() const { return m_lastDrawnMs; }
    /// Works until nothing is left to do.
    void settle() const;

private:
    bool draw(QObject* receiver, QEvent* event);

    QElapsedTimer m_clock;
    QString m_activity;
    std::vector<Turn> m_turns; ///< those of a millisecond and more
    Turn m_turn;               ///< the one that runs
    double m_withinMs = 0.0;   ///< its longest part
    int m_depth = 0;
    bool m_isDrawing = false;
    double m_lastDrawnMs = -1.0;
};

} // namespace rimlight::bench
