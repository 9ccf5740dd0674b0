#pragma once

namespace missive::ordering {

class StockRepository {
public:
    virtual void save() = 0;
};

} // namespace missive::ordering
