#include "tests/ui/support/Pictures.h"
#include "ui/guide/GuidePage.h"
#include "ui/guide/GuideView.h"
#include "ui/study/Dashboards.h"
#include "ui/study/wizard/WizardPage.h"
#include "ui/theme/Theme.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

using namespace rimlight;
using namespace rimlight::guide;

namespace {

QStringList allPages() {
    QStringList pages{QLatin1String(kTerms), QLatin1String(kAbout)};
    QDirIterator files(QStringLiteral(":/guide"), {QStringLiteral("*.md")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        if (const auto file = files.next(); !file.contains(QLatin1String(".zh_CN.")))
            pages << file.mid(QStringLiteral(":/guide/").size());
    return pages;
}

bool hasHeading(const QString& page, const QString& anchor) {
    const auto headings = headingsOf(pageText(page));
    return std::any_of(headings.begin(), headings.end(), [&](const auto& one) { return one.anchor == anchor; });
}

/// What the fragments of a document refer to: links or names of pictures.
template <class Of>
QStringList referred(const QTextDocument& document, Of&& of) {
    QStringList all;
    for (auto block = document.begin(); block.isValid(); block = block.next())
        for (auto at = block.begin(); !at.atEnd(); ++at)
            if (const QString one = of(at.fragment().charFormat()); !one.isEmpty())
                all << one;
    all.removeDuplicates();
    return all;
}

} // namespace

/// Reads the guide as a user does.
class GuideTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyLinkLeadsSomewhere();
    void everyPictureIsThere();
    void leavesNoGapBelowPictures();
    void hasAChapterForEveryDashboardAndStep();
    void opensAtAHeadingAndTellsWhereItIs();
    void goesBackAndForward();
    void followsLinksToOtherPages();
    void findsWordsInTheTextAndTheContents();
    void tellsVersionsAndLicences();
    void showsEveryTermWithItsSource();
    void closesWithEscape();
    void followsTheTheme();
    void headingsInCodeAreNone();

private:
    GuideView& view() { return *m_page->findChild<GuideView*>(QStringLiteral("guideText")); }
    QString textAtTop() { return view().cursorForPosition({view().viewport()->width() / 4, 12}).block().text(); }
    void save(const QString& name) {
        QTest::qWait(50);
        QVERIFY(m_page->grab().save(test::pictureFile(QStringLiteral("guide-%1.png").arg(name))));
    }

    std::unique_ptr<GuidePage> m_page;
};

void GuideTest::init() {
    m_page = std::make_unique<GuidePage>();
    m_page->resize(1536, 930);
    static_cast<QWidget*>(m_page.get())->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void GuideTest::cleanup() {
    m_page.reset();
}

void GuideTest::everyLinkLeadsSomewhere() {
    int links = 0;
    for (const auto& page : allPages()) {
        QTextDocument document;
        document.setMarkdown(pageText(page));
        for (const auto& link : referred(document, [](const auto& format) { return format.anchorHref(); })) {
            ++links;
            const auto place = placeOf(link, page);
            const bool isOutside =
                link.startsWith(QLatin1String("https://")) || link.startsWith(QLatin1String("http://"));
            QVERIFY2(isOutside || !place.page.isEmpty(), qPrintable(page + ": " + link));
            if (!place.page.isEmpty() && !place.anchor.isEmpty())
                QVERIFY2(hasHeading(place.page, place.anchor), qPrintable(page + ": " + link));
        }
    }
    QVERIFY(links > 60);
}

void GuideTest::everyPictureIsThere() {
    QTextDocument document;
    document.setMarkdown(pageText(QLatin1String(kGuide)));
    const auto pictures = referred(document, [](const auto& format) {
        return format.isImageFormat() ? format.toImageFormat().name() : QString();
    });
    QVERIFY(pictures.size() >= 5);
    for (const auto& picture : pictures)
        QVERIFY2(!QImage(QStringLiteral(":/guide/") + picture).isNull(), qPrintable(picture));
}

void GuideTest::leavesNoGapBelowPictures() {
    constexpr double kMargins = 24.0; ///< of the paragraph
    int pictures = 0;
    const auto* document = view().document();
    for (auto block = document->begin(); block.isValid(); block = block.next())
        for (auto at = block.begin(); !at.atEnd(); ++at)
            if (const auto format = at.fragment().charFormat(); format.isImageFormat()) {
                const QUrl name(format.toImageFormat().name());
                const auto picture = document->resource(QTextDocument::ImageResource, name).value<QImage>();
                const double height = picture.height() / picture.devicePixelRatio();
                const double taken = document->documentLayout()->blockBoundingRect(block).height();
                QVERIFY2(height > 0.0 && taken >= height && taken < height + kMargins,
                         qPrintable(QStringLiteral("%1: %2 for %3").arg(name.path()).arg(taken).arg(height)));
                ++pictures;
            }
    QVERIFY(pictures >= 5);
}

void GuideTest::hasAChapterForEveryDashboardAndStep() {
    const QLatin1String guide(kGuide);
    for (const auto& dashboard : studypage::dashboards())
        QVERIFY2(hasHeading(guide, QLatin1String(dashboard.key) + QStringLiteral("-dashboard")), dashboard.key);
    studypage::WizardPage wizard;
    const QString beginning(QStringLiteral("step-"));
    int steps = 0;
    for (const auto* child : wizard.findChildren<QWidget*>())
        if (child->objectName().startsWith(beginning)) {
            ++steps;
            QVERIFY2(hasHeading(guide, child->objectName().mid(beginning.size()) + QStringLiteral("-step")),
                     qPrintable(child->objectName()));
        }
    QVERIFY(steps >= 9);
    // Where F1 leads to from the case page, whatever it shows.
    for (const char* anchor :
         {"phase-of-a-series", "look", "outline", "findings", "rings", "habitats", "two-readers", "prediction",
          "choose-a-model", "what-a-model-asks-for", "the-result", "compare-models", "history", "features"})
        QVERIFY2(hasHeading(guide, QLatin1String(anchor)), anchor);
    for (const char* anchor : {"the-window", "open-a-case", "pacs", "make-a-study", "run-a-study"})
        QVERIFY2(hasHeading(guide, QLatin1String(anchor)), anchor);
}

void GuideTest::opensAtAHeadingAndTellsWhereItIs() {
    m_page->show({QLatin1String(kGuide), QStringLiteral("make-a-study")});
    QCOMPARE(textAtTop(), QStringLiteral("Make a study"));
    auto* contents = m_page->findChild<QTreeWidget*>(QStringLiteral("guideContents"));
    QCOMPARE(contents->currentItem()->text(0), QStringLiteral("Make a study"));
    save(QStringLiteral("chapter"));
    for (const char* chapter : {"choose-a-model", "the-result", "export-a-result", "appearance"}) {
        m_page->show({QLatin1String(kGuide), QLatin1String(chapter)});
        save(QLatin1String(chapter));
    }
    // What isn't there shows the beginning.
    m_page->show({QLatin1String(kGuide), QStringLiteral("no-such-heading")});
    QCOMPARE(view().verticalScrollBar()->value(), 0);
    m_page->show({QStringLiteral("no-such-page.md")});
    QCOMPARE(m_page->place().page, QString::fromLatin1(kGuide));
    save(QStringLiteral("start"));
}

void GuideTest::goesBackAndForward() {
    m_page->show({QLatin1String(kGuide), QStringLiteral("run-a-study")});
    m_page->show({QStringLiteral("formats.md")});
    QTest::mouseClick(m_page->findChild<QToolButton*>(QStringLiteral("guideBack")), Qt::LeftButton);
    QCOMPARE(m_page->place().page, QString::fromLatin1(kGuide));
    QCOMPARE(textAtTop(), QStringLiteral("Run a study"));
    m_page->goForward();
    QCOMPARE(m_page->place().page, QStringLiteral("formats.md"));
    m_page->goForward();
    QCOMPARE(m_page->place().page, QStringLiteral("formats.md"));
}

void GuideTest::followsLinksToOtherPages() {
    Q_EMIT view().anchorClicked(QUrl(QStringLiteral("statistics/README.md")));
    QCOMPARE(m_page->place().page, QStringLiteral("statistics/README.md"));
    Q_EMIT view().anchorClicked(QUrl(QStringLiteral("../protocols.md")));
    QCOMPARE(m_page->place().page, QStringLiteral("protocols.md"));
    save(QStringLiteral("reference"));
}

void GuideTest::findsWordsInTheTextAndTheContents() {
    auto* search = m_page->findChild<QLineEdit*>(QStringLiteral("guideSearch"));
    auto* found = m_page->findChild<QLabel*>(QStringLiteral("guideFound"));
    auto* contents = m_page->findChild<QTreeWidget*>(QStringLiteral("guideContents"));
    const auto shown = [&] {
        int count = 0;
        for (QTreeWidgetItemIterator at(contents, QTreeWidgetItemIterator::NotHidden); *at != nullptr; ++at)
            ++count;
        return count;
    };
    const int all = shown();
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("hausdorff"));
    QVERIFY(found->isVisible());
    QVERIFY(view().extraSelections().size() >= 2);
    QVERIFY(shown() > 0 && shown() < all / 2);
    const int before = view().verticalScrollBar()->value();
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(view().verticalScrollBar()->value() != before);
    QVERIFY(found->text().startsWith(QStringLiteral("1 of ")));
    save(QStringLiteral("search"));
    search->setText(QStringLiteral("zzzz"));
    QCOMPARE(found->text(), QStringLiteral("Not on this page"));
    search->clear();
    QCOMPARE(shown(), all);
    QVERIFY(view().extraSelections().isEmpty());
}

void GuideTest::tellsVersionsAndLicences() {
    m_page->show({QLatin1String(kAbout)});
    const QString text = view().toPlainText();
    QVERIFY(text.contains(QStringLiteral(RIMLIGHT_VERSION)));
    QVERIFY(text.contains(QString::fromLatin1(qVersion())));
    QVERIFY(text.contains(QStringLiteral("Not for clinical use")));
    save(QStringLiteral("about"));
    Q_EMIT view().anchorClicked(QUrl(QString::fromLatin1(kLicence)));
    QVERIFY(view().toPlainText().contains(QStringLiteral("GNU GENERAL PUBLIC LICENSE")));
}

void GuideTest::showsEveryTermWithItsSource() {
    m_page->show({QLatin1String(kTerms)});
    const QString text = view().toPlainText();
    QVERIFY(text.contains(QStringLiteral("DeLong, DeLong and Clarke-Pearson, Biometrics 1988;44:837-845")));
    save(QStringLiteral("terms"));
}

void GuideTest::closesWithEscape() {
    QSignalSpy closed(m_page.get(), &GuidePage::closed);
    auto* search = m_page->findChild<QLineEdit*>(QStringLiteral("guideSearch"));
    search->setText(QStringLiteral("ring"));
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QVERIFY(search->text().isEmpty());
    QCOMPARE(closed.count(), 0);
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
}

void GuideTest::followsTheTheme() {
    const auto linkColour = [this] {
        for (auto block = view().document()->begin(); block.isValid(); block = block.next())
            for (auto at = block.begin(); !at.atEnd(); ++at)
                if (at.fragment().charFormat().isAnchor())
                    return at.fragment().charFormat().foreground().color();
        return QColor();
    };
    const auto before = theme::schemeInUse();
    const QColor dark = linkColour();
    theme::applyTheme(*qApp, before == theme::Scheme::Dark ? theme::Scheme::Light : theme::Scheme::Dark);
    QApplication::processEvents();
    QVERIFY(linkColour() != dark);
    save(QStringLiteral("other-theme"));
    theme::applyTheme(*qApp, before);
}

void GuideTest::headingsInCodeAreNone() {
    const auto headings = headingsOf(QStringLiteral("# One\n```sh\n# no heading\n```\n## Two `words`, three\ntext\n"));
    QCOMPARE(headings.size(), std::size_t{2});
    QCOMPARE(headings[1].title, QStringLiteral("Two words, three"));
    QCOMPARE(headings[1].anchor, QStringLiteral("two-words-three"));
    QCOMPARE(placeOf(QStringLiteral("https://example.org/a.md"), QStringLiteral("formats.md")).page, QString());
    QCOMPARE(placeOf(QStringLiteral("#x"), QStringLiteral("formats.md")).page, QStringLiteral("formats.md"));
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("RimlightTest"));
    QApplication::setApplicationName(QStringLiteral("RimlightGuideTest"));
    theme::applyTheme(application, qEnvironmentVariable("RIMLIGHT_THEME") == QLatin1String("light")
                                       ? theme::Scheme::Light
                                       : theme::Scheme::Dark);
    GuideTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "GuideTest.moc"
