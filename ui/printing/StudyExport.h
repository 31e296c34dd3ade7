#pragma once

#include "core/base/Progress.h"
#include "core/study/project/OpenedStudy.h"

#include <filesystem>
#include <string>

namespace rimlight::printing {

/// Writes the report of a study that was run, by the ending of the path: .pdf, .html, or else a folder that holds both,
/// every table as CSV and those of the report as a workbook, every figure as SVG, and README.txt. A file, and the
/// folder, is written as a whole or not at all; an earlier export is replaced. Needs a QGuiApplication; the platform
/// "offscreen" will do.
/// @param day the report's date, ISO 8601
/// @throws Error when the study has no results, the folder holds anything but an earlier export, or something can't be
/// written; Cancelled
void exportStudy(const study::OpenedStudy& opened, const std::filesystem::path& path, const std::string& day,
                 const Progress& progress = {});

} // namespace rimlight::printing
