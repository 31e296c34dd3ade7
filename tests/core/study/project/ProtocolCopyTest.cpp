#include "core/study/project/ProtocolCopy.h"

#include "core/base/Error.h"
#include "core/learning/classifiers/Classifier.h"
#include "core/learning/steps/Step.h"
#include "core/study/protocol/ProtocolFile.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace rimlight;
using namespace rimlight::study;

namespace {

std::string shipped(const std::string& key) {
    return protocolText(key, ".");
}

std::vector<std::string> signatureNames(const Protocol& protocol) {
    std::vector<std::string> names;
    for (const auto& signature : protocol.signatures)
        names.push_back(signature.name);
    return names;
}

/// Whether two protocols ask for the same work.
void checkSame(const Protocol& a, const Protocol& b) {
    CHECK(regionChoices(a) == regionChoices(b));
    CHECK(extractionChoices(a) == extractionChoices(b));
    CHECK(validationChoices(a) == validationChoices(b));
    REQUIRE(signatureNames(a) == signatureNames(b));
    for (std::size_t s = 0; s < a.signatures.size(); ++s) {
        const auto& x = a.signatures[s];
        const auto& y = b.signatures[s];
        CHECK(x.regions == y.regions);
        CHECK(x.mixOf == y.mixOf);
        CHECK(x.mainClassifier == y.mainClassifier);
        CHECK(x.radscore.source == y.radscore.source);
        REQUIRE(x.steps.size() == y.steps.size());
        for (std::size_t i = 0; i < x.steps.size(); ++i) {
            CHECK(x.steps[i].key == y.steps[i].key);
            CHECK(x.steps[i].values.all() == y.steps[i].values.all());
        }
        REQUIRE(x.classifiers.size() == y.classifiers.size());
        for (std::size_t i = 0; i < x.classifiers.size(); ++i) {
            CHECK(x.classifiers[i].key == y.classifiers[i].key);
            CHECK(x.classifiers[i].name == y.classifiers[i].name);
            CHECK(x.classifiers[i].fixed == y.classifiers[i].fixed);
            CHECK(x.classifiers[i].grid == y.classifiers[i].grid);
            CHECK(x.classifiers[i].onRadscore == y.classifiers[i].onRadscore);
        }
    }
    CHECK(a.clinical.size() == b.clinical.size());
    CHECK(a.outcome.positiveValues == b.outcome.positiveValues);
    CHECK(a.survival.has_value() == b.survival.has_value());
    if (a.survival && b.survival)
        CHECK(a.survival->eventValue == b.survival->eventValue);
    CHECK(a.mainSignature == b.mainSignature);
}

} // namespace

TEST_CASE("Writing back what a protocol has changes nothing of it", "[unit]") {
    for (const auto& one : shippedProtocols()) {
        CAPTURE(one.key);
        const auto before = parseProtocol(one.yaml, one.key);
        auto text = withRegions(one.yaml, regionChoices(before));
        if (const auto extraction = extractionChoices(before))
            text = withExtraction(text, *extraction);
        text = withValidation(text, validationChoices(before));
        for (const auto& signature : before.signatures)
            text = withSignature(text, signature);
        checkSame(before, parseProtocol(text, one.key));
    }
}

TEST_CASE("Another ring and another number of subregions are written into the protocol", "[unit]") {
    const auto yaml = shipped("ccrcc-t-stage");
    auto choices = regionChoices(parseProtocol(yaml, "p"));
    REQUIRE(choices.ring);
    REQUIRE(choices.subregions);
    choices.ringToMm = 5.5;
    choices.largestK = 3;
    const auto after = regionChoices(parseProtocol(withRegions(yaml, choices), "p"));
    CHECK(after == choices);
}

