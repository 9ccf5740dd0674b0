#pragma once

#include <Infrastructure/Missive/Persistence/StatementWatch.hpp>

#include <odb/connection.hxx>
#include <odb/statement.hxx>
#include <odb/tracer.hxx>

namespace missive {

/// Announces to a watch what ODB executes; `begins` says whether a statement begins with that, under the address of the
/// watch for a key, where nothing else tells of its beginning.
class StatementTracer final : public odb::tracer {
public:
    enum class Begins { WithExecute, Later };

    /// The watch must outlive it.
    StatementTracer(StatementWatch& watch, Begins begins) noexcept : watch_{watch}, begins_{begins} {}

    void execute(odb::connection& connection, const odb::statement& statement) override {
        execute(connection, statement.text());
    }
    void execute(odb::connection&, const char* sql) override {
        if (watch_.announce(sql) && begins_ == Begins::WithExecute) {
            watch_.begin(&watch_);
        }
    }

private:
    StatementWatch& watch_;
    Begins begins_;
};

} // namespace missive
