#pragma once

#include "core/base/Progress.h"
#include "core/study/FeatureRecipe.h"

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace rimlight::cli {

/// The options that only a batch has.
struct BatchOptions {
    std::optional<std::string> cases; ///< the list of cases; without one a single case is measured
    bool resume = false;

    bool chosen() const { return cases.has_value(); }
};

/// The options that a batch shares with a single case.
struct ExtractionOptions {
    std::optional<std::string> profile;
    std::optional<std::string> settings;
    bool diagnostics = false;
    std::optional<std::string> output;
    unsigned threads = 0;

    /// The settings that were chosen. @throws Error
    study::FeatureRecipe recipe() const;
};

/// Adds --batch and --resume. After the options of the single case: a batch refuses what names one case.
void addBatchOptions(CLI::App& app, BatchOptions& options);

/// Extracts the cases of a list into one table. Ends the program with code 3 when some cases failed.
/// @throws Error, Cancelled
void extractBatch(const BatchOptions& batch, const ExtractionOptions& options, const Progress& progress);

} // namespace rimlight::cli
