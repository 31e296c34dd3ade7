#pragma once

#include "core/base/Progress.h"
#include "core/study/BatchPlan.h"

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>

namespace rimlight::study {

/// About how many bytes measuring a case takes, by the size of its images; 0 where that can't be told.
///
/// Six times the images' voxels as they are stored: images of 512 x 512 x 100 to 400 voxels took 1.7 times theirs as
/// they are, with wavelet and LoG filters, and 5.7 times theirs when they were normalised as well. Of a DICOM folder it
/// is six times its files, which is too little for compressed ones.
std::uint64_t caseMemoryBytes(const BatchCase& one);

/// Lets cases begin as long as they need no more than a number of bytes together. One that needs more by itself is let
/// in when it is alone, so that none waits for ever.
class MemoryGate {
public:
    /// @param limitBytes 0: all are let in
    explicit MemoryGate(std::uint64_t limitBytes) : m_limit(limitBytes) {}

    /// The place of a case among those let in; it ends with this.
    class Place {
    public:
        Place(MemoryGate& gate, std::uint64_t bytes) : m_gate(gate), m_bytes(bytes) {}
        ~Place() { m_gate.leave(m_bytes); }
        Place(const Place&) = delete;
        Place& operator=(const Place&) = delete;

    private:
        MemoryGate& m_gate;
        std::uint64_t m_bytes;
    };

    /// Waits for room. @throws Cancelled
    Place enter(std::uint64_t bytes, const Progress& progress);

private:
    void leave(std::uint64_t bytes);

    const std::uint64_t m_limit;
    std::mutex m_mutex;
    std::condition_variable m_left;
    std::uint64_t m_used = 0;
    std::size_t m_inside = 0;
};

} // namespace rimlight::study
