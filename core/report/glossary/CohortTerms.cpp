#include "core/report/glossary/Glossary.h"

namespace rimlight::report {

TermFamily cohortTerms() {
    TermFamily family{"Cases and columns", {}};
    family.terms = {
        {"Case", "The study-internal id of a case; it never is a patient's name."},
        {"Cases",
         "How many cases the numbers of the row rest on.",
         {},
         {"cases (positive)", "agreement-icc|cases", "cases of the cohort"}},
        {"Part",
         "Training cases made the model and flatter it; cross-validation judges each training case by a model that "
         "never saw it; test and external cases took no part in anything that was learnt.",
         "Collins et al, BMJ 2024;385:e078378, doi:10.1136/bmj-2023-078378",
         {"cross-validation", "external validation"}},
        {"Positive", "Whether the case has the outcome that the study predicts, or how many have it."},
        {"Centre", "The hospital or scanner that the case comes from."},
        {"Excluded because", "Why the case was left out of the study."},
        {"Missing because", "Why there is no number."},
        {"Note", "What must be known to read the numbers of the row.", {}, {"notes", "why", "numbers"}},
        {"Model",
         "Which model the row is about: a signature with its classifier, or a baseline.",
         {},
         {"compared with", "search-*|classifier"}},
        {"Size alone",
         "The baseline that a model has to beat: tumour volume or largest diameter in a logistic regression by itself.",
         "Welch et al, Radiother Oncol 2019;130:2-9, doi:10.1016/j.radonc.2018.10.027",
         {"size/*"}},
        {"Measure", "Which statistic the row holds.", {}, {"figure", "index", "what", "statistic"}},
        {"Value", "The value of the statistic that the row names."},
        {"95 % interval",
         "Were the study repeated many times, 95 of 100 such intervals would hold the true value; the wider, the less "
         "the cases tell.",
         "Gardner and Altman, BMJ 1986;292:746-750, doi:10.1136/bmj.292.6522.746",
         {"low 95", "high 95", "* low 95", "* high 95", "multivariate low 95", "multivariate high 95"}},
        {"Group", "The group of cases that the row is about."},
        {"All cases and groups",
         "The values of all cases of the table, and of each group, with the number of its cases.",
         {},
         {"overall (n = *)", "* (n = *)"}},
        {"Variable", "The clinical value or feature that the row is about.", {}, {"category", "variant"}},
        {"Feature",
         "A number read from the voxels of a region: image type, class and name, as PyRadiomics and the IBSI call "
         "them.",
         "Zwanenburg et al, Radiology 2020;295:328-338, doi:10.1148/radiol.2020191145",
         {"feature class"}},
        {"Features", "How many features the row is about.", {}, {"features before", "features after"}},
        {"Phase", "The image of the examination that a feature is read from."},
        {"Region", "The tumour, a ring around it, or a part of it, which features are read from."},
        {"Count and percent",
         "How many cases have the value, and their share of those that have any.",
         {},
         {"count", "percent", "with value", "missing"}},
        {"Mean", "The sum of the values divided by their number."},
        {"Standard deviation",
         "How far the values spread about their mean, with the divisor n - 1.",
         "Altman and Bland, BMJ 2005;331:903, doi:10.1136/bmj.331.7521.903",
         {"SD", "mean (SD)"}},
        {"Median and quartiles",
         "Half of the values lie below the median, a quarter below the first quartile and a quarter above the third; "
         "quartiles are interpolated by type 7.",
         "Hyndman and Fan, Am Stat 1996;50:361-365, doi:10.1080/00031305.1996.10473566",
         {"median", "q1", "q3", "quartile 1", "quartile 3", "median (q1, q3)"}},
        {"Range", "The smallest and the largest value.", {}, {"min", "max", "minimum", "maximum"}},
        {"Box plot",
         "The box holds the middle half of the cases with the median as a line; whiskers reach the last cases within "
         "one and a half box heights, others are dots.",
         "Tukey, Exploratory Data Analysis, Addison-Wesley 1977"},
        {"Flow chart",
         "Where the cases come from, how many were left out for which reason, and how the others were divided.",
         "Collins et al, BMJ 2024;385:e078378, doi:10.1136/bmj-2023-078378"},
    };
    return family;
}

} // namespace rimlight::report
