#include "core/learning/TrainedModelJson.h"

#include "core/learning/CoxModelJson.h"
#include "core/learning/MahalanobisDistance.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace rimlight::learning {

namespace {

using Json = ModelJson;

constexpr std::size_t kMostStages = 16;
constexpr std::size_t kMostBatches = 10000;
constexpr std::size_t kMostSentences = 1000;
constexpr std::size_t kMostParts = 100;
constexpr std::size_t kMostSizes = 10;
constexpr std::size_t kMostBackgroundCases = 10000;

constexpr std::array<std::string_view, 2> kInputKinds = {"radiomic", "clinical"};

Json write(const ValueMap& map) {
    Json json = Json::object();
    if (map.fill)
        json["fill"] = *map.fill;
    if (map.batchEffects)
        json["batchEffects"] = {{"grandMean", map.batchEffects->grandMean},
                                {"pooledSd", map.batchEffects->pooledSd},
                                {"shift", map.batchEffects->shift},
                                {"scale", map.batchEffects->scale},
                                {"effects", map.batchEffects->effects}};
    json["shift"] = map.shift;
    json["scale"] = map.scale;
    return json;
}

ValueMap readMap(const ModelField& field, const TrainedModel& model) {
    ValueMap map;
    if (field.has("fill"))
        map.fill = field.member("fill").number();
    if (field.has("batchEffects")) {
        const ModelField effects = field.member("batchEffects");
        if (model.batches.empty())
            effects.fail("is there, but field batches is empty");
        BatchEffects read;
        read.grandMean = effects.member("grandMean").number();
        read.pooledSd = effects.member("pooledSd").divisor();
        read.shift = effects.member("shift").numbersExactly(model.batches.size());
        const ModelField scale = effects.member("scale");
        read.scale = scale.numbersExactly(model.batches.size());
        for (std::size_t i = 0; i < read.scale.size(); ++i)
            scale.at(i).divisor();
        read.effects = effects.member("effects").numbersExactly(model.covariates.size());
        map.batchEffects = std::move(read);
    }
    map.shift = field.member("shift").number();
    map.scale = field.member("scale").divisor();
    return map;
}

Json write(const ModelFeature& feature) {
    Json json = {{"name", feature.name},
                 {"kind", kInputKinds[static_cast<std::size_t>(feature.origin.kind)]},
                 {"phase", feature.origin.phase},
                 {"region", feature.origin.region},
                 {"feature", feature.origin.feature},
                 {"maps", Json::array()}};
    for (const auto& map : feature.maps)
        json["maps"].push_back(write(map));
    const auto& training = feature.training;
    json["training"] = {{"missing", training.missing},
                        {"minimum", training.minimum},
                        {"maximum", training.maximum},
                        {"mean", training.mean},
                        {"standardDeviation", training.standardDeviation},
                        {"quantiles", training.quantiles}};
    return json;
}

TrainingValues readTrainingValues(const ModelField& field) {
    TrainingValues values;
    values.missing = field.member("missing").count(kMostTrainingCases);
    values.minimum = field.member("minimum").number();
    const ModelField maximum = field.member("maximum");
    values.maximum = maximum.number();
    if (values.maximum < values.minimum)
        maximum.fail("is less than minimum");
    values.mean = field.member("mean").number();
    values.standardDeviation = field.member("standardDeviation").numberWithin(0.0, kLargestModelNumber);
    const ModelField quantiles = field.member("quantiles");
    const auto read = quantiles.numbersExactly(values.quantiles.size());
    if (!std::is_sorted(read.begin(), read.end()))
        quantiles.fail("fall");
    std::copy(read.begin(), read.end(), values.quantiles.begin());
    return values;
}

ModelFeature readFeature(const ModelField& field, const TrainedModel& model) {
    ModelFeature feature;
    feature.name = field.member("name").filledText();
    feature.origin.kind = static_cast<InputKind>(field.member("kind").choice(kInputKinds));
    feature.origin.phase = field.member("phase").text();
    feature.origin.region = field.member("region").text();
    feature.origin.feature = field.member("feature").filledText();
    const ModelField maps = field.member("maps");
    for (std::size_t i = 0; i < maps.size(kMostStages); ++i)
        feature.maps.push_back(readMap(maps.at(i), model));
    feature.training = readTrainingValues(field.member("training"));
    return feature;
}

void readFeatures(const ModelField& root, TrainedModel& model) {
    std::unordered_set<std::string> names;
    const auto readList = [&](const char* key, std::vector<ModelFeature>& features) {
        const ModelField list = root.member(key);
        for (std::size_t i = 0; i < list.size(kMostModelTerms); ++i) {
            features.push_back(readFeature(list.at(i), model));
            if (!names.insert(features.back().name).second)
                list.at(i).member("name").fail("repeats " + features.back().name);
        }
    };
    readList("features", model.features);
    readList("clinical", model.clinical);
}

Json write(const RadscoreFormula& radscore) {
    Json json = {{"intercept", radscore.intercept}, {"terms", Json::array()}};
    for (const auto& term : radscore.terms)
        json["terms"].push_back({{"feature", term.feature}, {"coefficient", term.coefficient}});
    return json;
}

RadscoreFormula readRadscore(const ModelField& field) {
    RadscoreFormula radscore;
    radscore.intercept = field.member("intercept").number();
    const ModelField terms = field.member("terms");
    std::unordered_set<std::string> names;
    for (std::size_t i = 0; i < terms.size(kMostModelTerms); ++i) {
        const ModelField feature = terms.at(i).member("feature");
        radscore.terms.push_back({feature.filledText(), terms.at(i).member("coefficient").number()});
        if (!names.insert(radscore.terms.back().feature).second)
            feature.fail("repeats " + radscore.terms.back().feature);
    }
    return radscore;
}

RadscoreFormula readModelRadscore(const ModelField& field, const TrainedModel& model) {
    auto radscore = readRadscore(field);
    std::unordered_set<std::string> names;
    for (const auto& feature : model.features)
        names.insert(feature.name);
    for (std::size_t i = 0; i < radscore.terms.size(); ++i)
        if (!names.contains(radscore.terms[i].feature))
            field.member("terms").at(i).member("feature").fail("is none of field features");
    return radscore;
}

ModelClassifier readClassifier(const ModelField& field, const TrainedModel& model) {
    ModelClassifier classifier;
    const ModelField onRadscore = field.member("onRadscore");
    classifier.onRadscore = onRadscore.truth();
    if (classifier.onRadscore && !model.radscore)
        onRadscore.fail("is true, but the model has no Radscore");
    const ModelField fitted = field.member("fitted");
    classifier.classifier = classifierFromJson(fitted.node().dump(), field.item());
    const std::size_t columns = classifier.onRadscore ? 1 : model.features.size();
    if (classifier.classifier->columnCount() != columns)
        fitted.fail("takes " + std::to_string(classifier.classifier->columnCount()) + " columns, not " +
                    std::to_string(columns));
    return classifier;
}

Json write(const CalibrationCell& cell) {
    if (const auto* missing = std::get_if<tables::Missing>(&cell))
        return {{"missing", missing->reason}};
    const auto& calibration = std::get<ScoreCalibration>(cell);
    return {{"intercept", calibration.intercept},
            {"slope", calibration.slope},
            {"interceptVariance", calibration.interceptVariance},
            {"covariance", calibration.covariance},
            {"slopeVariance", calibration.slopeVariance},
            {"cases", calibration.cases},
            {"positives", calibration.positives}};
}

CalibrationCell readCalibration(const ModelField& field) {
    if (field.has("missing"))
        return tables::Missing{field.member("missing").filledText()};
    ScoreCalibration calibration;
    calibration.intercept = field.member("intercept").number();
    calibration.slope = field.member("slope").number();
    calibration.interceptVariance = field.member("interceptVariance").numberWithin(0.0, kLargestModelNumber);
    calibration.slopeVariance = field.member("slopeVariance").numberWithin(0.0, kLargestModelNumber);
    const ModelField covariance = field.member("covariance");
    calibration.covariance = covariance.number();
    constexpr double kRounding = 1.0 + 1e-9;
    if (!(std::abs(calibration.covariance) <=
          kRounding * std::sqrt(calibration.interceptVariance) * std::sqrt(calibration.slopeVariance)))
        covariance.fail("is larger than the variances allow");
    calibration.cases = field.member("cases").count(kMostTrainingCases);
    calibration.positives = field.member("positives").count(calibration.cases);
    return calibration;
}

Json write(const ScoredCases& training) {
    return {{"scores", training.scores},
            {"probabilities", training.probabilities},
            {"radscores", training.radscores},
            {"positive", training.positive}};
}

ScoredCases readScoredCases(const ModelField& field, const TrainedModel& model) {
    ScoredCases training;
    training.scores = field.member("scores").numbers(kMostTrainingCases);
    const std::size_t cases = training.scores.size();
    const auto requireLength = [&](const char* key, std::size_t length) {
        if (length != cases)
            field.member(key).fail("has not as many entries as scores");
    };
    training.probabilities = field.member("probabilities").numbersWithin(0.0, 1.0, kMostTrainingCases);
    requireLength("probabilities", training.probabilities.size());
    training.radscores = field.member("radscores").numbers(kMostTrainingCases);
    requireLength("radscores", model.radscore ? training.radscores.size() : cases);
    training.positive = field.member("positive").truths(kMostTrainingCases);
    if (!training.positive.empty()) // a formula's local cohort may have no outcome
        requireLength("positive", training.positive.size());
    return training;
}

Json write(const MahalanobisCheck& check) {
    return {{"cases", check.cases},
            {"ridge", check.ridge},
            {"limit", check.limit},
            {"centre", check.centre},
            {"factor", check.factor}};
}

MahalanobisCheck readMahalanobis(const ModelField& field, const TrainedModel& model) {
    MahalanobisCheck check;
    const std::size_t size = model.features.size();
    if (size > kMostCheckedFeatures)
        field.fail("is there for " + std::to_string(size) + " features, more than " +
                   std::to_string(kMostCheckedFeatures));
    check.cases = field.member("cases").count(kMostTrainingCases);
    check.ridge = field.member("ridge").numberWithin(0.0, kLargestModelNumber);
    check.limit = field.member("limit").numberWithin(0.0, kLargestModelNumber);
    check.centre = field.member("centre").numbersExactly(size);
    const ModelField factor = field.member("factor");
    check.factor = factor.numbersExactly(size * (size + 1) / 2);
    for (std::size_t i = 0; i < size; ++i)
        factor.at(i * (i + 1) / 2 + i).divisor();
    return check;
}

DesignMatrix readBackground(const ModelField& field, const TrainedModel& model) {
    DesignMatrix background;
    background.columns = model.features.size();
    const ModelField rows = field.member("rows");
    background.rows = rows.count(kMostBackgroundCases);
    if (background.rows == 0)
        rows.fail("is 0");
    background.values = field.member("values").numbersExactly(background.rows * background.columns);
    return background;
}

Json write(const PartPerformance& part) {
    Json json = {{"part", part.part}, {"cases", part.cases}, {"positives", part.positives}};
    if (part.auc)
        json["auc"] = *part.auc;
    if (part.auc95)
        json["auc95"] = {part.auc95->low, part.auc95->high};
    if (part.calibrationSlope)
        json["calibrationSlope"] = *part.calibrationSlope;
    if (part.brier)
        json["brier"] = *part.brier;
    return json;
}

PartPerformance readPart(const ModelField& field) {
    PartPerformance part;
    part.part = field.member("part").filledText();
    part.cases = field.member("cases").count(kMostTrainingCases);
    part.positives = field.member("positives").count(part.cases);
    if (field.has("auc"))
        part.auc = field.member("auc").numberWithin(0.0, 1.0);
    if (field.has("auc95")) {
        const ModelField interval = field.member("auc95");
        const auto ends = interval.numbersExactly(2);
        if (ends[0] < 0.0 || ends[1] > 1.0 || ends[0] > ends[1])
            interval.fail("is no interval within 0 to 1");
        part.auc95 = statistics::Interval{ends[0], ends[1]};
    }
    if (field.has("calibrationSlope"))
        part.calibrationSlope = field.member("calibrationSlope").number();
    if (field.has("brier"))
        part.brier = field.member("brier").numberWithin(0.0, 1.0);
    return part;
}

Json write(const std::vector<PartPerformance>& parts) {
    Json json = Json::array();
    for (const auto& part : parts)
        json.push_back(write(part));
    return json;
}

std::vector<PartPerformance> readParts(const ModelField& field) {
    std::vector<PartPerformance> parts;
    for (std::size_t i = 0; i < field.size(kMostParts); ++i)
        parts.push_back(readPart(field.at(i)));
    return parts;
}

Json write(const DecisionCutoff& cutoff) {
    return {{"probability", cutoff.probability}, {"rule", cutoff.rule}};
}

DecisionCutoff readCutoff(const ModelField& field) {
    return {field.member("probability").numberWithin(0.0, 1.0), field.member("rule").text()};
}

Json write(const SizeBaseline& size) {
    return {{"name", size.name},
            {"feature", write(size.feature)},
            {"intercept", size.intercept},
            {"coefficient", size.coefficient},
            {"cutoff", write(size.cutoff)},
            {"calibration", write(size.calibration)},
            {"performance", write(size.performance)}};
}

SizeBaseline readSize(const ModelField& field) {
    const TrainedModel withoutBatches;
    SizeBaseline size;
    size.name = field.member("name").filledText();
    const ModelField feature = field.member("feature");
    size.feature = readFeature(feature, withoutBatches);
    if (size.feature.origin.kind != InputKind::Radiomic)
        feature.member("kind").fail("is clinical, but a size is measured");
    size.intercept = field.member("intercept").number();
    size.coefficient = field.member("coefficient").number();
    size.cutoff = readCutoff(field.member("cutoff"));
    size.calibration = readCalibration(field.member("calibration"));
    size.performance = readParts(field.member("performance"));
    return size;
}

/// Files of earlier versions have none.
void readSizes(const ModelField& root, TrainedModel& model) {
    if (!root.has("sizes"))
        return;
    const ModelField list = root.member("sizes");
    std::unordered_set<std::string> names;
    for (std::size_t i = 0; i < list.size(kMostSizes); ++i) {
        model.sizes.push_back(readSize(list.at(i)));
        if (!names.insert(model.sizes.back().name).second)
            list.at(i).member("name").fail("repeats " + model.sizes.back().name);
    }
}

bool isScalar(const Json& json) {
    return !json.is_object() && !json.is_array();
}

void layOut(const Json& json, std::size_t indent, std::string& text) {
    constexpr std::size_t kStep = 2;
    constexpr std::size_t kShort = 100;
    const bool isFlat = isScalar(json) || std::all_of(json.begin(), json.end(), isScalar);
    if (isFlat && (!json.is_object() || json.dump().size() <= kShort)) {
        text += json.dump();
        return;
    }
    const bool isObject = json.is_object();
    text += isObject ? "{" : "[";
    bool isFirst = true;
    for (const auto& [key, value] : json.items()) {
        text += (isFirst ? "\n" : ",\n") + std::string(indent + kStep, ' ');
        isFirst = false;
        if (isObject)
            text += Json(key).dump() + ": ";
        layOut(value, indent + kStep, text);
    }
    text += '\n' + std::string(indent, ' ') + (isObject ? "}" : "]");
}

} // namespace

