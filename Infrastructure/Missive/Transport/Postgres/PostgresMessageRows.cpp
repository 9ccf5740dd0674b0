#include <Infrastructure/Missive/Transport/Postgres/PostgresMessageRows.hpp>

#include <Infrastructure/Missive/Transport/Postgres/PostgresText.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <numeric>
#include <string>
#include <utility>

namespace missive {

namespace {

constexpr TimePoint year2000{std::chrono::sys_days{std::chrono::year{2000} / 1 / 1}};
/// 9999-12-31 23:59:59
constexpr TimePoint neverAvailable{std::chrono::sys_days{std::chrono::year{9999} / 12 / 31} + std::chrono::hours{24} -
                                   std::chrono::seconds{1}};
const std::string mark = "\"X-Missive-Body-Encoding\":\"base64\"}";

/// `headers` is a JSON object of strings, or an empty list.
std::string marked(const std::string& headers) {
    return headers.size() <= 2 ? "{" + mark : headers.substr(0, headers.size() - 1) + "," + mark;
}

bool takeMark(std::string& headers) {
    if (!headers.ends_with(mark)) {
        return false;
    }
    headers.resize(headers.size() - mark.size());
    const bool alone = headers == "{";
    headers.back() = alone ? '[' : '}';
    headers += alone ? "]" : "";
    return true;
}

SqlMessageRow rowOf(const PostgresResult& result, int row) {
    SqlMessageRow message{result.integer(row, 0),
                          std::string{result.text(row, 1)},
                          std::string{result.text(row, 2)},
                          result.integer(row, 3) == PostgresParameters::timestamp(neverAvailable),
                          static_cast<int>(result.integer(row, 4)),
                          std::to_string(result.integer(row, 5))};
    if (takeMark(message.headers)) {
        message.body = PostgresText::fromBase64(message.body);
    }
    return message;
}

} // namespace

PostgresMessageRows::PostgresMessageRows(std::span<const SqlMessage> messages, TimePoint now) {
    bodies_.reserve(messages.size());
    headers_.reserve(messages.size());
    delays_.reserve(messages.size());
    encoded_.reserve(messages.size());
    for (const auto& message : messages) {
        const auto* stored = &message;
        if (!PostgresText::canHold(message.body)) {
            stored = &encoded_.emplace_back(
                SqlMessage{PostgresText::toBase64(message.body), marked(message.headers), message.availableAt});
        }
        bodies_.push_back(stored->body);
        headers_.push_back(stored->headers);
        delays_.push_back(message.availableAt
                              ? std::chrono::ceil<std::chrono::milliseconds>(*message.availableAt - now).count()
                              : never);
    }
}

std::vector<SqlMessageRow> PostgresMessageRows::of(const PostgresResult& result) {
    std::vector<SqlMessageRow> rows;
    rows.reserve(static_cast<std::size_t>(result.rows()));
    for (int i = 0; i < result.rows(); ++i) {
        rows.push_back(rowOf(result, i));
    }
    return rows;
}

std::vector<SqlMessageRow> PostgresMessageRows::byDueTime(const PostgresResult& result) {
    std::vector<int> order(static_cast<std::size_t>(result.rows()));
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](int left, int right) {
        return std::pair{result.integer(left, 3), result.integer(left, 0)} <
               std::pair{result.integer(right, 3), result.integer(right, 0)};
    });
    std::vector<SqlMessageRow> rows;
    rows.reserve(order.size());
    for (const int row : order) {
        rows.push_back(rowOf(result, row));
    }
    return rows;
}

PostgresParameters PostgresMessageRows::parametersOf(std::span<const SqlClaim> claims) {
    std::vector<std::int64_t> ids;
    std::vector<std::string_view> tokens;
    ids.reserve(claims.size());
    tokens.reserve(claims.size());
    for (const auto& claim : claims) {
        ids.push_back(claim.id);
        tokens.push_back(claim.token);
    }
    return PostgresParameters{}.integers(ids).texts(tokens);
}

std::optional<TimePoint> PostgresMessageRows::timeIn(const PostgresResult& result, int column) {
    if (result.rows() == 0 || result.isNull(0, column)) {
        return std::nullopt;
    }
    return year2000 + std::chrono::microseconds{result.integer(0, column)};
}

} // namespace missive
