#pragma once

#include <UI/Missive/Http/Server/HttpService.hpp>

#include <atomic>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace missive::test {

/// Answers every request with its method, its target and its body, and keeps what it was told.
class EchoService final : public HttpService {
public:
    HttpDecision judge(HttpRequest& request) override {
        ++judged;
        if (onJudge) {
            if (auto answer = onJudge(request)) {
                return {std::move(answer), {}, {}};
            }
        }
        return {{}, [this](const HttpRequest& whole) { return onHandle(whole); }, bodyBytes};
    }

    HttpResponse refuse(HttpRequest&, const ProblemDetails& problem) override { return problem.toResponse("id"); }

    void answered(const HttpRequest& request, const HttpResponse& response, const HttpTimes& times) override {
        const std::lock_guard lock{mutex};
        log.push_back(std::to_string(response.status) + ' ' + request.target.text());
        lastTimes = times;
    }

    void cut(const HttpRequest& request, HttpCut by, const HttpTimes& times) override {
        const std::lock_guard lock{mutex};
        log.push_back(std::string{by == HttpCut::ByClient ? "left " : "ended "} + request.target.text());
        lastTimes = times;
    }

    bool speaksForMany(const HttpPeer& peer) const override {
        return onConnect ? onConnect(peer) : HttpService::speaksForMany(peer);
    }

    static HttpResponse echo(const HttpRequest& request) {
        return {
            200, {}, std::string{nameOf(request.method)} + ' ' + request.target.text() + " [" + request.body + ']', {}};
    }

    std::function<std::optional<HttpResponse>(HttpRequest&)> onJudge;
    std::function<HttpResponse(const HttpRequest&)> onHandle = &echo;
    std::function<bool(const HttpPeer&)> onConnect;
    std::optional<std::size_t> bodyBytes;
    std::atomic<int> judged{0};
    std::mutex mutex;
    std::vector<std::string> log;
    HttpTimes lastTimes;
};

} // namespace missive::test
