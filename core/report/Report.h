#pragma once

#include "core/report/Figure.h"

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace rimlight::report {

/// RGB, 8 bits, from the top.
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;
    std::string caption;
};

struct Heading {
    std::string text;
    int level = 1;           ///< 1 to 3
    std::string number = {}; ///< "2.1"; empty: the heading is not numbered
};
struct Paragraph {
    std::string text;
};
/// The one number that matters, large, with a line below.
struct Statement {
    std::string text;
    std::string detail;
};
/// A sentence that must not be overlooked: a doubt, "Research use only".
struct Warning {
    std::string text;
};
struct Table {
    std::string caption;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
    std::vector<bool> numeric;              ///< right-aligned with tabular digits; as many as columns
    std::string label = {};                 ///< "Table 3", before the caption; may be empty
    std::string note = {};                  ///< in small print below; may be empty
    std::vector<std::size_t> headings = {}; ///< rows, rising, whose first cell stands across the table as a heading
};
/// Names with their values, without a header.
struct Facts {
    std::string caption; ///< may be empty
    std::vector<std::pair<std::string, std::string>> rows;
};
struct FigureBlock {
    Figure figure;
    std::string caption;
    std::string label = {}; ///< "Figure 2", before the caption; may be empty
};
/// Figures side by side, as many as fit.
struct FigureRow {
    std::vector<FigureBlock> figures;
};
/// Text of a file, line by line as it stands there.
struct Code {
    std::string text;
};
/// The numbered headings above the third level with the pages they stand on.
struct Contents {};
/// Pictures side by side.
struct Images {
    std::vector<Image> images;
};
struct PageBreak {};

using Block = std::variant<Heading, Paragraph, Statement, Warning, Table, Facts, FigureBlock, FigureRow, Images, Code,
                           Contents, PageBreak>;

/// A document as plain data. Every page carries the notice and the footer.
struct Report {
    std::string title;
    std::string subtitle;
    std::string notice = "Research use only. Not for clinical use.";
    std::string footer;     ///< program, version, date
    bool titlePage = false; ///< the title stands large, and what comes before the first page break below it
    std::vector<Block> blocks;
};

} // namespace rimlight::report
