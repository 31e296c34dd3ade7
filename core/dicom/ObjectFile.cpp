#include "core/dicom/ObjectFile.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/dicom/DeflatedObject.h"
#include "core/dicom/NestingCheck.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcistrmb.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <string_view>

namespace rimlight::dicom {

namespace fs = std::filesystem;

namespace {

/// DCMTK's log may quote the file's text, names among it.
void silenceDcmtk() {
    static const bool silent = (OFLog::configure(OFLogger::OFF_LOG_LEVEL), true);
    static_cast<void>(silent);
}

/// Deflated files of outlines and segments shrink a hundredfold, and few of them are long.
constexpr std::size_t kMaxInflatedBytes = std::size_t{512} << 20U;

class ObjectLoader {
public:
    ObjectLoader(const fs::path& file, const ObjectKind& kind) : m_file(file), m_kind(kind) {}

    std::uint64_t load(DcmFileFormat& format) const {
        checkFile();
        const std::string bytes = readTextFile(m_file, m_kind.maxBytes);
        silenceDcmtk();
        if (!isDeflated(bytes)) {
            require(format.loadFile(m_file.c_str()));
            return bytes.size();
        }
        const auto inflated = inflatedObject(bytes, std::min<std::size_t>(m_kind.maxBytes, kMaxInflatedBytes));
        if (!inflated || isDeflated(*inflated))
            fail("is deflated, and its stream is damaged or too long");
        DcmInputBufferStream stream;
        stream.setBuffer(inflated->data(), static_cast<offile_off_t>(inflated->size()));
        stream.setEos();
        format.transferInit();
        const OFCondition read = format.read(stream);
        format.transferEnd();
        require(read);
        return inflated->size();
    }

private:
    [[noreturn]] void fail(const std::string& problem) const {
        throw Error(problem, m_file.string(), m_kind.otherFileRemedy);
    }

    void checkFile() const {
        std::error_code code;
        if (!fs::exists(m_file, code))
            throw Error("does not exist", m_file.string(), "Check the path.");
        if (!fs::is_regular_file(m_file, code))
            throw Error("is not a file", m_file.string(), "Give the path of " + m_kind.name + " file.");
        const auto bytes = fs::file_size(m_file, code);
        if (code || bytes > m_kind.maxBytes)
            fail("is too large for " + m_kind.name);
    }

    bool isDeflated(std::string_view bytes) const {
        const Nesting nesting = nestingOf(bytes);
        if (nesting == Nesting::TooDeep)
            fail("its sequences lie within each other more than " + std::to_string(kMaxNesting) + " deep");
        return nesting == Nesting::Deflated;
    }

    void require(const OFCondition& condition) const {
        if (condition.bad())
            fail(condition == EC_EndOfStream || condition == EC_StreamNotifyClient ||
                         condition == EC_PrematureSequDelimitationItem
                     ? "the file ends too early"
                     : "is no DICOM file, or a damaged one");
    }

    const fs::path& m_file;
    const ObjectKind& m_kind;
};

} // namespace

std::uint64_t loadObject(const fs::path& file, const ObjectKind& kind, DcmFileFormat& format) {
    return ObjectLoader(file, kind).load(format);
}

} // namespace rimlight::dicom
