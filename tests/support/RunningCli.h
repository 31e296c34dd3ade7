#pragma once

#include "tests/support/Program.h"

#include <csignal>
#include <fcntl.h>
#include <optional>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace rimlight::test {

/// rimlight-cli, running beside the test.
class RunningCli {
public:
    explicit RunningCli(const std::vector<std::string>& arguments) : m_child(::fork()) {
        if (m_child != 0)
            return;
        const int nowhere = ::open("/dev/null", O_RDWR);
        for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
            ::dup2(nowhere, stream);
        becomeProgram("rimlight-cli", arguments);
    }
    ~RunningCli() {
        if (!m_exit)
            send(SIGKILL);
        wait();
    }
    RunningCli(const RunningCli&) = delete;
    RunningCli& operator=(const RunningCli&) = delete;

    void send(int signal) const { ::kill(m_child, signal); }
    bool ended() {
        int status = 0;
        if (!m_exit && ::waitpid(m_child, &status, WNOHANG) == m_child)
            m_exit = exitCode(status);
        return m_exit.has_value();
    }
    /// The exit code, or 128 + n when signal n ended it.
    int wait() {
        int status = 0;
        if (!m_exit) {
            ::waitpid(m_child, &status, 0);
            m_exit = exitCode(status);
        }
        return *m_exit;
    }

private:
    static int exitCode(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status); }

    pid_t m_child;
    std::optional<int> m_exit;
};

} // namespace rimlight::test