void writeTrained(const TrainedModel& model, ModelJson& root) {
    root["kind"] = kModelKinds[0];
    root["features"] = Json::array();
    for (const auto& feature : model.features)
        root["features"].push_back(write(feature));
    root["clinical"] = Json::array();
    for (const auto& feature : model.clinical)
        root["clinical"].push_back(write(feature));
    root["batches"] = model.batches;
    root["covariates"] = model.covariates;
    root["fillsMissing"] = model.fillsMissing;
    if (model.radscore)
        root["radscore"] = write(*model.radscore);
    if (model.classifier)
        root["classifier"] = {{"onRadscore", model.classifier->onRadscore},
                              {"fitted", Json::parse(model.classifier->classifier->json())}};
    if (model.cox)
        root["cox"] = toModelJson(*model.cox);
    root["cutoff"] = write(model.cutoff);
    root["performance"] = write(model.performance);
    if (!model.sizes.empty()) {
        root["sizes"] = Json::array();
        for (const auto& size : model.sizes)
            root["sizes"].push_back(write(size));
    }
    root["selection"] = model.selection;
    root["limits"] = model.limits;
    root["trainingCases"] = write(model.training);
    if (!model.cox)
        root["calibration"] = write(model.calibration);
    if (model.mahalanobis)
        root["mahalanobis"] = write(*model.mahalanobis);
    root["background"] = {{"rows", model.background.rows}, {"values", model.background.values}};
}

