#include <UI/Missive/Http/Message/ContentType.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::test {

TEST_CASE("a body is JSON by its type or its suffix, in UTF-8") {
    for (const std::string value : {"application/json", "Application/JSON", "application/json;charset=utf-8",
                                    "application/json ; Charset=\"UTF-8\" ;", "application/merge-patch+json",
                                    " application/vnd.shop.v1+JSON; charset=UTF-8"}) {
        CAPTURE(value);
        CHECK(ContentType{value}.isJson());
    }
}

TEST_CASE("a body is not JSON by a type that a form of a foreign page can send, nor by half of one") {
    for (const std::string value :
         {"", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=application/json",
          "text/plain;application/json", "text/plain, application/json", "application/json, text/plain",
          "application/json;charset=latin1", "application/json;charset=utf-8;charset=utf-8", "application/json;v=1",
          "application/json;charset", "application/json;charset=", "application/", "/json", "json", "application/+json",
          "application/json+xml", "application /json", "application/json x"}) {
        CAPTURE(value);
        CHECK_FALSE(ContentType{value}.isJson());
    }
}

} // namespace missive::test
