#include "core/report/glossary/Glossary.h"

namespace rimlight::report {

TermFamily discriminationTerms() {
    TermFamily family{"Discrimination", {}};
    family.terms = {
        {"AUC",
         "The area below the ROC curve: the chance that a case with the outcome has a higher score than one without; "
         "0.5 is chance, 1 is perfect.",
         "Hanley and McNeil, Radiology 1982;143:29-36, doi:10.1148/radiology.143.1.7063747",
         {"auc (95 % ci)", "area below the curve"}},
        {"ROC curve", "Sensitivity against 1 - specificity at every cut-off.",
         "Hanley and McNeil, Radiology 1982;143:29-36, doi:10.1148/radiology.143.1.7063747"},
        {"DeLong interval",
         "The interval of an AUC, and the test between two AUCs of the same cases, by the variance of the cases' "
         "places among those of the other class.",
         "DeLong, DeLong and Clarke-Pearson, Biometrics 1988;44:837-845, doi:10.2307/2531595",
         {"difference in auc (delong)"}},
        {"Bootstrap interval",
         "The middle 95 of 100 values found in samples drawn with replacement from the same cases.",
         "Efron, Ann Stat 1979;7:1-26, doi:10.1214/aos/1176344552",
         {"auc (bootstrap interval)", "resamples"}},
        {"Wilson interval", "The interval of a share, which stays between 0 and 1 and holds with few cases.",
         "Wilson, J Am Stat Assoc 1927;22:209-212, doi:10.1080/01621459.1927.10502953"},
        {"Cut-off",
         "The probability or score from which on a case is called positive: the one with the largest Youden index on "
         "the training cases.",
         "Youden, Cancer 1950;3:32-35, doi:10.1002/1097-0142(1950)3:1<32::AID-CNCR2820030106>3.0.CO;2-3",
         {"rule", "youden index of the binary outcome*"}},
        {"Accuracy",
         "The share of cases that are called right; with a rare outcome calling all negative reaches a high one.",
         "Metz, Semin Nucl Med 1978;8:283-298, doi:10.1016/S0001-2998(78)80014-2"},
        {"Sensitivity",
         "Of the cases with the outcome the share that the model calls positive; also named recall.",
         "Altman and Bland, BMJ 1994;308:1552, doi:10.1136/bmj.308.6943.1552",
         {"sensitivity (recall)"}},
        {"Specificity", "Of the cases without the outcome the share that the model calls negative.",
         "Altman and Bland, BMJ 1994;308:1552, doi:10.1136/bmj.308.6943.1552"},
        {"PPV",
         "Of the cases that the model calls positive the share that has the outcome; it falls where the outcome is "
         "rarer than in the study.",
         "Altman and Bland, BMJ 1994;309:102, doi:10.1136/bmj.309.6947.102",
         {"ppv (precision)"}},
        {"NPV",
         "Of the cases that the model calls negative the share without the outcome; it rises where the outcome is "
         "rarer than in the study.",
         "Altman and Bland, BMJ 1994;309:102, doi:10.1136/bmj.309.6947.102"},
        {"F1 score", "The harmonic mean of sensitivity and PPV; true negatives don't count.",
         "van Rijsbergen, Information Retrieval, 2nd ed, Butterworths 1979"},
        {"Matthews correlation coefficient",
         "The correlation of call and outcome, from -1 to 1, in which all four cells of the confusion matrix count.",
         "Matthews, Biochim Biophys Acta 1975;405:442-451, doi:10.1016/0005-2795(75)90109-9",
         {"MCC"}},
        {"Youden index", "Sensitivity plus specificity minus 1: 0 is chance, 1 is perfect.",
         "Youden, Cancer 1950;3:32-35, doi:10.1002/1097-0142(1950)3:1<32::AID-CNCR2820030106>3.0.CO;2-3"},
        {"Balanced accuracy", "The mean of sensitivity and specificity, so that both classes count alike.",
         "Brodersen et al, Proc 20th Int Conf Pattern Recognit 2010:3121-3124, doi:10.1109/ICPR.2010.764"},
        {"Likelihood ratio",
         "By what factor a positive or negative call changes the odds of the outcome; above 10 and below 0.1 it "
         "changes much.",
         "Deeks and Altman, BMJ 2004;329:168-169, doi:10.1136/bmj.329.7458.168",
         {"positive likelihood ratio", "negative likelihood ratio"}},
        {"Confusion matrix", "Cases by their true class and the class that the model calls them.",
         "Metz, Semin Nucl Med 1978;8:283-298, doi:10.1016/S0001-2998(78)80014-2"},
    };
    return family;
}

} // namespace rimlight::report
