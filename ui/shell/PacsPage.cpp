#include "ui/shell/PacsPage.h"

#include "ui/theme/EmptyState.h"

#include <QVBoxLayout>

namespace rimlight::shell {

PacsPage::PacsPage(QWidget* parent) : QWidget(parent), m_state(new theme::EmptyState) {
    setObjectName(QStringLiteral("pacsPage"));
    m_state->setPrimary(tr("Open DICOM folder…"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state);
    connect(m_state, &theme::EmptyState::primaryRequested, this, &PacsPage::openFolderRequested);
    connect(m_state, &theme::EmptyState::secondaryRequested, this, &PacsPage::serversRequested);
    setServerCount(0);
}

void PacsPage::setServerCount(std::size_t servers) {
    const QString list = servers == 0   ? tr("The servers can be listed already.")
                         : servers == 1 ? tr("One server stands in the list.")
                                        : tr("%1 servers stand in the list.").arg(servers);
    m_state->setMessage(QStringLiteral("pacs"), tr("No connection to a PACS yet"),
                        tr("This version doesn't search or fetch images. Export the study from your PACS to a folder, "
                           "and open that: CT and MR series, RTSTRUCT and SEG are read. %1")
                            .arg(list));
    m_state->setSecondary(servers == 0 ? tr("Add a PACS server…") : tr("PACS servers…"));
}

} // namespace rimlight::shell
