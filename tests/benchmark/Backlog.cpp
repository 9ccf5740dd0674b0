#include <tests/benchmark/Backlog.hpp>

#include <tests/benchmark/EventRig.hpp>
#include <tests/benchmark/SampleOrder.hpp>

#include <algorithm>
#include <cstdio>
#include <string>
#include <utility>

namespace missive::benchmark {

Backlog::Backlog(std::filesystem::path file, std::size_t size) : file_{std::move(file)}, size_{size} {
    EventRig rig{file_};
    rig.connect();
    for (std::size_t i = 0; i < size; ++i) {
        char id[64];
        std::snprintf(id, sizeof id, "70ccec31-3571-410a-bc13-%012zx", i);
        rig.dispatch(sampleOrder(id), 1);
    }
}

void Backlog::pourInto(RawDatabase& database, std::size_t count) const {
    database.execute("DELETE FROM messenger_messages");
    database.execute("ATTACH '" + file_.string() + "' AS backlog");
    for (std::size_t poured = 0; poured < count; poured += size_) {
        database.execute(
            "INSERT INTO messenger_messages (body, headers, queue_name, created_at, available_at) SELECT body, "
            "headers, queue_name, created_at, available_at FROM backlog.messenger_messages ORDER BY id LIMIT " +
            std::to_string(std::min(size_, count - poured)));
    }
    database.execute("DETACH backlog");
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace missive::benchmark
