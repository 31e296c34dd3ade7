#pragma once

#include <QIconEnginePlugin>

namespace rimlight::theme {

/// Qt asks it for the engine of a picture whose name ends in ".themed": that is how a style sheet names an icon.
class ThemedIconPlugin : public QIconEnginePlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QIconEngineFactoryInterface_iid FILE "themed.json")

public:
    using QIconEnginePlugin::QIconEnginePlugin;

    /// The engine of "NAME.INK.themed"; asserts that both are known.
    QIconEngine* create(const QString& fileName) override;
};

} // namespace rimlight::theme
