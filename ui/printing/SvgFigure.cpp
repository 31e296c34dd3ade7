#include "ui/printing/SvgFigure.h"

#include "core/base/AtomicFile.h"
#include "ui/charts/FigurePicture.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

namespace rimlight::printing {

void printFigure(const report::Figure& figure, const std::string& title, const std::filesystem::path& svg,
                 double widthPoints) {
    requireWritable(svg);
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
        generator.setTitle(QString::fromStdString(title));
        generator.setDescription(QStringLiteral("Research use only. Not for clinical use."));
        QPainter painter(&generator);
        charts::paintOnPaper(painter, figure, widthPoints);
    }
    writeFileAtomically(svg, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

} // namespace rimlight::printing
