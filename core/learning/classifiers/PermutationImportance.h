#pragma once

#include "core/learning/classifiers/Classifier.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::learning {

/// How much worse the classifier ranks the cases when a feature's values are shuffled among them.
struct PermutationImportance {
    std::string name;
    double meanDrop = 0.0;                   ///< in AUC; below 0 when shuffling helped
    std::optional<double> standardDeviation; ///< between repeats (n - 1); nothing with one repeat
    std::vector<double> drops;               ///< per repeat
};

struct PermutationOptions {
    int repeats = 10; ///< at least 1 (assertion)
    std::uint64_t seed = 1;
    unsigned maxThreads = 0; ///< 0: one per core; never changes the answer
    Progress progress = {};
};

/// One per column of data, in their order (Breiman, Mach Learn 2001;45:5; Fisher, Rudin, Dominici, JMLR 2019;20:177).
/// data has the classifier's columns, better of cases that it wasn't fitted on. @throws Error when data has one class
/// only; Cancelled
std::vector<PermutationImportance> permutationImportance(const TrainedClassifier& classifier, const LearningData& data,
                                                         const PermutationOptions& options);

} // namespace rimlight::learning
