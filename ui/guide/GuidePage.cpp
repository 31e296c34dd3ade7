#include "ui/guide/GuidePage.h"

#include "ui/guide/GuideView.h"
#include "ui/theme/Icon.h"
#include "ui/theme/Theme.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace rimlight::guide {

namespace {

constexpr int kSideWidth = 300;
constexpr int kPageRole = Qt::UserRole;
constexpr int kAnchorRole = Qt::UserRole + 1;

/// What goes deeper than the guide, in the order in which it is asked for.
constexpr const char* kReference[] = {"features.md",
                                      "habitats.md",
                                      "protocols.md",
                                      "sample-cohorts.md",
                                      "formats.md",
                                      "statistics/README.md",
                                      "statistics/tests.md",
                                      "statistics/agreement.md",
                                      "statistics/steps.md",
                                      "statistics/linear-models.md",
                                      "statistics/classifiers.md",
                                      "statistics/evaluation.md",
                                      "statistics/survival.md",
                                      "statistics/models.md",
                                      "ibsi.md",
                                      "ibsi2-filters.md"};

QString folderOf(const QString& page) {
    return page.left(page.lastIndexOf(QLatin1Char('/')) + 1);
}

Place placeOf(const QTreeWidgetItem& item) {
    return {item.data(0, kPageRole).toString(), item.data(0, kAnchorRole).toString()};
}

QToolButton* button(const char* icon, const QString& hint, const QKeySequence& keys) {
    auto* made = new QToolButton;
    made->setIcon(theme::icon(icon));
    made->setProperty(theme::kRoleProperty, "icon");
    made->setToolTip(QStringLiteral("%1 (%2)").arg(hint, keys.toString(QKeySequence::NativeText)));
    made->setAccessibleName(hint);
    made->setShortcut(keys);
    return made;
}

} // namespace

GuidePage::GuidePage(QWidget* parent)
    : QWidget(parent), m_search(new QLineEdit), m_count(new QLabel), m_contents(new QTreeWidget), m_view(new GuideView),
      m_back(button("chevron-left", tr("Back"), QKeySequence(Qt::ALT | Qt::Key_Left))),
      m_forward(button("chevron-right", tr("Forward"), QKeySequence(Qt::ALT | Qt::Key_Right))) {
    buildLayout();
    fillContents();
    connect(m_view, &QTextBrowser::anchorClicked, this, &GuidePage::openLink);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &GuidePage::chooseEntry);
    connect(m_contents, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) {
        if (const auto place = placeOf(*item); !place.page.isEmpty())
            show(place);
    });
    connect(m_contents, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        if (const auto place = placeOf(*item); !place.page.isEmpty())
            show(place);
    });
    connect(m_search, &QLineEdit::textChanged, this, &GuidePage::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { showNext(1); });
    connect(m_back, &QToolButton::clicked, this, &GuidePage::goBack);
    connect(m_forward, &QToolButton::clicked, this, &GuidePage::goForward);
    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    show({QLatin1String(kGuide)});
}

QWidget* GuidePage::buildSide() {
    m_search->setObjectName(QStringLiteral("guideSearch"));
    m_search->setPlaceholderText(tr("Search the guide"));
    m_search->setClearButtonEnabled(true);
    m_back->setObjectName(QStringLiteral("guideBack"));
    m_forward->setObjectName(QStringLiteral("guideForward"));
    m_count->setObjectName(QStringLiteral("guideFound"));
    m_count->setProperty(theme::kRoleProperty, "secondary");
    m_count->hide();
    m_contents->setObjectName(QStringLiteral("guideContents"));
    m_contents->setHeaderHidden(true);
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->setIndentation(theme::kSpace4);
    m_contents->setTextElideMode(Qt::ElideRight);
    auto* head = new QHBoxLayout;
    head->setSpacing(theme::kSpace1);
    head->addWidget(m_back);
    head->addWidget(m_forward);
    head->addWidget(m_search, 1);
    auto* side = new QFrame;
    side->setProperty(theme::kRoleProperty, "panel");
    side->setMinimumWidth(kSideWidth);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace3, theme::kSpace2, theme::kSpace2);
    layout->setSpacing(theme::kSpace2);
    layout->addLayout(head);
    layout->addWidget(m_count);
    layout->addWidget(m_contents, 1);
    return side;
}

void GuidePage::buildLayout() {
    m_view->setObjectName(QStringLiteral("guideText"));
    auto* splitter = new QSplitter;
    splitter->setHandleWidth(1);
    splitter->addWidget(buildSide());
    splitter->addWidget(m_view);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({kSideWidth, 1200});
    splitter->setChildrenCollapsible(false);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
}

QTreeWidgetItem* GuidePage::addEntry(QTreeWidgetItem* parent, const QString& title, const Place& place) {
    auto* item = parent == nullptr ? new QTreeWidgetItem(m_contents) : new QTreeWidgetItem(parent);
    item->setText(0, title);
    item->setToolTip(0, title);
    item->setData(0, kPageRole, place.page);
    item->setData(0, kAnchorRole, place.anchor);
    return item;
}

