#include "core/base/Hash.h"
#include "core/base/Text.h"
#include "core/study/report/ReportSections.h"
#include "core/study/report/ReportWords.h"

namespace rimlight::study {

namespace {

/// "tables/flow.csv" -> "table:flow"; empty: it is no figure or table.
std::string keyOf(const std::string& path) {
    for (const auto& [folder, ending, kind] :
         {std::tuple{"tables/", ".csv", "table:"}, std::tuple{"figures/", ".json", "figure:"}})
        if (path.starts_with(folder) && path.ends_with(ending)) {
            const auto begin = std::string_view(folder).size();
            return kind + path.substr(begin, path.size() - begin - std::string_view(ending).size());
        }
    return "";
}

} // namespace

void addReproducibility(const ReportInput& input, ReportDraft& draft) {
    const auto& results = input.results;
    draft.section(1, "reproducibility", "Reproducibility");
    draft.say(
        "The study is run again by \"rimlight-cli study run STUDY.yaml\" with the protocol below" +
        see({"section:protocol"}) +
        " and the same cohort. The same inputs, program version and seed give every number again to the last bit. "
        "Figures of performance can be recomputed elsewhere from tables/predictions.csv (score and probability of "
        "every model for every case), tables/radscore-cases-*.csv and tables/survival-cases.csv.");
    report::Table facts{"What the numbers rest on", {"What", "Value"}, {}, {}};
    facts.rows = {{"Program", results.program},
                  {"Protocol", results.protocolKey + ", version " + std::to_string(results.protocolVersion)},
                  {"Seed", std::to_string(results.seed)}};
    if (input.protocol)
        facts.rows.push_back({"SHA-256 of the extraction's settings", settingsHash(input.protocol->extraction.recipe)});
    if (!results.inputsHash.empty())
        facts.rows.push_back({"SHA-256 of all inputs", results.inputsHash});
    if (!results.protocolText.empty())
        facts.rows.push_back({"SHA-256 of the protocol's text", sha256Hex(results.protocolText)});
    draft.table("provenance", std::move(facts));
}

void addFiles(const ReportInput& input, ReportDraft& draft) {
    const auto& results = input.results;
    if (results.sums.empty())
        return;
    draft.appendix("files", "Files of the study");
    draft.say("The folder of the results holds these files. \"Here\" says which are printed in this report.");
    report::Table files{"Files of the study with their SHA-256", {"File", "Here", "SHA-256"}, {}, {}};
    for (const auto& [path, sum] : results.sums)
        if (!path.ends_with(".json") || keyOf(path).starts_with("figure:") || !path.starts_with("tables/"))
            files.rows.push_back({path, labelOf(keyOf(path)), sum});
    files.note = "Each table lies beside its CSV as JSON with the same numbers.";
    draft.table("files", std::move(files));
}

void addProtocolText(const ReportInput& input, ReportDraft& draft) {
    if (input.results.protocolText.empty())
        return;
    draft.appendix("protocol", "The protocol as it was run");
    draft.add(report::Code{input.results.protocolText});
}

} // namespace rimlight::study
