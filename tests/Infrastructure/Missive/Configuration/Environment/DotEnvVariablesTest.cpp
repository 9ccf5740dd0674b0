#include <Infrastructure/Missive/Configuration/Environment/DotEnvVariables.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationError.hpp>
#include <tests/Infrastructure/Missive/Configuration/Environment/FixedEnvironment.hpp>
#include <tests/support/TemporaryDirectory.hpp>

#include <doctest/doctest.h>

using namespace missive;
using namespace missive::test;
using missive::test::TemporaryDirectory;

TEST_CASE("later .env files win and the real environment wins over all") {
    const TemporaryDirectory directory;
    directory.write(".env", "A=1\nB=1\nC=1\nD=1\nE=1\n");
    directory.write(".env.local", "B=2\nC=2\nD=2\nE=2\n");
    directory.write(".env.prod", "C=3\nD=3\nE=3\n");
    directory.write(".env.prod.local", "D=4\nE=4\n");
    const FixedEnvironment real{{{"E", "5"}}};
    const DotEnvVariables variables{real, directory.path(), "prod"};
    CHECK(variables.get("A") == "1");
    CHECK(variables.get("B") == "2");
    CHECK(variables.get("C") == "3");
    CHECK(variables.get("D") == "4");
    CHECK(variables.get("E") == "5");
    CHECK(variables.get("F") == std::nullopt);
}

TEST_CASE("tests do not see .env.local") {
    const TemporaryDirectory directory;
    directory.write(".env", "A=1\n");
    directory.write(".env.local", "A=2\n");
    directory.write(".env.test.local", "B=3\n");
    const FixedEnvironment real;
    CHECK(DotEnvVariables{real, directory.path(), "test"}.get("A") == "1");
    CHECK(DotEnvVariables{real, directory.path(), "test"}.get("B") == "3");
    CHECK(DotEnvVariables{real, directory.path(), "dev"}.get("A") == "2");
}

TEST_CASE("the environment is the one asked for, else APP_ENV, else dev") {
    const TemporaryDirectory directory;
    const FixedEnvironment real;
    CHECK(DotEnvVariables{real, directory.path()}.environment() == "dev");
    directory.write(".env", "APP_ENV=stage\n");
    directory.write(".env.stage", "A=staged\n");
    CHECK(DotEnvVariables{real, directory.path()}.environment() == "stage");
    CHECK(DotEnvVariables{real, directory.path()}.get("A") == "staged");
    CHECK(DotEnvVariables{FixedEnvironment{{{"APP_ENV", "prod"}}}, directory.path()}.environment() == "prod");
    CHECK(DotEnvVariables{real, directory.path(), "test"}.environment() == "test");
}

TEST_CASE("a variable tells where its value comes from: the command line, the real environment, or a file") {
    const TemporaryDirectory directory;
    const auto shared = directory.write(".env", "A=1\nB=1\nC=1\nAPP_ENV=stage\n").string();
    const auto local = directory.write(".env.local", "B=2\n").string();
    const FixedEnvironment real{{{"C", "3"}, {"APP_ENV", "test"}}};
    const DotEnvVariables variables{real, directory.path(), "prod"};
    CHECK(variables.origin("A") == "environment variable A in " + shared);
    CHECK(variables.origin("B") == "environment variable B in " + local);
    CHECK(variables.origin("C") == "environment variable C");
    CHECK(variables.get("APP_ENV") == "prod");
    CHECK(variables.origin("APP_ENV") == "option --env");
    CHECK(DotEnvVariables{FixedEnvironment{}, directory.path()}.origin("APP_ENV") ==
          "environment variable APP_ENV in " + shared);
}

TEST_CASE("the format of .env files is Symfony's") {
    const TemporaryDirectory directory;
    directory.write(".env", "# comment\n\nexport A=one # rest\nB='$A \\n'\n"
                            "C=\"x\\n$A ${A}\\$\"\nD=${NONE:-other}$R\nE=\n"
                            "F=a#b\nG=\"two\nlines\"\r\n");
    const FixedEnvironment real{{{"R", "real"}}};
    const DotEnvVariables variables{real, directory.path()};
    CHECK(variables.get("A") == "one");
    CHECK(variables.get("B") == "$A \\n");
    CHECK(variables.get("C") == "x\none one$");
    CHECK(variables.get("D") == "otherreal");
    CHECK(variables.get("E") == "");
    CHECK(variables.get("F") == "a#b");
    CHECK(variables.get("G") == "two\nlines");
}

