#include "ui/study/wizard/WizardStep.h"

#include <QFormLayout>
#include <QWidget>

namespace rimlight::studypage {

namespace {

void discard(QLayoutItem* item) {
    if (item == nullptr)
        return;
    if (auto* widget = item->widget()) {
        widget->hide();
        widget->setObjectName({}); // another of the name takes its place
        widget->deleteLater();
    }
    delete item;
}

} // namespace

WizardStep::WizardStep(DraftState* state, QWidget* parent) : QWidget(parent), m_state(state) {}

void WizardStep::clear(QLayout* layout) {
    if (auto* form = qobject_cast<QFormLayout*>(layout))
        while (form->rowCount() > 0) {
            const auto row = form->takeRow(0);
            for (auto* item : {row.labelItem, row.fieldItem})
                discard(item);
        }
    while (auto* item = layout->takeAt(0))
        discard(item);
}

} // namespace rimlight::studypage
