#pragma once

class QHeaderView;
class QListWidget;
class QWidget;

namespace rimlight::theme {

/// Fixes a widget's width to so many pixels times the scale of text, also when that changes.
void setFixedTextWidth(QWidget* widget, int pixels);

/// The same for the least and the greatest width.
void setMinimumTextWidth(QWidget* widget, int pixels);
void setMaximumTextWidth(QWidget* widget, int pixels);

/// The same for the rows or columns that a table's header divides.
void setTextSectionSize(QHeaderView* header, int pixels);
/// And for the height of the rows that a list has by now.
void setTextRowHeight(QListWidget* list, int pixels);

} // namespace rimlight::theme
