#include "core/imaging/filters/WaveletBank.h"

#include "core/imaging/filters/WaveletCoefficients.h"

#include <algorithm>
#include <cctype>

namespace rimlight::imaging {

namespace {

WaveletFilter makeFilter(std::string name, std::vector<double> lowPass, std::vector<double> reconstruction) {
    std::vector<double> highPass = reconstruction;
    for (std::size_t tap = 0; tap < highPass.size(); tap += 2)
        highPass[tap] = -highPass[tap];
    return {std::move(name), std::move(lowPass), std::move(highPass), std::move(reconstruction)};
}

std::vector<double> reversed(std::span<const double> taps) {
    return {taps.rbegin(), taps.rend()};
}

std::vector<WaveletFilter> makeBank() {
    std::vector<WaveletFilter> bank;
    std::vector<WaveletFilter> reverse;
    std::vector<WaveletFilter> symlets;
    for (const auto& row : waveletLowPassTable()) {
        const std::vector<double> lowPass(row.decomposition.begin(), row.decomposition.end());
        const bool isBiorthogonal = !row.reconstruction.empty();
        auto filter =
            makeFilter(std::string(row.name), lowPass,
                       isBiorthogonal ? std::vector<double>(row.reconstruction.begin(), row.reconstruction.end())
                                      : reversed(row.decomposition));
        if (isBiorthogonal)
            reverse.push_back(
                makeFilter("rbio" + filter.name.substr(4), reversed(row.reconstruction), reversed(row.decomposition)));
        if (filter.name.starts_with("sym"))
            symlets.push_back(std::move(filter));
        else
            bank.push_back(std::move(filter));
    }
    const auto daubechies1 = std::find_if(bank.begin(), bank.end(), [](const auto& f) { return f.name == "db1"; });
    WaveletFilter haar = *daubechies1;
    haar.name = "haar";
    bank.push_back(std::move(haar));
    std::move(reverse.begin(), reverse.end(), std::back_inserter(bank));
    std::move(symlets.begin(), symlets.end(), std::back_inserter(bank));
    return bank;
}

const std::vector<WaveletFilter>& bank() {
    static const std::vector<WaveletFilter> kBank = makeBank();
    return kBank;
}

} // namespace

std::vector<std::string> waveletNames() {
    std::vector<std::string> names;
    for (const auto& filter : bank())
        names.push_back(filter.name);
    return names;
}

const WaveletFilter* findWavelet(std::string_view name) {
    std::string lower(name);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    const auto found = std::find_if(bank().begin(), bank().end(), [&](const auto& f) { return f.name == lower; });
    return found == bank().end() ? nullptr : &*found;
}

} // namespace rimlight::imaging
