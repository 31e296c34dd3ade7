#pragma once

#include "core/report/Report.h"

#include <filesystem>

namespace rimlight::printing {

/// Writes a figure as SVG in the colours of paper, on white. Written as a whole or not at all. Needs a
/// QGuiApplication; the platform "offscreen" will do.
/// @throws Error when the file can't be written
void printFigure(const report::Figure& figure, const std::string& title, const std::filesystem::path& svg,
                 double widthPoints = 360.0);

} // namespace rimlight::printing
