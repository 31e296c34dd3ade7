#include "ui/segment/ProposalTool.h"

#include "ui/jobs/JobRunner.h"
#include "ui/language/Language.h"
#include "ui/segment/EditSession.h"
#include "ui/segment/OptionRow.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/SliceView.h"
#include "ui/viewer/ViewerModel.h"

#include <QKeyEvent>
#include <QPushButton>

#include <utility>

namespace rimlight::segment {

ProposalTool::ProposalTool(EditSession* session, viewer::ViewerModel* viewer, QObject* parent)
    : DrawTool(session, viewer, parent), m_runner(new jobs::JobRunner(jobs::JobRunner::Mode::Threaded, this)) {}

ProposalTool::~ProposalTool() = default;

bool ProposalTool::isWorking() const {
    return !m_runner->isIdle();
}

void ProposalTool::propose(Task task) {
    m_runner->cancelAll();
    m_runner->run(
        title(), std::move(task), this,
        [this](Outcome outcome) {
            const bool isNothing = outcome.voxels.isEmpty() && !outcome.apply;
            const auto sentence =
                isNothing && outcome.sentence.isEmpty() ? tr("Nothing was found there.") : outcome.sentence;
            show(isNothing ? std::nullopt : std::optional(std::move(outcome)));
            Q_EMIT hint(sentence);
        },
        [this](const Error& error) {
            show(std::nullopt);
            Q_EMIT hint(language::words(Error(error.problem(), "", error.remedy())));
        },
        [this] { Q_EMIT proposalChanged(); });
    Q_EMIT proposalChanged();
}

void ProposalTool::show(std::optional<Outcome> outcome) {
    const auto* target = session().active();
    const auto colour = target == nullptr ? imaging::segmentColour(0) : target->colour;
    m_proposal = std::move(outcome);
    viewer().setPreview(m_proposal ? std::optional(m_proposal->voxels) : std::nullopt, colour);
    Q_EMIT proposalChanged();
}

void ProposalTool::accept() {
    if (!m_proposal)
        return;
    const auto outcome = std::move(*m_proposal);
    show(std::nullopt);
    forgetHints();
    Q_EMIT hint(QString());
    if (!outcome.apply)
        session().edit(stepTitle(), acceptAction(), outcome.voxels);
    else
        session().apply(stepTitle(), outcome.apply(session().document()));
}

void ProposalTool::refuse() {
    m_runner->cancelAll();
    show(std::nullopt);
    forgetHints();
    Q_EMIT hint(QString());
    viewer().requestOverlays();
}

void ProposalTool::abandon() {
    refuse();
}

bool ProposalTool::key(viewer::SliceView&, QKeyEvent& event) {
    const bool isAnswer = hasProposal() || isWorking();
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        accept();
        return isAnswer;
    case Qt::Key_Escape:
        refuse();
        return isAnswer;
    default:
        return false;
    }
}

void ProposalTool::addAnswers(OptionRow& row) {
    auto* yes = row.addButton(tr("Accept"), tr("Puts it into the region (Enter)"));
    yes->setObjectName(name() + QStringLiteral("Accept"));
    yes->setProperty(theme::kRoleProperty, "primary");
    auto* no = row.addButton(tr("Refuse"), tr("Drops it (Esc)"));
    no->setObjectName(name() + QStringLiteral("Refuse"));
    const auto refresh = [this, yes, no] {
        yes->setEnabled(hasProposal());
        no->setEnabled(hasProposal() || isWorking());
    };
    connect(yes, &QPushButton::clicked, this, [this] { accept(); });
    connect(no, &QPushButton::clicked, this, &ProposalTool::refuse);
    connect(this, &ProposalTool::proposalChanged, yes, refresh);
    refresh();
}

} // namespace rimlight::segment
