#include "core/imaging/SlicePicture.h"

#include <algorithm>
#include <cmath>

namespace rimlight::imaging {

namespace {

/// An in-plane axis of the slice as the screen uses it.
struct ScreenAxis {
    std::size_t axis = 0; ///< 0 for i, 1 for j
    bool reversed = false;
};

std::size_t dominantPatientAxis(const Geometry& geometry, std::size_t axis) {
    Eigen::Index row = 0;
    geometry.direction.col(static_cast<Eigen::Index>(axis)).cwiseAbs().maxCoeff(&row);
    return static_cast<std::size_t>(row);
}

/// Across: towards the patient's left, or the back in a sagittal slice. Down: towards the back, or the feet.
std::pair<ScreenAxis, ScreenAxis> screenAxes(const Geometry& geometry) {
    const auto i = dominantPatientAxis(geometry, 0);
    const auto j = dominantPatientAxis(geometry, 1);
    ScreenAxis across{0, false};
    ScreenAxis down{1, false};
    if (j < i)
        std::swap(across.axis, down.axis);
    const auto component = [&](std::size_t axis) {
        return geometry.direction(static_cast<Eigen::Index>(dominantPatientAxis(geometry, axis)),
                                  static_cast<Eigen::Index>(axis));
    };
    across.reversed = component(across.axis) < 0.0;
    const bool downIsTowardsFeet = dominantPatientAxis(geometry, down.axis) == 2;
    down.reversed = downIsTowardsFeet ? component(down.axis) > 0.0 : component(down.axis) < 0.0;
    return {across, down};
}

struct Range {
    double begin = 0.0; ///< continuous index of the left or upper edge
    double length = 0.0;
};

/// The part of an axis to show, in voxels counted along the screen.
Range shownRange(const Geometry& geometry, const Mask& mask, const ScreenAxis& screen, double marginMm) {
    const int size = geometry.size[screen.axis];
    if (marginMm <= 0.0 || mask.isEmpty())
        return {-0.5, static_cast<double>(size)};
    const double margin = marginMm / geometry.spacingMm[static_cast<Eigen::Index>(screen.axis)];
    double begin = mask.box().begin[screen.axis] - 0.5 - margin;
    double end = mask.box().begin[screen.axis] + mask.box().size[screen.axis] - 0.5 + margin;
    if (screen.reversed) {
        std::swap(begin, end);
        begin = size - 1 - begin;
        end = size - 1 - end;
    }
    begin = std::max(begin, -0.5);
    end = std::min(end, size - 0.5);
    return {begin, end - begin};
}

/// Voxel values of one slice as floats, addressed by screen axes.
class ScreenSlice {
public:
    ScreenSlice(const Volume& volume, int slice, ScreenAxis across, ScreenAxis down)
        : m_width(volume.geometry().size[across.axis]), m_height(volume.geometry().size[down.axis]),
          m_values(static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height)) {
        volume.visit([&](auto voxels) {
            for (int y = 0; y < m_height; ++y)
                for (int x = 0; x < m_width; ++x) {
                    Index index{0, 0, slice};
                    index[across.axis] = across.reversed ? m_width - 1 - x : x;
                    index[down.axis] = down.reversed ? m_height - 1 - y : y;
                    m_values[offset(x, y)] =
                        static_cast<float>(voxels[volume.geometry().offset(index[0], index[1], index[2])]);
                }
        });
    }

    double linear(double x, double y) const {
        x = std::clamp(x, 0.0, m_width - 1.0);
        y = std::clamp(y, 0.0, m_height - 1.0);
        const int x0 = static_cast<int>(x);
        const int y0 = static_cast<int>(y);
        const int x1 = std::min(x0 + 1, m_width - 1);
        const int y1 = std::min(y0 + 1, m_height - 1);
        const double fx = x - x0;
        const double fy = y - y0;
        const double upper = (1.0 - fx) * m_values[offset(x0, y0)] + fx * m_values[offset(x1, y0)];
        const double lower = (1.0 - fx) * m_values[offset(x0, y1)] + fx * m_values[offset(x1, y1)];
        return (1.0 - fy) * upper + fy * lower;
    }

private:
    std::size_t offset(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) + static_cast<std::size_t>(x);
    }

    int m_width;
    int m_height;
    std::vector<float> m_values;
};

/// Marks the pixels of the region that lie within thickness pixels (4-neighbourhood) of its edge.
std::vector<std::uint8_t> outlineOf(std::vector<std::uint8_t> inside, int width, int height, int thickness) {
    std::vector<std::uint8_t> outline(inside.size(), 0);
    const auto at = [&](const std::vector<std::uint8_t>& pixels, int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height
                   ? pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)]
                   : std::uint8_t{0};
    };
    for (int layer = 0; layer < thickness; ++layer) {
        auto inner = inside;
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x) {
                const auto here =
                    static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
                const bool edge = inside[here] != 0 && (at(inside, x - 1, y) == 0 || at(inside, x + 1, y) == 0 ||
                                                        at(inside, x, y - 1) == 0 || at(inside, x, y + 1) == 0);
                if (edge) {
                    outline[here] = 1;
                    inner[here] = 0;
                }
            }
        inside = std::move(inner);
    }
    return outline;
}

} // namespace

