#include "app/cli/Command.h"
#include "app/cli/Options.h"
#include "core/base/AtomicFile.h"
#include "core/base/Date.h"
#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/base/Text.h"
#include "core/learning/Fit.h"
#include "core/learning/FitInput.h"
#include "core/radiomics/ExtractionSettings.h"
#include "core/tables/Csv.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <optional>

namespace rimlight::cli {

namespace {

struct Options {
    std::string table;
    std::string outcome;
    std::string positive;
    std::string output;
    std::optional<std::string> settings;
    std::string lambda = "min";
    std::string name;
    std::string question;
    bool synthetic = false;
    learning::FitOptions fit;
};

/// The settings that the table's features were extracted with: those given, or the defaults when the table does not
/// contradict. @throws Error when the table says that it was made with others
std::string settingsYaml(const tables::TextTable& table, const Options& options) {
    const auto settings =
        options.settings ? radiomics::readSettings(*options.settings) : radiomics::ExtractionSettings{};
    if (const auto column = table.columnOf("diagnostics_Configuration_SettingsHash"))
        for (const auto& row : table.rows)
            if (!row[*column].empty() && row[*column] != radiomics::settingsHash(settings))
                throw Error("its features were extracted with other settings", options.table,
                            "Give the settings file of the extraction with --settings.");
    return radiomics::toYaml(settings);
}

/// What a class is called on cards and reports: its value, but a bare number with the column's name.
std::string classLabel(const std::string& column, const std::string& value) {
    return parseNumber(value) ? column + " " + value : value;
}

/// The command that repeats the fit, without the folders of this machine.
std::string repeatableCommand(const Options& options) {
    std::string command = "rimlight-cli fit TABLE --outcome \"" + options.outcome + "\" --positive \"" +
                          options.positive + "\" --folds " + std::to_string(options.fit.folds) + " --lambda " +
                          options.lambda + " --seed " + std::to_string(options.fit.seed);
    if (options.settings)
        command += " --settings SETTINGS";
    return command + " -o MODEL";
}

void describe(const learning::FittedModel& model) {
    const auto& performance = model.performance;
    std::cout << performance.positives << " " << model.positiveLabel << ", " << performance.negatives << " "
              << model.negativeLabel << "; " << performance.lambdaRule << " "
              << formatSignificant(performance.lambda, 6) << "; " << model.terms.size() << " features\n";
    if (!model.selectsFeatures()) {
        std::cout << "The LASSO selected no feature: this model refuses to predict. More cases or other features are "
                     "needed.\n";
        return;
    }
    for (const auto& term : model.terms)
        std::cout << "  " << term.feature << "  " << formatSignificant(term.coefficient, 6) << '\n';
    std::cout << "AUC on the training cases " << formatFixed(performance.apparentAuc, 3) << " (optimistic)";
    if (performance.crossValidatedAuc)
        std::cout << ", cross-validated " << formatFixed(*performance.crossValidatedAuc, 3);
    std::cout << '\n';
}

void fitModel(Options options, const Progress& progress) {
    requireWritable(options.output);
    const auto table = tables::readCsv(options.table);
    const auto input = learning::fitInputFromTable(table, options.outcome, options.positive, options.table);
    const std::string settings = settingsYaml(table, options);
    options.fit.lambdaRule =
        options.lambda == "1se" ? learning::LambdaRule::OneStandardError : learning::LambdaRule::Minimum;
    auto result = learning::fitSignature(input.features, input.positive, options.fit, progress);
    auto& model = result.model;
    model.outcomeColumn = input.outcomeColumn;
    model.positiveLabel = classLabel(input.outcomeColumn, input.positiveLabel);
    model.negativeLabel = classLabel(input.outcomeColumn, input.negativeLabel);
    model.name = options.name.empty() ? options.outcome + " signature" : options.name;
    model.question =
        options.question.empty() ? model.positiveLabel + " rather than " + model.negativeLabel : options.question;
    model.provenance = {RIMLIGHT_VERSION,
                        repeatableCommand(options),
                        sha256Hex(tables::toCsv(table)),
                        settings,
                        today(),
                        options.synthetic,
                        options.synthetic ? "Trained on SYNTHETIC cases, made by a program: no evidence of accuracy."
                                          : ""};
    learning::writeModel(model, options.output);
    auto warnings = input.warnings;
    warnings.insert(warnings.end(), result.warnings.begin(), result.warnings.end());
    for (const auto& warning : warnings)
        std::cerr << "note: " << warning << '\n';
    describe(model);
}

} // namespace

Command fitCommand() {
    return {"fit", "Train a z-score + LASSO logistic signature on a feature table", [](CLI::App& app) {
                auto options = std::make_shared<Options>();
                app.add_option("TABLE", options->table, "CSV: one row per case, features and the outcome")->required();
                app.add_option("--outcome", options->outcome, "Column of the outcome: two values")->required();
                app.add_option("--positive", options->positive, "Value of the positive class")->required();
                app.add_option("-o,--output", options->output, "Model to write (JSON)")->required();
                app.add_option("--settings", options->settings, "Parameter file that the features were extracted with");
                app.add_option("--lambda", options->lambda,
                               "min: smallest cross-validated deviance; 1se: largest within one SE")
                    ->check(CLI::IsMember({"min", "1se"}))
                    ->capture_default_str();
                app.add_option("--folds", options->fit.folds, "Folds of the cross-validation")
                    ->check(CLI::Range(3, 50))
                    ->capture_default_str();
                app.add_option("--seed", options->fit.seed, "Seed of the folds")->capture_default_str();
                app.add_option("--threads", options->fit.maxThreads, "Threads at most; 0: one per core");
                app.add_option("--name", options->name, "Name of the model");
                app.add_option("--question", options->question, "What it tells apart, in words");
                app.add_flag("--synthetic", options->synthetic, "The cases are made up; every prediction will say so");
                return [options](const Progress& progress) { fitModel(*options, progress); };
            }};
}

} // namespace rimlight::cli
