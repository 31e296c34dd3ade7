#include "ui/printing/HtmlReport.h"

#include "core/base/Error.h"
#include "tests/support/TemporaryFolder.h"

#include <QGuiApplication>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace rimlight;

namespace {

const std::string kHostile = "<script>alert('x')</script> & \"quoted\" \x01\x1b ]]> caf\xc3\xa9";

report::Report hostileReport() {
    report::Report report;
    report.title = kHostile;
    report.subtitle = kHostile;
    report.footer = kHostile;
    report.blocks = {
        report::Contents{},
        report::Heading{kHostile, 1, "1"},
        report::Paragraph{kHostile},
        report::Paragraph{"- " + kHostile},
        report::Paragraph{"- second"},
        report::Heading{"Two", 2, "1.1"},
        report::Warning{kHostile},
        report::Statement{kHostile, kHostile},
        report::Facts{kHostile, {{kHostile, kHostile}}},
        report::Table{
            kHostile, {kHostile, "number"}, {{"group"}, {kHostile, "1"}}, {false, true}, "Table 1", kHostile, {0}},
        report::FigureRow{{{report::BarChart{kHostile, kHostile, {{kHostile, 1.0}}}, kHostile, "Figure 1"},
                           {report::BarChart{"B", "v", {{"b", -1.0}}}, "Second", "Figure 2"}}},
        report::Images{{{1, 1, {1, 2, 3}, kHostile}}},
        report::Code{kHostile},
        report::PageBreak{}};
    return report;
}

/// What a parser finds: the names of its elements in their order, and its text.
struct Parsed {
    QStringList elements;
    QString text;
    QString fault;
};

Parsed parsed(const std::string& html) {
    Parsed found;
    QXmlStreamReader reader(QByteArray::fromStdString(html));
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement())
            found.elements << reader.name().toString();
        if (reader.isCharacters())
            found.text += reader.text();
    }
    if (reader.hasError())
        found.fault = reader.errorString();
    return found;
}

} // namespace

class HtmlReportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWellFormedWhateverTheWords();
    void hasHeadingsInOrder();
    void tellsWhatATableIs();
    void asksForNothingFromElsewhere();
    void isTheSameTwice();
    void refusesAFolderThatIsNotThere();
};

void HtmlReportTest::isWellFormedWhateverTheWords() {
    const auto page = parsed(printing::htmlOf(hostileReport()));
    QVERIFY2(page.fault.isEmpty(), qPrintable(page.fault));
    QVERIFY(!page.elements.contains(QStringLiteral("script")));
    QVERIFY(page.text.contains(QStringLiteral("<script>alert('x')</script> & \"quoted\"")));
    QVERIFY(page.text.contains(QStringLiteral("caf\u00e9")));
    QCOMPARE(page.elements.count(QStringLiteral("svg")), 2);
    QCOMPARE(page.elements.count(QStringLiteral("li")), 4); // two of contents, two of the list
}

void HtmlReportTest::hasHeadingsInOrder() {
    const auto page = parsed(printing::htmlOf(hostileReport()));
    const auto headings = page.elements.filter(QRegularExpression(QStringLiteral("^h[1-6]$")));
    QCOMPARE(headings,
             (QStringList{QStringLiteral("h1"), QStringLiteral("h2"), QStringLiteral("h2"), QStringLiteral("h3")}));
    for (const char* landmark : {"header", "main", "nav", "footer"})
        QCOMPARE(page.elements.count(QString::fromLatin1(landmark)), 1);
}

void HtmlReportTest::tellsWhatATableIs() {
    const QString html = QString::fromStdString(printing::htmlOf(hostileReport()));
    QVERIFY(html.contains(QStringLiteral("<caption>Table 1. ")));
    QCOMPARE(html.count(QStringLiteral("scope=\"col\"")), 2);
    QCOMPARE(html.count(QStringLiteral("scope=\"row\"")), 1);
    QVERIFY(html.contains(QStringLiteral("scope=\"rowgroup\" colspan=\"2\">group</th>")));
    QVERIFY(html.contains(QStringLiteral("id=\"table-1\"")));
    QVERIFY(html.contains(QStringLiteral("id=\"figure-2\"")));
}

void HtmlReportTest::asksForNothingFromElsewhere() {
    const QString html = QString::fromStdString(printing::htmlOf(hostileReport()));
    // Namespaces are names, not addresses.
    const QRegularExpression address(QStringLiteral("(src|href|url)[=(]\\s*[\"']?(https?:|//|file:)"));
    QVERIFY(!html.contains(address));
    QVERIFY(!html.contains(QStringLiteral("@import")));
    QVERIFY(html.contains(QStringLiteral("default-src 'none'")));
}

void HtmlReportTest::isTheSameTwice() {
    QVERIFY(printing::htmlOf(hostileReport()) == printing::htmlOf(hostileReport()));
}

void HtmlReportTest::refusesAFolderThatIsNotThere() {
    const test::TemporaryFolder folder;
    QVERIFY_THROWS_EXCEPTION(Error, printing::writeHtml(hostileReport(), folder / "absent" / "r.html"));
    QVERIFY(std::filesystem::is_empty(folder.path()));
}

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    HtmlReportTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "HtmlReportTest.moc"
