#include <Infrastructure/Missive/Transport/Redis/RedisFrame.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <vector>

using namespace missive;

namespace {

using Field = RedisFrame::Field;

void keepBytes(const EncodedMessage& message) {
    std::string json;
    try {
        json = RedisFrame::encode(message);
    } catch (const std::invalid_argument&) {
        return;
    }
    const Field field{"message", json};
    const auto read = RedisFrame::decode({&field, 1});
    const auto* again = std::get_if<EncodedMessage>(&read);
    const bool mayBeMarked = message.header("X-Missive-Body-Charset") != nullptr;
    if (again == nullptr || (!mayBeMarked && *again != message)) {
        std::abort();
    }
}

void decode(const std::vector<Field>& fields) {
    const auto read = RedisFrame::decode(fields);
    if (const auto* message = std::get_if<EncodedMessage>(&read)) {
        keepBytes(*message);
    } else if (std::get<UndecodableMessage>(read).reason.empty()) {
        std::abort();
    }
}

} // namespace

// Entries of any bytes are read or come as
// undecodable, and what is read is written so that it reads the same again; so is a body of any bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view all{reinterpret_cast<const char*>(data), size};
    decode({{"message", all}});
    const auto middle = all.find('\n');
    if (middle != std::string_view::npos) {
        decode({{"body", all.substr(0, middle)}, {"headers", all.substr(middle + 1)}});
        decode({{all.substr(0, middle), all.substr(middle + 1)}});
    }
    keepBytes({std::string{all}, {{"type", "note"}}});
    return 0;
}
