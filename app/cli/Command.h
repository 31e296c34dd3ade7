#pragma once

#include "core/base/Progress.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace rimlight::cli {

/// One subcommand: adds its options to the parser, and returns what to do when it was chosen.
struct Command {
    std::string name;
    std::string help;
    std::function<std::function<void(const Progress&)>(CLI::App&)> declare;
};

Command agreeCommand();
Command featuresCommand();
Command fitCommand();
Command habitatsCommand();
Command mapCommand();
Command maskCommand();
Command modelCommand();
Command outlineCommand();
Command predictCommand();
Command ringCommand();
Command sampleCommand();
Command studyCommand();

} // namespace rimlight::cli
