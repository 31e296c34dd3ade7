#include "core/report/glossary/Glossary.h"

namespace rimlight::report {

TermFamily survivalTerms() {
    TermFamily family{"Survival", {}};
    family.terms = {
        {"Time", "Months, or the study's unit, from the start of the follow-up."},
        {"Event",
         "Whether the event happened, or how many had it; the others were followed until their time.",
         {},
         {"events"}},
        {"Censored", "Cases whose follow-up ended before the event; until then they count.",
         "Kaplan and Meier, J Am Stat Assoc 1958;53:457-481, doi:10.1080/01621459.1958.10501452"},
        {"At risk", "Cases that are still followed and have had no event until then."},
        {"Kaplan-Meier curve",
         "The share without event over time, with those whose follow-up ended earlier counted as long as they were "
         "followed.",
         "Kaplan and Meier, J Am Stat Assoc 1958;53:457-481, doi:10.1080/01621459.1958.10501452",
         {"survival"}},
        {"Median follow-up",
         "How long cases were followed, by a Kaplan-Meier curve with events and censoring exchanged.",
         "Schemper and Smith, Control Clin Trials 1996;17:343-346, doi:10.1016/0197-2456(96)00075-X",
         {"first quartile", "third quartile"}},
        {"Median survival",
         "The time by which half of the cases had the event; none where the curve stays above a half.",
         "Brookmeyer and Crowley, Biometrics 1982;38:29-41, doi:10.2307/2530286"},
        {"Log-rank test",
         "Compares the curves of groups: events seen with those expected if all had the same hazard.",
         "Mantel, Cancer Chemother Rep 1966;50:163-170",
         {"log-rank chi-square", "log-rank p"}},
        {"Hazard ratio",
         "By what factor a group, or one unit of a predictor, changes the rate of events at any time: 1 is no change.",
         "Cox, J R Stat Soc B 1972;34:187-220, doi:10.1111/j.2517-6161.1972.tb00899.x",
         {"hazard ratio high : low", "hr low 95", "hr high 95", "HR"}},
        {"Cox model",
         "A regression of the rate of events on predictors, whatever its course in time.",
         "Cox, J R Stat Soc B 1972;34:187-220, doi:10.1111/j.2517-6161.1972.tb00899.x",
         {"* linear predictor", "* risk at *"}},
        {"Test of proportional hazards",
         "Whether hazard ratios change in time; a small p says that they do, and that the ratio is a mean over time.",
         "Grambsch and Therneau, Biometrika 1994;81:515-526, doi:10.1093/biomet/81.3.515",
         {"cox-proportional-hazards|chi-square", "cox-proportional-hazards|p"}},
        {"Harrell's C",
         "Of two cases whose order of events is known the chance that the one with the earlier event has the higher "
         "score; 0.5 is chance.",
         "Harrell et al, JAMA 1982;247:2543-2546, doi:10.1001/jama.1982.03320430047030",
         {"C-index"}},
        {"Uno's C", "As Harrell's C, with weights that make it the same whatever the censoring.",
         "Uno et al, Stat Med 2011;30:1105-1117, doi:10.1002/sim.4154"},
        {"AUC(t)",
         "The AUC at a time: cases that had the event until then against those followed beyond it without.",
         "Blanche, Dartigues and Jacqmin-Gadda, Stat Med 2013;32:5381-5397, doi:10.1002/sim.5958",
         {"auc low 95", "auc high 95"}},
        {"Brier(t)",
         "The mean squared distance of the risk until a time and what happened, weighed for censoring; the null model "
         "gives every case the Kaplan-Meier risk.",
         "Graf et al, Stat Med 1999;18:2529-2545, "
         "doi:10.1002/(SICI)1097-0258(19990915/30)18:17/18<2529::AID-SIM274>3.0.CO;2-5",
         {"null brier(t)", "brier low 95", "brier high 95", "integrated brier score to *"}},
        {"Index of prediction accuracy",
         "By what share Brier(t) is better than the null model's: 0 is no use, 1 is perfect.",
         "Kattan and Gerds, Diagn Progn Res 2018;2:7, doi:10.1186/s41512-018-0029-2"},
        {"Maximally selected cut-off",
         "The cut-off with the largest log-rank statistic; since many were tried, its p has to be corrected.",
         "Lausen and Schumacher, Biometrics 1992;48:73-85, doi:10.2307/2532740",
         {"maximally selected log-rank statistic*", "corrected p", "cut-off (high when score >= it)"}},
    };
    return family;
}

} // namespace rimlight::report
