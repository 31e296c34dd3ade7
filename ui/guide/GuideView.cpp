#include "ui/guide/GuideView.h"

#include "ui/guide/GuideText.h"
#include "ui/theme/MarkdownStyle.h"
#include "ui/theme/Theme.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QImage>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace rimlight::guide {

namespace {

constexpr int kColumn = 860;  ///< px; longer lines are hard to read
constexpr int kPicture = 840; ///< px; a picture of the column's width would ask for more than it
} // namespace

GuideView::GuideView(QWidget* parent) : QTextBrowser(parent) {
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setFont(theme::font(theme::TextSize::Body));
    setWordWrapMode(QTextOption::WordWrap);
    document()->setDocumentMargin(0);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, [this] {
        if (m_held)
            showHeading(*m_held);
    });
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_held.reset(); });
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
}

void GuideView::showMarkdown(const QString& markdown, const QString& folder, const QStringList& anchors) {
    m_markdown = markdown;
    m_folder = folder;
    m_anchors = anchors;
    m_held.reset();
    m_found.clear();
    m_current = -1;
    render();
}

void GuideView::render() {
    setMarkdown(m_markdown);
    theme::styleMarkdown(*document());
    paintFound();
}

QVariant GuideView::loadResource(int type, const QUrl& name) {
    if (type != QTextDocument::ImageResource || !name.scheme().isEmpty())
        return {};
    QImage picture(QStringLiteral(":/guide/") + m_folder + name.path());
    if (picture.width() <= kPicture)
        return picture;
    const double scale = devicePixelRatioF();
    auto fitted = picture.scaledToWidth(static_cast<int>(std::min<double>(kPicture * scale, picture.width())),
                                        Qt::SmoothTransformation);
    fitted.setDevicePixelRatio(fitted.width() / static_cast<double>(kPicture));
    return fitted;
}

void GuideView::resizeEvent(QResizeEvent* event) {
    const int sides = std::max(0, width() - kColumn - verticalScrollBar()->sizeHint().width());
    const int left = std::min(sides / 2, theme::kSpace5 * 2);
    setViewportMargins(std::max(left, theme::kSpace3), theme::kSpace3, std::max(sides - left, theme::kSpace2), 0);
    QTextBrowser::resizeEvent(event);
    // Lines break elsewhere, and a page that was hidden had no size at all.
    if (m_held)
        showHeading(*m_held);
}

void GuideView::changeEvent(QEvent* event) {
    QTextBrowser::changeEvent(event);
    if (event->type() != QEvent::StyleChange || m_markdown.isEmpty())
        return;
    // Colours of links and grounds are written into the text.
    const int scrolled = verticalScrollBar()->value();
    m_found.clear();
    m_current = -1;
    const auto held = std::exchange(m_held, std::nullopt);
    render();
    if (held)
        showHeading(*held);
    else
        showPosition(scrolled);
}

void GuideView::layOutAll() {
    document()->documentLayout()->documentSize(); // asks for the end of the text
}

bool GuideView::showHeading(const QString& anchor) {
    m_held = anchor;
    layOutAll();
    if (anchor.isEmpty()) {
        verticalScrollBar()->setValue(0);
        return true;
    }
    qsizetype heading = 0;
    for (auto block = document()->begin(); block.isValid(); block = block.next())
        if (block.blockFormat().headingLevel() > 0 && m_anchors.value(heading++) == anchor) {
            const auto top = document()->documentLayout()->blockBoundingRect(block).top();
            verticalScrollBar()->setValue(static_cast<int>(top) - theme::kSpace1);
            return true;
        }
    return false;
}

void GuideView::showPosition(int scrolled) {
    m_held.reset();
    layOutAll();
    verticalScrollBar()->setValue(scrolled);
}

QString GuideView::headingAtTop() const {
    constexpr int kNear = 40; ///< px: a heading that just came into view counts
    QString above;
    qsizetype heading = 0;
    for (auto block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0)
            continue;
        if (document()->documentLayout()->blockBoundingRect(block).top() > verticalScrollBar()->value() + kNear)
            break;
        above = m_anchors.value(heading++);
    }
    return above;
}

int GuideView::find(const QString& words) {
    m_found.clear();
    m_current = -1;
    if (!words.isEmpty())
        for (auto at = document()->find(words); !at.isNull(); at = document()->find(words, at))
            m_found << at;
    paintFound();
    return static_cast<int>(m_found.size());
}

void GuideView::showFound(int index) {
    if (index < 0 || index >= m_found.size())
        return;
    m_current = index;
    m_held.reset();
    layOutAll();
    paintFound();
    const auto block = document()->documentLayout()->blockBoundingRect(m_found[index].block());
    const auto* layout = m_found[index].block().layout();
    const auto line = layout->lineForTextPosition(m_found[index].selectionStart() - m_found[index].block().position());
    const double y = block.top() + (line.isValid() ? line.y() : 0.0);
    verticalScrollBar()->setValue(static_cast<int>(y) - viewport()->height() / 3);
}

void GuideView::paintFound() {
    const auto& colours = theme::tokens();
    QList<QTextEdit::ExtraSelection> selections;
    for (int i = 0; i < m_found.size(); ++i) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = m_found[i];
        selection.format.setBackground(i == m_current ? colours.accent : colours.selection);
        if (i == m_current)
            selection.format.setForeground(colours.window);
        selections << selection;
    }
    setExtraSelections(selections);
}

} // namespace rimlight::guide
