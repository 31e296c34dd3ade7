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

/// Some columns side by side.
MatrixXd gathered(const DesignMatrix& x, std::span<const std::size_t> columns) {
    MatrixXd block(toIndex(x.rows), toIndex(columns.size()));
    for (std::size_t k = 0; k < columns.size(); ++k)
        std::ranges::copy(x.column(columns[k]), block.col(toIndex(k)).data());
    return block;
}

/// Each candidate's strongest correlation with columns that stay, whose places begin at "place".
std::vector<Strongest> strongestWith(const MatrixXd& stay, std::size_t place, const MatrixXd& candidates) {
    const MatrixXd products = stay.transpose() * candidates;
    std::vector<Strongest> strongest(static_cast<std::size_t>(candidates.cols()));
    for (std::size_t k = 0; k < strongest.size(); ++k)
        for (Index i = 0; i < stay.cols(); ++i)
            strongest[k].consider(place + static_cast<std::size_t>(i), asCorrelation(products(i, toIndex(k))));
    return strongest;
}

} // namespace

std::vector<std::optional<RedundancyPartner>> redundantColumns(const DesignMatrix& unit,
                                                               std::span<const std::size_t> order, double cutoff,
                                                               unsigned maxThreads, const Progress& progress) {
    assert(order.size() == unit.columns);
    std::vector<std::size_t> stay;
    std::vector<std::optional<RedundancyPartner>> partners(unit.columns);
    for (std::size_t begin = 0; begin < unit.columns; begin += kBlock) {
        const std::size_t count = std::min(kBlock, unit.columns - begin);
        const std::size_t stayed = stay.size();
        const MatrixXd candidates = gathered(unit, order.subspan(begin, count));
        std::vector<std::vector<Strongest>> strongest((stayed + kBlock - 1) / kBlock);
        parallelFor(
            strongest.size(),
            [&](std::size_t block) {
                progress.throwIfCancelled();
                const std::size_t first = block * kBlock;
                const auto columns = std::span(stay).subspan(first, std::min(kBlock, stayed - first));
                strongest[block] = strongestWith(gathered(unit, columns), first, candidates);
            },
            maxThreads);
        progress.throwIfCancelled();
        const MatrixXd within = candidates.transpose() * candidates;
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
            stay.push_back(column);
            newcomers.push_back(k);
        }
    }
    return partners;
}

} // namespace rimlight::learning
