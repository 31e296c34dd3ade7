#include "core/study/CaseMemory.h"

#include "core/base/Error.h"
#include "core/imaging/ImageHeader.h"

#include <chrono>

namespace rimlight::study {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kBytesPerStoredByte = 6;
constexpr std::chrono::milliseconds kLookForCancel{100};

std::uint64_t folderBytes(const fs::path& folder) {
    std::uint64_t bytes = 0;
    std::error_code code;
    for (fs::recursive_directory_iterator entry(folder, code); !code && entry != fs::recursive_directory_iterator();
         entry.increment(code)) {
        std::error_code ignored;
        if (entry->is_regular_file(ignored))
            bytes += entry->file_size(ignored);
    }
    return bytes;
}

std::uint64_t storedBytes(const fs::path& image) {
    std::error_code code;
    if (fs::is_directory(image, code))
        return folderBytes(image);
    try {
        return imaging::readImageHeader(image, imaging::Components::Several).storedBytes();
    } catch (const Error&) {
        return 0; // opening it says what is wrong with it
    }
}

} // namespace

std::uint64_t caseMemoryBytes(const BatchCase& one) {
    std::uint64_t bytes = 0;
    for (const auto& image : one.images)
        bytes += kBytesPerStoredByte * storedBytes(image.path);
    return bytes;
}

MemoryGate::Place MemoryGate::enter(std::uint64_t bytes, const Progress& progress) {
    std::unique_lock lock(m_mutex);
    while (m_limit != 0 && m_inside != 0 && m_used + bytes > m_limit) {
        progress.throwIfCancelled();
        m_left.wait_for(lock, kLookForCancel);
    }
    m_used += bytes;
    ++m_inside;
    return {*this, bytes};
}

void MemoryGate::leave(std::uint64_t bytes) {
    {
        const std::lock_guard lock(m_mutex);
        m_used -= bytes;
        --m_inside;
    }
    m_left.notify_all();
}

} // namespace rimlight::study
