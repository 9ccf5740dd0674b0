#include <Infrastructure/Missive/Codec/StampCodecs.hpp>

#include <Domain/Missive/Stamp/BusNameStamp.hpp>
#include <Domain/Missive/Stamp/CausationStamp.hpp>
#include <Domain/Missive/Stamp/CorrelationStamp.hpp>
#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/Stamp/ErrorDetailsStamp.hpp>
#include <Domain/Missive/Stamp/FailureStamp.hpp>
#include <Domain/Missive/Stamp/ForwardStamp.hpp>
#include <Domain/Missive/Stamp/HandledStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/ParkedStamp.hpp>
#include <Domain/Missive/Stamp/RedeliveryStamp.hpp>
#include <Domain/Missive/Stamp/ResentStamp.hpp>
#include <Domain/Missive/Stamp/SentToFailureTransportStamp.hpp>
#include <Domain/Missive/Stamp/TraceParentStamp.hpp>
#include <Domain/Missive/Stamp/TraceStateStamp.hpp>
#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>
#include <Domain/Missive/Stamp/TransportNamesStamp.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <variant>

namespace missive {

BOOST_DESCRIBE_STRUCT(BusNameStamp, (), (busName))
BOOST_DESCRIBE_STRUCT(DelayStamp, (), (delay))
BOOST_DESCRIBE_STRUCT(FailureStamp, (), (retries, handlerNames))
BOOST_DESCRIBE_STRUCT(SentToFailureTransportStamp, (), (originalReceiverName))
BOOST_DESCRIBE_STRUCT(TransportNamesStamp, (), (transportNames))

namespace {

struct ErrorDetailsWire {
    std::string exceptionClass;
    std::variant<std::int64_t, std::string> exceptionCode;
    std::string exceptionMessage;
    std::optional<RawJson> flattenException;
};
BOOST_DESCRIBE_STRUCT(ErrorDetailsWire, (), (exceptionClass, exceptionCode, exceptionMessage, flattenException))

struct ForwardWire {
    std::string transportName;
    /// Since 1970, written in milliseconds.
    std::optional<std::chrono::microseconds> dueAt;
};
BOOST_DESCRIBE_STRUCT(ForwardWire, (), (transportName, dueAt))

struct HandledWire {
    std::optional<RawJson> result;
    std::string handlerName;
};
BOOST_DESCRIBE_STRUCT(HandledWire, (), (result, handlerName))

struct RedeliveryWire {
    int retryCount;
    TimePoint redeliveredAt;
};
BOOST_DESCRIBE_STRUCT(RedeliveryWire, (), (retryCount, redeliveredAt))

struct TransportMessageIdWire {
    std::variant<std::int64_t, std::string> id;
};
BOOST_DESCRIBE_STRUCT(TransportMessageIdWire, (), (id))

} // namespace

template <> struct JsonValue<ErrorDetailsStamp> {
    static ErrorDetailsWire toWire(const ErrorDetailsStamp& stamp) {
        const bool isFlattened = !stamp.flattenException.empty();
        return {stamp.exceptionClass, stamp.exceptionCode, stamp.exceptionMessage,
                isFlattened ? std::optional{RawJson{stamp.flattenException}} : std::nullopt};
    }
    static ErrorDetailsStamp fromWire(ErrorDetailsWire wire) {
        return {std::move(wire.exceptionClass), std::move(wire.exceptionCode), std::move(wire.exceptionMessage),
                wire.flattenException.value_or(RawJson{}).text};
    }
};

template <> struct JsonValue<ForwardStamp> {
    static ForwardWire toWire(const ForwardStamp& stamp) {
        if (!stamp.dueAt) {
            return {stamp.transportName, std::nullopt};
        }
        return {stamp.transportName, std::chrono::ceil<std::chrono::milliseconds>(stamp.dueAt->time_since_epoch())};
    }
    static ForwardStamp fromWire(ForwardWire wire) {
        ForwardStamp stamp{std::move(wire.transportName)};
        if (wire.dueAt) {
            stamp.dueAt = TimePoint{*wire.dueAt};
        }
        return stamp;
    }
};

template <> struct JsonValue<HandledStamp> {
    static HandledWire toWire(const HandledStamp& stamp) { return {std::nullopt, stamp.handlerName}; }
    static HandledStamp fromWire(HandledWire wire) { return {std::move(wire.handlerName)}; }
};

template <> struct JsonValue<RedeliveryStamp> {
    // Symfony writes no fraction.
    static RedeliveryWire toWire(const RedeliveryStamp& stamp) {
        return {stamp.retryCount, std::chrono::floor<std::chrono::seconds>(stamp.redeliveredAt)};
    }
    static RedeliveryStamp fromWire(RedeliveryWire wire) {
        constexpr int most = 1'000'000;
        if (wire.retryCount < 0 || wire.retryCount > most) {
            throw JsonError{"\"retryCount\" must be from 0 to " + std::to_string(most) + ", not " +
                            std::to_string(wire.retryCount) + "."};
        }
        return {wire.retryCount, wire.redeliveredAt};
    }
};

template <> struct JsonValue<TransportMessageIdStamp> {
    static TransportMessageIdWire toWire(const TransportMessageIdStamp& stamp) { return {stamp.id}; }
    static TransportMessageIdStamp fromWire(TransportMessageIdWire wire) {
        const auto* number = std::get_if<std::int64_t>(&wire.id);
        return {number != nullptr ? std::to_string(*number) : std::get<std::string>(std::move(wire.id))};
    }
};

namespace {

constexpr std::string_view symfonyStamp = "X-Message-Stamp-Symfony\\Component\\Messenger\\Stamp\\";

template <Stamp S> void addSymfony(StampCodecs& codecs, std::string_view name) {
    codecs.registerStamp<S>(std::string{symfonyStamp}.append(name));
}

/// A stamp of one text, which is the value of its header; of several the last one counts.
template <Stamp S, std::string S::* text> StampCodec bare(std::string_view header) {
    return {std::string{header}, TypeId::of<S>(),
            [](std::span<const AnyStamp* const> stamps) { return stamps.back()->as<S>()->*text; },
            [](std::string_view value, Stamps& stamps) { stamps.add(AnyStamp::of(S{std::string{value}})); }};
}

/// A stamp that says something by being there.
template <Stamp S> StampCodec mark(std::string_view header) {
    return {std::string{header}, TypeId::of<S>(), [](std::span<const AnyStamp* const>) { return std::string{"1"}; },
            [](std::string_view, Stamps& stamps) { stamps.add(AnyStamp::of(S{})); }};
}

} // namespace

StampCodecs StampCodecs::standard() {
    StampCodecs codecs;
    codecs.add({std::string{symfonyStamp}.append("BusNameStamp"), TypeId::of<BusNameStamp>(),
                &encodeStamps<BusNameStamp>, &decodeBusNames});
    addSymfony<DelayStamp>(codecs, "DelayStamp");
    addSymfony<RedeliveryStamp>(codecs, "RedeliveryStamp");
    addSymfony<ErrorDetailsStamp>(codecs, "ErrorDetailsStamp");
    addSymfony<SentToFailureTransportStamp>(codecs, "SentToFailureTransportStamp");
    addSymfony<TransportMessageIdStamp>(codecs, "TransportMessageIdStamp");
    addSymfony<TransportNamesStamp>(codecs, "TransportNamesStamp");
    addSymfony<HandledStamp>(codecs, "HandledStamp");
    codecs.registerStamp<ForwardStamp>("X-Missive-Forward");
    codecs.registerStamp<FailureStamp>("X-Missive-Failure");
    codecs.add(bare<MessageIdStamp, &MessageIdStamp::id>(messageIdHeader));
    codecs.add(mark<ParkedStamp>("X-Missive-Parked"));
    codecs.add(mark<ResentStamp>("X-Missive-Resent"));
    codecs.add(bare<CorrelationStamp, &CorrelationStamp::correlationId>("X-Missive-Correlation-Id"));
    codecs.add(bare<CausationStamp, &CausationStamp::causationId>("X-Missive-Causation-Id"));
    codecs.add(bare<TraceParentStamp, &TraceParentStamp::value>("traceparent"));
    codecs.add(bare<TraceStateStamp, &TraceStateStamp::value>("tracestate"));
    return codecs;
}

void StampCodecs::decodeBusNames(std::string_view value, Stamps& stamps) {
    constexpr std::string_view start = "[{\"busName\":\"";
    constexpr std::string_view end = "\"}]";
    constexpr auto isPlain = [](char c) { return c > ' ' && c < 127 && c != '"' && c != '\\'; };
    if (value.size() > start.size() + end.size() && value.starts_with(start) && value.ends_with(end)) {
        const auto name = value.substr(start.size(), value.size() - start.size() - end.size());
        if (std::all_of(name.begin(), name.end(), isPlain)) {
            stamps.add(AnyStamp::of(BusNameStamp{std::string{name}}));
            return;
        }
    }
    decodeStamps<BusNameStamp>(value, stamps);
}

void StampCodecs::addOwn(StampCodec codec) {
    if (!codec.header.starts_with("X-")) {
        throw std::logic_error{"The header \"" + codec.header +
                               "\" cannot carry a stamp: its name must begin with X-."};
    }
    add(std::move(codec));
}

void StampCodecs::add(StampCodec codec) {
    if (find(codec.type) != nullptr || find(std::string_view{codec.header}) != nullptr) {
        throw std::logic_error{"The stamp " + std::string{codec.type.name()} + " cannot be sent as \"" + codec.header +
                               "\": the stamp or the header is already registered."};
    }
    codecs_.push_back(std::move(codec));
}

const StampCodec* StampCodecs::find(TypeId type) const noexcept {
    const auto found =
        std::find_if(codecs_.begin(), codecs_.end(), [type](const auto& codec) { return codec.type == type; });
    return found == codecs_.end() ? nullptr : &*found;
}

const StampCodec* StampCodecs::find(std::string_view header) const noexcept {
    const auto found =
        std::find_if(codecs_.begin(), codecs_.end(), [header](const auto& codec) { return codec.header == header; });
    return found == codecs_.end() ? nullptr : &*found;
}

} // namespace missive
