// Made by tests/oracle/filters/make_wavelet_table.py from PyWavelets 1.9.0 (which is under the MIT licence). The numbers
// are mathematical constants to the digits of a double. Don't edit; WaveletBankTest.cpp checks their defining equations.

#include "core/imaging/filters/WaveletCoefficients.h"

#include "core/imaging/filters/BiorthogonalCoefficients.h"
#include "core/imaging/filters/CoifletCoefficients.h"
#include "core/imaging/filters/DaubechiesCoefficients.h"
#include "core/imaging/filters/MeyerCoefficients.h"
#include "core/imaging/filters/SymletCoefficients.h"

#include <array>

namespace rimlight::imaging {

namespace {

// clang-format off

constexpr std::array<WaveletLowPass, 90> kTable = {{
    {"bior1.1", kBior1_1, kBior1_1Synthesis},
    {"bior1.3", kBior1_3, kBior1_3Synthesis},
    {"bior1.5", kBior1_5, kBior1_5Synthesis},
    {"bior2.2", kBior2_2, kBior2_2Synthesis},
    {"bior2.4", kBior2_4, kBior2_4Synthesis},
    {"bior2.6", kBior2_6, kBior2_6Synthesis},
    {"bior2.8", kBior2_8, kBior2_8Synthesis},
    {"bior3.1", kBior3_1, kBior3_1Synthesis},
    {"bior3.3", kBior3_3, kBior3_3Synthesis},
    {"bior3.5", kBior3_5, kBior3_5Synthesis},
    {"bior3.7", kBior3_7, kBior3_7Synthesis},
    {"bior3.9", kBior3_9, kBior3_9Synthesis},
    {"bior4.4", kBior4_4, kBior4_4Synthesis},
    {"bior5.5", kBior5_5, kBior5_5Synthesis},
    {"bior6.8", kBior6_8, kBior6_8Synthesis},
    {"coif1", kCoif1, {}},
    {"coif2", kCoif2, {}},
    {"coif3", kCoif3, {}},
    {"coif4", kCoif4, {}},
    {"coif5", kCoif5, {}},
    {"coif6", kCoif6, {}},
    {"coif7", kCoif7, {}},
    {"coif8", kCoif8, {}},
    {"coif9", kCoif9, {}},
    {"coif10", kCoif10, {}},
    {"coif11", kCoif11, {}},
    {"coif12", kCoif12, {}},
    {"coif13", kCoif13, {}},
    {"coif14", kCoif14, {}},
    {"coif15", kCoif15, {}},
    {"coif16", kCoif16, {}},
    {"coif17", kCoif17, {}},
    {"db1", kDb1, {}},
    {"db2", kDb2, {}},
    {"db3", kDb3, {}},
    {"db4", kDb4, {}},
    {"db5", kDb5, {}},
    {"db6", kDb6, {}},
    {"db7", kDb7, {}},
    {"db8", kDb8, {}},
    {"db9", kDb9, {}},
    {"db10", kDb10, {}},
    {"db11", kDb11, {}},
    {"db12", kDb12, {}},
    {"db13", kDb13, {}},
    {"db14", kDb14, {}},
    {"db15", kDb15, {}},
    {"db16", kDb16, {}},
    {"db17", kDb17, {}},
    {"db18", kDb18, {}},
    {"db19", kDb19, {}},
    {"db20", kDb20, {}},
    {"db21", kDb21, {}},
    {"db22", kDb22, {}},
    {"db23", kDb23, {}},
    {"db24", kDb24, {}},
    {"db25", kDb25, {}},
    {"db26", kDb26, {}},
    {"db27", kDb27, {}},
    {"db28", kDb28, {}},
    {"db29", kDb29, {}},
    {"db30", kDb30, {}},
    {"db31", kDb31, {}},
    {"db32", kDb32, {}},
    {"db33", kDb33, {}},
    {"db34", kDb34, {}},
    {"db35", kDb35, {}},
    {"db36", kDb36, {}},
    {"db37", kDb37, {}},
    {"db38", kDb38, {}},
    {"dmey", kDmey, {}},
    {"sym2", kSym2, {}},
    {"sym3", kSym3, {}},
    {"sym4", kSym4, {}},
    {"sym5", kSym5, {}},
    {"sym6", kSym6, {}},
    {"sym7", kSym7, {}},
    {"sym8", kSym8, {}},
    {"sym9", kSym9, {}},
    {"sym10", kSym10, {}},
    {"sym11", kSym11, {}},
    {"sym12", kSym12, {}},
    {"sym13", kSym13, {}},
    {"sym14", kSym14, {}},
    {"sym15", kSym15, {}},
    {"sym16", kSym16, {}},
    {"sym17", kSym17, {}},
    {"sym18", kSym18, {}},
    {"sym19", kSym19, {}},
    {"sym20", kSym20, {}},
}};

// clang-format on

} // namespace

std::span<const WaveletLowPass> waveletLowPassTable() {
    return kTable;
}

} // namespace rimlight::imaging
