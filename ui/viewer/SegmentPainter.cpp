#include "ui/viewer/SegmentPainter.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace rimlight::viewer {

namespace {

constexpr double kOutlinePx = 1.5;
constexpr double kActiveOutlinePx = 2.5;
constexpr int kSharedDashPx = 6; ///< where outlines coincide
constexpr double kPreviewOutlinePx = 2.0;
constexpr int kPreviewDashPx = 5; ///< bright and dark in turn: seen on any grey and on any filling
constexpr int kHatchPx = 2;       ///< of kHatchPeriodPx, along a row
constexpr int kHatchPeriodPx = 8;
constexpr std::uint32_t kHatchOpacity = 140;         ///< of 255
constexpr std::uint32_t kPreviewFillingOpacity = 40; ///< between the stripes
constexpr std::uint32_t kPreviewGapOpacity = 130;    ///< of the black between the dashes
constexpr int kDenseRadiusPx = 4;                    ///< within which an outline's density counts

/// Eight bits times eight bits, 255 standing for 1.
std::uint32_t scaled(std::uint32_t value, std::uint32_t by) {
    const std::uint32_t product = value * by + 128;
    return (product + (product >> 8)) >> 8;
}

/// All four parts of a premultiplied colour.
QRgb scaledColour(QRgb colour, std::uint32_t by) {
    return scaled(colour >> 24, by) << 24 | scaled(colour >> 16 & 0xff, by) << 16 |
           scaled(colour >> 8 & 0xff, by) << 8 | scaled(colour & 0xff, by);
}

QRgb laidOver(QRgb above, QRgb below) {
    return above + scaledColour(below, 255 - (above >> 24));
}

QRgb opaque(const imaging::Rgb& colour) {
    return qRgb(colour.red, colour.green, colour.blue);
}

/// Nearer to white: a preview is lighter than the region that it would become.
QRgb lightened(QRgb colour) {
    const auto light = [](int part) { return part + (255 - part) * 2 / 5; };
    return qRgb(light(qRed(colour)), light(qGreen(colour)), light(qBlue(colour)));
}

QRgb* pixelRow(QImage& picture, int y) {
    return reinterpret_cast<QRgb*>(picture.scanLine(y));
}

bool samePlace(const SlicePlacement& a, const SlicePlacement& b) {
    return a.pictureSize == b.pictureSize && a.topLeft == b.topLeft && a.voxelSize == b.voxelSize && a.scale == b.scale;
}

bool sameSlice(const SlicePlacement& a, const SlicePlacement& b) {
    const auto sameAxis = [](const GridAxis& x, const GridAxis& y) {
        return x.axis == y.axis && x.reversed == y.reversed;
    };
    return a.slice == b.slice && sameAxis(a.frame.right, b.frame.right) && sameAxis(a.frame.down, b.frame.down);
}

} // namespace

SegmentPainter::Style SegmentPainter::styleOf(const ViewerModel& model) {
    Style style;
    if (model.isOutlineShown())
        for (std::size_t i = 0; i < model.segments().size(); ++i)
            if (model.isSegmentVisible(i)) {
                style.shown.push_back(i);
                style.colours.push_back(opaque(model.segments()[i].colour));
            }
    style.active = model.activeSegment();
    if (model.preview())
        style.preview = opaque(model.preview()->colour);
    style.opacity = model.maskOpacity();
    return style;
}

void SegmentPainter::rebuild(const ViewerModel& model) {
    m_layers.clear();
    const auto addLayer = [&](const regions::VoxelSet& voxels, const imaging::Rgb& colour) -> Layer& {
        m_layers.push_back({SlicePlane(voxels, m_placement.frame, m_placement.slice), colour});
        return m_layers.back();
    };
    for (const auto number : m_style.shown) {
        const auto& segment = model.segments()[number];
        addLayer(segment.voxels, segment.colour).isActive = number == m_style.active;
    }
    if (model.preview())
        addLayer(model.preview()->voxels, model.preview()->colour).isSegment = false;
}

bool SegmentPainter::fitsGridOf(const ViewerModel& model) const {
    return std::all_of(m_layers.begin(), m_layers.end(),
                       [&](const Layer& layer) { return layer.plane.gridSize() == model.volume().geometry().size; });
}

