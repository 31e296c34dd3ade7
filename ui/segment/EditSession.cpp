#include "ui/segment/EditSession.h"

#include "ui/viewer/ViewerModel.h"

#include <algorithm>
#include <utility>

namespace rimlight::segment {

namespace fs = std::filesystem;

namespace {

int firstFilled(const regions::EditState& state) {
    const auto& segments = state.segments;
    const auto filled =
        std::find_if(segments.begin(), segments.end(), [](const auto& segment) { return !segment.voxels.isEmpty(); });
    if (filled != segments.end())
        return filled->id;
    return segments.empty() ? 0 : segments.front().id;
}

} // namespace

EditSession::EditSession(viewer::ViewerModel* viewer, fs::path journalFolder, QObject* parent)
    : QObject(parent), m_viewer(viewer), m_journalFolder(std::move(journalFolder)) {}

EditSession::~EditSession() {
    // What was saved needs no copy; what was not is offered when the image is opened again.
    if (m_journal && !m_document.isModified())
        m_journal->remove();
}

const imaging::Volume& EditSession::volume() const {
    return m_viewer->volume();
}

void EditSession::begin(regions::EditState opened, const std::string& imageKey) {
    end();
    m_hasImage = true;
    m_imageKey = imageKey;
    lookForRecovery();
    m_activeId = firstFilled(opened);
    m_document = regions::EditDocument(volume().geometry(), std::move(opened));
    follow();
    Q_EMIT recoveryChanged();
}

void EditSession::end() {
    if (m_journal && !m_document.isModified())
        m_journal->remove();
    m_journal.reset();
    m_journalFailed = false;
    m_recovery.reset();
    m_limits = {};
    m_activeId = 0;
    m_hasImage = false;
    m_document = {};
    Q_EMIT recoveryChanged();
    Q_EMIT changed();
    Q_EMIT activeChanged();
}

void EditSession::addSegments(const QString& stepName, const imaging::Segmentation& segmentation) {
    auto added = regions::toEditState(segmentation);
    auto next = m_document.present();
    int id = m_document.nextId();
    for (auto& segment : added.segments) {
        segment.id = id++;
        segment.name = regions::freeName(next, segment.name);
        const auto isTaken = [&](const imaging::Rgb& colour) {
            return std::any_of(next.segments.begin(), next.segments.end(), [&](const regions::EditSegment& one) {
                return one.colour.red == colour.red && one.colour.green == colour.green &&
                       one.colour.blue == colour.blue;
            });
        };
        // Two readers' files both begin with the palette's first colour.
        if (isTaken(segment.colour))
            segment.colour = imaging::segmentColour(next.segments.size());
        next.segments.push_back(segment);
    }
    m_activeId = firstFilled(added);
    apply(stepName, std::move(next));
}

void EditSession::setActive(int id) {
    if (id == m_activeId || m_document.present().find(id) == nullptr)
        return;
    m_activeId = id;
    follow();
}

const regions::EditSegment* EditSession::activeForEditing() {
    if (!m_hasImage)
        return nullptr;
    if (active() == nullptr)
        addSegment(tr("Region 1"), regions::VoxelSet(volume().geometry().size));
    const auto flags = m_document.flags(m_activeId);
    if (flags.isLocked) {
        Q_EMIT notified(
            tr("“%1” is locked. Unlock it in the list to change it.").arg(QString::fromStdString(active()->name)));
        return nullptr;
    }
    if (!flags.isVisible)
        setFlags(m_activeId, {true, false});
    return active();
}

void EditSession::setLimits(const regions::EditLimits& limits) {
    m_limits = limits;
    Q_EMIT changed();
}

bool EditSession::apply(const QString& stepName, regions::EditState next) {
    if (!m_document.apply(stepName.toStdString(), std::move(next))) {
        showPresent();
        return false;
    }
    follow();
    return true;
}

std::uint64_t EditSession::amend(std::uint64_t step, const QString& stepName, regions::EditState next) {
    const bool isPresent = step != 0 && presentStep() == step;
    if (isPresent && m_document.canUndo())
        m_document.undo();
    m_document.apply(stepName.toStdString(), std::move(next));
    follow();
    return presentStep();
}

bool EditSession::edit(const QString& tool, regions::EditAction action, const regions::VoxelSet& voxels) {
    const auto* target = activeForEditing();
    if (target == nullptr)
        return false;
    const auto name = tr("%1: %2").arg(tool, QString::fromStdString(target->name));
    return apply(name, regions::edited(m_document, target->id, action, voxels, m_limits));
}

void EditSession::undo() {
    if (!m_document.canUndo())
        return;
    m_document.undo();
    follow();
}

void EditSession::redo() {
    if (!m_document.canRedo())
        return;
    m_document.redo();
    follow();
}

void EditSession::goToStep(std::size_t step) {
    if (step >= m_document.steps().size())
        return;
    m_document.goTo(step);
    follow();
}

void EditSession::addSegment(const QString& name, const regions::VoxelSet& voxels) {
    if (!m_hasImage)
        return;
    m_activeId = m_document.nextId();
    apply(tr("New: %1").arg(name), regions::withSegment(m_document, name.toStdString(), voxels));
}

void EditSession::setFlags(int id, const regions::SegmentFlags& flags) {
    if (m_document.present().find(id) == nullptr || m_document.flags(id) == flags)
        return;
    m_document.setFlags(id, flags);
    follow();
}

void EditSession::markSaved(std::uint64_t step) {
    const auto& steps = m_document.steps();
    const auto saved =
        std::find_if(steps.begin(), steps.end(), [step](const regions::EditStep& one) { return one.number == step; });
    if (saved == steps.end())
        return;
    m_document.setSavedStep(static_cast<std::size_t>(saved - steps.begin()));
    follow();
}

void EditSession::showStroke(const regions::EditState& state) {
    show(state);
}

void EditSession::showPresent() {
    show(m_document.present());
}

void EditSession::show(const regions::EditState& state) {
    if (!m_hasImage)
        return;
    std::vector<viewer::ShownSegment> shown;
    std::optional<std::size_t> activeNumber;
    for (const auto& segment : state.segments) {
        if (segment.id == m_activeId)
            activeNumber = shown.size();
        shown.push_back({segment.name, segment.colour, segment.voxels, m_document.flags(segment.id).isVisible});
    }
    m_viewer->setShownSegments(std::move(shown));
    m_viewer->setActiveSegment(activeNumber);
}

void EditSession::follow() {
    if (active() == nullptr)
        m_activeId = firstFilled(m_document.present());
    keepJournal();
    showPresent();
    Q_EMIT changed();
    const auto* now = active();
    const bool sameActive =
        m_knownActiveId == m_activeId && (now == nullptr || (now->voxels.gridSize() == m_knownActiveVoxels.gridSize() &&
                                                             now->voxels == m_knownActiveVoxels));
    if (sameActive)
        return;
    m_knownActiveId = m_activeId;
    m_knownActiveVoxels = now == nullptr ? regions::VoxelSet() : now->voxels;
    Q_EMIT activeChanged();
}

fs::path EditSession::journalFile() const {
    return m_journalFolder / (m_imageKey + ".outline");
}

fs::path EditSession::previousJournalFile() const {
    return m_journalFolder / (m_imageKey + ".previous");
}

void EditSession::keepJournal() {
    const bool isWorthIt = m_journal.has_value() || m_document.steps().size() > 1;
    if (m_journalFolder.empty() || m_imageKey.empty() || m_journalFailed || !isWorthIt)
        return;
    try {
        if (m_journal) {
            m_journal->follow(m_document);
            return;
        }
        std::error_code code;
        fs::create_directories(m_journalFolder, code);
        // A copy that the reader has not chosen about yet is not overwritten.
        if (m_recovery && fs::exists(journalFile(), code))
            fs::rename(journalFile(), previousJournalFile(), code);
        m_journal.emplace(journalFile(), m_imageKey, m_document);
    } catch (const Error& error) {
        m_journalFailed = true; // said once; editing goes on
        Q_EMIT failed(error);
    }
}

void EditSession::lookForRecovery() {
    if (m_journalFolder.empty() || m_imageKey.empty())
        return;
    if (regions::isEditJournalKept(journalFile())) {
        m_journalFailed = true;
        Q_EMIT failed(Error("this case is being edited in another window of Rimlight", "The automatic copy",
                            "Close it there, or save often: no automatic copy is kept in this window."));
        return;
    }
    for (const auto& file : {journalFile(), previousJournalFile()})
        try {
            std::error_code code;
            auto recovered = regions::readEditJournal(file, m_imageKey);
            if (!recovered)
                continue;
            if (!recovered->document.isModified() || !recovered->document.geometry().sameGrid(volume().geometry())) {
                fs::remove(file, code);
                continue;
            }
            const auto when = fs::last_write_time(file, code);
            const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(
                std::chrono::file_clock::to_sys(when).time_since_epoch());
            m_recovery = Recovery{std::move(recovered->document), QDateTime::fromSecsSinceEpoch(seconds.count()),
                                  recovered->isComplete};
            return;
        } catch (const Error& error) {
            Q_EMIT failed(error);
        }
}

void EditSession::restoreRecovery() {
    if (!m_recovery)
        return;
    m_journal.reset();
    m_document = m_recovery->document;
    m_activeId = firstFilled(m_document.present());
    follow(); // the copy on disk is made anew before the old one goes
    m_recovery.reset();
    std::error_code code;
    fs::remove(previousJournalFile(), code);
    Q_EMIT recoveryChanged();
}

void EditSession::discardRecovery() {
    m_recovery.reset();
    std::error_code code;
    fs::remove(previousJournalFile(), code);
    if (!m_journal)
        fs::remove(journalFile(), code);
    Q_EMIT recoveryChanged();
}

} // namespace rimlight::segment
