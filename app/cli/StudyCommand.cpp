#include "app/cli/Command.h"
#include "app/cli/Printing.h"
#include "core/base/Date.h"
#include "core/base/Text.h"
#include "core/study/project/OpenedStudy.h"
#include "core/study/protocol/ProtocolFile.h"
#include "core/study/protocol/ProtocolSchema.h"
#include "core/study/run/StudyRun.h"
#include "ui/printing/StudyExport.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace rimlight::cli {

namespace fs = std::filesystem;

namespace {

std::string aucText(const study::Headline& headline) {
    const auto* auc = std::get_if<double>(&headline.auc);
    if (auc == nullptr)
        return "-";
    std::string text = formatFixed(*auc, 3);
    if (const auto* interval = std::get_if<statistics::Interval>(&headline.auc95))
        text += " (" + formatFixed(interval->low, 3) + "-" + formatFixed(interval->high, 3) + ")";
    return text;
}

void describe(const study::StudySummary& summary, const std::string& folder) {
    for (const auto& note : summary.notes)
        std::cerr << "note: " << note << '\n';
    std::cout << "AUC (95 % CI)\n";
    for (const auto& headline : summary.headlines)
        std::cout << "  " << (headline.model == summary.mainModel ? "* " : "  ") << headline.model << ", "
                  << study::judgedText(headline.part) << " (" << headline.positives << " of " << headline.cases
                  << "): " << aucText(headline) << '\n';
    for (const auto& finding : summary.findings)
        std::cout << finding << '\n';
    for (const auto& step : summary.notRun)
        std::cout << "Not run: " << step.name << ". " << step.sentence << '\n';
    if (summary.synthetic)
        std::cout << "The cases are SYNTHETIC: the results are no evidence about patients.\n";
    std::cout << "Research use only. Results: " << folder << '\n';
}

struct Options {
    std::string file;
    std::string output;
    unsigned threads = 0;
};

/// Beside the results, when nothing else is said: "report.pdf" of "results", "trial-report.pdf" of "trial-results".
fs::path reportPath(const Options& options, const study::OpenedStudy& opened) {
    if (!options.output.empty())
        return options.output;
    const std::string results = "results";
    std::string name = opened.place.results.filename().string();
    if (name.ends_with(results))
        name.resize(name.size() - results.size());
    else if (!name.empty())
        name += '-';
    return opened.place.results.parent_path() / (name + "report.pdf");
}

void writeReport(const Options& options, const Progress& progress) {
    constexpr double kOpened = 0.3;
    const auto opened = study::openStudy(options.file, progress.part(0.0, kOpened));
    const fs::path path = reportPath(options, opened);
    const PrintingSession session;
    printing::exportStudy(opened, path, today(), progress.part(kOpened, 1.0));
    std::cout << "Research use only. Report: " << path.string() << '\n';
}

} // namespace

Command studyCommand() {
    return {
        "study", "Run a study: protocol + cohort -> models, evaluation, tables, figures", [](CLI::App& app) {
            const auto options = std::make_shared<Options>();
            auto* run = app.add_subcommand("run", "Run STUDY.yaml; an interrupted run goes on where it ended");
            run->add_option("STUDY", options->file, "The study's file")->required();
            run->add_option("-o,--output", options->output,
                            "Folder for the results; without it \"results\" beside study.yaml, \"NAME-results\" beside "
                            "NAME.yaml, where the window looks for them");
            run->add_option("--threads", options->threads, "Threads at most; 0: one per core")->capture_default_str();
            auto* check = app.add_subcommand("check", "Read STUDY.yaml and its cohort, and say what would be done");
            check->add_option("STUDY", options->file, "The study's file")->required();
            auto* list = app.add_subcommand("protocols", "List the protocols that come with the program");
            auto* show = app.add_subcommand("show", "Print a protocol's YAML");
            show->add_option("PROTOCOL", options->file, "Its short name")->required();
            auto* schema = app.add_subcommand("schema", "Print the JSON Schema of protocols, for editors");
            auto* report = app.add_subcommand("report", "Write the report of a study that was run");
            report->add_option("STUDY", options->file, "The study's file, or the folder of its results")->required();
            report->add_option("-o,--output", options->output,
                               "NAME.pdf, NAME.html, or a folder for both with all tables and figures; without it "
                               "report.pdf beside \"results\", NAME-report.pdf beside \"NAME-results\"");
            app.require_subcommand(1);
            return [=](const Progress& progress) {
                if (list->parsed()) {
                    for (const auto& shipped : study::shippedProtocols())
                        std::cout << shipped.key << "  " << study::parseProtocol(shipped.yaml, shipped.key).title
                                  << '\n';
                    return;
                }
                if (show->parsed()) {
                    std::cout << study::protocolText(options->file, ".");
                    return;
                }
                if (schema->parsed()) {
                    std::cout << study::protocolSchema();
                    return;
                }
                if (report->parsed()) {
                    writeReport(*options, progress);
                    return;
                }
                const auto study = study::readStudy(options->file);
                if (check->parsed()) {
                    const bool fromImages = study.features.empty() && !study.protocol.phases.empty();
                    auto cohort = study::readCohort(study, fromImages);
                    study::splitCohort(cohort, study);
                    for (const auto& note : cohort.notes)
                        std::cerr << "note: " << note << '\n';
                    for (const auto part : {study::Part::Training, study::Part::Test, study::Part::External})
                        std::cout << study::partText(part) << ": " << cohort.of(part).size() << " cases\n";
                    return;
                }
                study::StudyRunOptions runOptions;
                runOptions.folder =
                    options->output.empty() ? study::resultsFolderOf(options->file) : fs::path(options->output);
                runOptions.maxThreads = options->threads;
                runOptions.log = [](const std::string& words) { std::cerr << words << '\n'; };
                describe(study::runStudy(study, runOptions, progress), runOptions.folder.string());
            };
        }};
}

} // namespace rimlight::cli