TEST_CASE("A region that goes takes its signatures and mixes with it", "[unit]") {
    const auto yaml = shipped("ccrcc-t-stage");
    auto choices = regionChoices(parseProtocol(yaml, "p"));
    choices.ring = false;
    const auto protocol = parseProtocol(withRegions(yaml, choices), "p");
    CHECK(signatureNames(protocol) == std::vector<std::string>{"whole", "sub"});
    CHECK(protocol.mainSignature == "sub");
}

TEST_CASE("A region that comes has a signature that reads it", "[unit]") {
    auto choices = RegionChoices{};
    choices.ring = true;
    SECTION("where signatures read all regions") {
        const auto protocol = parseProtocol(withRegions(shipped("wilms-vs-ccsk"), choices), "p");
        CHECK(protocol.regions.size() == 2);
        CHECK(signatureNames(protocol) == signatureNames(parseProtocol(shipped("wilms-vs-ccsk"), "p")));
    }
    SECTION("where signatures name their regions") {
        auto without = choices;
        without.ring = false;
        const auto whole = withRegions(shipped("ccrcc-t-stage"), without);
        const auto protocol = parseProtocol(withRegions(whole, choices), "p");
        CHECK(signatureNames(protocol) == std::vector<std::string>{"whole", "peri"});
        CHECK(protocol.signatures.back().regions == std::vector<std::string>{"peri"});
        CHECK(protocol.signatures.back().steps.size() == protocol.signatures.front().steps.size());
    }
}

TEST_CASE("Extraction settings are written with all others kept", "[unit]") {
    const auto yaml = shipped("ccrcc-t-stage");
    auto choices = *extractionChoices(parseProtocol(yaml, "p"));
    CHECK(choices.binCount == 25);
    CHECK(choices.spacingMm == std::vector<double>{1.0, 1.0, 1.0});
    CHECK(choices.logSigmasMm == std::vector<double>{1.0, 2.0, 3.0});
    choices.binCount.reset();
    choices.binWidth = 10.0;
    choices.spacingMm = {2.0, 2.0, 2.0};
    choices.imageTypes = {"Original", "LoG"};
    choices.logSigmasMm = {4.0};
    const auto protocol = parseProtocol(withExtraction(yaml, choices), "p");
    CHECK(*extractionChoices(protocol) == choices);
    const auto& settings = std::get<radiomics::ExtractionSettings>(protocol.extraction.recipe);
    CHECK(settings.binWidth == 10.0);
    CHECK_THAT(protocol.extraction.settingsText, Catch::Contains("sitkBSpline"));
}

TEST_CASE("Choices that a protocol can't have are refused with the reason", "[unit]") {
    const auto yaml = shipped("ccrcc-t-stage");
    auto validation = validationChoices(parseProtocol(yaml, "p"));
    validation.trainingShare = 1.5;
    CHECK_THROWS_AS(withValidation(yaml, validation), Error);
    auto extraction = *extractionChoices(parseProtocol(yaml, "p"));
    extraction.binCount = -3;
    CHECK_THROWS_AS(withExtraction(yaml, extraction), Error);
    SignaturePlan unknown;
    unknown.name = "nothing";
    CHECK_THROWS_WITH(withSignature(yaml, unknown), Catch::Contains("nothing"));
}

TEST_CASE("Steps and classifiers are changed one by one", "[unit]") {
    const auto yaml = shipped("wilms-vs-ccsk");
    auto signature = parseProtocol(yaml, "p").signatures.front();
    std::erase_if(signature.steps, [](const auto& step) { return step.key == "smote"; });
    const auto& kind = learning::stepKind("redundancy");
    signature.steps.push_back({"redundancy", learning::ParameterValues(kind.parameters, {{"cutoff", 0.8}}, kind.key)});
    const auto after = parseProtocol(withSignature(yaml, signature), "p").signatures.front();
    REQUIRE(after.steps.size() == signature.steps.size());
    CHECK(after.steps.back().key == "redundancy");
    CHECK(after.steps.back().values.number("cutoff") == 0.8);
}
