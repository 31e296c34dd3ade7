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
    auto* form = qobject_cast<QFormLayout*>(layout);
    while (form != nullptr && form->rowCount() > 0) {
        const auto row = form->takeRow(0);
        discard(row.labelItem);
        discard(row.fieldItem);
    }
    while (auto* item = form == nullptr ? layout->takeAt(0) : nullptr)
        discard(item);
}

} // namespace rimlight::studypage
