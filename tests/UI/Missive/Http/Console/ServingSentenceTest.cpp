#include <UI/Missive/Http/Console/ServingSentence.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace missive::test {

TEST_CASE("what is served is announced with the ports that were found, those for monitoring too") {
    std::vector<ServedSocket> sockets;
    sockets.push_back({ListeningSocket::on("127.0.0.1:0"), false, false});
    const auto plain = "http://" + sockets[0].socket.address();
    CHECK(servingSentence(1, sockets) == "Serving 1 route on " + plain + ".");
    sockets.push_back({ListeningSocket::on("127.0.0.1:0"), true, false});
    sockets.push_back({ListeningSocket::on("[::1]:0"), false, true});
    const auto encrypted = "https://" + sockets[2].socket.address();
    const auto monitor = "http://" + sockets[1].socket.address();
    CHECK(monitor.find(":0") == std::string::npos);
    CHECK(servingSentence(2, sockets) ==
          "Serving 2 routes on " + plain + ", " + encrypted + " and for monitoring on " + monitor + ".");
}

} // namespace missive::test
