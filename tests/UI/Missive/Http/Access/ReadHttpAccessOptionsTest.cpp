#include <UI/Missive/Http/Access/ReadHttpAccessOptions.hpp>

#include <Infrastructure/Missive/Configuration/ConfigurationLoader.hpp>
#include <UI/Missive/Http/Access/Sha256.hpp>
#include <tests/Infrastructure/Missive/Configuration/Environment/FixedEnvironment.hpp>
#include <tests/UI/Missive/Http/Access/Requests.hpp>
#include <tests/support/TemporaryDirectory.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace missive::test {
namespace {

/// The SHA-256 of "abc".
const std::string hash{"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"};

/// Reads `missive.http`, and keeps what was found wrong, a line each, and what debug:config would show.
struct ReadOptions {
    explicit ReadOptions(const std::string& http, const std::map<std::string, std::string>& variables = {}) {
        const FixedEnvironment environment{variables};
        const auto configuration =
            ConfigurationLoader{environment}.loadText("missive:\n  http:\n" + http, "app.yaml", "prod");
        ConfigurationFindings findings;
        const auto& part = *std::ranges::find(configuration.parts, "missive.http", &ConfigurationPart::keyPath);
        findings.add(part.problems);
        options = readHttpAccessOptions({&part.member, "missive.http", findings});
        for (const auto& problem : findings.problems()) {
            problems += problem.describe() + "\n";
        }
        for (const auto& entry : findings.takeEntries()) {
            shown += entry.keyPath + " " + entry.value + " " + entry.origin + "\n";
        }
    }

