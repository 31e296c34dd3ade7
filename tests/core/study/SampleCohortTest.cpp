#include "core/study/SampleCohort.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/dicom/Series.h"
#include "core/dicom/StructureSet.h"
#include "core/study/SyntheticAbdomen.h"
#include "tests/support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <array>
#include <cmath>
#include <fstream>
#include <functional>
#include <set>

using namespace rimlight;
using namespace rimlight::study;

namespace {

namespace fs = std::filesystem;

const SyntheticCase& firstCase() {
    static const SyntheticCase made = makeSyntheticCase(makeSyntheticPatient(1, 1));
    return made;
}

/// Mean over the pixels around a place given in mm from the middle of the grid's slice.
double meanAround(const imaging::Volume& volume, int i, int j, int k) {
    double sum = 0.0;
    for (int y = -2; y <= 2; ++y)
        for (int x = -2; x <= 2; ++x)
            sum += volume.at(i + x, j + y, k);
    return sum / 25.0;
}

double meanInside(const imaging::Volume& volume, const imaging::Mask& mask) {
    const auto inside = mask.toDense();
    const auto voxels = volume.voxels<std::int16_t>();
    double sum = 0.0;
    for (std::size_t n = 0; n < inside.size(); ++n)
        sum += inside[n] != 0 ? voxels[n] : 0.0;
    return sum / static_cast<double>(mask.voxelCount());
}

double dice(const imaging::Mask& a, const imaging::Mask& b) {
    const auto first = a.toDense();
    const auto second = b.toDense();
    std::size_t common = 0;
    for (std::size_t n = 0; n < first.size(); ++n)
        common += first[n] != 0 && second[n] != 0 ? 1 : 0;
    return 2.0 * static_cast<double>(common) / static_cast<double>(a.voxelCount() + b.voxelCount());
}

SampleOptions twoCases() {
    SampleOptions options;
    options.cases = 2;
    return options;
}

std::set<std::string> filesBelow(const fs::path& folder) {
    std::set<std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            files.insert(fs::relative(entry.path(), folder).generic_string());
    return files;
}

} // namespace

TEST_CASE("A synthetic case is the same on one thread and on several, and for the same seed only", "[unit]") {
    const auto patient = makeSyntheticPatient(1, 1);
    const auto again = makeSyntheticCase(patient, {}, 1);
    CHECK(contentHash(again.corticomedullary) == contentHash(firstCase().corticomedullary));
    CHECK(contentHash(again.nephrographic) == contentHash(firstCase().nephrographic));
    CHECK(contentHash(again.reader2) == contentHash(firstCase().reader2));
    CHECK(makeSyntheticPatient(2, 1).seed != patient.seed);
    CHECK(makeSyntheticPatient(1, 2).seed != patient.seed);
}

TEST_CASE("Of each five synthetic patients three have a Wilms tumour", "[unit]") {
    for (const std::uint64_t seed : {1ULL, 2ULL, 99ULL})
        for (int block = 0; block < 4; ++block) {
            int wilms = 0;
            for (int n = 1; n <= 5; ++n)
                wilms += makeSyntheticPatient(seed, 5 * block + n).diagnosis == Diagnosis::Wilms ? 1 : 0;
            CHECK(wilms == 3);
        }
}

