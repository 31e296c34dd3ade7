#pragma once

#include "core/report/Report.h"
#include "ui/printing/Page.h"

#include <vector>

namespace rimlight::printing {

/// The page that each heading of a report stands on, in their order.
using HeadingPages = std::vector<int>;

/// Prints the blocks of a report, one function per kind; each moves the pen to where the next block begins.
class BlockPrinter {
public:
    /// @param pages as an earlier pass found them; empty in the first
    BlockPrinter(PagePen& pen, const report::Report& report, const HeadingPages& pages);

    /// Prints all; returns where the headings came to stand.
    HeadingPages print();

    void operator()(const report::Heading& heading);
    void operator()(const report::Paragraph& paragraph);
    void operator()(const report::Statement& statement);
    void operator()(const report::Warning& warning);
    void operator()(const report::Table& table);
    void operator()(const report::Facts& facts);
    void operator()(const report::FigureBlock& figure);
    void operator()(const report::FigureRow& row);
    void operator()(const report::Images& images);
    void operator()(const report::Code& code);
    void operator()(const report::Contents& contents);
    void operator()(const report::PageBreak& pageBreak);

private:
    void visit(std::size_t block);
    void printWaiting();
    bool mayWait(const report::Block& block) const;
    bool fitsBefore(const report::Block& block) const;
    double leadHeight(std::size_t next) const;
    double headingHeight(const report::Heading& heading) const;
    double spaceAbove(const report::Heading& heading) const;
    void printContentsLine(const report::Heading& heading, int page);

    PagePen& m_pen;
    const report::Report& m_report;
    const HeadingPages& m_pages;
    HeadingPages m_found;
    PaperStyle m_style;
    std::size_t m_block = 0;
    std::vector<std::size_t> m_waiting; ///< figures for which there was no room on their page
};

} // namespace rimlight::printing
