#pragma once

#include "core/regions/EditDocument.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace rimlight::regions {

/// The history of an outline on disk while it is edited, so that a crash of the program loses at most the stroke that
/// was being drawn. Each step is appended as it is made: what it changed, deflated, with a checksum. Belongs to one
/// thread.
///
/// The file holds the grid, the segments and the steps' names. Which image it belongs to is told by a key that the
/// caller chose, and that must hold no identity of the patient (a hash).
class EditJournal {
public:
    /// Begins a journal, in place of one that was there; the steps that the document holds are its first.
    /// @throws Error when the file can't be written, or another program keeps this journal
    EditJournal(std::filesystem::path file, std::string key, const EditDocument& document);
    ~EditJournal();
    EditJournal(EditJournal&&) noexcept;
    EditJournal& operator=(EditJournal&&) noexcept;

    /// Appends what changed in the document since the last call: a new step, an undo or redo, flags, or that it was
    /// saved. Nothing when nothing did. @throws Error when the disk is full
    void follow(const EditDocument& document);
    /// Ends the journal and removes its file: the outline was saved, or given up.
    void remove();
    const std::filesystem::path& file() const;
    std::uint64_t bytes() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

struct RecoveredEdit {
    std::string key;
    EditDocument document;
    bool isComplete = true; ///< false: the file ends in a step that was cut off or damaged, which is left out
};

/// What a journal holds; nothing when there is no file.
/// @throws Error when it is no journal, is damaged from the start, or belongs to another key
std::optional<RecoveredEdit> readEditJournal(const std::filesystem::path& file, const std::string& key);

/// True while a program, this one or another, keeps the journal.
bool isEditJournalKept(const std::filesystem::path& file);

} // namespace rimlight::regions
