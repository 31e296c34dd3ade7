#include "core/regions/Consensus.h"

#include "core/base/Error.h"
#include "core/imaging/ImageFile.h"
#include "tests/core/regions/ExpectedValues.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

using namespace rimlight;
using namespace rimlight::regions;

namespace {

imaging::Mask row(const std::vector<std::uint8_t>& voxels) {
    imaging::Geometry geometry;
    geometry.size = {static_cast<int>(voxels.size()), 1, 1};
    return imaging::Mask::fromDense(geometry, voxels);
}

std::vector<std::uint8_t> consensus(ConsensusRule rule, const std::vector<imaging::Mask>& readers) {
    return consensusOf(rule, readers).toDense();
}

std::vector<imaging::Mask> readersOf(const std::string& grid, std::size_t count) {
    std::vector<imaging::Mask> readers;
    for (std::size_t reader = 1; reader <= count; ++reader)
        readers.push_back(imaging::readLabels(test::sourceFolder() / "tests/oracle/agreement/files" /
                                              (grid + std::to_string(reader) + ".nrrd"))
                              .segments.at(0)
                              .mask);
    return readers;
}

} // namespace

TEST_CASE("Union, intersection and majority hold the voxels of any, all and more than half of the readers") {
    const auto a = row({1, 1, 1, 1, 0, 0, 0, 0});
    const auto b = row({0, 1, 1, 0, 1, 0, 0, 0});
    const auto c = row({0, 0, 1, 1, 1, 1, 0, 0});
    using Voxels = std::vector<std::uint8_t>;
    CHECK(consensus(ConsensusRule::Union, {a, b, c}) == Voxels{1, 1, 1, 1, 1, 1, 0, 0});
    CHECK(consensus(ConsensusRule::Intersection, {a, b, c}) == Voxels{0, 0, 1, 0, 0, 0, 0, 0});
    CHECK(consensus(ConsensusRule::Majority, {a, b, c}) == Voxels{0, 1, 1, 1, 1, 0, 0, 0});
    // Of two readers a tie stays outside.
    CHECK(consensus(ConsensusRule::Majority, {a, b}) == consensus(ConsensusRule::Intersection, {a, b}));
    for (const auto rule :
         {ConsensusRule::Union, ConsensusRule::Intersection, ConsensusRule::Majority, ConsensusRule::Staple}) {
        CHECK(consensus(rule, {b}) == b.toDense());
        CHECK(consensus(rule, {b, b, b}) == b.toDense());
    }
}

TEST_CASE("STAPLE gives SimpleITK's probabilities, sensitivities, specificities and rounds", "[oracle]") {
    std::size_t compared = 0;
    const auto near = [&](double expected) { return Approx(expected).epsilon(0.0).margin(1e-6); };
    for (const auto& expected : test::expectedRows("staple.csv")) {
        const auto readers = readersOf(expected.at("grid"), std::stoul(expected.at("readers")));
        const auto result = stapleOf(readers);
        CAPTURE(expected.at("grid"), expected.at("readers"), expected.at("reader"));
        const auto& reader = result.readers.at(std::stoul(expected.at("reader")) - 1);
        CHECK(reader.sensitivity == near(std::stod(expected.at("sensitivity"))));
        CHECK(reader.specificity == near(std::stod(expected.at("specificity"))));
        CHECK(result.converged);
        CHECK(result.iterations == std::stoi(expected.at("elapsed_iterations")) + 1); // ITK counts from 0
        ++compared;
    }
    for (const auto& expected : test::expectedRows("staple_voxels.csv")) {
        const auto readers = readersOf(expected.at("grid"), std::stoul(expected.at("readers")));
        const auto result = stapleOf(readers);
        const auto& heldBy = expected.at("held_by");
        const double probability = std::stod(expected.at("probability"));
        CAPTURE(expected.at("grid"), heldBy);
        const auto isHeld = [&](int i, int j, int k) {
            for (std::size_t reader = 0; reader < readers.size(); ++reader)
                if (readers[reader].contains(i, j, k) != (heldBy[reader] == '1'))
                    return false;
            return true;
        };
        const auto& box = result.box;
        std::size_t voxels = 0;
        for (int k = box.begin[2]; k < box.begin[2] + box.size[2]; ++k)
            for (int j = box.begin[1]; j < box.begin[1] + box.size[1]; ++j)
                for (int i = box.begin[0]; i < box.begin[0] + box.size[0]; ++i) {
                    if (!isHeld(i, j, k))
                        continue;
                    ++voxels;
                    REQUIRE(result.probabilities[box.offset(i, j, k)] == near(probability));
                    REQUIRE(result.consensus.contains(i, j, k) == (probability >= 0.5));
                }
        if (heldBy.find('1') == std::string::npos)
            CHECK(result.probabilityOutside == near(probability));
        else
            CHECK(voxels == std::stoul(expected.at("voxels")));
        ++compared;
    }
    CHECK(compared == 13 + 52);
}

