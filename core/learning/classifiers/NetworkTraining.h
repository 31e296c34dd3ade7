#pragma once

#include "core/base/Progress.h"
#include "core/learning/classifiers/NeuralNetwork.h"

namespace rimlight::learning {

enum class NetworkSolver { Adam, Lbfgs };

struct NetworkSettings {
    NetworkSolver solver = NetworkSolver::Adam;
    double alpha = 1e-4;
    double rate = 1e-3;      ///< Adam's
    std::size_t batch = 200; ///< Adam's
    int rounds = 200;        ///< Adam: most passes over the cases; L-BFGS: most steps
    double tolerance =
        1e-4; ///< Adam: ends when the loss hasn't fallen by it for ten passes; L-BFGS: largest derivative
    bool earlyStopping = false; ///< Adam: watch the log loss of a tenth of each class, held out, in the loss's place
    std::uint64_t seed = 1;
};

/// The parameters after training from glorotStart(): Adam (Kingma, Ba, ICLR 2015) on shuffled batches, or L-BFGS
/// (Nocedal, Wright, Numerical Optimization, 2nd ed., algorithm 7.5; memory 10) on all cases. One thread; the same
/// numbers for the same seed. @throws Cancelled
std::vector<double> trainNetwork(const NetworkShape& shape, const NetworkCases& cases, const NetworkSettings& settings,
                                 const Progress& progress);

} // namespace rimlight::learning