void GuidePage::addPage(const QString& page, int level) {
    QTreeWidgetItem* above = nullptr;
    for (const auto& heading : textOf(page).headings) {
        const Place place{page, heading.level == 1 ? QString() : heading.anchor};
        if (heading.level == level)
            above = addEntry(nullptr, heading.title, place);
        else if (heading.level == level + 1 && above != nullptr)
            addEntry(above, heading.title, place);
    }
}

void GuidePage::fillContents() {
    addPage(QLatin1String(kGuide), 2);
    addPage(QLatin1String(kTerms), 1);
    auto* reference = addEntry(nullptr, tr("Reference"), {});
    for (const char* page : kReference)
        for (const auto& heading : textOf(QLatin1String(page)).headings)
            if (heading.level == 1) {
                addEntry(reference, heading.title, {QLatin1String(page)});
                break;
            }
    addEntry(nullptr, tr("About Rimlight"), {QLatin1String(kAbout)});
}

const PageText& GuidePage::textOf(const QString& page) {
    const auto found = m_texts.find(page);
    return found != m_texts.end() ? found->second : m_texts.emplace(page, readPage(page)).first->second;
}

/// Shows the entries with the words in their section, and those above them; true when the entry stays.
bool GuidePage::filterEntry(QTreeWidgetItem& item, const QString& words) {
    bool stays = false;
    for (int i = 0; i < item.childCount(); ++i)
        stays = filterEntry(*item.child(i), words) || stays;
    const auto place = placeOf(item);
    stays = stays ||
            (!place.page.isEmpty() && sectionOf(textOf(place.page), place.anchor).contains(words, Qt::CaseInsensitive));
    item.setHidden(!stays);
    return stays;
}

void GuidePage::show(const Place& place) {
    const bool isThere = !textOf(place.page).markdown.isEmpty();
    const Place wanted = isThere ? place : Place{QLatin1String(kGuide)};
    if (!m_history.empty()) {
        m_history[m_at].scrolled = m_view->verticalScrollBar()->value();
        m_history.resize(m_at + 1);
    }
    if (m_history.empty() || m_history.back().place != wanted)
        m_history.push_back({wanted});
    m_history.back().scrolled = -1;
    visit(m_history.size() - 1);
}

void GuidePage::visit(std::size_t index) {
    m_at = index;
    const auto& [place, scrolled] = m_history[m_at];
    if (m_shown != place.page) {
        m_shown = place.page;
        const auto& text = textOf(place.page);
        QStringList anchors;
        for (const auto& heading : text.headings)
            anchors << heading.anchor;
        m_view->showMarkdown(text.markdown, folderOf(place.page), anchors);
        m_found = m_view->find(m_search->text());
        m_current = -1;
    }
    if (scrolled >= 0)
        m_view->showPosition(scrolled);
    else if (!m_view->showHeading(place.anchor))
        m_view->showHeading({});
    m_back->setEnabled(m_at > 0);
    m_forward->setEnabled(m_at + 1 < m_history.size());
    chooseEntry();
    if (!m_search->text().isEmpty())
        search();
}

void GuidePage::goBack() {
    if (m_at == 0)
        return;
    m_history[m_at].scrolled = m_view->verticalScrollBar()->value();
    visit(m_at - 1);
}

void GuidePage::goForward() {
    if (m_at + 1 >= m_history.size())
        return;
    m_history[m_at].scrolled = m_view->verticalScrollBar()->value();
    visit(m_at + 1);
}

void GuidePage::openLink(const QUrl& link) {
    if (const auto place = placeOf(link.toString(), m_shown); !place.page.isEmpty())
        show(place);
    else if (link.scheme() == QLatin1String("https") || link.scheme() == QLatin1String("http"))
        QDesktopServices::openUrl(link);
}

void GuidePage::chooseEntry() {
    const QString anchor = m_view->headingAtTop();
    QTreeWidgetItem* best = nullptr;
    for (QTreeWidgetItemIterator at(m_contents); *at != nullptr; ++at) {
        const auto place = placeOf(**at);
        if (place.page == m_shown && (best == nullptr || place.anchor == anchor))
            best = *at;
    }
    m_contents->setCurrentItem(best);
}

void GuidePage::filterContents(const QString& words) {
    for (int i = 0; i < m_contents->topLevelItemCount(); ++i) {
        auto* item = m_contents->topLevelItem(i);
        if (words.isEmpty())
            item->setExpanded(false);
        filterEntry(*item, words);
        if (!words.isEmpty())
            item->setExpanded(true);
    }
}

void GuidePage::search() {
    constexpr int kFewest = 2; ///< letters
    const QString words = m_search->text().trimmed();
    const bool isAsked = words.size() >= kFewest;
    m_found = m_view->find(isAsked ? words : QString());
    m_current = -1;
    filterContents(isAsked ? words : QString());
    m_count->setVisible(isAsked);
    m_count->setText(m_found == 0 ? tr("Not on this page")
                                  : tr("%1 on this page; Enter goes to the next").arg(m_found));
}

void GuidePage::showNext(int step) {
    if (m_found == 0)
        return;
    m_current = (m_current + step + m_found) % m_found;
    m_view->showFound(m_current);
    m_count->setText(tr("%1 of %2 on this page").arg(m_current + 1).arg(m_found));
}

void GuidePage::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    if (m_search->text().isEmpty())
        Q_EMIT closed();
    else
        m_search->clear();
}

} // namespace rimlight::guide
