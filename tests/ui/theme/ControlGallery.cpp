#include "tests/ui/theme/ControlGallery.h"

#include "ui/theme/Icon.h"
#include "ui/theme/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QFrame>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSlider>
#include <QSpinBox>
#include <QSplitter>
#include <QStatusBar>
#include <QTabBar>
#include <QTableWidget>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace rimlight::test {

namespace {

template <class Widget>
Widget* withRole(Widget* widget, const char* role) {
    widget->setProperty(theme::kRoleProperty, role);
    return widget;
}

QWidget* column(std::initializer_list<QWidget*> widgets) {
    auto* result = new QWidget;
    auto* layout = new QVBoxLayout(result);
    layout->setSpacing(theme::kSpace2);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace3, theme::kSpace3, theme::kSpace3);
    for (auto* widget : widgets)
        layout->addWidget(widget);
    return result;
}

QWidget* row(std::initializer_list<QWidget*> widgets) {
    auto* result = new QWidget;
    auto* layout = new QHBoxLayout(result);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kSpace2);
    for (auto* widget : widgets)
        layout->addWidget(widget);
    layout->addStretch(1);
    return result;
}

template <class Widget>
Widget* disabled(Widget* widget) {
    widget->setEnabled(false);
    return widget;
}

template <class Button>
Button* checked(Button* button) {
    button->setCheckable(true);
    button->setChecked(true);
    return button;
}

QToolButton* toolButton(const char* iconName, const QString& text) {
    auto* button = withRole(new QToolButton, text.isEmpty() ? "icon" : "quiet");
    button->setIcon(theme::icon(iconName));
    button->setText(text);
    button->setToolButtonStyle(text.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    return button;
}

QMenu* sampleMenu(QWidget* parent) {
    auto* menu = new QMenu("&Menu", parent);
    menu->addAction(theme::icon("open-folder"), "Open folder…", QKeySequence::Open, parent, [] {});
    auto* on = menu->addAction("Show outlines");
    on->setCheckable(true);
    on->setChecked(true);
    menu->addSeparator();
    menu->addAction("Not possible")->setEnabled(false);
    menu->addMenu("More")->addAction("One");
    return menu;
}

QListWidget* sampleList() {
    auto* list = new QListWidget;
    list->addItems({"CT arterial", "CT venous", "MR T2"});
    list->setCurrentRow(1);
    for (int i = 0; i < 3; ++i) {
        list->item(i)->setFlags(list->item(i)->flags() | Qt::ItemIsUserCheckable);
        list->item(i)->setCheckState(static_cast<Qt::CheckState>(i));
    }
    return list;
}

QTableWidget* sampleTable() {
    auto* table = new QTableWidget(4, 3);
    table->setHorizontalHeaderLabels({"Feature", "ICC", "p"});
    const char* names[] = {"GLCM contrast", "Sphericity", "Energy", "Entropy"};
    for (int i = 0; i < 4; ++i) {
        table->setItem(i, 0, new QTableWidgetItem(names[i]));
        table->setItem(i, 1, new QTableWidgetItem(QString::number(0.9 - 0.1 * i)));
        table->setItem(i, 2, new QTableWidgetItem("0.01"));
    }
    table->setAlternatingRowColors(true);
    table->setSortingEnabled(true);
    table->sortByColumn(1, Qt::AscendingOrder);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->selectRow(2);
    return table;
}

} // namespace

ControlGallery::ControlGallery() {
    setWindowTitle("Controls");
    resize(1200, 860);
    menuBar()->addMenu(sampleMenu(this));
    menuBar()->addMenu("&View");
    statusBar()->showMessage("41 slices, 0.7 × 0.7 × 5 mm");
    statusBar()->addPermanentWidget(new QLabel("Research use only"));
    auto* splitter = new QSplitter;
    splitter->addWidget(column({buttons(), fields(), choices()}));
    splitter->addWidget(views());
    splitter->addWidget(column({frames(), texts()}));
    setCentralWidget(splitter);
    auto* dock = new QDockWidget("Selected case");
    dock->setWidget(withRole(new QFrame, "panel"));
    dock->widget()->setMinimumHeight(48);
    addDockWidget(Qt::BottomDockWidgetArea, dock);
}

QWidget* ControlGallery::buttons() {
    auto* presets = toolButton("window-level", "Presets");
    presets->setMenu(sampleMenu(presets));
    presets->setPopupMode(QToolButton::InstantPopup);
    auto* split = new QToolButton;
    split->setText("Run");
    split->setMenu(sampleMenu(split));
    split->setPopupMode(QToolButton::MenuButtonPopup);
    auto* iconButton = new QPushButton(theme::icon("report"), "Report PDF…");
    return column({row({withRole(new QPushButton("Predict"), "primary"), new QPushButton("Model…"),
                        withRole(new QPushButton("Quiet"), "quiet")}),
                   row({disabled(withRole(new QPushButton("Predict"), "primary")), disabled(new QPushButton("Model…")),
                        checked(new QPushButton("On"))}),
                   row({iconButton, presets, split}),
                   row({checked(toolButton("pointer", "Pointer")), toolButton("brush", "Brush"),
                        disabled(toolButton("undo", "")), toolButton("more", "")})});
}

