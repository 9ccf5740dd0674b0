#pragma once

#include <Domain/Missive/Port/IdGenerator.hpp>

#include <atomic>
#include <cstdint>

namespace missive::test {

/// The identifiers 00000000-0000-7000-8000-000000000001, …2, …3. Safe to use from any thread.
class SequentialIds final : public IdGenerator {
public:
    Uuid next() override {
        const auto number = ++last_;
        Uuid::Bytes bytes{0, 0, 0, 0, 0, 0, 0x70, 0, 0x80};
        for (std::size_t i = 0; i < 7; ++i) {
            bytes[15 - i] = static_cast<std::uint8_t>(number >> (8 * i));
        }
        return Uuid{bytes};
    }

private:
    std::atomic<std::uint64_t> last_{0};
};

} // namespace missive::test
