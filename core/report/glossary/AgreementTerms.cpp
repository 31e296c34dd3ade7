#include "core/report/glossary/Glossary.h"

namespace rimlight::report {

TermFamily agreementTerms() {
    TermFamily family{"Agreement of readers", {}};
    family.terms = {
        {"Reading", "An outline of the case by one reader at one time.", {}, {"readings compared"}},
        {"ICC",
         "The share of a feature's variance between cases in its whole variance, readers included: 1 when the readers "
         "give the same numbers.",
         "Shrout and Fleiss, Psychol Bull 1979;86:420-428, doi:10.1037/0033-2909.86.2.420",
         {"median icc", "without icc"}},
        {"ICC(2,1)",
         "Two-way random effects, absolute agreement, one reading: readers stand for all readers, and a reader who "
         "always gives more counts as disagreement.",
         "Shrout and Fleiss, Psychol Bull 1979;86:420-428, doi:10.1037/0033-2909.86.2.420"},
        {"ICC(3,1)",
         "Two-way mixed effects, consistency, one reading: these very readers, and a reader who always gives more "
         "agrees nevertheless.",
         "McGraw and Wong, Psychol Methods 1996;1:30-46, doi:10.1037/1082-989X.1.1.30"},
        {"Shares of agreement",
         "ICC below 0.5 is poor, from 0.5 moderate, from 0.75 good and from 0.9 excellent.",
         "Koo and Li, J Chiropr Med 2016;15:155-163, doi:10.1016/j.jcm.2016.02.012",
         {"share with icc *"}},
        {"Dice",
         "The voxels that both outlines hold, divided by the mean of what each holds: 1 when they are the same.",
         "Dice, Ecology 1945;26:297-302, doi:10.2307/1932409"},
        {"Jaccard", "The voxels that both outlines hold, divided by those that either holds.",
         "Jaccard, New Phytol 1912;11:37-50, doi:10.1111/j.1469-8137.1912.tb05611.x"},
        {"HD95",
         "The distance in mm within which 95 of 100 points of both surfaces lie from the other surface; unlike the "
         "Hausdorff distance no single point decides it.",
         "Taha and Hanbury, BMC Med Imaging 2015;15:29, doi:10.1186/s12880-015-0068-x",
         {"hd95 mm"}},
        {"Mean surface distance",
         "The mean distance in mm of the points of both surfaces from the other surface.",
         "Heimann et al, IEEE Trans Med Imaging 2009;28:1251-1265, doi:10.1109/TMI.2009.2013851",
         {"mean mm"}},
        {"Difference of volumes",
         "The later outline's volume minus the first's, in percent of the mean of both.",
         "Bland and Altman, Lancet 1986;327:307-310, doi:10.1016/S0140-6736(86)90837-8",
         {"difference %", "volume first ml", "volume second ml"}},
        {"Limits of agreement",
         "Mean difference minus and plus 1.96 standard deviations: between them lie about 95 of 100 differences.",
         "Bland and Altman, Lancet 1986;327:307-310, doi:10.1016/S0140-6736(86)90837-8",
         {"limit of agreement, low", "limit of agreement, high"}},
    };
    return family;
}

} // namespace rimlight::report
