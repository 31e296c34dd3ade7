#include "core/learning/classifiers/NeuralNetwork.h"

#include "core/base/Random.h"
#include "core/statistics/Deviance.h"

#include <Eigen/Core>

#include <cassert>
#include <cmath>

namespace rimlight::learning {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

Index toIndex(std::size_t i) {
    return static_cast<Index>(i);
}

/// Where a layer's parameters lie.
struct Layer {
    std::size_t begin = 0;
    std::size_t inputs = 0;
    std::size_t outputs = 0;

    Eigen::Map<const MatrixXd> weights(std::span<const double> parameters) const {
        return {parameters.data() + begin, toIndex(inputs), toIndex(outputs)};
    }
    Eigen::Map<const Eigen::RowVectorXd> biases(std::span<const double> parameters) const {
        return {parameters.data() + begin + inputs * outputs, toIndex(outputs)};
    }
};

std::vector<Layer> layersOf(const NetworkShape& shape) {
    std::vector<Layer> layers;
    std::size_t begin = 0;
    for (std::size_t k = 0; k + 1 < shape.widths.size(); ++k) {
        layers.push_back({begin, shape.widths[k], shape.widths[k + 1]});
        begin += (shape.widths[k] + 1) * shape.widths[k + 1];
    }
    return layers;
}

void activate(Activation activation, MatrixXd& values) {
    switch (activation) {
    case Activation::Relu:
        values = values.cwiseMax(0.0);
        break;
    case Activation::Tanh:
        values = values.array().tanh();
        break;
    case Activation::Logistic:
        values = values.unaryExpr([](double v) { return statistics::logistic(v); });
        break;
    }
}

/// Times the activation's derivative, told by the activated value.
void multiplyByDerivative(Activation activation, const MatrixXd& activated, MatrixXd& values) {
    switch (activation) {
    case Activation::Relu:
        values = (activated.array() > 0.0).select(values, 0.0);
        break;
    case Activation::Tanh:
        values.array() *= 1.0 - activated.array().square();
        break;
    case Activation::Logistic:
        values.array() *= activated.array() * (1.0 - activated.array());
        break;
    }
}

/// What each layer gives, the inputs apart; the last has one column, the log odds.
std::vector<MatrixXd> forwards(const NetworkShape& shape, const std::vector<Layer>& layers,
                               std::span<const double> parameters, const Eigen::Map<const MatrixXd>& inputs) {
    std::vector<MatrixXd> outputs;
    for (std::size_t k = 0; k < layers.size(); ++k) {
        MatrixXd values = k == 0 ? MatrixXd(inputs * layers[k].weights(parameters))
                                 : MatrixXd(outputs.back() * layers[k].weights(parameters));
        values.rowwise() += layers[k].biases(parameters);
        if (k + 1 < layers.size())
            activate(shape.activation, values);
        outputs.push_back(std::move(values));
    }
    return outputs;
}

Eigen::Map<const MatrixXd> mapOf(const tables::DesignMatrix& inputs) {
    return {inputs.values.data(), toIndex(inputs.rows), toIndex(inputs.columns)};
}

} // namespace

std::size_t NetworkShape::parameterCount() const {
    std::size_t count = 0;
    for (std::size_t k = 0; k + 1 < widths.size(); ++k)
        count += (widths[k] + 1) * widths[k + 1];
    return count;
}

std::vector<double> glorotStart(const NetworkShape& shape, std::uint64_t seed) {
    Random random(seed);
    std::vector<double> parameters;
    parameters.reserve(shape.parameterCount());
    const double factor = shape.activation == Activation::Logistic ? 2.0 : 6.0;
    for (const Layer& layer : layersOf(shape)) {
        const double bound = std::sqrt(factor / static_cast<double>(layer.inputs + layer.outputs));
        for (std::size_t i = 0; i < (layer.inputs + 1) * layer.outputs; ++i)
            parameters.push_back(random.uniform(-bound, bound));
    }
    return parameters;
}

std::vector<double> networkOutput(const NetworkShape& shape, std::span<const double> parameters,
                                  const tables::DesignMatrix& inputs) {
    assert(parameters.size() == shape.parameterCount() && inputs.columns == shape.widths.front());
    // Sums in a fixed order: a matrix product forms them in blocks, so that a case alone would get other last bits than
    // among others.
    const auto layers = layersOf(shape);
    std::vector<double> results;
    for (std::size_t r = 0; r < inputs.rows; ++r) {
        MatrixXd values(1, toIndex(inputs.columns));
        for (std::size_t c = 0; c < inputs.columns; ++c)
            values(0, toIndex(c)) = inputs.at(r, c);
        for (std::size_t k = 0; k < layers.size(); ++k) {
            const auto weights = layers[k].weights(parameters);
            MatrixXd next = layers[k].biases(parameters);
            for (Index i = 0; i < weights.rows(); ++i)
                for (Index o = 0; o < weights.cols(); ++o)
                    next(0, o) += values(0, i) * weights(i, o);
            if (k + 1 < layers.size())
                activate(shape.activation, next);
            values = std::move(next);
        }
        results.push_back(values(0, 0));
    }
    return results;
}

double networkLoss(const NetworkShape& shape, std::span<const double> parameters, const NetworkCases& cases,
                   double alpha, std::span<double> gradient) {
    assert(parameters.size() == shape.parameterCount() && gradient.size() == parameters.size());
    const auto layers = layersOf(shape);
    const auto inputs = mapOf(cases.inputs);
    const auto outputs = forwards(shape, layers, parameters, inputs);
    const auto n = static_cast<double>(cases.inputs.rows);
    double loss = 0.0;
    MatrixXd error(inputs.rows(), 1);
    for (Index i = 0; i < inputs.rows(); ++i) {
        const auto k = static_cast<std::size_t>(i);
        const double logit = outputs.back()(i, 0);
        loss += cases.weights[k] * (statistics::softplus(logit) - cases.targets[k] * logit);
        error(i, 0) = cases.weights[k] * (statistics::logistic(logit) - cases.targets[k]);
    }
    double squares = 0.0;
    for (std::size_t k = layers.size(); k-- > 0;) {
        const Layer& layer = layers[k];
        const auto weights = layer.weights(parameters);
        squares += weights.squaredNorm();
        Eigen::Map<MatrixXd> weightGradient(gradient.data() + layer.begin, toIndex(layer.inputs),
                                            toIndex(layer.outputs));
        Eigen::Map<Eigen::RowVectorXd> biasGradient(gradient.data() + layer.begin + layer.inputs * layer.outputs,
                                                    toIndex(layer.outputs));
        weightGradient = alpha * weights;
        if (k == 0)
            weightGradient.noalias() += inputs.transpose() * error;
        else
            weightGradient.noalias() += outputs[k - 1].transpose() * error;
        weightGradient /= n;
        biasGradient = error.colwise().sum() / n;
        if (k == 0)
            break;
        MatrixXd back = error * weights.transpose();
        multiplyByDerivative(shape.activation, outputs[k - 1], back);
        error = std::move(back);
    }
    return (loss + 0.5 * alpha * squares) / n;
}

} // namespace rimlight::learning
