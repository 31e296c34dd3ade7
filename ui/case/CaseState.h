#pragma once

#include "core/learning/FittedModel.h"
#include "core/study/CaseFeatures.h"
#include "core/study/CaseInput.h"
#include "core/study/CasePrediction.h"

#include <QObject>

#include <filesystem>
#include <memory>
#include <optional>

namespace rimlight::casepage {

/// What the case page shows. Lives on the window's thread; every change ends in the signal of its part.
class CaseState : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    const std::vector<dicom::Series>& series() const { return m_series; }
    const std::vector<std::filesystem::path>& structureSets() const { return m_structureSets; }
    /// Null until an image was opened.
    const study::CaseImage* image() const { return m_image ? m_image.get() : nullptr; }
    std::shared_ptr<const study::CaseImage> sharedImage() const { return m_image; }
    const imaging::Segmentation& segmentation() const { return m_segmentation; }
    /// The segment that features are read from; null without one.
    const imaging::Segment* region() const;
    std::size_t regionNumber() const { return m_regionNumber; }
    const std::optional<learning::FittedModel>& model() const { return m_model; }
    const std::optional<study::CaseFeatures>& features() const { return m_features; }
    const std::optional<study::CasePrediction>& prediction() const { return m_prediction; }
    const radiomics::ExtractionSettings& settings() const { return m_settings; }
    const QString& settingsName() const { return m_settingsName; }

    void setFolder(std::vector<dicom::Series> series, std::vector<std::filesystem::path> structureSets);
    /// Forgets the segmentation and all results.
    void setImage(study::CaseImage image);
    /// Chooses the first segment that holds a voxel; forgets the results.
    void setSegmentation(imaging::Segmentation segmentation);
    void chooseRegion(std::size_t number);
    void setModel(std::optional<learning::FittedModel> model);
    void setSettings(radiomics::ExtractionSettings settings, QString name);
    void setFeatures(study::CaseFeatures features);
    void setPrediction(study::CasePrediction prediction);

Q_SIGNALS:
    void folderChanged();
    void imageChanged();
    void segmentationChanged();
    void regionChosen();
    void modelChanged();
    void settingsChanged();
    void featuresChanged();
    void predictionChanged();

private:
    void forgetResults();

    std::vector<dicom::Series> m_series;
    std::vector<std::filesystem::path> m_structureSets;
    std::shared_ptr<const study::CaseImage> m_image;
    imaging::Segmentation m_segmentation;
    std::size_t m_regionNumber = 0;
    std::optional<learning::FittedModel> m_model;
    radiomics::ExtractionSettings m_settings;
    QString m_settingsName;
    std::optional<study::CaseFeatures> m_features;
    std::optional<study::CasePrediction> m_prediction;
};

} // namespace rimlight::casepage
