#include "tests/support/Program.h"

#include "tests/support/TemporaryFolder.h"

#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace rimlight::test {

namespace fs = std::filesystem;

namespace {

std::string contents(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

} // namespace

fs::path programFolder() {
    return fs::read_symlink("/proc/self/exe").parent_path();
}

void becomeProgram(const std::string& name, const std::vector<std::string>& arguments) {
    const std::string program = (programFolder() / name).string();
    std::vector<std::string> words{program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (auto& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    ::execv(program.c_str(), argv.data());
    ::_exit(127);
}

ProgramResult runProgram(const std::string& name, const std::vector<std::string>& arguments,
                         const std::map<std::string, std::string>& environment) {
    const TemporaryFolder folder;
    const std::string out = folder / "out";
    const std::string err = folder / "err";
    const pid_t child = ::fork();
    if (child < 0)
        throw std::runtime_error("no process for " + name);
    if (child == 0) {
        for (const auto& [variable, value] : environment)
            ::setenv(variable.c_str(), value.c_str(), 1);
        const int input = ::open("/dev/null", O_RDONLY);
        const int output = ::open(out.c_str(), O_WRONLY | O_CREAT, 0600);
        const int error = ::open(err.c_str(), O_WRONLY | O_CREAT, 0600);
        ::dup2(input, STDIN_FILENO);
        ::dup2(output, STDOUT_FILENO);
        ::dup2(error, STDERR_FILENO);
        becomeProgram(name, arguments);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ProgramResult result;
    result.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    result.out = contents(out);
    result.err = contents(err);
    return result;
}

} // namespace rimlight::test
