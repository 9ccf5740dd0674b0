#pragma once

namespace missive {

/// How the members of a view are called in its JSON.
enum class ViewKeys {
    /// As they are declared.
    AsDeclared,
    /// `failedAt` is `failed_at`. The underscore at the end of a name that would be a word of C++ is left out.
    SnakeCase
};

} // namespace missive
