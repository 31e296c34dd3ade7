#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace rimlight::test {

/// The files of a zip archive by name, in their order.
using ZipFiles = std::vector<std::pair<std::string, std::string>>;

/// A zip archive whose files are deflated.
std::string zipOf(const ZipFiles& files);

/// The files of a workbook with one sheet, "Cells", whose rows are the XML within <sheetData>.
ZipFiles workbookFiles(const std::string& sheetData);

/// The same as an archive, with some files in the place of its own or besides.
std::string workbookOf(const std::string& sheetData, const std::map<std::string, std::string>& others = {});

} // namespace rimlight::test
