#include "core/imaging/filters/ibsi/SeparableFilter.h"

#include "core/base/Parallel.h"

#include <Eigen/Core>

#include <algorithm>
#include <compare>
#include <map>
#include <utility>

namespace rimlight::imaging::ibsi {

namespace {

KernelChain mirrored(const KernelChain& chain) {
    KernelChain other;
    for (const Kernel& kernel : chain)
        other.push_back(ibsi::mirrored(kernel));
    return other;
}

/// 1 for a chain that its mirror image equals, -1 for one that it cancels, 0 for any other.
int parity(const KernelChain& chain) {
    int sign = 1;
    for (const Kernel& kernel : chain) {
        Kernel other = ibsi::mirrored(kernel);
        if (other == kernel)
            continue;
        for (Tap& tap : other)
            tap.weight = -tap.weight;
        if (other != kernel)
            return 0;
        sign = -sign;
    }
    return sign;
}

/// For each axis of the image: the axis of the filter whose chain it sees, and whether mirrored.
struct AxisUse {
    std::size_t chain = 0;
    bool isMirrored = false;

    auto
    operator<=>(const AxisUse&) const = default; // NOLINT(modernize-use-nullptr): clang-tidy 14 takes its 0 for one
};
using Orientation = std::vector<AxisUse>;

/// The rotations of a square or a cube: permutations of the axes with mirrored ones, of determinant 1.
std::vector<Orientation> properRotations(std::size_t dimensions) {
    std::vector<std::size_t> order(dimensions);
    for (std::size_t axis = 0; axis < dimensions; ++axis)
        order[axis] = axis;
    std::vector<Orientation> rotations;
    do {
        int inversions = 0;
        for (std::size_t a = 0; a < dimensions; ++a)
            for (std::size_t b = a + 1; b < dimensions; ++b)
                inversions += order[a] > order[b] ? 1 : 0;
        for (unsigned mirrors = 0; mirrors < (1U << dimensions); ++mirrors) {
            Orientation orientation;
            int flips = 0;
            for (std::size_t axis = 0; axis < dimensions; ++axis) {
                const bool isMirrored = ((mirrors >> axis) & 1U) != 0;
                flips += isMirrored ? 1 : 0;
                orientation.push_back({order[axis], isMirrored});
            }
            if ((inversions + flips) % 2 == 0)
                rotations.push_back(std::move(orientation));
        }
    } while (std::next_permutation(order.begin(), order.end()));
    return rotations;
}

/// How many rotations give a response, and how many its negative.
struct Occurrences {
    double positive = 0.0;
    double negative = 0.0;
};

/// Many rotations of a filter are one and the same, or its negative: each such is computed once.
std::map<Orientation, Occurrences> distinctOrientations(const SeparableFilter& filter, bool invariant) {
    const std::size_t dimensions = filter.axes.size();
    if (!invariant) {
        Orientation asGiven;
        for (std::size_t axis = 0; axis < dimensions; ++axis)
            asGiven.push_back({axis, false});
        return {{asGiven, {1.0, 0.0}}};
    }
    std::map<Orientation, Occurrences> distinct;
    for (Orientation orientation : properRotations(dimensions)) {
        int sign = 1;
        for (AxisUse& use : orientation) {
            const KernelChain& chain = filter.axes[use.chain];
            use.chain = static_cast<std::size_t>(std::find(filter.axes.begin(), filter.axes.end(), chain) -
                                                 filter.axes.begin());
            if (const int even = parity(chain); use.isMirrored && even != 0) {
                sign *= even;
                use.isMirrored = false;
            }
        }
        auto& found = distinct[orientation];
        (sign > 0 ? found.positive : found.negative) += 1.0;
    }
    return distinct;
}

using Values = Eigen::Map<Eigen::ArrayXd>;

/// Adds a response to the sum, or keeps the greater of both; by slab.
void pool(std::vector<double>& pooled, std::vector<double>& response, const Occurrences& occurrences, Pooling pooling,
          bool isFirst, const Work& work) {
    constexpr std::size_t kSlab = 1U << 16U;
    const std::size_t slabs = (pooled.size() + kSlab - 1) / kSlab;
    parallelFor(
        slabs,
        [&](std::size_t n) {
            const std::size_t begin = n * kSlab;
            const auto count = static_cast<Eigen::Index>(std::min(kSlab, pooled.size() - begin));
            Values all(pooled.data() + begin, count);
            Values one(response.data() + begin, count);
            if (pooling == Pooling::Average)
                one *= occurrences.positive - occurrences.negative;
            else if (occurrences.positive > 0.0 && occurrences.negative > 0.0)
                one = one.abs();
            else if (occurrences.negative > 0.0)
                one = -one;
            if (isFirst)
                all = one;
            else if (pooling == Pooling::Average)
                all += one;
            else
                all = all.max(one);
        },
        work.maxThreads);
}

} // namespace

std::vector<double> respond(std::span<const double> voxels, const Index& size, const SeparableFilter& filter,
                            const Rotations& rotations, Boundary boundary, const Work& work) {
    const auto orientations = distinctOrientations(filter, rotations.invariant);
    const bool isOne = orientations.size() == 1 && orientations.begin()->second.negative == 0.0;
    std::vector<double> pooled(voxels.size());
    std::vector<double> response(isOne ? 0 : voxels.size());
    double done = 0.0;
    double total = 0.0;
    for (const auto& [orientation, occurrences] : orientations) {
        auto& target = isOne ? pooled : response;
        std::span<const double> source = voxels;
        for (std::size_t axis = 0; axis < orientation.size(); ++axis) {
            const KernelChain& given = filter.axes[orientation[axis].chain];
            for (const Kernel& kernel : orientation[axis].isMirrored ? mirrored(given) : given) {
                convolve(source, target, size, static_cast<int>(axis), kernel, boundary, work);
                source = target;
            }
        }
        total += occurrences.positive + occurrences.negative;
        if (!isOne)
            pool(pooled, response, occurrences, rotations.pooling, done == 0.0, work);
        done += 1.0;
        work.progress.report(done / static_cast<double>(orientations.size()), "Filtering");
    }
    if (!isOne && rotations.pooling == Pooling::Average)
        for (double& value : pooled)
            value /= total;
    return pooled;
}

} // namespace rimlight::imaging::ibsi
