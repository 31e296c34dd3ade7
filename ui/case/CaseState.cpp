#include "ui/case/CaseState.h"

#include <utility>

namespace rimlight::casepage {

CaseState::CaseState(segment::EditSession* edit, QObject* parent) : QObject(parent), m_edit(edit) {
    connect(m_edit, &segment::EditSession::activeChanged, this, [this] {
        Q_EMIT regionChanged();
        if (m_features || m_prediction)
            forgetResults();
    });
}

imaging::Segmentation CaseState::segmentation() const {
    return regions::toSegmentation(m_edit->document().present(), m_edit->document().geometry());
}

bool CaseState::hasRegion() const {
    const auto* active = m_edit->active();
    return active != nullptr && !active->voxels.isEmpty();
}

std::optional<imaging::Segment> CaseState::region() const {
    if (!hasRegion())
        return std::nullopt;
    const auto& active = *m_edit->active();
    return imaging::Segment{active.name, active.colour, active.voxels.toMask(m_edit->document().geometry())};
}

void CaseState::setFolder(std::vector<dicom::Series> series, std::vector<std::filesystem::path> structureSets) {
    m_series = std::move(series);
    m_structureSets = std::move(structureSets);
    Q_EMIT folderChanged();
}

void CaseState::setImage(study::CaseImage image) {
    m_image = std::make_shared<const study::CaseImage>(std::move(image));
    Q_EMIT imageChanged();
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
