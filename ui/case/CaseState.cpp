#include "ui/case/CaseState.h"

#include "core/study/case/PredictionHistory.h"

#include <algorithm>
#include <utility>

namespace rimlight::casepage {

std::string answerKey(const std::string& name, const std::string& unit) {
    return unit.empty() ? name : name + " [" + unit + ']';
}

CaseState::CaseState(segment::EditSession* edit, QObject* parent) : QObject(parent), m_edit(edit) {
    connect(m_edit, &segment::EditSession::activeChanged, this, [this] {
        Q_EMIT regionChanged();
        if (m_features || m_prediction || !m_comparison.isEmpty())
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

std::string CaseState::openKey() const {
    return m_image && m_image->series ? seriesKey(*m_image->series) : std::string();
}

std::optional<std::size_t> CaseState::openSeries() const {
    const auto key = openKey();
    const auto found =
        std::find_if(m_series.begin(), m_series.end(), [&](const auto& one) { return seriesKey(one) == key; });
    return key.empty() || found == m_series.end() ? std::nullopt
                                                  : std::optional(static_cast<std::size_t>(found - m_series.begin()));
}

SeriesPhase CaseState::phaseFor(const std::string& key, imaging::Modality modality,
                                const std::string& description) const {
    const auto chosen = m_phases.find(key);
    const auto ofModel = m_model && m_model->caseRecipe ? m_model->caseRecipe->phases : std::vector<std::string>();
    return phaseOf(chosen == m_phases.end() ? "" : chosen->second, description, phaseChoices(modality, ofModel));
}

SeriesPhase CaseState::openPhase() const {
    if (!m_image)
        return {};
    return phaseFor(openKey(), m_image->volume.modality(), m_image->series ? m_image->series->description : "");
}

SeriesPhase CaseState::phaseOfSeries(std::size_t number) const {
    const auto& series = m_series.at(number);
    return phaseFor(seriesKey(series), series.modality, series.description);
}

study::CaseOffer CaseState::offer() const {
    study::CaseOffer offer;
    if (!m_image)
        return offer;
    // A phase that the reader chose counts for more than the description's words.
    const auto words = [](const SeriesPhase& phase, const std::string& description) {
        return phase.isChosen ? phase.phase : description;
    };
    const auto& open = m_image->series;
    offer.series.push_back({open ? open->label() : "The image", m_image->volume.modality(),
                            words(openPhase(), open ? open->description : ""), m_image->blocked.value_or("")});
    const auto shown = openSeries();
    for (std::size_t number = 0; number < m_series.size(); ++number) {
        if (number == shown)
            continue;
        const auto& one = m_series[number];
        const auto blocking =
            std::find_if(one.problems.begin(), one.problems.end(), [](const dicom::SeriesProblem& problem) {
                return problem.severity == dicom::SeriesProblem::Severity::BlocksQuantification;
            });
        offer.series.push_back({one.label(), one.modality, words(phaseOfSeries(number), one.description),
                                blocking == one.problems.end() ? "" : blocking->text});
    }
    for (const auto& segment : m_edit->document().present().segments)
        if (!segment.voxels.isEmpty())
            offer.segments.push_back(segment.name);
    return offer;
}

std::string CaseState::answer(const std::string& key) const {
    const auto found = m_answers.find(key);
    return found == m_answers.end() ? "" : found->second;
}

std::map<std::string, std::string> CaseState::typedFor(const std::vector<study::ClinicalField>& fields) const {
    std::map<std::string, std::string> typed;
    for (const auto& field : fields)
        if (auto text = answer(answerKey(field.name, field.unit)); !text.empty())
            typed[field.name] = std::move(text);
    return typed;
}

void CaseState::setFolder(std::vector<dicom::Series> series, std::vector<std::filesystem::path> structureSets) {
    m_series = std::move(series);
    m_structureSets = std::move(structureSets);
    Q_EMIT folderChanged();
}

void CaseState::setImage(study::CaseImage image, const std::filesystem::path& source) {
    m_historyKey = study::historyKey(image, source);
    const auto study = image.series ? image.series->studyInstanceUid : m_historyKey;
    if (study != m_studyUid) {
        m_phases.clear();
        m_answers.clear();
        m_batch.clear();
    }
    m_studyUid = study;
    m_image = std::make_shared<const study::CaseImage>(std::move(image));
    Q_EMIT imageChanged();
    Q_EMIT answersChanged();
    forgetResults();
}

void CaseState::setModel(std::optional<learning::FittedModel> model) {
    m_model = std::move(model);
    m_prediction.reset();
    m_isPredictionStale = false;
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
    m_isPredictionStale = false;
    Q_EMIT predictionChanged();
}

void CaseState::setComparison(Comparison comparison) {
    m_comparison = std::move(comparison);
    Q_EMIT comparisonChanged();
}

void CaseState::setOpenPhase(const std::string& phase) {
    m_phases[openKey()] = phase;
    Q_EMIT phasesChanged();
    markStale();
}

void CaseState::setPhaseOfSeries(std::size_t number, const std::string& phase) {
    m_phases[seriesKey(m_series.at(number))] = phase;
    Q_EMIT phasesChanged();
    markStale();
}

void CaseState::setAnswer(const std::string& key, const std::string& text) {
    if (answer(key) == text)
        return;
    m_answers[key] = text;
    Q_EMIT answersChanged();
    if (isAskedFor(key))
        markStale();
}

void CaseState::setBatch(const std::string& batch) {
    if (m_batch == batch)
        return;
    m_batch = batch;
    Q_EMIT answersChanged();
    markStale();
}

bool CaseState::isAskedFor(const std::string& key) const {
    if (!m_prediction)
        return false;
    const auto fields = study::clinicalForm(m_prediction->model);
    return std::any_of(fields.begin(), fields.end(),
                       [&](const auto& field) { return answerKey(field.name, field.unit) == key; });
}

void CaseState::markStale() {
    if (!m_prediction || m_isPredictionStale)
        return;
    m_isPredictionStale = true;
    Q_EMIT predictionChanged();
}

void CaseState::forgetResults() {
    m_features.reset();
    m_prediction.reset();
    m_isPredictionStale = false;
    m_comparison = {};
    Q_EMIT featuresChanged();
    Q_EMIT predictionChanged();
    Q_EMIT comparisonChanged();
}

} // namespace rimlight::casepage
