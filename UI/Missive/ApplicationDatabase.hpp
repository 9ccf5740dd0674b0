#pragma once

#include <Domain/Missive/Port/RestartSignal.hpp>
#include <Domain/Missive/Port/TransportFactory.hpp>
#include <Infrastructure/Missive/Persistence/Odb/OdbDatabase.hpp>
#include <Infrastructure/Missive/Persistence/Odb/OdbUnitOfWork.hpp>
#include <UI/Missive/AppPorts.hpp>

#include <memory>
#include <string>
#include <vector>

namespace missive {

class MessageCodec;

/// The application's database, of whatever kind `DATABASE_URL` names, with its units of work and the transports that
/// can join them. Safe to use from any thread.
class ApplicationDatabase {
public:
    /// Opens nothing yet; the ports must outlive it. Throws std::invalid_argument for a URL it does not know.
    static std::unique_ptr<ApplicationDatabase> at(const std::string& url, AppPorts& ports);

    virtual ~ApplicationDatabase() = default;

    virtual OdbDatabase& database() noexcept = 0;
    virtual OdbUnitOfWork& unitOfWork() noexcept = 0;

    /// The kinds of transports that are tables, one of them for `doctrine://default`.
    virtual std::vector<std::shared_ptr<TransportFactory>> transports(const MessageCodec& codec) = 0;

    /// What all processes at the database see; with SQLite a file beside it.
    virtual RestartSignal& restartSignal() noexcept = 0;
};

} // namespace missive
