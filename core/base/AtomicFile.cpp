#include "core/base/AtomicFile.h"

#include "core/base/Error.h"

#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <optional>
#include <unistd.h>
#include <vector>

namespace rimlight {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void throwCannotWrite(const fs::path& path, int error) {
    throw Error(std::string("cannot be written (") + std::strerror(error) + ")", path.string(),
                "Choose a folder that exists and that you may write to.");
}

/// "dir/.name.<pid>.tmp.nii.gz": hidden, unique among running programs, and with every ending of the target.
fs::path temporaryBeside(const fs::path& path) {
    const std::string name = path.filename().string();
    const auto dot = name.find('.', 1);
    const std::string endings = dot == std::string::npos ? "" : name.substr(dot);
    return path.parent_path() / ("." + name.substr(0, dot) + "." + std::to_string(::getpid()) + ".tmp" + endings);
}

/// The process that a temporary file was written by; nothing for any other name.
std::optional<pid_t> writerOf(std::string_view name) {
    const auto end = name.rfind(".tmp");
    if (!name.starts_with('.') || end == std::string_view::npos || end == 0)
        return std::nullopt;
    const auto begin = name.rfind('.', end - 1) + 1;
    pid_t process = 0;
    const auto read = std::from_chars(name.data() + begin, name.data() + end, process);
    const bool isNumber = read.ec == std::errc() && read.ptr == name.data() + end;
    return isNumber && process > 0 ? std::optional(process) : std::nullopt;
}

void flushToDisk(const fs::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        throwCannotWrite(path, errno);
    const int failed = ::fsync(file);
    const int error = errno;
    ::close(file);
    if (failed != 0 && error != EINVAL)
        throwCannotWrite(path, error);
}

} // namespace

void requireWritable(const fs::path& path) {
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    std::error_code code;
    if (!fs::is_directory(folder, code))
        throw Error("the folder to write to does not exist", folder.string(), "Create it, or choose another.");
    if (fs::is_directory(path, code))
        throw Error("is a folder, not a file", path.string(), "Give the name of a file to write.");
    if (::access(folder.c_str(), W_OK) != 0)
        throwCannotWrite(path, errno);
}

void writeFileAtomically(const fs::path& path, const std::function<void(const fs::path&)>& write) {
    requireWritable(path);
    std::error_code code;
    const fs::path temporary = temporaryBeside(path);
    try {
        write(temporary);
        flushToDisk(temporary);
        fs::rename(temporary, path, code);
        if (code)
            throwCannotWrite(path, code.value());
    } catch (...) {
        fs::remove(temporary, code);
        throw;
    }
}

void writeFileAtomically(const fs::path& path, std::string_view bytes) {
    writeFileAtomically(path, [&](const fs::path& temporary) {
        errno = 0;
        std::ofstream file(temporary, std::ios::binary | std::ios::trunc);
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        file.close();
        if (!file)
            throwCannotWrite(path, errno == 0 ? EIO : errno);
    });
}

void removeLeftovers(const fs::path& folder) {
    std::vector<fs::path> leftovers;
    std::error_code code;
    for (fs::directory_iterator entry(folder, code), end; !code && entry != end; entry.increment(code)) {
        const auto writer = writerOf(entry->path().filename().string());
        std::error_code unknown;
        const bool isFile = fs::is_regular_file(entry->symlink_status(unknown));
        if (writer && isFile && ::kill(*writer, 0) != 0 && errno == ESRCH)
            leftovers.push_back(entry->path());
    }
    for (const auto& path : leftovers)
        fs::remove(path, code);
}

std::string readTextFile(const fs::path& path, std::size_t maxBytes) {
    std::error_code code;
    if (!fs::exists(path, code))
        throw Error("does not exist", path.string(), "Check the path.");
    if (!fs::is_regular_file(path, code))
        throw Error("is not a file", path.string(), "Give the path of a file.");
    const auto size = fs::file_size(path, code);
    if (!code && size > maxBytes)
        throw Error("is too large (" + std::to_string(size) + " bytes)", path.string(),
                    "Check that it is the right file.");
    std::ifstream file(path, std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    if (!file)
        throw Error("cannot be read", path.string(), "Check its permissions.");
    return text;
}

} // namespace rimlight
