#include "core/study/BatchPlan.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "tests/support/TemporaryFolder.h"

#include <catch2/catch.hpp>

using namespace rimlight;
using namespace rimlight::study;

namespace fs = std::filesystem;

namespace {

BatchPlan planOf(const std::string& csv) {
    return batchPlan(tables::parseCsv(csv, "cases.csv"), "/study", "cases.csv");
}

void checkRefused(const std::string& csv, const std::string& words) {
    CAPTURE(csv);
    CHECK_THROWS_AS(planOf(csv), Error);
    CHECK_THROWS_WITH(planOf(csv), Catch::Contains(words));
}

} // namespace

TEST_CASE("PyRadiomics' batch file is a list of cases with paths relative to its folder", "[unit]") {
    const auto plan = planOf("Image,Mask,Label,age\nct/1.nrrd, ct/1m.nrrd ,2,4\n/data/2.nrrd,2m.nrrd,,5\n");
    CHECK(plan.phases == std::vector<std::string>{""});
    CHECK(plan.regions == std::vector<std::string>{""});
    CHECK(plan.columns == std::vector<std::string>{"age"});
    REQUIRE(plan.cases.size() == 2);
    const auto& first = plan.cases[0];
    CHECK(first.id == "1");
    CHECK(first.line == 2);
    CHECK(first.images.at(0).path == "/study/ct/1.nrrd");
    CHECK(first.masks.at(0).path == "/study/ct/1m.nrrd");
    CHECK(first.label == "2");
    CHECK(first.columns == std::vector<std::string>{"4"});
    CHECK(plan.cases[1].id == "2");
    CHECK(plan.cases[1].images.at(0).path == "/data/2.nrrd");
    CHECK_FALSE(plan.cases[1].label.has_value());
}

TEST_CASE("The case id is the column Case, else ID, Patient or Subject, else the number of the row", "[unit]") {
    const auto withCase = planOf("ID,case,Image,Mask\n7,a,i,m\n");
    CHECK(withCase.cases[0].id == "a");
    CHECK(withCase.columns == std::vector<std::string>{"ID"}); // Case itself becomes the table's first column
    const auto withPatient = planOf("Patient_ID,Image,Mask\nP7,i,m\n");
    CHECK(withPatient.cases[0].id == "P7");
    CHECK(withPatient.columns == std::vector<std::string>{"Patient_ID"});
    CHECK(planOf(",Image,Mask\n0,i,m\n").cases[0].id == "0"); // pandas' nameless index
    CHECK(planOf("Image,Mask\ni,m\n").cases[0].id == "1");
}

TEST_CASE("Several phases and regions: every region has its mask for every phase", "[unit]") {
    const auto plan = planOf("Case,Image:arterial,Image:venous,Mask:tumour,Mask:venous/tumour,Mask:ring3mm\n"
                             "a,art,ven,t,tv,r\n");
    CHECK(plan.phases == std::vector<std::string>{"arterial", "venous"});
    CHECK(plan.regions == std::vector<std::string>{"tumour", "ring3mm"});
    const auto& masks = plan.cases[0].masks;
    REQUIRE(masks.size() == 4);
    const auto check = [&](std::size_t i, const char* phase, const char* region, const char* path) {
        CHECK(masks[i].phase == phase);
        CHECK(masks[i].region == region);
        CHECK(masks[i].path == path);
    };
    check(0, "arterial", "tumour", "/study/t");
    check(1, "arterial", "ring3mm", "/study/r");
    check(2, "venous", "tumour", "/study/tv");
    check(3, "venous", "ring3mm", "/study/r");
}

TEST_CASE("Columns of paths that don't fit together are refused by name", "[unit]") {
    checkRefused("Mask\nm\n", "has no column \"Image\"");
    checkRefused("Image,Segmentation\ni,m\n", "has no column \"Mask\"; it has \"Image\", \"Segmentation\"");
    checkRefused("Image,Image:arterial,Mask\ni,j,m\n", "has a column \"Image\" beside columns \"Image:...\"");
    checkRefused("Image,Mask,Mask:ring\ni,m,n\n", "Mask:tumour");
    checkRefused("Image:,Mask\ni,m\n", "names no phase");
    checkRefused("Image,Mask:\ni,m\n", "does not name a region");
    checkRefused("Image:a,Mask:b/t\ni,m\n", "the phase \"b\", which has no column \"Image:b\"");
    checkRefused("Image:a,Image:b,Mask:a,Mask:b\ni,j,m,n\n", "Write it as in Mask:a/tumour");
    checkRefused("Image:a,Image:b,Mask:a/t\ni,j,m\n", "the region \"t\" has no mask for the phase \"b\"");
    checkRefused("Image,image,Mask\ni,j,m\n", "two columns of images");
    checkRefused("Image,Mask,mask\ni,j,m\n", "two columns of masks");
}

