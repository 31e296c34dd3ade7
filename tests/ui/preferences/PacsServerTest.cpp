#include "ui/preferences/PacsServer.h"

#include <catch2/catch.hpp>

using namespace rimlight::preferences;

TEST_CASE("An application entity title has 1 to 16 characters of ASCII without a backslash", "[unit]") {
    // DICOM PS3.5, table 6.2-1, value representation AE.
    for (const char* legal : {"ARCHIVE", "A", "PACS 2 (OR)", "SIXTEEN-LETTERS!", "archive"})
        CHECK(aeTitleProblem(legal).isEmpty());
    for (const char* illegal : {"", "   ", "SEVENTEEN-LETTERS", "A\\B", "A\nB", "档案"})
        CHECK_FALSE(aeTitleProblem(illegal).isEmpty());
}

TEST_CASE("A host is a name by RFC 1123, an IPv4 or an IPv6 address", "[unit]") {
    for (const char* legal : {"pacs", "pacs.example.org", "pacs-2.example.org.", "10.0.0.5", "::1", "fe80::1:2"})
        CHECK(hostProblem(legal).isEmpty());
    for (const char* illegal : {"", "10.0.0.256", "10.0.0", "pacs example", "-pacs", "pacs-", "pacs..org",
                                "http://pacs", "pacs:104", "1:2", "pacs_2"})
        CHECK_FALSE(hostProblem(illegal).isEmpty());
    CHECK_FALSE(hostProblem(QString(64, QLatin1Char('a'))).isEmpty());
    CHECK(hostProblem(QString(63, QLatin1Char('a'))).isEmpty());
}
