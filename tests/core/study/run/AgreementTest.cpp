#include "core/base/Random.h"
#include "core/base/Text.h"
#include "core/report/FigureJson.h"
#include "core/study/run/AgreementExtraction.h"
#include "core/study/run/AgreementFigures.h"
#include "core/study/run/AgreementIcc.h"
#include "core/study/run/AgreementResults.h"
#include "core/study/run/SignatureFit.h"
#include "tests/core/study/run/MadeUpStudy.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace rimlight;
using namespace rimlight::study;

namespace {

/// The made-up protocol with other steps.
std::string protocolWith(const std::string& steps) {
    auto protocol = test::kMadeUpProtocol;
    const auto begin = protocol.find("      - z-score");
    protocol.replace(begin, protocol.find("    radscore:") - begin, steps);
    protocol.replace(protocol.find("    radscore: {from: lasso}\n"), 28, "");
    return protocol;
}

const std::string kPlainSteps = "      - z-score\n";

/// A made-up study of which some cases were read twice and some three times: the readings are the features with noise.
struct ReadCohort {
    explicit ReadCohort(const std::string& steps)
        : made(test::madeUpCases(7), protocolWith(steps)), file(made.study()) {
        cohort = readCohort(file, false);
        splitCohort(cohort, file);
        features = readFeatures(file, cohort);
        features.readings.front().name = "reader 1";
        const auto first = features.readings.front().table; // readings are added below
        Random random(3);
        for (const auto& [name, every] : {std::pair{"reader 1 again", std::size_t{2}}, {"reader 2", std::size_t{3}}}) {
            CohortFeatures::Reading reading{name, {{}, first.names, {}}};
            for (std::size_t r = 0; r < first.rows.size(); r += every) {
                reading.table.caseIds.push_back(first.caseIds[r]);
                auto row = first.rows[r];
                for (std::size_t c = 0; c < row.size(); ++c)
                    std::get<double>(row[c]) += 0.05 * static_cast<double>(c) * random.normal();
                if (r % 4 == 0)
                    row[1] = tables::Missing{"no neighbouring pair"};
                reading.table.rows.push_back(std::move(row));
            }
            features.readings.push_back(std::move(reading));
        }
    }

    /// The cases of all, or of the given readings, that are included and (if wanted) in the training part.
    std::vector<std::string> cases(const std::vector<std::size_t>& readings, bool trainingOnly) const {
        std::vector<std::string> ids;
        for (const std::size_t i : trainingOnly ? cohort.of(Part::Training) : cohort.included()) {
            const auto& id = cohort.cases[i].id;
            if (std::all_of(readings.begin(), readings.end(), [&](std::size_t reading) {
                    const auto& known = features.readings[reading].table.caseIds;
                    return std::find(known.begin(), known.end(), id) != known.end();
                }))
                ids.push_back(id);
        }
        return ids;
    }

    /// The ICC of a column by the function that the oracle tests.
    statistics::IccOutcome expected(const std::vector<std::size_t>& readings, const std::vector<std::string>& ids,
                                    std::size_t column, statistics::IccForm form) const {
        std::vector<std::vector<double>> values;
        for (const std::size_t reading : readings) {
            const auto& table = features.readings[reading].table;
            values.emplace_back();
            for (const auto& id : ids) {
                const auto row = std::find(table.caseIds.begin(), table.caseIds.end(), id) - table.caseIds.begin();
                const auto* number = std::get_if<double>(&table.rows[static_cast<std::size_t>(row)][column]);
                values.back().push_back(number != nullptr ? *number : std::numeric_limits<double>::quiet_NaN());
            }
        }
        const std::vector<std::span<const double>> spans(values.begin(), values.end());
        return statistics::icc(spans, form);
    }

