#include "core/study/report/ReportDraft.h"

#include "core/base/Text.h"
#include "core/study/report/ReportWords.h"

#include <algorithm>
#include <type_traits>

namespace rimlight::study {

namespace {

// Characters that no text of a study holds in a document mark the places.
constexpr char kSeeMark = '\x01';
constexpr char kNameMark = '\x02';
constexpr char kLabelMark = '\x03';
constexpr char kEndMark = '\x04';

using Names = std::map<std::string, std::string>;

/// "Table": "3", "4" of "Table 3", "Table 4".
struct Numbers {
    std::string kind;
    std::vector<std::string> numbers;
};

std::vector<Numbers> byKind(const std::vector<std::string>& names) {
    std::vector<Numbers> kinds;
    for (const auto& one : names) {
        const auto blank = one.find(' ');
        const std::string kind = one.substr(0, blank);
        const std::string number = one.substr(blank + 1);
        const auto known =
            std::find_if(kinds.begin(), kinds.end(), [&](const Numbers& entry) { return entry.kind == kind; });
        if (known == kinds.end())
            kinds.push_back({kind, {number}});
        else if (std::find(known->numbers.begin(), known->numbers.end(), number) == known->numbers.end())
            known->numbers.push_back(number);
    }
    // 2.10 comes after 2.9.
    const auto rank = [](const std::string& number) {
        std::vector<double> places;
        for (const auto& part : split(number, '.'))
            places.push_back(parseNumber(part).value_or(0.0));
        return places;
    };
    for (auto& kind : kinds)
        std::stable_sort(kind.numbers.begin(), kind.numbers.end(),
                         [&](const auto& a, const auto& b) { return rank(a) != rank(b) ? rank(a) < rank(b) : a < b; });
    return kinds;
}

/// "3", "5", "6", "7" -> "3", "5 to 7".
std::vector<std::string> withRanges(const std::vector<std::string>& numbers) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < numbers.size();) {
        std::size_t last = i;
        const auto follows = [&](std::size_t k) {
            const auto before = parseNumber(numbers[k]);
            const auto after = parseNumber(numbers[k + 1]);
            return before && after && *after == *before + 1.0 && numbers[k].find('.') == std::string::npos;
        };
        while (last + 1 < numbers.size() && follows(last))
            ++last;
        constexpr std::size_t kShortestRange = 2;
        if (last - i >= kShortestRange) {
            parts.push_back(numbers[i] + " to " + numbers[last]);
            i = last + 1;
        } else {
            parts.push_back(numbers[i++]);
        }
    }
    return parts;
}

std::string namesText(const std::vector<std::string>& names, const std::string& separator) {
    std::vector<std::string> parts;
    for (const auto& [kind, numbers] : byKind(names)) {
        const std::string plural = kind == "Appendix" ? "Appendices" : kind + 's';
        parts.push_back((numbers.size() > 1 ? plural : kind) + ' ' + listText(withRanges(numbers)));
    }
    return join(parts, separator);
}

std::string filledPlace(char mark, const std::string& keys, const Names& names) {
    std::vector<std::string> found;
    for (const auto& key : split(keys, ' '))
        if (const auto known = names.find(key); known != names.end())
            found.push_back(known->second);
    if (mark == kNameMark)
        return found.empty() ? "the results" : namesText(found, " and ");
    if (mark == kLabelMark)
        return found.empty() ? "-" : namesText(found, ", ");
    return found.empty() ? "" : " (" + namesText(found, "; ") + ')';
}

bool isText(char c) {
    constexpr char kFirst = ' ';
    return static_cast<unsigned char>(c) >= static_cast<unsigned char>(kFirst) || c == '\n' || c == '\t';
}

void fill(std::string& text, const Names& names) {
    if (std::all_of(text.begin(), text.end(), isText))
        return;
    std::string filled;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == kSeeMark || c == kNameMark || c == kLabelMark) {
            const auto end = text.find(kEndMark, i);
            if (end == std::string::npos)
                continue;
            filled += filledPlace(c, text.substr(i + 1, end - i - 1), names);
            i = end;
        } else if (isText(c)) {
            filled += c;
        }
    }
    text = std::move(filled);
}

