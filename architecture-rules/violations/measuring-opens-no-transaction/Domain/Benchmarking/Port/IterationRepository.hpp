#pragma once

namespace missive::benchmarking {

class IterationRepository {
public:
    virtual ~IterationRepository() = default;
};

} // namespace missive::benchmarking
