#pragma once

#include <QColor>
#include <QFont>
#include <QString>

#include <array>
#include <cstddef>

class QApplication;

/// The look of the window as named tokens: what is painted by hand takes its colours and sizes from here, and the style
/// sheet resources/themes/rimlight.qss refers to them by the names in the comments.
namespace rimlight::theme {

inline constexpr QColor kWindow{0x14, 0x17, 0x1b};        ///< @window
inline constexpr QColor kPanel{0x1b, 0x1f, 0x25};         ///< @panel
inline constexpr QColor kRaised{0x24, 0x2a, 0x32};        ///< @raised
inline constexpr QColor kLine{0x34, 0x3c, 0x46};          ///< @line
inline constexpr QColor kText{0xe7, 0xea, 0xee};          ///< @text
inline constexpr QColor kSecondaryText{0x9a, 0xa5, 0xb1}; ///< @secondary
inline constexpr QColor kAccent{0x5a, 0xb0, 0xf0};        ///< @accent
inline constexpr QColor kWarning{0xe6, 0x9f, 0x00};       ///< @warning
inline constexpr QColor kError{0xf0, 0x7a, 0x5a};         ///< @error, vermilion lightened to 4.5 : 1 on the panel
inline constexpr QColor kImageGround{0x00, 0x00, 0x00};

/// Okabe and Ito's colours for segments and chart series, lightened where needed to stand 3 : 1 against kWindow.
inline constexpr std::array<QColor, 7> kSeries{
    QColor{0xe6, 0x9f, 0x00}, QColor{0x56, 0xb4, 0xe9}, QColor{0x00, 0x9e, 0x73}, QColor{0xf0, 0xe4, 0x42},
    QColor{0x2f, 0x8f, 0xd0}, QColor{0xe0, 0x6a, 0x1f}, QColor{0xcc, 0x79, 0xa7}};
inline constexpr const QColor& seriesColour(std::size_t number) {
    return kSeries[number % kSeries.size()];
}

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

/// The interface's font, in pixels.
QFont font(TextSize size, QFont::Weight weight = QFont::Normal);

/// The style sheet with the tokens filled in.
QString styleSheet();

/// Fusion style, dark palette, font and style sheet for the whole program.
void applyDarkTheme(QApplication& application);

// The style sheet looks at these dynamic properties.
inline constexpr const char* kRoleProperty =
    "role"; ///< of a QLabel: "secondary", "section", "headline", "warning", "error"; of a
            ///< QPushButton: "primary", "quiet"; of a QFrame: "panel", "card"

} // namespace rimlight::theme
