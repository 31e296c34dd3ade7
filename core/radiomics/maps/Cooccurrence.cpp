#include "core/radiomics/maps/Cooccurrence.h"

#include "core/radiomics/SymmetricEigenvalues.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rimlight::radiomics {

namespace {

constexpr double kEpsilon = 2.220446049250313e-16; // numpy.spacing(1)

/// The larger absolute value of the two eigenvalues, beside 0, of a symmetric matrix of rank 2 with that trace and that
/// sum of squared eigenvalues.
double largestOfTwo(double trace, double squares) {
    const double discriminant = 2.0 * squares - trace * trace;
    constexpr double kRounding = 1e-14; // of sums of a few shares
    return 0.5 * (std::abs(trace) + (discriminant > kRounding ? std::sqrt(discriminant) : 0.0));
}

} // namespace

Cooccurrence::Cooccurrence(const CooccurrenceKind& kind)
    : m_kind(kind), m_width(static_cast<std::uint32_t>(kind.levelCount) + 1), m_rows(m_width),
      m_columns(kind.symmetric ? 0 : m_width), m_sums(2 * static_cast<std::size_t>(m_width)), m_differences(m_width),
      m_rank(m_width, 0), m_rankOfColumn(m_width, 0) {}

double Cooccurrence::weightedLog(double weight, const std::vector<double>& nLog2N) const {
    return m_kind.wholeCounts ? nLog2N[static_cast<std::size_t>(weight)] : weight * std::log2(weight);
}

double Cooccurrence::entropyOf(const Marginal& marginal, double total, const std::vector<double>& nLog2N) const {
    double logs = 0.0;
    for (const std::uint32_t index : marginal.used())
        logs += weightedLog(marginal[index], nLog2N);
    return std::log2(total) - logs / total;
}

