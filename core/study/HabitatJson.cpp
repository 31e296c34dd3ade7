#include "core/base/Error.h"
#include "core/study/CaseHabitats.h"

#include <Eigen/Eigenvalues>
#include <nlohmann/json.hpp>

#include <cmath>

namespace rimlight::study {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kFormat = "rimlight-habitats";
constexpr std::size_t kMostPhases = 8;
constexpr double kLargestNumber = 1e30;

Json rowOf(const Eigen::MatrixXd& matrix, Eigen::Index row) {
    Json numbers = Json::array();
    for (Eigen::Index column = 0; column < matrix.cols(); ++column)
        numbers.push_back(matrix(row, column));
    return numbers;
}

Json rowsOf(const Eigen::MatrixXd& matrix) {
    Json rows = Json::array();
    for (Eigen::Index row = 0; row < matrix.rows(); ++row)
        rows.push_back(rowOf(matrix, row));
    return rows;
}

Json jsonOf(const regions::GaussianMixture& mixture) {
    Json json;
    json["weights"] = rowOf(mixture.weights.transpose(), 0);
    json["means"] = rowsOf(mixture.means);
    json["covariances"] = Json::array();
    for (const auto& covariance : mixture.covariances)
        json["covariances"].push_back(rowsOf(covariance));
    return json;
}

Json jsonOf(const regions::HabitatCurve& curve) {
    Json json = Json::array();
    for (const auto& fit : curve.fits)
        json.push_back({{"k", fit.k},
                        {"bic", fit.bic},
                        {"logLikelihood", fit.logLikelihood},
                        {"iterations", fit.iterations},
                        {"converged", fit.converged}});
    return json;
}

Json habitatsJson(const CaseHabitats& result) {
    Json json = Json::array();
    for (int h = 0; h < result.mixture.componentCount(); ++h) {
        const auto& segment = result.map.segmentation.segments[static_cast<std::size_t>(h)];
        Json sds = Json::array();
        for (int p = 0; p < result.mixture.phaseCount(); ++p)
            sds.push_back(result.mixture.sd(h, p));
        json.push_back({{"label", h + 1},
                        {"name", segment.name},
                        {"weight", result.mixture.weights[h]},
                        {"means", rowOf(result.mixture.means, h)},
                        {"standardDeviations", sds},
                        {"voxels", segment.mask.voxelCount()},
                        {"share", result.map.shares[static_cast<std::size_t>(h)]},
                        {"volumeMl", segment.mask.volumeMl()}});
    }
    return json;
}

/// Numbers of a document that may hold anything.
class MixtureReader {
public:
    explicit MixtureReader(const std::string& item) : m_item(item) {}

    [[noreturn]] void fail(const std::string& problem) const {
        throw Error(problem, m_item, "Fit the mixture again, or get an unchanged copy of the file.");
    }

    const Json& member(const Json& object, const char* name) const {
        if (!object.is_object() || !object.contains(name))
            fail("field " + std::string(name) + " is missing");
        return object[name];
    }

    std::size_t size(const Json& list, std::size_t most, const char* what) const {
        if (!list.is_array() || list.empty() || list.size() > most)
            fail(std::string(what) + " are not a list of 1 to " + std::to_string(most));
        return list.size();
    }

    Eigen::RowVectorXd numbers(const Json& list, std::size_t count, const char* what) const {
        if (!list.is_array() || list.size() != count)
            fail(std::string(what) + " are not " + std::to_string(count) + " numbers");
        Eigen::RowVectorXd row(static_cast<Eigen::Index>(count));
        for (std::size_t i = 0; i < count; ++i) {
            const double value = list[i].is_number() ? list[i].get<double>() : std::numeric_limits<double>::quiet_NaN();
            if (!(std::abs(value) <= kLargestNumber))
                fail(std::string(what) + " hold what is no number");
            row[static_cast<Eigen::Index>(i)] = value;
        }
        return row;
    }

