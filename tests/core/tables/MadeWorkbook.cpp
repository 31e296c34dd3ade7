#include "tests/core/tables/MadeWorkbook.h"

#include <stdexcept>
#include <zlib.h>

namespace rimlight::test {

namespace {

const char* const kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const char* const kRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const char* const kPackage = "http://schemas.openxmlformats.org/package/2006/relationships";

void append(std::string& bytes, std::size_t value, int count) {
    for (int i = 0; i < count; ++i)
        bytes += static_cast<char>(value >> (8 * i) & 0xFF);
}

std::string deflated(const std::string& text) {
    z_stream stream{};
    if (::deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("zlib");
    std::string input = text;
    std::string output(::deflateBound(&stream, input.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(output.data());
    stream.avail_out = static_cast<uInt>(output.size());
    const int result = ::deflate(&stream, Z_FINISH);
    output.resize(output.size() - stream.avail_out);
    ::deflateEnd(&stream);
    if (result != Z_STREAM_END)
        throw std::runtime_error("zlib");
    return output;
}

} // namespace

std::string zipOf(const ZipFiles& files) {
    std::string bytes;
    std::string directory;
    for (const auto& [name, text] : files) {
        const std::size_t at = bytes.size();
        const auto packed = deflated(text);
        std::string common;
        append(common, 20, 2); // version
        append(common, 0, 2);  // flags
        append(common, 8, 2);  // deflate
        append(common, 0x00210000, 4);
        append(common, ::crc32(0, reinterpret_cast<const Bytef*>(text.data()), static_cast<uInt>(text.size())), 4);
        append(common, packed.size(), 4);
        append(common, text.size(), 4);
        append(common, name.size(), 2);
        append(common, 0, 2);
        bytes += "PK\x03\x04" + common + name + packed;
        directory += "PK\x01\x02";
        append(directory, 20, 2);
        directory += common;
        append(directory, 0, 2);
        append(directory, 0, 2);
        append(directory, 0, 2);
        append(directory, 0, 4);
        append(directory, at, 4);
        directory += name;
    }
    const std::size_t at = bytes.size();
    bytes += directory + "PK\x05\x06";
    append(bytes, 0, 4);
    append(bytes, files.size(), 2);
    append(bytes, files.size(), 2);
    append(bytes, directory.size(), 4);
    append(bytes, at, 4);
    append(bytes, 0, 2);
    return bytes;
}

ZipFiles workbookFiles(const std::string& sheetData) {
    const auto relation = [](const char* id, const char* type, const char* target) {
        return std::string("<Relationship Id=\"") + id + "\" Type=\"" + kRelations + "/" + type + "\" Target=\"" +
               target + "\"/>";
    };
    const auto relations = [](const std::string& inside) {
        return std::string("<?xml version=\"1.0\"?><Relationships xmlns=\"") + kPackage + "\">" + inside +
               "</Relationships>";
    };
    return {
        {"_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml"))},
        {"xl/_rels/workbook.xml.rels",
         relations(relation("r1", "worksheet", "worksheets/sheet1.xml") +
                   relation("r2", "sharedStrings", "/xl/sharedStrings.xml") + relation("r3", "styles", "styles.xml"))},
        {"xl/workbook.xml", std::string("<?xml version=\"1.0\"?><workbook xmlns=\"") + kMain + "\" xmlns:r=\"" +
                                kRelations +
                                "\"><sheets><sheet name=\"Cells\" sheetId=\"1\" r:id=\"r1\"/></sheets>"
                                "</workbook>"},
        {"xl/sharedStrings.xml",
         std::string("<sst xmlns=\"") + kMain +
             "\"><si><t>Case</t></si><si><t>x</t></si><si><r><t>a</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">"
             " &amp; b</t></r><rPh sb=\"0\" eb=\"1\"><t>reading</t></rPh></si></sst>"},
        {"xl/styles.xml", std::string("<styleSheet xmlns=\"") + kMain +
                              "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd\\.mm\\.yyyy\"/>"
                              "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
                              "<xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"22\"/></cellXfs>"
                              "</styleSheet>"},
        {"xl/worksheets/sheet1.xml", std::string("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"") +
                                         kMain + "\"><sheetData>" + sheetData + "</sheetData></worksheet>"}};
}

std::string workbookOf(const std::string& sheetData, const std::map<std::string, std::string>& others) {
    auto files = workbookFiles(sheetData);
    auto left = others;
    for (auto& [name, text] : files)
        if (const auto other = left.find(name); other != left.end()) {
            text = other->second;
            left.erase(other);
        }
    files.insert(files.end(), left.begin(), left.end());
    return zipOf(files);
}

} // namespace rimlight::test
