#include "ui/theme/MarkdownStyle.h"

#include "ui/theme/Theme.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace rimlight::theme {

namespace {

constexpr double kLineHeight = 135.0; ///< percent
constexpr int kCodeBlock = QTextFormat::UserProperty + 1;
constexpr int kNumber = QTextFormat::UserProperty + 2;

QFont headingFont(int level) {
    if (level == 1)
        return font(TextSize::Headline, QFont::DemiBold);
    return font(level == 2 ? TextSize::Section : TextSize::Body, QFont::DemiBold);
}

/// Blocks that are indented have no fence; those that were styled before may break.
bool isCode(const QTextBlock& block) {
    const auto format = block.blockFormat();
    return format.hasProperty(QTextFormat::BlockCodeFence) || format.hasProperty(QTextFormat::BlockCodeLanguage) ||
           format.hasProperty(kCodeBlock) || (format.nonBreakableLines() && !format.hasProperty(kNumber));
}

/// Replaces the format: the sizes that Markdown gives its headings can't be merged away.
void styleHeading(QTextCursor& cursor, int level) {
    QTextCharFormat text;
    text.setFont(headingFont(level));
    cursor.setCharFormat(text);
    QTextBlockFormat block;
    block.setTopMargin(level == 1 ? 0 : level == 2 ? kSpace5 + kSpace2 : kSpace4);
    block.setBottomMargin(kSpace2);
    cursor.mergeBlockFormat(block);
}

void styleCode(QTextCursor& cursor, const QTextBlock& block, const QColor& ground) {
    QTextBlockFormat format;
    format.setProperty(kCodeBlock, true);
    format.setBackground(ground);
    format.setLeftMargin(0);
    format.setTopMargin(isCode(block.previous()) ? 0 : kSpace2);
    format.setBottomMargin(isCode(block.next()) ? 0 : kSpace2);
    format.setNonBreakableLines(false);
    cursor.mergeBlockFormat(format);
    QTextCharFormat text;
    text.setFontFamilies({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("monospace")});
    text.setFontFixedPitch(true);
    cursor.mergeCharFormat(text);
}

/// Markdown asks for a heading row where there is nothing to say in it.
bool isRowEmpty(const QTextTable& table, int row) {
    for (int c = 0; c < table.columns(); ++c) {
        const auto cell = table.cellAt(row, c);
        if (cell.lastCursorPosition().position() > cell.firstCursorPosition().position())
            return false;
    }
    return true;
}

void styleBlocks(QTextDocument& document) {
    const auto raised = tokens().raised;
    for (auto block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        if (const int level = block.blockFormat().headingLevel(); level > 0) {
            styleHeading(cursor, level);
        } else if (isCode(block)) {
            styleCode(cursor, block, raised);
        } else {
            QTextBlockFormat format;
            // Below a picture that is a line of its own a share of its height would stay empty.
            if (block.text() != QString(QChar::ObjectReplacementCharacter))
                format.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
            bool isNumber = false;
            block.text().toDouble(&isNumber);
            if (cursor.currentTable() != nullptr && isNumber) { // else it is broken at its point
                format.setProperty(kNumber, true);
                format.setNonBreakableLines(true);
            }
            if (cursor.currentTable() == nullptr && block.textList() == nullptr) {
                format.setTopMargin(0);
                format.setBottomMargin(kSpace2 + 2);
            }
            cursor.mergeBlockFormat(format);
        }
    }
}

void styleTables(const QTextDocument& document) {
    const auto& colours = tokens();
    for (auto* frame : document.rootFrame()->childFrames()) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (table == nullptr)
            continue;
        if (isRowEmpty(*table, 0) && table->rows() > 1)
            table->removeRows(0, 1);
        auto format = table->format();
        format.setBorder(1);
        format.setBorderBrush(colours.line);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderCollapse(true);
        format.setCellPadding(kSpace1 + 1);
        format.setCellSpacing(0);
        format.setTopMargin(kSpace2);
        format.setBottomMargin(kSpace3);
        format.setAlignment(Qt::AlignLeft);
        table->setFormat(format);
    }
}

} // namespace

void styleMarkdown(QTextDocument& document) {
    styleBlocks(document);
    styleTables(document);
}

} // namespace rimlight::theme
