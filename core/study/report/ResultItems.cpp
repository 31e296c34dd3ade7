#include "core/study/report/ResultItems.h"

#include "core/base/Text.h"
#include "core/study/report/ReportWords.h"
#include "core/study/report/ResultTables.h"

#include <algorithm>

namespace rimlight::study {

namespace {

std::string fileOf(const ResultItem& item) {
    return item.kind == ResultKind::Table ? "tables/" + item.name + ".csv" : "figures/" + item.name + ".json";
}

std::string keyOf(const ResultItem& item) {
    return (item.kind == ResultKind::Table ? "tables/" : "figures/") + item.name;
}

bool fits(const std::string& name, const std::string& pattern) {
    if (pattern.ends_with('-'))
        return name.starts_with(pattern);
    return pattern.ends_with('*') ? name.starts_with(pattern.substr(0, pattern.size() - 1)) : name == pattern;
}

} // namespace

std::vector<ResultItem> ResultItems::waiting(ResultKind kind, const std::string& pattern) const {
    std::vector<ResultItem> found;
    for (const auto& item : m_input.results.items)
        if (item.kind == kind && !m_put.contains(keyOf(item)) && fits(item.name, pattern))
            found.push_back(item);
    return found;
}

bool ResultItems::has(const std::vector<std::string>& patterns) const {
    return std::any_of(patterns.begin(), patterns.end(), [&](const auto& pattern) {
        return !waiting(ResultKind::Figure, pattern).empty() || !waiting(ResultKind::Table, pattern).empty();
    });
}

bool ResultItems::take(const ResultItem& item) {
    return m_put.insert(keyOf(item)).second;
}

void ResultItems::damaged(const ResultItem& item) {
    m_draft.warn("\"" + plainCaption(m_input, item) + "\" (" + fileOf(item) + ") cannot be shown: the file " +
                 sentence(m_input.failures.at(keyOf(item))));
}

void ResultItems::figures(const std::vector<std::string>& patterns) {
    for (const auto& pattern : patterns)
        for (const auto& item : waiting(ResultKind::Figure, pattern)) {
            take(item);
            if (const auto* figure = m_input.figure(item.name))
                m_draft.figure(item.name, {*figure, capitalised(plainCaption(m_input, item))});
            else
                damaged(item);
        }
}

void ResultItems::figureRow(const std::vector<std::string>& patterns) {
    std::vector<ReportDraft::KeyedFigure> row;
    for (const auto& pattern : patterns)
        for (const auto& item : waiting(ResultKind::Figure, pattern)) {
            take(item);
            if (const auto* figure = m_input.figure(item.name))
                row.push_back({item.name, {*figure, capitalised(plainCaption(m_input, item))}});
            else
                damaged(item);
        }
    if (!row.empty())
        m_draft.figuresInRow(std::move(row));
}

void ResultItems::tables(const std::vector<std::string>& patterns) {
    for (const auto& pattern : patterns)
        for (const auto& item : waiting(ResultKind::Table, pattern)) {
            take(item);
            if (m_input.failures.contains(keyOf(item))) {
                damaged(item);
                continue;
            }
            auto print = resultTablePrint(m_input, item);
            if (print.tables.empty())
                m_named.push_back(item);
            for (std::size_t i = 0; i < print.tables.size(); ++i) {
                print.tables[i].caption = capitalised(print.tables[i].caption);
                m_draft.table(i == 0 ? item.name : item.name + '-' + std::to_string(i + 1), std::move(print.tables[i]));
            }
        }
}

void ResultItems::nameTheRest() {
    if (m_named.empty())
        return;
    std::vector<std::string> parts;
    std::vector<std::string> behind;
    for (const auto& item : m_named)
        if (item.name.ends_with("-numbers") || item.name.ends_with("-tests"))
            behind.push_back(fileOf(item));
        else
            parts.push_back(uncapitalised(plainCaption(m_input, item)) + " (" + fileOf(item) + ')');
    if (!behind.empty())
        parts.push_back("every number and test behind these tables (" + join(behind, ", ") + ')');
    m_draft.say("Not printed, but in the results: " + listText(parts) + '.');
    m_named.clear();
}

} // namespace rimlight::study
