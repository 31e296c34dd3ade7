#pragma once

#include "core/report/Report.h"
#include "ui/printing/Page.h"

namespace rimlight::printing {

/// Prints a table with its caption; it breaks over pages between rows, and each page repeats the header. A long table
/// of two columns runs in two groups side by side; one with many columns is set narrower, on pages that lie across, or
/// in parts.
void printTable(PagePen& pen, const report::Table& table);

/// How much room the table wants on its page when so much is left: all that it needs when it fits on a page and would
/// be torn for a few rows, else its beginning.
double tableNeed(const report::Table& table, double roomLeft, double pageRoom);

/// Of the whole table with its caption, in an upright page; very large when it doesn't fit on one.
double tableHeight(const report::Table& table);

} // namespace rimlight::printing
