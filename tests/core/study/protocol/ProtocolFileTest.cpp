#include "core/study/protocol/ProtocolFile.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/study/protocol/ProtocolSchema.h"
#include "core/study/protocol/StudyFile.h"
#include "tests/support/TemporaryFolder.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace rimlight;
using namespace rimlight::study;

namespace {

const std::string kSmall = R"(protocol: small
title: A small one
cohort: {case: id, phases: [arterial, venous], measured: [venous], readings: [reader1]}
outcome: {column: outcome, positive: bad, negative: good}
regions:
  - whole
  - ring: {name: peri, from_mm: 0, to_mm: 3}
signatures:
  - name: radiomics
    regions: [peri]
    steps:
      - z-score
      - mrmr: {top: 5}
    classifiers:
      - logistic-regression: {c: 0.5}
      - svm: {search: {c: [1, 10]}}
)";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto place = text.find(from);
    REQUIRE(place != std::string::npos);
    return text.replace(place, from.size(), to);
}

void checkRefused(const std::string& yaml, const std::string& line, const std::string& words) {
    CAPTURE(yaml);
    CHECK_THROWS_AS(parseProtocol(yaml, "small.yaml"), Error);
    CHECK_THROWS_WITH(parseProtocol(yaml, "small.yaml"), Catch::Contains(line) && Catch::Contains(words));
}

} // namespace

TEST_CASE("A protocol says which features, steps and classifiers a study has", "[unit]") {
    const auto protocol = parseProtocol(kSmall, "small.yaml");
    CHECK(protocol.caseColumn == "id");
    CHECK(protocol.measuredPhases == std::vector<std::string>{"venous"});
    CHECK(protocol.outcome.positiveLabel == "bad");
    REQUIRE(protocol.regions.size() == 2);
    CHECK(std::get<RingPlan>(protocol.regions[1].kind).limits.outerMm == 3.0);
    REQUIRE(protocol.signatures.size() == 1);
    const auto& signature = protocol.signatures[0];
    CHECK(signature.regions == std::vector<std::string>{"peri"});
    REQUIRE(signature.steps.size() == 2);
    CHECK(signature.steps[1].values.whole("top") == 5);
    CHECK(std::get<double>(signature.classifiers[0].fixed.at("c")) == 0.5);
    CHECK(signature.classifiers[1].grid.at("c").size() == 2);
    CHECK(signature.mainClassifier == "logistic-regression");
    CHECK(protocol.mainSignature == "radiomics");
}

TEST_CASE("Every shipped protocol is read, by its own key", "[unit]") {
    REQUIRE(shippedProtocols().size() == 5);
    for (const auto& shipped : shippedProtocols()) {
        CAPTURE(shipped.key);
        const auto protocol = parseProtocol(shipped.yaml, shipped.key);
        CHECK(protocol.key == shipped.key);
        CHECK_FALSE(protocol.title.empty());
        CHECK_FALSE(protocol.source.empty());
        CHECK_FALSE(protocol.signatures.empty());
        CHECK_FALSE(protocol.measuredPhases.empty());
    }
}

TEST_CASE("The shipped protocols extract as many features as the papers count", "[unit]") {
    const auto countOf = [](const std::string& key) {
        const auto& all = shippedProtocols();
        const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.key == key; });
        return featureNames(parseProtocol(found->yaml, key).extraction.recipe).size();
    };
    CHECK(countOf("wilms-vs-ccsk") == 107);
    CHECK(countOf("ccrcc-t-stage") == 1130);
    CHECK(countOf("mediastinal-pfs") == 851);
    CHECK(countOf("neuroblastoma-surgical-risk") == 1874);
}

TEST_CASE("What is wrong in a protocol is named with its line and the legal values", "[unit]") {
    checkRefused(replaced(kSmall, "title:", "titel:"), "", "has no \"title\"");
    checkRefused(kSmall + "extra: 1\n", "line 17", "Its keys are: ");
    checkRefused(replaced(kSmall, "- z-score", "- zscore"), "line 12", "impute, z-score");
    checkRefused(replaced(kSmall, "top: 5", "top: many"), "line 13", "top");
    checkRefused(replaced(kSmall, "top: 5", "best: 5"), "line 13", "top");
    checkRefused(replaced(kSmall, "c: 0.5", "c: -1"), "line 15", "number from");
    checkRefused(replaced(kSmall, "- svm", "- svn"), "line 16", "logistic-regression, svm");
    checkRefused(replaced(kSmall, "measured: [venous]", "measured: [portal]"), "line 3", "arterial, venous");
    checkRefused(replaced(kSmall, "regions: [peri]", "regions: [core]"), "line 9", "whole, peri");
    checkRefused(replaced(kSmall, "to_mm: 3", "to_mm: -1"), "line 7", "no width");
    checkRefused(replaced(kSmall, "name: radiomics", "name: radiomics\n    radscore: {from: lasso}"), "line 10",
                 "which the signature does not have");
    checkRefused(kSmall + "main: other\n", "", "no signature \"other\"");
    checkRefused(replaced(kSmall, "column: outcome, ", "column: outcome, column: x, "), "line 4", "twice");
    checkRefused("protocol: [", "line 1", "not valid YAML");
}

