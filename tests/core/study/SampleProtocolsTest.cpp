#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/dicom/Series.h"
#include "core/imaging/ImageFile.h"
#include "core/study/SampleCohort.h"
#include "core/study/SampleProtocol.h"
#include "core/study/SyntheticChest.h"
#include "core/tables/Csv.h"
#include "tests/support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

using namespace rimlight;
using namespace rimlight::study;

namespace {

namespace fs = std::filesystem;

using Kind = SampleColumn::Kind;

/// A subject's cell by the name of its column.
std::string valueOf(const SampleProtocol& protocol, const SampleSubject& subject, const std::string& name) {
    std::size_t value = 0;
    for (const SampleColumn& column : protocol.columns) {
        if (column.kind != Kind::Value)
            continue;
        if (column.name == name)
            return subject.values.at(value);
        ++value;
    }
    FAIL("no column " + name);
    return "";
}

std::vector<SampleSubject> subjects(const SampleProtocol& protocol, int count, std::uint64_t seed = 1) {
    std::vector<SampleSubject> made;
    for (int number = 1; number <= count; ++number)
        made.push_back(protocol.subject(seed, number));
    return made;
}

/// How often the column holds each value, of the first cases.
std::map<std::string, int> counts(const SampleProtocol& protocol, const std::string& column, int cases,
                                  std::uint64_t seed = 1) {
    std::map<std::string, int> found;
    for (const auto& subject : subjects(protocol, cases, seed))
        ++found[valueOf(protocol, subject, column)];
    return found;
}

/// Probability that a number of the column is larger where the outcome has that value (area under the ROC curve).
double auc(const SampleProtocol& protocol, const std::string& column, const std::string& outcome,
           const std::string& positive, int cases) {
    std::vector<double> with;
    std::vector<double> without;
    for (const auto& subject : subjects(protocol, cases)) {
        const auto number = parseNumber(valueOf(protocol, subject, column));
        if (number)
            (valueOf(protocol, subject, outcome) == positive ? with : without).push_back(*number);
    }
    double sum = 0.0;
    for (const double a : with)
        for (const double b : without)
            sum += a > b ? 1.0 : (a == b ? 0.5 : 0.0);
    return sum / static_cast<double>(with.size() * without.size());
}

SampleOptions compactOptions(const std::string& protocol, int cases) {
    SampleOptions options;
    options.protocol = protocol;
    options.cases = cases;
    options.compact = true;
    return options;
}

tables::TextTable cohortOf(const fs::path& folder) {
    return tables::readCsv(folder / "cohort.csv");
}

double dice(const imaging::Mask& a, const imaging::Mask& b) {
    const auto first = a.toDense();
    const auto second = b.toDense();
    std::size_t common = 0;
    for (std::size_t n = 0; n < first.size(); ++n)
        common += first[n] != 0 && second[n] != 0 ? 1 : 0;
    return 2.0 * static_cast<double>(common) / static_cast<double>(a.voxelCount() + b.voxelCount());
}

double meanInside(const imaging::Volume& volume, const imaging::Mask& mask) {
    const auto inside = mask.toDense();
    const auto voxels = volume.voxels<std::int16_t>();
    double sum = 0.0;
    for (std::size_t n = 0; n < inside.size(); ++n)
        sum += inside[n] != 0 ? voxels[n] : 0.0;
    return sum / static_cast<double>(mask.voxelCount());
}

double medianInside(const imaging::Volume& volume, const imaging::Mask& mask) {
    const auto inside = mask.toDense();
    const auto voxels = volume.voxels<std::int16_t>();
    std::vector<double> values;
    for (std::size_t n = 0; n < inside.size(); ++n)
        if (inside[n] != 0)
            values.push_back(voxels[n]);
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

TEST_CASE("There is a sample cohort for each imaging protocol, and another key names those that there are", "[unit]") {
    std::vector<std::string> keys;
    for (const auto& protocol : sampleProtocols())
        keys.push_back(protocol.key);
    CHECK(keys ==
          std::vector<std::string>{"wilms-vs-ccsk", "ccrcc-t-stage", "mediastinal-pfs", "neuroblastoma-surgical-risk"});
    CHECK_THROWS_WITH(sampleProtocol("ccrcc"), Catch::Contains("no sample cohort \"ccrcc\"") &&
                                                   Catch::Contains("ccrcc-t-stage, mediastinal-pfs"));
    const test::TemporaryFolder folder;
    CHECK_THROWS_AS(writeSampleCohort(folder / "cohort", compactOptions("ccrcc", 1)), Error);
    CHECK_FALSE(fs::exists(folder.path() / "cohort"));
}

TEST_CASE("Each sample subject has a value for each column, and columns are named once", "[unit]") {
    for (const auto& protocol : sampleProtocols()) {
        CAPTURE(protocol.key);
        std::set<std::string> names;
        std::size_t values = 0;
        for (const auto& column : protocol.columns) {
            CHECK(names.insert(column.name).second);
            CHECK_FALSE(column.meaning.empty());
            values += column.kind == Kind::Value ? 1 : 0;
        }
        for (const auto& subject : subjects(protocol, 40)) {
            CHECK(subject.values.size() == values);
            for (const auto& reading : subject.readings)
                CHECK(names.count(reading) == 1);
            for (const auto& image : subject.missing)
                CHECK(names.count(image) == 1);
        }
    }
}

TEST_CASE("A compact cohort is whole, and its cases don't depend on their number", "[unit]") {
    for (const auto& protocol : sampleProtocols()) {
        CAPTURE(protocol.key);
        const test::TemporaryFolder folder;
        writeSampleCohort(folder / "three", compactOptions(protocol.key, 3));
        writeSampleCohort(folder / "one", compactOptions(protocol.key, 1));
        const auto cohort = cohortOf(folder.path() / "three");
        REQUIRE(cohort.rows.size() == 3);
        CHECK(cohortOf(folder.path() / "one").rows[0] == cohort.rows[0]);
        CHECK_THAT(readTextFile(folder / "three/README.txt"), Catch::StartsWith("SYNTHETIC"));
        std::size_t files = 0;
        for (const auto& row : cohort.rows)
            for (const auto& cell : row) {
                if (cell.find("nii.gz") == std::string::npos)
                    continue;
                ++files;
                REQUIRE(fs::exists(folder.path() / "three" / cell));
                if (cell.rfind("case-0001", 0) == 0)
                    CHECK(readTextFile(folder.path() / "three" / cell) == readTextFile(folder.path() / "one" / cell));
            }
        CHECK(files >= 6);
        for (const auto& entry : fs::recursive_directory_iterator(folder.path() / "three"))
            CHECK(entry.path().extension() != ".dcm");
    }
}

TEST_CASE("The README of a cohort explains each column of its table", "[unit]") {
    for (const auto& protocol : sampleProtocols()) {
        const test::TemporaryFolder folder;
        writeSampleCohort(folder / "cohort", compactOptions(protocol.key, 1));
        const std::string readme = readTextFile(folder / "cohort/README.txt");
        for (const auto& column : cohortOf(folder.path() / "cohort").columns)
            CHECK_THAT(readme, Catch::Contains("\n  " + column + ": "));
    }
}

TEST_CASE("A folder with the cohort of another protocol or form is left alone", "[unit]") {
    const test::TemporaryFolder folder;
    const auto options = compactOptions("ccrcc-t-stage", 1);
    writeSampleCohort(folder / "cohort", options);
    CHECK_NOTHROW(writeSampleCohort(folder / "cohort", options));
    CHECK_THROWS_WITH(writeSampleCohort(folder / "cohort", compactOptions("mediastinal-pfs", 1)),
                      Catch::Contains("is not empty"));
    SampleOptions whole = options;
    whole.compact = false;
    CHECK_THROWS_WITH(writeSampleCohort(folder / "cohort", whole), Catch::Contains("is not empty"));
}

TEST_CASE("Classes come as often as in the papers, in every part of a cohort", "[unit]") {
    const auto renal = sampleProtocol("ccrcc-t-stage");
    std::map<std::string, int> cells;
    for (const auto& subject : subjects(renal, 84))
        ++cells[valueOf(renal, subject, "centre") + valueOf(renal, subject, "t_group")];
    // 186 of 323 patients, 66 of 186 and 35 of 137.
    CHECK(cells == std::map<std::string, int>{{"AT1-2", 32}, {"AT3-4", 16}, {"BT1-2", 27}, {"BT3-4", 9}});

    for (const std::uint64_t seed : {1ULL, 2ULL, 99ULL}) {
        const auto mediastinal = counts(sampleProtocol("mediastinal-pfs"), "progression", 70, seed);
        CHECK(mediastinal == std::map<std::string, int>{{"no", 60}, {"yes", 10}});
        const auto risk = counts(sampleProtocol("neuroblastoma-surgical-risk"), "surgical_risk", 40, seed);
        CHECK(risk == std::map<std::string, int>{{"no", 10}, {"yes", 30}});
    }
}

TEST_CASE("One of each fifteen cases is left out, and one without its image has no outline on it", "[unit]") {
    const std::map<std::string, int> expected = {
        {"wilms-vs-ccsk", 0}, {"ccrcc-t-stage", 3}, {"mediastinal-pfs", 3}, {"neuroblastoma-surgical-risk", 2}};
    for (const auto& protocol : sampleProtocols()) {
        CAPTURE(protocol.key);
        int excluded = 0;
        int withoutImage = 0;
        for (const auto& subject : subjects(protocol, 120)) {
            const bool isExcluded = !valueOf(protocol, subject, "exclude").empty();
            excluded += isExcluded ? 1 : 0;
            withoutImage += subject.missing.empty() ? 0 : 1;
            CHECK((subject.missing.empty() || isExcluded));
        }
        CHECK(excluded == 8);
        CHECK(withoutImage == expected.at(protocol.key));
    }
}

TEST_CASE("As many cases as the papers' are read again, none of those left out", "[unit]") {
    for (const auto& [key, reading, within, expected] :
         std::vector<std::tuple<std::string, std::string, int, int>>{{"wilms-vs-ccsk", "reader1_second", 60, 30},
                                                                     {"ccrcc-t-stage", "reader1_second", 60, 30},
                                                                     {"ccrcc-t-stage", "reader2", 60, 30},
                                                                     {"mediastinal-pfs", "reader1_second", 80, 40},
                                                                     {"mediastinal-pfs", "reader2", 80, 40}}) {
        CAPTURE(key, reading);
        const auto protocol = sampleProtocol(key);
        int again = 0;
        for (const auto& subject : subjects(protocol, 140)) {
            const auto& readings = subject.readings;
            if (std::find(readings.begin(), readings.end(), reading) == readings.end())
                continue;
            ++again;
            CHECK(subject.number <= within);
            CHECK(valueOf(protocol, subject, "exclude").empty());
        }
        CHECK(again == expected);
    }
    for (const auto& subject : subjects(sampleProtocol("neuroblastoma-surgical-risk"), 30))
        CHECK(subject.readings.size() == (subject.missing.empty() ? 4 : 0));
}

TEST_CASE("Size tells the stages apart a little, and no more", "[unit]") {
    const double size = auc(sampleProtocol("ccrcc-t-stage"), "maximum_tumour_diameter_mm", "t_group", "T3-4", 600);
    CHECK(size > 0.58);
    CHECK(size < 0.75);
    const double wide =
        auc(sampleProtocol("mediastinal-pfs"), "maximal_diameter_cm_consensus", "progression", "yes", 1400);
    CHECK(wide > 0.5);
    CHECK(wide < 0.7);
}

TEST_CASE("The clinical values that the papers found tell the outcomes apart, imperfectly", "[unit]") {
    const double ki67 = auc(sampleProtocol("mediastinal-pfs"), "ki67_percent", "progression", "yes", 1400);
    CHECK(ki67 > 0.6);
    CHECK(ki67 < 0.85);
    const double nse = auc(sampleProtocol("neuroblastoma-surgical-risk"), "nse_ng_ml", "surgical_risk", "yes", 400);
    CHECK(nse > 0.55);
    CHECK(nse < 0.8);
}

TEST_CASE("Patients with a high stage die sooner, and follow-up is censored", "[unit]") {
    const auto protocol = sampleProtocol("ccrcc-t-stage");
    // Deaths per year of follow-up.
    std::map<std::string, double> deaths;
    std::map<std::string, double> years;
    for (const auto& subject : subjects(protocol, 600)) {
        const std::string group = valueOf(protocol, subject, "t_group");
        const double months = parseNumber(valueOf(protocol, subject, "os_months")).value();
        CHECK(months > 0.0);
        CHECK(months <= 100.0);
        years[group] += months / 12.0;
        deaths[group] += valueOf(protocol, subject, "death") == "yes" ? 1.0 : 0.0;
    }
    const double ratio = (deaths["T3-4"] / years["T3-4"]) / (deaths["T1-2"] / years["T1-2"]);
    CHECK(ratio > 1.8);
    CHECK(ratio < 8.0);
    const double share = (deaths["T1-2"] + deaths["T3-4"]) / 600.0;
    CHECK(share > 0.25);
    CHECK(share < 0.5);
}

TEST_CASE("A surgical risk is that one of its criteria is met", "[unit]") {
    const auto protocol = sampleProtocol("neuroblastoma-surgical-risk");
    int missing = 0;
    for (const auto& subject : subjects(protocol, 100)) {
        bool any = false;
        for (const char* criterion :
             {"large_vessels", "crosses_midline", "spinal_canal", "lymph_nodes", "renal_pedicle", "organ_invasion"})
            any = any || valueOf(protocol, subject, criterion) == "yes";
        CHECK(valueOf(protocol, subject, "surgical_risk") == (any ? "yes" : "no"));
        const bool examined = !valueOf(protocol, subject, "mycn").empty();
        CHECK(valueOf(protocol, subject, "srd_1p36").empty() != examined);
        missing += examined ? 0 : 1;
    }
    CHECK(missing > 15);
    CHECK(missing < 45);
}

TEST_CASE("The three readers of the mediastinal signs disagree now and then, and settle by majority", "[unit]") {
    const auto protocol = sampleProtocol("mediastinal-pfs");
    int disagreements = 0;
    for (const auto& subject : subjects(protocol, 60))
        for (const std::string sign : {"margin", "calcification", "necrosis", "metastasis", "heterogeneity"}) {
            std::map<std::string, int> votes;
            for (int reader = 1; reader <= 3; ++reader)
                ++votes[valueOf(protocol, subject, sign + "_reader" + std::to_string(reader))];
            disagreements += votes.size() > 1 ? 1 : 0;
            CHECK(votes[valueOf(protocol, subject, sign + "_consensus")] >= 2);
        }
    CHECK(disagreements > 20);
    CHECK(disagreements < 120);
}

TEST_CASE("A chest is painted alike on one thread and on eight", "[unit]") {
    SyntheticChestPatient patient;
    patient.seed = 7;
    patient.tumour.calciumCut = 2.0;
    const SyntheticChest chest(patient);
    const auto field = chest.croppedField(1.4);
    const PaintedScene alone = paintScene(chest, field, 3, {}, 1);
    const PaintedScene together = paintScene(chest, field, 3, {}, 8);
    for (const int image : {kPlain, kArterial, kVenous})
        CHECK(contentHash(scanCt(alone, image, patient.scanner, 7, 1)) ==
              contentHash(scanCt(together, image, patient.scanner, 7, 8)));
    CHECK(contentHash(scanMr(alone, {}, 7, 1)) == contentHash(scanMr(together, {}, 7, 8)));
    CHECK(contentHash(scanMr(alone, {}, 7)) != contentHash(scanMr(alone, {}, 8)));
    for (std::size_t n = 0; n < 3; ++n)
        CHECK(contentHash(alone.readings[n]) == contentHash(together.readings[n]));
}

TEST_CASE("A mediastinal tumour takes contrast from phase to phase, beside lung", "[unit]") {
    const auto subject = sampleProtocol("mediastinal-pfs").subject(1, 1);
    const auto made = subject.paint(true, {});
    REQUIRE(made.images.size() == 3);
    const auto& tumour = made.readings[0];
    for (const auto& image : made.images) {
        CHECK(image.isSynthetic());
        CHECK(image.modality() == imaging::Modality::CT);
        CHECK(image.geometry().size[0] == 96);
        CHECK(image.geometry().differenceTo(tumour.geometry()).empty());
    }
    CHECK(meanInside(made.images[1], tumour) > meanInside(made.images[0], tumour) + 4.0);
    CHECK(meanInside(made.images[2], tumour) > meanInside(made.images[1], tumour) + 4.0);
    const auto voxels = made.images[0].voxels<std::int16_t>();
    const auto lung = std::count_if(voxels.begin(), voxels.end(), [](int hu) { return hu > -900 && hu < -600; });
    CHECK(lung > static_cast<std::ptrdiff_t>(voxels.size() / 10));
}

TEST_CASE("Mediastinal tumours have the density of soft tissue before contrast", "[unit]") {
    for (int number = 1; number <= 8; ++number) {
        CAPTURE(number);
        const auto made = sampleProtocol("mediastinal-pfs").subject(1, number).paint(true, {});
        // The median: at the border an outline holds some lung.
        const double median = medianInside(made.images[0], made.readings[0]);
        CHECK(median > 20.0);
        CHECK(median < 60.0);
    }
}

TEST_CASE("A reader's second outline is nearer to his first than another reader's", "[unit]") {
    const auto protocol = sampleProtocol("neuroblastoma-surgical-risk");
    double own = 0.0;
    double other = 0.0;
    for (int number = 1; number <= 4; ++number) {
        const auto subject = protocol.subject(5, number);
        if (!subject.missing.empty())
            continue;
        const auto made = subject.paint(true, {});
        REQUIRE(made.readings.size() == 4);
        // Reader 1, his second, reader 2, his second.
        own += dice(made.readings[0], made.readings[1]) + dice(made.readings[2], made.readings[3]);
        other += dice(made.readings[0], made.readings[2]) + dice(made.readings[1], made.readings[3]);
        CHECK(dice(made.readings[0], made.readings[3]) > 0.8);
        CHECK(dice(made.readings[0], made.readings[1]) < 1.0);
    }
    CHECK(own > other);
}

TEST_CASE("The MR is in arbitrary units, in oblong voxels, and brighter on one side", "[unit]") {
    const auto made = sampleProtocol("neuroblastoma-surgical-risk").subject(1, 1).paint(true, {});
    const auto& image = made.images[0];
    CHECK(image.modality() == imaging::Modality::MR);
    CHECK(image.unit() == imaging::IntensityUnit::Arbitrary);
    CHECK(image.isSynthetic());
    CHECK(image.geometry().spacingMm[2] > 2.0 * image.geometry().spacingMm[0]);
    const auto voxels = image.voxels<std::int16_t>();
    CHECK(*std::min_element(voxels.begin(), voxels.end()) >= 0);

    // The same signal everywhere comes out unlike where the coil is near.
    PaintedScene even{
        image.geometry(), std::vector<Signals>(image.geometry().voxelCount(), Signals::Constant(60.0F)), {}};
    const auto bent = scanMr(even, {}, 3);
    SyntheticMrScanner flat;
    flat.bias = 0.0;
    flat.noise = 0.1;
    const auto straight = scanMr(even, flat, 3);
    const auto range = [](const imaging::Volume& volume) {
        const auto values = volume.voxels<std::int16_t>();
        const auto [low, high] = std::minmax_element(values.begin(), values.end());
        return static_cast<double>(*high) / static_cast<double>(*low);
    };
    CHECK(range(bent) > 1.5);
    CHECK(range(straight) < 1.05);
}

TEST_CASE("The whole form of an adult's cohort is DICOM of the body, and that of the MR is NIfTI", "[unit]") {
    const test::TemporaryFolder folder;
    SampleOptions options;
    options.cases = 1;
    options.protocol = "ccrcc-t-stage";
    writeSampleCohort(folder / "renal", options);
    const auto scan = dicom::scanFolder(folder.path() / "renal/case-0001");
    REQUIRE(scan.series.size() == 1);
    CHECK(scan.structureSets.size() == 1);
    CHECK(scan.series[0].synthetic);
    CHECK_FALSE(scan.series[0].blocksQuantification());
    CHECK(scan.series[0].geometry.size[0] == 320);
    const auto renal = cohortOf(folder.path() / "renal");
    CHECK(renal.rows[0].at(renal.columnOf("parenchymal").value()) == "case-0001/parenchymal");
    CHECK(renal.rows[0].at(renal.columnOf("reader1_rtstruct").value()) == "case-0001/reader1.rtstruct.dcm");

    options.protocol = "neuroblastoma-surgical-risk";
    writeSampleCohort(folder / "mr", options);
    const auto mr = cohortOf(folder.path() / "mr");
    CHECK_FALSE(mr.columnOf("reader1_rtstruct"));
    const auto image = imaging::readVolume(folder.path() / "mr" / mr.rows[0].at(mr.columnOf("t2").value()));
    CHECK(image.geometry().size[0] == 320);
    CHECK_THAT(readTextFile(folder / "mr/README.txt"), Catch::Contains("no DICOM form"));
}
