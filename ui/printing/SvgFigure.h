#pragma once

#include "core/report/Report.h"

#include <filesystem>
#include <string>

namespace rimlight::printing {

/// A figure as an SVG document in the colours of paper, on white. Needs a QGuiApplication; the platform "offscreen"
/// will do.
std::string svgOf(const report::Figure& figure, const std::string& title, double widthPoints = 360.0);

/// The same in a file, written as a whole or not at all. @throws Error when the file can't be written
void printFigure(const report::Figure& figure, const std::string& title, const std::filesystem::path& svg,
                 double widthPoints = 360.0);

} // namespace rimlight::printing
