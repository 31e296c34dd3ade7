#include "core/report/glossary/Glossary.h"

namespace rimlight::report {

TermFamily regressionTerms() {
    TermFamily family{"Regression and nomogram", {}};
    family.terms = {
        {"Coefficient",
         "What one unit of the predictor adds to the logit, or to the logarithm of the hazard; in the Radscore the "
         "unit is a standard deviation.",
         "Harrell, Regression Modeling Strategies, 2nd ed, Springer 2015, doi:10.1007/978-3-319-19425-7"},
        {"Term", "The predictor that the row is about.", {}, {"predictor"}},
        {"Standard error", "How far the estimate would spread if the study were repeated.",
         "Altman and Bland, BMJ 2005;331:903, doi:10.1136/bmj.331.7521.903"},
        {"Wald test",
         "Coefficient divided by its standard error, compared with the normal distribution.",
         "Wald, Trans Am Math Soc 1943;54:426-482, doi:10.1090/S0002-9947-1943-0012401-3",
         {"stepwise-*|z", "cox|z", "stepwise-*|p", "cox|p"}},
        {"Odds ratio",
         "By what factor one unit of the predictor changes the odds of the outcome: 1 is no change.",
         "Bland and Altman, BMJ 2000;320:1468, doi:10.1136/bmj.320.7247.1468",
         {"univariate or", "or (95 % ci)", "odds ratio (95 % ci)"}},
        {"Multivariate odds ratio",
         "The odds ratio of a predictor with the others of the model held as they are.",
         "Bland and Altman, BMJ 2000;320:1468, doi:10.1136/bmj.320.7247.1468",
         {"multivariate or"}},
        {"Nomogram", "A model as rulers: each predictor gives points, and their sum gives the probability.",
         "Iasonos et al, J Clin Oncol 2008;26:1364-1370, doi:10.1200/JCO.2007.12.9791"},
        {"Nomogram points",
         "100 points are the widest effect of any predictor over the training cases; the others are in proportion.",
         "Harrell, Regression Modeling Strategies, 2nd ed, Springer 2015, doi:10.1007/978-3-319-19425-7",
         {"points", "nomogram|axis", "nomogram|title", "nomogram|tick", "nomogram|value"}},
    };
    return family;
}

} // namespace rimlight::report
