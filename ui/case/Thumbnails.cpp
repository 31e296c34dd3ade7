#include "ui/case/Thumbnails.h"

#include "ui/case/SeriesPhases.h"

#include <QGuiApplication>
#include <QImage>

namespace rimlight::casepage {

namespace {

/// The slice in the middle as a volume of its own.
imaging::Volume middleSlice(const dicom::Series& series, const Progress& progress) {
    auto one = series;
    const std::size_t middle = series.slices.size() / 2;
    one.slices = {series.slices.at(middle)};
    one.geometry.size[2] = 1;
    one.geometry.originMm = one.slices.front().positionMm;
    return dicom::loadSeries(one, progress, 1);
}

imaging::Picture pictureOf(const imaging::Volume& volume, const imaging::Window& window) {
    imaging::SlicePictureOptions options;
    options.slice = volume.geometry().size[2] / 2;
    options.window = window;
    return imaging::paintSlice(volume, imaging::Mask::fromBox(volume.geometry(), {}, {}), options);
}

} // namespace

Thumbnails::Thumbnails(int side, QObject* parent) : QObject(parent), m_side(side) {}

void Thumbnails::request(const std::vector<dicom::Series>& series) {
    m_runner.cancelAll();
    for (const auto& one : series) {
        const auto key = seriesKey(one);
        if (one.slices.empty() || m_pictures.contains(key))
            continue;
        m_runner.run(
            tr("Reading a thumbnail"),
            [one](const Progress& progress) {
                const auto volume = middleSlice(one, progress);
                return pictureOf(volume, one.window.value_or(imaging::defaultWindow(volume)));
            },
            this,
            [this, key](const imaging::Picture& picture) {
                m_pictures[key] = toPixmap(picture);
                Q_EMIT arrived();
            },
            [this, key](const Error&) { m_pictures[key] = QPixmap(); });
    }
}

QPixmap Thumbnails::of(const dicom::Series& series) const {
    const auto found = m_pictures.find(seriesKey(series));
    return found == m_pictures.end() ? QPixmap() : found->second;
}

QPixmap Thumbnails::of(const study::CaseImage& image) const {
    return toPixmap(pictureOf(image.volume, image.window));
}

QPixmap Thumbnails::toPixmap(const imaging::Picture& picture) const {
    const qsizetype rowBytes = 3 * static_cast<qsizetype>(picture.width);
    const QImage view(picture.rgb.data(), picture.width, picture.height, rowBytes, QImage::Format_RGB888);
    const double ratio = qGuiApp->devicePixelRatio();
    const int side = static_cast<int>(m_side * ratio);
    const QImage filled = view.scaled(side, side, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    auto pixmap =
        QPixmap::fromImage(filled.copy((filled.width() - side) / 2, (filled.height() - side) / 2, side, side));
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

} // namespace rimlight::casepage
