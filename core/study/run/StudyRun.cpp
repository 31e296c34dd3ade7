#include "core/study/run/StudyRun.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/base/Memory.h"
#include "core/base/Random.h"
#include "core/base/Text.h"
#include "core/study/StudyStore.h"
#include "core/study/run/AgreementResults.h"
#include "core/study/run/Baselines.h"
#include "core/study/run/ClinicalModel.h"
#include "core/study/run/CohortResults.h"
#include "core/study/run/ModelFiles.h"
#include "core/study/run/OptimismResults.h"
#include "core/study/run/SensitivityResults.h"
#include "core/study/run/SignatureOutcome.h"
#include "core/study/run/Stages.h"
#include "core/study/run/SurvivalResults.h"
#include "core/tables/Csv.h"

#include <algorithm>
#include <map>

namespace rimlight::study {

namespace fs = std::filesystem;

namespace {

std::string hashOfTable(const tables::FeatureTable& table) {
    Sha256 hash;
    hash.add(join(table.names, "\t"));
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        std::string line = '\n' + table.caseIds[r];
        for (const auto& cell : table.rows[r]) {
            const auto* number = std::get_if<double>(&cell);
            line += '\t' + (number != nullptr ? formatNumber(*number) : std::get<tables::Missing>(cell).reason);
        }
        hash.add(line);
    }
    return hash.hex();
}

/// A hash of all that the numbers rest on.
std::string inputsHash(const StudyFile& study, const Cohort& cohort, const CohortFeatures& features) {
    std::string text = std::string("rimlight ") + RIMLIGHT_VERSION + '\n' + study.protocolText + '\n' +
                       std::to_string(study.protocol.seed) + '\n' +
                       std::to_string(study.protocol.evaluation.bootstraps) + '\n' + study.protocol.outcome.column +
                       '\n' + join(study.protocol.outcome.positiveValues, "|") + '\n' + study.title +
                       (study.synthetic ? "\nsynthetic" : "");
    for (const auto& path : study.tables)
        text += '\n' + sha256Hex(readTextFile(path));
    for (const auto& one : cohort.cases)
        text += '\n' + one.id + '\t' + one.excludedBecause + '\t' + (one.part ? partText(*one.part) : "");
    for (const auto& reading : features.readings)
        text += '\n' + reading.name + '\t' + hashOfTable(reading.table);
    for (const auto& reading : features.outlines) {
        text += "\noutlines\t" + reading.name + '\t' + hashOfTable(reading.measures);
        for (const auto& [id, reason] : reading.failed)
            text += join({"", id, reason}, "\n");
    }
    return sha256Hex(text);
}

/// @throws Error when a newer version wrote the results that are there; damaged ones are written anew
void requireOwnVersion(const fs::path& summary) {
    std::error_code code;
    if (!fs::is_regular_file(summary, code))
        return;
    const auto json = nlohmann::json::parse(readTextFile(summary), nullptr, false);
    if (json.is_object() && json.contains("formatVersion") && json["formatVersion"].is_number() &&
        json["formatVersion"].get<double>() > kResultsVersion)
        throw Error("was written by a newer version of Rimlight", summary.string(),
                    "Update Rimlight, or choose another folder.");
}

class Run {
public:
    Run(const StudyFile& study, const StudyRunOptions& options, const Progress& progress)
        : m_study(study), m_options(options), m_progress(progress) {}

    StudySummary run() {
        // First: a folder of a newer version's study, or one that another program writes to, is left as it is.
        requireOwnVersion(m_options.folder / kResultsFile);
        StudyStore store(m_options.folder, StoreUse::Write);
        prepareFolder();
        const bool fromImages = m_study.features.empty() && !m_study.protocol.phases.empty();
        begin(RunStep::Cohort);
        Cohort cohort = readCohort(m_study, fromImages);
        splitCohort(cohort, m_study);
        log("Cohort: " + std::to_string(cohort.included().size()) + " of " + std::to_string(cohort.cases.size()) +
            " cases");
        end(RunStep::Cohort);
        begin(RunStep::Features);
        auto features = fromImages ? measure(cohort) : readFeatures(m_study, cohort);
        m_study.synthetic = m_study.synthetic || features.synthetic;
        leaveOutUnmeasured(cohort, features);
        addNotes(cohort.notes);
        addNotes(features.notes);
        const std::string inputs = inputsHash(m_study, cohort, features);
        storeInputs(store, inputs, cohort, features);
        end(RunStep::Features);
        Stages stages(store, m_options.folder, inputs);
        begin(RunStep::Description);
        stages.run("cohort", [&](StageResult& result) {
            cohortResults(m_study, cohort, features, m_options.maxThreads, result.files, m_progress);
        });
        end(RunStep::Description, stages);
        compareReaders(stages, cohort, features);
        const std::string table = hashOfTable(features.readings.front().table);
        const auto data = assemble(m_study, cohort, std::move(features));
        returnFreedMemory();
        runModels(stages, cohort, data, {m_study, table, inputs});
        stages.finish();
        m_summary.synthetic = m_study.synthetic;
        writeSummary(stages, RunState::Finished);
        return std::move(m_summary);
    }

private:
    void log(const std::string& words) const {
        if (m_options.log)
            m_options.log(words);
    }

