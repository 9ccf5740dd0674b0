#include <UI/Missive/App.hpp>

#include <Infrastructure/Missive/Transport/Redis/RedisTransportFactory.hpp>

namespace missive {

App::App() { RedisTransportFactory{}; }

} // namespace missive
