#include "core/base/Error.h"
#include "core/imaging/DecoderProcess.h"
#include "core/imaging/DecoderProtocol.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <mutex>
#include <new>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace rimlight::imaging {

namespace {

using Clock = std::chrono::steady_clock;

std::string readAll(int fd) {
    std::string text;
    std::array<char, 65536> buffer{};
    for (;;) {
        const ssize_t count = ::read(fd, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return text;
        text.append(buffer.data(), static_cast<std::size_t>(count));
    }
}

void writeWhole(std::string_view rest) {
    while (!rest.empty()) {
        const ssize_t written = ::write(protocol::kAnswerFd, rest.data(), rest.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return;
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
}

/// Bytes that are no UTF-8 (a path may hold them) are replaced: answers are for people.
void answer(const nlohmann::json& object) {
    writeWhole(object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

void limitResource(decltype(RLIMIT_CORE) resource, rlim_t value) {
    const rlimit limit{value, value};
    ::setrlimit(resource, &limit);
}

/// Before any byte of the file is looked at.
void limitMyself(const nlohmann::json& request) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    // The parent may have died before that took hold.
    if (::getppid() != request.at(protocol::kParent).get<pid_t>())
        ::_exit(1);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    ::prctl(PR_SET_DUMPABLE, 0);
    limitResource(RLIMIT_CORE, 0);
    limitResource(RLIMIT_CPU, request.at(protocol::kCpuSeconds).get<rlim_t>());
#ifndef RIMLIGHT_SANITIZED // the sanitizers reserve terabytes of address space
    limitResource(RLIMIT_AS, request.at(protocol::kMemoryBytes).get<rlim_t>());
#endif
}

/// Tells the parent how far it is, a few times a second.
class Reporter {
public:
    void operator()(double fraction, std::string_view message) {
        const std::lock_guard lock(m_mutex);
        constexpr auto kInterval = std::chrono::milliseconds(30);
        const auto now = Clock::now();
        if (now - m_last < kInterval && fraction < 1.0)
            return;
        m_last = now;
        answer({{protocol::kFraction, fraction}, {protocol::kMessage, std::string(message)}});
    }

    void emit(const std::string& json) {
        const std::lock_guard lock(m_mutex);
        writeWhole(std::string("{\"") + protocol::kResult + "\":" + json + "}\n");
    }

private:
    std::mutex m_mutex;
    Clock::time_point m_last;
};

void fail(const Error& error) {
    answer(
        {{protocol::kProblem, error.problem()}, {protocol::kItem, error.item()}, {protocol::kRemedy, error.remedy()}});
}

int run(const DecodeTask& decode) {
    const std::string text = readAll(protocol::kRequestFd);
    const auto lineEnd = text.find('\n');
    const auto request = nlohmann::json::parse(text.substr(0, lineEnd), nullptr, false);
    if (!request.is_object() || lineEnd == std::string::npos)
        return 2; // started by hand
    try {
        limitMyself(request);
        const auto bytes = request.at(protocol::kVoxelBytes).get<std::size_t>();
        void* mapped = nullptr;
        if (bytes > 0)
            mapped = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, protocol::kVoxelFd, 0);
        if (mapped == MAP_FAILED)
            return 1;
        Reporter reporter;
        DecodeRequest task;
        task.task = request.at(protocol::kTask).get<std::string>();
        task.body = text.substr(lineEnd + 1);
        task.voxels = {static_cast<std::byte*>(mapped), bytes};
        task.threads = request.at(protocol::kThreads).get<unsigned>();
        task.progress = Progress([&](double fraction, std::string_view message) { reporter(fraction, message); });
        task.emitResult = [&](const std::string& json) { reporter.emit(json); };
        decode(task);
        answer({{protocol::kDone, true}});
        return 0;
    } catch (const Error& error) {
        fail(error);
    } catch (const std::bad_alloc&) {
        return 1;
    } catch (const std::exception&) {
        // What a library says may quote the file; the parent has words of its own.
        return 1;
    }
    return 0;
}

} // namespace

void runDecoderChild(const DecodeTask& decode) {
    // Without the libraries' tidying at exit, which takes time and may crash after the work is done.
    ::_exit(run(decode));
}

} // namespace rimlight::imaging
