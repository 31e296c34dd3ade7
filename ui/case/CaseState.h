#pragma once

#include "core/learning/FittedModel.h"
#include "core/study/CaseFeatures.h"
#include "core/study/CaseInput.h"
#include "core/study/CasePrediction.h"
#include "ui/segment/EditSession.h"

#include <QObject>

#include <filesystem>
#include <memory>
#include <optional>

namespace rimlight::casepage {

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
    /// All segments as masks; made at each call.
    imaging::Segmentation segmentation() const;
    /// Whether the active segment holds a voxel, so that features can be read from it.
    bool hasRegion() const;
    /// The active segment, made at each call; nothing unless hasRegion().
    std::optional<imaging::Segment> region() const;
    const std::optional<learning::FittedModel>& model() const { return m_model; }
    const std::optional<study::CaseFeatures>& features() const { return m_features; }
    const std::optional<study::CasePrediction>& prediction() const { return m_prediction; }
    const radiomics::ExtractionSettings& settings() const { return m_settings; }
    const QString& settingsName() const { return m_settingsName; }

    void setFolder(std::vector<dicom::Series> series, std::vector<std::filesystem::path> structureSets);
    /// Forgets all results.
    void setImage(study::CaseImage image);
    void setModel(std::optional<learning::FittedModel> model);
    void setSettings(radiomics::ExtractionSettings settings, QString name);
    void setFeatures(study::CaseFeatures features);
    void setPrediction(study::CasePrediction prediction);

Q_SIGNALS:
    void folderChanged();
    void imageChanged();
    /// Another segment is active, or its voxels changed.
    void regionChanged();
    void modelChanged();
    void settingsChanged();
    void featuresChanged();
    void predictionChanged();

private:
    void forgetResults();

    segment::EditSession* m_edit;
    std::vector<dicom::Series> m_series;
    std::vector<std::filesystem::path> m_structureSets;
    std::shared_ptr<const study::CaseImage> m_image;
    std::optional<learning::FittedModel> m_model;
    radiomics::ExtractionSettings m_settings;
    QString m_settingsName;
    std::optional<study::CaseFeatures> m_features;
    std::optional<study::CasePrediction> m_prediction;
};

} // namespace rimlight::casepage
