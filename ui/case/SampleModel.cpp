#include "ui/case/SampleModel.h"

#include "core/base/Error.h"

#include <QFile>

// Q_INIT_RESOURCE declares a function of the global namespace; a static library's resources wait for it.
static void initModelResources() {
    Q_INIT_RESOURCE(models);
}

namespace rimlight::casepage {

learning::FittedModel sampleModel() {
    initModelResources();
    QFile file(QStringLiteral(":/models/sample-wilms-vs-ccsk.json"));
    if (!file.open(QIODevice::ReadOnly))
        throw Error("is not part of this build", "The sample model", "Open a model file instead.");
    return learning::parseModel(file.readAll().toStdString(), "the sample model");
}

} // namespace rimlight::casepage
