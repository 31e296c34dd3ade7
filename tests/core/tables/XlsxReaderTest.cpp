#include "core/tables/XlsxReader.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Random.h"
#include "core/base/Text.h"
#include "core/tables/TableFile.h"
#include "core/tables/Xlsx.h"
#include "tests/core/tables/MadeWorkbook.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <bit>
#include <cmath>
#include <fstream>

using namespace rimlight;
using namespace rimlight::tables;

namespace {

constexpr const char* kHeader = R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>)";

/// The table of a workbook that lies in memory.
TextTable tableOf(const std::string& archive, const std::string& sheet = {}, const XlsxLimits& limits = {}) {
    const test::TemporaryFolder folder;
    std::ofstream(folder / "t.xlsx", std::ios::binary) << archive;
    return readXlsx(folder / "t.xlsx", sheet, limits);
}

std::string problemOf(const std::string& archive, const std::string& sheet = {}, const XlsxLimits& limits = {}) {
    try {
        tableOf(archive, sheet, limits);
    } catch (const Error& error) {
        return error.problem();
    }
    return "none";
}

std::string problemOfCells(const std::string& rows, const XlsxLimits& limits = {}) {
    return problemOf(test::workbookOf(kHeader + rows), "", limits);
}

/// The one cell B2 below the names.
std::string shown(const std::string& cell) {
    const auto table =
        tableOf(test::workbookOf(std::string(kHeader) + R"(<row r="2"><c r="A2"><v>1</v></c>)" + cell + "</row>"));
    REQUIRE(table.columns == std::vector<std::string>{"Case", "x"});
    REQUIRE(table.rows.size() == 1);
    return table.rows[0][1];
}

std::size_t columnOf(const std::string& place) {
    std::size_t column = 0;
    for (const char c : place)
        if (c >= 'A')
            column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
    return column - 1;
}

std::size_t rowOf(const std::string& place) {
    return std::stoul(place.substr(place.find_first_of("0123456789")));
}

} // namespace

TEST_CASE("Each cell of a workbook by openpyxl or pandas is what openpyxl reads", "[oracle]") {
    const auto folder = test::sourceFolder() / "tests" / "oracle" / "workbooks";
    std::size_t compared = 0;
    for (const char* name : {"openpyxl", "odd-places", "pandas"}) {
        const auto path = folder / (std::string(name) + ".xlsx");
        const auto expected = nlohmann::json::parse(readTextFile(folder / (std::string(name) + ".json")));
        for (const auto& [sheet, cells] : expected.items()) {
            CAPTURE(name, sheet);
            const auto table = readXlsx(path, sheet);
            // Where a row of the sheet went, and which columns were left out.
            std::map<std::size_t, std::size_t> rows;
            for (std::size_t r = 0; r < table.rows.size(); ++r)
                rows[table.lines[r]] = r;
            std::map<std::size_t, std::size_t> columns;
            for (const auto& cell : cells)
                columns[columnOf(cell[0])] = 0;
            std::size_t place = 0;
            for (auto& column : columns)
                column.second = place++;
            const std::size_t headerRow = rowOf(cells[0][0]);
            std::size_t empty = table.rows.size() * table.columns.size();
            for (const auto& cell : cells) {
                const std::string where = cell[0];
                CAPTURE(where);
                const std::size_t c = columns.at(columnOf(where));
                ++compared;
                if (rowOf(where) == headerRow) {
                    CHECK(table.columns.at(c) == cell[2].get<std::string>());
                    continue;
                }
                const auto& text = table.rows.at(rows.at(rowOf(where))).at(c);
                --empty;
                if (cell[1] == "number") {
                    const double wanted = std::stod(cell[2].get<std::string>());
                    CHECK(std::bit_cast<std::uint64_t>(parseNumber(text).value()) ==
                          std::bit_cast<std::uint64_t>(wanted));
                } else {
                    CHECK(text == cell[2].get<std::string>());
                }
            }
            std::size_t seenEmpty = 0;
            for (const auto& row : table.rows)
                for (const auto& text : row)
                    seenEmpty += text.empty() ? 1 : 0;
            CHECK(seenEmpty == empty);
        }
    }
    CHECK(compared > 1300);
}

