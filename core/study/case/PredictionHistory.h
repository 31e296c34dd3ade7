#pragma once

#include "core/study/CasePrediction.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::study {

/// Tells images apart without naming anyone: a hash of the series' UID, or of the file's path; empty for neither.
std::string historyKey(const CaseImage& image, const std::filesystem::path& source);

/// A result that a case got before. It names no one.
struct HistoryEntry {
    std::string when; ///< universal time, "2026-11-22T19:21:09Z"
    std::string programVersion;
    std::string model;
    std::string modelHash;
    std::string imageHash;
    std::string maskHash;
    double regionMl = 0.0;
    std::string headline;              ///< of answerWords()
    std::string label;                 ///< the class; empty for a Cox model
    std::optional<double> probability; ///< of the label, that the headline tells; of a Cox model the first risk
    std::optional<statistics::Interval> interval95;
    std::optional<double> radscore;
    std::vector<std::string> warnings;
    std::string json; ///< of toJson()
};
HistoryEntry historyEntry(const CasePrediction& result);

/// What sets a result of the past apart from the case as it is: another outline, model file or version of the program.
/// One sentence each.
std::vector<std::string> differencesFrom(const HistoryEntry& entry, const std::string& maskHash,
                                         const std::string& modelHash);

struct CaseHistory {
    std::vector<HistoryEntry> entries; ///< the newest first
    std::size_t damaged = 0;           ///< lines that were passed over
};

/// The results of the cases of a computer: a file of lines per case, only added to. A line is whole or, after a crash
/// while it was written, passed over; a line that was changed is passed over too.
class PredictionHistory {
public:
    /// The folder is made when the first result comes.
    explicit PredictionHistory(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    /// On the disk before it returns. @param key of historyKey(), not empty (assertion) @throws Error when it can't be
    /// written
    void append(const std::string& key, const HistoryEntry& entry) const;
    /// Nothing for a case without results. @throws Error when the file can't be read
    CaseHistory read(const std::string& key) const;

private:
    std::filesystem::path fileOf(const std::string& key) const;

    std::filesystem::path m_folder;
};

} // namespace rimlight::study