CooccurrenceValues Cooccurrence::features(const CellCounts& matrix, const std::vector<double>& nLog2N,
                                          const Progress& progress) {
    m_rows.clear();
    m_columns.clear();
    m_sums.clear();
    m_differences.clear();
    double total = 0.0;
    double logs = 0.0;
    double squares = 0.0;
    double products = 0.0;
    double largest = 0.0;
    // A pair of unequal levels fills two cells of a symmetric matrix; one of equal levels counts twice in its cell.
    for (const auto& [key, pairs] : matrix.cells()) {
        const std::uint32_t i = key / m_width;
        const std::uint32_t j = key % m_width;
        const double cells = m_kind.symmetric && i != j ? 2.0 : 1.0;
        const double weight = m_kind.symmetric && i == j ? 2.0 * pairs : pairs;
        const double both = cells * weight;
        total += both;
        logs += cells * weightedLog(weight, nLog2N);
        squares += cells * weight * weight;
        products += both * i * j;
        largest = std::max(largest, weight);
        m_rows.add(i, weight);
        if (!m_kind.symmetric)
            m_columns.add(j, weight);
        else if (i != j)
            m_rows.add(j, weight);
        m_sums.add(i + j, both);
        m_differences.add(i > j ? i - j : j - i, both);
    }

    const auto meanOf = [&](const Marginal& marginal) {
        double sum = 0.0;
        for (const std::uint32_t index : marginal.used())
            sum += marginal[index] * index;
        return sum / total;
    };
    const auto varianceOf = [&](const Marginal& marginal, double mean) {
        double sum = 0.0;
        for (const std::uint32_t index : marginal.used())
            sum += marginal[index] * (index - mean) * (index - mean);
        return sum / total;
    };
    const double ux = meanOf(m_rows);
    const double uy = m_kind.symmetric ? ux : meanOf(m_columns);
    const double varianceX = varianceOf(m_rows, ux);
    const double varianceY = m_kind.symmetric ? varianceX : varianceOf(m_columns, uy);
    const double sumAverage = meanOf(m_sums);
    double tendency = 0.0;
    double shade = 0.0;
    double prominence = 0.0;
    for (const std::uint32_t sum : m_sums.used()) {
        const double deviation = sum - ux - uy;
        const double square = deviation * deviation;
        const double weight = m_sums[sum];
        tendency += weight * square;
        shade += weight * square * deviation;
        prominence += weight * square * square;
    }
    double covariance = 0.0;
    for (const auto& [key, pairs] : matrix.cells()) {
        const auto row = key / m_width;
        const double i = row;
        const double j = key % m_width;
        // Both cells of a symmetric pair give the same product.
        covariance += (m_kind.symmetric ? 2.0 : 1.0) * pairs * (i - ux) * (j - uy);
    }

    double contrast = 0.0;
    double inverse = 0.0;
    double inverseMoment = 0.0;
    double inverseNormalised = 0.0;
    double inverseMomentNormalised = 0.0;
    double inverseVariance = 0.0;
    const double ng = m_kind.levelCount;
    for (const std::uint32_t difference : m_differences.used()) {
        const double weight = m_differences[difference];
        const double d = difference;
        const double d2 = d * d;
        contrast += weight * d2;
        inverse += weight / (1.0 + d);
        inverseMoment += weight / (1.0 + d2);
        inverseNormalised += weight / (1.0 + d / ng);
        inverseMomentNormalised += weight / (1.0 + d2 / (ng * ng));
        inverseVariance += difference > 0 ? weight / d2 : 0.0;
    }
    const double differenceAverage = meanOf(m_differences);

    const double jointEntropy = std::log2(total) - logs / total;
    const double hx = entropyOf(m_rows, total, nLog2N);
    const double hy = m_kind.symmetric ? hx : entropyOf(m_columns, total, nLog2N);
    // HXY1 and HXY2 of glcm.py are both HX + HY: p sums to px and py. Independent levels share no information but for
    // rounding.
    constexpr double kRoundingBits = 1e-12;
    const double shared = hx + hy - jointEntropy > kRoundingBits ? hx + hy - jointEntropy : 0.0;
    const double spread = std::sqrt(varianceX) * std::sqrt(varianceY);
    return {products / total,
            prominence / total,
            shade / total,
            tendency / total,
            contrast / total,
            spread == 0.0 ? 1.0 : covariance / total / (spread + kEpsilon),
            differenceAverage,
            entropyOf(m_differences, total, nLog2N),
            varianceOf(m_differences, differenceAverage),
            inverse / total,
            inverseMoment / total,
            inverseMomentNormalised / total,
            inverseNormalised / total,
            shared == 0.0 ? 0.0 : -shared / std::max(hx, hy),
            std::sqrt(1.0 - std::exp(-2.0 * shared)),
            inverseVariance / total,
            ux,
            squares / (total * total),
            jointEntropy,
            m_kind.wantsCorrelationCoefficient ? maximalCorrelation(matrix, progress) : 0.0,
            largest / total,
            sumAverage,
            entropyOf(m_sums, total, nLog2N),
            varianceX};
}

/// True when rows and columns, joined by the cells, form more than one part. Union-find with path halving.
bool Cooccurrence::fallsApart(const CellCounts& matrix) {
    const auto rows = static_cast<std::uint32_t>(m_rows.used().size());
    const auto nodes = rows + static_cast<std::uint32_t>(columns().used().size());
    m_parent.resize(nodes);
    std::iota(m_parent.begin(), m_parent.end(), 0U);
    const auto root = [&](std::uint32_t node) {
        while (m_parent[node] != node)
            node = m_parent[node] = m_parent[m_parent[node]];
        return node;
    };
    std::uint32_t parts = nodes;
    const auto join = [&](std::uint32_t row, std::uint32_t column) {
        const std::uint32_t a = root(row);
        const std::uint32_t b = root(rows + column);
        if (a != b) {
            m_parent[a] = b;
            --parts;
        }
    };
    const auto& rankOfColumn = m_kind.symmetric ? m_rank : m_rankOfColumn;
    for (const auto& cell : matrix.cells()) {
        const std::uint32_t i = cell.key / m_width;
        const std::uint32_t j = cell.key % m_width;
        join(m_rank[i], rankOfColumn[j]);
        if (m_kind.symmetric && i != j)
            join(m_rank[j], rankOfColumn[i]);
        if (parts == 1)
            return false;
    }
    return true;
}

