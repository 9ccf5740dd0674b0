#include <tests/Infrastructure/Missive/Codec/OrderPlaced.hpp>

#include <Infrastructure/Missive/Codec/JsonMessageCodec.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace missive;
using namespace missive::test;

namespace {

struct Codec {
    MessageTypes types;
    JsonMessageCodec codec{types};

    Codec() { types.registerMessage<test::OrderPlaced>("order"); }
};

} // namespace

// A body of any bytes is decoded or comes back as it was; what was decoded is encoded to something equal.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Codec codec;
    const std::string body(reinterpret_cast<const char*>(data), size);
    const auto envelope = codec.codec.decode({body, {{"type", "order"}, {"Content-Type", "application/json"}}});
    if (codec.codec.encode(envelope).body != body) {
        std::abort();
    }
    if (const auto* order = envelope.message().as<test::OrderPlaced>()) {
        if (!(fromJson<test::OrderPlaced>(toJson(*order)) == *order)) {
            std::abort();
        }
    }
    return 0;
}
