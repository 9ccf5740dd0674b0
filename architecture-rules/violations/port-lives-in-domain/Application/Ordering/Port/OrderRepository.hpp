#pragma once

namespace missive::ordering {

class OrderRepository {
public:
    virtual ~OrderRepository() = default;
    virtual void save() = 0;
};

} // namespace missive::ordering