TEST_CASE("Without a name the first sheet that is not hidden is read", "[unit]") {
    const auto path = test::sourceFolder() / "tests" / "oracle" / "workbooks" / "openpyxl.xlsx";
    CHECK(xlsxSheets(path) == std::vector<std::string>{"Hidden", "Clinical", "Numbers"});
    CHECK(readXlsx(path).columns.front() == "Case");
    CHECK(readXlsx(path, "Hidden").columns == std::vector<std::string>{"secret"});
    CHECK_THROWS_WITH(readXlsx(path, "clinical"),
                      Catch::Contains("has no sheet \"clinical\"") &&
                          Catch::Contains("Its sheets are \"Hidden\", \"Clinical\", \"Numbers\"."));
}

TEST_CASE("A nameless first column of a workbook names the cases", "[unit]") {
    const auto path = test::sourceFolder() / "tests" / "oracle" / "workbooks" / "pandas.xlsx";
    const auto table = readXlsx(path);
    CHECK(table.columns == std::vector<std::string>{"Case", "a", "b", "t"});
    CHECK(table.rows[1] == std::vector<std::string>{"c1", "", "y", "FALSE"});
}

TEST_CASE("A workbook that we wrote is read as it was", "[unit]") {
    const test::TemporaryFolder folder;
    writeXlsx({{"Features",
                {"Case", "x", "note"},
                {{"007", 0.1, "=1+1"}, {"肿瘤", 123456789.0, "_x0041_x0042_ \x01"}, {"c", {}, "two\nlines"}}}},
              folder / "t.xlsx");
    const auto table = readTable(folder / "t.xlsx");
    CHECK(table.columns == std::vector<std::string>{"Case", "x", "note"});
    CHECK(table.rows == std::vector<std::vector<std::string>>{{"007", "0.1", "=1+1"},
                                                              {"肿瘤", "123456789", "_x0041_x0042_ \x01"},
                                                              {"c", "", "two\nlines"}});
    CHECK(table.lines == std::vector<std::size_t>{2, 3, 4});
}

TEST_CASE("Cells of each type are read as Excel shows them", "[unit]") {
    CHECK(shown(R"(<c r="B2"><v>0.30000000000000004</v></c>)") == "0.30000000000000004");
    CHECK(shown(R"(<c r="B2" t="n"><v>1E5</v></c>)") == "100000"); // not 1e+05: a case's number stays one
    CHECK(shown(R"(<c r="B2"><v>-0.5E-7</v></c>)") == "-5e-08");
    CHECK(shown(R"(<c r="B2" t="s"><v>2</v></c>)") == "a & b");
    CHECK(shown(R"(<c r="B2" t="inlineStr"><is><t>in</t><rPh><t>no</t></rPh></is></c>)") == "in");
    CHECK(shown(R"(<c r="B2" t="b"><v>1</v></c>)") == "TRUE");
    CHECK(shown(R"(<c r="B2" t="b"><v>0</v></c>)") == "FALSE");
    CHECK(shown(R"(<c r="B2" t="e"><v>#DIV/0!</v></c>)") == "#DIV/0!");
    CHECK(shown(R"(<c r="B2" t="d"><v>2021-03-04</v></c>)") == "2021-03-04");
    CHECK(shown(R"(<c r="B2" s="1"><v>44259</v></c>)") == "2021-03-04");
    CHECK(shown(R"(<c r="B2" s="2"><v>44259.5</v></c>)") == "2021-03-04T12:00:00");
    CHECK(shown(R"(<c r="B2" s="9"><v>44259</v></c>)") == "44259");
    CHECK(shown(R"(<c r="B2" t="str"><v>a_x000A_b_x00E4__xD800__x20AC_</v></c>)") == "a\nbä_xD800_€");
    CHECK(shown(R"(<c r="B2" s="1"/>)").empty());
    CHECK(shown(R"(<c><v>5</v></c>)") == "5"); // some programs leave out the place
}

