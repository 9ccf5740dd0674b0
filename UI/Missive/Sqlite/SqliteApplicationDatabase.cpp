#include <UI/Missive/Sqlite/SqliteApplicationDatabase.hpp>

#include <UI/Missive/Assembly/RefuseUnknownOptions.hpp>

#include <filesystem>
#include <utility>

namespace missive {

std::unique_ptr<SqliteApplicationDatabase> SqliteApplicationDatabase::at(const Dsn& url, Clock& clock) {
    if (url.scheme() != "sqlite" || !url.hosts().empty() || url.path().size() < 2 || url.path() == "/:memory:") {
        return nullptr;
    }
    refuseUnknownOptions(url, {"charset", "serverVersion"});
    return std::make_unique<SqliteApplicationDatabase>(url.path().substr(1), clock);
}

SqliteApplicationDatabase::SqliteApplicationDatabase(std::string path, Clock& clock)
    : database_{std::move(path)}, unitOfWork_{database_, clock},
      restartSignal_{std::filesystem::path{database_.path()}.parent_path() / "workers.restart_requested"} {}

} // namespace missive
