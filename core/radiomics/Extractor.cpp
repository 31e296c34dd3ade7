#include "core/radiomics/Extractor.h"

#include "core/base/Error.h"
#include "core/base/Parallel.h"
#include "core/imaging/ZScore.h"
#include "core/radiomics/Diagnostics.h"
#include "core/radiomics/Discretise.h"
#include "core/radiomics/FeatureClass.h"
#include "core/radiomics/ImageTypes.h"
#include "core/radiomics/PreFlight.h"
#include "core/radiomics/Preprocess.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace rimlight::radiomics {

namespace {

/// A class to compute, and which of its features to report.
struct ChosenClass {
    const FeatureClass* featureClass = nullptr;
    std::vector<std::size_t> features; ///< indices into names, then into deprecatedNames

    bool isShape() const { return featureClass->key.starts_with("shape"); }
    const std::string& name(std::size_t feature) const {
        const auto& names = featureClass->names;
        return feature < names.size() ? names[feature] : featureClass->deprecatedNames[feature - names.size()];
    }
};

bool isDefaultClass(const FeatureClass& featureClass) {
    return featureClass.key != "shape2D";
}

/// All features of a class, or those that are named; a deprecated one must be named.
std::vector<std::size_t> chooseFeatures(const FeatureClass& featureClass, const std::vector<std::string>& wanted) {
    std::vector<std::size_t> chosen;
    ChosenClass all{&featureClass, {}};
    const std::size_t count = featureClass.names.size();
    for (std::size_t i = 0; i < count + featureClass.deprecatedNames.size(); ++i)
        if (wanted.empty() ? i < count : std::find(wanted.begin(), wanted.end(), all.name(i)) != wanted.end())
            chosen.push_back(i);
    return chosen;
}

std::vector<ChosenClass> chooseClasses(const ExtractionSettings& settings) {
    std::vector<ChosenClass> chosen;
    for (const auto& featureClass : featureClasses()) {
        const auto choice = std::find_if(settings.featureClasses.begin(), settings.featureClasses.end(),
                                         [&](const auto& wanted) { return wanted.featureClass == featureClass.key; });
        if (choice != settings.featureClasses.end())
            chosen.push_back({&featureClass, chooseFeatures(featureClass, choice->features)});
        else if (settings.featureClasses.empty() && isDefaultClass(featureClass))
            chosen.push_back({&featureClass, chooseFeatures(featureClass, {})});
    }
    return chosen;
}

void addFeatures(tables::FeatureRow& row, const std::string& image, const ChosenClass& chosen,
                 const std::vector<tables::Cell>& cells) {
    for (const std::size_t feature : chosen.features)
        row.values.push_back({image + "_" + chosen.featureClass->key + "_" + chosen.name(feature), cells[feature]});
}

bool allFinite(const RegionImage& region) {
    for (std::size_t i = 0; i < region.values.size(); ++i)
        if (region.inside[i] != 0 && !std::isfinite(region.values[i]))
            return false;
    return true;
}

/// A region on the way to its features.
struct Work {
    std::size_t region = 0; ///< index among those of the phase
    imaging::Mask whole;    ///< before resegmentation
    imaging::Mask measured; ///< that intensities are read from
};

/// Regions that are read from one image on one grid.
struct Group {
    ExtractionGrid grid;
    imaging::Volume image;
    std::vector<Work> works;

    /// The box around all regions, and all of them as one mask.
    imaging::Mask together() const {
        if (works.size() == 1)
            return works.front().measured;
        std::vector<imaging::Mask> masks;
        masks.reserve(works.size());
        for (const auto& work : works)
            masks.push_back(work.measured);
        return unionOf(masks);
    }
};

/// The measurement of one phase: its regions in groups, and what is found for each.
class PhaseExtraction {
public:
    PhaseExtraction(const PhaseImage& phase, const ExtractionSettings& settings, Progress progress, unsigned maxThreads,
                    bool only, SettingsOwner owner = SettingsOwner::Reader)
        : m_phase(phase), m_settings(settings), m_progress(std::move(progress)), m_maxThreads(maxThreads), m_only(only),
          m_owner(owner), m_classes(chooseClasses(settings)), m_types(chooseImageTypes(settings)),
          m_results(phase.regions.size()), m_failures(phase.regions.size()), m_notes(phase.regions.size()) {}

