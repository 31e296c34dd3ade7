#pragma once

#include "core/learning/LearningData.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace rimlight::learning {

/// What a split is made of, an entry per row. Rows of one patient are never parted.
struct SplitRows {
    std::size_t count = 0;
    /// Which rows belong together; empty: each row is a patient of its own.
    std::vector<std::string> patients = {};
    /// The class that each part ought to have its share of, as a number; empty: no strata. A patient whose rows differ
    /// counts as the largest of them, so that one tumour with the outcome makes a patient with the outcome.
    std::vector<std::size_t> strata = {};
};

/// The rows of the cases, stratified by the binary outcome, else by the event, else not at all.
SplitRows splitRows(const LearningData& data, std::vector<std::string> patients = {});

/// Rows by rising number.
struct Split {
    std::vector<std::size_t> training;
    std::vector<std::size_t> test;
    bool operator==(const Split&) const = default;
};

/// Draws round(share * patients) patients for training, but leaves at least one for either part. Each stratum gives its
/// share rounded down or up (largest remainders first, the earlier stratum among equals); one patient of each stratum
/// on either side comes before that. 83 + 33 patients at 0.7 give 58 + 23 for training.
/// @throws Error for a share outside (0, 1), fewer than two patients, or a stratum with one patient
Split ratioSplit(const SplitRows& rows, double trainingShare, std::uint64_t seed);

/// A part of the cases that a column names: a centre, a scanner.
struct NamedRows {
    std::string value;
    std::vector<std::size_t> rows;
};

struct ColumnSplit {
    std::vector<std::size_t> training;
    std::vector<NamedRows> others; ///< one per further value, in the order of their first row
};

/// Training are the rows whose cell is trainingValue; each other value is a part of its own (an external centre).
/// @throws Error when no row, or every row, has trainingValue (listing the values), a cell is empty, or a patient has
/// rows in two parts
ColumnSplit columnSplit(const SplitRows& rows, const std::vector<std::string>& column, const std::string& trainingValue,
                        const std::string& columnName);

/// Every patient is in the test part of exactly one fold. Patients are shuffled within each stratum and dealt out in
/// turn, so that the folds differ by at most one patient in each stratum and in all. A stratum with fewer patients than
/// folds is missing from some test parts, never from a training part.
/// @throws Error for fewer than two folds, more folds than patients, or a stratum with one patient
std::vector<Split> foldSplits(const SplitRows& rows, std::size_t folds, std::uint64_t seed);

/// foldSplits() over and over, each time with its own sub-seed: [repeat][fold]. @throws Error as foldSplits(), and for
/// no repeats
std::vector<std::vector<Split>> repeatedFoldSplits(const SplitRows& rows, std::size_t folds, std::size_t repeats,
                                                   std::uint64_t seed);

/// A fold with the folds of its training part; all rows are numbered as in the whole.
struct NestedSplit {
    Split outer;
    std::vector<Split> inner;
};

/// @throws Error as foldSplits(), for the whole or for a training part
std::vector<NestedSplit> nestedSplits(const SplitRows& rows, std::size_t outerFolds, std::size_t innerFolds,
                                      std::uint64_t seed);

} // namespace rimlight::learning
