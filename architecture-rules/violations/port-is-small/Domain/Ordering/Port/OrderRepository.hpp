#pragma once

namespace missive::ordering {

class OrderRepository {
public:
    virtual ~OrderRepository() = default;
    virtual void add() = 0;
    virtual void save() = 0;
    virtual void remove() = 0;
    virtual void find() = 0;
    virtual void count() = 0;
};

} // namespace missive::ordering
