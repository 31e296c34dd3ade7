#pragma once

class QToolButton;
class QWidget;

namespace rimlight::theme {

/// Fixes a widget's width to so many pixels times the scale of text, also when that changes.
void setFixedTextWidth(QWidget* widget, int pixels);

/// The same for the least and the greatest width.
void setMinimumTextWidth(QWidget* widget, int pixels);
void setMaximumTextWidth(QWidget* widget, int pixels);

/// Word beside icon as long as text has its plain size; larger, the icon alone, so that a row of tools keeps its width.
/// The word stays what a screen reader says, and stands under the mouse.
void setWordBesideIcon(QToolButton* button);

} // namespace rimlight::theme
