#include "core/learning/ModelCard.h"

#include <algorithm>

namespace rimlight::learning {

namespace {

/// What would end a cell or begin markup; a model's words come from files.
std::string markdownText(const std::string& text) {
    std::string safe;
    for (const char c : text) {
        if (c == '|' || c == '\\' || c == '`' || c == '*' || c == '_' || c == '<' || c == '[')
            safe += '\\';
        safe += c == '\n' || c == '\r' ? ' ' : c;
    }
    return safe;
}

std::string oneLine(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return text;
}

/// Characters, not bytes: the continuation bytes of UTF-8 take no room.
std::size_t widthOf(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

void addMarkdownRow(const std::vector<std::string>& cells, std::string& text) {
    text += '|';
    for (const auto& cell : cells)
        text += ' ' + markdownText(cell) + " |";
    text += '\n';
}

void addPlainTable(const ModelCard::Table& table, std::string& text) {
    std::vector<std::size_t> widths(table.columns.size(), 0);
    const auto widen = [&](const std::vector<std::string>& cells) {
        for (std::size_t c = 0; c < cells.size(); ++c)
            widths[c] = std::max(widths[c], widthOf(oneLine(cells[c])));
    };
    widen(table.columns);
    for (const auto& row : table.rows)
        widen(row);
    const auto add = [&](const std::vector<std::string>& cells) {
        std::string line = " ";
        for (std::size_t c = 0; c < cells.size(); ++c)
            line += ' ' + oneLine(cells[c]) + std::string(widths[c] - widthOf(oneLine(cells[c])) + 1, ' ');
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    };
    add(table.columns);
    for (const auto& row : table.rows)
        add(row);
}

} // namespace

std::string toMarkdown(const ModelCard& card) {
    std::string text = "# " + markdownText(card.title) + "\n\n**" + markdownText(card.notice) + "**\n";
    for (const auto& section : card.sections) {
        text += "\n## " + markdownText(section.heading) + '\n';
        for (const auto& sentence : section.sentences)
            text += "- " + markdownText(sentence) + '\n';
        if (section.table.columns.empty())
            continue;
        text += '\n';
        addMarkdownRow(section.table.columns, text);
        text += '|';
        for (std::size_t c = 0; c < section.table.columns.size(); ++c)
            text += "---|";
        text += '\n';
        for (const auto& row : section.table.rows)
            addMarkdownRow(row, text);
    }
    return text;
}

std::string toPlainText(const ModelCard& card) {
    std::string text = oneLine(card.title) + '\n' + oneLine(card.notice) + '\n';
    for (const auto& section : card.sections) {
        text += '\n' + oneLine(section.heading) + '\n';
        for (const auto& sentence : section.sentences)
            text += "  " + oneLine(sentence) + '\n';
        if (!section.table.columns.empty())
            addPlainTable(section.table, text);
    }
    return text;
}

} // namespace rimlight::learning
