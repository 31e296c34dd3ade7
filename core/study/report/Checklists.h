#pragma once

#include "core/study/report/ReportInput.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace rimlight::study {

/// How far the program can answer an item of a reporting guideline.
enum class ItemState : std::uint8_t { Answered, Partly, Open, NotApplicable };
/// "answered", "partly", "open", "not applicable"
std::string stateText(ItemState state);

struct ItemAnswer {
    ItemState state = ItemState::Open;
    std::string words; ///< what is reported and where, or what the authors have to write
};

/// An item of a guideline: its number there, and in our words what it is about.
struct ChecklistItem {
    std::string section; ///< of the guideline: "Methods: data"
    std::string number;  ///< "12c"
    std::string topic;
    std::function<ItemAnswer(const ReportInput&)> answer;
};

/// TRIPOD+AI: Collins et al., BMJ 2024;385:e078378. Items 1 to 27c in their order.
const std::vector<ChecklistItem>& tripodItems();
/// CLEAR: Kocak et al., Insights Imaging 2023;14:75. Items 1 to 58.
const std::vector<ChecklistItem>& clearItems();

// What items are answered with.

std::function<ItemAnswer(const ReportInput&)> answered(const std::string& words);
std::function<ItemAnswer(const ReportInput&)> partly(const std::string& words);
/// @param toWrite what the authors have to write: "the source of funding"
std::function<ItemAnswer(const ReportInput&)> openItem(const std::string& toWrite);

} // namespace rimlight::study
