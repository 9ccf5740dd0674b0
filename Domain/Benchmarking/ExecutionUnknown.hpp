#pragma once

#include <Domain/Missive/NotFound.hpp>
#include <Domain/Missive/Unrecoverable.hpp>

#include <string>

namespace missive::benchmarking {

/// There is no execution of this id, or none any more (`execution.unknown`).
class ExecutionUnknown : public NotFound, public Unrecoverable {
public:
    explicit ExecutionUnknown(const std::string& id)
        : NotFound{"execution.unknown", "There is no execution \"" + id + "\": see benchmark:show."} {}
};

} // namespace missive::benchmarking
