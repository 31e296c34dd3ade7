#include "ui/case/CasePredictions.h"

#include "core/base/Error.h"
#include "core/imaging/MaskGrid.h"
#include "ui/case/CaseWork.h"

#include <algorithm>

namespace rimlight::casepage {

namespace {

/// What a job needs to ask a model; nothing in it belongs to the window.
struct Order {
    learning::FittedModel model;
    std::shared_ptr<const study::CaseImage> image;
    std::string phase; ///< of the image; empty: not known
    imaging::Segment region;
    std::vector<imaging::Segment> drawn; ///< that the model reads beside the region
    struct Further {
        std::string phase;
        dicom::Series series;
    };
    std::vector<Further> further; ///< images of the model's other phases
    tables::FeatureRow clinical;
    std::string batch;
};

/// The region on another image of the patient.
imaging::Mask placedRegion(const imaging::Mask& mask, study::CaseImage& image, const Progress& progress) {
    const auto& grid = image.volume.geometry();
    if (const auto match = imaging::matchOf(mask.geometry(), grid))
        return imaging::placedOn(mask, grid, *match);
    image.notes.emplace_back("The outline was drawn on another grid and resampled onto this phase.");
    return imaging::resampledOnto(mask, grid, imaging::MaskInterpolation::Linear, progress);
}

study::CasePrediction ask(const Order& order, const Progress& progress) {
    constexpr double kReadShare = 0.3;
    std::vector<study::PhaseInput> inputs = {{order.phase, *order.image, order.region}};
    for (const auto& segment : order.drawn)
        inputs.push_back({order.phase, *order.image, segment});
    for (const auto& further : order.further) {
        auto image = study::openSeries(further.series, progress.part(0.0, kReadShare));
        auto region = order.region;
        region.mask = placedRegion(order.region.mask, image, progress);
        inputs.push_back({further.phase, std::move(image), std::move(region)});
    }
    const double begin = order.further.empty() ? 0.0 : kReadShare;
    return study::predictCase(inputs, order.model, order.clinical, progress.part(begin, 1.0), order.batch);
}

/// Whether a series may stand for a phase without anybody being asked again.
bool isOf(const SeriesPhase& known, const std::string& phase) {
    return known.phase == phase && (known.isChosen || known.isLikely);
}

/// The images of the model's phases other than that of the open image.
/// @throws Error naming the phase that no series is of
std::vector<Order::Further> furtherImages(const CaseState& state, const std::vector<std::string>& phases,
                                          const std::string& openPhase) {
    std::vector<Order::Further> further;
    for (const auto& phase : phases) {
        if (phase == openPhase)
            continue;
        std::optional<std::size_t> found;
        for (std::size_t number = 0; number < state.series().size() && !found; ++number)
            if (number != state.openSeries() && isOf(state.phaseOfSeries(number), phase))
                found = number;
        if (!found)
            throw Error("no series is known to be of the phase \"" + phase + '"', "The case",
                        "Choose the phase of each series in the list.");
        further.push_back({phase, state.series()[*found]});
    }
    return further;
}

/// @param typed by clinicalRow(), without problems @throws Error as furtherImages()
Order orderOf(const CaseState& state, const learning::FittedModel& model, const study::ModelNeeds& needs,
              const study::TypedClinical& typed) {
    Order order{model, state.sharedImage(), {}, *state.region(), {}, {}, typed.row, {}};
    const auto open = state.openPhase();
    const bool isOfModel = std::find(needs.phases.begin(), needs.phases.end(), open.phase) != needs.phases.end();
    if (open.isChosen || (open.isLikely && isOfModel))
        order.phase = open.phase;
    if (needs.phases.size() > 1)
        order.further = furtherImages(state, needs.phases, order.phase);
    for (const auto& region : needs.regions)
        for (const auto& segment : state.edit()->document().present().segments)
            if (!region.isMade && segment.name == region.name && segment.name != order.region.name)
                order.drawn.push_back(
                    {segment.name, segment.colour, segment.voxels.toMask(state.edit()->document().geometry())});
    if (!needs.batches.empty())
        order.batch = state.batch();
    return order;
}

/// What has to be answered before the model can be asked, a sentence; empty: nothing.
std::string unanswered(const CaseState& state, const study::ModelNeeds& needs, const study::TypedClinical& typed) {
    if (!typed.problems.empty())
        return typed.problems.begin()->second;
    const bool knowsBatch = needs.batches.empty() ||
                            std::find(needs.batches.begin(), needs.batches.end(), state.batch()) != needs.batches.end();
    return knowsBatch ? "" : "It asks where the case was scanned.";
}

} // namespace

CasePredictions::CasePredictions(CaseState* state, CaseWork* work, std::filesystem::path historyFolder, QObject* parent)
    : QObject(parent), m_state(state), m_work(work), m_kept(new KeptResults(std::move(historyFolder), this)) {
    connect(m_kept, &KeptResults::kept, this, &CasePredictions::historyChanged);
    connect(m_kept, &KeptResults::failed, m_work, &CaseWork::failed);
}

void CasePredictions::predict() {
    if (m_state->image() == nullptr || !m_state->hasRegion() || !m_state->model())
        return;
    m_work->attempt([this] {
        const auto& model = *m_state->model();
        const auto needs = study::modelNeeds(model);
        const auto typed = study::clinicalRow(needs.clinical, m_state->typedFor(needs.clinical));
        if (!unanswered(*m_state, needs, typed).empty()) {
            Q_EMIT answersNeeded();
            return;
        }
        m_work->start<study::CasePrediction>(
            tr("Predicting"),
            [order = orderOf(*m_state, model, needs, typed)](const Progress& progress) { return ask(order, progress); },
            [this](study::CasePrediction result) {
                keep(result);
                m_state->setPrediction(std::move(result));
            });
    });
}

void CasePredictions::compare(const std::vector<learning::FittedModel>& models) {
    if (m_state->image() == nullptr || !m_state->hasRegion())
        return;
    Comparison asked;
    std::vector<Order> orders;
    for (const auto& model : models) {
        const auto needs = study::modelNeeds(model);
        const auto typed = study::clinicalRow(needs.clinical, m_state->typedFor(needs.clinical));
        if (auto reason = unanswered(*m_state, needs, typed); !reason.empty()) {
            asked.refused.push_back({model.name, std::move(reason)});
            continue;
        }
        try {
            orders.push_back(orderOf(*m_state, model, needs, typed));
        } catch (const Error& error) {
            asked.refused.push_back({model.name, error.what()});
        }
    }
    m_work->start<Comparison>(
        tr("Comparing models"),
        [orders, asked](const Progress& progress) {
            auto comparison = asked;
            for (std::size_t n = 0; n < orders.size(); ++n) {
                const auto share = [&](std::size_t done) {
                    return static_cast<double>(done) / static_cast<double>(orders.size());
                };
                try {
                    comparison.results.push_back(ask(orders[n], progress.part(share(n), share(n + 1))));
                } catch (const Error& error) {
                    comparison.refused.push_back({orders[n].model.name, error.what()});
                }
            }
            return comparison;
        },
        [this](Comparison comparison) {
            for (const auto& result : comparison.results)
                keep(result);
            m_state->setComparison(std::move(comparison));
        });
}

void CasePredictions::extractFeatures() {
    const auto image = m_state->sharedImage();
    if (image == nullptr || !m_state->hasRegion())
        return;
    m_work->start<study::CaseFeatures>(
        tr("Extracting features"),
        [image, region = *m_state->region(), settings = m_state->settings()](const Progress& progress) {
            return study::measureCase(*image, region, settings, progress);
        },
        [this](study::CaseFeatures features) {
            m_state->setFeatures(std::move(features));
            Q_EMIT featuresReady();
        });
}

void CasePredictions::readHistory(QObject* owner, KeptResults::Read onRead, KeptResults::Failed onFailed) {
    m_kept->read(m_state->historyKey(), owner, std::move(onRead), std::move(onFailed));
}

void CasePredictions::keep(const study::CasePrediction& result) {
    if (!m_state->historyKey().empty())
        m_kept->keep(m_state->historyKey(), study::historyEntry(result));
}

} // namespace rimlight::casepage
