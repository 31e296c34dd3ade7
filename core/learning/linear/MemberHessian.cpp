#include "core/learning/linear/MemberHessian.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rimlight::learning {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;

Index toIndex(std::size_t i) {
    return static_cast<Index>(i);
}

/// The cases that have curvature, and after how many of them each risk set ends.
struct UsedRows {
    std::vector<std::size_t> rows;
    std::vector<std::size_t> riskSet;
};

UsedRows usedRows(const Curvature& curvature) {
    UsedRows used;
    std::size_t k = 0;
    const auto endRiskSets = [&](std::size_t row) {
        for (; k < curvature.riskSet.size() && curvature.riskSet[k] == row; ++k)
            used.riskSet.push_back(used.rows.size());
    };
    for (std::size_t i = 0; i < curvature.diagonal.size(); ++i) {
        endRiskSets(i);
        if (curvature.diagonal[i] > 0.0)
            used.rows.push_back(i);
    }
    endRiskSets(curvature.diagonal.size());
    return used;
}

} // namespace

MemberHessian::MemberHessian(const CentredColumns& columns, const ColumnUnits& units, bool hasIntercept)
    : m_columns(columns), m_units(units), m_first(hasIntercept ? 1 : 0) {}

void MemberHessian::reserve(Index size) {
    if (m_matrix.rows() >= size)
        return;
    const Index most = m_first + toIndex(m_columns.columns());
    const Index room = std::min(most, std::max<Index>(2 * size, 32));
    m_matrix.conservativeResize(room, room);
}

double MemberHessian::costOfHolding() const {
    const auto k = static_cast<double>(size());
    const double outerProducts = m_curvature.riskSet.empty() ? 1.0 : 2.0;
    return 0.125 * outerProducts * static_cast<double>(m_columns.rows()) * k * k + k * k * k / 24.0;
}

void MemberHessian::hold(Curvature curvature, std::vector<std::size_t> members, const Progress& progress) {
    constexpr std::size_t kChunk = 256;
    m_curvature = std::move(curvature);
    m_members = std::move(members);
    const Index size = this->size();
    reserve(size);
    auto matrix = m_matrix.topLeftCorner(size, size);
    matrix.setZero();
    if (size == 0)
        return;
    const UsedRows used = usedRows(m_curvature);
    std::vector<double> sums(static_cast<std::size_t>(size), 0.0);
    MatrixXd chunk(toIndex(kChunk), size);
    MatrixXd means(toIndex(kChunk), size);
    std::size_t firstSet = 0;
    for (std::size_t begin = 0; begin < used.rows.size(); begin += kChunk) {
        progress.throwIfCancelled();
        const std::size_t end = std::min(begin + kChunk, used.rows.size());
        std::size_t lastSet = firstSet;
        while (lastSet < used.riskSet.size() && used.riskSet[lastSet] <= end)
            ++lastSet;
        for (Index j = 0; j < size; ++j) {
            const bool isIntercept = j < m_first;
            const std::size_t c = isIntercept ? 0 : m_members[static_cast<std::size_t>(j - m_first)];
            const double* values = m_columns.data() + c * m_columns.rows();
            const double mean = isIntercept ? 0.0 : m_units.mean[c];
            const double inverse = isIntercept ? 0.0 : m_units.inverseDeviation[c];
            std::size_t set = firstSet;
            double sum = sums[static_cast<std::size_t>(j)];
            for (std::size_t i = begin; i < end; ++i) {
                const std::size_t row = used.rows[i];
                const double z = isIntercept ? 1.0 : (values[row] - mean) * inverse;
                chunk(toIndex(i - begin), j) = std::sqrt(m_curvature.diagonal[row]) * z;
                if (m_curvature.riskSet.empty())
                    continue;
                for (; set < lastSet && used.riskSet[set] == i; ++set)
                    means(toIndex(set - firstSet), j) = std::sqrt(m_curvature.factor[set]) * sum;
                sum += m_curvature.risk[row] * z;
            }
            for (; set < lastSet; ++set)
                means(toIndex(set - firstSet), j) = std::sqrt(m_curvature.factor[set]) * sum;
            sums[static_cast<std::size_t>(j)] = sum;
        }
        auto lower = matrix.selfadjointView<Eigen::Lower>();
        lower.rankUpdate(chunk.topRows(toIndex(end - begin)).transpose());
        if (lastSet > firstSet)
            lower.rankUpdate(means.topRows(toIndex(lastSet - firstSet)).transpose(), -1.0);
        firstSet = lastSet;
    }
    matrix.triangularView<Eigen::StrictlyUpper>() = matrix.transpose();
}

void MemberHessian::append(std::span<const std::size_t> columns) {
    reserve(size() + toIndex(columns.size()));
    std::vector<double> z(m_columns.rows());
    std::vector<double> turned(m_columns.rows());
    std::vector<double> products;
    for (const std::size_t c : columns) {
        const auto values = m_columns.column(c);
        for (std::size_t i = 0; i < z.size(); ++i)
            z[i] = (values[i] - m_units.mean[c]) * m_units.inverseDeviation[c];
        m_curvature.multiply(z, turned);
        const double sum = std::accumulate(turned.begin(), turned.end(), 0.0);
        m_members.push_back(c);
        products.resize(m_members.size());
        m_columns.multiply(turned, m_members, products);
        const Index last = size() - 1;
        if (hasIntercept())
            m_matrix(0, last) = sum;
        for (std::size_t k = 0; k < m_members.size(); ++k) {
            const std::size_t other = m_members[k];
            m_matrix(place(k), last) = (products[k] - m_units.mean[other] * sum) * m_units.inverseDeviation[other];
        }
        m_matrix.row(last).head(last) = m_matrix.col(last).head(last).transpose();
    }
}

} // namespace rimlight::learning
