#pragma once

#include "core/base/PauseGate.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>

namespace rimlight {

/// Thrown by Progress::throwIfCancelled(); not an Error, since nothing went wrong.
class Cancelled {};

/// How a long task tells how far it is, and learns that it is no longer wanted.
///
/// Cheap to copy. report() and throwIfCancelled() may be called from any thread; the sink is called from the thread
/// that reports and must be thread-safe itself.
class Progress {
public:
    /// Receives a fraction in [0, 1] and a message such as "Reading slice 12 of 300".
    using Sink = std::function<void(double fraction, std::string_view message)>;

    /// A progress that nobody watches and nobody cancels.
    Progress() = default;
    /// @param gate a task whose gate is closed waits at its next throwIfCancelled(); none: it never rests
    explicit Progress(Sink sink, std::stop_token stop = {}, std::shared_ptr<const PauseGate> gate = {});

    void report(double fraction, std::string_view message) const;
    bool isCancelled() const { return m_stop.stop_requested(); }
    /// Waits while the task is paused. @throws Cancelled when the task is no longer wanted
    void throwIfCancelled() const;

    /// The same watcher, for a part of the work: a fraction f of the part is begin + f * (end - begin) of the whole.
    Progress part(double begin, double end) const;

    /// For work whose reports nobody wants and that is stopped apart from this one; it is paused together with it.
    Progress silent(std::stop_token stop) const;

private:
    std::shared_ptr<const Sink> m_sink;
    std::stop_token m_stop;
    std::shared_ptr<const PauseGate> m_gate;
    double m_begin = 0.0;
    double m_end = 1.0;
};

} // namespace rimlight
