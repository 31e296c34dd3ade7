#include "ui/case/KeptResults.h"

#include <exception>
#include <utility>

namespace rimlight::casepage {

KeptResults::KeptResults(std::filesystem::path folder, QObject* parent)
    : QObject(parent), m_history(std::move(folder)), m_runner(std::make_unique<jobs::JobRunner>()) {}

KeptResults::~KeptResults() {
    m_runner.reset(); // waits for the one that is being written
    for (const auto& waiting : m_waiting) {
        if (waiting->isTried)
            continue;
        try {
            m_history.append(waiting->key, waiting->entry);
        } catch (const std::exception&) {
            continue; // the others may still find their place
        }
    }
}

void KeptResults::keep(const std::string& key, study::HistoryEntry entry) {
    auto waiting = std::make_shared<Waiting>(Waiting{key, std::move(entry)});
    m_waiting.push_back(waiting);
    m_runner->run(
        tr("Keeping the result"),
        [history = m_history, waiting](const Progress&) {
            waiting->isTried = true;
            history.append(waiting->key, waiting->entry);
        },
        this,
        [this] {
            m_waiting.pop_front();
            Q_EMIT kept();
        },
        [this](const Error& error) {
            m_waiting.pop_front();
            Q_EMIT failed(error);
        });
}

void KeptResults::read(const std::string& key, QObject* owner, Read onRead, Failed onFailed) {
    m_runner->run(
        tr("Reading earlier results"),
        [history = m_history, key](const Progress&) { return key.empty() ? study::CaseHistory() : history.read(key); },
        owner, std::move(onRead), std::move(onFailed));
}

} // namespace rimlight::casepage