TEST_CASE("Empty cells and repeated ids are refused with all their lines", "[unit]") {
    checkRefused("Case,Image,Mask\na,,m\nb,i,m\nc,i, \n,i,m\n",
                 "line 2: \"Image\" is empty; line 4: \"Mask\" is empty; line 5: \"Case\" is empty");
    checkRefused("Case,Image,Mask\na,i,m\nb,i,m\na,i,m\n", "line 4: the id \"a\" stands in line 2");
    std::string many = "Image,Mask\n";
    for (int i = 0; i < 10; ++i)
        many += "i,\n";
    checkRefused(many, "; and 4 more");
    checkRefused("Image,Mask\n", "holds no case");
    checkRefused("Image,Mask,Label_channel\ni,m,1\n", "line 2: masks of several channels are not read");
    CHECK_NOTHROW(planOf("Image,Mask,Label_channel\ni,m,0\n"));
}

TEST_CASE("Rows without any text are left out, as Excel leaves them below a table", "[unit]") {
    const auto plan = planOf("Image,Mask\ni,m\n,\n, \nj,n\n");
    REQUIRE(plan.cases.size() == 2);
    CHECK(plan.cases[1].id == "2");
    CHECK(plan.cases[1].line == 5);
}

TEST_CASE("A label is a number as pandas writes it, or a name", "[unit]") {
    const auto plan = planOf("Image,Mask,Label\ni,m,1.0\nj,n,GTV 1.0\nk,o,12\n");
    CHECK(plan.cases[0].label == "1");
    CHECK(plan.cases[1].label == "GTV 1.0");
    CHECK(plan.cases[2].label == "12");
}

TEST_CASE("A list with semicolons says what to do, not only to save it again", "[unit]") {
    const test::TemporaryFolder folder;
    const auto file = folder / "cases.csv";
    writeFileAtomically(file, "Case;Image;Mask\na;i;m\n");
    CHECK_THROWS_WITH(readBatchPlan(file), Catch::Contains("separated by semicolons") &&
                                               Catch::Contains("Replace every ; by , in a text editor"));
}

TEST_CASE("Files that are not there are found before the work, with their lines", "[unit]") {
    const test::TemporaryFolder folder;
    writeFileAtomically(folder / "i", "");
    writeFileAtomically(folder / "m", "");
    const auto plan = [&](const std::string& csv) {
        return batchPlan(tables::parseCsv(csv, "cases.csv"), folder.path(), "cases.csv");
    };
    CHECK_NOTHROW(requireFilesExist(plan("Image,Mask\ni,m\n"), "cases.csv"));
    const auto wrong = plan("Image,Mask\ni,m\nabsent,m\ni,\"a,b\"\n");
    CHECK_THROWS_WITH(requireFilesExist(wrong, "cases.csv"), Catch::Contains("cases.csv: line 3: ") &&
                                                                 Catch::Contains("absent does not exist; line 4: ") &&
                                                                 Catch::Contains("relative to the folder"));
    CHECK_THROWS_WITH(requireFilesExist(plan("Image,Mask\nC:\\ct\\i,m\n"), "cases.csv"),
                      Catch::Contains("Write paths with /"));
    // A mask for several phases is missing once.
    const auto shared = plan("Image:a,Image:b,Mask:t\ni,i,absent\n");
    CHECK_THROWS_WITH(requireFilesExist(shared, "cases.csv"), !Catch::Contains(";"));
}

TEST_CASE("The hash of a list changes with ids, paths and labels, and with nothing else", "[unit]") {
    const auto hash = [](const std::string& csv) { return planOf(csv).hash; };
    const auto known = hash("Case,Image,Mask,Label,age\na,i,m,1,4\n");
    CHECK(hash("Case,Image,Mask,Label,age\na,i,m,1,5\n") == known);
    CHECK(hash("Case,age,Image,Mask,Label,sex\na,4, i ,m,1,f\n") == known);
    CHECK(batchPlan(tables::parseCsv("Case,Image,Mask,Label\na,i,m,1\n", "x"), "/moved", "x").hash == known);
    CHECK(hash("Case,Image,Mask,Label,age\nb,i,m,1,4\n") != known);
    CHECK(hash("Case,Image,Mask,Label,age\na,j,m,1,4\n") != known);
    CHECK(hash("Case,Image,Mask,Label,age\na,i,n,1,4\n") != known);
    CHECK(hash("Case,Image,Mask,Label,age\na,i,m,2,4\n") != known);
    CHECK(hash("Case,Image,Mask,Label,age\na,i,m,1,4\nb,i,m,1,4\n") != known);
}
