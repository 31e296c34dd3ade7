#include "tests/ui/support/Pictures.h"
#include "tests/ui/theme/ControlGallery.h"
#include "ui/theme/Theme.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace rimlight;
using theme::Scheme;

Q_DECLARE_METATYPE(rimlight::theme::Scheme)

namespace {

int countOf(const QImage& picture, const QColor& colour) {
    int count = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            count += picture.pixelColor(x, y) == colour ? 1 : 0;
    return count;
}

/// What the ring of a control's focus is drawn with.
QColor ringOf(const QWidget& widget) {
    const bool isPrimary = widget.property(theme::kRoleProperty) == QVariant("primary");
    return isPrimary ? theme::tokens().text : theme::tokens().accent;
}

/// A control takes the keyboard's focus by itself, and is no part of another that shows it.
bool showsItsOwnFocus(const QWidget& widget) {
    if ((widget.focusPolicy() & Qt::TabFocus) == 0 || !widget.isVisible() || !widget.isEnabled())
        return false;
    const auto* parent = widget.parentWidget();
    return qobject_cast<const QComboBox*>(parent) == nullptr &&
           qobject_cast<const QAbstractSpinBox*>(parent) == nullptr;
}

} // namespace

class ControlsTest : public QObject {
    Q_OBJECT

private:
    static void bothSchemes() {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("dark") << Scheme::Dark;
        QTest::newRow("light") << Scheme::Light;
    }

private Q_SLOTS:
    void everyControlShowsTheFocus_data() { bothSchemes(); }
    void everyControlShowsTheFocus();
    void controlsAreOfOneHeight();
    void listsAndNumbersHaveTheirArrows_data() { bothSchemes(); }
    void listsAndNumbersHaveTheirArrows();
    void aChangeOfThemeLeavesNothingBehind();
    void saveTheGallery();
};

void ControlsTest::everyControlShowsTheFocus() {
    QFETCH(Scheme, scheme);
    theme::applyTheme(*qApp, scheme);
    test::ControlGallery gallery;
    gallery.show();
    QVERIFY(QTest::qWaitForWindowActive(&gallery));
    int seen = 0;
    for (auto* widget : gallery.findChildren<QWidget*>()) {
        if (!showsItsOwnFocus(*widget))
            continue;
        if (auto* now = QApplication::focusWidget())
            now->clearFocus();
        const int before = countOf(widget->grab().toImage(), ringOf(*widget));
        widget->setFocus(Qt::TabFocusReason);
        QVERIFY2(widget->hasFocus(), widget->metaObject()->className());
        const int after = countOf(widget->grab().toImage(), ringOf(*widget));
        QVERIFY2(after >= before + 8, widget->metaObject()->className());
        ++seen;
    }
    QVERIFY(seen > 20);
}

void ControlsTest::controlsAreOfOneHeight() {
    test::ControlGallery gallery;
    gallery.show();
    for (auto* widget : gallery.findChildren<QWidget*>()) {
        const bool isControl = qobject_cast<QPushButton*>(widget) != nullptr ||
                               qobject_cast<QComboBox*>(widget) != nullptr ||
                               qobject_cast<QAbstractSpinBox*>(widget) != nullptr;
        if (isControl && widget->isVisible())
            QCOMPARE(widget->height(), theme::kControlHeight);
    }
}

void ControlsTest::listsAndNumbersHaveTheirArrows() {
    QFETCH(Scheme, scheme);
    theme::applyTheme(*qApp, scheme);
    test::ControlGallery gallery;
    gallery.show();
    for (const char* name : {"combo", "spin"}) {
        auto* control = gallery.findChild<QWidget*>(name);
        const QImage picture = control->grab().toImage();
        const int scale = static_cast<int>(std::lround(picture.devicePixelRatio()));
        const QImage right =
            picture.copy(picture.width() - 20 * scale, scale, 18 * scale, picture.height() - 2 * scale);
        // The thin strokes are rarely full: closer to the arrow's colour than to the ground is enough.
        const QColor ink = theme::tokens().secondaryText;
        const QColor ground = theme::tokens().raised;
        int arrow = 0;
        for (int y = 0; y < right.height(); ++y)
            for (int x = 0; x < right.width(); ++x) {
                const int value = right.pixelColor(x, y).green();
                arrow += std::abs(value - ink.green()) < std::abs(value - ground.green()) ? 1 : 0;
            }
        QVERIFY2(arrow >= 6 * scale && arrow < 80 * scale * scale,
                 qPrintable(QStringLiteral("%1: %2").arg(name).arg(arrow)));
    }
}

void ControlsTest::aChangeOfThemeLeavesNothingBehind() {
    const auto pictureOf = [](test::ControlGallery& gallery) {
        if (auto* focused = QApplication::focusWidget())
            focused->clearFocus();
        return gallery.grab().toImage();
    };
    theme::applyTheme(*qApp, Scheme::Light);
    test::ControlGallery begun;
    begun.show();
    QVERIFY(QTest::qWaitForWindowActive(&begun));
    const QImage light = pictureOf(begun);
    begun.hide();
    theme::applyTheme(*qApp, Scheme::Dark);
    test::ControlGallery switched;
    switched.show();
    QVERIFY(QTest::qWaitForWindowActive(&switched));
    const QImage dark = pictureOf(switched);
    theme::applyTheme(*qApp, Scheme::Light);
    QCOMPARE(pictureOf(switched), light);
    theme::applyTheme(*qApp, Scheme::Dark);
    QCOMPARE(pictureOf(switched), dark);
}

void ControlsTest::saveTheGallery() {
    for (const auto& [scheme, name] : {std::pair(Scheme::Dark, "dark"), std::pair(Scheme::Light, "light")}) {
        theme::applyTheme(*qApp, scheme);
        test::ControlGallery gallery;
        gallery.show();
        QVERIFY(QTest::qWaitForWindowActive(&gallery));
        QVERIFY(gallery.grab().save(test::pictureFile(QStringLiteral("controls-%1.png").arg(name))));
        auto* menu = gallery.menuBar()->actions().front()->menu();
        menu->popup({0, 0});
        menu->setActiveAction(menu->actions().front());
        QVERIFY(menu->grab().save(test::pictureFile(QStringLiteral("menu-%1.png").arg(name))));
        menu->close();
        auto* combo = gallery.findChild<QComboBox*>("combo");
        combo->showPopup();
        QVERIFY(combo->view()->window()->grab().save(test::pictureFile(QStringLiteral("popup-%1.png").arg(name))));
        combo->hidePopup();
        QMessageBox box(QMessageBox::Warning, "Outline", "The outline was not saved.",
                        QMessageBox::Save | QMessageBox::Discard, &gallery);
        box.show();
        QVERIFY(box.grab().save(test::pictureFile(QStringLiteral("message-%1.png").arg(name))));
    }
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    theme::applyTheme(application, Scheme::Dark);
    ControlsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "ControlsTest.moc"
