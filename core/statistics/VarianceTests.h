#pragma once

#include "core/statistics/TestResult.h"

namespace rimlight::statistics {

/// What the distances are taken from in Levene's test.
enum class LeveneCentre {
    Mean,   ///< Levene 1960; scipy's center="mean", SPSS
    Median, ///< Brown and Forsythe, JASA 1974;69:364; the default of car::leveneTest and of scipy
};

/// Test of equal variances in two or more groups: one-way analysis of variance of the distances from the group's
/// centre, as car::leveneTest 3.1. The kind of the result is Levene or BrownForsythe. Missing for fewer than two
/// groups, an empty group, no more cases than groups, and distances that don't vary inside the groups.
TestOutcome leveneTest(Groups groups, LeveneCentre centre);

} // namespace rimlight::statistics
