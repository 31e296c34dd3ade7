#include "core/report/glossary/Glossary.h"

namespace rimlight::report {

TermFamily testTerms() {
    TermFamily family{"Tests and Table 1", {}};
    family.terms = {
        {"P-value",
         "The chance of a difference at least as large as the one seen if there were none; it says nothing of how "
         "large or how important the difference is.",
         "Wasserstein and Lazar, Am Stat 2016;70:129-133, doi:10.1080/00031305.2016.1154108",
         {"p", "* p"}},
        {"Test", "The test that the study's rule chose for the values: by their distribution and by the numbers "
                 "expected in each cell."},
        {"Test statistic",
         "The number that the test compares with its distribution without a difference, and what it is called.",
         {},
         {"*-tests|statistic name", "*-tests|statistic", "z", "survival-cutoffs|statistic"}},
        {"Degrees of freedom",
         "How many values are free to vary behind a test statistic; with it the statistic gives the p-value.",
         "Fisher, J R Stat Soc 1922;85:87-94, doi:10.2307/2340521",
         {"df", "df 2"}},
        {"Standardised mean difference",
         "The difference of two groups in standard deviations, which, unlike a p-value, doesn't grow with the number "
         "of cases; above 0.1 it is worth a look.",
         "Austin, Stat Med 2009;28:3083-3107, doi:10.1002/sim.3697",
         {"SMD"}},
        {"Student's t-test",
         "Compares the means of two groups whose values are about normal and spread alike.",
         "Student, Biometrika 1908;6:1-25, doi:10.1093/biomet/6.1.1",
         {"t", "paired t-test*"}},
        {"Welch's t-test",
         "Compares the means of two groups whose values are about normal but spread differently.",
         "Welch, Biometrika 1947;34:28-35, doi:10.1093/biomet/34.1-2.28",
         {"welch's t-test*"}},
        {"Mann-Whitney U test",
         "Compares two groups by the ranks of their values, whatever their distribution.",
         "Mann and Whitney, Ann Math Stat 1947;18:50-60, doi:10.1214/aoms/1177730491",
         {"U", "mann-whitney u test*"}},
        {"Kruskal-Wallis test",
         "Compares more than two groups by the ranks of their values.",
         "Kruskal and Wallis, J Am Stat Assoc 1952;47:583-621, doi:10.1080/01621459.1952.10483441",
         {"kruskal-wallis*"}},
        {"Analysis of variance",
         "Compares the means of more than two groups: the spread between them with the spread within them.",
         "Fisher, Statistical Methods for Research Workers, Oliver and Boyd 1925",
         {"F", "*analysis of variance*"}},
        {"Chi-square test",
         "Compares the shares of categories between groups with the counts expected if they were alike.",
         "Pearson, Philos Mag 1900;50:157-175, doi:10.1080/14786440009463897",
         {"chi-square", "chi-square test"}},
        {"Yates' correction",
         "Makes the chi-square test of two by two groups more careful where counts are small.",
         "Yates, J R Stat Soc Suppl 1934;1:217-235, doi:10.2307/2983604",
         {"chi-square test with yates' correction"}},
        {"Fisher's exact test",
         "Compares the shares of categories by counting all tables with the same margins, where expected counts are "
         "small.",
         "Fisher, J R Stat Soc 1935;98:39-82, doi:10.2307/2342435",
         {"fisher's exact test*"}},
        {"Shapiro-Wilk test", "Asks whether values may come from a normal distribution.",
         "Shapiro and Wilk, Biometrika 1965;52:591-611, doi:10.1093/biomet/52.3-4.591"},
        {"Brown-Forsythe test", "Asks whether groups spread alike, by distances from their medians.",
         "Brown and Forsythe, J Am Stat Assoc 1974;69:364-367, doi:10.1080/01621459.1974.10482955"},
        {"Pearson's r",
         "How nearly two features lie on a straight line, from -1 to 1.",
         "Pearson, Proc R Soc Lond 1895;58:240-242, doi:10.1098/rspl.1895.0041",
         {"correlation"}},
        {"Spearman's rho", "How nearly two features rise and fall together, by their ranks, from -1 to 1.",
         "Spearman, Am J Psychol 1904;15:72-101, doi:10.2307/1412159"},
    };
    return family;
}

} // namespace rimlight::report
