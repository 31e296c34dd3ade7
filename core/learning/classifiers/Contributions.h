#pragma once

#include "core/learning/classifiers/Classifier.h"

#include <cstdint>
#include <string>

namespace rimlight::learning {

/// What each feature adds to each case's score (Shapley values; Lundberg, Lee, NIPS 2017).
struct Contributions {
    std::string method;  ///< "linear", "tree" or "permutation"
    double base = 0.0;   ///< the mean score: of the background, or of the training cases as the trees remember them
    DesignMatrix values; ///< cases x features; a case's score is base + the sum of its row
};

struct ContributionOptions {
    std::size_t backgroundCases = 50; ///< most cases that method "permutation" compares with, drawn by the seed
    std::size_t rounds = 2;           ///< pairs of orders per background case
    std::uint64_t seed = 1;
    unsigned maxThreads = 0; ///< 0: one per core; never changes the answer
    Progress progress = {};
};

/// Exact for linear scores, against the background's means, and for trees (path-dependent TreeSHAP; Lundberg et al.,
/// arXiv 1802.03888, algorithm 2), where the trees' own covers stand for the background. For others the features of a
/// background case are turned into the case's one after the other, in a random order and in its reverse, and the
/// changes of the score averaged over orders and background cases (Strumbelj, Kononenko, Knowl Inf Syst 2014;41:647):
/// the sum is exact for every case, the single values are for additive scores (naive Bayes) and estimates else.
/// background and cases have the classifier's columns; background at least one row (assertions). @throws Cancelled
Contributions contributions(const TrainedClassifier& classifier, const DesignMatrix& background,
                            const DesignMatrix& cases, const ContributionOptions& options);

} // namespace rimlight::learning
