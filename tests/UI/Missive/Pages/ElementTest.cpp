#include <UI/Missive/Pages/Html/Element.hpp>

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

namespace missive::test {

TEST_CASE("a text in an element and in an attribute is escaped") {
    const std::string payload = R"(<script>alert('x')</script>&"')";
    const auto html = Element{"p"}.with("title", payload).add(payload).html().toString();
    CHECK(html == "<p title=\"&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;&#39;\">"
                  "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;&#39;</p>");
}

TEST_CASE("no byte of a text ends its attribute or begins an element") {
    for (int byte = 0; byte < 256; ++byte) {
        const auto text = Html::text(std::string(1, static_cast<char>(byte))).toString();
        CHECK(text.find_first_of("<>\"'") == std::string::npos);
        CHECK(text.find('\0') == std::string::npos);
    }
}

TEST_CASE("names that run something, carry styles or lead away are refused, whatever their case") {
    for (const char* name : {"script", "SCRIPT", "Style", "iframe", "a b", "a>", "", "1a"}) {
        CAPTURE(name);
        CHECK_FALSE(HtmlName::isAllowed(name));
    }
    for (const char* name : {"onclick", "oNload", "STYLE", "href", "hReF", "xlink:href", "http-equiv", "a=", ""}) {
        CAPTURE(name);
        CHECK_FALSE(AttributeName::isAllowed(name));
    }
    CHECK(HtmlName::isAllowed("h1"));
    CHECK(HtmlName::isAllowed("linearGradient"));
    CHECK(AttributeName::isAllowed("viewBox"));
    CHECK(AttributeName::isAllowed("data-label"));
}

TEST_CASE("elements stand in each other, and those without content are not closed") {
    CHECK(Element{"p"}.add("a").add(Element{"br"}).add(Element{"b"}.add("c")).html().toString() ==
          "<p>a<br><b>c</b></p>");
}

TEST_CASE("a link leads to this server and nowhere else") {
    for (const char* path : {"javascript:alert(1)", "//evil.test/", "https://evil.test/", "/\\evil.test", "", "x",
                             "/a?b", "/a#b", "/a\nb", "/\x7F"}) {
        CAPTURE(path);
        CHECK_THROWS_AS(PageLink{path}, std::invalid_argument);
    }
    CHECK(Element{"a"}.link(PageLink{"/performance"}).html().toString() == "<a href=\"/performance\"></a>");
}

TEST_CASE("the path and the parameters of a link are encoded") {
    CHECK(PageLink{"/a b\"<"}.toString() == "/a%20b%22%3C");
    CHECK(PageLink{"/routes"}.with("match", "a&b=c #%").with("sort", "p95").toString() ==
          "/routes?match=a%26b%3Dc%20%23%25&sort=p95");
    CHECK(PageLink::within("content").toString() == "#content");
}

} // namespace missive::test
