#include "tests/ui/viewer/SyntheticCase.h"
#include "ui/viewer/ViewerModel.h"
#include "ui/viewer/ViewerPanel.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace rimlight::viewer;
using rimlight::test::centredGrid;
using rimlight::test::makeSyntheticCase;

class ViewerWithoutOpenGlTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsMissingInsteadOfCrashing() {
        ViewerModel model;
        ViewerPanel panel(model);
        panel.show();
        QVERIFY(!panel.hasViews());
        model.setVolume(makeSyntheticCase(centredGrid({16, 16, 8}, {10, 10, 10})).volume);
        auto* message = panel.findChild<QLabel*>("noOpenGl");
        QVERIFY(message != nullptr);
        QVERIFY(message->isVisible());
        QVERIFY(message->text().contains("OpenGL 3.2"));
        panel.maximise(ViewKind::Axial);
        panel.resetViews();
        QTest::keyClick(&panel, Qt::Key_2);
        QCOMPARE(model.window().width, 1500.0);
        QVERIFY(panel.isFullyDrawn());
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    ViewerWithoutOpenGlTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "ViewerWithoutOpenGlTest.moc"
