#include "core/tables/Xlsx.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "tests/support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <limits>
#include <regex>
#include <zlib.h>

using namespace rimlight;
using namespace rimlight::tables;

namespace {

std::size_t littleEndian(const std::string& bytes, std::size_t at, int count) {
    std::size_t value = 0;
    for (int i = count - 1; i >= 0; --i)
        value = value * 256 + static_cast<unsigned char>(bytes.at(at + static_cast<std::size_t>(i)));
    return value;
}

/// A file of a zip archive, found by its central directory (PKWARE's APPNOTE 6.3, 4.3.12), deflated or stored.
std::string unzipped(const std::string& archive, const std::string& name) {
    for (auto at = archive.find("PK\x01\x02"); at != std::string::npos; at = archive.find("PK\x01\x02", at + 4)) {
        const auto nameLength = littleEndian(archive, at + 28, 2);
        if (archive.substr(at + 46, nameLength) != name)
            continue;
        const auto method = littleEndian(archive, at + 10, 2);
        const auto packed = littleEndian(archive, at + 20, 4);
        const auto size = littleEndian(archive, at + 24, 4);
        const auto local = littleEndian(archive, at + 42, 4);
        const auto data = local + 30 + littleEndian(archive, local + 26, 2) + littleEndian(archive, local + 28, 2);
        std::string input = archive.substr(data, packed);
        if (method == 0)
            return input;
        std::string output(size, '\0');
        z_stream stream{};
        REQUIRE(::inflateInit2(&stream, -MAX_WBITS) == Z_OK);
        stream.next_in = reinterpret_cast<Bytef*>(input.data());
        stream.avail_in = static_cast<uInt>(input.size());
        stream.next_out = reinterpret_cast<Bytef*>(output.data());
        stream.avail_out = static_cast<uInt>(output.size());
        const int result = ::inflate(&stream, Z_FINISH);
        ::inflateEnd(&stream);
        REQUIRE(result == Z_STREAM_END);
        return output;
    }
    FAIL("no " + name + " in the archive");
    return {};
}

std::vector<std::string> allMatches(const std::string& text, const char* pattern) {
    const std::regex regex(pattern);
    std::vector<std::string> found;
    for (std::sregex_iterator it(text.begin(), text.end(), regex), end; it != end; ++it)
        found.push_back((*it)[1]);
    return found;
}

/// The texts that cells of type "s" count into. Not by std::regex, which calls itself for each character of a long
/// text.
std::vector<std::string> sharedTexts(const std::string& archive) {
    const auto xml = unzipped(archive, "xl/sharedStrings.xml");
    std::vector<std::string> texts;
    for (auto at = xml.find("<t"); at != std::string::npos; at = xml.find("<t", at)) {
        const auto begin = xml.find('>', at) + 1;
        at = xml.find("</t>", begin);
        texts.push_back(xml.substr(begin, at - begin));
    }
    return texts;
}

/// A cell such as "B2" of a sheet's XML: the number as it stands there, or "s:" and the shared text. Empty: no cell.
std::string cellOf(const std::string& archive, const std::string& sheet, const std::string& place) {
    std::smatch match;
    const std::regex pattern("<c r=\"" + place + "\"([^>]*)><v>([^<]*)</v></c>");
    if (!std::regex_search(sheet, match, pattern))
        return {};
    if (match[1].str().find("t=\"s\"") == std::string::npos)
        return match[2];
    return "s:" + sharedTexts(archive).at(static_cast<std::size_t>(std::atoi(match[2].str().c_str())));
}

struct Written {
    test::TemporaryFolder folder;
    std::string archive;

    explicit Written(const std::vector<XlsxSheet>& sheets) {
        const auto path = folder / "table.xlsx";
        writeXlsx(sheets, path);
        archive = readTextFile(path);
    }
    std::string sheet(int number) const {
        return unzipped(archive, "xl/worksheets/sheet" + std::to_string(number) + ".xml");
    }
    std::string cell(const std::string& place) const { return cellOf(archive, sheet(1), place); }
};

} // namespace

TEST_CASE("A workbook holds numbers as numbers, text as text and nothing for empty cells", "[unit]") {
    const Written book({{"Features", {"Case", "x", "note"}, {{"a", 1.5, "=1+1"}, {"007", {}, ""}}}});
    CHECK(book.cell("A1") == "s:Case");
    CHECK(book.cell("B1") == "s:x");
    CHECK(book.cell("A2") == "s:a");
    CHECK(book.cell("B2") == "1.5");
    CHECK(book.cell("C2") == "s:=1+1"); // text, not a formula
    CHECK(book.sheet(1).find("<f>") == std::string::npos);
    CHECK(book.cell("A3") == "s:007");
    CHECK(book.cell("B3").empty());
    CHECK(book.cell("C3").empty());
}