QWidget* ControlGallery::fields() {
    auto* combo = new QComboBox;
    combo->setObjectName("combo");
    combo->addItems({"everywhere", "only inside tumour"});
    auto* editable = new QComboBox;
    editable->setEditable(true);
    auto* spin = new QSpinBox;
    spin->setObjectName("spin");
    spin->setValue(5);
    auto* decimal = new QDoubleSpinBox;
    decimal->setSuffix(" mm");
    decimal->setValue(3.0);
    auto* edit = new QLineEdit;
    edit->setPlaceholderText("Search features");
    edit->setClearButtonEnabled(true);
    edit->addAction(theme::icon("search", theme::Ink::Secondary), QLineEdit::LeadingPosition);
    auto* fixed = new QLineEdit("read only");
    fixed->setReadOnly(true);
    return column({row({combo, disabled(new QComboBox)}), row({editable, spin, decimal}), edit,
                   row({fixed, disabled(new QLineEdit("disabled"))})});
}

QWidget* ControlGallery::choices() {
    auto* group = new QGroupBox("Resampling");
    auto* boxes = new QVBoxLayout(group);
    boxes->setContentsMargins(0, 0, 0, 0);
    auto* half = new QCheckBox("Some");
    half->setTristate(true);
    half->setCheckState(Qt::PartiallyChecked);
    boxes->addWidget(row({checked(new QCheckBox("On")), new QCheckBox("Off"), half,
                          disabled(checked(new QCheckBox("Fixed"))), disabled(new QCheckBox("Never"))}));
    boxes->addWidget(row(
        {checked(new QRadioButton("Linear")), new QRadioButton("B-spline"), disabled(new QRadioButton("Nearest"))}));
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    auto* off = disabled(new QSlider(Qt::Horizontal));
    off->setValue(60);
    auto* progress = new QProgressBar;
    progress->setTextVisible(false);
    progress->setValue(60);
    auto* dialogButtons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    return column({group, slider, off, progress, dialogButtons});
}

QWidget* ControlGallery::views() {
    auto* tabs = new QTabBar;
    for (const char* name : {"Model", "Calibration", "Decision"})
        tabs->addTab(name);
    tabs->setTabsClosable(true);
    tabs->setMovable(true);
    tabs->setExpanding(false);
    auto* tree = new QTreeWidget;
    tree->setHeaderLabels({"Step", "Cases"});
    auto* top = new QTreeWidgetItem(tree, {"Measure", "101"});
    new QTreeWidgetItem(top, {"Agreement", "60"});
    new QTreeWidgetItem(tree, QStringList{"Select", "101"});
    new QTreeWidgetItem(tree->topLevelItem(1), {"Lasso", "101"});
    top->setExpanded(true);
    tree->setCurrentItem(top);
    return column({tabs, sampleList(), tree, sampleTable()});
}

QWidget* ControlGallery::frames() {
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    auto* result = new QWidget;
    auto* layout = new QVBoxLayout(result);
    for (const char* role : {"card", "well", "banner-info", "banner-warning", "banner-error"}) {
        auto* frame = withRole(new QFrame, role);
        auto* inside = new QVBoxLayout(frame);
        inside->addWidget(new QLabel(QString("A frame of role %1").arg(role)));
        layout->addWidget(frame);
        if (frame->property(theme::kRoleProperty) == "well") {
            auto* divider = withRole(new QFrame, "divider");
            divider->setFixedHeight(1);
            layout->addWidget(divider);
        }
    }
    layout->addStretch(1);
    area->setWidget(result);
    return area;
}

QWidget* ControlGallery::texts() {
    auto* labels = new QWidget;
    auto* layout = new QVBoxLayout(labels);
    layout->setContentsMargins(0, 0, 0, 0);
    for (const char* role : {"title", "section", "body", "secondary", "caption", "mono", "success", "warning", "error"})
        layout->addWidget(withRole(new QLabel(QString("%1: 34.2 ml, 62 HU").arg(role)), role));
    auto* plain = new QPlainTextEdit("binWidth: 25\nresampledPixelSpacing: [1, 1, 1]");
    auto* browser = new QTextBrowser;
    browser->setHtml("Read <b>the guide</b>.");
    for (QWidget* edit : {static_cast<QWidget*>(plain), static_cast<QWidget*>(browser)})
        edit->setMaximumHeight(72);
    return column({labels, plain, browser});
}

} // namespace rimlight::test
