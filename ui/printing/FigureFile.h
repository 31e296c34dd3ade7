#pragma once

#include "core/report/Figure.h"

#include <QString>

#include <filesystem>

namespace rimlight::printing {

/// Writes a figure in the colours of paper, on white, or its data, by the ending of the path: .png with 300 dots per
/// inch, .svg and .pdf as lines and text, .csv as the table of report::figureTable(). Written as a whole or not at all.
/// Needs a QGuiApplication but for .csv; the platform "offscreen" will do.
/// @throws Error for another ending, or when the file can't be written
void writeFigure(const report::Figure& figure, const std::filesystem::path& path);

/// The endings for a file dialog, the first of them the usual one.
QString figureFileFilter();

/// A name for the file without its ending: the title in letters, digits and hyphens; its kind when it has none.
QString figureFileName(const report::Figure& figure);

} // namespace rimlight::printing
