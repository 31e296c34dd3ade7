#include "core/imaging/DecoderProcess.h"

#include "core/base/Error.h"
#include "core/base/Memory.h"
#include "core/imaging/DecoderProtocol.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <string_view>
#include <sys/mman.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

extern char** environ;

namespace rimlight::imaging {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace {

/// Room for the decoder itself, its libraries and each thread's stack, heap and one frame.
constexpr std::uint64_t kBaseMemoryBytes = std::uint64_t{2} << 30U;
constexpr std::uint64_t kThreadMemoryBytes = std::uint64_t{256} << 20U;
/// Longer answers come from no decoder of ours.
constexpr std::size_t kMaxAnswerBytes = std::size_t{64} << 20U;

DecoderFailed decoderFailed(const DecodeJob& job, const std::string& how) {
    return DecoderFailed("is damaged or uses an unsupported format (" + how + ")", job.item,
                         "Copy or export it again, or choose another.");
}

Error noResources(const DecodeJob& job) {
    return Error("cannot be opened: the system is short of memory or files", job.item,
                 "Close other programs and try again.");
}

/// Owns a descriptor above the numbers that the child's own take, so that none is overwritten while they are set up.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int fd) {
        constexpr int kLowest = 10;
        if (fd >= 0) {
            m_fd = ::fcntl(fd, F_DUPFD_CLOEXEC, kLowest);
            ::close(fd);
        }
    }
    Descriptor(Descriptor&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    ~Descriptor() { close(); }

    int get() const { return m_fd; }
    bool isValid() const { return m_fd >= 0; }
    void close() {
        if (m_fd >= 0)
            ::close(std::exchange(m_fd, -1));
    }

private:
    int m_fd = -1;
};

Descriptor memoryFile(const char* name) {
    return Descriptor(::memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING));
}

bool writeWhole(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// The running child; killed and waited for when its owner goes.
class Child {
public:
    explicit Child(pid_t pid) : m_pid(pid) {}
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child() {
        if (m_pid > 0) {
            ::kill(m_pid, SIGKILL);
            wait();
        }
    }

    /// The status as waitpid() gives it; nothing when someone else took it.
    std::optional<int> wait() {
        int status = 0;
        pid_t waited = 0;
        do
            waited = ::waitpid(m_pid, &status, 0);
        while (waited < 0 && errno == EINTR);
        const bool known = waited == m_pid;
        m_pid = -1;
        return known ? std::optional(status) : std::nullopt;
    }

    /// Whether it ended, within the time; a child that closed its pipe should be gone at once.
    /// @throws Cancelled
    bool endsWithin(std::chrono::milliseconds time, const Progress& progress) const {
        const auto end = Clock::now() + time;
        for (;;) {
            siginfo_t info{};
            if (::waitid(P_PID, static_cast<id_t>(m_pid), &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_pid != 0)
                return true;
            if (Clock::now() >= end)
                return false;
            progress.throwIfCancelled();
            ::usleep(1000);
        }
    }

private:
    pid_t m_pid;
};

pid_t spawn(const fs::path& program, const Descriptor& request, const Descriptor& answers, const Descriptor& voxels) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, request.get(), protocol::kRequestFd);
    posix_spawn_file_actions_adddup2(&actions, answers.get(), protocol::kAnswerFd);
    // What libraries print may hold patient data.
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, voxels.get(), protocol::kVoxelFd);
    posix_spawn_file_actions_addclosefrom_np(&actions, protocol::kVoxelFd + 1);

    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    sigset_t all;
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);

    std::string name = program.string();
    char* arguments[] = {name.data(), nullptr};
    pid_t pid = -1;
    const int failed = ::posix_spawn(&pid, name.c_str(), &actions, &attributes, arguments, environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return failed == 0 ? pid : -1;
}

/// Takes the answers apart into lines, reports progress, and keeps what ends the job.
class AnswerReader {
public:
    AnswerReader(const DecodeJob& job, const Progress& progress) : m_job(job), m_progress(progress) {}

    bool isDone() const { return m_done; }

    /// @throws Error that the child reports
    void add(std::string_view bytes) {
        for (const char c : bytes) {
            if (c != '\n') {
                m_line += c;
                if (m_line.size() > kMaxAnswerBytes)
                    throw decoderFailed(m_job, "its decoder gave a senseless answer");
                continue;
            }
            take(m_line);
            m_line.clear();
        }
    }

private:
    void take(const std::string& line) {
        // Passed on as text: writing out a deeply nested answer would exhaust the stack.
        const std::string result = std::string("{\"") + protocol::kResult + "\":";
        if (line.starts_with(result)) {
            if (m_job.onResult)
                m_job.onResult(line.substr(result.size(), line.size() - result.size() - 1));
            return;
        }
        const auto answer = nlohmann::json::parse(line, nullptr, false);
        if (!answer.is_object())
            throw decoderFailed(m_job, "its decoder gave a senseless answer");
        const auto text = [&](const char* key) {
            const auto found = answer.find(key);
            return found != answer.end() && found->is_string() ? found->get<std::string>() : std::string();
        };
        if (answer.contains(protocol::kProblem))
            throw Error(text(protocol::kProblem), text(protocol::kItem), text(protocol::kRemedy));
        if (answer.contains(protocol::kDone))
            m_done = true;
        const auto fraction = answer.find(protocol::kFraction);
        if (fraction != answer.end() && fraction->is_number())
            m_progress.report(std::clamp(fraction->get<double>(), 0.0, 1.0), text(protocol::kMessage));
    }

    const DecodeJob& m_job;
    const Progress& m_progress;
    std::string m_line;
    bool m_done = false;
};

