#pragma once

#include "core/learning/FittedModel.h"
#include "core/study/CasePrediction.h"

#include <QString>
#include <QWidget>

#include <string>

namespace rimlight::test {

/// A shipped model applied to its mean training case, one standard deviation up.
study::CasePrediction usualResult(const std::string& modelFile);

/// Of a shipped model, which then asks for age (years), sex (F, M), cysts (yes/no) and a diameter (cm), and removes
/// batch effects of two centres. It can't predict; it is for forms.
learning::FittedModel askingModel();

/// Leaves a picture of the widget to be looked at: "case-NAME.png", in light colours "case-NAME-light.png".
void takePicture(QWidget& widget, const QString& name);

} // namespace rimlight::test
