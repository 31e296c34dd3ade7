#include "core/learning/classifiers/TreeEnsemble.h"

#include <cassert>

namespace rimlight::learning {

namespace {

const TreeNode& at(const Tree& tree, std::int32_t index) {
    return tree[static_cast<std::size_t>(index)];
}

} // namespace

double leafValue(const Tree& tree, const DesignMatrix& x, std::size_t row) {
    const TreeNode* node = tree.data();
    while (!node->isLeaf()) {
        const bool isLeft = x.at(row, static_cast<std::size_t>(node->feature)) < node->number;
        node = &at(tree, isLeft ? node->left : node->left + 1);
    }
    return node->number;
}

std::vector<double> scoresOf(const TreeEnsemble& ensemble, const DesignMatrix& x) {
    assert(x.columns == ensemble.columns);
    std::vector<double> scores(x.rows, 0.0);
    for (const Tree& tree : ensemble.trees)
        for (std::size_t r = 0; r < x.rows; ++r)
            scores[r] += leafValue(tree, x, r);
    for (double& score : scores)
        score = ensemble.base + score / ensemble.divisor;
    return scores;
}

double expectedScore(const TreeEnsemble& ensemble) {
    double sum = 0.0;
    for (const Tree& tree : ensemble.trees) {
        // Children stand behind their parents, so that a sweep forwards knows each node's share already.
        std::vector<double> share(tree.size(), 0.0);
        share[0] = 1.0;
        for (std::size_t i = 0; i < tree.size(); ++i) {
            const TreeNode& node = tree[i];
            if (node.isLeaf()) {
                sum += share[i] * node.number;
                continue;
            }
            const auto left = static_cast<std::size_t>(node.left);
            const double part = tree[left].cover / (tree[left].cover + tree[left + 1].cover);
            share[left] = share[i] * part;
            share[left + 1] = share[i] * (1.0 - part);
        }
    }
    return ensemble.base + sum / ensemble.divisor;
}

} // namespace rimlight::learning
