#include "core/learning/classifiers/PermutationImportance.h"

#include "core/base/Error.h"
#include "tests/core/learning/classifiers/ClassifierCohorts.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <stop_token>

using namespace rimlight;
using namespace rimlight::learning;
using namespace rimlight::test;

namespace {

PermutationOptions repeated(int repeats, unsigned threads = 0, std::uint64_t seed = 1) {
    PermutationOptions options;
    options.repeats = repeats;
    options.maxThreads = threads;
    options.seed = seed;
    return options;
}

} // namespace

TEST_CASE("Shuffling the one feature that ranks the cases takes the AUC to a half", "[unit]") {
    auto data = clouds(200, 2, 3);
    for (std::size_t r = 0; r < 200; ++r) {
        data.x.column(0)[r] = static_cast<double>(r) + (data.positive[r] ? 1000.0 : 0.0);
        data.x.column(1)[r] = 0.0;
    }
    const auto model = fitted("naive-bayes", data);
    const auto importance = permutationImportance(*model, data, repeated(200));
    REQUIRE(importance.size() == 2);
    CHECK(importance[0].name == "x0");
    CHECK(importance[0].drops.size() == 200);
    const double standardError = importance[0].standardDeviation.value() / std::sqrt(200.0);
    CHECK(std::abs(importance[0].meanDrop - 0.5) < 3.0 * standardError);
    CHECK(importance[1].meanDrop == 0.0);
    CHECK(importance[1].standardDeviation == 0.0);
}

TEST_CASE("Telling features are more important than noise in every classifier", "[unit]") {
    const auto data = clouds(200, 4, 3);
    const auto fresh = clouds(300, 4, 5);
    for (const auto& kind : classifierKinds()) {
        INFO(kind.key);
        const auto importance = permutationImportance(*fitted(kind.key, data), fresh, repeated(5));
        for (const std::size_t telling : {0U, 1U})
            for (const std::size_t noise : {2U, 3U})
                CHECK(importance[telling].meanDrop > importance[noise].meanDrop + 0.03);
    }
}

TEST_CASE("Permutation importance is the same on one, two and eight threads, and another for another seed", "[unit]") {
    const auto data = clouds(60, 5, 3);
    const auto model = fitted("logistic-regression", data);
    const auto one = permutationImportance(*model, data, repeated(4, 1));
    for (const unsigned threads : {2U, 8U}) {
        const auto more = permutationImportance(*model, data, repeated(4, threads));
        for (std::size_t c = 0; c < 5; ++c)
            CHECK(more[c].drops == one[c].drops);
    }
    CHECK(permutationImportance(*model, data, repeated(4, 1, 2))[0].drops != one[0].drops);
}

TEST_CASE("One repeat has no standard deviation; one class has no importance", "[unit]") {
    auto data = clouds(60, 3, 3);
    const auto model = fitted("logistic-regression", data);
    CHECK_FALSE(permutationImportance(*model, data, repeated(1))[0].standardDeviation.has_value());
    std::stop_source stop;
    stop.request_stop();
    auto options = repeated(2);
    options.progress = Progress({}, stop.get_token());
    CHECK_THROWS_AS(permutationImportance(*model, data, options), Cancelled);
    data.positive.assign(60, true);
    CHECK_THROWS_WITH(permutationImportance(*model, data, repeated(1)), Catch::Contains("no negative case"));
}
