// Proves that each rule can fail: small made-up trees with one breach each, and the exact complaint about it.
#include "architecture/ArchitectureRules.h"
#include "architecture/SourceText.h"

#include <gmock/gmock.h>

using namespace architecture;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

std::vector<std::string> includes(const Tree& tree)
{
    return checkIncludes(tree);
}

} // namespace

TEST(SourceText, CommentsAndTextsAreToldApart)
{
    const auto parts = splitComments("a \"// no\" /* yes\n */ b // end\nR\"x(/* no */)x\" '\"' 1'000 // 2\n");
    EXPECT_EQ(parts.code, "a \"// no\"       \n    b       \nR\"x(/* no */)x\" '\"' 1'000     \n");
    EXPECT_EQ(parts.comments.size(), parts.code.size());
    EXPECT_NE(parts.comments.find("/* yes\n */"), std::string::npos);
    EXPECT_EQ(parts.comments.find("no"), std::string::npos);
}

TEST(SourceText, IncludesInCommentsDoNotCount)
{
    const auto found =
        includesOf("// #include \"a.h\"\n/*\n#include \"b.h\"\n*/\n  #  include <c.h> // why\n#include \"d/e.h\"\n");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].target, "c.h");
    EXPECT_EQ(found[0].line, 5);
    EXPECT_FALSE(found[0].quoted);
    EXPECT_EQ(found[1].target, "d/e.h");
    EXPECT_TRUE(found[1].quoted);
}

TEST(SourceText, PathsAreNormalized)
{
    EXPECT_EQ(normalized("engine/xml/../crypto/./A.h"), "engine/crypto/A.h");
    EXPECT_EQ(normalized("/A.h"), "A.h");
    EXPECT_EQ(normalized("../../A.h"), "../../A.h");
}

TEST(IncludeRules, AHouseInOrderHasNoComplaints)
{
    EXPECT_THAT(includes({
                    {"engine/include/engine/Result.h", "#include <engine/Error.h>\n#include <QString>\n"},
                    {"engine/include/engine/Error.h", ""},
                    {"engine/core/Base64.h", "#include <engine/Result.h>\n"},
                    {"engine/crypto/Pkcs12.h", "#include \"core/Base64.h\"\n#include <openssl/pkcs12.h>\n"},
                    {"engine/xml/Doc.h", "#include <libxml/tree.h>\n"},
                    {"engine/signing/Sign.cpp",
                     "#include \"crypto/Pkcs12.h\"\n#include \"xml/Doc.h\"\n#include <xmlsec/xmldsig.h>\n"},
                    {"engine/storage/Db.h", "#include <QSqlDatabase>\n"},
                    {"engine/queue/Outbox.h", "#include \"storage/Db.h\"\n"},
                    {"engine/access/Vault.h", "#include \"queue/Outbox.h\"\n"},
                    {"engine/notify/Mailer.h", "#include \"access/Vault.h\"\n#include \"queue/Outbox.h\"\n"},
                    {"engine/invoicing/Service.h", "#include \"access/Vault.h\"\n"},
                    {"engine/facade/Engine.cpp", "#include \"invoicing/Service.h\"\n"},
                    {"ui/shell/Window.h", "#include <QMainWindow>\n#include <engine/Result.h>\n"},
                    {"ui/CMakeLists.txt", "target_link_libraries(ui PUBLIC engine Qt6::Widgets)\n"},
                    {"app/main.cpp", "#include \"shell/Window.h\"\n#include <QApplication>\n"},
                }),
                IsEmpty());
}

TEST(IncludeRules, UpwardIncludeIsRefused)
{
    EXPECT_THAT(includes({{"engine/domain/Invoice.h", "\n#include \"storage/Db.h\"\n"}, {"engine/storage/Db.h", ""}}),
                ElementsAre("engine/domain/Invoice.h:2: domain may not include storage: upward, from row 1 to row 2 "
                            "(storage/Db.h)"));
}

