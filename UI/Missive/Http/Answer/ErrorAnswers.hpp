#pragma once

#include <UI/Missive/Http/Message/HttpRequest.hpp>
#include <UI/Missive/Http/Problem/ProblemDetails.hpp>

#include <Domain/Missive/Port/Log.hpp>

#include <exception>
#include <map>
#include <string>

namespace missive {

/// Tells errors as problems, by their type: of those that are no fault of whoever asked it tells nothing but the
/// request's id, under which the log has the rest. Safe to use from any thread.
class ErrorAnswers {
public:
    /// `statuses` are those of single codes of DomainErrors, in place of what their kind says. The log must outlive it.
    ErrorAnswers(std::map<std::string, int, std::less<>> statuses, Log& log)
        : statuses_{std::move(statuses)}, log_{log} {}

    ProblemDetails of(const std::exception_ptr& error, const HttpRequest& request) const;

    /// The status of a DomainError's code and kind.
    int statusOf(const std::string& code, int ofKind) const;

private:
    ProblemDetails failure(std::string_view code, const std::exception_ptr& error, const HttpRequest& request) const;

    std::map<std::string, int, std::less<>> statuses_;
    Log& log_;
};

} // namespace missive
