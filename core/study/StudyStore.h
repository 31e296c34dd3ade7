#pragma once

#include "core/tables/FeatureTable.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::study {

/// The file in a study's folder.
inline constexpr const char* kStudyFile = "study.sqlite";

struct StoredCase {
    std::string id;       ///< as in the study's tables; never a patient's name
    std::string part;     ///< "training", "test", "external"; empty: not split yet
    std::string excluded; ///< why it was left out; empty: it was not
    bool operator==(const StoredCase&) const = default;
};

/// A file that the study wrote.
struct StoredArtefact {
    std::string path; ///< from the study's folder
    std::string stage;
    std::string sha256;
    bool operator==(const StoredArtefact&) const = default;
};

enum class StoreUse : std::uint8_t {
    Write, ///< makes the file where there is none; one program at a time
    Read   ///< beside a program that writes
};

/// What a study has found so far, in an SQLite file that survives the program's end at any moment: a call that changes
/// something has it on the disk when it returns, or has changed nothing. It holds no times and no machine's name, so
/// that a study that was interrupted ends with the same contents as one that was not (dump()).
///
/// One thread at a time. Every call may throw Error when the file is damaged (saying to move it away: the run makes it
/// anew), or can't be read or written.
class StudyStore {
public:
    /// @throws Error when another program writes to the folder's study, the file is damaged, no study, or of a newer
    /// version; with Read when there is none
    StudyStore(const std::filesystem::path& folder, StoreUse use);
    ~StudyStore();
    StudyStore(const StudyStore&) = delete;
    StudyStore& operator=(const StudyStore&) = delete;

    /// All that work changes becomes true at once; when it throws, nothing does. Not nested.
    void inTransaction(const std::function<void()>& work);

    // What the study is: protocol text, hashes, program version, by key.
    std::optional<std::string> meta(const std::string& key) const;
    void setMeta(const std::string& key, const std::string& value);

    // The cases in their order; ids are unique (assertion).
    void setCases(const std::vector<StoredCase>& cases);
    std::vector<StoredCase> cases() const;

    /// Finished stages: the result of one key, which was computed from what inputHash names. find() gives nothing when
    /// the key was never put, or from other inputs. Results are bytes, JSON as a rule; put() replaces.
    std::optional<std::string> find(const std::string& stageKey, const std::string& inputHash) const;
    void put(const std::string& stageKey, const std::string& inputHash, const std::string& result);
    std::vector<std::string> stageKeys() const;
    /// Forgets the stages that a changed protocol no longer has, with their artefacts.
    void keepStages(const std::vector<std::string>& stageKeys);

    /// Features by case, in tables by name ("arterial|whole"). The names of a table come first; other names than
    /// those that are there forget its rows. A feature that a row lacks is Missing{"not extracted"}.
    /// @throws Error when a row has a feature that its table lacks
    void setFeatureNames(const std::string& table, const std::vector<std::string>& names);
    void putFeatures(const std::string& table, const std::string& caseId, const std::string& inputHash,
                     const tables::FeatureRow& row);
    std::optional<tables::FeatureRow> findFeatures(const std::string& table, const std::string& caseId,
                                                   const std::string& inputHash) const;
    /// All rows, in the order of cases(), then by id. Empty when there is no such table.
    tables::FeatureTable features(const std::string& table) const;

    /// Their names, in order.
    std::vector<std::string> featureTables() const;

    void putArtefact(const StoredArtefact& artefact);
    void forgetArtefacts(const std::string& stage);
    std::vector<StoredArtefact> artefacts() const;

    /// The contents as text in one canonical order, results and features as SHA-256: equal when two studies hold the
    /// same.
    std::string dump() const;

private:
    struct Connection;
    /// In the transaction that is open, or else in one of their own.
    void together(const std::function<void()>& changes);
    std::unique_ptr<Connection> m_connection;
};

} // namespace rimlight::study