Window defaultWindow(const Volume& volume) {
    if (volume.unit() == IntensityUnit::Hounsfield)
        return {400.0, 40.0};
    // Percentiles of a regular sample of at most about a million voxels: exact ones would not look different.
    std::vector<double> sample;
    volume.visit([&](auto voxels) {
        const std::size_t step = std::max<std::size_t>(1, voxels.size() / 1000003);
        for (std::size_t i = 0; i < voxels.size(); i += step) {
            const auto value = static_cast<double>(voxels[i]);
            if (std::isfinite(value))
                sample.push_back(value);
        }
    });
    if (sample.empty())
        return {1.0, 0.5};
    const auto percentile = [&](double share) {
        const auto nth = sample.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(sample.size() - 1));
        std::nth_element(sample.begin(), nth, sample.end());
        return *nth;
    };
    const double low = percentile(0.001);
    const double high = percentile(0.999);
    return {std::max(high - low, std::max(std::abs(high), 1.0) * 1e-6), (low + high) / 2.0};
}

Picture paintSlice(const Volume& volume, const Mask& mask, const SlicePictureOptions& options) {
    const Geometry& geometry = volume.geometry();
    const auto [across, down] = screenAxes(geometry);
    const Range xRange = shownRange(geometry, mask, across, options.marginMm);
    const Range yRange = shownRange(geometry, mask, down, options.marginMm);
    const double xSpacing = geometry.spacingMm[static_cast<Eigen::Index>(across.axis)];
    const double ySpacing = geometry.spacingMm[static_cast<Eigen::Index>(down.axis)];
    const double widthMm = xRange.length * xSpacing;
    const double heightMm = yRange.length * ySpacing;

    constexpr int kLargestEdge = 4096;
    Picture picture;
    picture.pixelMm = std::min({xSpacing, ySpacing, widthMm / options.minimumWidth});
    picture.pixelMm = std::max(picture.pixelMm, std::max(widthMm, heightMm) / kLargestEdge);
    picture.width = std::max(1, static_cast<int>(std::lround(widthMm / picture.pixelMm)));
    picture.height = std::max(1, static_cast<int>(std::lround(heightMm / picture.pixelMm)));
    const auto pixels = static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height);
    picture.rgb.resize(pixels * 3);

    const ScreenSlice slice(volume, options.slice, across, down);
    const double low = options.window.level - options.window.width / 2.0;
    std::vector<std::uint8_t> inside(pixels, 0);
    std::size_t here = 0;
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x, ++here) {
            const double sourceX = xRange.begin + (x + 0.5) * picture.pixelMm / xSpacing;
            const double sourceY = yRange.begin + (y + 0.5) * picture.pixelMm / ySpacing;
            const double grey = (slice.linear(sourceX, sourceY) - low) / options.window.width;
            const auto shade =
                static_cast<std::uint8_t>(std::lround(255.0 * std::clamp(std::isfinite(grey) ? grey : 0.0, 0.0, 1.0)));
            std::fill_n(picture.rgb.begin() + static_cast<std::ptrdiff_t>(here * 3), 3, shade);
            if (!mask.isEmpty()) {
                Index index{0, 0, options.slice};
                const int column = static_cast<int>(std::floor(sourceX + 0.5));
                const int row = static_cast<int>(std::floor(sourceY + 0.5));
                index[across.axis] = across.reversed ? geometry.size[across.axis] - 1 - column : column;
                index[down.axis] = down.reversed ? geometry.size[down.axis] - 1 - row : row;
                inside[here] = mask.contains(index[0], index[1], index[2]) ? 1 : 0;
            }
        }
    const auto outline = outlineOf(std::move(inside), picture.width, picture.height, options.outlineThickness);
    for (std::size_t pixel = 0; pixel < pixels; ++pixel)
        if (outline[pixel] != 0) {
            picture.rgb[pixel * 3] = options.outline.red;
            picture.rgb[pixel * 3 + 1] = options.outline.green;
            picture.rgb[pixel * 3 + 2] = options.outline.blue;
        }
    return picture;
}

int largestSlice(const Mask& mask) {
    if (mask.isEmpty())
        return mask.geometry().size[2] / 2;
    const auto voxels = mask.boxVoxels();
    const auto plane = static_cast<std::size_t>(mask.box().size[0]) * static_cast<std::size_t>(mask.box().size[1]);
    std::ptrdiff_t largestArea = -1;
    int largest = 0;
    for (int k = 0; k < mask.box().size[2]; ++k) {
        const auto begin = voxels.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(k) * plane);
        const auto area = std::count(begin, begin + static_cast<std::ptrdiff_t>(plane), std::uint8_t{1});
        if (area > largestArea) {
            largestArea = area;
            largest = k;
        }
    }
    return mask.box().begin[2] + largest;
}

} // namespace rimlight::imaging
