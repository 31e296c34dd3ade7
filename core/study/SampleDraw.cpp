#include "core/study/SampleDraw.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rimlight::study {

std::uint64_t mixedSeed(std::uint64_t seed, std::uint64_t number) {
    std::uint64_t z = seed + 0x9e3779b97f4a7c15ULL * (number + 1);
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31U);
}

double bounded(Random& random, double mean, double sd, double low, double high) {
    return std::clamp(random.normal(mean, sd), low, high);
}

bool happens(Random& random, double probability) {
    return random.uniform() < probability;
}

std::string yesNo(bool value) {
    return value ? "yes" : "no";
}

std::string exclusionReason(std::uint64_t seed, int number, const std::vector<std::string>& reasons) {
    constexpr int kBlock = 15;
    const int block = (number - 1) / kBlock;
    Random random(mixedSeed(seed ^ 0x6578636cULL, static_cast<std::uint64_t>(block)));
    const int which = block * kBlock + 1 + static_cast<int>(random.below(kBlock));
    return which == number ? reasons[static_cast<std::size_t>(block) % reasons.size()] : "";
}

double eventTime(Random& random, double medianTime, double linearPredictor) {
    const double hazard = std::numbers::ln2 / medianTime * std::exp(linearPredictor);
    return -std::log(1.0 - random.uniform()) / hazard;
}

} // namespace rimlight::study
