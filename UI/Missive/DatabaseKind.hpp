#pragma once

#include <Infrastructure/Missive/Dsn/Dsn.hpp>
#include <UI/Missive/ApplicationDatabase.hpp>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace missive {

/// A kind of database an application can have.
struct DatabaseKind {
    /// How a `DATABASE_URL` of this kind is written; shown where somebody wrote another one.
    std::vector<std::string> examples;
    /// Opens nothing yet. Null where the URL is of another kind; throws std::invalid_argument where it is of this one
    /// and wrong.
    std::function<std::unique_ptr<ApplicationDatabase>(const Dsn& url)> open;
};

} // namespace missive