std::string requestText(const DecodeJob& job, std::chrono::milliseconds limit) {
    const unsigned threads = std::max(1U, job.threads);
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(limit).count();
    const nlohmann::json envelope = {
        {protocol::kTask, job.task},
        {protocol::kParent, ::getpid()},
        {protocol::kVoxelBytes, job.voxelBytes},
        {protocol::kMemoryBytes, job.voxelBytes + kBaseMemoryBytes + threads * kThreadMemoryBytes},
        {protocol::kCpuSeconds, static_cast<std::uint64_t>(seconds) * threads + 1},
        {protocol::kThreads, threads}};
    return envelope.dump() + "\n" + job.body;
}

void checkMemory(const DecodeJob& job) {
    if (const auto physical = physicalMemoryBytes(); physical > 0 && job.voxelBytes > physical)
        throw Error("needs " + std::to_string(job.voxelBytes >> 20U) + " MB, more than this computer's memory",
                    job.item, "Open it on a larger computer, or crop it first.");
}

/// Passes answers on until the child says that it is done or closes its end.
void listen(const Descriptor& pipe, AnswerReader& reader, const DecodeJob& job, const Progress& progress,
            Clock::time_point deadline) {
    constexpr int kPollMs = 50;
    std::array<char, 4096> buffer{};
    while (!reader.isDone()) {
        progress.throwIfCancelled();
        if (Clock::now() > deadline)
            throw decoderFailed(job, "decoding it took too long");
        pollfd waiting{pipe.get(), POLLIN, 0};
        if (::poll(&waiting, 1, kPollMs) <= 0)
            continue;
        const ssize_t count = ::read(pipe.get(), buffer.data(), buffer.size());
        if (count == 0)
            return;
        if (count > 0)
            reader.add({buffer.data(), static_cast<std::size_t>(count)});
        else if (errno != EINTR)
            throw noResources(job);
    }
}

/// From then on nobody can write to the memory. Busy is answered while anything maps it for writing, but also while the
/// kernel itself holds one of its pages for a moment (reclaim, migration): it is asked again for a while.
bool sealAgainstWriting(int memory) {
    constexpr int kAttempts = 50;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        if (::fcntl(memory, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SEAL) == 0)
            return true;
        if (errno != EBUSY)
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(40));
    }
    return false;
}

} // namespace

fs::path decoderProgram() {
    if (const char* chosen = std::getenv("RIMLIGHT_DECODER"); chosen != nullptr && *chosen != '\0')
        return chosen;
    std::error_code code;
    return fs::read_symlink("/proc/self/exe", code).parent_path() / "rimlight-decode";
}

std::shared_ptr<const void> decodeInChild(const DecodeJob& job, const Progress& progress) {
    progress.throwIfCancelled();
    const fs::path program = job.program.empty() ? decoderProgram() : job.program;
    if (::access(program.c_str(), X_OK) != 0)
        throw Error("the program that decodes images is missing", program.string(), "Install Rimlight again.");
    checkMemory(job);

    constexpr std::size_t kBytesPerMillisecond = 1000;
    const auto limit = job.timeLimit.count() > 0
                           ? job.timeLimit
                           : std::chrono::milliseconds(60'000 + job.voxelBytes / kBytesPerMillisecond);

    const Descriptor request = memoryFile("rimlight-request");
    const Descriptor voxels = memoryFile("rimlight-voxels");
    std::array<int, 2> ends{-1, -1};
    if (!request.isValid() || !voxels.isValid() || ::pipe2(ends.data(), O_CLOEXEC) != 0)
        throw noResources(job);
    const Descriptor reading(ends[0]);
    Descriptor writing(ends[1]);
    // Fixed in size before the child sees it: a child that could shrink it would crash us at the next access.
    if (!reading.isValid() || !writing.isValid() || !writeWhole(request.get(), requestText(job, limit)) ||
        ::lseek(request.get(), 0, SEEK_SET) != 0 ||
        ::ftruncate(voxels.get(), static_cast<off_t>(job.voxelBytes)) != 0 ||
        ::fcntl(voxels.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW) != 0)
        throw noResources(job);

    const pid_t pid = spawn(program, request, writing, voxels);
    if (pid <= 0)
        throw noResources(job);
    Child child(pid);
    writing.close();
    AnswerReader reader(job, progress);
    listen(reading, reader, job, progress, Clock::now() + limit);
    // Long, as a machine under load may take seconds to end a process of hundreds of MB.
    constexpr std::chrono::seconds kTimeToEnd(20);
    if (!child.endsWithin(kTimeToEnd, progress))
        throw decoderFailed(job, "its decoder does not end");
    const auto status = child.wait();
    if (status && WIFSIGNALED(*status))
        throw decoderFailed(job, "its decoder stopped with signal " + std::to_string(WTERMSIG(*status)));
    if (!reader.isDone() || (status && (!WIFEXITED(*status) || WEXITSTATUS(*status) != 0)))
        throw decoderFailed(job, "its decoder stopped early");

    // From here on nobody can write, not even what the child may have left running.
    if (!sealAgainstWriting(voxels.get()))
        throw decoderFailed(job, "its decoder does not end");
    if (job.voxelBytes == 0)
        return nullptr;
    void* mapped = ::mmap(nullptr, job.voxelBytes, PROT_READ, MAP_SHARED, voxels.get(), 0);
    if (mapped == MAP_FAILED)
        throw noResources(job);
    return {mapped, [bytes = job.voxelBytes](void* begin) { ::munmap(begin, bytes); }};
}

} // namespace rimlight::imaging
