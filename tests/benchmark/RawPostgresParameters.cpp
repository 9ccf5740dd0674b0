#include <tests/benchmark/RawPostgresParameters.hpp>

namespace missive::benchmark {

namespace {

void put(std::string& bytes, std::uint64_t number, int size) {
    for (int shift = (size - 1) * 8; shift >= 0; shift -= 8) {
        bytes.push_back(static_cast<char>((number >> shift) & 0xFF));
    }
}

} // namespace

void RawPostgresParameters::add(std::string_view bytes) {
    values.push_back(bytes.data());
    lengths.push_back(static_cast<int>(bytes.size()));
    formats.push_back(1);
}

std::string RawPostgresParameters::number(std::int64_t value) {
    std::string bytes;
    put(bytes, static_cast<std::uint64_t>(value), 8);
    return bytes;
}

std::string RawPostgresParameters::array(unsigned element, std::size_t count, std::string_view value) {
    std::string bytes;
    put(bytes, 1, 4);
    put(bytes, 0, 4);
    put(bytes, element, 4);
    put(bytes, count, 4);
    put(bytes, 1, 4);
    for (std::size_t i = 0; i < count; ++i) {
        put(bytes, value.size(), 4);
        bytes += value;
    }
    return bytes;
}

} // namespace missive::benchmark
