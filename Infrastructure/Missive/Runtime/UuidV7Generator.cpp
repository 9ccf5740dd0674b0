#include <Infrastructure/Missive/Runtime/UuidV7Generator.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace missive {

namespace {

void putBigEndian(Uuid::Bytes& bytes, std::size_t offset, std::size_t count, std::uint64_t value) {
    for (std::size_t i = 0; i < count; ++i) {
        bytes[offset + i] = static_cast<std::uint8_t>(value >> (8 * (count - 1 - i)));
    }
}

} // namespace

Uuid UuidV7Generator::next() {
    const auto sinceEpoch = clock_.now().time_since_epoch();
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(sinceEpoch).count();
    const auto chance = [&] {
        return static_cast<std::uint64_t>(
            random_.between(std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()));
    };
    Uuid::Bytes bytes{};
    putBigEndian(bytes, 0, 6, static_cast<std::uint64_t>(milliseconds));
    putBigEndian(bytes, 6, 2, chance());
    putBigEndian(bytes, 8, 8, chance());
    bytes[6] = static_cast<std::uint8_t>(0x70 | (bytes[6] & 0x0f));
    bytes[8] = static_cast<std::uint8_t>(0x80 | (bytes[8] & 0x3f));
    return Uuid{bytes};
}

} // namespace missive
