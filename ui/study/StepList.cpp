#include "ui/study/StepList.h"

#include "ui/study/StudyRunner.h"
#include "ui/study/StudyState.h"
#include "ui/theme/Icon.h"
#include "ui/theme/TextWidth.h"
#include "ui/theme/Theme.h"

#include <algorithm>

namespace rimlight::studypage {

namespace {

constexpr int kKeyRole = Qt::UserRole;
constexpr int kRowHeight = 32;

const StepProgress* progressOf(const StudyRunner& runner, study::RunStep step) {
    const auto& steps = runner.steps();
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const auto& one) { return one.step == step; });
    return found == steps.end() ? nullptr : &*found;
}

QString runningText(const StepProgress& progress) {
    return progress.total > 0 ? QStringLiteral("  · %1/%2").arg(progress.done).arg(progress.total)
                              : StepList::tr("  · running");
}

} // namespace

StepList::StepList(StudyState* state, StudyRunner* runner, QWidget* parent)
    : QListWidget(parent), m_state(state), m_runner(runner) {
    setObjectName(QStringLiteral("studySteps"));
    setAccessibleName(tr("Parts of the study"));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    const auto add = [this](const QString& title, const char* key, const char* icon, const QString& help) {
        auto* item = new QListWidgetItem(theme::icon(icon), title, this);
        item->setData(kKeyRole, QLatin1String(key));
        item->setToolTip(help);
    };
    add(tr("Overview"), kOverviewKey, "info", tr("What the study is, its run, and what needs attention."));
    for (const auto& dashboard : dashboards())
        add(dashboard.title, dashboard.key, dashboard.icon, dashboard.help);
    theme::setTextRowHeight(this, kRowHeight);
    setCurrentRow(0);
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item != nullptr)
            Q_EMIT stepChosen(item->data(kKeyRole).toString());
    });
    connect(m_state, &StudyState::contentsChanged, this, &StepList::refresh);
    for (const auto signal :
         {&StudyRunner::started, &StudyRunner::progressed, &StudyRunner::finished, &StudyRunner::cancelled})
        connect(m_runner, signal, this, &StepList::refresh);
    connect(m_runner, &StudyRunner::failed, this, &StepList::refresh);
    refresh();
}

void StepList::choose(const QString& key) {
    for (int row = 0; row < count(); ++row)
        if (item(row)->data(kKeyRole).toString() == key)
            setCurrentRow(row);
}

QString StepList::chosen() const {
    return currentItem() == nullptr ? QString() : currentItem()->data(kKeyRole).toString();
}

void StepList::refresh() {
    const auto& all = dashboards();
    for (std::size_t i = 0; i < all.size(); ++i)
        refreshEntry(item(static_cast<int>(i) + 1), all[i]);
}

void StepList::refreshEntry(QListWidgetItem* item, const DashboardSpec& dashboard) {
    const auto* contents = m_state->contents();
    const bool has = contents != nullptr && hasContent(dashboard, *contents);
    const bool isThisStudy =
        contents != nullptr && m_runner->isRunning() && m_runner->results() == contents->opened.place.results;
    const auto* progress = isThisStudy ? progressOf(*m_runner, dashboard.madeBy) : nullptr;
    const bool isRunning = progress != nullptr && progress->state == StepProgress::State::Running;
    const bool isWaiting = progress != nullptr && progress->state == StepProgress::State::Waiting && !has;
    item->setText(dashboard.title + (isRunning ? runningText(*progress) : isWaiting ? tr("  · waiting") : QString()));
    // What the protocol doesn't ask for is not there; what is still to come is.
    item->setHidden(!has && !isRunning && !isWaiting);
    auto flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    item->setFlags(has ? flags : Qt::NoItemFlags);
}

} // namespace rimlight::studypage
