#include <UI/Missive/Redis/WireRedis.hpp>

#include <Infrastructure/Missive/Transport/Redis/RedisTransportFactory.hpp>
#include <UI/Missive/App.hpp>

#include <memory>

namespace missive {

void wireRedis(App& app) {
    app.transports(std::make_shared<RedisTransportFactory>(app.codec(), app.clock(), app.ids(), app.log("messenger")));
}

} // namespace missive
