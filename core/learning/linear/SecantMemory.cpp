#include "core/learning/linear/SecantMemory.h"

#include <Eigen/QR>

namespace rimlight::learning {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

void SecantMemory::clear() {
    m_b.resize(0);
    m_moves.clear();
    m_changes.clear();
}

std::optional<VectorXd> SecantMemory::improved(const VectorXd& b, const VectorXd& target) {
    constexpr std::size_t kMost = 6;
    const VectorXd step = target - b;
    const bool isFirst = m_b.size() != b.size();
    if (isFirst) {
        clear();
    } else {
        m_moves.push_back(b - m_b);
        m_changes.push_back(step - m_step);
        if (m_moves.size() > kMost) {
            m_moves.erase(m_moves.begin());
            m_changes.erase(m_changes.begin());
        }
    }
    m_b = b;
    m_step = step;
    if (isFirst)
        return std::nullopt;
    MatrixXd changes(b.size(), static_cast<Index>(m_changes.size()));
    for (std::size_t k = 0; k < m_changes.size(); ++k)
        changes.col(static_cast<Index>(k)) = m_changes[k];
    const VectorXd shares = Eigen::ColPivHouseholderQR<MatrixXd>(changes).solve(step);
    VectorXd better = target;
    for (std::size_t k = 0; k < m_changes.size(); ++k)
        better -= shares[static_cast<Index>(k)] * (m_moves[k] + m_changes[k]);
    for (Index j = 0; j < b.size(); ++j)
        if (target[j] * better[j] < 0.0 || (target[j] == 0.0) != (better[j] == 0.0))
            return std::nullopt;
    return better;
}

} // namespace rimlight::learning
