#include "ui/guide/GuideText.h"

#include "core/report/glossary/Glossary.h"
#include "ui/guide/AboutText.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QUrl>

namespace rimlight::guide {

namespace {

constexpr QLatin1String kRoot(":/guide/");

QString folderOf(const QString& page) {
    const auto slash = page.lastIndexOf(QLatin1Char('/'));
    return slash < 0 ? QString() : page.left(slash + 1);
}

bool isPage(const QString& page) {
    return page == QLatin1String(kTerms) || page == QLatin1String(kAbout) || QFile::exists(kRoot + page);
}

} // namespace

QString pageText(const QString& page) {
    if (page == QLatin1String(kTerms))
        return QString::fromStdString(report::glossaryMarkdown());
    if (page == QLatin1String(kAbout))
        return aboutMarkdown();
    QFile file(kRoot + page);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto text = QString::fromUtf8(file.readAll());
    return page == QLatin1String(kLicence) ? QStringLiteral("```\n") + text + QStringLiteral("\n```\n") : text;
}

QString anchorOf(const QString& title) {
    QString anchor;
    for (const QChar c : title.toLower()) {
        if (c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('_'))
            anchor += c;
        else if (c == QLatin1Char(' '))
            anchor += QLatin1Char('-');
    }
    return anchor;
}

std::vector<Heading> headingsOf(const QString& markdown) {
    static const QRegularExpression kHeading(QStringLiteral("^(#{1,6}) +(.+?)\\s*#*$"));
    static const QRegularExpression kMarks(QStringLiteral("[*`]"));
    std::vector<Heading> headings;
    bool isCode = false;
    for (const auto& line : markdown.split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1String("```")))
            isCode = !isCode;
        const auto match = kHeading.match(line);
        if (isCode || !match.hasMatch())
            continue;
        const QString title = match.captured(2).remove(kMarks);
        headings.push_back({static_cast<int>(match.captured(1).size()), title, anchorOf(title)});
    }
    return headings;
}

Place placeOf(const QString& link, const QString& page) {
    const QUrl url(link);
    if (!url.scheme().isEmpty())
        return {};
    const QString anchor = url.fragment();
    if (url.path().isEmpty())
        return {page, anchor};
    const QString path = QDir::cleanPath(folderOf(page) + url.path());
    return isPage(path) ? Place{path, anchor} : Place{};
}

} // namespace rimlight::guide
