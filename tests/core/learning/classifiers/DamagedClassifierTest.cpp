#include "core/base/Error.h"
#include "core/learning/classifiers/Classifier.h"
#include "core/learning/classifiers/TreeEnsemble.h"
#include "tests/core/learning/classifiers/ClassifierCohorts.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <functional>
#include <random>

using namespace rimlight;
using namespace rimlight::learning;
using namespace rimlight::test;

namespace {

using Json = nlohmann::ordered_json;

std::map<std::string, ParameterValue> small(const std::string& kind) {
    if (kind == "random-forest" || kind == "boosting")
        return {{"trees", std::int64_t{3}}};
    if (kind == "mlp")
        return {{"hidden_1", std::int64_t{3}}, {"rounds", std::int64_t{3}}};
    return {};
}

Json documentOf(const std::string& kind, const std::map<std::string, ParameterValue>& given) {
    return Json::parse(fitted(kind, clouds(60, 3, 3), given)->json());
}

Json documentOf(const std::string& kind) {
    return documentOf(kind, small(kind));
}

/// How reading ends after the change: with the Error's text.
std::string refusal(Json document, const std::function<void(Json&)>& change) {
    change(document);
    try {
        classifierFromJson(document.dump(), "model.json");
    } catch (const Error& error) {
        return error.what();
    }
    return "read without complaint";
}

/// A tree that asks for feature 0 at its root.
Json stump() {
    return {{"classifier", "random-forest"},
            {"version", 1},
            {"columns", 2},
            {"base", 0.0},
            {"divisor", 1.0},
            {"trees", Json::array({{{"feature", {0, -1, -1}},
                                    {"left", {1, 0, 0}},
                                    {"number", {0.5, 0.0, 1.0}},
                                    {"cover", {4.0, 2.0, 2.0}}}})}};
}

} // namespace

TEST_CASE("Every field of a classifier is missed when it isn't there", "[unit]") {
    for (const auto& kind : classifierKinds()) {
        const auto document = documentOf(kind.key);
        for (const auto& [key, value] : document.items()) {
            INFO(kind.key << ": " << key);
            CHECK_THAT(refusal(document, [&name = key](Json& json) { json.erase(name); }),
                       Catch::Contains("is missing") && Catch::Contains("model.json"));
        }
    }
}

TEST_CASE("A field of another type is refused in every classifier", "[unit]") {
    for (const auto& kind : classifierKinds()) {
        const auto document = documentOf(kind.key);
        for (const auto& [key, value] : document.items())
            for (const Json& wrong : {Json("words"), Json(nullptr), Json(true), Json::object(), Json(-1.5e300)}) {
                INFO(kind.key << ": " << key << " = " << wrong.dump());
                CHECK_THROWS_AS(
                    [&] {
                        auto damaged = document;
                        damaged[key] = wrong;
                        classifierFromJson(damaged.dump(), "model.json");
                    }(),
                    Error);
            }
    }
}

TEST_CASE("A list that is longer or shorter than the columns is refused in every classifier", "[unit]") {
    for (const auto& kind : classifierKinds()) {
        const auto document = documentOf(kind.key);
        for (const auto& [key, value] : document.items()) {
            if (!value.is_array() || key == "trees")
                continue;
            INFO(kind.key << ": " << key);
            CHECK(refusal(document, [&name = key](Json& json) { json[name].push_back(1.0); }) !=
                  "read without complaint");
            CHECK(refusal(document, [&name = key](Json& json) { json[name].erase(0); }) != "read without complaint");
        }
        INFO(kind.key);
        if (document.contains("trees"))
            continue;
        CHECK(refusal(document, [](Json& json) { json["columns"] = 4; }) != "read without complaint");
    }
}

TEST_CASE("Documents that are no classifiers are refused", "[unit]") {
    for (const char* text : {"", "{", "[]", "3", "null", "{\"classifier\": \"svm\"}",
                             "{\"classifier\": \"oracle\", "
                             "\"version\": 1}"}) {
        INFO(text);
        CHECK_THROWS_AS(classifierFromJson(text, "model.json"), Error);
    }
    CHECK_THROWS_WITH(classifierFromJson(std::string(200000, '['), "model.json"), Catch::Contains("deeply"));
    CHECK_THROWS_WITH(classifierFromJson(R"({"classifier": "svm", "classifier": "svm"})", "model.json"),
                      Catch::Contains("twice"));
    CHECK_THROWS_WITH(classifierFromJson(R"({"classifier": "svm", "x": 1e999})", "model.json"),
                      Catch::Contains("too large"));
    CHECK_THAT(refusal(documentOf("naive-bayes"), [](Json& json) { json["version"] = 2; }), Catch::Contains("version"));
    CHECK_THROWS_AS(classifierKind("svm").read(documentOf("naive-bayes").dump(), "model.json"), Error);
}

