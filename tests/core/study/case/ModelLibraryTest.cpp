#include "core/study/case/ModelLibrary.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/study/case/ShippedModels.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace rimlight;
using namespace rimlight::study;

namespace fs = std::filesystem;

TEST_CASE("The models of several folders are listed with their cards, and what is wrong with others", "[unit]") {
    const test::TemporaryFolder folder;
    fs::create_directories(folder / "mine");
    const auto source = test::sourceFolder() / "resources/models";
    const auto text = readTextFile(source / "sample-wilms-vs-ccsk.json");
    writeFileAtomically(folder / "mine/b.json", text);
    writeFileAtomically(folder / "mine/a-damaged.json", text.substr(0, text.size() / 2));
    auto newer = text;
    newer.replace(newer.find("\"formatVersion\": 2"), 18, "\"formatVersion\": 9");
    writeFileAtomically(folder / "mine/c-newer.json", newer);
    writeFileAtomically(folder / "mine/prediction.json", std::string_view("{\"format\": \"rimlight-prediction\"}"));
    writeFileAtomically(folder / "mine/notes.txt", std::string_view("rimlight-model"));
    const auto models = listModels({{"Mine", folder / "mine"}, {"Nowhere", folder / "absent"}, {"Shipped", source}});
    std::vector<std::string> names;
    for (const auto& one : models)
        names.push_back(one.folder + "/" + one.fileName);
    CHECK(names == std::vector<std::string>{"Mine/a-damaged.json", "Mine/b.json", "Mine/c-newer.json",
                                            "Shipped/published-wilms-vs-ccsk.json",
                                            "Shipped/sample-ccrcc-survival.json", "Shipped/sample-ccrcc-t-stage.json",
                                            "Shipped/sample-wilms-vs-ccsk.json"});
    CHECK_FALSE(models[0].model);
    CHECK_THAT(models[0].problem, Catch::StartsWith("a-damaged.json: is not JSON"));
    CHECK_THAT(models[2].problem, Catch::Contains("newer than this program reads"));
    REQUIRE(models[1].model);
    CHECK(models[1].problem.empty());
    CHECK(models[1].file == folder / "mine/b.json");
    CHECK(models[1].hash.size() == 64);
    CHECK(models[1].hash == models[6].hash);
    const auto& summary = models[1].summary;
    CHECK(summary.question == "CCSK rather than Wilms tumour");
    CHECK(summary.kind == "Logistic regression");
    CHECK_THAT(summary.trainedOn, Catch::Contains(" CCSK, ") && Catch::Contains(" Wilms tumour"));
    CHECK_THAT(summary.performance, Catch::StartsWith("AUC 0.") && Catch::EndsWith(", test"));
    CHECK(summary.isSynthetic);
    CHECK(summary.hasInterval);
    CHECK(models[3].summary.kind == "Published formula");
    CHECK_FALSE(models[3].summary.hasInterval);
    CHECK(models[4].summary.kind == "Cox model");
    CHECK_THAT(models[4].summary.performance, Catch::StartsWith("C index 0."));
}

TEST_CASE("The models that travel inside the program are those of resources/models, byte by byte", "[unit]") {
    for (const auto& [name, text] : shippedModelFiles()) {
        CAPTURE(name);
        CHECK(text == readTextFile(test::sourceFolder() / "resources/models" / name));
    }
    const auto shipped = shippedModels();
    REQUIRE(shipped.size() == 4);
    for (const auto& one : shipped) {
        CAPTURE(one.fileName);
        CHECK(one.problem.empty());
        REQUIRE(one.model);
        CHECK(one.model->provenance.syntheticData == (one.model->formula() == nullptr));
    }
    CHECK_THROWS_WITH(shippedModel("other.json"), Catch::Contains("did not come with the program"));
}
