#include "core/base/AtomicFile.h"
#include "core/base/Hash.h"
#include "core/imaging/ImageFile.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <cstring>

using namespace rimlight;
using namespace rimlight::imaging;

namespace {

nlohmann::json expectedImages() {
    return nlohmann::json::parse(readTextFile(test::sourceFolder() / "tests/oracle/reading/expected.json"));
}

/// As make_expected.py forms it: float64, first axis fastest.
std::string hashOfDoubles(const Volume& volume) {
    Sha256 hash;
    volume.visit([&](auto voxels) {
        const std::vector<double> values(voxels.begin(), voxels.end());
        hash.add(std::as_bytes(std::span(values)));
    });
    return hash.hex();
}

/// SimpleITK's directions pass through single precision for NIfTI: 1e-6 of a unit vector.
void checkSame(const Volume& volume, const nlohmann::json& expected) {
    const Geometry& geometry = volume.geometry();
    for (int axis = 0; axis < 3; ++axis) {
        const auto a = static_cast<std::size_t>(axis);
        CHECK(geometry.size[a] == expected["size"][a].get<int>());
        CHECK(geometry.spacingMm[axis] == Approx(expected["spacing"][a].get<double>()).epsilon(1e-7));
        CHECK(geometry.originMm[axis] == Approx(expected["origin"][a].get<double>()).epsilon(1e-7).margin(1e-6));
        for (int row = 0; row < 3; ++row)
            CHECK(geometry.direction(row, axis) ==
                  Approx(expected["direction"][static_cast<std::size_t>(3 * row + axis)].get<double>()).margin(1e-6));
    }
    CHECK(hashOfDoubles(volume) == expected["sha256"].get<std::string>());
}

} // namespace

TEST_CASE("Every variant of NIfTI, NRRD and MHA reads as SimpleITK reads it", "[oracle]") {
    const auto expected = expectedImages();
    REQUIRE(expected["files"].size() > 30);
    for (const auto& [name, image] : expected["files"].items()) {
        CAPTURE(name);
        checkSame(readVolume(test::sourceFolder() / "tests/oracle/reading/files" / name), image);
    }
}

TEST_CASE("Real NIfTI and NRRD files read as SimpleITK reads them", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(data, "");
    const auto expected = expectedImages();
    REQUIRE(expected["real"].size() > 40);
    for (const auto& [name, image] : expected["real"].items()) {
        CAPTURE(name);
        checkSame(readVolume(data / name), image);
    }
}
