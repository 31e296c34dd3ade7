#pragma once

#include "core/base/Error.h"
#include "ui/study/StudyContents.h"

#include <QObject>
#include <QString>

#include <memory>

namespace rimlight::studypage {

/// What the study page shows: a study, and the case and the feature that are looked at, which every panel marks. Lives
/// on the window's thread; every change ends in the signal of its part.
class StudyState : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Null until a study was opened.
    const StudyContents* contents() const { return m_contents.get(); }
    std::shared_ptr<const StudyContents> sharedContents() const { return m_contents; }
    /// Null without results.
    const study::StudyResults* results() const;

    const QString& caseId() const { return m_caseId; }
    const QString& feature() const { return m_feature; }

    /// Forgets the case and the feature when it is another study; keeps them when the same was read again.
    void setContents(std::shared_ptr<const StudyContents> contents);
    void close();
    /// Empty: none.
    void setCase(const QString& id);
    void setFeature(const QString& name);

Q_SIGNALS:
    void contentsChanged();
    void caseChanged(const QString& id);
    void featureChanged(const QString& name);
    /// Something that a panel was asked for could not be done.
    void failed(const rimlight::Error& error);
    /// A case shall be opened on the case page.
    void openCaseRequested(const QString& id);

private:
    std::shared_ptr<const StudyContents> m_contents;
    QString m_caseId;
    QString m_feature;
};

} // namespace rimlight::studypage