    std::vector<Extraction> run() {
        prepare();
        for (std::size_t g = 0; g < m_groups.size(); ++g)
            measure(m_groups[g], m_progress.part(0.1 + 0.9 * static_cast<double>(g) / groupCount(),
                                                 0.1 + 0.9 * static_cast<double>(g + 1) / groupCount()));
        for (std::size_t r = 0; r < m_results.size(); ++r)
            if (m_failures[r])
                fillMissing(m_results[r], *m_failures[r]);
            else
                m_results[r].warnings = preFlightWarnings(m_notes[r], m_results[r].regionVoxels, m_settings, m_owner);
        m_progress.report(1.0, "Features ready");
        return std::move(m_results);
    }

private:
    double groupCount() const { return static_cast<double>(m_groups.size()); }

    void prepare() {
        m_progress.report(0.0, "Preparing the region");
        const auto prepared = prepareImage(m_phase.image, m_settings, m_progress.part(0.0, 0.1));
        for (std::size_t r = 0; r < m_phase.regions.size(); ++r) {
            m_progress.throwIfCancelled();
            try {
                prepareRegion(prepared, r);
            } catch (const Error& error) {
                fail(r, error);
            }
        }
    }

    /// A region that can't be measured ends the extraction, or, among others, is left out.
    void fail(std::size_t r, const Error& error) {
        if (m_phase.regions.size() == 1 && m_only)
            throw Error(error);
        m_failures[r] = error;
    }

    void prepareRegion(const imaging::Volume& prepared, std::size_t r) {
        const imaging::Mask mask = onGridOf(m_phase.image.geometry(), m_phase.regions[r].mask, m_settings);
        requireLargeEnough(mask, m_settings);
        const ExtractionGrid grid = extractionGrid(mask, m_settings);
        imaging::Mask whole = toGrid(mask, grid);
        requireLargeEnough(whole, m_settings);
        Group& group = groupOn(grid, prepared, mask);
        imaging::Mask measured = m_settings.resegmentRange.empty() ? whole : resegment(group.image, whole, m_settings);
        requireLargeEnough(measured, m_settings);
        Extraction& result = m_results[r];
        result.extractionGrid = whole.geometry();
        result.regionVoxels = measured.voxelCount();
        if (m_settings.additionalInfo)
            result.diagnostics =
                diagnosticsOf({m_phase.image, m_phase.regions[r].mask, group.image, whole, measured}, m_settings);
        group.works.push_back({r, std::move(whole), std::move(measured)});
    }

    /// The group of regions that are read on the grid; the image is brought to it once. An image that is z-scored
    /// within a region serves that one alone.
    Group& groupOn(const ExtractionGrid& grid, const imaging::Volume& prepared, const imaging::Mask& mask) {
        const bool ofRegion = m_settings.zScoreWithin == ExtractionSettings::ZScore::Region;
        for (auto& group : m_groups)
            if (group.grid == grid && !ofRegion)
                return group;
        const auto& image = ofRegion ? imaging::zScoreNormalise(prepared, &mask, m_settings.normalizeScale) : prepared;
        m_groups.push_back({grid, toGrid(image, grid, m_settings), {}});
        return m_groups.back();
    }

    void measure(const Group& group, const Progress& progress) {
        // Shapes are measured beside what is read from images, and stand before it.
        std::vector<tables::FeatureRow> shapes(group.works.size());
        parallelFor(
            1 + shapes.size(),
            [&](std::size_t task) {
                if (task == 0)
                    measureImages(group, progress);
                else
                    shapes[task - 1] = shapeOf(group.works[task - 1], progress);
            },
            m_maxThreads);
        for (std::size_t w = 0; w < shapes.size(); ++w) {
            auto& values = m_results[group.works[w].region].features.values;
            values.insert(values.begin(), shapes[w].values.begin(), shapes[w].values.end());
        }
    }

