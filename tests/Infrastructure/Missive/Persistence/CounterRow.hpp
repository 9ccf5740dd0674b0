#pragma once

#include <cstdint>

namespace missive::test {

struct CounterRow {
    std::int64_t id = 0;
    std::int64_t value = 0;
    std::int64_t version = 0;
};

#ifdef ODB_COMPILER
#pragma db object(CounterRow) table("counter") optimistic
#pragma db member(CounterRow::id) id
#pragma db member(CounterRow::version) version
#endif

} // namespace missive::test
