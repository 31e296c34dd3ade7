#pragma once

#include <QStringList>

class QWidget;

/// What can be checked of any page: that nothing written on it is cut off, and that a keyboard gets everywhere.
namespace rimlight::test {

/// The visible labels, buttons and boxes below the widget whose text doesn't fit into them, or that stick out of what
/// holds them; each with its text and where it is.
QStringList clippedTexts(const QWidget& widget);

struct KeyboardWalk {
    QStringList unreached;    ///< visible, enabled controls that neither Tab nor the arrows of a group reach
    QStringList withoutFocus; ///< reached, but look as without the focus
    int reached = 0;
};

/// Presses Tab through the window of the widget until it comes round, and looks at the controls below the widget.
KeyboardWalk walkByTab(QWidget& widget);

/// Class, object name and text, for a message.
QString describe(const QWidget& widget);

} // namespace rimlight::test
