#pragma once

#include <Domain/Missive/Port/Log.hpp>
#include <UI/Missive/Http/Message/HttpRequest.hpp>
#include <UI/Missive/Http/Message/HttpResponse.hpp>
#include <UI/Missive/Http/Server/HttpCut.hpp>
#include <UI/Missive/Http/Server/HttpTimes.hpp>

namespace missive {

/// Tells of every request that was answered or cut off, in a record at info; at warning where waiting for a worker and
/// being handled took it more than a second. Of the target it tells the name of the route alone, of the header fields
/// none. Safe to use from any thread. The log, that of the channel `http`, must outlive it.
class AccessLog {
public:
    explicit AccessLog(Log& log) : log_{log} {}

    void answered(const HttpRequest& request, const HttpResponse& response, const HttpTimes& times);

    /// Without a status, since none was sent.
    void cut(const HttpRequest& request, HttpCut by, const HttpTimes& times);

private:
    Log& log_;
};

} // namespace missive
