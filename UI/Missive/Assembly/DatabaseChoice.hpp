#pragma once

#include <UI/Missive/ApplicationDatabase.hpp>
#include <UI/Missive/DatabaseKind.hpp>

#include <memory>
#include <string>
#include <vector>

namespace missive {

/// Which of the kinds of databases that were offered `DATABASE_URL` names.
class DatabaseChoice {
public:
    /// Throws InvalidDsn.
    explicit DatabaseChoice(const std::string& url) : url_{Dsn::parse(url)} {}

    /// Opens nothing yet. What the kind says of a URL of its own that is wrong is thrown.
    void offer(const DatabaseKind& kind);

    /// Null as long as no kind was offered that knows the URL.
    ApplicationDatabase* found() const noexcept { return database_.get(); }

    /// Throws std::invalid_argument, with how those that were offered are written, when there is none.
    ApplicationDatabase& get() const;

private:
    Dsn url_;
    std::vector<std::string> examples_;
    std::unique_ptr<ApplicationDatabase> database_;
};

} // namespace missive
