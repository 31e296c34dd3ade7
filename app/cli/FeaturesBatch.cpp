#include "app/cli/FeaturesBatch.h"

#include "core/base/Error.h"
#include "core/study/BatchJournal.h"
#include "core/study/BatchTable.h"
#include "core/study/FileExtraction.h"

#include <CLI/CLI.hpp>

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <unistd.h>

namespace rimlight::cli {

namespace fs = std::filesystem;

namespace {

constexpr int kSomeCasesFailed = 3;
constexpr std::size_t kMostNotes = 20;

bool onTerminal() {
    return ::isatty(STDERR_FILENO) != 0;
}

/// In a log ten lines tell how far a batch is, not one for each of 300 cases.
void logTenths(std::size_t done, std::size_t total, const std::string& words) {
    if (done * 10 / total > (done - 1) * 10 / total)
        std::cerr << words << std::endl;
}

void printNotes(const std::vector<std::string>& notes) {
    for (std::size_t i = 0; i < std::min(notes.size(), kMostNotes); ++i)
        std::cerr << "note: " << notes[i] << '\n';
    if (notes.size() > kMostNotes)
        std::cerr << "note: and " << notes.size() - kMostNotes << " more\n";
}

void refuseOverwritingList(const fs::path& output, const fs::path& cases) {
    std::error_code code;
    if (fs::equivalent(output, cases, code))
        throw Error("is the list of cases", output.string(), "Give another name after -o.");
}

void tellWhereToGoOn(const fs::path& journal) {
    std::error_code code;
    if (fs::exists(journal, code))
        std::cerr << (onTerminal() ? "\r\033[K" : "") << "The finished cases are in " << journal.string()
                  << ": go on with --resume.\n";
}

} // namespace

void addBatchOptions(CLI::App& app, BatchOptions& options) {
    auto* batch = app.add_option(
        "--batch", options.cases,
        "CSV with a line per case instead of IMAGE and MASK: columns Image and Mask (paths relative to the CSV), "
        "Label (a number or a segment's name) and Case if wanted; other columns are copied. --threads cases are open "
        "at a time, each on one thread: fewer need less memory. A case that fails has empty features and the reason "
        "in the column Error; the exit code is then 3. Needs -o TABLE.csv, .xlsx (16 digits) or .json");
    auto* resume = app.add_flag("--resume", options.resume,
                                "Go on with a batch that was interrupted: takes its measured cases from "
                                "TABLE.journal beside the table, and tries failed ones again");
    resume->needs(batch);
    for (const char* name : {"IMAGE", "MASK", "--phase", "--region", "--segment", "--case", "--column", "--append"})
        if (auto* single = app.get_option_no_throw(name))
            batch->excludes(single);
}

study::FeatureRecipe ExtractionOptions::recipe() const {
    auto recipe = study::readRecipe(profile, settings);
    if (diagnostics) {
        auto* pyradiomics = std::get_if<radiomics::ExtractionSettings>(&recipe);
        if (pyradiomics == nullptr)
            throw Error("is of the profile pyradiomics; the profile ibsi has diagnostic features of its own",
                        "--diagnostics", "Leave it out.");
        pyradiomics->additionalInfo = true;
    }
    return recipe;
}

void extractBatch(const BatchOptions& batch, const ExtractionOptions& options, const Progress& progress) {
    if (!options.output)
        throw Error("a batch needs a file to write", "-o", "Give one that ends in .csv, .xlsx or .json.");
    const fs::path table = *options.output;
    const fs::path cases = batch.cases.value_or("");
    refuseOverwritingList(table, cases);
    const auto plan = study::readBatchPlan(cases);
    const auto extraction = study::fileExtraction(plan, options.recipe());
    study::requireTablePossible(plan, extraction.featureNames, table);
    study::requireFilesExist(plan, cases.string());
    study::BatchRun run{table, batch.resume, options.threads};
    if (!onTerminal())
        run.onFinished = [](const study::FinishedCase& one) { logTenths(one.done, one.total, one.words); };
    study::BatchSummary summary;
    try {
        summary = study::runBatch(plan, extraction, run, progress);
    } catch (const Cancelled&) {
        tellWhereToGoOn(study::journalOf(table));
        throw;
    }
    printNotes(summary.notes);
    if (summary.taken > 0)
        std::cerr << summary.taken << " of them were measured before the interruption\n";
    const std::size_t measured = summary.cases - summary.failed;
    std::cerr << measured << " of " << summary.cases << (summary.cases == 1 ? " case" : " cases");
    if (summary.failed > 0)
        std::cerr << "; " << summary.failed << " failed: see column Error";
    std::cerr << std::endl;
    // A command gives no exit code but through an exception, and this is none: the table is written.
    if (summary.failed > 0)
        std::exit(kSomeCasesFailed);
}

} // namespace rimlight::cli
