#include "core/base/Random.h"
#include "core/study/run/SignatureFit.h"

#include <algorithm>

namespace rimlight::study {

namespace {

constexpr std::uint64_t kSignatureSeed = 1000; ///< where the numbers of signatures' seeds begin

} // namespace

std::vector<SignaturePlan> expandSignatures(const Protocol& protocol, const std::vector<std::string>& columns) {
    std::vector<SignaturePlan> expanded;
    for (const auto& plan : protocol.signatures) {
        const auto region = std::find_if(protocol.regions.begin(), protocol.regions.end(), [&](const auto& one) {
            return std::holds_alternative<SubregionPlan>(one.kind) && plan.regions.size() == 1 &&
                   plan.regions.front() == one.name;
        });
        if (region == protocol.regions.end()) {
            expanded.push_back(plan);
            continue;
        }
        for (int k = 1;; ++k) {
            const std::string name = region->name + std::to_string(k);
            const bool isThere = std::any_of(columns.begin(), columns.end(), [&](const std::string& column) {
                return parseFeatureColumn(column, protocol).region == name;
            });
            if (!isThere)
                break;
            auto one = plan;
            one.name = plan.name + std::to_string(k);
            one.title = plan.title + ' ' + std::to_string(k);
            one.regions = {name};
            expanded.push_back(std::move(one));
        }
    }
    return expanded;
}

std::uint64_t signatureSeed(const Protocol& protocol, const std::string& name) {
    std::uint64_t number = kSignatureSeed;
    for (const char c : name)
        number = subSeed(number, static_cast<unsigned char>(c));
    return subSeed(protocol.seed, number);
}

} // namespace rimlight::study
