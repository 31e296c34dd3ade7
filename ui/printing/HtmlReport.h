#pragma once

#include "core/report/Report.h"

#include <filesystem>
#include <string>

namespace rimlight::printing {

/// The report as one HTML page that holds everything and asks for nothing from elsewhere: figures as SVG, tables as
/// tables, light or dark as the reader's screen is. It is well-formed XML, too. Needs a QGuiApplication; the platform
/// "offscreen" will do.
std::string htmlOf(const report::Report& report);

/// The same in a file, written as a whole or not at all. @throws Error when the file can't be written
void writeHtml(const report::Report& report, const std::filesystem::path& html);

} // namespace rimlight::printing
