#include "app/cli/Command.h"
#include "core/base/Text.h"
#include "core/study/SampleCohort.h"
#include "core/study/SampleProtocol.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace rimlight::cli {

namespace {

std::string protocolKeys() {
    std::vector<std::string> keys;
    for (const auto& protocol : study::sampleProtocols())
        keys.push_back(protocol.key);
    return join(keys, ", ");
}

} // namespace

Command sampleCommand() {
    return {
        "sample", "Write a synthetic cohort for one of the protocols (made by a program; no evidence of accuracy)",
        [](CLI::App& app) {
            const auto options = std::make_shared<study::SampleOptions>();
            const auto folder = std::make_shared<std::string>();
            app.add_option("DIR", *folder, "Folder to write; made when it is missing")->required();
            app.add_option("--cases", options->cases, "Number of cases")
                ->check(CLI::Range(1, 9999))
                ->capture_default_str();
            app.add_option("--seed", options->seed, "Seed; the same seed gives the same cohort")->capture_default_str();
            app.add_option("--protocol", options->protocol, "Protocol that the cohort is for: " + protocolKeys())
                ->capture_default_str();
            app.add_flag("--compact", options->compact,
                         "A small field around the tumour, as NIfTI: quick to write and to measure");
            return [options, folder](const Progress& progress) {
                study::writeSampleCohort(*folder, *options, progress);
                std::cout << "Wrote " << options->cases << " SYNTHETIC cases to " << *folder << '\n';
            };
        }};
}

} // namespace rimlight::cli
