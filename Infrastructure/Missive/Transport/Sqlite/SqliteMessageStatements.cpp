#include <Infrastructure/Missive/Transport/Sqlite/SqliteMessageStatements.hpp>

namespace missive {

namespace {

const std::string isDue = "queue_name = ?1 AND delivered_at IS NULL AND available_at <= ?2";
const std::string ranOut = "delivered_at < ?3 AND (claim_token IS NOT NULL OR delivered_at < ?4)";
const std::string abandoned = "queue_name = ?1 AND delivered_at IS NOT NULL AND " + ranOut + " AND available_at <= ?2";
const std::string row = "id, body, headers, available_at, coalesce(claims, 0), created_at";
const std::string claimed = " RETURNING " + row;
const std::string parked = "available_at = '9999-12-31 23:59:59'";
const std::string states =
    "total(available_at <= ?2), total(available_at > ?2 AND NOT " + parked + "), total(" + parked + ")";

std::string places(std::size_t count) {
    std::string list = "?";
    for (std::size_t i = 1; i < count; ++i) {
        list += ", ?";
    }
    return list;
}

std::string rowsOfValues(std::size_t count) {
    std::string rows;
    for (std::size_t i = 0; i < count; ++i) {
        const auto place = [i](std::size_t column) { return "?" + std::to_string(3 + 3 * i + column); };
        rows += (i == 0 ? "(" : ", (") + place(0) + ", " + place(1) + ", ?1, ?2, " + place(2) + ")";
    }
    return rows;
}

} // namespace

SqliteMessageStatements::SqliteMessageStatements(const std::string& table)
    : createTable{"CREATE TABLE IF NOT EXISTS " + table +
                  " (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, body CLOB NOT NULL, headers CLOB NOT NULL, "
                  "queue_name VARCHAR(190) NOT NULL, created_at DATETIME NOT NULL, available_at DATETIME NOT NULL, "
                  "delivered_at DATETIME DEFAULT NULL, claims INTEGER DEFAULT NULL, claim_token TEXT DEFAULT NULL)"},
      columns{"SELECT name FROM pragma_table_info('" + table + "')"},
      addClaims{"ALTER TABLE " + table + " ADD COLUMN claims INTEGER DEFAULT NULL"},
      addClaimToken{"ALTER TABLE " + table + " ADD COLUMN claim_token TEXT DEFAULT NULL"},
      createFreeIndex{"CREATE INDEX IF NOT EXISTS " + table + "_free ON " + table +
                      " (queue_name, available_at, id) WHERE delivered_at IS NULL"},
      createClaimedIndex{"CREATE INDEX IF NOT EXISTS " + table + "_claimed ON " + table +
                         " (queue_name, delivered_at) WHERE delivered_at IS NOT NULL"},
      insert{"INSERT INTO " + table + " (body, headers, queue_name, created_at, available_at) VALUES (?, ?, ?, ?, ?)"},
      insertSeveral{"INSERT INTO " + table + " (body, headers, queue_name, created_at, available_at) VALUES " +
                    rowsOfValues(insertedTogether)},
      insertClaimed{"INSERT INTO " + table +
                    " (body, headers, queue_name, created_at, available_at, delivered_at, claims, claim_token) VALUES "
                    "(?1, ?2, ?3, ?4, ?5, ?4, 1, ?6)"},
      hasDue{"SELECT 1 FROM " + table + " WHERE " + isDue + " LIMIT 1"},
      hasAbandoned{"SELECT 1 FROM " + table + " WHERE " + abandoned + " LIMIT 1"},
      claimDue{
          "UPDATE " + table +
          " SET delivered_at = ?2, claim_token = ?5, claims = coalesce(claims, 0) + 1 WHERE id IN (SELECT id FROM " +
          table + " WHERE " + isDue + " ORDER BY available_at, id LIMIT ?6)" + claimed},
      claimAbandoned{
          "UPDATE " + table +
          " SET delivered_at = ?2, claim_token = ?5, claims = coalesce(claims, 1) + 1 WHERE id = (SELECT id FROM " +
          table + " WHERE " + abandoned + " ORDER BY delivered_at LIMIT 1)" + claimed},
      claimOne{"UPDATE " + table +
               " SET delivered_at = ?2, claim_token = ?5, claims = coalesce(claims, 0) + 1 WHERE id = ?6 AND "
               "queue_name = ?1 "
               "AND (delivered_at IS NULL OR " +
               ranOut + ")" + claimed},
      remove{"DELETE FROM " + table + " WHERE id = ? AND claim_token = ?"},
      removeSeveral{"DELETE FROM " + table + " WHERE claim_token = ? AND id IN (" + places(several) + ")"},
      removeRange{"DELETE FROM " + table + " WHERE id BETWEEN ? AND ? AND claim_token = ?"},
      renew{"UPDATE " + table + " SET delivered_at = ? WHERE id = ? AND claim_token = ? AND delivered_at IS NOT NULL"},
      release{"UPDATE " + table +
              " SET delivered_at = NULL, claim_token = NULL, claims = max(coalesce(claims, 1) - 1, 0) "
              "WHERE id = ? AND claim_token = ?"},
      postpone{"UPDATE " + table +
               " SET delivered_at = NULL, claim_token = NULL, claims = max(coalesce(claims, 1) - 1, 0), "
               "available_at = ?3 WHERE id = ?1 AND claim_token = ?2"},
      countFree{"SELECT 0, " + states + " FROM " + table + " WHERE queue_name = ?1 AND delivered_at IS NULL"},
      countClaimed{"SELECT total(NOT (" + ranOut + ")), total(" + ranOut + " AND available_at <= ?2), total(" + ranOut +
                   " AND available_at > ?2 AND NOT " + parked + "), total(" + ranOut + " AND " + parked + ") FROM " +
                   table + " WHERE queue_name = ?1 AND delivered_at IS NOT NULL"},
      oldest{"SELECT strftime('%s', created_at) FROM " + table + " WHERE queue_name = ?1 AND NOT " + parked +
             " ORDER BY id LIMIT 1"},
      dueSince{"SELECT strftime('%s', min(since)) FROM (SELECT * FROM (SELECT available_at AS since FROM " + table +
               " WHERE " + isDue + " ORDER BY available_at LIMIT 1) UNION ALL SELECT min(available_at) FROM " + table +
               " WHERE queue_name = ?1 AND delivered_at IS NOT NULL AND NOT " + parked + ")"},
      withHeaderText{"SELECT " + row + " FROM " + table + " WHERE queue_name = ? AND instr(headers, ?) > 0"},
      list{"SELECT " + row + " FROM " + table + " WHERE queue_name = ? AND id > ? ORDER BY id LIMIT ?"},
      find{"SELECT " + row + " FROM " + table + " WHERE queue_name = ? AND id = ?"},
      queues{"WITH RECURSIVE queue (name) AS (SELECT '' UNION ALL SELECT (SELECT min(name) FROM (SELECT "
             "min(queue_name) AS name FROM " +
             table + " WHERE delivered_at IS NULL AND queue_name > queue.name UNION ALL SELECT min(queue_name) FROM " +
             table +
             " WHERE delivered_at IS NOT NULL AND queue_name > queue.name)) FROM queue WHERE name IS NOT NULL) SELECT "
             "name FROM queue WHERE name > ''"},
      bearing{"SELECT " + row + " FROM " + table +
              " WHERE queue_name = ?1 AND headers LIKE '%\"' || ?2 || '\":%' ORDER BY id LIMIT ?3"},
      move{"UPDATE " + table + " SET queue_name = ?3 WHERE id = ?2 AND queue_name = ?1"} {}

} // namespace missive