TEST_CASE("STAPLE trusts two readers who agree more than a third who does not") {
    std::vector<std::uint8_t> truth(400, 0);
    std::fill(truth.begin() + 100, truth.begin() + 200, std::uint8_t{1});
    auto odd = truth;
    std::fill(odd.begin() + 100, odd.begin() + 160, std::uint8_t{0});
    std::fill(odd.begin() + 250, odd.begin() + 300, std::uint8_t{1});
    const std::vector<imaging::Mask> readers = {row(truth), row(odd), row(truth)};
    const auto result = stapleOf(readers);
    CHECK(result.consensus.toDense() == truth);
    CHECK(result.readers[0].sensitivity == Approx(1.0));
    CHECK(result.readers[1].sensitivity == Approx(0.4));
    CHECK(result.readers[1].specificity == Approx(250.0 / 300.0));
    CHECK(result.prior == Approx((200.0 + 90.0) / 1200.0));
}

TEST_CASE("STAPLE reaches beyond the outlines when they contradict each other over most of the image") {
    std::vector<imaging::Mask> readers;
    for (const std::size_t missing : {0U, 3U, 6U, 9U}) {
        std::vector<std::uint8_t> voxels(13, 1);
        std::fill_n(voxels.begin() + static_cast<std::ptrdiff_t>(missing), 3, std::uint8_t{0});
        voxels.back() = 0;
        readers.push_back(row(voxels));
    }
    const auto result = stapleOf(readers);
    CHECK(result.consensus.contains(12, 0, 0) == (result.probabilityOutside >= 0.5));
    for (const double probability : result.probabilities)
        CHECK(std::isfinite(probability));
}

TEST_CASE("A reader with an empty outline or one of the whole image leaves STAPLE finite") {
    const auto some = row({0, 1, 1, 0, 0, 0});
    const auto none = row({0, 0, 0, 0, 0, 0});
    const auto all = row({1, 1, 1, 1, 1, 1});
    for (const auto& readers :
         {std::vector{some, none}, std::vector{some, all}, std::vector{none, all}, std::vector{all, all}}) {
        const auto result = stapleOf(readers);
        for (const double probability : result.probabilities)
            CHECK((probability >= 0.0 && probability <= 1.0));
        for (const auto& reader : result.readers) {
            CHECK((reader.sensitivity >= 0.0 && reader.sensitivity <= 1.0));
            CHECK((reader.specificity >= 0.0 && reader.specificity <= 1.0));
        }
    }
    CHECK(consensus(ConsensusRule::Staple, {all, all}) == all.toDense());
}

TEST_CASE("STAPLE stops after the most rounds allowed and says so") {
    const auto readers = readersOf("thick", 5);
    const auto result = stapleOf(readers, {.maxIterations = 2});
    CHECK(result.iterations == 2);
    CHECK(!result.converged);
}

TEST_CASE("A consensus of nothing, of too many readers or on different grids is an error that says why") {
    const auto none = row({0, 0, 0});
    CHECK_THROWS_WITH(stapleOf(std::vector{none, none}), Catch::Contains("all outlines are empty"));
    CHECK(consensus(ConsensusRule::Majority, {none, none}) == none.toDense());
    CHECK_THROWS_WITH(stapleOf(std::vector<imaging::Mask>(65, row({0, 1, 0}))), Catch::Contains("65 outlines"));
    for (const auto rule : {ConsensusRule::Union, ConsensusRule::Staple})
        CHECK_THROWS_WITH(consensusOf(rule, std::vector{row({0, 1, 0}), row({0, 1})}),
                          Catch::Contains("Outline 2") && Catch::Contains("another grid"));
}
