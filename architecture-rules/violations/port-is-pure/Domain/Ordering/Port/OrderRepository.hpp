#pragma once

namespace missive::ordering {

class OrderRepository {
public:
    virtual ~OrderRepository() = default;
    virtual void save() { ++saved_; }

private:
    int saved_ = 0;
};

} // namespace missive::ordering