    void measureImages(const Group& group, const Progress& progress) {
        const imaging::Mask together = group.together();
        std::size_t done = 0;
        for (const auto& type : m_types) {
            const auto begin = static_cast<double>(done++) / static_cast<double>(m_types.size());
            const Progress part = progress.part(begin, static_cast<double>(done) / static_cast<double>(m_types.size()));
            const auto names = type.type->names(type.settings);
            std::size_t image = 0;
            const auto deliver = [&](const DerivedImage& derived) {
                part.throwIfCancelled();
                const auto count = static_cast<double>(names.size());
                const auto index = static_cast<double>(image++);
                measureImage(group, derived, together.box(), type, part.part(index / count, (index + 1.0) / count));
            };
            type.type->make({group.image, together, together.box(), part, m_maxThreads}, type.settings, deliver);
        }
    }

    /// As PyRadiomics does, the shape too is read from the box of the resegmented region.
    tables::FeatureRow shapeOf(const Work& work, const Progress& progress) const {
        const auto& mask = m_settings.resegmentShape ? work.measured : work.whole;
        const RegionImage shape = cutOut(mask, work.measured.box(), nullptr, {0, 0, 0});
        const DiscretisedRegion none;
        const FeatureInput input{shape, shape, none, m_settings, progress, m_maxThreads};
        tables::FeatureRow row;
        for (const auto& chosen : m_classes)
            if (chosen.isShape())
                addFeatures(row, "original", chosen, chosen.featureClass->compute(input));
        return row;
    }

    /// The features of each region of the group in one image.
    void measureImage(const Group& group, const DerivedImage& derived, const imaging::IndexBox& box,
                      const ChosenImageType& type, const Progress& progress) {
        for (const auto& work : group.works) {
            if (m_failures[work.region])
                continue;
            if (!derived.image) {
                addMissing(m_results[work.region].features, derived.name, derived.reason);
                continue;
            }
            const RegionImage region = cutOut(work.measured, work.measured.box(), &*derived.image, box.begin);
            if (!allFinite(region)) {
                if (type.type->key == "Original")
                    fail(work.region, Error("holds values that are not numbers (NaN or infinite)", "The region",
                                            "Leave these voxels out of the outline, or repair the image."));
                addMissing(m_results[work.region].features, derived.name,
                           "the filtered image is not a number somewhere in the region");
                continue;
            }
            try {
                measureRegion(region, derived.name, type.settings, work.region, progress);
            } catch (const Error& error) {
                if (type.type->key == "Original")
                    fail(work.region, error);
                addMissing(m_results[work.region].features, derived.name, error.problem());
            }
        }
    }

    void measureRegion(const RegionImage& region, const std::string& image, const ExtractionSettings& settings,
                       std::size_t r, const Progress& progress) {
        const DiscretisedRegion discrete = discretise(region, settings);
        Extraction& result = m_results[r];
        if (result.greyLevels == 0)
            result.greyLevels = discrete.levelCount;
        m_notes[r].push_back(noteGreyLevels(image, discrete, settings));
        const FeatureInput input{region, region, discrete, settings, progress, m_maxThreads};
        std::vector<std::vector<tables::Cell>> cells(m_classes.size());
        parallelFor(
            m_classes.size(),
            [&](std::size_t c) {
                if (m_classes[c].isShape())
                    return;
                progress.throwIfCancelled();
                progress.report(0.0, "Computing " + m_classes[c].featureClass->key + " of " + image);
                cells[c] = m_classes[c].featureClass->compute(input);
            },
            m_maxThreads);
        for (std::size_t c = 0; c < m_classes.size(); ++c)
            if (!m_classes[c].isShape())
                addFeatures(result.features, image, m_classes[c], cells[c]);
    }

    void addMissing(tables::FeatureRow& row, const std::string& image, const std::string& reason) const {
        for (const auto& chosen : m_classes)
            if (!chosen.isShape())
                for (const std::size_t feature : chosen.features)
                    row.values.push_back(
                        {image + "_" + chosen.featureClass->key + "_" + chosen.name(feature), tables::Missing{reason}});
    }

