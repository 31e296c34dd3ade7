#pragma once

#include "ui/theme/Tokens.h"

#include <QFont>
#include <QString>

class QApplication;

/// The look of the window: colours are in Tokens.h, icons in Icon.h, and the rest of it in the style sheet
/// resources/themes/rimlight.qss.
namespace rimlight::theme {

// Lengths in device-independent pixels.
inline constexpr int kSpace1 = 4;
inline constexpr int kSpace2 = 8;
inline constexpr int kSpace3 = 12;
inline constexpr int kSpace4 = 16;
inline constexpr int kSpace5 = 24;
inline constexpr int kControlHeight = 28;
inline constexpr int kCorner = 4;

enum class TextSize {
    ChartLabel = 11,
    Secondary = 12,
    Body = 13,
    Section = 16,
    Headline = 22 ///< the one number that matters
};

/// The dynamic property of the application that holds the scale of its text; applyTheme alone sets it.
inline constexpr const char* kTextScaleProperty = "rimlightTextScale";

/// How much larger than its plain size text is: 1 before applyTheme.
double textScale();

/// A length that text needs, by the scale of text in use.
int scaled(int pixels);

/// The interface's font, in pixels, by the scale of text in use.
QFont font(TextSize size, QFont::Weight weight = QFont::Normal);

/// The style sheet with a scheme's tokens filled in, and every length but those of thin lines times the scale of text.
QString styleSheet(Scheme scheme, double scale = 1.0);

/// Fusion style, palette, font and style sheet for the whole program; text and its controls are `scale` times their
/// plain size. May be called again while windows are open: they
/// repaint in the other colours. Links in rich text alone keep the colour that they were read with (QTextDocument
/// writes it into the text): who shows some sets it again at QEvent::StyleChange.
void applyTheme(QApplication& application, Scheme scheme, double scale = 1.0);

/// The dynamic property that the style sheet looks at. Of a QLabel: "title", "headline", "section", "secondary",
/// "caption", "mono", "success", "warning", "error"; of a QPushButton: "primary", "quiet"; of a QToolButton: "quiet",
/// "icon" (28 px square); of a QFrame: "panel", "card", "well", "divider", "banner-info", "banner-warning",
/// "banner-error".
inline constexpr const char* kRoleProperty = "role";

} // namespace rimlight::theme