    void tell(const RunNews& news) const {
        if (m_options.listener)
            m_options.listener(news);
    }
    void begin(RunStep step) const { tell({RunNews::Kind::StepBegins, step}); }
    void end(RunStep step) const { tell({RunNews::Kind::StepEnds, step}); }
    /// Of a step whose results can be read.
    void end(RunStep step, const Stages& stages) {
        writeSummary(stages, RunState::Unfinished);
        end(step);
    }

    void addNotes(const std::vector<std::string>& notes) {
        m_summary.notes.insert(m_summary.notes.end(), notes.begin(), notes.end());
    }

    void prepareFolder() const {
        std::error_code code;
        fs::create_directories(m_options.folder / "features", code);
        if (!fs::is_directory(m_options.folder / "features", code))
            throw Error("the folder cannot be made", m_options.folder.string(),
                        "Choose a place that you may write to.");
        // Those that a study writes to, and no other: the folder may hold what isn't the study's.
        for (const char* written : {"", "features", "tables", "figures", "models"})
            removeLeftovers(m_options.folder / written);
        writeFileAtomically(m_options.folder / "protocol.yaml", m_study.protocolText);
    }

    CohortFeatures measure(const Cohort& cohort) {
        ExtractionRun extraction;
        extraction.folder = m_options.folder / "features";
        extraction.casesAtOnce = m_options.maxThreads;
        extraction.memoryBytes = m_options.memoryBytes;
        extraction.log = m_options.log;
        extraction.listener = m_options.listener;
        return measureCohort(m_study, cohort, extraction, m_progress.part(0.0, 0.6));
    }

    /// What the study is, its cases and features, for whoever opens the database.
    void storeInputs(StudyStore& store, const std::string& inputs, const Cohort& cohort,
                     const CohortFeatures& features) const {
        if (store.meta("inputs") == inputs)
            return;
        store.inTransaction([&] {
            store.setMeta("title", m_study.title);
            store.setMeta("protocol", m_study.protocolText);
            store.setMeta("program", std::string("Rimlight ") + RIMLIGHT_VERSION);
            std::vector<StoredCase> cases;
            for (const auto& one : cohort.cases)
                cases.push_back({one.id, one.included() && one.part ? partText(*one.part) : "", one.excludedBecause});
            store.setCases(cases);
            for (const auto& reading : features.readings) {
                store.setFeatureNames(reading.name, reading.table.names);
                for (std::size_t r = 0; r < reading.table.rows.size(); ++r) {
                    tables::FeatureRow row;
                    for (std::size_t c = 0; c < reading.table.names.size(); ++c)
                        row.values.push_back({reading.table.names[c], reading.table.rows[r][c]});
                    store.putFeatures(reading.name, reading.table.caseIds[r], inputs, row);
                }
            }
            store.setMeta("inputs", inputs);
        });
    }

    void compareReaders(Stages& stages, const Cohort& cohort, const CohortFeatures& features) {
        if (!comparesReadings(m_study))
            return;
        begin(RunStep::Agreement);
        if (hasRepeatedCases(features)) {
            stages.run("agreement", [&](StageResult& result) {
                agreementResults(m_study, cohort, features, m_options.maxThreads, result.files, m_progress);
            });
            log("Agreement of the readers");
        }
        end(RunStep::Agreement, stages);
    }

