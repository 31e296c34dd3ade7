#include "ui/case/CaseWork.h"

namespace rimlight::casepage {

CaseWork::CaseWork(jobs::JobRunner* runner, QObject* parent) : QObject(parent), m_runner(runner) {}

void CaseWork::attempt(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

void CaseWork::settle() {
    if (m_runner->isIdle())
        Q_EMIT settled();
}

} // namespace rimlight::casepage
