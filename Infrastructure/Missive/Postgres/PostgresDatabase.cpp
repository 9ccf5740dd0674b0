#include <Infrastructure/Missive/Postgres/PostgresDatabase.hpp>

namespace missive {

PostgresDatabase::Loan PostgresDatabase::connection() {
    for (;;) {
        std::unique_ptr<PostgresConnection> found;
        {
            const std::lock_guard lock{mutex_};
            if (free_.empty()) {
                break;
            }
            found = std::move(free_.back());
            free_.pop_back();
        }
        if (found->isAlive()) {
            return Loan{found.release(), Return{this}};
        }
    }
    auto opened = connector_.connect();
    if (connector_.session() == PostgresConnection::Session::Kept) {
        opened->useReadCommitted();
    }
    return Loan{opened.release(), Return{this}};
}

void PostgresDatabase::Return::operator()(PostgresConnection* connection) const noexcept {
    std::unique_ptr<PostgresConnection> returned{connection};
    if (returned->inTransaction() || !returned->isAlive()) {
        return;
    }
    try {
        const std::lock_guard lock{database->mutex_};
        database->free_.push_back(std::move(returned));
    } catch (...) { // without memory for the pool the connection closes
    }
}

} // namespace missive
