#include <tests/benchmark/Rows.hpp>

#include <Domain/Missive/Stamp/BusNameStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Infrastructure/Missive/Codec/JsonMessageCodec.hpp>
#include <Infrastructure/Ordering/OrderingMessages.hpp>
#include <tests/benchmark/Allocations.hpp>
#include <tests/benchmark/Alternate.hpp>
#include <tests/benchmark/HandWrittenCodec.hpp>
#include <tests/benchmark/SampleOrder.hpp>

#include <stdexcept>
#include <string>
#include <utility>

namespace missive::benchmark {

namespace {

constexpr std::size_t messages = 2'000;
constexpr int slices = 50;

/// The codec as the application has it, and the message both ways.
struct Codec {
    Codec() {
        types.registerMessage<ordering::OrderCreated>("ordering.order_created");
        type = types.find(TypeId::of<ordering::OrderCreated>());
        if (encodeBody() != encodeByHand(order) || decodeBody() != order || decodeByHand(encodeBody()) != order) {
            throw std::runtime_error{"The codec and its twin disagree about the message."};
        }
        encoded = codec.encode(envelope);
    }

    std::string encodeBody() const {
        JsonWriter writer;
        type->encode(writer, &order);
        return writer.toString();
    }

    ordering::OrderCreated decodeBody() const { return fromJson<ordering::OrderCreated>(body); }

    MessageTypes types;
    const MessageType* type = nullptr;
    JsonMessageCodec codec{types};
    const ordering::OrderCreated order = sampleOrder();
    const std::string body = encodeByHand(order);
    const Envelope envelope = Envelope::of(ordering::OrderCreated{order})
                                  .with(BusNameStamp{"event.bus"})
                                  .with(MessageIdStamp{"0199b7a4-0f3e-7c1a-9b1e-0123456789ab"});
    EncodedMessage encoded;
};

/// Whatever the action makes is used, so that the compiler cannot leave it out.
template <class Action> void repeat(Stopwatch& watch, Action action) {
    std::size_t used = 0;
    watch.start();
    for (std::size_t i = 0; i < messages; ++i) {
        used += action(i);
    }
    watch.stop(messages);
    asm volatile("" : : "r"(used) : "memory");
}

template <class Ours, class Twin> Sample compare(const Codec& codec, Ours ours, Twin twin) {
    std::size_t allocated = 0;
    auto sample = alternate(
        slices,
        [&](Stopwatch& watch) {
            const auto before = allocations();
            repeat(watch, ours);
            allocated = (allocations() - before) / messages;
        },
        [&](Stopwatch& watch) { repeat(watch, twin); });
    sample.note = "a body of " + std::to_string(codec.body.size()) + " bytes, " + std::to_string(allocated) +
                  " allocations per message";
    return sample;
}

Sample encodeBody(const std::filesystem::path&) {
    const Codec codec;
    return compare(
        codec, [&](std::size_t) { return codec.encodeBody().size(); },
        [&](std::size_t) { return encodeByHand(codec.order).size(); });
}

Sample decodeBody(const std::filesystem::path&) {
    const Codec codec;
    return compare(
        codec, [&](std::size_t) { return codec.decodeBody().lines.size(); },
        [&](std::size_t) { return decodeByHand(codec.body).lines.size(); });
}

Sample encodeEnvelope(const std::filesystem::path&) {
    const Codec codec;
    return compare(
        codec, [&](std::size_t) { return codec.codec.encode(codec.envelope).headers.size(); },
        [&](std::size_t) { return encodeByHand(codec.order).size(); });
}

Sample decodeEnvelope(const std::filesystem::path&) {
    const Codec codec;
    std::vector<EncodedMessage> received;
    auto sample = alternate(
        slices,
        [&](Stopwatch& watch) {
            received.assign(messages, codec.encoded);
            repeat(watch, [&](std::size_t i) { return codec.codec.decode(std::move(received[i])).stamps().size(); });
        },
        [&](Stopwatch& watch) { repeat(watch, [&](std::size_t) { return decodeByHand(codec.body).lines.size(); }); });
    sample.note = "with its headers: type, bus, message id; the twin reads the body alone";
    return sample;
}

} // namespace

std::vector<Row> codecRows() {
    return {{"encode.body", "OrderCreated to JSON / appended by hand", "message", 250, {}, encodeBody},
            {"decode.body", "OrderCreated from JSON / simdjson by hand", "message", 600, {}, decodeBody},
            {"encode.envelope", "body and headers / the body by hand", "message", {}, {}, encodeEnvelope},
            {"decode.envelope", "body and headers / the body by hand", "message", {}, {}, decodeEnvelope}};
}

} // namespace missive::benchmark
