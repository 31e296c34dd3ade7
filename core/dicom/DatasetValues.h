#pragma once

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <span>
#include <string>

/// How the writers of DICOM objects fill a data set; DatasetItems.h is its counterpart.
namespace rimlight::dicom {

void put(DcmItem& item, const DcmTagKey& key, const std::string& value);
void putNumber(DcmItem& item, const DcmTagKey& key, int value);

/// A new last item of a sequence, made when it is missing.
DcmItem& newItem(DcmItem& item, const DcmTagKey& sequence);

/// A decimal string of at most the 16 characters that DS allows.
std::string decimalString(double value);
/// Several, with backslashes between them.
std::string decimalStrings(std::span<const double> values);

/// Text as a value of LO, SH or the like: no backslashes, no control characters, and at most so many characters of
/// UTF-8.
std::string plainText(const std::string& text, std::size_t maxCharacters);

} // namespace rimlight::dicom
