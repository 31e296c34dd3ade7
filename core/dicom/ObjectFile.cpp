#include "core/dicom/ObjectFile.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/dicom/NestingCheck.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

namespace rimlight::dicom {

namespace fs = std::filesystem;

namespace {

/// DCMTK's log may quote the file's text, names among it.
void silenceDcmtk() {
    static const bool silent = (OFLog::configure(OFLogger::OFF_LOG_LEVEL), true);
    static_cast<void>(silent);
}

void checkFile(const fs::path& file, const ObjectKind& kind) {
    std::error_code code;
    if (!fs::exists(file, code))
        throw Error("does not exist", file.string(), "Check the path.");
    if (!fs::is_regular_file(file, code))
        throw Error("is not a file", file.string(), "Give the path of " + kind.name + " file.");
    const auto bytes = fs::file_size(file, code);
    if (code || bytes > kind.maxBytes)
        throw Error("is too large for " + kind.name, file.string(), kind.otherFileRemedy);
    switch (nestingOf(readTextFile(file, kind.maxBytes))) {
    case Nesting::Shallow:
        break;
    case Nesting::TooDeep:
        throw Error("its sequences lie within each other more than " + std::to_string(kMaxNesting) + " deep",
                    file.string(), kind.otherFileRemedy);
    case Nesting::Deflated:
        throw Error("is deflated, which is not read", file.string(), "Save it uncompressed.");
    }
}

} // namespace

void loadObject(const fs::path& file, const ObjectKind& kind, DcmFileFormat& format) {
    checkFile(file, kind);
    silenceDcmtk();
    if (const OFCondition condition = format.loadFile(file.c_str()); condition.bad())
        throw Error(condition == EC_EndOfStream || condition == EC_StreamNotifyClient ||
                            condition == EC_PrematureSequDelimitationItem
                        ? "the file ends too early"
                        : "is no DICOM file, or a damaged one",
                    file.string(), kind.otherFileRemedy);
}

} // namespace rimlight::dicom
