#include "core/tables/Xlsx.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"

#include <algorithm>
#include <cassert>
#include <cctype>
#include <memory>
#include <xlsxwriter.h>

namespace rimlight::tables {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostRows = 1'048'575; ///< below the names; Excel has 2^20 rows
constexpr std::size_t kMostColumns = 16'384;
constexpr std::size_t kMostCharacters = 32'767;
/// 1980-01-01, the first day that a zip archive knows: a batch that is repeated gives the same bytes.
constexpr time_t kFixedDate = 315'532'800;

void check(lxw_error code, const fs::path& path) {
    if (code != LXW_NO_ERROR)
        throw Error(std::string("cannot be written as XLSX (") + lxw_strerror(code) + ")", path.string(),
                    "Free some space there and in the folder of temporary files, or write a .csv.");
}

/// Text that looks like Excel's way to write a character by its number, _x0041_, would be shown as that character; its
/// first mark is written so itself.
std::string escaped(const std::string& text) {
    constexpr std::size_t kLength = 7;
    const auto isHex = [](unsigned char c) { return std::isxdigit(c) != 0; };
    std::string written;
    std::size_t copied = 0;
    for (auto at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
        if (text.size() - at < kLength || text[at + kLength - 1] != '_' ||
            !std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at + 2),
                         text.begin() + static_cast<std::ptrdiff_t>(at + kLength - 1), isHex))
            continue;
        written.append(text, copied, at - copied);
        written += "_x005F_";
        copied = at + 1;
    }
    return written.append(text, copied);
}

/// At most so many characters as Excel takes; the limit counts bytes, which are never fewer than characters.
std::string shortened(const std::string& text) {
    if (text.size() <= kMostCharacters)
        return text;
    std::size_t end = kMostCharacters - 3;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end) + "...";
}

void writeCell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const XlsxCell& cell, const fs::path& path) {
    if (const auto* number = std::get_if<double>(&cell))
        check(worksheet_write_number(sheet, row, column, *number, nullptr), path);
    else if (const auto* text = std::get_if<std::string>(&cell); text != nullptr && !text->empty())
        check(worksheet_write_string(sheet, row, column, shortened(escaped(*text)).c_str(), nullptr), path);
}

void writeSheet(lxw_workbook* book, const XlsxSheet& sheet, lxw_format* bold, const fs::path& path) {
    requireXlsxSize(sheet.rows.size(), sheet.columns.size(), path.string());
    lxw_worksheet* page = workbook_add_worksheet(book, sheet.name.c_str());
    if (page == nullptr)
        throw Error("the sheet \"" + sheet.name + "\" has no name that Excel takes", path.string(), "Rename it.");
    worksheet_freeze_panes(page, 1, 1);
    for (std::size_t c = 0; c < sheet.columns.size(); ++c)
        check(worksheet_write_string(page, 0, static_cast<lxw_col_t>(c), shortened(escaped(sheet.columns[c])).c_str(),
                                     bold),
              path);
    for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
        assert(sheet.rows[r].size() == sheet.columns.size());
        for (std::size_t c = 0; c < sheet.rows[r].size(); ++c)
            writeCell(page, static_cast<lxw_row_t>(r + 1), static_cast<lxw_col_t>(c), sheet.rows[r][c], path);
    }
}

struct FreeBook {
    void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
};

void writeBook(const std::vector<XlsxSheet>& sheets, const fs::path& temporary, const fs::path& path) {
    std::unique_ptr<lxw_workbook, FreeBook> book(workbook_new(temporary.c_str()));
    if (!book)
        throw std::bad_alloc();
    lxw_doc_properties properties{};
    properties.created = kFixedDate;
    check(workbook_set_properties(book.get(), &properties), path);
    lxw_format* bold = workbook_add_format(book.get());
    format_set_bold(bold);
    for (const auto& sheet : sheets)
        writeSheet(book.get(), sheet, bold, path);
    check(workbook_close(book.release()), path); // frees the book, also when it fails
}

} // namespace

void requireXlsxSize(std::size_t rows, std::size_t columns, const std::string& item) {
    if (rows > kMostRows || columns > kMostColumns)
        throw Error("a sheet of Excel holds " + std::to_string(kMostRows) + " cases and " +
                        std::to_string(kMostColumns) + " columns, not " + std::to_string(rows) + " and " +
                        std::to_string(columns),
                    item, "Write a .csv.");
}

void writeXlsx(const std::vector<XlsxSheet>& sheets, const fs::path& path) {
    writeFileAtomically(path, [&](const fs::path& temporary) { writeBook(sheets, temporary, path); });
}

} // namespace rimlight::tables
