#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace missive::test {

/// A webhook on a port of its own: answers with these statuses in turn, the last one from then on, and keeps what it
/// was sent.
class WebhookListener {
public:
    explicit WebhookListener(std::vector<int> statuses) : statuses_{std::move(statuses)} {
        socket_ = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::bind(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address);
        ::listen(socket_, 16);
        socklen_t size = sizeof address;
        ::getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size);
        port_ = std::to_string(ntohs(address.sin_port));
        thread_ = std::thread{[this] { serve(); }};
    }
    ~WebhookListener() {
        ::shutdown(socket_, SHUT_RDWR);
        thread_.join();
        ::close(socket_);
    }
    WebhookListener(const WebhookListener&) = delete;
    WebhookListener& operator=(const WebhookListener&) = delete;

    std::string url() const { return "http://127.0.0.1:" + port_; }

    std::vector<std::string> requests() const {
        const std::lock_guard lock{mutex_};
        return requests_;
    }

private:
    void serve() {
        for (int client = ::accept(socket_, nullptr, nullptr); client >= 0;
             client = ::accept(socket_, nullptr, nullptr)) {
            std::string text;
            char bytes[4'096];
            while (!text.ends_with('}')) { // where the JSON ends
                const auto count = ::read(client, bytes, sizeof bytes);
                if (count <= 0) {
                    break;
                }
                text.append(bytes, static_cast<std::size_t>(count));
            }
            const auto answer = "HTTP/1.1 " + std::to_string(keep(text)) + " So\r\nContent-Length: 0\r\n\r\n";
            [[maybe_unused]] const auto sent = ::write(client, answer.data(), answer.size());
            ::close(client);
        }
    }

    int keep(const std::string& text) {
        const std::lock_guard lock{mutex_};
        requests_.push_back(text);
        return statuses_[std::min(requests_.size(), statuses_.size()) - 1];
    }

    std::vector<int> statuses_;
    int socket_ = -1;
    std::string port_;
    mutable std::mutex mutex_;
    std::vector<std::string> requests_;
    std::thread thread_;
};

} // namespace missive::test
