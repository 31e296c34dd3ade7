#include "ui/study/wizard/StepChoices.h"

#include <QCoreApplication>

namespace rimlight::studypage {

namespace {

/// For the translators: what the steps and classifiers offer. Names of forms, such as "ICC(2,1)", are the same in every
/// language.
[[maybe_unused]] constexpr const char* kChoices[] = {
    QT_TRANSLATE_NOOP("StepChoices", "adam"),
    QT_TRANSLATE_NOOP("StepChoices", "aic"),
    QT_TRANSLATE_NOOP("StepChoices", "all at once"),
    QT_TRANSLATE_NOOP("StepChoices", "backward"),
    QT_TRANSLATE_NOOP("StepChoices", "benjamini-hochberg"),
    QT_TRANSLATE_NOOP("StepChoices", "bic"),
    QT_TRANSLATE_NOOP("StepChoices", "bonferroni"),
    QT_TRANSLATE_NOOP("StepChoices", "both"),
    QT_TRANSLATE_NOOP("StepChoices", "by tests"),
    QT_TRANSLATE_NOOP("StepChoices", "cox"),
    QT_TRANSLATE_NOOP("StepChoices", "default"),
    QT_TRANSLATE_NOOP("StepChoices", "deviations"),
    QT_TRANSLATE_NOOP("StepChoices", "drop"),
    QT_TRANSLATE_NOOP("StepChoices", "each with the first"),
    QT_TRANSLATE_NOOP("StepChoices", "empty"),
    QT_TRANSLATE_NOOP("StepChoices", "estimate"),
    QT_TRANSLATE_NOOP("StepChoices", "firth"),
    QT_TRANSLATE_NOOP("StepChoices", "forward"),
    QT_TRANSLATE_NOOP("StepChoices", "full"),
    QT_TRANSLATE_NOOP("StepChoices", "gaussian"),
    QT_TRANSLATE_NOOP("StepChoices", "holm"),
    QT_TRANSLATE_NOOP("StepChoices", "keep"),
    QT_TRANSLATE_NOOP("StepChoices", "l2"),
    QT_TRANSLATE_NOOP("StepChoices", "later"),
    QT_TRANSLATE_NOOP("StepChoices", "lbfgs"),
    QT_TRANSLATE_NOOP("StepChoices", "linear"),
    QT_TRANSLATE_NOOP("StepChoices", "logistic"),
    QT_TRANSLATE_NOOP("StepChoices", "lower"),
    QT_TRANSLATE_NOOP("StepChoices", "mann-whitney"),
    QT_TRANSLATE_NOOP("StepChoices", "mean"),
    QT_TRANSLATE_NOOP("StepChoices", "median"),
    QT_TRANSLATE_NOOP("StepChoices", "most frequent"),
    QT_TRANSLATE_NOOP("StepChoices", "non-parametric"),
    QT_TRANSLATE_NOOP("StepChoices", "none"),
    QT_TRANSLATE_NOOP("StepChoices", "p"),
    QT_TRANSLATE_NOOP("StepChoices", "parametric"),
    QT_TRANSLATE_NOOP("StepChoices", "pearson"),
    QT_TRANSLATE_NOOP("StepChoices", "quantiles"),
    QT_TRANSLATE_NOOP("StepChoices", "random"),
    QT_TRANSLATE_NOOP("StepChoices", "rbf"),
    QT_TRANSLATE_NOOP("StepChoices", "relu"),
    QT_TRANSLATE_NOOP("StepChoices", "skip"),
    QT_TRANSLATE_NOOP("StepChoices", "spearman"),
    QT_TRANSLATE_NOOP("StepChoices", "stop"),
    QT_TRANSLATE_NOOP("StepChoices", "t"),
    QT_TRANSLATE_NOOP("StepChoices", "tanh"),
    QT_TRANSLATE_NOOP("StepChoices", "weaker"),
    QT_TRANSLATE_NOOP("StepChoices", "welch"),
};

} // namespace

QString choiceText(const std::string& choice) {
    return QCoreApplication::translate("StepChoices", choice.c_str());
}

} // namespace rimlight::studypage
