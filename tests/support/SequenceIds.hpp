#pragma once

#include <Domain/Missive/Port/IdGenerator.hpp>

#include <atomic>
#include <cstddef>
#include <cstdint>

namespace missive::test {

/// 00000000-0000-7000-8000-000000000001 and so on.
class SequenceIds final : public IdGenerator {
public:
    Uuid next() override {
        const auto number = ++last_;
        Uuid::Bytes bytes{};
        bytes[6] = 0x70;
        bytes[8] = 0x80;
        for (std::size_t i = 0; i < 4; ++i) {
            bytes[15 - i] = static_cast<std::uint8_t>(number >> (8 * i));
        }
        return Uuid{bytes};
    }

private:
    std::atomic<std::uint32_t> last_{0};
};

} // namespace missive::test
