#include "core/learning/classifiers/TreeEnsembleJson.h"

#include <algorithm>

namespace rimlight::learning {

namespace {

constexpr std::size_t kMostTrees = 100'000;
constexpr std::size_t kMostNodes = 10'000'000;

/// Each node but the root is the child of exactly one that stands before it: then there is no cycle, and walks end.
void requireTree(const Tree& tree, std::size_t columns, const ModelField& field) {
    std::vector<int> depth(tree.size(), -1);
    depth[0] = 0;
    for (std::size_t i = 0; i < tree.size(); ++i) {
        if (depth[i] < 0)
            field.fail("has a node without a parent");
        if (depth[i] > kDeepestTree)
            field.fail("is deeper than " + std::to_string(kDeepestTree));
        if (!(tree[i].cover >= 1e-100))
            field.fail("has a cover that is not positive");
        if (tree[i].isLeaf())
            continue;
        if (static_cast<std::size_t>(tree[i].feature) >= columns)
            field.fail("asks for a feature that isn't there");
        const auto left = static_cast<std::size_t>(tree[i].left);
        if (left <= i || left + 1 >= tree.size() || depth[left] >= 0 || depth[left + 1] >= 0)
            field.fail("has a node whose children are out of place");
        depth[left] = depth[i] + 1;
        depth[left + 1] = depth[i] + 1;
    }
}

} // namespace

ModelJson treesToJson(const std::string& kind, const TreeEnsemble& ensemble) {
    auto json = classifierHeader(kind, ensemble.columns);
    json["base"] = ensemble.base;
    json["divisor"] = ensemble.divisor;
    json["trees"] = ModelJson::array();
    for (const Tree& tree : ensemble.trees) {
        ModelJson entry = {{"feature", ModelJson::array()},
                           {"left", ModelJson::array()},
                           {"number", ModelJson::array()},
                           {"cover", ModelJson::array()}};
        for (const TreeNode& node : tree) {
            entry["feature"].push_back(node.feature);
            entry["left"].push_back(node.left);
            entry["number"].push_back(node.number);
            entry["cover"].push_back(node.cover);
        }
        json["trees"].push_back(std::move(entry));
    }
    return json;
}

TreeEnsemble treesFromJson(const ModelField& root) {
    constexpr auto kMostIndex = static_cast<std::int32_t>(kMostNodes);
    TreeEnsemble ensemble;
    ensemble.columns = root.member("columns").count(kMostClassifierColumns);
    ensemble.base = root.member("base").number();
    ensemble.divisor = root.member("divisor").numberWithin(1.0, static_cast<double>(kMostTrees));
    const auto trees = root.member("trees");
    const auto treeCount = trees.size(kMostTrees);
    for (std::size_t t = 0; t < treeCount; ++t) {
        const auto field = trees.at(t);
        const auto size = field.member("feature").size(kMostNodes);
        if (size == 0)
            field.fail("has no node");
        const auto feature = field.member("feature").wholesExactly(size, -1, kMostIndex);
        const auto left = field.member("left").wholesExactly(size, 0, kMostIndex);
        const auto number = field.member("number").numbersExactly(size);
        const auto cover = field.member("cover").numbersExactly(size);
        Tree tree(size);
        for (std::size_t i = 0; i < size; ++i)
            tree[i] = {feature[i], left[i], number[i], cover[i]};
        requireTree(tree, ensemble.columns, field);
        ensemble.trees.push_back(std::move(tree));
    }
    return ensemble;
}

} // namespace rimlight::learning
