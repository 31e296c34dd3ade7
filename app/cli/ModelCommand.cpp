#include "app/cli/Command.h"
#include "app/cli/Options.h"
#include "core/base/AtomicFile.h"
#include "core/base/Date.h"
#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/learning/FitInput.h"
#include "core/learning/FormulaCompletion.h"
#include "core/learning/ModelCard.h"
#include "core/radiomics/ExtractionSettings.h"
#include "core/tables/Csv.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <optional>

namespace rimlight::cli {

namespace {

constexpr const char* kSettingsHashColumn = "diagnostics_Configuration_SettingsHash";

struct Options {
    std::string model;
    std::string table;
    std::string output;
    std::string outcome;
    std::string positive;
    std::optional<std::string> settings;
    bool markdown = false;
    bool synthetic = false;
};

void show(const Options& options) {
    const auto card = learning::modelCard(learning::readModel(options.model));
    std::cout << (options.markdown ? learning::toMarkdown(card) : learning::toPlainText(card));
}

/// The settings that the table's features were extracted with: those given, else the formula's.
/// @throws Error when the table says that it was made with others
std::string settingsYaml(const tables::TextTable& table, const learning::FittedModel& formula, const Options& options) {
    const auto settings = options.settings
                              ? radiomics::readSettings(*options.settings)
                              : radiomics::parseSettings(formula.provenance.settingsYaml, "the formula's settings");
    const auto column = table.columnOf(kSettingsHashColumn);
    if (!column) {
        std::cerr << "note: the table doesn't say how its features were extracted; the "
                  << (options.settings ? "given" : "formula's") << " settings are taken for it.\n";
        return radiomics::toYaml(settings);
    }
    const std::string hash = radiomics::settingsHash(settings);
    if (std::any_of(table.rows.begin(), table.rows.end(),
                    [&](const auto& row) { return !row[*column].empty() && row[*column] != hash; }))
        throw Error("its features were extracted with other settings", options.table,
                    "Extract them with the settings that \"rimlight-cli model show\" prints, or give theirs with "
                    "--settings.");
    return radiomics::toYaml(settings);
}

/// The columns of the formula that the table has, as numbers, and the outcome when one is named.
learning::LocalCohort localCohort(const tables::TextTable& table, const learning::FittedModel& formula,
                                  const Options& options) {
    learning::LocalCohort cohort;
    cohort.tableHash = sha256Hex(tables::toCsv(table));
    if (!options.outcome.empty()) {
        auto input = learning::fitInputFromTable(table, options.outcome, options.positive, options.table);
        cohort.features = std::move(input.features);
        cohort.positive = std::move(input.positive);
        cohort.outcomeColumn = input.outcomeColumn;
        return cohort;
    }
    std::vector<std::string> columns;
    for (const auto& name : learning::featuresOf(*formula.formula()))
        if (table.columnOf(name))
            columns.push_back(name);
    cohort.features = tables::numericColumns(
        table, columns, table.columnOf(tables::kCaseColumn) ? tables::kCaseColumn : "", options.table);
    return cohort;
}

/// The command that repeats the work, without the folders of this machine.
std::string repeatableCommand(const Options& options) {
    std::string command = "rimlight-cli model complete MODEL --table TABLE";
    if (!options.outcome.empty())
        command += " --outcome \"" + options.outcome + "\" --positive \"" + options.positive + '"';
    if (options.settings)
        command += " --settings SETTINGS";
    return command + " -o OUT";
}

void complete(const Options& options) {
    requireWritable(options.output);
    const auto formula = learning::readModel(options.model);
    if (formula.formula() == nullptr)
        throw Error("is no published formula: it has its means and standard deviations", options.model,
                    "Use it as it is.");
    const auto table = tables::readCsv(options.table);
    const auto settings = settingsYaml(table, formula, options);
    auto model = learning::completeFormula(formula, localCohort(table, formula, options));
    auto& provenance = model.provenance;
    provenance.programVersion = RIMLIGHT_VERSION;
    provenance.command = repeatableCommand(options);
    provenance.settingsYaml = settings;
    provenance.createdOn = today();
    provenance.syntheticData = options.synthetic;
    learning::writeModel(model, options.output);
    for (const auto& limit : model.trained()->limits)
        std::cout << limit << '\n';
    std::cout << "Research use only. Not for clinical use.\n";
}

} // namespace

Command modelCommand() {
    return {"model", "Show a model's card; complete a published formula with local cases", [](CLI::App& app) {
                auto options = std::make_shared<Options>();
                auto* showing = app.add_subcommand("show", "Print the card: use, training, terms, performance, limits");
                showing->add_option("MODEL", options->model, "Model file (JSON)")->required();
                showing->add_flag("--markdown", options->markdown, "As Markdown");
                auto* completing = app.add_subcommand(
                    "complete", "Give a published formula the means and standard deviations of local cases");
                completing->add_option("MODEL", options->model, "Formula (JSON)")->required();
                completing->add_option("--table", options->table, "CSV: one row per case, the formula's features")
                    ->required();
                completing->add_option("-o,--output", options->output, "Model to write (JSON)")->required();
                auto* outcome =
                    completing->add_option("--outcome", options->outcome, "Column of the outcome, for the cut-off");
                auto* positive = completing->add_option("--positive", options->positive, "Value of the positive class");
                outcome->needs(positive);
                positive->needs(outcome);
                completing->add_option("--settings", options->settings,
                                       "Parameter file that the features were extracted with, when not the formula's");
                completing->add_flag("--synthetic", options->synthetic,
                                     "The cases are made up; every prediction will say so");
                app.require_subcommand(1);
                return [options, showing](const Progress&) {
                    if (showing->parsed())
                        show(*options);
                    else
                        complete(*options);
                };
            }};
}

} // namespace rimlight::cli
