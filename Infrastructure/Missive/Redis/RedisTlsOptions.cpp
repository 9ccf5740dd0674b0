#include <Infrastructure/Missive/Redis/RedisTlsOptions.hpp>

namespace missive {

const OptionTable<RedisTlsOptions>& RedisTlsOptions::options() {
    using Table = OptionTable<RedisTlsOptions>;
    static const Table table{{"ssl[cafile]", Table::textNotEmpty(&RedisTlsOptions::authorities)},
                             {"ssl[capath]", Table::textNotEmpty(&RedisTlsOptions::authoritiesFolder)},
                             {"ssl[local_cert]", Table::textNotEmpty(&RedisTlsOptions::certificate)},
                             {"ssl[local_pk]", Table::textNotEmpty(&RedisTlsOptions::key)},
                             {"ssl[passphrase]", Table::textNotEmpty(&RedisTlsOptions::passphrase)},
                             {"ssl[peer_name]", Table::textNotEmpty(&RedisTlsOptions::peerName)},
                             {"ssl[verify_peer]", Table::yesOrNo(&RedisTlsOptions::verifyPeer)},
                             {"ssl[verify_peer_name]", Table::yesOrNo(&RedisTlsOptions::verifyPeerName)}};
    return table;
}

} // namespace missive