TEST_CASE("A formula gives its stored result, and is refused without one", "[unit]") {
    CHECK(shown(R"(<c r="B2"><f>A2*2</f><v>2.5</v></c>)") == "2.5");
    CHECK(shown(R"(<c r="B2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>)") == "ab");
    CHECK(shown(R"(<c r="B2" t="str"><f>""</f><v></v></c>)").empty());
    CHECK(problemOfCells(R"(<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>A2*2</f></c></row>)") ==
          "cell B2 has a formula whose result is not stored");
    CHECK(problemOfCells(R"(<row r="2"><c r="B2"><f>A2*2</f><v/></c></row>)") ==
          "cell B2 has a formula whose result is not stored");
}

TEST_CASE("Empty rows and columns are left out, and rows keep their numbers", "[unit]") {
    const auto table =
        tableOf(test::workbookOf(R"(<row r="3"><c r="B3" t="s"><v>0</v></c><c r="D3" t="s"><v>1</v></c></row>
        <row r="4"/><row r="5"><c r="A5" s="1"/></row>
        <row r="7"><c r="B7"><v>7</v></c></row><row r="9"><c r="D9"><v>9</v></c></row>)"));
    CHECK(table.columns == std::vector<std::string>{"Case", "x"});
    CHECK(table.rows == std::vector<std::vector<std::string>>{{"7", ""}, {"", "9"}});
    CHECK(table.lines == std::vector<std::size_t>{7, 9});
}

TEST_CASE("A sheet without names, with a value beyond them or with a name twice is refused", "[unit]") {
    CHECK(problemOf(test::workbookOf("")) == "is empty");
    CHECK(problemOfCells(R"(<row r="2"><c r="A2"><v>1</v></c><c r="AC2"><v>1</v></c></row>)") ==
          "cell AC2 has a value, but its column has no name in row 1");
    CHECK(problemOf(test::workbookOf(R"(<row r="1"><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>)")) ==
          "has two columns named \"Case\"");
}

TEST_CASE("A file that is no workbook is refused with what to do", "[unit]") {
    CHECK(problemOf("Case,x\na,1\n") == "is no .xlsx file");
    CHECK(problemOf("") == "is no .xlsx file");
    CHECK(problemOf(std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + std::string(600, '\0')) ==
          "is an old Excel file (.xls) or has a password");
    CHECK(problemOf(test::zipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}})) ==
          "is no workbook of Excel (.xlsx)");
    const test::TemporaryFolder folder;
    CHECK_THROWS_AS(readXlsx(folder / "absent.xlsx"), Error);
    CHECK_THROWS_WITH(readTable(folder / "t.ods"), Catch::Contains("Give a .csv (UTF-8, commas) or a .xlsx file."));
    CHECK_THROWS_WITH(readTable(folder / "t.csv", "Sheet1"), Catch::Contains("has no sheets"));
}

TEST_CASE("A damaged workbook is refused", "[unit]") {
    for (const char* row :
         {R"(<row r="2"><c r="A2"><v>one</v></c></row>)",          // no number
          R"(<row r="2"><c r="A3"><v>1</v></c></row>)",            // of another row
          R"(<row r="2"><c r="B2"><v>1</v></c><c r="A2"/></row>)", // leftwards
          R"(<row r="1"><c r="A1"><v>1</v></c></row>)",            // the row twice
          R"(<row r="2"><c r="ZZZ2"><v>1</v></c></row>)",          // beyond the last column
          R"(<row r="1048577"><c r="A1048577"><v>1</v></c></row>)",
          R"(<row r="2"><c r="A2" t="s"><v>3</v></c></row>)", // no such text
          R"(<row r="2"><c r="A2" t="s"><v>-1</v></c></row>)", R"(<row r="2"><c r="A2" t="b"><v>2</v></c></row>)",
          R"(<row r="2"><c r="A2" t="x"><v>2</v></c></row>)", R"(<row r="-2"/>)",
          R"(<row r="2"><c r="A2" s="x"><v>2</v></c></row>)"}) {
        CAPTURE(row);
        CHECK(problemOfCells(row) == "is damaged (xl/worksheets/sheet1.xml)");
    }
    CHECK(problemOfCells("<row r=\"2\"><c r=\"A2\" t=\"str\"><v>\xFF</v></c></row>") ==
          "is damaged (xl/worksheets/sheet1.xml is no XML)");
    CHECK(problemOfCells("<row") == "is damaged (xl/worksheets/sheet1.xml is no XML)");
    CHECK(problemOfCells("<![CDATA[") == "is damaged (xl/worksheets/sheet1.xml is no XML)");
    CHECK(problemOf(test::workbookOf(kHeader, {{"xl/workbook.xml", "<workbook/>"}})) == "has no sheet of cells");
    CHECK(problemOf(test::workbookOf(kHeader, {{"XL/Styles.xml", "x"}})) == "is damaged or was cut short");
}

