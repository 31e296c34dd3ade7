#pragma once

#include "core/learning/FittedModel.h"
#include "core/study/CaseFeatures.h"
#include "core/study/CaseInput.h"
#include "core/study/CasePrediction.h"
#include "core/study/case/ClinicalForm.h"
#include "core/study/case/ModelFit.h"
#include "ui/case/SeriesPhases.h"
#include "ui/segment/EditSession.h"

#include <QObject>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>

namespace rimlight::casepage {

/// Under which an answer is kept: models that ask for a value by one name in one unit share it.
std::string answerKey(const std::string& name, const std::string& unit);

/// What several models say of the case, and why others of those that were asked say nothing.
struct Comparison {
    struct Refusal {
        std::string model;
        std::string reason; ///< a sentence
    };
    std::vector<study::CasePrediction> results; ///< in the order that they were asked
    std::vector<Refusal> refused;

    bool isEmpty() const { return results.empty() && refused.empty(); }
};

/// What the case page shows. Lives on the window's thread; every change ends in the signal of its part.
class CaseState : public QObject {
    Q_OBJECT

public:
    /// The outline is the session's, which outlives the state.
    explicit CaseState(segment::EditSession* edit, QObject* parent = nullptr);

    segment::EditSession* edit() const { return m_edit; }

    const std::vector<dicom::Series>& series() const { return m_series; }
    const std::vector<std::filesystem::path>& structureSets() const { return m_structureSets; }
    /// Null until an image was opened.
    const study::CaseImage* image() const { return m_image ? m_image.get() : nullptr; }
    std::shared_ptr<const study::CaseImage> sharedImage() const { return m_image; }
    /// The number of the series that is open; nothing for an image file.
    std::optional<std::size_t> openSeries() const;
    /// Of study::historyKey(); empty: the case has none.
    const std::string& historyKey() const { return m_historyKey; }
    /// All segments as masks; made at each call.
    imaging::Segmentation segmentation() const;
    /// Whether the active segment holds a voxel, so that features can be read from it.
    bool hasRegion() const;
    /// The active segment, made at each call; nothing unless hasRegion().
    std::optional<imaging::Segment> region() const;
    const std::optional<learning::FittedModel>& model() const { return m_model; }
    const std::optional<study::CaseFeatures>& features() const { return m_features; }
    const std::optional<study::CasePrediction>& prediction() const { return m_prediction; }
    /// Whether an answer or a phase was changed since the prediction.
    bool isPredictionStale() const { return m_isPredictionStale; }
    const Comparison& comparison() const { return m_comparison; }
    const radiomics::ExtractionSettings& settings() const { return m_settings; }
    const QString& settingsName() const { return m_settingsName; }

    /// The phase of the open image, or of a series of the folder.
    SeriesPhase openPhase() const;
    SeriesPhase phaseOfSeries(std::size_t number) const;
    /// What the case brings to a model.
    study::CaseOffer offer() const;

    /// What was typed, by answerKey().
    const std::map<std::string, std::string>& answers() const { return m_answers; }
    std::string answer(const std::string& key) const;
    /// What was typed for the fields of a model, by their names.
    std::map<std::string, std::string> typedFor(const std::vector<study::ClinicalField>& fields) const;
    /// Where the case was scanned, as a model with ComBat calls it.
    const std::string& batch() const { return m_batch; }

    void setFolder(std::vector<dicom::Series> series, std::vector<std::filesystem::path> structureSets);
    /// Forgets all results, and what was typed when it is another case's image.
    void setImage(study::CaseImage image, const std::filesystem::path& source);
    void setModel(std::optional<learning::FittedModel> model);
    void setSettings(radiomics::ExtractionSettings settings, QString name);
    void setFeatures(study::CaseFeatures features);
    void setPrediction(study::CasePrediction prediction);
    void setComparison(Comparison comparison);
    void setOpenPhase(const std::string& phase);
    void setPhaseOfSeries(std::size_t number, const std::string& phase);
    void setAnswer(const std::string& key, const std::string& text);
    void setBatch(const std::string& batch);

Q_SIGNALS:
    void folderChanged();
    void imageChanged();
    /// Another segment is active, or its voxels changed.
    void regionChanged();
    void modelChanged();
    void settingsChanged();
    void featuresChanged();
    void predictionChanged();
    void comparisonChanged();
    void phasesChanged();
    void answersChanged();

private:
    void forgetResults();
    /// By the model that gave the prediction.
    bool isAskedFor(const std::string& key) const;
    void markStale();
    SeriesPhase phaseFor(const std::string& key, imaging::Modality modality, const std::string& description) const;
    std::string openKey() const;

    segment::EditSession* m_edit;
    std::vector<dicom::Series> m_series;
    std::vector<std::filesystem::path> m_structureSets;
    std::shared_ptr<const study::CaseImage> m_image;
    std::string m_studyUid; ///< of the open image; of a file its history key
    std::string m_historyKey;
    std::optional<learning::FittedModel> m_model;
    radiomics::ExtractionSettings m_settings;
    QString m_settingsName;
    std::optional<study::CaseFeatures> m_features;
    std::optional<study::CasePrediction> m_prediction;
    bool m_isPredictionStale = false;
    Comparison m_comparison;
    std::map<std::string, std::string> m_phases; ///< that the reader chose, by seriesKey(); of an image file ""
    std::map<std::string, std::string> m_answers;
    std::string m_batch;
};

} // namespace rimlight::casepage
