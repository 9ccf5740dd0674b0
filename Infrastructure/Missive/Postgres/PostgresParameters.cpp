#include <Infrastructure/Missive/Postgres/PostgresParameters.hpp>

#include <bit>
#include <chrono>

namespace missive {

namespace {

constexpr unsigned byteaType = 17;
constexpr unsigned int8Type = 20;
constexpr unsigned textType = 25;
constexpr unsigned float8Type = 701;
constexpr unsigned timestampType = 1114;
constexpr unsigned int8ArrayType = 1016;
constexpr unsigned textArrayType = 1009;
constexpr unsigned timestampArrayType = 1115;
constexpr TimePoint year2000{std::chrono::sys_days{std::chrono::year{2000} / 1 / 1}};

} // namespace

std::int64_t PostgresParameters::timestamp(TimePoint value) noexcept {
    return std::chrono::microseconds{std::chrono::floor<std::chrono::seconds>(value) - year2000}.count();
}

PostgresParameters& PostgresParameters::text(std::string_view value) {
    begin(textType);
    append(value);
    end();
    return *this;
}

PostgresParameters& PostgresParameters::bytes(std::string_view value) {
    begin(byteaType);
    append(value);
    end();
    return *this;
}

PostgresParameters& PostgresParameters::integer(std::int64_t value) {
    begin(int8Type);
    number(static_cast<std::uint64_t>(value), 8);
    end();
    return *this;
}

PostgresParameters& PostgresParameters::real(double value) {
    begin(float8Type);
    number(std::bit_cast<std::uint64_t>(value), 8);
    end();
    return *this;
}

PostgresParameters& PostgresParameters::none(PostgresParameters& last) {
    last.nulls_.back() = true;
    return last;
}

PostgresParameters& PostgresParameters::time(TimePoint value) {
    begin(timestampType);
    number(static_cast<std::uint64_t>(timestamp(value)), 8);
    end();
    return *this;
}

PostgresParameters& PostgresParameters::texts(std::span<const std::string_view> values) {
    beginArray(textArrayType, textType, values.size());
    for (const auto value : values) {
        number(value.size(), 4);
        append(value);
    }
    end();
    return *this;
}

PostgresParameters& PostgresParameters::integers(std::span<const std::int64_t> values) {
    beginArray(int8ArrayType, int8Type, values.size());
    for (const auto value : values) {
        number(8, 4);
        number(static_cast<std::uint64_t>(value), 8);
    }
    end();
    return *this;
}

PostgresParameters& PostgresParameters::times(std::span<const TimePoint> values) {
    beginArray(timestampArrayType, timestampType, values.size());
    for (const auto value : values) {
        number(8, 4);
        number(static_cast<std::uint64_t>(timestamp(value)), 8);
    }
    end();
    return *this;
}

std::vector<const char*> PostgresParameters::values() const {
    std::vector<const char*> values;
    values.reserve(offsets_.size());
    for (std::size_t i = 0; i < offsets_.size(); ++i) {
        values.push_back(nulls_[i] ? nullptr : bytes_.data() + offsets_[i]);
    }
    return values;
}

void PostgresParameters::begin(unsigned type) {
    offsets_.push_back(bytes_.size());
    types_.push_back(type);
    formats_.push_back(1);
    nulls_.push_back(false);
}

void PostgresParameters::end() { lengths_.push_back(static_cast<int>(bytes_.size() - offsets_.back())); }

void PostgresParameters::beginArray(unsigned type, unsigned element, std::size_t count) {
    begin(type);
    number(count == 0 ? 0 : 1, 4);
    number(0, 4);
    number(element, 4);
    if (count > 0) {
        number(count, 4);
        number(1, 4);
    }
}

void PostgresParameters::number(std::uint64_t value, int bytes) {
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) {
        bytes_.push_back(static_cast<char>((value >> shift) & 0xFF));
    }
}

} // namespace missive