TEST_CASE("What is wrong in a protocol's extraction settings is named with the line of the protocol", "[unit]") {
    checkRefused(kSmall + "extraction:\n  settings:\n    setting:\n      binWidth: -5\n", "line 20", "binWidth");
}

TEST_CASE("A study gives the protocol's columns the names of its own table", "[unit]") {
    const test::TemporaryFolder folder;
    writeFileAtomically(folder / "small.yaml", kSmall);
    const std::string study = "study: Mine\nprotocol: small.yaml\ncohort: mine.csv\ncolumns: {id: patient_no}\n"
                              "outcome: {positive: [\"2\", \"3\"], positive_label: high}\nseed: 7\n"
                              "exclude: {p3: artefact}\n";
    const auto read = parseStudy(study, "study.yaml", folder.path());
    CHECK(read.protocol.caseColumn == "patient_no");
    CHECK(read.protocol.outcome.column == "outcome");
    CHECK(read.protocol.outcome.positiveValues == std::vector<std::string>{"2", "3"});
    CHECK(read.protocol.outcome.negativeValues.empty());
    CHECK(read.protocol.seed == 7);
    CHECK(read.exclude.at("p3") == "artefact");
    CHECK(read.tables.front() == folder.path() / "mine.csv");
    CHECK_THROWS_WITH(parseStudy(replaced(study, "{id: ", "{ids: "), "study.yaml", folder.path()),
                      Catch::Contains("line 4") && Catch::Contains("Its columns are"));
    CHECK_THROWS_WITH(parseStudy(replaced(study, "small.yaml", "wilms"), "study.yaml", folder.path()),
                      Catch::Contains("wilms-vs-ccsk"));
}

TEST_CASE("The schema knows every key that a protocol may have, and no other", "[unit]") {
    const auto schema = nlohmann::json::parse(protocolSchema());
    const auto keysIn = [](const nlohmann::json& table) {
        std::vector<std::string> keys;
        for (const auto& [key, ignored] : table.at("properties").items())
            keys.push_back(key);
        std::sort(keys.begin(), keys.end());
        return keys;
    };
    // What the reader takes stands in its message about a key that it doesn't know.
    const auto keysOfReader = [](const std::string& yaml) {
        try {
            parseProtocol(yaml, "p.yaml");
        } catch (const Error& error) {
            auto list = error.remedy();
            REQUIRE(list.find("Its keys are: ") == 0);
            list = list.substr(14, list.size() - 15);
            std::vector<std::string> keys;
            for (const auto& key : split(list, ','))
                keys.emplace_back(trimmed(key));
            std::sort(keys.begin(), keys.end());
            return keys;
        }
        FAIL("was not refused");
        return std::vector<std::string>();
    };
    const auto& all = schema.at("properties");
    CHECK(keysIn(schema) == keysOfReader(kSmall + "x: 1\n"));
    CHECK(keysIn(all.at("cohort")) == keysOfReader(replaced(kSmall, "case: id", "case: id, x: 1")));
    CHECK(keysIn(all.at("outcome")) == keysOfReader(replaced(kSmall, "column: outcome", "column: outcome, x: 1")));
    CHECK(keysIn(all.at("survival")) == keysOfReader(kSmall + "survival: {time: t, event: e, x: 1}\n"));
    CHECK(keysIn(all.at("split")) == keysOfReader(kSmall + "split: {x: 1}\n"));
    CHECK(keysIn(all.at("evaluation")) == keysOfReader(kSmall + "evaluation: {x: 1}\n"));
    CHECK(keysIn(all.at("comparison")) == keysOfReader(kSmall + "comparison: {x: 1}\n"));
    CHECK(keysIn(all.at("clinical_model")) == keysOfReader(kSmall + "clinical_model: {x: 1}\n"));
    CHECK(keysIn(all.at("extraction")) == keysOfReader(kSmall + "extraction: {x: 1}\n"));
    CHECK(keysIn(all.at("signatures").at("items")) ==
          keysOfReader(replaced(kSmall, "name: radiomics", "name: radiomics\n    x: 1")));
    CHECK(keysIn(all.at("clinical").at("items").at("anyOf")[1]) ==
          keysOfReader(kSmall + "clinical: [{name: a, x: 1}]\n"));
}
