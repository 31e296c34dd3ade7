#pragma once

#include "core/report/Report.h"
#include "ui/printing/Page.h"

#include <vector>

namespace rimlight::printing {

inline constexpr double kCellPadding = 4.0;
inline constexpr double kGroupGap = 18.0;

/// How a table lies on paper: as it is, else in narrow letters, else on pages that lie across, else in parts that hold
/// some of the columns each.
struct TableLayout {
    bool landscape = false;
    bool narrow = false;
    int points = 8;
    std::size_t groups = 1; ///< long tables of two columns run side by side
    /// Columns of each part with their widths; the first column stands in all of them.
    struct Part {
        std::vector<std::size_t> columns;
        std::vector<double> widths;
        double width = 0.0; ///< of all of them
    };
    std::vector<Part> parts;

    QFont font(bool bold) const { return narrow ? narrowFont(points, bold) : paperFont(points, bold); }
    double pageWidth() const { return PagePen::widthOf(landscape); }
    double groupWidth() const {
        return (pageWidth() - kGroupGap * static_cast<double>(groups - 1)) / static_cast<double>(groups);
    }
};

TableLayout layOutTable(const report::Table& table);

} // namespace rimlight::printing
