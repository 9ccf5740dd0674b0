#include <UI/Missive/Http/Message/EntityTags.hpp>
#include <UI/Missive/Pages/Asset/AnswerAsset.hpp>
#include <UI/Missive/Pages/Asset/PageAsset.hpp>
#include <UI/Missive/Pages/Html/Element.hpp>
#include <UI/Missive/Pages/Shell/ErrorPage.hpp>
#include <UI/Missive/Pages/Shell/PageAnswer.hpp>

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

namespace missive::test {
namespace {

Navigation twoEntries() {
    Navigation navigation;
    navigation.add("Performance", PageLink{"/performance"});
    navigation.add("A & B", PageLink{"/monitor"});
    return navigation;
}

HttpRequest reading(std::string_view path) {
    HttpRequest request;
    request.method = HttpMethod::Get;
    request.target = *RequestTarget::parse(path);
    return request;
}

} // namespace

TEST_CASE("a page has one heading, the navigation and the mark of where one is") {
    const auto answer = pageAnswer(200, {"<Routes>", Html::text("none"), PageLink{"/monitor"}}, twoEntries());
    CHECK(answer.body.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    CHECK(answer.body.find("<h1>&lt;Routes&gt;</h1>none</main>") != std::string::npos);
    CHECK(answer.body.find("<a href=\"/performance\">Performance</a>") != std::string::npos);
    CHECK(answer.body.find("<a href=\"/monitor\" aria-current=\"page\">A &amp; B</a>") != std::string::npos);
}

TEST_CASE("a page lets a browser run and load nothing but what this server has") {
    const auto answer = pageAnswer(200, {"Routes", {}}, twoEntries());
    const std::string policy{answer.headers.find("Content-Security-Policy").value_or("")};
    CHECK(policy.starts_with("default-src 'none'; style-src 'self'; script-src 'self'"));
    CHECK(policy.find("unsafe") == std::string::npos);
    CHECK(answer.headers.find("Referrer-Policy") == "same-origin");
    CHECK(answer.body.find("http:") == std::string::npos);
    CHECK(answer.body.find("style=") == std::string::npos);
}

TEST_CASE("an error page says what happened and leads back") {
    const auto answer = errorPage(404, "There is no route <x>.", twoEntries());
    CHECK(answer.status == 404);
    CHECK(answer.body.find("<h1>404 Not Found</h1><p>There is no route &lt;x&gt;.</p>") != std::string::npos);
    CHECK(answer.body.find("<a href=\"/performance\">Back to Performance</a>") != std::string::npos);
}

TEST_CASE("a page's styles are those of the repository, kept for good, and not sent twice") {
    const auto& styles = pageStyles();
    CHECK(pageAnswer(200, {"Routes", {}}, {}).body.find(std::string{styles.path}) != std::string::npos);
    std::ifstream file{MISSIVE_SOURCE_DIR "/UI/Missive/Pages/Asset/pages.css", std::ios::binary};
    const auto first = answerAsset(reading(styles.path));
    REQUIRE(first);
    CHECK(first->body == std::string{std::istreambuf_iterator<char>{file}, {}});
    CHECK(first->headers.find("Cache-Control") == "public, max-age=31536000, immutable");
    auto again = reading(styles.path);
    again.headers.add("If-None-Match", *first->headers.find("ETag"));
    const auto second = answerAsset(again);
    REQUIRE(second);
    CHECK(second->status == 304);
    CHECK(second->body.empty());
}

TEST_CASE("what is no asset, or is not read, is left to others") {
    CHECK_FALSE(answerAsset(reading("/_missive/assets/pages.0000000000000000.css")));
    auto request = reading(pageStyles().path);
    request.method = HttpMethod::Post;
    CHECK_FALSE(answerAsset(request));
}

} // namespace missive::test
