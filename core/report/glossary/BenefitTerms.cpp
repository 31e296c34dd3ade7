#include "core/report/glossary/Glossary.h"

namespace rimlight::report {

TermFamily benefitTerms() {
    TermFamily family{"Benefit and comparison", {}};
    family.terms = {
        {"Net benefit",
         "True positives less false positives, these weighed by the odds of the threshold, for each case: what "
         "treating by the model gains.",
         "Vickers and Elkin, Med Decis Making 2006;26:565-574, doi:10.1177/0272989X06295361",
         {"difference in net benefit at *"}},
        {"Threshold probability",
         "The probability from which on a patient would be treated; it says how many needless treatments one missed "
         "case is worth.",
         "Vickers and Elkin, Med Decis Making 2006;26:565-574, doi:10.1177/0272989X06295361",
         {"threshold"}},
        {"Treat all",
         "The net benefit of treating every case, without any model; treating none has 0.",
         "Vickers and Elkin, Med Decis Making 2006;26:565-574, doi:10.1177/0272989X06295361",
         {"treat none"}},
        {"Standardised net benefit",
         "Net benefit in shares of the largest that is possible, which is the prevalence.",
         "Kerr et al, J Clin Oncol 2016;34:2534-2540, doi:10.1200/JCO.2015.65.5654",
         {"standardised"}},
        {"Clinical impact",
         "Of 1,000 patients those whom the model calls high-risk at a threshold, and how many of these have the "
         "outcome.",
         "Kerr et al, J Clin Oncol 2016;34:2534-2540, doi:10.1200/JCO.2015.65.5654",
         {"high risk per 1,000", "with event per 1,000"}},
        {"NRI",
         "How much more often the second model moves cases with the outcome up and cases without it down than the "
         "other way; it runs from -2 to 2.",
         "Pencina, D'Agostino and Steyerberg, Stat Med 2011;30:11-21, doi:10.1002/sim.4085",
         {"continuous nri"}},
        {"IDI",
         "By how much the second model widens the gap between the mean probabilities of cases with and without the "
         "outcome.",
         "Pencina et al, Stat Med 2008;27:157-172, doi:10.1002/sim.2929"},
        {"Likelihood ratio test",
         "Whether a model with one more predictor explains the outcome better than chance would let it.",
         "Wilks, Ann Math Stat 1938;9:60-62, doi:10.1214/aoms/1177732360",
         {"added value, likelihood ratio chi-square"}},
    };
    return family;
}

} // namespace rimlight::report
