#pragma once

#include "core/base/Progress.h"
#include "core/regions/EditCommands.h"
#include "ui/segment/DrawTool.h"

#include <functional>
#include <optional>

class QPushButton;

namespace rimlight::jobs {
class JobRunner;
}

namespace rimlight::segment {

class OptionRow;

/// A tool that works out voxels away from the window's thread and shows them first: Enter or Accept puts them into the
/// active segment, Esc or Refuse drops them.
class ProposalTool : public DrawTool {
    Q_OBJECT

public:
    ProposalTool(EditSession* session, viewer::ViewerModel* viewer, QObject* parent);
    ~ProposalTool() override;

    bool key(viewer::SliceView& view, QKeyEvent& event) override;
    void abandon() override;

    bool hasProposal() const { return m_proposal.has_value(); }
    bool isWorking() const;
    /// Puts the proposal into the active segment; nothing without one.
    void accept();
    void refuse();

Q_SIGNALS:
    /// A proposal came or went, or work on one began or ended.
    void proposalChanged();

protected:
    struct Outcome {
        regions::VoxelSet voxels;
        QString sentence = {}; ///< what to know about it
        /// What accepting it makes of the outline; without it the voxels go into the active segment.
        std::function<regions::EditState(const regions::EditDocument&)> apply = {};
    };
    using Task = std::function<Outcome(const Progress&)>;

    /// Works out a proposal, in place of one that is being worked out or shown.
    void propose(Task task);
    /// Accept and Refuse, enabled while there is a proposal.
    void addAnswers(OptionRow& row);
    /// What becomes of the active segment when a proposal is accepted.
    virtual regions::EditAction acceptAction() const { return regions::EditAction::Add; }
    /// What accepting is called in the history; the tool's title unless it says otherwise.
    virtual QString stepTitle() const { return title(); }
    /// The proposal is gone; what led to it may be forgotten.
    virtual void forgetHints() {}

private:
    void show(std::optional<Outcome> outcome);

    jobs::JobRunner* m_runner;
    std::optional<Outcome> m_proposal;
};

} // namespace rimlight::segment