void writeFormula(const PublishedFormula& formula, ModelJson& root) {
    root["kind"] = kModelKinds[1];
    root["source"] = formula.source;
    root["radscore"] = write(formula.radscore);
    root["missing"] = formula.missing;
    root["notes"] = formula.notes;
}

TrainedModel readTrained(const ModelField& root) {
    TrainedModel model;
    const ModelField batches = root.member("batches");
    model.batches = batches.texts(kMostBatches);
    if (std::unordered_set<std::string>(model.batches.begin(), model.batches.end()).size() != model.batches.size())
        batches.fail("names a batch twice");
    model.covariates = root.member("covariates").texts(kMostBatches);
    model.fillsMissing = root.member("fillsMissing").truth();
    readFeatures(root, model);
    if (root.has("radscore"))
        model.radscore = readModelRadscore(root.member("radscore"), model);
    if (root.has("classifier"))
        model.classifier = readClassifier(root.member("classifier"), model);
    if (root.has("cox"))
        model.cox = readCox(root.member("cox"), model);
    if (!model.radscore && !model.classifier && !model.cox)
        root.member("features").fail("is all there is: field radscore, classifier or cox is missing");
    model.cutoff = readCutoff(root.member("cutoff"));
    model.performance = readParts(root.member("performance"));
    readSizes(root, model);
    model.selection = root.member("selection").texts(kMostSentences);
    model.limits = root.member("limits").texts(kMostSentences);
    model.training = readScoredCases(root.member("trainingCases"), model);
    if (root.has("calibration"))
        model.calibration = readCalibration(root.member("calibration"));
    if (root.has("mahalanobis"))
        model.mahalanobis = readMahalanobis(root.member("mahalanobis"), model);
    model.background = readBackground(root.member("background"), model);
    return model;
}

PublishedFormula readFormula(const ModelField& root) {
    PublishedFormula formula;
    formula.source = root.member("source").filledText();
    formula.radscore = readRadscore(root.member("radscore"));
    if (formula.radscore.terms.empty())
        root.member("radscore").member("terms").fail("is empty");
    formula.missing = root.member("missing").filledText();
    formula.notes = root.member("notes").texts(kMostSentences);
    return formula;
}

std::string laidOut(const ModelJson& json) {
    std::string text;
    layOut(json, 0, text);
    return text;
}

} // namespace rimlight::learning