TEST_CASE("Damaged trees are refused before anyone walks them", "[unit]") {
    CHECK(refusal(stump(), [](Json&) {}) == "read without complaint");
    const auto set = [](const char* list, std::size_t i, const Json& value) {
        return refusal(stump(), [=](Json& json) { json["trees"][0][list][i] = value; });
    };
    CHECK_THAT(set("left", 0, 0), Catch::Contains("out of place")); // the root as its own child
    CHECK_THAT(set("left", 0, 2), Catch::Contains("out of place")); // beyond the end
    CHECK_THAT(set("left", 0, -1), Catch::Contains("whole number"));
    CHECK_THAT(set("left", 0, 1e300), Catch::Contains("whole number"));
    CHECK_THAT(set("left", 0, 18446744073709551615ULL), Catch::Contains("whole number"));
    CHECK_THAT(set("feature", 0, 2), Catch::Contains("isn't there"));
    CHECK_THAT(set("feature", 0, -2), Catch::Contains("whole number"));
    CHECK_THAT(set("feature", 0, -1), Catch::Contains("without a parent"));
    CHECK_THAT(set("feature", 1, 0), Catch::Contains("out of place")); // a cycle to the root
    CHECK_THAT(set("cover", 1, 0.0), Catch::Contains("positive"));
    CHECK_THAT(set("number", 1, 1.5), Catch::Contains("share"));
    CHECK_THAT(refusal(stump(), [](Json& json) { json["divisor"] = 2.0; }), Catch::Contains("divisor"));
    CHECK_THAT(refusal(stump(), [](Json& json) { json["trees"][0]["feature"] = Json::array(); }),
               Catch::Contains("no node"));
}

TEST_CASE("A child with two parents is refused, for walks over all ways would never end", "[unit]") {
    auto document = stump();
    document["trees"][0] = {{"feature", {0, 0, 0, -1, -1}},
                            {"left", {1, 3, 3, 0, 0}},
                            {"number", {0.5, 0.2, 0.7, 0.0, 1.0}},
                            {"cover", {4.0, 2.0, 2.0, 1.0, 1.0}}};
    CHECK_THAT(refusal(document, [](Json&) {}), Catch::Contains("out of place"));
}

TEST_CASE("A tree as deep as its number of nodes allows is refused", "[unit]") {
    auto document = stump();
    Json tree = {
        {"feature", Json::array()}, {"left", Json::array()}, {"number", Json::array()}, {"cover", Json::array()}};
    const int levels = 3 * kDeepestTree;
    for (int i = 0; i < 2 * levels + 1; ++i) {
        const bool isInner = i % 2 == 0 && i < 2 * levels;
        tree["feature"].push_back(isInner ? 0 : -1);
        tree["left"].push_back(isInner ? i + 1 : 0);
        tree["number"].push_back(0.5);
        tree["cover"].push_back(1.0);
    }
    // Inner nodes at 0, 2, 4, ...: the children of node i are i + 1, a leaf, and i + 2.
    document["trees"][0] = tree;
    CHECK_THAT(refusal(document, [](Json&) {}), Catch::Contains("deeper"));
}

TEST_CASE("Bytes of a classifier changed at random are read or refused, never worse", "[unit]") {
    std::mt19937 random(11);
    const auto data = clouds(10, 3, 5);
    for (const auto& kind : classifierKinds()) {
        INFO(kind.key);
        const std::string text = documentOf(kind.key).dump();
        int refused = 0;
        for (int i = 0; i < 400; ++i) {
            std::string damaged = text;
            for (int k = 0; k <= i % 3; ++k)
                damaged[random() % damaged.size()] = "0123456789-e.,[]{}\"x"[random() % 20];
            try {
                const auto model = classifierFromJson(damaged, "model.json");
                if (model->columnCount() == 3)
                    model->scores(data.x);
            } catch (const Error&) {
                ++refused;
            }
        }
        CHECK(refused > 50);
    }
}
