#include "ui/viewer/MaskOutline.h"

namespace rimlight::viewer {

namespace {

/// One slice of a mask's box, addressed by the two axes of the screen, with nothing inside around it.
class BoxSlice {
public:
    BoxSlice(const imaging::Mask& mask, const SliceFrame& frame, int slice)
        : m_voxels(mask.boxVoxels()), m_width(along(mask.box().size, frame.right)),
          m_height(along(mask.box().size, frame.down)) {
        const auto& size = mask.box().size;
        const std::ptrdiff_t strides[3] = {1, size[0], static_cast<std::ptrdiff_t>(size[0]) * size[1]};
        m_strideX = strides[frame.right.axis];
        m_strideY = strides[frame.down.axis];
        m_begin = (slice - along(mask.box().begin, frame.forward)) * strides[frame.forward.axis];
    }

    static int along(const imaging::Index& index, const GridAxis& axis) {
        return index[static_cast<std::size_t>(axis.axis)];
    }
    int width() const { return m_width; }
    int height() const { return m_height; }
    bool contains(int x, int y) const {
        return x >= 0 && y >= 0 && x < m_width && y < m_height &&
               m_voxels[static_cast<std::size_t>(m_begin + x * m_strideX + y * m_strideY)] != 0;
    }

private:
    std::span<const std::uint8_t> m_voxels;
    int m_width;
    int m_height;
    std::ptrdiff_t m_strideX = 0;
    std::ptrdiff_t m_strideY = 0;
    std::ptrdiff_t m_begin = 0;
};

/// Calls addRun(begin, end) for each longest run of positions 0 .. count - 1 where isEdge holds.
template <class IsEdge, class AddRun>
void forEachRun(int count, IsEdge isEdge, AddRun addRun) {
    int begin = -1;
    for (int i = 0; i <= count; ++i) {
        const bool edge = i < count && isEdge(i);
        if (edge && begin < 0)
            begin = i;
        if (!edge && begin >= 0) {
            addRun(begin, i);
            begin = -1;
        }
    }
}

} // namespace

std::vector<QLineF> maskOutline(const imaging::Mask& mask, const SliceFrame& frame, int slice) {
    std::vector<QLineF> lines;
    const auto& box = mask.box();
    const int first = BoxSlice::along(box.begin, frame.forward);
    if (box.isEmpty() || slice < first || slice >= first + BoxSlice::along(box.size, frame.forward))
        return lines;
    const BoxSlice inside(mask, frame, slice);
    const double x0 = BoxSlice::along(box.begin, frame.right) - 0.5;
    const double y0 = BoxSlice::along(box.begin, frame.down) - 0.5;
    for (int y = 0; y <= inside.height(); ++y)
        forEachRun(
            inside.width(), [&](int x) { return inside.contains(x, y - 1) != inside.contains(x, y); },
            [&](int begin, int end) { lines.emplace_back(x0 + begin, y0 + y, x0 + end, y0 + y); });
    for (int x = 0; x <= inside.width(); ++x)
        forEachRun(
            inside.height(), [&](int y) { return inside.contains(x - 1, y) != inside.contains(x, y); },
            [&](int begin, int end) { lines.emplace_back(x0 + x, y0 + begin, x0 + x, y0 + end); });
    return lines;
}

} // namespace rimlight::viewer