TEST(IncludeRules, UpwardIncludeIsSeenThroughAnyWayOfWritingIt)
{
    const std::string complaint = "engine/xml/Doc.cpp:1: xml may not include invoicing: upward, from row 1 to row 4 (";
    for (const std::string way : {"../invoicing/Service.h", "invoicing/Service.h", "../../engine/invoicing/Service.h",
                                  "engine/invoicing/Service.h"})
        EXPECT_THAT(
            includes({{"engine/xml/Doc.cpp", "#include \"" + way + "\"\n"}, {"engine/invoicing/Service.h", ""}}),
            ElementsAre(complaint + way + ")"))
            << way;
    EXPECT_THAT(includes({{"engine/xml/Doc.cpp", "#include <invoicing/NotThere.h>\n"}}),
                ElementsAre(complaint + "invoicing/NotThere.h)"));
}

TEST(IncludeRules, SiblingsDoNotKnowEachOther)
{
    EXPECT_THAT(
        includes({{"engine/xml/Doc.h", "#include \"crypto/Hash.h\"\n"}, {"engine/crypto/Hash.h", ""}}),
        ElementsAre("engine/xml/Doc.h:1: xml may not include crypto: siblings do not know each other (crypto/Hash.h)"));
    EXPECT_THAT(includes({{"engine/queue/Outbox.h", "#include \"access/Vault.h\"\n"}, {"engine/access/Vault.h", ""}}),
                ElementsAre("engine/queue/Outbox.h:1: queue may not include access: siblings do not know each other "
                            "(access/Vault.h)"));
}

TEST(IncludeRules, ProductsAreBlindToEachOther)
{
    EXPECT_THAT(
        includes({{"engine/pos/Sale.h", "#include \"invoicing/Service.h\"\n"}, {"engine/invoicing/Service.h", ""}}),
        ElementsAre("engine/pos/Sale.h:1: pos may not include invoicing: siblings do not know each other "
                    "(invoicing/Service.h)"));
    EXPECT_THAT(
        includes({{"engine/practice/Sri.h", "#include \"storage/Db.h\"\n"}, {"engine/storage/Db.h", ""}}),
        ElementsAre("engine/practice/Sri.h:1: practice may not include storage: not in its list (storage/Db.h)"));
}

TEST(IncludeRules, ALowerRowOutsideTheListIsRefused)
{
    EXPECT_THAT(includes({{"engine/ride/Pdf.h", "#include \"crypto/Hash.h\"\n"}, {"engine/crypto/Hash.h", ""}}),
                ElementsAre("engine/ride/Pdf.h:1: ride may not include crypto: not in its list (crypto/Hash.h)"));
    EXPECT_THAT(includes({{"engine/api/Router.h", "#include \"sri/Client.h\"\n"}, {"engine/sri/Client.h", ""}}),
                ElementsAre("engine/api/Router.h:1: api may not include sri: not in its list (sri/Client.h)"));
}

TEST(IncludeRules, PublicHeadersStandAlone)
{
    EXPECT_THAT(
        includes({{"engine/include/engine/Issuer.h", "#include \"core/Log.h\"\n"}, {"engine/core/Log.h", ""}}),
        ElementsAre("engine/include/engine/Issuer.h:1: include may not include core: siblings do not know each other "
                    "(core/Log.h)"));
}

TEST(IncludeRules, WindowAndProgramSeeThePublicHeadersOnly)
{
    EXPECT_THAT(
        includes({{"ui/sale/Sale.cpp", "#include \"core/Log.h\"\n"}, {"engine/core/Log.h", ""}}),
        ElementsAre("ui/sale/Sale.cpp:1: ui sees nothing of the engine but engine/include, not core (core/Log.h)"));
    EXPECT_THAT(
        includes({{"app/main.cpp", "#include \"../engine/facade/Private.h\"\n"}, {"engine/facade/Private.h", ""}}),
        ElementsAre("app/main.cpp:1: app sees nothing of the engine but engine/include, not facade "
                    "(../engine/facade/Private.h)"));
    EXPECT_THAT(includes({{"ui/CMakeLists.txt", "add_library(ui)\ntarget_link_libraries(ui engine_storage)\n"}}),
                ElementsAre("ui/CMakeLists.txt:2: ui may use the target engine alone, not engine_storage"));
    EXPECT_THAT(
        includes({{"app/CMakeLists.txt", "target_include_directories(mostrador ${CMAKE_SOURCE_DIR}/engine)\n"}}),
        ElementsAre("app/CMakeLists.txt:1: app may use the target engine alone, not }/engine"));
}

