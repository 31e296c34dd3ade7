#include "core/report/glossary/Glossary.h"

namespace rimlight::report {

TermFamily selectionTerms() {
    TermFamily family{"Selection and learning", {}};
    family.terms = {
        {"Step", "A step of the signature; each learns from the training cases alone.", {}, {"key", "kept", "reason"}},
        {"Imputation",
         "Missing values take the training cases' median, or what the protocol says.",
         "Moons et al, Ann Intern Med 2015;162:W1-W73, doi:10.7326/M14-0698",
         {"impute"}},
        {"z-score",
         "A value less the training cases' mean, in their standard deviations, so that features of different units can "
         "be weighed against each other.",
         "Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 2nd ed, Springer 2009, "
         "doi:10.1007/978-0-387-84858-7",
         {"robust", "min-max"}},
        {"ComBat",
         "Takes the shift and spread that a scanner or centre adds to each feature out of it, all features lending "
         "each other strength.",
         "Johnson, Li and Rabinovic, Biostatistics 2007;8:118-127, doi:10.1093/biostatistics/kxj037"},
        {"Selection by ICC",
         "Keeps the features that readers agree upon.",
         "Koo and Li, J Chiropr Med 2016;15:155-163, doi:10.1016/j.jcm.2016.02.012",
         {"selection-*|icc", "verdicts-*|icc"}},
        {"Univariate selection",
         "Keeps the features that differ between the classes by themselves.",
         "Guyon and Elisseeff, J Mach Learn Res 2003;3:1157-1182",
         {"univariate", "variance"}},
        {"Redundancy filter",
         "Of features that correlate above a limit one stays: what is alike says the same twice.",
         "Guyon and Elisseeff, J Mach Learn Res 2003;3:1157-1182",
         {"redundancy"}},
        {"mRMR",
         "Picks one feature after another: the one that tells most of the outcome and repeats least of those picked "
         "before.",
         "Peng, Long and Ding, IEEE Trans Pattern Anal Mach Intell 2005;27:1226-1238, doi:10.1109/TPAMI.2005.159"},
        {"VIF",
         "By how much the variance of a coefficient grows since other predictors say the same; how much is too much "
         "depends on the number of cases.",
         "O'Brien, Qual Quant 2007;41:673-690, doi:10.1007/s11135-006-9018-6",
         {"variance inflation factor"}},
        {"SMOTE",
         "Makes training cases of the smaller class between real neighbours, so that both classes count alike; models "
         "are judged on real cases only.",
         "Chawla et al, J Artif Intell Res 2002;16:321-357, doi:10.1613/jair.953",
         {"over-sampling", "under-sampling", "class-weights"}},
        {"LASSO",
         "A regression whose coefficients are held down by a penalty, so that most become 0: what is left is the "
         "selection.",
         "Tibshirani, J R Stat Soc B 1996;58:267-288, doi:10.1111/j.2517-6161.1996.tb02080.x"},
        {"Elastic net",
         "A LASSO that keeps features which go together, by a second penalty.",
         "Zou and Hastie, J R Stat Soc B 2005;67:301-320, doi:10.1111/j.1467-9868.2005.00503.x",
         {"elastic-net"}},
        {"Lambda",
         "The strength of the LASSO's penalty; lambda.min has the smallest cross-validated deviance, lambda.1se is the "
         "largest within one standard error of it and keeps fewer features.",
         "Friedman, Hastie and Tibshirani, J Stat Softw 2010;33(1):1-22, doi:10.18637/jss.v033.i01",
         {"lambda.min", "lambda.1se", "chosen"}},
        {"Deviance", "Twice the log-likelihood that a model misses; smaller is better.",
         "Nelder and Wedderburn, J R Stat Soc A 1972;135:370-384, doi:10.2307/2344614"},
        {"Stepwise regression",
         "Predictors enter and leave a regression by their p-values or the AIC; what is left looks better than it is, "
         "since the same cases chose it.",
         "Harrell, Regression Modeling Strategies, 2nd ed, Springer 2015, doi:10.1007/978-3-319-19425-7",
         {"stepwise"}},
        {"AIC", "Minus twice the log-likelihood plus twice the number of coefficients; the smallest is best.",
         "Akaike, IEEE Trans Automat Contr 1974;19:716-723, doi:10.1109/TAC.1974.1100705"},
        {"BIC",
         "As the AIC, with the logarithm of the number of observations in the place of the two, so that large models "
         "pay more.",
         "Schwarz, Ann Stat 1978;6:461-464, doi:10.1214/aos/1176344136",
         {"bic summed over the training cases", "subregions"}},
        {"Radscore",
         "The signature's score of a case: the sum of coefficient times standardised value over the selected features.",
         "Huang et al, J Clin Oncol 2016;34:2157-2164, doi:10.1200/JCO.2015.65.9128",
         {"cross-validated radscore"}},
        {"Score and probability",
         "What a model says of a case, as a rank and as a probability; cross-validated ones come from a model that "
         "never saw the case.",
         "Varma and Simon, BMC Bioinformatics 2006;7:91, doi:10.1186/1471-2105-7-91",
         {"* score", "* probability", "* cross-validated score", "* cross-validated probability"}},
        {"Contribution",
         "What a feature adds to a case's score, by Shapley values; the base is the mean score of the training cases.",
         "Lundberg and Lee, Adv Neural Inf Process Syst 2017;30:4765-4774",
         {"base", "contributions-*|*"}},
        {"Permutation importance",
         "By how much the AUC drops when the values of a feature are shuffled among the cases.",
         "Breiman, Mach Learn 2001;45:5-32, doi:10.1023/A:1010933404324",
         {"mean drop in auc"}},
        {"Nested search",
         "Parameters are tried inside each fold, so that the cases which judge a choice took no part in it.",
         "Varma and Simon, BMC Bioinformatics 2006;7:91, doi:10.1186/1471-2105-7-91",
         {"search-*|mean", "search-*|used", "parameters"}},
        {"Events per variable",
         "Cases of the rarer class for each candidate predictor; with few of them a model learns chance.",
         "Peduzzi et al, J Clin Epidemiol 1996;49:1373-1379, doi:10.1016/S0895-4356(96)00236-3",
         {"EPV"}},
        {"Steps left out",
         "The main signature without one of its steps: what remains doesn't hang on that step.",
         "Steyerberg, Clinical Prediction Models, 2nd ed, Springer 2019, doi:10.1007/978-3-030-16399-0",
         {"sensitivity|variant"}},
    };
    return family;
}

} // namespace rimlight::report
