#include "core/regions/GaussianMixture.h"

#include "core/base/AtomicFile.h"
#include "core/base/Random.h"
#include "core/base/Text.h"
#include "core/imaging/ImageFile.h"
#include "core/regions/Habitats.h"
#include "tests/support/TestData.h"

#include <Eigen/LU>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <sstream>

using namespace rimlight;
using namespace rimlight::regions;

using Json = nlohmann::json;

namespace {

/// The tolerance that was asked for: relative, of a log-likelihood.
constexpr double kLikelihood = 1e-6;

std::filesystem::path oracleFile(const char* name) {
    return test::sourceFolder() / "tests" / "oracle" / "habitats" / name;
}

Eigen::MatrixXd matrixOf(const std::vector<std::vector<double>>& rows) {
    Eigen::MatrixXd matrix(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(rows.front().size()));
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (std::size_t c = 0; c < rows[r].size(); ++c)
            matrix(static_cast<Eigen::Index>(r), static_cast<Eigen::Index>(c)) = rows[r][c];
    return matrix;
}

/// The made-up mixtures by name.
std::map<std::string, Eigen::MatrixXd> syntheticCases() {
    std::map<std::string, std::vector<std::vector<double>>> rows;
    std::istringstream lines(readTextFile(oracleFile("synthetic.csv")));
    for (std::string line; std::getline(lines, line);) {
        const auto cells = split(line, ',');
        std::vector<double> row;
        for (std::size_t c = 1; c < cells.size(); ++c)
            row.push_back(parseNumber(cells[c]).value());
        rows[cells[0]].push_back(row);
    }
    std::map<std::string, Eigen::MatrixXd> cases;
    for (const auto& [name, points] : rows)
        cases.emplace(name, matrixOf(points));
    return cases;
}

Json oracleFits(const std::string& source) {
    Json wanted = Json::array();
    for (const auto& fit : Json::parse(readTextFile(oracleFile("fits.json"))))
        if (fit["source"] == source)
            wanted.push_back(fit);
    return wanted;
}

GaussianMixture startOf(const Json& fit) {
    const auto weights = fit["start"]["weights"].get<std::vector<double>>();
    GaussianMixture start;
    start.weights = Eigen::Map<const Eigen::VectorXd>(weights.data(), static_cast<Eigen::Index>(weights.size()));
    start.means = matrixOf(fit["start"]["means"].get<std::vector<std::vector<double>>>());
    start.covariances.assign(weights.size(),
                             matrixOf(fit["start"]["covariance"].get<std::vector<std::vector<double>>>()));
    return start;
}

/// The region's points as they are fitted, but bounded so low that the bound, which the other programs lack, is never
/// met.
MixtureData unboundedData(const Eigen::MatrixXd& values) {
    constexpr double kLow = 1e-4;
    auto points = weightedPoints(RegionValues{values});
    points.smallestSd *= kLow;
    return MixtureData(points);
}

/// Compares one case with what the other programs make of the same start; returns our BIC.
double checkAgainstOracle(const MixtureData& data, const Json& oracle) {
    const std::string name = oracle["case"];
    const int k = oracle["k"];
    CAPTURE(name, k);
    const double n = oracle["voxels"];
    CHECK(data.total() == n);
    const auto start = startOf(oracle);
    // Step by step the same algorithm: only rounding differs.
    const auto seven = expectationMaximisation(data, start, {0.0, 7, 1});
    REQUIRE(seven.has_value());
    CHECK(seven->iterations == 7);
    CHECK(seven->logLikelihood == Approx(oracle["sevenSteps"].get<double>()).epsilon(1e-11));
    // And where it ends.
    const auto unordered = expectationMaximisation(data, start, {1e-10, 20000, 1});
    REQUIRE(unordered.has_value());
    const auto fit = orderedByMean(*unordered);
    const auto& sklearn = oracle["sklearn"];
    const double bic = bayesianInformationCriterion(fit.logLikelihood, k, data.phaseCount(), n);
    CHECK(fit.logLikelihood == Approx(sklearn["logLikelihood"].get<double>()).epsilon(kLikelihood));
    CHECK(fit.logLikelihood == Approx(oracle["mclust"]["logLikelihood"].get<double>()).epsilon(kLikelihood));
    CHECK(bic == Approx(sklearn["bic"].get<double>()).epsilon(kLikelihood));
    CHECK(bic == Approx(-oracle["mclust"]["bic"].get<double>()).epsilon(kLikelihood));
    return bic;
}

/// K with the smallest of the BICs by K.
int smallestBic(const std::map<int, double>& bics) {
    return std::min_element(bics.begin(), bics.end(), [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
}

struct BicsOfCase {
    std::map<int, double> ours;
    std::map<int, double> sklearn;
    std::map<int, double> mclust;
};

void add(BicsOfCase& bics, const Json& oracle, double bic) {
    const int k = oracle["k"];
    bics.ours[k] = bic;
    bics.sklearn[k] = oracle["sklearn"]["bic"];
    bics.mclust[k] = -oracle["mclust"]["bic"].get<double>();
}

void checkSameChoice(const std::map<std::string, BicsOfCase>& cases) {
    for (const auto& [name, bics] : cases) {
        CAPTURE(name);
        CHECK(smallestBic(bics.ours) == smallestBic(bics.sklearn));
        CHECK(smallestBic(bics.ours) == smallestBic(bics.mclust));
    }
}

/// 3000 points of two far groups in two phases.
WeightedPoints twoGroups() {
    constexpr Eigen::Index kPoints = 3000;
    Random random(3);
    WeightedPoints points{Eigen::MatrixXd(kPoints, 2), Eigen::VectorXd::Ones(kPoints), Eigen::Vector2d(1e-3, 1e-3)};
    for (Eigen::Index i = 0; i < kPoints; ++i) {
        const double away = i % 3 == 0 ? 100.0 : 0.0;
        points.values(i, 0) = random.normal(away, 10.0);
        points.values(i, 1) = random.normal(-away, 5.0) + 0.3 * points.values(i, 0);
    }
    return points;
}

GaussianMixture twoGroupsStart() {
    return {Eigen::Vector2d(0.5, 0.5),
            (Eigen::Matrix2d() << 20.0, 0.0, 70.0, -50.0).finished(),
            {Eigen::Matrix2d(Eigen::Vector2d(900.0, 900.0).asDiagonal()),
             Eigen::Matrix2d(Eigen::Vector2d(900.0, 900.0).asDiagonal())}};
}

} // namespace

TEST_CASE("Made-up mixtures end where scikit-learn and mclust end from the same start", "[oracle]") {
    const auto cases = syntheticCases();
    std::map<std::string, BicsOfCase> bics;
    for (const auto& oracle : oracleFits("synthetic")) {
        const std::string name = oracle["case"];
        add(bics[name], oracle, checkAgainstOracle(unboundedData(cases.at(name)), oracle));
    }
    CHECK(bics.size() == 5);
    checkSameChoice(bics);
}

TEST_CASE("Tumours in CT and MR end where scikit-learn and mclust end from the same start", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "sts/nifti");
    const auto phaseValues = [&](const std::string& patient, const std::string& image) {
        const std::array volumes{imaging::readVolume(folder / patient / (image + "_image.nii.gz"))};
        const auto labels = imaging::readLabels(folder / patient / (image + "_mask.nii.gz"));
        return regionValues(volumes, labels.segments.front().mask).values;
    };
    std::map<std::string, BicsOfCase> bics;
    std::map<std::string, MixtureData> data;
    for (const auto& oracle : oracleFits("sts")) {
        const std::string name = oracle["case"];
        if (!data.contains(name)) {
            const auto patient = name.substr(0, name.find('/'));
            const auto images = split(name.substr(name.find('/') + 1), '+');
            Eigen::MatrixXd values = phaseValues(patient, images[0]);
            for (std::size_t i = 1; i < images.size(); ++i) {
                values.conservativeResize(Eigen::NoChange, values.cols() + 1);
                values.rightCols(1) = phaseValues(patient, images[i]);
            }
            data.emplace(name, unboundedData(values));
        }
        add(bics[name], oracle, checkAgainstOracle(data.at(name), oracle));
    }
    CHECK(bics.size() == 13);
    checkSameChoice(bics);
}

TEST_CASE("Weights, means and covariances are scikit-learn's", "[oracle]") {
    const auto cases = syntheticCases();
    for (const auto& oracle : oracleFits("synthetic")) {
        const std::string name = oracle["case"];
        // Where K is that of the truth; elsewhere the likelihood is flat and its top is known less well than its
        // height.
        if ((name == "two" || name == "narrow") != (oracle["k"] == 2) || oracle["k"] == 4)
            continue;
        CAPTURE(name);
        const auto fit = orderedByMean(
            expectationMaximisation(unboundedData(cases.at(name)), startOf(oracle), {1e-13, 20000, 1}).value());
        const auto& sklearn = oracle["sklearn"];
        constexpr double kFlat = 3e-4; // scikit-learn stopped at 1e-10 per voxel
        for (int k = 0; k < fit.mixture.componentCount(); ++k) {
            const auto c = static_cast<std::size_t>(k);
            CHECK(fit.mixture.weights[k] == Approx(sklearn["weights"][c].get<double>()).epsilon(kFlat));
            for (int a = 0; a < fit.mixture.phaseCount(); ++a) {
                const auto row = static_cast<std::size_t>(a);
                CHECK(fit.mixture.means(k, a) ==
                      Approx(sklearn["means"][c][row].get<double>()).epsilon(kFlat).margin(1e-2));
                for (int b = 0; b < fit.mixture.phaseCount(); ++b)
                    CHECK(fit.mixture.covariances[c](a, b) ==
                          Approx(sklearn["covariances"][c][row][static_cast<std::size_t>(b)].get<double>())
                              .epsilon(5.0 * kFlat)
                              .margin(0.05));
            }
        }
    }
}

TEST_CASE("One component has the mean, covariance and likelihood of the closed form", "[unit]") {
    const auto points = twoGroups();
    const auto n = static_cast<double>(points.size());
    const Eigen::RowVectorXd mean = points.values.colwise().mean();
    const Eigen::MatrixXd centred = points.values.rowwise() - mean;
    const Eigen::MatrixXd covariance = centred.transpose() * centred / n;
    const double expected =
        -0.5 * n * (2.0 * std::log(2.0 * std::numbers::pi) + std::log(covariance.determinant()) + 2.0);
    auto start = twoGroupsStart();
    start = {Eigen::VectorXd::Ones(1), start.means.topRows(1), {start.covariances[0]}};
    const auto fit = expectationMaximisation(MixtureData(points), start).value();
    CHECK(fit.converged);
    CHECK(fit.logLikelihood == Approx(expected).epsilon(1e-12));
    CHECK(fit.mixture.weights[0] == Approx(1.0).epsilon(1e-14));
    CHECK((fit.mixture.means.row(0) - mean).norm() < 1e-9);
    CHECK((fit.mixture.covariances[0] - covariance).norm() < 1e-8);
}

TEST_CASE("The likelihood never falls from step to step", "[unit]") {
    const MixtureData data(twoGroups());
    double before = -1e300;
    for (int steps = 0; steps <= 30; ++steps) {
        const auto fit = expectationMaximisation(data, twoGroupsStart(), {0.0, steps, 1}).value();
        CHECK(fit.logLikelihood >= before - 1e-9 * std::abs(before));
        before = fit.logLikelihood;
    }
}

TEST_CASE("A value that occurs several times counts as often", "[unit]") {
    const Eigen::VectorXd values = (Eigen::VectorXd(6) << 1.0, 2.0, 4.0, 11.0, 12.0, 15.0).finished();
    const Eigen::VectorXd counts = (Eigen::VectorXd(6) << 3.0, 5.0, 2.0, 4.0, 1.0, 6.0).finished();
    Eigen::VectorXd repeated(21);
    for (Eigen::Index i = 0, at = 0; i < 6; ++i)
        for (double c = 0.0; c < counts[i]; ++c)
            repeated[at++] = values[i];
    const Eigen::VectorXd smallest = Eigen::VectorXd::Constant(1, 0.01);
    const GaussianMixture start{Eigen::Vector2d(0.5, 0.5),
                                Eigen::Vector2d(3.0, 12.0),
                                {Eigen::MatrixXd::Constant(1, 1, 4.0), Eigen::MatrixXd::Constant(1, 1, 4.0)}};
    const auto once = expectationMaximisation(MixtureData({values, counts, smallest}), start).value();
    const auto often =
        expectationMaximisation(MixtureData({repeated, Eigen::VectorXd::Ones(21), smallest}), start).value();
    CHECK(once.logLikelihood == Approx(often.logLikelihood).epsilon(1e-12));
    CHECK((once.mixture.means - often.mixture.means).norm() < 1e-9);
}

TEST_CASE("A mixture is the same, bit for bit, on any number of threads", "[unit]") {
    // Enough points for several tasks.
    auto points = twoGroups();
    points.values = points.values.replicate(12, 1).eval();
    points.counts = Eigen::VectorXd::Ones(points.values.rows());
    for (Eigen::Index i = 0; i < points.values.rows(); ++i)
        points.values(i, 0) += 1e-3 * static_cast<double>(i % 977);
    const MixtureData data(points);
    const auto one = expectationMaximisation(data, twoGroupsStart(), {1e-9, 500, 1}).value();
    for (const unsigned threads : {2U, 3U, 8U}) {
        const auto other = expectationMaximisation(data, twoGroupsStart(), {1e-9, 500, threads}).value();
        CHECK(other.logLikelihood == one.logLikelihood);
        CHECK(other.iterations == one.iterations);
        CHECK(other.mixture.means == one.mixture.means);
        CHECK(other.mixture.covariances == one.mixture.covariances);
    }
}

TEST_CASE("A component that shrinks onto one value is held at the smallest sd, and says so", "[unit]") {
    const Eigen::VectorXd values = (Eigen::VectorXd(6) << 10.0, 20.0, 30.0, 40.0, 50.0, 100.0).finished();
    const Eigen::VectorXd counts = (Eigen::VectorXd(6) << 3.0, 5.0, 9.0, 5.0, 3.0, 20.0).finished();
    const GaussianMixture start{Eigen::Vector2d(0.5, 0.5),
                                Eigen::Vector2d(30.0, 100.0),
                                {Eigen::MatrixXd::Constant(1, 1, 100.0), Eigen::MatrixXd::Constant(1, 1, 25.0)}};
    const auto fit =
        expectationMaximisation(MixtureData({values, counts, Eigen::VectorXd::Constant(1, 0.5)}), start).value();
    CHECK(fit.converged);
    CHECK(fit.collapsed == std::vector<bool>{false, true});
    CHECK(fit.mixture.sd(1, 0) == Approx(0.5).epsilon(1e-12));
    CHECK(fit.mixture.means(1, 0) == Approx(100.0));
    CHECK(fit.mixture.weights[1] == Approx(20.0 / 45.0));
    CHECK(fit.mixture.sd(0, 0) == Approx(std::sqrt((2.0 * 3.0 * 400.0 + 2.0 * 5.0 * 100.0) / 25.0)));
    CHECK(std::isfinite(fit.logLikelihood));
}

TEST_CASE("A component without voxels ends a fit without a mixture", "[unit]") {
    auto start = twoGroupsStart();
    start.means.row(1) << 1e5, 1e5;
    CHECK_FALSE(expectationMaximisation(MixtureData(twoGroups()), start).has_value());
    CHECK(expectationMaximisation(MixtureData(twoGroups()), twoGroupsStart()).has_value());
}

TEST_CASE("A fit that may not go on has not converged", "[unit]") {
    const auto fit = expectationMaximisation(MixtureData(twoGroups()), twoGroupsStart(), {1e-12, 3, 1}).value();
    CHECK_FALSE(fit.converged);
    CHECK(fit.iterations == 3);
}

TEST_CASE("A cancelled fit stops", "[unit]") {
    std::stop_source stop;
    stop.request_stop();
    const Progress progress([](double, std::string_view) {}, stop.get_token());
    CHECK_THROWS_AS(expectationMaximisation(MixtureData(twoGroups()), twoGroupsStart(), {}, progress), Cancelled);
}

TEST_CASE("Posterior probabilities follow Bayes' rule, far from all components too", "[unit]") {
    const GaussianMixture mixture{Eigen::Vector2d(0.25, 0.75),
                                  Eigen::Vector2d(0.0, 10.0),
                                  {Eigen::MatrixXd::Constant(1, 1, 4.0), Eigen::MatrixXd::Constant(1, 1, 9.0)}};
    const Eigen::VectorXd values = (Eigen::VectorXd(4) << 0.0, 4.0, 10.0, 1e6).finished();
    const auto result = posteriors(mixture, values);
    REQUIRE(result.rows() == 4);
    for (Eigen::Index i = 0; i < 3; ++i) {
        const double first = 0.25 / 2.0 * std::exp(-0.5 * std::pow(values[i] / 2.0, 2));
        const double second = 0.75 / 3.0 * std::exp(-0.5 * std::pow((values[i] - 10.0) / 3.0, 2));
        CHECK(result(i, 0) == Approx(first / (first + second)).epsilon(1e-12));
        CHECK(result.row(i).sum() == Approx(1.0).epsilon(1e-15));
    }
    CHECK(result(3, 0) < 1e-300);
    CHECK(result(3, 1) == 1.0); // the wider one; densities themselves are 0 here
}

TEST_CASE("The BIC counts weights, means and covariances", "[unit]") {
    CHECK(parameterCount(1, 1) == 2);
    CHECK(parameterCount(3, 1) == 8);
    CHECK(parameterCount(4, 3) == 39);
    CHECK(bayesianInformationCriterion(-100.0, 3, 1, std::exp(2.0)) == Approx(216.0));
}
