#include "ui/case/BreakableText.h"

#include <QStringList>

namespace rimlight::casepage {

QString breakable(const QString& words) {
    constexpr int kLongWord = 20;
    const QChar mayBreak(0x200b); // zero-width space
    QString result;
    for (const QString& word : words.split(QLatin1Char(' '))) {
        if (!result.isEmpty())
            result += QLatin1Char(' ');
        int unbroken = 0;
        for (qsizetype i = 0; i < word.size(); ++i) {
            const bool hump = i > 0 && word[i].isUpper() && word[i - 1].isLower();
            const bool joint = i > 0 && (word[i - 1] == QLatin1Char('_') || word[i - 1] == QLatin1Char('|'));
            if (word.size() > kLongWord && (hump || joint || unbroken >= kLongWord) && !word[i].isLowSurrogate()) {
                result += mayBreak;
                unbroken = 0;
            }
            result += word[i];
            ++unbroken;
        }
    }
    return result;
}

} // namespace rimlight::casepage
