#include "core/learning/classifiers/ForestTree.h"

#include <algorithm>
#include <numeric>
#include <span>

namespace rimlight::learning {

namespace {

/// Weight of the cases of a node.
struct Mass {
    double positive = 0.0;
    double all = 0.0;
};

/// A leaf that may still be split: its cases are rows [begin, end).
struct OpenNode {
    std::size_t node = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    int depth = 0;
    Mass mass;
};

struct Split {
    std::int32_t feature = -1;
    std::uint32_t lastLeft = 0; ///< the highest rank that goes left
    double threshold = 0.0;
    double purity = 0.0; ///< sum over both sides of (positive^2 + negative^2) / all: the larger the better
};

/// Half-way between two values, so that the lower is below it and the upper isn't, whatever the rounding.
double between(double low, double high) {
    const double middle = 0.5 * low + 0.5 * high;
    return middle > low && middle <= high ? middle : high;
}

class Grower {
public:
    Grower(const RankedColumns& columns, TreeCases cases, const ForestSettings& settings, Random& random,
           const Progress& progress)
        : m_columns(columns), m_cases(std::move(cases)), m_settings(settings), m_random(random), m_progress(progress),
          m_features(columns.columns) {
        std::iota(m_features.begin(), m_features.end(), std::size_t{0});
    }

    Tree grow() {
        Tree tree;
        std::vector<OpenNode> open = {opened(tree, 0, m_cases.rows.size(), 0)};
        while (!open.empty()) {
            const OpenNode node = open.back();
            open.pop_back();
            const Split split = bestSplit(node);
            if (split.feature < 0)
                continue;
            const auto rows = std::span(m_cases.rows).subspan(node.begin, node.end - node.begin);
            const auto ranks = ranksOf(static_cast<std::size_t>(split.feature));
            const auto middle = std::stable_partition(rows.begin(), rows.end(),
                                                      [&](std::uint32_t row) { return ranks[row] <= split.lastLeft; });
            const std::size_t cut = node.begin + static_cast<std::size_t>(middle - rows.begin());
            tree[node.node].feature = split.feature;
            tree[node.node].left = static_cast<std::int32_t>(tree.size());
            tree[node.node].number = split.threshold;
            const OpenNode left = opened(tree, node.begin, cut, node.depth + 1);
            const OpenNode right = opened(tree, cut, node.end, node.depth + 1);
            open.push_back(right);
            open.push_back(left);
        }
        return tree;
    }

private:
    std::span<const std::uint32_t> ranksOf(std::size_t feature) const {
        return std::span(m_columns.ranks).subspan(feature * m_columns.rows, m_columns.rows);
    }

    /// A new leaf of the tree for the rows [begin, end).
    OpenNode opened(Tree& tree, std::size_t begin, std::size_t end, int depth) const {
        Mass mass;
        for (std::size_t i = begin; i < end; ++i) {
            const std::uint32_t row = m_cases.rows[i];
            mass.all += m_cases.weights[row];
            mass.positive += (*m_cases.positive)[row] ? m_cases.weights[row] : 0.0;
        }
        // Sums in another order may leave the whole a rounding error short of its part.
        tree.push_back({-1, 0, std::min(1.0, mass.positive / mass.all), mass.all});
        return {tree.size() - 1, begin, end, depth, mass};
    }

    Split bestSplit(const OpenNode& node) {
        Split best;
        const std::size_t count = node.end - node.begin;
        const bool isPure = node.mass.positive <= 0.0 || node.mass.positive >= node.mass.all;
        if (isPure || node.depth >= m_settings.deepest || count < 2 * m_settings.leastPerLeaf)
            return best;
        std::size_t looked = 0;
        bool foundVarying = false;
        for (std::size_t k = 0; k < m_features.size(); ++k) {
            if (looked >= m_settings.featuresPerSplit && foundVarying)
                break;
            m_progress.throwIfCancelled();
            // Fisher-Yates as far as needed: draws without replacement.
            std::swap(m_features[k], m_features[k + m_random.below(m_features.size() - k)]);
            ++looked;
            foundVarying = tryFeature(m_features[k], node, best) || foundVarying;
        }
        return best;
    }

    /// False when the feature is constant among the node's cases.
    bool tryFeature(std::size_t feature, const OpenNode& node, Split& best) {
        const auto ranks = ranksOf(feature);
        m_keys.clear();
        for (std::size_t i = node.begin; i < node.end; ++i) {
            const std::uint32_t row = m_cases.rows[i];
            m_keys.push_back(std::uint64_t{ranks[row]} << 32U | row);
        }
        std::sort(m_keys.begin(), m_keys.end());
        const auto rankAt = [&](std::size_t i) { return static_cast<std::uint32_t>(m_keys[i] >> 32U); };
        if (rankAt(0) == rankAt(m_keys.size() - 1))
            return false;
        Mass left;
        for (std::size_t i = 0; i + 1 < m_keys.size(); ++i) {
            const auto row = static_cast<std::uint32_t>(m_keys[i]);
            left.all += m_cases.weights[row];
            left.positive += (*m_cases.positive)[row] ? m_cases.weights[row] : 0.0;
            if (rankAt(i) == rankAt(i + 1) || i + 1 < m_settings.leastPerLeaf ||
                m_keys.size() - i - 1 < m_settings.leastPerLeaf)
                continue;
            const Mass right = {node.mass.positive - left.positive, node.mass.all - left.all};
            if (!(right.all > 0.0))
                continue;
            const double purity = purityOf(left) + purityOf(right);
            if (best.feature >= 0 && purity <= best.purity)
                continue;
            const auto& values = m_columns.values[feature];
            best = {static_cast<std::int32_t>(feature), rankAt(i), between(values[rankAt(i)], values[rankAt(i + 1)]),
                    purity};
        }
        return true;
    }

    static double purityOf(const Mass& mass) {
        const double negative = mass.all - mass.positive;
        return (mass.positive * mass.positive + negative * negative) / mass.all;
    }

    const RankedColumns& m_columns;
    TreeCases m_cases;
    const ForestSettings& m_settings;
    Random& m_random;
    const Progress& m_progress;
    std::vector<std::size_t> m_features;
    std::vector<std::uint64_t> m_keys; ///< rank and row of the node's cases, sorted
};

} // namespace

RankedColumns rankedColumns(const DesignMatrix& x) {
    RankedColumns ranked{x.rows, x.columns, std::vector<std::uint32_t>(x.rows * x.columns), {}};
    ranked.values.resize(x.columns);
    for (std::size_t c = 0; c < x.columns; ++c) {
        const auto column = x.column(c);
        auto& values = ranked.values[c];
        values.assign(column.begin(), column.end());
        std::sort(values.begin(), values.end());
        values.erase(std::unique(values.begin(), values.end()), values.end());
        for (std::size_t r = 0; r < x.rows; ++r)
            ranked.ranks[c * x.rows + r] =
                static_cast<std::uint32_t>(std::lower_bound(values.begin(), values.end(), column[r]) - values.begin());
    }
    return ranked;
}

Tree growTree(const RankedColumns& columns, TreeCases cases, const ForestSettings& settings, Random& random,
              const Progress& progress) {
    return Grower(columns, std::move(cases), settings, random, progress).grow();
}

} // namespace rimlight::learning
