#include "core/tables/XlsxParts.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/tables/XmlReader.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace rimlight::tables {

namespace {

struct Relation {
    std::string id;
    std::string type; ///< the last word of its address: "worksheet"
    std::string part;
};

std::string folderOf(const std::string& part) {
    const auto slash = part.rfind('/');
    return slash == std::string::npos ? std::string() : part.substr(0, slash + 1);
}

/// "../x.xml" seen from "xl/worksheets/" is "xl/x.xml"; one that begins with a slash is seen from the archive's root.
std::string resolved(const std::string& folder, std::string_view target) {
    const bool fromRoot = target.starts_with('/');
    std::vector<std::string> kept;
    for (const auto& piece : split(fromRoot ? std::string(target) : folder + std::string(target), '/')) {
        if (piece == ".." && !kept.empty())
            kept.pop_back();
        else if (!piece.empty() && piece != "." && piece != "..")
            kept.push_back(piece);
    }
    return join(kept, "/");
}

class RelationSink : public XmlSink {
public:
    explicit RelationSink(std::string folder) : m_folder(std::move(folder)) {}
    void begin(std::string_view element, const XmlAttributes& attributes) override {
        const auto id = valueOf(attributes, "Id");
        const auto type = valueOf(attributes, "Type");
        const auto target = valueOf(attributes, "Target");
        if (element != "Relationship" || !id || !type || !target ||
            valueOf(attributes, "TargetMode").value_or("") == "External")
            return;
        relations.push_back(
            {std::string(*id), std::string(type->substr(type->rfind('/') + 1)), resolved(m_folder, *target)});
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}

    std::vector<Relation> relations;

private:
    std::string m_folder;
};

/// What a part refers to; the archive itself when part is empty.
std::vector<Relation> relationsOf(const XlsxParts& parts, const std::string& part) {
    const std::string folder = folderOf(part);
    const std::string file = folder + "_rels/" + part.substr(folder.size()) + ".rels";
    RelationSink sink(folder);
    if (parts.archive.contains(file))
        readXml(parts.read(file), sink, file, parts.item);
    return sink.relations;
}

std::string partOfType(const std::vector<Relation>& relations, const char* type) {
    const auto found =
        std::find_if(relations.begin(), relations.end(), [&](const Relation& r) { return r.type == type; });
    return found == relations.end() ? std::string() : found->part;
}

bool isTrue(std::optional<std::string_view> value) {
    return value == "1" || value == "true";
}

class WorkbookSink : public XmlSink {
public:
    struct Listed {
        std::string name;
        std::string relation;
        bool hidden = false;
    };
    void begin(std::string_view element, const XmlAttributes& attributes) override {
        if (element == "workbookPr" && isTrue(valueOf(attributes, "date1904")))
            dates = DateSystem::From1904;
        const auto name = valueOf(attributes, "name");
        const auto relation = valueOf(attributes, "id", true);
        if (element == "sheet" && name && relation)
            sheets.push_back({std::string(*name), std::string(*relation),
                              valueOf(attributes, "state").value_or("visible") != "visible"});
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}

    std::vector<Listed> sheets;
    DateSystem dates = DateSystem::From1900;
};

class TextSink : public XmlSink {
public:
    TextSink(const XlsxLimits& limits, const std::string& item) : m_limits(limits), m_item(item) {}
    void begin(std::string_view element, const XmlAttributes&) override {
        if (element == "si")
            m_text.clear();
        m_inReading = m_inReading || element == "rPh";
        m_inText = element == "t" && !m_inReading;
    }
    void end(std::string_view element) override {
        if (element == "rPh")
            m_inReading = false;
        m_inText = false;
        if (element != "si")
            return;
        if (texts.size() == m_limits.cells)
            throwTooLarge(m_limits.cells, "texts", m_item);
        texts.push_back(unescapedText(m_text));
    }
    void text(std::string_view piece) override {
        if (m_inText)
            m_text += piece;
    }

    std::vector<std::string> texts;

private:
    const XlsxLimits& m_limits;
    const std::string& m_item;
    std::string m_text;
    bool m_inText = false;
    bool m_inReading = false;
};

class StyleSink : public XmlSink {
public:
    StyleSink(const std::string& part, const std::string& item) : m_part(part), m_item(item) {}
    void begin(std::string_view element, const XmlAttributes& attributes) override {
        const auto id = valueOf(attributes, "numFmtId");
        if (element == "numFmt" && id)
            m_codes[wholeNumber(*id, m_part, m_item)] = isDateFormat(valueOf(attributes, "formatCode").value_or(""));
        else if (element == "cellXfs")
            m_inCellFormats = true;
        else if (element == "xf" && m_inCellFormats)
            m_formats.push_back(id ? wholeNumber(*id, m_part, m_item) : 0);
    }
    void end(std::string_view element) override {
        if (element == "cellXfs")
            m_inCellFormats = false;
    }
    void text(std::string_view) override {}

