#pragma once

#include <QIcon>
#include <QString>
#include <QStringList>

/// The program's own icons: resources/icons/ui/*.svg, one family of 1.75-px strokes on a grid of 24 units.
namespace rimlight::theme {

/// What an icon is drawn with.
enum class Ink { Text, Secondary, Accent, OnAccent, Warning, Error, Success };

/// The icon of a file of that folder, without its ending. Its pixels are made when it is painted, for the screen's own
/// density and in the colours of the scheme in use; disabled ones are dim, and those of Ink::Text take the accent where
/// they are checked or selected. Asserts that the file is there.
QIcon icon(const QString& name, Ink ink = Ink::Text);

/// Every name that icon() takes, in alphabetical order.
QStringList iconNames();

/// Lets the style sheet name icons as url(NAME.INK.themed), INK being "text", "secondary", "accent", "onAccent",
/// "warning", "error" or "success". applyTheme calls it.
void teachIconsToStyleSheets();

} // namespace rimlight::theme
