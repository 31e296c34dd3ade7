#include "core/study/run/StudyRun.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Random.h"
#include "core/base/Text.h"
#include "core/statistics/Roc.h"
#include "core/study/run/ResultFiles.h"
#include "core/study/run/SignatureFit.h"
#include "tests/core/study/run/MadeUpStudy.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <cmath>
#include <map>

using namespace rimlight;
using namespace rimlight::study;
using test::kMadeUpProtocol;
using test::madeUpCases;
using test::MadeUpStudy;

namespace {

void checkSameFiles(const std::map<std::string, std::string>& a, const std::map<std::string, std::string>& b) {
    REQUIRE(a.size() == b.size());
    for (const auto& [name, bytes] : a) {
        CAPTURE(name);
        REQUIRE(b.contains(name));
        CHECK(b.at(name) == bytes);
    }
}

} // namespace

TEST_CASE("A study leaves tables, figures and a summary of every model on every part", "[unit]") {
    const MadeUpStudy made(madeUpCases(1));
    const auto summary = made.run("out");
    CHECK(summary.mainModel == "radiomics/logistic-regression");
    const auto files = made.files("out");
    for (const char* name : {"results.json",
                             "protocol.yaml",
                             "tables/cases.csv",
                             "tables/flow.csv",
                             "tables/table1-training.csv",
                             "tables/table1-parts.csv",
                             "tables/performance.csv",
                             "tables/performance-printed.csv",
                             "tables/comparisons.csv",
                             "tables/predictions.csv",
                             "tables/selection-radiomics.csv",
                             "tables/verdicts-radiomics.csv",
                             "tables/lasso-radiomics.csv",
                             "tables/radscore-radiomics.csv",
                             "tables/search-radiomics.csv",
                             "tables/sensitivity.csv",
                             "tables/clinical-model.csv",
                             "tables/radscore-cases-radiomics.csv",
                             "tables/survival-cases.csv",
                             "tables/survival-groups.csv",
                             "tables/cox.csv",
                             "tables/survival-performance.csv",
                             "tables/survival-over-time.csv",
                             "tables/nomogram.csv",
                             "figures/flow.json",
                             "figures/roc-radiomics-test.json",
                             "figures/roc-models-external-validation.json",
                             "figures/calibration-test.json",
                             "figures/decision-test.json",
                             "figures/impact-test.json",
                             "figures/confusion-training.json",
                             "figures/lasso-curve-radiomics.json",
                             "figures/lasso-path-radiomics.json",
                             "figures/weights-radiomics.json",
                             "figures/heatmap-radiomics-before-training.json",
                             "figures/radscore-radiomics-test.json",
                             "figures/radscore-groups-radiomics-test.json",
                             "figures/sensitivity.json",
                             "figures/km-test.json",
                             "figures/auc-t-test.json",
                             "figures/brier-t-test.json",
                             "figures/nomogram.json"})
        CHECK(files.contains(name));
    const auto json = nlohmann::json::parse(files.at("results.json"));
    CHECK(json.at("main") == "radiomics/logistic-regression");
    CHECK(json.at("notice").get<std::string>().find("Research use only") == 0);
    for (const auto& entry : json.at("contents")) {
        const auto name = entry.at("name").get<std::string>();
        CAPTURE(name);
        CHECK((files.contains(name + ".csv") || files.contains(name + ".json")));
    }
}

TEST_CASE("A study's numbers are the same on one, two and eight threads, to the last bit", "[unit]") {
    const MadeUpStudy made(madeUpCases(2));
    made.run("one", 1);
    const auto one = made.files("one");
    made.run("two", 2);
    checkSameFiles(one, made.files("two"));
    made.run("eight", 8);
    checkSameFiles(one, made.files("eight"));
}

TEST_CASE("The Radscore can be recomputed from its printed terms", "[unit]") {
    const MadeUpStudy made(madeUpCases(3));
    made.run("out");
    const auto study = made.study();
    const auto data = made.data();
    const auto terms = tables::parseCsv(made.file("out", "tables/radscore-radiomics.csv"), "radscore");
    const auto figure = nlohmann::json::parse(made.file("out", "figures/radscore-radiomics-training.json"));
    REQUIRE(terms.rows.size() > 1);
    for (const auto& bar : figure.at("bars")) {
        const auto id = bar.at("caseId").get<std::string>();
        const auto row = static_cast<std::size_t>(std::find(data.all.caseIds.begin(), data.all.caseIds.end(), id) -
                                                  data.all.caseIds.begin());
        double score = *parseNumber(terms.rows[0][1]);
        for (std::size_t t = 1; t < terms.rows.size(); ++t)
            score += *parseNumber(terms.rows[t][1]) *
                     (data.all.x.at(row, *data.all.columnOf(terms.rows[t][0])) - *parseNumber(terms.rows[t][2])) /
                     *parseNumber(terms.rows[t][3]);
        CHECK(bar.at("value").get<double>() == Approx(score).epsilon(1e-10).margin(1e-12));
    }
}

