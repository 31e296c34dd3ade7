#pragma once

#include "core/report/Figure.h"

#include <cstdint>
#include <string>
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
    std::vector<bool> numeric; ///< right-aligned with tabular digits; as many as columns
};
struct FigureBlock {
    Figure figure;
    std::string caption;
};
/// Pictures side by side.
struct Images {
    std::vector<Image> images;
};
struct PageBreak {};

using Block = std::variant<Heading, Paragraph, Statement, Warning, Table, FigureBlock, Images, PageBreak>;

/// A document as plain data. Every page carries the notice and the footer.
struct Report {
    std::string title;
    std::string subtitle;
    std::string notice = "Research use only. Not for clinical use.";
    std::string footer; ///< program, version, date
    std::vector<Block> blocks;
};

} // namespace rimlight::report
