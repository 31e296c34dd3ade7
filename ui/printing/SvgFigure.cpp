#include "ui/printing/SvgFigure.h"

#include "core/base/AtomicFile.h"
#include "ui/charts/FigurePicture.h"
#include "ui/language/Language.h"
#include "ui/language/ReportWords.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

#include <algorithm>
#include <iterator>

namespace rimlight::printing {

namespace {

/// Text may hold what XML can't, and the generator writes it as it is.
bool isXmlText(char c) {
    const auto byte = static_cast<unsigned char>(c);
    constexpr unsigned char kFirst = 0x20;
    return byte >= kFirst || c == '\n' || c == '\t';
}

} // namespace

std::string svgOf(const report::Figure& figure, const std::string& title, double widthPoints) {
    const QRectF page(QPointF(), charts::paperSize(figure, widthPoints));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setResolution(72); // one unit is one point
        generator.setSize(page.size().toSize());
        generator.setViewBox(page);
        // The generator writes title and description as they are.
        generator.setTitle(QString::fromStdString(title).toHtmlEscaped());
        generator.setDescription(language::words("Research use only. Not for clinical use."));
        QPainter painter(&generator);
        charts::paintOnPaper(painter, figure, widthPoints);
    }
    std::string svg;
    svg.reserve(static_cast<std::size_t>(bytes.size()));
    std::copy_if(bytes.cbegin(), bytes.cend(), std::back_inserter(svg), isXmlText);
    return svg;
}

void printFigure(const report::Figure& figure, const std::string& title, const std::filesystem::path& svg,
                 double widthPoints) {
    requireWritable(svg);
    writeFileAtomically(svg, svgOf(language::translated(figure), language::words(title).toStdString(), widthPoints));
}

} // namespace rimlight::printing
