#include "core/study/protocol/ProtocolFile.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/study/protocol/ProtocolSections.h"

#include <algorithm>
#include <set>

namespace rimlight::study {

namespace {

using radiomics::YamlPlace;

constexpr std::size_t kMostProtocolBytes = std::size_t{1} << 20U;

std::vector<std::pair<std::string, std::string>> readColumns(YamlTable& table, const std::string& key) {
    std::vector<std::pair<std::string, std::string>> columns;
    if (const auto place = table.find(key))
        forEachEntry(*place, [&](const YamlPlace& entry) {
            if (entry.node.IsScalar()) {
                columns.emplace_back(entry.node.Scalar(), entry.node.Scalar());
                return;
            }
            YamlTable one(entry.item, key, entry.node, "a name, or a table with name and column");
            const std::string name = one.text("name", "a name");
            columns.emplace_back(name, one.textOr("column", name));
            one.finish();
        });
    return columns;
}

void readCohort(Protocol& protocol, YamlTable& protocolTable) {
    const auto place = protocolTable.require("cohort", "the columns of the cohort's table");
    YamlTable table(place.item, "cohort", place.node, "a table of columns");
    protocol.caseColumn = table.textOr("case", "case");
    protocol.patientColumn = table.textOr("patient", "");
    protocol.centreColumn = table.textOr("centre", "");
    protocol.excludeColumn = table.textOr("exclude", "");
    protocol.modality = table.wordOr("modality", {"CT", "MR", "PT"}, "");
    protocol.phases = readColumns(table, "phases");
    protocol.readings = readColumns(table, "readings");
    std::vector<std::string> names;
    for (const auto& [name, column] : protocol.phases)
        names.push_back(name);
    protocol.measuredPhases = table.textsOr("measured", names);
    for (const auto& phase : protocol.measuredPhases)
        if (std::find(names.begin(), names.end(), phase) == names.end())
            table.fail("measures the phase \"" + phase + "\", which it does not have",
                       names.empty() ? "Add it to \"phases\"." : "The phases are: " + join(names, ", ") + '.');
    table.finish();
}

void requireNames(const Protocol& protocol, const YamlPlace& place) {
    std::set<std::string> names;
    for (const auto& signature : protocol.signatures)
        if (!names.insert(signature.name).second)
            place.fail("has two signatures called \"" + signature.name + '"', "Give each a name of its own.");
    if (!names.contains(protocol.mainSignature))
        place.fail("has no signature \"" + protocol.mainSignature + "\", which \"main\" names",
                   "Its signatures are: " + join({names.begin(), names.end()}, ", ") + '.');
}

} // namespace

Protocol parseProtocol(std::string_view yaml, const std::string& item) {
    const YAML::Node root = radiomics::parseYaml(yaml, item);
    YamlTable table(item, "protocol", root, "a protocol");
    Protocol protocol;
    protocol.key = table.text("protocol", "its short name");
    protocol.version = table.wholeOr("version", 1, 1000000, 1);
    protocol.title = table.text("title", "a title");
    protocol.question = table.textOr("question", "");
    protocol.source = table.textOr("source", "");
    protocol.assumed = table.textsOr("assumed", {});
    protocol.seed = static_cast<std::uint64_t>(table.wholeOr("seed", 0, 2147483647, 1));
    readCohort(protocol, table);
    readOutcomes(protocol, table);
    readClinical(protocol, table);
    readRegions(protocol, table);
    readExtraction(protocol, table, yaml);
    readSplit(protocol, table);
    readSignatures(protocol, table);
    readModels(protocol, table);
    readEvaluation(protocol, table);
    if (!protocol.signatures.empty())
        requireNames(protocol, table.require("signatures", "a list"));
    table.finish();
    return protocol;
}

std::string protocolText(const std::string& nameOrFile, const std::filesystem::path& folder) {
    if (nameOrFile.ends_with(".yaml") || nameOrFile.ends_with(".yml"))
        return readTextFile(folder / nameOrFile, kMostProtocolBytes);
    std::vector<std::string> keys;
    for (const auto& shipped : shippedProtocols()) {
        if (shipped.key == nameOrFile)
            return shipped.yaml;
        keys.push_back(shipped.key);
    }
    throw Error("is no protocol: \"" + nameOrFile + '"', "protocol",
                "Choose one of: " + join(keys, ", ") + ", or a file that ends in .yaml.");
}

} // namespace rimlight::study
