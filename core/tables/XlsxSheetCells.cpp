#include "core/tables/XlsxSheetCells.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/tables/XmlReader.h"

namespace rimlight::tables {

namespace {

constexpr std::size_t kMostRows = 1'048'576; ///< of Excel
constexpr std::size_t kMostColumns = 16'384;

class SheetSink : public XmlSink {
public:
    SheetSink(const std::string& part, const SheetContext& context) : m_part(part), m_context(context) {}

    void begin(std::string_view element, const XmlAttributes& attributes) override {
        if (element == "row")
            beginRow(valueOf(attributes, "r"));
        else if (element == "c")
            beginCell(attributes);
        else if (m_inCell)
            beginInCell(element);
    }

    void end(std::string_view element) override {
        m_collects = false;
        if (element == "rPh")
            m_inReading = false;
        else if (element == "c" && m_inCell)
            endCell();
        else if (element == "row" && !m_rows.empty() && m_rows.back().cells.empty())
            m_rows.pop_back();
    }

    void text(std::string_view piece) override {
        if (!m_collects)
            return;
        m_text += piece;
        // One cell may not hold more than all together.
        if (m_text.size() > m_context.limits.textBytes)
            throwTooLarge(m_context.limits.textBytes, "characters", m_context.item);
    }

    std::vector<SheetRow> rows() { return std::move(m_rows); }

private:
    [[noreturn]] void failDamaged() const { throwDamagedPart(m_part, m_context.item); }

    void beginRow(std::optional<std::string_view> number) {
        m_row = number ? wholeNumber(*number, m_part, m_context.item) : m_row + 1;
        if (m_row <= m_lastRow || m_row > kMostRows)
            failDamaged();
        m_lastRow = m_row;
        m_nextColumn = 0;
        m_rows.push_back({m_row, {}});
    }

    void beginCell(const XmlAttributes& attributes) {
        if (m_inCell || m_lastRow == 0 || m_rows.empty() || m_rows.back().number != m_row)
            failDamaged();
        m_inCell = true;
        m_hasFormula = false;
        m_text.clear();
        m_type = valueOf(attributes, "t").value_or("n");
        const auto style = valueOf(attributes, "s");
        m_style = style ? wholeNumber(*style, m_part, m_context.item) : 0;
        if (const auto place = valueOf(attributes, "r"))
            m_column = columnOf(*place);
        else
            m_column = m_nextColumn;
        if (m_column < m_nextColumn || m_column >= kMostColumns)
            failDamaged();
        m_nextColumn = m_column + 1;
    }

    void beginInCell(std::string_view element) {
        if (element == "f")
            m_hasFormula = true;
        m_inReading = m_inReading || element == "rPh";
        m_collects = element == "v" || (element == "t" && !m_inReading);
    }

    /// The column of "B5", whose row must be this one.
    std::size_t columnOf(std::string_view place) const {
        std::size_t column = 0;
        std::size_t letters = 0;
        for (; letters < place.size() && place[letters] >= 'A' && place[letters] <= 'Z' && letters < 4; ++letters)
            column = column * 26 + static_cast<std::size_t>(place[letters] - 'A') + 1;
        if (letters == 0 || wholeNumber(place.substr(letters), m_part, m_context.item) != m_row)
            failDamaged();
        return column - 1;
    }

    void endCell() {
        m_inCell = false;
        std::string shown = shownText();
        if (shown.empty())
            return;
        m_textBytes += shown.size();
        if (m_textBytes > m_context.limits.textBytes)
            throwTooLarge(m_context.limits.textBytes, "characters", m_context.item);
        if (++m_cells > m_context.limits.cells)
            throwTooLarge(m_context.limits.cells, "cells", m_context.item);
        m_rows.back().cells.push_back({m_column, std::move(shown)});
    }

    std::string shownText() const {
        if (m_type == "s") {
            const auto number = wholeNumber(trimmed(m_text), m_part, m_context.item);
            if (number >= m_context.texts.size())
                failDamaged();
            return m_context.texts[number];
        }
        if (m_type == "str" || m_type == "inlineStr")
            return unescapedText(m_text);
        if (m_text.empty() && m_hasFormula)
            throw Error("cell " + cellName(m_row, m_column) + " has a formula whose result is not stored",
                        m_context.item, "Open it in Excel or LibreOffice and save it, or put the value there.");
        const auto value = trimmed(m_text);
        if (m_type == "b" && (value == "1" || value == "0"))
            return value == "1" ? "TRUE" : "FALSE";
        if (m_type == "e" || m_type == "d" || value.empty())
            return std::string(value);
        const auto number = parseNumber(value);
        if (m_type != "n" || !number)
            failDamaged();
        const bool isDate = m_style < m_context.isDate.size() && m_context.isDate[m_style];
        return isDate ? dateText(*number, m_context.dates) : cellText(*number);
    }

    const std::string& m_part;
    const SheetContext& m_context;
    std::vector<SheetRow> m_rows;
    std::size_t m_row = 0;
    std::size_t m_lastRow = 0;
    std::size_t m_column = 0;
    std::size_t m_nextColumn = 0;
    std::size_t m_cells = 0;
    std::size_t m_textBytes = 0;
    std::string m_type;
    std::size_t m_style = 0;
    std::string m_text;
    bool m_inCell = false;
    bool m_collects = false;
    bool m_inReading = false;
    bool m_hasFormula = false;
};

} // namespace

std::string cellName(std::size_t row, std::size_t column) {
    std::string letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters + std::to_string(row);
}

std::vector<SheetRow> readSheetCells(const XlsxParts& parts, const std::string& part, const SheetContext& context) {
    SheetSink sink(part, context);
    readXml(parts.read(part), sink, part, context.item);
    return sink.rows();
}

} // namespace rimlight::tables
