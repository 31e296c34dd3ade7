#pragma once

#include "core/study/run/Cohort.h"

#include <string>
#include <vector>

namespace rimlight::study {

/// A sentence for each clinical predictor that alone divides the included cases into the classes without an error: a
/// number by one cut-off, words by which class each belongs to. Such a column is often the outcome under another name,
/// or known only after it. At least five cases of each class must have a value, and each word stand twice on average;
/// with fewer it may well be chance.
std::vector<std::string> notesOnTellingVariables(const Cohort& cohort);

} // namespace rimlight::study
