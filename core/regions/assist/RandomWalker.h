#pragma once

#include "core/regions/assist/WorkingGrid.h"

namespace rimlight::regions::assist {

/// How easily a walker steps from a voxel to the next along each axis: conductances[a] holds that from a voxel to its
/// next along axis a; 0 at the grid's end. None is negative.
using Conductances = std::array<Field, 3>;

/// What the random walker starts from.
struct WalkerProblem {
    Conductances conductances;
    Field belief; ///< for each voxel the probability of lying inside, before its neighbours are heard
    Field weight; ///< of that belief, beside the conductances; positive
};

/// The probability that a walker who starts at a voxel ends inside (Grady 2006), where at each voxel he ends with a
/// rate of weight and then takes the belief's word (Grady 2005, random walks with priors): the x that makes
///     sum_i weight_i (x_i - belief_i)^2 + sum_ij conductance_ij (x_i - x_j)^2
/// least. The normal equations are symmetric and positive definite: conjugate gradients with a diagonal preconditioner,
/// until the residual is a ten-thousandth of what it was at the belief, or after 400 steps. Sums are formed slice by
/// slice in order, so that the result doesn't depend on the threads. Memory: 16 bytes a voxel. @throws Cancelled
Field walkerProbability(const WorkingGrid& grid, const WalkerProblem& problem, const Progress& progress,
                        unsigned maxThreads);

} // namespace rimlight::regions::assist
