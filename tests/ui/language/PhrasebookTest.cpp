#include "ui/language/Phrasebook.h"

#include "ui/language/Sentences.h"

#include <catch2/catch.hpp>

using namespace rimlight::language;

namespace {

Phrasebook smallBook() {
    return Phrasebook({{"The outline holds %1 voxels", "轮廓包含 %1 个体素"},
                       {"The outline holds %1", "轮廓包含 %1"},
                       {"%1 rather than %2: %3", "%1 而非 %2：%3"},
                       {"outline something first", "请先勾画"},
                       {"is missing", "缺失"},
                       {"training part", "训练集"},
                       {"test part", "测试集"},
                       {"test", "测试集"},
                       {"%1 cases", "%1 例"},
                       {"(95 % interval %1 to %2)", "（95 % 置信区间 %1 至 %2）"},
                       {"AUC in the %1 of %2", "%2的%1 AUC"},
                       {"no change", "没有变化"},
                       {"%1The table lists all settings", "%1表中列出全部设置"},
                       {"Net benefit was computed%1", "计算了净获益%1"},
                       {"(Table %1)", "（表 %1）"},
                       {"%1 of %2 cases", "%2 例中的 %1 例"},
                       {"%1, from %2 of %3", "%1，来自 %3 的 %2"},
                       {"%1 readings", "%1 次测量"},
                       {"The columns are: %1", "各列为：%=1"},
                       {"%1: the first of %2 is %3", "%1：%2 中的第一项为 %=3"},
                       {"The model \"%1\" is missing", "缺少模型“%1”"},
                       {"It has %1 levels; few are usual.%2", "有 %1 级，通常较少。%2"}});
}

std::vector<std::string> textsOf(std::string_view line) {
    std::vector<std::string> texts;
    for (const auto& sentence : sentencesOf(line))
        texts.emplace_back(sentence.text);
    return texts;
}

} // namespace

TEST_CASE("A line is taken apart where a sentence ends", "[unit]") {
    CHECK(textsOf("One. Two 0.5 mm. 3 left.") == std::vector<std::string>{"One", "Two 0.5 mm", "3 left"});
    CHECK(textsOf("%1 cases. %2 of them") == std::vector<std::string>{"%1 cases", "%2 of them"});
}

TEST_CASE("An abbreviation, a file's ending and dots end no sentence", "[unit]") {
    CHECK(textsOf("van Griethuysen et al. Cancer 2017") ==
          std::vector<std::string>{"van Griethuysen et al. Cancer 2017"});
    CHECK(textsOf("Choose a .json file") == std::vector<std::string>{"Choose a .json file"});
    CHECK(textsOf("abc...") == std::vector<std::string>{"abc..."});
}

TEST_CASE("A sentence gets the translation of the template that it was made of", "[unit]") {
    const auto book = smallBook();
    CHECK(book.translated("The outline holds 812 voxels") == "轮廓包含 812 个体素");
    CHECK(book.translated("CCSK rather than Wilms: 71 %") == "CCSK 而非 Wilms：71 %");
}

TEST_CASE("A full stop becomes that of the language, and sentences follow without a blank", "[unit]") {
    CHECK(smallBook().translated("The outline holds 3 voxels. Outline something first.") ==
          "轮廓包含 3 个体素。请先勾画。");
}

TEST_CASE("Of two templates the one with more words of its own is taken", "[unit]") {
    CHECK(smallBook().translated("The outline holds 5 voxels") == "轮廓包含 5 个体素");
    CHECK(smallBook().translated("The outline holds 5 ml") == "轮廓包含 5 ml");
}

TEST_CASE("Parts that are words of core are translated, in the order of the language", "[unit]") {
    CHECK(smallBook().translated("AUC in the test part of 41 cases") == "41 例的测试集 AUC");
}

TEST_CASE("The first letter of a sentence may be large or small", "[unit]") {
    CHECK(smallBook().translated("Outline something first") == "请先勾画");
    CHECK(smallBook().translated("Training part") == "训练集");
}

TEST_CASE("What no template knows stays as it is", "[unit]") {
    const auto book = smallBook();
    for (const char* data : {"original_glcm_Contrast", "/home/test/training part.nii.gz", "P-test-01", "Wilms tumour",
                             "0.82 (0.68-0.96)", "", "wavelet-LLH_test part_Mean", "Müllertest"})
        CHECK(book.translated(data) == data);
}

TEST_CASE("A word is translated alone, and not inside a sentence that nobody knows", "[unit]") {
    CHECK(smallBook().translated("test") == "测试集");
    CHECK(smallBook().translated("Professor test unknown") == "Professor test unknown");
}

TEST_CASE("An unknown beginning keeps a known end: a path, and what is wrong with it", "[unit]") {
    const auto book = smallBook();
    CHECK(book.translated("/data/a.nii: is missing") == "/data/a.nii：缺失");
    CHECK(book.translated("0.812 (95 % interval 0.7 to 0.9)") == "0.812（95 % 置信区间 0.7 至 0.9）");
}

TEST_CASE("A list is translated when all of it is known", "[unit]") {
    CHECK(smallBook().translated("training part, test part and 3 cases") == "训练集、测试集和 3 例");
    CHECK(smallBook().translated("some words here, others there and more") == "some words here, others there and more");
}

TEST_CASE("Lines stay lines", "[unit]") {
    CHECK(smallBook().translated("No change\nunknown words\nis missing") == "没有变化\nunknown words\n缺失");
}

TEST_CASE("What may stand before or behind a sentence may be missing", "[unit]") {
    const auto book = smallBook();
    CHECK(book.translated("The table lists all settings.") == "表中列出全部设置。");
    CHECK(book.translated("Net benefit was computed (Table 4).") == "计算了净获益（表 4）。");
    CHECK(book.translated("Net benefit was computed.") == "计算了净获益。");
    CHECK(book.translated("It has 9 levels; few are usual. Outline something first.") ==
          "有 9 级，通常较少。请先勾画。");
}

TEST_CASE("Of two readings of a sentence that is taken which leaves less English", "[unit]") {
    CHECK(smallBook().translated("ICC, from 2 readings of 20 cases") == "ICC，来自 20 例的 2 次测量");
}

TEST_CASE("A colon within brackets divides nothing", "[unit]") {
    CHECK(smallBook().translated("The outline holds 3 (test: 4)") == "轮廓包含 3 (test: 4)");
}

TEST_CASE("A name is translated as a whole or not at all", "[unit]") {
    const auto book = smallBook();
    CHECK(book.translatedName("training part") == "训练集");
    CHECK(book.translatedName("Seven cases") == "Seven cases");
}

TEST_CASE("What stands in quotation marks is a name", "[unit]") {
    CHECK(smallBook().translated("The model \"Seven cases\" is missing") == "缺少模型“Seven cases”");
}

TEST_CASE("What a person has named stays as it is where the translation says so", "[unit]") {
    const auto book = smallBook();
    CHECK(book.translated("The columns are: test, age.") == "各列为：test, age。");
    CHECK(book.translated("test: the first of 3 readings is test.") == "测试集：3 次测量中的第一项为 test。");
    CHECK(withoutHole("%1：%2 中的 %=3", '1') == "：%1 中的 %=2");
    CHECK(withoutHole("%=1 的 %2", '1') == " 的 %1");
    CHECK_FALSE(placeAt("84 %", 3));
    CHECK_FALSE(placeAt("%=x", 0));
}
