#include <UI/Missive/Http/Access/TraceContext.hpp>
#include <tests/support/FakeRandom.hpp>

#include <doctest/doctest.h>

#include <string>
#include <utility>

namespace missive::test {
namespace {

const std::string parent{"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"};

TraceContext of(const std::string& traceParent, const std::string& traceState = "a=1") {
    FakeRandom random{{1, 2, 3}};
    HttpHeaders headers;
    headers.add("traceparent", traceParent);
    headers.add("tracestate", traceState);
    return TraceContext::of(headers, random);
}

std::string members(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) {
        text += (i == 0 ? "k" : ",k") + std::to_string(i) + "=v";
    }
    return text;
}

} // namespace

TEST_CASE("H-15: a trace goes on in a span of our own, sampled if it was") {
    CHECK(of(parent).traceParent == "00-0af7651916cd43dd8448eb211c80319c-0000000000000001-01");
    CHECK(of(parent.substr(0, 53) + "00").traceParent.ends_with("-00"));
    CHECK(of(parent.substr(0, 53) + "f2").traceParent.ends_with("-00"));
    CHECK(of(parent.substr(0, 53) + "ff").traceParent.ends_with("-01"));
    CHECK(TraceContext::traceIdOf(parent) == "0af7651916cd43dd8448eb211c80319c");
    CHECK(TraceContext::traceIdOf("").empty());
}

TEST_CASE("H-15: a malformed traceparent begins a new trace, without the state of the other one") {
    for (const auto& text :
         {std::string{}, parent.substr(0, 54), parent + "0", parent + "-00", "01" + parent.substr(2),
          "ff" + parent.substr(2), "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01" + std::string{},
          "00-00000000000000000000000000000000-b7ad6b7169203331-01" + std::string{},
          "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01" + std::string{},
          "00-0af7651916cd43dd8448eb211c80319c-b7ad6b716920333x-01" + std::string{},
          "00_0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" + std::string{}, parent.substr(0, 53) + "0G"}) {
        CAPTURE(text);
        const auto trace = of(text);
        CHECK(trace.traceParent == "00-00000000000000010000000000000002-0000000000000003-00");
        CHECK(trace.traceState.empty());
    }
}

TEST_CASE("H-15: two parents are none, and no parent has no state") {
    FakeRandom random{{0}};
    HttpHeaders headers;
    headers.add("tracestate", "a=1");
    CHECK(TraceContext::of(headers, random).traceState.empty());
    headers.add("traceparent", parent);
    headers.add("traceparent", parent);
    const auto trace = TraceContext::of(headers, random);
    CHECK(trace.traceParent == "00-00000000000000010000000000000001-0000000000000001-00");
    CHECK(trace.traceState.empty());
}

TEST_CASE("H-15: the state of a trace is passed on as it is, or dropped") {
    for (const auto& text :
         {std::string{"vendor=1"}, std::string{"a@b=x y, c-d*/_=!,,"}, members(32), "a=" + std::string(256, 'v')}) {
        CAPTURE(text);
        CHECK(of(parent, text).traceState == text);
    }
    for (const auto& text :
         {std::string{}, std::string{","}, std::string{"a"}, std::string{"=1"}, std::string{"a="}, std::string{"A=1"},
          std::string{"_a=1"}, std::string{"a=1=2"}, std::string{"a=\xC3\xA9"}, std::string{"a b=1"}, members(33),
          "a=" + std::string(257, 'v'), "a=" + std::string(250, 'v') + ",b=" + std::string(250, 'v') + ",c=12345"}) {
        CAPTURE(text);
        CHECK(of(parent, text).traceState.empty());
        CHECK(of(parent, text).traceParent.starts_with(parent.substr(0, 36)));
    }
}

} // namespace missive::test
