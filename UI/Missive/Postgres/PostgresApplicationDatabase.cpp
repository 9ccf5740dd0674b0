#include <UI/Missive/Postgres/PostgresApplicationDatabase.hpp>

#include <UI/Missive/Assembly/RefuseUnknownOptions.hpp>

#include <stdexcept>
#include <string>
#include <utility>

namespace missive {

std::unique_ptr<PostgresApplicationDatabase> PostgresApplicationDatabase::at(const Dsn& url, Clock& clock,
                                                                             Waiter& waiter, Log& log) {
    if (!PostgresAddress::isScheme(url.scheme())) {
        return nullptr;
    }
    refuseUnknownOptions(url, PostgresAddress::optionNames());
    try {
        return std::make_unique<PostgresApplicationDatabase>(PostgresAddress::of(url, url.query()), clock, waiter, log);
    } catch (const std::invalid_argument& error) {
        throw std::invalid_argument{std::string{"DATABASE_URL: "} + error.what()};
    }
}

PostgresApplicationDatabase::PostgresApplicationDatabase(PostgresAddress address, Clock& clock, Waiter& waiter,
                                                         Log& log)
    : database_{std::move(address), waiter, log}, unitOfWork_{database_, clock},
      restartSignal_{database_.address(), clock} {}

} // namespace missive
