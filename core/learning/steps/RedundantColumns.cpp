#include "core/learning/steps/RedundantColumns.h"

#include "core/base/Parallel.h"

#include <Eigen/Core>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace rimlight::learning {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;

constexpr std::size_t kBlock = 256;

Index toIndex(std::size_t i) {
    return static_cast<Index>(i);
}

using Columns = Eigen::Map<MatrixXd>;

/// The strongest of some correlations, by place in the order.
struct Strongest {
    std::size_t place = 0;
    double correlation = 0.0;

    void consider(std::size_t otherPlace, double other) {
        if (std::abs(other) > std::abs(correlation))
            *this = {otherPlace, other};
    }
};

/// Rounding may carry a copy's correlation past 1.
double asCorrelation(double product) {
    return std::clamp(product, -1.0, 1.0);
}

/// Each candidate's strongest correlation with columns [begin, end) of those that stay.
std::vector<Strongest> strongestWith(const Columns& x, std::size_t begin, std::size_t end, std::size_t candidates,
                                     std::size_t count) {
    const MatrixXd products = x.middleCols(toIndex(begin), toIndex(end - begin)).transpose() *
                              x.middleCols(toIndex(candidates), toIndex(count));
    std::vector<Strongest> strongest(count);
    for (std::size_t k = 0; k < count; ++k)
        for (std::size_t i = begin; i < end; ++i)
            strongest[k].consider(i, asCorrelation(products(toIndex(i - begin), toIndex(k))));
    return strongest;
}

} // namespace

std::vector<std::optional<RedundancyPartner>> redundantColumns(DesignMatrix unit, std::span<const std::size_t> order,
                                                               double cutoff, unsigned maxThreads,
                                                               const Progress& progress) {
    assert(order.size() == unit.columns);
    std::vector<double> values(unit.values.size());
    for (std::size_t k = 0; k < order.size(); ++k) {
        const auto column = unit.column(order[k]);
        std::copy(column.begin(), column.end(), values.begin() + static_cast<std::ptrdiff_t>(k * unit.rows));
    }
    unit.values = {};
    // Columns that stay move to the front, where they are one piece for the next block.
    Columns x(values.data(), toIndex(unit.rows), toIndex(unit.columns));
    std::vector<std::size_t> stay;
    std::vector<std::optional<RedundancyPartner>> partners(unit.columns);
    for (std::size_t begin = 0; begin < unit.columns; begin += kBlock) {
        progress.throwIfCancelled();
        const std::size_t count = std::min(kBlock, unit.columns - begin);
        const std::size_t stayed = stay.size();
        std::vector<std::vector<Strongest>> strongest((stayed + kBlock - 1) / kBlock);
        parallelFor(
            strongest.size(),
            [&](std::size_t block) {
                const std::size_t end = std::min(stayed, (block + 1) * kBlock);
                strongest[block] = strongestWith(x, block * kBlock, end, begin, count);
            },
            maxThreads);
        const MatrixXd within =
            x.middleCols(toIndex(begin), toIndex(count)).transpose() * x.middleCols(toIndex(begin), toIndex(count));
        std::vector<std::size_t> newcomers; // places within the block
        for (std::size_t k = 0; k < count; ++k) {
            Strongest partner;
            for (const auto& block : strongest)
                partner.consider(block[k].place, block[k].correlation);
            for (std::size_t i = 0; i < newcomers.size(); ++i)
                partner.consider(stayed + i, asCorrelation(within(toIndex(newcomers[i]), toIndex(k))));
            const std::size_t column = order[begin + k];
            if (std::abs(partner.correlation) > cutoff) {
                partners[column] = RedundancyPartner{stay[partner.place], partner.correlation};
                continue;
            }
            if (stay.size() != begin + k)
                x.col(toIndex(stay.size())) = x.col(toIndex(begin + k));
            stay.push_back(column);
            newcomers.push_back(k);
        }
    }
    return partners;
}

} // namespace rimlight::learning
