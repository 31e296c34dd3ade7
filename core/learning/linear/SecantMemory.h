#pragma once

#include <Eigen/Core>

#include <optional>
#include <vector>

namespace rimlight::learning {

/// What the last steps of a fixed-point iteration teach about where it ends (Anderson, J ACM 1965;12:547): steps under
/// curvature of another place are too short or too long by what the change from one to the next tells.
class SecantMemory {
public:
    void clear();
    /// Takes note of the step from b to target, and gives a better target. Nothing at the first step, or when the
    /// better one would change the sign of an entry or leave 0.
    std::optional<Eigen::VectorXd> improved(const Eigen::VectorXd& b, const Eigen::VectorXd& target);

private:
    Eigen::VectorXd m_b;
    Eigen::VectorXd m_step;
    std::vector<Eigen::VectorXd> m_moves;   ///< of b
    std::vector<Eigen::VectorXd> m_changes; ///< of the step
};

} // namespace rimlight::learning