TEST_CASE("A workbook that is cut short or has a changed byte is read or refused, never worse", "[unit]") {
    const auto whole = test::workbookOf(std::string(kHeader) + R"(<row r="2"><c r="A2" t="s"><v>2</v></c>
        <c r="B2" s="2"><f>1+1</f><v>44259.25</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>b</t></is></c></row>)");
    REQUIRE(tableOf(whole).rows.size() == 2);
    for (std::size_t length = 0; length < whole.size(); length += 13)
        CHECK(problemOf(whole.substr(0, length)) != "none");
    Random random(11);
    int refused = 0;
    for (int round = 0; round < 600; ++round) {
        auto bytes = whole;
        for (std::uint64_t k = random.below(3) + 1; k > 0; --k)
            bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
        refused += problemOf(bytes) == "none" ? 0 : 1;
    }
    CHECK(refused > 300);
}

TEST_CASE("XML with a changed byte is read or refused, never worse", "[unit]") {
    // The archive itself is whole, so that the reader of XML sees the bytes.
    Random random(12);
    int refused = 0;
    const auto files = test::workbookFiles(std::string(kHeader) + R"(<row r="2"><c r="A2" t="s"><v>2</v></c>
        <c r="B2" s="2"><v>44259.25</v></c></row><!-- <c> --><![CDATA[ ]]>&lt;&#65;)");
    for (int round = 0; round < 3000; ++round) {
        auto broken = files;
        auto& text = broken[random.below(broken.size())].second;
        switch (random.below(3)) {
        case 0:
            text.resize(random.below(text.size()));
            break;
        case 1:
            text.erase(random.below(text.size()), 1 + random.below(9));
            break;
        default:
            constexpr std::string_view kMarks = "<>&;\"'/=!?[]- \0\xFF#x";
            for (std::uint64_t k = random.below(3) + 1; k > 0; --k)
                text[random.below(text.size())] = kMarks[random.below(kMarks.size())];
        }
        refused += problemOf(test::zipOf(broken)) == "none" ? 0 : 1;
    }
    CHECK(refused > 1000);
}

TEST_CASE("A workbook that grows beyond the limits when it is unpacked is refused", "[unit]") {
    XlsxLimits limits;
    limits.partBytes = std::size_t{8} << 20;
    // 200 MB of blanks in 200 KB.
    const auto bomb = test::workbookOf(kHeader + std::string(std::size_t{200} << 20, ' '));
    CHECK(bomb.size() < 300'000);
    CHECK(problemOf(bomb, "", limits) == "is too large: its part xl/worksheets/sheet1.xml has more than 8 MB");

    limits.cells = 1000;
    std::string rows;
    for (int r = 2; r < 600; ++r)
        rows += "<row r=\"" + std::to_string(r) + "\"><c><v>1</v></c><c><v>1</v></c></row>";
    CHECK(problemOfCells(rows, limits) == "is too large: it has more than 1000 cells");
    // Few cells that span many rows and columns would make a large table too.
    std::string wide = "<row r=\"1\">";
    for (int c = 0; c < 600; ++c)
        wide += "<c t=\"str\"><v>c" + std::to_string(c) + "</v></c>";
    wide += R"(</row><row r="2"><c><v>1</v></c></row><row r="3"><c><v>1</v></c></row>)";
    CHECK(problemOf(test::workbookOf(wide), "", limits) == "is too large: it has more than 1000 cells");

    // One long text that many cells show.
    limits.textBytes = 1'000'000;
    const std::string longText =
        "<sst><si><t>Case</t></si><si><t>x</t></si><si><t>" + std::string(30'000, 'a') + "</t></si></sst>";
    rows.clear();
    for (int r = 2; r < 60; ++r)
        rows += "<row r=\"" + std::to_string(r) + "\"><c t=\"s\"><v>2</v></c></row>";
    CHECK(problemOf(test::workbookOf(kHeader + rows, {{"xl/sharedStrings.xml", longText}}), "", limits) ==
          "is too large: it has more than 1000000 characters");
}

TEST_CASE("Entities that grow are refused", "[unit]") {
    const std::string laughs = R"(<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><sst>
        <si><t>&b;</t></si></sst>)";
    CHECK_THAT(problemOf(test::workbookOf(kHeader, {{"xl/sharedStrings.xml", laughs}})),
               Catch::Contains("is damaged (xl/sharedStrings.xml is no XML)"));
}