TEST_CASE("Numbers of a workbook have 16 significant digits", "[unit]") {
    // Rounding to 16 significant digits moves a number by at most half a unit of the 16th: 5e-16 of it.
    const std::vector<double> numbers{1.0 / 3.0, -2.0 / 3e5,          1e300, 1.2345678901234567e-300,
                                      0.0,       12345678901234567.0, -40.0};
    std::vector<std::vector<XlsxCell>> rows;
    for (const double number : numbers)
        rows.push_back({number});
    const Written book({{"Features", {"x"}, rows}});
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto text = book.cell("A" + std::to_string(i + 2));
        CAPTURE(text);
        REQUIRE(!text.empty());
        CHECK(std::abs(std::strtod(text.c_str(), nullptr) - numbers[i]) <= 5e-16 * std::abs(numbers[i]));
    }
}

TEST_CASE("The names and the first column of a sheet stay in view, and sheets keep their names", "[unit]") {
    const Written book({{"Features", {"Case"}, {{"a"}}}, {"Reasons", {"Case", "Feature"}, {{"a", "x"}}}});
    const std::vector<std::string> frozen{"xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\""};
    CHECK(allMatches(book.sheet(1), "<pane (xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\")[^>]*state=\"frozen\"") ==
          frozen);
    CHECK(allMatches(book.sheet(2), "<pane (xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\")[^>]*state=\"frozen\"") ==
          frozen);
    const auto names = allMatches(unzipped(book.archive, "xl/workbook.xml"), "<sheet name=\"([^\"]*)\"");
    CHECK(names == std::vector<std::string>{"Features", "Reasons"});
}

TEST_CASE("Text of a workbook may hold any language, markup and line breaks", "[unit]") {
    const Written book({{"Features", {"Case"}, {{"Wilms-Tumor Größe 肿瘤"}, {"a < b & c"}, {"one\ntwo"}}}});
    CHECK(book.cell("A2") == "s:Wilms-Tumor Größe 肿瘤");
    CHECK(book.cell("A3") == "s:a &lt; b &amp; c");
    CHECK(book.cell("A4") == "s:one\ntwo");
}

TEST_CASE("Text beyond what Excel takes is cut between characters and says so", "[unit]") {
    std::string text(32'763, 'x');
    text += "肿瘤 of the left kidney";
    const Written book({{"Features", {"Case"}, {{text}}}});
    CHECK(book.cell("A2") == "s:" + std::string(32'763, 'x') + "...");
    const Written exact({{"Features", {"Case"}, {{std::string(32'767, 'x')}}}});
    CHECK(exact.cell("A2") == "s:" + std::string(32'767, 'x'));
}

TEST_CASE("The bytes of a workbook depend on its sheets alone", "[unit]") {
    const std::vector<XlsxSheet> sheets{{"Features", {"Case", "x"}, {{"a", 1.5}}}};
    const Written first(sheets);
    const Written second(sheets);
    CHECK(first.archive == second.archive);
    // Not the time of writing, which two books of one second would share.
    CHECK_THAT(unzipped(first.archive, "docProps/core.xml"), Catch::Contains("1980-01-01T00:00:00Z"));
}

TEST_CASE("A sheet that is too large for Excel, or a folder that is not there, is an error", "[unit]") {
    CHECK_NOTHROW(requireXlsxSize(1'048'575, 16'384, "t.xlsx"));
    CHECK_THROWS_WITH(requireXlsxSize(2, 16'385, "t.xlsx"), Catch::Contains("16384 columns, not 2 and 16385"));
    CHECK_THROWS_WITH(requireXlsxSize(1'048'576, 1, "t.xlsx"), Catch::Contains("Write a .csv"));
    const test::TemporaryFolder folder;
    CHECK_THROWS_AS(writeXlsx({{"Features", {"Case"}, {}}}, folder / "absent" / "t.xlsx"), Error);
    CHECK_THROWS_WITH(writeXlsx({{"a/b", {"Case"}, {}}}, folder / "t.xlsx"), Catch::Contains("no name that Excel"));
    CHECK(std::filesystem::is_empty(folder.path()));
}
