#include <UI/Missive/Http/Answer/ErrorAnswers.hpp>

#include <Application/Missive/Failure/ErrorDetails.hpp>
#include <Domain/Missive/ConcurrencyConflict.hpp>
#include <Domain/Missive/Conflict.hpp>
#include <Domain/Missive/Forbidden.hpp>
#include <Domain/Missive/NotFound.hpp>
#include <Domain/Missive/TransientError.hpp>
#include <Domain/Missive/TransportError.hpp>
#include <Infrastructure/Missive/Persistence/Odb/CommitUnknown.hpp>
#include <UI/Missive/Http/Problem/HttpError.hpp>

namespace missive {
namespace {

int statusOfKind(const DomainError& error) {
    if (dynamic_cast<const NotFound*>(&error) != nullptr) {
        return 404;
    }
    if (dynamic_cast<const Conflict*>(&error) != nullptr) {
        return 409;
    }
    return dynamic_cast<const Forbidden*>(&error) != nullptr ? 403 : 422;
}

} // namespace

ProblemDetails ErrorAnswers::of(const std::exception_ptr& error, const HttpRequest& request) const {
    try {
        std::rethrow_exception(error);
    } catch (const HttpError& refused) {
        return refused.problem();
    } catch (const DomainError& refused) {
        return {statusOf(refused.code(), statusOfKind(refused)), refused.code(), refused.what(), {}, {}};
    } catch (const ConcurrencyConflict&) {
        const bool isConditional = request.headers.find("If-Match").has_value();
        return ProblemDetails::of("version.conflict", "", isConditional ? 412 : 0);
    } catch (const CommitUnknown&) {
        return failure("store.outcome_unknown", error, request);
    } catch (const TransientError&) {
        return failure("store.unavailable", error, request);
    } catch (const TransportError&) {
        return failure("store.unavailable", error, request);
    } catch (...) {
        return failure("server.error", error, request);
    }
}

int ErrorAnswers::statusOf(const std::string& code, int ofKind) const {
    const auto found = statuses_.find(code);
    return found == statuses_.end() ? ofKind : found->second;
}

ProblemDetails ErrorAnswers::failure(std::string_view code, const std::exception_ptr& error,
                                     const HttpRequest& request) const {
    const auto details = errorDetails(error);
    log_.write(LogLevel::Error,
               "The request " + request.id + " (" + std::string{nameOf(request.method)} + ' ' + request.target.path() +
                   ") failed: " + details.exceptionMessage,
               {{"request_id", request.id},
                {"route", request.route},
                {"code", std::string{code}},
                {"error_class", details.exceptionClass},
                {"error", details.exceptionMessage}});
    auto problem = ProblemDetails::of(code);
    if (problem.status == 503) {
        problem.headers.add("Retry-After", "2");
    }
    return problem;
}

} // namespace missive
