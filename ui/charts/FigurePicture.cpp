#include "ui/charts/FigurePicture.h"

#include "ui/charts/FigurePainter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace rimlight::charts {

namespace {

constexpr double kMargin = 10.0; // points
constexpr double kPointsPerInch = 72.0;
constexpr double kInchesPerMetre = 1000.0 / 25.4;

} // namespace

QSizeF paperSize(const report::Figure& figure, double widthPoints) {
    const double height = figureHeight(figure, widthPoints, printStyle());
    return {widthPoints + 2.0 * kMargin, std::ceil(height) + 2.0 * kMargin};
}

void paintOnPaper(QPainter& painter, const report::Figure& figure, double widthPoints) {
    const auto style = printStyle();
    painter.fillRect(QRectF(QPointF(), paperSize(figure, widthPoints)), style.ground);
    const double height = figureHeight(figure, widthPoints, style);
    paintFigure(painter, QRectF(kMargin, kMargin, widthPoints, height), figure, style);
}

QImage figurePicture(const report::Figure& figure, double dotsPerInch) {
    const double scale = dotsPerInch / kPointsPerInch;
    const QSizeF size = paperSize(figure) * scale;
    QImage image(static_cast<int>(std::ceil(size.width())), static_cast<int>(std::ceil(size.height())),
                 QImage::Format_RGB32);
    image.fill(Qt::white);
    const int dotsPerMetre = static_cast<int>(std::lround(dotsPerInch * kInchesPerMetre));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintOnPaper(painter, figure);
    return image;
}

} // namespace rimlight::charts
