#pragma once

#include "core/report/Report.h"

#include <filesystem>

namespace rimlight::printing {

/// Prints the report on A4: text that can be searched and copied, vector charts, pictures without loss, the notice and
/// a page number on every page. Written as a whole or not at all. Needs a QGuiApplication; the platform "offscreen"
/// will do.
/// @throws Error when the file can't be written
void printReport(const report::Report& report, const std::filesystem::path& pdf);

} // namespace rimlight::printing
