#include <Infrastructure/Performance/HttpPost.hpp>

#include <Domain/Missive/TransportError.hpp>

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

#include <openssl/ssl.h>

#include <string_view>
#include <type_traits>

namespace missive::performance {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using boost::system::error_code;

constexpr std::size_t largestAnswer = 65'536;

struct Address {
    bool isEncrypted = false;
    std::string host;
    std::string port;
    std::string target;

    std::string authority() const { return host + (port == (isEncrypted ? "443" : "80") ? "" : ':' + port); }
};

Address addressOf(std::string_view url) {
    Address address;
    address.isEncrypted = url.starts_with("https://");
    url.remove_prefix(address.isEncrypted ? 8 : 7);
    const auto end = url.find_first_of("/?#");
    auto authority = url.substr(0, end);
    authority.remove_prefix(authority.find('@') == std::string_view::npos ? 0 : authority.find('@') + 1);
    const auto rest = end == std::string_view::npos ? std::string_view{} : url.substr(end, url.find('#') - end);
    address.target = rest.starts_with('/') ? std::string{rest} : '/' + std::string{rest};
    const auto colon = authority.find_last_of(':');
    const bool hasPort = colon != std::string_view::npos && authority.find(']', colon) == std::string_view::npos;
    address.host = authority.substr(0, hasPort ? colon : std::string_view::npos);
    address.port = hasPort ? std::string{authority.substr(colon + 1)} : address.isEncrypted ? "443" : "80";
    return address;
}

/// The steps of one exchange, each of which has what is left of its time.
class Exchange {
public:
    Exchange(const HttpPost& post, const Address& address) : post_{post}, address_{address} {
        deadline_.expires_after(post.timeout);
        deadline_.async_wait([this](error_code error) { isOver_ = !error; });
    }

    int run() {
        asio::ip::tcp::resolver resolver{context_};
        asio::ip::tcp::resolver::results_type found;
        auto host = address_.host;
        if (host.starts_with('[')) {
            host = host.substr(1, host.size() - 2);
        }
        step("find", [&](auto done) {
            resolver.async_resolve(host, address_.port, [&found, done](error_code error, auto results) {
                found = results;
                done(error);
            });
        });
        if (!address_.isEncrypted) {
            beast::tcp_stream stream{context_};
            return over(stream, stream, found);
        }
        asio::ssl::context tls{asio::ssl::context::tls_client};
        tls.set_default_verify_paths();
        tls.set_verify_mode(asio::ssl::verify_peer);
        beast::ssl_stream<beast::tcp_stream> stream{context_, tls};
        stream.set_verify_callback(asio::ssl::host_name_verification{host});
        SSL_set_tlsext_host_name(stream.native_handle(), host.c_str());
        return over(stream, stream.next_layer(), found);
    }

private:
    template <class Stream>
    int over(Stream& stream, beast::tcp_stream& transport, const asio::ip::tcp::resolver::results_type& found) {
        step("connect to", [&](auto done) {
            transport.async_connect(found, [done](error_code error, const auto&) { done(error); });
        });
        if constexpr (!std::is_same_v<Stream, beast::tcp_stream>) {
            step("speak TLS with", [&](auto done) { stream.async_handshake(asio::ssl::stream_base::client, done); });
        }
        http::request<http::string_body> request{http::verb::post, address_.target, 11};
        request.set(http::field::host, address_.authority());
        request.set(http::field::content_type, "application/json");
        request.set(http::field::user_agent, "Missive");
        request.set(http::field::connection, "close");
        for (const auto& [name, value] : post_.headers) {
            request.set(name, value);
        }
        request.body() = post_.body;
        request.prepare_payload();
        step("send to", [&](auto done) {
            http::async_write(stream, request, [done](error_code error, std::size_t) { done(error); });
        });
        beast::flat_buffer buffer;
        http::response_parser<http::string_body> parser;
        parser.body_limit(largestAnswer);
        step("hear from", [&](auto done) {
            http::async_read_header(stream, buffer, parser, [done](error_code error, std::size_t) { done(error); });
        });
        return static_cast<int>(parser.get().result_int());
    }

    template <class Start> void step(const char* what, Start start) {
        error_code outcome = asio::error::timed_out;
        bool isDone = false;
        start([&outcome, &isDone](error_code error) {
            outcome = error;
            isDone = true;
        });
        while (!isDone && !isOver_) {
            context_.run_one();
        }
        if (outcome) {
            throw TransportError{std::string{"Cannot "} + what + ' ' + address_.authority() + ": " + outcome.message() +
                                 '.'};
        }
    }

    const HttpPost& post_;
    const Address& address_;
    asio::io_context context_;
    asio::steady_timer deadline_{context_};
    bool isOver_ = false;
};

} // namespace

int HttpPost::send() const {
    const auto address = addressOf(url);
    try {
        return Exchange{*this, address}.run();
    } catch (const boost::system::system_error& error) {
        throw TransportError{"Cannot reach " + address.authority() + ": " + error.code().message() + '.'};
    }
}

} // namespace missive::performance
