#include "ui/printing/SvgFigure.h"

#include "core/base/AtomicFile.h"
#include "ui/charts/FigurePainter.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

#include <cmath>

namespace rimlight::printing {

void printFigure(const report::Figure& figure, const std::string& title, const std::filesystem::path& svg) {
    constexpr double kWidth = 360.0; // points, five inches
    constexpr double kMargin = 10.0;
    requireWritable(svg);
    const auto style = charts::printStyle();
    const double height = charts::figureHeight(figure, kWidth, style);
    const QRectF page(0.0, 0.0, kWidth + 2.0 * kMargin, std::ceil(height) + 2.0 * kMargin);
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
        painter.fillRect(page, Qt::white);
        charts::paintFigure(painter, QRectF(kMargin, kMargin, kWidth, height), figure, style);
    }
    writeFileAtomically(svg, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

} // namespace rimlight::printing
