#include "core/study/case/PhaseGuess.h"

#include <catch2/catch.hpp>

using namespace rimlight::study;

namespace {

const std::vector<std::string> kAbdomen = {"precontrast", "arterial", "venous", "delayed"};
const std::vector<std::string> kKidney = {"corticomedullary", "nephrographic"};
const std::vector<std::string> kBrain = {"t1", "t2", "flair"};
const std::vector<std::string> kMagnetic = {"t1", "t1c", "t2", "adc", "dwi"};

/// The first guess when it is likely, else "".
std::string likely(const std::string& description, const std::vector<std::string>& phases) {
    const auto guesses = guessPhase(description, phases);
    return guesses.empty() || guesses.front().certainty < kLikelyPhase ? "" : guesses.front().phase;
}

} // namespace

TEST_CASE("Descriptions of series tell their phase, in English and Chinese", "[unit]") {
    struct Line {
        const char* description;
        const std::vector<std::string>& phases;
        const char* phase;
    };
    for (const auto& [description, phases, phase] :
         {Line{"ABD Arterial 1.25mm", kAbdomen, "arterial"},
          Line{"Art. phase B30f", kAbdomen, "arterial"},
          Line{"Portal venous 5.0 B20f", kAbdomen, "venous"},
          Line{"PV 3mm", kAbdomen, "venous"},
          Line{"Abdomen_pvp", kAbdomen, "venous"},
          Line{"Plain CT abdomen", kAbdomen, "precontrast"},
          Line{"non-contrast", kAbdomen, "precontrast"},
          Line{"W/O CONTRAST", kAbdomen, "precontrast"},
          Line{"C+A 1.25mm", kAbdomen, "arterial"},
          Line{"C+V 1.25mm", kAbdomen, "venous"},
          Line{"Delayed 5min", kAbdomen, "delayed"},
          Line{"excretory phase", kAbdomen, "delayed"},
          Line{"动脉期 1.25mm", kAbdomen, "arterial"},
          Line{"门静脉期", kAbdomen, "venous"},
          Line{"静脉期", kAbdomen, "venous"},
          Line{"平扫 5mm", kAbdomen, "precontrast"},
          Line{"延迟期", kAbdomen, "delayed"},
          Line{"SYNTHETIC corticomedullary phase", kKidney, "corticomedullary"},
          Line{"皮髓质期", kKidney, "corticomedullary"},
          Line{"实质期", kKidney, "nephrographic"},
          Line{"parenchymal", kKidney, "nephrographic"},
          Line{"nephro 2.0", kKidney, "nephrographic"},
          Line{"AX T1 FSE", kMagnetic, "t1"},
          Line{"AX T1+C FS", kMagnetic, "t1c"},
          Line{"t1_gd_tra", kMagnetic, "t1c"},
          Line{"T1W_TSE_GD", kMagnetic, "t1c"},
          Line{"AX T1 FS POST", kMagnetic, "t1c"},
          Line{"T1 pre contrast", kMagnetic, "t1"},
          Line{"AX T2 FS", kMagnetic, "t2"},
          Line{"T2 FLAIR TRA", kBrain, "flair"},
          Line{"DWI_b1000_ADC", kMagnetic, "adc"},
          Line{"ADC (10^-6 mm2/s)", kMagnetic, "adc"},
          Line{"DWI b800", kMagnetic, "dwi"}}) {
        CAPTURE(description);
        CHECK(likely(description, phases) == phase);
    }
}

TEST_CASE("A description that says nothing gives no phase, and one that says two gives none that is likely", "[unit]") {
    CHECK(guessPhase("", kAbdomen).empty());
    CHECK(guessPhase("Abdomen 5.0 B30f", kAbdomen).empty());
    CHECK(guessPhase("heart apex", kAbdomen).empty()); // holds "art" and "ap", inside words
    const auto both = guessPhase("arterial and venous", kAbdomen);
    REQUIRE(both.size() == 2);
    CHECK(both.front().certainty < kLikelyPhase);
}

TEST_CASE("A word for a phase at nearly the same time counts, but makes it not likely", "[unit]") {
    const auto guesses = guessPhase("arterial", kKidney);
    REQUIRE(guesses.size() == 1);
    CHECK(guesses.front().phase == "corticomedullary");
    CHECK(guesses.front().certainty < kLikelyPhase);
    CHECK(guesses.front().because == "its description says \"arterial\"");
}

TEST_CASE("A phase that no list knows is found by its own name", "[unit]") {
    CHECK(likely("Series QSM map", {"qsm", "t2"}) == "qsm");
    rimlight::dicom::Series series;
    series.description = "Venous";
    CHECK(guessPhase(series, kAbdomen).front().phase == "venous");
}