TEST_CASE("No property of the synthetic tumour tells the diagnoses apart by itself", "[unit]") {
    // Standardised difference of the means over many patients: the distributions overlap by about half or more.
    const auto shift = [](const std::function<double(const SyntheticPatient&)>& property) {
        std::array<std::vector<double>, 2> values;
        for (int n = 1; n <= 1000; ++n) {
            const auto patient = makeSyntheticPatient(7, n);
            values[patient.diagnosis == Diagnosis::Wilms ? 0 : 1].push_back(property(patient));
        }
        std::array<double, 2> mean{};
        std::array<double, 2> variance{};
        for (std::size_t g = 0; g < 2; ++g) {
            for (const double value : values[g])
                mean[g] += value / static_cast<double>(values[g].size());
            for (const double value : values[g])
                variance[g] += (value - mean[g]) * (value - mean[g]) / static_cast<double>(values[g].size());
        }
        return std::abs(mean[0] - mean[1]) / std::sqrt(0.5 * (variance[0] + variance[1]));
    };
    for (const double d :
         {shift([](const auto& p) { return p.ageYears; }), shift([](const auto& p) { return p.cyst ? 1.0 : 0.0; }),
          shift([](const auto& p) { return p.tumour.textureHu; }),
          shift([](const auto& p) { return p.tumour.corticomedullaryHu; }),
          shift([](const auto& p) { return p.tumour.necrosisCut; })}) {
        CHECK(d > 0.2);
        CHECK(d < 1.3);
    }
}

TEST_CASE("Tissues of a synthetic case have the attenuation of the phase", "[unit]") {
    const auto& made = firstCase();
    const auto& grid = made.corticomedullary.geometry();
    const int middle = grid.size[0] / 2;
    CHECK(made.corticomedullary.isSynthetic());
    CHECK(grid.spacingMm[2] == 5.0);
    // Air in the corner, liver in the upper slices on the patient's right, which is the side of small x.
    CHECK(meanAround(made.corticomedullary, 4, 4, 20) == Approx(-1000.0).margin(30.0));
    const int upper = grid.size[2] - 5;
    CHECK(meanAround(made.corticomedullary, middle - 75, middle, upper) == Approx(84.0).margin(20.0));
    CHECK(meanAround(made.nephrographic, middle - 75, middle, upper) == Approx(112.0).margin(20.0));
    CHECK(meanAround(made.nephrographic, middle - 75, middle, upper) >
          meanAround(made.corticomedullary, middle - 75, middle, upper));
    // The tumour enhances less than the kidney, and more in the later phase.
    const double early = meanInside(made.corticomedullary, made.reader1);
    const double late = meanInside(made.nephrographic, made.reader1);
    CHECK(early > 25.0);
    CHECK(early < 90.0);
    CHECK(late > early);
}

TEST_CASE("The spine of a synthetic case lies at the back, and the tumour on its side", "[unit]") {
    for (int number = 1; number <= 3; ++number) {
        const auto patient = makeSyntheticPatient(1, number);
        const auto made = makeSyntheticCase(patient);
        const auto& grid = made.corticomedullary.geometry();
        std::size_t boneInFront = 0;
        std::size_t boneBehind = 0;
        const int middle = grid.size[0] / 2;
        for (int k = 0; k < grid.size[2]; ++k)
            for (int j = 0; j < grid.size[1]; ++j)
                for (int i = middle - 20; i < middle + 20; ++i)
                    if (made.nephrographic.at(i, j, k) > 300.0)
                        ++(j < middle ? boneInFront : boneBehind);
        CHECK(boneBehind > 1000);
        CHECK(boneInFront < boneBehind / 50);
        const auto& box = made.reader1.box();
        const double tumourMiddle = box.begin[0] + 0.5 * box.size[0];
        CHECK((tumourMiddle > middle) == patient.tumour.onLeft);
    }
}

TEST_CASE("The second reader's outline is close to the first's, and another one", "[unit]") {
    const double agreement = dice(firstCase().reader1, firstCase().reader2);
    CHECK(agreement > 0.85);
    CHECK(agreement < 0.99);
}