    test::MadeUpStudy made;
    StudyFile file;
    Cohort cohort;
    CohortFeatures features;
};

void checkSame(const statistics::IccOutcome& a, const statistics::IccOutcome& b) {
    REQUIRE(a.index() == b.index());
    if (const auto* icc = std::get_if<statistics::Icc>(&a)) {
        const auto& other = std::get<statistics::Icc>(b);
        CHECK(icc->value == other.value);
        CHECK(icc->interval95.low == other.interval95.low);
        CHECK(icc->interval95.high == other.interval95.high);
        CHECK(icc->cases == other.cases);
    }
}

/// What a run's results say, by the name of the table.
tables::TextTable tableOf(const ResultFiles& files, const std::string& name) {
    for (const auto& file : files.files())
        if (file.path == "tables/" + name + ".csv")
            return tables::parseCsv(file.bytes, name);
    FAIL("no table " + name);
    return {};
}

report::Figure figureOf(const ResultFiles& files, const std::string& name) {
    for (const auto& file : files.files())
        if (file.path == "figures/" + name + ".json")
            return report::figureFromJson(file.bytes, name);
    FAIL("no figure " + name);
    return {};
}

bool hasFile(const ResultFiles& files, const std::string& path) {
    return std::any_of(files.files().begin(), files.files().end(), [&](const auto& file) { return file.path == path; });
}

ResultFiles resultsOf(const ReadCohort& read, unsigned threads = 0) {
    ResultFiles files;
    agreementResults(read.file, read.cohort, read.features, threads, files, {});
    return files;
}

OutlineReading outlineReading(const std::vector<std::string>& ids, const std::vector<double>& differences) {
    OutlineReading reading{"reader 2", {ids, outlineMeasures(), {}}, {}};
    for (const double difference : differences) {
        const double second = 10.0 * (200.0 + difference) / (200.0 - difference);
        reading.measures.rows.push_back({0.9, 0.9 / 1.1, 2.0, 0.5, 10.0, second, difference});
    }
    return reading;
}

} // namespace

TEST_CASE("Without a step the readings of all shared cases are compared by ICC(2,1)", "[unit]") {
    const ReadCohort read(kPlainSteps);
    const auto agreement = featureAgreement(read.file, read.cohort, read.features);
    CHECK(agreement.form == statistics::IccForm::TwoWayRandomSingle);
    CHECK_FALSE(agreement.step);
    REQUIRE(agreement.comparisons.size() == 3);
    CHECK(agreement.comparisons[0].name == "reader 1, reader 1 again");
    CHECK(agreement.comparisons[1].name == "reader 1, reader 2");
    CHECK(agreement.comparisons[2].name == "reader 1, reader 1 again, reader 2");
    for (const auto& comparison : agreement.comparisons) {
        CAPTURE(comparison.name);
        CHECK(comparison.caseIds == read.cases(comparison.readings, false));
        for (std::size_t c = 0; c < agreement.names.size(); ++c)
            checkSame(comparison.outcomes[c],
                      read.expected(comparison.readings, comparison.caseIds, c, agreement.form));
    }
    CHECK(agreement.comparisons[0].caseIds.size() > agreement.comparisons[1].caseIds.size());
}

TEST_CASE("The numbers of a protocol's step are those of its verdicts, to the last bit", "[unit]") {
    const bool withFirst = GENERATE(false, true);
    CAPTURE(withFirst);
    const ReadCohort read(std::string("      - z-score\n      - icc: {form: \"ICC(3,1)\", cutoff: 0.4") +
                          (withFirst ? ", compare: each with the first" : "") + "}\n");
    const auto agreement = featureAgreement(read.file, read.cohort, read.features);
    REQUIRE(agreement.step);
    CHECK(agreement.form == statistics::IccForm::TwoWayMixedSingle);
    CHECK(agreement.step->cutoff == 0.4);
    REQUIRE(agreement.comparisons.size() == 3);
    for (const auto& comparison : agreement.comparisons)
        CHECK(comparison.caseIds == read.cases({0, 1, 2}, true));

    const auto data = assemble(read.file, read.cohort, read.features);
    const auto plans = expandSignatures(read.file.protocol, data.all.names);
    const SignatureContext context{read.file.protocol, plans, data};
    const auto fitted = fitSignature(context, plans[0], data.rowsOf(Part::Training), 5);
    const auto step =
        std::find_if(fitted.pipeline.begin(), fitted.pipeline.end(), [](const auto& one) { return one.key == "icc"; });
    REQUIRE(step != fitted.pipeline.end());
    REQUIRE(step->verdicts.size() == agreement.names.size());
    std::size_t dropped = 0;
    for (const auto& verdict : step->verdicts) {
        CAPTURE(verdict.column);
        const auto c = static_cast<std::size_t>(
            std::find(agreement.names.begin(), agreement.names.end(), verdict.column) - agreement.names.begin());
        const auto numbersOf = [&](std::size_t comparison) {
            const auto& icc = std::get<statistics::Icc>(agreement.comparisons[comparison].outcomes[c]);
            return std::vector<double>{icc.value, icc.interval95.low, icc.interval95.high,
                                       static_cast<double>(icc.cases)};
        };
        std::vector<double> expected = numbersOf(withFirst ? 0 : 2);
        if (withFirst) {
            const auto second = numbersOf(1);
            expected.insert(expected.end(), second.begin(), second.end());
        }
        std::vector<double> numbers;
        for (const auto& [name, value] : verdict.numbers)
            numbers.push_back(value);
        CHECK(numbers == expected);
        dropped += verdict.kept ? 0 : 1;
    }
    CHECK(dropped > 0);
}

