#pragma once

#include "core/base/Error.h"
#include "core/study/project/CohortPreview.h"
#include "core/study/project/StudyDraft.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace rimlight::jobs {
class JobRunner;
}

namespace rimlight::studypage {

/// A study that is being built: the draft with its history, the protocol that it reads as, and what its tables and
/// files look like, which is found out in the background. Every change is kept in the draft's folder a moment later.
/// Lives on the window's thread.
class DraftState : public QObject {
    Q_OBJECT

public:
    explicit DraftState(QObject* parent = nullptr);
    ~DraftState() override;

    const study::StudyDraft& draft() const { return m_draft; }
    /// Nothing while the protocol's text can't be read.
    const std::optional<study::Protocol>& protocol() const { return m_protocol; }
    /// Why it can't be read; empty: it can, or there is none yet.
    const QString& protocolProblem() const { return m_protocolProblem; }

    /// Null until the tables were read for the first time.
    const study::DraftTable* joined() const { return m_joined.get(); }
    const study::FilePreview* files() const { return m_files.get(); }
    const study::CohortPreview* cohort() const { return m_cohort.get(); }
    /// Whether what the last three tell is of an earlier draft.
    bool isLooking() const { return m_isLooking; }

    /// Begins a new draft, or goes on with one; forgets the history.
    void begin(study::StudyDraft draft);
    /// Changes the draft; nothing happens when the change changes nothing.
    /// @param name what Undo calls it: "ring of 3 mm"
    void edit(const QString& name, const std::function<void(study::StudyDraft&)>& change);
    /// Not part of the history: the page that is looked at.
    void setPage(const std::string& page);

    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }
    QString undoName() const;
    QString redoName() const;
    void undo();
    void redo();

    /// Keeps the draft now. Tells failed() when that can't be done.
    void save();
    /// The protocol's column in the tables' words.
    std::string columnFor(const std::string& column) const;

Q_SIGNALS:
    void changed();
    /// joined(), files() and cohort() became others, or are being looked at anew.
    void looked();
    void failed(const rimlight::Error& error);

private:
    struct Step {
        QString name;
        study::StudyDraft before;
    };

    void take(study::StudyDraft draft);
    void readProtocol();
    void look();
    /// Takes the columns of the tables that need no asking, as they are called otherwise than in the protocol.
    void adoptMatches();

    study::StudyDraft m_draft;
    std::optional<study::Protocol> m_protocol;
    QString m_protocolProblem;
    std::vector<Step> m_undo;
    std::vector<Step> m_redo;
    std::unique_ptr<jobs::JobRunner> m_runner;
    std::shared_ptr<const study::DraftTable> m_joined;
    std::shared_ptr<const study::FilePreview> m_files;
    std::shared_ptr<const study::CohortPreview> m_cohort;
    bool m_isLooking = false;
    QTimer m_saveTimer;
    QTimer m_lookTimer;
};

} // namespace rimlight::studypage
