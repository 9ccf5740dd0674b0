#include <tests/flow/Scratch.hpp>

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

namespace missive::test {
namespace {

std::string golden(const std::string& name) {
    std::ifstream stream{MISSIVE_SOURCE_DIR "/tests/golden/http/" + name, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

} // namespace

TEST_CASE("H-23: the description of the shipped routes changes only where the API does") {
    const Scratch shop{MISSIVE_PROGRAM};
    CHECK(shop.run({"http:openapi"}).output == golden("ordering.json"));
    CHECK(shop.run({"http:openapi", "--output=" + shop.file("api.json")}).succeeded());
    CHECK(shop.read("api.json") == golden("ordering.json"));
    const auto refused = shop.run({"http:openapi", "--output=/nowhere/api.json"});
    CHECK(refused.exit == Exit{1, 0});
    CHECK(refused.errorOutput.find("\"/nowhere/api.json\" cannot be written: No such file or directory.") !=
          std::string::npos);
}

TEST_CASE("the description bears the title and version of the configuration") {
    const Scratch shop{MISSIVE_PROGRAM};
    shop.write("config/missive.yaml", "missive:\n  http:\n    openapi: {title: Mugs & more, version: 2.0}\n");
    const auto described = shop.run({"http:openapi"}).output;
    CHECK(described.find(R"("title": "Mugs & more")") != std::string::npos);
    CHECK(described.find(R"("version": "2.0")") != std::string::npos);
    shop.write("config/missive.yaml", "missive:\n  http:\n    openapi: {titel: Mugs, version: ''}\n");
    const auto refused = shop.run({"http:openapi"}).errorOutput;
    CAPTURE(refused);
    CHECK(refused.find("missive.http.openapi.titel") != std::string::npos);
    CHECK(refused.find("missive.http.openapi.version") != std::string::npos);
}

TEST_CASE("the codes of problems never change") {
    const Scratch shop{MISSIVE_PROGRAM};
    CHECK(shop.run({"http:routes", "--codes", "--format=json"}).output == golden("codes.json"));
}

} // namespace missive::test