TEST_CASE("Where no training case was read by all, the pairs are compared", "[unit]") {
    ReadCohort read("      - icc: {cutoff: 0.8}\n");
    // Those of reader 2 that reader 1 did not read again.
    auto& again = read.features.readings[1].table;
    auto& second = read.features.readings[2].table;
    for (std::size_t r = second.caseIds.size(); r-- > 0;)
        if (std::find(again.caseIds.begin(), again.caseIds.end(), second.caseIds[r]) != again.caseIds.end()) {
            second.caseIds.erase(second.caseIds.begin() + static_cast<std::ptrdiff_t>(r));
            second.rows.erase(second.rows.begin() + static_cast<std::ptrdiff_t>(r));
        }
    const auto agreement = featureAgreement(read.file, read.cohort, read.features);
    REQUIRE(agreement.comparisons.size() == 2);
    CHECK(agreement.comparisons[0].caseIds == read.cases({0, 1}, true));
    CHECK(agreement.comparisons[1].caseIds == read.cases({0, 2}, true));
    CHECK_FALSE(agreement.comparisons[1].caseIds.empty());
}

TEST_CASE("The main signature's step says which ICC, not another's", "[unit]") {
    auto protocol = protocolWith("      - icc: {cutoff: 0.9, bound: lower, form: \"ICC(1,1)\"}\n");
    protocol += "  # end\n";
    const test::MadeUpStudy made(test::madeUpCases(1), protocol);
    auto parsed = made.study().protocol;
    auto other = parsed.signatures.front();
    other.name = "first of the list";
    other.steps = {};
    parsed.signatures.insert(parsed.signatures.begin(), other);
    const auto step = iccStepOf(parsed);
    REQUIRE(step);
    CHECK(step->form == statistics::IccForm::OneWaySingle);
    CHECK(step->byLowerBound);
    CHECK(step->cutoff == 0.9);
    parsed.signatures.pop_back();
    CHECK_FALSE(iccStepOf(parsed));
}

TEST_CASE("The tables name each feature's class, and their shares add up", "[unit]") {
    const ReadCohort read(kPlainSteps);
    const auto files = resultsOf(read);
    const auto table = tableOf(files, "agreement-icc");
    const std::size_t features = read.features.readings.front().table.names.size();
    REQUIRE(table.rows.size() == 3 * features);
    CHECK(table.rows.front()[*table.columnOf("feature class")] == "glcm");
    const auto summary = tableOf(files, "agreement-summary");
    for (const auto& row : summary.rows) {
        double shares = 0.0;
        for (std::size_t c = 6; c < 10; ++c)
            shares += *parseNumber(row[c]);
        CHECK(shares == Approx(1.0));
    }
    // A median by hand: of the first comparison's ICCs.
    std::vector<double> iccs;
    for (const auto& row : table.rows)
        if (row[*table.columnOf("readings compared")] == "reader 1, reader 1 again")
            iccs.push_back(*parseNumber(row[*table.columnOf("ICC")]));
    std::sort(iccs.begin(), iccs.end());
    REQUIRE(iccs.size() % 2 == 1);
    CHECK(*parseNumber(summary.rows.front().back()) == iccs[iccs.size() / 2]);

    // A curve names each feature, and falls.
    const auto curve = std::get<report::LineChart>(figureOf(files, "agreement-icc"));
    REQUIRE(curve.series.size() == features);
    CHECK(curve.references.size() == 3);
    for (std::size_t i = 0; i < features; ++i) {
        CHECK_FALSE(curve.series[i].subject.empty());
        if (i > 0)
            CHECK(curve.series[i].y[0] <= curve.series[i - 1].y[0]);
    }
    CHECK(hasFile(files, "figures/agreement-icc-reader-1-reader-2.json"));
    CHECK(hasFile(files, "figures/agreement-classes.json"));
    CHECK(hasFile(files, "figures/agreement-distribution.json"));
    CHECK_FALSE(hasFile(files, "tables/agreement-outlines.csv"));
}

TEST_CASE("The files on agreement are the same on one, two and eight threads", "[unit]") {
    const ReadCohort read(kPlainSteps);
    const auto one = resultsOf(read, 1);
    for (const unsigned threads : {2U, 8U}) {
        const auto other = resultsOf(read, threads);
        REQUIRE(other.files().size() == one.files().size());
        for (std::size_t i = 0; i < one.files().size(); ++i)
            CHECK(other.files()[i].bytes == one.files()[i].bytes);
    }
}

