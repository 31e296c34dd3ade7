#pragma once

#include "core/tables/Csv.h"

#include <filesystem>
#include <string>

namespace rimlight::tables {

/// A table from a .csv or a .xlsx file, by its ending; sheet is for .xlsx alone, empty for the first.
/// @throws Error as readCsv() and readXlsx(), for another ending, and for a sheet of a .csv
TextTable readTable(const std::filesystem::path& path, const std::string& sheet = {});

} // namespace rimlight::tables
