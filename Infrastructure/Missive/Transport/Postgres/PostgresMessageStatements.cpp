#include <Infrastructure/Missive/Transport/Postgres/PostgresMessageStatements.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <string_view>

namespace missive {

namespace {

const std::string never = "TIMESTAMP '9999-12-31 23:59:59'";
const std::string due = "queue_name = $1 AND delivered_at IS NULL AND available_at <= $2";
const std::string ranOut = "delivered_at < $3 AND (claim_token IS NOT NULL OR delivered_at < $4)";
const std::string row = "id, body, headers, available_at, coalesce(claims, 0), created_at";
const std::string claimed = " RETURNING " + row;
const std::string mine = " FROM unnest($1, $2) AS mine (mine_id, mine_token) WHERE id = mine_id AND claim_token = "
                         "mine_token";

/// Symfony names an index after the CRC-32 of the table's and the columns' names.
std::string checksum(std::string_view text) {
    std::uint32_t crc = 0xFFFFFFFF;
    for (const char byte : text) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320 : 0);
        }
    }
    std::array<char, 9> digits{};
    std::snprintf(digits.data(), digits.size(), "%X", ~crc);
    return digits.data();
}

std::string indexName(const std::string& table, std::initializer_list<std::string_view> columns) {
    auto name = "IDX_" + checksum(table);
    for (const auto column : columns) {
        name += checksum(column);
    }
    return name.substr(0, 63);
}

std::string setupOf(const std::string& table) {
    auto prefix = table.substr(table.find('.') + 1);
    return "SELECT pg_advisory_xact_lock(6214180232); CREATE TABLE IF NOT EXISTS " + table +
           " (id BIGSERIAL NOT NULL, body TEXT NOT NULL, headers TEXT NOT NULL, queue_name VARCHAR(190) NOT NULL, "
           "created_at TIMESTAMP(0) WITHOUT TIME ZONE NOT NULL, available_at TIMESTAMP(0) WITHOUT TIME ZONE NOT NULL, "
           "delivered_at TIMESTAMP(0) WITHOUT TIME ZONE DEFAULT NULL, PRIMARY KEY (id)); ALTER TABLE " +
           table + " ADD COLUMN IF NOT EXISTS claims INTEGER DEFAULT NULL; ALTER TABLE " + table +
           " ADD COLUMN IF NOT EXISTS claim_token TEXT DEFAULT NULL; CREATE INDEX IF NOT EXISTS " +
           indexName(table, {"queue_name", "available_at", "delivered_at", "id"}) + " ON " + table +
           " (queue_name, available_at, delivered_at, id); CREATE INDEX IF NOT EXISTS " + prefix + "_free ON " + table +
           " (queue_name, available_at, id) WHERE delivered_at IS NULL; CREATE INDEX IF NOT EXISTS " + prefix +
           "_claimed ON " + table + " (queue_name, delivered_at) WHERE delivered_at IS NOT NULL";
}

std::string claim(const std::string& table, const std::string& firstClaim, const std::string& which) {
    return "UPDATE " + table + " SET delivered_at = $2, claim_token = $5, claims = coalesce(claims, " + firstClaim +
           ") + 1 WHERE id = ANY (ARRAY(SELECT id FROM " + table + " WHERE " + which + " FOR UPDATE SKIP LOCKED))" +
           claimed;
}

} // namespace

PostgresMessageStatements::PostgresMessageStatements(const std::string& table)
    : probe{"SELECT body, headers, queue_name, claims, claim_token, " + row + " FROM " + table + " LIMIT 0"},
      setup{setupOf(table)},
      insert{"WITH sent AS (INSERT INTO " + table +
             " (body, headers, queue_name, created_at, available_at) SELECT body, headers, $3, $4, available_at FROM "
             "unnest($1, $2, $5) AS message (body, headers, available_at) RETURNING id) SELECT id, (SELECT "
             "pg_notify($6, $3)) FROM sent ORDER BY id"},
      insertClaimed{"WITH sent AS (INSERT INTO " + table +
                    " (body, headers, queue_name, created_at, available_at, delivered_at, claims, claim_token) SELECT "
                    "body, headers, $3, $4, available_at, $4, 1, $6 FROM unnest($1, $2, $5) AS message (body, headers, "
                    "available_at) RETURNING id) SELECT id FROM sent ORDER BY id"},
      claimDue{claim(table, "0", due + " ORDER BY available_at, id LIMIT $6")},
      claimAbandoned{claim(table, "1",
                           "queue_name = $1 AND delivered_at IS NOT NULL AND " + ranOut +
                               " AND available_at <= $2 ORDER BY delivered_at LIMIT 1")},
      claimOne{claim(table, "0", "id = $6 AND queue_name = $1 AND (delivered_at IS NULL OR " + ranOut + ")")},
      remove{"DELETE FROM " + table +
             " USING unnest($1, $2) AS mine (mine_id, mine_token) WHERE id = mine_id AND "
             "claim_token = mine_token"},
      renew{"UPDATE " + table + " SET delivered_at = $3" + mine + " AND delivered_at IS NOT NULL"},
      release{"WITH released AS (UPDATE " + table +
              " SET delivered_at = NULL, claim_token = NULL, claims = greatest(coalesce(claims, 1) - 1, 0)" + mine +
              " RETURNING id) SELECT id, (SELECT pg_notify($3, $4)) FROM released"},
      postpone{"UPDATE " + table +
               " SET delivered_at = NULL, claim_token = NULL, claims = greatest(coalesce(claims, 1) - 1, 0), "
               "available_at = $3" +
               mine},
      count{"SELECT count(*) FILTER (WHERE claimed AND NOT ran_out), count(*) FILTER (WHERE NOT (claimed AND NOT "
            "ran_out) AND available_at <= $2), count(*) FILTER (WHERE NOT (claimed AND NOT ran_out) AND available_at > "
            "$2 AND available_at < " +
            never + "), count(*) FILTER (WHERE NOT (claimed AND NOT ran_out) AND available_at = " + never +
            ") FROM (SELECT available_at, delivered_at IS NOT NULL AS claimed, coalesce(" + ranOut +
            ", false) AS ran_out FROM " + table + " WHERE queue_name = $1) AS message"},
      oldest{"SELECT min(created_at) FROM " + table + " WHERE queue_name = $1 AND available_at < " + never},
      dueSince{"SELECT least((SELECT min(available_at) FROM " + table + " WHERE " + due +
               "), (SELECT min(available_at) FROM " + table +
               " WHERE queue_name = $1 AND delivered_at IS NOT NULL AND available_at < " + never + "))"},
      withHeaderText{"SELECT " + row + " FROM " + table + " WHERE queue_name = $1 AND strpos(headers, $2) > 0"},
      list{"SELECT " + row + " FROM " + table + " WHERE queue_name = $1 ORDER BY id LIMIT $2"},
      find{"SELECT " + row + " FROM " + table + " WHERE queue_name = $1 AND id = $2"},
      nextEvent{"SELECT least((SELECT min(available_at) FROM " + table +
                " WHERE queue_name = $1 AND delivered_at IS NULL AND available_at > $2 AND available_at < " + never +
                "), (SELECT min(delivered_at) + $3 * INTERVAL '1 second' FROM " + table +
                " WHERE queue_name = $1 AND delivered_at IS NOT NULL AND available_at < " + never + "))"} {}

} // namespace missive
