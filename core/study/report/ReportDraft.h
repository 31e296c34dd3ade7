#pragma once

#include "core/report/Report.h"

#include <initializer_list>
#include <map>
#include <string>
#include <vector>

namespace rimlight::study {

/// A place in the text that ReportDraft::finish() replaces by " (Table 3; Figures 4 and 5)", or by nothing when none of
/// what is meant stands in the report. Keys are those that things were added with, with "table:", "figure:" or
/// "section:" before them.
std::string see(const std::vector<std::string>& keys);
/// The same in the sentence itself: "Table 3"; "the results" when it doesn't stand in the report.
std::string refer(const std::string& key);
/// "Table 3", or "-" when it doesn't stand in the report: for cells.
std::string labelOf(const std::string& key);

/// Collects the blocks of a report and numbers its sections, tables and figures. Any text may point to any of them,
/// wherever it stands.
class ReportDraft {
public:
    /// @param level 1 to 3
    void section(int level, const std::string& key, const std::string& title);
    /// A section with a letter: "A".
    void appendix(const std::string& key, const std::string& title);

    void say(const std::string& text);
    void warn(const std::string& text);
    void add(report::Block block);
    /// Numbered, unlike one that is added as a block.
    void table(const std::string& key, report::Table table);
    void figure(const std::string& key, report::FigureBlock figure);
    struct KeyedFigure {
        std::string key;
        report::FigureBlock figure;
    };
    void figuresInRow(std::vector<KeyedFigure> figures);

    bool has(const std::string& key) const { return m_names.contains(key); }

    /// The blocks, with every place in their texts filled, and without characters that no document can hold.
    std::vector<report::Block> finish() &&;

private:
    void number(report::FigureBlock& figure, const std::string& key);

    std::vector<report::Block> m_blocks;
    std::map<std::string, std::string> m_names; ///< "table:flow": "Table 3"
    std::vector<int> m_section = {0, 0, 0};
    int m_appendices = 0;
    int m_tables = 0;
    int m_figures = 0;
};

} // namespace rimlight::study
