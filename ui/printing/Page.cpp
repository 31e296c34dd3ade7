#include "ui/printing/Page.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPageLayout>
#include <QTextLayout>
#include <QTextOption>

#include <functional>

namespace rimlight::printing {

namespace {

/// Lays text out line by line and hands each line over with its top; returns the height.
double layOut(double width, const QString& text, const QFont& font, Qt::Alignment alignment,
              const std::function<void(const QTextLayout&)>& draw) {
    QTextLayout layout(QString(text).replace(QLatin1Char('\n'), QChar::LineSeparator), font);
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    layout.beginLayout();
    double height = 0.0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0.0, height});
        height += line.height();
    }
    layout.endLayout();
    draw(layout);
    return height;
}

QFont fontOf(const QString& family, int points, bool bold) {
    QFont font(family);
    // A page has one unit per point; the resolution of a page is that of the painter, of metrics that of the screen.
    font.setPixelSize(points);
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Without ligatures: a search for "cut-off" must find it.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

} // namespace

QFont paperFont(int points, bool bold) {
    return fontOf(QStringLiteral("DejaVu Sans"), points, bold);
}

QFont narrowFont(int points, bool bold) {
    return fontOf(QStringLiteral("DejaVu Sans Condensed"), points, bold);
}

QFont monoFont(int points) {
    return fontOf(QStringLiteral("DejaVu Sans Mono"), points, false);
}

PagePen::PagePen(QPdfWriter* writer, QPainter* painter, QString title, QString notice, QString footer, int pageCount)
    : m_writer(writer), m_painter(painter), m_title(std::move(title)), m_notice(std::move(notice)),
      m_footer(std::move(footer)), m_pageCount(pageCount) {
    drawFrame();
}

void PagePen::newPage() {
    ++m_page;
    m_y = kTop;
    if (m_painter != nullptr)
        m_writer->newPage();
    drawFrame();
}

void PagePen::setLandscape(bool landscape) {
    if (landscape == m_landscape)
        return;
    m_landscape = landscape;
    if (m_painter != nullptr)
        m_writer->setPageOrientation(landscape ? QPageLayout::Landscape : QPageLayout::Portrait);
    newPage();
}

void PagePen::need(double height) {
    if (height > roomLeft() && !atTop())
        newPage();
}

double PagePen::drawText(double x, double top, double width, const QString& text, const QFont& font,
                         const QColor& colour, Qt::Alignment alignment) {
    return layOut(width, text, font, alignment, [&](const QTextLayout& layout) {
        if (m_painter == nullptr)
            return;
        m_painter->setPen(colour);
        layout.draw(m_painter, {x, top});
    });
}

double PagePen::textHeight(double width, const QString& text, const QFont& font) {
    return layOut(width, text, font, Qt::AlignLeft, [](const QTextLayout&) {});
}

void PagePen::flowText(double indent, const QString& text, const QFont& font, const QColor& colour, bool bar) {
    constexpr double kKeptTogether = 0.3; // of a page; what is longer may break anywhere
    const double textWidth = width() - indent;
    const double whole = textHeight(textWidth, text, font);
    if (whole < kKeptTogether * pageRoom())
        need(whole);
    layOut(textWidth, text, font, Qt::AlignLeft, [&](const QTextLayout& layout) {
        for (int i = 0; i < layout.lineCount(); ++i) {
            const QTextLine line = layout.lineAt(i);
            need(line.height());
            if (m_painter != nullptr) {
                if (bar)
                    m_painter->fillRect(QRectF(left(), m_y, 3.0, line.height()), colour);
                m_painter->setPen(colour);
                line.draw(m_painter, {left() + indent, m_y - line.y()});
            }
            advance(line.height());
        }
    });
}

void PagePen::drawFrame() {
    if (m_painter == nullptr)
        return;
    constexpr double kTitleShare = 0.55;
    const PaperStyle style;
    const QFontMetricsF metrics(paperFont(8));
    const double titleWidth = kTitleShare * width();
    drawText(left(), 34.0, width(), metrics.elidedText(m_title, Qt::ElideRight, titleWidth - 8.0), paperFont(8),
             style.secondary);
    drawText(left() + titleWidth, 34.0, width() - titleWidth, m_notice, paperFont(8, true), style.warning,
             Qt::AlignRight);
    m_painter->setPen(QPen(style.line, 0.75));
    m_painter->drawLine(QPointF(left(), 52.0), QPointF(left() + width(), 52.0));
    const double foot = pageHeight() - 40.0;
    const QString pageNumber = QCoreApplication::translate("rimlight::printing", "page %1 of %2");
    m_painter->drawLine(QPointF(left(), foot - 6.0), QPointF(left() + width(), foot - 6.0));
    drawText(left(), foot, width() / 2.0, m_footer, paperFont(8), style.secondary);
    drawText(left() + width() / 2.0, foot, width() / 2.0, pageNumber.arg(m_page).arg(m_pageCount), paperFont(8),
             style.secondary, Qt::AlignRight);
}

} // namespace rimlight::printing
