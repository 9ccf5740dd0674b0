#pragma once

#include <Domain/Missive/TransientError.hpp>

#include <string>

namespace missive {

/// The connection broke while a unit of work committed: it is saved whole or not at all, and nobody can say which.
/// Doing the work again is safe where it is done once per message (inbox) or can be recognised (identifiers of its
/// own).
class CommitUnknown : public TransientError {
public:
    explicit CommitUnknown(const std::string& database)
        : TransientError{"The connection to the database \"" + database +
                         "\" broke while the unit of work was committed: it may or may not have been saved."} {}
};

} // namespace missive
