#include "core/regions/EditJournal.h"

#include "core/base/Error.h"
#include "core/regions/EditRecords.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sys/file.h>
#include <unistd.h>
#include <utility>
#include <zlib.h>

namespace rimlight::regions {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kMagic = "RIMEDIT1";
/// Of one record once inflated: a segment of 2^31 voxels with every brick changed stays below.
constexpr std::uint64_t kLargestRecord = std::uint64_t{1} << 30;

[[noreturn]] void throwCannotWrite(const fs::path& file, int error) {
    throw Error(std::string("the automatic copy of the outline cannot be written (") + std::strerror(error) + ")",
                file.string(), "Save the outline now, and free some space.");
}

void writeAll(int file, const std::string& bytes, const fs::path& path) {
    std::size_t done = 0;
    while (done < bytes.size()) {
        const auto written = ::write(file, bytes.data() + done, bytes.size() - done);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            throwCannotWrite(path, written < 0 ? errno : EIO);
        done += static_cast<std::size_t>(written);
    }
}

/// Length, inflated length and checksum, then the deflated record.
std::string framed(const std::string& record) {
    auto room = ::compressBound(record.size());
    std::string deflated(room, '\0');
    // The fastest level: strokes are deflated while the pointer moves on.
    ::compress2(reinterpret_cast<Bytef*>(deflated.data()), &room, reinterpret_cast<const Bytef*>(record.data()),
                record.size(), Z_BEST_SPEED);
    deflated.resize(room);
    RecordWriter header;
    header.add(static_cast<std::uint64_t>(deflated.size()));
    header.add(static_cast<std::uint64_t>(record.size()));
    header.add(static_cast<std::uint64_t>(::crc32_z(0, reinterpret_cast<const Bytef*>(deflated.data()), room)));
    return header.take() + deflated;
}

/// The next record of the file; nothing at its end, or where it is cut off or damaged, which isWhole then says.
std::optional<std::string> nextRecord(std::ifstream& file, std::uint64_t fileBytes, bool& isWhole) {
    std::string header(24, '\0');
    file.read(header.data(), static_cast<std::streamsize>(header.size()));
    if (file.gcount() == 0)
        return std::nullopt;
    isWhole = false;
    if (!file)
        return std::nullopt;
    RecordReader numbers(header);
    const auto deflatedBytes = numbers.number();
    const auto recordBytes = numbers.number();
    const auto checksum = numbers.number();
    if (deflatedBytes > fileBytes || recordBytes > kLargestRecord)
        return std::nullopt;
    std::string deflated(deflatedBytes, '\0');
    file.read(deflated.data(), static_cast<std::streamsize>(deflated.size()));
    if (!file || ::crc32_z(0, reinterpret_cast<const Bytef*>(deflated.data()), deflated.size()) != checksum)
        return std::nullopt;
    std::string record(recordBytes, '\0');
    auto room = static_cast<uLongf>(recordBytes);
    if (::uncompress(reinterpret_cast<Bytef*>(record.data()), &room, reinterpret_cast<const Bytef*>(deflated.data()),
                     deflated.size()) != Z_OK ||
        room != recordBytes)
        return std::nullopt;
    isWhole = true;
    return record;
}

} // namespace

struct EditJournal::State {
    fs::path path;
    int file = -1;
    std::uint64_t bytes = 0;
    EditDocument written; ///< the document as the file tells it

    ~State() {
        if (file >= 0)
            ::close(file);
    }
    void append(const std::string& record) {
        const auto frame = framed(record);
        writeAll(file, frame, path);
        bytes += frame.size();
    }
    void appendNews(const EditDocument& document);
};