class Filler {
public:
    explicit Filler(const Names& names) : m_names(names) {}

    void operator()(report::Heading& heading) const { fill(heading.text, m_names); }
    void operator()(report::Paragraph& paragraph) const { fill(paragraph.text, m_names); }
    void operator()(report::Warning& warning) const { fill(warning.text, m_names); }
    void operator()(report::Code& code) const { fill(code.text, m_names); }
    void operator()(report::Statement& statement) const {
        fill(statement.text, m_names);
        fill(statement.detail, m_names);
    }
    void operator()(report::Table& table) const {
        fill(table.caption, m_names);
        fill(table.note, m_names);
        for (auto& column : table.columns)
            fill(column, m_names);
        for (auto& row : table.rows)
            for (auto& cell : row)
                fill(cell, m_names);
    }
    void operator()(report::Facts& facts) const {
        fill(facts.caption, m_names);
        for (auto& [what, value] : facts.rows) {
            fill(what, m_names);
            fill(value, m_names);
        }
    }
    void operator()(report::FigureBlock& figure) const { fill(figure.caption, m_names); }
    void operator()(report::FigureRow& row) const {
        for (auto& figure : row.figures)
            fill(figure.caption, m_names);
    }
    void operator()(report::Images& images) const {
        for (auto& image : images.images)
            fill(image.caption, m_names);
    }
    void operator()(report::Contents& /*contents*/) const {}
    void operator()(report::PageBreak& /*pageBreak*/) const {}

private:
    const Names& m_names;
};

} // namespace

std::string see(const std::vector<std::string>& keys) {
    return kSeeMark + join(keys, " ") + kEndMark;
}

std::string refer(const std::string& key) {
    return kNameMark + key + kEndMark;
}

std::string labelOf(const std::string& key) {
    return kLabelMark + key + kEndMark;
}

void ReportDraft::section(int level, const std::string& key, const std::string& title) {
    ++m_section[static_cast<std::size_t>(level - 1)];
    std::fill(m_section.begin() + level, m_section.end(), 0);
    std::vector<std::string> numbers;
    for (int i = 0; i < level; ++i)
        numbers.push_back(std::to_string(m_section[static_cast<std::size_t>(i)]));
    const std::string number = join(numbers, ".");
    m_names["section:" + key] = "Section " + number;
    m_blocks.emplace_back(report::Heading{title, level, number});
}

void ReportDraft::appendix(const std::string& key, const std::string& title) {
    const std::string letter(1, static_cast<char>('A' + m_appendices++));
    m_names["section:" + key] = "Appendix " + letter;
    m_blocks.emplace_back(report::Heading{title, 1, letter});
}

void ReportDraft::say(const std::string& text) {
    if (!text.empty())
        m_blocks.emplace_back(report::Paragraph{text});
}

void ReportDraft::warn(const std::string& text) {
    m_blocks.emplace_back(report::Warning{text});
}

void ReportDraft::add(report::Block block) {
    m_blocks.push_back(std::move(block));
}

void ReportDraft::table(const std::string& key, report::Table table) {
    table.label = "Table " + std::to_string(++m_tables);
    m_names["table:" + key] = table.label;
    m_blocks.emplace_back(std::move(table));
}

void ReportDraft::number(report::FigureBlock& figure, const std::string& key) {
    figure.label = "Figure " + std::to_string(++m_figures);
    m_names["figure:" + key] = figure.label;
}

void ReportDraft::figure(const std::string& key, report::FigureBlock figure) {
    number(figure, key);
    m_blocks.emplace_back(std::move(figure));
}

void ReportDraft::figuresInRow(std::vector<KeyedFigure> figures) {
    report::FigureRow row;
    for (auto& [key, figure] : figures) {
        number(figure, key);
        row.figures.push_back(std::move(figure));
    }
    m_blocks.emplace_back(std::move(row));
}

std::vector<report::Block> ReportDraft::finish() && {
    const Filler filler(m_names);
    for (auto& block : m_blocks)
        std::visit(filler, block);
    return std::move(m_blocks);
}

} // namespace rimlight::study