TEST(IncludeRules, TheWindowDoesNotKnowTheProgram)
{
    EXPECT_THAT(
        includes({{"ui/shell/Window.h", "#include \"app/Settings.h\"\n"}, {"app/Settings.h", ""}}),
        ElementsAre("ui/shell/Window.h:1: ui sees nothing of the engine but engine/include, not app (app/Settings.h)"));
}

TEST(IncludeRules, CycleBetweenFilesIsShownWhole)
{
    EXPECT_THAT(
        includes({{"engine/xml/A.h", "#include \"xml/B.h\"\n"},
                  {"engine/xml/B.h", "#include \"C.h\"\n"},
                  {"engine/xml/C.h", "#include \"xml/A.h\"\n"}}),
        ElementsAre("cycle between files: engine/xml/A.h -> engine/xml/B.h -> engine/xml/C.h -> engine/xml/A.h"));
}

TEST(IncludeRules, CycleBetweenModulesIsShownWhole)
{
    // No file includes itself in a ring, yet the two modules need each other.
    EXPECT_THAT(includes({{"engine/xml/A.h", ""},
                          {"engine/xml/B.h", "#include \"signing/D.h\"\n"},
                          {"engine/signing/C.h", "#include \"xml/A.h\"\n"},
                          {"engine/signing/D.h", ""}}),
                ElementsAre("engine/xml/B.h:1: xml may not include signing: upward, from row 1 to row 2 (signing/D.h)",
                            "cycle between modules: signing -> xml -> signing"));
}

TEST(IncludeRules, AFolderNobodyPlannedIsRefused)
{
    EXPECT_THAT(includes({{"engine/util/Misc.h", ""}}),
                ElementsAre("engine/util/Misc.h: engine/util is no module of the architecture"));
}

struct LockedHeader
{
    const char* path;
    const char* header;
    const char* homes;
    const char* module;
};

void PrintTo(const LockedHeader& p, std::ostream* out)
{
    *out << p.header << " in " << p.path;
}

class LockedHeaders : public testing::TestWithParam<LockedHeader>
{
};

TEST_P(LockedHeaders, StayInTheirRoom)
{
    const auto& p = GetParam();
    EXPECT_THAT(
        includes({{p.path, std::string("#include <") + p.header + ">\n"}}),
        ElementsAre(std::string(p.path) + ":1: <" + p.header + "> belongs to " + p.homes + ", not to " + p.module));
}

INSTANTIATE_TEST_SUITE_P(
    EachRoom, LockedHeaders,
    testing::Values(LockedHeader{"engine/xml/A.cpp", "openssl/evp.h", "crypto, signing", "xml"},
                    LockedHeader{"engine/sri/A.cpp", "libxml/tree.h", "signing, xml", "sri"},
                    LockedHeader{"engine/xml/A.cpp", "xmlsec/xmldsig.h", "signing", "xml"},
                    LockedHeader{"engine/invoicing/A.cpp", "QSqlQuery", "storage", "invoicing"},
                    LockedHeader{"engine/queue/A.cpp", "QtSql/QSqlDatabase", "storage", "queue"},
                    LockedHeader{"engine/facade/A.cpp", "QtSql", "storage", "facade"},
                    LockedHeader{"ui/sale/A.cpp", "zint.h", "ride", "ui"},
                    LockedHeader{"engine/access/A.cpp", "qt6keychain/keychain.h", "crypto", "access"},
                    LockedHeader{"app/main.cpp", "qtkeychain/keychain.h", "crypto", "app"},
                    LockedHeader{"engine/sri/A.cpp", "QNetworkAccessManager", "api, net, practice", "sri"},
                    LockedHeader{"app/main.cpp", "QTcpServer", "api, net, practice", "app"},
                    LockedHeader{"engine/practice/A.cpp", "QHttpServer", "api", "practice"},
                    LockedHeader{"engine/domain/A.h", "QImage", "app, ride, ui", "domain"},
                    LockedHeader{"engine/ride/A.cpp", "QWidget", "app, ui", "ride"},
                    LockedHeader{"engine/facade/A.cpp", "QtWidgets/QMessageBox", "app, ui", "facade"},
                    LockedHeader{"engine/include/engine/A.h", "QMainWindow", "app, ui", "include"}));

