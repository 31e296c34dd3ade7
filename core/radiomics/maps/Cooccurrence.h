#pragma once

#include "core/base/Progress.h"
#include "core/radiomics/maps/CellCounts.h"
#include "core/radiomics/maps/SmallEigenvalues.h"

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace rimlight::radiomics {

inline constexpr std::size_t kCooccurrenceFeatureCount = 24;
using CooccurrenceValues = std::array<double, kCooccurrenceFeatureCount>;

/// What is the same for every co-occurrence matrix of a map.
struct CooccurrenceKind {
    int levelCount = 0;      ///< of the whole region: PyRadiomics' Ng
    bool flatRegion = false; ///< only one level occurs in the region
    bool symmetric = true;
    bool wholeCounts = true;                 ///< false with a weighting norm
    bool wantsCorrelationCoefficient = true; ///< MCC costs as much as all others together
};

/// The 24 features of co-occurrence matrices that are given as lists of their cells, one after another
/// (PyRadiomics 3.0.1, glcm.py; IBSI chapter 3.6). A symmetric matrix is given by its pairs of levels, the lower first.
/// Symmetric matrices of up to 27 levels, all that a kernel of radius 1 can hold, cost no allocation.
class Cooccurrence {
public:
    explicit Cooccurrence(const CooccurrenceKind& kind);

    std::uint32_t keyOf(std::int32_t row, std::int32_t column) const {
        if (m_kind.symmetric && row > column)
            std::swap(row, column);
        return static_cast<std::uint32_t>(row) * m_width + static_cast<std::uint32_t>(column);
    }

    /// The features in the order of PyRadiomics' names; the matrix is not empty. nLog2N by n, as in MapInput.
    CooccurrenceValues features(const CellCounts& matrix, const std::vector<double>& nLog2N, const Progress& progress);

private:
    /// Weights by a grey level, a sum or a difference of two, and which are not 0.
    class Marginal {
    public:
        explicit Marginal(std::size_t size) : m_weights(size, 0.0) {}
        void add(std::uint32_t index, double weight) {
            if (m_weights[index] == 0.0)
                m_used.push_back(index);
            m_weights[index] += weight;
        }
        void clear() {
            for (const std::uint32_t index : m_used)
                m_weights[index] = 0.0;
            m_used.clear();
        }
        double operator[](std::uint32_t index) const { return m_weights[index]; }
        const std::vector<std::uint32_t>& used() const { return m_used; }

    private:
        std::vector<double> m_weights;
        std::vector<std::uint32_t> m_used;
    };

    double weightedLog(double weight, const std::vector<double>& nLog2N) const;
    double entropyOf(const Marginal& marginal, double total, const std::vector<double>& nLog2N) const;
    double maximalCorrelation(const CellCounts& matrix, const Progress& progress);
    const Marginal& columns() const { return m_kind.symmetric ? m_rows : m_columns; }
    bool fallsApart(const CellCounts& matrix);

    CooccurrenceKind m_kind;
    std::uint32_t m_width;
    Marginal m_rows;
    Marginal m_columns; ///< of an asymmetric matrix
    Marginal m_sums;
    Marginal m_differences;
    std::vector<std::uint32_t> m_rank; ///< by level: its place among m_rows' or m_columns' used levels
    std::vector<std::uint32_t> m_rankOfColumn;
    std::vector<std::uint32_t> m_parent; ///< of the forest in fallsApart()
    SmallEigenvalues m_eigenvalues;
};

} // namespace rimlight::radiomics
