#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace rimlight::cli {

/// "NAME=VALUE" of an option. @throws Error naming the option when there is no "=" or no name
struct NamedText {
    std::string name;
    std::string text;
};
NamedText parseNamed(const std::string& argument, const std::string& option);

/// "[PHASE=]PATH": an argument that exists as a path is one, whatever it holds.
struct PhasePath {
    std::string phase;
    std::filesystem::path path;
};
PhasePath parsePhasePath(const std::string& argument);

} // namespace rimlight::cli
