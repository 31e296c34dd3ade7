#pragma once

#include "core/report/Report.h"
#include "ui/printing/Page.h"

namespace rimlight::printing {

/// Prints a table with its caption; it breaks over pages between rows, and each page repeats the header. A long table
/// of two columns runs in two groups side by side.
void printTable(PagePen& pen, const report::Table& table);

} // namespace rimlight::printing
