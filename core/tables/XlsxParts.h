#pragma once

#include "core/tables/XlsxDate.h"
#include "core/tables/XlsxReader.h"
#include "core/tables/ZipArchive.h"

#include <string>
#include <vector>

/// The parts of a workbook besides its sheets (ECMA-376 part 1, 12.3 and 18). Private to core/tables.
namespace rimlight::tables {

struct XlsxParts {
    const ZipArchive& archive;
    std::size_t maxBytes;
    const std::string& item;

    std::string read(const std::string& part) const { return archive.read(part, maxBytes); }
};

struct WorkbookSheet {
    std::string name;
    std::string part; ///< "xl/worksheets/sheet1.xml"
    bool hidden = false;
};

struct Workbook {
    std::vector<WorkbookSheet> sheets; ///< of cells; sheets that are charts are left out
    DateSystem dates = DateSystem::From1900;
    std::string textsPart; ///< empty: the workbook has none
    std::string stylesPart;
};

Workbook readWorkbook(const XlsxParts& parts);

/// The texts that cells refer to by number, without formatting and without readings above characters.
std::vector<std::string> readSharedTexts(const XlsxParts& parts, const Workbook& workbook, const XlsxLimits& limits);

/// For each format of cells, by its number, whether it shows dates.
std::vector<bool> readDateStyles(const XlsxParts& parts, const Workbook& workbook);

/// Text as it is shown: _x000D_ stands for the character of that number (ECMA-376 part 1, 22.9.2.19).
std::string unescapedText(const std::string& text);

/// @throws Error always
[[noreturn]] void throwTooLarge(std::size_t most, const char* what, const std::string& item);
[[noreturn]] void throwDamagedPart(const std::string& part, const std::string& item);

/// The text as a whole number from 0 on. @throws Error when it is none
std::size_t wholeNumber(std::string_view text, const std::string& part, const std::string& item);

} // namespace rimlight::tables
