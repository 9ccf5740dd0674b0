#include <UI/Missive/Pages/Serve/PageValues.hpp>
#include <tests/support/DomainErrorCode.hpp>

#include <doctest/doctest.h>

namespace missive::test {

TEST_CASE("an empty value of a form is none, and a value that cannot be read is refused by its name") {
    const PageValues values{{{"a", ""}, {"count", "7"}, {"time", "1.5"}, {"bad", "x7"}, {"less", "-1"}}};
    CHECK_FALSE(values.text("a"));
    CHECK(values.integer("count") == 7);
    CHECK(values.number("time") == 1.5);
    CHECK_FALSE(values.integer("nothing"));
    CHECK(domainErrorCode([&] { values.integer("bad"); }) == "page.value");
    CHECK(domainErrorCode([&] { values.number("bad"); }) == "page.value");
    CHECK(domainErrorCode([&] { values.number("less"); }) == "page.value");
    CHECK(domainErrorCode([&] { values.allow({"count", "time", "bad"}); }) == "page.value");
    CHECK_NOTHROW(values.allow({"a", "count", "time", "bad", "less"}));
}

TEST_CASE("a form that came in a body is read as an address is, and its values stand in links") {
    const auto values = PageValues::ofForm("name=a+b%26c&empty=&sort=p95");
    CHECK(values.text("name") == "a b&c");
    CHECK(values.on(PageLink{"/x"}, {"sort"}).toString() == "/x?name=a%20b%26c");
    CHECK(domainErrorCode([] { PageValues::ofForm("a=%zz"); }) == "page.value");
}

} // namespace missive::test
