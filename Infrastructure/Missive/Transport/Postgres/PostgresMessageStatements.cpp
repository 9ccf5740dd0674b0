#include <Infrastructure/Missive/Transport/Postgres/PostgresMessageStatements.hpp>

#include <Infrastructure/Missive/Transport/Postgres/PostgresMessageRows.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <string_view>

namespace missive {

namespace {

const std::string never = "TIMESTAMP '9999-12-31 23:59:59'";
/// The server's clock: those of its clients may be apart. An index can be searched for it.
const std::string now = "(statement_timestamp() AT TIME ZONE 'UTC')";
const std::string thisSecond = "date_trunc('second', " + now + ")";
const std::string due = "queue_name = $1 AND delivered_at IS NULL AND available_at <= " + now;
const std::string row = "id, body, headers, available_at, coalesce(claims, 0), created_at";
const std::string claimed = " RETURNING " + row;
const std::string mine = " FROM unnest($1, $2) AS mine (mine_id, mine_token) WHERE id = mine_id AND claim_token = "
                         "mine_token";

std::string milliseconds(const std::string& count) { return count + " * INTERVAL '1 millisecond'"; }

std::string leaseBegan(const std::string& lease) {
    return "date_trunc('second', " + now + " - " + milliseconds(lease) + ")";
}

const std::string ranOut =
    "delivered_at < " + leaseBegan("$2") + " AND (claim_token IS NOT NULL OR delivered_at < " + leaseBegan("$3") + ")";

std::string dueAfter(const std::string& delay) {
    return "date_trunc('second', " + now + " + " + milliseconds(delay) + " + INTERVAL '999999 microseconds')";
}

/// Of a message that was sent with this delay.
const std::string availableAt = "CASE delay WHEN " + std::to_string(PostgresMessageRows::never) + " THEN " + never +
                                " WHEN 0 THEN " + thisSecond + " ELSE " + dueAfter("delay") + " END";

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

constexpr const char* alone = "SELECT pg_advisory_xact_lock(6214180232); ";
constexpr std::size_t longestName = 63;

/// The beginning of the names of our indexes, the same for no two tables.
std::string prefixOf(const std::string& table) {
    const auto name = table.substr(table.find('.') + 1);
    constexpr auto longest = longestName - std::string_view{"_claimed"}.size();
    return name.size() <= longest ? name : name.substr(0, longest - 9) + "_" + checksum(name);
}

std::string tableOf(const std::string& table) {
    return "CREATE TABLE IF NOT EXISTS " + table +
           " (id BIGSERIAL NOT NULL, body TEXT NOT NULL, headers TEXT NOT NULL, queue_name VARCHAR(190) NOT NULL, "
           "created_at TIMESTAMP(0) WITHOUT TIME ZONE NOT NULL, available_at TIMESTAMP(0) WITHOUT TIME ZONE NOT NULL, "
           "delivered_at TIMESTAMP(0) WITHOUT TIME ZONE DEFAULT NULL, PRIMARY KEY (id)); CREATE INDEX IF NOT EXISTS " +
           indexName(table, {"queue_name", "available_at", "delivered_at", "id"}) + " ON " + table +
           " (queue_name, available_at, delivered_at, id); ";
}

std::string oursOf(const std::string& table) {
    const auto prefix = prefixOf(table);
    return "ALTER TABLE " + table + " ADD COLUMN IF NOT EXISTS claims INTEGER DEFAULT NULL; ALTER TABLE " + table +
           " ADD COLUMN IF NOT EXISTS claim_token TEXT DEFAULT NULL; CREATE INDEX IF NOT EXISTS " + prefix +
           "_free ON " + table +
           " (queue_name, available_at, id) WHERE delivered_at IS NULL; CREATE INDEX IF NOT "
           "EXISTS " +
           prefix + "_claimed ON " + table + " (queue_name, delivered_at) WHERE delivered_at IS NOT NULL; ";
}

/// Symfony's, under its names, but that a claim and its renewal tell nobody.
std::string triggerOf(const std::string& table) {
    const auto dot = table.find('.');
    const auto function =
        dot == table.npos ? "notify_" + table : table.substr(0, dot) + ".notify_" + table.substr(dot + 1);
    return "DO $missive$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_trigger WHERE tgrelid = '" + table +
           "'::regclass AND tgname = 'notify_trigger') THEN CREATE OR REPLACE FUNCTION " + function +
           "() RETURNS TRIGGER AS $$ BEGIN PERFORM pg_notify('" + table +
           "', NEW.queue_name::text); RETURN NEW; END; $$ LANGUAGE plpgsql; CREATE TRIGGER notify_trigger AFTER INSERT "
           "OR UPDATE ON " +
           table + " FOR EACH ROW WHEN (NEW.delivered_at IS NULL) EXECUTE PROCEDURE " + function +
           "(); END IF; END $missive$";
}

std::string claim(const std::string& table, const std::string& firstClaim, const std::string& which) {
    return "UPDATE " + table + " SET delivered_at = " + thisSecond + ", claim_token = $4, claims = coalesce(claims, " +
           firstClaim + ") + 1 WHERE id = ANY (ARRAY(SELECT id FROM " + table + " WHERE " + which +
           " FOR UPDATE SKIP LOCKED))" + claimed;
}

} // namespace

PostgresMessageStatements::PostgresMessageStatements(const std::string& table, bool withTrigger)
    : probe{"SELECT body, headers, queue_name, claims, claim_token, " + row + " FROM " + table + " LIMIT 0"},
      setup{alone + tableOf(table) + oursOf(table) + (withTrigger ? triggerOf(table) : "")},
      restore{alone + oursOf(table)},
      insert{"WITH sent AS (INSERT INTO " + table +
             " (body, headers, queue_name, created_at, available_at) SELECT body, headers, $3, " + thisSecond + ", " +
             availableAt +
             " FROM unnest($1, $2, $4) AS message (body, headers, delay) RETURNING id) SELECT id, (SELECT "
             "pg_notify($5, $3)) FROM sent ORDER BY id"},
      insertClaimed{"WITH sent AS (INSERT INTO " + table +
                    " (body, headers, queue_name, created_at, available_at, delivered_at, claims, claim_token) SELECT "
                    "body, headers, $3, " +
                    thisSecond + ", " + availableAt + ", " + thisSecond +
                    ", 1, $5 FROM unnest($1, $2, $4) AS message (body, headers, delay) RETURNING id) SELECT id FROM "
                    "sent ORDER BY id"},
      claimDue{claim(table, "0", due + " ORDER BY available_at, id LIMIT $5")},
      claimAbandoned{claim(table, "1",
                           "queue_name = $1 AND delivered_at IS NOT NULL AND " + ranOut +
                               " AND available_at <= " + now + " ORDER BY delivered_at LIMIT 1")},
      claimOne{claim(table, "0", "id = $5 AND queue_name = $1 AND (delivered_at IS NULL OR " + ranOut + ")")},
      remove{"DELETE FROM " + table +
             " USING unnest($1, $2) AS mine (mine_id, mine_token) WHERE id = mine_id AND "
             "claim_token = mine_token"},
      renew{"UPDATE " + table + " SET delivered_at = " + thisSecond + mine + " AND delivered_at IS NOT NULL"},
      release{"WITH released AS (UPDATE " + table +
              " SET delivered_at = NULL, claim_token = NULL, claims = greatest(coalesce(claims, 1) - 1, 0)" + mine +
              " RETURNING id) SELECT id, (SELECT pg_notify($3, $4)) FROM released"},
      postpone{"UPDATE " + table +
               " SET delivered_at = NULL, claim_token = NULL, claims = greatest(coalesce(claims, 1) - 1, 0), "
               "available_at = " +
               dueAfter("$3") + mine},
      count{"SELECT count(*) FILTER (WHERE claimed AND NOT ran_out), count(*) FILTER (WHERE NOT (claimed AND NOT "
            "ran_out) AND available_at <= " +
            now +
            "), count(*) FILTER (WHERE NOT (claimed AND NOT ran_out) AND "
            "available_at > " +
            now + " AND available_at < " + never +
            "), count(*) FILTER (WHERE NOT (claimed AND NOT ran_out) AND available_at = " + never +
            ") FROM (SELECT available_at, delivered_at IS NOT NULL AS claimed, coalesce(" + ranOut +
            ", false) AS ran_out FROM " + table + " WHERE queue_name = $1) AS message"},
      oldest{"SELECT min(created_at) FROM " + table + " WHERE queue_name = $1 AND available_at < " + never},
      dueSince{"SELECT least((SELECT min(available_at) FROM " + table + " WHERE " + due +
               "), (SELECT min(available_at) FROM " + table +
               " WHERE queue_name = $1 AND delivered_at IS NOT NULL AND available_at < " + never + "))"},
      withHeaderText{"SELECT " + row + " FROM " + table + " WHERE queue_name = $1 AND strpos(headers, $2) > 0"},
      list{"SELECT " + row + " FROM " + table + " WHERE queue_name = $1 AND id > $2 ORDER BY id LIMIT $3"},
      find{"SELECT " + row + " FROM " + table + " WHERE queue_name = $1 AND id = $2"},
      queues{"WITH RECURSIVE queue (name) AS (SELECT min(queue_name)::text FROM " + table +
             " UNION ALL SELECT (SELECT min(queue_name)::text FROM " + table +
             " WHERE queue_name > queue.name) FROM queue WHERE name IS NOT NULL) SELECT name FROM queue WHERE name IS "
             "NOT NULL"},
      bearing{"SELECT " + row + " FROM " + table +
              " WHERE queue_name = $1 AND headers LIKE '%\"' || $2 || '\":%' ORDER BY id LIMIT $3"},
      move{"WITH moved AS (UPDATE " + table +
           " SET queue_name = $3 WHERE id = $2 AND queue_name = $1 RETURNING id) SELECT id, pg_notify($4, $3) FROM "
           "moved"},
      nextEvent{"SELECT ceil(extract(epoch FROM least((SELECT min(available_at) FROM " + table +
                " WHERE queue_name = $1 AND delivered_at IS NULL AND available_at > " + now + " AND available_at < " +
                never + "), (SELECT min(delivered_at) + " + milliseconds("$2") + " FROM " + table +
                " WHERE queue_name = $1 AND delivered_at IS NOT NULL AND available_at < " + never + ")) - " + now +
                ") * 1000)::bigint"} {}

} // namespace missive