    std::vector<bool> isDate() const {
        std::vector<bool> dates;
        for (const std::size_t format : m_formats) {
            const auto code = m_codes.find(format);
            dates.push_back(code != m_codes.end() ? code->second : isDateFormat(static_cast<unsigned>(format)));
        }
        return dates;
    }

private:
    const std::string& m_part;
    const std::string& m_item;
    std::map<std::size_t, bool> m_codes;
    std::vector<std::size_t> m_formats;
    bool m_inCellFormats = false;
};

} // namespace

void throwTooLarge(std::size_t most, const char* what, const std::string& item) {
    throw Error("is too large: it has more than " + std::to_string(most) + " " + what, item,
                "Save the sheet as CSV UTF-8.");
}

void throwDamagedPart(const std::string& part, const std::string& item) {
    throw Error("is damaged (" + part + ")", item, "Open it in Excel or LibreOffice and save it anew as .xlsx.");
}

std::size_t wholeNumber(std::string_view text, const std::string& part, const std::string& item) {
    std::uint32_t value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ec != std::errc{} || result.ptr != text.data() + text.size())
        throwDamagedPart(part, item);
    return value;
}

std::string unescapedText(const std::string& text) {
    constexpr std::size_t kLength = 7; // _x000D_
    std::string shown;
    std::size_t copied = 0;
    for (auto at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
        if (at < copied || text.size() - at < kLength || text[at + kLength - 1] != '_')
            continue;
        std::uint32_t code = 0;
        const char* end = text.data() + at + kLength - 1;
        const auto result = std::from_chars(text.data() + at + 2, end, code, 16);
        // NUL and halves of surrogate pairs are no characters; what stands for them stays as it is.
        if (result.ec != std::errc{} || result.ptr != end || code == 0 || (code >= 0xD800 && code <= 0xDFFF))
            continue;
        shown.append(text, copied, at - copied);
        if (code < 0x80) {
            shown += static_cast<char>(code);
        } else if (code < 0x800) {
            shown += static_cast<char>(0xC0 | (code >> 6));
            shown += static_cast<char>(0x80 | (code & 0x3F));
        } else {
            shown += static_cast<char>(0xE0 | (code >> 12));
            shown += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
            shown += static_cast<char>(0x80 | (code & 0x3F));
        }
        copied = at + kLength;
    }
    return shown.append(text, copied);
}

Workbook readWorkbook(const XlsxParts& parts) {
    const std::string part = partOfType(relationsOf(parts, ""), "officeDocument");
    if (part.empty() || !part.ends_with(".xml") || !parts.archive.contains(part))
        throw Error("is no workbook of Excel (.xlsx)", parts.item, "Save the table as .xlsx or as CSV UTF-8.");
    WorkbookSink sink;
    readXml(parts.read(part), sink, part, parts.item);
    const auto relations = relationsOf(parts, part);
    Workbook workbook;
    workbook.dates = sink.dates;
    workbook.textsPart = partOfType(relations, "sharedStrings");
    workbook.stylesPart = partOfType(relations, "styles");
    for (const auto& listed : sink.sheets)
        for (const auto& relation : relations)
            if (relation.id == listed.relation && relation.type == "worksheet")
                workbook.sheets.push_back({listed.name, relation.part, listed.hidden});
    if (workbook.sheets.empty())
        throw Error("has no sheet of cells", parts.item, "Save the table as .xlsx or as CSV UTF-8.");
    return workbook;
}

std::vector<std::string> readSharedTexts(const XlsxParts& parts, const Workbook& workbook, const XlsxLimits& limits) {
    if (workbook.textsPart.empty())
        return {};
    TextSink sink(limits, parts.item);
    readXml(parts.read(workbook.textsPart), sink, workbook.textsPart, parts.item);
    return std::move(sink.texts);
}

std::vector<bool> readDateStyles(const XlsxParts& parts, const Workbook& workbook) {
    if (workbook.stylesPart.empty())
        return {};
    StyleSink sink(workbook.stylesPart, parts.item);
    readXml(parts.read(workbook.stylesPart), sink, workbook.stylesPart, parts.item);
    return sink.isDate();
}

} // namespace rimlight::tables
