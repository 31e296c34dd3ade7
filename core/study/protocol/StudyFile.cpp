#include "core/study/protocol/StudyFile.h"

#include "core/base/AtomicFile.h"
#include "core/base/Text.h"
#include "core/study/protocol/ProtocolFile.h"
#include "core/study/protocol/YamlTable.h"

#include <algorithm>
#include <functional>
#include <set>

namespace rimlight::study {

using radiomics::YamlPlace;

namespace {

/// Calls f for every place of a protocol that names a column of the cohort's table.
void forEachColumn(Protocol& protocol, const std::function<void(std::string&)>& f) {
    f(protocol.caseColumn);
    f(protocol.patientColumn);
    f(protocol.centreColumn);
    f(protocol.excludeColumn);
    for (auto& [name, column] : protocol.phases)
        f(column);
    for (auto& [name, column] : protocol.readings)
        f(column);
    f(protocol.outcome.column);
    if (protocol.survival) {
        f(protocol.survival->timeColumn);
        f(protocol.survival->eventColumn);
    }
    for (auto& variable : protocol.clinical) {
        for (auto& column : variable.columns)
            f(column);
        for (auto& column : variable.denominators)
            f(column);
        f(variable.consensusColumn);
    }
    f(protocol.split.externalColumn);
    f(protocol.split.partColumn);
}

/// Gives the protocol's columns the names that they have in the cohort's table.
void renameColumns(Protocol& protocol, const YamlPlace& place) {
    if (!place.node.IsMap())
        place.fail("is not a table", "Write one \"column of the protocol: your column\" per line.");
    std::set<std::string> known;
    forEachColumn(protocol, [&](std::string& column) {
        if (!column.empty())
            known.insert(column);
    });
    std::map<std::string, std::string> names;
    for (const auto& entry : place.node) {
        const YamlPlace one{place.item, entry.first.Scalar(), entry.second};
        if (!known.contains(one.key))
            one.fail("is no column of the protocol",
                     "Its columns are: " + join({known.begin(), known.end()}, ", ") + '.');
        names[one.key] = one.text("a column's name");
    }
    forEachColumn(protocol, [&](std::string& column) {
        if (const auto found = names.find(column); found != names.end())
            column = found->second;
    });
}

void changeOutcome(Protocol& protocol, const YamlPlace& place) {
    YamlTable table(place.item, "outcome", place.node, "a table with column and positive");
    auto& outcome = protocol.outcome;
    outcome.column = table.textOr("column", outcome.column);
    if (const auto positive = table.find("positive")) {
        outcome.positiveValues = textsOf(*positive);
        outcome.negativeValues.clear();
        outcome.positiveLabel = join(outcome.positiveValues, " or ");
        outcome.negativeLabel = "not " + outcome.positiveLabel;
    }
    outcome.negativeValues = table.textsOr("negative", outcome.negativeValues);
    outcome.positiveLabel = table.textOr("positive_label", outcome.positiveLabel);
    outcome.negativeLabel = table.textOr("negative_label", outcome.negativeLabel);
    protocol.question = table.textOr("question", outcome.positiveLabel + " rather than " + outcome.negativeLabel);
    table.finish();
}

void changeExternal(Protocol& protocol, const YamlPlace& place) {
    if (protocol.split.externalColumn.empty())
        place.fail("are given, but the protocol has no external part", "Remove the line.");
    protocol.split.externalValues = textsOf(place);
}

std::vector<std::filesystem::path> pathsOf(const YamlPlace& place, const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    for (const auto& text : textsOf(place))
        paths.push_back(folder / text);
    if (paths.empty())
        place.fail("names no file", "Name one.");
    return paths;
}

void readExclude(StudyFile& study, const YamlPlace& place) {
    if (!place.node.IsMap())
        place.fail("is not a table", "Write one \"case id: reason\" per line.");
    for (const auto& entry : place.node) {
        const YamlPlace one{place.item, entry.first.Scalar(), entry.second};
        study.exclude[one.key] = one.text("a reason");
    }
}

} // namespace

StudyFile parseStudy(std::string_view yaml, const std::string& item, const std::filesystem::path& folder) {
    const YAML::Node root = radiomics::parseYaml(yaml, item);
    YamlTable table(item, "study", root, "a study");
    StudyFile study;
    study.folder = folder;
    study.title = table.text("study", "a title");
    const std::string name = table.text("protocol", "a shipped protocol or a file");
    study.protocolText = protocolText(name, folder);
    study.protocol = parseProtocol(study.protocolText, name);
    if (const auto columns = table.find("columns"))
        renameColumns(study.protocol, *columns);
    if (const auto outcome = table.find("outcome"))
        changeOutcome(study.protocol, *outcome);
    if (const auto external = table.find("external_values"))
        changeExternal(study.protocol, *external);
    constexpr int kMostSeed = 2147483647;
    study.protocol.seed =
        static_cast<std::uint64_t>(table.wholeOr("seed", 0, kMostSeed, static_cast<int>(study.protocol.seed)));
    study.protocol.evaluation.bootstraps = table.wholeOr("bootstraps", 0, 100000, study.protocol.evaluation.bootstraps);
    study.tables = pathsOf(table.require("cohort", "the cohort's table"), folder);
    if (const auto features = table.find("features"))
        study.features = pathsOf(*features, folder);
    if (const auto exclude = table.find("exclude"))
        readExclude(study, *exclude);
    study.synthetic = table.flagOr("synthetic", false);
    table.finish();
    return study;
}

StudyFile readStudy(const std::filesystem::path& path) {
    constexpr std::size_t kMostBytes = std::size_t{1} << 20U;
    return parseStudy(readTextFile(path, kMostBytes), path.string(), path.parent_path());
}

} // namespace rimlight::study
