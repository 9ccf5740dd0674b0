#include <Infrastructure/Missive/Postgres/PostgresResult.hpp>

#include <libpq-fe.h>

#include <bit>
#include <charconv>

namespace missive {

void PostgresResult::Clear::operator()(pg_result* result) const noexcept { PQclear(result); }

int PostgresResult::rows() const noexcept { return PQntuples(result_.get()); }

std::int64_t PostgresResult::changed() const noexcept {
    const std::string_view text{PQcmdTuples(result_.get())};
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

bool PostgresResult::isNull(int row, int column) const noexcept { return PQgetisnull(result_.get(), row, column) != 0; }

std::string_view PostgresResult::text(int row, int column) const noexcept {
    return {PQgetvalue(result_.get(), row, column), static_cast<std::size_t>(PQgetlength(result_.get(), row, column))};
}

std::int64_t PostgresResult::integer(int row, int column) const noexcept {
    const auto bytes = text(row, column);
    const bool negative = !bytes.empty() && (static_cast<unsigned char>(bytes.front()) & 0x80) != 0;
    auto number = negative ? ~std::uint64_t{0} : std::uint64_t{0};
    for (const char byte : bytes) {
        number = number << 8 | static_cast<unsigned char>(byte);
    }
    return static_cast<std::int64_t>(number);
}

double PostgresResult::real(int row, int column) const noexcept { return std::bit_cast<double>(integer(row, column)); }

} // namespace missive
