#include "core/study/CaseFeatures.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/radiomics/ibsi/IbsiExtractor.h"

#include <algorithm>

namespace rimlight::study {

namespace {

constexpr const char* kReasonsColumn = "Missing";
constexpr const char* kSettingsHashColumn = "diagnostics_Configuration_SettingsHash";

void addReasonsColumn(tables::TextTable& table) {
    if (table.columnOf(kReasonsColumn))
        return;
    table.columns.emplace_back(kReasonsColumn);
    for (auto& cells : table.rows)
        cells.emplace_back();
}

void dropLastColumnWhenEmpty(tables::TextTable& table) {
    if (!std::all_of(table.rows.begin(), table.rows.end(), [](const auto& cells) { return cells.back().empty(); }))
        return;
    table.columns.pop_back();
    for (auto& cells : table.rows)
        cells.pop_back();
}

std::vector<radiomics::RegionExtraction> extractByIbsi(const std::vector<radiomics::PhaseImage>& phases,
                                                       const radiomics::ibsi::IbsiSettings& settings,
                                                       const Progress& progress, unsigned maxThreads) {
    std::size_t regions = 0;
    for (const auto& phase : phases)
        regions += phase.regions.size();
    std::vector<radiomics::RegionExtraction> all;
    for (const auto& phase : phases)
        for (const auto& region : phase.regions) {
            const auto count = static_cast<double>(regions);
            const auto part =
                progress.part(static_cast<double>(all.size()) / count, static_cast<double>(all.size() + 1) / count);
            radiomics::Extraction extraction;
            try {
                auto found = radiomics::ibsi::extract(phase.image, region.mask, settings, part, maxThreads);
                for (auto& feature : found.features)
                    extraction.features.values.push_back({feature.tag, std::move(feature.value)});
                extraction.warnings = std::move(found.warnings);
                extraction.regionVoxels = found.intensityVoxels;
                extraction.greyLevels = found.greyLevels;
                extraction.extractionGrid = found.extractionGrid;
            } catch (const Error& error) {
                if (regions == 1)
                    throw;
                for (const auto& name : radiomics::ibsi::featureNames(settings))
                    extraction.features.values.push_back({name.tag, tables::Missing{"the region " + error.problem()}});
                extraction.warnings = {error.what()};
            }
            all.push_back({phase.phase, region.name, std::move(extraction)});
        }
    return all;
}

} // namespace

CaseFeatures measureCase(const std::vector<CasePhase>& phases, const FeatureRecipe& recipe, const Progress& progress,
                         unsigned maxThreads) {
    std::vector<radiomics::PhaseImage> images;
    std::vector<std::string> imageHashes;
    std::vector<std::string> maskHashes;
    const bool onePhase = phases.size() == 1;
    for (const auto& phase : phases) {
        if (phase.image.blocked)
            throw Error("it may be looked at but not measured: " + *phase.image.blocked,
                        onePhase ? "The image" : "The image of phase \"" + phase.name + "\"", "");
        images.push_back({phase.name, phase.image.volume, phase.regions});
        imageHashes.push_back((onePhase ? "" : phase.name + "=") + imaging::contentHash(phase.image.volume));
        for (const auto& region : phase.regions) {
            const bool only = onePhase && phase.regions.size() == 1;
            maskHashes.push_back((only ? "" : phase.name + "|" + region.name + "=") +
                                 imaging::contentHash(region.mask));
        }
    }
    const auto* settings = std::get_if<radiomics::ExtractionSettings>(&recipe);
    auto extractions = settings != nullptr ? radiomics::extractRegions(images, *settings, progress, maxThreads)
                                           : extractByIbsi(images, std::get<radiomics::ibsi::IbsiSettings>(recipe),
                                                           progress, maxThreads);
    return {radiomics::joinExtractions(std::move(extractions)), settingsHash(recipe), join(imageHashes, ", "),
            join(maskHashes, ", ")};
}

CaseFeatures measureCase(const CaseImage& image, const imaging::Segment& region,
                         const radiomics::ExtractionSettings& settings, const Progress& progress, unsigned maxThreads) {
    return measureCase({{"", image, {{region.name, region.mask}}}}, settings, progress, maxThreads);
}

tables::TextTable toTextTable(const CaseFeatures& features, const std::string& caseId,
                              const std::vector<std::pair<std::string, std::string>>& extraColumns) {
    tables::FeatureTable table;
    table.add(caseId, features.extraction.features);
    tables::TextTable text = tables::toTextTable(table);
    auto extra = extraColumns;
    extra.emplace_back("diagnostics_Versions_Rimlight", RIMLIGHT_VERSION);
    extra.emplace_back(kSettingsHashColumn, features.settingsHash);
    extra.emplace_back("diagnostics_Image-original_Hash", features.imageHash);
    extra.emplace_back("diagnostics_Mask-original_Hash", features.maskHash);
    extra.insert(extra.end(), features.extraction.diagnostics.begin(), features.extraction.diagnostics.end());
    std::ptrdiff_t position = 1;
    for (const auto& [name, value] : extra) {
        if (text.columnOf(name))
            throw Error("the name is taken", "Column " + name, "Choose another name.");
        text.columns.insert(text.columns.begin() + position, name);
        text.rows.front().insert(text.rows.front().begin() + position, value);
        ++position;
    }
    return text;
}

tables::TextTable withRowAppended(const std::filesystem::path& file, tables::TextTable row) {
    tables::TextTable table = tables::readCsv(file);
    addReasonsColumn(table);
    addReasonsColumn(row);
    if (table.columns != row.columns)
        throw Error("has other columns than this case", file.string(),
                    "Use the settings and columns of its other cases.");
    const auto settingsHash = table.columnOf(kSettingsHashColumn);
    for (const auto& cells : table.rows) {
        if (cells.front() == row.rows.front().front())
            throw Error("holds the case \"" + cells.front() + "\" already", file.string(), "Choose another --case.");
        if (settingsHash && cells[*settingsHash] != row.rows.front()[*settingsHash])
            throw Error("holds features of other settings", file.string(),
                        "Extract with the settings of its other cases.");
    }
    table.rows.push_back(row.rows.front());
    dropLastColumnWhenEmpty(table);
    return table;
}

} // namespace rimlight::study
