#pragma once

/// Included before ITK's headers. They bring an older Eigen under the same names and include guards; with these modules
/// of ours read first, theirs are skipped and one program holds one Eigen.
#include <Eigen/Dense>
