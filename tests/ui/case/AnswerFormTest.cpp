#include "ui/case/AnswerForm.h"

#include "core/study/case/ModelFit.h"
#include "tests/ui/case/CaseParts.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/ViewerModel.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <memory>

using namespace rimlight;
using casepage::AnswerForm;

class AnswerFormTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksForEachValueThatTheModelNames();
    void saysWhatIsWrongBelowTheField();
    void doubtsWhatNoTrainingCaseHad();
    void saysWhatIsMissingOnlyWhenAsked();
    void offersTheOutlinesDiameterInTheFieldsUnit();
    void keepsAnswersForOtherModels();
    void canBeFilledInByKeyboard();

private:
    template <class Widget>
    Widget& find(const char* name) {
        auto* widget = m_form->findChild<Widget*>(QString::fromLatin1(name));
        if (widget == nullptr)
            qFatal("no widget %s", name);
        return *widget;
    }
    QString message(const char* field) {
        return find<QLabel>(qPrintable(QStringLiteral("message-%1").arg(field))).text();
    }

    viewer::ViewerModel m_viewer;
    std::unique_ptr<segment::EditSession> m_edit;
    std::unique_ptr<casepage::CaseState> m_state;
    std::unique_ptr<AnswerForm> m_form;
};

void AnswerFormTest::init() {
    m_form.reset();
    m_state.reset();
    m_edit = std::make_unique<segment::EditSession>(&m_viewer, std::filesystem::path());
    m_state = std::make_unique<casepage::CaseState>(m_edit.get());
    m_form = std::make_unique<AnswerForm>(m_state.get());
    m_form->resize(380, 500);
    m_form->show();
    const auto needs = study::modelNeeds(test::askingModel());
    m_form->setFields(needs.clinical, needs.batches);
    QTest::qWait(1); // new widgets get their places
}

void AnswerFormTest::asksForEachValueThatTheModelNames() {
    QCOMPARE(find<QLineEdit>("answer-age").placeholderText(), QString("0.5 to 9"));
    QVERIFY(find<QLineEdit>("answer-age").accessibleName().contains("years"));
    QCOMPARE(find<QComboBox>("answer-sex").count(), 3); // none, F, M
    QCOMPARE(find<QComboBox>("answer-cysts").count(), 3);
    QCOMPARE(find<QComboBox>("answerBatch").itemText(2), QString("Centre B"));
    QVERIFY(find<QLineEdit>("answer-diameter").isVisible());
    test::takePicture(*m_form, "form-empty");
}

void AnswerFormTest::saysWhatIsWrongBelowTheField() {
    QTest::keyClicks(&find<QLineEdit>("answer-age"), "two");
    QVERIFY2(message("age").contains("is no number"), qPrintable(message("age")));
    find<QLineEdit>("answer-age").clear();
    QTest::keyClicks(&find<QLineEdit>("answer-age"), "-1");
    QVERIFY(message("age") != QString());
    QCOMPARE(find<QLabel>("message-age").property(theme::kRoleProperty).toString(), QString("error"));
    find<QLineEdit>("answer-age").clear();
    QTest::keyClicks(&find<QLineEdit>("answer-age"), "3");
    QCOMPARE(find<QLabel>("message-age").property(theme::kRoleProperty).toString(), QString("caption"));
}

void AnswerFormTest::doubtsWhatNoTrainingCaseHad() {
    QTest::keyClicks(&find<QLineEdit>("answer-age"), "41");
    QVERIFY2(message("age").contains("above every training case"), qPrintable(message("age")));
    QCOMPARE(find<QLabel>("message-age").property(theme::kRoleProperty).toString(), QString("warning"));
}

void AnswerFormTest::saysWhatIsMissingOnlyWhenAsked() {
    QVERIFY(!message("sex").contains("needed"));
    QTest::keyClicks(&find<QLineEdit>("answer-age"), "3");
    m_form->activateWindow();
    m_form->showMissing();
    QVERIFY2(message("sex").contains("is needed by the model"), qPrintable(message("sex")));
    QVERIFY(!message("age").contains("needed"));
    QTest::qWait(1);
    test::takePicture(*m_form, "form-missing");
}

void AnswerFormTest::offersTheOutlinesDiameterInTheFieldsUnit() {
    auto& offer = find<QPushButton>("fromOutline-diameter");
    QVERIFY(!offer.isVisible());
    m_form->setDiameterMm(62.34);
    QVERIFY(offer.isVisible());
    QCOMPARE(offer.text(), QString("As outlined: 6.23 cm"));
    QTest::mouseClick(&offer, Qt::LeftButton);
    QCOMPARE(find<QLineEdit>("answer-diameter").text(), QString("6.23"));
}

void AnswerFormTest::keepsAnswersForOtherModels() {
    QTest::keyClicks(&find<QLineEdit>("answer-age"), "3");
    find<QComboBox>("answer-sex").setCurrentIndex(2);
    m_form->setFields({}, {});
    QVERIFY(m_form->isEmpty());
    const auto needs = study::modelNeeds(test::askingModel());
    m_form->setFields(needs.clinical, needs.batches);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(find<QLineEdit>("answer-age").text(), QString("3"));
    QCOMPARE(find<QComboBox>("answer-sex").currentText(), QString("M"));
}

void AnswerFormTest::canBeFilledInByKeyboard() {
    auto& age = find<QLineEdit>("answer-age");
    m_form->activateWindow();
    age.setFocus();
    QTest::keyClicks(&age, "4");
    auto& sex = find<QComboBox>("answer-sex");
    sex.setFocus();
    QTest::keyClicks(&sex, "F");
    QCOMPARE(sex.currentText(), QString("F"));
    const auto needs = study::modelNeeds(test::askingModel());
    const auto typed = m_state->typedFor(needs.clinical);
    QCOMPARE(typed.at("age"), std::string("4"));
    QCOMPARE(typed.at("sex"), std::string("F"));
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    theme::applyTheme(application, theme::Scheme::Dark);
    AnswerFormTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "AnswerFormTest.moc"
