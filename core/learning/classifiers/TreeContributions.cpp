#include "core/learning/classifiers/TreeContributions.h"

namespace rimlight::learning {

namespace {

/// A feature on the way from the root to a node.
struct PathFeature {
    std::int32_t feature = -1;
    double zero = 1.0;   ///< share of the covers that go this way when the feature isn't known
    double one = 1.0;    ///< 1 when the case itself goes this way, else 0
    double weight = 1.0; ///< of all subsets with as many features as this place's number (a permutation weight)
};

using Path = std::vector<PathFeature>;

void extend(Path& path, double zero, double one, std::int32_t feature) {
    const std::size_t length = path.size();
    path.push_back({feature, zero, one, length == 0 ? 1.0 : 0.0});
    const auto all = static_cast<double>(length + 1);
    for (std::size_t i = length; i-- > 0;) {
        path[i + 1].weight += one * path[i].weight * static_cast<double>(i + 1) / all;
        path[i].weight *= zero * static_cast<double>(length - i) / all;
    }
}

/// Takes the feature at a place out again.
void unwind(Path& path, std::size_t place) {
    const std::size_t last = path.size() - 1;
    const auto all = static_cast<double>(last + 1);
    const double one = path[place].one;
    const double zero = path[place].zero;
    double next = path[last].weight;
    for (std::size_t i = last; i-- > 0;) {
        if (one != 0.0) {
            const double old = path[i].weight;
            path[i].weight = next * all / (static_cast<double>(i + 1) * one);
            next = old - path[i].weight * zero * static_cast<double>(last - i) / all;
        } else {
            path[i].weight *= all / (zero * static_cast<double>(last - i));
        }
    }
    for (std::size_t i = place; i < last; ++i) {
        path[i].feature = path[i + 1].feature;
        path[i].zero = path[i + 1].zero;
        path[i].one = path[i + 1].one;
    }
    path.pop_back();
}

/// The sum of the weights that unwind() would leave.
double unwoundSum(const Path& path, std::size_t place) {
    const std::size_t last = path.size() - 1;
    const auto all = static_cast<double>(last + 1);
    const double one = path[place].one;
    const double zero = path[place].zero;
    double next = path[last].weight;
    double sum = 0.0;
    for (std::size_t i = last; i-- > 0;) {
        if (one != 0.0) {
            const double weight = next * all / (static_cast<double>(i + 1) * one);
            sum += weight;
            next = path[i].weight - weight * zero * static_cast<double>(last - i) / all;
        } else {
            sum += path[i].weight * all / (zero * static_cast<double>(last - i));
        }
    }
    return sum;
}

class Walk {
public:
    Walk(const Tree& tree, const DesignMatrix& x, std::size_t row, std::vector<double>& sums)
        : m_tree(tree), m_x(x), m_row(row), m_sums(sums) {}

    /// path is of the parent; each node works on its own copy. As deep as the tree, kDeepestTree at most.
    void visit(std::int32_t index, Path path, const PathFeature& step) {
        extend(path, step.zero, step.one, step.feature);
        const TreeNode& node = m_tree[static_cast<std::size_t>(index)];
        if (node.isLeaf()) {
            for (std::size_t i = 1; i < path.size(); ++i)
                m_sums[static_cast<std::size_t>(path[i].feature)] +=
                    unwoundSum(path, i) * (path[i].one - path[i].zero) * node.number;
            return;
        }
        double zero = 1.0;
        double one = 1.0;
        for (std::size_t i = 1; i < path.size(); ++i)
            if (path[i].feature == node.feature) {
                zero = path[i].zero;
                one = path[i].one;
                unwind(path, i);
                break;
            }
        const auto left = static_cast<std::size_t>(node.left);
        const double all = m_tree[left].cover + m_tree[left + 1].cover;
        const bool goesLeft = m_x.at(m_row, static_cast<std::size_t>(node.feature)) < node.number;
        for (const bool isLeft : {true, false}) {
            const double share = m_tree[isLeft ? left : left + 1].cover / all;
            visit(isLeft ? node.left : node.left + 1, path,
                  {node.feature, zero * share, isLeft == goesLeft ? one : 0.0, 0.0});
        }
    }

private:
    const Tree& m_tree;
    const DesignMatrix& m_x;
    std::size_t m_row;
    std::vector<double>& m_sums;
};

} // namespace

void addTreeContributions(const Tree& tree, const DesignMatrix& x, std::size_t row, std::vector<double>& sums) {
    Walk(tree, x, row, sums).visit(0, {}, {});
}

} // namespace rimlight::learning
