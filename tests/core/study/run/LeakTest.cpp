#include "core/base/Parallel.h"
#include "core/base/Random.h"
#include "core/base/Text.h"
#include "core/statistics/Roc.h"
#include "core/study/protocol/ProtocolFile.h"
#include "core/study/run/SignatureFit.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iostream>

using namespace rimlight;
using namespace rimlight::study;

namespace {

/// How often each protocol is tried; a recorded run takes 400 or more (docs/protocols.md).
int repeats() {
    const char* wanted = std::getenv("RIMLIGHT_LEAK_REPEATS");
    return wanted == nullptr ? 6 : std::max(2, std::atoi(wanted));
}

std::vector<std::string> regionsOf(const Protocol& protocol) {
    std::vector<std::string> regions;
    for (const auto& region : protocol.regions) {
        if (std::holds_alternative<SubregionPlan>(region.kind)) {
            regions.push_back(region.name + "1");
            regions.push_back(region.name + "2");
        } else {
            regions.push_back(region.name);
        }
    }
    return regions;
}

/// Cases whose features follow a few hidden directions, so that they are correlated as radiomic ones are, and whose
/// outcome, drawn apart, has nothing to do with them.
StudyData meaninglessCases(const Protocol& protocol, std::uint64_t seed) {
    constexpr std::size_t kCases = 90;
    constexpr std::size_t kTraining = 60;
    constexpr std::size_t kFeatures = 60;
    constexpr std::size_t kDirections = 15;
    constexpr double kReaderNoise = 0.2;
    Random random(seed);
    StudyData data;
    auto& all = data.all;
    const auto phases = protocol.measuredPhases;
    for (const auto& phase : phases)
        for (const auto& region : regionsOf(protocol))
            for (std::size_t f = 0; f < kFeatures; ++f)
                all.names.push_back(phase + '|' + region + "|original_glcm_F" + std::to_string(f));
    for (std::size_t r = 0; r < kCases; ++r) {
        all.caseIds.push_back("case-" + std::to_string(r));
        data.caseOf.push_back(r);
        data.patients.push_back(all.caseIds.back());
        data.part.push_back(r < kTraining ? Part::Training : Part::Test);
        all.positive.push_back(r % 3 == 0); // of features that know nothing of it
        all.batch.push_back(r % 2 == 0 ? "A" : "B");
    }
    all.x = {kCases, all.names.size(), std::vector<double>(kCases * all.names.size())};
    for (std::size_t r = 0; r < kCases; ++r) {
        std::vector<double> directions;
        for (std::size_t d = 0; d < kDirections; ++d)
            directions.push_back(random.normal());
        for (std::size_t c = 0; c < all.names.size(); ++c)
            all.x.column(c)[r] = directions[c % kDirections] + random.normal();
    }
    if (protocol.readings.size() > 1) {
        learning::RepeatedReadings readings;
        readings.names = all.names;
        for (std::size_t r = 0; r < kTraining / 2; ++r)
            readings.caseIds.push_back(all.caseIds[r]);
        for (const auto& [name, column] : protocol.readings) {
            data.readingNames.push_back(name);
            tables::DesignMatrix x{readings.caseIds.size(), all.names.size(), {}};
            for (std::size_t c = 0; c < x.columns; ++c)
                for (std::size_t r = 0; r < x.rows; ++r)
                    x.values.push_back(all.x.at(r, c) +
                                       (data.readingNames.size() > 1 ? kReaderNoise * random.normal() : 0.0));
            readings.readings.push_back(std::move(x));
        }
        data.repeated.push_back(std::move(readings));
    }
    return data;
}

/// The mean over the folds of each fold's own AUC. All scores ranked together lean below 0.5 where there is nothing to
/// learn: a class's cases that are high by chance leave the other folds' cases low.
double meanFoldAuc(const SignatureContext& context, std::span<const std::size_t> rows, std::uint64_t seed,
                   const std::vector<double>& scores) {
    const auto folds = crossValidationSplits(context, rows, seed).front();
    double sum = 0.0;
    for (const auto& fold : folds) {
        std::vector<double> held;
        std::vector<bool> positive;
        for (const std::size_t i : fold.test) {
            held.push_back(scores[i]);
            positive.push_back(context.data.all.positive[rows[i]]);
        }
        sum += statistics::aucWithInterval(held, positive).value;
    }
    return sum / static_cast<double>(folds.size());
}

/// Cross-validated and test AUC of the protocol's main model.
std::pair<double, double> aucsOf(const Protocol& protocol, std::uint64_t seed) {
    const auto data = meaninglessCases(protocol, seed);
    const auto plans = expandSignatures(protocol, data.all.names);
    const SignatureContext context{protocol, plans, data, 1, {}, {}};
    auto plan =
        *std::find_if(plans.begin(), plans.end(), [&](const auto& one) { return one.name == protocol.mainSignature; });
    std::erase_if(plan.classifiers, [&](const auto& one) { return one.name != plan.mainClassifier; });
    const auto training = data.rowsOf(Part::Training);
    const auto test = data.rowsOf(Part::Test);
    const auto crossValidated = crossValidatedScores(context, plan, training, seed);
    const auto held = scoresOf(fitSignature(context, plan, training, seed), data, test);
    return {meanFoldAuc(context, training, seed, crossValidated.classifiers[0].scores),
            statistics::aucWithInterval(held.classifiers[0].scores, data.positive(test)).value};
}

void checkChance(const std::string& protocol, const std::string& part, const std::vector<double>& aucs) {
    const auto n = static_cast<double>(aucs.size());
    double mean = 0.0;
    for (const double auc : aucs)
        mean += auc / n;
    double variance = 0.0;
    for (const double auc : aucs)
        variance += (auc - mean) * (auc - mean) / (n - 1.0);
    const double error = std::sqrt(variance / n);
    std::cout << protocol << ", " << part << ": mean AUC " << formatFixed(mean, 4) << ", standard error "
              << formatFixed(error, 4) << ", " << aucs.size() << " repeats\n";
    CAPTURE(protocol, part, mean, error);
    CHECK(std::abs(mean - 0.5) < 3.0 * error);
}

} // namespace

TEST_CASE("Of cases whose outcome means nothing, every shipped protocol learns nothing", "[unit]") {
    for (const auto& shipped : shippedProtocols()) {
        const auto protocol = parseProtocol(shipped.yaml, shipped.key);
        const auto count = static_cast<std::size_t>(repeats());
        std::vector<std::pair<double, double>> aucs(count);
        parallelFor(count, [&](std::size_t i) { aucs[i] = aucsOf(protocol, subSeed(2026, i)); });
        std::vector<double> crossValidated;
        std::vector<double> test;
        for (const auto& [first, second] : aucs) {
            crossValidated.push_back(first);
            test.push_back(second);
        }
        checkChance(shipped.key, "cross-validation", crossValidated);
        checkChance(shipped.key, "test", test);
    }
}
