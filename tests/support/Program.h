#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace rimlight::test {

struct ProgramResult {
    int exitCode = -1; ///< 128 + n when signal n ended it
    std::string out;
    std::string err;
};

/// Runs a program of the house (from the folder of this test program) and waits for it.
ProgramResult runProgram(const std::string& name, const std::vector<std::string>& arguments,
                         const std::map<std::string, std::string>& environment = {});

/// Becomes a program of the house; for the child after a fork.
[[noreturn]] void becomeProgram(const std::string& name, const std::vector<std::string>& arguments);

/// The folder that this program lies in: build/<preset>/bin.
std::filesystem::path programFolder();

} // namespace rimlight::test
