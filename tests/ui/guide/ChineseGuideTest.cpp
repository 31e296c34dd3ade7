#include "tests/ui/support/Pictures.h"
#include "ui/guide/GuidePage.h"
#include "ui/guide/GuideText.h"
#include "ui/guide/GuideView.h"
#include "ui/language/Language.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace rimlight;
using namespace rimlight::guide;

namespace {

QString fileText(const char* name) {
    QFile file(QStringLiteral(":/guide/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList all(const QString& text, const char* pattern) {
    QStringList found;
    const QRegularExpression expression(QString::fromLatin1(pattern), QRegularExpression::MultilineOption);
    for (auto match = expression.globalMatch(text); match.hasNext();)
        found << match.next().captured(1);
    return found;
}

/// How many rows each table has.
QList<int> tableRows(const QString& text) {
    QList<int> rows;
    bool isTable = false;
    for (const auto& line : text.split('\n')) {
        if (line.startsWith('|') && !isTable)
            rows << 0;
        isTable = line.startsWith('|');
        if (isTable)
            ++rows.back();
    }
    return rows;
}

bool isChinese(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

} // namespace

/// Reads the guide in the Chinese window.
class ChineseGuideTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysTheSameAsTheEnglishGuide();
    void hasNoEnglishChapter();
    void leadsToEveryChapterOfTheEnglishGuide();
    void breaksNoSentence();
    void isSearched();
};

void ChineseGuideTest::saysTheSameAsTheEnglishGuide() {
    const auto english = fileText(kGuide);
    const auto chinese = fileText("user-guide.zh_CN.md");
    QVERIFY(!english.isEmpty() && !chinese.isEmpty());
    for (const char* pattern : {"^(#+) ", "\\]\\(([^)]*)\\)", "(?s)^```(.*?)^```", "^    (.*)$"})
        QCOMPARE(all(chinese, pattern), all(english, pattern));
    QCOMPARE(tableRows(chinese), tableRows(english));
}

void ChineseGuideTest::hasNoEnglishChapter() {
    for (const char* page : {kGuide, kTerms})
        for (const auto& heading : readPage(QLatin1String(page)).headings) {
            const auto section = sectionOf(readPage(QLatin1String(page)), heading.anchor);
            QVERIFY2(isChinese(section), qPrintable(section.left(200)));
        }
}

void ChineseGuideTest::leadsToEveryChapterOfTheEnglishGuide() {
    GuidePage page;
    page.resize(1200, 800);
    page.setVisible(true);
    auto* view = page.findChild<GuideView*>();
    for (const auto& heading : headingsOf(fileText(kGuide))) {
        page.show({QLatin1String(kGuide), heading.anchor});
        QVERIFY2(view->showHeading(heading.anchor), qPrintable(heading.anchor));
    }
    page.show({QLatin1String(kGuide), QStringLiteral("the-result")});
    QTest::qWait(50);
    QVERIFY(page.grab().save(test::pictureFile(QStringLiteral("guide-chinese.png"))));
    QVERIFY(!view->showHeading(QStringLiteral("no-such-chapter")));
    page.show({QLatin1String(kTerms)});
    QTest::qWait(50);
    QVERIFY(page.grab().save(test::pictureFile(QStringLiteral("guide-chinese-terms.png"))));
    page.show({QLatin1String(kGuide)});
    QTest::qWait(50);
    QVERIFY(page.grab().save(test::pictureFile(QStringLiteral("guide-chinese-start.png"))));
}

void ChineseGuideTest::breaksNoSentence() {
    const auto text = pageText(QLatin1String(kGuide));
    const QRegularExpression broken(QStringLiteral("\\p{Han}\\n *\\p{Han}"),
                                    QRegularExpression::UseUnicodePropertiesOption);
    const auto at = broken.match(
        QString(text).remove(QRegularExpression(QStringLiteral("^#+ .*$"), QRegularExpression::MultilineOption)));
    QVERIFY2(!at.hasMatch(), qPrintable(at.captured()));
    // Headings end where they end.
    const auto headings = headingsOf(fileText("user-guide.zh_CN.md"));
    const auto shown = headingsOf(text);
    QCOMPARE(shown.size(), headings.size());
    for (std::size_t i = 0; i < shown.size(); ++i)
        QCOMPARE(shown[i].title, headings[i].title);
}

void ChineseGuideTest::isSearched() {
    const auto text = readPage(QLatin1String(kGuide));
    QVERIFY(sectionOf(text, QStringLiteral("history")).contains(QStringLiteral("历史")));
    QVERIFY(sectionOf(text, QStringLiteral("no-such-chapter")).isEmpty());
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("RimlightTest"));
    QApplication::setApplicationName(QStringLiteral("RimlightChineseGuideTest"));
    language::install(application, QStringLiteral("zh_CN"));
    theme::applyTheme(application, theme::Scheme::Dark);
    ChineseGuideTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "ChineseGuideTest.moc"