TEST_CASE("references are resolved after the last file") {
    const TemporaryDirectory directory;
    directory.write(".env", "URL=${HOST}/x\nHOST=a\nCHAIN=$ONE\nONE=${TWO:=2}\n");
    directory.write(".env.local", "HOST=b\n");
    directory.write(".env.prod", "HOST=c\n");
    directory.write(".env.prod.local", "HOST=${DOMAIN}\nDOMAIN=d\n");
    const FixedEnvironment real;
    const DotEnvVariables variables{real, directory.path(), "prod"};
    CHECK(variables.get("URL") == "d/x");
    CHECK(variables.get("CHAIN") == "2");
    CHECK(variables.get("TWO") == "2");
    CHECK(variables.origin("TWO") == "environment variable TWO in " + (directory.path() / ".env").string());
}

TEST_CASE("a variable may add to what an earlier file said of it") {
    const TemporaryDirectory directory;
    directory.write(".env", "A=1\n");
    directory.write(".env.local", "A=${A}2\n");
    const FixedEnvironment real;
    CHECK(DotEnvVariables{real, directory.path()}.get("A") == "12");
}

TEST_CASE("APP_ENV may refer to other variables, and other variables to the environment asked for") {
    const TemporaryDirectory directory;
    directory.write(".env", "STAGE=prod\nAPP_ENV=$STAGE\nNAME=in_$APP_ENV\n");
    directory.write(".env.prod", "A=p\n");
    const FixedEnvironment real;
    CHECK(DotEnvVariables{real, directory.path()}.environment() == "prod");
    CHECK(DotEnvVariables{real, directory.path()}.get("A") == "p");
    CHECK(DotEnvVariables{real, directory.path(), "test"}.get("NAME") == "in_test");
}

TEST_CASE("without .env there is .env.dist") {
    const TemporaryDirectory directory;
    directory.write(".env.dist", "A=1\n");
    const FixedEnvironment real;
    CHECK(DotEnvVariables{real, directory.path()}.get("A") == "1");
    directory.write(".env", "B=1\n");
    CHECK(DotEnvVariables{real, directory.path()}.get("A") == std::nullopt);
}

TEST_CASE("references that lead nowhere are reported with their file and line") {
    const TemporaryDirectory directory;
    const auto file = directory.write(".env", "A=$B\nB=$A\nC=${D\nE=\"${F:-$A}\"\n").string();
    std::string chain;
    for (int i = 0; i < 100; ++i) {
        chain += "N" + std::to_string(i) + "=$N" + std::to_string(i + 1) + "\n";
    }
    std::string doubled = "X0=0123456789\n";
    for (int i = 0; i < 20; ++i) {
        doubled += "X" + std::to_string(i + 1) + "=$X" + std::to_string(i) + "$X" + std::to_string(i) + "\n";
    }
    directory.write(".env.local", chain + doubled);
    const FixedEnvironment real;
    try {
        const DotEnvVariables variables{real, directory.path()};
        FAIL("accepted");
    } catch (const ConfigurationError& error) {
        const std::string text = error.what();
        INFO(text);
        CHECK(text.find(file + ":2: The variables B and A refer to each other in a circle.") != std::string::npos);
        CHECK(text.find(file + ":3: The closing } is missing") != std::string::npos);
        CHECK(text.find(file + ":4: A default can hold no quotes, \"{\" and \"$\".") != std::string::npos);
        CHECK(text.find(".env.local:65: The variable is the end of a chain of more than 64") != std::string::npos);
        CHECK(text.find(".env.local:118: The value is larger than 1 MiB") != std::string::npos);
    }
}

TEST_CASE("wrong lines of a .env file are reported together with their numbers") {
    const TemporaryDirectory directory;
    const auto file = directory.write(".env", "A=1\nB = 2\nC=a b\nD=$(date)\nE=\"open\n").string();
    const FixedEnvironment real;
    try {
        const DotEnvVariables variables{real, directory.path()};
        FAIL("accepted");
    } catch (const ConfigurationError& error) {
        const std::string text = error.what();
        INFO(text);
        CHECK(text.find(file + ":2: Expected NAME=value") != std::string::npos);
        CHECK(text.find(file + ":3: Expected the end of the line") != std::string::npos);
        CHECK(text.find(file + ":4: Commands in $(…)") != std::string::npos);
        CHECK(text.find(file + ":5: The closing \" is missing") != std::string::npos);
        CHECK(error.problems().size() == 4);
    }
}

TEST_CASE("a byte-order mark at the beginning of a .env file is named") {
    const TemporaryDirectory directory;
    const auto file = directory
                          .write(".env", "\xEF\xBB\xBF"
                                         "A=1\nB=2\n")
                          .string();
    const FixedEnvironment real;
    CHECK_THROWS_WITH_AS((DotEnvVariables{real, directory.path()}),
                         (file + ":1: The file begins with a byte-order mark; save it without one.").c_str(),
                         ConfigurationError);
}
