#pragma once

#include "core/dicom/Series.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace rimlight::dicom {

/// Writes a PDF as an Encapsulated PDF object (PS3.3 A.45.1), as a whole or not at all: a series of its own in the
/// study of the first source, with that patient, and every source image named. The PDF itself is taken as it is. The
/// series' description says that it is research.
/// @param title of the document, 64 characters at most
/// @param sources series that the PDF was made of; of one patient
/// @throws Error when the bytes are no PDF or too long, when the sources can't be read, are of different patients or
/// none, or the file can't be written
void writeEncapsulatedPdf(std::string_view pdf, const std::string& title, const std::vector<const Series*>& sources,
                          const std::filesystem::path& file);

} // namespace rimlight::dicom
