#pragma once

#include "core/base/Error.h"
#include "core/imaging/Volume.h"
#include "core/regions/EditCommands.h"
#include "core/regions/EditDocument.h"
#include "core/regions/EditJournal.h"

#include <QDateTime>
#include <QObject>
#include <QString>

#include <filesystem>
#include <optional>
#include <string>

namespace rimlight::viewer {
class ViewerModel;
}

namespace rimlight::segment {

/// An outline that was not saved when the program last ended.
struct Recovery {
    regions::EditDocument document;
    QDateTime when;
    bool isComplete = true;
};

/// The outline of the image that is open: the document, which segment tools work on, and the automatic copy on disk.
/// Every tool and panel changes the outline through it, and the viewer shows what it holds. Window's thread.
class EditSession : public QObject {
    Q_OBJECT

public:
    /// @param journalFolder where automatic copies lie; made when first needed. Empty: none are kept.
    EditSession(viewer::ViewerModel* viewer, std::filesystem::path journalFolder, QObject* parent = nullptr);
    ~EditSession() override;

    /// Begins with the image that the viewer shows and these segments; the first that holds a voxel is active.
    /// @param imageKey tells the image from others without naming a patient; empty: no automatic copy
    void begin(regions::EditState opened, const std::string& imageKey);
    /// Adds segments on the image's grid behind the others, as one step; the first that holds a voxel becomes active.
    void addSegments(const QString& stepName, const imaging::Segmentation& segmentation);
    /// No image any more.
    void end();

    bool hasImage() const { return m_hasImage; }
    const imaging::Volume& volume() const;
    const regions::EditDocument& document() const { return m_document; }
    /// Null without segments.
    const regions::EditSegment* active() const { return m_document.present().find(m_activeId); }
    int activeId() const { return m_activeId; }
    void setActive(int id);
    /// The active segment, made if there is none. Null, with a message, while it is locked.
    const regions::EditSegment* activeForEditing();

    const regions::EditLimits& limits() const { return m_limits; }
    void setLimits(const regions::EditLimits& limits);

    /// Makes a state the present as a named step; false when it changes nothing.
    bool apply(const QString& stepName, regions::EditState next);
    /// apply(), in place of the present step if that is the step of this number; for contours whose points are moved
    /// after they were filled. Gives the number of the step that is there now.
    std::uint64_t amend(std::uint64_t step, const QString& stepName, regions::EditState next);
    /// Adds, erases or replaces voxels of the active segment within the limits, as a step "<tool>: <segment>".
    bool edit(const QString& tool, regions::EditAction action, const regions::VoxelSet& voxels);
    void undo();
    void redo();
    void goToStep(std::size_t step);
    void addSegment(const QString& name, const regions::VoxelSet& voxels);
    void setFlags(int id, const regions::SegmentFlags& flags);
    /// The step of this number was saved; it may no longer be the present one.
    void markSaved(std::uint64_t step);
    /// Where the automatic copy of the present outline lies, if there is one.
    std::filesystem::path journalFile() const;
    std::uint64_t presentStep() const { return m_document.steps()[m_document.presentStep()].number; }

    /// Shows a state without making it a step, while a stroke is drawn; showPresent() takes it back.
    void showStroke(const regions::EditState& state);
    void showPresent();

    /// What was not saved when the program last ended, until the reader chose.
    const std::optional<Recovery>& recovery() const { return m_recovery; }
    void restoreRecovery();
    void discardRecovery();

Q_SIGNALS:
    /// The document changed: segments, names, flags, history, or what is saved.
    void changed();
    /// Voxels of the active segment, or which is active.
    void activeChanged();
    void recoveryChanged();
    void failed(const rimlight::Error& error);
    /// A sentence for the job bar.
    void notified(const QString& sentence);

private:
    void show(const regions::EditState& state);
    /// After every change of the document: the automatic copy, the views, the panels.
    void follow();
    void keepJournal();
    std::filesystem::path previousJournalFile() const;
    void lookForRecovery();

    viewer::ViewerModel* m_viewer;
    std::filesystem::path m_journalFolder;
    std::string m_imageKey;
    bool m_hasImage = false;
    regions::EditDocument m_document;
    regions::VoxelSet m_knownActiveVoxels;
    int m_knownActiveId = 0;
    int m_activeId = 0;
    regions::EditLimits m_limits;
    std::optional<regions::EditJournal> m_journal;
    bool m_journalFailed = false;
    std::optional<Recovery> m_recovery;
};

} // namespace rimlight::segment
