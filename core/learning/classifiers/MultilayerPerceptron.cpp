#include "core/learning/classifiers/MultilayerPerceptron.h"

#include "core/base/Error.h"
#include "core/learning/classifiers/ClassifierJson.h"
#include "core/learning/classifiers/NetworkTraining.h"
#include "core/learning/classifiers/TrainingCases.h"
#include "core/learning/linear/PenalisedPath.h"
#include "core/statistics/Deviance.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <numeric>

namespace rimlight::learning {

namespace {

const std::string kKey = "mlp";
const std::string kTitle = "Multilayer perceptron";

const std::map<std::string, Activation>& activations() {
    static const std::map<std::string, Activation> names = {
        {"relu", Activation::Relu}, {"tanh", Activation::Tanh}, {"logistic", Activation::Logistic}};
    return names;
}

std::string nameOf(Activation activation) {
    for (const auto& [name, value] : activations())
        if (value == activation)
            return name;
    return {};
}

/// Columns as z-scores; a constant one is 0.
DesignMatrix zScores(const DesignMatrix& x, const std::vector<ColumnScale>& scales) {
    DesignMatrix z = x;
    for (std::size_t c = 0; c < x.columns; ++c)
        for (double& value : z.column(c))
            value = scales[c].standardDeviation > 0.0 ? (value - scales[c].mean) / scales[c].standardDeviation : 0.0;
    return z;
}

class NetworkModel final : public TrainedClassifier {
public:
    NetworkModel(std::vector<ColumnScale> scales, NetworkShape shape, std::vector<double> parameters)
        : m_scales(std::move(scales)), m_shape(std::move(shape)), m_parameters(std::move(parameters)) {}

    const std::string& kind() const override { return kKey; }
    std::size_t columnCount() const override { return m_scales.size(); }

    std::vector<double> scores(const DesignMatrix& x) const override {
        assert(x.columns == columnCount());
        return networkOutput(m_shape, m_parameters, zScores(x, m_scales));
    }

    std::vector<double> probabilities(const DesignMatrix& x) const override {
        auto values = scores(x);
        for (double& value : values)
            value = statistics::logistic(value);
        return values;
    }

