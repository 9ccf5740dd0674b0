#include <Infrastructure/Missive/Redis/RedisAddress.hpp>

namespace missive {

const OptionTable<RedisAddress>& RedisAddress::options() {
    using Table = OptionTable<RedisAddress>;
    static const Table table{{"host", Table::textNotEmpty(&RedisAddress::host)},
                             {"port", Table::whole(&RedisAddress::port, 1, 65535)},
                             {"dbindex", Table::whole(&RedisAddress::database, 0, 1'000'000)},
                             {"timeout", Table::limit(&RedisAddress::connectTimeout, OptionValue::year)},
                             {"read_timeout", Table::limit(&RedisAddress::replyTimeout, OptionValue::year)}};
    return table;
}

} // namespace missive
