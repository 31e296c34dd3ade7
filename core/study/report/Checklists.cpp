#include "core/study/report/Checklists.h"

#include "core/base/Text.h"
#include "core/study/report/ReportSections.h"
#include "core/study/report/ReportWords.h"

#include <array>

namespace rimlight::study {

namespace {

report::Table checklistTable(const ReportInput& input, const std::vector<ChecklistItem>& items,
                             const std::string& caption) {
    report::Table table{caption, {"Item", "Topic", "State", "Where it is told, or what is to be written"}, {}, {}};
    std::string section;
    for (const auto& item : items) {
        if (item.section != section) {
            section = item.section;
            table.headings.push_back(table.rows.size());
            table.rows.push_back({section, "", "", ""});
        }
        const auto answer = item.answer(input);
        table.rows.push_back({item.number, item.topic, stateText(answer.state), sentence(answer.words)});
    }
    return table;
}

std::string countsSentence(const ReportInput& input, const std::vector<ChecklistItem>& items) {
    std::array<std::size_t, 4> counts = {};
    for (const auto& item : items)
        ++counts[static_cast<std::size_t>(item.answer(input).state)];
    std::vector<std::string> parts;
    for (const auto state : {ItemState::Answered, ItemState::Partly, ItemState::Open, ItemState::NotApplicable})
        if (const auto count = counts[static_cast<std::size_t>(state)]; count > 0)
            parts.push_back(std::to_string(count) + ' ' + stateText(state));
    return "Of its " + std::to_string(items.size()) + " items " + listText(parts) +
           ". Items that are open, or answered in part, are for the authors to fill in.";
}

} // namespace

std::string stateText(ItemState state) {
    switch (state) {
    case ItemState::Answered:
        return "answered";
    case ItemState::Partly:
        return "partly";
    case ItemState::Open:
        return "open";
    case ItemState::NotApplicable:
        break;
    }
    return "not applicable";
}

std::function<ItemAnswer(const ReportInput&)> answered(const std::string& words) {
    return [words](const ReportInput&) { return ItemAnswer{ItemState::Answered, words}; };
}

std::function<ItemAnswer(const ReportInput&)> partly(const std::string& words) {
    return [words](const ReportInput&) { return ItemAnswer{ItemState::Partly, words}; };
}

std::function<ItemAnswer(const ReportInput&)> openItem(const std::string& toWrite) {
    return [toWrite](const ReportInput&) {
        return ItemAnswer{ItemState::Open, "To be filled in by the authors: " + toWrite};
    };
}

void addChecklists(const ReportInput& input, ReportDraft& draft) {
    draft.appendix("tripod", "TRIPOD+AI checklist");
    draft.say(
        "TRIPOD+AI is a guideline for reporting prediction models (Collins et al., BMJ 2024;385:e078378). The topics "
        "are in our words. " +
        countsSentence(input, tripodItems()));
    draft.table("tripod", checklistTable(input, tripodItems(), "TRIPOD+AI, item by item"));
    draft.appendix("clear", "CLEAR checklist");
    draft.say(
        "CLEAR is a checklist for radiomics research (Kocak et al., Insights Imaging 2023;14:75). The topics are in "
        "our words. " +
        countsSentence(input, clearItems()));
    draft.table("clear", checklistTable(input, clearItems(), "CLEAR, item by item"));
}

} // namespace rimlight::study
