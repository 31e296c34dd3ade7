#include "app/cli/Command.h"
#include "core/base/Error.h"
#include "core/base/Memory.h"

#include <CLI/CLI.hpp>

#include <csignal>
#include <iostream>
#include <mutex>
#include <stop_token>
#include <thread>
#include <unistd.h>

namespace {

using namespace rimlight;

constexpr int kUserError = 2;
constexpr int kInterrupted = 130;

/// Progress on one line of a terminal; nothing when the errors go elsewhere.
Progress terminalProgress(std::stop_token stop) {
    if (::isatty(STDERR_FILENO) == 0)
        return Progress([](double, std::string_view) {}, std::move(stop));
    const auto mutex = std::make_shared<std::mutex>();
    return Progress(
        [mutex](double fraction, std::string_view message) {
            const std::lock_guard lock(*mutex);
            std::cerr << "\r\033[K" << static_cast<int>(fraction * 100.0) << " %  " << message << std::flush;
            if (fraction >= 1.0)
                std::cerr << "\r\033[K";
        },
        std::move(stop));
}

/// Turns Ctrl+C into a request to stop, taken up by a waiting thread since a signal handler may do next to nothing.
class InterruptWatch {
public:
    explicit InterruptWatch(std::stop_source& stop) {
        sigemptyset(&m_signals);
        sigaddset(&m_signals, SIGINT);
        sigaddset(&m_signals, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
        m_thread = std::jthread([this, &stop](const std::stop_token& done) {
            while (true) {
                const bool isSignal = sigwaitinfo(&m_signals, nullptr) > 0;
                if (done.stop_requested())
                    return;
                if (isSignal)
                    stop.request_stop();
            }
        });
    }
    ~InterruptWatch() {
        m_thread.request_stop();
        // The signal is blocked in every thread: it ends the wait, nothing else.
        pthread_kill(m_thread.native_handle(), SIGTERM); // NOLINT(bugprone-bad-signal-to-kill-thread)
    }
    InterruptWatch(const InterruptWatch&) = delete;
    InterruptWatch& operator=(const InterruptWatch&) = delete;

private:
    sigset_t m_signals{};
    std::jthread m_thread;
};

} // namespace

int main(int argc, char** argv) {
    keepFreedMemory();
    CLI::App app("Rimlight: radiomics from DICOM to a prediction. Research use only.", "rimlight-cli");
    app.set_version_flag("--version", std::string("Rimlight ") + RIMLIGHT_VERSION);
    app.require_subcommand(1);
    std::function<void(const Progress&)> chosen;
    for (const auto& command : {cli::agreeCommand(), cli::featuresCommand(), cli::fitCommand(), cli::habitatsCommand(),
                                cli::mapCommand(), cli::maskCommand(), cli::modelCommand(), cli::outlineCommand(),
                                cli::predictCommand(), cli::ringCommand(), cli::sampleCommand(), cli::studyCommand()}) {
        auto* sub = app.add_subcommand(command.name, command.help);
        sub->final_callback([&chosen, action = command.declare(*sub)] { chosen = action; });
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const int code = app.exit(error);
        return code == 0 ? 0 : kUserError;
    }
    std::stop_source stop;
    try {
        const InterruptWatch watch(stop);
        chosen(terminalProgress(stop.get_token()));
        return 0;
    } catch (const Error& error) {
        std::cerr << "rimlight-cli: " << error.what() << '\n';
        return kUserError;
    } catch (const Cancelled&) {
        std::cerr << "rimlight-cli: stopped; nothing half-written was left.\n";
        return kInterrupted;
    } catch (const std::bad_alloc&) {
        std::cerr << "rimlight-cli: not enough memory for this case. Close other programs, or use a smaller image.\n";
        return kUserError;
    }
}
