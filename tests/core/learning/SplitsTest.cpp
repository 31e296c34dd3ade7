#include "core/learning/Splits.h"

#include "core/base/Error.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <set>

using namespace rimlight;
using namespace rimlight::learning;

namespace {

/// A class of the first size, then one of the second: strata 0 and 1.
SplitRows twoClasses(std::size_t negatives, std::size_t positives) {
    SplitRows rows;
    rows.count = negatives + positives;
    rows.strata.assign(negatives, 0);
    rows.strata.resize(rows.count, 1);
    return rows;
}

/// 40 patients with one to three rows each, not one after the other.
SplitRows manyRowsEach() {
    SplitRows rows;
    for (int turn = 0; turn < 3; ++turn)
        for (int patient = 0; patient < 40; ++patient)
            if (patient % 3 >= turn) {
                rows.patients.push_back("p" + std::to_string(patient));
                // A patient whose first row is negative may have a positive one later.
                rows.strata.push_back(patient % 4 == 0 && turn == patient % 3 ? 1 : 0);
            }
    rows.count = rows.patients.size();
    return rows;
}

std::size_t positivesAmong(const SplitRows& rows, const std::vector<std::size_t>& chosen) {
    return static_cast<std::size_t>(
        std::count_if(chosen.begin(), chosen.end(), [&](std::size_t row) { return rows.strata[row] == 1; }));
}

std::set<std::string> patientsAmong(const SplitRows& rows, const std::vector<std::size_t>& chosen) {
    std::set<std::string> patients;
    for (const std::size_t row : chosen)
        patients.insert(rows.patients[row]);
    return patients;
}

bool disjoint(const std::set<std::string>& a, const std::set<std::string>& b) {
    return std::none_of(a.begin(), a.end(), [&](const std::string& name) { return b.contains(name); });
}

/// Every one of the rows is on exactly one side.
void checkParts(const Split& split, std::vector<std::size_t> whole) {
    auto together = split.training;
    together.insert(together.end(), split.test.begin(), split.test.end());
    std::sort(together.begin(), together.end());
    std::sort(whole.begin(), whole.end());
    CHECK(together == whole);
}

std::vector<std::size_t> all(std::size_t count) {
    std::vector<std::size_t> rows(count);
    for (std::size_t i = 0; i < count; ++i)
        rows[i] = i;
    return rows;
}

std::string messageOf(const std::function<void()>& task) {
    try {
        task();
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

} // namespace

TEST_CASE("A split of 7 to 3 has the sizes of the papers, in all and in each class", "[unit]") {
    struct Wanted {
        std::size_t negatives, positives, training, trainingPositives;
    };
    // 83 + 33 children (58 + 23 train), 30 exactly divisible, both classes with a remainder of one half.
    for (const auto& wanted : {Wanted{83, 33, 81, 23}, Wanted{20, 10, 21, 7}, Wanted{15, 15, 21, 10}}) {
        const auto rows = twoClasses(wanted.negatives, wanted.positives);
        const auto split = ratioSplit(rows, 0.7, 5);
        checkParts(split, all(rows.count));
        CHECK(split.training.size() == wanted.training);
        CHECK(positivesAmong(rows, split.training) == wanted.trainingPositives);
    }
}

TEST_CASE("Both sides of a split have a rare class, and the whole still has its size", "[unit]") {
    const auto rows = twoClasses(98, 2);
    for (const double share : {0.9, 0.1}) {
        const auto split = ratioSplit(rows, share, 1);
        CHECK(split.training.size() == static_cast<std::size_t>(share * 100.0 + 0.5));
        CHECK(positivesAmong(rows, split.training) == 1);
        CHECK(positivesAmong(rows, split.test) == 1);
    }
}

TEST_CASE("A split depends on the seed and on nothing else", "[unit]") {
    const auto rows = twoClasses(60, 40);
    CHECK(ratioSplit(rows, 0.7, 3) == ratioSplit(rows, 0.7, 3));
    CHECK_FALSE(ratioSplit(rows, 0.7, 3) == ratioSplit(rows, 0.7, 4));
    CHECK(foldSplits(rows, 5, 3) == foldSplits(rows, 5, 3));
    CHECK_FALSE(foldSplits(rows, 5, 3) == foldSplits(rows, 5, 4));
}

TEST_CASE("All rows of a patient are on one side of every kind of split", "[unit]") {
    const auto rows = manyRowsEach();
    std::vector<Split> splits = {ratioSplit(rows, 0.7, 2)};
    for (const auto& fold : foldSplits(rows, 5, 2))
        splits.push_back(fold);
    for (const auto& nested : nestedSplits(rows, 4, 3, 2)) {
        splits.push_back(nested.outer);
        splits.insert(splits.end(), nested.inner.begin(), nested.inner.end());
    }
    CHECK(splits.size() == 1 + 5 + 4 * (1 + 3));
    for (const auto& split : splits)
        CHECK(disjoint(patientsAmong(rows, split.training), patientsAmong(rows, split.test)));
    CHECK(patientsAmong(rows, splits.front().training).size() == 28);
}

TEST_CASE("A patient with one positive row counts as positive", "[unit]") {
    const auto rows = manyRowsEach(); // 10 of the 40 patients have a positive row, 30 have none
    std::set<std::string> positives;
    for (std::size_t row = 0; row < rows.count; ++row)
        if (rows.strata[row] == 1)
            positives.insert(rows.patients[row]);
    REQUIRE(positives.size() == 10);
    const auto training = patientsAmong(rows, ratioSplit(rows, 0.7, 9).training);
    CHECK(std::count_if(positives.begin(), positives.end(),
                        [&](const auto& name) { return training.contains(name); }) == 7);
}

TEST_CASE("Every row is tested in exactly one fold, and folds differ by one case at most", "[unit]") {
    const auto rows = twoClasses(47, 16);
    const auto folds = foldSplits(rows, 5, 11);
    REQUIRE(folds.size() == 5);
    std::vector<std::size_t> tested;
    std::set<std::size_t> sizes;
    std::set<std::size_t> positives;
    for (const auto& fold : folds) {
        checkParts(fold, all(rows.count));
        tested.insert(tested.end(), fold.test.begin(), fold.test.end());
        sizes.insert(fold.test.size());
        positives.insert(positivesAmong(rows, fold.test));
    }
    std::sort(tested.begin(), tested.end());
    CHECK(tested == all(rows.count));
    CHECK(sizes == std::set<std::size_t>{12, 13});
    CHECK(positives == std::set<std::size_t>{3, 4});
}

TEST_CASE("A class with fewer patients than folds is in every training part", "[unit]") {
    const auto rows = twoClasses(30, 2);
    for (const auto& fold : foldSplits(rows, 10, 1))
        CHECK(positivesAmong(rows, fold.training) >= 1);
}

TEST_CASE("Repeats of a cross-validation draw differently, and more repeats change none of the first", "[unit]") {
    const auto rows = twoClasses(30, 20);
    const auto three = repeatedFoldSplits(rows, 5, 3, 8);
    const auto two = repeatedFoldSplits(rows, 5, 2, 8);
    REQUIRE(three.size() == 3);
    CHECK_FALSE(three[0] == three[1]);
    CHECK(three[0] == two[0]);
    CHECK(three[1] == two[1]);
    CHECK_THROWS_AS(repeatedFoldSplits(rows, 5, 0, 8), Error);
}

TEST_CASE("Inner folds divide the training part of their outer fold", "[unit]") {
    const auto rows = twoClasses(40, 23);
    const auto nested = nestedSplits(rows, 5, 4, 6);
    REQUIRE(nested.size() == 5);
    for (const auto& fold : nested) {
        REQUIRE(fold.inner.size() == 4);
        checkParts(fold.outer, all(rows.count));
        for (const auto& inner : fold.inner)
            checkParts(inner, fold.outer.training);
    }
}

TEST_CASE("A column sends each centre to a part of its own", "[unit]") {
    SplitRows rows{5, {"a", "b", "c", "c", "d"}, {}};
    const auto split = columnSplit(rows, {"train", "west", "train", "train", "east"}, "train", "centre");
    CHECK(split.training == std::vector<std::size_t>{0, 2, 3});
    REQUIRE(split.others.size() == 2);
    CHECK(split.others[0].value == "west");
    CHECK(split.others[0].rows == std::vector<std::size_t>{1});
    CHECK(split.others[1].value == "east");
    CHECK(split.others[1].rows == std::vector<std::size_t>{4});
}

TEST_CASE("A column that can't split says why", "[unit]") {
    const SplitRows rows{3, {"a", "b", "b"}, {}};
    CHECK_THAT(messageOf([&] {
                   columnSplit(rows, {"x", "y", "y"}, "train", "centre");
               }),
               Catch::Contains("no case has the value \"train\"") && Catch::Contains("\"x\", \"y\""));
    CHECK_THAT(messageOf([&] {
                   columnSplit(rows, {"x", "x", "x"}, "x", "centre");
               }),
               Catch::Contains("none is left to test on"));
    CHECK_THAT(messageOf([&] { columnSplit(rows, {"x", "", "x"}, "x", "centre"); }), Catch::Contains("has no value"));
    const auto torn = messageOf([&] { columnSplit(rows, {"x", "x", "y"}, "x", "centre"); });
    CHECK_THAT(torn, Catch::Contains("one patient are in two parts"));
    CHECK_THAT(torn, !Catch::Contains("\"b\""));
}

TEST_CASE("Splits that can't be made say why", "[unit]") {
    const auto rows = twoClasses(6, 4);
    CHECK_THAT(messageOf([&] { foldSplits(rows, 11, 1); }), Catch::Contains("11 folds, but there are 10 patients"));
    CHECK_THAT(messageOf([&] { foldSplits(rows, 1, 1); }), Catch::Contains("fewer than two folds"));
    CHECK_THAT(messageOf([&] { nestedSplits(rows, 2, 6, 1); }), Catch::Contains("6 folds, but there are 5 patients"));
    CHECK_THAT(messageOf([&] { foldSplits(twoClasses(9, 1), 3, 1); }), Catch::Contains("single patient"));
    CHECK_THAT(messageOf([&] { ratioSplit(twoClasses(9, 1), 0.7, 1); }), Catch::Contains("single patient"));
    CHECK_THAT(messageOf([&] { ratioSplit(rows, 1.0, 1); }), Catch::Contains("the training share is 1"));
    CHECK_THAT(messageOf([&] { ratioSplit({1, {}, {}}, 0.7, 1); }), Catch::Contains("fewer than two patients"));
    const SplitRows grouped{4, {"a", "a", "b", "b"}, {}};
    CHECK_THAT(messageOf([&] { foldSplits(grouped, 3, 1); }), Catch::Contains("3 folds, but there are 2 patients"));
}

TEST_CASE("Survival is stratified by the event, a binary outcome before it", "[unit]") {
    LearningData data;
    data.x = {3, 0, {}};
    data.survival = statistics::SurvivalTimes{{1.0, 2.0, 3.0}, {true, false, true}};
    CHECK(splitRows(data).strata == std::vector<std::size_t>{1, 0, 1});
    data.positive = {false, false, true};
    CHECK(splitRows(data).strata == std::vector<std::size_t>{0, 0, 1});
    data.positive.clear();
    data.survival.reset();
    CHECK(splitRows(data).strata.empty());
}
