#!/usr/bin/env python3
"""Writes core/imaging/filters/WaveletCoefficients.cpp and the headers of its families: the low-pass filters of
PyWavelets' discrete wavelets.

Run from the root of the tree with PyWavelets 1.9.0:  python tests/oracle/filters/make_wavelet_table.py
Every other filter follows from these, which the script checks before it writes: high-pass filters by the quadrature
mirror, haar from db1, rbio from bior by reversal.

The version is asked of the package, since the wheel of 1.9.0 says 1.8.0 in pywt.__version__.
"""
import importlib.metadata
import pathlib

import pywt

OUT = pathlib.Path("core/imaging/filters")
FAMILIES = {"bior": "Biorthogonal", "coif": "Coiflet", "db": "Daubechies", "dmey": "Meyer", "sym": "Symlet"}
ABOUT = (
    "// Made by tests/oracle/filters/make_wavelet_table.py from PyWavelets 1.9.0 (which is under the MIT licence). The numbers\n"
    "// are mathematical constants to the digits of a double. Don't edit; WaveletBankTest.cpp checks their defining equations.\n\n"
)


def mirrored(low):
    return [value if i % 2 else -value for i, value in enumerate(low)]


def rows(values):
    text, line = [], " " * 8
    for value in values:
        word = repr(float(value)) + ","
        if len(line) + len(word) + 1 > 118:
            text.append(line.rstrip())
            line = " " * 8
        line += word + " "
    text.append(line.rstrip().rstrip(","))
    return "\n".join(text)


def array(name, values):
    return f"inline constexpr std::array<double, {len(values)}> {name} = {{\n{rows(values)}}};\n"


def identifier(name):
    return "k" + name[0].upper() + name[1:].replace(".", "_")


def family_of(name):
    return FAMILIES[name.rstrip("0123456789.")]


def main():
    assert importlib.metadata.version("pywavelets") == "1.9.0"
    arrays = {family: [] for family in FAMILIES.values()}
    entries = []
    for name in pywt.wavelist(kind="discrete"):
        wavelet = pywt.Wavelet(name)
        low, reconstruction = list(wavelet.dec_lo), list(wavelet.rec_lo)
        assert wavelet.dec_hi == mirrored(reconstruction), name
        if name == "haar":
            assert low == pywt.Wavelet("db1").dec_lo and reconstruction == low[::-1]
        elif name.startswith("rbio"):
            twin = pywt.Wavelet("bior" + name[4:])
            assert low == twin.rec_lo[::-1] and reconstruction == twin.dec_lo[::-1], name
        elif reconstruction == low[::-1] and not name.startswith("bior"):
            arrays[family_of(name)].append(array(identifier(name), low))
            entries.append(f'    {{"{name}", {identifier(name)}, {{}}}},')
        else:
            assert name.startswith("bior"), name
            arrays[family_of(name)].append(array(identifier(name), low))
            arrays[family_of(name)].append(array(identifier(name) + "Synthesis", reconstruction))
            entries.append(f'    {{"{name}", {identifier(name)}, {identifier(name)}Synthesis}},')
    for family, texts in arrays.items():
        (OUT / f"{family}Coefficients.h").write_text(
            "#pragma once\n\n" + ABOUT + "#include <array>\n\nnamespace rimlight::imaging {\n\n// clang-format off\n\n"
            + "\n".join(texts) + "\n// clang-format on\n\n} // namespace rimlight::imaging\n"
        )
    (OUT / "WaveletCoefficients.cpp").write_text(
        ABOUT
        + '#include "core/imaging/filters/WaveletCoefficients.h"\n\n'
        + "".join(f'#include "core/imaging/filters/{family}Coefficients.h"\n' for family in sorted(arrays))
        + "\n#include <array>\n\nnamespace rimlight::imaging {\n\nnamespace {\n\n// clang-format off\n\n"
        + f"constexpr std::array<WaveletLowPass, {len(entries)}> kTable = {{{{\n"
        + "\n".join(entries)
        + "\n}};\n\n// clang-format on\n\n} // namespace\n\n"
        "std::span<const WaveletLowPass> waveletLowPassTable() {\n    return kTable;\n}\n\n"
        "} // namespace rimlight::imaging\n"
    )


main()
