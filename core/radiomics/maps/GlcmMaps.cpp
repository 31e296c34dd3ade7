#include "core/radiomics/Directions.h"
#include "core/radiomics/FeatureClass.h"
#include "core/radiomics/maps/Cooccurrence.h"
#include "core/radiomics/maps/MapClass.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rimlight::radiomics {

namespace {

/// The pairs of voxels along one direction within the kernels of a row. A pair belongs to the column of its voxel with
/// the larger i, so that a kernel that moves by one gains one column of pairs and loses another.
class PairColumns {
public:
    PairColumns(const KernelImage& image, const imaging::Index& direction, int j, int k)
        : m_image(image), m_turned(direction[0] < 0), m_j(j), m_k(k) {
        for (std::size_t axis = 0; axis < 3; ++axis)
            m_step[axis] = m_turned ? -direction[axis] : direction[axis];
        m_offset = (static_cast<std::ptrdiff_t>(m_step[2]) * image.padded[1] + m_step[1]) * image.padded[0] + m_step[0];
    }

    /// How far the first of the kernel's columns of pairs lies from its first plane.
    int lag() const { return m_step[0]; }

    /// Calls f(row level, column level) for the pairs whose right voxel has this i.
    template <class F>
    void forEach(int i, F&& f) const {
        const auto& reach = m_image.reach;
        const int firstK = std::max(-reach[2], -reach[2] - m_step[2]);
        const int lastK = std::min(reach[2], reach[2] - m_step[2]);
        const int firstJ = std::max(-reach[1], -reach[1] - m_step[1]);
        const int lastJ = std::min(reach[1], reach[1] - m_step[1]);
        for (int dk = firstK; dk <= lastK; ++dk)
            for (int dj = firstJ; dj <= lastJ; ++dj) {
                const std::int32_t* left = m_image.levels.data() + m_image.offset(i - m_step[0], m_j + dj, m_k + dk);
                const std::int32_t a = *left;
                const std::int32_t b = *(left + m_offset);
                if (a > 0 && b > 0)
                    m_turned ? f(b, a) : f(a, b);
            }
    }

private:
    const KernelImage& m_image;
    imaging::Index m_step{0, 0, 0};
    std::ptrdiff_t m_offset = 0;
    bool m_turned; ///< the direction points against i: the matrix' rows are the right voxels
    int m_j;
    int m_k;
};

CooccurrenceKind kindOf(const MapInput& input) {
    CooccurrenceKind kind;
    kind.levelCount = input.image.levelCount;
    kind.flatRegion = input.image.isFlat;
    kind.symmetric = input.settings.symmetricalGLCM;
    kind.wholeCounts = input.settings.weightingNorm.empty();
    constexpr std::size_t kMcc = 19;
    kind.wantsCorrelationCoefficient = input.wanted[kMcc];
    return kind;
}

/// Mean over the directions in which the kernel holds a pair: direction by direction along the row, since the next
/// kernel's matrix is an update of the last one's.
void computeMeans(const MapInput& input, const MapRow& row) {
    Cooccurrence cooccurrence(kindOf(input));
    CellCounts matrix(input.image.kernelVoxelCount());
    const auto width = static_cast<std::size_t>(row.width);
    std::vector<double> matrices(width, 0.0);
    std::fill(row.values.begin(), row.values.end(), 0.0);
    const int reach = input.image.reach[0];
    for (const auto& direction : input.oneWay) {
        const PairColumns columns(input.image, direction, row.j, row.k);
        const auto enter = [&](int i) {
            columns.forEach(i, [&](std::int32_t a, std::int32_t b) { matrix.add(cooccurrence.keyOf(a, b)); });
        };
        const auto leave = [&](int i) {
            columns.forEach(i, [&](std::int32_t a, std::int32_t b) { matrix.remove(cooccurrence.keyOf(a, b)); });
        };
        matrix.clear();
        for (int i = row.first - reach + columns.lag(); i < row.first + reach; ++i)
            enter(i);
        for (int i = row.first; i <= row.last; ++i) {
            if (i > row.first)
                leave(i - 1 - reach + columns.lag());
            enter(i + reach);
            if (matrix.isEmpty() || !input.image.isWanted(i, row.j, row.k))
                continue;
            input.progress.throwIfCancelled();
            const auto values = cooccurrence.features(matrix, input.nLog2N, input.progress);
            const auto here = static_cast<std::size_t>(i);
            matrices[here] += 1.0;
            for (std::size_t f = 0; f < values.size(); ++f)
                row.values[f * width + here] += values[f];
        }
    }
    for (std::size_t f = 0; f < kCooccurrenceFeatureCount; ++f)
        for (std::size_t i = 0; i < width; ++i)
            row.values[f * width + i] /= matrices[i]; // NaN without a pair
}

/// With a weighting norm, of one matrix: the sum of the directions', weighted by exp(-length^2) with the length in mm.
/// Summed anew in each kernel: weights that were added and taken away would leave rounding errors.
void computeWeighted(const MapInput& input, const MapRow& row) {
    const auto& norm = input.settings.weightingNorm;
    Cooccurrence cooccurrence(kindOf(input));
    CellCounts matrix(input.image.kernelVoxelCount() * input.oneWay.size());
    std::vector<PairColumns> columns;
    std::vector<double> weights;
    for (const auto& direction : input.oneWay) {
        const double length = directionLengthMm(direction, input.image.spacingMm, norm);
        const double weight = norm == "no_weighting" ? 1.0 : std::exp(-length * length);
        if (weight == 0.0) // beyond 27 mm
            continue;
        columns.emplace_back(input.image, direction, row.j, row.k);
        weights.push_back(weight);
    }
    const int reach = input.image.reach[0];
    const CooccurrenceValues undefined = [] {
        CooccurrenceValues values{};
        values.fill(std::numeric_limits<double>::quiet_NaN());
        return values;
    }();
    for (int i = row.first; i <= row.last; ++i) {
        if (!input.image.isWanted(i, row.j, row.k))
            continue;
        input.progress.throwIfCancelled();
        matrix.clear();
        for (std::size_t d = 0; d < columns.size(); ++d)
            for (int column = i - reach + columns[d].lag(); column <= i + reach; ++column)
                columns[d].forEach(
                    column, [&](std::int32_t a, std::int32_t b) { matrix.add(cooccurrence.keyOf(a, b), weights[d]); });
        matrix.normalise();
        row.store(i, matrix.isEmpty() ? undefined : cooccurrence.features(matrix, input.nLog2N, input.progress));
    }
}

void computeRow(const MapInput& input, const MapRow& row) {
    if (input.settings.weightingNorm.empty())
        computeMeans(input, row);
    else
        computeWeighted(input, row);
}

} // namespace

MapClass glcmMaps() {
    return {"glcm", glcmClass().names, &computeRow};
}

} // namespace rimlight::radiomics