    void runModels(Stages& stages, const Cohort& cohort, const StudyData& data, const ModelOrigin& origin) {
        const auto& protocol = m_study.protocol;
        const auto plans = expandSignatures(protocol, data.all.names);
        const SignatureContext context{protocol, plans, data, m_options.maxThreads, m_progress.part(0.6, 0.9), {}};
        std::vector<StudyModel> models;
        std::map<std::string, SignatureOutcome> outcomes;
        ModelDrafts drafts;
        begin(RunStep::Signatures);
        for (std::size_t i = 0; i < plans.size(); ++i) {
            tell({RunNews::Kind::StepAdvances, RunStep::Signatures, i, plans.size(), plans[i].title});
            const double begin = 0.6 + 0.3 * static_cast<double>(i) / static_cast<double>(plans.size());
            m_progress.report(begin, "Signature " + plans[i].title);
            const auto outcome =
                signatureOutcomeFromJson(stages.run("signature " + plans[i].name, [&](StageResult& result) {
                    result.values = toJson(runSignature(context, plans[i], origin, result.files));
                }));
            log("Signature " + plans[i].title + ": " + std::to_string(outcome.selected.size()) + " features");
            addNotes(outcome.notes);
            models.insert(models.end(), outcome.models.begin(), outcome.models.end());
            drafts.insert(outcome.drafts.begin(), outcome.drafts.end());
            outcomes[plans[i].name] = outcome;
            writeSummary(stages, RunState::Unfinished);
        }
        end(RunStep::Signatures);
        addBaselines(stages, context, models);
        evaluate(stages, data, models);
        writeModels(stages, context, models, drafts);
        correctOptimism(stages, context, models);
        testSensitivity(stages, context);
        const auto& outcome = outcomes[protocol.mainSignature];
        const auto clinical = chooseClinical(stages, context, outcome);
        followSurvival(stages, {cohort, data, origin, models, outcome, clinical});
    }

    void writeModels(Stages& stages, const SignatureContext& context, const std::vector<StudyModel>& models,
                     const ModelDrafts& drafts) {
        begin(RunStep::Models);
        const auto& json = stages.run("models", [&](StageResult& result) {
            result.values = modelFiles(context, models, drafts, m_summary.findings, result.files);
        });
        addNotes(json.get<std::vector<std::string>>());
        end(RunStep::Models, stages);
    }

    void correctOptimism(Stages& stages, const SignatureContext& context, const std::vector<StudyModel>& models) {
        const auto model = std::find_if(models.begin(), models.end(), [](const auto& one) { return one.isMain; });
        if (context.protocol.evaluation.optimismResamples == 0 || model == models.end())
            return;
        const auto plan = std::find_if(context.signatures.begin(), context.signatures.end(),
                                       [&](const auto& one) { return one.name == model->signature; });
        begin(RunStep::Optimism);
        m_progress.report(0.91, "Bootstrap correction");
        const auto& json = stages.run("optimism", [&](StageResult& result) {
            result.values =
                optimismResults(context, *plan, *model, signatureSeed(context.protocol, plan->name), result.files);
        });
        addNotes(json.get<std::vector<std::string>>());
        log("Bootstrap correction");
        end(RunStep::Optimism, stages);
    }

    void testSensitivity(Stages& stages, const SignatureContext& context) {
        if (context.protocol.evaluation.dropSteps.empty())
            return;
        const auto plan = std::find_if(context.signatures.begin(), context.signatures.end(),
                                       [&](const auto& one) { return one.name == context.protocol.mainSignature; });
        begin(RunStep::Sensitivity);
        m_progress.report(0.93, "Sensitivity analysis");
        const auto& json = stages.run("sensitivity", [&](StageResult& result) {
            result.values =
                sensitivityResults(context, *plan, signatureSeed(context.protocol, plan->name), result.files);
        });
        addNotes(json.get<std::vector<std::string>>());
        log("Sensitivity analysis");
        end(RunStep::Sensitivity, stages);
    }

    /// The clinical model's predictors; empty: the protocol has none.
    std::vector<std::string> chooseClinical(Stages& stages, const SignatureContext& context,
                                            const SignatureOutcome& outcome) {
        if (!context.protocol.clinicalModel)
            return {};
        begin(RunStep::ClinicalModel);
        // On its own training cases the Radscore knows the answers: there the one from cross-validation stands.
        std::vector<double> radscores;
        if (!outcome.radscores.empty())
            radscores = context.data.withTrainingValues(outcome.radscores, outcome.crossValidatedRadscores);
        const auto& json = stages.run("clinical model", [&](StageResult& result) {
            const auto model = clinicalModelResults(context, radscores, result.files);
            result.values = {{"predictors", model.predictors}, {"notes", model.notes}};
        });
        addNotes(json.at("notes").get<std::vector<std::string>>());
        end(RunStep::ClinicalModel, stages);
        return json.at("predictors").get<std::vector<std::string>>();
    }

    /// What the follow-up of a study rests on.
    struct Followed {
        const Cohort& cohort;
        const StudyData& data;
        const ModelOrigin& origin;
        const std::vector<StudyModel>& models;
        const SignatureOutcome& outcome; ///< of the main signature
        const std::vector<std::string>& clinical;
    };

