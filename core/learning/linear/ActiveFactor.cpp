#include "core/learning/linear/ActiveFactor.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>

namespace rimlight::learning {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// Share of a diagonal element that is added to it.
constexpr double kSlack = 1e-13;

Index toIndex(std::size_t i) {
    return static_cast<Index>(i);
}

} // namespace

double ActiveFactor::diagonal(const Matrix& matrix, Index column) const {
    const double ridge = m_freeFirst && column == 0 ? 0.0 : m_ridge;
    return matrix(column, column) * (1.0 + kSlack) + ridge;
}

void ActiveFactor::setActive(const Matrix& matrix, const std::vector<Index>& active, double ridge, bool freeFirst) {
    // Taking columns in or out one by one costs about this many times their share of a new factor.
    constexpr std::size_t kDearer = 6;
    const bool sameRidge = ridge == m_ridge && freeFirst == m_freeFirst;
    m_ridge = ridge;
    m_freeFirst = freeFirst;
    m_wanted = active;
    std::vector<bool> isWanted(static_cast<std::size_t>(matrix.rows()), false);
    for (const Index column : active)
        isWanted[static_cast<std::size_t>(column)] = true;
    std::vector<bool> isThere(isWanted.size(), false);
    std::size_t changes = 0;
    for (const Index column : m_order) {
        isThere[static_cast<std::size_t>(column)] = true;
        changes += isWanted[static_cast<std::size_t>(column)] ? 0 : 1;
    }
    for (const Index column : active)
        changes += isThere[static_cast<std::size_t>(column)] ? 0 : 1;
    if (!sameRidge || m_order.empty() || changes * kDearer > active.size()) {
        rebuild(matrix, active);
        return;
    }
    for (std::size_t place = m_order.size(); place-- > 0;)
        if (!isWanted[static_cast<std::size_t>(m_order[place])])
            remove(place);
    for (const Index column : active)
        if (!isThere[static_cast<std::size_t>(column)])
            append(matrix, column);
}

void ActiveFactor::rebuild(const Matrix& matrix, const std::vector<Index>& active) {
    const Index count = toIndex(active.size());
    if (m_lower.rows() < count) {
        const Index room = std::max<Index>(count, std::min<Index>(2 * count, matrix.rows()));
        m_lower.resize(room, room);
    }
    m_order.clear();
    auto block = m_lower.topLeftCorner(count, count);
    for (Index c = 0; c < count; ++c)
        for (Index r = c; r < count; ++r)
            block(r, c) = matrix(active[static_cast<std::size_t>(r)], active[static_cast<std::size_t>(c)]);
    for (Index c = 0; c < count; ++c)
        block(c, c) = diagonal(matrix, active[static_cast<std::size_t>(c)]);
    Eigen::Ref<MatrixXd> inPlace(block);
    const Eigen::LLT<Eigen::Ref<MatrixXd>> factor(inPlace);
    if (factor.info() == Eigen::Success) {
        m_order = active;
        return;
    }
    // A column that depends on the others: column by column, each pivot is kept above rounding.
    for (const Index column : active)
        append(matrix, column);
}

void ActiveFactor::append(const Matrix& matrix, Index column) {
    const Index size = toIndex(m_order.size());
    if (m_lower.rows() <= size) {
        const Index room = std::max<Index>(size + 8, std::min<Index>(2 * size, matrix.rows()));
        m_lower.conservativeResize(room, room);
    }
    VectorXd row(size);
    for (Index k = 0; k < size; ++k)
        row[k] = matrix(std::max(column, m_order[static_cast<std::size_t>(k)]),
                        std::min(column, m_order[static_cast<std::size_t>(k)]));
    m_lower.topLeftCorner(size, size).triangularView<Eigen::Lower>().solveInPlace(row);
    m_lower.row(size).head(size) = row.transpose();
    const double whole = diagonal(matrix, column);
    m_lower(size, size) = std::sqrt(std::max(whole - row.squaredNorm(), kSlack * whole));
    m_order.push_back(column);
}

void ActiveFactor::remove(std::size_t place) {
    const Index size = toIndex(m_order.size());
    const Index from = toIndex(place);
    // Without its row L is no longer lower triangular; rotations of neighbouring columns make it so.
    for (Index r = from; r + 1 < size; ++r)
        m_lower.row(r).head(r + 2) = m_lower.row(r + 1).head(r + 2);
    for (Index c = from; c + 1 < size; ++c) {
        const double length = std::hypot(m_lower(c, c), m_lower(c, c + 1));
        const double cosine = m_lower(c, c) / length;
        const double sine = m_lower(c, c + 1) / length;
        const Index below = size - 1 - c;
        auto first = m_lower.col(c).segment(c, below);
        auto second = m_lower.col(c + 1).segment(c, below);
        const VectorXd turned = cosine * first + sine * second;
        second = cosine * second - sine * first;
        first = turned;
    }
    m_order.erase(m_order.begin() + static_cast<std::ptrdiff_t>(place));
}

VectorXd ActiveFactor::solve(const VectorXd& right) const {
    const Index size = toIndex(m_order.size());
    std::vector<Index> placeOf(static_cast<std::size_t>(*std::max_element(m_order.begin(), m_order.end())) + 1);
    for (Index k = 0; k < size; ++k)
        placeOf[static_cast<std::size_t>(m_order[static_cast<std::size_t>(k)])] = k;
    VectorXd solution(size);
    for (Index k = 0; k < size; ++k)
        solution[placeOf[static_cast<std::size_t>(m_wanted[static_cast<std::size_t>(k)])]] = right[k];
    const auto lower = m_lower.topLeftCorner(size, size).triangularView<Eigen::Lower>();
    lower.solveInPlace(solution);
    lower.transpose().solveInPlace(solution);
    VectorXd ordered(size);
    for (Index k = 0; k < size; ++k)
        ordered[k] = solution[placeOf[static_cast<std::size_t>(m_wanted[static_cast<std::size_t>(k)])]];
    return ordered;
}

} // namespace rimlight::learning
