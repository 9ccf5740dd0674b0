#include <UI/Missive/Http/Access/KnownHosts.hpp>
#include <UI/Missive/Http/Access/RequestId.hpp>
#include <UI/Missive/Http/Access/TraceContext.hpp>
#include <UI/Missive/Http/Access/TrustedProxies.hpp>
#include <UI/Missive/Http/Message/AcceptsJson.hpp>
#include <UI/Missive/Http/Message/EntityTags.hpp>
#include <UI/Missive/Http/Message/IdempotencyKey.hpp>
#include <UI/Missive/Http/Message/MediaType.hpp>
#include <tests/support/FakeRandom.hpp>
#include <tests/support/SequenceIds.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

using namespace missive;
using namespace missive::test;

namespace {

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

void readValues(const std::string& value) {
    static_cast<void>(acceptsJson(value));
    static_cast<void>(MediaType::parse(value));
    if (const auto key = idempotencyKey(value)) {
        std::string quoted{'"'};
        for (const char each : *key) {
            quoted += each == '"' || each == '\\' ? std::string{'\\', each} : std::string{each};
        }
        require(idempotencyKey(quoted + '"') == key);
    }
    if (const auto tags = EntityTags::parse(value)) {
        std::string written{tags->isAny() ? "*" : ""};
        for (const auto& tag : tags->strongOnes()) {
            written += (written.empty() ? "" : ", ") + EntityTags::strong(tag);
        }
        require(written.empty() || EntityTags::parse(written)->strongOnes() == tags->strongOnes());
    }
}

} // namespace

// Values of header fields of any bytes are read or refused; what is kept of them is well-formed, whoever sent them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const TrustedProxies proxies{{*IpNetwork::parse("10.0.0.0/8")}, true};
    constexpr std::array names{"traceparent",       "tracestate",       "Forwarded",   "X-Forwarded-For",
                               "X-Forwarded-Proto", "X-Forwarded-Host", "X-Request-Id"};
    HttpRequest request;
    request.peer.address = "10.0.0.1";
    std::string value;
    std::size_t name = 0;
    for (std::size_t i = 0; i <= size; ++i) {
        if (i < size && data[i] != '\n') {
            value += static_cast<char>(data[i]);
            continue;
        }
        readValues(value);
        static_cast<void>(KnownHosts{}.know(value));
        if (value.find_first_of(std::string_view{"\r\0", 2}) == std::string::npos && !value.empty()) {
            request.headers.add(names[name % names.size()], value);
        }
        value.clear();
        ++name;
    }
    FakeRandom random{{7}};
    SequenceIds ids;
    const auto trace = TraceContext::of(request.headers, random);
    require(trace.traceParent.size() == 55 && trace.traceState.size() <= 512);
    HttpHeaders own;
    own.add("traceparent", trace.traceParent);
    require(TraceContext::of(own, random).traceParent == trace.traceParent);
    require(requestId(request.headers, true, ids).size() <= 64);
    if (!proxies.apply(request)) {
        const auto& address = request.peer.address;
        require(address == "unknown" || address == "unix" || IpAddress::parse(address)->toString() == address);
    }
    return 0;
}
