#include "app/cli/Command.h"
#include "core/study/SampleCohort.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace rimlight::cli {

Command sampleCommand() {
    return {
        "sample", "Write a synthetic paediatric abdominal CT cohort (made by a program; no evidence of accuracy)",
        [](CLI::App& app) {
            const auto options = std::make_shared<study::SampleOptions>();
            const auto folder = std::make_shared<std::string>();
            app.add_option("DIR", *folder, "Folder to write; made when it is missing")->required();
            app.add_option("--cases", options->cases, "Number of cases")
                ->check(CLI::Range(1, 9999))
                ->capture_default_str();
            app.add_option("--seed", options->seed, "Seed; the same seed gives the same cohort")->capture_default_str();
            return [options, folder](const Progress& progress) {
                study::writeSampleCohort(*folder, *options, progress);
                std::cout << "Wrote " << options->cases << " SYNTHETIC cases to " << *folder << '\n';
            };
        }};
}

} // namespace rimlight::cli
