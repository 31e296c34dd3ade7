#include "tests/ui/case/CaseParts.h"

#include "core/study/case/ModelLibrary.h"
#include "tests/ui/support/Pictures.h"
#include "ui/theme/Theme.h"

#include <QPixmap>
#include <QTest>

namespace rimlight::test {

study::CasePrediction usualResult(const std::string& modelFile) {
    study::CasePrediction result;
    result.model = study::shippedModel(modelFile);
    tables::FeatureRow row;
    const auto& trained = *result.model.trained();
    for (const auto* features : {&trained.features, &trained.clinical})
        for (const auto& feature : *features)
            if (row.find(feature.name) == nullptr)
                row.values.push_back({feature.name, feature.training.mean + feature.training.standardDeviation});
    result.prediction = learning::predict(result.model, row);
    result.extraction.features = row;
    result.syntheticImage = true;
    result.warnings = {"Slice thickness 1.25 mm; trained on 5 mm."};
    return result;
}

learning::FittedModel askingModel() {
    auto model = study::shippedModel("sample-wilms-vs-ccsk.json");
    auto& trained = std::get<learning::TrainedModel>(model.kind);
    const auto ask = [&](const std::string& column, double from, double to) {
        learning::ModelFeature feature;
        feature.name = column;
        feature.origin.kind = learning::InputKind::Clinical;
        feature.origin.feature = column;
        feature.training.minimum = from;
        feature.training.maximum = to;
        trained.features.push_back(feature);
    };
    ask("age", 0.5, 9.0);
    ask("sex: M", 0.0, 1.0);
    ask("cysts", 0.0, 1.0);
    ask("diameter", 2.0, 16.0);
    using learning::AnswerKind;
    model.caseRecipe->clinical = {{"age", "Age", "years", AnswerKind::Number, {}},
                                  {"sex", "Sex", "", AnswerKind::Category, {"F", "M"}},
                                  {"cysts", "Dilated peritumoral cysts", "", AnswerKind::YesNo, {}},
                                  {"diameter", "Maximal diameter", "cm", AnswerKind::Number, {}}};
    trained.batches = {"Centre A", "Centre B"};
    return model;
}

void takePicture(QWidget& widget, const QString& name) {
    const auto scheme =
        theme::schemeInUse() == theme::Scheme::Light ? QStringLiteral("-light.png") : QStringLiteral(".png");
    QVERIFY(widget.grab().save(pictureFile(QStringLiteral("case-") + name + scheme)));
}

} // namespace rimlight::test
