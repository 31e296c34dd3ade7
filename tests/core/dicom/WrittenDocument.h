#pragma once

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <filesystem>
#include <optional>
#include <string>

namespace rimlight::test {

/// The whole object, in memory. A failed test when it can't be read.
void loadDocument(const std::filesystem::path& file, DcmFileFormat& format);

/// Every value of the element, with backslashes between them; empty when it is missing.
std::string textIn(DcmItem& item, const DcmTagKey& key);

/// The n-th item of a sequence; a failed test without one.
DcmItem& itemIn(DcmItem& item, const DcmTagKey& sequence, long n = 0);

/// What dciodvfy of dicom3tools calls an error of the file; nothing when it isn't installed. A test that
/// checks other things as well must not call itself skipped for it: CTest would take its failures for skips.
/// RIMLIGHT_DCIODVFY names it where it isn't /usr/bin/dciodvfy.
std::optional<std::string> dicomErrorsOf(const std::filesystem::path& file);

} // namespace rimlight::test