    Eigen::MatrixXd matrix(const Json& list, std::size_t rows, std::size_t columns, const char* what) const {
        if (!list.is_array() || list.size() != rows)
            fail(std::string(what) + " are not " + std::to_string(rows) + " lists");
        Eigen::MatrixXd matrix(static_cast<Eigen::Index>(rows), static_cast<Eigen::Index>(columns));
        for (std::size_t row = 0; row < rows; ++row)
            matrix.row(static_cast<Eigen::Index>(row)) = numbers(list[row], columns, what);
        return matrix;
    }

private:
    const std::string& m_item;
};

bool isCovariance(const Eigen::MatrixXd& matrix) {
    constexpr double kRounding = 1e-9;
    if (!(matrix.diagonal().array() > 0.0).all())
        return false;
    // As a correlation, so that units don't matter.
    const Eigen::VectorXd inverseSd = matrix.diagonal().cwiseSqrt().cwiseInverse();
    const Eigen::MatrixXd correlation = inverseSd.asDiagonal() * matrix * inverseSd.asDiagonal();
    return (correlation - correlation.transpose()).cwiseAbs().maxCoeff() < kRounding &&
           Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>(correlation).eigenvalues()[0] > 0.0;
}

} // namespace

std::string toJson(const CaseHabitats& result) {
    Json json;
    json["format"] = kFormat;
    json["formatVersion"] = 1;
    json["notice"] = "Research use only. Not for clinical use.";
    json["k"] = result.mixture.componentCount();
    json["phases"] = result.mixture.phaseCount();
    json["voxels"] = result.map.habitatOf.size();
    json["volumeMl"] = result.regionMl;
    json["habitats"] = habitatsJson(result);
    if (result.curve)
        json["curve"] = jsonOf(*result.curve);
    json["mixture"] = jsonOf(result.mixture);
    if (result.settings)
        json["settings"] = {
            {"smallestK", result.settings->smallestK}, {"largestK", result.settings->largestK},
            {"starts", result.settings->starts},       {"seed", result.settings->seed},
            {"tolerance", result.settings->tolerance}, {"maxIterations", result.settings->maxIterations}};
    json["notes"] = result.notes;
    json["provenance"] = {{"rimlight", RIMLIGHT_VERSION}, {"images", result.imageHashes}, {"mask", result.maskHash}};
    return json.dump(2) + "\n";
}

regions::GaussianMixture readMixture(std::string_view text, const std::string& item) {
    const MixtureReader reader(item);
    constexpr std::size_t kLongest = std::size_t{1} << 22;
    if (text.size() > kLongest)
        reader.fail("is too large for a file of habitats");
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object() || !json.contains("format") || json["format"] != kFormat)
        throw Error("is no file of habitats", item, "Choose the JSON that the command habitats wrote.");
    if (!json.contains("formatVersion") || json["formatVersion"] != 1)
        throw Error("was written by a newer version", item, "Use the version that wrote it, or fit the mixture again.");
    const auto& mixtureJson = reader.member(json, "mixture");
    const auto& meansJson = reader.member(mixtureJson, "means");
    const auto& covariancesJson = reader.member(mixtureJson, "covariances");
    const std::size_t k = reader.size(meansJson, regions::kMostHabitats, "means");
    const std::size_t phases = reader.size(meansJson[0], kMostPhases, "means");
    regions::GaussianMixture mixture;
    mixture.weights = reader.numbers(reader.member(mixtureJson, "weights"), k, "weights").transpose();
    mixture.means = reader.matrix(meansJson, k, phases, "means");
    constexpr double kRounding = 1e-6;
    if (!(mixture.weights.array() > 0.0).all() || std::abs(mixture.weights.sum() - 1.0) > kRounding)
        reader.fail("weights are not positive with the sum 1");
    if (reader.size(covariancesJson, regions::kMostHabitats, "covariances") != k)
        reader.fail("covariances are not as many as means");
    for (const auto& covariance : covariancesJson) {
        mixture.covariances.push_back(reader.matrix(covariance, phases, phases, "covariances"));
        if (!isCovariance(mixture.covariances.back()))
            reader.fail("a covariance is not symmetric and positive definite");
    }
    return mixture;
}

} // namespace rimlight::study
