#include <tests/Infrastructure/Missive/Codec/OrderPlaced.hpp>

#include <Infrastructure/Missive/Codec/HeadersJson.hpp>
#include <Infrastructure/Missive/Codec/JsonMessageCodec.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace missive;
using namespace missive::test;

// Stored headers of any bytes are read or refused; those that are read lead to an envelope that can be sent on.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const MessageTypes types;
    static const JsonMessageCodec codec{types};
    std::vector<std::pair<std::string, std::string>> headers;
    try {
        headers = decodeHeaders({reinterpret_cast<const char*>(data), size});
    } catch (const JsonError&) {
        return 0;
    }
    if (decodeHeaders(encodeHeaders(headers)) != headers) {
        std::abort();
    }
    const EncodedMessage message{"{}", headers};
    if (codec.encode(codec.decode(message)) != message) {
        std::abort();
    }
    return 0;
}
