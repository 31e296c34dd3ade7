#include "ui/preferences/ComputingSection.h"

#include "core/base/Memory.h"
#include "ui/preferences/SettingsForm.h"
#include "ui/theme/Theme.h"

#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <thread>

namespace rimlight::preferences {

namespace {

constexpr double kBytesPerGb = 1024.0 * 1024.0 * 1024.0;

int coresHere() {
    return static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

double memoryHereGb() {
    return static_cast<double>(physicalMemoryBytes()) / kBytesPerGb;
}

} // namespace

ComputingSection::ComputingSection(PreferencesState* preferencesState, QWidget* parent)
    : PreferencesSection(preferencesState, parent), m_threads(new QSpinBox), m_memory(new QSpinBox) {
    const int cores = coresHere();
    m_threads->setObjectName(QStringLiteral("threads"));
    m_threads->setRange(0, std::max(cores, values().threads));
    m_threads->setSpecialValueText(cores == 1 ? tr("The one core") : tr("All %1 cores").arg(cores));
    m_threads->setSuffix(tr(" at most"));
    m_memory->setObjectName(QStringLiteral("memory"));
    m_memory->setRange(0, std::max({1, static_cast<int>(std::floor(memoryHereGb())), values().memoryGb}));
    m_memory->setSpecialValueText(tr("No limit"));
    m_memory->setSuffix(tr(" GB"));
    // Each keystroke is not yet a wish.
    for (auto* box : {m_threads, m_memory})
        box->setKeyboardTracking(false);
    connect(m_threads, &QSpinBox::valueChanged, this,
            [this](int threads) { state()->change([threads](Preferences& edited) { edited.threads = threads; }); });
    connect(m_memory, &QSpinBox::valueChanged, this, [this](int gigabytes) {
        state()->change([gigabytes](Preferences& edited) { edited.memoryGb = gigabytes; });
    });

    auto* form = new SettingsForm;
    form->addRow(tr("This computer"),
                 new QLabel((cores == 1 ? tr("1 core") : tr("%1 cores").arg(cores)) + QStringLiteral(", ") +
                            tr("%1 GB of memory").arg(memoryHereGb(), 0, 'f', 1)));
    form->addRow(tr("Threads"), m_threads,
                 tr("For measuring, learning, and opening series. Fewer leave room for other programs; the results are "
                    "the same, bit for bit. Holds from the next step of the work on."));
    form->addRow(tr("Memory of a study's run"), m_memory,
                 tr("Cases are measured beside each other, one per thread. Where they would need more than this by the "
                    "size of their images, fewer are measured at once. A single case is measured whatever it needs. "
                    "Holds from the next run on."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(form);
    layout->addStretch(1);
}

void ComputingSection::reset(Preferences& preferences) const {
    const Preferences plain;
    preferences.threads = plain.threads;
    preferences.memoryGb = plain.memoryGb;
}

void ComputingSection::refresh() {
    m_threads->setValue(values().threads);
    m_memory->setValue(values().memoryGb);
}

} // namespace rimlight::preferences
