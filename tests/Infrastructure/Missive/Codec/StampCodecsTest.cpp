#include <Domain/Missive/Stamp/CausationStamp.hpp>
#include <Domain/Missive/Stamp/CorrelationStamp.hpp>
#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/Stamp/ErrorDetailsStamp.hpp>
#include <Domain/Missive/Stamp/ForwardStamp.hpp>
#include <Domain/Missive/Stamp/RedeliveryStamp.hpp>
#include <Domain/Missive/Stamp/ResentStamp.hpp>
#include <Domain/Missive/Stamp/TraceParentStamp.hpp>
#include <Domain/Missive/Stamp/TraceStateStamp.hpp>
#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>
#include <Domain/Missive/Stamp/TransportNamesStamp.hpp>
#include <Infrastructure/Missive/Codec/StampCodecs.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <stdexcept>
#include <string>

using namespace missive;

namespace {

struct TenantStamp {
    std::string tenant;
};
BOOST_DESCRIBE_STRUCT(TenantStamp, (), (tenant))

template <Stamp S> std::string written(S stamp) {
    const auto any = AnyStamp::of(std::move(stamp));
    const std::vector<const AnyStamp*> stamps{&any};
    static const auto codecs = StampCodecs::standard();
    return codecs.find(TypeId::of<S>())->encode(stamps);
}

template <Stamp S> S read(std::string_view json) {
    static const auto codecs = StampCodecs::standard();
    Stamps stamps;
    codecs.find(TypeId::of<S>())->decode(json, stamps);
    REQUIRE(stamps.size() > 0);
    return *stamps[0].template as<S>();
}

} // namespace

TEST_CASE("a transport's id is read as a number or a text and written as a text") {
    CHECK(read<TransportMessageIdStamp>(R"([{"id":17}])").id == "17");
    CHECK(read<TransportMessageIdStamp>(R"([{"id":"17-0"}])").id == "17-0");
    CHECK(written(TransportMessageIdStamp{"17"}) == R"([{"id":"17"}])");
}

TEST_CASE("the details of an error keep a peer's trace as it stands") {
    const std::string json =
        R"([{"exceptionClass":"E","exceptionCode":"HY000","exceptionMessage":"boom",)"
        R"("flattenException":{"message":"boom","trace":[{"file":"\/a","line":6}],"previous":null}}])";
    const auto stamp = read<ErrorDetailsStamp>(json);
    CHECK(std::get<std::string>(stamp.exceptionCode) == "HY000");
    CHECK(stamp.flattenException == R"({"message":"boom","trace":[{"file":"\/a","line":6}],"previous":null})");
    CHECK(written(stamp) == json);
    CHECK_THROWS_AS(
        read<ErrorDetailsStamp>(
            R"([{"exceptionClass":"E","exceptionCode":1,"exceptionMessage":"","flattenException":{"a":[1,,]}}])"),
        JsonError);
}

TEST_CASE("an error whose text is not UTF-8 is written with a replacement for the rest") {
    const ErrorDetailsStamp stamp{"std::runtime_error", std::int64_t{0}, "cannot open \xff.csv", "null"};
    CHECK(written(stamp).find("cannot open \\ufffd.csv") != std::string::npos);
}

TEST_CASE("other stamps are written as Symfony writes them") {
    CHECK(written(DelayStamp{std::chrono::seconds{5}}) == R"([{"delay":5000}])");
    CHECK(written(TransportNamesStamp{{"a", "b"}}) == R"([{"transportNames":["a","b"]}])");
}

TEST_CASE("a number of redeliveries that cannot be is refused") {
    const auto redelivered = [](const std::string& count) {
        return R"([{"retryCount":)" + count + R"(,"redeliveredAt":"2026-11-21T00:07:14+00:00"}])";
    };
    CHECK(read<RedeliveryStamp>(redelivered("0")).retryCount == 0);
    CHECK(read<RedeliveryStamp>(redelivered("1000000")).retryCount == 1'000'000);
    CHECK(written(read<RedeliveryStamp>(redelivered("3"))) == redelivered("3"));
    for (const char* count : {"-1", "1000001", "2147483647", "-2147483648"}) {
        CHECK_THROWS_WITH_AS(read<RedeliveryStamp>(redelivered(count)), doctest::Contains(count), JsonError);
    }
}

TEST_CASE("a time of forwarding that no instant can hold is refused") {
    const auto stamp = read<ForwardStamp>(R"([{"transportName":"a","dueAt":1767323045123}])");
    CHECK(stamp.dueAt == TimePoint{std::chrono::milliseconds{1767323045123}});
    CHECK(written(stamp) == R"([{"transportName":"a","dueAt":1767323045123}])");
    CHECK(written(ForwardStamp{"a", TimePoint{std::chrono::microseconds{1001}}}) ==
          R"([{"transportName":"a","dueAt":2}])");
    for (const char* time : {"9223372036854776", "-9223372036854775808"}) {
        CHECK_THROWS_WITH_AS(
            read<ForwardStamp>(std::string{R"([{"transportName":"a","dueAt":)"}.append(time).append("}]")),
            doctest::Contains("is out of range"), JsonError);
    }
}

TEST_CASE("an application sends a stamp of its own once it is registered") {
    auto codecs = StampCodecs::standard();
    CHECK(codecs.find(TypeId::of<TenantStamp>()) == nullptr);
    codecs.registerStamp<TenantStamp>("X-Missive-Stamp-Tenant");
    Stamps stamps;
    codecs.find("X-Missive-Stamp-Tenant")->decode(R"([{"tenant":"blue"}])", stamps);
    REQUIRE(stamps.size() == 1);
    CHECK(stamps[0].as<TenantStamp>()->tenant == "blue");

    CHECK_THROWS_AS(codecs.registerStamp<TenantStamp>("X-Missive-Stamp-Other"), std::logic_error);
    CHECK_THROWS_AS(StampCodecs::standard().registerStamp<TenantStamp>("X-Missive-Parked"), std::logic_error);
    CHECK_THROWS_AS(StampCodecs::standard().registerStamp<TenantStamp>("type"), std::logic_error);
}

TEST_CASE("that a copy may have come before is said by a bare header") {
    const auto codecs = StampCodecs::standard();
    CHECK(codecs.find(TypeId::of<ResentStamp>())->header == "X-Missive-Resent");
    CHECK(written(ResentStamp{}) == "1");
    Stamps stamps;
    codecs.find("X-Missive-Resent")->decode("1", stamps);
    REQUIRE(stamps.size() == 1);
    CHECK(stamps[0].as<ResentStamp>() != nullptr);
}

TEST_CASE("correlation, cause and trace are bare texts in headers that PHP has no meaning for") {
    const auto codecs = StampCodecs::standard();
    CHECK(codecs.find(TypeId::of<CorrelationStamp>())->header == "X-Missive-Correlation-Id");
    CHECK(codecs.find(TypeId::of<CausationStamp>())->header == "X-Missive-Causation-Id");
    CHECK(codecs.find(TypeId::of<TraceParentStamp>())->header == "traceparent");
    CHECK(codecs.find(TypeId::of<TraceStateStamp>())->header == "tracestate");
    CHECK(written(CausationStamp{"018f"}) == "018f");
    CHECK(read<TraceParentStamp>("what came").value == "what came");
}
