#include <UI/Missive/Standard/Standard.hpp>

#include <UI/Missive/Amqp/WireAmqp.hpp>
#include <UI/Missive/Messenger/WireMessenger.hpp>
#include <UI/Missive/Postgres/WirePostgres.hpp>
#include <UI/Missive/Redis/WireRedis.hpp>
#include <UI/Missive/Sqlite/WireSqlite.hpp>

namespace missive {

ContextWiring standard() {
    return [](App& app) {
        wireSqlite(app);
        wirePostgres(app);
        wireRedis(app);
        wireAmqp(app);
        wireMessenger(app);
    };
}

} // namespace missive
