#include "ui/case/CaseState.h"

#include <algorithm>

namespace rimlight::casepage {

const imaging::Segment* CaseState::region() const {
    return m_regionNumber < m_segmentation.segments.size() ? &m_segmentation.segments[m_regionNumber] : nullptr;
}

void CaseState::setFolder(std::vector<dicom::Series> series, std::vector<std::filesystem::path> structureSets) {
    m_series = std::move(series);
    m_structureSets = std::move(structureSets);
    Q_EMIT folderChanged();
}

void CaseState::setImage(study::CaseImage image) {
    m_image = std::make_shared<const study::CaseImage>(std::move(image));
    m_segmentation = {};
    m_regionNumber = 0;
    Q_EMIT imageChanged();
    Q_EMIT segmentationChanged();
    forgetResults();
}

void CaseState::setSegmentation(imaging::Segmentation segmentation) {
    m_segmentation = std::move(segmentation);
    const auto& segments = m_segmentation.segments;
    const auto first =
        std::find_if(segments.begin(), segments.end(), [](const auto& segment) { return !segment.mask.isEmpty(); });
    m_regionNumber = first == segments.end() ? 0 : static_cast<std::size_t>(first - segments.begin());
    Q_EMIT segmentationChanged();
    forgetResults();
}

void CaseState::chooseRegion(std::size_t number) {
    if (number == m_regionNumber || number >= m_segmentation.segments.size())
        return;
    m_regionNumber = number;
    Q_EMIT regionChosen();
    forgetResults();
}

void CaseState::setModel(std::optional<learning::FittedModel> model) {
    m_model = std::move(model);
    m_prediction.reset();
    Q_EMIT modelChanged();
    Q_EMIT predictionChanged();
}

void CaseState::setSettings(radiomics::ExtractionSettings settings, QString name) {
    m_settings = std::move(settings);
    m_settingsName = std::move(name);
    m_features.reset();
    Q_EMIT settingsChanged();
    Q_EMIT featuresChanged();
}

void CaseState::setFeatures(study::CaseFeatures features) {
    m_features = std::move(features);
    Q_EMIT featuresChanged();
}

void CaseState::setPrediction(study::CasePrediction prediction) {
    m_prediction = std::move(prediction);
    Q_EMIT predictionChanged();
}

void CaseState::forgetResults() {
    m_features.reset();
    m_prediction.reset();
    Q_EMIT featuresChanged();
    Q_EMIT predictionChanged();
}

} // namespace rimlight::casepage