QRect SegmentPainter::follow(const ViewerModel& model, const SlicePlacement& placement) {
    auto style = styleOf(model);
    const bool moved = !samePlace(placement, m_placement);
    QRect changed;
    if (!sameSlice(placement, m_placement) || style != m_style || !fitsGridOf(model)) {
        changed = contentRect();
        m_placement = placement;
        m_style = std::move(style);
        rebuild(model);
        changed |= contentRect();
    } else {
        m_placement = placement;
        for (std::size_t i = 0; i < m_layers.size(); ++i) {
            auto& layer = m_layers[i];
            const auto& voxels = layer.isSegment ? model.segments()[m_style.shown[i]].voxels : model.preview()->voxels;
            if (const QRect edited = layer.plane.update(voxels); !edited.isEmpty())
                changed |= pixelsOf(edited);
        }
    }
    if (m_picture.size() != placement.pictureSize)
        m_picture = QImage(placement.pictureSize, QImage::Format_ARGB32_Premultiplied);
    if (moved)
        changed = whole();
    changed &= whole();
    // A larger picture may have left stale what this one does not have.
    m_stale = (m_stale | changed) & whole();
    return changed;
}

QRect SegmentPainter::pixelsOf(const QRect& voxels) const {
    if (voxels.isEmpty())
        return {};
    // The outlines' lines reach half their width beyond the voxels, and what they cover tells others to fade.
    const double margin = kActiveOutlinePx * m_placement.scale + denseRadius();
    const auto& size = m_placement.voxelSize;
    const QRectF pixels(m_placement.topLeft.x() + voxels.left() * size.width(),
                        m_placement.topLeft.y() + voxels.top() * size.height(), voxels.width() * size.width(),
                        voxels.height() * size.height());
    return pixels.adjusted(-margin, -margin, margin, margin).toAlignedRect() & whole();
}

int SegmentPainter::columnAt(int x) const {
    return static_cast<int>(std::floor((x + 0.5 - m_placement.topLeft.x()) / m_placement.voxelSize.width()));
}

int SegmentPainter::rowAt(int y) const {
    return static_cast<int>(std::floor((y + 0.5 - m_placement.topLeft.y()) / m_placement.voxelSize.height()));
}

QRect SegmentPainter::contentRect() const {
    QRect content;
    for (const auto& layer : m_layers)
        content |= pixelsOf(layer.plane.bounds());
    return content;
}

const QImage& SegmentPainter::picture() {
    if (!m_stale.isEmpty())
        draw(m_stale);
    m_stale = {};
    return m_picture;
}

void SegmentPainter::draw(const QRect& stale) {
    for (int y = stale.top(); y <= stale.bottom(); ++y)
        std::fill_n(pixelRow(m_picture, y) + stale.left(), stale.width(), QRgb{0});
    const QRect area = stale & contentRect();
    if (area.isEmpty())
        return;
    drawFillings(area);
    m_outlinesAt.assign(static_cast<std::size_t>(area.width()) * static_cast<std::size_t>(area.height()), 0);
    for (const bool active : {false, true})
        for (const auto& layer : m_layers)
            if (layer.isSegment && layer.isActive == active)
                drawOutline(layer, area);
    if (!m_layers.empty() && !m_layers.back().isSegment)
        drawPreview(m_layers.back(), area);
}

void SegmentPainter::drawFillings(const QRect& area) {
    const auto opacity = static_cast<std::uint32_t>(std::lround(255.0 * m_style.opacity));
    if (opacity == 0)
        return;
    const int firstColumn = columnAt(area.left());
    m_columns.resize(static_cast<std::size_t>(area.width()));
    for (int x = area.left(); x <= area.right(); ++x)
        m_columns[static_cast<std::size_t>(x - area.left())] = static_cast<std::size_t>(columnAt(x) - firstColumn);
    m_voxelColours.resize(m_columns.back() + 1);
    const int lastColumn = firstColumn + static_cast<int>(m_columns.back());
    for (int y = area.top(); y <= area.bottom(); ++y) {
        const int row = rowAt(y);
        QRgb* pixels = pixelRow(m_picture, y) + area.left();
        if (y > area.top() && row == rowAt(y - 1)) {
            std::copy_n(pixelRow(m_picture, y - 1) + area.left(), area.width(), pixels);
            continue;
        }
        std::fill(m_voxelColours.begin(), m_voxelColours.end(), QRgb{0});
        for (const auto& layer : m_layers) {
            const QRect& bounds = layer.plane.bounds();
            if (!layer.isSegment || row < bounds.top() || row > bounds.bottom())
                continue;
            const QRgb colour = scaledColour(opaque(layer.colour), opacity);
            for (int column = std::max(firstColumn, bounds.left()); column <= std::min(lastColumn, bounds.right());
                 ++column)
                if (layer.plane.contains(column, row)) {
                    auto& below = m_voxelColours[static_cast<std::size_t>(column - firstColumn)];
                    below = laidOver(colour, below);
                }
        }
        for (std::size_t n = 0; n < m_columns.size(); ++n)
            pixels[n] = m_voxelColours[m_columns[n]];
    }
}

int SegmentPainter::denseRadius() const {
    return static_cast<int>(std::ceil(kDenseRadiusPx * m_placement.scale));
}