    HttpAccessOptions options;
    std::string problems;
    std::string shown;
};

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("who may ask is read from the configuration") {
    const ReadOptions read{"    hosts: [shop.example, 'api.example:8443']\n"
                           "    trusted_proxies: [127.0.0.1/32, unix]\n"
                           "    tokens:\n"
                           "      till: {sha256: " +
                           hash +
                           ", permissions: [orders.read, orders.write]}\n"
                           "    cors: {origins: ['https://shop.example'], methods: [GET, POST], headers: [If-Match], "
                           "max_age: 60}\n"
                           "    rate: {per: address, rate: 90/m, burst: 200}\n"};
    CHECK(read.problems.empty());
    const auto& options = read.options;
    CHECK(options.hosts == std::vector<std::string>{"shop.example", "api.example:8443"});
    CHECK(options.trustedProxies.trust(get().peer));
    CHECK(options.trustedProxies.trust(from("unix", get()).peer));
    CHECK_FALSE(options.trustedProxies.trust(from("127.0.0.2", get()).peer));
    REQUIRE(options.tokens.size() == 1);
    CHECK(options.tokens[0].sha256 == sha256("abc"));
    CHECK(options.tokens[0].principal.name == "till");
    CHECK(options.tokens[0].principal.permissions == std::vector<std::string>{"orders.read", "orders.write"});
    CHECK(options.cors.origins == std::vector<std::string>{"https://shop.example"});
    CHECK(options.cors.methods == std::vector{HttpMethod::Get, HttpMethod::Post});
    CHECK(options.cors.headers == std::vector<std::string>{"If-Match"});
    CHECK(options.cors.maxAge == std::chrono::seconds{60});
    REQUIRE(options.rate);
    CHECK(options.rate->per == RateOptions::Per::Address);
    CHECK(options.rate->perSecond == doctest::Approx(1.5));
    CHECK(options.rate->burst == 200);
    CHECK_FALSE(options.allowsAnonymous);
    CHECK(contains(read.shown, "missive.http.hosts shop.example, api.example:8443 app.yaml:3\n"));
}

TEST_CASE("without a word everything is closed") {
    const ReadOptions read{"    {}\n"};
    CHECK(read.problems.empty());
    CHECK(read.options.hosts.empty());
    CHECK(read.options.tokens.empty());
    CHECK(read.options.cors.origins.empty());
    CHECK_FALSE(read.options.rate);
    CHECK_FALSE(read.options.trustedProxies.trust(get().peer));
}

TEST_CASE("tokens come from variables, files and JSON, and are not shown") {
    TemporaryDirectory directory;
    const auto file = directory.write("till", hash + "  token.txt\n").string();
    const auto json = directory.write("tokens.json", R"({"till": {"sha256": ")" + hash + R"("}})").string();
    const ReadOptions read{"    tokens:\n"
                           "      till: {sha256: ['%env(file:TILL_FILE)%', '%env(CLERK)%']}\n"
                           "    hosts: '%env(json:HOSTS)%'\n",
                           {{"TILL_FILE", file}, {"CLERK", std::string(64, 'A')}, {"HOSTS", R"(["shop.example"])"}}};
    CHECK(read.problems.empty());
    REQUIRE(read.options.tokens.size() == 2);
    CHECK(read.options.tokens[0].sha256 == sha256("abc"));
    CHECK(read.options.tokens[1].sha256 == std::string(32, '\xAA'));
    CHECK(read.options.hosts == std::vector<std::string>{"shop.example"});
    CHECK_FALSE(contains(read.shown, hash));
    const ReadOptions whole{"    tokens: '%env(json:file:TOKENS_FILE)%'\n", {{"TOKENS_FILE", json}}};
    CHECK(whole.problems.empty());
    REQUIRE(whole.options.tokens.size() == 1);
    CHECK(whole.options.tokens[0].principal.name == "till");
}

TEST_CASE("what is wrong in it is told with its line and key") {
    const ReadOptions read{"    hosts: [shop.example, 'https://a']\n"
                           "    trusted_proxies: [10.0.0.0/33]\n"
                           "    cors:\n"
                           "      origins: ['*', 'https://a/b', 'HTTPS://a']\n"
                           "      methods: [get, OPTIONS]\n"
                           "      max_age: -1\n"
                           "      maxage: 1\n"
                           "    rate: {per: user, rate: 100}\n"};
    for (const std::string problem :
         {"app.yaml:3: missive.http.hosts: Expected the name of a host, perhaps with a port, found the text "
          "\"https://a\".",
          "app.yaml:4: missive.http.trusted_proxies: Expected an address, a network such as 10.0.0.0/8, or unix, "
          "found "
          "the text \"10.0.0.0/33\".",
          "app.yaml:6: missive.http.cors.origins: Expected the exact origin of pages, such as "
          "https://shop.example, "
          "found the text \"*\".",
          "found the text \"https://a/b\".", "found the text \"HTTPS://a\".",
          "app.yaml:7: missive.http.cors.methods: Expected GET, HEAD, POST, PUT, PATCH or DELETE, found the text "
          "\"get\".",
          "found the text \"OPTIONS\".", "app.yaml:8: missive.http.cors.max_age: Expected an integer from 0",
          "app.yaml:9: missive.http.cors.maxage: Unknown key \"maxage\"",
          "app.yaml:10: missive.http.rate.per: Expected principal or address, found the text \"user\".",
          "app.yaml:10: missive.http.rate.rate: Expected a number of requests"}) {
        CAPTURE(problem);
        CAPTURE(read.problems);
        CHECK(contains(read.problems, problem));
    }
}

TEST_CASE("a token that stands there itself is refused and not told") {
    const ReadOptions read{"    tokens:\n"
                           "      till: {sha256: hush-hush-hush, permissions: [a]}\n"
                           "      clerk: {permissions: [a]}\n"
                           "      one: {sha256: " +
                           hash +
                           ", permission: [a]}\n"
                           "      two: {sha256: " +
                           hash + "}\n"};
    CAPTURE(read.problems);
    CHECK(contains(read.problems, "app.yaml:4: missive.http.tokens.till.sha256: Expected the 64 hexadecimal digits"));
    CHECK(contains(read.problems, "app.yaml:5: missive.http.tokens.clerk.sha256: Expected the hash of a token"));
    CHECK(contains(read.problems, "app.yaml:6: missive.http.tokens.one.permission: Unknown key"));
    CHECK(contains(read.problems, "app.yaml:7: missive.http.tokens.two.sha256: This token is there twice"));
    CHECK_FALSE(contains(read.problems + read.shown, "hush"));
    CHECK_FALSE(contains(read.problems + read.shown, hash));
}

TEST_CASE("a rate or tokens in another form are told of once") {
    CHECK(ReadOptions{"    rate: 100/s\n"}.problems ==
          "app.yaml:3: missive.http.rate: Expected a map, found the text \"100/s\".\n");
    CHECK(ReadOptions{"    tokens: [till]\n"}.problems ==
          "app.yaml:3: missive.http.tokens: Expected a map, found a list.\n");
}

} // namespace missive::test
