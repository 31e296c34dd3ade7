#include "core/study/CaseHabitats.h"

#include "core/base/Error.h"
#include "core/base/Random.h"
#include "core/study/HabitatFigure.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <array>
#include <cmath>

using namespace rimlight;

using Json = nlohmann::json;

namespace {

struct Case {
    std::vector<imaging::Volume> phases;
    imaging::Mask region;
};

Case twoPhaseCase() {
    imaging::Geometry geometry;
    geometry.size = {20, 15, 8};
    Random random(17);
    std::vector<float> first;
    std::vector<float> second;
    for (std::size_t v = 0; v < geometry.voxelCount(); ++v) {
        first.push_back(static_cast<float>(random.normal(v % 3 == 0 ? 90.0 : 30.0, 9.0)));
        second.push_back(static_cast<float>(random.normal(v % 3 == 0 ? 10.0 : 60.0, 14.0)));
    }
    Case made;
    made.phases = {imaging::Volume::fromVoxels(geometry, std::move(first)),
                   imaging::Volume::fromVoxels(geometry, std::move(second))};
    made.region = imaging::Mask::fromDense(geometry, std::vector<std::uint8_t>(geometry.voxelCount(), 1));
    return made;
}

std::string problemOf(const Json& json) {
    try {
        study::readMixture(json.dump(), "file.json");
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

} // namespace

TEST_CASE("A fitted mixture goes through its file unchanged", "[unit]") {
    const auto [phases, region] = twoPhaseCase();
    const auto found = study::findHabitats(phases, region);
    const auto text = study::toJson(found);
    const auto read = study::readMixture(text, "file.json");
    CHECK(read.weights == found.mixture.weights);
    CHECK(read.means == found.mixture.means);
    CHECK(read.covariances == found.mixture.covariances);
    const auto applied = study::applyHabitats(read, phases, region);
    CHECK(applied.map.habitatOf == found.map.habitatOf);
    const auto json = Json::parse(text);
    CHECK(json["k"] == 2);
    CHECK(json["settings"]["starts"] == 5);
    CHECK(json["habitats"][1]["weight"].get<double>() == Approx(1.0 / 3.0).margin(0.01));
}

TEST_CASE("A damaged mixture is refused with what is wrong", "[unit]") {
    const auto [phases, region] = twoPhaseCase();
    const auto good = Json::parse(study::toJson(study::findHabitats(phases, region)));
    REQUIRE(problemOf(good) == "no error");
    const auto damaged = [&](const std::string& pointer, const Json& value) {
        auto json = good;
        json[Json::json_pointer(pointer)] = value;
        return problemOf(json);
    };
    CHECK_THAT(problemOf("text"), Catch::Contains("no file of habitats"));
    CHECK_THAT(problemOf(Json::object()), Catch::Contains("no file of habitats"));
    CHECK_THAT(damaged("/formatVersion", 2), Catch::Contains("newer version"));
    CHECK_THAT(damaged("/mixture", 3), Catch::Contains("means is missing"));
    CHECK_THAT(damaged("/mixture/means", Json::array()), Catch::Contains("list of 1 to 20"));
    CHECK_THAT(damaged("/mixture/means", Json::array({1, 2})), Catch::Contains("list of 1 to 8"));
    CHECK_THAT(damaged("/mixture/means/1", Json::array({1})), Catch::Contains("2 numbers"));
    CHECK_THAT(damaged("/mixture/means/0/0", "x"), Catch::Contains("no number"));
    CHECK_THAT(damaged("/mixture/means/0/0", 1e300), Catch::Contains("no number"));
    CHECK_THAT(damaged("/mixture/weights", Json::array({0.5, 0.6})), Catch::Contains("sum 1"));
    CHECK_THAT(damaged("/mixture/weights", Json::array({0.0, 1.0})), Catch::Contains("positive"));
    CHECK_THAT(damaged("/mixture/weights", Json::array({1.0})), Catch::Contains("2 numbers"));
    CHECK_THAT(damaged("/mixture/covariances/0", good["mixture"]["covariances"]), Catch::Contains("no number"));
    CHECK_THAT(damaged("/mixture/covariances/0/0/0", -1.0), Catch::Contains("positive definite"));
    CHECK_THAT(damaged("/mixture/covariances/0/0/1", 1e6), Catch::Contains("symmetric"));
    CHECK_THAT(damaged("/mixture/covariances", Json::array({good["mixture"]["covariances"][0]})),
               Catch::Contains("as many as means"));
}

TEST_CASE("A mixture of other phases is refused", "[unit]") {
    const auto [phases, region] = twoPhaseCase();
    const auto found = study::findHabitats(phases, region);
    CHECK_THROWS_WITH(study::applyHabitats(found.mixture, std::span(phases).first(1), region),
                      Catch::Contains("fitted to 2 images, but there are 1"));
}

TEST_CASE("The BIC's figure marks the chosen number of habitats", "[unit]") {
    const auto [phases, region] = twoPhaseCase();
    const auto found = study::findHabitats(phases, region);
    const auto figure = study::bicFigure(*found.curve);
    REQUIRE(figure.points.size() == 3);
    CHECK(figure.marked == 0);
    CHECK(figure.markedLabel == "K = 2");
    CHECK(figure.points[0].y == 0.0);
    CHECK(figure.points[2].x == 4);
    CHECK(figure.points[2].y == Approx(found.curve->fits[2].bic - found.curve->fits[0].bic));
    regions::CohortK cohort;
    cohort.k = 3;
    cohort.curve = {{2, 120.0}, {3, 100.0}, {4, 101.5}};
    const auto sums = study::bicFigure(cohort);
    CHECK(sums.marked == 1);
    CHECK(sums.points[0].y == 20.0);
    CHECK(sums.points[1].y == 0.0);
}
