#pragma once

#include "ui/case/CaseState.h"
#include "ui/case/KeptResults.h"

#include <QObject>

#include <filesystem>
#include <vector>

namespace rimlight::casepage {

class CaseWork;

/// Asks models about the open case, as jobs, and keeps every answer in the case's history.
class CasePredictions : public QObject {
    Q_OBJECT

public:
    /// @param historyFolder made when the first result comes
    CasePredictions(CaseState* state, CaseWork* work, std::filesystem::path historyFolder, QObject* parent);

    /// With the chosen model; the answer becomes the state's. Nothing without image, region and model.
    void predict();
    /// With each of these; the answers become the state's comparison.
    void compare(const std::vector<learning::FittedModel>& models);
    /// Features of the region alone.
    void extractFeatures();

    /// The earlier results of the case that is open now, as KeptResults::read().
    void readHistory(QObject* owner, KeptResults::Read onRead, KeptResults::Failed onFailed);

Q_SIGNALS:
    /// The form has to be filled in, or put right, before the chosen model can be asked.
    void answersNeeded();
    void featuresReady();
    void historyChanged();

private:
    void keep(const study::CasePrediction& result);

    CaseState* m_state;
    CaseWork* m_work;
    KeptResults* m_kept;
};

} // namespace rimlight::casepage
