#include "core/learning/CaseRecipeJson.h"

#include <algorithm>
#include <array>
#include <set>

namespace rimlight::learning {

namespace {

using Json = ModelJson;

constexpr std::size_t kMostPhases = 8; ///< that a mixture is fitted to
constexpr std::size_t kMostRegions = 100;
constexpr std::size_t kMostQuestions = 1000;
constexpr std::size_t kMostLevels = 1000;
constexpr std::uint64_t kMostSubregions = 20;
constexpr std::uint64_t kMostStarts = 1000;
constexpr std::uint64_t kMostIterations = 1000000;
constexpr double kFarthestMm = 1000.0;

constexpr std::array<std::string_view, 3> kRegionKinds = {"outline", "ring", "subregions"};
constexpr std::array<std::string_view, 3> kAnswerKinds = {"number", "yes/no", "category"};

Json write(const RegionRecipe& region) {
    Json json = {{"name", region.name}, {"kind", kRegionKinds[region.kind.index()]}};
    if (const auto* ring = std::get_if<RingRegion>(&region.kind)) {
        json["innerMm"] = ring->innerMm;
        json["outerMm"] = ring->outerMm;
    } else if (const auto* parts = std::get_if<SubregionSet>(&region.kind)) {
        json["count"] = parts->count;
        json["starts"] = parts->starts;
        json["seed"] = parts->seed;
        json["tolerance"] = parts->tolerance;
        json["maxIterations"] = parts->maxIterations;
    }
    return json;
}

RingRegion readRing(const ModelField& field) {
    RingRegion ring;
    ring.innerMm = field.member("innerMm").numberWithin(-kFarthestMm, kFarthestMm);
    const ModelField outer = field.member("outerMm");
    ring.outerMm = outer.numberWithin(-kFarthestMm, kFarthestMm);
    if (ring.outerMm <= ring.innerMm)
        outer.fail("is not above innerMm");
    return ring;
}

int countFrom(const ModelField& field, std::uint64_t least, std::uint64_t most) {
    const auto value = field.count(most);
    if (value < least)
        field.fail("is less than " + std::to_string(least));
    return static_cast<int>(value);
}

SubregionSet readSubregions(const ModelField& field) {
    SubregionSet parts;
    parts.count = countFrom(field.member("count"), 1, kMostSubregions);
    parts.starts = countFrom(field.member("starts"), 1, kMostStarts);
    parts.seed = field.member("seed").count();
    const ModelField tolerance = field.member("tolerance");
    parts.tolerance = tolerance.numberWithin(0.0, 1.0);
    if (parts.tolerance == 0.0)
        tolerance.fail("is 0: such a search would not end");
    parts.maxIterations = countFrom(field.member("maxIterations"), 1, kMostIterations);
    return parts;
}

RegionRecipe readRegion(const ModelField& field) {
    RegionRecipe region{field.member("name").filledText(), OutlineRegion{}};
    const auto kind = field.member("kind").choice(kRegionKinds);
    if (kind == 1)
        region.kind = readRing(field);
    else if (kind == 2)
        region.kind = readSubregions(field);
    return region;
}

Json write(const ClinicalQuestion& question) {
    return {{"name", question.name},
            {"title", question.title},
            {"unit", question.unit},
            {"kind", kAnswerKinds[static_cast<std::size_t>(question.kind)]},
            {"levels", question.levels}};
}

ClinicalQuestion readQuestion(const ModelField& field) {
    ClinicalQuestion question;
    question.name = field.member("name").filledText();
    question.title = field.member("title").text();
    question.unit = field.member("unit").text();
    question.kind = static_cast<AnswerKind>(field.member("kind").choice(kAnswerKinds));
    const ModelField levels = field.member("levels");
    question.levels = levels.texts(kMostLevels);
    if (std::set<std::string>(question.levels.begin(), question.levels.end()).size() != question.levels.size())
        levels.fail("names a level twice");
    if (question.kind == AnswerKind::Category && question.levels.size() < 2)
        levels.fail("has fewer than two levels");
    return question;
}

/// Reads a list whose entries have names of their own.
template <class Entry>
std::vector<Entry> readNamed(const ModelField& list, std::size_t most, Entry (*read)(const ModelField&)) {
    std::vector<Entry> entries;
    std::set<std::string> names;
    for (std::size_t i = 0; i < list.size(most); ++i) {
        entries.push_back(read(list.at(i)));
        if (!names.insert(entries.back().name).second)
            list.at(i).member("name").fail("repeats " + entries.back().name);
    }
    return entries;
}

} // namespace

std::string levelColumn(const ClinicalQuestion& question, const std::string& level) {
    return question.name + ": " + level;
}

ModelJson toModelJson(const CaseRecipe& recipe) {
    Json json = {{"modality", recipe.modality},
                 {"phases", recipe.phases},
                 {"regions", Json::array()},
                 {"clinical", Json::array()}};
    for (const auto& region : recipe.regions)
        json["regions"].push_back(write(region));
    for (const auto& question : recipe.clinical)
        json["clinical"].push_back(write(question));
    return json;
}

CaseRecipe readCaseRecipe(const ModelField& field) {
    CaseRecipe recipe;
    recipe.modality = field.member("modality").text();
    const ModelField phases = field.member("phases");
    recipe.phases = phases.texts(kMostPhases);
    if (std::set<std::string>(recipe.phases.begin(), recipe.phases.end()).size() != recipe.phases.size())
        phases.fail("names a phase twice");
    recipe.regions = readNamed(field.member("regions"), kMostRegions, readRegion);
    recipe.clinical = readNamed(field.member("clinical"), kMostQuestions, readQuestion);
    return recipe;
}

} // namespace rimlight::learning
