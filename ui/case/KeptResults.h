#pragma once

#include "core/base/Error.h"
#include "core/study/case/PredictionHistory.h"
#include "ui/jobs/JobRunner.h"

#include <QObject>

#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace rimlight::casepage {

/// The histories of cases, read and added to on a thread of their own, one after the other in the order asked. Lives on
/// the window's thread.
class KeptResults : public QObject {
    Q_OBJECT

public:
    /// @param folder made when the first result comes
    explicit KeptResults(std::filesystem::path folder, QObject* parent = nullptr);
    /// Writes what is not written yet. Who closes the program is told of no failure.
    ~KeptResults() override;

    /// Ends in kept() or failed(). @param key of study::historyKey(), not empty
    void keep(const std::string& key, study::HistoryEntry entry);

    using Read = std::function<void(const study::CaseHistory&)>;
    using Failed = std::function<void(const Error&)>;
    /// With all that was kept before the call; an empty key has no results. Nothing comes back once the owner died.
    void read(const std::string& key, QObject* owner, Read onRead, Failed onFailed);

Q_SIGNALS:
    void kept();
    void failed(const rimlight::Error& error);

private:
    struct Waiting {
        std::string key;
        study::HistoryEntry entry;
        bool isTried = false; ///< set by the worker, read when it has ended
    };

    study::PredictionHistory m_history;
    std::deque<std::shared_ptr<Waiting>> m_waiting; ///< the first may be at the worker
    std::unique_ptr<jobs::JobRunner> m_runner;
};

} // namespace rimlight::casepage