    void fillMissing(Extraction& result, const Error& error) const {
        result.features.values.clear();
        for (const auto& name : featureNames(m_settings))
            result.features.values.push_back({name, tables::Missing{"the region " + error.problem()}});
        result.warnings = {error.what()};
    }

    const PhaseImage& m_phase;
    const ExtractionSettings& m_settings;
    Progress m_progress;
    unsigned m_maxThreads;
    bool m_only; ///< no other phase is measured
    SettingsOwner m_owner;
    std::vector<ChosenClass> m_classes;
    std::vector<ChosenImageType> m_types;
    std::vector<Group> m_groups;
    std::vector<Extraction> m_results;
    std::vector<std::optional<Error>> m_failures;
    std::vector<std::vector<GreyLevelNote>> m_notes;
};

} // namespace

Extraction extract(const imaging::Volume& volume, const imaging::Mask& mask, const ExtractionSettings& settings,
                   const Progress& progress, unsigned maxThreads) {
    const PhaseImage phase{"", volume, {{"", mask}}};
    auto results = PhaseExtraction(phase, settings, progress, maxThreads, true).run();
    return std::move(results.front());
}

std::vector<RegionExtraction> extractRegions(std::span<const PhaseImage> phases, const ExtractionSettings& settings,
                                             const Progress& progress, unsigned maxThreads, SettingsOwner owner) {
    std::vector<RegionExtraction> all;
    for (std::size_t p = 0; p < phases.size(); ++p) {
        const auto count = static_cast<double>(phases.size());
        const Progress part = progress.part(static_cast<double>(p) / count, static_cast<double>(p + 1) / count);
        auto results = PhaseExtraction(phases[p], settings, part, maxThreads, phases.size() == 1, owner).run();
        for (std::size_t r = 0; r < results.size(); ++r)
            all.push_back({phases[p].phase, phases[p].regions[r].name, std::move(results[r])});
    }
    return all;
}

std::string columnPrefix(const std::string& phase, const std::string& region) {
    std::string prefix;
    for (const auto* name : {&phase, &region})
        if (!name->empty())
            prefix += *name + "|";
    return prefix;
}

Extraction joinExtractions(std::vector<RegionExtraction> extractions) {
    if (extractions.size() == 1)
        return std::move(extractions.front().extraction);
    // In front, so that a table's reader knows these columns by how they begin.
    const std::string diagnostics = "diagnostics_";
    Extraction joined;
    joined.regionVoxels = extractions.front().extraction.regionVoxels;
    joined.greyLevels = extractions.front().extraction.greyLevels;
    joined.extractionGrid = extractions.front().extraction.extractionGrid;
    for (auto& [phase, region, extraction] : extractions) {
        const std::string prefix = columnPrefix(phase, region);
        for (auto& [name, value] : extraction.features.values)
            joined.features.values.push_back({prefix + name, std::move(value)});
        for (const auto& [name, text] : extraction.diagnostics)
            joined.diagnostics.emplace_back(std::string(name).insert(diagnostics.size(), prefix), text);
        std::string where = phase;
        where.append(phase.empty() || region.empty() ? "" : ", ").append(region);
        for (const auto& warning : extraction.warnings)
            joined.warnings.push_back(std::string(where).append(": ").append(warning));
    }
    return joined;
}

std::vector<std::string> featureNames(const ExtractionSettings& settings) {
    const auto classes = chooseClasses(settings);
    std::vector<std::string> names;
    const auto add = [&](const std::string& image, bool shape) {
        for (const auto& chosen : classes)
            if (chosen.isShape() == shape)
                for (const std::size_t feature : chosen.features)
                    names.push_back(image + "_" + chosen.featureClass->key + "_" + chosen.name(feature));
    };
    add("original", true);
    for (const auto& [type, effective] : chooseImageTypes(settings))
        for (const auto& image : type->names(effective))
            add(image, false);
    return names;
}

} // namespace rimlight::radiomics