TEST_CASE("Nothing that is fitted changes with the values of cases outside the training part", "[unit]") {
    auto cases = madeUpCases(4);
    const MadeUpStudy clean(cases);
    clean.run("out");
    const auto data = clean.data();
    const auto training = data.rowsOf(Part::Training);
    std::vector<bool> isTraining(data.part.size(), false);
    for (const std::size_t row : training)
        isTraining[row] = true;
    for (std::size_t r = 0; r < isTraining.size(); ++r)
        if (!isTraining[r])
            for (double& value : cases.features[r])
                value = 1e6 * (value + 3.0);
    const MadeUpStudy poisoned(cases);
    poisoned.run("out");
    for (const char* name :
         {"tables/selection-radiomics.csv", "tables/verdicts-radiomics.csv", "tables/radscore-radiomics.csv",
          "tables/lasso-radiomics.csv", "tables/search-radiomics.csv", "tables/survival-cutoffs.csv", "tables/cox.csv",
          "tables/nomogram.csv"}) {
        CAPTURE(name);
        CHECK(clean.file("out", name) == poisoned.file("out", name));
    }
    const auto predictions = [](const MadeUpStudy& study) {
        auto table = tables::parseCsv(study.file("out", "tables/predictions.csv"), "predictions");
        std::erase_if(table.rows, [](const auto& row) { return row[1] != "training"; });
        return table.rows;
    };
    CHECK(predictions(clean) == predictions(poisoned));
}

TEST_CASE("Cross-validated scores of a fold don't know the fold", "[unit]") {
    auto cases = madeUpCases(5);
    const MadeUpStudy made(cases);
    const auto study = made.study();
    auto data = made.data();
    const auto plans = expandSignatures(study.protocol, data.all.names);
    const auto training = data.rowsOf(Part::Training);
    const SignatureContext context{study.protocol, plans, data};
    const auto clean = crossValidatedScores(context, plans[0], training, 7);
    // One case changes beyond measure: the other cases of its fold keep their scores.
    const std::size_t changed = training[3];
    for (std::size_t c = 0; c < data.all.x.columns; ++c)
        data.all.x.column(c)[changed] += 50.0;
    const auto poisoned = crossValidatedScores(context, plans[0], training, 7);
    std::size_t same = 0;
    for (std::size_t i = 0; i < training.size(); ++i)
        same += clean.classifiers[0].scores[i] == poisoned.classifiers[0].scores[i] ? 1 : 0;
    CHECK(same + 1 >= training.size() / 4); // its own fold, less itself
    CHECK(same < training.size());
}

TEST_CASE("With permuted outcomes the cross-validated and test AUC are those of chance", "[unit]") {
    std::vector<double> crossValidated;
    std::vector<double> test;
    constexpr int kRepeats = 24;
    auto protocol = kMadeUpProtocol;
    protocol.replace(protocol.find("      - svm"), protocol.find("clinical_model") - protocol.find("      - svm"), "");
    for (int repeat = 0; repeat < kRepeats; ++repeat) {
        auto cases = madeUpCases(100 + static_cast<std::uint64_t>(repeat));
        Random random(static_cast<std::uint64_t>(repeat));
        std::vector<char> bad(cases.bad.begin(), cases.bad.end());
        random.shuffle(std::span(bad));
        cases.bad.assign(bad.begin(), bad.end());
        const MadeUpStudy made(cases, protocol);
        const auto study = made.study();
        const auto data = made.data();
        const auto plans = expandSignatures(study.protocol, data.all.names);
        const SignatureContext context{study.protocol, plans, data};
        const auto training = data.rowsOf(Part::Training);
        const auto oof = crossValidatedScores(context, plans[0], training, study.protocol.seed);
        crossValidated.push_back(statistics::aucWithInterval(oof.classifiers[0].scores, data.positive(training)).value);
        const auto held = data.rowsOf(Part::Test);
        const auto fitted = fitSignature(context, plans[0], training, study.protocol.seed);
        test.push_back(
            statistics::aucWithInterval(scoresOf(fitted, data, held).classifiers[0].scores, data.positive(held)).value);
    }
    for (const auto& aucs : {crossValidated, test}) {
        double mean = 0.0;
        for (const double auc : aucs)
            mean += auc / kRepeats;
        double variance = 0.0;
        for (const double auc : aucs)
            variance += (auc - mean) * (auc - mean) / (kRepeats - 1);
        CHECK(std::abs(mean - 0.5) < 3.0 * std::sqrt(variance / kRepeats));
    }
}