TEST(TextRules, AQuietTreeHasNoComplaints)
{
    EXPECT_THAT(checkTexts({{"ui/sale/A.cpp", "auto text = u\"TO"
                                              "DO EL DIA\"; // home/office\n"},
                            {"README.md", "See https://www.sri.gob.ec and [tests](tests/README.md)\n"}}),
                IsEmpty());
}

TEST(TextRules, MachinePathsAreRefused)
{
    for (const std::string path : {"/"
                                   "home/ana/x",
                                   "/"
                                   "work/main/x",
                                   "/"
                                   "Users/Ana/x",
                                   "C:\\"
                                   "Users\\ana",
                                   "../"
                                   "shared/x"})
        EXPECT_THAT(checkTexts({{"app/run", "first\ncp '" + path + "' .\n"}}),
                    ElementsAre("app/run:2: a path of one machine"))
            << path;
    EXPECT_THAT(checkTexts({{"README.md", "see /opt/src/mostrador/README.md\n"}}, "/opt/src/mostrador"),
                ElementsAre("README.md:1: a path of one machine"));
}

TEST(TextRules, PackageHostsAreRefused)
{
    for (const std::string host : {"deb.debian"
                                   ".org",
                                   "snapshot.debian"
                                   ".org",
                                   "pypi"
                                   ".org",
                                   "registry.npmjs"
                                   ".org"})
        EXPECT_THAT(checkTexts({{"tests/run", "curl https://" + host + "/x\n"}}),
                    ElementsAre("tests/run:1: the name of a package host"))
            << host;
}

TEST(TextRules, NotesAboutUnfinishedWorkAreRefused)
{
    const std::string todo = "TO"
                             "DO",
                      fixme = "FIX"
                              "ME";
    EXPECT_THAT(checkTexts({{"engine/xml/A.cpp", "int a;\nint b; // " + todo + ": later\n"}}),
                ElementsAre("engine/xml/A.cpp:2: a note about unfinished work"));
    EXPECT_THAT(checkTexts({{"engine/xml/A.cpp", "/* " + fixme + " */\n"}}),
                ElementsAre("engine/xml/A.cpp:1: a note about unfinished work"));
    EXPECT_THAT(checkTexts({{"app/run", "# " + todo + " later\n"}}),
                ElementsAre("app/run:1: a note about unfinished work"));
}

TEST(TextRules, SwitchedOffTestsAreRefused)
{
    EXPECT_THAT(checkTexts({{"tests/unit/xml/A.cpp", "TEST(Xml, DIS"
                                                     "ABLED_Reads) {}\n"}}),
                ElementsAre("tests/unit/xml/A.cpp:1: a test that is switched off"));
    EXPECT_THAT(checkTexts({{"tests/unit/xml/A.cpp", "\n    GTEST_"
                                                     "SKIP();\n"}}),
                ElementsAre("tests/unit/xml/A.cpp:2: a test that is switched off"));
}

TEST(TextRules, FilesOverTheLimitAreRefused)
{
    std::string text;
    for (int i = 0; i < longestFile; ++i)
        text += "\n";
    EXPECT_THAT(checkTexts({{"ui/sale/A.cpp", text}}), IsEmpty());
    EXPECT_THAT(checkTexts({{"ui/sale/A.cpp", text + "\n"}}), ElementsAre("ui/sale/A.cpp: 701 lines, more than 700"));
}