TEST_CASE("A cohort's files are there, alike each time, and its cases don't depend on their number", "[unit]") {
    const test::TemporaryFolder folder;
    writeSampleCohort(folder / "two", twoCases());
    SampleOptions one;
    one.cases = 1;
    writeSampleCohort(folder / "one", one);
    const auto files = filesBelow(folder / "one");
    CHECK(files.count("case-0001/corticomedullary/IM0001.dcm") == 1);
    CHECK(files.count("case-0001/nephrographic/IM0001.dcm") == 1);
    CHECK(files.count("case-0001/reader1.rtstruct.dcm") == 1);
    CHECK(files.count("case-0001/reader1.nii.gz") == 1);
    CHECK(files.count("case-0001/reader2.nii.gz") == 1);
    for (const auto& file : files)
        if (file.rfind("case-0001", 0) == 0)
            CHECK(readTextFile(folder / "one" / file) == readTextFile(folder / "two" / file));

    CHECK_THAT(readTextFile(folder / "two" / "README.txt"), Catch::StartsWith("SYNTHETIC"));
    const auto lines = split(readTextFile(folder / "two" / "cohort.csv"), '\n');
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].rfind("case,age_years,sex,cyst,diagnosis,centre,", 0) == 0);
    for (const auto& cell : split(lines[2], ','))
        if (cell.find('/') != std::string::npos)
            CHECK(fs::exists(folder.path() / "two" / cell));
}

TEST_CASE("A sample case opens as two synthetic series, and its RTSTRUCT is the first reader's mask", "[unit]") {
    const test::TemporaryFolder folder;
    SampleOptions one;
    one.cases = 1;
    writeSampleCohort(folder / "cohort", one);
    const auto structures = dicom::readStructureSet(folder.path() / "cohort" / "case-0001" / "reader1.rtstruct.dcm");
    const auto read = dicom::rasterise(structures, firstCase().reader1.geometry());
    REQUIRE(read.segments.size() == 1);
    CHECK(read.segments[0].mask.toDense() == firstCase().reader1.toDense());

    const auto scan = dicom::scanFolder(folder.path() / "cohort" / "case-0001");
    REQUIRE(scan.series.size() == 2);
    CHECK(scan.structureSets.size() == 1);
    CHECK(scan.unreadable.empty());
    for (const auto& series : scan.series) {
        CHECK(series.synthetic);
        CHECK_FALSE(series.blocksQuantification());
        CHECK(series.geometry.differenceTo(firstCase().reader1.geometry()).empty());
        CHECK(series.frameOfReferenceUid == structures.frameOfReferenceUid);
    }
    CHECK(structures.referencedSeriesUids == std::vector<std::string>{scan.series[0].seriesInstanceUid});
    const auto loaded = dicom::loadSeries(scan.series[0]);
    CHECK(loaded.isSynthetic());
    CHECK(loaded.at(160, 160, 20) == firstCase().corticomedullary.at(160, 160, 20));
}

TEST_CASE("A cohort is written anew over itself, and over nothing else", "[unit]") {
    const test::TemporaryFolder folder;
    SampleOptions one;
    one.cases = 1;
    writeSampleCohort(folder / "cohort", one);
    CHECK_NOTHROW(writeSampleCohort(folder / "cohort", one));
    SampleOptions otherSeed = one;
    otherSeed.seed = 2;
    CHECK_THROWS_WITH(writeSampleCohort(folder / "cohort", otherSeed), Catch::Contains("is not empty"));
    std::ofstream(folder / "letter.txt") << "Dear colleague";
    CHECK_THROWS_AS(writeSampleCohort(folder.path(), one), Error);
    CHECK_THROWS_AS(writeSampleCohort(folder / "letter.txt", one), Error);
    SampleOptions none;
    none.cases = 0;
    CHECK_THROWS_AS(writeSampleCohort(folder / "none", none), Error);
}

TEST_CASE("A cancelled cohort keeps its finished cases and nothing half-written", "[unit]") {
    const test::TemporaryFolder folder;
    std::stop_source stop;
    const Progress progress(
        [&](double fraction, std::string_view) {
            if (fraction > 0.7)
                stop.request_stop();
        },
        stop.get_token());
    CHECK_THROWS_AS(writeSampleCohort(folder / "cohort", twoCases(), progress), Cancelled);
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder / "cohort"))
        names.insert(entry.path().filename().string());
    CHECK(names == std::set<std::string>{"README.txt", "case-0001", "cohort.csv"});
    CHECK(split(readTextFile(folder / "cohort" / "cohort.csv"), '\n').size() == 3);
}