/// Steps that the file does not hold yet, then where the document stands, what was saved, and flags.
void EditJournal::State::appendNews(const EditDocument& document) {
    const auto newest = written.steps().back().number;
    const auto& steps = document.steps();
    for (std::size_t s = 1; s < steps.size(); ++s)
        if (steps[s].number > newest)
            append(stepRecord(steps[s], steps[s - 1]));
    const auto numberOf = [](const EditDocument& one, std::optional<std::size_t> step) {
        return step ? one.steps()[*step].number : kNoStep;
    };
    if (numberOf(document, document.presentStep()) != numberOf(written, written.presentStep()) ||
        numberOf(document, document.savedStep()) != numberOf(written, written.savedStep()) ||
        document.allFlags() != written.allFlags())
        append(standingRecord(numberOf(document, document.presentStep()), numberOf(document, document.savedStep()),
                              document.allFlags()));
    written = document;
}

EditJournal::EditJournal(fs::path file, std::string key, const EditDocument& document)
    : m_state(std::make_unique<State>()) {
    m_state->path = std::move(file);
    const auto refuseKept = [&](int descriptor) {
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const int error = errno;
            if (error == EWOULDBLOCK)
                throw Error("is kept by another window of Rimlight", m_state->path.string(),
                            "Edit this case there, or close it there first.");
            throwCannotWrite(m_state->path, error);
        }
    };
    if (const int old = ::open(m_state->path.c_str(), O_RDWR | O_CLOEXEC); old >= 0) {
        try {
            refuseKept(old);
        } catch (...) {
            ::close(old);
            throw;
        }
        ::close(old);
    }
    // Written as a whole before it takes the place of the old one, whose steps it may hold.
    const fs::path temporary = m_state->path.string() + ".new";
    m_state->file = ::open(temporary.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (m_state->file < 0)
        throwCannotWrite(m_state->path, errno);
    refuseKept(m_state->file);
    writeAll(m_state->file, std::string(kMagic), m_state->path);
    m_state->append(beginRecord(key, document.geometry(), document.steps().front()));
    m_state->written = EditDocument(document.geometry(), document.steps().front().state);
    m_state->appendNews(document);
    if (::rename(temporary.c_str(), m_state->path.c_str()) != 0)
        throwCannotWrite(m_state->path, errno);
}

EditJournal::~EditJournal() = default;
EditJournal::EditJournal(EditJournal&&) noexcept = default;
EditJournal& EditJournal::operator=(EditJournal&&) noexcept = default;

void EditJournal::follow(const EditDocument& document) {
    m_state->appendNews(document);
}

void EditJournal::remove() {
    ::unlink(m_state->path.c_str());
}

const fs::path& EditJournal::file() const {
    return m_state->path;
}

std::uint64_t EditJournal::bytes() const {
    return m_state->bytes;
}

std::optional<RecoveredEdit> readEditJournal(const fs::path& path, const std::string& key) {
    std::error_code code;
    const auto fileBytes = fs::file_size(path, code);
    if (code)
        return std::nullopt;
    std::ifstream file(path, std::ios::binary);
    std::string magic(kMagic.size(), '\0');
    file.read(magic.data(), static_cast<std::streamsize>(magic.size()));
    bool isWhole = true;
    const auto begin = file && magic == kMagic ? nextRecord(file, fileBytes, isWhole) : std::nullopt;
    constexpr const char* kRemedy = "Delete it; the outline that was saved is not touched by that.";
    if (!begin)
        throw Error("is no automatic copy of an outline, or is damaged", path.string(), kRemedy);
    try {
        EditReplay replay(*begin);
        if (replay.key() != key)
            throw Error("belongs to another image", path.string(), kRemedy);
        while (const auto record = nextRecord(file, fileBytes, isWhole))
            if (!replay.add(*record)) {
                isWhole = false;
                break;
            }
        return RecoveredEdit{replay.key(), replay.takeDocument(), isWhole};
    } catch (const DamagedRecord&) {
        throw Error("is damaged", path.string(), kRemedy);
    }
}

bool isEditJournalKept(const fs::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool isKept = ::flock(file, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    ::close(file);
    return isKept;
}

} // namespace rimlight::regions
