#pragma once

#include <QColor>

#include <array>
#include <cstddef>

/// Colours by their use. What paints by hand asks for them each time that it paints, and so follows a change of theme;
/// the style sheet resources/themes/rimlight.qss knows them by the names in the comments.
namespace rimlight::theme {

enum class Scheme {
    Dark,
    Light,
    System ///< whichever of the two the desktop uses
};

/// The colours of one scheme. Text, accent, warning, error and success stand at least 4.5 : 1 against window, panel,
/// raised, hover and selection (WCAG 2.1, contrast ratio), the disabled text 2.5 : 1, the series 3 : 1 against window,
/// panel and raised.
struct Tokens {
    QColor window;        ///< @window: behind the panels
    QColor panel;         ///< @panel: lists, side panels
    QColor raised;        ///< @raised: controls, cards, menus
    QColor line;          ///< @line: borders, dividers, what is pressed
    QColor hover;         ///< @hover: a row or a quiet button under the mouse
    QColor selection;     ///< @selection: a chosen row
    QColor text;          ///< @text
    QColor secondaryText; ///< @secondary
    QColor disabledText;  ///< @disabled
    QColor accent;        ///< @accent: what is chosen, has the focus, or is the one thing to do
    QColor accentHover;   ///< @accentHover
    QColor onAccent;      ///< @onAccent: text on @accent and @accentHover
    QColor warning;       ///< @warning
    QColor error;         ///< @error
    QColor success;       ///< @success
    QColor imageGround;   ///< black in both schemes: a picture's grey levels need the same surroundings

    /// Okabe and Ito's orange, sky, green, yellow, blue, vermilion and purple for segments and chart series
    /// (jfly.uni-koeln.de/color), each moved in Oklab's lightness alone, no further than its contrast asks.
    std::array<QColor, 7> series;
};

/// What is drawn over images: the same in both schemes, since the ground is.
struct ImageTokens {
    QColor text, secondaryText, line, accent, warning, error;
};

inline constexpr ImageTokens kOnImage{{0xe7, 0xea, 0xee}, {0x9a, 0xa5, 0xb1}, {0x34, 0x3c, 0x46},
                                      {0x5a, 0xb0, 0xf0}, {0xe6, 0x9f, 0x00}, {0xf0, 0x7a, 0x5a}};

/// The dynamic property of the application that holds the scheme in use; applyTheme alone sets it.
inline constexpr const char* kSchemeProperty = "rimlightScheme";

/// The scheme that the program wears, Dark or Light: Dark before applyTheme. For the window's thread, as all below.
Scheme schemeInUse();

/// The colours of a scheme; System gives those of the scheme in use.
const Tokens& tokensOf(Scheme scheme);

/// The colours of the scheme in use.
const Tokens& tokens();

/// The series' colour of any number, counted round.
const QColor& seriesColour(std::size_t number);

/// A share (0 to 1) of `colour` laid over `ground`: tinted grounds.
QColor blended(const QColor& colour, const QColor& ground, double share);

/// The contrast ratio of WCAG 2.1, 1 to 21.
double contrastRatio(const QColor& one, const QColor& other);

} // namespace rimlight::theme
