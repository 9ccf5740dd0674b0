#include <Infrastructure/Missive/Sqlite/SqliteDatabase.hpp>

#include <Domain/Missive/TransportError.hpp>

#include <filesystem>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace missive {

SqliteDatabase::SqliteDatabase(std::string path) : path_{std::move(path)} {
    if (path_.empty() || path_ == ":memory:") {
        throw std::invalid_argument{"An SQLite database needs a file that several connections can share: name one, for "
                                    "example sqlite:///var/missive.db."};
    }
}

bool SqliteDatabase::isSameFile(const std::string& path) const {
    std::error_code error;
    return std::filesystem::weakly_canonical(std::filesystem::absolute(path, error), error) ==
           std::filesystem::weakly_canonical(std::filesystem::absolute(path_, error), error);
}

void SqliteDatabase::createDirectoryOf(const std::string& path) {
    const auto directory = std::filesystem::path{path}.parent_path();
    const auto above = directory.parent_path();
    std::error_code ignored;
    if (directory.empty() || std::filesystem::exists(directory, ignored)) {
        return;
    }
    if (!above.empty() && !std::filesystem::exists(above, ignored)) {
        throw TransportError{"The SQLite database \"" + path + "\" cannot be opened: there is no folder \"" +
                             above.string() + "\"."};
    }
    std::filesystem::create_directory(directory, ignored);
}

SqliteDatabase::Loan SqliteDatabase::connection() {
    {
        const std::lock_guard lock{mutex_};
        if (!free_.empty()) {
            auto connection = std::move(free_.back());
            free_.pop_back();
            return Loan{connection.release(), Return{this}};
        }
    }
    createDirectoryOf(path_);
    return Loan{SqliteConnection::openFile(path_).release(), Return{this}};
}

void SqliteDatabase::Return::operator()(SqliteConnection* connection) const noexcept {
    std::unique_ptr<SqliteConnection> returned{connection};
    try {
        const std::lock_guard lock{database->mutex_};
        database->free_.push_back(std::move(returned));
    } catch (...) { // without memory for the pool the connection closes
    }
}

} // namespace missive
