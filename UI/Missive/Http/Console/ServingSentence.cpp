#include <UI/Missive/Http/Console/ServingSentence.hpp>

#include <Domain/Missive/Text/NameList.hpp>

namespace missive {
namespace {

std::string addresses(const std::vector<ServedSocket>& sockets, bool isMonitor) {
    std::vector<std::string> texts;
    for (const auto& socket : sockets) {
        if (socket.isMonitor == isMonitor) {
            texts.push_back(socket.text());
        }
    }
    return texts.empty() ? std::string{} : " on " + nameList(texts);
}

} // namespace

std::string servingSentence(std::size_t routes, const std::vector<ServedSocket>& sockets) {
    const auto monitoring = addresses(sockets, true);
    return "Serving " + std::to_string(routes) + (routes == 1 ? " route" : " routes") + addresses(sockets, false) +
           (monitoring.empty() ? "" : " and for monitoring" + monitoring) + '.';
}

} // namespace missive
