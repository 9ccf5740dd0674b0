#include <Infrastructure/Missive/Postgres/PostgresError.hpp>

namespace missive {

namespace {

constexpr std::string_view cut = "08003";

std::string firstLine(std::string_view text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == '.' || text.back() == ' ')) {
        text.remove_suffix(1);
    }
    std::string line;
    for (const char each : text) {
        line += each == '\n' ? ' ' : each;
    }
    std::erase(line, '\t');
    return line;
}

std::string withFullStop(std::string sentence) {
    return sentence.ends_with('?') || sentence.ends_with('!') ? sentence : sentence + '.';
}

bool tellsOfMissingSchema(std::string_view state) { return state == "42P01" || state == "42703" || state == "3F000"; }

bool tellsOfConflict(std::string_view state) { return state == "40001" || state == "40P01"; }

/// 57P01 … 57P03: shut down by an operator, after a crash, not yet up.
bool tellsOfRestart(std::string_view state) { return state == "57P01" || state == "57P02" || state == "57P03"; }

std::string sentence(std::string_view state, std::string_view address, std::string_view detail) {
    const std::string database = "The PostgreSQL database \"" + std::string{address} + "\" ";
    const auto reason = " (" + firstLine(detail) + ")";
    if (state == PostgresError::unreachable) {
        return withFullStop(database + "cannot be reached: " + firstLine(detail));
    }
    if (state == PostgresError::silent) {
        return database + "does not answer" + reason + ".";
    }
    if (state == PostgresError::lost) {
        return database + "is gone in the middle of a statement, which may or may not have taken effect" + reason + ".";
    }
    if (state == cut) {
        return database + "is gone: what was done in the open transaction is undone.";
    }
    if (tellsOfRestart(state)) {
        return database + "is shutting down or starting" + reason + "; try again when it is up.";
    }
    if (state == "40001") {
        return database + "undid the transaction because another one changed the same rows" + reason + ".";
    }
    if (state == "40P01") {
        return database + "undid the transaction to end a deadlock with another one.";
    }
    if (tellsOfMissingSchema(state)) {
        return database + "lacks what it should hold" + reason + "; set it up first.";
    }
    if (state == "42501") {
        return withFullStop(database + "lacks permission for that: " + firstLine(detail));
    }
    if (state.substr(0, 2) == "53") {
        return withFullStop(database + "has run out of a resource: " + firstLine(detail));
    }
    if (state == "55P03" || state == "57014") {
        return database + "was busy for too long" + reason + "; try again later.";
    }
    const auto refusal = database + "refuses: " + firstLine(detail);
    return state.empty() ? withFullStop(refusal) : refusal + " [" + std::string{state} + "].";
}

} // namespace

PostgresError::PostgresError(std::string_view sqlState, std::string_view address, std::string_view detail)
    : TransportError{sentence(sqlState, address, detail)}, sqlState_{sqlState} {}

bool PostgresError::isMissingSchema() const noexcept { return tellsOfMissingSchema(sqlState_); }

bool PostgresError::isMissingColumn() const noexcept { return sqlState_ == "42703"; }

bool PostgresError::isConflict() const noexcept { return tellsOfConflict(sqlState_); }

bool PostgresError::isAway() const noexcept { return sqlState_ == lost || isKnownUndone(); }

bool PostgresError::isKnownUndone() const noexcept {
    return sqlState_ == unreachable || sqlState_ == cut || tellsOfRestart(sqlState_);
}

bool PostgresError::isInDoubt() const noexcept { return sqlState_ == lost || sqlState_ == silent; }

} // namespace missive
