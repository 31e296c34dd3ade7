#pragma once

#include "core/base/Progress.h"
#include "core/study/BatchPlan.h"
#include "core/study/CaseResult.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::study {

/// Extracts one case on one thread. It may throw: any exception but Cancelled fails this case alone.
using CaseExtractor = std::function<CaseResult(const BatchCase& one, const Progress& progress)>;

/// How the cases of a batch are extracted.
struct BatchExtraction {
    std::vector<std::string> featureNames; ///< that extract gives for every case, in its order
    std::string settingsHash;
    CaseExtractor extract;
};

/// A case of a batch that is done, one way or the other.
struct FinishedCase {
    const std::string& id;
    const std::string& error; ///< empty: it was measured
    std::size_t done = 0;     ///< of the batch, this one included
    std::size_t total = 0;
    std::string words; ///< "12 of 300 cases, 1 failed, about 4 min left"
};

struct BatchRun {
    std::filesystem::path table; ///< to write: .csv, .xlsx or .json; the journal lies beside it
    bool resume = false;         ///< go on with the journal of an interrupted batch
    unsigned casesAtOnce = 0;    ///< 0: one per core
    /// Called after each case, from any thread but one at a time.
    std::function<void(const FinishedCase& finished)> onFinished = {};
    /// Cases wait for each other where they would need more together, by caseMemoryBytes(); 0: none waits.
    std::uint64_t memoryBytes = 0;
};

/// What is worth telling after a batch.
struct BatchSummary {
    std::size_t cases = 0;
    std::size_t failed = 0;
    std::size_t taken = 0;          ///< from the journal of an interrupted batch
    std::vector<std::string> notes; ///< of the cases, one sentence each; equal ones told once with their number
};

/// Extracts the cases, several at once, and writes one table: a line per case in the order of the plan, with the same
/// bytes for any number at once, interrupted or not. At most casesAtOnce cases are open at a time.
///
/// A case that fails has a line that says why in the column Error; a path of the case in it is called Image or Mask,
/// since paths may hold names. A journal beside the table keeps every finished case at once; it is deleted when the
/// table is written. Resuming takes measured cases from the journal and tries failed ones again.
/// @throws Error when the table can't be written or has no known ending, when the plan's columns clash with those made
/// here, and as BatchJournal; Cancelled with the journal left for --resume (unless it holds no case)
BatchSummary runBatch(const BatchPlan& plan, const BatchExtraction& extraction, const BatchRun& run,
                      const Progress& progress = {});

/// The time that the rest takes at the pace of the measured cases (failed ones end too early to count). Nothing until
/// two cases, and as many as run at once, were measured: the first ones say little.
std::optional<double> secondsLeft(double caseSeconds, std::size_t measured, std::size_t remaining,
                                  std::size_t casesAtOnce);

/// "12 of 300 cases, 1 failed, about 4 min left"
std::string batchProgressWords(std::size_t done, std::size_t total, std::size_t failed,
                               std::optional<double> secondsLeft);

} // namespace rimlight::study
