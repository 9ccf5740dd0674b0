#include <Infrastructure/Missive/Transport/Redis/RedisTlsOptions.hpp>

#include <Infrastructure/Missive/Dsn/NearestName.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisOptionValue.hpp>

#include <map>
#include <vector>

namespace missive {

void RedisTlsOptions::take(const std::string& name, const std::string& value, const RedisOptionValue& values) {
    static const std::map<std::string, std::string RedisTlsOptions::*> texts{
        {"ssl[cafile]", &RedisTlsOptions::authorities},     {"ssl[capath]", &RedisTlsOptions::authoritiesFolder},
        {"ssl[local_cert]", &RedisTlsOptions::certificate}, {"ssl[local_pk]", &RedisTlsOptions::key},
        {"ssl[passphrase]", &RedisTlsOptions::passphrase},  {"ssl[peer_name]", &RedisTlsOptions::peerName}};
    static const std::map<std::string, bool RedisTlsOptions::*> switches{
        {"ssl[verify_peer]", &RedisTlsOptions::verifyPeer},
        {"ssl[verify_peer_name]", &RedisTlsOptions::verifyPeerName}};

    if (const auto text = texts.find(name); text != texts.end()) {
        this->*text->second = values.text(name, value);
        return;
    }
    if (const auto flag = switches.find(name); flag != switches.end()) {
        this->*flag->second = values.isYes(name, value);
        return;
    }
    std::vector<std::string> known;
    std::string all;
    const auto note = [&](const auto& options) {
        for (const auto& [each, place] : options) {
            known.push_back(each);
            all += (all.empty() ? "" : ", ") + each;
        }
    };
    note(texts);
    note(switches);
    const auto near = nearestName(known, name);
    values.refuse("unknown option \"" + name + "\"; " +
                  (near ? "did you mean \"" + *near + "\"?" : "for TLS there are " + all + "."));
}

} // namespace missive
