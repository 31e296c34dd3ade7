// Takes the pictures of the user guide from the screenshots that the tests of the window leave, 1200 pixels wide at
// most and in 256 colours: a screen has few, and the pictures travel inside the program.

#include <QGuiApplication>
#include <QImage>
#include <QRect>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <unordered_map>
#include <vector>

namespace {

namespace fs = std::filesystem;

constexpr int kWidest = 1200;
constexpr std::size_t kColours = 256;

struct Picture {
    const char* screenshot;
    const char* name;
    QRect part = {}; ///< of the screenshot; null: all of it
};

/// The lower half of the case page's right side, from its tabs on.
constexpr QRect resultsOf(int height) {
    return {1200, 324, 400, height};
}

/// Of the case page (tests/ui/case), its outlines (tests/ui/shell/OutlineWindowTest.cpp), the preferences, and the
/// journey from a cohort to the report (tests/ui/shell/SampleJourneyTest.cpp).
constexpr std::array kPictures = {
    Picture{"sample-home", "home"},
    Picture{"case-result", "case-page"},
    Picture{"case-result-light", "case-light"},
    Picture{"case-chooser-ct", "case-models"},
    Picture{"case-form-asked", "case-form", resultsOf(260)},
    Picture{"case-card", "case-result"},
    Picture{"case-nomogram-window", "case-nomogram"},
    Picture{"case-findings", "case-findings", {1200, 24, 400, 296}},
    Picture{"case-comparison", "case-comparison", resultsOf(440)},
    Picture{"case-history", "case-history", resultsOf(640)},
    Picture{"outline-contour", "outline-contours"},
    Picture{"outline-assist-corrected", "outline-assist"},
    Picture{"outline-ring", "ring"},
    Picture{"outline-readers", "readers"},
    Picture{"outline-habitats", "habitats"},
    Picture{"preferences-appearance-dark", "preferences-appearance", {0, 0, 1100, 320}},
    Picture{"preferences-mouse-dark", "preferences-mouse", {0, 0, 1100, 540}},
    Picture{"sample-wizard-protocol", "wizard-protocol"},
    Picture{"sample-wizard-images", "wizard-images"},
    Picture{"sample-wizard-regions", "wizard-regions"},
    Picture{"sample-wizard-summary", "wizard-summary"},
    Picture{"sample-overview", "study-overview"},
    Picture{"sample-cohort", "study-cohort"},
    Picture{"sample-agreement", "study-agreement"},
    Picture{"sample-selection", "study-selection"},
    Picture{"sample-radscore", "study-radscore"},
    Picture{"sample-roc", "study-roc"},
    Picture{"sample-calibration", "study-calibration"},
    Picture{"sample-decision", "study-decision"},
    Picture{"sample-nomogram", "study-nomogram"},
    Picture{"sample-survival", "study-survival"},
};

struct Counted {
    QRgb colour = 0;
    std::size_t count = 0;
};

using Channel = int (*)(QRgb);
constexpr std::array<Channel, 3> kChannels = {qRed, qGreen, qBlue};

/// Some of an image's colours, which one entry of the palette shall stand for.
struct Box {
    std::vector<Counted> colours;
    Channel widest = qRed;
    /// How much is lost with one entry for all. Of the pixels the root, lest large greys leave a small sign no colour.
    double cost = 0.0;

    explicit Box(std::vector<Counted> counted) : colours(std::move(counted)) {
        std::size_t pixels = 0;
        int width = -1;
        for (const auto& one : colours)
            pixels += one.count;
        for (const auto channel : kChannels) {
            const auto [least, most] =
                std::minmax_element(colours.begin(), colours.end(), [&](const auto& a, const auto& b) {
                    return channel(a.colour) < channel(b.colour);
                });
            if (const int range = channel(most->colour) - channel(least->colour); range > width) {
                width = range;
                widest = channel;
            }
        }
        cost = static_cast<double>(width) * static_cast<double>(width) * std::sqrt(static_cast<double>(pixels));
    }

    QRgb mean() const {
        std::array<double, 3> sums{};
        double pixels = 0.0;
        for (const auto& one : colours) {
            pixels += static_cast<double>(one.count);
            for (std::size_t c = 0; c < kChannels.size(); ++c)
                sums.at(c) += static_cast<double>(one.count) * kChannels.at(c)(one.colour);
        }
        return qRgb(qRound(sums[0] / pixels), qRound(sums[1] / pixels), qRound(sums[2] / pixels));
    }
};

/// Median cut (Heckbert, SIGGRAPH 1982): the box that loses most is divided where half of its colours lie on each side.
std::vector<Box> boxesOf(std::vector<Counted> colours) {
    std::vector<Box> boxes{Box(std::move(colours))};
    while (boxes.size() < kColours) {
        auto worst =
            std::max_element(boxes.begin(), boxes.end(), [](const auto& a, const auto& b) { return a.cost < b.cost; });
        if (worst->cost <= 0.0)
            break;
        auto all = std::move(worst->colours);
        const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
        std::nth_element(all.begin(), middle, all.end(),
                         [by = worst->widest](const auto& a, const auto& b) { return by(a.colour) < by(b.colour); });
        std::vector<Counted> upper(middle, all.end());
        all.erase(middle, all.end());
        *worst = Box(std::move(all));
        boxes.emplace_back(std::move(upper));
    }
    return boxes;
}

QImage inFewColours(const QImage& image) {
    std::unordered_map<QRgb, std::size_t> counts;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            ++counts[image.pixel(x, y)];
    std::vector<Counted> colours;
    colours.reserve(counts.size());
    for (const auto& [colour, count] : counts)
        colours.push_back({colour, count});
    // The same picture at every run, whatever the order in the map.
    std::sort(colours.begin(), colours.end(), [](const auto& a, const auto& b) { return a.colour < b.colour; });
    const auto boxes = boxesOf(std::move(colours));
    QList<QRgb> palette;
    std::unordered_map<QRgb, uint> indices;
    for (const auto& box : boxes) {
        for (const auto& one : box.colours)
            indices[one.colour] = static_cast<uint>(palette.size());
        palette << box.mean();
    }
    QImage few(image.size(), QImage::Format_Indexed8);
    few.setColorTable(palette);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            few.setPixel(x, y, indices.at(image.pixel(x, y)));
    return few;
}

bool take(const fs::path& from, const fs::path& to, const QRect& part = {}) {
    constexpr int kSmallest = 0; ///< Qt's quality of a PNG: how little is left
    QImage image(QString::fromStdString(from.string()));
    if (image.isNull()) {
        std::fprintf(stderr, "guide-images: %s is missing. Run the tests of the window first.\n", from.c_str());
        return false;
    }
    if (!part.isNull())
        image = image.copy(part);
    if (image.width() > kWidest)
        image = image.scaledToWidth(kWidest, Qt::SmoothTransformation);
    return inFewColours(image.convertToFormat(QImage::Format_RGB32))
        .save(QString::fromStdString(to.string()), "PNG", kSmallest);
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const auto arguments = QGuiApplication::arguments();
    if (arguments.size() != 3) {
        std::fputs("Usage: guide-images-tool SCREENSHOTS DOCS_IMAGES\n", stderr);
        return 2;
    }
    const fs::path from = arguments[1].toStdString();
    const fs::path to = arguments[2].toStdString();
    bool isDone = true;
    for (const auto& picture : kPictures)
        isDone = take(from / (std::string(picture.screenshot) + ".png"), to / (std::string(picture.name) + ".png"),
                      picture.part) &&
                 isDone;
    return isDone ? 0 : 1;
}
