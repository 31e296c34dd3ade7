#pragma once

#include "core/study/CaseResult.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace rimlight::study {

/// What the results in a journal were made with; another batch may not go on with them.
struct BatchIdentity {
    std::string settingsHash;
    std::string programVersion;
    std::string casesHash; ///< BatchPlan::hash
};

enum class JournalUse : std::uint8_t { Begin, Resume };

/// The finished cases of a running batch, in a file that survives its end at any moment: one line of JSON per case,
/// flushed to the disk before append() returns. The file is locked, so that two programs can't work on one batch.
class BatchJournal {
public:
    /// Begins a journal, or with Resume reads the one that is there and goes on with it. A last line that was not
    /// written to its end is dropped. Without a journal Resume begins one.
    /// @throws Error when there is a journal to begin with; when it is of other settings, cases, or another version;
    /// when a line is damaged, another program works on it, or it can't be written
    BatchJournal(std::filesystem::path path, const BatchIdentity& identity, JournalUse use);
    ~BatchJournal();
    BatchJournal(const BatchJournal&) = delete;
    BatchJournal& operator=(const BatchJournal&) = delete;

    /// The cases that an earlier run finished, by id; of a case that was tried twice the later try.
    const std::map<std::string, CaseResult>& finished() const { return m_finished; }

    /// Adds a case. One thread at a time. @throws Error when it can't be written
    void append(const std::string& caseId, const CaseResult& result);

    /// Deletes the file, once the table holds all that it says.
    void remove();

private:
    void open(JournalUse use);
    void begin(const BatchIdentity& identity);
    /// The length of the lines that are whole; 0 when not even the first is.
    std::size_t read(std::string_view text, const BatchIdentity& identity);
    void write(std::string_view line);

    std::filesystem::path m_path;
    std::map<std::string, CaseResult> m_finished;
    int m_file = -1;
};

/// The journal's file for a table: "table.csv.journal".
std::filesystem::path journalOf(const std::filesystem::path& table);

/// The result as it comes back from a journal: text that is not UTF-8 is replaced. A batch keeps its results so, and
/// gives the same bytes with and without an interruption.
CaseResult asJournalled(const CaseResult& result);

} // namespace rimlight::study
