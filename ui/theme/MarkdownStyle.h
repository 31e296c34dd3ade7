#pragma once

class QTextDocument;

namespace rimlight::theme {

/// Gives a document that was read from Markdown the window's sizes and colours: headings, code on a ground of its own,
/// tables with thin rules. Colours are written into the text: after a change of theme it is read and styled again.
void styleMarkdown(QTextDocument& document);

} // namespace rimlight::theme
