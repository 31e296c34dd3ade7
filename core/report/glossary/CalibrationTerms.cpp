#include "core/report/glossary/Glossary.h"

namespace rimlight::report {

TermFamily calibrationTerms() {
    TermFamily family{"Calibration", {}};
    family.terms = {
        {"Calibration",
         "Whether of the cases that get 30 % about 30 of 100 have the outcome; a model can rank well and still be far "
         "off.",
         "Van Calster et al, BMC Med 2019;17:230, doi:10.1186/s12916-019-1466-7"},
        {"Calibration curve",
         "Observed share against predicted probability, smoothed; on the diagonal they are the same.",
         "Van Calster et al, J Clin Epidemiol 2016;74:167-176, doi:10.1016/j.jclinepi.2015.12.005"},
        {"Lowess",
         "The smooth line through outcomes of 0 and 1: at each place a straight line through the nearest cases, near "
         "ones counting more.",
         "Cleveland, J Am Stat Assoc 1979;74:829-836, doi:10.1080/01621459.1979.10481038"},
        {"Brier score", "The mean squared distance of probability and outcome: 0 is perfect, and smaller is better.",
         "Brier, Mon Weather Rev 1950;78:1-3, doi:10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2"},
        {"Scaled Brier score",
         "By what share the Brier score is better than that of giving every case the mean: 0 is no use, 1 is perfect.",
         "Steyerberg et al, Epidemiology 2010;21:128-138, doi:10.1097/EDE.0b013e3181c30fb2"},
        {"Calibration slope",
         "1 when predictions spread as they should; below 1 they are too extreme, as an overfitted model's are.",
         "Cox, Biometrika 1958;45:562-565, doi:10.1093/biomet/45.3-4.562"},
        {"Calibration intercept", "The shift of the logits that goes with the calibration slope; 0 when there is none.",
         "Cox, Biometrika 1958;45:562-565, doi:10.1093/biomet/45.3-4.562"},
        {"Calibration in the large",
         "Whether predictions are too high (below 0) or too low (above 0) as a whole, the slope taken as 1.",
         "Van Calster et al, J Clin Epidemiol 2016;74:167-176, doi:10.1016/j.jclinepi.2015.12.005"},
        {"Integrated calibration index",
         "The mean distance of predicted probability and smooth calibration curve over the cases.",
         "Austin and Steyerberg, Stat Med 2019;38:4051-4065, doi:10.1002/sim.8281",
         {"ICI"}},
        {"Hosmer-Lemeshow test",
         "Compares observed and expected outcomes by tenths of predicted probability; a small p speaks against the "
         "calibration, a large one with few cases says little.",
         "Hosmer and Lemeshow, Commun Stat Theory Methods 1980;9:1043-1069, doi:10.1080/03610928008827941",
         {"hosmer-lemeshow chi-square", "hosmer-lemeshow p"}},
        {"Mean predicted", "The mean of the probabilities that the model gives the cases of the group."},
        {"Observed",
         "The share of the group's cases that have the outcome; where cases are followed over time by Kaplan-Meier.",
         "Kaplan and Meier, J Am Stat Assoc 1958;53:457-481, doi:10.1080/01621459.1958.10501452"},
        {"Nagelkerke's R2",
         "How much of the outcome's uncertainty the model takes away, on a scale that ends at 1.",
         "Nagelkerke, Biometrika 1991;78:691-692, doi:10.1093/biomet/78.3.691",
         {"r2 (nagelkerke)"}},
        {"Optimism",
         "By how much a model looks better on the cases that made it, found by making it again in bootstrap samples; "
         "the corrected value has it taken off.",
         "Harrell, Lee and Mark, Stat Med 1996;15:361-387, "
         "doi:10.1002/(SICI)1097-0258(19960229)15:4<361::AID-SIM168>3.0.CO;2-4",
         {"apparent", "corrected"}},
    };
    return family;
}

} // namespace rimlight::report