    std::string json() const override {
        auto json = classifierHeader(kKey, columnCount());
        json["mean"] = ModelJson::array();
        json["standardDeviation"] = ModelJson::array();
        for (const auto& scale : m_scales) {
            json["mean"].push_back(scale.mean);
            json["standardDeviation"].push_back(scale.standardDeviation);
        }
        json["activation"] = nameOf(m_shape.activation);
        json["hidden"] = std::vector<std::size_t>(m_shape.widths.begin() + 1, m_shape.widths.end() - 1);
        json["parameters"] = m_parameters;
        return classifierText(json);
    }

private:
    std::vector<ColumnScale> m_scales;
    NetworkShape m_shape;
    std::vector<double> m_parameters;
};

NetworkSettings settingsOf(const ParameterValues& values, std::uint64_t seed) {
    NetworkSettings settings;
    settings.solver = values.text("solver") == "adam" ? NetworkSolver::Adam : NetworkSolver::Lbfgs;
    settings.alpha = values.number("alpha");
    settings.rate = values.number("rate");
    settings.batch = static_cast<std::size_t>(values.whole("batch"));
    settings.rounds = static_cast<int>(values.whole("rounds"));
    settings.tolerance = values.number("tolerance");
    settings.earlyStopping = values.flag("early_stopping");
    settings.seed = seed;
    return settings;
}

ClassifierPointer fit(const LearningData& data, const ParameterValues& values, const FitContext& context) {
    requireLearnable(data, kTitle);
    std::vector<std::size_t> rows;
    NetworkCases cases;
    const auto weights = caseWeights(data);
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (weights[i] > 0.0) {
            rows.push_back(i);
            cases.weights.push_back(weights[i]);
            cases.targets.push_back(data.positive[i] ? 1.0 : 0.0);
        }
    const double total = std::accumulate(cases.weights.begin(), cases.weights.end(), 0.0);
    for (double& weight : cases.weights)
        weight *= static_cast<double>(rows.size()) / total;
    auto scales = columnScales(rowsOf(data, rows).x);
    cases.inputs = zScores(rowsOf(data, rows).x, scales);
    NetworkShape shape{{data.x.columns}, activations().at(values.text("activation"))};
    for (const char* layer : {"hidden_1", "hidden_2"})
        if (values.whole(layer) > 0)
            shape.widths.push_back(static_cast<std::size_t>(values.whole(layer)));
    shape.widths.push_back(1);
    auto parameters = trainNetwork(shape, cases, settingsOf(values, context.seed), context.progress);
    if (!std::all_of(parameters.begin(), parameters.end(), [](double p) { return std::isfinite(p); }))
        throw Error("did not converge", kTitle, "Choose a smaller learning rate, or the solver \"lbfgs\".");
    return std::make_shared<NetworkModel>(std::move(scales), std::move(shape), std::move(parameters));
}

ClassifierPointer read(const std::string& text, const std::string& item) {
    constexpr std::size_t kWidest = 1'000'000;
    const auto json = parseClassifier(text, kKey, item);
    const ModelField root = classifierRoot(json, item);
    const auto columns = root.member("columns").count(kMostClassifierColumns);
    const auto means = root.member("mean").numbersExactly(columns);
    const auto deviations = root.member("standardDeviation").numbersExactly(columns);
    std::vector<ColumnScale> scales;
    for (std::size_t c = 0; c < columns; ++c) {
        if (deviations[c] < 0.0)
            root.member("standardDeviation").at(c).fail("is negative");
        scales.push_back({means[c], deviations[c]});
    }
    const auto activation = root.member("activation");
    const auto known = activations().find(activation.text());
    if (known == activations().end())
        activation.fail("is neither \"relu\" nor \"tanh\" nor \"logistic\"");
    NetworkShape shape{{columns}, known->second};
    const auto hidden = root.member("hidden");
    for (std::size_t k = 0; k < hidden.size(2); ++k)
        shape.widths.push_back(hidden.at(k).count(kWidest));
    shape.widths.push_back(1);
    auto parameters = root.member("parameters").numbersExactly(shape.parameterCount());
    return std::make_shared<NetworkModel>(std::move(scales), std::move(shape), std::move(parameters));
}

} // namespace

ClassifierKind multilayerPerceptronKind() {
    ClassifierKind kind;
    kind.key = kKey;
    kind.title = kTitle;
    kind.help = "A network of one or two hidden layers; it z-scores its features itself.";
    kind.parameters = {
        {"hidden_1", "First hidden layer", "Units.", std::int64_t{100}, NumberRange{1, 2000}},
        {"hidden_2", "Second hidden layer", "Units; 0: there is none.", std::int64_t{0}, NumberRange{0, 2000}},
        {"activation", "Activation", "Of the hidden units.", std::string("relu"),
         Choices{{"relu", "tanh", "logistic"}}},
        {"solver", "Solver", "adam learns from batches, lbfgs from all cases at a time (better below 1000 cases).",
         std::string("adam"), Choices{{"adam", "lbfgs"}}},
        {"alpha", "Alpha", "Penalty on the squared weights, as in scikit-learn.", 1e-4, NumberRange{0.0, 1e6}},
        {"rate", "Learning rate", "Of adam.", 1e-3, NumberRange{1e-8, 1.0}},
        {"batch", "Batch", "Cases that adam learns from at a time.", std::int64_t{200}, NumberRange{1, 100000}},
        {"rounds", "Rounds", "Most passes over the cases (adam) or steps (lbfgs).", std::int64_t{200},
         NumberRange{1, 100000}},
        {"tolerance", "Tolerance", "adam ends after ten passes that lower the loss by less; lbfgs at this gradient.",
         1e-4, NumberRange{0.0, 1.0}},
        {"early_stopping", "Early stopping", "adam ends when the loss of a held-out tenth stops falling.", false},
    };
    kind.defaultGrid = {{"alpha", {10.0, 1.0, 0.1, 1e-4}},
                        {"hidden_1", {std::int64_t{10}, std::int64_t{50}, std::int64_t{100}}}};
    kind.fit = fit;
    kind.read = read;
    return kind;
}

} // namespace rimlight::learning