/// The square root of the second largest eigenvalue of Q(i, j) = sum_k p(i, k) p(j, k) / (px(i) py(k)): the second
/// largest singular value of B(i, k) = p(i, k) / sqrt(px(i) py(k)), whose largest is 1, with the vectors sqrt(px) and
/// sqrt(py). Each part of a B that falls apart has a 1 of its own. PyRadiomics' matrix has the levels of the whole
/// region: a kernel with one level has 0 beside its 1, and only a region with one level gives 1.
double Cooccurrence::maximalCorrelation(const CellCounts& matrix, const Progress& progress) {
    const auto& rowLevels = m_rows.used();
    const auto& columnLevels = columns().used();
    const auto rows = static_cast<Eigen::Index>(rowLevels.size());
    const auto columnCount = static_cast<Eigen::Index>(columnLevels.size());
    if (std::min(rows, columnCount) == 1)
        return m_kind.flatRegion ? 1.0 : 0.0;
    for (std::uint32_t r = 0; r < rowLevels.size(); ++r)
        m_rank[rowLevels[r]] = r;
    if (!m_kind.symmetric)
        for (std::uint32_t c = 0; c < columnLevels.size(); ++c)
            m_rankOfColumn[columnLevels[c]] = c;
    if (fallsApart(matrix))
        return 1.0;
    if (m_kind.symmetric && rows <= 3) {
        double trace = -1.0;
        double squares = -1.0;
        for (const auto& [key, pairs] : matrix.cells()) {
            const std::uint32_t i = key / m_width;
            const std::uint32_t j = key % m_width;
            const double weight = i == j ? 2.0 * pairs : pairs;
            const double square = weight * weight / (m_rows[i] * m_rows[j]);
            trace += i == j ? weight / m_rows[i] : 0.0;
            squares += i == j ? square : 2.0 * square;
        }
        return rows == 2 ? std::abs(trace) : largestOfTwo(trace, squares);
    }
    const auto fill = [&](auto&& at) {
        const auto& rankOfColumn = m_kind.symmetric ? m_rank : m_rankOfColumn;
        for (const auto& [key, pairs] : matrix.cells()) {
            const std::uint32_t i = key / m_width;
            const std::uint32_t j = key % m_width;
            const double weight = m_kind.symmetric && i == j ? 2.0 * pairs : pairs;
            const double value = weight / std::sqrt(m_rows[i] * columns()[j]);
            at(m_rank[i], rankOfColumn[j]) = value;
            if (m_kind.symmetric)
                at(m_rank[j], rankOfColumn[i]) = value;
        }
    };
    if (m_kind.symmetric && rowLevels.size() <= SmallEigenvalues::kMostRows) {
        m_eigenvalues.reset(rowLevels.size());
        fill([&](std::uint32_t row, std::uint32_t column) -> double& { return m_eigenvalues.at(row, column); });
        return m_eigenvalues.secondLargest();
    }
    Eigen::MatrixXd b = Eigen::MatrixXd::Zero(rows, columnCount);
    fill([&](std::uint32_t row, std::uint32_t column) -> double& { return b(row, column); });
    if (m_kind.symmetric) {
        const Eigen::VectorXd eigenvalues = symmetricEigenvalues(std::move(b), progress);
        return std::max(-eigenvalues[0], eigenvalues[rows - 2]);
    }
    if (rows > columnCount)
        b.transposeInPlace();
    const Eigen::VectorXd eigenvalues = symmetricEigenvalues(lowerOfSquare(b, progress), progress);
    return std::sqrt(std::max(0.0, eigenvalues[b.rows() - 2]));
}

} // namespace rimlight::radiomics
