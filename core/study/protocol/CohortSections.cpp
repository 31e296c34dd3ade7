#include "core/base/Text.h"
#include "core/radiomics/ibsi/IbsiSettings.h"
#include "core/study/protocol/ProtocolSections.h"

#include <algorithm>

namespace rimlight::study {

using radiomics::YamlPlace;

namespace {

ClinicalVariable readVariable(const YamlPlace& place) {
    ClinicalVariable variable;
    if (place.node.IsScalar()) {
        variable.name = variable.title = place.node.Scalar();
        variable.columns = {variable.name};
        return variable;
    }
    YamlTable table(place.item, "clinical", place.node, "a column, or a table that describes one");
    variable.name = table.text("name", "a name");
    variable.title = table.textOr("title", variable.name);
    variable.unit = table.textOr("unit", "");
    const auto kind = table.wordOr("type", {"number", "yes/no", "category"}, "number");
    variable.kind = kind == "number"   ? ClinicalVariable::Kind::Number
                    : kind == "yes/no" ? ClinicalVariable::Kind::YesNo
                                       : ClinicalVariable::Kind::Category;
    variable.levels = table.textsOr("levels", {});
    variable.predictor = table.flagOr("predictor", true);
    variable.columns = table.textsOr("column", {variable.name});
    variable.denominators = table.textsOr("over_mean_of", {});
    const auto mean = table.textsOr("mean_of", {});
    const auto readers = table.textsOr("consensus_of", {});
    variable.consensusColumn = table.textOr("consensus", "");
    if (!mean.empty() && !readers.empty())
        table.fail("is both a mean and a consensus", "Keep one of \"mean_of\" and \"consensus_of\".");
    if (!mean.empty()) {
        variable.columns = mean;
        variable.source =
            variable.denominators.empty() ? ClinicalVariable::Source::Mean : ClinicalVariable::Source::RatioOfMeans;
    } else if (!readers.empty()) {
        variable.columns = readers;
        variable.source = ClinicalVariable::Source::Consensus;
    } else if (!variable.denominators.empty()) {
        table.fail("has \"over_mean_of\" without \"mean_of\"", "Add \"mean_of\" with the columns above the line.");
    }
    if (variable.columns.size() > 1 && variable.source == ClinicalVariable::Source::Column)
        table.fail("has several columns", "Say how they are joined: \"mean_of\" or \"consensus_of\".");
    if (variable.source != ClinicalVariable::Source::Column && variable.source != ClinicalVariable::Source::Consensus &&
        variable.kind != ClinicalVariable::Kind::Number)
        table.fail("is a mean, but no number", "Set \"type: number\".");
    table.finish();
    return variable;
}

RegionPlan readRegion(const YamlPlace& place) {
    if (place.node.IsScalar())
        return {place.oneOf({"whole"}), WholePlan{}};
    YamlTable table(place.item, "regions", place.node, "\"whole\", or a table with one of \"ring\" and \"subregions\"");
    RegionPlan region;
    if (const auto ring = table.find("ring")) {
        YamlTable limits(ring->item, "ring", ring->node, "a table with name, from and to");
        region.name = limits.textOr("name", "peri");
        constexpr double kFarthestMm = 100.0;
        RingPlan plan;
        plan.limits.innerMm = limits.numberOr("from_mm", -kFarthestMm, kFarthestMm, 0.0);
        plan.limits.outerMm = limits.numberOr("to_mm", -kFarthestMm, kFarthestMm, 3.0);
        if (plan.limits.outerMm <= plan.limits.innerMm)
            limits.fail("has no width", "Make \"to_mm\" larger than \"from_mm\".");
        limits.finish();
        region.kind = plan;
    } else if (const auto parts = table.find("subregions")) {
        YamlTable range(parts->item, "subregions", parts->node, "a table with name, smallest and largest");
        region.name = range.textOr("name", "sub");
        constexpr int kMost = 8;
        SubregionPlan plan;
        plan.smallestK = range.wholeOr("smallest", 1, kMost, 2);
        plan.largestK = range.wholeOr("largest", plan.smallestK, kMost, std::max(plan.smallestK, 4));
        range.finish();
        region.kind = plan;
    } else {
        table.fail("is no region", "Write \"whole\", \"ring: {...}\" or \"subregions: {...}\".");
    }
    table.finish();
    return region;
}

/// The lines of a block of the text, less what they are indented by, below as many empty lines as stand above it: what
/// a reader says about line 3 of it is line 3 of the whole.
std::string blockAt(std::string_view text, const YAML::Node& node) {
    const auto lines = split(text, '\n');
    const auto first = static_cast<std::size_t>(std::max(0, node.Mark().line));
    const auto indent = static_cast<std::size_t>(std::max(0, node.Mark().column));
    std::string block(first, '\n');
    for (std::size_t i = first; i < lines.size(); ++i) {
        const std::size_t blanks = lines[i].find_first_not_of(' ');
        const bool isEmpty = blanks == std::string::npos || lines[i][blanks] == '#';
        if (!isEmpty && blanks < indent)
            break;
        block += (isEmpty ? "" : lines[i].substr(indent)) + '\n';
    }
    return block;
}

bool isBlock(const YAML::Node& node) {
    return node.Style() != YAML::EmitterStyle::Flow;
}

} // namespace

void readOutcomes(Protocol& protocol, YamlTable& protocolTable) {
    const auto place = protocolTable.require("outcome", "the column that tells the classes");
    YamlTable table(place.item, "outcome", place.node, "a table with column and positive");
    auto& outcome = protocol.outcome;
    outcome.column = table.text("column", "a column of the cohort's table");
    outcome.positiveValues = textsOf(table.require("positive", "the value of the positive class"));
    outcome.negativeValues = table.textsOr("negative", {});
    outcome.positiveLabel = table.textOr("positive_label", join(outcome.positiveValues, " or "));
    outcome.negativeLabel =
        table.textOr("negative_label", outcome.negativeValues.empty() ? "not " + outcome.positiveLabel
                                                                      : join(outcome.negativeValues, " or "));
    table.finish();
    if (const auto followed = protocolTable.find("survival")) {
        YamlTable times(followed->item, "survival", followed->node, "a table with time and event");
        SurvivalPlan survival;
        survival.name = times.textOr("name", "Survival");
        survival.timeColumn = times.text("time", "a column of times");
        survival.eventColumn = times.text("event", "a column that says whether it happened");
        survival.eventValue = times.textOr("event_value", "1");
        survival.unit = times.textOr("unit", "months");
        if (const auto readAt = times.find("read_at"))
            survival.readAt = readAt->numbers();
        for (const double time : survival.readAt)
            if (time <= 0.0)
                times.fail("is read at " + formatNumber(time), "Give times above 0.");
        times.finish();
        protocol.survival = survival;
    }
}

void readClinical(Protocol& protocol, YamlTable& table) {
    const auto place = table.find("clinical");
    if (!place)
        return;
    forEachEntry(*place, [&](const YamlPlace& entry) {
        auto variable = readVariable(entry);
        for (const auto& other : protocol.clinical)
            if (other.name == variable.name)
                entry.fail("has \"" + variable.name + "\" twice", "Give each variable a name of its own.");
        protocol.clinical.push_back(std::move(variable));
    });
}

void readRegions(Protocol& protocol, YamlTable& table) {
    const auto place = table.find("regions");
    if (!place) {
        protocol.regions = {{"whole", WholePlan{}}};
        return;
    }
    forEachEntry(*place, [&](const YamlPlace& entry) {
        auto region = readRegion(entry);
        for (const auto& other : protocol.regions)
            if (other.name == region.name)
                entry.fail("has two regions called \"" + region.name + '"', "Give each a name of its own.");
        protocol.regions.push_back(std::move(region));
    });
}

void readExtraction(Protocol& protocol, YamlTable& protocolTable, std::string_view yaml) {
    const auto place = protocolTable.find("extraction");
    if (!place)
        return;
    YamlTable table(place->item, "extraction", place->node, "a table with profile and settings");
    auto& extraction = protocol.extraction;
    extraction.profile = table.wordOr("profile", {"pyradiomics", "ibsi"}, "pyradiomics");
    if (const auto settings = table.find("settings"))
        extraction.settingsText = isBlock(settings->node) ? blockAt(yaml, settings->node) : YAML::Dump(settings->node);
    table.finish();
    if (extraction.profile == "ibsi")
        extraction.recipe = radiomics::ibsi::parseIbsiSettings(
            extraction.settingsText.empty() ? "profile: ibsi\n" : extraction.settingsText, place->item);
    else
        extraction.recipe = extraction.settingsText.empty()
                                ? radiomics::ExtractionSettings{}
                                : radiomics::parseSettings(extraction.settingsText, place->item);
}

void readSplit(Protocol& protocol, YamlTable& protocolTable) {
    const auto place = protocolTable.find("split");
    if (!place)
        return;
    YamlTable table(place->item, "split", place->node, "a table with training");
    auto& split = protocol.split;
    constexpr double kLeast = 0.1;
    split.trainingShare = table.numberOr("training", kLeast, 1.0, split.trainingShare);
    split.stratifyBy = table.wordOr("stratify", {"outcome", "nothing"}, "outcome");
    split.partColumn = table.textOr("column", "");
    if (const auto external = table.find("external")) {
        YamlTable one(external->item, "external", external->node, "a table with column and values");
        split.externalColumn = one.text("column", "a column such as the centre");
        split.externalValues = textsOf(one.require("values", "the values of external cases"));
        one.finish();
    }
    table.finish();
}

} // namespace rimlight::study
