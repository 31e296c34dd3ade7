#include "core/radiomics/ibsi/FilterSettingsFile.h"

#include "core/base/Error.h"
#include "core/base/Text.h"

#include <algorithm>
#include <functional>

namespace rimlight::radiomics::ibsi {

namespace {

using namespace imaging::ibsi;

/// A parameter of a filter: its key, how it is read and how it is written.
template <class Filter>
struct Parameter {
    std::string key;
    std::function<void(Filter&, const YamlPlace&)> read;
    std::function<std::string(const Filter&)> write;
};

template <class Filter>
Parameter<Filter> number(const char* key, double Filter::*member) {
    return {key, [member](Filter& f, const YamlPlace& p) { f.*member = p.number(); },
            [member](const Filter& f) { return formatNumber(f.*member); }};
}

template <class Filter>
Parameter<Filter> integer(const char* key, int Filter::*member) {
    constexpr int kMost = 100000; // the filter itself knows its limits
    return {key, [member](Filter& f, const YamlPlace& p) { f.*member = p.integer(0, kMost); },
            [member](const Filter& f) { return std::to_string(f.*member); }};
}

template <class Filter>
Parameter<Filter> flag(const char* key, bool Filter::*member) {
    return {key, [member](Filter& f, const YamlPlace& p) { f.*member = p.boolean(); },
            [member](const Filter& f) { return std::string(f.*member ? "true" : "false"); }};
}

template <class Filter>
Parameter<Filter> text(const char* key, std::string Filter::*member) {
    return {key, [member](Filter& f, const YamlPlace& p) { f.*member = p.text("a word"); },
            [member](const Filter& f) { return f.*member; }};
}

/// A parameter that is one of the words, which stand for 0, 1, ... of the enumeration.
template <class Filter, class Value>
Parameter<Filter> word(const char* key, Value Filter::*member, std::vector<std::string> words) {
    return {key,
            [member, words](Filter& f, const YamlPlace& p) {
                const auto found = std::find(words.begin(), words.end(), p.oneOf(words));
                f.*member = static_cast<Value>(found - words.begin());
            },
            [member, words](const Filter& f) { return words[static_cast<std::size_t>(f.*member)]; }};
}

template <class Filter>
Parameter<Filter> boundary() {
    return word("boundary", &Filter::boundary, {"zero", "nearest", "periodic", "mirror"});
}

template <class Filter>
Parameter<Filter> extent() {
    return word("dimensions", &Filter::extent, {"2D", "3D"});
}

template <class Filter>
Parameter<Filter> pooling() {
    return word("pooling", &Filter::pooling, {"average", "maximum"});
}

template <class Filter>
std::vector<Parameter<Filter>> parametersOf();

template <>
std::vector<Parameter<MeanParameters>> parametersOf() {
    using F = MeanParameters;
    return {integer("support", &F::support), extent<F>(), boundary<F>()};
}

template <>
std::vector<Parameter<LaplacianOfGaussianParameters>> parametersOf() {
    using F = LaplacianOfGaussianParameters;
    return {number("sigma", &F::sigmaMm), number("truncate", &F::truncateSigmas), extent<F>(), boundary<F>()};
}

template <>
std::vector<Parameter<LawsParameters>> parametersOf() {
    using F = LawsParameters;
    return {text("kernels", &F::kernels), flag("rotationInvariant", &F::rotationInvariant), pooling<F>(),
            integer("energyDistance", &F::energyDistance), boundary<F>()};
}

template <>
std::vector<Parameter<GaborParameters>> parametersOf() {
    using F = GaborParameters;
    return {number("sigma", &F::sigmaMm),
            number("wavelength", &F::wavelengthMm),
            number("gamma", &F::gamma),
            number("theta", &F::thetaDegrees),
            flag("rotationInvariant", &F::rotationInvariant),
            number("thetaStep", &F::thetaStepDegrees),
            flag("orthogonalPlanes", &F::orthogonalPlanes),
            pooling<F>(),
            boundary<F>()};
}

template <>
std::vector<Parameter<SeparableWaveletParameters>> parametersOf() {
    using F = SeparableWaveletParameters;
    return {text("wavelet", &F::wavelet),
            text("passes", &F::passes),
            integer("level", &F::level),
            flag("rotationInvariant", &F::rotationInvariant),
            pooling<F>(),
            boundary<F>()};
}

template <>
std::vector<Parameter<SimoncelliParameters>> parametersOf() {
    using F = SimoncelliParameters;
    return {integer("level", &F::level), extent<F>()};
}

/// The types in the order of FilterSettings.
const std::vector<std::string>& typeNames() {
    static const std::vector<std::string> names = {"mean", "log", "laws", "gabor", "wavelet", "simoncelli"};
    return names;
}

template <std::size_t index = 0>
FilterSettings defaultsOf(std::size_t wanted) {
    if constexpr (index + 1 < std::variant_size_v<FilterSettings>)
        if (wanted != index)
            return defaultsOf<index + 1>(wanted);
    return FilterSettings(std::in_place_index<index>);
}

} // namespace

FilterSettings readFilter(const YamlPlace& place) {
    if (!place.node.IsMap() || !place.node["type"])
        place.fail("has no type", "Write type: " + join(typeNames(), ", ") + ".");
    const std::string type = YamlPlace{place.item, "type", place.node["type"]}.oneOf(typeNames());
    const auto index =
        static_cast<std::size_t>(std::find(typeNames().begin(), typeNames().end(), type) - typeNames().begin());
    FilterSettings filter = defaultsOf(index);
    std::visit(
        [&]<class Filter>(Filter& chosen) {
            const auto parameters = parametersOf<Filter>();
            for (const auto& entry : place.node) {
                const YamlPlace value{place.item, entry.first.IsScalar() ? entry.first.Scalar() : "?", entry.second};
                const auto known = std::find_if(parameters.begin(), parameters.end(),
                                                [&](const auto& parameter) { return parameter.key == value.key; });
                if (known != parameters.end())
                    known->read(chosen, value);
                else if (value.key != "type")
                    YamlPlace{place.item, value.key, entry.first}.fail("is no parameter of the filter " + type,
                                                                       "Remove it, or correct its spelling.");
            }
        },
        filter);
    try {
        validate(filter);
    } catch (const Error& error) {
        place.fail("can't be: " + std::string(error.what()), "Correct the parameter.");
    }
    return filter;
}

std::string filterText(const FilterSettings& filter) {
    std::string text = "filter:\n  type: " + typeNames()[filter.index()] + "\n";
    std::visit(
        [&]<class Filter>(const Filter& chosen) {
            for (const auto& parameter : parametersOf<Filter>())
                text += "  " + parameter.key + ": " + parameter.write(chosen) + "\n";
        },
        filter);
    return text;
}

} // namespace rimlight::radiomics::ibsi
