#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace rimlight::report {

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
};

/// Two classes' training Radscores as densities, the cut-off, and one case.
struct RadscoreStrip {
    std::string positiveLabel;
    std::string negativeLabel;
    std::vector<double> positiveScores;
    std::vector<double> negativeScores;
    double cutoff = 0.0;
    double radscore = 0.0;
};

/// Signed bars left and right of zero, longest first.
struct ContributionBars {
    struct Bar {
        std::string label;      ///< plain words
        std::string formalName; ///< "original_glcm_MCC"
        double value = 0.0;     ///< contribution to the Radscore
        std::string detail;     ///< "z = -1.2"
    };
    std::string positiveLabel;
    std::string negativeLabel;
    std::vector<Bar> bars;
};

/// A value for each of a few whole numbers, joined by lines, with one of them marked: the BIC over the number of
/// habitats.
struct MarkedCurve {
    struct Point {
        int x = 0;
        double y = 0.0;
    };
    std::string xLabel;
    std::string yLabel;
    std::vector<Point> points; ///< by x; finite
    std::size_t marked = 0;    ///< which point
    std::string markedLabel;   ///< "K = 3"
};

using Figure = std::variant<RadscoreStrip, ContributionBars, MarkedCurve>;

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
