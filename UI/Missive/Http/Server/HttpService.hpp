#pragma once

#include <UI/Missive/Http/Problem/ProblemDetails.hpp>
#include <UI/Missive/Http/Server/HttpCut.hpp>
#include <UI/Missive/Http/Server/HttpDecision.hpp>
#include <UI/Missive/Http/Server/HttpTimes.hpp>

#include <optional>

namespace missive {

/// What a server serves. Called from all of its threads.
class HttpService {
public:
    virtual ~HttpService() = default;

    /// Judges a request by its head, before its body is read and before `100 Continue`: its `body` is empty, what is
    /// found out is noted in it. On an I/O thread: it must not wait for anything. Must not throw.
    virtual HttpDecision judge(HttpRequest& request) = 0;

    /// The answer to a request that the server itself refuses: framing, limits, time, pressure. `request` has what was
    /// read of it until then, and is given what it still lacks to be told of.
    virtual HttpResponse refuse(HttpRequest& request, const ProblemDetails& problem) = 0;

    /// Whether it stands for many clients, so that its connections are not counted by its address. On the thread that
    /// accepts them: it must not wait for anything. Where it throws, the connection is closed.
    virtual bool speaksForMany(const HttpPeer& peer) const { return peer.isLoopback || peer.isUnixSocket; }

    /// Told of every answer, once it is handed to the connection or its client has gone. Must not throw or wait.
    virtual void answered(const HttpRequest& request, const HttpResponse& response, const HttpTimes& times) = 0;

    /// Told of every request that was judged and ended without an answer. Must not throw or wait.
    virtual void cut(const HttpRequest& request, HttpCut by, const HttpTimes& times) = 0;
};

} // namespace missive
