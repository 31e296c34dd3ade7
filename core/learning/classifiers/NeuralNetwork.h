#pragma once

#include "core/tables/DesignMatrix.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rimlight::learning {

enum class Activation { Relu, Tanh, Logistic };

/// A fully connected network for one log odds: inputs, one or two hidden layers, one output without activation.
///
/// Its parameters are one flat list: for each layer the weights (inputs of the layer x outputs, column by column), then
/// the biases.
struct NetworkShape {
    std::vector<std::size_t> widths; ///< inputs, hidden..., 1
    Activation activation = Activation::Relu;

    std::size_t parameterCount() const;
};

/// Uniform within +-sqrt(6 / (inputs + outputs)) of each layer (2 in the place of 6 for logistic units), weights and
/// biases alike: Glorot, Bengio, AISTATS 2010, as scikit-learn 1.9.1 has it.
std::vector<double> glorotStart(const NetworkShape& shape, std::uint64_t seed);

/// The log odds of each row of inputs (rows x inputs, column by column).
std::vector<double> networkOutput(const NetworkShape& shape, std::span<const double> parameters,
                                  const tables::DesignMatrix& inputs);

/// Cases to learn from, or a batch of them.
struct NetworkCases {
    tables::DesignMatrix inputs;
    std::vector<double> targets; ///< 0 or 1
    std::vector<double> weights; ///< mean 1 over all the training cases
};

/// (1/n) sum_i weight_i x log loss_i + alpha / (2 n) x sum of squared weights (biases are free), n the number of rows;
/// gradient, as long as parameters, receives its derivative.
double networkLoss(const NetworkShape& shape, std::span<const double> parameters, const NetworkCases& cases,
                   double alpha, std::span<double> gradient);

} // namespace rimlight::learning
