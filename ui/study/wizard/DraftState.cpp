#include "ui/study/wizard/DraftState.h"

#include "core/study/protocol/ProtocolFile.h"
#include "ui/jobs/JobRunner.h"
#include "ui/language/Language.h"

#include <utility>

namespace rimlight::studypage {

namespace {

constexpr int kSaveDelayMs = 500;
constexpr int kLookDelayMs = 250; ///< while someone types
constexpr std::size_t kMostSteps = 100;

struct Look {
    std::shared_ptr<const study::DraftTable> joined;
    std::shared_ptr<const study::FilePreview> files;
    std::shared_ptr<const study::CohortPreview> cohort;
};

bool hasCases(const study::StudyDraft& draft) {
    return !draft.tables.empty() || (draft.source == study::CaseSource::Folder && !draft.imageFolder.empty());
}

/// Who only looks at the protocols leaves no folder behind.
bool isWorthKeeping(const study::StudyDraft& draft) {
    return study::isDraft(draft.folder) || hasCases(draft) || draft.isProtocolChanged || !draft.exclude.empty() ||
           (!draft.page.empty() && draft.page != "protocol");
}

Look lookAt(const study::StudyDraft& draft, const study::Protocol& protocol, const Progress& progress) {
    Look look;
    look.joined = std::make_shared<const study::DraftTable>(study::joinDraftTables(draft, progress));
    look.files =
        std::make_shared<const study::FilePreview>(study::previewFiles(draft, protocol, *look.joined, progress));
    look.cohort = std::make_shared<const study::CohortPreview>(study::previewCohort(draft, progress));
    return look;
}

} // namespace

DraftState::DraftState(QObject* parent) : QObject(parent), m_runner(std::make_unique<jobs::JobRunner>()) {
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(kSaveDelayMs);
    connect(&m_saveTimer, &QTimer::timeout, this, &DraftState::save);
    m_lookTimer.setSingleShot(true);
    m_lookTimer.setInterval(kLookDelayMs);
    connect(&m_lookTimer, &QTimer::timeout, this, &DraftState::look);
}

DraftState::~DraftState() {
    if (m_saveTimer.isActive())
        save();
}

void DraftState::begin(study::StudyDraft draft) {
    m_undo.clear();
    m_redo.clear();
    m_joined.reset();
    m_files.reset();
    m_cohort.reset();
    take(std::move(draft));
}

void DraftState::edit(const QString& name, const std::function<void(study::StudyDraft&)>& change) {
    auto next = m_draft;
    change(next);
    if (next == m_draft)
        return;
    m_undo.push_back({name, m_draft});
    if (m_undo.size() > kMostSteps)
        m_undo.erase(m_undo.begin());
    m_redo.clear();
    take(std::move(next));
}

void DraftState::setPage(const std::string& page) {
    if (m_draft.page == page)
        return;
    m_draft.page = page;
    m_saveTimer.start();
}

QString DraftState::undoName() const {
    return m_undo.empty() ? QString() : m_undo.back().name;
}

QString DraftState::redoName() const {
    return m_redo.empty() ? QString() : m_redo.back().name;
}

void DraftState::undo() {
    if (m_undo.empty())
        return;
    auto step = std::move(m_undo.back());
    m_undo.pop_back();
    step.before.page = m_draft.page;
    m_redo.push_back({step.name, m_draft});
    take(std::move(step.before));
}

void DraftState::redo() {
    if (m_redo.empty())
        return;
    auto step = std::move(m_redo.back());
    m_redo.pop_back();
    step.before.page = m_draft.page;
    m_undo.push_back({step.name, m_draft});
    take(std::move(step.before));
}

void DraftState::save() {
    m_saveTimer.stop();
    if (m_draft.folder.empty() || m_draft.title.empty() || !isWorthKeeping(m_draft))
        return;
    try {
        study::saveDraft(m_draft);
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

std::string DraftState::columnFor(const std::string& column) const {
    const auto renamed = m_draft.columns.find(column);
    return renamed == m_draft.columns.end() ? column : renamed->second;
}

void DraftState::take(study::StudyDraft draft) {
    const bool isOtherProtocol = draft.protocolText != m_draft.protocolText;
    m_draft = std::move(draft);
    if (isOtherProtocol || !m_protocol)
        readProtocol();
    m_saveTimer.start();
    m_lookTimer.start();
    Q_EMIT changed();
}

void DraftState::readProtocol() {
    m_protocol.reset();
    m_protocolProblem.clear();
    if (m_draft.protocolText.empty())
        return;
    try {
        m_protocol = study::parseProtocol(m_draft.protocolText, "The protocol");
    } catch (const Error& error) {
        m_protocolProblem = language::words(error);
    }
}

void DraftState::look() {
    if (!m_protocol || !hasCases(m_draft) || m_draft.folder.empty())
        return;
    m_isLooking = true;
    m_runner->cancelAll();
    m_runner->run(
        tr("Looking at the cases"),
        [draft = m_draft, protocol = *m_protocol](const Progress& progress) {
            return lookAt(draft, protocol, progress);
        },
        this,
        [this](Look look) {
            m_isLooking = false;
            m_joined = std::move(look.joined);
            m_files = std::move(look.files);
            m_cohort = std::move(look.cohort);
            adoptMatches();
            Q_EMIT looked();
        },
        [this](const Error& error) {
            m_isLooking = false;
            Q_EMIT failed(error);
            Q_EMIT looked();
        });
    Q_EMIT looked();
}

void DraftState::adoptMatches() {
    auto columns = m_draft.columns;
    const auto needs = study::neededColumns(*m_protocol, m_draft.source != study::CaseSource::Features);
    for (const auto& [column, match] : study::matchColumns(needs, m_joined->table.columns))
        columns.try_emplace(column, match); // what was chosen by hand stays
    // Names that are the protocol's own need not be kept, and a change of the table may bring them.
    std::erase_if(columns, [](const auto& entry) { return entry.first == entry.second; });
    if (columns == m_draft.columns)
        return;
    m_draft.columns = std::move(columns);
    m_saveTimer.start();
    m_lookTimer.start();
    Q_EMIT changed();
}

} // namespace rimlight::studypage
