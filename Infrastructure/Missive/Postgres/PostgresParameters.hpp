#pragma once

#include <Domain/Missive/TimePoint.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// The parameters of one statement, `$1` first, in PostgreSQL's binary format (protocol documentation, "Formats and
/// Format Codes"; arrays as `array_recv` reads them): nothing needs escaping.
class PostgresParameters {
public:
    PostgresParameters& text(std::string_view value);
    PostgresParameters& bytes(std::string_view value);
    PostgresParameters& integer(std::int64_t value);
    PostgresParameters& real(double value);
    /// NULL instead of one of these.
    PostgresParameters& noText() { return none(text({})); }
    PostgresParameters& noInteger() { return none(integer(0)); }
    PostgresParameters& noReal() { return none(real(0)); }
    /// A `timestamp` in UTC, fractions of a second cut off.
    PostgresParameters& time(TimePoint value);
    PostgresParameters& texts(std::span<const std::string_view> values);
    PostgresParameters& integers(std::span<const std::int64_t> values);
    PostgresParameters& times(std::span<const TimePoint> values);

    int count() const noexcept { return static_cast<int>(types_.size()); }
    const unsigned* types() const noexcept { return types_.data(); }
    const int* lengths() const noexcept { return lengths_.data(); }
    const int* formats() const noexcept { return formats_.data(); }
    /// Valid until a parameter is added.
    std::vector<const char*> values() const;

    /// Seconds since 1970 as PostgreSQL's timestamp, microseconds since 2000.
    static std::int64_t timestamp(TimePoint value) noexcept;

private:
    /// Has the last one be NULL.
    PostgresParameters& none(PostgresParameters& last);
    void begin(unsigned type);
    void end();
    void beginArray(unsigned type, unsigned element, std::size_t count);
    void number(std::uint64_t value, int bytes);
    void append(std::string_view bytes) { bytes_.append(bytes); }

    std::string bytes_;
    std::vector<std::size_t> offsets_;
    std::vector<unsigned> types_;
    std::vector<int> lengths_;
    std::vector<int> formats_;
    std::vector<bool> nulls_;
};

} // namespace missive
