#pragma once

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QPdfWriter>
#include <QRectF>
#include <QString>

namespace rimlight::printing {

/// Colours and fonts of paper; lengths are points.
struct PaperStyle {
    QColor text{0x1c, 0x21, 0x27};
    QColor secondary{0x5b, 0x66, 0x72};
    QColor line{0xd5, 0xda, 0xe0};
    QColor shade{0xf4, 0xf5, 0xf7};
    QColor accent{0x0a, 0x6e, 0xbd};
    QColor warning{0x9a, 0x4a, 0x00};
};

/// DejaVu Sans without hinting, so that a page looks the same at each size, and without ligatures.
QFont paperFont(int points, bool bold = false);
/// The narrow cut of it, for tables with many columns; and DejaVu Sans Mono, for text of files.
QFont narrowFont(int points, bool bold = false);
QFont monoFont(int points);

/// A pen and a place on the pages of one document. In the first of two passes nothing is drawn and the pages are
/// counted; the second knows how many there are.
class PagePen {
public:
    /// @param painter null in the counting pass
    PagePen(QPdfWriter* writer, QPainter* painter, QString title, QString notice, QString footer, int pageCount);

    double left() const { return kMargin; }
    double width() const { return widthOf(m_landscape); }
    static double widthOf(bool landscape) { return (landscape ? kLongSide : kShortSide) - 2 * kMargin; }
    double y() const { return m_y; }
    double roomLeft() const { return bottom() - m_y; }
    double pageRoom() const { return bottom() - kTop; }
    bool isLandscape() const { return m_landscape; }
    int pageNumber() const { return m_page; }
    bool atTop() const { return m_y <= kTop; }
    QPainter* painter() { return m_painter; }

    void advance(double height) { m_y += height; }
    void newPage();
    /// Goes on on a new page where this one lies the other way.
    void setLandscape(bool landscape);
    /// Turns the page when less than height is left, unless that is more than a page.
    void need(double height);

    /// Draws text wrapped to the width, and returns its height. Draws nothing in the counting pass.
    double drawText(double x, double top, double width, const QString& text, const QFont& font, const QColor& colour,
                    Qt::Alignment alignment = Qt::AlignLeft);
    static double textHeight(double width, const QString& text, const QFont& font);

    /// Draws text from where the pen is and moves the pen below it. A long text runs over pages, line by line.
    /// @param indent points from the left; with a bar there is a coloured line along the text
    void flowText(double indent, const QString& text, const QFont& font, const QColor& colour, bool bar = false);

private:
    static constexpr double kShortSide = 595.0;
    static constexpr double kLongSide = 842.0;
    static constexpr double kMargin = 48.0;
    static constexpr double kTop = 76.0;

    double pageHeight() const { return m_landscape ? kShortSide : kLongSide; }
    double bottom() const { return pageHeight() - 56.0; }
    void drawFrame();

    QPdfWriter* m_writer;
    QPainter* m_painter;
    QString m_title;
    QString m_notice;
    QString m_footer;
    int m_pageCount;
    int m_page = 1;
    bool m_landscape = false;
    double m_y = kTop;
};

} // namespace rimlight::printing
