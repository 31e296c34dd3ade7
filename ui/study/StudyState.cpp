#include "ui/study/StudyState.h"

namespace rimlight::studypage {

const study::StudyResults* StudyState::results() const {
    return m_contents && m_contents->opened.results ? &*m_contents->opened.results : nullptr;
}

void StudyState::setContents(std::shared_ptr<const StudyContents> contents) {
    const bool isSame = m_contents && contents && m_contents->opened.place == contents->opened.place;
    m_contents = std::move(contents);
    if (!isSame) {
        m_caseId.clear();
        m_feature.clear();
    }
    Q_EMIT contentsChanged();
    if (!isSame) {
        Q_EMIT caseChanged(m_caseId);
        Q_EMIT featureChanged(m_feature);
    }
}

void StudyState::close() {
    setContents(nullptr);
}

void StudyState::setCase(const QString& id) {
    if (m_caseId == id)
        return;
    m_caseId = id;
    Q_EMIT caseChanged(id);
}

void StudyState::setFeature(const QString& name) {
    if (m_feature == name)
        return;
    m_feature = name;
    Q_EMIT featureChanged(name);
}

} // namespace rimlight::studypage
