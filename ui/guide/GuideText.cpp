#include "ui/guide/GuideText.h"

#include "core/report/glossary/Glossary.h"
#include "ui/guide/AboutText.h"
#include "ui/language/Language.h"

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

QString fileText(const QString& name) {
    QFile file(kRoot + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString englishText(const QString& page) {
    if (page == QLatin1String(kTerms))
        return QString::fromStdString(report::glossaryMarkdown());
    if (page == QLatin1String(kAbout))
        return aboutMarkdown();
    const auto text = fileText(page);
    return page == QLatin1String(kLicence) ? QStringLiteral("```\n") + text + QStringLiteral("\n```\n") : text;
}

bool isChinese(QChar c) {
    constexpr char16_t kFirst = 0x2E80;
    return c.unicode() >= kFirst;
}

/// A line that is broken within Chinese goes on without the space that Markdown makes of the break.
QString withoutBreaks(const QString& text) {
    QStringList lines;
    bool isCode = false;
    for (const auto& line : text.split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1String("```")))
            isCode = !isCode;
        const QString words = line.trimmed();
        const bool isAfterHeading = !lines.isEmpty() && lines.back().startsWith(QLatin1Char('#'));
        const bool goesOn = !isCode && !isAfterHeading && !lines.isEmpty() && !lines.back().isEmpty() &&
                            isChinese(lines.back().back()) && !words.isEmpty() && isChinese(words.front());
        if (goesOn)
            lines.back() += words;
        else
            lines << line;
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QString pageText(const QString& page) {
    if (page == QLatin1String(kTerms))
        return language::words(report::glossaryMarkdown());
    const auto translated =
        page.endsWith(QLatin1String(".md"))
            ? fileText(page.chopped(3) + QLatin1Char('.') + language::inUse() + QStringLiteral(".md"))
            : QString();
    return translated.isEmpty() ? englishText(page) : withoutBreaks(translated);
}

PageText readPage(const QString& page) {
    PageText read{pageText(page), {}};
    read.headings = headingsOf(read.markdown);
    const auto english = headingsOf(englishText(page));
    for (std::size_t i = 0; i < read.headings.size() && read.headings.size() == english.size(); ++i)
        read.headings[i].anchor = english[i].anchor;
    return read;
}

QString sectionOf(const PageText& page, const QString& anchor) {
    if (anchor.isEmpty())
        return page.markdown;
    const auto lines = page.markdown.split(QLatin1Char('\n'));
    for (std::size_t i = 0; i < page.headings.size(); ++i) {
        const auto& heading = page.headings[i];
        if (heading.anchor != anchor)
            continue;
        const auto end = i + 1 < page.headings.size() ? page.headings[i + 1].line : static_cast<int>(lines.size());
        return lines.mid(heading.line, end - heading.line).join(QLatin1Char('\n'));
    }
    return {};
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
    int number = -1;
    for (const auto& line : markdown.split(QLatin1Char('\n'))) {
        ++number;
        if (line.startsWith(QLatin1String("```")))
            isCode = !isCode;
        if (isCode || !line.startsWith(QLatin1Char('#')))
            continue;
        const auto match = kHeading.match(line);
        if (!match.hasMatch())
            continue;
        const QString title = match.captured(2).remove(kMarks);
        headings.push_back({static_cast<int>(match.captured(1).size()), title, anchorOf(title), number});
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
