#include <Infrastructure/Missive/Amqp/AmqpServerOptions.hpp>

#include <limits>

namespace missive {

const OptionTable<AmqpServerOptions::Tls>& AmqpServerOptions::Tls::options() {
    using Table = OptionTable<Tls>;
    static const Table table{{"cacert", Table::text(&Tls::cacert)},
                             {"cert", Table::text(&Tls::cert)},
                             {"key", Table::text(&Tls::key)},
                             {"verify", Table::yesOrNo(&Tls::verify)}};
    return table;
}

const OptionTable<AmqpServerOptions>& AmqpServerOptions::options() {
    using Server = AmqpServerOptions;
    using Table = OptionTable<Server>;
    constexpr int mostOfShort = 65535;
    static const Table table{{"host", Table::text(&Server::host)},
                             {"port", Table::whole(&Server::port, 1, mostOfShort)},
                             {"vhost", Table::text(&Server::vhost)},
                             {"user", Table::text(&Server::user)},
                             {"login", Table::text(&Server::user)},
                             {"password", Table::text(&Server::password)},
                             {"connect_timeout", Table::limit(&Server::connectTimeout, OptionValue::day)},
                             {"write_timeout", Table::limit(&Server::writeTimeout, OptionValue::day)},
                             {"heartbeat", Table::whole(&Server::heartbeat, 0, mostOfShort)},
                             {"channel_max", Table::whole(&Server::channelMax, 0, mostOfShort)},
                             {"frame_max", Table::whole(&Server::frameMax, 0, std::numeric_limits<int>::max())},
                             {"sasl_method", Table::whole(&Server::external, 0, 1)},
                             {"connection_name", Table::text(&Server::connectionName)}};
    return table;
}

} // namespace missive