TEST_CASE("A signature without the features that it reads is refused with its name", "[unit]") {
    auto protocol = kMadeUpProtocol;
    protocol.replace(protocol.find("split:"), 0, "regions: [whole, {ring: {name: peri}}]\n");
    protocol.replace(protocol.find("    title: Radiomics\n"), 0, "    regions: [peri]\n");
    const MadeUpStudy made(madeUpCases(6), protocol);
    CHECK_THROWS_WITH(made.run("out"), Catch::Contains("signature \"radiomics\"") && Catch::Contains("peri"));
}

TEST_CASE("A classifier that can't be fitted is told and left out; the main one ends the study", "[unit]") {
    // No classifier takes values that large.
    auto cases = madeUpCases(11);
    cases.names.emplace_back("peri|original_glcm_Huge");
    for (auto& row : cases.features)
        row.push_back(1e45 * row[1]);
    auto protocol = kMadeUpProtocol;
    const auto begin = protocol.find("signatures:");
    protocol.replace(begin, protocol.find("clinical_model") - begin, R"(regions: [whole, {ring: {name: peri}}]
signatures:
  - {name: tumour, regions: [whole], steps: [z-score], classifiers: [logistic-regression]}
  - {name: ring, regions: [peri], steps: [variance], classifiers: [naive-bayes]}
main: tumour
)");
    protocol.replace(protocol.find(", drop_steps"), std::string::npos, "}\n");
    const MadeUpStudy made(cases, protocol);
    const auto summary = made.run("out");
    CHECK(std::any_of(summary.notes.begin(), summary.notes.end(), [](const auto& note) {
        return note.find("ring, naive-bayes") != std::string::npos &&
               note.find("a value as large") != std::string::npos;
    }));
    const auto files = made.files("out");
    CHECK(files.contains("models/tumour-logistic-regression.json"));
    CHECK_FALSE(files.contains("models/ring-naive-bayes.json"));

    protocol.replace(protocol.find("main: tumour"), 12, "main: ring");
    const MadeUpStudy judgedByIt(cases, protocol);
    CHECK_THROWS_WITH(judgedByIt.run("out"), Catch::Contains("a value as large"));
}

TEST_CASE("Ratios of any size are told shortly", "[unit]") {
    CHECK(ratioText(1.186, 0.9, 1.57) == "1.19 (0.90-1.57)");
    CHECK(ratioText(2.8233e22, 6.51e-21, 1.2e90) == "2.8e+22 (6.5e-21-1.2e+90)");
}

TEST_CASE("A run tells each step's beginning and end in the order of its list", "[unit]") {
    const MadeUpStudy made(madeUpCases(1));
    std::vector<RunNews> told;
    made.run("out", 0, [&](const RunNews& news) { told.push_back(news); });
    std::vector<RunStep> begun;
    std::vector<RunStep> ended;
    for (const auto& news : told) {
        if (news.kind == RunNews::Kind::StepBegins)
            begun.push_back(news.step);
        if (news.kind == RunNews::Kind::StepEnds)
            ended.push_back(news.step);
        if (news.kind == RunNews::Kind::StepAdvances)
            CHECK(news.done <= news.total);
    }
    const auto steps = runSteps(made.study());
    CHECK(begun == steps);
    CHECK(ended == steps);
}

TEST_CASE("The summary tells from the first stage on what there is, and that the run is not finished", "[unit]") {
    const MadeUpStudy made(madeUpCases(1));
    std::vector<std::size_t> contents;
    made.run("out", 0, [&](const RunNews& news) {
        if (news.kind != RunNews::Kind::StepEnds || news.step < RunStep::Description)
            return;
        const auto json = nlohmann::json::parse(made.file("out", "results.json"));
        CHECK_FALSE(json.at("finished").get<bool>());
        contents.push_back(json.at("contents").size());
    });
    REQUIRE_FALSE(contents.empty());
    CHECK(contents.front() > 0);
    CHECK(std::is_sorted(contents.begin(), contents.end()));
    const auto json = nlohmann::json::parse(made.file("out", "results.json"));
    CHECK(json.at("finished").get<bool>());
    CHECK(json.at("contents").size() >= contents.back());
}

TEST_CASE("A run leaves a folder of a newer version untouched", "[unit]") {
    const MadeUpStudy made(madeUpCases(1));
    made.run("out");
    {
        SQLite::Database database((made.folder() / "out" / "study.sqlite").string(), SQLite::OPEN_READWRITE);
        database.exec("PRAGMA user_version = 99");
    }
    writeFileAtomically(made.folder() / "out" / "protocol.yaml", "of the newer version");
    const auto before = made.files("out");
    CHECK_THROWS_WITH(made.run("out"), Catch::Contains("newer version"));
    checkSameFiles(before, made.files("out"));
}
