#include "ui/preferences/PacsServer.h"

#include "ui/preferences/PreferencesState.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <arpa/inet.h>

namespace rimlight::preferences {

namespace {

constexpr qsizetype kLongestAeTitle = 16;
constexpr qsizetype kLongestHostName = 253;

bool isAddress(int family, const QString& text) {
    in6_addr room{}; // the larger of the two kinds
    return ::inet_pton(family, text.toLatin1().constData(), &room) == 1;
}

bool isHostName(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral(
        "^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\\.?$"));
    return text.size() <= kLongestHostName && pattern.match(text).hasMatch();
}

} // namespace

QString aeTitleProblem(const QString& title) {
    if (title.trimmed().isEmpty())
        return PreferencesState::tr("An AE title is needed, such as ARCHIVE.");
    if (title.trimmed().size() > kLongestAeTitle)
        return PreferencesState::tr("An AE title has at most 16 characters; this one has %1.").arg(title.size());
    const bool isLegal = std::all_of(title.begin(), title.end(), [](QChar letter) {
        return letter.unicode() >= 0x20 && letter.unicode() < 0x7f && letter != QLatin1Char('\\');
    });
    return isLegal ? QString()
                   : PreferencesState::tr("An AE title is of plain letters, digits and signs, without a backslash.");
}

QString hostProblem(const QString& host) {
    if (host.isEmpty())
        return PreferencesState::tr("The server's name or address is needed, such as pacs.example.org or 10.0.0.5.");
    static const QRegularExpression onlyNumbers(QStringLiteral("^[0-9.]+$"));
    const bool isNumeric = onlyNumbers.match(host).hasMatch();
    const bool isLegal = isNumeric ? isAddress(AF_INET, host) : isHostName(host) || isAddress(AF_INET6, host);
    return isLegal ? QString() : PreferencesState::tr("“%1” is no name or address of a computer.").arg(host);
}

} // namespace rimlight::preferences
