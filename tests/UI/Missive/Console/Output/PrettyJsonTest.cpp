#include <UI/Missive/Console/Output/PrettyJson.hpp>

#include <doctest/doctest.h>

using missive::PrettyJson;

TEST_CASE("JSON is laid out as PHP pretty prints it") {
    PrettyJson json;
    json.beginObject().key("transports").beginObject().key("async").beginObject().key("count").value(std::int64_t{3});
    json.endObject().endObject().key("list").beginArray().value("a").value(true).null().endArray();
    json.key("none").beginArray().endArray().key("empty").beginObject().endObject().endObject();
    CHECK(json.text() == "{\n"
                         "    \"transports\": {\n"
                         "        \"async\": {\n"
                         "            \"count\": 3\n"
                         "        }\n"
                         "    },\n"
                         "    \"list\": [\n"
                         "        \"a\",\n"
                         "        true,\n"
                         "        null\n"
                         "    ],\n"
                         "    \"none\": [],\n"
                         "    \"empty\": {}\n"
                         "}");
}

TEST_CASE("quotes, control characters and broken UTF-8 are safe in JSON") {
    CHECK(PrettyJson{}.value("a\"\\\n\x01ü").text() == "\"a\\\"\\\\\\n\\u0001ü\"");
    CHECK(PrettyJson{}.value("\x7f\xc2\x9b\xc2\xa0").text() == "\"\\u007f\\u009b\xc2\xa0\"");
    CHECK(PrettyJson{}.value("x\xFFy\xC3").text() == "\"x\xEF\xBF\xBDy\xEF\xBF\xBD\"");
    CHECK(PrettyJson{}.value("\xED\xA0\x80").text() == "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");
}

TEST_CASE("JSON text is laid out anew, its numbers stay as they are written") {
    PrettyJson json;
    json.beginArray().json(R"({"a":[1.50,-2e3],"b":{},"c":"\u00fc\/"})").json("null").endArray();
    CHECK(json.text() == "[\n"
                         "    {\n"
                         "        \"a\": [\n"
                         "            1.50,\n"
                         "            -2e3\n"
                         "        ],\n"
                         "        \"b\": {},\n"
                         "        \"c\": \"ü/\"\n"
                         "    },\n"
                         "    null\n"
                         "]");
}
