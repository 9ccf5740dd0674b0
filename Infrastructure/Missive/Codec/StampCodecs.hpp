#pragma once

#include <Domain/Missive/TypeId.hpp>
#include <Infrastructure/Missive/Codec/JsonDecode.hpp>
#include <Infrastructure/Missive/Codec/JsonEncode.hpp>
#include <Infrastructure/Missive/Codec/StampCodec.hpp>

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace missive {

/// Which stamps are sent, and in which headers. Symfony's stamps travel as Symfony 8.1 writes them: a header
/// `X-Message-Stamp-<class>` with a JSON array, one object per stamp. Stamps of our own have headers that begin with
/// `X-Missive-`, which PHP ignores, as it does those of a trace: `traceparent` and `tracestate`. A stamp that is not
/// listed is not sent.
class StampCodecs {
public:
    /// The header of the MessageIdStamp; its value is the bare identifier.
    static constexpr std::string_view messageIdHeader = "X-Missive-Message-Id";

    /// Symfony's sendable stamps that the framework knows, and its own.
    static StampCodecs standard();

    /// Sends the stamps of an application's type S, which must be described, in a header of their own as a JSON array.
    /// A name beginning with `X-Message-Stamp-` must be that of a stamp class which exists on the PHP side. Throws
    /// std::logic_error when the type or the header is already taken or the name does not begin with `X-`.
    template <Stamp S> void registerStamp(std::string header) {
        addOwn({std::move(header), TypeId::of<S>(), &encodeStamps<S>, &decodeStamps<S>});
    }

    /// The entry of a stamp type, or null.
    const StampCodec* find(TypeId type) const noexcept;
    /// The entry of a header, or null.
    const StampCodec* find(std::string_view header) const noexcept;

private:
    template <Stamp S> static std::string encodeStamps(std::span<const AnyStamp* const> stamps) {
        JsonWriter writer;
        writer.replaceBadBytes();
        char separator = '[';
        for (const auto* stamp : stamps) {
            writer.raw(separator);
            encodeJson(writer, *stamp->as<S>());
            separator = ',';
        }
        writer.raw(']');
        return writer.toString();
    }

    template <Stamp S> static void decodeStamps(std::string_view value, Stamps& stamps) {
        for (auto& stamp : fromJson<std::vector<S>>(value)) {
            stamps.add(AnyStamp::of(std::move(stamp)));
        }
    }

    /// A bus name as it is nearly always written needs no JSON reader.
    static void decodeBusNames(std::string_view value, Stamps& stamps);

    void addOwn(StampCodec codec);
    void add(StampCodec codec);

    std::vector<StampCodec> codecs_;
};

} // namespace missive
