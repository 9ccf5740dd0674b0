#include <Infrastructure/Missive/Persistence/StatementWatch.hpp>

#include <algorithm>
#include <array>

namespace missive {

namespace {

struct Running {
    const void* key = nullptr;
    std::chrono::nanoseconds begun{};
};

/// Statements that are open at once: one for each level of objects that are loaded inside others.
constexpr std::size_t mostOpen = 16;

struct OfThread {
    StatementWatch::Figures figures;
    std::int64_t timedFrom = 0;
    bool isAnnounced = false;
    std::array<Running, mostOpen> running;
    std::size_t next = 0;
};

thread_local OfThread mine;

char lowered(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool beginsWith(std::string_view sql, std::string_view word) noexcept {
    return sql.size() >= word.size() &&
           std::equal(word.begin(), word.end(), sql.begin(), [](char a, char b) { return a == lowered(b); });
}

bool isOfTransactions(std::string_view sql) noexcept {
    static constexpr std::array<std::string_view, 5> words{"begin", "commit", "rollback", "savepoint", "release"};
    return std::ranges::any_of(words, [&](std::string_view word) { return beginsWith(sql, word); });
}

} // namespace

StatementWatch::Figures StatementWatch::ofThisThread() noexcept { return mine.figures; }

void StatementWatch::leaveUntimed(std::int64_t count) noexcept { mine.timedFrom = mine.figures.count + count; }

bool StatementWatch::announce(std::string_view sql) noexcept {
    mine.isAnnounced = !isOfTransactions(sql);
    mine.figures.count += mine.isAnnounced ? 1 : 0;
    return mine.isAnnounced;
}

void StatementWatch::begin(const void* key) noexcept {
    if (!mine.isAnnounced) {
        return;
    }
    mine.isAnnounced = false;
    if (mine.figures.count > mine.timedFrom) {
        mine.running[mine.next++ % mostOpen] = {key, clock_.elapsed()};
    }
}

void StatementWatch::end(const void* key) noexcept {
    const auto found = std::ranges::find(mine.running, key, &Running::key);
    if (found != mine.running.end()) {
        mine.figures.time += clock_.elapsed() - found->begun;
        *found = {};
    }
}

} // namespace missive