TEST_CASE("ICCs at a bound belong to the better band", "[unit]") {
    CHECK(bandsOf({1.0, 0.9, 0.8999, 0.75, 0.5, 0.4999, -0.2}) == IccBands{2, 2, 1, 2});
    CHECK(bandText(0) == ">= 0.9");
    CHECK(bandText(1) == "0.75 to 0.9");
    CHECK(bandText(2) == "0.5 to 0.75");
    CHECK(bandText(3) == "< 0.5");
}

TEST_CASE("Features tell their class in both profiles", "[unit]") {
    const ReadCohort read(kPlainSteps);
    auto protocol = read.file.protocol;
    CHECK(featureClassOf("wavelet-LLH_glcm_MCC", protocol) == "glcm");
    CHECK(featureClassOf("log-sigma-2-0-mm-3D_firstorder_Mean", protocol) == "firstorder");
    CHECK(featureClassOf("age", protocol) == "other");
    CHECK(featureClassOf("made_up_name", protocol) == "other");
    protocol.extraction.recipe = radiomics::ibsi::IbsiSettings{};
    CHECK(featureClassOf("cm_joint_max_3D_avg", protocol) == "cm");
}

TEST_CASE("Limits of agreement are the mean and 1.96 standard deviations", "[unit]") {
    // Mean 2, standard deviation 1: by hand.
    const auto limits = limitsOfAgreement({1.0, 2.0, 3.0});
    REQUIRE(limits);
    CHECK(limits->mean == Approx(2.0));
    CHECK(limits->low == Approx(0.04));
    CHECK(limits->high == Approx(3.96));
    CHECK_FALSE(limitsOfAgreement({1.0}));
    CHECK_FALSE(limitsOfAgreement({}));
}

TEST_CASE("Outlines are told case by case, and those that could not be compared with the reason", "[unit]") {
    ReadCohort read(kPlainSteps);
    const auto& ids = read.features.readings.front().table.caseIds;
    auto reading = outlineReading({ids[0], ids[1], ids[2]}, {1.0, 2.0, 3.0});
    reading.failed[ids[3]] = "Mask:reader 2: is empty";
    read.features.outlines.push_back(reading);
    // Left out after it was measured.
    for (auto& one : read.cohort.cases)
        if (one.id == ids[2])
            one.excludedBecause = "features could not be measured";
    const auto files = resultsOf(read);
    const auto table = tableOf(files, "agreement-outlines");
    REQUIRE(table.rows.size() == 3);
    for (const auto& row : table.rows) {
        const bool failed = row[0] == ids[3];
        CHECK(row[*table.columnOf("Dice")] == (failed ? "" : "0.9"));
        CHECK(row[*table.columnOf("missing because")] == (failed ? "Mask:reader 2: is empty" : ""));
        CHECK_FALSE(row[*table.columnOf("part")].empty());
    }
    const auto summary = tableOf(files, "agreement-outlines-summary");
    const auto& last = summary.rows.back();
    CHECK(last[1] == kVolumeDifferencePercent);
    CHECK(last[2] == "2");
    CHECK(*parseNumber(last[3]) == Approx(1.5));
    // Standard deviation of 1 and 2: sqrt(1/2).
    CHECK(*parseNumber(last[11]) == Approx(1.5 + 1.96 * std::sqrt(0.5)));
    const auto dice = std::get<report::GroupChart>(figureOf(files, "agreement-dice"));
    REQUIRE(dice.groups.size() == 1);
    CHECK(dice.groups[0].caseIds.size() == 2);
    const auto volumes = std::get<report::ScatterChart>(figureOf(files, "agreement-volumes"));
    REQUIRE(volumes.references.size() == 3);
    CHECK(volumes.references[1].at == Approx(1.5));
    CHECK(volumes.notes.at(0).find("mean 1.5 %, limits of agreement 0.1 % to 2.9 %, 2 cases") == 0);
}

TEST_CASE("Only studies that measure several readings have the step", "[unit]") {
    const test::TemporaryFolder folder;
    const auto stepsOf = [&](const std::string& yaml) {
        const auto study = parseStudy(yaml, "study.yaml", folder.path());
        const auto steps = runSteps(study);
        CHECK(comparesReadings(study) == (std::find(steps.begin(), steps.end(), RunStep::Agreement) != steps.end()));
        return comparesReadings(study);
    };
    CHECK(stepsOf("study: A\nprotocol: wilms-vs-ccsk\ncohort: c.csv\n"));
    CHECK_FALSE(stepsOf("study: A\nprotocol: wilms-vs-ccsk\ncohort: c.csv\nfeatures: f.csv\n"));
    CHECK_FALSE(stepsOf("study: A\nprotocol: ccrcc-grade-fusion\ncohort: c.csv\n"));
    CHECK(stepTitle(RunStep::Agreement) == "Comparing the readers");
}