void SegmentPainter::traceOutline(const Layer& layer, const QRect& area, double width) {
    const int radius = denseRadius();
    m_outline.reset(area.adjusted(-radius, -radius, radius, radius) & pixelsOf(layer.plane.bounds()));
    const QRect& traced = m_outline.area();
    if (traced.isEmpty())
        return;
    // All edges whose lines reach into the area, and so much of each that none of its ends lies in it by the cut.
    const int margin = static_cast<int>(std::ceil(width)) + 1;
    const QRect voxels(QPoint(columnAt(traced.left() - margin), rowAt(traced.top() - margin)),
                       QPoint(columnAt(traced.right() + margin) + 1, rowAt(traced.bottom() + margin) + 1));
    const auto x = [&](int column) { return m_placement.topLeft.x() + column * m_placement.voxelSize.width(); };
    const auto y = [&](int row) { return m_placement.topLeft.y() + row * m_placement.voxelSize.height(); };
    layer.plane.forEachHorizontalEdge(
        voxels, [&](int row, int begin, int end) { m_outline.addHorizontal(y(row), x(begin), x(end), width); });
    layer.plane.forEachVerticalEdge(
        voxels, [&](int column, int begin, int end) { m_outline.addVertical(x(column), y(begin), y(end), width); });
    m_outline.fadeWhereDense(radius);
}

int SegmentPainter::dashOf(int x, int y, bool isVertical, int length) const {
    // From the slice's corner, so that dashes move with the picture; along the line, whichever way that runs.
    const double along = isVertical ? y - std::floor(m_placement.topLeft.y()) : x - std::floor(m_placement.topLeft.x());
    return static_cast<int>(std::floor(along / (length * m_placement.scale)));
}

void SegmentPainter::drawOutline(const Layer& layer, const QRect& area) {
    traceOutline(layer, area, m_placement.scale * (layer.isActive ? kActiveOutlinePx : kOutlinePx));
    const QRect drawn = m_outline.area() & area;
    const QRgb colour = opaque(layer.colour);
    for (int y = drawn.top(); y <= drawn.bottom(); ++y) {
        QRgb* pixels = pixelRow(m_picture, y);
        const auto* coverage = m_outline.coverage(y);
        const auto* isVertical = m_outline.isVertical(y);
        auto* outlinesAt = m_outlinesAt.data() + static_cast<std::ptrdiff_t>(y - area.top()) * area.width();
        for (int x = drawn.left(); x <= drawn.right(); ++x) {
            const int here = x - m_outline.area().left();
            if (coverage[here] == 0)
                continue;
            auto& earlier = outlinesAt[x - area.left()];
            const int sharers = earlier + 1;
            const int dash = sharers == 1 ? 0 : dashOf(x, y, isVertical[here] != 0, kSharedDashPx) % sharers;
            if (dash == 0)
                pixels[x] = laidOver(scaledColour(colour, coverage[here]), pixels[x]);
            if (coverage[here] >= 128 && earlier < 255)
                ++earlier;
        }
    }
}

void SegmentPainter::drawPreview(const Layer& layer, const QRect& area) {
    traceOutline(layer, area, m_placement.scale * kPreviewOutlinePx);
    const QRect drawn = m_outline.area() & area;
    const QRgb colour = lightened(opaque(layer.colour));
    const QRgb hatch = scaledColour(opaque(layer.colour), kHatchOpacity);
    const QRgb filling = scaledColour(opaque(layer.colour), kPreviewFillingOpacity);
    const QRgb gapColour = qRgba(0, 0, 0, kPreviewGapOpacity);
    const auto period = static_cast<int>(std::lround(kHatchPeriodPx * m_placement.scale));
    const int stripe = static_cast<int>(std::lround(kHatchPx * m_placement.scale));
    const int corner =
        static_cast<int>(std::floor(m_placement.topLeft.x())) + static_cast<int>(std::floor(m_placement.topLeft.y()));
    for (int y = drawn.top(); y <= drawn.bottom(); ++y) {
        QRgb* pixels = pixelRow(m_picture, y);
        const auto* coverage = m_outline.coverage(y);
        const auto* isVertical = m_outline.isVertical(y);
        const int row = rowAt(y);
        for (int x = drawn.left(); x <= drawn.right(); ++x) {
            const int here = x - m_outline.area().left();
            const int place = ((x + y - corner) % period + period) % period;
            if (layer.plane.contains(columnAt(x), row))
                pixels[x] = laidOver(place < stripe ? hatch : filling, pixels[x]);
            if (coverage[here] != 0) {
                const bool gap = dashOf(x, y, isVertical[here] != 0, kPreviewDashPx) % 2 != 0;
                pixels[x] = laidOver(scaledColour(gap ? gapColour : colour, coverage[here]), pixels[x]);
            }
        }
    }
}

} // namespace rimlight::viewer
