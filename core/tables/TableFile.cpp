#include "core/tables/TableFile.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/tables/XlsxReader.h"

namespace rimlight::tables {

TextTable readTable(const std::filesystem::path& path, const std::string& sheet) {
    const std::string ending = lowerCase(path.extension().string());
    if (ending == ".xlsx" || ending == ".xlsm")
        return readXlsx(path, sheet);
    if (ending != ".csv")
        throw Error("is no table that can be read", path.string(), "Give a .csv (UTF-8, commas) or a .xlsx file.");
    if (!sheet.empty())
        throw Error("is a CSV, which has no sheets", path.string(), "Leave out the sheet, or give a .xlsx file.");
    return readCsv(path);
}

} // namespace rimlight::tables