    void followSurvival(Stages& stages, const Followed& followed) {
        const auto& models = followed.models;
        const auto& outcome = followed.outcome;
        const auto main = std::find_if(models.begin(), models.end(), [](const auto& model) { return model.isMain; });
        if (!m_study.protocol.survival || main == models.end())
            return;
        begin(RunStep::Survival);
        m_progress.report(0.96, "Survival");
        const bool hasRadscore = !outcome.radscores.empty();
        const FollowedScore score =
            hasRadscore ? FollowedScore{"Radscore", outcome.radscores, outcome.crossValidatedRadscores, true}
                        : FollowedScore{main->title + ", score", main->scores, main->crossValidatedScores, false};
        const auto draft = outcome.drafts.find(hasRadscore ? radscoreKey(main->signature) : main->key);
        const SurvivalContext context{m_study.protocol, followed.data, m_options.maxThreads, m_progress};
        const auto& json = stages.run("survival", [&](StageResult& result) {
            std::vector<std::string> notes;
            const auto add = [&](const std::vector<std::string>& more) {
                notes.insert(notes.end(), more.begin(), more.end());
            };
            const auto survival = survivalModels(context, score, followed.clinical, notes);
            add(survivalResults(context, score, survival, result.files));
            if (m_study.protocol.nomogram && !survival.empty())
                add(nomogramResults(context, followed.cohort, survival.back(), result.files));
            add(coxModelFiles(context, followed.origin, score, survival,
                              draft == outcome.drafts.end() ? "" : draft->second, result.files));
            result.values = notes;
        });
        addNotes(json.get<std::vector<std::string>>());
        log("Survival");
        end(RunStep::Survival, stages);
    }

    void addBaselines(Stages& stages, const SignatureContext& context, std::vector<StudyModel>& models) const {
        const auto main = std::find_if(models.begin(), models.end(), [](const auto& model) { return model.isMain; });
        if (main == models.end())
            return;
        begin(RunStep::Baselines);
        const StudyModel mainModel = *main;
        const auto& json = stages.run("baselines", [&](StageResult& result) {
            result.values = nlohmann::ordered_json::array();
            for (const auto& model : baselineModels(context, mainModel))
                result.values.push_back(toJson(model));
        });
        for (const auto& model : json)
            models.push_back(modelFromJson(model));
        end(RunStep::Baselines);
    }

    void evaluate(Stages& stages, const StudyData& data, const std::vector<StudyModel>& models) {
        begin(RunStep::Evaluation);
        m_progress.report(0.9, "Evaluation");
        const PerformanceContext context{m_study.protocol, data, m_options.maxThreads, m_progress};
        const auto& json = stages.run("evaluation", [&](StageResult& result) {
            result.values["headlines"] = nlohmann::ordered_json::array();
            for (const auto& headline : performanceResults(context, models, result.files)) {
                const auto* auc = std::get_if<double>(&headline.auc);
                const auto* interval = std::get_if<statistics::Interval>(&headline.auc95);
                nlohmann::ordered_json line = {{"model", headline.model},
                                               {"part", static_cast<int>(headline.part)},
                                               {"cases", headline.cases},
                                               {"positives", headline.positives}};
                if (auc != nullptr)
                    line["auc"] = *auc;
                if (interval != nullptr)
                    line["auc95"] = {interval->low, interval->high};
                result.values["headlines"].push_back(std::move(line));
            }
            result.values["findings"] = comparisonResults(context, models, result.files);
        });
        for (const auto& line : json.at("headlines")) {
            Headline headline{line.at("model").get<std::string>(), static_cast<JudgedOn>(line.at("part").get<int>()),
                              line.at("cases").get<std::size_t>(), line.at("positives").get<std::size_t>(),
                              tables::Missing{"one class only"},   tables::Missing{"none"}};
            if (line.contains("auc"))
                headline.auc = line.at("auc").get<double>();
            if (line.contains("auc95"))
                headline.auc95 =
                    statistics::Interval{line.at("auc95")[0].get<double>(), line.at("auc95")[1].get<double>()};
            m_summary.headlines.push_back(std::move(headline));
        }
        for (const auto& model : models) {
            if (model.isMain)
                m_summary.mainModel = model.key;
            addNotes(model.notes);
        }
        m_summary.findings = json.at("findings").get<std::vector<std::string>>();
        end(RunStep::Evaluation, stages);
    }

    void writeSummary(const Stages& stages, RunState state) {
        m_summary.notRun = m_study.protocol.notRun;
        writeFileAtomically(m_options.folder / kResultsFile, summaryJson(m_study, m_summary, stages.contents(), state));
    }

    StudyFile m_study;
    const StudyRunOptions& m_options;
    const Progress& m_progress;
    StudySummary m_summary;
};

} // namespace

StudySummary runStudy(const StudyFile& study, const StudyRunOptions& options, const Progress& progress) {
    return Run(study, options, progress).run();
}

} // namespace rimlight::study
