#pragma once

#include "ui/viewer/OutlineMask.h"
#include "ui/viewer/SlicePlane.h"
#include "ui/viewer/ViewerModel.h"

#include <QColor>
#include <QImage>
#include <QRect>

#include <cstdint>
#include <optional>
#include <vector>

namespace rimlight::viewer {

/// Where the slice of a view lies in the view's picture, in device pixels.
struct SlicePlacement {
    SliceFrame frame;
    int slice = 0;
    QSize pictureSize;
    QPointF topLeft;            ///< the upper left corner of the voxel that is there on the screen
    QSizeF voxelSize{1.0, 1.0}; ///< pixels of a voxel
    double scale = 1.0;         ///< device pixels per widget pixel, for the lines' widths
};

/// The segments on one slice as a picture to be laid over the image: fillings, outlines, and the preview. It stands
/// between two frames, and only what an edit touched is drawn anew.
///
/// A pixel shows the voxel that holds its centre. Where segments overlap their fillings mix, and where outlines
/// coincide they alternate in dashes, so that each stays visible; where an outline is dense it fades, so that the image
/// stays.
class SegmentPainter {
public:
    /// Takes over what the model shows, at this place. Returns the rectangle in which the picture became another.
    QRect follow(const ViewerModel& model, const SlicePlacement& placement);
    /// The picture, drawn where it was stale; premultiplied, of the placement's size.
    const QImage& picture();
    /// Nothing is drawn outside this rectangle.
    QRect contentRect() const;

private:
    struct Layer {
        SlicePlane plane;
        imaging::Rgb colour;
        bool isActive = false;
        bool isSegment = true; ///< else the preview
    };
    /// What tells which layers there are and how they look, all but the voxels.
    struct Style {
        std::vector<std::size_t> shown; ///< the numbers of the segments that are
        std::vector<QRgb> colours;
        std::optional<std::size_t> active;
        std::optional<QRgb> preview;
        double opacity = 0.0;
        bool operator==(const Style&) const = default;
    };

    static Style styleOf(const ViewerModel& model);
    void rebuild(const ViewerModel& model);
    bool fitsGridOf(const ViewerModel& model) const;
    QRect whole() const { return {QPoint(0, 0), m_placement.pictureSize}; }
    /// The pixels that a rectangle of voxels and the outline around it touch.
    QRect pixelsOf(const QRect& voxels) const;
    int denseRadius() const;
    int columnAt(int x) const;
    int rowAt(int y) const;
    void draw(const QRect& stale);
    void drawFillings(const QRect& area);
    void drawOutline(const Layer& layer, const QRect& area);
    void drawPreview(const Layer& layer, const QRect& area);
    /// The number of the dash of this length in which a pixel of a line lies.
    int dashOf(int x, int y, bool isVertical, int length) const;
    /// Brings the layer's outline within the area into m_outline.
    void traceOutline(const Layer& layer, const QRect& area, double width);

    SlicePlacement m_placement;
    Style m_style;
    std::vector<Layer> m_layers; ///< the preview last
    QRect m_stale;
    QImage m_picture;
    // Working space.
    OutlineMask m_outline;
    std::vector<std::uint8_t> m_outlinesAt; ///< for each pixel of the area how many outlines run there
    std::vector<std::size_t> m_columns;     ///< for each pixel of a row its voxel among those of the area
    std::vector<QRgb> m_voxelColours;       ///< of those
};

} // namespace rimlight::viewer
